"""The Turtle of the publication is written alike everywhere: one prefix table, no blank nodes, language tags in lower case, no relative IRI."""

import re
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, RdfFormat, parse

ROOT = Path(__file__).resolve().parents[1]
FACTS = sorted([*(ROOT / "ontology").glob("*.ttl"), *(ROOT / "data").glob("*.ttl")])
SHAPES = sorted((ROOT / "shapes").glob("*.ttl"))
TAG = re.compile(r'"@([A-Za-z]+(?:-[A-Za-z0-9]+)*)')


def prefixes(path: Path) -> list[tuple[str, str]]:
    return re.findall(r"(?m)^@prefix ([\w-]*): <([^>]+)> \.$", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", [*FACTS, *SHAPES], ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_prefixes_stand_in_one_order(path: Path) -> None:
    """Ours first, then the others by name; a prefix that is declared is used."""
    names = [name for name, _ in prefixes(path)]
    assert names == sorted(names, key=lambda name: (name != "kmi", name))
    body = re.sub(r"(?m)^@prefix .*$", "", path.read_text(encoding="utf-8"))
    assert [name for name in names if not re.search(rf"(?<![\w-]){name}:", body)] == []


def test_a_prefix_stands_for_one_namespace() -> None:
    meanings: dict[str, set[str]] = {}
    for path in (*FACTS, *SHAPES):
        for name, iri in prefixes(path):
            meanings.setdefault(name, set()).add(iri)
    assert {name: iris for name, iris in meanings.items() if len(iris) > 1} == {}
    assert len({iri for iris in meanings.values() for iri in iris}) == len(meanings), "a namespace has one prefix"


@pytest.mark.parametrize("path", FACTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_everything_has_an_iri(path: Path) -> None:
    """What has no IRI cannot be pointed at; only shapes may have blank nodes, in lists and paths."""
    found = [quad for quad in parse(path=str(path), format=RdfFormat.TURTLE) if BlankNode in (type(quad.subject), type(quad.object))]
    assert found == []


@pytest.mark.parametrize("path", [*FACTS, *SHAPES], ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_language_tags_are_in_lower_case(path: Path) -> None:
    """As the parser hands them out, so that source and dump agree."""
    assert [tag for tag in TAG.findall(path.read_text(encoding="utf-8")) if tag != tag.lower()] == []
