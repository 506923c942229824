"""Other people's editors: their own queries, word for word, find examples, prefixes and VoID, and what is counted stays what is published."""

import csv
import io
import shutil
from pathlib import Path

import pytest
from kruispunt.errors import Refused
from kruispunt.release import introspection
from kruispunt.release.open import Release
from kruispunt.store import reading
from kruispunt.store.embedded import Embedded, Query
from kruispunt.store.workers import Pool
from kruispunt.syntax import media
from kruispunt.web.app import create_app
from pyoxigraph import Literal, NamedNode, QuerySolutions, RdfFormat, Store, parse

QUERIES = Path(__file__).parent / "editors"
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def rows(release: Release, text: str, **dataset: tuple[str, ...]) -> list[dict[str, str]]:
    sink = io.BytesIO()
    Embedded(release.store).answer(Query(text, solutions=media.CSV, base=release.names.sparql, **dataset), sink)
    return list(csv.DictReader(io.StringIO(sink.getvalue().decode())))


def editor(name: str) -> str:
    return (QUERIES / f"{name}.rq").read_text()


def recounted(release: Release) -> set[tuple[str, str, str, str]]:
    """Class, property, and class or datatype of the value, of every triple that is published; both empty where no value has either."""
    store = Store()
    for quad in parse(path=str(release.path / "dataset.nq"), format=RdfFormat.N_QUADS):
        store.add(quad.__class__(quad.subject, quad.predicate, quad.object))
    classes: dict[str, list[str]] = {}
    for quad in store.quads_for_pattern(None, TYPE, None):
        classes.setdefault(str(quad.subject), []).append(quad.object.value)
    pairs, known = set(), set()
    for quad in parse(path=str(release.path / "dataset.nq"), format=RdfFormat.N_QUADS):
        for class_ in classes.get(str(quad.subject), []):
            pair = (class_, quad.predicate.value)
            pairs.add(pair)
            if isinstance(quad.object, Literal):
                known.add((*pair, "", quad.object.datatype.value))
            known |= {(*pair, value, "") for value in classes.get(str(quad.object), [])}
    return known | {(*pair, "", "") for pair in pairs if pair not in {each[:2] for each in known}}


@pytest.mark.parametrize("publication", ["tiny", "release"])
@pytest.mark.parametrize("name", ["void", "void-older", "void-oldest"])
def test_void_by_class_property_and_value_is_a_recount(name: str, publication: str, request: pytest.FixtureRequest) -> None:
    release = request.getfixturevalue(publication)
    found = rows(release, editor(name))
    assert {(row["subjectClass"], row["prop"], row["objectClass"], row["objectDatatype"]) for row in found} == recounted(release)
    if name == "void":
        assert {row["graph"] for row in found} == {f"{release.names.sparql}/void#dataset"}
        counts = {(row["subjectClass"], row["prop"]): row["triples"] for row in found}
        text = "SELECT ?class ?property (COUNT(*) AS ?n) WHERE { ?s a ?class ; ?property ?o } GROUP BY ?class ?property"
        assert counts == {(row["class"], row["property"]): row["n"] for row in rows(release, text)}


def test_the_overview_of_classes_has_the_same_rows(tiny: Release) -> None:
    keys = ("subjectClass", "prop", "objectClass", "objectDatatype")
    found, expected = rows(tiny, editor("overview")), rows(tiny, editor("void-older"))
    assert {tuple(row[key] for key in keys) for row in found} == {tuple(row[key] for key in keys) for row in expected}
    assert found


@pytest.mark.parametrize("publication", ["tiny", "release"])
def test_prefixes_are_those_of_the_release(publication: str, request: pytest.FixtureRequest) -> None:
    release = request.getfixturevalue(publication)
    found = {row["prefix"]: row["namespace"] for row in rows(release, editor("prefixes"))}
    assert found == {**introspection.PREFIXES, **release.prefixes}


@pytest.mark.parametrize("publication", ["tiny", "release"])
def test_every_query_of_the_release_is_an_example_once(publication: str, request: pytest.FixtureRequest) -> None:
    release = request.getfixturevalue(publication)
    found = rows(release, editor("examples"))
    stems = [path.stem for path in sorted((release.path / "queries").glob("*.rq"))]
    assert sorted(row["sq"] for row in found) == sorted(f"{release.names.sparql}/examples#{stem}" for stem in stems)
    for row in found:
        assert row["comment"]
        assert reading.legal(row["query"], release.names.sparql)
        assert rows(release, row["query"]) if "SELECT" in row["query"] else True


@pytest.mark.parametrize(
    "text",
    ["SELECT*{ ?s ?p ?o }", "BASE <http://a.example/> # a\nPREFIX a: <b>\nSELECT?s{ ?s ?p ?o }", "ASK{}", "DESCRIBE<http://a/>", "CONSTRUCT{}{}"],
)
def test_editors_find_a_query_of_each_form_however_it_is_written(tiny: Release, tmp_path: Path, text: str) -> None:
    (tmp_path / "queries").mkdir()
    (tmp_path / "queries" / "one.rq").write_text(text)
    store = Store()
    store.extend(introspection.examples(tmp_path, tiny.names, None).quads)
    found = store.query(editor("examples"), use_default_graph_as_union=True)
    assert isinstance(found, QuerySolutions)
    assert [row["query"] for row in found] == [Literal(text)]


@pytest.mark.parametrize("publication", ["tiny", "release"])
def test_what_is_counted_is_what_is_published(publication: str, request: pytest.FixtureRequest) -> None:
    release = request.getfixturevalue(publication)
    published = release.manifest["counts"]["quads"]
    lines = {line[: line.rindex(b" <")] for line in (release.path / "dataset.nq").read_bytes().splitlines()}
    assert rows(release, COUNT) == [{"n": str(len(lines))}]
    every = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in introspection.PREFIXES.items())  # as an editor's button adds them
    assert rows(release, every + COUNT) == [{"n": str(len(lines))}]
    assert rows(release, "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }") == [{"n": str(published)}]
    classes = {row["cls"] for row in rows(release, editor("classes"))}
    assert not any(class_.startswith(tuple(introspection.PREFIXES.values())) for class_ in classes)
    whole = f"{release.names.catalog}#dataset"
    assert rows(release, f"SELECT (COUNT(*) AS ?n) FROM <{whole}> WHERE {{ ?s ?p ?o }}") == [{"n": str(len(lines))}]
    assert rows(release, COUNT, default_graphs=(whole,), named_graphs=()) == [{"n": str(len(lines))}]


def test_the_graphs_of_the_endpoint_can_be_asked_by_name(tiny: Release) -> None:
    told = introspection.graphs(tiny.path)
    assert set(told) == {f"{tiny.names.sparql}/{name}" for name in introspection.GRAPHS}
    for iri, number in told.items():
        assert rows(tiny, f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{iri}> {{ ?s ?p ?o }} }}") == [{"n": str(number)}]
        assert rows(tiny, f"SELECT (COUNT(*) AS ?n) FROM <{iri}> WHERE {{ ?s ?p ?o }}") == [{"n": str(number)}]
        assert rows(tiny, COUNT, default_graphs=(iri,), named_graphs=()) == [{"n": str(number)}]
    with pytest.raises(Refused, match="no graph"):
        rows(tiny, COUNT, default_graphs=(f"{tiny.names.sparql}/nothing",), named_graphs=())


def test_examples_stand_in_a_graph_and_meet_the_data(tiny: Release) -> None:
    text = "PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT DISTINCT ?g WHERE { GRAPH ?g { ?example a sh:SPARQLExecutable } }"
    assert rows(tiny, text) == [{"g": f"{tiny.names.sparql}/examples"}]
    text = """PREFIX void: <http://rdfs.org/ns/void#> SELECT ?class ?told ?counted WHERE {
        ?part void:class ?class ; void:entities ?told . { SELECT ?class (COUNT(DISTINCT ?s) AS ?counted) WHERE { ?s a ?class } GROUP BY ?class } }"""
    published = {row["cls"] for row in rows(tiny, editor("classes"))}
    compared = {row["class"]: (row["told"], row["counted"]) for row in rows(tiny, text) if not row["class"].startswith("http://www.w3.org/2002/07/owl#")}
    assert published - set(compared) == {class_ for class_ in published if class_.startswith("http://www.w3.org/2002/07/owl#")}
    assert all(told == counted for told, counted in compared.values())


def test_a_release_without_these_graphs_still_answers(tiny: Release, tmp_path: Path) -> None:
    shutil.copytree(tiny.store, tmp_path / "store", ignore=shutil.ignore_patterns("described"))
    embedded = Embedded(tmp_path / "store")
    assert embedded.described is None
    (row,) = embedded.prepare(Query(editor("examples").replace("?sq ?comment ?query", "(COUNT(*) AS ?n)").partition("ORDER")[0])).results  # type: ignore[misc]
    assert row[0].value == "0"


@pytest.mark.parametrize("name", introspection.GRAPHS)
def test_each_graph_has_an_address_in_every_syntax(tiny: Release, name: str) -> None:
    client, iri = create_app(tiny.path).test_client(), f"{tiny.names.sparql}/{name}"
    stated = {quad.triple for quad in parse(path=str(tiny.path / introspection.NAME), format=RdfFormat.N_QUADS) if quad.graph_name.value == iri}
    for media_type, suffix in media.GRAPHS.items():
        answer = client.get(f"/sparql/{name}", headers={"Accept": media_type})
        assert (answer.status_code, answer.mimetype) == (200, media_type)
        assert client.get(f"/sparql/{name}.{suffix}").data == answer.data
        if media_type != media.JSON_LD:  # whose context is a document elsewhere
            assert {quad.triple for quad in parse(answer.data, media.RDF_FORMATS[media_type])} == stated
    assert client.get(f"/sparql/{name}", headers={"Accept": "text/html"}).mimetype == "text/html"
    assert client.get(f"/sparql/{name}.exe").status_code == 404
    assert client.get("/sparql/nothing").status_code == 404


@pytest.mark.parametrize("accept", ["application/sparql-results+json", "application/json"])
def test_an_editor_asks_as_it_does_from_another_origin(tiny: Release, accept: str) -> None:
    app = create_app(tiny.path)
    with Pool(tiny.store, tiny.prefixes, size=1) as pool:
        app.extensions["kruispunt"].pool = pool
        client = app.test_client()
        for name in ("prefixes", "examples", "void"):
            answer = client.get("/sparql", query_string={"ac": "1", "query": editor(name)}, headers={"Accept": accept, "Origin": "https://editor.example"})
            assert answer.status_code == 200
            assert answer.headers["Access-Control-Allow-Origin"] == "*"
            assert len(answer.json["results"]["bindings"]) == len(rows(tiny, editor(name))) > 0
