"""The vocabulary: its header, the pitfalls that need no judgement, the terms that are used, and the JSON-LD context."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse
from rdflib import DCAT, DCTERMS, FOAF, ORG, OWL, PROV, QB, RDF, RDFS, SDO, SH, SKOS, TIME, VANN, VOID
from rdflib.namespace import GEO, DefinedNamespace

ROOT = Path(__file__).resolve().parents[1]
BASE = "https://data.kruispuntmi.be/"
ONTOLOGY = BASE + "ns/integratie"
KMI = ONTOLOGY + "#"
TYPE = str(RDF.type)
ON_DAY = "COALESCE(?from, ?attested) <= ?D && (!BOUND(?until) || ?until > ?D)"

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
    "https://data.vlaanderen.be/ns/organisatie#": "bestaatUit",
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

Values = dict[str, dict[str, list[NamedNode | Literal | BlankNode]]]


@cache
def triples(path: Path) -> tuple[Triple, ...]:
    """The triples of one Turtle file."""
    return tuple(Triple(quad.subject, quad.predicate, quad.object) for quad in parse(path=str(path), format=RdfFormat.TURTLE))


def files(*folders: str) -> list[Path]:
    """The Turtle files of these folders."""
    return [path for folder in folders for path in sorted((ROOT / folder).glob("*.ttl"))]


def by_subject(paths: Iterable[Path]) -> Values:
    values: Values = defaultdict(lambda: defaultdict(list))
    for path in paths:
        for triple in triples(path):
            values[triple.subject.value][triple.predicate.value].append(triple.object)
    return values


@cache
def ontology() -> Values:
    return by_subject([ROOT / "ontology" / "kruispunt.ttl"])


@cache
def everything() -> Values:
    return by_subject(files("ontology", "data"))


def iris(values: Values, subject: str, predicate: object) -> list[str]:
    return [value.value for value in values.get(subject, {}).get(str(predicate), ()) if isinstance(value, NamedNode)]


def texts(subject: str, predicate: object) -> dict[str, str]:
    return {value.language: value.value for value in ontology()[subject][str(predicate)] if isinstance(value, Literal) and value.language}


def terms(*kinds: object) -> list[str]:
    wanted = {str(kind) for kind in kinds or (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)}
    return sorted(subject for subject in ontology() if subject.startswith(KMI) and wanted & set(iris(ontology(), subject, RDF.type)))


CLASSES, PROPERTIES = terms(OWL.Class), terms(OWL.ObjectProperty, OWL.DatatypeProperty)


def ancestors(iri: str, predicate: object, values: Values | None = None) -> set[str]:
    """Everything above `iri`, itself only when it lies in a cycle."""
    values = values or everything()
    found: set[str] = set()
    waiting = iris(values, iri, predicate)
    while waiting:
        parent = waiting.pop()
        if parent not in found:
            found.add(parent)
            waiting += iris(values, parent, predicate)
    return found


@cache
def kinds(subject: str) -> set[str]:
    """Every class that `subject` is an instance of."""
    direct = iris(everything(), subject, RDF.type)
    return set(direct).union(*(ancestors(kind, RDFS.subClassOf) for kind in direct))


def name(iri: str) -> str:
    return iri.removeprefix(KMI)


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


def dimensions() -> set[str]:
    """The terms that stand in tables: their facts are made at build time."""
    metadata = [path.read_text(encoding="utf-8") for path in (ROOT / "data").glob("*-metadata.json")]
    return {resolved(iri) for text in metadata for iri in re.findall(r'"propertyUrl":\s*"([^"]+)"', text)}


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


@cache
def used(*folders: str) -> dict[str, set[str]]:
    """Every predicate, and every class after rdf:type or in the vocabulary and the shapes, with the files that use it."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in files(*folders):
        for triple in triples(path):
            found[triple.predicate.value].add(path.name)
            if isinstance(triple.object, NamedNode) and (triple.predicate.value == TYPE or path.parent.name != "data"):
                found[triple.object.value].add(path.name)
            if isinstance(triple.object, Literal):
                found[triple.object.datatype.value].add(path.name)
    for metadata in (ROOT / "data").glob("*-metadata.json"):
        for iri in re.findall(r'"propertyUrl":\s*"([^"{]+)"', metadata.read_text(encoding="utf-8")):
            found[iri].add(metadata.name)
    return found


def split(iri: str) -> tuple[str, str]:
    match = re.fullmatch(r"(.*[#/])([^#/]*)", iri)
    return (match[1], match[2]) if match else (iri, "")


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


# The JSON-LD context


@cache
def context() -> dict[str, Any]:
    return json.loads((ROOT / "ontology" / "context.jsonld").read_text(encoding="utf-8"))["@context"]


def resolved(curie: str) -> str:
    prefix, colon, local = curie.partition(":")
    return context()[prefix] + local if colon and isinstance(context().get(prefix), str) and not local.startswith("//") else curie


def definition(term: str) -> dict[str, Any]:
    value = context()[term]
    return value if isinstance(value, dict) else {"@id": value}


def test_context_has_every_term_of_ours_under_its_own_name() -> None:
    assert [name(term) for term in terms() if name(term) not in context() or resolved(definition(name(term))["@id"]) != term] == []


def test_context_keeps_its_words_for_identifier_type_and_graph() -> None:
    assert [context()[word] for word in ("id", "type", "graph")] == ["@id", "@type", "@graph"]


def test_context_names_a_term_as_its_vocabulary_does() -> None:
    """Nobody has to look up what a key means: it is the local name, with its prefix where two vocabularies share that name."""
    aliases = {"@version", "id", "type", "graph"}
    named = {key: resolved(definition(key)["@id"]) for key in context() if key not in aliases}
    assert [key for key, iri in named.items() if not iri.endswith(("#", "/")) and split(iri)[1] != key.split(":")[-1]] == []


def test_context_coerces_each_term_of_ours_as_its_range_says() -> None:
    for term in PROPERTIES:
        stated = definition(name(term))
        if term in terms(OWL.ObjectProperty):
            assert stated.get("@type") == "@id", name(term)
        elif iris(ontology(), term, RDFS.range) == [str(RDF.langString)]:
            assert stated.get("@container") == "@language", name(term)
        elif iris(ontology(), term, RDFS.range) == [str(RDFS.Literal)]:
            assert "@type" not in stated, name(term)
        else:
            assert [resolved(stated["@type"])] == iris(ontology(), term, RDFS.range), name(term)


def test_context_has_every_property_of_the_tables() -> None:
    named = {resolved(definition(term)["@id"]) for term in context() if not term.startswith("@") and term not in ("id", "type", "graph")}
    assert dimensions() - named - {TYPE} == set()


def test_context_has_each_prefix_of_the_sources() -> None:
    declared = {}
    for path in files("ontology", "data"):
        declared |= dict(re.findall(r"(?m)^@prefix ([\w-]+): <([^>]+)> \.", path.read_text(encoding="utf-8")))
    assert {prefix: iri for prefix, iri in declared.items() if context().get(prefix) != iri} == {}


def compacted(path: Path) -> tuple[set[str], dict[str, Any]]:
    lines = sorted({f"{triple.subject} {triple.predicate} {triple.object} ." for triple in triples(path)})
    expanded = jsonld.from_rdf("\n".join(lines) + "\n", {"format": "application/n-quads", "useNativeTypes": False})
    return set(lines), jsonld.compact(expanded, {"@context": context()})


@pytest.mark.parametrize("path", [path for path in files("ontology", "data") if path.stat().st_size < 200_000], ids=lambda path: path.stem)
def test_context_is_a_round_trip(path: Path) -> None:
    """A graph compacted with the context and read back is the same graph, and no property in it is written as a full IRI."""
    lines, document = compacted(path)
    back = jsonld.to_rdf(document, {"format": "application/n-quads"})
    assert set(back.splitlines()) == {line.replace("^^<http://www.w3.org/2001/XMLSchema#string>", "") for line in lines}
    keys = {key for node in document.get("graph", [document]) for key in node}
    assert [key for key in keys if "://" in key] == []


@cache
def objects() -> dict[str, list[NamedNode | Literal | BlankNode]]:
    """All values of each property, over the whole publication."""
    values: dict[str, list[NamedNode | Literal | BlankNode]] = defaultdict(list)
    for facts in everything().values():
        for predicate, found in facts.items():
            values[predicate] += found
    return values


def stated_as(key: str, value: str) -> set[str]:
    """The properties that the context gives this type or container."""
    return {resolved(stated["@id"]) for stated in context().values() if isinstance(stated, dict) and stated.get(key) == value}


def test_context_writes_links_as_plain_strings() -> None:
    """Readable: a link of a property that only ever links is a string, not an object with an id."""
    links = {predicate for predicate, values in objects().items() if all(isinstance(value, NamedNode) for value in values)} - {TYPE}
    assert links - stated_as("@type", "@id") == set()


def test_context_writes_texts_by_language() -> None:
    """Readable: texts of a property that always has a language stand under their language."""
    tagged = {predicate for predicate, values in objects().items() if all(isinstance(value, Literal) and value.language for value in values)}
    assert tagged - stated_as("@container", "@language") == set()
