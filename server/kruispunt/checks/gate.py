"""The gate: a candidate goes through with a report, or stops with one."""

from pathlib import Path as File
from typing import Protocol

from kruispunt.checks import addresses, census, compare, lexical, lint, rules, saved, shapes, withdrawn
from kruispunt.checks.engines import Engine, Results, Rust, has_rust, joined, without_sparql
from kruispunt.checks.report import Finding, Report
from kruispunt.checks.shapes import Shapes
from kruispunt.checks.where import Places, ShapePlaces, located
from kruispunt.errors import NotConforming, NoVerdict
from kruispunt.sources.publication import Publication

CAP = 1000  # findings of one severity that an engine, or one query, is asked for


class Candidate(Protocol):
    """A publication as a dataset that still has to prove itself."""

    @property
    def data(self) -> File: ...  # sorted N-Quads, each quad in a named graph
    @property
    def shapes(self) -> File: ...
    @property
    def where(self) -> Places: ...
    @property
    def publication(self) -> Publication: ...


class Refused(NotConforming):
    """NotConforming with the report that says why; its message is in `language` where the shapes have one."""

    def __init__(self, report: Report, language: str = "en") -> None:
        super().__init__("\n".join(report.lines(report.violations, language)))
        self.report = report


def check(candidate: Candidate, engine: str = "shacl") -> Report:
    """The report of a candidate that may be released; warnings are in it. Raises Refused, with its report, when something blocks.

    `engine` is shacl (Core by the Rust engine, or by pySHACL where that has no wheel; sh:sparql on a store), pyshacl (all of it by pySHACL)
    or both, which raises NoVerdict where the two differ. The shapes are judged first: on faulty ones no engine's silence means anything.
    Raises SourceError where a query of the publication is none.
    """
    saved.must_be_answered(candidate.publication, candidate.data)
    graph = shapes.read(candidate.shapes)
    faults = located([*lint.findings(graph), *lexical.in_shapes(graph)], ShapePlaces(candidate.publication, graph))
    taken = census.taken(candidate.data, lint.nodes_wanted(graph))
    found = lexical.findings(candidate.data, taken.literals, CAP) + withdrawn.findings(candidate.publication, candidate.data)
    found += addresses.findings(candidate.data, candidate.publication.names, CAP)
    if not faults:
        faults = located(lint.unused(graph, taken), ShapePlaces(candidate.publication, graph))
        results, name = validated(candidate.data, graph, engine)
        found += results.findings
    else:
        results, name = Results(()), "none: the shapes are faulty"
    queries = saved.warnings(candidate.publication, candidate.data)
    report = Report(sorted_findings([*faults, *located(found, candidate.where), *queries]), taken.triples, name, results.capped, CAP)
    if not report.conforms:
        raise Refused(report)
    return report


def sorted_findings(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: finding.key))


def validated(data: File, graph: Shapes, engine: str) -> tuple[Results, str]:
    """The SHACL results of `data` and what gave them."""
    if engine == "shacl":
        core = core_engine()
        with rules.running(data, graph, CAP) as asked:
            return joined((core.validate(data, without_sparql(graph), CAP), asked())), core.name
    pyshacl = reference()
    if engine == "pyshacl":
        return pyshacl.validate(data, graph, CAP), pyshacl.name
    if engine != "both":
        raise NoVerdict(f"there is no engine {engine}; expected shacl, pyshacl or both")
    if not has_rust():
        raise NoVerdict("the engine shacl has no wheel for this machine, so there are no two engines to compare; expected shacl or pyshacl")
    with rules.running(data, graph, None) as asked:
        ours = joined((Rust().validate(data, without_sparql(graph), None), asked()))
    compare.must_agree(ours.findings, pyshacl.validate(data, graph, None).findings, graph)
    return ours, "shacl and pyshacl, which agree"


def core_engine() -> Engine:
    """The engine for SHACL Core on this machine."""
    return Rust() if has_rust() else reference()


def reference() -> Engine:
    """pySHACL, imported only when it is asked for: it takes longer to load than a check."""
    from kruispunt.checks.reference import PySHACL

    return PySHACL()
