"""What crawlers are told: which addresses they may walk, and a list of the documents."""

from collections.abc import Iterator
from urllib.parse import quote
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient
from kruispunt.release.open import Release
from kruispunt.web import sitemaps

from .conftest import BASE

SPACE = {"s": sitemaps.SPACE}


def places(client: FlaskClient, address: str) -> Iterator[str]:
    """The addresses in a sitemap, or in an index of them, below the root of the app."""
    answer = client.get(address)
    assert (answer.status_code, answer.mimetype) == (200, "application/xml")
    for found in ElementTree.fromstring(answer.data).iterfind(".//s:loc", SPACE):
        assert found.text and found.text.startswith(BASE)
        yield found.text.removeprefix(BASE)


def test_the_sitemaps_are_found_from_robots(client: FlaskClient) -> None:
    robots = RobotFileParser()
    robots.parse(client.get("/robots.txt").text.splitlines())
    assert robots.site_maps() == [BASE + "sitemap.xml"]
    assert list(places(client, "/sitemap.xml")) == ["sitemap/1.xml"]


def test_a_sitemap_lists_every_document_and_each_is_there(client: FlaskClient, odd: Release) -> None:
    listed = list(places(client, "/sitemap/1.xml"))
    assert len(listed) == len(set(listed))
    things = {quote(iri.removeprefix(BASE + "id/"), safe="%/:@!$&'()*+,;=~") for iri in odd.subjects(BASE + "id/") if iri.count("/") > 4}
    assert {"doc/library/harbour", "doc/odd/caf%C3%A9", "catalog", "graph/libraries", "doc/spoke/"} <= set(listed)
    assert {f"doc/{thing}" for thing in things - {"alone/"}} <= set(listed)
    for path in listed:
        assert client.get("/" + path).status_code in (200, 303), path


def test_more_documents_than_one_sitemap_holds_stand_in_several(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = list(places(client, "/sitemap/1.xml"))
    monkeypatch.setattr(sitemaps, "LARGEST", 100)
    parts = [list(places(client, "/" + part)) for part in places(client, "/sitemap.xml")]
    assert [len(part) for part in parts[:-1]] == [100] * (len(parts) - 1)
    assert [path for part in parts for path in part] == whole
    assert client.get(f"/sitemap/{len(parts) + 1}.xml").status_code == 404


def test_observations_are_left_out(site: FlaskClient, release: Release) -> None:
    documents = list(sitemaps.documents(release))
    assert not any("/T/" in path and path.startswith("doc/waarneming/") for path in documents)
    assert len(documents) > 1000
