"""What a dataset counts: triples, subjects, properties, classes, per named graph and as a whole (VoID, section 4.6), in one pass over its lines."""

import json
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from zlib import crc32

NAME = "statistics.json"
TYPE = b"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
KEPT = 1024  # of the digests of distinct values: their number is exact up to here, and within some per cent beyond


@dataclass
class Count:
    """The numbers of one dataset. Lines must come sorted by subject."""

    triples: int = 0
    subjects: int = 0
    entities: int = 0
    properties: set[bytes] = field(default_factory=set)
    classes: set[bytes] = field(default_factory=set)
    last: tuple[bytes, bytes, bytes] = (b"", b"", b"")

    def add(self, subject: bytes, predicate: bytes, object_: bytes, own: bytes) -> None:
        """Counts a triple, unless it is the one before again; `own` is how the IRIs of the publication start."""
        triple = (subject, predicate, object_)
        if triple == self.last:
            return
        if subject != self.last[0]:
            self.subjects += 1
            self.entities += subject.startswith(own)
        self.last = triple
        self.triples += 1
        self.properties.add(predicate)
        if predicate == TYPE:
            self.classes.add(object_)


@dataclass
class Used:
    """How one property is used: its triples, its distinct subjects, and about how many distinct values they have."""

    triples: int = 0
    subjects: int = 0
    last: bytes = b""
    sketch: set[int] = field(default_factory=set)  # the smallest digests of values
    below: int = 1 << 32

    def add(self, subject: bytes, object_: bytes) -> None:
        """Counts a triple."""
        self.triples += 1
        if subject != self.last:
            self.subjects += 1
            self.last = subject
        digest = crc32(object_)
        if digest < self.below:
            self.sketch.add(digest)
            if len(self.sketch) > 2 * KEPT:
                smallest = sorted(self.sketch)[: KEPT + 1]
                self.below = smallest.pop()
                self.sketch = set(smallest)

    @property
    def objects(self) -> int:
        """About how many distinct values it has."""
        return min(self.triples, round(len(self.sketch) * (1 << 32) / self.below))


@dataclass
class Whole(Count):
    """The numbers of all graphs together, also for each property and class: what a query costs is told by them."""

    used: dict[bytes, Used] = field(default_factory=dict)
    members: Counter[bytes] = field(default_factory=Counter)

    def add(self, subject: bytes, predicate: bytes, object_: bytes, own: bytes) -> None:
        """Counts a triple, unless it is the one before again."""
        before = self.triples
        super().add(subject, predicate, object_, own)
        if self.triples > before:
            if predicate not in self.used:
                self.used[predicate] = Used()
            self.used[predicate].add(subject, object_)
            if predicate == TYPE:
                self.members[object_] += 1


@dataclass(frozen=True)
class Property:
    """How often a property is used, by how many subjects, with about how many values."""

    triples: int
    subjects: int
    objects: int


@dataclass(frozen=True)
class Statistics:
    """The numbers of a release by which the cost of a query is judged; keys are IRIs."""

    triples: int
    subjects: int
    properties: dict[str, Property]
    classes: dict[str, int]


def told(whole: Whole) -> Statistics:
    """The numbers counted, as they are kept in the release."""
    properties = {name[1:-1].decode(): Property(used.triples, used.subjects, used.objects) for name, used in sorted(whole.used.items())}
    classes = {name[1:-1].decode(): number for name, number in sorted(whole.members.items()) if name.startswith(b"<")}
    return Statistics(whole.triples, whole.subjects, properties, classes)


def write(statistics: Statistics, into: Path) -> None:
    """Writes the numbers into the file `into`."""
    into.write_text(json.dumps(asdict(statistics), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def read(path: Path) -> Statistics:
    """The numbers in the file `path`."""
    kept = json.loads(path.read_text(encoding="utf-8"))
    return Statistics(kept["triples"], kept["subjects"], {iri: Property(**used) for iri, used in kept["properties"].items()}, kept["classes"])


def count(dataset: Path, base: str) -> tuple[Whole, dict[str, Count]]:
    """The numbers of the union of the named graphs of the sorted N-Quads file `dataset`, and of each of them."""
    own = f"<{base}".encode()
    whole = Whole()
    graphs: dict[bytes, Count] = {}
    with dataset.open("rb") as file:
        for line in file:
            subject, predicate, rest = line.split(b" ", 2)
            object_, _, graph = rest[:-3].rpartition(b" ")
            whole.add(subject, predicate, object_, own)
            if graph not in graphs:
                graphs[graph] = Count()
            graphs[graph].add(subject, predicate, object_, own)
    return whole, {graph[1:-1].decode(): counted for graph, counted in sorted(graphs.items())}
