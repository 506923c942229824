"""What a document says: all of the release's facts over all documents, each as it is written, and nothing of its own but under its own IRI."""

from collections.abc import Iterator

import pytest
from kruispunt.errors import UnknownResource
from kruispunt.release.open import Release
from kruispunt.representation import description
from kruispunt.syntax import media
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, parse

HARBOUR = "https://lod.example.org/id/library/harbour"


def dataset(release: Release) -> set[Quad]:
    return set(parse(path=str(release.path / "dataset.nq"), format=RdfFormat.N_QUADS))


def documents(release: Release) -> Iterator[Quad]:
    """What the documents of all subjects say, over all their pages."""
    for subject in release.subjects():
        first = description.describe(release, subject)
        for page in range(1, first.pages + 1):
            described = description.describe(release, subject, page)
            yield from described.facts
            yield from described.incoming


def test_all_documents_together_are_the_dataset(tiny: Release) -> None:
    assert set(documents(tiny)) == dataset(tiny)


def test_a_document_has_what_is_said_and_what_points_there(tiny: Release) -> None:
    described = description.describe(tiny, HARBOUR)
    assert {quad.object.value for quad in described.facts} >= {"Harbour Library", "Hafenbibliothek"}
    assert [quad.subject.value.rpartition("/")[2] for quad in described.incoming] == ["harbour-autumn", "harbour-summer"]
    assert described.graphs == ["https://lod.example.org/graph/libraries"]
    assert described.incoming_count == 2


def test_what_a_document_says_of_itself_stands_under_its_own_iri(tiny: Release) -> None:
    described = description.describe(tiny, HARBOUR)
    extra = set(description.triples(tiny, described)) - {quad.triple for quad in dataset(tiny)}
    assert {triple.subject for triple in extra} == {NamedNode("https://lod.example.org/doc/library/harbour")}
    assert {triple.predicate.value.rpartition("/")[2] for triple in extra} >= {"primaryTopic", "license", "publisher"}


def test_a_resource_of_somebody_else_has_a_document_of_ours(tiny: Release) -> None:
    described = description.describe(tiny, "http://schema.org/Library")
    assert described.document == "https://lod.example.org/doc/external?iri=http%3A%2F%2Fschema.org%2FLibrary"
    assert {quad.subject.value for quad in described.incoming} >= {HARBOUR}


def test_a_vocabulary_holds_all_its_terms(tiny: Release) -> None:
    described = description.vocabulary(tiny, "https://lod.example.org/ns/library")
    subjects = {quad.subject.value for quad in described.facts}
    assert subjects == {"https://lod.example.org/ns/library" + part for part in ("", "#OpeningPeriod", "#periodOf")}


@pytest.mark.parametrize("iri", ["https://lod.example.org/id/library/none", "https://lod.example.org/id/library/harbou", "http://nobody.example/"])
def test_nothing_is_said_of_what_is_not_there(tiny: Release, iri: str) -> None:
    with pytest.raises(UnknownResource, match=iri):
        description.describe(tiny, iri)


@pytest.mark.parametrize("page", [0, 2, 10**9])
def test_there_are_only_the_pages_there_are(tiny: Release, page: int) -> None:
    with pytest.raises(UnknownResource, match="page"):
        description.describe(tiny, HARBOUR, page)


def test_quads_name_their_graph_and_triples_do_not_repeat(tiny: Release) -> None:
    described = description.describe(tiny, HARBOUR)
    quads = list(parse(description.write(tiny, described, media.TRIG), format=RdfFormat.TRIG))
    assert {quad.triple for quad in quads} == set(description.triples(tiny, described))
    of_harbour = [quad for quad in quads if quad.subject == NamedNode(HARBOUR)]
    named = {quad.triple for quad in of_harbour if quad.graph_name == NamedNode("https://lod.example.org/graph/libraries")}
    assert named == {quad.triple for quad in of_harbour if quad.graph_name == DefaultGraph()} != set()
    assert len(of_harbour) == 2 * len(named)


@pytest.mark.parametrize("media_type", [*media.GRAPHS, *media.DATASETS])
def test_every_syntax_says_the_same(tiny: Release, media_type: str) -> None:
    described = description.describe(tiny, HARBOUR)
    body = description.write(tiny, described, media_type)
    assert body == description.write(tiny, described, media_type)
    if media_type != media.JSON_LD:  # compact with a context on another host: judged with pyld in tests/syntax
        assert {quad.triple for quad in parse(body, format=media.RDF_FORMATS[media_type])} == set(description.triples(tiny, described))
