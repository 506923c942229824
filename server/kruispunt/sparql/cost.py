"""What a query costs, in words: which pattern makes how many solutions by the numbers of the release, what is a trap, and a cheaper way.

An estimate, never a measurement: bound IRIs are counted exactly in the indexes of the release, joins by the distinct values of what they share, and
filters are taken to let everything through. Patterns are joined in the order of the engine. It decides nothing: no query is refused by it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from kruispunt.release.lines import Lines
from kruispunt.release.statistics import Statistics
from kruispunt.sparql import growth, joining, traps
from kruispunt.sparql.counting import FOUND, Counts, Part, answered
from kruispunt.sparql.estimate import MANY, Estimate, Step, Trap, number
from kruispunt.sparql.joining import Leaf
from kruispunt.sparql.patterns import OWN, Condition, Group, Pattern, Select
from kruispunt.sparql.structure import read
from kruispunt.sparql.tokens import Unexplained

LONGEST = 64 << 10  # characters of a text that is explained
WIDEST = 300  # patterns of a group, an OPTIONAL taken twice: with so many the engine takes seconds before it starts
KEPT, GROWN, PASSING = 5e8, 200, 10  # letters that fit in the memory of one query; of a text that may be too much; times as many where none is kept
TEXTUAL = re.compile(r"\b(?:CONTAINS|REGEX|STRSTARTS|STRENDS|LCASE|UCASE)\b", re.IGNORECASE)
READ = 1000  # solutions whose texts are read
BETTER = 10  # times fewer solutions, for which another order is told
EVERYWHERE = 10_000  # steps of a path that starts anywhere


@dataclass
class Work:
    """The most solutions at one moment, and the most that is made whole each time a group is made."""

    most: float = 0.0
    fixed: float = 0.0


def explain(text: str, statistics: Statistics, lines: Lines | None) -> Estimate:
    """What the query `text` costs, which the engine has found legal; without `lines` its IRIs are not counted.

    Raises Unexplained where its structure is not understood.
    """
    if len(text) > LONGEST:
        raise Unexplained(f"the query is longer than {LONGEST:,} characters; it is answered all the same, its cost is not told")
    try:
        return Costs(statistics, lines).query(read(text))
    except RecursionError as error:
        raise Unexplained("the query is nested too deeply for its cost to be told") from error


class Costs:
    """The estimate of one query as it grows."""

    def __init__(self, statistics: Statistics, lines: Lines | None) -> None:
        self.counts = Counts(statistics, lines)
        self.found, self.work = Estimate(), Work()

    def query(self, asked: Select) -> Estimate:
        """The estimate of a whole query."""
        part = self.select(asked)
        self.found.solutions = number(min(part.size, 1.0) if asked.form == "ASK" else part.size)
        if asked.limit is None and not asked.aggregate and asked.form in ("SELECT", "CONSTRUCT") and part.size > MANY:
            self.trap(traps.long_answer(part.size))
        if asked.lazy:
            self.shorten(1 if asked.form == "ASK" else asked.offset + (asked.limit or 0))
        self.found.most = number(self.work.most)
        return self.found

    def shorten(self, wanted: int) -> None:
        """Takes back what is not made since the engine stops at the first `wanted` solutions: all but the smaller side of what is multiplied."""
        crossed = any(trap.kind == "cross-product" for trap in self.found.traps)
        built = max((step.alone for step in self.found.steps), default=0) if crossed else 0
        self.work.most = min(self.work.most, float(wanted + built))
        self.found.traps = [trap for trap in self.found.traps if trap.kind not in ("cross-product", "order") or self.work.most > MANY]

    def select(self, asked: Select) -> Part:
        """The solutions of a query, or of one inside another."""
        inner = self.group(asked.group, None)
        if asked.ordered and inner.size > MANY:
            self.trap(traps.sort(inner.size))
        if asked.distinct and inner.size > MANY:
            self.trap(traps.distinct(inner.size))
        if asked.offset > MANY:
            self.trap(traps.offset(asked.offset))
        if "GROUP_CONCAT" in asked.text.upper():
            self.look_at_concatenation(asked, inner)
        self.look_at_texts({"what SELECT names": asked.text}, inner.size / PASSING)
        size = answered(asked, inner)
        size = max(size - asked.offset, 0.0)
        size = min(size, asked.limit) if asked.limit is not None else size
        return Part(size, {name: min(inner.values.get(name, size), size) for name in asked.variables}, inner.open & asked.variables)

    def group(self, group: Group, outer: Part | None) -> Part:
        """The solutions of a group; `outer` are those of the group around it, for each of which an OPTIONAL is made."""
        leaves = [*self.leaves(group)]
        if len(leaves) + 2 * len(group.optional) > WIDEST:
            self.trap(traps.wide(len(leaves) + len(group.optional)))
        joined = self.join(leaves, outer)
        for optional in group.optional:
            joined = self.optional(optional, joined)
        for name in group.bound:
            joined.values.setdefault(name, joined.size)
        self.look_at_texts(group.bound, joined.size)
        for minus in group.minus:
            self.minus(minus, joined)
        for each in group.filters:
            self.look_at_filter(each, joined)
        return joined

    def leaves(self, group: Group) -> Iterator[Leaf]:
        """What is joined in a group."""
        for pattern in group.patterns:
            yield self.leaf(pattern)
        for names, rows in group.values:
            yield joining.table(f"VALUES of {rows:,} rows", 0, names, rows)
        for search in group.searches:
            yield joining.table(search.text, search.line, search.variables, search.limit or FOUND)
        for inner in group.selects:
            part, work = self.measured(partial(self.select, inner))
            yield Leaf("a query inside this one", 0, part, lambda _, inner=inner: joining.of_select(inner), False, work.most)  # type: ignore[misc]
        for branches in group.unions:
            yield self.united(branches)

    def leaf(self, pattern: Pattern) -> Leaf:
        """A pattern."""
        part = self.counts.part(pattern)
        everywhere = pattern.path.empty and pattern.subject.startswith("?") and pattern.object.startswith("?")
        alone = max(part.size, 2 * self.counts.triples if everywhere else 0.0)
        return Leaf(str(pattern), pattern.line, part, partial(joining.of_pattern, pattern), alone=alone, pattern=pattern)

    def united(self, branches: list[Group]) -> Leaf:
        """The branches of a UNION, one after another, or a group in this one."""
        measured = [self.measured(partial(self.group, branch, None)) for branch in branches]
        parts = [part for part, _ in measured]
        names = {name for part in parts for name in part.values}
        unsure = frozenset(name for name in names if any(name not in part.sure for part in parts))
        together = Part(sum(part.size for part in parts), {name: sum(part.values.get(name, 0.0) for part in parts) for name in names}, unsure)
        return Leaf(
            "a UNION" if len(branches) > 1 else "a group",
            next((pattern.line for branch in branches for pattern in branch.patterns), 0),
            together,
            lambda known: sum(joining.of_group(branch, known) for branch in branches),
            all(joining.looping(branch) for branch in branches),
            max(work.most for _, work in measured),
            max(work.fixed for _, work in measured),
        )

    def measured(self, make: Callable[[], Part]) -> tuple[Part, Work]:
        """What `make` makes, and what that costs, which is not yet counted."""
        before, self.work = self.work, Work()
        part = make()
        work, self.work = self.work, before
        return part, work

    def join(self, leaves: list[Leaf], outer: Part | None) -> Part:
        """The leaves together, in the order of the engine, for each solution of `outer`; parts that share nothing are multiplied."""
        if len(leaves) > WIDEST:  # their order is not looked for here either
            largest = max((leaf.part for leaf in leaves), key=lambda part: part.size)
            self.most(largest.size)
            return largest
        joined, first, peak = outer or Part(1.0, {}), True, 0.0
        costly: Leaf | None = None
        for leaf, touching in joining.ordered(leaves, outer):
            bound = touching or bool(joined.sure & leaf.part.sure)
            if not bound or not leaf.loops:
                self.most(leaf.alone)
                self.look_at_path(leaf)
            elif leaf.fixed:
                self.whole_each_time(leaf, joined)
            if not bound and not (first and outer is None):
                self.meet_each(leaf, joined)
            joined, first = joined.joined(leaf.part), False
            self.found.steps.append(Step(leaf.text, leaf.line, number(leaf.part.size), number(joined.size)))
            peak, costly = max((peak, costly), (joined.size, leaf), key=lambda each: each[0])
        whole = max(leaf.part.size for leaf in leaves) if outer and len(leaves) > 1 else 0.0  # so the engine may make an OPTIONAL of several patterns
        self.most(max(peak, joined.size, whole))
        if costly and peak > MANY and peak > BETTER * (best := joining.best(leaves, outer)):
            self.trap(traps.order(costly.text, costly.line, peak, best))
        return joined

    def meet_each(self, leaf: Leaf, joined: Part) -> None:
        """Looks at a leaf that nothing before it binds: each of its solutions meets each of the others."""
        pairs = joined.size * leaf.part.size
        self.most(pairs)
        if pairs <= MANY or min(joined.size, leaf.part.size) <= 1:
            return
        maybe = frozenset(name for name in joined.values.keys() & leaf.part.values.keys() if not name.startswith(OWN))
        self.trap(traps.crossed(leaf.text, leaf.line, leaf.part.size, joined.size, maybe))

    def whole_each_time(self, leaf: Leaf, joined: Part) -> None:
        """Looks at what a leaf holds that is made whole for each solution before it."""
        self.work.fixed = max(self.work.fixed, leaf.fixed)
        self.most(joined.size * leaf.fixed)
        if joined.size > 1 and joined.size * leaf.fixed > MANY:
            self.trap(traps.repeated(leaf.line, leaf.fixed, joined.size))

    def optional(self, optional: Group, joined: Part) -> Part:
        """What is before an OPTIONAL, with what that adds."""
        if joining.looping(optional) and joined.sure & optional.variables:
            inner, work = self.measured(partial(self.group, optional, joined))
            self.most(work.most)
            self.work.fixed = max(self.work.fixed, work.fixed)
            size = max(joined.size, inner.size)
            if work.fixed and joined.size > 1 and joined.size * work.fixed > MANY:
                self.most(joined.size * work.fixed)
                self.trap(traps.repeated(optional.line, work.fixed, joined.size))
        else:
            inner, work = self.measured(partial(self.group, optional, None))
            self.most(work.most)
            self.work.fixed = max(self.work.fixed, work.most)
            size = max(joined.size, joined.joined(inner).size)
            self.look_at_apart(optional, inner, joined, work.most)
        self.most(size)
        added = frozenset(inner.values) - joined.values.keys()
        values = {**{name: min(count, size) for name, count in inner.values.items()}, **joined.values}
        return Part(size, values, joined.open | added)

    def look_at_apart(self, optional: Group, inner: Part, joined: Part, work: float) -> None:
        """Looks at an OPTIONAL that is made whole."""
        pairs = joined.size * inner.size
        if not joined.sure & inner.sure:
            self.most(pairs)
            if min(joined.size, inner.size) > 1 and pairs > MANY:
                maybe = frozenset(joined.values.keys() & inner.values.keys())
                self.trap(traps.crossed("what is OPTIONAL", optional.line, inner.size, joined.size, maybe))
        elif work > MANY:
            holds = "a MINUS" if optional.minus else "a query" if optional.selects else "patterns that share nothing"
            self.trap(traps.apart(optional.line, work, holds))

    def minus(self, minus: Group, joined: Part) -> None:
        """Looks at a MINUS, which is made whole and once."""
        inner, work = self.measured(partial(self.group, minus, None))
        self.most(work.most)
        self.work.fixed = max(self.work.fixed, work.most)
        if not joined.sure & inner.sure:
            self.most(joined.size * inner.size)
            if joined.size * inner.size > MANY:
                self.trap(traps.unshared(minus.line, joined.size, inner.size))

    def look_at_path(self, leaf: Leaf) -> None:
        """Finds a path without end that starts anywhere."""
        pattern = leaf.pattern
        if pattern and pattern.path.closure and leaf.alone > EVERYWHERE and pattern.subject.startswith("?") and pattern.object.startswith("?"):
            self.trap(traps.path(str(pattern), pattern.line))

    def look_at_filter(self, each: Condition, joined: Part) -> None:
        """Finds a filter that is a trap for so many solutions."""
        for inner in each.groups:
            self.look_at_exists(inner, joined, each)
        if TEXTUAL.search(each.text) and joined.size > READ:
            self.trap(traps.text(each.text, each.line, joined.size))

    def look_at_exists(self, inner: Group, joined: Part, each: Condition) -> None:
        """Finds an EXISTS whose patterns are joined anew for every solution: the engine does not put them in order, and reads what nothing binds."""
        parts = [*self.leaves(inner)]
        work = sum(joined.joined(leaf.part).size if joined.sure & leaf.part.sure else joined.size * max(leaf.part.size, leaf.alone) for leaf in parts)
        self.most(work)
        if len(parts) > 1 and work > MANY:
            self.trap(traps.exists(len(parts), each.negated, each.line, joined.size, work))
        for condition in inner.filters:
            around = joined
            for leaf in parts:
                around = around.joined(leaf.part)
            self.look_at_filter(condition, around)

    def look_at_concatenation(self, asked: Select, inner: Part) -> None:
        """Finds a GROUP_CONCAT of many texts."""
        letters = growth.length(asked.text) * inner.size
        if inner.size > MANY or letters > KEPT:
            self.trap(traps.concatenation(inner.size, letters > KEPT))

    def look_at_texts(self, expressions: dict[str, str], size: float) -> None:
        """Finds texts that are made of each other, and grow: for each of `size` solutions, where the engine keeps them until the query ends."""
        name, letters, together = growth.worst(expressions)
        if letters > GROWN and together * max(size, 1.0) > KEPT:
            self.trap(traps.growth(name, letters, max(size, 1.0)))

    def trap(self, found: Trap) -> None:
        """Notes a trap."""
        if found not in self.found.traps:
            self.found.traps.append(found)

    def most(self, size: float) -> None:
        """Notes how many solutions there are at one moment."""
        self.work.most = max(self.work.most, size)


def told(estimate: Estimate, verdict: str = "") -> Iterator[str]:
    """The estimate in sentences; `verdict` is said in the place of its own, of a query that was stopped."""
    yield verdict or estimate.verdict
    for step in estimate.costly or (estimate.worst if verdict else []):
        where = f"line {step.line}: " if step.line else ""
        yield f"{where}{step.pattern} has about {step.alone:,} solutions alone; with it there are about {step.after:,}"
    for trap in estimate.traps:
        yield (f"line {trap.line}: " if trap.line else "") + f"{trap.why}; cheaper: {trap.cheaper}"
