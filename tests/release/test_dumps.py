"""Every dump says what the sources say: each literal in the form in which it was written, each triple once."""

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from kruispunt.release.build import build
from kruispunt.release.open import Release
from kruispunt.sources import publication as sources
from kruispunt.sources import turtle
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

SYNTAXES = {"nq": RdfFormat.N_QUADS, "trig": RdfFormat.TRIG, "nt": RdfFormat.N_TRIPLES, "ttl": RdfFormat.TURTLE, "jsonld": RdfFormat.JSON_LD}
XSD = "http://www.w3.org/2001/XMLSchema#"


def literals(path: Path) -> set[str]:
    """Every literal of a dump, as N-Triples writes it."""
    with gzip.open(path) as file:
        quads = parse(file, format=SYNTAXES[path.name.removesuffix(".gz").rpartition(".")[2]])  # type: ignore[arg-type]
        return {str(quad.object) for quad in quads if isinstance(quad.object, Literal)}


def stated(root: Path) -> Iterator[tuple[str, set[str]]]:
    """Each Turtle file of a publication by its stem, with the literals in it."""
    for path in (*root.glob("ontology/*.ttl"), *root.glob("data/*.ttl")):
        quads = (quad for quad, _ in turtle.triples(path, NamedNode("urn:x")))
        yield path.stem, {str(quad.object) for quad in quads if isinstance(quad.object, Literal)}


def test_odd_forms_and_blank_nodes_reach_every_dump(folder: Path, tmp_path: Path) -> None:
    text = r'<https://lod.example.org/id/x/y> <https://lod.example.org/ns/library#odd> 007, 1.50, 1.0E6, "a\n\u0001\"b"@nl-BE, [ a <x:T> ] '
    (folder / "data" / "odd.ttl").write_text(f'{text}, "1"^^<{XSD}boolean> .')
    release = build(sources.read(folder), tmp_path / "out")
    wanted = {f'"007"^^<{XSD}integer>', f'"1.50"^^<{XSD}decimal>', f'"1.0E6"^^<{XSD}double>', f'"1"^^<{XSD}boolean>', r'"a\n\u0001\"b"@nl-be'}
    for syntax in ("ttl", "nt", "jsonld"):
        assert literals(release / "dumps" / f"odd.{syntax}.gz") == wanted
    for syntax in ("nq", "nt", "trig"):
        assert wanted <= literals(release / "dumps" / f"dataset.{syntax}.gz")


@pytest.mark.parametrize("which", ["tiny", "release"])
def test_every_literal_of_the_sources_is_in_every_dump(which: str, request: pytest.FixtureRequest) -> None:
    release: Release = request.getfixturevalue(which)
    root = sources.shipped() if which == "release" else Path(__file__).parents[1] / "tiny"
    everything: set[str] = set()
    for stem, wanted in stated(root):
        everything |= wanted
        for syntax in ("ttl", "nt", "jsonld"):
            assert literals(release.path / "dumps" / f"{stem}.{syntax}.gz") == wanted, f"{stem} in {syntax}"
    for syntax in ("nq", "nt", "trig"):
        found = literals(release.path / "dumps" / f"dataset.{syntax}.gz")
        assert everything <= found, syntax
    assert everything


def test_every_figure_of_the_table_is_in_every_dump(release: Release) -> None:
    with (sources.shipped() / "data" / "figures.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    columns = {"count": "integer", "value": "decimal", "year": "gYear"}
    wanted = {f'"{row[name]}"^^<{XSD}{datatype}>' for row in rows for name, datatype in columns.items() if row[name]}
    for syntax in ("ttl", "nt", "jsonld"):
        assert literals(release.path / "dumps" / f"figures.{syntax}.gz") == wanted, syntax


def test_the_dumps_of_the_whole_hold_the_same_triples(tiny: Release) -> None:
    def quads(name: str) -> set[tuple[str, ...]]:
        with gzip.open(tiny.path / "dumps" / name) as file:
            found = parse(file, format=SYNTAXES[name.split(".")[1]])  # type: ignore[arg-type]
            return {(str(quad.subject), str(quad.predicate), str(quad.object), str(quad.graph_name)) for quad in found}

    assert quads("dataset.nq.gz") == quads("dataset.trig.gz")
    assert {quad[:3] for quad in quads("dataset.nq.gz")} == {quad[:3] for quad in quads("dataset.nt.gz")}


def test_nameless_nodes_of_two_files_are_two(folder: Path, tmp_path: Path) -> None:
    for stem in ("one", "two"):
        (folder / "data" / f"{stem}.ttl").write_text("<https://lod.example.org/x> <x:p> [ <x:q> 1 ] .")
    release = build(sources.read(folder), tmp_path / "out")
    with gzip.open(release / "dumps" / "dataset.nq.gz") as file:
        found = {quad.subject: quad.graph_name for quad in parse(file, format=RdfFormat.N_QUADS) if "genid" in str(quad.subject)}  # type: ignore[arg-type]
    assert sorted(str(graph) for graph in found.values()) == [f"<https://lod.example.org/graph/{stem}>" for stem in ("one", "two")]
