"""Shapes judge what is published: a nameless node of a source has an IRI there."""

import shutil
from pathlib import Path

import pytest
from kruispunt.checks import gate
from kruispunt.errors import NotConforming
from kruispunt.sources import publication as sources

SHAPE = """@prefix sh: <http://www.w3.org/ns/shacl#> .
<https://lod.example.org/ns/shapes/z> a <http://www.w3.org/2002/07/owl#Ontology> .
<https://lod.example.org/ns/shapes/z#Z> a sh:NodeShape ; sh:targetObjectsOf <https://lod.example.org/ns/library#at> ; sh:nodeKind sh:KIND .
"""


def checked(folder: Path, kind: str) -> None:
    """Raises where the gate refuses a nameless node that a shape wants to be of `kind`."""
    root = folder / "publication"
    shutil.copytree(Path(__file__).parents[1] / "tiny", root)
    (root / "shapes" / "z.ttl").write_text(SHAPE.replace("KIND", kind))
    about = '<https://lod.example.org/graph/z> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> "z"@en .'
    (root / "data" / "z.ttl").write_text(about + "\n<https://lod.example.org/id/a/b> <https://lod.example.org/ns/library#at>\n [ <x:p> 1 ] .")
    with sources.streamed(sources.read(root)) as candidate:
        gate.check(candidate)


@pytest.mark.parametrize("kind", ["IRI", "BlankNodeOrIRI"])
def test_a_nameless_node_is_an_iri(tmp_path: Path, kind: str) -> None:
    checked(tmp_path, kind)


@pytest.mark.parametrize("kind", ["BlankNode", "BlankNodeOrLiteral"])
def test_a_nameless_node_is_no_blank_node(tmp_path: Path, kind: str) -> None:
    with pytest.raises(NotConforming, match=r"data/z\.ttl:3: <https://lod\.example\.org/\.well-known/genid/[0-9a-f]{32}>"):
        checked(tmp_path, kind)


def test_who_wants_a_blank_node_is_told_what_to_write(tmp_path: Path) -> None:
    with pytest.raises(NotConforming, match="nameless nodes are published under an IRI: write sh:BlankNodeOrIRI"):
        checked(tmp_path, "BlankNode")
