"""Errors: their status, and a body in the syntax asked for that says what exists."""

import pytest
from flask.testing import FlaskClient
from kruispunt.syntax import media
from pyoxigraph import parse

from .conftest import BASE


@pytest.mark.parametrize("media_type", media.PAGES)
def test_not_found_is_told_in_the_syntax_asked_for(client: FlaskClient, media_type: str) -> None:
    answer = client.get("/doc/library/harbor", headers={"Accept": media_type})
    assert (answer.status_code, answer.mimetype) == (404, media_type)
    assert b"library/harbour" in answer.data  # the near match
    assert "Accept" in answer.headers["Vary"]


def test_not_found_names_near_matches_as_data(client: FlaskClient) -> None:
    answer = client.get("/doc/library/harbor.nt")
    found = {
        (quad.subject.value, quad.predicate.value.rpartition("#")[2], quad.object.value)
        for quad in parse(answer.data, format=media.RDF_FORMATS[media.N_TRIPLES])
    }
    assert (f"{BASE}doc/library/harbor.nt", "seeAlso", f"{BASE}id/library/harbour") in found
    assert (f"{BASE}doc/library/harbor.nt", "statusCodeValue", "404") in found


@pytest.mark.parametrize("accept", ["image/png", "application/zip", "*/*;q=0", "text/turtle;q=0, application/pdf"])
def test_a_refusal_lists_what_is_offered(client: FlaskClient, accept: str) -> None:
    answer = client.get("/doc/library/harbour", headers={"Accept": accept})
    assert answer.status_code == 406
    assert answer.mimetype in (media.TURTLE, media.HTML)
    for media_type in media.PAGES:
        assert media_type in answer.text
        assert f'type="{media_type}"' in answer.headers["Link"]


def test_a_method_that_is_not_allowed_says_which_are(client: FlaskClient) -> None:
    answer = client.post("/doc/library/harbour")
    assert answer.status_code == 405
    assert {"GET", "HEAD"} <= set(answer.headers["Allow"].replace(" ", "").split(","))
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    "address", ["/none", "/doc/library/none", "/%0A", "/id/", "/static/0/site.css", "/dump/../manifest.json", "/release/none/", "/release/none"]
)
def test_an_address_that_nobody_serves(client: FlaskClient, address: str) -> None:
    answer = client.get(address, headers={"Accept": media.HTML})
    assert answer.status_code == 404
    assert answer.mimetype == media.HTML


def test_a_message_cannot_write_the_page(client: FlaskClient) -> None:
    answer = client.get("/doc/external.html", query_string={"iri": "<script>alert(1)</script>"})
    assert b"<script" not in answer.data
