"""/search: things by their words, for people and programs."""

import re

import pytest
from flask.testing import FlaskClient
from kruispunt.release.open import Release
from kruispunt.web.app import create_app
from kruispunt.web.search import OFFERED
from pyoxigraph import RdfFormat, parse
from werkzeug.http import parse_list_header

BROWSER = {"Accept": "text/html", "Accept-Language": "en"}


@pytest.fixture(scope="module")
def client(tiny: Release) -> FlaskClient:
    return create_app(tiny.path).test_client()


def test_the_best_thing_comes_first(client: FlaskClient, tiny: Release) -> None:
    told = client.get("/search?q=harbour+library", headers={"Accept": "application/json"}).get_json()
    assert told["found"][0] | {"score": 0} == {
        "iri": tiny.names.thing("library", "harbour"),
        "text": "Harbour Library",
        "language": "en",
        "property": "http://www.w3.org/2004/02/skos/core#prefLabel",
        "score": 0,
    }
    assert told["total"] == len(told["found"]) > 1
    assert told["found"] == sorted(told["found"], key=lambda match: -match["score"])


@pytest.mark.parametrize(("accept", "form"), [("text/turtle", RdfFormat.TURTLE), ("application/rdf+xml", RdfFormat.RDF_XML)])
def test_rdf_says_what_was_found(client: FlaskClient, tiny: Release, accept: str, form: RdfFormat) -> None:
    answer = client.get("/search?q=mill", headers={"Accept": accept})
    members = {quad.object.value for quad in parse(answer.data, form) if quad.predicate.value.endswith("hydra/core#member")}
    assert tiny.names.thing("library", "mill") in members
    assert "Accept" in answer.headers["Vary"] and answer.headers["ETag"]


@pytest.mark.parametrize("asked", ["/search", "/search?q=library", "/search?q=mill&language=en"])
def test_every_representation_has_the_address_that_the_links_name(client: FlaskClient, asked: str) -> None:
    links = parse_list_header(client.get(asked, headers=BROWSER).headers["Link"])
    targets = {link.partition(">")[0].lstrip("<"): link.partition('type="')[2].partition('"')[0] for link in links if 'rel="alternate"' in link}
    assert {target.partition("?")[0] for target in targets} == {f"./search.{suffix}" for suffix in OFFERED.values()}
    for target, media_type in targets.items():
        told = client.get(target.removeprefix("."))
        assert (told.status_code, told.mimetype) == (200, media_type)
        assert told.data == client.get(asked, headers={"Accept": media_type, "Accept-Language": "en"}).data or media_type == "text/html"
    assert client.get("/search.pdf").status_code == 404


def test_one_language(client: FlaskClient) -> None:
    found = client.get("/search?q=hafenbibliothek&language=de", headers={"Accept": "application/json"}).get_json()["found"]
    assert [match["text"] for match in found] == ["Hafenbibliothek"]
    assert client.get("/search?q=hafenbibliothek&language=en", headers={"Accept": "application/json"}).get_json()["found"] == []


def test_a_page_has_a_form_and_links(client: FlaskClient) -> None:
    page = client.get("/search?q=harbor", headers=BROWSER)
    assert page.status_code == 200
    assert 'href="./doc/library/harbour"' in page.text or 'href="./id/library/harbour"' in page.text
    assert 'value="harbor"' in page.text
    assert "Nothing found" in client.get("/search?q=xyzzy", headers=BROWSER).text
    assert 'role="search"' in client.get("/", headers=BROWSER).text


def test_a_page_says_what_each_thing_is(client: FlaskClient) -> None:
    page = client.get("/search?q=harbour+library&_lang=en", headers=BROWSER).text
    assert re.search(r'href="\./doc/library/harbour"[^>]*>Harbour Library</a></span>\s*<span class="note">[Ll]ibrary</span>', page)


@pytest.mark.parametrize("words", ["", "%22", "%3Cscript%3E", "*", "%00", "%F0%9F%98%80", "a' OR 1=1 --"])
def test_no_words_do_harm(client: FlaskClient, words: str) -> None:
    page = client.get(f"/search?q={words}", headers=BROWSER)
    assert page.status_code == 200
    assert "<script>" not in page.text


def test_too_much_is_told(client: FlaskClient) -> None:
    assert client.get("/search?q=" + "x" * 201).status_code == 400
    assert client.get("/search?q=mill&page=7").status_code == 404


@pytest.mark.parametrize(("query", "why"), [("q=%FF", "the parameter q holds bytes"), ("q=mill&q=harbour", "the parameter q was sent 2 times")])
def test_what_is_no_search_is_told(client: FlaskClient, query: str, why: str) -> None:
    answer = client.get(f"/search?{query}", headers={"Accept": "application/json"})
    assert answer.status_code == 400
    assert why in answer.text
