"""Every legal IRI answers as it stands in the data: at the server itself, byte for byte, in every syntax, and every link of its page leads on."""

import json
import re
import shutil
import socket
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from flask.testing import FlaskClient
from kruispunt.names import uri
from kruispunt.release.build import build
from kruispunt.release.open import Release, open_release
from kruispunt.sources import publication as sources
from kruispunt.web.app import create_app
from pyoxigraph import BlankNode, NamedNode, RdfFormat, parse
from serving import serving

TINY = Path(__file__).parent.parent / "tiny"
BASE = "https://lod.example.org/"
RELATED = "http://www.w3.org/2004/02/skos/core#related"
# What stands behind the base.
PLACES = [
    *(f"id/zoo/{name}" for name in ("x", "x/", "x//y", "x?y=1", "x?y=1&z=a/b?c", "x.ttl", "x.ttl?y=1")),
    *(f"id/zoo/{name}" for name in ("a%2Fb", "a/b", "%3E", "%20", "%2520", "%00")),
    *(f"id/zoo/{name}" for name in ("(", ")", "'", ":", "@", "+", ",", ";", "~", "!", "$", "&", "*", "=", "a:b", "-", "_")),
    *(f"id/zoo/{name}" for name in ("é", "e\u0301", "%c3%a8", "%C3%A0", "日本/語", "😀", "%FF", "a%2fb%2Fc", "...", ".a", "%7E", "\u200d", "ß?ü=ö")),
    "id/zoo/" + "long" * 2000,
    *("id/alone", "id/alone/", "other/place", "doc/zoo/only", "doc-like", "graph/other", "index.html"),
    *("id/zoo/x#a/b", "id/zoo/x#é", "id/zoo/hash#a", "id/zoo/hash#b?c", "other/hash#(a)", "other/hash?q=1#a"),
    *("ns/zoo#a/b", "ns/zoo#b", "graph/zoo#part"),
]
TARGETS = ["id/zoo/only-an-object", "id/zoo/pointed#at", "other/pointed#at", "ns/pointed#at", "id/zoo/é/?ü=1"]  # nothing else is said of them
ELSEWHERE = ["https://elsewhere.example/a?x=1&y=%26#me", "https://münchen.example/ü/é#ß", "urn:isbn:0451450523", "https://e.example/a%2Fb//c"]
HEADER = f"""
<{BASE}graph/zoo> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> "Zoo"@en .
"""
SUFFIXES = {"nt": RdfFormat.N_TRIPLES, "rdf": RdfFormat.RDF_XML, "jsonld": RdfFormat.JSON_LD, "trig": RdfFormat.TRIG, "nq": RdfFormat.N_QUADS}
Asked = tuple[int, dict[str, str], bytes]
Ask = Callable[[str], Asked]


def facts() -> str:
    """The zoo in Turtle: each links to the next, the last ones to what is only pointed at; and some nameless."""
    iris = [BASE + place for place in PLACES] + ELSEWHERE
    links = enumerate(zip(iris, [*iris[1:], BASE + PLACES[0]], strict=True))
    lines = [f'<{one}> a <{BASE}ns/zoo#a/b> ; <{RELATED}> <{other}> ; <http://schema.org/name> "{number}" .' for number, (one, other) in links]
    lines += [f"<{BASE}other/place> <{RELATED}> <{BASE}{target}> ." for target in TARGETS]
    return "\n".join([HEADER, *lines, f"<{BASE}id/zoo/x> <{RELATED}> [ <{RELATED}> [ <{RELATED}> <{BASE}id/zoo/(> ] , ( 1 2 ) ] .", ""])


@pytest.fixture(scope="module")
def zoo(tmp_path_factory: pytest.TempPathFactory) -> Release:
    folder = tmp_path_factory.mktemp("zoo")
    shutil.copytree(TINY, folder / "source")
    (folder / "source" / "data" / "zoo.ttl").write_text(facts(), encoding="utf-8")
    return open_release(build(sources.read(folder / "source"), folder / "output"))


@pytest.fixture(scope="module")
def app(zoo: Release) -> FlaskClient:
    return create_app(zoo.path).test_client()


@pytest.fixture(scope="module")
def server(zoo: Release) -> Iterator[tuple[str, int]]:
    with serving(zoo.path) as address:
        parts = urlsplit(address)
        yield str(parts.hostname), int(parts.port or 0)


@pytest.fixture(params=["app", "server"])
def ask(request: pytest.FixtureRequest) -> Ask:
    """Asks for a request target in N-Quads: the Flask app, or the server itself over a socket of ours, so that nothing is made regular on the way."""
    if request.param == "app":
        client = request.getfixturevalue("app")
        return lambda target: in_process(client, target)
    place = request.getfixturevalue("server")
    return lambda target: over_a_socket(place, target)


def in_process(client: FlaskClient, target: str) -> Asked:
    answer = client.get(target, headers={"Accept": "application/n-quads"})
    return answer.status_code, {name.lower(): value for name, value in answer.headers.items()}, answer.data


def over_a_socket(place: tuple[str, int], target: str) -> Asked:
    with socket.create_connection(place, timeout=20) as connection:
        connection.sendall(f"GET {target} HTTP/1.1\r\nHost: x\r\nAccept: application/n-quads\r\nConnection: close\r\n\r\n".encode())
        with connection.makefile("rb") as file:
            head, _, body = file.read().partition(b"\r\n\r\n")
    status, *fields = head.decode("latin-1").split("\r\n")
    return int(status.split(" ")[1]), {name.lower(): value.strip() for name, _, value in (field.partition(":") for field in fields)}, body


def target_of(iri: str) -> str:
    """The request target of an IRI of the zoo: its URI without base and fragment."""
    return "/" + uri(iri.removeprefix(BASE).partition("#")[0])


def led(target: str, link: str) -> str:
    """The target that a link leads to from a target, by RFC 3986, 5.2, segment by segment: `urljoin` drops empty ones."""
    place, mark, query = link.partition("#")[0].partition("?")
    if place.startswith("/"):
        return place + mark + query
    segments = target.partition("?")[0].split("/")[:-1]
    for segment in place.split("/"):
        if segment == "..":
            last = segments.pop()
            assert segments or not last, link
        elif segment != ".":
            segments.append(segment)
    return ("/".join(segments) if place else target.partition("?")[0]) + mark + query


def triples(body: bytes, media_type: RdfFormat) -> set[str]:
    return {str(quad.triple) for quad in parse(body, format=media_type)}


@pytest.mark.parametrize("place", PLACES + TARGETS, ids=lambda place: ascii(place[:40]))
def test_what_stands_in_the_data_dereferences_byte_for_byte(ask: Ask, zoo: Release, place: str) -> None:
    iri = BASE + place
    target = target_of(iri)
    status, headers, body = ask(target)
    if place.startswith("id/"):
        assert status == 303
        document = led(target, headers["location"])
        assert document == target_of(zoo.names.document(iri))
        status, headers, body = ask(document)
    assert status == 200
    told = triples(body, RdfFormat.N_QUADS)
    assert told >= {str(quad.triple) for quad in zoo.facts(iri)}
    assert any(f"<{iri}>" in line for line in told)


@pytest.mark.parametrize("iri", ELSEWHERE)
def test_what_is_somebody_elses_has_its_document(ask: Ask, zoo: Release, iri: str) -> None:
    status, _, body = ask(f"/doc/external?iri={quote(iri, safe='')}")
    assert status == 200
    assert triples(body, RdfFormat.N_QUADS) >= {str(quad.triple) for quad in zoo.facts(iri)}


def documents(zoo: Release) -> list[str]:
    """The target of the document of each subject of the zoo, and of what it points at."""
    quads = parse(path=str(zoo.path / "graphs" / "zoo.ttl"), format=RdfFormat.TURTLE)
    iris = {term.value for quad in quads for term in (quad.subject, quad.object) if isinstance(term, NamedNode)}
    ours = {target_of(zoo.names.document(iri)) for iri in iris if iri.startswith(BASE)}
    return sorted(ours | {f"/doc/external?iri={quote(iri, safe='')}" for iri in ELSEWHERE})


def test_every_syntax_of_a_document_says_the_same_without_a_nameless_node(app: FlaskClient, zoo: Release) -> None:
    context = json.loads(app.get("/ns/context.jsonld").data)["@context"]
    for target in documents(zoo):
        said = {}
        for suffix, media_type in {**SUFFIXES, "ttl": RdfFormat.TURTLE}.items():
            kinds = {"nt": "application/n-triples", "rdf": "application/rdf+xml", "jsonld": "application/ld+json", "trig": "application/trig"}
            answer = app.get(target, headers={"Accept": kinds.get(suffix) or {"nq": "application/n-quads", "ttl": "text/turtle"}[suffix]})
            assert answer.status_code == 200, (target, suffix)
            body = answer.data
            if suffix == "jsonld" and isinstance(named := json.loads(body)["@context"], str):
                assert named.startswith(BASE + "ns/context")
                body = json.dumps({**json.loads(body), "@context": context}).encode()
            said[suffix] = triples(body, media_type)
        assert not [line for line in said["nt"] if "_:" in re.sub(r'"(?:[^"\\]|\\.)*"', "", line)], target
        assert {suffix for suffix, told in said.items() if told != said["nt"]} == set(), target


def test_no_nameless_node_stands_in_anything_served(app: FlaskClient, zoo: Release) -> None:
    genid = next(iri for iri in zoo.subjects(f"{BASE}.well-known/genid/"))[len(BASE) :]
    lists = ["doc/", *(f"doc/{concept}/" for concept in zoo.manifest["concepts"]), "release/", "profile/"]
    others = ["", "catalog", ".well-known/void", "sparql", "graph/zoo", "graph/library", "ns/library", "ns/zoo"]
    others += ["doc/nothing", "nothing", "doc/zoo/x?page=9"]
    documents = ["doc/library/harbour", "doc/zoo/x", genid, f"release/{zoo.id}/doc/zoo/x"]
    profiles = [f"{document}?_profile={token}" for document in documents for token in ("labels", "skos", "schema", "dcat-ap", "alt")]
    statuses = set()
    for path in (*lists, *others, *documents, *profiles):
        for media_type, syntax in (("text/turtle", RdfFormat.TURTLE), ("application/n-triples", RdfFormat.N_TRIPLES)):
            answer = app.get("/" + path, headers={"Accept": media_type})
            statuses.add(answer.status_code)
            if answer.mimetype == media_type:
                assert not [quad for quad in parse(answer.data, format=syntax) if BlankNode in (type(quad.subject), type(quad.object))], path
    assert statuses >= {200, 404}
    query = "CONSTRUCT WHERE { ?s ?p ?o }"
    assert b"_:" not in app.get("/sparql", query_string={"query": query}, headers={"Accept": "application/n-triples"}).data


def test_a_nameless_node_has_a_document_that_tells_where_it_hangs(app: FlaskClient, zoo: Release) -> None:
    for iri in zoo.subjects(f"{BASE}.well-known/genid/"):
        answer = app.get("/" + iri[len(BASE) :], headers={"Accept": "application/n-triples"})
        assert answer.status_code == 200
        assert f"> <{iri}> ." in answer.text and f"<{iri}> <" in answer.text


def test_every_link_of_a_page_leads_to_an_answer(app: FlaskClient, zoo: Release) -> None:
    broken, seen = [], set()
    for target in documents(zoo):
        page = app.get(target, headers={"Accept": "text/html"})
        assert page.status_code == 200, target
        for href in re.findall(r'<(?:a|link)[^>]* href="([^"]*)"', page.text):
            link = unescape(href)
            if not re.match(r"[a-z]+:|#", link) and (there := led(target, link)) not in seen:
                seen.add(there)
                if app.get(there).status_code not in (200, 303):
                    broken.append((target[:80], link[:120]))
    assert [f"{target} -> {link}" for target, link in broken] == []
