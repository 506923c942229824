"""The queries that are published with the data: each is one that the endpoint answers."""

from pathlib import Path

from kruispunt.errors import BadQuery, MalformedQuery, Refused, SourceError
from kruispunt.names import Names
from kruispunt.sources import queries
from kruispunt.sources.publication import Publication
from kruispunt.store import reading
from kruispunt.store.filling import filled


def must_be_answered(publication: Publication) -> None:
    """Raises SourceError with a line for each query file that is no query, or one that the endpoint refuses."""
    problems = [problem for path in publication.queries if (problem := fault(publication, path))]
    if problems:
        raise SourceError("\n".join(problems))


def fault(publication: Publication, path: Path) -> str:
    """What keeps the text of `path` from being answered, with file and line; nothing where it is."""
    base, shown = publication.base, publication.shown(path)
    try:
        text = publication.text(path)
        reading.graphs(text, base)
        if not reading.legal(text, base):
            raise reading.locate(text, base).error()
        if queries.declares(text):
            declared = queries.read(path.stem, text)
            tried = filled(declared, declared.examples(), Names(base), bool, None)
            if not reading.legal(tried, base):
                raise reading.locate(tried, base).error()
    except SourceError as error:
        return str(error)
    except MalformedQuery as error:
        return f"{shown}:{error.line}: not a SPARQL query: {error}"
    except (BadQuery, Refused) as error:
        return f"{shown}: is not answered here: {error}"
    return ""
