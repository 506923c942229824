"""The service description: legal against the vocabulary's own terms, and true of the release."""

from kruispunt.release.open import Release
from kruispunt.sparql import service
from kruispunt.store.embedded import Embedded, Limits, Query
from kruispunt.syntax import media
from kruispunt.syntax.writers import write
from pyoxigraph import NamedNode, RdfFormat, Store

PREFIXES = "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#> PREFIX void: <http://rdfs.org/ns/void#> "


def described(release: Release) -> Store:
    store = Store()
    store.load(write(service.description(release, Limits()), media.TURTLE, service.PREFIXES), RdfFormat.TURTLE)
    return store


def test_the_counts_of_the_named_graphs_are_those_of_the_store(tiny: Release) -> None:
    told = described(tiny).query(PREFIXES + "SELECT ?name ?count WHERE { ?d sd:namedGraph [ sd:name ?name ; sd:graph/void:triples ?count ] }")
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
    assert set(service.NAMES) == {*media.RESULTS, *media.GRAPHS}


def test_there_is_no_blank_node(tiny: Release) -> None:
    assert b"_:" not in write(service.description(tiny, Limits()), media.N_TRIPLES, {})


def test_the_limits_are_told_in_words() -> None:
    assert "7 seconds" in service.about(Limits(seconds=7))


def test_describe_is_what_the_description_says_it_is(tiny: Release) -> None:
    embedded = Embedded(tiny.store)
    iri = next(tiny.subjects(tiny.names.base + "id/"))
    described_by_engine = {str(triple) for triple in embedded.prepare(Query(f"DESCRIBE <{iri}>")).results}
    assert described_by_engine == {f"{fact.subject} {fact.predicate} {fact.object}" for fact in tiny.facts(iri)}
