"""Literals of every datatype, right and wrong, and what the store makes of them."""

from pathlib import Path

import pytest
from checks.candidates import candidate
from checks.literals import INVALID, VALID
from kruispunt.checks import census, gate, lexical
from kruispunt.checks.vocabulary import VIOLATION, WARNING, XSD
from kruispunt.syntax import datatypes
from pyoxigraph import Literal, NamedNode, Quad, Store

EACH = [(name, text) for table in (VALID, INVALID) for name, texts in table.items() for text in texts]


@pytest.mark.parametrize("name", VALID)
def test_right_forms_pass(name: str) -> None:
    assert [text for text in VALID[name] if datatypes.expected(XSD + name, text)] == []


@pytest.mark.parametrize("name", INVALID)
def test_wrong_forms_are_told_what_was_expected(name: str) -> None:
    assert [text for text in INVALID[name] if not datatypes.expected(XSD + name, text)] == []


def test_the_table_covers_every_datatype_of_xsd() -> None:
    assert set(VALID) == set(datatypes.FORMS)
    assert set(datatypes.FORMS) | set(datatypes.UNSUITABLE) >= set(INVALID) - {"Integer", "datetime"}
    assert len(VALID) >= 31 and sum(map(len, VALID.values())) >= 32 and sum(map(len, INVALID.values())) >= 63


def test_other_datatypes_are_free() -> None:
    assert datatypes.expected("http://www.opengis.net/ont/geosparql#wktLiteral", "POINT(") == ""


def test_a_long_literal_takes_no_long_time() -> None:
    for name in datatypes.FORMS:
        datatypes.expected(XSD + name, "a " * 20000 + "  ")
        datatypes.expected(XSD + name, "1" * 40000 + "!")


def findings(data: Path, cap: int = 1000) -> list[tuple[str, str, str]]:
    found = lexical.findings(data, census.taken(data).literals, cap)
    return [(finding.severity.value, str(finding.value), finding.line()) for finding in found]


def test_each_wrong_literal_is_a_violation_and_each_rewritten_one_a_warning(tmp_path: Path) -> None:
    """What the store rewrites is asked of a store here too, one literal at a time."""
    lines, expected = set(), set()
    for number, (name, text) in enumerate(EACH):
        literal = Literal(text, datatype=NamedNode(XSD + name))
        subject = NamedNode(f"https://example.org/{number}")
        lines.add(f"{subject} <https://example.org/p> {literal} <https://example.org/g> .\n")
        if name == "string":
            continue  # a plain string in N-Quads: whatever text it has
        store = Store()
        store.add(Quad(subject, NamedNode("https://example.org/p"), literal))
        if datatypes.expected(XSD + name, text):
            expected.add((VIOLATION.value, str(literal)))
        elif next(iter(store)).object != literal:
            expected.add((WARNING.value, str(literal)))
    (tmp_path / "data.nq").write_text("".join(sorted(lines)), encoding="utf-8")
    assert {(severity, value) for severity, value, _ in findings(tmp_path / "data.nq")} == expected
    assert (WARNING.value, f'"007"^^<{XSD}integer>') in expected


def test_both_forms_are_named(tmp_path: Path) -> None:
    test = candidate(tmp_path, 'ex:a ex:p "1.50"^^xsd:decimal, "7"^^xsd:nonNegativeInteger, 1.5, "2015"^^xsd:gYear .', "")
    lines = sorted(line for _, _, line in findings(test.data))
    assert len(lines) == 2
    assert f'show this as "1.5"^^<{XSD}decimal>' in lines[0] and f'found "1.50"^^<{XSD}decimal>' in lines[0]
    assert f'show this as "7"^^<{XSD}integer>' in lines[1] and f'found "7"^^<{XSD}nonNegativeInteger>' in lines[1]


def test_what_stands_in_a_text_is_no_literal(tmp_path: Path) -> None:
    test = candidate(tmp_path, r'ex:a ex:p "x \"2020-13\"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>"@en, "\"y\"^^<z>" .', "")
    assert census.taken(test.data).literals == set()


def test_a_flood_of_rewritten_literals_does_not_hide_a_wrong_one(tmp_path: Path) -> None:
    data = "".join(f'ex:a{number:05} ex:p "{number:09}"^^xsd:integer . ' for number in range(3000)) + 'ex:z ex:p "x"^^xsd:integer .'
    test = candidate(tmp_path, data, "")
    found = findings(test.data, 100)
    assert [severity for severity, _, _ in found].count(WARNING.value) == 100
    assert [value for severity, value, _ in found if severity == VIOLATION.value] == [f'"x"^^<{XSD}integer>']


def test_ill_typed_stops_the_gate_rewritten_does_not(tmp_path: Path) -> None:
    shape = "ex:S a <http://www.w3.org/ns/shacl#NodeShape> ; sh:targetSubjectsOf ex:p ; sh:nodeKind sh:IRI ."
    report = gate.check(candidate(tmp_path, 'ex:a ex:p "1.50"^^xsd:decimal .', shape))
    assert len(report.warnings) == 1
    with pytest.raises(gate.Refused, match="no xsd:gYearMonth"):
        gate.check(candidate(tmp_path, 'ex:a ex:p "2020-13"^^xsd:gYearMonth .', shape))
