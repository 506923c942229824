"""The lines of a release answer as a scan over all of them would."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kruispunt.release import lines
from kruispunt.release.lines import Lines
from kruispunt.sources.sorting import sort
from pyoxigraph import Literal, NamedNode, Quad

NODES = st.sampled_from([NamedNode(f"http://e.org/{name}") for name in ("a", "a/b", "a#b", "ab", "é", "b", "a%20b")])
TYPED = Literal("1.50", datatype=NamedNode("http://e.org/decimal"))
LITERALS = st.sampled_from([Literal("<http://e.org/a> "), TYPED, Literal("a", language="nl"), Literal('"\n')])
QUADS = st.lists(st.builds(Quad, NODES, NODES, st.one_of(NODES, LITERALS), NODES), max_size=40)
QUIET = [HealthCheck.function_scoped_fixture]


def opened(folder: Path, quads: list[Quad]) -> Lines:
    """The lines of a dataset of these quads."""
    sort((f"{quad} .\n".encode() for quad in quads), folder / "dataset.nq")
    lines.index(folder / "dataset.nq", folder / "incoming.index")
    return Lines(folder / "dataset.nq", folder / "incoming.index")


@settings(suppress_health_check=QUIET, deadline=None, max_examples=80)
@given(quads=QUADS, node=NODES, predicate=NODES)
def test_as_a_scan(tmp_path: Path, quads: list[Quad], node: NamedNode, predicate: NamedNode) -> None:
    found = opened(tmp_path, quads)
    assert set(found.facts(node.value)) == {quad for quad in quads if quad.subject == node}
    pointing = sorted({(str(quad.predicate), str(quad.subject)) for quad in quads if quad.object == node})
    assert [(f"<{name}>", f"<{subject}>") for name, subject in found.incoming(node.value)] == pointing
    assert found.incoming_count(node.value) == len(pointing)
    assert found.incoming_count(node.value, predicate.value) == sum(name == str(predicate) for name, _ in pointing)
    assert sum(found.incoming_counts(node.value).values()) == len(pointing)
    assert [f"<{iri}>" for iri in found.subjects()] == sorted({str(quad.subject) for quad in quads}, key=str.encode)


@settings(suppress_health_check=QUIET, deadline=None, max_examples=40)
@given(quads=QUADS, node=NODES, start=st.integers(0, 6), limit=st.integers(0, 6))
def test_pages_of_what_points_at_a_node_make_the_whole(tmp_path: Path, quads: list[Quad], node: NamedNode, start: int, limit: int) -> None:
    found = opened(tmp_path, quads)
    assert found.incoming(node.value, None, start, limit) == found.incoming(node.value)[start : start + limit]


@settings(suppress_health_check=QUIET, deadline=None, max_examples=60)
@given(quads=QUADS, node=NODES, limit=st.integers(1, 4))
def test_pages_of_what_a_node_says_make_the_whole(tmp_path: Path, quads: list[Quad], node: NamedNode, limit: int) -> None:
    found = opened(tmp_path, quads)
    pages = [found.outgoing(node.value, start, limit) for start in range(0, 40, limit)]
    facts = found.facts(node.value)
    assert sorted(map(str, (quad for page, _ in pages for quad in page))) == sorted(map(str, facts))
    counts = Counter(quad.predicate.value for quad in facts)
    for page, told in pages:
        assert told == counts
        assert all(count <= limit for count in Counter(quad.predicate for quad in page).values())


def test_what_a_node_says_a_thousand_times_is_paged_in_order(tmp_path: Path) -> None:
    node, part, graph = NamedNode("http://e.org/a"), NamedNode("http://e.org/part"), NamedNode("http://e.org/g")
    others = [Quad(node, NamedNode(f"http://e.org/{name}"), part, graph) for name in ("aa", "part0", "z")]
    parts = [Quad(node, part, NamedNode(f"http://e.org/{number:04}"), graph) for number in range(1000)]
    found = opened(tmp_path, [*others, *parts])
    first, counts = found.outgoing(node.value, 0, 300)
    last, _ = found.outgoing(node.value, 900, 300)
    assert [quad for quad in first if quad.predicate == part] == parts[:300]
    assert len(first) == 303
    assert last == parts[900:]
    assert counts == {"http://e.org/aa": 1, "http://e.org/part": 1000, "http://e.org/part0": 1, "http://e.org/z": 1}


@settings(suppress_health_check=QUIET, deadline=None, max_examples=40)
@given(quads=QUADS, node=NODES, predicates=st.sets(NODES), small=st.sampled_from([0, lines.SMALL]))
def test_what_a_node_says_by_some_properties(tmp_path: Path, quads: list[Quad], node: NamedNode, predicates: set[NamedNode], small: int) -> None:
    found = opened(tmp_path, quads)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(lines, "SMALL", small)
        said = found.stating(node.value, {predicate.value for predicate in predicates})
    assert set(said) == {quad for quad in quads if quad.subject == node and quad.predicate in predicates}


def test_an_empty_dataset_describes_nothing(tmp_path: Path) -> None:
    found = opened(tmp_path, [])
    assert (found.facts("http://e.org/a"), found.incoming("http://e.org/a"), list(found.subjects())) == ([], [], [])


def test_more_links_than_are_written_at_a_time(tmp_path: Path) -> None:
    node, part = NamedNode("http://e.org/whole"), NamedNode("http://e.org/part")
    found = opened(tmp_path, [Quad(NamedNode(f"http://e.org/{n}"), part, node, part) for n in range(70_000)])
    assert found.incoming_counts(node.value) == {part.value: 70_000}
    assert found.incoming(node.value, part.value, 69_999) == [(part.value, "http://e.org/9")]  # `9>` sorts behind `99>`


def test_a_list_can_be_entered_anywhere(tmp_path: Path) -> None:
    said = '<https://x.example/{}> <https://x.example/p> "{}" <https://x.example/g> .\n'
    (tmp_path / "dataset.nq").write_text("".join(sorted(said.format(name, value) for name in ("a", "a-b", "a/b", "b") for value in (1, 2))))
    lines.index(tmp_path / "dataset.nq", tmp_path / "incoming.index")
    found = Lines(tmp_path / "dataset.nq", tmp_path / "incoming.index")
    names = list(found.subjects("https://x.example/"))
    assert sorted(name.rpartition("example/")[2] for name in names) == ["a", "a-b", "a/b", "b"]
    assert [list(found.subjects("https://x.example/", start)) for start in range(5)] == [names[start:] for start in range(5)]
    assert list(found.subjects("https://x.example/a")) == [name for name in names if name.startswith("https://x.example/a")]
    assert list(found.subjects("https://x.example/c")) == []
