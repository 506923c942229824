"""Errors: their status, and a body in the syntax asked for that says what exists."""

import re

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


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("/doc/library/harbuor", "id/library/harbour"),  # letters swapped
        ("/id/Library/Harbour", "id/library/harbour"),  # case
        ("/doc/library/harbour/", "id/library/harbour"),  # a slash too many
        ("/library/harbour", "id/library/harbour"),  # no id
        ("/doc/organisation/harbour", "id/library/harbour"),  # another concept
        ("/doc/odd/slahs", "id/odd/slash"),
        ("/graph/libaries", "graph/libraries"),
        ("/doc/external?iri=https%3A%2F%2Flod.example.org%2Fid%2Flibrary%2Fharbuor", "id/library/harbour"),
        ("/doc/liberry/odd%2012", "id/odd/"),  # by what it is called
    ],
)
def test_what_was_meant_is_named(client: FlaskClient, address: str, meant: str) -> None:
    answer = client.get(address, headers={"Accept": "application/problem+json"})
    assert answer.status_code == 404
    assert any(iri.startswith(BASE + meant) for iri in answer.json["near"]), answer.json


def test_a_problem_is_told_in_every_language_as_data_and_in_one_on_a_page(client: FlaskClient) -> None:
    told = [quad.object for quad in parse(client.get("/doc/none/none.nt").data, format=media.RDF_FORMATS[media.N_TRIPLES])]
    assert {getattr(term, "language", None) for term in told} >= {"nl", "en", "fr"}
    for language, title in {"nl": "Hier staat niets", "en": "Nothing here", "fr": "Rien ici"}.items():
        answer = client.get("/doc/none/none", headers={"Accept": "text/html", "Accept-Language": language})
        assert (answer.headers["Content-Language"], f"<h1>{title}" in answer.text) == (language, True)


@pytest.mark.parametrize("suffix", ["trig", "nq"])
def test_not_found_is_told_in_syntaxes_of_datasets(client: FlaskClient, suffix: str) -> None:
    answer = client.get(f"/doc/library/none.{suffix}")
    assert (answer.status_code, media.DATASETS[answer.mimetype]) == (404, suffix)
    assert any("404" in str(quad.object) for quad in parse(answer.data, format=media.RDF_FORMATS[answer.mimetype]))


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("application/json", "application/problem+json"),
        ("application/json, text/plain, */*", "application/problem+json"),  # axios
        ("application/problem+json", "application/problem+json"),
        ("application/ld+json, application/json", media.JSON_LD),
        ("text/turtle, application/json;q=0.9", media.TURTLE),
        ("*/*", media.TURTLE),
        ("image/png", media.TURTLE),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", media.HTML),
    ],
)
def test_a_client_of_json_gets_problem_details(client: FlaskClient, accept: str, media_type: str) -> None:
    answer = client.get("/doc/library/none", headers={"Accept": accept})
    assert (answer.status_code, answer.mimetype) == (404, media_type)
    if media_type == "application/problem+json":
        assert (answer.json["status"], answer.json["title"]) == (404, "Not Found")


def test_a_refusal_says_as_data_where_each_representation_is(client: FlaskClient) -> None:
    answer = client.get("/doc/library/harbour", headers={"Accept": "image/png"})
    told = {(quad.predicate.value.rpartition("/")[2], str(quad.object.value)) for quad in parse(answer.data, format=media.RDF_FORMATS[media.TURTLE])}
    assert {("hasFormat", f"{BASE}doc/library/harbour.{suffix}") for suffix in (*media.PAGES.values(), *media.DATASETS.values())} <= told


@pytest.mark.parametrize("accept", [media.TURTLE, media.HTML, "application/json"])
@pytest.mark.parametrize(("method", "address", "status"), [("GET", "/doc/x/y", 404), ("POST", "/doc/x/y", 405), ("GET", "/doc/library/?page=x", 404)])
def test_every_error_has_the_headers_of_an_answer(client: FlaskClient, method: str, address: str, status: int, accept: str) -> None:
    answer = client.open(address, method=method, headers={"Accept": accept})
    assert answer.status_code == status
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert {"Accept", "Accept-Language"} <= set(answer.headers["Vary"].split(", "))
    assert answer.headers["Cache-Control"] == ("public, max-age=60" if status == 404 else "no-cache")


def test_head_of_an_error_is_that_of_get(client: FlaskClient) -> None:
    get, head = client.get("/doc/library/harbor"), client.head("/doc/library/harbor")
    assert (head.status_code, head.data, list(head.headers)) == (404, b"", list(get.headers))


def test_what_nobody_foresaw_is_a_number_and_its_story_is_in_the_log(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("kruispunt.representation.description.describe", lambda *_: 1 // 0)
    for accept in (media.TURTLE, media.HTML, "application/json"):
        caplog.clear()
        answer = client.get("/doc/library/harbour", headers={"Accept": accept})
        reference = re.search(r"(?<=number )[0-9a-f]{12}", answer.text)
        assert answer.status_code == 500 and reference
        assert "ZeroDivisionError" not in answer.text and "Traceback" not in answer.text
        assert reference[0] in caplog.text and "ZeroDivisionError" in caplog.text
        assert answer.headers["Cache-Control"] == "no-store"


def test_a_page_that_cannot_be_made_is_still_answered(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kruispunt.web.problems.view", lambda: 1 // 0)
    answer = client.get("/doc/none/none", headers={"Accept": media.HTML})
    assert (answer.status_code, answer.mimetype) == (500, "text/plain")
