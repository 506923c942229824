"""What crawlers are told: which addresses to leave alone, and which documents there are, without the observations, which are too many to walk."""

from collections.abc import Iterator
from functools import partial
from itertools import chain, islice
from xml.sax.saxutils import escape

from flask import Blueprint, Response

from kruispunt.errors import UnknownResource
from kruispunt.release.open import Release
from kruispunt.representation.description import RDF_TYPE, stated
from kruispunt.web.addresses import uri
from kruispunt.web.published import release
from kruispunt.web.responses import represent
from kruispunt.web.signposting import QB

views = Blueprint("sitemaps", __name__)
LARGEST = 50_000  # addresses in one file (sitemaps.org)
XML = "application/xml"
SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
PIECE = 512  # addresses written at once
# Every combination of filters and orders of a list is an address; its pages are enough (RFC 9309: the longest match decides).
CLOSED = ("/sparql", "/query", "/search", "/release/", "/doc/*?", "/graph/*?", "/ns/*?", "/catalog?", "/id/*?")
OPEN = ("/doc/*?page=", "/doc/external?iri=")


@views.get("/robots.txt")
def robots() -> Response:
    """What crawlers may walk: everything but queries, older releases and the many ways of asking for one list."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED), *(f"Allow: {path}" for path in OPEN)]
    body = "\n".join([*lines, "", f"Sitemap: {uri(release().names.base)}sitemap.xml", ""])
    return represent(body.encode, "text/plain", [], vary=False)


@views.get("/sitemap.xml")
def index() -> Response:
    """The sitemaps, as many as it takes."""
    return represent(partial(index_body, release()), XML, [], vary=False)


def index_body(here: Release) -> bytes:
    """The index of the sitemaps."""
    entries = "".join(entry(here, "sitemap", f"sitemap/{number}.xml") for number in range(1, count(here) + 1))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="{SPACE}">\n{entries}</sitemapindex>\n'.encode()


@views.get("/sitemap/<int:number>.xml")
def sitemap(number: int) -> Response:
    """One sitemap: every document of the publication, under the addresses it is known by."""
    if not 1 <= number <= count(release()):
        raise UnknownResource(f"There is no sitemap {number}; there are {count(release())}")
    return represent(partial(pieces, release(), (number - 1) * LARGEST), XML, [], vary=False)


def pieces(here: Release, start: int) -> Iterator[bytes]:
    """A sitemap from the document of that number on, in pieces."""
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{SPACE}">\n'.encode()
    rest = islice(documents(here), start, start + LARGEST)
    while paths := list(islice(rest, PIECE)):
        yield "".join(entry(here, "url", path) for path in paths).encode()
    yield b"</urlset>\n"


def entry(here: Release, kind: str, path: str) -> str:
    """One address with the day its content last changed."""
    changed = here.manifest["modified"]
    day = f"<lastmod>{changed}</lastmod>" if changed else ""
    return f"<{kind}><loc>{escape(uri(here.names.base + path))}</loc>{day}</{kind}>\n"


def count(here: Release) -> int:
    """How many sitemaps there are."""
    documents = len(pages(here)) + sum(here.manifest["concepts"][concept] for concept in walked(here))
    return -(-documents // LARGEST)


def documents(here: Release) -> Iterator[str]:
    """The path of every document, the pages around the data first."""
    base = here.names.base
    things = chain.from_iterable(here.subjects(f"{base}id/{concept}/") for concept in walked(here))
    return chain(pages(here), (here.names.document(iri)[len(base) :] for iri in things))


def pages(here: Release) -> list[str]:
    """The paths of what is no document on one thing."""
    base = here.names.base
    vocabularies = [iri[len(base) :] for iri in here.subjects(base + "ns/") if "#" not in iri]
    lists = [f"doc/{concept}/" for concept in here.manifest["concepts"]]
    return ["", "about", "licence", "catalog", "doc/", *(graph["iri"][len(base) :] for graph in here.manifest["graphs"]), *vocabularies, *lists]


def walked(here: Release) -> list[str]:
    """The concepts whose documents are listed: all but observations, of which each tells one figure that other documents tell too."""
    firsts = {concept: next(here.subjects(f"{here.names.base}id/{concept}/"), "") for concept in here.manifest["concepts"]}
    return [concept for concept, first in firsts.items() if not stated(here, first, RDF_TYPE.value, QB + "Observation")]
