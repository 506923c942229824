"""A dump, loaded again: asked without a server, it answers byte for byte as the release that it is of."""

import gzip
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from zlib import error as Unreadable

from kruispunt.errors import BuildError, SourceError
from kruispunt.names import Names
from kruispunt.release import introspection, manifest
from kruispunt.release.labels import LABELS
from kruispunt.release.manifest import Manifest
from kruispunt.sources import sorting
from kruispunt.store import index, introspected, search, textquery

BASE = re.compile(rb'> <http://rdfs\.org/ns/void#uriSpace> "([^"\\]+)" ')
QUAD = re.compile(rb'\S+ <[^>]*> (?:"[^"\\]*(?:\\.[^"\\]*)*"(?:@[A-Za-z0-9-]+|\^\^<[^>]*>)?|<[^>]*>|_:\S+) (?:<[^>]*>|_:\S+) \.\r?\n?')


@dataclass(frozen=True)
class Data:
    """What a query is asked of: a store, the IRI under which the text is read, the prefixes in which graphs are written.

    `release` is its id; empty for a dump whose manifest is not near.
    """

    store: Path
    base: str | None
    prefixes: dict[str, str] = field(default_factory=dict)
    release: str = ""


@contextmanager
def loaded(dump: Path, query: str) -> Iterator[Data]:
    """The N-Quads of `dump`, packed or not, in a store as long as the block lasts, with an index of words where `query` looks words up.

    Where a manifest lies beside it, or in the folder above, it must list this very file; base and prefixes are then those of its release. Without
    one, the base is what the data state. Raises BuildError, and SourceError where this is no dump.
    """
    stored = described(dump)
    with TemporaryDirectory(prefix="kruispunt-") as temporary:
        folder = Path(temporary)
        nq, store = folder / "dataset.nq", folder / "store"
        if not sorting.sort(lines(dump), nq):
            raise SourceError(f"{dump}: holds no quad")
        try:
            index.load(nq, store)
        except SyntaxError as error:
            raise SourceError(f"{dump}: not valid N-Quads: {error}") from error
        if textquery.NAMESPACE in query:
            search.index(nq, folder / search.NAME, LABELS)
        base = stored["base"] if stored else stated(nq)
        if own := endpoint_graphs(dump, stored, query, base):
            index.describe(store, own)
        endpoint = Names(base).sparql if base else None
        yield Data(store, endpoint, stored["prefixes"], stored["id"]) if stored else Data(store, endpoint)


def described(dump: Path) -> Manifest | None:
    """The manifest of the release that `dump` is of; None where there is none near. Raises BuildError where it is of another release."""
    for folder in (dump.resolve().parent, dump.resolve().parent.parent):
        if (folder / manifest.NAME).is_file():
            stored, own = manifest.read(folder), manifest.sha256(dump)
            if all(file["sha256"] != own for file in stored["files"].values()):
                raise BuildError(
                    f"{dump}: is no file of release {stored['id']}, which {folder / manifest.NAME} describes; "
                    "put the manifest of its own release beside it, or none"
                )
            return stored
    return None


def endpoint_graphs(dump: Path, stored: Manifest | None, query: str, base: str) -> Path | None:
    """The file of what the endpoint says of itself, where `query` is answered from that too. Raises SourceError where it is not near."""
    if (stored and introspection.NAME not in stored["files"]) or not base or not introspected.may_concern(query, Names(base).sparql):
        return None
    for place in (dump.resolve().parent / introspection.NAME, dump.resolve().parent.parent / introspection.NAME):
        if stored and place.is_file() and manifest.sha256(place) == stored["files"][introspection.NAME]["sha256"]:
            return place
    raise SourceError(
        f"{dump}: the query asks what the endpoint says of itself, which is no part of the dump; "
        f"put {manifest.NAME} and {introspection.NAME} of the same release beside it"
    )


def lines(dump: Path) -> Iterator[bytes]:
    """Each quad of `dump` as a line. Raises SourceError where a line is none, or names no graph."""
    try:
        with gzip.open(dump) if dump.suffix == ".gz" else dump.open("rb") as file:
            for number, line in enumerate(file, 1):
                if QUAD.fullmatch(line):
                    yield line.rstrip(b"\r\n") + b"\n"
                elif line.strip() and not line.startswith(b"#"):
                    raise SourceError(f"{dump}:{number}: not a quad with its graph; a dump to ask is the dataset in N-Quads: dataset.nq.gz")
    except (EOFError, gzip.BadGzipFile, Unreadable) as error:
        raise SourceError(f"{dump}: cannot be unpacked: {error}") from error


def stated(nq: Path) -> str:
    """The base that the data state, empty where they state none or several."""
    with nq.open("rb") as file:
        found = {match[1].decode() for line in file if b"#uriSpace>" in line and (match := BASE.search(line))}
    return found.pop() if len(found) == 1 else ""
