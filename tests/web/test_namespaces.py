"""Vocabularies, context, shapes and graphs at their IRIs."""

import json

import pytest
from flask.testing import FlaskClient
from kruispunt.release.open import Release
from kruispunt.syntax import media
from pyoxigraph import RdfFormat, parse

from .conftest import BASE


@pytest.mark.parametrize("media_type", media.GRAPHS)
def test_a_vocabulary_stands_at_its_namespace(client: FlaskClient, media_type: str) -> None:
    answer = client.get("/ns/library", headers={"Accept": media_type})
    assert answer.mimetype == media_type
    assert b"OpeningPeriod" in answer.data


def test_its_page_names_every_term_at_its_fragment(client: FlaskClient) -> None:
    page = client.get("/ns/library", headers={"Accept": media.HTML, "Accept-Language": "en"}).text
    assert 'id="OpeningPeriod"' in page
    assert 'id="periodOf"' in page
    assert "Stretch of days in which a library keeps the same hours." in page
    assert "3 in this publication" in page  # opening periods


def test_the_context_is_json_ld_for_everybody(client: FlaskClient) -> None:
    answer = client.get("/ns/context.jsonld")
    assert answer.mimetype == media.JSON_LD
    assert "@context" in json.loads(answer.data)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_documents_name_that_context_by_its_digest(client: FlaskClient) -> None:
    named = json.loads(client.get("/doc/library/harbour.jsonld").data)["@context"]
    assert named.startswith(f"{BASE}ns/context/")
    assert client.get("/" + named.removeprefix(BASE)).data == client.get("/ns/context.jsonld").data


@pytest.mark.parametrize("media_type", media.PAGES)
def test_shapes_stand_at_their_iri(client: FlaskClient, media_type: str) -> None:
    answer = client.get("/ns/shapes/opening-period", headers={"Accept": media_type})
    assert (answer.status_code, answer.mimetype) == (200, media_type)
    assert b"NodeShape" in answer.data


@pytest.mark.parametrize("address", ["/ns/none", "/ns/shapes/none", "/ns/shapes/..%2F..%2Fcatalog", "/ns/", "/graph/none", "/graph/"])
def test_there_is_nothing_where_nothing_is(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_a_graph_is_everything_its_file_says(client: FlaskClient, odd: Release) -> None:
    quads = {quad for quad in parse(path=str(odd.path / "dataset.nq"), format=RdfFormat.N_QUADS) if quad.graph_name.value == f"{BASE}graph/libraries"}
    for suffix, syntax in (("nq", RdfFormat.N_QUADS), ("trig", RdfFormat.TRIG)):
        assert set(parse(client.get(f"/graph/libraries.{suffix}").data, format=syntax)) == quads
    for suffix, syntax in (("nt", RdfFormat.N_TRIPLES), ("ttl", RdfFormat.TURTLE), ("rdf", RdfFormat.RDF_XML)):
        assert {quad.triple for quad in parse(client.get(f"/graph/libraries.{suffix}").data, format=syntax)} == {quad.triple for quad in quads}


def test_the_page_of_a_graph_tells_its_licence_and_size(client: FlaskClient) -> None:
    page = client.get("/graph/libraries", headers={"Accept": media.HTML, "Accept-Language": "en"}).text
    assert "https://creativecommons.org/publicdomain/zero/1.0/" in page
    assert "data/libraries.ttl" in page
