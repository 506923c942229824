"""The vocabulary and the facts of the shipped publication, as the tests look at them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse
from rdflib import OWL, RDF, RDFS

ROOT = Path(__file__).resolve().parents[1]
BASE = "https://data.kruispuntmi.be/"
ONTOLOGY = BASE + "ns/integratie"
KMI = ONTOLOGY + "#"
TYPE = str(RDF.type)

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


def dimensions() -> set[str]:
    """The terms that stand in tables: their facts are made at build time."""
    metadata = [path.read_text(encoding="utf-8") for path in (ROOT / "data").glob("*-metadata.json")]
    return {iri for text in metadata for iri in re.findall(r'"propertyUrl":\s*"([^"]+)"', text)}


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
