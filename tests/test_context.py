"""The JSON-LD context: complete, readable, and the same graph when read back."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld
from pyoxigraph import BlankNode, Literal, NamedNode
from rdflib import OWL, RDF, RDFS
from vocabulary import (
    PROPERTIES,
    ROOT,
    TYPE,
    dimensions,
    everything,
    files,
    iris,
    name,
    ontology,
    split,
    terms,
    triples,
)


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
