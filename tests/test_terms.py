"""The terms: those of ours are defined, used and shown by an example, those of others exist in their vocabularies."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse
from rdflib import DCAT, DCTERMS, FOAF, ORG, OWL, PROV, QB, RDF, RDFS, SDO, SH, SKOS, TIME, VANN, VOID
from rdflib.namespace import GEO, DefinedNamespace
from vocabulary import (
    BASE,
    CLASSES,
    KMI,
    ROOT,
    TYPE,
    ancestors,
    dimensions,
    everything,
    files,
    iris,
    kinds,
    name,
    ontology,
    split,
    terms,
    triples,
    used,
)

# Vocabularies whose terms rdflib lists; schema.org under the scheme that OSLO uses.
SPACES = (DCAT, DCTERMS, FOAF, GEO, ORG, OWL, PROV, QB, RDF, RDFS, SH, SKOS, TIME, VANN, VOID)
LISTED: dict[str, type[DefinedNamespace]] = {str(space): space for space in SPACES} | {"http://schema.org/": SDO}
# Terms that rdflib does not list (DCAT 3 is newer than its list), each looked up in its specification.
# A term that a test misses here is either misspelt or has to be looked up.
LOOKED_UP = {
    "http://www.w3.org/ns/dcat#": "DatasetSeries inSeries",
    "http://data.europa.eu/eli/ontology#": """LegalExpression LegalResource amended_by amends based_on basis_for changed_by changes cites
        date_document date_no_longer_in_force date_publication first_date_entry_in_force id_local in_force is_realized_by language passed_by
        realizes repealed_by repeals title title_short type_document""",
    "http://data.europa.eu/m8g/": "ContactPoint PublicOrganisation hasCompetentAuthority hasLegalResource",
    "http://purl.org/ontology/bibo/": "status",
    "http://purl.org/pav/": "retrievedOn",
    "http://purl.org/vocab/cpsv#": "PublicService",
    "http://www.w3.org/2006/vcard/ns#": "Kind Organization fn hasEmail hasTelephone hasURL",
    "http://www.w3.org/ns/adms#": "Identifier identifier schemaAgency status",
    "http://www.w3.org/ns/locn#": "Address address fullAddress geographicName locatorDesignator locatorName poBox postCode postName thoroughfare",
    "http://www.w3.org/ns/person#": "Person",
    "http://www.w3.org/ns/regorg#": "legalName orgActivity orgStatus orgType registration",
    "https://data.vlaanderen.be/ns/adres#": "Adresvoorstelling.busnummer Adresvoorstelling.huisnummer gemeentenaam land",
    "https://data.vlaanderen.be/ns/generiek#": "GestructureerdeIdentificator gestructureerdeIdentificator isTijdspecialisatieVan lokaleIdentificator",
    "https://data.vlaanderen.be/ns/organisatie#": "Fusie rechtsvorm",
    "https://data.vlaanderen.be/ns/persoon#": "gebruikteVoornaam",
}
SHARED_VOCABULARIES = {
    "http://purl.org/linked-data/cube#": "qb/vocab/cube.ttl",
    "http://purl.org/linked-data/sdmx/2009/attribute#": "qb/vocab/sdmx-attribute.ttl",
    "http://purl.org/linked-data/sdmx/2009/code#": "qb/vocab/sdmx-code.ttl",
    "http://purl.org/linked-data/sdmx/2009/concept#": "qb/vocab/sdmx-concept.ttl",
    "http://purl.org/linked-data/sdmx/2009/dimension#": "qb/vocab/sdmx-dimension.ttl",
    "http://purl.org/linked-data/sdmx/2009/measure#": "qb/vocab/sdmx-measure.ttl",
    "http://data.vlaanderen.be/ns/besluit#": "oslo/vocab/besluit-2020.ttl",
    "http://data.vlaanderen.be/ns/mandaat#": "oslo/vocab/mandaat-terms.tsv",
}


# Examples


def example(term: str) -> Iterator[Triple]:
    (text,) = ontology()[term][str(SKOS.example)]
    statement = text.value if text.value.endswith(".") else f"<id/voorbeeld/x> {text.value} ."
    header = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in (("kmi", KMI), ("xsd", "http://www.w3.org/2001/XMLSchema#")))
    return (Triple(quad.subject, quad.predicate, quad.object) for quad in parse(header + statement, format=RdfFormat.TURTLE, base_iri=BASE))


@cache
def stated() -> frozenset[tuple[str, str, str]]:
    """What the data says, as text: all of it, and once more without the subject."""
    facts = {(str(triple.subject), triple.predicate.value, str(triple.object)) for path in files("data") for triple in triples(path)}
    return frozenset(facts | {("", predicate, value) for _, predicate, value in facts})


@pytest.mark.parametrize("term", terms(), ids=name)
def test_the_example_is_a_fact_of_the_publication(term: str) -> None:
    """The example of a class is an instance in the data, that of a property a value that it has there."""
    (fact,) = example(term)
    if term in CLASSES:
        assert term in {fact.object.value} | ancestors(fact.object.value, RDFS.subClassOf)
        assert (str(fact.subject), TYPE, str(fact.object)) in stated()
    else:
        assert fact.predicate.value == term
        assert ("", term, str(fact.object)) in stated() or (term in dimensions() and fact.object.value in everything())


# The terms that are used


def test_every_term_of_ours_that_is_used_is_defined() -> None:
    mentioned = {iri: where for iri, where in used("ontology", "data", "shapes").items() if iri.startswith(KMI)}
    for path in [*(ROOT / "ontology" / "competency").glob("*.rq"), *(ROOT / "data" / "queries").glob("*.rq")]:
        for local in re.findall(r"\bkmi:(\w+)", path.read_text(encoding="utf-8")):
            mentioned.setdefault(KMI + local, set()).add(path.name)
    assert {iri: where for iri, where in mentioned.items() if iri not in terms()} == {}


def test_every_term_of_ours_is_used() -> None:
    """A term that no fact, table and no other term needs is not minted."""
    facts = used("data")
    parents = {parent for term in terms() for parent in (*ancestors(term, RDFS.subClassOf), *ancestors(term, RDFS.subPropertyOf))}
    assert [name(term) for term in terms() if term not in facts and term not in parents] == []


def test_every_foreign_term_exists_in_its_vocabulary() -> None:
    mentioned = used("ontology", "data", "shapes")
    assert {iri: where for iri, where in mentioned.items() if not exists(*split(iri))} == {}


def exists(space: str, local: str) -> bool:
    """Whether the vocabulary at `space` has the term; True for a namespace of which no list is at hand."""
    if space not in LISTED and space not in LOOKED_UP:
        return True
    return local == "" or local in LOOKED_UP.get(space, "").split() or (space in LISTED and local in LISTED[space])


def test_a_misspelt_term_is_seen() -> None:
    assert exists(str(ORG), "FormalOrganization") and not exists(str(ORG), "FormalOrganisation")
    assert exists("http://schema.org/", "validUntil") and not exists("http://data.europa.eu/eli/ontology#", "date_of_publication")


@pytest.mark.parametrize("namespace", sorted(SHARED_VOCABULARIES), ids=lambda namespace: re.split("[/#]", namespace.rstrip("#"))[-1])
def test_every_foreign_term_exists_in_the_vocabulary_as_published(namespace: str, shared: Callable[[str], Path]) -> None:
    path = shared("standards") / SHARED_VOCABULARIES[namespace]
    if path.suffix == ".tsv":
        known = {"http://data.vlaanderen.be/ns/mandaat#" + local for local in re.findall(r"(?m)^mandaat:(\S+)", path.read_text(encoding="utf-8"))}
    else:
        known = {quad.subject.value for quad in parse(path=str(path), format=RdfFormat.TURTLE)}
    mentioned = {iri: where for iri, where in used("ontology", "data", "shapes").items() if split(iri)[0] == namespace and split(iri)[1]}
    assert mentioned, "a namespace that nothing uses needs no test"
    assert {iri: where for iri, where in mentioned.items() if iri not in known} == {}


def test_domains_and_ranges_hold_in_the_data() -> None:
    """A property with a domain or range of ours is used on, and points at, instances of it."""
    wrong = []
    for path in files("data"):
        for triple in triples(path):
            for predicate, value in ((RDFS.domain, triple.subject), (RDFS.range, triple.object)):
                for wanted in iris(ontology(), triple.predicate.value, predicate) if triple.predicate.value.startswith(KMI) else ():
                    if wanted.startswith(KMI) and isinstance(value, NamedNode) and wanted not in kinds(value.value):
                        wrong.append((path.name, str(triple), name(wanted)))
    assert wrong == []


def test_literals_have_the_range_of_their_property() -> None:
    wrong = []
    for path in files("data"):
        for triple in triples(path):
            if isinstance(triple.object, Literal) and triple.predicate.value.startswith(KMI):
                (wanted,) = iris(ontology(), triple.predicate.value, RDFS.range)
                if wanted not in (triple.object.datatype.value, str(RDFS.Literal)):
                    wrong.append((path.name, str(triple)))
    assert wrong == []
