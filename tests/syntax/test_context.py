"""JSON-LD says with our context what pyld would say, and means the same triples when it is expanded."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kruispunt.errors import NotAcceptable, SourceError
from kruispunt.release.open import Release
from kruispunt.syntax import media, writers
from kruispunt.syntax.context import Context, of_prefixes
from pyld import jsonld
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

IRI = "https://e.org/context.jsonld"
E, XSD = "https://e.org/ns#", "http://www.w3.org/2001/XMLSchema#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
# Every feature that is understood: aliases, types, containers, languages, terms that hide behind each other, prefixes of both kinds.
DEFINITIONS: dict[str, Any] = {
    "@version": 1.1,
    "id": "@id",
    "type": "@type",
    "graph": "@graph",
    "e": E,
    "ee": {"@id": E + "deep/", "@prefix": True},
    "xsd": XSD,
    "Thing": "e:Thing",
    "day": {"@id": "e:day", "@type": "xsd:date"},
    "link": {"@id": "e:link", "@type": "@id"},
    "kind": {"@id": "e:kind", "@type": "@vocab"},
    "words": {"@id": "e:words", "@container": "@language"},
    "set": {"@id": "e:set", "@container": "@set"},
    "nl": {"@id": "e:said", "@language": "nl"},
    "bare": {"@id": "e:said", "@language": None},
    "many": {"@id": "e:many", "@container": ["@language", "@set"]},
    "e:looks": {"@id": "e:looks", "@type": "@id"},
    "any": "e:any",
    "none": None,
}
VARIANTS = [DEFINITIONS, {**DEFINITIONS, "@language": "nl"}, {**DEFINITIONS, "@vocab": "https://e.org/ns#"}, {"e": E}]
PREDICATES = [NamedNode(E + name) for name in ("day", "link", "kind", "words", "set", "said", "many", "looks", "any", "other", "deep/x")]
NODES = [NamedNode(iri) for iri in (E + "Thing", E + "deep/y", E + "looks", "https://other.example/a", "https://e.org/", E + "day")]
VALUES = [
    *NODES,
    *(Literal("x", language=language) for language in (None, "nl", "en-gb")),
    Literal("y", language="nl"),
    Literal(""),
    *(Literal(text, datatype=NamedNode(XSD + name)) for text, name in (("2015-01-01", "date"), ("007", "integer"), ("true", "boolean"))),
]
TRIPLES = st.lists(
    st.one_of(
        st.builds(Triple, st.sampled_from(NODES), st.sampled_from(PREDICATES), st.sampled_from(VALUES)),
        st.builds(Triple, st.sampled_from(NODES), st.just(NamedNode(TYPE)), st.sampled_from(NODES)),
    ),
    min_size=1,
    max_size=8,
)


def loader(definitions: Any) -> Any:
    """A document loader of pyld that knows one context and fetches nothing."""

    def load(url: str, _options: Any = None) -> dict[str, Any]:
        assert re.search(r"context(/[0-9a-f]{16})?\.jsonld$", url), url
        return {"contentType": media.JSON_LD, "contextUrl": None, "documentUrl": url, "document": {"@context": definitions}}

    return load


def expanded_triples(document: Any, definitions: Any) -> set[Triple]:
    """The triples that pyld reads in a document."""
    text = jsonld.to_rdf(document, {"format": "application/n-quads", "documentLoader": loader(definitions)})
    return {Triple(quad.subject, quad.predicate, quad.object) for quad in parse(text, format=RdfFormat.N_QUADS)}


def compacted_by_pyld(triples: list[Triple], definitions: Any, iri: str) -> Any:
    """What pyld makes of the expanded document."""
    nodes = json.loads(serialize(triples, format=RdfFormat.JSON_LD) or b"")
    for node in nodes:
        if types := node.pop(TYPE, None):
            node["@type"] = [value["@id"] for value in types]
    return {**jsonld.compact(nodes, iri, {"documentLoader": loader(definitions)}), "@context": iri}


def unordered(value: Any) -> Any:
    """A document with the members of its arrays in one order: in JSON-LD a set has none."""
    if isinstance(value, dict):
        return {key: unordered(member) for key, member in value.items()}
    return sorted(map(unordered, value), key=lambda member: json.dumps(member, sort_keys=True)) if isinstance(value, list) else value


@settings(deadline=None, max_examples=150)
@given(triples=TRIPLES, definitions=st.sampled_from(VARIANTS))
def test_means_the_same_triples_and_reads_as_pyld_writes_it(triples: list[Triple], definitions: dict[str, Any]) -> None:
    document = json.loads(writers.write(triples, media.JSON_LD, {}, Context(definitions, IRI)))
    assert expanded_triples(document, definitions) == set(triples)
    assert unordered(document) == unordered(compacted_by_pyld(writers.in_order(triples), definitions, IRI))


@pytest.mark.parametrize("which", ["tiny", "release"])
def test_the_documents_of_a_release_read_as_pyld_writes_them(which: str, request: pytest.FixtureRequest) -> None:
    release: Release = request.getfixturevalue(which)
    definitions = json.loads((release.path / "context.jsonld").read_text())["@context"]
    shown = 0
    for number, subject in enumerate(release.subjects(release.names.base)):
        facts = release.facts(subject)
        if (which == "release" and number % 401) or len(facts) > 500:
            continue
        triples = writers.in_order(facts)
        document = json.loads(writers.write(facts, media.JSON_LD, {}, release.context))
        assert expanded_triples(document, definitions) == set(triples)
        assert unordered(document) == unordered(compacted_by_pyld(triples, definitions, release.context.iri)), subject
        shown += 1
    assert shown > 5


@pytest.mark.parametrize(
    ("definitions", "complaint"),
    [
        ({"@import": "https://e.org/"}, "@import is not understood"),
        ({"@base": "https://e.org/"}, "@base is not understood"),
        ("https://schema.org/", "an object"),
        ({"x": {"@reverse": "https://e.org/p"}}, "the term x: @reverse"),
        ({"x": {"@id": "https://e.org/p", "@container": "@list"}}, "the term x"),
        ({"a": "b:x", "b": "a:x"}, "defined by itself"),
        ({"a": "nothing"}, "is no IRI"),
    ],
)
def test_a_context_that_needs_more_is_refused(definitions: Any, complaint: str) -> None:
    with pytest.raises(SourceError, match=complaint):
        Context(definitions, IRI)


def test_an_iri_that_would_read_as_a_compact_one_is_refused() -> None:
    with pytest.raises(NotAcceptable, match="tel:112"):
        Context({"tel": "https://e.org/tel#"}, IRI).document([Triple(NamedNode("tel:112"), PREDICATES[0], Literal("x"))])


def test_the_context_of_a_publication_without_one_is_its_prefixes(tmp_path: Path) -> None:
    assert json.loads(of_prefixes({"b": "https://b.example/", "a": "https://a.example/"}))["@context"] == {"a": "https://a.example/", "b": "https://b.example/"}
