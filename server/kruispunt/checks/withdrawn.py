"""The IRIs that were published and are no more, as data/withdrawn.ttl tells them: whether each entry says enough, and stands alone.

An entry is `<iri> a prov:Entity`: `dcterms:type` (the class it had, DCMI Terms: range rdfs:Class), a label, `prov:invalidatedAtTime` (PROV-O: when it
ceased to be), `skos:changeNote` (why) and `dcterms:isReplacedBy` for each thing that took its place. What it was is no `rdf:type`: the shapes of that
class, and every list of its members, would take it for one of today's.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path as File

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from kruispunt.checks.report import Finding
from kruispunt.checks.vocabulary import OWL, RDFS, TYPE, VIOLATION, WARNING, XSD
from kruispunt.names import Names
from kruispunt.sources import turtle
from kruispunt.sources.publication import Publication
from kruispunt.sources.sorting import SortedFile

NAME = "withdrawn"
DCTERMS = "http://purl.org/dc/terms/"
PROV = "http://www.w3.org/ns/prov#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
ENTITY, SINCE = NamedNode(PROV + "Entity"), NamedNode(PROV + "invalidatedAtTime")
WAS, WHY, REPLACED = NamedNode(DCTERMS + "type"), NamedNode(SKOS + "changeNote"), NamedNode(DCTERMS + "isReplacedBy")
REPLACES = NamedNode(DCTERMS + "replaces")
LABELS = (NamedNode(SKOS + "prefLabel"), NamedNode(RDFS + "label"))
DEPRECATED = NamedNode(OWL + "deprecated")
TRUE = Literal("true", datatype=NamedNode(XSD + "boolean"))
DATE_TIME = NamedNode(XSD + "dateTime")
Entry = list[Quad]


def entries_of(publication: Publication) -> dict[str, Entry]:
    """The facts of each entry, by the IRI that was withdrawn; empty where the publication has no data/withdrawn.ttl."""
    found: dict[str, Entry] = {}
    for path in publication.data:
        if path.stem == NAME:
            graph = NamedNode(publication.graph(path))
            for quad, _ in turtle.triples(path, graph, publication.shown(path)):
                here = turtle.rebased(quad, publication.stated, publication.base)
                if isinstance(here.subject, NamedNode) and here.subject != graph:
                    found.setdefault(here.subject.value, []).append(here)
    return found


def findings(publication: Publication, data: File) -> list[Finding]:
    """What is wrong with the entries of data/withdrawn.ttl, also where the publication has no shape for them; `data` is the whole dataset."""
    entries = entries_of(publication)
    if not entries:
        return []
    names, lookup = publication.names, SortedFile(data)
    found = [finding for iri, facts in entries.items() for finding in (*incomplete(iri, facts), *misplaced(iri, facts, names, lookup))]
    return [*found, *dangling(entries, names, data)]


def incomplete(iri: str, facts: Entry) -> Iterator[Finding]:
    """A finding for each part that the entry of `iri` lacks."""
    since = [fact.object for fact in facts if fact.predicate == SINCE]
    if len(since) != 1 or not isinstance(since[0], Literal) or since[0].datatype != DATE_TIME:
        wanted = '"2026-11-25T00:00:00Z"^^xsd:dateTime'
        yield finding(iri, SINCE, "say once since when it is withdrawn", "zeg één keer sinds wanneer het is ingetrokken", wanted)
    if not any(isinstance(fact.object, NamedNode) for fact in facts if fact.predicate == WAS):
        yield finding(iri, WAS, "name the class that it had", "noem de klasse die het had", "dcterms:type and the IRI of a class")
    if not worded(facts, LABELS):
        yield finding(iri, LABELS[0], "say how it was called", "zeg hoe het heette", "a text with a language tag")
    if not worded(facts, (WHY,)):
        yield finding(iri, WHY, "say why it was withdrawn", "zeg waarom het is ingetrokken", "a text with a language tag")
    if "#" in iri and TRUE not in [fact.object for fact in facts if fact.predicate == DEPRECATED]:
        english, dutch = "its document goes on without it, so mark it there", "het document blijft bestaan, dus merk het daarin"
        yield finding(iri, DEPRECATED, english, dutch, "owl:deprecated true")


def worded(facts: Entry, predicates: Iterable[NamedNode]) -> bool:
    """Whether one of `predicates` is there, and every text of theirs says something."""
    texts = [fact.object for fact in facts if fact.predicate in predicates]
    return bool(texts) and all(isinstance(text, Literal) and text.value.strip() for text in texts)


def misplaced(iri: str, facts: Entry, names: Names, lookup: SortedFile) -> Iterator[Finding]:
    """A finding for what the entry of `iri` says that cannot be."""
    if not names.contains(iri):
        english, dutch = "only an IRI of this publication can be withdrawn by it", "enkel een IRI van deze publicatie kan hier ingetrokken worden"
        yield finding(iri, None, english, dutch, f"an IRI that starts with {names.base}")
    for fact in facts:
        if fact.predicate == TYPE and fact.object != ENTITY:
            english = "as rdf:type this makes it one of today's; write it with dcterms:type"
            yield finding(iri, TYPE, english, "als rdf:type maakt dit het tot een van vandaag; schrijf het met dcterms:type", "prov:Entity", fact)
        if fact.predicate == REPLACED and isinstance(fact.object, NamedNode):
            known = not names.contains(fact.object.value) or lookup.starting(f"{fact.object} ".encode())
            if not known or fact.object.value == iri:
                english, dutch = "what replaced it is described nowhere", "wat het verving is nergens beschreven"
                yield finding(iri, REPLACED, english, dutch, "the IRI of another thing in the data", fact)
    graph = f" {facts[0].graph_name} .\n".encode()
    for line in lookup.starting(f"<{iri}> ".encode()).splitlines(keepends=True):
        if not line.endswith(graph):
            elsewhere = next(parse(line, format=RdfFormat.N_QUADS))
            english = "it is withdrawn, and still described here; remove this, or its entry in data/withdrawn.ttl"
            dutch = "het is ingetrokken, en hier nog beschreven; schrap dit, of zijn regels in data/withdrawn.ttl"
            yield finding(iri, elsewhere.predicate, english, dutch, "", elsewhere)
            break


def dangling(entries: Mapping[str, Entry], names: Names, data: File) -> Iterator[Finding]:
    """A warning for each fact elsewhere that still points at a withdrawn IRI; that a thing replaces it (dcterms:replaces) is no such fact."""
    wanted = {f"<{iri}>".encode() for iri in entries}
    graph = f" <{names.withdrawn}> .\n".encode()
    with data.open("rb") as file:
        for line in file:
            if line.split(b" ", 3)[2] in wanted and not line.endswith(graph):
                fact = next(parse(line, format=RdfFormat.N_QUADS))
                if fact.predicate != REPLACES:
                    english = "what this points at is withdrawn; point at what replaced it, or remove this"
                    dutch = "dit wijst naar iets dat is ingetrokken; wijs naar wat het verving, of schrap dit"
                    yield Finding(fact.subject, WARNING, messages(english, dutch), fact.predicate, fact.object)


def finding(iri: str, path: NamedNode | None, english: str, dutch: str, expected: str = "", fact: Quad | None = None) -> Finding:
    """A violation in the entry of `iri`, at `fact` where it is one that is wrong."""
    value = fact.object if fact else None
    at = (fact.subject, fact.predicate, fact.object) if fact else None
    return Finding(NamedNode(iri), VIOLATION, messages(english, dutch), path, value, expected=expected, at=at)


def messages(english: str, dutch: str) -> tuple[Literal, Literal]:
    """The same, in both languages of the gate."""
    return Literal(english, language="en"), Literal(dutch, language="nl")
