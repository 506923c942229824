"""Lines longer than the parser's buffer, as boundaries have them."""

from pathlib import Path

import pytest
from kruispunt.errors import SourceError
from kruispunt.sources import turtle
from pyoxigraph import NamedNode


def test_a_long_line_is_read_and_counted_once(tmp_path: Path) -> None:
    path = tmp_path / "long.ttl"
    path.write_text('<urn:a> <urn:p> "first" .\n<urn:a> <urn:p> "' + "x" * 300_000 + '" .\n<urn:a> <urn:p> "last" .\n', encoding="utf-8")
    assert [line for _, line in turtle.triples(path, NamedNode("urn:g"))] == [1, 2, 3]


def test_a_literal_that_the_parser_cannot_hold_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "long.ttl"
    path.write_text('<urn:a> <urn:p> "first" .\n<urn:a> <urn:p> "' + "x" * (17 << 20) + '" .\n', encoding="utf-8")
    with pytest.raises(SourceError, match=r"data/long\.ttl:2: a literal or IRI is longer than the 16 MiB"):
        list(turtle.triples(path, NamedNode("urn:g"), "data/long.ttl"))
