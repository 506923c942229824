"""What every answer carries: Vary, Link, ETag, caching and CORS; 304 before any body is made."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path

from flask import Response, g, request

from kruispunt.representation.description import around
from kruispunt.representation.negotiation import accepted, negotiate, negotiate_language
from kruispunt.syntax import media
from kruispunt.web.addresses import raw_path, relative, uri
from kruispunt.web.published import pinned, release

LANGUAGES = ("nl", "en", "fr")
UTF8 = {media.HTML, media.TURTLE, media.CSV, "text/plain"}
FORMAT_NAMES = {"ttl": "Turtle", "jsonld": "JSON-LD", "nt": "N-Triples", "rdf": "RDF/XML", "trig": "TriG", "nq": "N-Quads", "csv": "CSV"}
PIECE = 1 << 18
MOMENT, FOREVER = "public, max-age=300", "public, max-age=31536000, immutable"
EXPOSED = "Content-Language, Content-Location, ETag, Link, Location, Retry-After, Vary"
ASKED = "Accept, Accept-Language, Accept-Profile, Cache-Control, Content-Type, If-Modified-Since, If-None-Match, Range"
POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"


def asked(offered: Mapping[str, str]) -> str:
    """The media type this request gets of those offered. Raises NotAcceptable."""
    return negotiate(accepted(request.headers.get("Accept")), offered)


def language() -> str:
    """The language of pages for this request."""
    chosen = request.args.get("_lang", "")
    return chosen if chosen in LANGUAGES else negotiate_language(request.accept_languages, LANGUAGES)


def link(target: str, relation: str, **attributes: str) -> str:
    """One link of a `Link` header (RFC 8288)."""
    return "; ".join([f"<{target}>", f'rel="{relation}"', *(f'{name}="{value}"' for name, value in attributes.items())])


def suffixed(document: str, suffix: str) -> str:
    """The path of one representation of a document; a listing, whose path ends in a slash, is named by `index`."""
    return f"{document}index.{suffix}" if document.endswith("/") else f"{document}.{suffix}"


@dataclass(frozen=True)
class Address:
    """A document that is asked for: what it is offered in, what was chosen, and which of its pages."""

    path: str  # of the document, from the root of the app, without a suffix
    offered: Mapping[str, str]
    fixed: str = ""  # the media type, where a suffix fixes it
    query: str = ""  # what belongs to the name of the document: `?iri=…`
    page: int = 1
    pages: int = 1
    taken: frozenset[str] = frozenset()  # suffixes that lead to another resource, whose own IRI ends in them

    @cached_property
    def media_type(self) -> str:
        """The media type of the answer. Raises NotAcceptable, having left word in `g` of what there is."""
        g.address = self
        return self.fixed or asked(self.offered)

    def turned(self, page: int) -> str:
        """The query string of a page."""
        if page == 1:
            return self.query
        return f"{self.query}{'&' if self.query else '?'}page={page}"

    def turns(self) -> dict[str, str]:
        """A link to each page around this one, in the same representation where a suffix chose it, by the name of its relation."""
        own = relative(suffixed(self.path, self.offered[self.fixed]) if self.fixed else self.path)
        return {relation: own + self.turned(page) for relation, page in around(self.page, self.pages).items()}

    def one(self, media_type: str) -> str:
        """A link to this page in `media_type`."""
        return relative(suffixed(self.path, self.offered[media_type])) + self.turned(self.page)

    def formats(self) -> dict[str, str]:
        """A link to this page in each representation but HTML, by the name readers know it by."""
        return {FORMAT_NAMES[suffix]: self.one(media_type) for media_type, suffix in self.linked().items() if suffix != "html"}

    def linked(self) -> dict[str, str]:
        """What is offered at an address of its own."""
        return {media_type: suffix for media_type, suffix in self.offered.items() if suffix not in self.taken}

    def links(self) -> list[str]:
        """The links of the header: every representation, and the pages around this one."""
        paging = [link(target, relation) for relation, target in self.turns().items()]
        return [*paging, *(link(self.one(media_type), "alternate", type=media_type) for media_type in self.linked())]


def answer(address: Address, make: Callable[[], bytes | Iterator[bytes]], links: list[str]) -> Response:
    """The answer at a negotiated address, with `links` and those to its other representations and pages."""
    location = address.one(address.media_type) if address.media_type in address.linked() else ""
    return represent(make, address.media_type, [*links, *address.links()], not address.fixed, location)


def represent(make: Callable[[], bytes | Iterator[bytes]], media_type: str, links: list[str], vary: bool = True, location: str = "") -> Response:
    """The answer with the body that `make` writes, in pieces where it is long; it is not asked for one when the client has it already (304).

    `vary` says that the address has more than one representation, `location` where exactly this one is.
    """
    answer = Response(status=HTTPStatus.OK)
    answer.content_type = f"{media_type}; charset=utf-8" if media_type in UTF8 else media_type
    spoken = language() if media_type == media.HTML else ""
    answer.set_etag(tag(media_type, spoken))
    if spoken:
        answer.headers["Content-Language"] = spoken
    if location:
        answer.headers["Content-Location"] = location
    vary_by(answer, *(["Accept"] if vary else []), *(["Accept-Language"] if vary or spoken else []))
    finish(answer, links)
    answer.make_conditional(request)
    if answer.status_code != HTTPStatus.NOT_MODIFIED:
        body = make()
        if isinstance(body, bytes):
            answer.set_data(body)
        else:
            answer.response = body
            answer.headers.pop("Content-Length", None)  # make_conditional took the length of the empty body from before
    return answer


def represent_file(path: Path, media_type: str, links: list[str]) -> Response:
    """A stored file, whole or in ranges."""
    answer = Response(Stored(path))
    answer.content_type = f"{media_type}; charset=utf-8" if media_type in UTF8 else media_type
    answer.content_length = size = path.stat().st_size
    answer.set_etag(tag(media_type, ""))
    finish(answer, links)
    answer.make_conditional(request, accept_ranges=True, complete_length=size)
    return answer


class Stored:
    """The pieces of a file from a place on; between two pieces nothing is held open, so a client that leaves leaves nothing behind."""

    def __init__(self, path: Path) -> None:
        self.path, self.place = path, 0

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        with self.path.open("rb") as file:
            file.seek(self.place)
            piece = file.read(PIECE)
        if not piece:
            raise StopIteration
        self.place += len(piece)
        return piece

    def seekable(self) -> bool:
        """Always: how Werkzeug asks whether a range can be had without reading what comes before it."""
        return True

    def seek(self, place: int) -> None:
        """Goes to a place in the file."""
        self.place = place

    def tell(self) -> int:
        """The place in the file."""
        return self.place


def finish(answer: Response, links: list[str]) -> None:
    """Adds what does not depend on the media type."""
    answer.headers["Cache-Control"] = FOREVER if pinned() else MOMENT
    answer.headers["Link"] = ", ".join(links)
    if not links:
        del answer.headers["Link"]


def tag(media_type: str, spoken: str) -> str:
    """The strong validator: equal on every replica and after a restart, another for every release, version, address and representation."""
    manifest = release().manifest
    parts = (manifest["id"], manifest["software"], raw_path(), request.query_string.decode("latin-1"), media_type, spoken)
    return sha256("\n".join(parts).encode()).hexdigest()[:32]


def see_other(path: str, describedby: str) -> Response:
    """303: the thing itself cannot be sent, its document can."""
    target = relative(path)
    answer = Response(f"See {target}\n", HTTPStatus.SEE_OTHER, content_type="text/plain; charset=utf-8")
    answer.headers["Location"] = target
    finish(answer, [link(uri(describedby), "describedby")])
    return answer


def vary_by(answer: Response, *names: str) -> None:
    """Adds to `Vary`, which is left out where nothing is added."""
    if names:
        answer.headers["Vary"] = ", ".join(dict.fromkeys([*answer.headers.get("Vary", "").split(", "), *names])).removeprefix(", ")


def open_to_all(answer: Response) -> Response:
    """CORS on every answer, errors included, and the policy of our pages: nothing from elsewhere, no inline style or script."""
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers["Access-Control-Expose-Headers"] = EXPOSED
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Referrer-Policy"] = "same-origin"
    answer.headers.setdefault("Content-Security-Policy", POLICY)
    return answer


def preflight(methods: str = "GET, HEAD, OPTIONS") -> Response:
    """The answer to OPTIONS: what may be asked of any address here, and by whom."""
    answer = Response(status=HTTPStatus.NO_CONTENT)
    answer.headers["Allow"] = answer.headers["Access-Control-Allow-Methods"] = methods
    answer.headers["Access-Control-Allow-Headers"] = request.headers.get("Access-Control-Request-Headers", "") or ASKED
    answer.headers["Access-Control-Max-Age"] = "86400"
    vary_by(answer, "Access-Control-Request-Headers")
    del answer.headers["Content-Type"]
    return answer
