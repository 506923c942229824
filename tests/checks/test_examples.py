"""Every constraint of the shipped shapes: the smallest graph that passes, and for each constraint an update that breaks it, on both engines.

`tests/shapes/{file}/failing.ru` is a run of sections, each opened by a line
`#! <focus> | <path> or - | sh:…ConstraintComponent [| sh:Warning]`, followed by a SPARQL Update on `passing.ttl`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from checks.candidates import triples, write
from kruispunt.checks import gate
from kruispunt.checks.report import Finding, Report
from kruispunt.checks.shapes import Shapes
from kruispunt.checks.vocabulary import PARAMETERS, Term, local, sh
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

ROOT = Path(__file__).parents[2]
FILES = sorted(path.stem for path in (ROOT / "shapes").glob("*.ttl"))
ENGINES = ("shacl", "pyshacl", "both")
HEADER = re.compile(r"^#!(.*)$", re.MULTILINE)
PREFIXES = re.compile(r"^\s*PREFIX\s+\S*\s*<[^>]*>", re.MULTILINE | re.IGNORECASE)
# Parameters that only say how another one is meant.
MODIFIERS = {"flags", "ignoredProperties", "qualifiedValueShapesDisjoint", "property"}


@dataclass(frozen=True)
class Section:
    """One way to break the passing graph, and the result it must give."""

    focus: str
    path: str
    component: str
    severity: str
    update: str

    def reported(self, findings: tuple[Finding, ...]) -> list[Finding]:
        return [
            found
            for found in findings
            if bare(found.focus) == self.focus
            and bare(found.path or "-") == self.path
            and found.component == sh(self.component)
            and found.severity == sh(self.severity)
        ]


def bare(term: object) -> str:
    """A term as text, an IRI without its brackets."""
    return re.sub(r"^<([^<>]*)>$", r"\1", str(term))


def sections(name: str) -> Iterator[Section]:
    text = (ROOT / "tests" / "shapes" / name / "failing.ru").read_text(encoding="utf-8")
    preamble, *rest = HEADER.split(text)
    for header, update in zip(rest[::2], rest[1::2], strict=True):
        focus, path, component, *more = (bare(part.strip()) for part in header.split(" | "))
        severity = more[0].removeprefix("sh:") if more else "Violation"
        own = "" if PREFIXES.search(update) else "\n".join(PREFIXES.findall(preamble))
        yield Section(focus, path, component.removeprefix("sh:"), severity, f"{own}\n{update}")


@cache
def shapes_of(name: str) -> Shapes:
    return Shapes(triples((ROOT / "shapes" / f"{name}.ttl").read_text(encoding="utf-8")))


def report(folder: Path, data: list[Quad], name: str, engine: str) -> Report:
    """The report on `data`, whether it lets it through or not."""
    candidate = write(folder, [quad.triple for quad in data], shapes_of(name))
    try:
        return gate.check(candidate, engine)
    except gate.Refused as refused:
        return refused.report


def passing(name: str) -> list[Quad]:
    path = ROOT / "tests" / "shapes" / name / "passing.ttl"
    return list(parse(path=path, format=RdfFormat.TURTLE))


def broken(name: str, section: Section) -> list[Quad]:
    """The passing graph after the update. It passes through a store, so literals in it are in the form a store keeps."""
    store = Store()
    store.extend(passing(name))
    store.update(section.update)
    return list(store)


@cache
def broken_reports(name: str) -> list[tuple[Section, tuple[Finding, ...]]]:
    """The findings for each section of `name`, from both engines, which must agree."""
    with TemporaryDirectory() as folder:
        return [(section, report(Path(folder), broken(name, section), name, "both").findings) for section in sections(name)]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", FILES)
def test_the_passing_graph_passes(name: str, engine: str, tmp_path: Path) -> None:
    found = report(tmp_path, passing(name), name, engine)
    assert [finding.line() for finding in found.findings] == []
    assert found.triples > 0


@pytest.mark.parametrize("name", FILES)
def test_each_section_breaks_what_it_says(name: str) -> None:
    """On both engines: `both` raises where they differ."""
    missed = [
        f"{section.focus} | {section.path} | sh:{section.component} | sh:{section.severity}, but: " + "; ".join(map(str, found))
        for section, found in broken_reports(name)
        if not section.reported(found)
    ]
    assert missed == []


@pytest.mark.parametrize("name", FILES)
def test_every_constraint_has_a_section(name: str) -> None:
    """Each constraint that can report, as (shape or sh:sparql node, component), must be a result of some section."""
    reported = {
        (result.constraint or result.shape, result.component) for section, found in broken_reports(name) for result in section.reported(found)
    }
    assert sorted(f"{owner} {component}" for owner, component in set(stated(shapes_of(name))) - reported) == []


def stated(graph: Shapes) -> Iterator[tuple[Term, NamedNode]]:
    """Each constraint as (shape or sh:sparql node, component)."""
    for shape in graph.reporting:
        for predicate, values in graph.index[shape].items():
            name = local(predicate)
            if name is None or name not in PARAMETERS - MODIFIERS or graph.deactivated(shape):
                continue
            if name == "sparql":
                yield from ((constraint, component("SPARQL")) for constraint in values)
            elif name == "qualifiedValueShape":
                counts = [count for count in ("qualifiedMinCount", "qualifiedMaxCount") if graph.objects(shape, sh(count))]
                yield from ((shape, component(count)) for count in counts)
            elif not name.startswith("qualified"):
                yield shape, component(name)


def component(parameter: str) -> NamedNode:
    return sh(parameter[0].upper() + parameter[1:] + "ConstraintComponent")


def test_there_are_shapes() -> None:
    assert FILES, "the shipped publication has no shapes"
