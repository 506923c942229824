"""sh:sparql constraints on the store: targets, bindings, messages, and the same answers as pySHACL."""

from collections import Counter
from pathlib import Path

import pytest
from checks.candidates import candidate
from kruispunt.checks import compare, gate, rules, shapes
from kruispunt.checks.reference import PySHACL
from kruispunt.checks.report import Finding
from kruispunt.checks.vocabulary import WARNING
from kruispunt.errors import NoVerdict

DECLARE = 'ex:prefixes sh:declare [ sh:prefix "ex" ; sh:namespace "https://example.org/"^^xsd:anyURI ] . '
DATA = """ex:a a ex:C ; ex:part ex:x, ex:y ; ex:sum 5 . ex:b a ex:Below ; ex:part ex:y ; ex:sum 4 . ex:c a ex:C ; ex:sum 0 .
    ex:x ex:value 1 . ex:y ex:value 4 . ex:Below rdfs:subClassOf ex:C . ex:d ex:sum 1 ."""
SUM = """SELECT $this ?value ?total WHERE { $this ex:sum ?value .
    { SELECT $this (SUM(?v) AS ?total) WHERE { $this ex:part ?p . ?p ex:value ?v } GROUP BY $this } FILTER (?total != ?value) }"""


def shape(query: str, target: str = "sh:targetClass ex:C", more: str = "", message: str = "") -> str:
    return f'{DECLARE} ex:S a sh:NodeShape ; {target} ; sh:sparql ex:Q {more} . ex:Q sh:prefixes ex:prefixes ; sh:select """{query}""" {message} .'


def found(folder: Path, text: str, data: str = DATA, cap: int | None = None) -> tuple[Finding, ...]:
    test = candidate(folder, data, text)
    return rules.validate(test.data, shapes.read(test.shapes), cap).findings


def focus(findings: tuple[Finding, ...]) -> list[str]:
    return [str(finding.focus).removeprefix("<https://example.org/").rstrip(">") for finding in findings]


@pytest.mark.parametrize(
    ("target", "nodes"),
    [
        ("sh:targetClass ex:C", ["a", "b", "c"]),
        ("sh:targetClass ex:Below", ["b"]),
        ("sh:targetNode ex:d, ex:nowhere", ["d"]),
        ("sh:targetSubjectsOf ex:part", ["a", "b"]),
        ("sh:targetObjectsOf ex:part", []),
        ("sh:targetNode ex:a ; sh:targetClass ex:Below", ["a", "b"]),
        ("sh:targetClass ex:C ; sh:deactivated true", []),
    ],
)
def test_each_target_gives_its_focus_nodes(target: str, nodes: list[str], tmp_path: Path) -> None:
    assert focus(found(tmp_path, shape("SELECT $this WHERE { $this ex:sum ?o }", target))) == nodes


def test_a_class_that_is_a_shape(tmp_path: Path) -> None:
    text = shape("SELECT $this WHERE { $this ex:sum ?o }", "sh:nodeKind sh:IRI").replace("ex:S a", "ex:C a rdfs:Class,")
    assert focus(found(tmp_path, text)) == ["a", "b", "c"]


def test_a_deactivated_constraint_is_not_run(tmp_path: Path) -> None:
    assert found(tmp_path, shape("SELECT $this WHERE { $this ex:sum ?o }", message="; sh:deactivated true")) == ()


def test_a_sum_that_differs_is_found_and_told_in_both_languages(tmp_path: Path) -> None:
    message = '; sh:message "{$this}: {?total}, not {?value}{?nothing}"@en, "{$this}: {?total}, niet {?value}"@nl'
    (finding,) = found(tmp_path, shape(SUM, more="; sh:severity sh:Warning", message=message), DATA.replace("ex:sum 5", "ex:sum 6"))
    assert focus((finding,)) == ["a"] and finding.severity == WARNING
    assert finding.message("en") == "<https://example.org/a>: 5, not 6-"
    assert finding.message("nl") == "<https://example.org/a>: 5, niet 6"
    assert str(finding.value).startswith('"6"')


def test_without_value_the_focus_is_the_value_and_path_must_be_an_iri(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, shape("SELECT $this (ex:sum AS ?path) WHERE { $this ex:part ex:x }"))
    assert finding.value == finding.focus and str(finding.path) == "<https://example.org/sum>"
    (finding,) = found(tmp_path, shape("SELECT $this (1 AS ?path) ('own'@en AS ?message) WHERE { $this ex:part ex:x }", message='; sh:message "no"'))
    assert finding.path is None and finding.message() == "own"


def test_the_message_of_the_shape_serves_where_the_constraint_has_none(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, shape("SELECT $this WHERE { $this ex:part ex:x }", more='; sh:message "of the shape"'))
    assert finding.message() == "of the shape"


def test_a_failure_is_no_verdict(tmp_path: Path) -> None:
    with pytest.raises(NoVerdict, match="reports a failure"):
        found(tmp_path, shape("SELECT $this (true AS ?failure) WHERE { $this ex:part ex:x }"))


def test_the_cap_is_for_each_constraint(tmp_path: Path) -> None:
    test = candidate(tmp_path, DATA, shape("SELECT $this WHERE { $this ex:sum ?o }"))
    results = rules.validate(test.data, shapes.read(test.shapes), 2)
    assert len(results.findings) == 2 and len(results.capped) == 1


def test_no_store_is_loaded_when_there_is_nothing_to_ask(tmp_path: Path) -> None:
    graph = shapes.read(candidate(tmp_path, DATA, "ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:nodeKind sh:IRI .").shapes)
    assert rules.validate(tmp_path / "absent.nq", graph, None) == rules.Results(())


def test_the_same_triple_in_two_graphs_counts_once(tmp_path: Path) -> None:
    test = candidate(tmp_path, DATA, shape(SUM))
    lines = test.data.read_text(encoding="utf-8")
    test.data.write_text("".join(sorted((lines + lines.replace("graph/test", "graph/other")).splitlines(True))), encoding="utf-8")
    assert rules.validate(test.data, shapes.read(test.shapes), None).findings == ()


@pytest.mark.parametrize(
    "query",
    [
        SUM.replace("!=", "="),
        "SELECT $this ?value WHERE { $this ex:part ?value }",
        "SELECT $this WHERE { $this ex:part ?p }",  # ex:a has two equal solutions, which pySHACL merges
        "SELECT $this WHERE { $this a ?c . FILTER NOT EXISTS { $this ex:part ?p . ?p ex:value 1 } }",
        "SELECT $this ?value WHERE { { $this ex:part ?value } UNION { $this ex:sum ?value FILTER (?value > 4) } }",
        "SELECT $this (COUNT(?p) AS ?value) WHERE { $this ex:sum ?s . OPTIONAL { $this ex:part ?p } } GROUP BY $this",
        "SELECT $this ?value WHERE { $this ex:part/ex:value ?value . ?other ex:part ?p . FILTER (?other != $this) }",
    ],
)
def test_pyshacl_finds_the_same(query: str, tmp_path: Path) -> None:
    test = candidate(tmp_path, DATA, shape(query))
    graph = shapes.read(test.shapes)
    ours, theirs = rules.validate(test.data, graph, None).findings, PySHACL().validate(test.data, graph, None).findings
    assert ours and theirs
    assert compare.differences(ours, theirs, graph) == []
    assert compare.differences(ours, theirs[1:], graph) != []
    assert Counter(map(str, {finding.focus for finding in ours})) == Counter(map(str, {finding.focus for finding in theirs}))


def test_a_rule_stops_the_gate(tmp_path: Path) -> None:
    with pytest.raises(gate.Refused, match="6 is not"):
        gate.check(candidate(tmp_path, DATA.replace("ex:sum 5", "ex:sum 6"), shape(SUM, message='; sh:message "{?value} is not {?total}"')))
