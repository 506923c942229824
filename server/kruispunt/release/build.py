"""The transaction that makes a release: candidate, gate, files, rename. What fails on the way leaves nothing behind."""

import fcntl
import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from kruispunt.checks import gate
from kruispunt.checks.report import Report
from kruispunt.errors import BuildError
from kruispunt.names import rebase_text
from kruispunt.release import catalog, documents, dumps, history, introspection, lines, manifest, partitions, statistics, values
from kruispunt.release.labels import LABELS
from kruispunt.release.lines import Lines
from kruispunt.release.manifest import Manifest
from kruispunt.sources import publication as sources
from kruispunt.sources import queries
from kruispunt.sources.publication import Candidate, Publication
from kruispunt.sources.tables import metadata_path
from kruispunt.store import index, search
from kruispunt.syntax import context

STEPS = (
    "reading the sources",
    "checking against the shapes",
    "writing the graphs",
    "indexing what points where",
    "writing the catalogue",
    "writing the documents",
    "loading the store",
)
Step = Callable[[str], None]
TEXTS = {".json", ".geojson", ".csv", ".svg", ".txt"}  # extras in which an IRI of ours may stand
TEMPORARY = ".tmp-"
SYNCHRONISED = 8  # files at a time


def output_folder(publication: Publication) -> Path:
    """Where releases go when nobody says: the user's cache folder, one subfolder for each publication and base."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    root = hashlib.sha256(str(publication.root).encode()).hexdigest()[:12]
    base = "".join(letter if letter.isalnum() or letter in ".-" else "_" for letter in publication.base.partition("://")[2].strip("/"))
    return cache / "kruispunt" / root / base


def existing(publication: Publication, output: Path | None = None) -> Path | None:
    """The release of exactly these sources, base and software in `output`, if it is there."""
    folder = (output or output_folder(publication)) / "releases" / manifest.release_id(publication)
    return folder if (folder / manifest.NAME).is_file() else None


def build(publication: Publication, output: Path | None = None, engine: str = "shacl", progress: Step = lambda step: None) -> Path:
    """The release of `publication` in `output`, made now unless it is there; `output/current` points at it.

    Raises SourceError, NotConforming, or BuildError saying why nothing could be written. `progress` is told each of STEPS as it starts.
    """
    output = (output or output_folder(publication)).absolute()
    identity = manifest.release_id(publication)
    releases = output / "releases"
    try:
        releases.mkdir(parents=True, exist_ok=True)
        release = existing(publication, output)
        if release is None:
            with workspace(releases) as folder:
                write(publication, identity, folder, engine, progress)
                release = publish(folder, releases / identity)
        else:
            history.must_keep(publication, release / "dataset.nq", output)
        move_current(output, release)
    except OSError as error:
        reason = f"{error.filename or output}: the release could not be written: {error.strerror or error}"
        raise BuildError(f"{reason}; make room, or name another folder with --output") from error
    return release


def write(publication: Publication, identity: str, folder: Path, engine: str, progress: Step) -> None:
    """Writes the whole release of `publication` into the empty `folder`, which stands among the releases of an output folder."""
    step, output = iter(STEPS), folder.parents[1]
    progress(next(step))
    with sources.streamed(publication, folder) as candidate:
        progress(next(step))
        report = gate.check(candidate, engine)
        history.must_keep(publication, candidate.data, output)
        (folder / "report.ttl").write_bytes(report.as_turtle())
        # The store's loader is a library outside Python, so it runs beside all that Python writes; the last step waits for it.
        with ThreadPoolExecutor(1) as beside:
            loading = beside.submit(index.load, candidate.data, folder / "store")
            progress(next(step))
            names = {publication.graph(path): path.stem for path in publication.graphs}
            dumps.write(candidate.data, names, folder, candidate.prefixes)
            copy_files(publication, candidate.prefixes, folder)
            history.keep_contexts(folder, output)
            progress(next(step))
            lines.index(candidate.data, folder / "incoming.index")
            values.index(candidate.data, publication.base, history.withdrawn(folder), folder / values.NAME)
            search.index(candidate.data, folder / search.NAME, LABELS)
            progress(next(step))
            found = Lines(candidate.data, folder / "incoming.index")
            written = describe(candidate, found, report, identity, folder)
            progress(next(step))
            documents.write(folder, found, publication.names, names, candidate.prefixes)
            close(written, folder)
            progress(next(step))
            loading.result()
        index.describe(folder / "store", folder / introspection.NAME)
    if manifest.release_id(publication) != identity:
        raise BuildError(f"{publication.root}: was changed while it was being released; build again")


def describe(candidate: Candidate, found: Lines, report: Report, identity: str, folder: Path) -> Manifest:
    """The manifest, files not yet listed but the dumps, having written the catalogue; the shapes of the candidate go, they have their own files."""
    candidate.shapes.unlink()
    written = manifest.of(candidate, found, identity, history.withdrawn(folder))
    written["counts"]["warnings"] = len(report.warnings)
    written["files"] = manifest.files(folder, "dumps/*")
    whole, graphs = statistics.count(candidate.data, written["base"])
    statistics.write(statistics.told(whole), folder / statistics.NAME)
    counted, words = partitions.count(candidate.data), search.opened(folder)
    introspection.write(folder, candidate.publication.names, written["title"], candidate.prefixes, counted, words)
    (folder / "catalog.ttl").write_bytes(catalog.turtle(found, {"": whole, **graphs}, written, saved_queries(folder)))
    return written


def saved_queries(folder: Path) -> list[str]:
    """The names of the queries that have an address of their own."""
    return [path.stem for path in sorted((folder / "queries").glob("*.rq")) if queries.declares(path.read_text(encoding="utf-8"))]


def close(written: Manifest, folder: Path) -> None:
    """Writes the manifest of all that `folder` holds."""
    written["files"] = manifest.files(folder)
    (folder / manifest.NAME).write_bytes(manifest.as_json(written))


def copy_files(publication: Publication, prefixes: Mapping[str, str], folder: Path) -> None:
    """Copies what is published as the editor wrote it, under the base of the publication: context, shapes, queries, tables, maps."""
    for name in ("shapes", "queries", "maps"):
        (folder / name).mkdir()
    for path in publication.shapes:
        copy_text(publication, path, folder / "shapes" / path.name)
    for path in publication.queries:
        copy_text(publication, path, folder / "queries" / path.name)
        if (expected := path.with_suffix(".csv")).is_file():
            copy_answer(publication, expected, folder / "queries" / expected.name)
    for path in publication.tables:
        shutil.copyfile(path, folder / "dumps" / path.name)
        metadata = metadata_path(path)
        copy_text(publication, metadata, folder / "dumps" / metadata.name)
    for path in publication.extras:
        if path.suffix in TEXTS:
            copy_text(publication, path, folder / "maps" / path.name)
        else:
            shutil.copyfile(path, folder / "maps" / path.name)
    if publication.context:
        copy_text(publication, publication.context, folder / "context.jsonld")
    else:
        (folder / "context.jsonld").write_bytes(context.of_prefixes(prefixes))


def copy_text(publication: Publication, source: Path, into: Path) -> None:
    """Copies a text file with every IRI of ours under the base of the publication."""
    into.write_bytes(rebase_text(publication.text(source), publication.stated, publication.base).encode())


def copy_answer(publication: Publication, source: Path, into: Path) -> None:
    """Copies the expected answer of a query, a CSV file in which an IRI of ours opens a cell."""
    moved = re.sub(r'(?m)(?<![^,"\n])' + re.escape(publication.stated), lambda _: publication.base, publication.text(source))
    into.write_bytes(moved.encode())


@contextmanager
def workspace(releases: Path) -> Iterator[Path]:
    """A locked empty folder beside the releases, gone after the block unless it was renamed; leftovers of builds that died go first.

    The lock is the folder's own, held by the process: it ends with it, however that ends.
    """
    for leftover in releases.glob(TEMPORARY + "*"):
        remove_unlocked(leftover)
    folder, lock = locked_folder(releases)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


def locked_folder(releases: Path) -> tuple[Path, int]:
    """A new folder and the descriptor that holds its lock; again where another build took it for a leftover in between."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=TEMPORARY, dir=releases))
        lock = os.open(folder, os.O_RDONLY)
        fcntl.flock(lock, fcntl.LOCK_EX)
        if folder.exists():
            return folder, lock
        os.close(lock)


def remove_unlocked(folder: Path) -> None:
    """Removes `folder` unless a running build holds its lock."""
    try:
        lock = os.open(folder, os.O_RDONLY)
    except FileNotFoundError:
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        shutil.rmtree(folder, ignore_errors=True)
    except BlockingIOError:
        pass
    finally:
        os.close(lock)


def publish(folder: Path, release: Path) -> Path:
    """`release`, renamed from the finished `folder`; the one that is there when another build of the same sources was first."""
    mask = os.umask(0)
    os.umask(mask)
    folder.chmod(0o777 & ~mask)
    with ThreadPoolExecutor(SYNCHRONISED) as several:  # one after the other, each waits for the disk on its own
        list(several.map(synchronise, folder.rglob("*")))
    synchronise(folder)
    try:
        folder.rename(release)
    except OSError as error:
        if (release / manifest.NAME).is_file():
            return release
        raise BuildError(f"{release}: exists and is no release; remove it and build again") from error
    synchronise(release.parent)
    return release


def synchronise(path: Path) -> None:
    """Waits until the file or folder is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def move_current(output: Path, release: Path) -> None:
    """Makes `output/current` point at `release`, in one step, unless it does."""
    current, target = output / "current", Path("releases") / release.name
    if current.is_symlink() and current.readlink() == target:
        return
    with tempfile.TemporaryDirectory(prefix=TEMPORARY, dir=output) as folder:
        link = Path(folder) / "current"
        link.symlink_to(target)
        link.replace(current)
    synchronise(output)
