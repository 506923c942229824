"""How many solutions one pattern has by the numbers of a release: bound IRIs are counted exactly in its indexes, the rest by distinct values."""

from collections import Counter
from dataclasses import dataclass
from math import prod

from kruispunt.release.lines import Lines
from kruispunt.release.statistics import Property, Statistics
from kruispunt.sparql.patterns import Path, Pattern, Select

RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
STEPS = 4  # how far a path without end is taken to lead: nobody knows
FOUND = 100  # what a search for words is taken to find


@dataclass
class Part:
    """Patterns that are joined: how many solutions, about how many values each variable may take, and which may be without a value."""

    size: float
    values: dict[str, float]
    open: frozenset[str] = frozenset()

    @property
    def sure(self) -> frozenset[str]:
        """The variables that have a value in every solution."""
        return frozenset(self.values) - self.open

    def met(self, other: "Part") -> float:
        """How many solutions the two have together; quick where `other` has few variables."""
        shared = (name for name in other.values if name in self.values)
        return self.size * other.size / prod(max(self.values[name], other.values[name], 1.0) for name in shared)

    def joined(self, other: "Part") -> "Part":
        """The two together: each pair that agrees on what they share."""
        shared = self.values.keys() & other.values.keys()
        size = max(self.met(other), 1.0 if self.size and other.size else 0.0)
        values = {**self.values, **other.values, **{name: min(self.values[name], other.values[name]) for name in shared}}
        return Part(size, values, (self.open | other.open) - self.sure - other.sure)


@dataclass(frozen=True)
class Used:
    """How a path is used: the pairs that it leads between, where from, and where to."""

    pairs: float
    starts: float
    ends: float

    @property
    def turned(self) -> "Used":
        """The same against its direction."""
        return Used(self.pairs, self.ends, self.starts)


class Counts:
    """The numbers of a release, asked of patterns; without `lines` no IRI is counted, and all is told by the statistics."""

    def __init__(self, statistics: Statistics, lines: Lines | None) -> None:
        self.statistics, self.lines = statistics, lines
        self.triples = float(statistics.triples)
        self.nodes = float(max(statistics.subjects, sum(used.objects for used in statistics.properties.values())))

    def part(self, pattern: Pattern) -> Part:
        """The solutions of one pattern alone."""
        path = pattern.path
        used = self.typed(pattern.object) if path.iri == RDF_TYPE and pattern.object.startswith("<") else self.used(path)
        size, starts, ends = used.pairs, used.starts, used.ends
        from_one, to_one = not pattern.subject.startswith("?"), not pattern.object.startswith("?")
        if to_one and path.iri != RDF_TYPE:
            size = self.pointing(pattern) if self.counted(path, pattern.object) else ratio(size, ends)
        if from_one and to_one:
            size = min(size, 1.0)
        elif from_one:
            size = self.stated(pattern) if self.counted(path, pattern.subject) else ratio(size, starts)
        if path.empty and (from_one or to_one):
            size = max(size, 1.0)
        values = {pattern.subject: starts} if not from_one else {}  # also where the object is one: the rest is what the pattern lets go
        values |= {pattern.object: min(ends, size)} if not to_one else {}
        values |= {path.text: min(float(len(self.statistics.properties)), size)} if path.kind == "variable" else {}
        return Part(size, values)

    def used(self, path: Path) -> Used:
        """How a path is used, by what its parts are."""
        if path.kind in ("variable", "!"):
            return Used(self.triples, float(self.statistics.subjects), self.nodes)
        if path.kind == "iri":
            known = self.statistics.properties.get(path.iri[1:-1])
            return Used(float(known.triples), float(known.subjects), float(known.objects)) if known else Used(0.0, 0.0, 0.0)
        parts = [self.used(part) for part in path.parts]
        if path.kind == "^":
            return parts[0].turned
        if path.kind == "|":
            return Used(sum(part.pairs for part in parts), sum(part.starts for part in parts), sum(part.ends for part in parts))
        if path.kind == "/":
            return followed(parts)
        reach = parts[0] if path.kind == "?" else without_end(parts[0], path.turning)
        return Used(reach.pairs + self.nodes, self.nodes, self.nodes) if path.empty else reach

    def typed(self, class_: str) -> Used:
        """How rdf:type is used for a class."""
        members = float(self.statistics.classes.get(class_[1:-1], 0))
        return Used(members, members, 1.0)

    def counted(self, path: Path, term: str) -> bool:
        """Whether the triples of a term by this path are counted in an index."""
        return self.lines is not None and path.simple and term.startswith("<")

    def pointing(self, pattern: Pattern) -> float:
        """How many triples have the object of a pattern: counted."""
        assert self.lines is not None
        return float(self.lines.incoming_count(pattern.object[1:-1], pattern.path.iri[1:-1] or None))

    def stated(self, pattern: Pattern) -> float:
        """How many triples have the subject of a pattern: counted."""
        assert self.lines is not None
        counts = self.lines.outgoing(pattern.subject[1:-1], 0, 0)[1]
        return float(counts.get(pattern.path.iri[1:-1], 0) if pattern.path.iri else sum(counts.values()))


def answered(asked: Select, inner: Part) -> float:
    """How many solutions a query has of those of its group: one for each of its values where it groups or tells apart."""
    if asked.aggregate and not asked.grouped:
        return 1.0
    if asked.grouped and not asked.by:
        return inner.size / 2
    if asked.grouped or asked.distinct:
        names = asked.by if asked.grouped else asked.variables
        return min(inner.size, prod(max(inner.values.get(name, 1.0), 1.0) for name in names))
    return inner.size


def together(first: Statistics, second: Statistics) -> Statistics:
    """The numbers of two datasets that share nothing."""
    properties = {iri: added(first.properties.get(iri), second.properties.get(iri)) for iri in first.properties.keys() | second.properties.keys()}
    classes = Counter(first.classes) + Counter(second.classes)
    return Statistics(first.triples + second.triples, first.subjects + second.subjects, properties, dict(classes))


def added(first: Property | None, second: Property | None) -> Property:
    """How a property is used in both."""
    known = [used for used in (first, second) if used]
    return Property(sum(used.triples for used in known), sum(used.subjects for used in known), sum(used.objects for used in known))


def followed(parts: list[Used]) -> Used:
    """One path after another: each end of the one meets the starts of the next."""
    found = parts[0] if parts else Used(0.0, 0.0, 0.0)
    for part in parts[1:]:
        pairs = ratio(found.pairs * part.pairs, max(found.ends, part.starts))
        found = Used(pairs, min(found.starts, pairs), min(part.ends, pairs))
    return found


def without_end(once: Used, turning: bool) -> Used:
    """A path followed again and again; one that turns reaches more with each step, another ends soon."""
    each = ratio(once.pairs, once.starts)
    reach = sum(each**number for number in range(1, STEPS + 1)) if turning else STEPS * each
    return Used(min(once.starts * reach, once.starts * once.ends), once.starts, once.ends)


def ratio(part: float, whole: float) -> float:
    """`part` for each of `whole`, 0 where there is none."""
    return part / whole if whole else 0.0
