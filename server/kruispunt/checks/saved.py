"""The queries that are published with the data: each is one that the endpoint answers, and says what can be meant."""

import codecs
import itertools
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kruispunt.checks import meant
from kruispunt.checks.report import Finding
from kruispunt.checks.vocabulary import WARNING
from kruispunt.errors import BadQuery, MalformedQuery, Refused, SourceError
from kruispunt.names import Names, rebase_text
from kruispunt.sources import queries
from kruispunt.sources.parameters import SEARCH, THING, Parameter
from kruispunt.sources.publication import Publication
from kruispunt.sources.queries import Saved
from kruispunt.sources.sorting import SortedFile
from kruispunt.store import reading, textquery
from kruispunt.store.filling import block, filled, kind, must_reach

LINE, ALONE = re.compile(r"line (\d+)"), re.compile(r"^line \d+: ")
LARGEST = 1 << 18  # bytes of a file with a query; the endpoint reads longer ones, which take it seconds
FOLDER = "data/queries"
EXPECTED = "#+ title: {nl: …, en: …}"


def must_be_answered(publication: Publication, data: Path) -> None:
    """Raises SourceError with a line for each query file that is no query, or one that the endpoint refuses; `data` are its sorted N-Quads."""
    lines = SortedFile(data)
    problems = [problem for path in publication.queries if (problem := fault(publication, path, lines))]
    if problems := [*passed_over(publication), *problems]:
        raise SourceError("\n".join(problems))


def warnings(publication: Publication, data: Path) -> Iterator[Finding]:
    """A warning for each term in a query of the publication that is nowhere in `data`, its sorted N-Quads: such a pattern finds nothing."""
    lines = SortedFile(data)
    for path in publication.queries:
        text = rebase_text(text_of(path), publication.stated, publication.base)
        for word, iri in meant.unknown(text, publication.base, lines):
            place = f"{publication.shown(path)}:{reading.place(text, word.start)[0]}"
            english = f"{meant.told(word, iri)}, so what it stands in finds nothing; see whether it is written as in the data"
            dutch = f"{word.text} staat nergens in deze publicatie, dus waar het in staat vindt niets; kijk of het geschreven is als in de gegevens"
            yield Finding(NamedNode(iri), WARNING, (Literal(english, language="en"), Literal(dutch, language="nl")), place=place)


def passed_over(publication: Publication) -> Iterator[str]:
    """A line for each file beside the saved queries that looks like one and is not read."""
    for path in sorted((publication.root / FOLDER).glob("*")):
        if path.suffix != ".rq" and (".rq" in path.name.lower() or path.suffix.lower() in (".sparql", ".sq")):
            yield f"{publication.shown(path)}: is passed over; the name of a query ends in .rq"


def describes(lines: SortedFile, iri: str) -> bool:
    """Whether the data says something of `iri`."""
    return bool(lines.starting(f"<{iri}> ".encode()))


def fault(publication: Publication, path: Path, lines: SortedFile) -> str:
    """What keeps the text of `path` from being answered, with file and line; nothing where it is."""
    shown = publication.shown(path)
    try:
        text = rebase_text(text_of(path), publication.stated, publication.base)
        if queries.declares(text) or shown.startswith(f"{FOLDER}/"):
            must_have_a_head(text)
        must_be_legal(text, publication.base, lines)
        if queries.declares(text):
            given = declared_in(path.stem, text, publication.base, lines)
            meant.must_be_meant(text, publication.base, given, lines)
    except MalformedQuery as error:
        return f"{shown}:{error.line}: not a SPARQL query: {error}"
    except (BadQuery, Refused) as error:
        found = LINE.match(str(error))
        return f"{shown}:{found[1] if found else 1}: is not answered here: {ALONE.sub('', str(error))}"
    return ""


def text_of(path: Path) -> str:
    """The text of a file. Raises BadQuery, with its line, where it is none that a query can be."""
    content = path.read_bytes()
    if len(content) > LARGEST:
        raise BadQuery(f"the file has {len(content):,} bytes; a query that is published has at most {LARGEST:,}")
    if content.startswith(codecs.BOM_UTF8):
        raise BadQuery("the file opens with a byte order mark (BOM); save it as UTF-8 without one")
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadQuery(f"line {line}: byte {error.start + 1} of the file ({content[error.start]:#04x}) is not UTF-8; save it as UTF-8") from error


def must_have_a_head(text: str) -> None:
    """Raises BadQuery where the head of a saved query is missing, or some of it is not read."""
    for number, line in enumerate(queries.lines(text), 1):
        if line.lstrip(" \t\f\v\xa0").startswith(queries.HEAD) and not line.startswith(queries.HEAD):
            raise BadQuery(f"line {number}: a line of the head starts with {queries.HEAD}, without anything before it")
    if not queries.declares(text):
        raise BadQuery(f"the head is missing, by which a query in {FOLDER} gets an address; it opens with {EXPECTED}")


def must_be_legal(text: str, base: str, lines: SortedFile) -> None:
    """Raises MalformedQuery, BadQuery or Refused for a text that the endpoint refuses as it stands."""
    own = (f"{base}sparql/", f"{Names(base).catalog}#")  # the graphs in which the endpoint describes itself, and all that is published as one
    for iri in itertools.chain(*(reading.graphs(text, base) or ())):
        if not iri.startswith(own) and not meant.is_graph(lines, iri):
            line = reading.place(text, max(0, text.upper().find("FROM")))[0]
            raise Refused(f"line {line}: <{iri}> in FROM is no graph of this publication, and nothing is fetched from elsewhere; leave it out")
    if not reading.legal(text, base):
        raise reading.locate(text, base).error()
    try:
        reading.EMPTY.query(text, base_iri=base)
    except RuntimeError as error:
        if missing := reading.UNSUPPORTED.search(str(error)):
            raise BadQuery(f"there is no function <{missing[1]}> here, so it gives nothing; leave it out") from error


def declared_in(name: str, text: str, base: str, lines: SortedFile) -> list[str]:
    """The variables to which the head of a query gives values. Raises what is wrong with the head, and with the query filled as it says."""
    declared = queries.read(name, text)
    for parameter in declared.parameters:
        with queries.said_of(text, "parameters", parameter.name):
            must_reach(declared, parameter)
            must_be_there(parameter, base, lines)
    tried = filled(declared, declared.examples(), Names(base), partial(describes, lines), None)
    if not reading.legal(tried, base):
        raise reading.locate(tried, base).error()
    textquery.expanded(tried, base, None)
    with queries.said_of(text, "page"):
        must_turn(declared, tried, base)
    scores = [f"{parameter.name}_score" for parameter in declared.parameters if parameter.type == SEARCH]
    return [*(parameter.name for parameter in declared.parameters), *scores]


def must_be_there(parameter: Parameter, base: str, lines: SortedFile) -> None:
    """Raises BadQuery where a thing that the head names is nothing in the data, or no thing is of its concept."""
    if parameter.type != THING:
        return
    start, end = lines.span(f"<{Names(base).base}id/{parameter.concept}/".encode())
    if start == end:
        raise BadQuery(f"the parameter {parameter.name!r}: there is no {base}id/{parameter.concept}/…; write a `concept` that has things")
    values = filter(None, (parameter.example, parameter.default, *parameter.choices))
    for value in values:
        block(parameter, [value], Names(base), partial(describes, lines), None)


def must_turn(declared: Saved, tried: str, base: str) -> None:
    """Raises BadQuery where the answer is wanted in pages that cannot be made."""
    if declared.page and kind(tried) != "solutions":
        raise BadQuery("`page` counts the rows of a SELECT, and this query is none; leave it out")
    if declared.page and not reading.legal(f"{tried}OFFSET 0\nLIMIT {declared.page}\n", base):
        raise BadQuery("`page` puts OFFSET and LIMIT behind the query, so it can end in none of its own, and in no VALUES; leave out either")
    if declared.page and not ordered(tried):
        raise BadQuery("`page` parts the rows, so the query says in which order they come; end it with ORDER BY")


def ordered(text: str) -> bool:
    """Whether a legal query ends with ORDER BY: outside every brace."""
    depth, found = 0, False
    for word in textquery.tokens_of(text):
        depth += (word.text == "{") - (word.text == "}")
        found = found or (depth == 0 and word.text.upper() == "ORDER")
    return found
