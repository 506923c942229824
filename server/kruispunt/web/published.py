"""What the app answers from: the current release, and every other release that stands beside it."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from flask import current_app, request
from pyoxigraph import Quad

from kruispunt.errors import BuildError, UnknownResource
from kruispunt.pages.meaning import Meaning
from kruispunt.release import statistics
from kruispunt.release.open import Release, open_release
from kruispunt.release.statistics import Statistics
from kruispunt.sources import queries
from kruispunt.sources.queries import Saved
from kruispunt.store import search
from kruispunt.store.search import Search

if TYPE_CHECKING:
    from kruispunt.store.workers import Pool

PINNED = "kruispunt.release"  # WSGI environ: the id in an address under /release/{id}/


class Opened:
    """A release with what is counted or read from it once, when it is first needed."""

    def __init__(self, path: Path) -> None:
        self.release = open_release(path)

    def header(self, graph: str) -> list[Quad]:
        """What a named graph says of itself, read once."""
        return self.release.header(graph)

    @cached_property
    def search(self) -> Search | None:
        """The index of its words; None for a release from before there was one."""
        return search.opened(self.release.path)

    @cached_property
    def saved(self) -> dict[str, Saved]:
        """Its saved queries that have an address of their own, by name."""
        texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted((self.release.path / "queries").glob("*.rq"))}
        return {name: queries.read(name, text) for name, text in texts.items() if queries.declares(text)}

    @cached_property
    def statistics(self) -> Statistics | None:
        """How often its properties and classes are used; None for a release from before that was counted."""
        path = self.release.path / statistics.NAME
        return statistics.read(path) if path.is_file() else None

    @cached_property
    def meaning(self) -> Meaning:
        """What its vocabulary means for pages."""
        return Meaning(self.release)


class Published:
    """The releases in one folder, opened when first asked for. Raises BuildError where `path` is no release and holds no current one.

    `path` is a release, or an output folder with `current` and `releases/`.
    """

    def __init__(self, path: Path) -> None:
        found = next((place.resolve() for place in (path, path / "current") if (place / "manifest.json").is_file()), None)
        if found is None:
            raise BuildError(f"{path}: holds no release; make one with `kruispunt build`")
        self.folder = found.parent
        self.newest = Opened(found)
        self.pool: Pool | None = None  # the processes that answer SPARQL, set by whoever starts them
        self.opened = {self.current.id: self.newest}

    @property
    def current(self) -> Release:
        """The current release."""
        return self.newest.release

    def ids(self) -> list[str]:
        """The ids of every release present, the current one first."""
        present = sorted(path.parent.name for path in self.folder.glob("*/manifest.json"))
        return [self.current.id, *(name for name in present if name != self.current.id)]

    def release(self, name: str) -> Opened:
        """The release with this id. Raises UnknownResource where none of that name is present."""
        if name not in self.opened:
            if name not in self.ids():  # also the guard against `..`
                raise UnknownResource(f"No release {name} is present here")
            self.opened[name] = Opened(self.folder / name)
        return self.opened[name]


def published() -> Published:
    """The releases this app serves."""
    return cast(Published, current_app.extensions["kruispunt"])


def opened() -> Opened:
    """The release this request is about, with what was read from it: the one its address names, else the current one."""
    name = request.environ.get(PINNED)
    return published().release(name) if name else published().newest


def release() -> Release:
    """The release this request is about."""
    return opened().release


def pinned() -> bool:
    """Whether the address of this request names its release, so that its answer never changes."""
    return PINNED in request.environ
