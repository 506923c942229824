"""A release is there whole or not at all, and the same input gives the same bytes."""

import fcntl
import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from kruispunt.checks import gate
from kruispunt.errors import BuildError, NotConforming, SourceError
from kruispunt.release import build as transaction
from kruispunt.release import manifest
from kruispunt.release.build import build
from kruispunt.sources import publication as sources
from kruispunt.sources import turtle
from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat, parse

COMMAND = [sys.executable, "-c", "from kruispunt.cli import main; main()"]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a release but its store, by name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.relative_to(folder).parts[0] != "store"
    }


def left(output: Path) -> list[str]:
    """What stands in an output folder and its releases."""
    return sorted(path.name for path in (*output.glob("*"), *output.glob("releases/*")) if path.name != "releases")


def run(folder: Path, output: Path, *options: str, limit: Callable[[], None] | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """`kruispunt build` in a process of its own."""
    command = [*COMMAND, "build", str(folder), "--output", str(output), *options]
    return subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, preexec_fn=limit, timeout=120, check=False)


def change(folder: Path) -> None:
    """Corrects a figure of the publication in `folder`."""
    visits = folder / "data" / "visits.csv"
    visits.write_text(visits.read_text().replace("l1,2001,37\n", "l1,2001,38\n"))


def test_two_builds_under_different_hash_seeds_are_byte_for_byte_the_same(folder: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    for output, seed in ((first, "1"), (second, "2")):
        done = run(folder, output, PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr
    assert contents(first / "current") == contents(second / "current")
    assert "dumps/visits.jsonld.gz" in contents(first / "current")
    assert (first / "current").readlink() == (second / "current").readlink()


def test_the_manifest_lists_every_file_with_size_and_digest(folder: Path, tmp_path: Path) -> None:
    release = build(sources.read(folder), tmp_path / "out")
    stored = manifest.read(release)
    files = contents(release)
    assert stored["files"].keys() == files.keys() - {"manifest.json"}
    for name, file in stored["files"].items():
        assert (file["bytes"], file["sha256"]) == (len(files[name]), manifest.sha256(release / name))
    assert {graph["name"]: graph["file"] for graph in stored["graphs"]}["visits"] == "data/visits.csv"
    assert sum(graph["triples"] for graph in stored["graphs"]) == stored["counts"]["quads"] == files["dataset.nq"].count(b"\n")
    assert (stored["issued"], stored["modified"]) == ("2026-03-01", "2026-03-02")


def test_the_id_follows_sources_base_and_software(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = [manifest.release_id(sources.read(folder)), manifest.release_id(sources.read(folder, "https://other.example/"))]
    (folder / "data" / "visits.csv").write_text((folder / "data" / "visits.csv").read_text() + "l9,2050,1\n")
    ids.append(manifest.release_id(sources.read(folder)))
    monkeypatch.setattr(manifest, "software", lambda: "other")
    ids.append(manifest.release_id(sources.read(folder)))
    assert len(set(ids)) == 4


def test_the_id_does_not_follow_the_place_of_the_folder_or_its_dates(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "elsewhere"
    shutil.copytree(folder, copy)
    os.utime(copy / "data" / "visits.csv", (0, 0))
    assert manifest.release_id(sources.read(copy)) == manifest.release_id(sources.read(folder))


def test_what_is_there_is_not_built_again(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release = build(sources.read(folder), tmp_path / "out")
    monkeypatch.setattr(transaction, "write", lambda *_: pytest.fail("built again"))
    assert build(sources.read(folder), tmp_path / "out") == release


def test_current_moves_to_the_newest_and_the_older_stays(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    older = build(sources.read(folder), output)
    change(folder)
    newer = build(sources.read(folder), output)
    assert (output / "current").resolve() == newer != older
    assert left(output) == sorted(["current", older.name, newer.name])


def test_what_does_not_conform_leaves_nothing(folder: Path, tmp_path: Path) -> None:
    (folder / "data" / "visits.csv").write_text("library,year,visits\nl1,2001,vijf\n")
    with pytest.raises(SourceError, match=r"data/visits.csv:2, column visits: \"vijf\" is not an integer"):
        build(sources.read(folder), tmp_path / "out")
    assert left(tmp_path / "out") == []


def test_what_the_gate_refuses_leaves_nothing(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise NotConforming("no")

    monkeypatch.setattr(gate, "check", refuse)
    with pytest.raises(NotConforming):
        build(sources.read(folder), tmp_path / "out")
    assert left(tmp_path / "out") == []


@pytest.mark.parametrize("step", transaction.STEPS)
def test_interrupted_at_any_step_leaves_what_was_there(folder: Path, tmp_path: Path, step: str) -> None:
    output = tmp_path / "out"
    before = build(sources.read(folder), output)
    change(folder)

    def interrupt(reached: str) -> None:
        if reached == step:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(sources.read(folder), output, progress=interrupt)
    assert left(output) == sorted(["current", before.name])
    assert (output / "current").resolve() == before


def test_sources_that_change_on_the_way_make_no_release(folder: Path, tmp_path: Path) -> None:
    def edit(step: str) -> None:
        if step == transaction.STEPS[-1]:
            change(folder)

    with pytest.raises(BuildError, match="was changed while it was being released"):
        build(sources.read(folder), tmp_path / "out", progress=edit)
    assert left(tmp_path / "out") == []


def test_a_picture_among_the_maps_is_published_as_it_is(folder: Path, tmp_path: Path) -> None:
    (folder / "data" / "maps" / "x.png").write_bytes(b"\x89PNG\r\n\xff")
    assert (build(sources.read(folder), tmp_path / "out") / "maps" / "x.png").read_bytes() == b"\x89PNG\r\n\xff"


def test_a_query_that_is_no_text_is_told(folder: Path, tmp_path: Path) -> None:
    (folder / "ontology" / "competency" / "02-x.rq").write_bytes(b"ASK { ?s ?p '\xe9' }")
    with pytest.raises(SourceError, match=r"ontology/competency/02-x\.rq:1: .*byte 14 of the file \(0xe9\) is not UTF-8"):
        build(sources.read(folder), tmp_path / "out")


def test_a_full_disk_is_told_and_leaves_nothing(folder: Path, tmp_path: Path) -> None:
    done = run(folder, tmp_path / "out", limit=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000)))
    assert done.returncode == BuildError.exit_code, done.stderr
    assert "could not be written" in done.stderr
    assert left(tmp_path / "out") == []


def test_a_folder_that_cannot_be_written_is_told(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BuildError, match=r"file.*could not be written"):
        build(sources.read(folder), tmp_path / "file" / "out")
    assert run(folder, Path("/proc/nothing")).returncode == BuildError.exit_code


def test_an_existing_release_is_served_from_a_folder_nobody_can_write(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release = build(sources.read(folder), tmp_path / "out")

    def read_only(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    for name in ("mkdtemp", "TemporaryDirectory"):
        monkeypatch.setattr(f"tempfile.{name}", read_only)
    assert build(sources.read(folder), tmp_path / "out") == release


def test_leftovers_of_a_killed_build_go_and_those_of_a_running_one_stay(folder: Path, tmp_path: Path) -> None:
    releases = tmp_path / "out" / "releases"
    for name in (".tmp-dead", ".tmp-running"):
        (releases / name).mkdir(parents=True)
        (releases / name / "dataset.nq").write_text("")
    lock = os.open(releases / ".tmp-running", os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    release = build(sources.read(folder), tmp_path / "out")
    os.close(lock)
    assert left(tmp_path / "out") == sorted([".tmp-running", "current", release.name])


def test_two_builds_at_once_give_one_release(folder: Path, tmp_path: Path) -> None:
    command = [*COMMAND, "build", str(folder), "--output", str(tmp_path / "out")]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    answers = [process.communicate(timeout=120) for process in both]
    assert [process.returncode for process in both] == [0, 0], answers
    assert len({stdout.splitlines()[0] for stdout, _ in answers}) == 1
    assert len(left(tmp_path / "out")) == 2


def test_another_base_is_everywhere_and_the_stated_one_nowhere(folder: Path, tmp_path: Path) -> None:
    release = build(sources.read(folder, "http://127.0.0.1:8000/mine/"), tmp_path / "out")
    files = contents(release)
    stored = json.loads(files.pop("manifest.json"))
    assert (stored["base"], stored["stated_base"]) == ("http://127.0.0.1:8000/mine/", "https://lod.example.org/")
    # The table is published as its editor wrote it; compressed files hold what the plain ones do.
    holding = [name for name, text in files.items() if b"https://lod.example.org/" in text]
    assert holding == []
    assert b'void:uriSpace "http://127.0.0.1:8000/mine/"' in files["graphs/catalog.ttl"]
    stated = build(sources.read(folder), tmp_path / "b") / "dataset.nq"
    assert files["dataset.nq"].count(b"\n") == stated.read_bytes().count(b"\n")


def test_files_published_as_written_say_under_another_base_what_was_checked(folder: Path, tmp_path: Path) -> None:
    (folder / "ontology" / "competency" / "02-x.rq").write_text("SELECT ?s { ?s a <https://lod.example.org/ns/library#OpeningPeriod> }")
    (folder / "ontology" / "competency" / "02-x.csv").write_text('s,t\r\nhttps://lod.example.org/a,"https://lod.example.org/b"\r\nx https://lod.example.org/c,\r\n')
    publication = sources.read(folder, "https://other.example/")
    release = build(publication, tmp_path / "out")
    assert (release / "queries" / "02-x.rq").read_text() == "SELECT ?s { ?s a <https://other.example/ns/library#OpeningPeriod> }"
    answer = 's,t\r\nhttps://other.example/a,"https://other.example/b"\r\nx https://lod.example.org/c,\r\n'
    assert (release / "queries" / "02-x.csv").read_bytes().decode() == answer
    for path in publication.shapes:
        moved = Dataset(quad for quad in parse(path=str(release / "shapes" / path.name), format=RdfFormat.TURTLE))
        checked = Dataset(turtle.rebased(quad, publication.stated, publication.base) for quad in parse(path=str(path), format=RdfFormat.TURTLE))
        for graph in (moved, checked):
            graph.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
        assert moved == checked
        assert len(moved) > 5


def test_without_output_a_publication_and_base_have_their_own_cache_folder(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    here, there = build(sources.read(folder)), build(sources.read(folder, "https://other.example/x/"))
    assert here.is_relative_to(tmp_path / "cache" / "kruispunt")
    assert here.parents[2] == there.parents[2]
    assert here.parents[1].name == "lod.example.org"
    assert there.parents[1].name == "other.example_x"


def test_a_folder_in_the_place_of_a_release_is_told(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "out" / "releases" / manifest.release_id(sources.read(folder))
    place.mkdir(parents=True)
    (place / "mine.txt").write_text("")
    with pytest.raises(BuildError, match="is no release; remove it"):
        build(sources.read(folder), tmp_path / "out")
    assert (place / "mine.txt").exists()
