"""Catalogue, VoID, dumps, releases."""

import gzip
import json
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from kruispunt.release.documents import coded
from kruispunt.release.open import Release
from kruispunt.syntax import media
from pyoxigraph import NamedNode, RdfFormat, parse

from .conftest import BASE

TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


@pytest.mark.parametrize("media_type", media.GRAPHS)
def test_the_catalogue_comes_in_every_syntax(client: FlaskClient, media_type: str) -> None:
    answer = client.get("/catalog", headers={"Accept": media_type})
    assert answer.mimetype == media_type
    assert b"Two libraries and their hours" in answer.data
    assert client.get(f"/catalog.{media.GRAPHS[media_type]}").data == answer.data


def test_the_catalogue_describes_itself_and_void_is_the_same_description(client: FlaskClient) -> None:
    catalogue = set(parse(client.get("/catalog.nt").data, format=RdfFormat.N_TRIPLES))
    assert any(quad.subject == NamedNode(BASE + "catalog") and quad.predicate == TYPE for quad in catalogue)
    void = client.get("/.well-known/void")
    assert void.mimetype == media.TURTLE
    assert {quad.triple for quad in parse(void.data, format=RdfFormat.TURTLE)} == {quad.triple for quad in catalogue}


def test_its_page_links_every_download(client: FlaskClient, odd: Release) -> None:
    page = client.get("/catalog.html").text
    for name in odd.manifest["files"]:
        if name.startswith("dumps/") and not coded(name, odd.manifest["files"]):
            assert f"dump/{name.removeprefix('dumps/')}" in page
            assert client.get("/dump/" + name.removeprefix("dumps/")).data == (odd.path / name).read_bytes()


def test_a_dump_comes_in_ranges_and_only_when_it_changed(client: FlaskClient, odd: Release) -> None:
    whole = (odd.path / "dumps" / "dataset.nq.gz").read_bytes()
    part = client.get("/dump/dataset.nq.gz", headers={"Range": "bytes=10-19"})
    assert (part.status_code, part.data) == (206, whole[10:20])
    assert part.mimetype == "application/gzip"
    again = client.get("/dump/dataset.nq.gz", headers={"If-None-Match": part.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert gzip.decompress(whole) == (odd.path / "dataset.nq").read_bytes()


@pytest.mark.parametrize("name", ["none", "..%2Fmanifest.json", "../manifest.json", "%2e%2e/manifest.json", "store/CURRENT", ""])
def test_nothing_else_is_a_dump(client: FlaskClient, name: str) -> None:
    assert client.get(f"/dump/{name}").status_code == 404


def test_a_release_answers_under_its_id_for_ever(client: FlaskClient, odd: Release) -> None:
    pinned = client.get(f"/release/{odd.id}/doc/library/harbour.ttl")
    assert pinned.data == client.get("/doc/library/harbour.ttl").data
    assert "immutable" in pinned.headers["Cache-Control"]
    assert "immutable" not in client.get("/doc/library/harbour.ttl").headers["Cache-Control"]
    page = client.get(f"/release/{odd.id}/doc/library/harbour.html").text
    assert 'href="../../doc/opening/harbour-summer"' in page  # stays in the release
    assert client.get(f"/release/{odd.id}").status_code == 303


@pytest.mark.parametrize(
    "name", ["manifest.json", "dataset.nq", "catalog.ttl", "report.ttl", "context.jsonld", "shapes/opening-period.ttl", "graphs/libraries.ttl"]
)
def test_the_files_of_a_release_stand_under_its_id(client: FlaskClient, odd: Release, name: str) -> None:
    answer = client.get(f"/release/{odd.id}/{name}")
    assert answer.status_code == 200
    assert answer.data == (odd.path / name).read_bytes()


def test_the_manifest_and_the_report_have_pages(client: FlaskClient, odd: Release) -> None:
    assert json.loads(client.get("/manifest", headers={"Accept": "application/json"}).data)["id"] == odd.id
    assert odd.id in client.get("/manifest", headers={"Accept": media.HTML}).text
    assert odd.id in client.get("/release/", headers={"Accept": media.HTML}).text
    report = client.get("/report", headers={"Accept": media.TURTLE})
    assert b"ValidationReport" in report.data


@pytest.mark.parametrize("address", ["/doc", "/release"])
def test_a_list_is_found_without_its_slash(client: FlaskClient, follow: Callable[[str, str], str], address: str) -> None:
    answer = client.get(address)
    assert follow(address, answer.headers["Location"]) == address + "/"
    assert client.get(address + "/", headers={"Accept": media.HTML}).status_code == 200
