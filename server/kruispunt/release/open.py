"""A release, opened to answer from: nothing here writes."""

import os
import stat
import time
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pyoxigraph import Literal, Quad

from kruispunt.errors import BuildError
from kruispunt.names import Names
from kruispunt.release import history, manifest
from kruispunt.release.labels import LABELS, labels
from kruispunt.release.lines import Lines
from kruispunt.release.values import NAME as VALUES
from kruispunt.release.values import Values
from kruispunt.syntax import context
from kruispunt.syntax.context import Context


@dataclass(frozen=True)
class Release:
    """A release folder and what is read from it. `store` is the path of the Oxigraph store, for whoever opens one."""

    path: Path
    manifest: manifest.Manifest
    names: Names
    prefixes: dict[str, str]
    lines: Lines
    store: Path
    context: Context
    made: int  # when, in seconds since 1970
    withdrawn: frozenset[str] = frozenset()  # what was published and is no more
    headers: dict[str, list[Quad]] = field(default_factory=dict, compare=False)  # of named graphs, as far as they were asked for

    @cached_property
    def values(self) -> Values:
        """Which members of the lists have which values."""
        return Values(self.path / VALUES, self.lines)

    @property
    def id(self) -> str:
        """The digest that names the release."""
        return self.manifest["id"]

    def facts(self, iri: str) -> list[Quad]:
        """Every quad with the subject `iri`, sorted, lexical forms as in the sources; empty for what the release does not describe."""
        return self.lines.facts(iri)

    def header(self, graph: str) -> list[Quad]:
        """What a named graph says of itself, read once: every document tells it."""
        if graph not in self.headers:
            self.headers[graph] = self.facts(graph)
        return self.headers[graph]

    def labels(self, iris: Iterable[str]) -> dict[str, list[Literal]]:
        """The labels of each of `iris` that has any: those of the best labelling property, one list over all languages."""
        found = {iri: labels(self.lines.stating(iri, LABELS)) for iri in dict.fromkeys(iris)}
        return {iri: literals for iri, literals in found.items() if literals}

    def subjects(self, prefix: str = "", start: int = 0) -> Iterator[str]:
        """Each IRI starting with `prefix` that the release describes, in the order of the bytes, from number `start` on.

        What is withdrawn is left out, but for the terms in a document that goes on without them.
        """
        first = bisect_left(self.gone, prefix.encode())
        gone = self.gone[first : bisect_right(self.gone, prefix.encode() + b"\xff")]
        if not gone:
            return self.lines.subjects(prefix, start)
        low = self.lines.starts.at(f"<{prefix}".encode())
        for position in sorted(self.lines.starts.at(b"<%s> " % iri) - low for iri in gone):
            start += position <= start
        return (iri for iri in self.lines.subjects(prefix, start) if iri not in self.withdrawn or "#" in iri)

    @cached_property
    def gone(self) -> list[bytes]:
        """What is withdrawn and had a document of its own, in the order of the bytes."""
        return sorted(iri.encode() for iri in self.withdrawn if "#" not in iri)


def open_release(path: Path) -> Release:
    """The release in the folder `path`. Raises BuildError when it is none, or lacks a file that its manifest lists."""
    path = path.resolve()
    stored = manifest.read(path)
    for name, file in stored["files"].items():
        if size(f"{path}/{name}") != file["bytes"]:
            raise BuildError(f"{path / name}: is missing or cut short; build the release again")
    names = Names(stored["base"])
    return Release(
        path=path,
        manifest=stored,
        names=names,
        prefixes=stored["prefixes"],
        lines=Lines(path / "dataset.nq", path / "incoming.index"),
        store=path / "store",
        context=read_context(path, names),
        made=int(min((path / manifest.NAME).stat().st_mtime, time.time())),  # RFC 9110, 8.8.2.1: never later than now
        withdrawn=history.withdrawn(path),
    )


def size(path: str) -> int:
    """The size of a file in bytes; -1 where there is none. A release has many files: a `Path` of each would take most of the time of opening it."""
    try:
        found = os.stat(path)
    except OSError:
        return -1
    return found.st_size if stat.S_ISREG(found.st_mode) else -1


def read_context(path: Path, names: Names) -> Context:
    """The JSON-LD context of the release in the folder `path`, under the address that always means this one."""
    file = path / "context.jsonld"
    return context.read(file, names.context_version(context.digest(file.read_bytes())))
