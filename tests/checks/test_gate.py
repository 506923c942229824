"""The gate as a whole: what blocks, what warns, what a flood cannot hide, and where an editor is sent."""

from pathlib import Path
from typing import Any

import pytest
from checks.candidates import candidate
from kruispunt.checks import engines, gate, shapes
from kruispunt.checks.reference import PySHACL
from kruispunt.checks.shapes import Graph
from kruispunt.checks.vocabulary import INFO, TYPE, VIOLATION, WARNING, sh
from kruispunt.errors import NotConforming, NoVerdict
from kruispunt.sources import publication
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

SHAPE = """ex:B a sh:NodeShape ; sh:targetClass ex:C ; sh:property ex:A . ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property ex:P .
    ex:P sh:path ex:p ; sh:minCount 1 ; sh:message "Write ex:p."@en, "Schrijf ex:p."@nl .
    ex:A sh:path ex:w ; sh:minCount 1 ; sh:severity sh:Warning ; sh:message "Better with ex:w."@en ."""
ENGINES = ("shacl", "pyshacl", "both")


def refused(test: Any, engine: str = "shacl") -> gate.Report:
    with pytest.raises(gate.Refused) as caught:
        gate.check(test, engine)
    assert isinstance(caught.value, NotConforming) and caught.value.exit_code == 3
    assert str(caught.value).splitlines() == caught.value.report.lines(caught.value.report.violations)
    return caught.value.report


@pytest.mark.parametrize("engine", ENGINES)
def test_what_conforms_passes_with_its_warnings(engine: str, tmp_path: Path) -> None:
    report = gate.check(candidate(tmp_path, "ex:a a ex:C ; ex:p 1 .", SHAPE), engine)
    assert report.conforms and report.triples == 2
    assert [finding.line() for finding in report.warnings] == [
        "<https://example.org/a> <https://example.org/w>: Better with ex:w. (expected sh:minCount 1)"
    ]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_flood_of_warnings_hides_no_violation(engine: str, tmp_path: Path) -> None:
    data = "".join(f"ex:a{number:04} a ex:C ; ex:p 1 . " for number in range(1500)) + "ex:z a ex:C ; ex:w 1 ."
    report = refused(candidate(tmp_path, data, SHAPE), engine)
    assert [finding.line() for finding in report.violations] == [
        "<https://example.org/z> <https://example.org/p>: Write ex:p. (expected sh:minCount 1)"
    ]
    if engine != "both":  # which needs all results to compare them
        assert len(report.warnings) == gate.CAP and report.capped == {WARNING}
        assert report.lines(report.warnings)[-1] == "Warning: there may be more of these; this stops at 1000"


NESTED = {
    "a warning used as a test": (
        "ex:S sh:targetClass ex:C ; sh:node ex:N . ex:N sh:targetSubjectsOf ex:q ; sh:severity sh:Warning ; sh:property ex:P ."
        " ex:P sh:path ex:p ; sh:minCount 1 .",
        [("a", VIOLATION, "S"), ("b", VIOLATION, "P")],
    ),
    "a violation below a warning": (
        "ex:S sh:targetClass ex:C ; sh:severity sh:Warning ; sh:nodeKind sh:BlankNode ; sh:property ex:P . ex:P sh:path ex:p ; sh:minCount 1 .",
        [("a", VIOLATION, "P"), ("a", WARNING, "S")],
    ),
    "a warning below a violation": (
        "ex:S sh:targetClass ex:C ; sh:nodeKind sh:BlankNode ; sh:property ex:P . ex:P sh:path ex:p ; sh:minCount 1 ; sh:severity sh:Info .",
        [("a", VIOLATION, "S"), ("a", INFO, "P")],
    ),
    "a severity of one's own": (
        "ex:S sh:targetClass ex:C ; sh:severity ex:Grave ; sh:nodeKind sh:BlankNode .",
        [("a", NamedNode("https://example.org/Grave"), "S")],
    ),
    "a part that is tested too": (
        "ex:S sh:targetClass ex:C ; sh:property ex:P ; sh:not ex:P . ex:P sh:path ex:p ; sh:maxCount 0 ; sh:severity sh:Warning .",
        [("a", VIOLATION, "S")],
    ),
    "blank shapes": (
        "ex:S sh:targetClass ex:C ; sh:property [ sh:path ex:p ; sh:minCount 1 ; sh:severity sh:Warning ], [ sh:path ex:q ; sh:minCount 1 ] .",
        [("a", VIOLATION, "_"), ("a", WARNING, "_")],
    ),
    "switched off": (
        "ex:S sh:targetClass ex:C ; sh:nodeKind sh:BlankNode ; sh:property ex:P ."
        " ex:P sh:path ex:p ; sh:minCount 1 ; sh:severity sh:Warning ; sh:deactivated true .",
        [("a", VIOLATION, "S")],
    ),
}


@pytest.mark.parametrize("case", NESTED)
def test_runs_by_severity_give_what_one_run_gives(case: str, tmp_path: Path) -> None:
    text, expected = NESTED[case]
    test = candidate(tmp_path, "ex:a a ex:C . ex:b ex:q 1 .", text)
    graph = shapes.read(test.shapes)
    for engine in (engines.Rust(), PySHACL()):
        results = engine.validate(test.data, graph, None).findings
        short = [
            (str(f.focus).strip("<>")[-1], f.severity, "_" if str(f.shape).startswith("_:") else str(f.shape).strip("<>").rpartition("/")[2])
            for f in results
        ]
        assert sorted(short, key=str) == sorted(expected, key=str), engine.name


def test_results_of_other_severities_cannot_fill_the_cap(tmp_path: Path) -> None:
    text = """ex:S sh:targetClass ex:C ; sh:node ex:N . ex:N sh:targetClass ex:D ; sh:severity sh:Warning ; sh:property ex:W .
        ex:W sh:severity sh:Warning ; sh:path ex:p ; sh:minCount 1 ."""
    data = "".join(f"ex:d{number:03} a ex:D . " for number in range(100)) + "ex:z a ex:C ."
    test = candidate(tmp_path, data, text)
    results = engines.Rust().validate(test.data, shapes.read(test.shapes), 10)
    assert [str(finding.focus) for finding in results.findings if finding.severity == VIOLATION] == ["<https://example.org/z>"]
    assert results.capped == {WARNING}


def test_a_difference_between_the_engines_is_no_verdict(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    test = candidate(tmp_path, "ex:a a ex:C ; ex:w 1 .", SHAPE)
    monkeypatch.setattr(PySHACL, "validate", lambda *_: engines.Results(()))
    with pytest.raises(NoVerdict, match=r"only in ours: <https://example.org/a> <https://example.org/p> MinCountConstraintComponent Violation of"):
        gate.check(test, "both")


def test_a_real_difference_is_told(tmp_path: Path) -> None:
    """`shacl` compares texts of two languages, which SPARQL does not: a fault of ours that `both` must not pass over."""
    text = 'ex:S sh:targetClass ex:C ; sh:property [ sh:path ex:p ; sh:maxInclusive "b"@en ] .'
    with pytest.raises(NoVerdict, match=r'only in pySHACL.s: .* value "a"@nl MaxInclusive'):
        gate.check(candidate(tmp_path, 'ex:a a ex:C ; ex:p "a"@nl .', text), "both")


def test_known_differences_are_passed_over(tmp_path: Path) -> None:
    text = "ex:S sh:targetClass ex:C ; sh:property [ sh:path ex:p ; sh:minInclusive 1 ], [ sh:path ex:d ; sh:datatype xsd:date ] ."
    data = 'ex:a a ex:C ; ex:p "2015"^^xsd:gYear ; ex:d "0000-03-15"^^xsd:date, "12015-01-01"^^xsd:date .'
    report = refused(candidate(tmp_path, data, text), "both")
    assert [str(finding.value)[:6] for finding in report.violations] == ['"2015"']


def test_pyshacl_that_fails_is_no_verdict(tmp_path: Path) -> None:
    text = 'ex:S sh:targetClass ex:C ; sh:property [ sh:path ex:p ; sh:pattern "^\\\\p{L}$" ] .'
    test = candidate(tmp_path, 'ex:a a ex:C ; ex:p "x" .', text)
    assert gate.check(test).conforms
    with pytest.raises(NoVerdict, match=r"pySHACL .* gives no verdict"):
        gate.check(test, "pyshacl")


def test_an_unknown_engine_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoVerdict, match="expected shacl, pyshacl or both"):
        gate.check(candidate(tmp_path, "ex:a a ex:C ; ex:p 1 .", SHAPE), "jena")


def test_without_the_rust_wheel_pyshacl_checks_core(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "has_rust", lambda: False)
    test = candidate(tmp_path, "ex:a a ex:C ; ex:w 1 .", SHAPE)
    assert refused(test).engine == "pyshacl"
    with pytest.raises(NoVerdict, match="no wheel for this machine"):
        gate.check(test, "both")


def test_messages_in_the_language_asked_for(tmp_path: Path) -> None:
    report = refused(candidate(tmp_path, "ex:a a ex:C ; ex:w 1 .", SHAPE))
    (finding,) = report.violations
    assert finding.line("nl") == "<https://example.org/a> <https://example.org/p>: Schrijf ex:p. (verwacht sh:minCount 1)"
    assert finding.line("fr") == finding.line("en")


PATHS = """ex:S sh:targetClass ex:C ; sh:property
    [ sh:path ( ex:p [ sh:inversePath ex:q ] ) ; sh:minCount 1 ], [ sh:path [ sh:alternativePath ( ex:p ex:r ) ] ; sh:minCount 1 ],
    [ sh:path [ sh:zeroOrMorePath ex:p ] ; sh:nodeKind sh:BlankNode ; sh:message "no"@en, "neen"@nl ],
    [ sh:path ( ex:p [ sh:inversePath ex:q ] ) ; sh:hasValue 1 ] ."""


def test_the_report_is_a_validation_report_that_repeats(tmp_path: Path) -> None:
    test = candidate(tmp_path, "ex:a a ex:C . ex:b a ex:C .", PATHS)
    report = refused(test)
    assert report.as_turtle() == refused(test).as_turtle()
    graph = Graph(parse(report.as_turtle(), format=RdfFormat.TURTLE))
    (head,) = graph.subjects(TYPE, sh("ValidationReport"))
    results = graph.objects(head, sh("result"))
    assert graph.objects(head, sh("conforms")) == [Literal(False)] and len(results) == len(report.findings) == 8
    told = sorted((str(graph.value(node, sh("focusNode"))), str(graph.path(graph.objects(node, sh("resultPath"))[0]))) for node in results)
    assert told == sorted((str(finding.focus), str(finding.path)) for finding in report.findings)
    assert sum(len(graph.objects(node, sh("resultMessage"))) for node in results) == 4
    for name in ("resultSeverity", "sourceConstraintComponent", "sourceShape"):
        assert all(len(graph.objects(node, sh(name))) == 1 for node in results)


def test_a_report_without_results_conforms(tmp_path: Path) -> None:
    report = gate.check(candidate(tmp_path, "ex:a a ex:C ; ex:p 1.50 ; ex:w 1 .", SHAPE))
    assert len(report.warnings) == 1, "the rewritten literal, which is no SHACL result"
    assert b"sh:conforms true" in report.as_turtle() and b"sh:result " not in report.as_turtle()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A publication with one fault in its data."""
    prefixes = "@prefix ex: <https://example.org/> .\n@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
    files = {
        "data/catalog.ttl": '<https://example.org/catalog> <http://rdfs.org/ns/void#uriSpace> "https://example.org/" .\n',
        "data/things.ttl": prefixes + "\nex:a a ex:C ;\n    ex:p 1 ;\n    ex:q 5 .\n",
        "shapes/c.ttl": prefixes + "\nex:S a sh:NodeShape ; sh:targetClass ex:C ;\n    sh:property [ sh:path ex:q ;\n        sh:datatype ex:D ] .\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "ontology").mkdir()
    return tmp_path


def lines(folder: Path, base: str | None = None) -> list[str]:
    with publication.streamed(publication.read(folder, base)) as test:
        return refused(test).lines(refused(test).violations)


@pytest.mark.parametrize("base", [None, "https://other.example/"])
def test_an_editor_is_sent_to_the_line(folder: Path, base: str | None) -> None:
    (line,) = lines(folder, base)
    assert line.startswith(f"data/things.ttl:6: <{base or 'https://example.org/'}a> <{base or 'https://example.org/'}q>: ")


@pytest.mark.parametrize("base", [None, "https://other.example/"])
@pytest.mark.parametrize("wrong", ["sh:datatyp", "sh:minCount -1 ; sh:datatype", "sh:deactivated 1 ; ex:x"])
def test_a_fault_in_the_shapes_has_its_line_too(folder: Path, wrong: str, base: str | None) -> None:
    path = folder / "shapes" / "c.ttl"
    path.write_text(path.read_text(encoding="utf-8").replace("sh:datatype", wrong), encoding="utf-8")
    assert any(line.startswith("shapes/c.ttl:6: ") for line in lines(folder, base)), lines(folder, base)


def test_a_target_that_finds_nothing_has_its_line(folder: Path) -> None:
    path = folder / "shapes" / "c.ttl"
    more = "ex:T a sh:NodeShape ;\n    sh:nodeKind sh:IRI ;\n    sh:targetClass ex:None .\n"
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    assert any(line.startswith("shapes/c.ttl:9: <https://example.org/T>") and "finds no node here" in line for line in lines(folder))
