"""IRIs that nobody could ask for by themselves stop a publication, and are told with file and line."""

import shutil
from pathlib import Path

import pytest
from kruispunt.checks import gate
from kruispunt.errors import NotConforming
from kruispunt.sources import publication as sources

BASE = "https://lod.example.org/"


def refused(folder: Path, *paths: str) -> list[str]:
    """What the gate says of the tiny publication with facts about BASE and `paths`, one a line from line 1 on; nothing where it lets it through."""
    root = folder / "publication"
    shutil.copytree(Path(__file__).parents[1] / "tiny", root)
    lines = [f'<{BASE}{path}> <http://www.w3.org/2004/02/skos/core#notation> "{number}" .\n' for number, path in enumerate(paths)]
    (root / "data" / "z.ttl").write_text("".join(lines), encoding="utf-8")
    about = f'<{BASE}graph/z> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> "z"@en .'
    (root / "data" / "zz.ttl").write_text(about)
    with sources.streamed(sources.read(root)) as candidate:
        try:
            gate.check(candidate)
        except NotConforming as error:
            return str(error).splitlines()
    return []


@pytest.mark.parametrize(
    ("one", "other"),
    [("id/x/é", "id/x/%C3%A9"), ("id/x/%c3%a9", "id/x/%C3%A9"), ("id/x/a%2fb", "id/x/a%2Fb"), ("ns/x#é", "ns/x#%C3%A9")],
)
def test_two_iris_with_one_uri_are_refused_each_with_its_place(tmp_path: Path, one: str, other: str) -> None:
    told = sorted(refused(tmp_path, one, other))
    assert [line.partition(": ")[0] for line in told] == ["data/z.ttl:1", "data/z.ttl:2"]
    assert told[0].startswith(f"data/z.ttl:1: <{BASE}{one}>: has the same URI as <{BASE}{other}>")
    assert told[1].startswith(f"data/z.ttl:2: <{BASE}{other}>: has the same URI as <{BASE}{one}>")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("id/x/../y", "takes out segments of dots"),
        ("id/x/%2e%2E", "takes out segments of dots"),
        ("id/./x", "takes out segments of dots"),
        ("id/x/y?page=2", "the parameter page steers the server"),
        ("id/x/y?a=1&_profile=skos", "the parameter _profile steers the server"),
        ("id/x/é%C3%A9", "cannot be read back from its URI"),
        ("id/x/y?", "many programs take off a question mark"),
        ("id/", "the server itself answers at this address"),
        ("sparql", "the server itself answers at this address"),
        ("static/x/y", "the server itself answers at this address"),
        ("id/external", "the server itself answers at this address"),
        ("doc/library/harbour", f"is the address of the document about <{BASE}id/library/harbour>"),
    ],
)
def test_what_nobody_can_ask_for_is_refused_with_its_place(tmp_path: Path, path: str, told: str) -> None:
    lines = refused(tmp_path, "id/x/fine", path)
    assert len(lines) == 1 and lines[0].startswith(f"data/z.ttl:2: <{BASE}{path}>: ") and told in lines[0]


def test_what_only_looks_alike_goes_through(tmp_path: Path) -> None:
    alike = ["é", "e\u0301", "a/b", "a%2Fb", "a", "a/", "a.ttl", "a?y=1", "~", "%7E", "...", ".a"]
    assert refused(tmp_path, "doc/x/b", *(f"id/x/{reference}" for reference in alike)) == []
