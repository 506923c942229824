"""What a document is offered in, what was chosen of that, and links to the rest."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path

from flask import Response, g, request

from kruispunt.errors import NotAcceptable, UnknownResource
from kruispunt.representation import negotiation, profiles
from kruispunt.representation.description import around
from kruispunt.representation.negotiation import Choice, accepted, negotiate
from kruispunt.representation.profiles import Profile
from kruispunt.syntax import media
from kruispunt.web import responses
from kruispunt.web.addresses import relative, uri
from kruispunt.web.published import release
from kruispunt.web.responses import link, represent, represent_file, vary_by

LONGEST = 2900  # bytes of links: nginx answers 502 for a head of more than 4 KiB unless told otherwise
FORMAT_NAMES = {"ttl": "Turtle", "jsonld": "JSON-LD", "nt": "N-Triples", "rdf": "RDF/XML", "trig": "TriG", "nq": "N-Quads"}
FORMAT_NAMES |= {"csv": "CSV", "json": "JSON"}


def asked(offered: Mapping[str, str]) -> str:
    """The media type this request gets of those offered. Raises NotAcceptable."""
    g.offered = tuple(offered)
    return negotiate(accepted(request.headers.get("Accept")), offered)


def chosen(offered: Mapping[str, str]) -> Choice:
    """What this request gets of the media types offered: by `_mediatype`, else by `Accept`, under the name it was asked by. Raises NotAcceptable."""
    if wanted := request.args.get("_mediatype"):
        return negotiation.listed(wanted, offered)
    return negotiation.decided(request.headers.get("Accept", ""), tuple(offered))


def tells_profile() -> bool:
    """Whether this request may ask for another profile than the default."""
    return "_profile" in request.args or "Accept-Profile" in request.headers or "profile" in request.headers.get("Accept", "")


def suffixed(document: str, suffix: str) -> str:
    """The path of one representation of a document; a listing, whose path ends in a slash, is named by `index`."""
    return f"{document}index.{suffix}" if document.endswith("/") else f"{document}.{suffix}"


def fixed_by(suffix: str, offered: Mapping[str, str]) -> str:
    """The media type that a suffix names; empty for none. Raises UnknownResource for a suffix that is not offered."""
    if not suffix:
        return ""
    for media_type, known in offered.items():
        if known == suffix:
            return media_type
    raise UnknownResource(f"There is no representation .{suffix} here; there are " + ", ".join(f".{known}" for known in offered.values()))


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
    profiles: tuple[Profile, ...] = ()  # the ways of telling it, the default first
    forms: tuple[str, ...] = ()  # of JSON-LD documents, that a `profile` in `Accept` can ask for

    @cached_property
    def choice(self) -> Choice:
        """What was chosen of the media types. Raises NotAcceptable, having left word in `g` of what there is."""
        g.address = self
        return Choice(self.fixed, self.fixed) if self.fixed else chosen(self.offered)

    @property
    def media_type(self) -> str:
        """The media type of the answer, one of those offered."""
        return self.choice.media_type

    @property
    def label(self) -> str:
        """What `Content-Type` says: the media type by the name and in the form it was asked for."""
        return negotiation.form(self.choice, self.forms)

    @cached_property
    def profile(self) -> Profile | None:
        """The profile of the answer; None where there is but one way of telling. Raises NotAcceptable."""
        if not self.profiles:
            return None
        header = request.headers.get("Accept-Profile", "") if not self.fixed else ""  # the address of one representation always leads to that one
        return profiles.choose(self.profiles, request.args.get("_profile", ""), header, self.choice.profile)

    @property
    def usual(self) -> bool:
        """Whether the answer is in the default profile."""
        return self.profile is None or self.profile == self.profiles[0]

    @property
    def conforms(self) -> str:
        """The `Content-Profile` of the answer."""
        return profiles.conforming(self.profile) if self.profile else ""

    @property
    def varies(self) -> bool:
        """Whether the media type follows from `Accept`: the address itself names none."""
        return not self.fixed and not request.args.get("_mediatype")

    @cached_property
    def own(self) -> str:
        """A link to the document, without its query string."""
        return relative(self.path)

    @cached_property
    def turn(self) -> str:
        """The query string of this page."""
        return self.turned(self.page)

    def turned(self, page: int) -> str:
        """The query string of a page, which names the profile where that is not the default."""
        return self.queried(self.telling(), f"page={page}" if page > 1 else "")

    def queried(self, *parts: str) -> str:
        """The query string that names this document with `parts` added to it."""
        joined = "&".join(filter(None, (self.query.removeprefix("?"), *parts)))
        return f"?{joined}" if joined else ""

    def telling(self) -> str:
        """What a query string says of the profile: nothing where it is the default, or where none could be chosen."""
        with suppress(NotAcceptable):
            return "" if self.usual or not self.profile else f"_profile={self.profile.token}"
        return ""

    def turns(self) -> dict[str, str]:
        """A link to each page around this one, in the same representation where a suffix chose it, by the name of its relation."""
        own = suffixed(self.own, self.offered[self.fixed]) if self.fixed else self.own
        return {relation: own + self.turned(page) for relation, page in around(self.page, self.pages).items()}

    def one(self, media_type: str) -> str:
        """A link to this page in `media_type`."""
        return suffixed(self.own, self.offered[media_type]) + self.turn

    def formats(self) -> dict[str, str]:
        """A link to this page in each representation but HTML, by the name readers know it by."""
        return {FORMAT_NAMES[suffix]: self.one(media_type) for media_type, suffix in self.linked().items() if suffix != "html"}

    def linked(self) -> dict[str, str]:
        """What is offered at an address of its own."""
        return {media_type: suffix for media_type, suffix in self.offered.items() if suffix not in self.taken}

    def location(self) -> str:
        """Where exactly this representation is; empty where it has no address of its own."""
        return self.one(self.media_type) if self.media_type in self.linked() else ""

    def in_profile(self, profile: Profile, suffix: str = "") -> str:
        """A link to this page as `profile` tells it: negotiated, or in the representation with that suffix."""
        own = suffixed(self.own, suffix) if suffix else self.own
        return own + self.queried(f"_profile={profile.token}", f"page={self.page}" if self.page > 1 else "")

    def rows(self) -> list[tuple[Profile, str, dict[str, str]]]:
        """Each profile with a link to its page and to its other representations, by the name readers know them by."""
        suffixes = self.linked().values()
        return [
            (each, self.in_profile(each, "html"), {FORMAT_NAMES[suffix]: self.in_profile(each, suffix) for suffix in suffixes if suffix != "html"})
            for each in self.profiles
        ]

    def links(self) -> list[str]:
        """The links of the header: every representation, every other profile, and the pages around this one."""
        paging = [link(target, relation) for relation, target in self.turns().items()]
        told = self.told()
        formats = [link(self.one(media_type), "alternate", type=media_type, **told) for media_type in self.linked()]
        return [*paging, *formats, *self.profile_links()]

    def told(self) -> dict[str, str]:
        """The attribute of a link that names the profile of the answer."""
        with suppress(NotAcceptable):
            return {"profile": uri(self.profile.iri)} if self.profile else {}
        return {}

    def profile_links(self) -> list[str]:
        """The profile of the answer (RFC 6906), a link to each other, and the token of each (W3C, Content Negotiation by Profile, 7.1.1)."""
        told = self.told().get("profile")
        others = [each for each in self.profiles if told != uri(each.iri)]
        return [
            *([link(told, "profile")] if told else []),
            *(link(self.in_profile(each), "alternate", profile=uri(each.iri)) for each in others),
            *(link(profiles.PROF + "Profile", "type", token=each.token, anchor=uri(each.iri)) for each in self.profiles),
        ]


def fitting(links: list[str]) -> list[str]:
    """As many of `links`, the first ones, as the head of an answer has room for: an IRI of some length stands in most of them."""
    lengths = accumulate(len(each) + len(", ") for each in links)
    return [each for each, length in zip(links, lengths, strict=True) if length <= LONGEST]


def unchanged(address: Address) -> Response | None:
    """The 304 for a client that has this answer already, before anything is read for it; None for every other client."""
    if tells_profile():
        return None
    answer = responses.unchanged(address.label, address.varies, address.location(), address.conforms)
    return varied(answer, address) if answer else None


def varied(answer: Response, address: Address) -> Response:
    """`answer`, which says that it follows from `Accept-Profile` where that header can decide."""
    if address.profiles and not address.fixed and not request.args.get("_profile"):
        vary_by(answer, "Accept-Profile")
    return answer


def answer(address: Address, make: Callable[[], bytes | Iterator[bytes]], links: list[str]) -> Response:
    """The answer at a negotiated address, with `links` and those to its other representations and pages."""
    links = complete(address, links)
    return varied(represent(make, address.label, links, address.varies, address.location(), profile=address.conforms), address)


def answer_file(address: Address, file: Path, links: list[str]) -> Response:
    """The answer at a negotiated address with a file of the release, with `links` and those to its other representations and pages."""
    links = complete(address, links)
    return varied(represent_file(file, address.label, links, address.varies, address.location(), address.conforms), address)


def complete(address: Address, links: list[str]) -> list[str]:
    """`links`, and those of the address itself."""
    holds_it = address.profile is not None and address.profile.token in profiles.CONTEXTS
    if address.label == "application/json" and address.media_type == media.JSON_LD and not holds_it:  # JSON-LD 1.1, 6.1
        context = release().context.iri.removeprefix(release().names.base)
        links = [*links, link(relative(context), negotiation.JSON_LD + "context", type=media.JSON_LD)]
    return [*links, *address.links()]
