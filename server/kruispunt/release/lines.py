"""A resource's facts and what points at it, from the release's own sorted lines: a store rewrites literals, a file does not."""

import mmap
import sys
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from kruispunt.sources.sorting import SortedFile, sort

SUBJECTS = "subjects.index"
WIDTH = 8  # bytes of an offset
NEAR = 16  # lines that are walked rather than searched
PIECE = 1 << 20  # bytes that are counted at a time
SMALL = 1 << 15  # bytes of lines that are looked through rather than searched
Pair = tuple[str, str]  # predicate, subject


class Lines:
    """The dataset of a release as lines: subjects by binary search, objects by an index of line offsets."""

    def __init__(self, dataset: Path, incoming: Path) -> None:
        self.file = SortedFile(dataset)
        self.pointing = Offsets(self.file, incoming, turned)
        self.starts = Offsets(self.file, incoming.with_name(SUBJECTS))

    def facts(self, iri: str) -> list[Quad]:
        """Every quad with the subject `iri`, in the order of the file, lexical forms kept."""
        start, end = self.span(iri)
        return list(parse(self.file.map[start:end], format=RdfFormat.N_QUADS)) if end > start else []

    def outgoing(self, iri: str, start: int, limit: int) -> tuple[list[Quad], dict[str, int]]:
        """The quads of `iri`, of each property `limit` from number `start` on; and how many there are of each. The rest is counted, not parsed."""
        shown, counts = list[bytes](), dict[str, int]()
        offset, end = self.span(iri)
        while offset < end:
            first = self.file.line(offset)
            opening = b" ".join(first.split(b" ", 2)[:2]) + b" "
            behind = self.behind(opening, offset)
            count = self.count(offset, behind)
            counts[opening[opening.index(b" ") + 2 : -2].decode()] = count
            if start < count:
                low = self.skip(offset, start)
                shown.append(self.file.map[low : self.skip(low, limit) if start + limit < count else behind])
            offset = behind
        return list(parse(b"".join(shown), format=RdfFormat.N_QUADS)) if shown else [], counts

    def behind(self, opening: bytes, offset: int) -> int:
        """Where the run of lines that start with `opening` ends, of which one is at `offset`: a few steps on, or far away."""
        for _ in range(NEAR):
            offset = self.skip(offset, 1)
            if self.file.map[offset : offset + len(opening)] != opening:
                return offset
        return self.file.at(opening + b"\xff")

    def count(self, start: int, end: int) -> int:
        """How many lines there are between two places."""
        return sum(self.file.map[place : min(place + PIECE, end)].count(b"\n") for place in range(start, end, PIECE))

    def skip(self, offset: int, lines: int) -> int:
        """Where the line starts that many lines behind the one at `offset`."""
        for _ in range(lines):
            offset = self.file.map.find(b"\n", offset) + 1 or self.file.size
        return offset

    def stating(self, iri: str, predicates: Iterable[str]) -> list[Quad]:
        """The quads of `iri` by any of `predicates`; its other facts are not parsed, nor read where they are many."""
        start, end = self.span(iri)
        if end - start > SMALL:
            text = b"".join(self.file.starting(f"{node(iri)} <{predicate}> ".encode()) for predicate in predicates)
        else:
            wanted = {f"<{predicate}>".encode() for predicate in predicates}
            text = b"".join(line for line in self.file.map[start:end].splitlines(keepends=True) if line.split(b" ", 2)[1] in wanted)
        return list(parse(text, format=RdfFormat.N_QUADS)) if text else []

    def span(self, iri: str) -> tuple[int, int]:
        """Where the lines of the subject `iri` start and end in the file; twice the same place where there are none."""
        opening = f"{node(iri)} ".encode()
        position = self.starts.at(opening)
        start = self.starts.offset(position)
        found = self.file.map[start : start + len(opening)] == opening
        return start, self.starts.offset(position + 1) if found else start

    def subjects(self, prefix: str = "", start: int = 0) -> Iterator[str]:
        """Each subject IRI that starts with `prefix`, in the order of the bytes, from number `start` on."""
        low, high = self.starts.span(f"<{prefix}".encode())
        for position in range(low + start, high):
            line = self.starts.line(position)
            yield line[1 : line.index(b" ") - 1].decode()

    def incoming(self, iri: str, predicate: str | None = None, start: int = 0, limit: int | None = None) -> list[Pair]:
        """(predicate, subject) of the triples that point at `iri`, sorted; `limit` of them from number `start` on."""
        low, high = self.pointing.span(key_of(iri, predicate))
        stop = high if limit is None else min(high, low + start + limit)
        return [pair(self.pointing.line(position)) for position in range(low + start, stop)]

    def incoming_facts(self, iri: str, predicate: str, start: int, limit: int) -> list[Quad]:
        """The quads that point at `iri` by `predicate`: `limit` of them from number `start` on."""
        low, high = self.pointing.span(key_of(iri, predicate))
        text = b"".join(self.pointing.line(position) for position in range(low + start, min(high, low + start + limit)))
        return list(parse(text, format=RdfFormat.N_QUADS)) if text else []

    def incoming_count(self, iri: str, predicate: str | None = None) -> int:
        """How many triples point at `iri`."""
        low, high = self.pointing.span(key_of(iri, predicate))
        return high - low

    def incoming_counts(self, iri: str) -> dict[str, int]:
        """How many triples point at `iri`, by predicate."""
        position, end = self.pointing.span(key_of(iri, None))
        counts: dict[str, int] = {}
        while position < end:
            predicate, _ = pair(self.pointing.line(position))
            behind = self.pointing.end(key_of(iri, predicate), position)
            counts[predicate], position = behind - position, behind
        return counts


class Offsets:
    """An index: offsets of lines of the dataset, eight bytes each, in the order of a key of the line, which without `key` is the line itself."""

    def __init__(self, file: SortedFile, index: Path, key: Callable[[bytes], bytes] | None = None) -> None:
        self.file, self.key = file, key
        self.offsets = numbers(SortedFile(index).map)
        self.size = len(self.offsets)

    def line(self, position: int) -> bytes:
        """The line of the dataset at `position` of the index."""
        return self.file.line(self.offset(position))

    def offset(self, position: int) -> int:
        """Where the line at `position` of the index starts; the size of the dataset behind the last."""
        return self.offsets[position] if position < self.size else self.file.size

    def span(self, prefix: bytes) -> tuple[int, int]:
        """The first position, and that behind the last, whose key starts with `prefix`."""
        low = self.at(prefix)
        return low, self.end(prefix, low)

    def end(self, prefix: bytes, low: int) -> int:
        """The position behind the last whose key starts with `prefix`; the first is `low`. Found in steps that double: most are near."""
        behind, step = prefix + b"\xff", 1
        while low + step < self.size and self.key_at(len(behind), self.offsets[low + step]) < behind:
            low, step = low + step, 2 * step
        return self.at(behind, low, min(low + step, self.size))

    def at(self, key: bytes, low: int = 0, high: int | None = None) -> int:
        """The first position from `low` on whose key does not sort before `key`; `high`, else the size, where all before that do."""
        return bisect_left(self.offsets, key, low, self.size if high is None else high, key=partial(self.key_at, len(key)))

    def key_at(self, length: int, start: int) -> bytes:
        """The key of the line that starts at `start`: as much of the line as is compared, where the line is its own key."""
        return self.key(self.file.line(start)) if self.key else self.file.map[start : start + length]


def numbers(index: mmap.mmap | bytes) -> Sequence[int]:
    """The offsets in an index, read where they lie; on a machine that writes numbers the other way round, a copy."""
    view = memoryview(index)
    if sys.byteorder == "little":
        return view.cast("Q")
    turned_round = array("Q", view.tobytes())
    turned_round.byteswap()
    return turned_round


def index(dataset: Path, into: Path) -> None:
    """Writes the offsets of the lines of `dataset` whose object is a node, sorted by it; a triple of two graphs once.

    Beside it, those of the first line of each subject: a page of a long list is then found without walking to it.
    """
    write_offsets(subject_starts(dataset), into.with_name(SUBJECTS))
    keys = into.with_name(into.name + ".keys")
    sort(object_lines(dataset), keys)
    write_offsets(object_starts(keys), into)
    keys.unlink()


def write_offsets(offsets: Iterable[int], into: Path) -> None:
    """Writes an index, the same bytes on every machine."""
    with into.open("wb") as out:
        out.writelines(offset.to_bytes(WIDTH, "little") for offset in offsets)


def object_starts(keys: Path) -> Iterator[int]:
    """The offset of the first line of each triple among sorted lines of `object predicate subject offset`."""
    last = b""
    with keys.open("rb") as file:
        for line in file:
            key, _, offset = line.rpartition(b" ")
            if key != last:
                yield int(offset)
                last = key


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


def turned(line: bytes) -> bytes:
    """`object predicate subject ` of a line of N-Quads; empty where the object is a literal."""
    subject, predicate, rest = line.split(b" ", 2)
    if rest[:1] == b'"':
        return b""
    return b"%s %s %s " % (rest[: rest.index(b" ")], predicate, subject)


def key_of(iri: str, predicate: str | None) -> bytes:
    """The start of the key of a triple that points at `iri` (by `predicate`)."""
    return f"{node(iri)} {NamedNode(predicate)} ".encode() if predicate else f"{node(iri)} ".encode()


def node(iri: str) -> str:
    """An IRI, or a blank node's label, as N-Quads writes it."""
    return iri if iri.startswith("_:") else f"<{iri}>"


def pair(line: bytes) -> Pair:
    """Predicate and subject of a line, without brackets."""
    subject, predicate, _ = line.decode().split(" ", 2)
    return predicate[1:-1], subject[1:-1] if subject.startswith("<") else subject
