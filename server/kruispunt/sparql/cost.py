"""What a query costs, in words: which pattern makes how many solutions by the numbers of the release, what is a trap, and a cheaper way.

An estimate, never a measurement: bound IRIs are counted exactly in the indexes of the release, joins by the distinct values of what they share, and
filters are taken to let everything through. It decides nothing: no query is refused by it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import prod

from kruispunt.release.lines import Lines
from kruispunt.release.statistics import Property, Statistics
from kruispunt.sparql.patterns import Group, Pattern, Select
from kruispunt.sparql.structure import RDF_TYPE, read
from kruispunt.sparql.tokens import Unexplained

LONGEST, WIDEST = 64 << 10, 300  # characters of a text that is explained, and patterns: others wait while it is
MANY, FLOOD = 100_000, 5_000_000  # solutions on the way that take long, and that will hardly be done in the time of one query
NOTHING = Property(0, 0, 0)
TEXTUAL = re.compile(r"\b(?:CONTAINS|REGEX|STRSTARTS|STRENDS|LCASE|UCASE)\b", re.IGNORECASE)
SEARCHED = 'PREFIX text: <http://jena.apache.org/text#>  ?thing text:query "words"'


@dataclass(frozen=True)
class Step:
    """One pattern, in the order in which it is best joined: how many solutions it has alone, and how many there are once it is joined."""

    pattern: str
    line: int
    alone: int
    after: int


@dataclass(frozen=True)
class Trap:
    """Something that costs more than it seems to, and the way around it."""

    kind: str
    line: int
    why: str
    cheaper: str


@dataclass
class Estimate:
    """What a query costs: its solutions, the most there are on the way, its steps and its traps."""

    solutions: int = 0
    most: int = 0
    steps: list[Step] = field(default_factory=list)
    traps: list[Trap] = field(default_factory=list)

    @property
    def verdict(self) -> str:
        """In one sentence."""
        if self.most < MANY and not self.traps:
            return f"Answered at once: at most about {self.most:,} solutions are made on the way."
        if self.most < FLOOD:
            return f"Some work: about {self.most:,} solutions are made on the way."
        return f"Too much for one query, most likely: about {self.most:,} solutions are made on the way."

    @property
    def afterwards(self) -> str:
        """The same of a query that was stopped: where little was foreseen, that it was more than that."""
        if self.most < MANY and not self.traps:
            return f"More than was foreseen: the statistics tell of about {self.most:,} solutions on the way, not what its paths and filters cost."
        return self.verdict

    @property
    def costly(self) -> list[Step]:
        """The steps that make most of the solutions, the worst first."""
        heavy = [step for step in self.steps if step.after >= max(MANY, self.most // 10)]
        return sorted(heavy, key=lambda step: -step.after)[:3]


@dataclass
class Part:
    """Patterns that are joined: how many solutions, and how many distinct values of each variable."""

    size: float
    values: dict[str, float]

    def met(self, other: "Part") -> float:
        """How many solutions the two have together; quick where `other` has few variables."""
        shared = (name for name in other.values if name in self.values)
        return self.size * other.size / prod(max(self.values[name], other.values[name], 1.0) for name in shared)

    def joined(self, other: "Part") -> "Part":
        """The two together: each pair that agrees on what they share."""
        shared = self.values.keys() & other.values.keys()
        size = self.met(other)
        values = {name: min(found[name], size) for found in (other.values, self.values) for name in found}
        values |= {name: min(self.values[name], other.values[name], size) for name in shared}
        return Part(size, values)


def explain(text: str, statistics: Statistics, lines: Lines) -> Estimate:
    """What the query `text` costs, which the engine has found legal. Raises Unexplained where its structure is not understood."""
    if len(text) > LONGEST:
        raise Unexplained(f"the query is longer than {LONGEST:,} characters; it is answered all the same, its cost is not told")
    try:
        return Costs(statistics, lines).query(read(text))
    except RecursionError as error:
        raise Unexplained("the query is nested too deeply for its cost to be told") from error


class Costs:
    """The estimate of one query as it grows."""

    def __init__(self, statistics: Statistics, lines: Lines) -> None:
        self.statistics, self.lines = statistics, lines
        self.found = Estimate()
        self.joined = 0  # parts, so far

    def query(self, asked: Select) -> Estimate:
        """The estimate of a whole query."""
        part = self.select(asked)
        self.found.solutions = number(part.size)
        if asked.limit is None and not asked.aggregate and asked.form in ("SELECT", "CONSTRUCT") and part.size > MANY:
            self.trap(
                "long-answer",
                0,
                f"the answer has about {number(part.size):,} rows or triples and no LIMIT",
                "ask for a part with LIMIT and ORDER BY, or take the dump, which holds everything",
            )
        return self.found

    def select(self, asked: Select) -> Part:
        """The solutions of a query, or of one inside another."""
        inner = self.group(asked.group, None)
        if asked.ordered and inner.size > MANY:
            cheaper = "order fewer of them: bind more terms, or aggregate first"
            self.trap("sort", 0, f"ORDER BY puts about {number(inner.size):,} solutions in order, all of them, also when LIMIT keeps a few", cheaper)
        if asked.distinct and inner.size > MANY:
            self.trap("distinct", 0, f"DISTINCT compares about {number(inner.size):,} solutions", "name only the variables that differ, or GROUP BY")
        if asked.offset > MANY:
            cheaper = "keep the last value seen and go on from there with a FILTER, or take the dump"
            self.trap("offset", 0, f"OFFSET {asked.offset} makes every solution before it again", cheaper)
        if "GROUP_CONCAT" in asked.text.upper() and inner.size > MANY:
            self.trap("concatenation", 0, f"GROUP_CONCAT joins about {number(inner.size):,} texts", "count them, or ask for the rows themselves")
        size = 1.0 if asked.aggregate and not asked.grouped else inner.size / 2 if asked.grouped else inner.size
        size = max(size - asked.offset, 0.0)
        size = min(size, asked.limit) if asked.limit is not None else size
        return Part(size, {name: min(inner.values.get(name, size), size) for name in asked.variables})

    def group(self, group: Group, outer: Part | None) -> Part:
        """The solutions of a group; `outer` are those of the group around an OPTIONAL or EXISTS, which bind its variables."""
        leaves = [(str(pattern), pattern.line, self.leaf(pattern)) for pattern in group.patterns]
        leaves += [(f"VALUES of {rows:,} rows", 0, Part(rows, dict.fromkeys(names, float(rows)))) for names, rows in group.values]
        leaves += [("a query inside this one", 0, self.select(inner)) for inner in group.selects]
        for branches in group.unions:
            parts = [self.group(branch, None) for branch in branches]
            leaves.append(("a UNION or a GRAPH", 0, united(parts)))
        self.look_at_patterns(group.patterns, outer)
        joined = self.join(leaves, outer)
        for optional in group.optional:
            inner = self.group(optional, joined)
            if not inner.values.keys() & joined.values.keys() and min(joined.size, inner.size) > 1 and joined.size * inner.size > MANY:
                self.crossed("what is OPTIONAL", 0, inner, joined)
            size = max(joined.size, joined.joined(inner).size) if outer is None or inner.size else joined.size
            joined = Part(size, {**{name: min(count, size) for name, count in inner.values.items()}, **joined.values})
            self.most(size)
        for name in group.bound:
            joined.values.setdefault(name, joined.size)
        for minus in group.minus:
            self.group(minus, None)
        self.look_at_filters(group, joined)
        return joined

    def join(self, leaves: list[tuple[str, int, Part]], outer: Part | None) -> Part:
        """The leaves together, the smallest first and then always the one that adds least; parts that share nothing are multiplied."""
        self.joined += len(leaves)
        if self.joined > WIDEST:
            raise Unexplained(f"the query has more than {WIDEST} patterns; it is answered all the same, its cost is not told")
        joined = Part(1.0, {})
        waiting = list(leaves)
        known = set(outer.values) if outer else set()
        while waiting:
            touching = [leaf for leaf in waiting if (joined.values.keys() | known) & leaf[2].values.keys() or not leaf[2].values]
            first = not joined.values and joined.size == 1.0
            text, line, part = min(touching or waiting, key=lambda leaf: joined.met(leaf[2]))
            waiting.remove((text, line, part))
            if not first and not touching and min(joined.size, part.size) > 1 and joined.size * part.size > MANY:
                self.crossed(text, line, part, joined)
            joined = joined.joined(part)
            self.most(joined.size)
            self.found.steps.append(Step(text, line, number(part.size), number(joined.size)))
        return joined

    def leaf(self, pattern: Pattern) -> Part:
        """The solutions of one pattern alone."""
        used = self.used(pattern)
        size, subjects, objects = float(used.triples), float(used.subjects), float(used.objects)
        subject, value, verb = pattern.subject, pattern.object, pattern.path
        if not value.startswith("?"):
            counted = verb.simple and value.startswith("<")
            size = float(self.pointing(value, "".join(verb.properties))) if counted else ratio(size, objects)
            subjects = min(subjects, size)
        if not subject.startswith("?"):
            size = min(size, max(ratio(float(used.triples), float(used.subjects)), 1.0))
            objects = min(objects, size)
        if verb.closure:
            size *= 4.0  # nobody knows: each step may go on
        values = {subject: min(subjects, size)} if subject.startswith("?") else {}
        values |= {value: min(objects, size)} if value.startswith("?") else {}
        values |= {verb.text: float(len(self.statistics.properties))} if verb.text.startswith("?") else {}
        return Part(size, values)

    def used(self, pattern: Pattern) -> Property:
        """How the property of a pattern is used; of a path, what its properties have together."""
        verb, known = pattern.path, self.statistics.properties
        if verb.text.startswith("?") or verb.negated:
            return Property(self.statistics.triples, self.statistics.subjects, self.statistics.subjects)
        parts = [known.get(iri[1:-1], NOTHING) for iri in verb.properties]
        if verb.simple and verb.properties[0] == RDF_TYPE and pattern.object.startswith("<"):
            members = self.statistics.classes.get(pattern.object[1:-1], 0)
            return Property(members, members, 1)
        return Property(sum(part.triples for part in parts), sum(part.subjects for part in parts), sum(part.objects for part in parts))

    def pointing(self, value: str, verb: str) -> int:
        """How many triples have this IRI as object: counted."""
        return self.lines.incoming_count(value[1:-1], verb[1:-1] or None)

    def look_at_patterns(self, patterns: Iterable[Pattern], outer: Part | None) -> None:
        """Finds the patterns that are traps in themselves."""
        bound = {name for pattern in patterns if not pattern.path.closure for name in pattern.variables} | set(outer.values if outer else ())
        for pattern in patterns:
            if pattern.path.closure and pattern.variables and not pattern.variables & bound and len(pattern.variables) == 2:
                why = f"{pattern} starts from everything that has the property, since neither of its ends is known"
                self.trap("path", pattern.line, why, "bind one end, with an IRI or by another pattern")

    def look_at_filters(self, group: Group, joined: Part) -> None:
        """Finds the filters that are traps for so many solutions."""
        for each in group.filters:
            for inner in each.groups:
                self.look_at_exists(inner, joined, each.line)
            if TEXTUAL.search(each.text) and joined.size > 1000:
                why = f"{each.text[:80]} reads the text of each of about {number(joined.size):,} solutions"
                self.trap("text", each.line, why, f"find the words in the index: {SEARCHED}")

    def look_at_exists(self, inner: Group, joined: Part, line: int) -> None:
        """Finds an EXISTS that is worked out anew for every solution."""
        paths = [pattern for pattern in inner.patterns if not pattern.path.simple]
        if joined.size > 1000 and (paths or len(inner.patterns) > 1):
            what = "follows a path" if paths else f"joins {len(inner.patterns)} patterns"
            why = f"the EXISTS {what} anew for each of about {number(joined.size):,} solutions"
            cheaper = "use MINUS { … }, or OPTIONAL { … } with FILTER(!BOUND(?x)): the group is then worked out once"
            self.trap("exists", line, why, cheaper)
            self.most(joined.size * sum(1 + ratio(part.triples, part.subjects) for part in map(self.used, inner.patterns)))

    def crossed(self, text: str, line: int, part: Part, joined: Part) -> None:
        """Notes two parts that share nothing, and so are multiplied."""
        why = f"{text} shares no variable with what stands before it: each of its {number(part.size):,} solutions meets each of the other "
        self.trap("cross-product", line, f"{why}{number(joined.size):,}", "let the two share a variable, or ask two queries")

    def trap(self, kind: str, line: int, why: str, cheaper: str) -> None:
        """Notes a trap."""
        self.found.traps.append(Trap(kind, line, why, cheaper))

    def most(self, size: float) -> None:
        """Notes how many solutions there are at one moment."""
        self.found.most = max(self.found.most, number(size))


def united(parts: list[Part]) -> Part:
    """The solutions of several branches, one after another."""
    names = {name for part in parts for name in part.values}
    return Part(sum(part.size for part in parts), {name: sum(part.values.get(name, 0.0) for part in parts) for name in names})


def ratio(part: float, whole: float) -> float:
    """`part` for each of `whole`, 0 where there is none."""
    return part / whole if whole else 0.0


def number(size: float) -> int:
    """A number of solutions as it is told: to two figures, since it is an estimate, and whole."""
    rounded = round(min(size, 1e30))
    if rounded < 1000:
        return rounded
    scale: int = 10 ** (len(str(rounded)) - 2)
    return round(rounded / scale) * scale


def told(estimate: Estimate, verdict: str = "") -> Iterator[str]:
    """The estimate in sentences; `verdict` is said in the place of its own."""
    yield verdict or estimate.verdict
    for step in estimate.costly:
        yield f"line {step.line}: {step.pattern} has about {step.alone:,} solutions alone; with it there are about {step.after:,}"
    for trap in estimate.traps:
        yield (f"line {trap.line}: " if trap.line else "") + f"{trap.why}; cheaper: {trap.cheaper}"
