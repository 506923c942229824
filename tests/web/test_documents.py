"""Every IRI answers: as written, in every representation, and the links of the answers lead somewhere."""

import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient
from kruispunt.release.open import Release
from kruispunt.syntax import media
from kruispunt.web.addresses import uri
from pyoxigraph import NamedNode, RdfFormat, parse

from .conftest import BASE, LINKS, ODD

TYPES = {**media.PAGES, **media.DATASETS}


def links(header: str) -> dict[str, list[str]]:
    """The targets of a Link header by relation."""
    found: dict[str, list[str]] = {}
    for target, relation in re.findall(r'<([^>]*)>; rel="([^"]*)"', header):
        found.setdefault(relation, []).append(target)
    return found


def subjects(body: bytes) -> set[str]:
    return {quad.subject.value for quad in parse(body, format=RdfFormat.N_TRIPLES) if isinstance(quad.subject, NamedNode)}


@pytest.mark.parametrize("reference", ODD)
def test_what_stands_in_the_data_dereferences(client: FlaskClient, follow: Callable[[str, str], str], reference: str) -> None:
    address = uri(f"/id/odd/{reference}")
    first = client.get(address)
    assert first.status_code == 303
    document = follow(address, first.headers["Location"])
    assert document == uri(f"/doc/odd/{reference}")
    answer = client.get(document, headers={"Accept": media.N_TRIPLES})
    assert answer.status_code == 200
    assert f"{BASE}id/odd/{reference}" in subjects(answer.data)
    assert uri(f"{BASE}doc/odd/{reference}") in links(answer.headers["Link"])["canonical"]


def test_every_subject_of_the_release_answers(client: FlaskClient, follow: Callable[[str, str], str], odd: Release) -> None:
    for iri in odd.subjects(BASE):
        address = "/" + uri(iri[len(BASE) :].partition("#")[0])
        answer = client.get(address, headers={"Accept": media.N_TRIPLES})
        if answer.status_code == 303:
            answer = client.get(follow(address, answer.headers["Location"]), headers={"Accept": media.N_TRIPLES})
        assert answer.status_code == 200, iri
        if iri != odd.names.catalog:  # its document is the computed catalogue: tested with it
            assert iri in subjects(answer.data), iri


@pytest.mark.parametrize("reference", ["a%2fb", "caf%c3%a9", "caf%C3%A9"])
def test_hexadecimal_digits_mean_the_same_in_both_cases(client: FlaskClient, reference: str) -> None:
    assert client.get(f"/doc/odd/{reference}").status_code == 200


@pytest.mark.parametrize("reference", ["a%2Fb%2F", "A:b", "a%3Ab", "caf%C3", "nothing", "", "a//b", "%ZZ", "%", "a%00", "..%2F..%2Fmanifest.json"])
def test_another_spelling_is_another_thing(client: FlaskClient, reference: str) -> None:
    answer = client.get(f"/doc/odd/{reference}", headers={"Accept": media.TURTLE})
    assert answer.status_code == (200 if reference == "" else 404)


@pytest.mark.parametrize(("media_type", "suffix"), TYPES.items())
def test_each_representation_comes_by_header_and_by_suffix(client: FlaskClient, media_type: str, suffix: str) -> None:
    by_header = client.get("/doc/library/harbour", headers={"Accept": media_type})
    by_suffix = client.get(f"/doc/library/harbour.{suffix}", headers={"Accept": "image/png"})
    assert by_header.mimetype == by_suffix.mimetype == media_type
    assert by_header.status_code == by_suffix.status_code == 200
    if media_type == media.HTML:
        assert b"Harbour Library" in by_suffix.data
    else:
        assert by_header.data == by_suffix.data


def test_the_suffix_survives_the_redirect(client: FlaskClient, follow: Callable[[str, str], str]) -> None:
    answer = client.get("/id/library/harbour.jsonld")
    assert follow("/id/library/harbour.jsonld", answer.headers["Location"]) == "/doc/library/harbour.jsonld"


def test_an_exact_resource_wins_over_a_suffix(client: FlaskClient) -> None:
    exact = client.get("/doc/odd/a.ttl", headers={"Accept": media.N_TRIPLES})
    assert exact.mimetype == media.N_TRIPLES
    assert f"{BASE}id/odd/a.ttl" in subjects(exact.data)
    assert client.get("/doc/odd/a.nt").mimetype == media.N_TRIPLES
    assert client.get("/doc/odd/a.ttl.rdf").mimetype == media.RDF_XML


def test_no_link_leads_to_another_resource(client: FlaskClient) -> None:
    """`a.ttl` is a thing of its own, so the Turtle about `a` has no address with a suffix."""
    answer = client.get("/doc/odd/a", headers={"Accept": media.TURTLE})
    assert "Content-Location" not in answer.headers
    assert "a.ttl>" not in answer.headers["Link"]
    assert "a.nt>" in answer.headers["Link"]


def test_a_negotiated_answer_says_how_it_varies_and_what_else_there_is(client: FlaskClient, follow: Callable[[str, str], str]) -> None:
    answer = client.get("/doc/library/harbour", headers={"Accept": media.JSON_LD})
    assert {name.strip() for name in answer.headers["Vary"].split(",")} >= {"Accept", "Accept-Language"}
    assert follow("/doc/library/harbour", answer.headers["Content-Location"]) == "/doc/library/harbour.jsonld"
    found = links(answer.headers["Link"])
    assert found["canonical"] == [f"{BASE}doc/library/harbour"]
    assert found["describes"] == [f"{BASE}id/library/harbour"]
    assert found["license"] == ["https://creativecommons.org/publicdomain/zero/1.0/"]
    for target, media_type in zip([each for each in found["alternate"] if "_profile" not in each], TYPES, strict=True):
        assert client.get(follow("/doc/library/harbour", target)).mimetype == media_type


def test_an_address_with_a_suffix_varies_by_nothing_but_its_coding(client: FlaskClient) -> None:
    assert client.get("/doc/library/harbour.ttl").headers["Vary"] == "Accept-Encoding"
    assert client.get("/doc/library/harbour.html").headers["Vary"] == "Accept-Language, Accept-Encoding"


def test_a_page_speaks_the_language_asked_for_and_data_keep_all(client: FlaskClient) -> None:
    page = client.get("/doc/library/harbour", headers={"Accept": media.HTML, "Accept-Language": "fr"})
    assert page.headers["Content-Language"] == "fr"
    assert b'<html lang="fr">' in page.data
    assert client.get("/doc/library/harbour.html?_lang=en", headers={"Accept-Language": "fr"}).headers["Content-Language"] == "en"
    data = client.get("/doc/library/harbour", headers={"Accept": media.TURTLE, "Accept-Language": "fr"})
    assert b"Hafenbibliothek" in data.data
    assert "Content-Language" not in data.headers


def test_what_a_client_has_is_not_sent_again(client: FlaskClient) -> None:
    first = client.get("/doc/library/harbour", headers={"Accept": media.TURTLE})
    tag = first.headers["ETag"]
    assert tag.startswith('"')
    again = client.get("/doc/library/harbour", headers={"Accept": media.TURTLE, "If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == tag
    assert "Vary" in again.headers
    other = client.get("/doc/library/harbour", headers={"Accept": media.JSON_LD, "If-None-Match": tag})
    assert other.status_code == 200
    assert client.get("/doc/library/harbour", headers={"If-None-Match": f'"x", W/{tag}'}).status_code == 304


def test_each_representation_language_and_query_has_its_own_tag(client: FlaskClient) -> None:
    requests = [("/doc/hub/hub", {"Accept": media_type}) for media_type in TYPES]
    requests += [("/doc/hub/hub?page=2", {"Accept": media.TURTLE}), ("/doc/hub/hub", {"Accept": media.HTML, "Accept-Language": "fr"})]
    tags = [client.get(address, headers=headers).headers["ETag"] for address, headers in requests]
    assert len(set(tags)) == len(requests)


@pytest.mark.parametrize(
    "address", ["/doc/library/harbour", "/id/library/harbour", "/doc/library/none", "/doc/library/", "/ns/library", "/catalog", "/"]
)
def test_head_is_get_without_the_body(client: FlaskClient, address: str) -> None:
    got, head = client.get(address), client.head(address)
    assert head.data == b""
    assert head.status_code == got.status_code
    assert dict(head.headers) == dict(got.headers)


@pytest.mark.parametrize("address", ["/doc/library/harbour", "/id/library/harbour", "/nowhere/at/all", "/catalog", "/sparql", "/dump/none"])
def test_a_script_elsewhere_may_ask_everything(client: FlaskClient, address: str) -> None:
    asked = client.options(
        address, headers={"Origin": "https://x.example", "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "accept"}
    )
    assert asked.status_code == 204
    assert "GET" in asked.headers["Access-Control-Allow-Methods"]
    assert "accept" in asked.headers["Access-Control-Allow-Headers"]
    for answer in (asked, client.get(address)):
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Link" in client.get(address).headers["Access-Control-Expose-Headers"]


def test_a_long_description_is_complete_over_its_pages(client: FlaskClient, follow: Callable[[str, str], str]) -> None:
    address, seen = "/doc/hub/hub.nt", set()
    for _ in range(10):
        answer = client.get(address)
        seen |= {subject for subject in subjects(answer.data) if "/spoke/" in subject}
        following = links(answer.headers["Link"]).get("next")
        if not following:
            break
        address = follow(address, following[0])
    assert len(seen) == LINKS
    assert address == "/doc/hub/hub.nt?page=3"


def test_hydra_pages_are_the_pages_of_the_header(client: FlaskClient) -> None:
    answer = client.get("/doc/hub/hub.nt?page=2")
    triples = {(quad.predicate.value.rpartition("#")[2], quad.object.value) for quad in parse(answer.data, format=RdfFormat.N_TRIPLES)}
    assert ("totalItems", str(LINKS)) in triples
    assert {("previous", f"{BASE}doc/hub/hub?page=1"), ("next", f"{BASE}doc/hub/hub?page=3"), ("last", f"{BASE}doc/hub/hub?page=3")} <= triples
    assert set(links(answer.headers["Link"])) >= {"first", "prev", "next", "last"}


@pytest.mark.parametrize("page", ["0", "4", "x", "-1", "²", "1e3", "9" * 40])
def test_a_page_that_is_not_there_is_not_found(client: FlaskClient, page: str) -> None:
    assert client.get(f"/doc/hub/hub?page={quote(page)}").status_code == 404


def test_what_is_somebody_elses_has_a_document_here(client: FlaskClient) -> None:
    iri = "https://elsewhere.example/people/1?x=y#me"
    answer = client.get(f"/doc/external?iri={quote(iri, safe='')}", headers={"Accept": media.N_TRIPLES})
    assert answer.status_code == 200
    assert iri in subjects(answer.data)
    page = client.get(f"/doc/external.html?iri={quote(iri, safe='')}")
    assert b"Somebody" in page.data
    assert f'href="{iri}"'.encode() in page.data


def test_what_is_ours_is_sent_to_its_own_document(client: FlaskClient, follow: Callable[[str, str], str]) -> None:
    address = f"/doc/external?iri={quote(BASE + 'id/odd/a:b', safe='')}"
    answer = client.get(address)
    assert answer.status_code == 303
    assert follow(address, answer.headers["Location"]) == "/doc/odd/a:b"


@pytest.mark.parametrize("iri", ["", "no iri", "relative", "http://x/> <http://y/> .", "http://nobody.example/"])
def test_an_address_that_is_no_iri_or_unknown_is_not_found(client: FlaskClient, iri: str) -> None:
    assert client.get("/doc/external", query_string={"iri": iri}).status_code == 404


def test_lists_page_and_come_as_csv(client: FlaskClient, follow: Callable[[str, str], str]) -> None:
    address, seen = "/doc/spoke/", []
    while address:
        answer = client.get(address, headers={"Accept": media.CSV})
        assert answer.mimetype == media.CSV
        seen += [line.partition(",")[0] for line in answer.text.splitlines()[1:]]
        following = links(answer.headers["Link"]).get("next")
        address = follow(address, following[0]) if following else ""
    assert seen == [f"{BASE}id/spoke/{number:03}" for number in range(LINKS)]
    assert client.get("/doc/spoke/index.ttl").mimetype == media.TURTLE
    assert client.get("/doc/spoke/index.html?page=2").status_code == 200


def test_a_list_without_its_slash_leads_there(client: FlaskClient, follow: Callable[[str, str], str]) -> None:
    answer = client.get("/doc/spoke")
    assert answer.status_code == 303
    assert follow("/doc/spoke", answer.headers["Location"]) == "/doc/spoke/"
    assert client.get("/doc/nothing").status_code == client.get("/doc/nothing/").status_code == 404
