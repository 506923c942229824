"""A resource's facts and what points at it, from the release's own sorted lines: a store rewrites literals, a file does not."""

from array import array
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from kruispunt.sources.sorting import SortedFile, sort

SUBJECTS = "subjects.index"
Pair = tuple[str, str]  # predicate, subject


class Lines:
    """The dataset of a release as lines: subjects by binary search, objects by an index of line offsets."""

    def __init__(self, dataset: Path, incoming: Path) -> None:
        self.file = SortedFile(dataset)
        self.offsets = SortedOffsets(self.file, incoming)
        self.starts = SortedFile(incoming.with_name(SUBJECTS)).map

    def facts(self, iri: str) -> list[Quad]:
        """Every quad with the subject `iri`, in the order of the file, lexical forms kept."""
        text = self.file.starting(f"{node(iri)} ".encode())
        return list(parse(text, format=RdfFormat.N_QUADS)) if text else []

    def subjects(self, prefix: str = "", start: int = 0) -> Iterator[str]:
        """Each subject IRI that starts with `prefix`, in the order of the bytes, from number `start` on."""
        opening = f"<{prefix}".encode()
        for number in range(self.subject_at(opening) + start, len(self.starts) // 8):
            line = self.file.line(self.subject_offset(number))
            if not line.startswith(opening):
                return
            yield line[1 : line.index(b" ") - 1].decode()

    def subject_at(self, key: bytes) -> int:
        """The number of the first subject whose lines do not sort before `key`."""
        low, high = 0, len(self.starts) // 8
        while low < high:
            middle = (low + high) // 2
            if self.file.line(self.subject_offset(middle)) < key:
                low = middle + 1
            else:
                high = middle
        return low

    def subject_offset(self, number: int) -> int:
        """Where the lines of a subject start, by its number."""
        return int.from_bytes(self.starts[number * 8 : number * 8 + 8], "little")

    def incoming(self, iri: str, predicate: str | None = None, start: int = 0, limit: int | None = None) -> list[Pair]:
        """(predicate, subject) of the triples that point at `iri`, sorted; `limit` of them from number `start` on."""
        low, high = self.offsets.span(pointing(iri, predicate))
        stop = high if limit is None else min(high, low + start + limit)
        return [self.offsets.pair(position) for position in range(low + start, stop)]

    def incoming_facts(self, iri: str, predicate: str, start: int, limit: int) -> list[Quad]:
        """The quads that point at `iri` by `predicate`: `limit` of them from number `start` on."""
        low, high = self.offsets.span(pointing(iri, predicate))
        text = b"".join(self.offsets.line(position) for position in range(low + start, min(high, low + start + limit)))
        return list(parse(text, format=RdfFormat.N_QUADS)) if text else []

    def incoming_count(self, iri: str, predicate: str | None = None) -> int:
        """How many triples point at `iri`."""
        low, high = self.offsets.span(pointing(iri, predicate))
        return high - low

    def incoming_counts(self, iri: str) -> dict[str, int]:
        """How many triples point at `iri`, by predicate."""
        position, end = self.offsets.span(pointing(iri, None))
        counts: dict[str, int] = {}
        while position < end:
            predicate, _ = self.offsets.pair(position)
            low, high = self.offsets.span(pointing(iri, predicate))
            counts[predicate], position = high - low, high
        return counts


class SortedOffsets:
    """Offsets of the dataset's lines with an IRI as object, eight bytes each, in the order of object, predicate, subject."""

    def __init__(self, file: SortedFile, index: Path) -> None:
        self.file = file
        self.index = SortedFile(index).map
        self.size = len(self.index) // 8

    def key(self, position: int) -> bytes:
        """`object predicate subject ` of the line at `position` of the index."""
        return turned(self.line(position))

    def line(self, position: int) -> bytes:
        """The line of the dataset at `position` of the index."""
        return self.file.line(int.from_bytes(self.index[position * 8 : position * 8 + 8], "little"))

    def pair(self, position: int) -> Pair:
        """Predicate and subject of the line at `position`, without brackets."""
        _, predicate, subject, _ = self.key(position).decode().split(" ")
        return predicate[1:-1], subject[1:-1] if subject.startswith("<") else subject

    def span(self, prefix: bytes) -> tuple[int, int]:
        """The first position, and that behind the last, whose key starts with `prefix`."""
        return self.at(prefix), self.at(prefix + b"\xff")

    def at(self, key: bytes) -> int:
        """The first position whose key does not sort before `key`."""
        low, high = 0, self.size
        while low < high:
            middle = (low + high) // 2
            if self.key(middle) < key:
                low = middle + 1
            else:
                high = middle
        return low


def index(dataset: Path, into: Path) -> None:
    """Writes the offsets of the lines of `dataset` whose object is a node, sorted by it; a triple of two graphs once.

    Beside it, those of the first line of each subject: a page of a long list is then found without walking to it.
    """
    with into.with_name(SUBJECTS).open("wb") as out:
        for start in subject_starts(dataset):
            out.write(start.to_bytes(8, "little"))
    keys = into.with_name(into.name + ".keys")
    sort(object_lines(dataset), keys)
    last = b""
    offsets = array("Q")
    with keys.open("rb") as file, into.open("wb") as out:
        for line in file:
            key, _, offset = line.rpartition(b" ")
            if key != last:
                offsets.append(int(offset))
                last = key
            if len(offsets) == 65536:
                out.write(little_endian(offsets))
                del offsets[:]
        out.write(little_endian(offsets))
    keys.unlink()


def subject_starts(dataset: Path) -> Iterator[int]:
    """The offset of the first line of each subject of `dataset`."""
    offset, last = 0, b""
    with dataset.open("rb") as file:
        for line in file:
            subject = line[: line.index(b" ") + 1]
            if subject != last:
                yield offset
                last = subject
            offset += len(line)


def object_lines(dataset: Path) -> Iterator[bytes]:
    """`object predicate subject offset` of each line of `dataset` whose object is a node."""
    offset = 0
    with dataset.open("rb") as file:
        for line in file:
            key = turned(line)
            if key[:1] in (b"<", b"_"):
                yield b"%s%015d\n" % (key, offset)  # equal width: the lines of one triple stay in the order of the file
            offset += len(line)


def little_endian(offsets: "array[int]") -> bytes:
    """The bytes of `offsets`, the same on every machine."""
    return b"".join(offset.to_bytes(8, "little") for offset in offsets)


def turned(line: bytes) -> bytes:
    """`object predicate subject ` of a line of N-Quads; empty where the object is a literal."""
    subject, predicate, rest = line.split(b" ", 2)
    if rest[:1] == b'"':
        return b""
    return b"%s %s %s " % (rest[: rest.index(b" ")], predicate, subject)


def pointing(iri: str, predicate: str | None) -> bytes:
    """The start of the key of a triple that points at `iri` (by `predicate`)."""
    return f"{node(iri)} {NamedNode(predicate)} ".encode() if predicate else f"{node(iri)} ".encode()


def node(iri: str) -> str:
    """An IRI, or a blank node's label, as N-Quads writes it."""
    return iri if iri.startswith("_:") else f"<{iri}>"
