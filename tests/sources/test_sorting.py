"""Sorting on disk gives what sorting in memory gives, whatever fits in a run; a sorted file finds what a scan finds."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kruispunt.sources import sorting
from kruispunt.sources.sorting import SortedFile, sort

TEXT = st.text(st.characters(blacklist_characters="\n\r", blacklist_categories=("Cs",)), max_size=6)
LINES = st.lists(TEXT.map(lambda text: f"{text}\n".encode()), max_size=60)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(lines=LINES, run_bytes=st.sampled_from([1, 10, 40, 10_000]))
def test_sorted_and_each_once(tmp_path: Path, lines: list[bytes], run_bytes: int) -> None:
    into = tmp_path / "sorted"
    assert sort(lines, into, run_bytes) == len(set(lines))
    assert into.read_bytes() == b"".join(sorted(set(lines)))
    assert [path.name for path in tmp_path.iterdir()] == ["sorted"]


def test_more_runs_than_files_may_be_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sorting, "FAN_IN", 3)
    lines = [b"%05d\n" % (number * 7919 % 1000) for number in range(2000)]
    assert sort(lines, tmp_path / "sorted", 100) == 1000
    assert (tmp_path / "sorted").read_bytes() == b"".join(sorted(set(lines)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(lines=LINES, prefix=st.text(max_size=3).map(lambda text: text.encode("utf-8", "ignore").replace(b"\n", b"")))
def test_finds_what_a_scan_finds(tmp_path: Path, lines: list[bytes], prefix: bytes) -> None:
    path = tmp_path / "file"
    sort(lines, path)
    assert SortedFile(path).starting(prefix) == b"".join(line for line in sorted(set(lines)) if line.startswith(prefix))
