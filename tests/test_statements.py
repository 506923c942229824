"""The source text, complete: what each of its 88 statements asks holds on the release, on its day, and no longer holds when the fact is taken out.

`tests/statements/statements.md` is the table; NN.rq the question of statement NN. Its first comment line is the statement, its second the fact
that decides it: `# without: <triple pattern>`, or `<triple pattern> | <pattern that tells which one is meant>`.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from flask.testing import FlaskClient
from pyoxigraph import NamedNode, Quad, QueryBoolean, QueryTriples, RdfFormat, Store

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "tests" / "statements"
TABLE = FOLDER / "statements.md"
SUBJECTS = ("organisation", "policy", "monitor", "ministers", "decrees", "sources")  # the graphs that the source text is about
HEADING = 51  # "Verwante pagina's": a heading with nothing under it
ROW = re.compile(r"\| (\d+) \| (.+) \| (\S+) \| (\S+) \| (?:\[(\d\d\.rq)\]\(\5\)|-) \|")
DAY = re.compile(r'(VALUES \?day \{ ")[0-9-]+(")')


class Statement(NamedTuple):
    """A row of the table; `day` and `until` are None where the statement has none."""

    number: int
    text: str
    day: str | None
    until: str | None
    file: str | None

    @property
    def query(self) -> str:
        assert self.file is not None
        return (FOLDER / self.file).read_text()


def rows() -> Iterator[Statement]:
    """The statements of the table, in its order."""
    for number, text, day, until, file in ROW.findall(TABLE.read_text()):
        yield Statement(int(number), text, None if day == "-" else day, None if until == "-" else until, file or None)


STATEMENTS = list(rows())
ASKED = [statement for statement in STATEMENTS if statement.file]
ENDED = [statement for statement in ASKED if statement.until]
by_number = {"ids": lambda statement: f"{statement.number:02d}"}


def ask(site: FlaskClient, query: str) -> bool:
    """What the endpoint of the release answers to an ASK."""
    answer = site.get("/sparql", query_string={"query": query}, headers={"Accept": "application/sparql-results+json"})
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return bool(answer.get_json()["boolean"])


def on(query: str, day: str) -> str:
    """`query` asked of another day; it must have a day."""
    moved, count = DAY.subn(rf"\g<1>{day}\g<2>", query)
    assert count == 1, "expected one VALUES ?day"
    return moved


@pytest.fixture(scope="module")
def facts() -> Store:
    """The sources of the subjects as a store in memory, from which a fact can be taken out."""
    store = Store()
    for name in SUBJECTS:
        graph = NamedNode(f"https://data.kruispuntmi.be/graph/{name}")
        store.load((ROOT / "data" / f"{name}.ttl").read_bytes(), format=RdfFormat.TURTLE, to_graph=graph)
    return store


def holds(store: Store, query: str) -> bool:
    answer = store.query(query, use_default_graph_as_union=True)
    assert isinstance(answer, QueryBoolean)
    return bool(answer)


def decisive(store: Store, query: str) -> list[Quad]:
    """The quads of the fact that the line `# without:` of `query` names."""
    line = re.search(r"^# without: (.+)$", query, re.MULTILINE)
    assert line, "expected a line '# without: <triple pattern>'"
    fact, _, condition = line[1].partition(" | ")
    prologue = "\n".join(re.findall(r"^PREFIX .+$", query, re.MULTILINE))
    found = store.query(f"{prologue}\nCONSTRUCT {{ {fact} }} WHERE {{ {fact} . {condition} }}", use_default_graph_as_union=True)
    assert isinstance(found, QueryTriples)
    return [quad for triple in found for quad in store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)]


def test_the_table_holds_the_whole_source_text() -> None:
    assert [statement.number for statement in STATEMENTS] == list(range(1, 89))
    assert [statement.number for statement in STATEMENTS if statement.file is None] == [HEADING]


def test_no_query_stands_outside_the_table() -> None:
    assert sorted(path.name for path in FOLDER.glob("*.rq")) == sorted(statement.file or "" for statement in ASKED)


@pytest.mark.parametrize("statement", ASKED, **by_number)
def test_a_query_states_what_its_row_says(statement: Statement) -> None:
    query = statement.query
    assert query.splitlines()[0] == f"# {statement.number} {statement.text}"
    if statement.day is None:
        assert DAY.search(query) is None
    else:
        assert on(query, statement.day) == query


@pytest.mark.parametrize("statement", ASKED, **by_number)
def test_a_statement_holds_on_the_release(site: FlaskClient, statement: Statement) -> None:
    assert ask(site, statement.query), statement.text


@pytest.mark.parametrize("statement", ENDED, **by_number)
def test_a_statement_that_ended_no_longer_holds(site: FlaskClient, statement: Statement) -> None:
    assert statement.until is not None
    assert not ask(site, on(statement.query, statement.until)), f"{statement.text} still holds on {statement.until}"


@pytest.mark.parametrize("statement", [each for each in ASKED if each.day], **by_number)
def test_a_statement_is_not_said_of_the_day_before_the_page(site: FlaskClient, statement: Statement) -> None:
    """The page can have read like this from 25 July 2014; what is older by another source says so itself."""
    known_before = {1, 2, 64}  # Kruispunt since 2011, and a competent minister since 2004
    assert ask(site, on(statement.query, "2014-07-24")) == (statement.number in known_before), statement.text


@pytest.mark.parametrize("statement", ASKED, **by_number)
def test_a_statement_fails_without_its_fact(facts: Store, statement: Statement) -> None:
    query = statement.query
    assert holds(facts, query), "expected to hold before the fact is taken out"
    fact = decisive(facts, query)
    assert fact, "expected the fact to be in the sources"
    for quad in fact:
        facts.remove(quad)
    try:
        assert not holds(facts, query), f"{statement.text} still holds without its fact"
    finally:
        facts.extend(fact)
