"""What a check found: lines for an editor, and the same results as a W3C validation report."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from kruispunt.checks.shapes import Path
from kruispunt.checks.vocabulary import FIRST, INFO, NIL, REST, SH, TYPE, VIOLATION, WARNING, XSD, Term, sh, triple

WORDS = {
    "en": {"expected": "expected", "found": "found", "more": "there may be more of these; this stops at {count}"},
    "nl": {"expected": "verwacht", "found": "gevonden", "more": "er kunnen er meer zijn; dit houdt op bij {count}"},
}
Fact = tuple[Term, NamedNode | None, Term | None]  # subject, predicate, object


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong or worth a look. Those without a component are the gate's own and no SHACL results."""

    focus: Term
    severity: NamedNode
    messages: tuple[Literal, ...]
    path: Path | None = None
    value: Term | None = None
    component: NamedNode | None = None
    shape: Term | None = None
    constraint: Term | None = None
    expected: str = ""
    solution: str = ""  # all that the query bound, for a result of sh:sparql that our rules found
    at: Fact | None = None  # the fact to point at, when it is not the focus with its path and value
    place: str = ""

    @property
    def fact(self) -> Fact:
        """The fact that an editor is to look at."""
        if self.at:
            return self.at
        path = self.path if isinstance(self.path, NamedNode) else None
        return (self.focus, path, self.value if path else None)

    @property
    def blocks(self) -> bool:
        """Whether it keeps a publication from being released: everything but a warning or a remark does."""
        return self.severity not in (WARNING, INFO)

    def message(self, language: str = "en") -> str:
        """The message in `language`, of whatever region, else in English, else the first there is, else what the constraint says."""
        spoken = {primary(text.language or ""): text.value for text in reversed(self.messages)}
        return spoken.get(primary(language)) or spoken.get("en") or (self.messages[0].value if self.messages else local_name(self.component))

    def line(self, language: str = "en") -> str:
        """`place: <focus> path: message (expected …; found …)`."""
        words = WORDS.get(primary(language), WORDS["en"])
        told = [f"{words['expected']} {self.expected}"] if self.expected else []
        if self.value is not None and self.value != self.focus:
            told.append(f"{words['found']} {self.value}")
        where = f"{self.place}: " if self.place else ""
        path = f" {self.path}" if self.path is not None else ""
        return f"{where}{self.focus}{path}: {self.message(language)}" + (f" ({'; '.join(told)})" if told else "")

    def __str__(self) -> str:
        return self.line()

    @property
    def key(self) -> tuple[str, ...]:
        """What findings are sorted by: the worst first, then by what they are about."""
        rank = "012"[(VIOLATION, WARNING, INFO).index(self.severity)] if self.severity in (VIOLATION, WARNING, INFO) else "0"
        parts = (self.focus, self.path, self.component, self.shape, self.constraint, self.value, self.severity)
        return (rank, *(str(part) if part is not None else "" for part in parts), *map(str, self.messages))


@dataclass(frozen=True)
class Report:
    """All findings, sorted, with their places; `capped` names the severities of which there are more."""

    findings: tuple[Finding, ...]
    triples: int = 0
    engine: str = ""
    capped: frozenset[NamedNode] = frozenset()
    cap: int | None = None
    prefixes: dict[str, str] = field(default_factory=dict)

    @property
    def violations(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.blocks)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if not finding.blocks)

    @property
    def conforms(self) -> bool:
        """Whether the publication may be released: no finding blocks."""
        return not self.violations

    def lines(self, findings: Iterable[Finding], language: str = "en") -> list[str]:
        """A line for each of `findings`, and one for each severity that was cut off."""
        findings = list(findings)
        lines = [finding.line(language) for finding in findings]
        more = WORDS.get(primary(language), WORDS["en"])["more"].format(count=self.cap)
        cut = sorted(self.capped & {finding.severity for finding in findings}, key=str)
        return lines + [f"{local_name(severity)}: {more}" for severity in cut]

    def as_turtle(self) -> bytes:
        """The SHACL results as a sh:ValidationReport, the same bytes for the same results.

        sh:conforms is that of SHACL 3.6.1: true when there is no result at all, so a warning makes it false.
        Blank nodes are numbered in the order of the findings; a path is written once.
        """
        results = [finding for finding in self.findings if finding.component is not None]
        report = BlankNode("report")
        triples = [
            Triple(report, TYPE, sh("ValidationReport")),
            Triple(report, sh("conforms"), Literal("false" if results else "true", datatype=NamedNode(XSD + "boolean"))),
        ]
        paths: dict[Path, Term] = {}
        for number, finding in enumerate(sorted(results, key=lambda finding: finding.key), 1):
            node = BlankNode(f"r{number:0{len(str(len(results)))}}")
            triples.append(Triple(report, sh("result"), node))
            triples += result_triples(node, finding, paths)
        prefixes = {"sh": SH, "xsd": XSD, **self.prefixes}
        return serialize(sorted(triples, key=str), format=RdfFormat.TURTLE, prefixes=prefixes) or b""


def result_triples(node: BlankNode, finding: Finding, paths: dict[Path, Term]) -> list[Triple]:
    """The triples of one sh:ValidationResult, those of its path included where it is the first to need them."""
    told: list[tuple[str, Term | None]] = [
        ("focusNode", finding.focus),
        ("resultSeverity", finding.severity),
        ("sourceConstraintComponent", finding.component),
        ("sourceShape", finding.shape),
        ("sourceConstraint", finding.constraint),
        ("value", finding.value),
        *(("resultMessage", message) for message in finding.messages),
    ]
    triples = [Triple(node, TYPE, sh("ValidationResult"))]
    triples += [Triple(node, sh(name), term) for name, term in told if term is not None]
    if finding.path is not None:
        more: list[Triple] = []
        triples += [Triple(node, sh("resultPath"), path_node(finding.path, paths, more)), *more]
    return triples


def path_node(path: Path, paths: dict[Path, Term], triples: list[Triple]) -> Term:
    """The node that stands for `path` (SHACL 2.3.1); adds the triples that state it the first time it is asked for."""
    if isinstance(path, NamedNode):
        return path
    if path not in paths:
        parts = [path_node(part, paths, triples) for part in path.parts]
        if path.kind == "sequence":
            paths[path] = list_node(parts, f"p{len(paths) + 1}", triples)
        else:
            paths[path] = node = BlankNode(f"p{len(paths) + 1}")
            inner = list_node(parts, f"{node.value}l", triples) if path.kind == "alternativePath" else parts[0]
            triples.append(Triple(node, sh(path.kind), inner))
    return paths[path]


def list_node(members: Sequence[Term], label: str, triples: list[Triple]) -> Term:
    """An RDF list of `members`, its cells labelled after `label`."""
    cells: list[Term] = [BlankNode(f"{label}.{number}" if number else label) for number in range(len(members))]
    for cell, member, rest in zip(cells, members, [*cells[1:], NIL], strict=True):
        triples += [triple(cell, FIRST, member), triple(cell, REST, rest)]
    return cells[0]


def primary(tag: str) -> str:
    """The language of a tag without its region: `nl` of `nl-BE`."""
    return tag.partition("-")[0].lower()


def local_name(term: Term | None) -> str:
    """What stands after the last # or / of an IRI."""
    return "" if term is None else str(getattr(term, "value", term)).rpartition("#")[2].rpartition("/")[2]
