"""What a document is offered in, what was chosen of that, and links to the rest."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from flask import Response, g, request

from kruispunt.representation.description import around
from kruispunt.representation.negotiation import accepted, negotiate
from kruispunt.web import responses
from kruispunt.web.addresses import relative
from kruispunt.web.responses import link, represent

FORMAT_NAMES = {"ttl": "Turtle", "jsonld": "JSON-LD", "nt": "N-Triples", "rdf": "RDF/XML", "trig": "TriG", "nq": "N-Quads", "csv": "CSV"}


def asked(offered: Mapping[str, str]) -> str:
    """The media type this request gets of those offered. Raises NotAcceptable."""
    return negotiate(accepted(request.headers.get("Accept")), offered)


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

    def location(self) -> str:
        """Where exactly this representation is; empty where it has no address of its own."""
        return self.one(self.media_type) if self.media_type in self.linked() else ""

    def links(self) -> list[str]:
        """The links of the header: every representation, and the pages around this one."""
        paging = [link(target, relation) for relation, target in self.turns().items()]
        return [*paging, *(link(self.one(media_type), "alternate", type=media_type) for media_type in self.linked())]


def unchanged(address: Address) -> Response | None:
    """The 304 for a client that has this answer already, before anything is read for it; None for every other client."""
    return responses.unchanged(address.media_type, not address.fixed, address.location())


def answer(address: Address, make: Callable[[], bytes | Iterator[bytes]], links: list[str]) -> Response:
    """The answer at a negotiated address, with `links` and those to its other representations and pages."""
    return represent(make, address.media_type, [*links, *address.links()], not address.fixed, address.location())
