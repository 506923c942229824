"""Lists over HTTP: filtered and in order in every representation, with paging that keeps what was asked."""

import csv
import io
import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient
from kruispunt.release.open import Release
from kruispunt.syntax import media
from pyoxigraph import RdfFormat, parse

from .conftest import BASE, LINKS

HYDRA = "http://www.w3.org/ns/hydra/core#"
HARBOUR = quote(f"{BASE}id/library/harbour", safe="")
FILTERED = f"/doc/opening/?lib:periodOf={HARBOUR}&_order=-schema:opens"


def linked(header: str) -> dict[str, str]:
    """The first target of each relation."""
    return {relation: target for target, relation in reversed(re.findall(r'<([^>]*)>; rel="([^"]*)"', header))}


def said(client: FlaskClient, address: str) -> set[tuple[str, str, str]]:
    """Subject, property and value of each triple of a document."""
    answer = client.get(address, headers={"Accept": media.N_TRIPLES})
    assert answer.status_code == 200, answer.text
    return {(quad.subject.value, quad.predicate.value, quad.object.value) for quad in parse(answer.data, format=RdfFormat.N_TRIPLES)}


@pytest.mark.parametrize("media_type", [*media.GRAPHS, media.HTML, media.CSV])
def test_every_representation_is_filtered(client: FlaskClient, media_type: str) -> None:
    answer = client.get(FILTERED, headers={"Accept": media_type})
    assert answer.status_code == 200 and answer.mimetype == media_type
    body = answer.text.partition('class="members')[2] if media_type == media.HTML else answer.text
    assert "harbour-summer" in body and "harbour-autumn" in body and "opening/mill" not in body
    if media_type in (media.HTML, media.CSV):
        assert body.index("harbour-autumn") < body.index("harbour-summer")


def test_csv_says_that_it_has_a_header(client: FlaskClient) -> None:
    answer = client.get(FILTERED, headers={"Accept": media.CSV})
    assert answer.content_type == "text/csv; charset=utf-8; header=present"
    assert answer.text.startswith("iri,label_en,lib:periodOf,schema:opens\r\n")


def test_paging_keeps_what_was_asked_and_is_complete(client: FlaskClient, follow: Callable[[str, str], str]) -> None:
    address, seen, pages = f"/doc/spoke/?_order=-skos:prefLabel@en&_limit=60&skos:related={quote(BASE + 'id/hub/hub', safe='')}", [], 0
    while address:
        answer = client.get(address, headers={"Accept": media.CSV})
        seen += [row["iri"] for row in csv.DictReader(io.StringIO(answer.text))]
        following = linked(answer.headers["Link"]).get("next", "")
        address, pages = follow(address, following) if following else "", pages + 1
    assert pages == -(-LINKS // 60)
    assert seen == sorted((f"{BASE}id/spoke/{number:03}" for number in range(LINKS)), key=lambda iri: str(int(iri[-3:])), reverse=True)


def test_one_canonical_address_whatever_the_order_of_parameters(client: FlaskClient) -> None:
    other = f"/doc/opening/?_order=-schema:opens&page=1&lib%3AperiodOf={HARBOUR}"
    canonical = f"{BASE}doc/opening/?lib%3AperiodOf={HARBOUR}&_order=-schema%3Aopens"
    for address in (FILTERED, other):
        assert linked(client.get(address).headers["Link"])["canonical"] == canonical
        assert (canonical, HYDRA + "totalItems", "2") in said(client, address)
        assert (canonical, HYDRA + "member", f"{BASE}id/opening/harbour-summer") in said(client, address)


def test_crawlers_keep_to_the_plain_lists(client: FlaskClient) -> None:
    assert "X-Robots-Tag" not in client.get("/doc/opening/").headers
    assert client.get(FILTERED).headers["X-Robots-Tag"].startswith("noindex")


def test_the_page_offers_what_members_have_and_the_way_back(client: FlaskClient) -> None:
    text = client.get(FILTERED, headers={"Accept": media.HTML, "Accept-Language": "nl"}).text
    assert 'name="lib:periodOf"' in text and f'<option value="{BASE}id/library/harbour" selected>Harbour Library (2)' in text
    assert '<option value="-schema:opens" selected>' in text
    without = re.findall(r'<a href="([^"]*)" rel="nofollow"', text)
    assert without == ["?_order=-schema%3Aopens"]
    assert "(2 van 3)" in text and "<script" not in text


def test_the_form_leads_to_what_it_shows(client: FlaskClient) -> None:
    text = client.get(FILTERED, headers={"Accept": media.HTML}).text
    for name in re.findall(r'<(?:select|input) id="[^"]*" name="([^"]*)"', text):
        field = re.search(rf'<select id="[^"]*" name="{re.escape(name)}">(.*?)</select>', text, re.DOTALL)
        for value in re.findall(r'<option value="([^"]*)"', field[1]) if field else []:
            answer = client.get("/doc/opening/", query_string={name: value}, headers={"Accept": media.CSV})
            assert answer.status_code == 200 and len(answer.text.splitlines()) > 1, (name, value)


@pytest.mark.parametrize("parameter", ["lib:none=1", "x=1", "_order=lib:none", "_limit=0", "schema:validFrom=spring"])
@pytest.mark.parametrize("media_type", [media.TURTLE, media.JSON_LD, media.HTML])
def test_what_cannot_be_asked_is_told_in_the_syntax_asked_for(client: FlaskClient, parameter: str, media_type: str) -> None:
    answer = client.get(f"/doc/opening/?{parameter}", headers={"Accept": media_type})
    assert answer.status_code == 400 and answer.mimetype == media_type
    assert parameter.partition("=")[0] in answer.text


def test_markup_in_a_filter_stays_text(client: FlaskClient) -> None:
    answer = client.get("/doc/opening/", query_string={"skos:prefLabel": '<script>"&'}, headers={"Accept": media.HTML})
    assert answer.status_code == 200 and "<script" not in answer.text


@pytest.mark.parametrize("suffix", ["", "index.ttl", "index.csv", "index.html"])
def test_the_list_of_lists(client: FlaskClient, odd: Release, suffix: str) -> None:
    answer = client.get(f"/doc/{suffix}", headers={"Accept": media.N_TRIPLES})
    assert answer.status_code == 200 and all(concept in answer.text for concept in odd.manifest["concepts"])
    assert client.get("/doc/index.none").status_code == 404


def test_the_list_of_lists_counts(client: FlaskClient) -> None:
    found = said(client, "/doc/")
    assert (f"{BASE}doc/", HYDRA + "member", f"{BASE}doc/opening/") in found
    assert (f"{BASE}doc/opening/", HYDRA + "totalItems", "3") in found


def test_the_releases_as_data(client: FlaskClient, odd: Release) -> None:
    assert (f"{BASE}release/", HYDRA + "member", f"{BASE}release/{odd.id}/") in said(client, "/release/")
    assert client.get("/release/index.jsonld").mimetype == media.JSON_LD
