"""The rest of an answer: together with what was shown it is the whole answer, no row twice."""

import pytest
from kruispunt.sparql.paging import part, rest
from pyoxigraph import QuerySolutions, Store

FORMS = [
    "SELECT ?n { VALUES ?n { 5 3 9 1 7 2 8 } } ORDER BY ?n",
    "SELECT ?n { VALUES ?n { 5 3 9 1 7 2 8 } } ORDER BY DESC(?n) LIMIT 5 OFFSET 1",
    "SELECT ?n { VALUES ?n { 5 3 9 1 7 2 8 } } ORDER BY ?n OFFSET 1 LIMIT 5 # the end",
    "SELECT ?n { { SELECT ?n { VALUES ?n { 5 3 9 1 7 2 8 } } ORDER BY ?n LIMIT 6 } } ORDER BY ?n # LIMIT 2",
    "SELECT ?n { VALUES ?n { 5 3 9 1 7 2 8 } } ORDER BY ?n LIMIT 6 VALUES ?n { 3 9 1 7 }",
    "SELECT ?n { VALUES ?n { 5 3 9 1 7 2 8 } } ORDER BY ?n # no newline\nVALUES ?n { 3 9 1 7 }",
]


def numbers(text: str) -> list[str]:
    solutions = Store().query(text)
    assert isinstance(solutions, QuerySolutions)
    return [row["n"].value for row in solutions]


@pytest.mark.parametrize("text", FORMS)
@pytest.mark.parametrize("shown", [1, 2, 4])
def test_the_rest_follows_what_was_shown(text: str, shown: int) -> None:
    whole, page, found = numbers(text), text, []
    assert len(whole) > 3
    while rows := numbers(page):
        found += rows[:shown]
        page = rest(page, shown)
    assert found == whole


@pytest.mark.parametrize("text", FORMS)
def test_a_part_is_how_the_answer_begins(text: str) -> None:
    assert numbers(part(text, 2)) == numbers(text)[:2]
    assert numbers(part(text, 100)) == numbers(text)
