"""The commands do what they say: a line of result, a line per problem, an exit code per kind of problem."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import gettempdir
from urllib.request import urlopen

import pytest
from click.testing import CliRunner, Result
from kruispunt.cli import main
from kruispunt.release import build as transaction
from kruispunt.release import manifest
from kruispunt.release.open import Release
from kruispunt.sources import publication as sources
from kruispunt.sparql import citation

TINY = Path(__file__).parent / "tiny"
COMMAND = [sys.executable, "-c", "from kruispunt.cli import main; main()"]
LABELS = "SELECT ?s ?label WHERE { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?label } ORDER BY ?label LIMIT 2"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the tiny publication, to break."""
    shutil.copytree(TINY, tmp_path / "publication")
    return tmp_path / "publication"


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Releases without --output stay inside the test."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_check_says_that_it_conforms() -> None:
    result = run("check", TINY)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith(" triples conform, 0 warnings\n")


def test_check_of_what_is_no_turtle_names_file_and_line(folder: Path) -> None:
    with (folder / "data" / "libraries.ttl").open("a") as file:
        file.write("\n<https://lod.example.org/x> a .\n")
    result = run("check", folder)
    assert result.exit_code == 2
    assert result.stderr.startswith("data/libraries.ttl:")
    assert "not valid Turtle" in result.stderr


def test_check_of_what_breaks_a_shape_names_file_line_focus_and_path(folder: Path) -> None:
    path = folder / "data" / "libraries.ttl"
    lines = path.read_text().splitlines(keepends=True)
    number = next(number for number, line in enumerate(lines, 1) if "^^xsd:" in line and "opens" in line.lower())
    lines[number - 1] = lines[number - 1].replace('"', '"no-', 1)
    path.write_text("".join(lines))
    result = run("check", folder)
    assert result.exit_code == 3
    assert f"data/libraries.ttl:{number}: <https://lod.example.org/id/" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("language", "told"),
    [("nl", "Schrijf de eerste dag."), ("nl-BE", "Schrijf de eerste dag."), ("en", "Write the first day"), ("fr", "Write the first day")],
)
@pytest.mark.parametrize("command", ["check", "build"])
def test_a_problem_is_told_in_the_language_asked_for_where_the_shapes_speak_it(folder: Path, command: str, language: str, told: str) -> None:
    shapes, data = folder / "shapes" / "opening-period.ttl", folder / "data" / "libraries.ttl"
    shapes.write_text(shapes.read_text().replace('sh:message "Write the first day', 'sh:message "Schrijf de eerste dag."@nl, "Write the first day'))
    data.write_text(data.read_text().replace('validUntil "2026-09-01"', 'validUntil "2026-05-01"'))
    result = run(command, folder, "--language", language)
    assert (result.exit_code, result.stdout) == (3, "")
    assert f"validFrom>: {told}" in result.stderr


def test_a_folder_that_is_no_publication_is_told(tmp_path: Path) -> None:
    result = run("check", tmp_path)
    assert result.exit_code == 2
    assert "not a publication; it lacks ontology/" in result.stderr


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("SELECT ?x WHERE {", "rq:1: not a SPARQL query: line 1, column 18: the query ends too early"),
        ("# what\nINSERT DATA { <urn:a> <urn:b> 1 }", "rq:2: not a SPARQL query: line 2, column 1: INSERT is SPARQL Update"),
        ("ASK { SERVICE <https://example.org/sparql> { ?s ?p ?o } }", "line 1, column 7: SERVICE is refused"),
        (b"ASK { ?s ?p '\xe9' }".decode("latin-1"), "is not UTF-8"),
    ],
)
def test_a_saved_query_that_the_endpoint_would_refuse_is_told_before_it_is_published(folder: Path, text: str, told: str) -> None:
    (folder / "ontology" / "competency" / "99-new.rq").write_text(text, encoding="latin-1")
    for result in (run("check", folder), run("build", folder)):
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith("ontology/competency/99-new.rq:")
        assert told in result.stderr


def test_a_base_that_is_none_is_told() -> None:
    result = run("check", TINY, "--base", "example.org")
    assert result.exit_code == 2
    assert "'example.org' cannot be a base" in result.stderr


def test_build_says_where_and_what(tmp_path: Path) -> None:
    first, second = run("build", TINY, "--output", tmp_path / "out"), run("build", TINY, "--output", tmp_path / "out")
    assert first.exit_code == second.exit_code == 0
    place, told = first.stdout.splitlines()
    stored = manifest.read(Path(place))
    assert told == f"release {stored['id']} made from 3 files: {stored['counts']['quads']} triples under https://lod.example.org/"
    assert "was there already" in second.stdout


def test_build_without_output_goes_to_the_cache(tmp_path: Path) -> None:
    assert Path(run("build", TINY).stdout.splitlines()[0]).is_relative_to(tmp_path / "cache" / "kruispunt")


def test_ctrl_c_is_told_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(transaction, "write", interrupt)
    result = run("build", TINY, "--output", tmp_path / "out")
    assert result.exit_code == 130
    assert "nothing was left half done" in result.stderr
    assert list((tmp_path / "out" / "releases").iterdir()) == []


@pytest.mark.parametrize("place", ["/tmp/x", None])
def test_a_disk_that_is_full_while_checking_is_told(monkeypatch: pytest.MonkeyPatch, place: str | None) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", place)

    monkeypatch.setattr(sources, "candidate", full)
    result = run("check", TINY)
    assert (result.exit_code, result.stderr) == (4, f"{place or f'a temporary file in {gettempdir()}'}: No space left on device\n")


def test_the_current_folder_is_the_publication_when_it_is_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(TINY)
    assert run("query", "ASK { <https://lod.example.org/catalog> ?p ?o }").stdout == "true\n"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sources, "shipped", lambda: tmp_path / "shipped")
    assert f"{tmp_path / 'shipped'}: not a publication" in run("check").stderr


@pytest.mark.parametrize("place", ["release", "output"])
def test_query_reads_a_release(tiny: Release, place: str) -> None:
    result = run("query", LABELS, tiny.path if place == "release" else tiny.path.parents[1], "--format", "csv")
    assert result.exit_code == 0, result.stderr
    assert result.stdout.splitlines()[0] == "s,label"
    assert len(result.stdout.splitlines()) == 3


def test_query_in_every_format(tiny: Release) -> None:
    answer = json.loads(run("query", LABELS, tiny.path, "--format", "json").stdout)
    labels = [row["label"]["value"] for row in answer["results"]["bindings"]]
    table = run("query", LABELS, tiny.path).stdout
    assert all(label in table for label in labels)
    assert table.endswith("2 rows\n")
    assert "@prefix" in run("query", "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }", tiny.path).stdout


@pytest.mark.parametrize("form", ["csv", "json", "tsv", "xml"])
def test_an_answer_from_the_dump_is_that_of_the_release_and_is_held_against_its_checksum(tiny: Release, tmp_path: Path, form: str) -> None:
    (tmp_path / "labels.rq").write_text(LABELS)
    dump = shutil.copy(tiny.path / "dumps" / "dataset.nq.gz", tmp_path)
    first = run("query", LABELS, tiny.path, "--format", form, "--checksum")
    checksum = hashlib.sha256(first.stdout_bytes).hexdigest()
    assert first.stderr == f"SHA-256 {checksum}\n"
    again = run("query", f"@{tmp_path / 'labels.rq'}", dump, "--format", form, "--expect", checksum)
    assert (again.exit_code, again.stdout_bytes) == (0, first.stdout_bytes)
    assert again.stderr.startswith(f"the answer is the one expected, byte for byte: asked of a dump without its manifest with {citation.ENGINE}; ")
    shutil.copy(tiny.path / manifest.NAME, tmp_path)
    known = run("query", f"@{tmp_path / 'labels.rq'}", dump, "--format", form, "--expect", checksum.upper())
    assert (known.exit_code, known.stdout_bytes) == (0, first.stdout_bytes)
    assert f"asked of release {tiny.id} with" in known.stderr
    other = run("query", LABELS, dump, "--format", form, "--expect", "0" * 64)
    assert (other.exit_code, other.stdout_bytes) == (7, first.stdout_bytes)
    assert f"the answer has the SHA-256 {checksum}, not {'0' * 64}: asked of release {tiny.id} with {citation.ENGINE}; " in other.stderr


@pytest.mark.parametrize(("text", "said"), [("ASK {}", "one answer"), ("SELECT * {}", "not ordered by the query"), (LABELS, "ordered by the query")])
def test_whether_the_query_orders_its_answer_is_said_where_it_is_compared(tiny: Release, text: str, said: str) -> None:
    checksum = hashlib.sha256(run("query", text, tiny.path, "--format", "json").stdout_bytes).hexdigest()
    for expected, code in ((checksum, 0), ("0" * 64, 7)):
        result = run("query", text, tiny.path, "--format", "json", "--expect", expected)
        assert result.exit_code == code
        assert f"with {citation.ENGINE}; {said}" in result.stderr


def test_what_a_query_cannot_be_asked_of_is_told(tiny: Release, tmp_path: Path) -> None:
    (tmp_path / "bad.rq").write_bytes(b"ASK { ?s ?p '\xe9' }")
    (tmp_path / "dump.nq").write_text("what\n")
    for arguments, code, told in (
        (("ASK {}", tmp_path / "dump.nq"), 2, "dump.nq:1: not a quad with its graph"),
        (("ASK {}", tmp_path / "dump.nq", "--base", "https://x.example/"), 2, "is a file"),
        ((f"@{tmp_path / 'bad.rq'}", tiny.path), 2, "is not UTF-8"),
        (("@nowhere.rq", tiny.path), 4, "nowhere.rq: No such file"),
        (("ASK {}", tiny.path, "--checksum"), 2, "add --format csv"),
        (("ASK {}", tiny.path, "--format", "csv", "--expect", "0" * 63), 2, "expected 64 hexadecimal digits"),
    ):
        result = run("query", *arguments)
        assert (result.exit_code, result.stdout) == (code, "")
        assert told in result.stderr


def test_a_query_that_is_none_is_told_with_its_place(tiny: Release) -> None:
    result = run("query", "SELECT ?s WHERE { ?s", tiny.path)
    assert result.exit_code == 1
    assert "line 1" in result.stderr


def test_a_release_takes_no_base(tiny: Release) -> None:
    result = run("query", "ASK {}", tiny.path, "--base", "https://x.example/")
    assert result.exit_code == 2
    assert "is a release" in result.stderr


def test_serve_builds_and_answers_until_it_is_interrupted(tmp_path: Path) -> None:
    command = [*COMMAND, "serve", str(TINY), "--port", "0", "--output", str(tmp_path / "out")]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment) as server:
        assert server.stdout
        try:
            told = next(line for line in server.stdout if "http://" in line)
            address = "http://" + told.partition("http://")[2].split()[0]
            with urlopen(f"{address.rstrip('/')}/catalog.ttl", timeout=30) as answer:
                assert b"https://lod.example.org/catalog" in answer.read()
        finally:
            server.send_signal(signal.SIGINT)
            started = time.monotonic()
            server.wait(20)
        assert time.monotonic() - started < 20
    assert (tmp_path / "out" / "current" / "manifest.json").is_file()
