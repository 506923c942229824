"""SPARQL results in CSV, with every value quoted that needs it.

The engine writes them fast, but never quotes an IRI, and an IRI may hold a comma: its row would then have a column too many. So the commas of what it
writes are counted, and where they are too many the rows are written here instead, a third slower.
"""

from collections.abc import Callable, Iterator
from hashlib import sha256
from itertools import islice
from typing import IO, Protocol, cast

from pyoxigraph import BlankNode, QueryResultsFormat, QuerySolution, QuerySolutions, Triple

from kruispunt.errors import EngineFailure

HELD = 1 << 16      # bytes kept until it is known that their rows are right: a shorter answer is simply begun again
ROWS = 100          # written at a time
Term = object


class Sink(Protocol):
    """What an answer is written to."""

    def write(self, piece: bytes, /) -> int: ...


class Misread(Exception):
    """A row whose commas are not those between its columns."""


class Counted:
    """A sink for CSV of `columns` columns: passes on whole rows. Raises Misread for a row with a comma too many."""

    def __init__(self, sink: Sink, columns: int) -> None:
        self.sink, self.columns = sink, columns
        self.rest, self.held = b"", bytearray()
        self.waiting, self.rows, self.passed = 0, 0, sha256()       # rows that are held; rows that were passed on, and what they were

    def write(self, piece: bytes) -> int:
        waiting = self.rest + piece
        end = waiting.rfind(b"\r\n") + 2
        while end > 1 and waiting.count(b'"', 0, end) % 2:      # within a quoted value
            end = waiting.rfind(b"\r\n", 0, end - 2) + 2
        if end > 1:
            self.pass_on(waiting[:end])
        self.rest = waiting[end:] if end > 1 else waiting
        return len(piece)

    def pass_on(self, rows: bytes) -> None:
        """Hands on whole rows, once they are too many to be held."""
        plain = b"".join(rows.split(b'"')[::2]) if b'"' in rows else rows
        ends = plain.count(b"\n")
        if self.columns and plain.count(b",") != (self.columns - 1) * ends:
            raise Misread
        self.held += rows
        self.waiting += ends
        if len(self.held) > HELD:
            self.flush()

    def flush(self) -> None:
        """Hands on what is held."""
        self.rows, self.waiting = self.rows + self.waiting, 0
        self.passed.update(self.held)
        self.sink.write(bytes(self.held))
        self.held.clear()


def write(solutions: QuerySolutions, again: Callable[[], QuerySolutions], sink: Sink) -> None:
    """Writes `solutions` to `sink`; `again` gives them once more.

    Raises EngineFailure where a comma is met in an IRI after a part was handed on, and the query then gives other rows than before.
    """
    counted = Counted(sink, len(solutions.variables))
    try:
        solutions.serialize(cast("IO[bytes]", counted), QueryResultsFormat.CSV)
    except Misread:
        lines = records(again())
        passed = sha256(b"".join(islice(lines, counted.rows)))
        if passed.digest() != counted.passed.digest():
            raise EngineFailure("an IRI of the answer holds a comma, and the query gives its rows in another order each time; add ORDER BY") from None
        while block := b"".join(islice(lines, ROWS)):
            sink.write(block)
    else:
        counted.flush()


def records(solutions: QuerySolutions) -> Iterator[bytes]:
    """The head and the rows."""
    yield (",".join(variable.value for variable in solutions.variables) + "\r\n").encode()
    for solution in solutions:
        yield record(solution)


def record(solution: QuerySolution) -> bytes:
    """One row."""
    return (",".join(map(quoted, map(plain, solution))) + "\r\n").encode()


def plain(term: Term) -> str:
    """A term as SPARQL 1.1 CSV writes it, not quoted yet: its text alone."""
    if term is None:
        return ""
    if isinstance(term, BlankNode):
        return f"_:{term.value}"
    if isinstance(term, Triple):
        return f"{plain(term.subject)} {plain(term.predicate)} {plain(term.object)}"
    return str(term.value)  # type: ignore[attr-defined]


def quoted(text: str) -> str:
    """A value of CSV (RFC 4180, 2.5 to 2.7)."""
    return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in ',"\r\n') else text
