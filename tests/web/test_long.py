"""A resource with thousands of links: complete over its pages, and each page reads as much as it shows, however many there are."""

import re
import shutil
from urllib.parse import urljoin

import pytest
from flask.testing import FlaskClient
from kruispunt.release.build import build
from kruispunt.release.open import Release, open_release
from kruispunt.sources import publication as sources
from kruispunt.sources.sorting import SortedFile
from kruispunt.web.app import create_app
from pyoxigraph import NamedNode, RdfFormat, parse

from .conftest import BASE, HEADER, TINY

MANY, FEW = 5000, 500


def hub(name: str, count: int) -> list[str]:
    """Turtle of a concept with that many that point at it."""
    spoke = f'<{BASE}id/spoke/{name}{{0}}> a skos:Concept ; skos:prefLabel "{name} {{0}}"@en ; skos:related <{BASE}id/hub/{name}> .'
    return [f'<{BASE}id/hub/{name}> a skos:Concept ; skos:prefLabel "{name}"@en .', *map(spoke.format, range(count))]


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The tiny publication with two more concepts, that thousands and hundreds point at."""
    folder = tmp_path_factory.mktemp("long")
    shutil.copytree(TINY, folder / "source")
    text = "\n".join([HEADER.replace("graph/odd", "graph/long"), *hub("many", MANY), *hub("few", FEW), *hub("few#part", FEW), ""])
    (folder / "source" / "data" / "long.ttl").write_text(text, encoding="utf-8")
    return open_release(build(sources.read(folder / "source"), folder / "output"))


@pytest.fixture(scope="module")
def client(long: Release) -> FlaskClient:
    return create_app(long.path).test_client()


@pytest.mark.parametrize(("hub", "name", "count"), [("many", "many", MANY), ("few", "few", FEW), ("few", "few#part", FEW)])
def test_all_links_are_complete_over_the_pages(client: FlaskClient, hub: str, name: str, count: int) -> None:
    address, seen, there = f"/doc/hub/{hub}.nt", list[str](), NamedNode(f"{BASE}id/hub/{name}")
    while address:
        answer = client.get(address)
        facts = parse(answer.data, format=RdfFormat.N_TRIPLES)
        seen += [str(fact.subject) for fact in facts if fact.object == there and fact.predicate.value.endswith("#related")]
        following = re.search(r'<([^>]*)>; rel="next"', answer.headers["Link"])
        address = urljoin(address, following[1]) if following else ""
    assert sorted(seen) == sorted(f"<{BASE}id/spoke/{name}{number}>" for number in range(count)), "each once"


@pytest.mark.parametrize("media_type", ["text/turtle", "application/ld+json", "text/html"])
def test_a_page_reads_no_more_where_there_are_more(client: FlaskClient, monkeypatch: pytest.MonkeyPatch, media_type: str) -> None:
    read, line = [0], SortedFile.line

    def counted(file: SortedFile, offset: int) -> bytes:
        read[0] += 1
        return line(file, offset)

    monkeypatch.setattr(SortedFile, "line", counted)
    counts = {}
    for name in ("few", "many", "few", "many"):
        read[0] = 0
        assert client.get(f"/doc/hub/{name}?page=3", headers={"Accept": media_type}).status_code == 200
        counts[name] = read[0]
    assert 0 < counts["many"] < 1.3 * counts["few"], "ten times the links, a few more steps of a search"
