"""A dump that is loaded again answers as its release; what is no dump, or of another release, is told."""

import gzip
import io
import random
import shutil
from pathlib import Path

import pytest
from kruispunt.errors import BuildError, SourceError
from kruispunt.release import offline
from kruispunt.release.open import Release
from kruispunt.store.embedded import Embedded, Query
from kruispunt.syntax import media

ROWS = "SELECT ?g ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g ?s ?p ?o"
WORDS = 'PREFIX text: <http://jena.apache.org/text#> SELECT ?s ?score { (?s ?score) text:query "library" . } ORDER BY DESC(?score) ?s'
RELATIVE = "SELECT (<> AS ?here) (<#x> AS ?part) {}"
DESCRIBED = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o"


def answer(data: offline.Data, text: str, solutions: str = media.RESULTS_JSON) -> bytes:
    out = io.BytesIO()
    Embedded(data.store, data.prefixes).answer(Query(text, solutions, base=data.base), out)
    return out.getvalue()


def of_release(release: Release) -> offline.Data:
    return offline.Data(release.store, release.names.sparql, release.prefixes)


@pytest.mark.parametrize("text", [ROWS, WORDS, RELATIVE, DESCRIBED])
@pytest.mark.parametrize("place", ["in the release", "alone", "with its manifest"])
def test_a_dump_answers_as_its_release(tiny: Release, tmp_path: Path, place: str, text: str) -> None:
    dump = tiny.path / "dumps" / "dataset.nq.gz"
    if place != "in the release":
        dump = Path(shutil.copy(dump, tmp_path))
    if place == "with its manifest":
        shutil.copy(tiny.path / "manifest.json", tmp_path)
    expected = answer(of_release(tiny), text)
    with offline.loaded(dump, text) as data:
        found = answer(data, text)
    assert len(expected) > 100
    assert found == expected or (place == "alone" and text == DESCRIBED and b"@prefix" not in found)  # nobody told the prefixes


def test_lines_in_another_order_and_a_graph_twice_change_nothing(tiny: Release, tmp_path: Path) -> None:
    lines = (tiny.path / "dataset.nq").read_bytes().splitlines(keepends=True)
    twice = [lines[0][: lines[0].rindex(b" <")] + b" <https://lod.example.org/graph/again> .\n"]
    count = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
    (tmp_path / "sorted.nq").write_bytes(b"".join(sorted([*lines, *twice])))
    shuffled = [*lines, *twice, b"\n", b"# a comment\n"]
    random.Random(1).shuffle(shuffled)
    (tmp_path / "shuffled.nq").write_bytes(b"".join(shuffled).replace(b"\n", b"\r\n"))
    for text in (ROWS, count):
        with offline.loaded(tmp_path / "sorted.nq", text) as first, offline.loaded(tmp_path / "shuffled.nq", text) as second:
            assert answer(first, text) == answer(second, text)
            if text == count:
                assert answer(first, text) == answer(of_release(tiny), text)  # a triple in two graphs counts once


def test_what_the_endpoint_says_of_itself_is_asked_of_its_file_beside_the_dump(tiny: Release, tmp_path: Path) -> None:
    text = "PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT ?s ?prefix { ?s sh:prefix ?prefix } ORDER BY ?prefix"
    dump = Path(shutil.copy(tiny.path / "dumps" / "dataset.nq.gz", tmp_path))
    expected = answer(of_release(tiny), text)
    assert expected.count(b'"prefix":{') > 3
    for files in ((), ("manifest.json",)):
        for name in files:
            shutil.copy(tiny.path / name, tmp_path)
        with pytest.raises(SourceError, match="put manifest.json and endpoint.nq".replace(".", "[.]")), offline.loaded(dump, text):
            pass
    shutil.copy(tiny.path / "endpoint.nq", tmp_path)
    for place in (dump, tiny.path / "dumps" / "dataset.nq.gz"):
        with offline.loaded(place, text) as data:
            assert answer(data, text) == expected


def test_a_dump_of_another_release_is_told_from_the_manifest_beside_it(tiny: Release, tmp_path: Path) -> None:
    shutil.copy(tiny.path / "manifest.json", tmp_path)
    (tmp_path / "dataset.nq.gz").write_bytes(gzip.compress((tiny.path / "dataset.nq").read_bytes()[:-1] + b" \n"))
    with pytest.raises(BuildError, match=f"no file of release {tiny.id}"), offline.loaded(tmp_path / "dataset.nq.gz", ROWS):
        pass


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "holds no quad"),
        (b"<a:a> <a:b> <a:c> .\n", "dump:1: not a quad with its graph"),
        (b'# first\n<a:a> <a:b> "x"@en .\n', "dump:2: not a quad with its graph"),
        (b'<a:a> <a:b> "x" <a:g> .\n<a:a> <a:b> "\\z" <a:g> .\n', "not valid N-Quads"),
        (b"@prefix a: <b> .\n", "dump:1: not a quad"),
    ],
)
def test_what_is_no_dump_is_told(tmp_path: Path, content: bytes, why: str) -> None:
    (tmp_path / "dump").write_bytes(content)
    with pytest.raises(SourceError, match=why), offline.loaded(tmp_path / "dump", ROWS):
        pass


def test_a_dump_that_was_not_fetched_whole_is_told(tiny: Release, tmp_path: Path) -> None:
    (tmp_path / "dataset.nq.gz").write_bytes((tiny.path / "dumps" / "dataset.nq.gz").read_bytes()[:-20])
    with pytest.raises(SourceError, match="cannot be unpacked"), offline.loaded(tmp_path / "dataset.nq.gz", ROWS):
        pass
