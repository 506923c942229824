"""What a dataset has, in one pass over its lines: classes, predicates, typed literals, and whether given nodes are there."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path as File

from kruispunt.checks.vocabulary import RDF, RDFS

TYPE = f"<{RDF}type>".encode()
SUBCLASS = f"<{RDFS}subClassOf>".encode()
QUOTE, BRACKET = b'"'[0], b">"[0]  # what a typed literal starts and ends with; a language tag ends otherwise


@dataclass
class Census:
    """Terms as N-Triples bytes, each once."""

    triples: int = 0
    predicates: set[bytes] = field(default_factory=set)
    classes: set[bytes] = field(default_factory=set)
    parents: set[tuple[bytes, bytes]] = field(default_factory=set)
    literals: set[bytes] = field(default_factory=set)  # those with a datatype
    nodes: set[bytes] = field(default_factory=set)  # those asked for that are a subject or an object

    def instantiated(self, class_: bytes) -> bool:
        """Whether `class_` or a class below it has an instance."""
        seen, waiting = {class_}, [class_]
        while waiting:
            if (current := waiting.pop()) in self.classes:
                return True
            below = {child for child, parent in self.parents if parent == current} - seen
            seen |= below
            waiting += below
        return False


def taken(data: File, wanted: frozenset[bytes] = frozenset()) -> Census:
    """The census of a file of sorted N-Quads, each line with a graph; `nodes` are those of `wanted` that it has."""
    census = Census()
    predicates, classes, literals, nodes = census.predicates, census.classes, census.literals, census.nodes
    last = b""
    for subject, predicate, object_, _ in statements(data):
        census.triples += 1
        predicates.add(predicate)
        if object_[0] == QUOTE:
            if object_[-1] == BRACKET:
                literals.add(object_)
        elif predicate == TYPE:
            classes.add(object_)
        elif predicate == SUBCLASS:
            census.parents.add((subject, object_))
        if wanted:
            if object_ in wanted:
                nodes.add(object_)
            if subject != last:
                nodes |= wanted & {subject}
                last = subject
    return census


def statements(data: File) -> Iterator[tuple[bytes, bytes, bytes, bytes]]:
    """Subject, predicate and object of each line as they are written, and the line."""
    with data.open("rb") as file:
        for line in file:
            subject, predicate, rest = line.split(b" ", 2)
            yield subject, predicate, rest[: rest.rindex(b" <")], line
