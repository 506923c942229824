"""A store small enough to read, with two graphs and one triple that stands in both."""

from pathlib import Path

import pytest
from kruispunt.store import index
from pyoxigraph import RdfFormat, Store

NUMBERS = 60
LINES = [
    '<http://example.org/a> <http://example.org/name> "Aa"@nl <http://example.org/graph/one> .',
    '<http://example.org/a> <http://example.org/size> "1"^^<http://www.w3.org/2001/XMLSchema#integer> <http://example.org/graph/one> .',
    '<http://example.org/a> <http://example.org/name> "Aa"@nl <http://example.org/graph/two> .',
    '<http://example.org/b> <http://example.org/1> <http://example.org/a> <http://example.org/graph/two> .',
    *(f"<http://example.org/n/{n}> <http://example.org/value> <http://example.org/v/{n}> <http://example.org/graph/n> ." for n in range(NUMBERS)),
]


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the store."""
    folder = tmp_path_factory.mktemp("store")
    (folder / "data.nq").write_text("\n".join(sorted(LINES)) + "\n", encoding="utf-8")
    index.load(folder / "data.nq", folder / "store")
    return folder / "store"


@pytest.fixture(scope="session")
def in_memory() -> Store:
    """The same quads in memory, asked without anything of ours."""
    made = Store()
    made.load(("\n".join(LINES) + "\n").encode(), RdfFormat.N_QUADS)
    return made
