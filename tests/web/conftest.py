"""A publication made for awkward addresses and long pages, added to the tiny one."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
import withdrawing
from flask.testing import FlaskClient
from kruispunt.release.build import build
from kruispunt.release.open import Release, open_release
from kruispunt.sources import publication as sources
from kruispunt.store.embedded import Limits
from kruispunt.store.workers import Pool
from kruispunt.web.app import create_app

TINY = Path(__file__).parent.parent / "tiny"
BASE = "https://lod.example.org/"
MIDDLING_NAME, LONG_NAME = "longer" * 7, "longer" * 100
LONG = "https%3A%2F%2Felsewhere.example%2F" + "long%2F" * 30  # of somebody else, as it stands in a query
LINKS = 250  # that point at the hub: three pages

HEADER = """
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<https://lod.example.org/graph/odd> a dcat:Dataset ;
    dcterms:title "Odd addresses"@en ;
    dcterms:description "IRIs that are legal and awkward."@en ;
    dcterms:publisher <https://lod.example.org/id/organisation/example-libraries> ;
    dcterms:license <https://creativecommons.org/publicdomain/zero/1.0/> ;
    prov:generatedAtTime "2026-03-01T00:00:00Z"^^xsd:dateTime .
"""

# Each reference as it stands in the data.
ODD = [
    "a%2Fb",
    "a/b",
    "a%3Eb",
    "a%20b",
    "a:b",
    "(a)",
    "a'b",
    "a;b=c,d",
    "a+b",
    "a@b!$&*",
    "café",
    "日本/語",
    "percent%C3%A8",
    "a.ttl",
    "a",
    "slash/",
    "slash",
    "double//slash",
    "~tilde_x-y",
    "under.score.html",
]

BARE = ["id/alone", "id/alone/", "other/place", "doc-like"]  # IRIs of ours that follow no pattern


def facts() -> str:
    """The odd publication in Turtle."""
    names = [*ODD, MIDDLING_NAME, LONG_NAME]
    odd = [f'<{BASE}id/odd/{reference}> a skos:Concept ; skos:prefLabel "odd {number}"@en .' for number, reference in enumerate(names)]
    spoke = 'a skos:Concept ; skos:prefLabel "spoke {0}"@en ; skos:related <' + BASE + "id/hub/hub> ."
    hub = [f"<{BASE}id/spoke/{number:03}> {spoke.format(number)}" for number in range(LINKS)]
    bare = [f'<{BASE}{path}> skos:prefLabel "bare"@en .' for path in BARE]
    foreign = [f'<https://elsewhere.example/people/1?x=y#me> skos:prefLabel "Somebody"@en ; skos:related <{BASE}id/odd/a> .']
    foreign += [f'<{unquote(LONG)}> skos:prefLabel "Long"@en .']
    return "\n".join([HEADER, f'<{BASE}id/hub/hub> a skos:Concept ; skos:prefLabel "hub"@en .', *odd, *hub, *bare, *foreign, ""])


@pytest.fixture(scope="session")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The release of the tiny publication with awkward IRIs, a hub with many links, and a resource of somebody else's."""
    folder = tmp_path_factory.mktemp("odd")
    shutil.copytree(TINY, folder / "source")
    (folder / "source" / "data" / "odd.ttl").write_text(facts(), encoding="utf-8")
    withdrawing.withdraw(folder / "source", withdrawing.entry(f"{BASE}id/opening/no-more"))
    return open_release(build(sources.read(folder / "source"), folder / "output"))


@pytest.fixture(scope="session")
def client(odd: Release) -> FlaskClient:
    """A client of the Flask app on that release."""
    return create_app(odd.path).test_client()


@pytest.fixture(scope="session")
def follow(client: FlaskClient) -> Callable[[str, str], str]:
    """The address that a link leads to from an address, as a browser would work it out."""
    return lambda address, link: urljoin("http://localhost" + address, link).removeprefix("http://localhost")


@contextmanager
def served(release: Release, limits: Limits | None = None) -> Iterator[FlaskClient]:
    """A client of the app on a release, whose query processes end with the block."""
    app = create_app(release.path)
    with Pool(release.store, release.prefixes, limits, size=2) as pool:
        app.extensions["kruispunt"].pool = pool
        yield app.test_client()
