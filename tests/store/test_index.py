"""The index of a release: every quad, and a merge of the graphs when they overlap."""

from pathlib import Path

import pytest
from kruispunt.errors import BuildError
from kruispunt.store import index
from pyoxigraph import DefaultGraph, Store

EX = "http://example.org/"


def written(path: Path, triples: int, graphs: int) -> Path:
    """Sorted N-Quads of `triples` triples, each in so many graphs."""
    lines = (f'<{EX}s{n}> <{EX}p> "a b <c> . {n}" <{EX}g{graph}> .\n' for n in range(triples) for graph in range(graphs))
    path.write_text("".join(sorted(lines)), encoding="utf-8")
    return path


def default(store: Path) -> int:
    """The number of triples in the default graph of a store."""
    return sum(1 for _ in Store.read_only(str(store)).quads_for_pattern(None, None, None, DefaultGraph()))


@pytest.mark.parametrize("triples", [1, 100, 1001, index.BLOCK // 20])
def test_graphs_that_overlap_are_merged_too(tmp_path: Path, triples: int) -> None:
    assert index.load(written(tmp_path / "data.nq", triples, 3), tmp_path / "store") == 3 * triples
    assert default(tmp_path / "store") == triples


def test_graphs_that_do_not_overlap_need_no_merge(tmp_path: Path) -> None:
    assert index.load(written(tmp_path / "data.nq", 300, 1), tmp_path / "store") == 300
    assert default(tmp_path / "store") == 0


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("in the way")
    with pytest.raises(BuildError, match="store"):
        index.load(written(tmp_path / "data.nq", 1, 1), tmp_path / "store")
