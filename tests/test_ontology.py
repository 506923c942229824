"""The vocabulary: its header, and the pitfalls that need no judgement."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest
from pyoxigraph import NamedNode
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, VANN
from vocabulary import (
    BASE,
    CLASSES,
    KMI,
    ONTOLOGY,
    PROPERTIES,
    ROOT,
    ancestors,
    everything,
    files,
    iris,
    kinds,
    name,
    ontology,
    terms,
    texts,
    triples,
)

ON_DAY = "COALESCE(?from, ?attested) <= ?D && (!BOUND(?until) || ?until > ?D)"


# The header


@pytest.mark.parametrize(
    "predicate",
    [
        *(DCTERMS[local] for local in ("title", "description", "creator", "publisher", "license", "created", "issued", "modified", "source")),
        DCTERMS.bibliographicCitation,
        *(OWL[local] for local in ("versionIRI", "versionInfo", "imports")),
        VANN.preferredNamespacePrefix,
        VANN.preferredNamespaceUri,
        "http://purl.org/ontology/bibo/status",
    ],
    ids=lambda predicate: re.split("[/#]", str(predicate))[-1],
)
def test_header_says(predicate: object) -> None:
    """FOOPS! OM1 to OM5, VER1, FIND1: what an ontology is asked to say of itself."""
    assert ontology()[ONTOLOGY][str(predicate)]


def test_header_title_and_description_are_in_dutch_and_english() -> None:
    for predicate in (DCTERMS.title, DCTERMS.description):
        assert {"nl", "en"} <= set(texts(ONTOLOGY, predicate))


def test_version_iri_is_the_ontology_with_its_version() -> None:
    (version,) = ontology()[ONTOLOGY][str(OWL.versionInfo)]
    assert iris(ontology(), ONTOLOGY, OWL.versionIRI) == [f"{ONTOLOGY}/{version.value}"]


def test_namespace_is_where_the_terms_are() -> None:
    (namespace,) = ontology()[ONTOLOGY][str(VANN.preferredNamespaceUri)]
    (prefix,) = ontology()[ONTOLOGY][str(VANN.preferredNamespacePrefix)]
    assert (prefix.value, namespace.value) == ("kmi", KMI)


def test_imports_are_the_other_ontology_files() -> None:
    """Only what the publication itself answers for is imported."""
    others = {f"{BASE}graph/{path.stem}" for path in files("ontology") if path.stem != "kruispunt"}
    assert set(iris(ontology(), ONTOLOGY, OWL.imports)) == others
    assert all(str(OWL.Ontology) in iris(everything(), other, RDF.type) for other in others)


# The pitfalls of OOPS! that need no judgement


def test_p08_every_term_has_label_and_definition() -> None:
    assert [name(term) for term in terms() if not {"nl", "en"} <= set(texts(term, RDFS.label)) & set(texts(term, SKOS.definition))] == []


def test_p20_definitions_are_more_than_labels() -> None:
    for term in terms():
        label, definition = texts(term, RDFS.label), texts(term, SKOS.definition)
        assert all(len(text) > len(label[tag]) and text[0].isupper() and text.endswith(".") for tag, text in definition.items()), name(term)


def test_every_term_says_where_it_is_defined() -> None:
    assert {tuple(iris(ontology(), term, RDFS.isDefinedBy)) for term in terms()} == {(ONTOLOGY,)}


def test_p03_p21_p22_names_are_of_one_convention() -> None:
    assert [name(term) for term in CLASSES if not re.fullmatch("[A-Z][a-z]+([A-Z][a-z]+)*", name(term))] == []
    assert [name(term) for term in PROPERTIES if not re.fullmatch("[a-z]+([A-Z][a-z]+)*", name(term))] == []
    assert not {name(term).lower() for term in terms()} & {"is", "other", "misc", "miscellaneous"}


def test_p04_every_class_is_connected() -> None:
    """A class is a parent, a child, a domain, a range or the type of something."""
    linked = {value.value for path in files("ontology") for triple in triples(path) for value in (triple.object,) if isinstance(value, NamedNode)}
    typed = {value for subject in everything() for value in iris(everything(), subject, RDF.type)}
    children = {term for term in CLASSES if iris(everything(), term, RDFS.subClassOf)}
    assert [name(term) for term in CLASSES if term not in linked | typed | children] == []


@pytest.mark.parametrize("predicate", [RDFS.subClassOf, RDFS.subPropertyOf], ids=["classes", "properties"])
def test_p06_no_cycle(predicate: object) -> None:
    assert [name(term) for term in terms() if term in ancestors(term, predicate)] == []


def test_p10_disjointness_is_stated_and_holds() -> None:
    """Some classes are disjoint, no class is so with its own ancestor, and nothing in the data is an instance of both."""
    pairs = {(term, other) for term in CLASSES for other in iris(ontology(), term, OWL.disjointWith)}
    assert pairs
    assert [pair for pair in pairs if pair[1] in ancestors(pair[0], RDFS.subClassOf) | {pair[0]}] == []
    assert [(subject, *map(name, pair)) for pair in pairs for subject in everything() if set(pair) <= kinds(subject)] == []


def test_p11_p19_at_most_one_domain_and_range_and_not_neither() -> None:
    for term in PROPERTIES:
        domains, ranges = iris(ontology(), term, RDFS.domain), iris(ontology(), term, RDFS.range)
        assert len(domains) <= 1 and len(ranges) <= 1 and domains + ranges, name(term)


def test_p05_p13_p25_p26_inverses_are_mutual_and_turned_round() -> None:
    pairs = [(term, inverse) for term in PROPERTIES for inverse in iris(ontology(), term, OWL.inverseOf)]
    assert pairs
    for term, inverse in pairs:
        assert term != inverse and term in iris(ontology(), inverse, OWL.inverseOf), name(term)
        assert iris(ontology(), term, RDFS.domain) == iris(ontology(), inverse, RDFS.range), name(term)
        assert str(OWL.SymmetricProperty) not in iris(ontology(), term, RDF.type), name(term)


def test_p28_symmetric_properties_have_one_class_on_both_sides() -> None:
    symmetric = terms(OWL.SymmetricProperty)
    assert symmetric
    assert all(iris(ontology(), term, RDFS.domain) == iris(ontology(), term, RDFS.range) != [] for term in symmetric)


@pytest.mark.parametrize("language", ["nl", "en", "fr"])
@pytest.mark.parametrize("kind", ["classes", "properties"])
def test_p32_no_two_terms_share_a_label(kind: str, language: str) -> None:
    labels: dict[str, list[str]] = defaultdict(list)
    for term in CLASSES if kind == "classes" else PROPERTIES:
        if label := texts(term, RDFS.label).get(language):
            labels[label.lower()].append(name(term))
    assert {label: shared for label, shared in labels.items() if len(shared) > 1} == {}


def test_p36_the_iri_has_no_file_extension() -> None:
    assert not re.search(r"\.(ttl|owl|rdf|jsonld|xml)", ONTOLOGY)


def test_p38_p39_p41_one_ontology_one_namespace_one_licence() -> None:
    assert iris(ontology(), ONTOLOGY, RDF.type) == [str(OWL.Ontology)]
    assert len(ontology()[ONTOLOGY][str(VANN.preferredNamespaceUri)]) == 1
    assert len(iris(ontology(), ONTOLOGY, DCTERMS.license)) == 1


def test_p40_nothing_is_said_about_the_terms_of_others() -> None:
    subjects = {triple.subject.value for stem in ("kruispunt", "alignments") for triple in triples(ROOT / "ontology" / f"{stem}.ttl")}
    assert [subject for subject in subjects if not subject.startswith((KMI, ONTOLOGY, BASE + "graph/"))] == []


def test_the_time_properties_state_the_convention_in_both_languages() -> None:
    for local in ("Situation", "validFrom", "validUntil", "attestedFrom"):
        assert all(ON_DAY in texts(KMI + local, SKOS.definition)[tag] for tag in ("nl", "en")), local
    for local in ("validFrom", "validUntil"):
        assert "halfopen" in texts(KMI + local, SKOS.definition)["nl"] and "half-open" in texts(KMI + local, SKOS.definition)["en"]
