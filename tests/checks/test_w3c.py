"""The W3C SHACL Core tests through the engines of the gate, their known faults by name."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from kruispunt.checks import engines, reference
from kruispunt.checks.report import Finding
from kruispunt.checks.shapes import Graph, Shapes
from kruispunt.checks.vocabulary import TYPE, Term, sh
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

MANIFEST = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
SUITE = "http://www.w3.org/ns/shacl-test#"
FILES = ("node", "property", "targets", "validation-reports")
# Each fails for the reason given; the day one passes, the test says so.
KNOWN_FAULTS = {
    ("pyshacl", "property/uniqueLang-002"): 'takes "1"^^xsd:boolean for true; only the term `true` switches sh:uniqueLang on (SHACL 4.4.5)',
}
TESTS = 78


def files(shared: Callable[[str], Path]) -> list[Path]:
    core = shared("standards/w3c-shacl/core")
    return [path for folder in FILES for path in sorted((core / folder).glob("*.ttl")) if path.name != "manifest.ttl"]


def graph(path: Path) -> Graph:
    return Graph(parse(path=path, format=RdfFormat.TURTLE, base_iri=path.as_uri()))


def named(term: Term | None) -> str:
    """A term as text; blank nodes are all one, since no engine keeps their labels."""
    return "-" if term is None else "_:" if isinstance(term, BlankNode) else str(term)


def found(finding: Finding) -> tuple[str, ...]:
    return (named(finding.focus), str(finding.path or "-"), named(finding.value), *map(named, (finding.component, finding.severity, finding.shape)))


def expected(report: Term, test: Graph) -> Counter[tuple[str, ...]]:
    results = Counter[tuple[str, ...]]()
    for node in test.objects(report, sh("result")):
        path = test.value(node, sh("resultPath"))
        told = [named(test.value(node, sh(name))) for name in ("value", "sourceConstraintComponent", "resultSeverity", "sourceShape")]
        results[(named(test.value(node, sh("focusNode"))), str(test.path(path)) if path else "-", *told)] += 1
    return results


@pytest.mark.parametrize("engine", [engines.Rust(), reference.PySHACL()], ids=lambda engine: engine.name)
def test_every_core_test(engine: engines.Engine, shared: Callable[[str], Path], tmp_path: Path) -> None:
    """All tests of the four folders; the suite is not part of this repository."""
    wrong: dict[tuple[str, str], str] = {}
    count = 0
    for path in files(shared):
        test = graph(path)
        for entry in test.subjects(TYPE, NamedNode(SUITE + "Validate")):
            count += 1
            action, result = test.value(entry, NamedNode(MANIFEST + "action")), test.value(entry, NamedNode(MANIFEST + "result"))
            assert action and result
            data, shapes = (Path(named(test.value(action, NamedNode(SUITE + name)))[8:-1]) for name in ("dataGraph", "shapesGraph"))
            quads = tmp_path / "data.nq"
            quads.write_text("".join(f"{triple} .\n" for triple in graph(data)), encoding="utf-8")
            results = engine.validate(quads, Shapes(graph(shapes)), None).findings
            conforms = Literal("false" if results else "true", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#boolean"))
            got, wanted = Counter(map(found, results)), expected(result, test)
            if got != wanted or test.value(result, sh("conforms")) != conforms:
                wrong[engine.name, f"{path.parent.name}/{path.stem}"] = f"missing {wanted - got}, too many {got - wanted}"
    assert count == TESTS
    assert {key: KNOWN_FAULTS.get(key) or fault for key, fault in wrong.items()} == {
        key: fault for key, fault in KNOWN_FAULTS.items() if key[0] == engine.name
    }
