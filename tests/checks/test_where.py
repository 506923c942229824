"""A finding stands where an editor is to look."""

from collections.abc import Iterable

import pytest
from kruispunt.checks.report import Fact, Finding
from kruispunt.checks.vocabulary import SPARQL, VIOLATION, Term, sh
from kruispunt.checks.where import located
from pyoxigraph import Literal, NamedNode

SET, FIGURE, PATH = (NamedNode(f"https://example.org/{name}") for name in ("set", "figure", "path"))


class Described:
    """Places of a publication in which the set stands in a Turtle file and the figure in a row of a table."""

    def find_all(self, facts: Iterable[Fact], /) -> list[str]:
        return [{SET: "data/structure.ttl:3", FIGURE: "data/figures.csv:12 (column value)"}.get(subject, "") for subject, *_ in facts]


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (FIGURE, "data/figures.csv:12 (column value)"),
        (NamedNode("https://example.org/described-nowhere"), "data/structure.ttl:3"),
        (Literal("5"), "data/structure.ttl:3"),
        (SET, "data/structure.ttl:3"),
        (None, "data/structure.ttl:3"),
    ],
)
def test_what_a_query_finds_stands_where_the_value_is_described(value: Term | None, place: str) -> None:
    (found,) = located([Finding(SET, VIOLATION, (), value=value, component=SPARQL)], Described())
    assert found.place == place


def test_what_a_path_leads_to_stands_where_its_focus_node_is() -> None:
    for component, path in ((sh("ClassConstraintComponent"), PATH), (SPARQL, PATH)):
        (found,) = located([Finding(SET, VIOLATION, (), path=path, value=FIGURE, component=component)], Described())
        assert found.place == "data/structure.ttl:3"
