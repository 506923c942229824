"""A release, opened to answer from: nothing here writes."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, Quad

from kruispunt.errors import BuildError
from kruispunt.names import Names
from kruispunt.release import manifest
from kruispunt.release.labels import labels
from kruispunt.release.lines import Lines
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

    @property
    def id(self) -> str:
        """The digest that names the release."""
        return self.manifest["id"]

    def facts(self, iri: str) -> list[Quad]:
        """Every quad with the subject `iri`, sorted, lexical forms as in the sources; empty for what the release does not describe."""
        return self.lines.facts(iri)

    def labels(self, iris: Iterable[str]) -> dict[str, list[Literal]]:
        """The labels of each of `iris` that has any: those of the best labelling property, one list over all languages."""
        found = {iri: labels(self.lines.facts(iri)) for iri in dict.fromkeys(iris)}
        return {iri: literals for iri, literals in found.items() if literals}

    def subjects(self, prefix: str = "", start: int = 0) -> Iterator[str]:
        """Each IRI starting with `prefix` that the release describes, in the order of the bytes, from number `start` on."""
        return self.lines.subjects(prefix, start)


def open_release(path: Path) -> Release:
    """The release in the folder `path`. Raises BuildError when it is none, or lacks a file that its manifest lists."""
    path = path.resolve()
    stored = manifest.read(path)
    for name, file in stored["files"].items():
        if not (path / name).is_file() or (path / name).stat().st_size != file["bytes"]:
            raise BuildError(f"{path / name}: is missing or cut short; build the release again")
    names = Names(stored["base"])
    return Release(
        path=path,
        manifest=stored,
        names=names,
        prefixes=stored["prefixes"],
        lines=Lines(path / "dataset.nq", path / "incoming.index"),
        store=path / "store",
        context=context.read(path / "context.jsonld", names.context),
        made=int(min((path / manifest.NAME).stat().st_mtime, time.time())),  # RFC 9110, 8.8.2.1: never later than now
    )
