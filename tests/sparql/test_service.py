"""The service description: legal against the vocabulary's own terms, and true of the release."""

import re

from kruispunt.pages.language import LANGUAGES
from kruispunt.release.open import Release
from kruispunt.sparql import service
from kruispunt.store.embedded import Embedded, Limits, Query
from kruispunt.syntax import media
from kruispunt.syntax.writers import write
from kruispunt.web.app import create_app
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

PREFIXES = (
    "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#> PREFIX void: <http://rdfs.org/ns/void#> "
    "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
)


def described(release: Release) -> Store:
    store = Store()
    store.load(write(service.description(release, Limits()), media.TURTLE, service.PREFIXES), RdfFormat.TURTLE)
    return store


def test_the_counts_of_the_named_graphs_are_those_of_the_store(tiny: Release) -> None:
    asked = "SELECT ?name ?count WHERE { ?d a sd:Dataset ; sd:namedGraph [ sd:name ?name ; sd:graph/void:triples ?count ] }"
    told = described(tiny).query(PREFIXES + asked)
    counted = Embedded(tiny.store).store.query("SELECT ?name (COUNT(*) AS ?count) WHERE { GRAPH ?name { ?s ?p ?o } } GROUP BY ?name")
    rows = {(row["name"].value, row["count"].value) for row in told}
    assert rows == {(row["name"].value, row["count"].value) for row in counted}
    assert len(rows) > 1


def test_the_endpoint_its_language_and_its_feature_are_named(tiny: Release) -> None:
    asked = PREFIXES + "ASK { ?s a sd:Service ; sd:endpoint ?s ; sd:supportedLanguage sd:SPARQL11Query ; sd:feature sd:UnionDefaultGraph }"
    assert bool(described(tiny).query(asked))
    assert next(described(tiny).quads_for_pattern(NamedNode(tiny.names.sparql), None, None), None) is not None


def test_every_format_offered_is_told_and_nothing_else(tiny: Release) -> None:
    told = {row["f"].value.rsplit("/", 1)[1] for row in described(tiny).query(PREFIXES + "SELECT ?f WHERE { ?s sd:resultFormat ?f }")}
    assert told == set(service.NAMES.values())
    assert set(service.NAMES) == {*media.RESULTS, *media.TRIPLES}


def test_there_is_no_blank_node(tiny: Release) -> None:
    assert b"_:" not in write(service.description(tiny, Limits()), media.N_TRIPLES, {})


def test_the_limits_are_told_in_words() -> None:
    assert "7 seconds" in service.about(Limits(seconds=7))


def test_the_endpoint_is_told_in_the_languages_of_the_pages(tiny: Release) -> None:
    told = described(tiny).query(PREFIXES + f"SELECT ?words {{ <{tiny.names.sparql}> rdfs:comment ?words }}")
    assert {row["words"].language for row in told} == set(LANGUAGES)
    assert "7 seconden" in service.about(Limits(seconds=7), "nl") and "7 secondes" in service.about(Limits(seconds=7), "fr")


def test_describe_is_what_the_description_says_it_is(tiny: Release) -> None:
    embedded = Embedded(tiny.store)
    iri = next(tiny.subjects(tiny.names.base + "id/"))
    described_by_engine = {str(triple) for triple in embedded.prepare(Query(f"DESCRIBE <{iri}>")).results}
    assert described_by_engine == {f"{fact.subject} {fact.predicate} {fact.object}" for fact in tiny.facts(iri)}


def test_the_counts_of_the_default_graph_are_those_of_the_store(tiny: Release) -> None:
    told = described(tiny).query(PREFIXES + "SELECT ?name ?count WHERE { ?d sd:defaultGraph ?g . ?g ?name ?count FILTER (isLiteral(?count)) }")
    counts = {row["name"].value.partition("#")[2]: row["count"].value for row in told}
    for name, what in {"triples": "*", "distinctSubjects": "DISTINCT ?s", "properties": "DISTINCT ?p"}.items():
        assert counts.pop(name) == answered(tiny, f"SELECT (COUNT({what}) AS ?n) WHERE {{ ?s ?p ?o }}")
    assert counts == {"classes": answered(tiny, "SELECT (COUNT(DISTINCT ?c) AS ?n) WHERE { ?s a ?c FILTER (isIRI(?c)) }")}


def answered(release: Release, text: str, **dataset: tuple[str, ...]) -> str:
    results = Embedded(release.store).prepare(Query(text, base=release.names.sparql, **dataset)).results
    return next(iter(results))[0].value


def test_every_available_graph_can_be_named_and_holds_what_is_told(tiny: Release) -> None:
    asked = "SELECT ?name ?count WHERE { ?s sd:availableGraphs/sd:namedGraph [ sd:name ?name ; sd:graph/void:triples ?count ] }"
    told = {row["name"].value: row["count"].value for row in described(tiny).query(PREFIXES + asked)}
    assert len(told) == len(tiny.manifest["graphs"]) + 4
    for iri, count in told.items():
        text = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
        assert answered(tiny, text, default_graphs=(iri,), named_graphs=()) == count
        assert answered(tiny, f"SELECT (COUNT(*) AS ?n) FROM <{iri}> WHERE {{ ?s ?p ?o }}") == count


def test_every_function_told_is_one_that_the_engine_has(tiny: Release) -> None:
    told = {row["f"].value for row in described(tiny).query(PREFIXES + "SELECT ?f WHERE { ?s sd:extensionFunction ?f }")}
    examples = {"date": "2026-07-04", "time": "10:00:00", "duration": "P1Y1D", "dayTimeDuration": "P1D", "yearMonthDuration": "P1Y"}
    for name, lexical in examples.items():
        told.remove(service.XSD + name)
        assert answered(tiny, f'SELECT (STR(<{service.XSD}{name}>("{lexical}")) AS ?x) {{}}') == lexical
    point = '"POINT(1 1)"^^<http://www.opengis.net/ont/geosparql#wktLiteral>'
    for iri in told:
        assert answered(tiny, f"SELECT (<{iri}>({point}, {point}) AS ?x) {{}}") in ("true", "false")
    assert len(told) == 8


def test_the_search_function_told_is_the_one_that_answers(tiny: Release) -> None:
    asked = PREFIXES + "SELECT ?f WHERE { ?s sd:propertyFeature ?f }"
    (function,) = (row["f"].value for row in described(tiny).query(asked))
    assert answered(tiny, f'SELECT ?thing WHERE {{ ?thing <{function}> "harbour" }} LIMIT 1').startswith(tiny.names.base)


def test_what_it_says_of_literals_is_so(tiny: Release) -> None:
    words = service.FEATURES["literals"][1]
    for written, shown in re.findall(r"(\S+) as ([0-9.]+)", words.replace("(", "")):
        datatype = "double" if "E" in written else "decimal" if "." in written else "integer"
        store = Store()
        store.add(Quad(NamedNode("x:s"), NamedNode("x:p"), Literal(written, datatype=NamedNode(service.XSD + datatype))))
        assert next(iter(store)).object.value == shown
    assert words.count(" as ") == 5


def test_what_it_links_to_is_there(tiny: Release) -> None:
    client = create_app(tiny.path).test_client()
    links = [row["x"].value for row in described(tiny).query(PREFIXES + f"SELECT ?x WHERE {{ <{tiny.names.sparql}> rdfs:seeAlso ?x }}")]
    assert len(links) == 6
    for iri in links:
        assert client.get("/" + iri.removeprefix(tiny.names.base)).status_code == 200


def test_every_feature_of_its_own_has_words_and_an_address_in_the_document(tiny: Release) -> None:
    asked = PREFIXES + "SELECT ?f ?words WHERE { ?s sd:feature ?f . ?f a sd:Feature ; rdfs:comment ?words }"
    told = {row["f"].value: row["words"].value for row in described(tiny).query(asked)}
    assert set(told) == {f"{tiny.names.sparql}#{name}" for name in service.FEATURES}
    assert not any("{" in words for words in told.values())
