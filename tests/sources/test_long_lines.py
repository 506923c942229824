"""Lines longer than the parser's buffer, as boundaries have them."""

from pathlib import Path

from kruispunt.sources import turtle
from pyoxigraph import NamedNode


def test_a_long_line_is_read_and_counted_once(tmp_path: Path) -> None:
    path = tmp_path / "long.ttl"
    path.write_text('<urn:a> <urn:p> "first" .\n<urn:a> <urn:p> "' + "x" * 300_000 + '" .\n<urn:a> <urn:p> "last" .\n', encoding="utf-8")
    assert [line for _, line in turtle.triples(path, NamedNode("urn:g"))] == [1, 2, 3]
