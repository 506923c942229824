"""What is written is what was given, in every syntax; where a syntax cannot say it, nothing is written."""

import json
import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kruispunt.errors import NotAcceptable
from kruispunt.syntax import media, writers
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

XSD = "http://www.w3.org/2001/XMLSchema#"
TEXT = st.text(st.characters(blacklist_categories=("Cs",)), max_size=12)
LOCAL = st.text(st.characters(whitelist_categories=("L", "N", "Pd", "Pc"), blacklist_characters='<>"{}|\\^`'), max_size=6)
LITERALS = st.one_of(
    TEXT.map(Literal),
    TEXT.map(lambda text: Literal(text, language="nl")),
    st.sampled_from(["007^integer", "1.50^decimal", "1.0E6^double", "P12M^duration", "5^nonNegativeInteger", "1^boolean"]).map(
        lambda form: Literal(form.partition("^")[0], datatype=NamedNode(XSD + form.partition("^")[2]))
    ),
)
SYNTAXES = {media.TURTLE: RdfFormat.TURTLE, media.N_TRIPLES: RdfFormat.N_TRIPLES, media.RDF_XML: RdfFormat.RDF_XML, media.JSON_LD: RdfFormat.JSON_LD}


@settings(deadline=None, max_examples=200)
@given(local=LOCAL, value=LITERALS, media_type=st.sampled_from(list(SYNTAXES)))
def test_reads_back_as_it_was(local: str, value: Literal, media_type: str) -> None:
    triple = Triple(NamedNode("http://example.org/s"), NamedNode(f"http://example.org/{local}"), value)
    try:
        written = writers.write([triple], media_type, {"ex": "http://example.org/"})
    except NotAcceptable:
        assert media_type == media.RDF_XML
        return
    assert [Triple(quad.subject, quad.predicate, quad.object) for quad in parse(written, format=SYNTAXES[media_type])] == [triple]


@pytest.mark.parametrize("predicate", ["http://example.org/2015", "http://example.org/x/", "http://example.org/x#", "http://example.org/a%20"])
def test_rdf_xml_refuses_a_property_that_is_no_element(predicate: str) -> None:
    with pytest.raises(NotAcceptable, match="no XML name"):
        writers.write([Triple(NamedNode("http://example.org/s"), NamedNode(predicate), Literal("x"))], media.RDF_XML, {})


@pytest.mark.parametrize("text", ["a\x01b", "a\x0bb", "\x1f", "\ufffe", "line\rline"])
def test_rdf_xml_refuses_what_xml_cannot_hold(text: str) -> None:
    with pytest.raises(NotAcceptable, match="control character"):
        writers.write([Triple(NamedNode("http://example.org/s"), NamedNode("http://example.org/p"), Literal(text))], media.RDF_XML, {})


def test_order_and_repetition_of_the_triples_do_not_show() -> None:
    triples = [Triple(NamedNode(f"http://example.org/{n}"), NamedNode("http://example.org/p"), Literal(str(n))) for n in range(20)]
    for media_type in SYNTAXES:
        assert writers.write(triples, media_type, {}) == writers.write([*reversed(triples), *triples], media_type, {})


def test_a_document_declares_only_the_prefixes_it_needs() -> None:
    triple = Triple(NamedNode("http://example.org/s"), NamedNode("http://example.org/p"), Literal("1", datatype=NamedNode(XSD + "integer")))
    written = writers.write([triple], media.TURTLE, {"ex": "http://example.org/", "other": "http://other.example/", "xsd": XSD}).decode()
    assert "@prefix ex:" in written
    assert "other" not in written


SCRIPT = """
import sys
from pyoxigraph import Literal, NamedNode, Triple
from kruispunt.syntax import media, writers
triples = {Triple(NamedNode(f"http://example.org/{n}"), NamedNode(f"http://example.org/p{n % 3}"), Literal(str(n))) for n in range(50)}
prefixes = {f"p{n}": f"http://example.org/p{n}" for n in range(9)} | {"ex": "http://example.org/"}
for media_type in (media.TURTLE, media.JSON_LD, media.RDF_XML, media.N_TRIPLES):
    sys.stdout.buffer.write(writers.write(triples, media_type, prefixes))
"""


def test_bytes_do_not_depend_on_the_hash_seed() -> None:
    first, second = (
        subprocess.run([sys.executable, "-c", SCRIPT], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2")
    )
    assert first == second != b""


def test_json_ld_without_a_context_is_expanded() -> None:
    triple = Triple(NamedNode("http://example.org/s"), NamedNode("http://example.org/p"), Literal("x"))
    assert json.loads(writers.write([triple], media.JSON_LD, {})) == [{"@id": "http://example.org/s", "http://example.org/p": [{"@value": "x"}]}]
