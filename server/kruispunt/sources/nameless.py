"""Nameless nodes get an IRI (RDF 1.1, 3.5: skolemization), made of what is said with them and of nothing else in their file.

Two nodes that say the same stay two, and are numbered: to make them one would say more than their editor did, wherever they stand for two things.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pyoxigraph import BlankNode, Quad

from kruispunt.errors import SourceError

STEPS = 4_000_000  # looks at a statement, within which nodes that point at each other in circles must have been told apart
GROUP = 300  # nameless nodes of shapes that look alike and hang together: RDFC-1.0 takes seconds for as many, minutes for thrice as many
LENGTH = 32  # hexadecimal digits of a name


class Alike(Exception):
    """Nodes that cannot be told apart in as many steps as there are."""


@dataclass
class Node:
    """A nameless node: its line, what is said of it in text, and its links to other nameless nodes."""

    line: int
    said: list[str] = field(default_factory=list)
    down: list[tuple[str, str]] = field(default_factory=list)  # predicate, label
    up: list[tuple[str, str]] = field(default_factory=list)


def names(statements: Iterable[tuple[Quad, int]], scope: str, shown: str) -> dict[str, str]:
    """A name for each blank node of `statements` (with their lines), by label; `scope` tells files apart.

    Raises SourceError, naming the line in `shown`, where nodes in circles look too much alike.
    """
    nodes = gathered(statements)
    taken: Counter[str] = Counter()
    found: dict[str, str] = {}
    for component in components(nodes):
        try:
            found |= tree(component, nodes, scope, taken) if is_tree(component, nodes) else circular(component, nodes, scope, taken)
        except Alike as error:
            line = min(nodes[label].line for label in component)
            raise SourceError(
                f"{shown}:{line}: {len(component)} nameless nodes hang together, and more of them look alike than can be told apart; "
                "give those that others share, or that stand in a circle, an IRI"
            ) from error
    return found


def gathered(statements: Iterable[tuple[Quad, int]]) -> dict[str, Node]:
    """The blank nodes of `statements`, by label."""
    nodes: dict[str, Node] = {}
    for quad, line in statements:
        subject, predicate, object_ = quad.subject, str(quad.predicate), quad.object
        for term in (subject, object_):
            if isinstance(term, BlankNode) and term.value not in nodes:
                nodes[term.value] = Node(line)
        if isinstance(subject, BlankNode) and isinstance(object_, BlankNode):
            nodes[subject.value].down.append((predicate, object_.value))
            nodes[object_.value].up.append((predicate, subject.value))
        elif isinstance(subject, BlankNode):
            nodes[subject.value].said.append(f"{predicate} {object_}")
        elif isinstance(object_, BlankNode):
            nodes[object_.value].said.append(f"^{predicate} {subject}")
    for node in nodes.values():  # a statement made twice is one
        node.said, node.down, node.up = sorted(set(node.said)), sorted(set(node.down)), sorted(set(node.up))
    return nodes


def components(nodes: dict[str, Node]) -> Iterator[list[str]]:
    """The labels of `nodes` by what hangs together, each from a node that none of the others points at where there is one."""
    seen: set[str] = set()
    for first in sorted(nodes, key=lambda label: len(nodes[label].up)):
        if first not in seen:
            seen.add(first)
            component = [first]
            for label in component:
                beside = {other for _, other in (*nodes[label].down, *nodes[label].up)} - seen
                seen |= beside
                component += beside
            yield component


def is_tree(component: list[str], nodes: dict[str, Node]) -> bool:
    """Whether one statement leads to each node but the first, and none to that."""
    return not nodes[component[0]].up and all(len(nodes[label].up) == 1 for label in component[1:])


def tree(component: list[str], nodes: dict[str, Node], scope: str, taken: Counter[str]) -> dict[str, str]:
    """Names for a tree: a digest of all that is said below a node, and of where it hangs. Equal ones can be swapped: any order numbers them."""
    content: dict[str, str] = {}
    for label in reversed(component):
        node = nodes[label]
        content[label] = digest([*node.said, *sorted(f"{predicate} _:{content[below]}" for predicate, below in node.down)])
    found: dict[str, str] = {}
    for label in component:
        above = [f"^{predicate} {found[parent]}" for predicate, parent in nodes[label].up] or [scope]
        found[label] = numbered(digest([*above, content[label]]), taken)
    return found


def circular(component: list[str], nodes: dict[str, Node], scope: str, taken: Counter[str]) -> dict[str, str]:
    """Names for nodes that others share or that stand in a circle: their places in the least of the texts that all of them can be written as."""
    text, order = Search(component, nodes).least()
    whole = numbered(digest([scope, *text]), taken)
    return {label: digest([whole, str(order[label])])[:LENGTH] for label in component}


class Search:
    """The way to the least text: nodes are told apart by their neighbours; where that does not end it, each of those alike is tried as the first."""

    def __init__(self, component: list[str], nodes: dict[str, Node]) -> None:
        self.component, self.nodes, self.left = component, nodes, STEPS

    def least(self) -> tuple[list[str], dict[str, int]]:
        """The least text and the place of each node in it. Raises Alike."""
        best: tuple[list[str], dict[str, int]] | None = None
        waiting = [self.refined(ranked({label: (tuple(self.nodes[label].said),) for label in self.component}))]
        while waiting:
            places = waiting.pop()
            cells = defaultdict(list)
            for label, place in places.items():
                cells[place].append(label)
            doubtful = min((place for place, cell in cells.items() if len(cell) > 1), default=None)
            if doubtful is None:
                text = self.text(places)
                best = min(best, (text, places), key=lambda each: each[0]) if best else (text, places)
            else:
                apart = {(tuple(self.nodes[label].down), tuple(self.nodes[label].up)): label for label in cells[doubtful]}  # twins can be swapped
                for first in apart.values():
                    waiting.append(self.refined(ranked({label: (place, label != first) for label, place in places.items()})))
        assert best is not None
        return best

    def refined(self, places: dict[str, int]) -> dict[str, int]:
        """`places` told further apart by those of the neighbours, until that tells no more."""
        count = 0
        while count < (count := len(set(places.values()))) < len(places):
            signs = {}
            for label in places:
                node = self.nodes[label]
                self.left -= 1 + len(node.down) + len(node.up)
                below, above = (tuple(sorted((predicate, places[other]) for predicate, other in side)) for side in (node.down, node.up))
                signs[label] = (places[label], below, above)
            if self.left < 0:
                raise Alike
            places = ranked(signs)
        return places

    def text(self, places: dict[str, int]) -> list[str]:
        """All that is said of the nodes and between them, by their places."""
        self.left -= len(places)
        if self.left < 0:
            raise Alike
        return sorted(
            f"{places[label]} {said}"
            for label in self.component
            for said in (*self.nodes[label].said, *(f"{predicate} {places[other]}" for predicate, other in self.nodes[label].down))
        )


def ranked(signs: Mapping[str, tuple[Any, ...]]) -> dict[str, int]:
    """The rank of each node's sign among all signs there are."""
    ranks = {sign: rank for rank, sign in enumerate(sorted(set(signs.values())))}
    return {label: ranks[sign] for label, sign in signs.items()}


def numbered(key: str, taken: Counter[str]) -> str:
    """A name made of `key`; another for each time it is asked for."""
    taken[key] += 1
    return (key if taken[key] == 1 else digest([key, str(taken[key])]))[:LENGTH]


def digest(lines: Iterable[str]) -> str:
    """SHA-256 of `lines`, none of which holds a newline."""
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def check_alike(statements: list[tuple[Quad, int]], shown: str) -> None:
    """Raises SourceError where RDFC-1.0 would take minutes: more than GROUP blank nodes that look alike hang together."""
    nodes = gathered(statements)
    looks = {label: (tuple(node.said), tuple(p for p, _ in node.down), tuple(p for p, _ in node.up)) for label, node in nodes.items()}
    common = Counter(looks.values())
    alike = {label: Node(node.line) for label, node in nodes.items() if common[looks[label]] > 1}
    for label, node in alike.items():
        node.down, node.up = ([link for link in side if link[1] in alike] for side in (nodes[label].down, nodes[label].up))
    for component in components(alike):
        if len(component) > GROUP:
            line = min(alike[label].line for label in component)
            raise SourceError(
                f"{shown}:{line}: {len(component)} nameless nodes that look alike hang together; at most {GROUP} can be named, so give some an IRI"
            )
