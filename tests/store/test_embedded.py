"""The read-only store: forms, datasets, media types, limits."""

import csv
import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from kruispunt.errors import BadQuery, BuildError, MalformedQuery, NotAcceptable, OverLimit, Refused
from kruispunt.store import index
from kruispunt.store.embedded import Embedded, Limits, Query
from kruispunt.syntax import media
from pyoxigraph import Dataset, Quad, RdfFormat, Store, parse

EX = "http://example.org/"
ALL = "SELECT ?s ?p ?o WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o"
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
EVERY = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


@pytest.fixture(scope="module")
def embedded(store: Path) -> Embedded:
    return Embedded(store, {"ex": EX})


def answered(embedded: Embedded, query: Query) -> bytes:
    sink = io.BytesIO()
    embedded.answer(query, sink)
    return sink.getvalue()


def bindings(embedded: Embedded, text: str, **more: Any) -> list[dict[str, str]]:
    told = json.loads(answered(embedded, Query(text, **more)))
    return [{name: term["value"] for name, term in row.items()} for row in told["results"]["bindings"]]


def test_the_default_graph_is_the_union_of_the_graphs(embedded: Embedded, in_memory: Store) -> None:
    triples = {(quad.subject, quad.predicate, quad.object) for quad in in_memory}
    assert len(triples) == len(in_memory) - 1, "one triple stands in two graphs"
    assert bindings(embedded, COUNT) == [{"n": str(len(triples))}]


def test_a_graph_in_from_is_asked_alone(embedded: Embedded) -> None:
    assert bindings(embedded, f"SELECT (COUNT(*) AS ?n) FROM <{EX}graph/one> WHERE {{ ?s ?p ?o }}") == [{"n": "2"}]


def test_graphs_in_from_are_merged(embedded: Embedded) -> None:
    clauses = f"FROM <{EX}graph/one> FROM <{EX}graph/two>"
    assert bindings(embedded, f"SELECT (COUNT(*) AS ?n) {clauses} WHERE {{ ?s ?p ?o }}") == [{"n": "3"}]
    within = f"SELECT (COUNT(*) AS ?n) {clauses} FROM NAMED <{EX}graph/one> WHERE {{ GRAPH ?g {{ ?s ?p ?o }} }}"
    assert bindings(embedded, within) == [{"n": "2"}]


def test_a_graph_that_is_named_twice_is_one_graph(embedded: Embedded) -> None:
    one = f"{EX}graph/one"
    assert bindings(embedded, f"SELECT (COUNT(*) AS ?n) FROM <{one}> FROM <{one}> WHERE {{ ?s ?p ?o }}") == [{"n": "2"}]
    assert bindings(embedded, COUNT, default_graphs=(one, one)) == [{"n": "2"}]
    assert bindings(embedded, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }", named_graphs=(one, one)) == [{"n": "2"}]


@pytest.mark.parametrize(
    "text",
    [
        f"SELECT (COUNT(*) AS ?n) FROM <{EX}gr\\u0061ph/one> {{ ?s ?p ?o }}",
        f"PREFIX g: <{EX}gr\\U00000061ph/> SELECT (COUNT(*) AS ?n) FROM g:one {{ ?s ?p ?o }}",
        f"PREFIX g: <{EX}> SELECT (COUNT(*) AS ?n) FROM g:graph\\/one {{ ?s ?p ?o }}",
        f"VERSION '1.2' PREFIX g: <{EX}graph/> SELECT (COUNT(*) AS ?n) FROM g:one {{ ?s ?p ?o }}",
        f"# \u0130\u0130\nSELECT (COUNT(*) AS ?n) FROM <{EX}graph/one> {{ ?s ?p ?o }}",
        f"# \\from\nSELECT (COUNT(*) AS ?n) FROM <{EX}graph/one> {{ ?s ?p ?o FILTER(STR(?o) != '\\from') }}",
    ],
)
def test_a_graph_is_found_however_its_iri_is_written(embedded: Embedded, text: str) -> None:
    assert bindings(embedded, text) == [{"n": "2"}]


@pytest.mark.parametrize("written", ["'\\from'", "'\\u00fFrom'", "'\\U000000FFrom'", "<http://x/%fFrom>", "<http://x/\\u00fFrom>", "p:%fFrom"])
def test_an_escape_before_the_letters_of_from_makes_no_dataset(embedded: Embedded, written: str) -> None:
    text = f"PREFIX p: <http://x/> SELECT (COUNT(*) AS ?n) {{ ?s ?p ?o FILTER(?o != {written}) }}"
    assert bindings(embedded, text) == bindings(embedded, COUNT)


def test_xml_keeps_a_carriage_return(embedded: Embedded) -> None:
    body = answered(embedded, Query('SELECT ("a\\r\\nb\\tc" AS ?x) {}', solutions=media.RESULTS_XML))
    assert [each.text for each in ElementTree.fromstring(body).iter("{http://www.w3.org/2005/sparql-results#}literal")] == ["a\r\nb\tc"]


@pytest.mark.parametrize("sign", ["\\u0001", "\\b", "\\f", "\\u0000", "\\uFFFE", "\\uFFFF"])
def test_what_xml_cannot_write_is_refused_in_xml_alone(embedded: Embedded, sign: str) -> None:
    for text in (f'SELECT ("{sign}" AS ?x) {{}}', f'SELECT ("{"é" * 9000}{sign}" AS ?x) {{}}'):
        with pytest.raises(NotAcceptable, match="control character"):
            answered(embedded, Query(text, solutions=media.RESULTS_XML))
        assert json.loads(answered(embedded, Query(text)))["results"]["bindings"]


def test_characters_at_the_edge_are_written_in_xml(embedded: Embedded) -> None:
    body = answered(embedded, Query('SELECT ("\\uFFFD\\u0085\\U0010FFFD\\u007F" AS ?x) {}', solutions=media.RESULTS_XML))
    assert "".join(ElementTree.fromstring(body).itertext()) == "\ufffd\u0085\U0010fffd\x7f"


def test_the_direction_of_a_text_is_told_on_a_page_as_elsewhere(embedded: Embedded) -> None:
    text = 'SELECT ("a"@ar--rtl AS ?x) ("b"@en AS ?y) {}'
    assert json.loads(answered(embedded, Query(text, rows=5))) == json.loads(answered(embedded, Query(text)))


def test_graphs_that_do_not_overlap_are_asked_as_a_union_without_a_copy(tmp_path: Path) -> None:
    (tmp_path / "data.nq").write_text(f"<{EX}a> <{EX}p> <{EX}b> <{EX}g> .\n<{EX}a> <{EX}p> <{EX}c> <{EX}h> .\n")
    assert index.load(tmp_path / "data.nq", tmp_path / "store") == 2
    made = Embedded(tmp_path / "store")
    assert len(made.store) == 2
    assert bindings(made, COUNT) == [{"n": "2"}]


def test_from_named_leaves_the_default_graph_empty(embedded: Embedded) -> None:
    where = "WHERE { { GRAPH ?g { ?s ?p ?o } } UNION { ?s ?p ?o } } GROUP BY ?g"
    text = f"PREFIX g: <{EX}graph/> SELECT ?g (COUNT(*) AS ?n) FROM NAMED g:one {where}"
    assert bindings(embedded, text) == [{"g": f"{EX}graph/one", "n": "2"}]


def test_the_dataset_of_the_protocol_wins_over_from(embedded: Embedded) -> None:
    text = f"SELECT (COUNT(*) AS ?n) FROM <{EX}graph/one> WHERE {{ ?s ?p ?o }}"
    assert bindings(embedded, text, default_graphs=(f"{EX}graph/two",), named_graphs=()) == [{"n": "2"}]
    named = "SELECT ?g WHERE { GRAPH ?g { ?s ?p ?o } }"
    assert bindings(embedded, named, default_graphs=(f"{EX}graph/two",)) == []


def test_relative_iris_are_resolved_against_the_base(embedded: Embedded) -> None:
    assert bindings(embedded, "SELECT ?o WHERE { <a> <size> ?o }", base=EX) == [{"o": "1"}]


@pytest.mark.parametrize("media_type", media.RESULTS)
def test_solutions_in_every_format(embedded: Embedded, media_type: str) -> None:
    body = answered(embedded, Query(ALL, solutions=media_type)).decode()
    if media_type in (media.CSV, media.TSV):
        rows = list(csv.reader(io.StringIO(body), dialect="excel" if media_type == media.CSV else "excel-tab"))
        assert rows[0] == (["s", "p", "o"] if media_type == media.CSV else ["?s", "?p", "?o"])
        assert len(rows) == 1 + 63
    assert body.count(f"{EX}n/7") == 1


def test_csv_ends_its_lines_as_the_standard_has_it(embedded: Embedded) -> None:
    body = answered(embedded, Query(f"SELECT ?o WHERE {{ <{EX}a> <{EX}size> ?o }}", solutions=media.CSV))
    assert body == b"o\r\n1\r\n"


@pytest.mark.parametrize("media_type", [media.TURTLE, media.N_TRIPLES, media.JSON_LD])
def test_a_graph_in_every_syntax_holds_the_same_triples(embedded: Embedded, in_memory: Store, media_type: str) -> None:
    body = answered(embedded, Query(EVERY, graph=media_type))
    expected = Dataset(Quad(quad.subject, quad.predicate, quad.object) for quad in in_memory)
    assert Dataset(parse(body, media.RDF_FORMATS[media_type])) == expected


def test_rdf_xml_says_what_it_cannot_write(embedded: Embedded) -> None:
    with pytest.raises(NotAcceptable, match=f"{EX}1"):
        answered(embedded, Query(EVERY, graph=media.RDF_XML))
    body = answered(embedded, Query(f"CONSTRUCT WHERE {{ ?s <{EX}name> ?o }}", graph=media.RDF_XML))
    assert len(list(parse(body, RdfFormat.RDF_XML))) == 1


def test_turtle_uses_the_prefixes_of_the_publication(embedded: Embedded) -> None:
    assert b"ex:name" in answered(embedded, Query(f"CONSTRUCT WHERE {{ ?s <{EX}name> ?o }}", graph=media.TURTLE))


def test_describe_tells_what_the_resource_is_the_subject_of(embedded: Embedded) -> None:
    body = answered(embedded, Query(f"DESCRIBE <{EX}a>", graph=media.N_TRIPLES))
    assert len(body.splitlines()) == 2


def test_no_media_type_for_this_form_is_refused_in_words(embedded: Embedded) -> None:
    with pytest.raises(NotAcceptable, match="ASK"):
        embedded.prepare(Query("ASK {}", solutions=None))
    with pytest.raises(NotAcceptable, match="CONSTRUCT"):
        embedded.prepare(Query(EVERY, graph=None))


@pytest.mark.parametrize(("rows", "more"), [(63, False), (62, True), (1, True), (64, False)])
def test_a_part_of_the_rows_says_whether_there_are_more(embedded: Embedded, rows: int, more: bool) -> None:
    sink = io.BytesIO()
    prepared = embedded.answer(Query(ALL, rows=rows), sink)
    assert len(json.loads(sink.getvalue())["results"]["bindings"]) == min(rows, 63)
    assert prepared.more is more


def test_a_part_is_written_as_the_engine_writes_the_whole(embedded: Embedded) -> None:
    text = 'SELECT * WHERE { VALUES (?a ?b ?c ?d) { (1 "x"@nl <http://x/> UNDEF) ("s" 1.50 true <http://y/>) } BIND(BNODE() AS ?e) }'
    whole, part = (json.loads(answered(embedded, Query(text, rows=rows))) for rows in (None, 10))
    for told in (whole, part):
        for row in told["results"]["bindings"]:
            assert row.pop("e")["type"] == "bnode"
    assert part == whole


def test_an_answer_over_the_limit_is_an_error(embedded: Embedded) -> None:
    sink = io.BytesIO()
    with pytest.raises(OverLimit, match="2,000"):
        embedded.answer(Query(ALL), sink, Limits(size=2000))
    assert len(sink.getvalue()) <= 2000


def test_a_graph_that_is_not_here_is_refused(embedded: Embedded) -> None:
    with pytest.raises(Refused, match=r"http://elsewhere\.example/"):
        embedded.prepare(Query("ASK FROM <http://elsewhere.example/> {}"))
    with pytest.raises(Refused):
        embedded.prepare(Query("ASK {}", named_graphs=("http://elsewhere.example/",)))
    with pytest.raises(BadQuery, match="not an IRI"):
        embedded.prepare(Query("ASK {}", default_graphs=("no iri",)))


def test_a_mistake_is_told_with_its_place(embedded: Embedded) -> None:
    with pytest.raises(MalformedQuery) as caught:
        embedded.prepare(Query("SELECT *\nWHERE { ?s ?p ?o } LIMT 3"))
    assert (caught.value.line, caught.value.column) == (2, 20)


def test_nothing_can_be_written(embedded: Embedded) -> None:
    for update in ("INSERT DATA { <http://x/a> <http://x/b> 1 }", "DELETE WHERE { ?s ?p ?o }", "LOAD <http://x/>", "CLEAR ALL"):
        with pytest.raises(MalformedQuery, match="only reads"):
            embedded.prepare(Query(update))
    with pytest.raises(RuntimeError, match="read-write"):
        embedded.store.update("INSERT DATA { <http://x/a> <http://x/b> 1 }")


def test_a_folder_that_is_no_store_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=str(tmp_path)):
        Embedded(tmp_path / "nothing")
