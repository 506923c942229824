"""What each profile says, in its own words only; and which profile a request gets."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pyshacl
import pytest
from kruispunt.errors import NotAcceptable
from kruispunt.release.open import Release
from kruispunt.representation import dcatap, description, profiles
from kruispunt.representation.description import Description
from kruispunt.representation.negotiation import profile_ranges
from kruispunt.syntax import media
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse
from rdflib import RDF, SH, Graph

BASE = "https://lod.example.org/"
KNOWN = profiles.known(BASE)
SKOS, SCHEMA = "http://www.w3.org/2004/02/skos/core#", "https://schema.org/"
FULL, LABELS, IN_SKOS, IN_SCHEMA, DCAT_AP = KNOWN


def told(release: Release, iri: str, profile: profiles.Profile) -> list[Triple]:
    body = profiles.write(release, description.describe(release, iri), profile, media.N_TRIPLES, release.context)
    return [quad.triple for quad in parse(body, format=RdfFormat.N_TRIPLES)]


def tokens(found: Iterable[profiles.Profile]) -> list[str]:
    return [profile.token for profile in found]


# (_profile, Accept-Profile, profile in Accept) -> token
CHOICES = {
    ("", "", ""): "full",
    ("skos", "", ""): "skos",
    ("nope,schema", "", ""): "schema",
    ("<https://schema.org/>", "", ""): "schema",
    ("http://schema.org", "", ""): "schema",
    ("skos", "<https://schema.org/>", ""): "skos",
    ("", "<http://schema.org/>", ""): "schema",
    ("", "schema", ""): "schema",
    ("", "<https://schema.org/>;q=0.5, <http://www.w3.org/2004/02/skos/core#>;q=0.9", ""): "skos",
    ("", "<https://nowhere.example/>, <http://www.w3.org/2004/02/skos/core>;q=0.1", ""): "skos",
    ("", "<https://nowhere.example/a,b;c>;q=1", ""): "full",
    ("", "<https://schema.org/>;q=0", ""): "full",
    ("", "<https://schema.org/>;q=zz", ""): "full",
    ("", "*", ""): "full",
    ("", "*;q=0.5, schema;q=0.1", ""): "full",
    ("", "<http://www.w3.org/ns/dcat#>", ""): "dcat-ap",
    ("", f"<{BASE}profile/full>", ""): "full",
    ("", "", "http://www.w3.org/ns/json-ld#compacted https://schema.org/"): "schema",
    ("", "skos", "https://schema.org/"): "skos",
}


@pytest.mark.parametrize(("asked", "token"), CHOICES.items(), ids=map(str, CHOICES))
def test_a_request_gets_one_profile(asked: tuple[str, str, str], token: str) -> None:
    assert profiles.choose(KNOWN, *asked).token == token


def test_an_address_that_names_no_profile_here_is_refused_with_those_that_are() -> None:
    with pytest.raises(NotAcceptable, match=r"_profile=dcat-ap names no profile.*full <https://lod\.example\.org/profile/full>"):
        profiles.choose((FULL, LABELS), "dcat-ap", "", "")


def test_an_iri_of_a_profile_may_hold_what_divides_a_header() -> None:
    assert [each.name for each in profile_ranges("<urn:a,b;c>;q=0.5, token")] == ["urn:a,b;c", "token"]


def test_a_conforming_answer_names_what_it_is_a_profile_of() -> None:
    assert profiles.conforming(LABELS) == f"<{BASE}profile/labels>, <{BASE}profile/full>"


def test_a_profile_is_offered_where_it_has_something_to_say(tiny: Release) -> None:
    facts = tiny.facts(f"{BASE}id/library/harbour")
    assert tokens(profiles.offered(tiny.names, facts)) == ["full", "labels", "schema"]
    assert tokens(profiles.offered(tiny.names, [])) == ["full", "labels"]
    assert tokens(profiles.offered(tiny.names, tiny.facts(f"{BASE}graph/libraries"))) == ["full", "labels", "schema", "dcat-ap"]


def test_labels_are_those_of_the_neighbours_in_every_language(tiny: Release) -> None:
    iri = f"{BASE}id/opening/harbour-summer"
    more = set(told(tiny, iri, LABELS)) - set(told(tiny, iri, FULL))
    harbour = {fact.object for fact in more if fact.subject == NamedNode(f"{BASE}id/library/harbour")}
    assert harbour == {Literal("Harbour Library", language="en"), Literal("Hafenbibliothek", language="de")}
    assert set(told(tiny, iri, FULL)) <= set(told(tiny, iri, LABELS))


def test_schema_org_says_what_its_words_can(tiny: Release) -> None:
    iri = NamedNode(f"{BASE}id/library/harbour")
    said = set(told(tiny, iri.value, IN_SCHEMA))
    assert Triple(iri, NamedNode(SCHEMA + "name"), Literal("Hafenbibliothek", language="de")) in said
    assert {fact.predicate.value for fact in said} == {SCHEMA + "name", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"}
    assert {fact.object for fact in said if fact.predicate.value.endswith("#type")} == {NamedNode(SCHEMA + "Library")}


def test_a_class_is_translated_by_the_class_above_it(tiny: Release) -> None:
    said = told(tiny, f"{BASE}id/opening/harbour-summer", IN_SCHEMA)
    assert NamedNode(SCHEMA + "OpeningHoursSpecification") in {fact.object for fact in said}
    assert NamedNode(SCHEMA + "Saturday") in {fact.object for fact in said}
    assert not [fact for fact in said if "http://schema.org/" in str(fact) or "library#" in fact.predicate.value]


def test_an_observation_says_what_was_measured_where_and_when(release: Release) -> None:
    kind = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    observations = [subject for _, subject in release.lines.incoming("http://purl.org/linked-data/cube#Observation", kind, 0, 500)]
    counted = next(iri for iri in observations if any(fact.predicate.value.endswith("#obsValue") for fact in release.facts(iri)))
    said = {fact.predicate.value.removeprefix(SCHEMA): fact.object for fact in told(release, counted, IN_SCHEMA)}
    facts = {fact.predicate.value.rpartition("#")[2]: fact.object for fact in release.facts(counted)}
    assert said["value"] == facts["obsValue"]
    assert said["observationAbout"] == facts["refArea"]
    assert said["observationDate"] == facts["refPeriod"]
    assert said["unitCode"] == facts["unitMeasure"]


def test_skos_labels_a_concept_that_is_labelled_in_other_words() -> None:
    thing, kind = NamedNode("https://a.example/c"), NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    label = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    facts = [
        Triple(thing, kind, NamedNode(SKOS + "Concept")),
        Triple(thing, kind, NamedNode("https://a.example/Topic")),
        Triple(thing, label, Literal("naam", language="nl")),
        Triple(thing, label, Literal("name", language="en")),
        Triple(thing, NamedNode(SKOS + "prefLabel"), Literal("term", language="en")),
        Triple(thing, NamedNode("https://a.example/weight"), Literal("3")),
    ]
    said = {(fact.predicate.value.rpartition("#")[2], str(fact.object)) for fact in profiles.skos(facts)}
    assert said == {("type", f"<{SKOS}Concept>"), ("prefLabel", '"term"@en'), ("prefLabel", '"naam"@nl')}


@pytest.mark.parametrize("which", ["tiny", "release"])
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_catalogue_in_dcat_ap_passes_its_shapes(which: str, request: pytest.FixtureRequest, shared: Callable[[str], Path]) -> None:
    """But for `sh:class rdfs:Resource`, which no graph can meet literally: every resource is one (RDF Schema, 2.1)."""
    shapes = Graph().parse(shared("standards/dcat-ap/3.0.0/dcat-ap-SHACL.ttl"))
    release: Release = request.getfixturevalue(which)
    facts = tuple(parse(path=str(release.path / "catalog.ttl"), format=RdfFormat.TURTLE))
    described = Description(release.names.catalog, release.names.catalog, facts, (), len(facts), 0, 1, 1)
    graph = Graph().parse(data=profiles.write(release, described, DCAT_AP, media.TURTLE, None))
    assert {str(predicate) for predicate in graph.predicates()} <= dcatap.TERMS | {str(RDF.type)}
    assert {str(kind) for kind in graph.objects(None, RDF.type)} <= dcatap.TERMS
    assert len(graph) > 100
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes)
    messages = {str(message) for message in report.objects(None, SH.resultMessage)}
    assert {message for message in messages if "class rdfs:Resource" not in message} == set()
