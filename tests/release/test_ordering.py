"""The order of values."""

import random

import pytest
from kruispunt.release import ordering
from pyoxigraph import Literal, NamedNode

XSD = "http://www.w3.org/2001/XMLSchema#"


def typed(text: str, name: str) -> Literal:
    return Literal(text, datatype=NamedNode(XSD + name))


# Each row sorts before the next; what stands in one row has one place.
RISING = [
    [typed("-INF", "double")],
    [typed("-10", "integer")],
    [typed("-9.5", "decimal"), typed("-9.50", "decimal"), typed("-95E-1", "double")],
    [typed("0", "integer"), typed("-0.0", "decimal")],
    [typed("9", "integer"), typed("9.0", "decimal"), typed("09", "nonNegativeInteger")],
    [typed("10", "integer")],
    [typed("1E400", "decimal"), typed("INF", "double")][1:],
    [typed("-0044", "gYear")],
    [typed("2015", "gYear"), typed("2015-01", "gYearMonth"), typed("2015-01-01", "date"), typed("2015-01-01T01:00:00+01:00", "dateTime")],
    [typed("2015-02-28", "date")],
    [typed("2015-02-28T23:30:00-01:00", "dateTime"), typed("2015-03-01T00:30:00Z", "dateTime")],
    [typed("2016-02-29", "date")],
    [typed("2016-03-01", "date")],
    [typed("12015", "gYear")],
    [Literal("Ecole"), Literal("école"), Literal("école", language="fr")],
    [Literal("Eeklo")],
    [Literal("zee")],
    [NamedNode("http://a.example/")],
    [NamedNode("http://b.example/")],
]


def test_values_rise() -> None:
    places = [[ordering.key(term)[:2] for term in row] for row in RISING]
    assert all(place == row[0] for row in places for place in row)
    mixed = [row[0] for row in places]
    random.Random(1).shuffle(mixed)
    assert sorted(mixed) == [row[0] for row in places]


@pytest.mark.parametrize("term", [typed("much", "decimal"), typed("NaN", "double"), typed("1_000", "integer"), typed("9" * 500, "integer")])
def test_what_is_no_number_is_placed_as_text(term: Literal) -> None:
    assert ordering.key(term)[0] == ordering.TEXT
