"""Which things of a concept have which values: an index made at build, so that a list is filtered and put in order without a store.

The file holds columns, one for each concept, property and language. A column has the distinct values in their order (eight bytes each: where the
dataset has a line with it), how many things come before each (four bytes), and the things, by number of subject, in the order of the values and then
of their IRIs (four bytes). Where a thing has several values, the same follows twice more: each thing at its lowest value only, and at its highest.
Behind all columns stands their directory, as JSON, and its length. Numbers are written least byte first, as all machines that Oxigraph is packaged
for have them.
"""

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property
from itertools import accumulate, groupby
from operator import itemgetter
from pathlib import Path
from typing import BinaryIO, NamedTuple

from pyoxigraph import Literal, Quad, RdfFormat, parse

from kruispunt.release import ordering
from kruispunt.release.lines import Lines
from kruispunt.release.ordering import Key, Term
from kruispunt.sources.sorting import SortedFile

NAME = "values.index"
TRAILER = 8
Fact = tuple[str, int, bytes, bytes, int]  # concept, number of the subject, predicate, object, offset of the line
Found = dict[bytes, dict[bytes, tuple[int, "array[int]"]]]  # predicate -> object -> offset of a line, numbers of subjects
Entry = tuple[Key, Term, int, "array[int]"]


class Head(NamedTuple):
    """A column as the directory has it."""

    concept: str
    predicate: str
    language: str
    kinds: list[int]  # of its values, as in `ordering`
    values: int  # distinct ones
    facts: int
    things: int  # that have any
    start: int  # in the file


class Arrangement(NamedTuple):
    """Things in the order of values: those of value n are at the places from `starts[n]` up to `starts[n + 1]`."""

    starts: Sequence[int]
    things: Sequence[int]


class Column:
    """The values that the things of a concept have by one property in one language (empty: IRIs, numbers and text without)."""

    def __init__(self, head: Head, index: memoryview, lines: Lines) -> None:
        self.head, self.index, self.lines = head, index, lines
        self.offsets = index[head.start : head.start + 8 * head.values].cast("Q")

    @cached_property
    def all(self) -> Arrangement:
        """Each thing at each of its values."""
        return self.arrangement(self.head.start + 8 * self.head.values, self.head.facts)

    @property
    def lowest(self) -> Arrangement:
        """Each thing at its lowest value."""
        return self.all if self.head.facts == self.head.things else self.arrangement(self.behind, self.head.things)

    @property
    def highest(self) -> Arrangement:
        """Each thing at its highest value."""
        if self.head.facts == self.head.things:
            return self.all
        return self.arrangement(self.behind + 4 * (self.head.values + 1 + self.head.things), self.head.things)

    @property
    def behind(self) -> int:
        """Where the first arrangement ends."""
        return self.head.start + 8 * self.head.values + 4 * (self.head.values + 1 + self.head.facts)

    def arrangement(self, start: int, things: int) -> Arrangement:
        """The arrangement of so many things that starts there."""
        middle = start + 4 * (self.head.values + 1)
        return Arrangement(self.index[start:middle].cast("I"), self.index[middle : middle + 4 * things].cast("I"))

    def value(self, place: int) -> Term:
        """The value at a place in their order."""
        quad: Quad = next(iter(parse(self.lines.file.line(self.offsets[place]), format=RdfFormat.N_QUADS)))
        return quad.object

    def holders(self, place: int) -> Sequence[int]:
        """The things that have the value at a place, in order."""
        return self.all.things[self.all.starts[place] : self.all.starts[place + 1]]

    def places(self, wanted: Key) -> Iterator[int]:
        """The places of the values that are of the kind and have the place among it that `wanted` says."""
        low, high = 0, self.head.values
        while low < high:
            middle = (low + high) // 2
            if ordering.key(self.value(middle))[:2] < wanted[:2]:
                low = middle + 1
            else:
                high = middle
        while low < self.head.values and ordering.key(self.value(low))[:2] == wanted[:2]:
            yield low
            low += 1


class Values:
    """The columns of a release; none in a release made before there were any."""

    def __init__(self, path: Path, lines: Lines) -> None:
        self.index = memoryview(SortedFile(path).map if path.is_file() else b"")
        self.lines = lines

    @cached_property
    def columns(self) -> dict[str, list[Column]]:
        """The columns of each concept, in the order of property and language."""
        if not self.index:
            return {}
        end = len(self.index) - TRAILER
        size = int.from_bytes(self.index[end:], "little")
        found: dict[str, list[Column]] = {}
        for row in json.loads(bytes(self.index[end - size : end])):
            found.setdefault(row[0], []).append(Column(Head(*row), self.index, self.lines))
        return found

    def of(self, concept: str) -> list[Column]:
        """The columns of a concept."""
        return self.columns.get(concept, [])


def index(dataset: Path, base: str, withdrawn: Set[str], into: Path) -> None:
    """Writes the columns of every concept of the publication at `base`; what is `withdrawn` is left out."""
    heads: list[Head] = []
    with into.open("wb") as out:
        for concept, found in groupby(facts(dataset, base, withdrawn), itemgetter(0)):
            for predicate, values in sorted(gathered(found).items()):
                for language, entries in by_language(values):
                    heads.append(write_column(out, concept, predicate.decode()[1:-1], language, entries))
        directory = json.dumps(heads, ensure_ascii=False, separators=(",", ":")).encode()
        out.write(directory + len(directory).to_bytes(TRAILER, "little"))


def facts(dataset: Path, base: str, withdrawn: Set[str]) -> Iterator[Fact]:
    """Each line about a thing of a concept whose object is no blank node."""
    opening = f"<{base}id/".encode()
    number, last, concept, offset = -1, b"", "", 0
    with dataset.open("rb") as file:
        for line in file:
            subject, predicate, rest = line.split(b" ", 2)
            if subject != last:
                number, last = number + 1, subject
                concept = concept_of(subject, opening) if subject[1:-1].decode() not in withdrawn else ""
            if concept and rest[:1] != b"_":
                yield concept, number, predicate, rest.rsplit(b" ", 2)[0], offset
            offset += len(line)


def concept_of(subject: bytes, opening: bytes) -> str:
    """The concept of the thing that a line is about; empty where it is about none."""
    if not subject.startswith(opening):
        return ""
    concept, _, reference = subject[len(opening) : -1].partition(b"/")
    return concept.decode() if reference else ""


def gathered(found: Iterable[Fact]) -> Found:
    """The subjects of each value of each property."""
    columns: Found = {}
    for _, number, predicate, term, offset in found:
        values = columns.setdefault(predicate, {})
        entry = values.get(term)
        if entry is None:
            values[term] = offset, array("I", (number,))
        elif entry[1][-1] != number:  # else it stands in two graphs
            entry[1].append(number)
    return columns


def by_language(values: dict[bytes, tuple[int, "array[int]"]]) -> list[tuple[str, list[Entry]]]:
    """The values in their order, by language."""
    read = parse(b"".join(b"<x:> <x:> %s .\n" % term for term in values), format=RdfFormat.N_TRIPLES)
    found: dict[str, list[Entry]] = {}
    for quad, (offset, numbers) in zip(read, values.values(), strict=True):
        term = quad.object
        language = (term.language or "") if isinstance(term, Literal) else ""
        found.setdefault(language, []).append((ordering.key(term), term, offset, numbers))
    for entries in found.values():
        entries.sort(key=itemgetter(0))
    return sorted(found.items())


def write_column(out: BinaryIO, concept: str, predicate: str, language: str, entries: list[Entry]) -> Head:
    """Writes a column; how the directory names it."""
    start, facts = out.tell(), sum(len(numbers) for *_, numbers in entries)
    kinds = sorted({key[0] for key, *_ in entries})
    out.write(b"".join(offset.to_bytes(8, "little") for _, _, offset, _ in entries))
    every = [numbers for *_, numbers in entries]
    things = len({number for numbers in every for number in numbers}) if facts > 1 else facts
    write_arrangement(out, every)
    if facts != things:
        write_arrangement(out, first_only(every))
        write_arrangement(out, list(reversed(first_only(reversed(every)))))
    return Head(concept, predicate, language, kinds, len(entries), facts, things, start)


def first_only(every: Iterable["array[int]"]) -> list["array[int]"]:
    """The things of each value that no value before it has."""
    seen: set[int] = set()
    kept = []
    for numbers in every:
        kept.append(array("I", (number for number in numbers if number not in seen)))
        seen.update(numbers)
    return kept


def write_arrangement(out: BinaryIO, every: list["array[int]"]) -> None:
    """Writes how many things come before each value, and the things."""
    out.write(array("I", accumulate(map(len, every), initial=0)).tobytes())
    out.writelines(every)
