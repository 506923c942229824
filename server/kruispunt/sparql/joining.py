"""In what order the engine joins: it knows no numbers, but takes a pattern to be as large as its form is, and the smallest that touches what it has.

The sizes are those of Oxigraph 0.5 (sparopt, `estimate_graph_pattern_size`). Where they are far from the truth, so is its order.
"""

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from functools import reduce

from kruispunt.sparql.counting import FOUND, Part
from kruispunt.sparql.patterns import Group, Path, Pattern, Select

SIZES = {  # of a triple pattern whose subject, predicate and object are known or not
    (True, True, True): 1.0,
    (True, True, False): 10.0,
    (True, False, True): 2.0,
    (False, True, True): 1e4,
    (True, False, False): 100.0,
    (False, False, True): 1e5,
    (False, True, False): 1e6,
    (False, False, False): 1e9,
}
ENDS = ((True, True), (True, False), (False, True), (False, False))
Sizes = dict[tuple[bool, bool], float]
KEYED = 1000.0  # by so much the engine takes a variable in common to make a join smaller
HUGE = 1e18


@dataclass
class Leaf:
    """Something that is joined: its solutions alone, how large the engine takes it for where variables are known, and what making it alone costs.

    What `loops` is made anew for each solution before it, by what that binds; the rest once, whole. `fixed` is what is made whole each time.
    """

    text: str
    line: int
    part: Part
    size: Callable[[Set[str]], float]
    loops: bool = True
    alone: float = 0.0
    fixed: float = 0.0
    pattern: Pattern | None = None


def table(text: str, line: int, names: tuple[str, ...], rows: int) -> Leaf:
    """Solutions that stand in the query, or are looked up before it runs."""
    return Leaf(text, line, Part(float(rows), dict.fromkeys(names, float(rows))), lambda _: float(rows))


def ordered(leaves: list[Leaf], outer: Part | None) -> Iterator[tuple[Leaf, bool]]:
    """The leaves as the engine joins them, and whether each touches those before it, or what is known `outer` to them."""
    waiting, known = list(leaves), set(outer.sure if outer else ())
    while waiting:
        touching = [leaf for leaf in waiting if known & leaf.part.sure]
        chosen = min(touching or waiting, key=lambda leaf: looked(leaf, known) if touching else leaf.size(frozenset()))
        waiting.remove(chosen)
        yield chosen, bool(touching)
        known = (known if touching else set()) | chosen.part.sure  # what touches nothing opens a row of its own


def best(leaves: list[Leaf], outer: Part | None) -> float:
    """The most solutions on the way where the leaf that adds least always comes next."""
    waiting, joined, peak = list(leaves), outer or Part(1.0, {}), 0.0
    while waiting:
        chosen = min(waiting, key=lambda leaf: joined.met(leaf.part))
        waiting.remove(chosen)
        joined = joined.joined(chosen.part)
        peak = max(peak, joined.size)
    return peak


def looked(leaf: Leaf, known: Set[str]) -> float:
    """How costly the engine takes the join with a leaf to be, beside its joins with others."""
    return leaf.size(known) if leaf.loops else leaf.size(frozenset()) / KEYED ** len(known & leaf.part.sure)


def of_pattern(pattern: Pattern, known: Set[str]) -> float:
    """How large the engine takes a pattern for."""
    ends = bound(pattern.subject, known), bound(pattern.object, known)
    if pattern.path.kind == "variable":
        return SIZES[ends[0], pattern.path.text in known, ends[1]]
    return of_path(pattern.path)[ends]


def bound(term: str, known: Set[str]) -> bool:
    """Whether a term is a known one."""
    return not term.startswith("?") or term in known


def of_path(path: Path) -> Sizes:
    """How large the engine takes a path for, from a known start or not, to a known end or not."""
    if path.kind in ("iri", "!"):
        return {ends: SIZES[ends[0], path.kind == "iri", ends[1]] for ends in ENDS}
    parts = [of_path(part) for part in path.parts]
    if path.kind == "^":
        return {(start, end): parts[0][end, start] for start, end in ENDS}
    if path.kind == "|":
        return {ends: min(sum(part[ends] for part in parts), HUGE) for ends in ENDS}
    if path.kind == "/":
        return reduce(one_then, reversed(parts))
    further = {ends: min(parts[0][ends] * (1.0 if path.kind == "?" else 1000.0), HUGE) for ends in ENDS}
    return further | {(True, True): 1.0} | ({} if path.kind == "+" else {(False, False): 1e9})


def one_then(rest: Sizes, first: Sizes) -> Sizes:
    """The same of one path and then the rest, followed in the direction that is taken to be smaller."""
    return {(start, end): min(first[start, False] * rest[True, end], first[start, True] * rest[False, end], HUGE) for start, end in ENDS}


def of_group(group: Group, known: Set[str]) -> float:
    """How large the engine takes a group for."""
    size, bound_here = 1.0, set(known)
    for pattern in group.patterns:
        size *= of_pattern(pattern, bound_here)
        bound_here |= pattern.variables
    for names, rows in group.values:
        size *= rows
        bound_here |= set(names)
    for branches in group.unions:
        size *= sum(of_group(branch, bound_here) for branch in branches)
    for search in group.searches:
        size *= search.limit or FOUND
        bound_here |= set(search.variables)
    for inner in group.selects:
        size *= of_select(inner)
    return min(size, HUGE)


def of_select(inner: Select) -> float:
    """How large the engine takes a query inside another for."""
    size = of_group(inner.group, frozenset())
    return min(size, float(inner.limit)) if inner.limit is not None else size


def looping(group: Group) -> bool:
    """Whether a group can be made anew for each solution around it; what it holds that cannot be is made whole."""
    if group.minus or group.selects or any(not looping(branch) for branches in group.unions for branch in branches):
        return False
    names = [pattern.variables for pattern in group.patterns] + [frozenset(names) for names, _ in group.values]
    names += [frozenset(search.variables) for search in group.searches]
    names += [frozenset[str]().union(*(branch.variables for branch in branches)) for branches in group.unions]
    return connected(names) and not any(len(inner.patterns) > 1 or not looping(inner) for each in group.filters for inner in each.groups)


def connected(names: list[frozenset[str]]) -> bool:
    """Whether sets of variables hang together."""
    reached, waiting = (names[0], names[1:]) if names else (frozenset[str](), [])
    while waiting:
        touching = next((each for each in waiting if each & reached), None)
        if touching is None:
            return False
        waiting.remove(touching)
        reached |= touching
    return True
