"""FAIR Signposting and linksets, read over HTTP by the client of its authors."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from urllib.parse import urljoin

import pytest
import requests
from flask.testing import FlaskClient
from kruispunt.release.open import Release
from kruispunt.web.app import create_app
from signposting import Signposting, find_signposting_html, find_signposting_http, find_signposting_linkset
from werkzeug.serving import WSGIRequestHandler, make_server

from .conftest import BASE, LINKS, LONG, LONG_NAME, MIDDLING_NAME

ABOUT_PAGE = "https://schema.org/AboutPage"
HEAD = 4096 - 350  # bytes: what nginx takes of a response head unless told otherwise, less what it writes before one that it caches
DOCUMENTS = ["doc/library/harbour", "doc/odd/a", "doc/odd/caf%C3%A9", "doc/external?iri=https%3A%2F%2Felsewhere.example%2Fpeople%2F1%3Fx%3Dy%23me"]
DOCUMENTS += ["catalog", "graph/libraries", "doc/spoke/", "doc/spoke/?page=2", "doc/hub/hub?page=2"]


class Quiet(WSGIRequestHandler):
    """A handler that logs nothing."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Nothing."""


@contextmanager
def served(release: Path, mount: str = "") -> Iterator[str]:
    """The address of a server of the release on this machine, under a mount point."""
    app = create_app(release)

    def mounted(environ, start_response):  # type: ignore[no-untyped-def]
        environ["PATH_INFO"] = environ["PATH_INFO"].removeprefix(mount)
        environ["SCRIPT_NAME"] = mount
        return app(environ, start_response)

    server = make_server("127.0.0.1", 0, mounted, threaded=True, request_handler=Quiet)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{mount}/"
    finally:
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module", params=["", "/lod"])
def address(odd: Release, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a server of the odd publication, at the root and under a mount point."""
    with served(odd.path, request.param) as found:
        yield found


def targets(signposting: Signposting, name: str) -> set[str]:
    """The targets of one relation, from the context alone."""
    return {each.target for each in signposting.signposts if each.rel == name and each.context in (None, signposting.context)}


def test_a_thing_is_cited_typed_licensed_and_described(address: str) -> None:
    found = find_signposting_http(address + "id/library/harbour")
    assert found.context == address + "doc/library/harbour"
    assert targets(found, "cite-as") == {BASE + "id/library/harbour"}
    assert ABOUT_PAGE in targets(found, "type") and len(found.types) > 1
    assert targets(found, "license") == {"https://creativecommons.org/publicdomain/zero/1.0/"}
    assert targets(found, "author") == {BASE + "id/organisation/example-libraries"}
    assert targets(found, "collection") == {address + "doc/library/"}
    assert {each.type for each in found.describedBy} >= {"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"}
    for each in found.describedBy:
        answer = requests.get(each.target, timeout=10)
        assert (answer.status_code, answer.headers["Content-Type"].partition(";")[0]) == (200, each.type)


def test_a_dataset_leads_to_its_files_and_they_exist(address: str) -> None:
    found = find_signposting_http(address + "graph/libraries")
    assert targets(found, "collection") == {address + "catalog"}
    assert found.items
    for each in found.items:
        answer = requests.head(each.target, timeout=10)
        assert (answer.status_code, answer.headers["Content-Type"]) == (200, each.type)


def test_the_catalogue_leads_to_its_datasets(address: str) -> None:
    found = find_signposting_http(address + "catalog")
    assert {address + "graph/libraries", address + "graph/catalog"} <= targets(found, "item")
    assert targets(found, "cite-as") == {BASE + "catalog"}


def test_what_a_header_has_no_room_for_stands_in_the_linkset(address: str) -> None:
    found = find_signposting_http(address + "doc/spoke/")
    assert 0 < len(found.items) < 100
    for linkset in found.linksets:
        whole = find_signposting_linkset(linkset.target, linkset.type).for_context(address + "doc/spoke/")
        assert len(whole.items) == 100 and targets(found, "item") < targets(whole, "item")


@pytest.mark.parametrize("path", DOCUMENTS)
def test_header_page_and_linksets_say_the_same(address: str, path: str) -> None:
    in_header, in_page = find_signposting_http(address + path), find_signposting_html(address + path)
    names = ("cite-as", "author", "item", "collection", "describedby", "license", "type", "linkset")
    own = {name: targets(in_header, name) for name in names}
    assert own["cite-as"] and own["describedby"] and own["license"] and own["author"]
    assert {name: targets(in_page, name) for name in names} == own
    assert {each.type for each in in_header.linksets} == {"application/linkset+json", "application/linkset"}
    for linkset in in_header.linksets:
        whole = find_signposting_linkset(linkset.target, linkset.type).for_context(address + path)
        assert all(targets(whole, name) >= own[name] for name in names)


def test_data_describe_the_document_they_are_of(address: str) -> None:
    links = requests.head(address + "doc/library/harbour.ttl", timeout=10).headers["Link"]
    described = {urljoin(address + "doc/library/", target) for target in re.findall(r'<([^>]*)>; rel="describes"', links)}
    assert described == {BASE + "id/library/harbour", address + "doc/library/harbour"}


def test_a_linkset_tells_the_links_of_data_and_files_too(address: str) -> None:
    linkset = requests.get(address + "graph/libraries?_linkset=json", timeout=10).json()["linkset"]
    anchors = {urljoin(address + "graph/", context["anchor"]): context for context in linkset}
    assert anchors[address + "graph/libraries.ttl"]["describes"][0] == {"href": "./libraries", "type": "text/html"}
    assert [each["href"] for each in anchors[address + "dump/libraries.ttl.gz"]["collection"]] == ["./libraries"]


def test_a_head_fits_the_buffer_of_a_proxy(client: FlaskClient) -> None:
    name = f"odd/{LONG_NAME}"
    long = [f"id/{name}", f"doc/{name}", f"doc/{name}?_profile=all", f"doc/{name}.ttl?_profile=labels", f"doc/{name}?_mediatype=image/png"]
    for path in (*DOCUMENTS, f"doc/external?iri={LONG}", "catalog?_profile=all", *long):
        for accept in ("text/html", "text/turtle", "image/png"):
            answer = client.get("/" + path, headers={"Accept": accept})
            assert len(path) + sum(len(name) + len(value) + 4 for name, value in answer.headers) < HEAD, path


def test_what_a_long_iri_leaves_room_for_is_how_to_cite_it_and_the_linkset(client: FlaskClient) -> None:
    links = client.get(f"/doc/odd/{LONG_NAME}").headers["Link"]
    assert 'rel="cite-as"' in links and 'rel="linkset"' in links


def test_what_is_said_twice_goes_first(client: FlaskClient) -> None:
    links = client.get(f"/doc/odd/{MIDDLING_NAME}").headers["Link"]
    assert links.count('rel="describedby"') == 1 and links.count('rel="alternate"; type=') == 7 and links.count("token=") == 3


@pytest.mark.parametrize("path", ["id/odd/a", "doc/odd/a", "doc/odd/a?_linkset=json"])
def test_no_link_takes_another_thing_for_a_representation(client: FlaskClient, path: str) -> None:
    answer = client.get("/" + path)
    told = answer.text if "_linkset" in path else answer.headers["Link"]
    assert "a.nt" in told and "a.ttl" not in told  # a thing of its own


def test_a_linkset_that_is_none(client: FlaskClient) -> None:
    assert client.get("/doc/library/harbour?_linkset=zip").status_code == 404
    assert client.get("/doc/library/none?_linkset=json").status_code == 404
    assert client.get("/doc/library/harbour?_linkset", headers={"Accept": "application/linkset"}).mimetype == "application/linkset"


def test_the_endpoint_is_found_from_the_root(address: str) -> None:
    links = requests.head(address, headers={"Accept": "text/html"}, timeout=10).headers["Link"]
    found = {relation: urljoin(address, target) for target, relation in re.findall(r'<([^>]*)>; rel="([^"]*)"', links)}
    assert found["service-desc"] == found["service-doc"] == address + "sparql"
    catalogue = requests.get(found["api-catalog"], timeout=10)
    assert catalogue.headers["Content-Type"].startswith("application/linkset+json; profile=")
    anchors = [urljoin(catalogue.url, each["anchor"]) for each in catalogue.json()["linkset"]]
    assert anchors == [address + ".well-known/api-catalog", address + "sparql", address + "query/"]


def test_a_hub_tells_its_type_on_every_page(client: FlaskClient) -> None:
    assert LINKS > 200
    assert "skos/core#Concept" in client.get("/doc/hub/hub?page=3").headers["Link"]
