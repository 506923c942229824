"""The index of a release: its dataset in an Oxigraph store on disk."""

import io
from itertools import pairwise
from pathlib import Path
from typing import IO, BinaryIO, cast

from pyoxigraph import DefaultGraph, RdfFormat, Store

from kruispunt.errors import BuildError

BLOCK = 1 << 16  # bytes of lines read at a time
DESCRIBED = "described"  # the folder of the second store, in that of the first: the engine passes over what is no file of its own


def load(nq: Path, into: Path) -> int:
    """The number of quads loaded from the sorted N-Quads file `nq` into a new store at `into`. Raises BuildError where that fails.

    When a triple stands in several graphs, all triples are loaded once more, each once, into the store's default graph: the engine makes
    a union of graphs in which such a triple counts as often as it stands, so that a COUNT or a SUM would be wrong.
    """
    try:
        store = Store(str(into))
        store.bulk_load(path=str(nq), format=RdfFormat.N_QUADS)
        quads = len(store)
        with nq.open("rb") as lines:
            overlapping = overlap(lines)
        if overlapping:
            with nq.open("rb") as lines:
                store.bulk_load(input=cast("IO[bytes]", AsTriples(lines)), format=RdfFormat.N_TRIPLES)
        store.optimize()
        store.flush()
        return quads
    except OSError as error:
        raise BuildError(f"{into}: the store could not be written: {error}") from error


def describe(store: Path, nq: Path) -> None:
    """Makes a second store in the folder of the one at `store`: all that is in it, and the graphs in `nq`, in which the endpoint describes itself.

    The files of the first are linked, not copied, so it takes next to no room. Raises BuildError where that fails.
    """
    into = store / DESCRIBED
    try:
        Store(str(store)).backup(str(into))
        described = Store(str(into))
        described.bulk_load(path=str(nq), format=RdfFormat.N_QUADS)
        if holds_merge(described):
            with nq.open("rb") as lines:
                described.bulk_load(input=cast("IO[bytes]", AsTriples(lines)), format=RdfFormat.N_TRIPLES)
        described.flush()
    except OSError as error:
        raise BuildError(f"{into}: the store could not be written: {error}") from error


def holds_merge(store: Store) -> bool:
    """Whether the default graph of a store holds the merge of its named graphs, see `load`."""
    return next(store.quads_for_pattern(None, None, None, DefaultGraph()), None) is not None


def overlap(lines: BinaryIO) -> bool:
    """Whether any triple stands in more than one graph of sorted N-Quads; its lines follow each other."""
    return any(first == second for first, second in pairwise(map(triple, lines)))


def triple(line: bytes) -> bytes:
    """A line of N-Quads without its graph."""
    return line[: line.rindex(b" <")]


class AsTriples(io.RawIOBase):
    """A file of N-Quads, each line with a graph, read as N-Triples: what the dataset says as one graph (each triple once when loaded)."""

    def __init__(self, file: BinaryIO) -> None:
        self.file, self.waiting = file, b""

    def read(self, size: int = -1) -> bytes:
        """At most `size` bytes, none at the end: a parser that gets more ends the process."""
        if not self.waiting:
            self.waiting = b"".join([triple(line) + b" .\n" for line in self.file.readlines(BLOCK)])
        text, self.waiting = (self.waiting[:size], self.waiting[size:]) if size >= 0 else (self.waiting, b"")
        return text
