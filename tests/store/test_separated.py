"""CSV in which every value that needs it is quoted, whoever writes it."""

import csv
import io
from typing import cast

import pytest
from kruispunt.errors import EngineFailure
from kruispunt.store import separated
from pyoxigraph import QueryResultsFormat, QuerySolutions, Store

MANY = " ".join(f'"{number} {"x" * 60}"' for number in range(20_000))     # more than is held


def asked(text: str) -> QuerySolutions:
    return cast("QuerySolutions", Store().query(text))


def written(text: str) -> bytes:
    sink = io.BytesIO()
    separated.write(asked(text), lambda: asked(text), sink)
    return sink.getvalue()


def rows(body: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(body.decode(), newline="")))


PLAIN = [
    'SELECT ("a,b" AS ?x) ("c\\"d" AS ?y) ("\\r\\n" AS ?z) (1.50 AS ?n) ("é"@en--ltr AS ?t) (<a:b> AS ?i) ?none ("" AS ?e) {}',
    "SELECT ?x {}",
    "SELECT * {}",
    'SELECT ?x ?y { VALUES (?x ?y) { (UNDEF UNDEF) ("," "\\"") (1 true) } }',
    f"SELECT ?x ?y {{ VALUES ?x {{ {MANY} }} VALUES ?y {{ 'a,b' '\\r\\n' <x:y> }} }}",
]


@pytest.mark.parametrize("text", PLAIN, ids=range(len(PLAIN)))
def test_what_the_engine_writes_rightly_is_handed_on_and_would_be_written_the_same_here(text: str) -> None:
    body = asked(text).serialize(format=QueryResultsFormat.CSV)
    assert written(text) == body == b"".join(separated.records(asked(text)))


def test_an_iri_with_a_comma_is_one_column() -> None:
    assert rows(written("SELECT (<http://x/Paris,_Texas> AS ?x) (1 AS ?y) {}")) == [["x", "y"], ["http://x/Paris,_Texas", "1"]]
    assert rows(written("SELECT (<http://x/a,b> AS ?x) {}")) == [["x"], ["http://x/a,b"]]


def test_a_comma_that_comes_late_is_met_too() -> None:
    found = rows(written(f"SELECT ?x ?y {{ VALUES ?x {{ {MANY} <http://x/a,b> }} VALUES ?y {{ '\"' 1 }} }}"))
    assert len(found) == 40_003 and all(len(row) == 2 for row in found) and ["http://x/a,b", "1"] in found


def test_rows_that_come_otherwise_each_time_are_not_joined_to_others() -> None:
    with pytest.raises(EngineFailure, match="ORDER BY"):
        written(f"SELECT ?x ?y {{ VALUES ?x {{ {MANY} <http://x/a,b> }} BIND(RAND() AS ?y) }}")
