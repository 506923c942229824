"""SHACL Core engines behind one call. Here the Rust engine `shacl`; pySHACL stands in `reference`."""

import importlib.util
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path as File
from typing import Any, Protocol

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from kruispunt.checks.report import Finding
from kruispunt.checks.shapes import Path, Shapes
from kruispunt.checks.vocabulary import PARAMETERS, SPARQL, VIOLATION, XSD, Term, local, sh, triple
from kruispunt.errors import NoVerdict

SKOLEM = "urn:kruispunt:shape:"
NAMELESS = f"sh:nodeKind {sh('BlankNode')}"
TRUE = Literal("true", datatype=NamedNode(XSD + "boolean"))
# What a bared shape loses. Its sh:qualified… stay: the disjointness of its siblings is counted with them (SHACL 4.7.3).
OWN_CONSTRAINTS = frozenset(sh(name) for name in PARAMETERS if name != "property" and not name.startswith("qualified"))


@dataclass(frozen=True)
class Results:
    """What an engine found, and the severities of which it was told to stop looking."""

    findings: tuple[Finding, ...]
    capped: frozenset[NamedNode] = frozenset()


def joined(answers: Iterable[Results]) -> Results:
    """All results in one, in their order."""
    every = tuple(answers)
    return Results(tuple(finding for answer in every for finding in answer.findings), frozenset().union(*(answer.capped for answer in every)))


class Engine(Protocol):
    """A SHACL processor."""

    name: str

    def validate(self, data: File, shapes: Shapes, cap: int | None) -> Results:
        """The results of validating `data` (N-Quads, read as one graph); at most `cap` of each severity where the engine can stop.

        Raises NoVerdict when the engine gives no verdict.
        """
        ...


class Rust:
    """The engine `shacl` for SHACL Core: one run for everything; one per severity where that fills the cap, so that no flood hides another."""

    name = "shacl"

    def validate(self, data: File, shapes: Shapes, cap: int | None) -> Results:
        report = run(text_of(shapes, None), data, cap)
        if cap is None or len(report.results) < cap:
            return Results(tuple(found for severity in shapes.severities() for found in of_severity(report, shapes, severity)))
        findings: list[Finding] = []
        capped = set()
        for severity in shapes.severities():
            found = self.only(data, shapes, severity, cap)
            findings += found[:cap]
            if len(found) >= cap:
                capped.add(severity)
        return Results(tuple(findings), frozenset(capped))

    def only(self, data: File, shapes: Shapes, severity: NamedNode, cap: int) -> list[Finding]:
        """The results of `severity`; where there are `cap` of them, there may be more.

        A shape that others test values against stays active whatever its severity; where such results fill the cap, the run is repeated without one.
        """
        text = text_of(shapes, severity)
        report = run(text, data, cap)
        if len(report.results) >= cap and any(result.severity_iri != severity.value for result in report.results):
            report = run(text, data, None)
        return of_severity(report, shapes, severity)


def of_severity(report: Any, shapes: Shapes, severity: NamedNode) -> list[Finding]:
    """The results of `severity` in a report, sorted. Raises NoVerdict where the report's own verdict is another."""
    own = [result for result in report.results if result.severity_iri == severity.value]
    if severity == VIOLATION and report.conforms != (not own):
        raise NoVerdict(f"shacl says conforms={report.conforms} and gives {len(own)} violations; expected the two to agree")
    own.sort(key=lambda result: (result.focus_node, result.source_shape, result.component_iri, result.value or ""))
    return [finding(result, shapes) for result in own]


def text_of(shapes: Shapes, severity: NamedNode | None) -> str:
    """The shapes graph of a run, as N-Triples."""
    return "".join(f"{fact} .\n" for fact in for_severity(shapes, severity))


def run(shapes: str, data: File, cap: int | None) -> Any:
    """The report of one run of `shacl`. Raises NoVerdict where it refuses the shapes or the data."""
    import shacl

    try:
        return shacl.Shapes.from_text(shapes, format="ntriples").validate_file(str(data), max_results=cap, allow_warnings=True)
    except Exception as error:
        raise NoVerdict(f"the SHACL engine shacl {shacl.__version__} refuses: {error}") from error


def for_severity(shapes: Shapes, severity: NamedNode | None) -> Iterator[Triple]:
    """The shapes graph of a run for `severity`, or for everything: other shapes deactivated, or bared of all but their property shapes.

    Left as they are: shapes that another shape tests values against, since a result of any severity counts there.
    sh:sparql is left out everywhere: the rules run it. Blank shapes get an IRI, so that a result can name them.
    """
    names: dict[Term, Term] = {shape: NamedNode(SKOLEM + shape.value) for shape in shapes.shapes if isinstance(shape, BlankNode)}
    silent = {shape for shape in shapes.reporting - shapes.tested if severity and shapes.severity(shape) != severity}
    needed = {shape for shape in silent if any(shapes.severity(below) == severity for below in shapes.reached([shape], {"property"}))}
    for fact in shapes:
        bared = fact.subject in needed and fact.predicate in OWN_CONSTRAINTS
        settled = fact.subject in silent - needed and fact.predicate == sh("deactivated")
        if not bared and not settled and fact.predicate != sh("sparql"):
            yield triple(names.get(fact.subject, fact.subject), fact.predicate, names.get(fact.object, fact.object))
    for shape in silent - needed:
        yield triple(names.get(shape, shape), sh("deactivated"), TRUE)


def finding(result: Any, shapes: Shapes) -> Finding:
    """A result of `shacl` in our terms: messages with their languages and the path read from the shape it names."""
    shape = term(result.source_shape)
    if isinstance(shape, NamedNode) and shape.value.startswith(SKOLEM):
        shape = BlankNode(shape.value.removeprefix(SKOLEM))
    path: Path | None = shapes.path_of(shape)
    if path is None and result.path:  # sh:closed on a node shape names the property that should not be there
        path = NamedNode(result.path.removeprefix("<").removesuffix(">"))
    component = NamedNode(result.component_iri)
    return Finding(
        focus=term(result.focus_node),
        severity=NamedNode(result.severity_iri),
        messages=shapes.messages(shape),
        path=path,
        value=None if result.value is None else term(result.value),
        component=component,
        shape=shape,
        expected=expectation(shapes, shape, component),
    )


@lru_cache(maxsize=4096)
def term(text: str) -> Term:
    """The term that `text` writes in N-Triples."""
    if text.startswith("<") and not text.startswith("<<"):
        return NamedNode(text[1:-1])
    if text.startswith("_:"):
        return BlankNode(text[2:])
    written: Term = next(parse(f"<urn:x> <urn:x> {text} .", format=RdfFormat.N_TRIPLES)).object
    return written


def expectation(shapes: Shapes, shape: Term, component: NamedNode) -> str:
    """What the constraint of `component` says on `shape`, as it stands there: `sh:minCount 1`; empty where the shape alone says it."""
    if component == SPARQL:
        return ""
    name = (local(component) or "").removesuffix("ConstraintComponent")
    parameter = name[:1].lower() + name[1:]
    texts = [text for value in shapes.objects(shape, sh(parameter)) if (text := shown(shapes, value))]
    told = f"sh:{parameter} {', '.join(texts)}" if texts else ""
    return f"{told}, but nameless nodes are published under an IRI: write sh:BlankNodeOrIRI" if told == NAMELESS else told


def shown(shapes: Shapes, value: Term) -> str:
    """`value` for an editor: literals without datatype, lists by their members, nothing for what has no name."""
    if isinstance(value, Literal):
        return value.value
    if not isinstance(value, BlankNode):
        return str(value)
    try:
        return " ".join(part for member in shapes.members(value) if (part := shown(shapes, member)))
    except ValueError:
        return ""


def without_sparql(shapes: Shapes) -> Shapes:
    """`shapes` with Core constraints only."""
    return Shapes(fact for fact in shapes if fact.predicate != sh("sparql"))


def has_rust() -> bool:
    """Whether `shacl` is there: it has no wheel for Linux on ARM."""
    return importlib.util.find_spec("shacl") is not None
