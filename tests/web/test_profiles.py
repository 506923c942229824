"""Content negotiation by profile over HTTP: what is asked by header, query string or `Accept` parameter is answered and named."""

import json
import re
import shutil

import pytest
from flask.testing import FlaskClient
from kruispunt.release.build import build
from kruispunt.sources import publication as sources
from kruispunt.syntax import media
from kruispunt.web.app import create_app
from pyoxigraph import NamedNode, RdfFormat, parse

from .conftest import BASE, HEADER, TINY

DOCUMENT = "/doc/library/harbour"
FULL, SCHEMA = f"{BASE}profile/full", "https://schema.org/"
PROF, ALTR = "http://www.w3.org/ns/dx/prof/", "http://www.w3.org/ns/dx/connegp/altr#"
EXPANDED = "http://www.w3.org/ns/json-ld#expanded"


def links(header: str) -> list[dict[str, str]]:
    """Each link of a Link header: its target and its attributes."""
    found = re.findall(r'<([^>]*)>((?:; \w+="[^"]*")+)', header)
    return [{"target": target, **dict(re.findall(r'(\w+)="([^"]*)"', attributes))} for target, attributes in found]


def vary(header: str) -> set[str]:
    return {name.strip() for name in header.split(",")}


# address, headers -> Content-Profile
ASKED = [
    (DOCUMENT, {}, FULL),
    (DOCUMENT, {"Accept-Profile": "<http://schema.org/>"}, SCHEMA),
    (DOCUMENT, {"Accept-Profile": "<urn:unknown>"}, FULL),
    (DOCUMENT, {"Accept-Profile": f"<urn:unknown>, <{SCHEMA}>;q=0.3"}, SCHEMA),
    (f"{DOCUMENT}?_profile=schema", {}, SCHEMA),
    (f"{DOCUMENT}?_profile=schema", {"Accept-Profile": f"<{FULL}>"}, SCHEMA),
    (f"{DOCUMENT}?_profile=%3Chttps%3A%2F%2Fschema.org%2F%3E", {}, SCHEMA),
    (f"{DOCUMENT}?_profile=skos,schema", {}, SCHEMA),
    (f"{DOCUMENT}.nt?_profile=schema", {}, SCHEMA),
    (f"{DOCUMENT}.nt", {"Accept-Profile": f"<{SCHEMA}>"}, FULL),
    (DOCUMENT, {"Accept": f'text/turtle;profile="{SCHEMA}"'}, SCHEMA),
    (DOCUMENT, {"Accept": f'text/turtle;profile="{SCHEMA}"', "Accept-Profile": f"<{FULL}>"}, FULL),
    ("/catalog", {"Accept-Profile": "<http://www.w3.org/ns/dcat#>"}, "https://semiceu.github.io/DCAT-AP/releases/3.0.0/"),
    ("/catalog?_profile=dcat-ap", {}, "https://semiceu.github.io/DCAT-AP/releases/3.0.0/"),
    ("/ns/library?_profile=labels", {}, f"{BASE}profile/labels"),
    ("/doc/external?iri=https%3A%2F%2Felsewhere.example%2Fpeople%2F1%3Fx%3Dy%23me&_profile=schema", {}, SCHEMA),
]


@pytest.mark.parametrize(("address", "headers", "profile"), ASKED, ids=[f"{address} {headers}" for address, headers, _ in ASKED])
def test_the_answer_names_the_profile_it_is_in(client: FlaskClient, address: str, headers: dict[str, str], profile: str) -> None:
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200
    assert answer.headers["Content-Profile"].split(", ")[0] == f"<{profile}>"
    assert client.head(address, headers=headers).headers["Content-Profile"] == answer.headers["Content-Profile"]


@pytest.mark.parametrize("media_type", [*media.GRAPHS, *media.DATASETS])
def test_a_profile_is_told_in_every_syntax(client: FlaskClient, media_type: str) -> None:
    answer = client.get(f"{DOCUMENT}?_profile=schema", headers={"Accept": media_type})
    assert answer.mimetype == media_type
    assert answer.headers["Content-Location"].endswith(f"harbour.{({**media.GRAPHS, **media.DATASETS})[media_type]}?_profile=schema")
    if media_type == media.JSON_LD:
        assert json.loads(answer.data)["@context"] == {"@vocab": SCHEMA}
        assert {each["@value"] for each in json.loads(answer.data)["name"]} == {"Harbour Library", "Hafenbibliothek"}
    quads = set(parse(answer.data, format=media.RDF_FORMATS[media_type]))
    assert {quad.triple for quad in quads} == {
        quad.triple for quad in parse(client.get(f"{DOCUMENT}.nt?_profile=schema").data, format=RdfFormat.N_TRIPLES)
    }
    assert {quad.predicate.value for quad in quads} == {SCHEMA + "name", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"}


def test_each_profile_has_its_validator_and_says_what_it_varies_by(client: FlaskClient) -> None:
    usual, other = client.get(DOCUMENT), client.get(DOCUMENT, headers={"Accept-Profile": "schema"})
    assert "Accept-Profile" in vary(usual.headers["Vary"]) & vary(other.headers["Vary"])
    assert usual.headers["ETag"] != other.headers["ETag"]
    assert usual.data != other.data
    again = client.get(DOCUMENT, headers={"Accept-Profile": "schema", "If-None-Match": other.headers["ETag"]})
    assert again.status_code == 304
    assert client.get(DOCUMENT, headers={"Accept-Profile": "schema", "If-None-Match": usual.headers["ETag"]}).status_code == 200
    assert client.get(DOCUMENT, headers={"If-None-Match": usual.headers["ETag"]}).status_code == 304
    assert "Accept-Profile" not in client.get(f"{DOCUMENT}.ttl").headers["Vary"]


def test_the_header_lists_the_other_profiles_and_every_token(client: FlaskClient) -> None:
    found = links(client.get(DOCUMENT).headers["Link"])
    assert {each["profile"] for each in found if each["rel"] == "alternate"} == {FULL, f"{BASE}profile/labels", SCHEMA}
    tokens = {each["token"]: each["anchor"] for each in found if each["target"] == PROF + "Profile" and each["rel"] == "type"}
    assert tokens == {"full": FULL, "labels": f"{BASE}profile/labels", "schema": SCHEMA}


def test_every_link_of_the_list_leads_to_the_type_and_profile_it_names(client: FlaskClient) -> None:
    answer = client.get(f"{DOCUMENT}?_profile=all")
    found = [each for each in links(answer.headers["Link"]) if each["rel"] == "alternate"]
    assert len(found) == 3 * (len(media.PAGES) + len(media.DATASETS))
    for each in found:
        one = client.get("/doc/library/" + each["target"].rpartition("/")[2])
        assert (one.status_code, one.mimetype) == (200, each["type"])
        assert f"<{each['profile']}>" in one.headers["Content-Profile"]
    triples = list(parse(answer.data, format=RdfFormat.TURTLE))
    assert {quad.object.value for quad in triples if quad.predicate == NamedNode(PROF + "hasToken")} == {"full", "labels", "schema"}
    assert sum(quad.predicate.value.startswith(ALTR + "has") for quad in triples) == len(found)


@pytest.mark.parametrize("name", ["all", "alt"])
def test_the_list_is_a_page_for_people(client: FlaskClient, name: str) -> None:
    answer = client.get(f"{DOCUMENT}?_profile={name}", headers={"Accept": "text/html", "Accept-Language": "fr"})
    assert answer.mimetype == media.HTML
    assert "harbour.ttl?_profile=schema" in answer.text
    assert "Avec libellés" in answer.text


def test_a_page_tells_another_profile_as_text_and_links_to_the_others(client: FlaskClient) -> None:
    page = client.get(f"{DOCUMENT}.html?_profile=schema", headers={"Accept-Language": "en"})
    assert page.mimetype == media.HTML
    assert "Library&#34;@en" in page.text or "Harbour Library" in page.text
    assert 'harbour.html?_profile=labels"' in client.get(f"{DOCUMENT}.html").text


def test_a_profile_that_is_not_here_is_refused_with_those_that_are(client: FlaskClient) -> None:
    answer = client.get(f"{DOCUMENT}?_profile=dcat-ap")
    assert answer.status_code == 406
    assert "dcat-ap" in answer.text and "labels" in answer.text
    offered = links(answer.headers["Link"])
    assert {each["profile"] for each in offered if "profile" in each} == {FULL, f"{BASE}profile/labels", SCHEMA}
    assert {each["type"] for each in offered if "type" in each} == {*media.PAGES, *media.DATASETS}


def test_a_redirect_says_which_profile_was_chosen(client: FlaskClient) -> None:
    answer = client.get("/id/library/harbour", headers={"Accept-Profile": f"<{SCHEMA}>"})
    assert answer.status_code == 303
    assert answer.headers["Content-Profile"] == f"<{SCHEMA}>"
    assert client.get("/id/library/harbour?_profile=schema").headers["Location"].endswith("harbour?_profile=schema")


@pytest.mark.parametrize(
    ("query", "media_type"),
    {
        "_mediatype=application/ld%2Bjson": media.JSON_LD,
        "_mediatype=application/ld+json": media.JSON_LD,
        "_mediatype=nt": media.N_TRIPLES,
        "_mediatype=image/png,text/html": media.HTML,
        "_mediatype=application/json": "application/json",
    }.items(),
)
def test_a_media_type_can_be_asked_in_the_address(client: FlaskClient, query: str, media_type: str) -> None:
    answer = client.get(f"{DOCUMENT}?{query}", headers={"Accept": "text/turtle"})
    assert answer.mimetype == media_type
    assert "Accept" not in vary(answer.headers["Vary"])


def test_a_media_type_that_is_not_here_is_refused(client: FlaskClient) -> None:
    answer = client.get(f"{DOCUMENT}?_mediatype=image/png")
    assert answer.status_code == 406
    assert "_mediatype=image/png" in answer.text


def test_json_ld_comes_in_the_form_asked_for(client: FlaskClient) -> None:
    plain = client.get(DOCUMENT, headers={"Accept": media.JSON_LD})
    assert plain.headers["Content-Type"] == media.JSON_LD
    answer = client.get(DOCUMENT, headers={"Accept": f'{media.JSON_LD};profile="{EXPANDED}"'})
    assert answer.headers["Content-Type"] == f'{media.JSON_LD};profile="{EXPANDED}"'
    assert all("@id" in node for node in json.loads(answer.data))
    assert answer.headers["ETag"] != plain.headers["ETag"]
    assert set(parse(answer.data, format=RdfFormat.JSON_LD)) == set(parse(client.get(f"{DOCUMENT}.nt").data, format=RdfFormat.N_TRIPLES))
    compacted = client.get(DOCUMENT, headers={"Accept": f'{media.JSON_LD};profile="http://www.w3.org/ns/json-ld#compacted"'})
    assert compacted.data == plain.data


def test_json_names_its_context_in_the_header(client: FlaskClient) -> None:
    answer = client.get(DOCUMENT, headers={"Accept": "application/json"})
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.data == client.get(f"{DOCUMENT}.jsonld").data
    contexts = [each for each in links(answer.headers["Link"]) if each["rel"] == "http://www.w3.org/ns/json-ld#context"]
    assert len(contexts) == 1
    assert contexts[0]["type"] == media.JSON_LD


@pytest.mark.parametrize(
    ("accept", "suffix"), {"text/n3": "ttl", "application/x-turtle": "ttl", "text/xml": "rdf", "application/xml": "rdf", "text/plain": "nt"}.items()
)
def test_an_old_name_is_answered_under_that_name(client: FlaskClient, accept: str, suffix: str) -> None:
    answer = client.get(DOCUMENT, headers={"Accept": accept})
    assert answer.mimetype == accept
    assert answer.data == client.get(f"{DOCUMENT}.{suffix}").data


@pytest.mark.parametrize("token", ["full", "labels", "skos", "schema", "dcat-ap"])
def test_each_profile_is_described(client: FlaskClient, token: str) -> None:
    triples = list(parse(client.get(f"/profile/{token}").data, format=RdfFormat.TURTLE))
    assert {quad.object.value for quad in triples if quad.predicate == NamedNode(PROF + "hasToken")} == {token}
    assert client.get(f"/profile/{token}.html").mimetype == media.HTML
    assert f"?_profile={token}" in client.get("/profile/", headers={"Accept": "text/html"}).text


def test_no_other_profile_is(client: FlaskClient) -> None:
    answer = client.get("/profile/nope")
    assert answer.status_code == 404
    assert "dcat-ap" in answer.text
    assert client.get("/profile/index.ttl").status_code == 200


@pytest.fixture(scope="module")
def unnamed(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """A client of a publication with a property whose name is no XML name, so that RDF/XML cannot write it."""
    folder = tmp_path_factory.mktemp("unnamed")
    shutil.copytree(TINY, folder / "source")
    fact = f'<{BASE}id/odd/one> <{BASE}ns/number/1> "one" ; skos:prefLabel "one"@en .'
    (folder / "source" / "data" / "odd.ttl").write_text(HEADER + fact, encoding="utf-8")
    return create_app(build(sources.read(folder / "source"), folder / "output")).test_client()


@pytest.mark.parametrize(
    ("accept", "media_type"),
    {
        "application/rdf+xml, text/turtle;q=0.5": media.TURTLE,
        "application/rdf+xml, */*;q=0.1": media.TURTLE,
        "application/rdf+xml, application/trig;q=0.1": media.TRIG,
        "application/xml, application/json;q=0.1": "application/json",
    }.items(),
)
def test_where_rdf_xml_cannot_say_it_the_next_syntax_does(unnamed: FlaskClient, accept: str, media_type: str) -> None:
    answer = unnamed.get("/doc/odd/one", headers={"Accept": accept})
    assert (answer.status_code, answer.mimetype) == (200, media_type)
    assert b"ns/number/1" in answer.data
    assert media.RDF_XML not in [each.get("type") for each in links(answer.headers["Link"]) if each["rel"] == "alternate"]


@pytest.mark.parametrize(("address", "accept"), [("/doc/odd/one", "application/rdf+xml"), ("/doc/odd/one.rdf", "*/*")])
def test_who_wants_only_rdf_xml_is_told_why_there_is_none(unnamed: FlaskClient, address: str, accept: str) -> None:
    answer = unnamed.get(address, headers={"Accept": accept})
    assert answer.status_code == 406
    assert "RDF/XML cannot write the property" in answer.text


def test_rdf_xml_that_is_not_to_be_had_is_not_linked_to(unnamed: FlaskClient) -> None:
    for address in ("/doc/odd/one", "/doc/odd/one.html", "/doc/odd/one.rdf", "/doc/odd/one?_profile=all"):
        answer = unnamed.get(address)
        assert "odd/one.ttl" in answer.headers["Link"] or "./one.ttl" in answer.headers["Link"]
        assert ".rdf" not in answer.headers["Link"], address
        assert address.endswith(".rdf") or "one.rdf" not in answer.text
    assert "one.ttl" in unnamed.get("/doc/odd/one?_linkset=json").text and "one.rdf" not in unnamed.get("/doc/odd/one?_linkset=json").text
