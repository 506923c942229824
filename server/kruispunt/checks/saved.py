"""The queries that are published with the data: each is one that the endpoint answers."""

from pathlib import Path

from kruispunt.errors import BadQuery, MalformedQuery, Refused, SourceError
from kruispunt.sources.publication import Publication
from kruispunt.store import reading


def must_be_answered(publication: Publication) -> None:
    """Raises SourceError with a line for each query file that is no query, or one that the endpoint refuses."""
    problems = [publication.shown(path) + problem for path in publication.queries if (problem := fault(path, publication.base))]
    if problems:
        raise SourceError("\n".join(problems))


def fault(path: Path, base: str) -> str:
    """What keeps the text of `path` from being answered, with its line; nothing where it is."""
    try:
        text = path.read_text(encoding="utf-8")
        reading.graphs(text, base)
        if not reading.legal(text, base):
            raise reading.locate(text, base).error()
    except UnicodeDecodeError as error:
        return f": is not UTF-8: {error.reason} at byte {error.start}"
    except MalformedQuery as error:
        return f":{error.line}: not a SPARQL query: {error}"
    except (BadQuery, Refused) as error:
        return f": is not answered here: {error}"
    return ""
