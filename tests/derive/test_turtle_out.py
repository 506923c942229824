"""The Turtle of the derive scripts: what is said comes back, readable, in the order in which it was said."""

import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse
from turtle_out import Turtle, day, en, fr, nl, number, plain, term, thing, typed, year

ROOT = Path(__file__).resolve().parents[2]


def said(out: Turtle) -> list[tuple[NamedNode, NamedNode, NamedNode | Literal]]:
    return [(triple.subject, triple.predicate, triple.object) for triple in parse(out.text(), format=RdfFormat.TURTLE)]


@pytest.mark.parametrize(
    "literal",
    [
        nl('een "citaat"'),
        en("back\\slash"),
        fr("deux\nlignes\tet\rretour"),
        plain("é ☃ '"),
        day(date(2014, 7, 25)),
        year(2009),
        number(4),
        number(Decimal("13.40")),
        typed("2026-11-24T00:00:00Z", "xsd:dateTime"),
        typed("<b>", "rdf:HTML"),
    ],
    ids=str,
)
def test_a_literal_comes_back_as_it_was_said(literal: Literal) -> None:
    out = Turtle("a script")
    out.add(thing("begrip", "iets"), {"skos:note": literal})
    assert said(out) == [(thing("begrip", "iets"), term("skos:note"), literal)]


@pytest.mark.parametrize(
    ("value", "lexical"), [(Decimal("13.40"), "13.4"), (Decimal("13.00"), "13"), (Decimal("0.05"), "0.05"), (Decimal("100"), "100")]
)
def test_a_decimal_is_written_in_its_canonical_form(value: Decimal, lexical: str) -> None:
    assert number(value) == Literal(lexical, datatype=term("xsd:decimal"))


@pytest.mark.parametrize(
    "iri", ["http://www.w3.org/ns/org#Post", "http://www.w3.org/ns/org#a.b", "http://www.w3.org/ns/org#", "https://example.org/x/y"]
)
def test_an_iri_comes_back_shortened_or_in_full(iri: str) -> None:
    out = Turtle("a script")
    out.add(NamedNode(iri), {"rdf:type": NamedNode(iri)})
    assert said(out) == [(NamedNode(iri), term("rdf:type"), NamedNode(iri))]


def test_subjects_and_objects_keep_the_order_in_which_they_were_added_and_stand_once() -> None:
    out = Turtle("a script")
    out.add(thing("begrip", "z"), {"skos:note": [nl("tweede"), nl("eerste"), nl("tweede")]})
    out.add(thing("begrip", "a"), {"skos:note": nl("laatste")})
    assert [triple[2].value for triple in said(out)] == ["tweede", "eerste", "laatste"]


def test_what_has_no_objects_is_left_out() -> None:
    out = Turtle("a script")
    out.add(thing("begrip", "a"), {"skos:note": []})
    assert said(out) == []


def test_only_prefixes_in_use_are_declared_ours_first() -> None:
    out = Turtle("a script")
    out.add(thing("begrip", "a"), {"skos:note": nl("x"), "dcterms:title": nl("x"), "kmi:title": nl("x")})
    assert [line.split()[1] for line in out.text().splitlines() if line.startswith("@prefix")] == ["kmi:", "dcterms:", "skos:"]


def test_an_unknown_prefix_is_refused() -> None:
    with pytest.raises(KeyError):
        term("nergens:iets")


def test_the_file_says_who_wrote_it() -> None:
    assert Turtle("data/derive/x.py").text().startswith("# Written by data/derive/x.py; do not edit")


def test_a_script_without_its_sources_says_what_it_expected_and_writes_nothing(tmp_path: Path) -> None:
    target = tmp_path / "ministers.ttl"
    command = [sys.executable, str(ROOT / "data" / "derive" / "ministers.py"), str(tmp_path / "nowhere"), "--output", str(target)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 2
    assert "nowhere is no folder; expected the one with the original source files" in done.stderr
    assert not target.exists()
