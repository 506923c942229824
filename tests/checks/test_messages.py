"""Every shape of the publication speaks to an editor, in Dutch and in English."""

from pathlib import Path

import pytest
from rdflib import RDF, SH, Graph, URIRef

SHAPES = sorted((Path(__file__).parents[2] / "shapes").glob("*.ttl"))


@pytest.mark.parametrize("path", SHAPES, ids=lambda path: path.stem)
def test_every_shape_has_an_iri_a_name_and_what_to_write_in_two_languages(path: Path) -> None:
    graph = Graph().parse(path)
    properties = set(graph.subjects(SH.path))
    queries = set(graph.subjects(SH.select))
    named = properties | set(graph.subjects(RDF.type, SH.NodeShape))
    told = [*((node, SH.name) for node in named), *((node, SH.message) for node in properties | queries)]
    assert told
    assert [node for node, _ in told if not isinstance(node, URIRef)] == []
    assert [(node, said) for node, said in told if not {"nl", "en"} <= {text.language for text in graph.objects(node, said)}] == []
