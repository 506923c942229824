"""A fact is found in the file and on the line where its editor wrote it."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from kruispunt.sources import publication as sources
from kruispunt.sources.places import Places
from pyoxigraph import Literal, NamedNode

BASE = "https://lod.example.org/"
TURTLE = f"""@prefix x: <{BASE}ns/> .

<{BASE}a>
    x:p 007 ,
        '''two
lines'''@en ;
    x:q <{BASE}b> .
<{BASE}b> x:p [ x:r 5 ] .
<{BASE}c> x:p [ x:s 5 ] ,
    [ x:s 5 ; x:t 6 ] .
"""


@pytest.fixture(params=[None, "https://moved.example/"])
def places(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Places, str]]:
    """The places of a small publication, under its own base and under another."""
    root = tmp_path / "publication"
    shutil.copytree(Path(__file__).parents[1] / "tiny", root)
    (root / "data" / "t.ttl").write_text(TURTLE)
    (root / "data" / "u.csv").write_text("n,v\n1,5\n2,6\n")
    kind = {"name": "kind", "virtual": True, "propertyUrl": BASE + "ns/kind", "valueUrl": BASE + "row"}
    schema = {"aboutUrl": BASE + "row/{n}", "columns": [*({"name": name, "propertyUrl": BASE + "ns/" + name} for name in ("n", "v")), kind]}
    (root / "data" / "u.csv-metadata.json").write_text(json.dumps({"@context": "http://www.w3.org/ns/csvw", "url": "u.csv", "tableSchema": schema}))
    with sources.streamed(sources.read(root, request.param)) as candidate:
        yield candidate.where, candidate.publication.base


def test_in_turtle(places: tuple[Places, str]) -> None:
    where, base = places
    a, p = NamedNode(base + "a"), NamedNode(base + "ns/p")
    number = Literal("007", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#integer"))
    assert where.find(a, p, number) == "data/t.ttl:4"
    assert where.find(a, p, Literal("two\nlines", language="en")) == "data/t.ttl:6"
    assert where.find(a, NamedNode(base + "ns/q")) == "data/t.ttl:7"
    assert where.find(base + "b") == "data/t.ttl:8"


def test_the_nearest_when_there_is_no_such_fact(places: tuple[Places, str]) -> None:
    where, base = places
    assert where.find(base + "a", base + "ns/q", base + "nobody") == "data/t.ttl:7"
    assert where.find(base + "a", base + "ns/nothing").startswith("data/t.ttl:")
    assert where.find(base + "nobody") == ""


def test_in_a_table(places: tuple[Places, str]) -> None:
    where, base = places
    assert where.find(base + "row/2", base + "ns/v") == "data/u.csv:3 (column v)"
    assert where.find(base + "row/1", base + "ns/n") == "data/u.csv:2 (column n)"


def test_what_a_virtual_column_says_stands_in_its_row(places: tuple[Places, str]) -> None:
    where, base = places
    assert where.find(base + "row/2", base + "ns/kind") == "data/u.csv:3"


def test_a_nameless_node_is_found_by_the_iri_it_got(places: tuple[Places, str]) -> None:
    where, base = places
    lines = [line for line in where.data.read_text().splitlines() if line.startswith(f"<{base}.well-known/genid/")]
    subjects = {line.split(" ")[1].rpartition("/")[2]: line.split(" ")[0] for line in lines}
    assert where.find(subjects["r>"], base + "ns/r") == "data/t.ttl:8"
    assert where.find(subjects["t>"], base + "ns/s") == "data/t.ttl:10"


def test_many_at_once_in_their_order(places: tuple[Places, str]) -> None:
    where, base = places
    wanted = [(base + "row/2", None, None), (base + "nobody", None, None), (base + "b", None, None), (base + "row/2", base + "ns/v", None)]
    assert where.find_all(wanted) == ["data/u.csv:3", "", "data/t.ttl:8", "data/u.csv:3 (column v)"]
