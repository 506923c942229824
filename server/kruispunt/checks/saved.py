"""The queries that are published with the data: each is one that the endpoint answers."""

import itertools
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from kruispunt.errors import BadQuery, MalformedQuery, Refused, SourceError
from kruispunt.names import Names
from kruispunt.sources import queries
from kruispunt.sources.publication import Publication
from kruispunt.sources.sorting import SortedFile
from kruispunt.store import reading
from kruispunt.store.filling import filled, kind, must_reach

LINE, ALONE = re.compile(r"line (\d+)"), re.compile(r"^line \d+: ")


def must_be_answered(publication: Publication, data: Path) -> None:
    """Raises SourceError with a line for each query file that is no query, or one that the endpoint refuses; `data` are its sorted N-Quads."""
    described = partial(describes, SortedFile(data))
    problems = [problem for path in publication.queries if (problem := fault(publication, path, described))]
    if problems:
        raise SourceError("\n".join(problems))


def describes(lines: SortedFile, iri: str) -> bool:
    """Whether the data says something of `iri`."""
    return bool(lines.starting(f"<{iri}> ".encode()))


def fault(publication: Publication, path: Path, described: Callable[[str], bool]) -> str:
    """What keeps the text of `path` from being answered, with file and line; nothing where it is."""
    base, shown = publication.base, publication.shown(path)
    try:
        text = publication.text(path)
        for iri in itertools.chain(*(reading.graphs(text, base) or ())):
            if not iri.startswith(base):
                raise Refused(f"<{iri}> in FROM is no graph of this publication, and nothing is fetched from elsewhere; leave it out")
        if not reading.legal(text, base):
            raise reading.locate(text, base).error()
        if queries.declares(text):
            declared = queries.read(path.stem, text)
            for parameter in declared.parameters:
                with queries.said_of(text, "parameters", parameter.name):
                    must_reach(declared, parameter)
            tried = filled(declared, declared.examples(), Names(base), described, None)
            if not reading.legal(tried, base):
                raise reading.locate(tried, base).error()
            with queries.said_of(text, "page"):
                must_turn(declared, tried, base)
    except SourceError as error:
        return str(error)
    except MalformedQuery as error:
        return f"{shown}:{error.line}: not a SPARQL query: {error}"
    except (BadQuery, Refused) as error:
        found = LINE.match(str(error))
        return f"{shown}:{found[1] if found else 1}: is not answered here: {ALONE.sub('', str(error))}"
    return ""


def must_turn(declared: queries.Saved, tried: str, base: str) -> None:
    """Raises BadQuery where the answer is wanted in pages that cannot be made."""
    if declared.page and kind(tried) != "solutions":
        raise BadQuery("`page` counts the rows of a SELECT, and this query is none; leave it out")
    if declared.page and not reading.legal(f"{tried}OFFSET 0\nLIMIT {declared.page}\n", base):
        raise BadQuery("`page` puts OFFSET and LIMIT behind the query, so it can end in none of its own, and in no VALUES; leave out either")
