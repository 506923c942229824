"""What a dataset counts: triples, subjects, properties, classes, per named graph and as a whole (VoID, section 4.6), in one pass over its lines."""

from dataclasses import dataclass, field
from pathlib import Path

TYPE = b"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


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


def count(dataset: Path, base: str) -> dict[str, Count]:
    """The numbers of each named graph of the sorted N-Quads file `dataset`, and of their union under ''."""
    own = f"<{base}".encode()
    whole = Count()
    graphs: dict[bytes, Count] = {}
    with dataset.open("rb") as file:
        for line in file:
            subject, predicate, rest = line.split(b" ", 2)
            object_, _, graph = rest[:-3].rpartition(b" ")
            whole.add(subject, predicate, object_, own)
            if graph not in graphs:
                graphs[graph] = Count()
            graphs[graph].add(subject, predicate, object_, own)
    return {"": whole, **{graph[1:-1].decode(): counted for graph, counted in sorted(graphs.items())}}
