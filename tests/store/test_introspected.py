"""Which queries are about the endpoint itself: those that name a term of its vocabularies, not those that could."""

from pathlib import Path

import pytest
from kruispunt.store import index
from kruispunt.store.embedded import Embedded, Query
from kruispunt.store.introspected import VOCABULARIES, names_a_term

SH, VOID = VOCABULARIES[0], VOCABULARIES[1]
OWN = (*VOCABULARIES, "https://x.example/sparql/")
GRAPH = "https://x.example/sparql/void"


@pytest.mark.parametrize(
    "text",
    [
        f"PREFIX sh: <{SH}> SELECT * {{ ?s a sh:SPARQLExecutable }}",
        f"prefix sh: <{SH}> prefix v: <{VOID}> SELECT * {{ ?s v:triples|v:entities ?n }}",
        f"PREFIX : <{VOID}> SELECT * {{ ?s :class ?c }}",
        f"PREFIX void:<{VOID}>SELECT*{{?s ^void:class ?c}}",
        f"SELECT * {{ ?s <{SH}namespace> ?n }}",
        f"SELECT * {{ GRAPH <{GRAPH}> {{ ?s ?p ?o }} }}",
        f"DESCRIBE <{GRAPH}#0123>",
        f"SELECT * {{ ?s ?p ?o FILTER (?p = <{SH}select>) }}",
    ],
)
def test_a_term_that_is_named(text: str) -> None:
    assert names_a_term(text, OWN)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
        f"PREFIX sh: <{SH}> PREFIX void: <{VOID}> SELECT (COUNT(*) AS ?n) {{ ?s ?p ?o }}",
        f"PREFIX sh: <{SH}> SELECT * {{ ?s ?p 'sh:select' }} # sh:select",
        f"# <{SH}select>\nSELECT * {{ ?s ?p ?o }}",
        f"PREFIX sh: <{SH}> PREFIX shop: <http://elsewhere.example/> SELECT * {{ ?s shop:sells ?o }}",
        f'SELECT * {{ ?s ?p "<{SH}select>" }}',
        "SELECT * { ?s ?p <https://x.example/sparql> }",
    ],
)
def test_no_term_that_is_named(text: str) -> None:
    assert not names_a_term(text, OWN)


def test_what_stands_in_several_graphs_counts_once_also_beside_these_graphs(tmp_path: Path) -> None:
    (tmp_path / "data.nq").write_text("<x:a> <x:p> <x:b> <x:g> .\n<x:a> <x:p> <x:b> <x:h> .\n")
    (tmp_path / "own.nq").write_text(f"<{GRAPH}#d> <{VOID}class> <x:C> <{GRAPH}> .\n")
    index.load(tmp_path / "data.nq", tmp_path / "store")
    index.describe(tmp_path / "store", tmp_path / "own.nq")
    embedded = Embedded(tmp_path / "store")
    counted = {
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }": "1",
        f"SELECT (COUNT(*) AS ?n) {{ {{ ?s ?p ?o }} UNION {{ ?x <{SH}select> ?y }} }}": "2",
        f"SELECT (COUNT(*) AS ?n) FROM <{GRAPH}> {{ ?s ?p ?o }}": "1",
        f"SELECT (COUNT(*) AS ?n) FROM <x:g> FROM <{GRAPH}> {{ ?s ?p ?o }}": "2",
    }
    for text, number in counted.items():
        (row,) = embedded.prepare(Query(text)).results  # type: ignore[misc]
        assert row[0].value == number, text
