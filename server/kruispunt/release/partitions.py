"""A dataset by class, property, and class or datatype of the value, counted (VoID, 4.5): two passes over its sorted lines, one number in memory for
each thing that has a class.

Things are counted by the set of classes they have, since there are few such sets, and only at the end by each class of a set.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kruispunt.release.statistics import TYPE

XSD_STRING = b"<http://www.w3.org/2001/XMLSchema#string>"
LANG_STRING = b"<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>"
DIRECTED = b"<http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString>"  # RDF 1.2: `@ar--rtl`
UNTYPED = 0  # the number of the empty set of classes
Triple = tuple[bytes, bytes, bytes]
Kind = int | bytes  # what a value is: the number of its set of classes, or its datatype


@dataclass
class Partitions:
    """The numbers; classes, properties and datatypes as they stand in the lines, with their brackets."""

    triples: Counter[bytes] = field(default_factory=Counter)  # of a property
    subjects: Counter[bytes] = field(default_factory=Counter)
    members: Counter[bytes] = field(default_factory=Counter)  # of a class
    used: Counter[tuple[bytes, bytes]] = field(default_factory=Counter)  # triples of a property on members of a class
    using: Counter[tuple[bytes, bytes]] = field(default_factory=Counter)  # members that have the property
    classes: Counter[Triple] = field(default_factory=Counter)  # triples of class, property and class of the value
    datatypes: Counter[Triple] = field(default_factory=Counter)


class Classes:
    """The sets of classes in a dataset by number, and which of them a thing has."""

    def __init__(self, dataset: Path) -> None:
        self.sets: list[tuple[bytes, ...]] = [()]
        self.of: dict[bytes, int] = {}
        known: dict[tuple[bytes, ...], int] = {}
        for subject, classes in typed(dataset):
            if classes not in known:
                known[classes] = len(self.sets)
                self.sets.append(classes)
            self.of[subject] = known[classes]


def typed(dataset: Path) -> Iterator[tuple[bytes, tuple[bytes, ...]]]:
    """Each thing that has classes, with them in their order."""
    last, found = b"", list[bytes]()
    with dataset.open("rb") as file:
        for line in file:
            if TYPE not in line:
                continue
            subject, predicate, rest = line.split(b" ", 2)
            if predicate != TYPE or rest[:1] != b"<":
                continue
            if subject != last:
                if found:
                    yield last, tuple(found)
                last, found = subject, []
            class_ = rest[: rest.index(b" ")]
            if class_ not in found[-1:]:
                found.append(class_)
    if found:
        yield last, tuple(found)


def count(dataset: Path) -> Partitions:
    """The partitions of the union of the named graphs in the sorted N-Quads file `dataset`: a triple in several of them counts once."""
    classes = Classes(dataset)
    counted, using = Counter[tuple[int, bytes, Kind]](), Counter[tuple[int, bytes]]()
    of, last, subject, predicate = classes.of, b"", b"", b""
    with dataset.open("rb") as file:
        for line in file:
            triple = line[: line.rindex(b" <")]
            if triple == last:
                continue
            last = triple
            before = subject, predicate
            subject, predicate, object_ = triple.split(b" ", 2)
            own = of.get(subject, UNTYPED)
            counted[own, predicate, datatype(object_) if object_[0] == 34 else of.get(object_, UNTYPED)] += 1
            if before != (subject, predicate):
                using[own, predicate] += 1
    return spread(classes, counted, using)


def datatype(literal: bytes) -> bytes:
    """The datatype of a literal as N-Quads write it."""
    ending = literal[-1]
    if ending == 34:  # a quotation mark
        return XSD_STRING
    if ending == 62:
        return literal[literal.rindex(b"^^") + 2 :]
    return DIRECTED if b"--" in literal[literal.rindex(b'"') :] else LANG_STRING


def spread(classes: Classes, counted: Counter[tuple[int, bytes, Kind]], using: Counter[tuple[int, bytes]]) -> Partitions:
    """What was counted by sets of classes, by each class."""
    made, sets = Partitions(), classes.sets
    for own, number in Counter(classes.of.values()).items():
        for class_ in sets[own]:
            made.members[class_] += number
    for (own, predicate), number in using.items():
        made.subjects[predicate] += number
        for class_ in sets[own]:
            made.using[class_, predicate] += number
    for (own, predicate, kind), number in counted.items():
        made.triples[predicate] += number
        for class_ in sets[own]:
            made.used[class_, predicate] += number
            if isinstance(kind, bytes):
                made.datatypes[class_, predicate, kind] += number
            else:
                for value in sets[kind]:
                    made.classes[class_, predicate, value] += number
    return made
