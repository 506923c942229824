"""What was withdrawn answers 410 and says so in every syntax; the rest goes on, older releases included."""

from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
import requests
import withdrawing
from flask.testing import FlaskClient
from kruispunt.release.build import build
from kruispunt.release.open import Release
from kruispunt.sources import publication as sources
from kruispunt.syntax import media
from kruispunt.web.app import create_app
from kruispunt.web.documents import DOCUMENTS
from pyld import jsonld
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse
from requests.utils import parse_header_links
from web.test_front import running
from withdrawing import AUTUMN, BASE, DEPRECATED, MILL, TERM, entry

WHY = NamedNode("http://www.w3.org/2004/02/skos/core#changeNote")
AWKWARD = ["other/place", "id/alone", "graph/old", "ns/old", "ns/old/part", "id/odd/a%2Fb", "id/odd/caf\u00e9", "id/odd/a.ttl", "id/slash/"]
AWKWARD += ["id/odd/a?b=c", "doc/odd/own"]
EXPECTED = {
    Triple(NamedNode(MILL), WHY, Literal("The mill burnt down.", language="en")),
    Triple(NamedNode(MILL), NamedNode("http://purl.org/dc/terms/isReplacedBy"), NamedNode(AUTUMN)),
    Triple(NamedNode(MILL), NamedNode("http://purl.org/dc/terms/type"), NamedNode(f"{BASE}ns/library#OpeningPeriod")),
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An output folder with two releases: in the second, a period and a term are withdrawn, and the context is another."""
    place = tmp_path_factory.mktemp("withdrawn")
    root = withdrawing.folder(place)
    build(sources.read(root), place / "out")
    withdrawing.lose(root)
    withdrawing.withdraw(root, entry() + DEPRECATED + "".join(entry(BASE + path) for path in AWKWARD))
    context = root / "ontology" / "context.jsonld"
    context.write_text(context.read_text().replace('"lib":', '"ex": "https://example.org/",\n    "lib":'))
    build(sources.read(root), place / "out")
    return place / "out"


@pytest.fixture(scope="module")
def client(output: Path) -> FlaskClient:
    """A client of the app on that folder."""
    return create_app(output).test_client()


@pytest.fixture(scope="module")
def older(output: Path) -> str:
    """The id of the first release."""
    current = (output / "current").resolve()
    return next(path.name for path in (output / "releases").iterdir() if path != current)


def triples(body: bytes, media_type: str) -> set[Triple]:
    return {Triple(quad.subject, quad.predicate, quad.object) for quad in parse(body, format=media.RDF_FORMATS[media_type])}


@pytest.mark.parametrize("path", ["id/opening/mill", "doc/opening/mill"])
@pytest.mark.parametrize("media_type", [media_type for media_type in DOCUMENTS if media_type not in (media.HTML, media.JSON_LD)])
def test_the_thing_and_its_document_are_gone_and_say_why_in_every_syntax(client: FlaskClient, path: str, media_type: str) -> None:
    answer = client.get(f"/{path}", headers={"Accept": media_type})
    assert (answer.status_code, answer.mimetype) == (410, media_type)
    assert triples(answer.data, media_type) >= EXPECTED


@pytest.mark.parametrize("media_type", DOCUMENTS)
def test_a_suffix_is_gone_with_it(client: FlaskClient, media_type: str) -> None:
    for room in ("id", "doc"):
        answer = client.get(f"/{room}/opening/mill.{DOCUMENTS[media_type]}")
        assert (answer.status_code, answer.mimetype) == (410, media_type)
        assert "Accept," not in answer.headers.get("Vary", "") + ","


@pytest.mark.parametrize("path", AWKWARD)
def test_any_iri_of_ours_can_be_gone(client: FlaskClient, path: str) -> None:
    answer = client.get(f"/{path}", headers={"Accept": media.N_TRIPLES})
    assert (answer.status_code, answer.mimetype) == (410, media.N_TRIPLES)
    assert Triple(NamedNode(BASE + path), WHY, Literal("The mill burnt down.", language="en")) in triples(answer.data, media.N_TRIPLES)
    turtle = next(link["url"] for link in parse_header_links(answer.headers["Link"]) if link.get("type") == media.TURTLE)
    assert client.get(urljoin(f"/{path}", turtle)).mimetype == media.TURTLE
    assert client.get(urljoin(f"/{path}", turtle)).status_code == 410


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["withdrawn since 25 November 2026", "The mill burnt down.", "Replaced by"]),
        ("nl", ["ingetrokken sinds 25 november 2026", "De molen brandde af.", "Vervangen door"]),
        ("fr", ["retiré depuis le 25 novembre 2026", "Remplacé par"]),
    ],
)
def test_the_page_says_it_in_the_language_asked_for(client: FlaskClient, language: str, words: list[str]) -> None:
    answer = client.get("/doc/opening/mill", headers={"Accept": media.HTML, "Accept-Language": language})
    assert (answer.status_code, answer.headers["Content-Language"]) == (410, language)
    assert [word for word in [*words, 'href="./harbour-autumn"', "opening period", "Mill Library, from March 2026"] if word not in answer.text] == []


def test_headers_are_those_of_any_document(client: FlaskClient) -> None:
    answer = client.get("/doc/opening/mill", headers={"Accept": media.TURTLE})
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert {"Accept", "Accept-Language"} <= set(answer.headers["Vary"].split(", "))
    assert f'<{AUTUMN}>; rel="successor-version"' in answer.headers["Link"]
    assert '<./mill.jsonld>; rel="alternate"; type="application/ld+json"' in answer.headers["Link"]
    assert "max-age" in answer.headers["Cache-Control"]
    assert client.head("/doc/opening/mill", headers={"Accept": media.TURTLE}).headers["ETag"] == answer.headers["ETag"]


def test_gone_is_no_matter_of_preconditions(client: FlaskClient) -> None:
    """RFC 9110, 13.2.1: they are ignored where the answer would be no success."""
    tag = client.get("/doc/opening/mill").headers["ETag"]
    for sent in ({"If-None-Match": tag}, {"If-None-Match": "*"}, {"If-Match": '"other"'}):
        assert client.get("/doc/opening/mill", headers=sent).status_code == 410


def test_what_cannot_be_written_as_asked_is_still_gone(client: FlaskClient) -> None:
    answer = client.get("/doc/opening/mill", headers={"Accept": "image/png"})
    assert (answer.status_code, answer.mimetype) == (410, media.TURTLE)


def test_a_list_goes_on_without_it(client: FlaskClient) -> None:
    rows = client.get("/doc/opening/index.csv").text
    assert MILL not in rows
    assert AUTUMN in rows


def test_a_vocabulary_goes_on_and_marks_its_term(client: FlaskClient) -> None:
    answer = client.get("/ns/library", headers={"Accept": media.TURTLE})
    assert answer.status_code == 200
    deprecated = Triple(
        NamedNode(TERM), NamedNode("http://www.w3.org/2002/07/owl#deprecated"), Literal("true", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#boolean"))
    )
    assert deprecated in triples(answer.data, media.TURTLE)
    assert client.get("/ns/library", headers={"Accept": media.HTML}).status_code == 200


def test_the_older_release_has_it_still(client: FlaskClient, older: str) -> None:
    answer = client.get(f"/release/{older}/doc/opening/mill.ttl")
    assert (answer.status_code, answer.mimetype) == (200, media.TURTLE)


def test_a_context_is_named_by_what_it_is_and_kept_for_good(client: FlaskClient, older: str) -> None:
    newest, before = (client.get(f"{prefix}/doc/library/harbour.jsonld").json["@context"] for prefix in ("", f"/release/{older}"))
    assert newest != before
    for iri in (newest, before):
        assert iri.startswith(f"{BASE}ns/context/")
        answer = client.get("/" + iri.removeprefix(BASE))
        assert (answer.status_code, answer.mimetype) == (200, media.JSON_LD)
        assert "immutable" in answer.headers["Cache-Control"]
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert client.get("/ns/context.jsonld").data == client.get("/" + newest.removeprefix(BASE)).data
    assert "immutable" not in client.get("/ns/context.jsonld").headers["Cache-Control"]


def test_an_unknown_context_names_the_newest(client: FlaskClient) -> None:
    for digest in ("0000000000000000", "..", "%00"):
        answer = client.get(f"/ns/context/{digest}.jsonld", headers={"Accept": media.TURTLE})
        assert answer.status_code == 404
    assert f"{BASE}ns/context.jsonld" in client.get("/ns/context/0000000000000000.jsonld", headers={"Accept": media.TURTLE}).text


def fetched(address: str, url: str, _options: Any = None) -> dict[str, Any]:
    """What pyld asks a document loader for: an IRI of the publication, from the server at `address`."""
    answer = requests.get(f"{address.rstrip('/')}/{url.removeprefix(BASE)}", headers={"Accept": media.JSON_LD}, timeout=20)
    answer.raise_for_status()
    return {"contentType": answer.headers["Content-Type"], "contextUrl": None, "documentUrl": url, "document": answer.json()}


def test_a_processor_that_fetches_the_context_reads_the_same_graph(tiny: Release) -> None:
    with running(tiny.path) as server:
        options = {"format": "application/n-quads", "documentLoader": partial(fetched, server.address)}
        text = jsonld.to_rdf(f"{BASE}doc/library/harbour.jsonld", options)
        read = {Triple(quad.subject, quad.predicate, quad.object) for quad in parse(text, format=RdfFormat.N_QUADS)}
        assert read == triples(server.ask("/doc/library/harbour.nt").content, media.N_TRIPLES)
        assert len(read) > 5
