"""Things and their documents: `/id/` 303 to `/doc/`, and the descriptions there."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from urllib.parse import quote

from flask import Blueprint, Response, g, request
from pyoxigraph import NamedNode

from kruispunt.errors import NotAcceptable, UnknownResource, Withdrawn
from kruispunt.representation import description, negotiation, profiles
from kruispunt.representation.description import Description
from kruispunt.syntax import media, writers
from kruispunt.web import signposting
from kruispunt.web.addresses import own_queries, raw_path, spellings, uri
from kruispunt.web.lists import all_lists, concept_list, page_number
from kruispunt.web.profiles import alternates, asks_for_all
from kruispunt.web.published import release
from kruispunt.web.rendering import page, view
from kruispunt.web.responses import give_links, see_other, vary_by
from kruispunt.web.variants import Address, answer, chosen, suffixed, tells_profile, unchanged

views = Blueprint("documents", __name__)
DOCUMENTS = {**media.PAGES, **media.DATASETS}
Show = Callable[[Address, Description], bytes]


@dataclass(frozen=True)
class Found:
    """What an address names: an IRI, the path of its document, and the media type where a suffix fixes it."""

    iri: str
    path: str
    fixed: str = ""
    query: str = ""  # of the IRI itself, with its question mark


def find(path: str, offered: Mapping[str, str], exists: Callable[[str], bool]) -> Found:
    """What the document path `path` (from the root of the app) names. An exact resource wins over a suffix.

    Raises UnknownResource, or Withdrawn for what is no more.
    """
    names = release().names
    stem, _, suffix = path.rpartition(".")
    fixed = next((media_type for media_type, known in offered.items() if known == suffix), "")
    stems = [stem, stem.removesuffix("index")] if stem.endswith("/index") else [stem]  # as `suffixed` names a document that ends in a slash
    meant = [(path, ""), *((stem, fixed) for stem in stems if fixed and stem)]
    for candidate, media_type in [(place + query, media_type) for query in own_queries() for place, media_type in meant]:
        for spelling in spellings(candidate):
            local = names.local(spelling)
            for iri in dict.fromkeys((names.resource(local), local)):
                place, mark, query = names.document(iri)[len(names.base) :].partition("?")
                if iri in release().withdrawn:
                    raise Withdrawn(iri, place, media_type, uri(mark + query))
                if exists(iri):
                    return Found(iri, place, media_type, uri(mark + query))
    raise UnknownResource(f"Nothing is published under {names.resource(names.base + path)}")


def mentioned(iri: str) -> bool:
    """Whether the release says something of `iri`, or of an IRI that is `iri`, `#` and a name, or points at one of them."""
    lines = release().lines
    start, end = lines.span(iri)
    return start < end or lines.incoming_count(iri) > 0 or bool(description.parts(release(), iri))


@views.get("/id/<rest:name>")
def thing(name: str) -> Response:
    """303: a thing cannot be sent, its document can; a suffix is kept."""
    path = raw_path().replace("/id/", "doc/", 1)
    found = find(path, DOCUMENTS, mentioned)
    target = suffixed(found.path, DOCUMENTS[found.fixed]) if found.fixed else found.path
    query = request.query_string.decode("latin-1")
    answer = see_other(target + (f"?{query}" if query else ""), release().names.document(found.iri))
    address = Address(found.path, DOCUMENTS, found.fixed, taken=suffixes_taken(found.iri))
    give_links(answer, [*answer.headers.getlist("Link"), *signposting.of_thing(address)])
    vary_by(answer, "Accept-Profile")
    if tells_profile() and not asks_for_all():  # Content Negotiation by Profile, 6.3.2: a redirect says which one was chosen
        offered = profiles.offered(release().names, release().facts(found.iri))
        answer.headers["Content-Profile"] = replace(address, profiles=offered).conforms
    return answer


@views.get("/doc/external")
@views.get("/doc/external.<suffix>")
def external(suffix: str = "") -> Response:
    """What we say of a resource whose IRI is somebody else's."""
    iri = request.args.get("iri", "")
    try:
        NamedNode(iri)
    except ValueError as error:
        raise UnknownResource(f"Ask for /doc/external?iri= and an absolute IRI, escaped; {iri!r} is none") from error
    fixed = next((media_type for media_type, known in DOCUMENTS.items() if known == suffix), "")
    if release().names.contains(iri) and (mentioned(iri) or iri in release().withdrawn):
        return see_other(release().names.document(iri)[len(release().names.base) :], release().names.document(iri))
    if (suffix and not fixed) or not mentioned(iri):
        raise UnknownResource(f"Nothing is said here of {iri}")
    return describe(Found(iri, "doc/external", fixed), f"?iri={quote(iri, safe='')}")


@views.get("/doc/<rest:name>")
def document(name: str) -> Response:
    """The description of one thing, the target of the 303 from `/id/`; or the list of a concept, whose address ends in a slash."""
    path = raw_path().lstrip("/")
    concept, _, reference = path.removeprefix("doc/").partition("/")
    if path == "doc/":
        return all_lists()
    listed = not reference or (reference.startswith("index.") and "/" not in reference)
    try:
        found = find(path, DOCUMENTS, mentioned)
    except UnknownResource:
        if listed:
            return concept_list(concept, reference)
        raise
    return describe(found, found.query)


def describe(found: Found, query: str = "") -> Response:
    """A page of the description of a resource, in the representation asked for."""
    usual = profiles.known(release().names.base)[:1]
    taken = suffixes_taken(found.iri)
    address = Address(found.path, DOCUMENTS, found.fixed, query, page_number(), taken=taken, profiles=usual, forms=negotiation.FORMS)
    if same := unchanged(address):
        return same
    described = description.describe(release(), found.iri, address.page)
    offered = profiles.offered(release().names, described.facts)
    return tell(replace(address, pages=described.pages, profiles=offered), described, thing_page)


def tell(address: Address, described: Description, show: Show) -> Response:
    """The answer with a description; `show` makes its page.

    Where a syntax cannot write what is said (RDF/XML has no name for some properties), the next one that the client accepts does, else it raises
    NotAcceptable.
    """
    able = replace(address, offered=sayable(address, described))
    if asks_for_all():
        return alternates(able, described)
    written, _ = address.media_type, address.profile  # what the headers ask in vain is told here, once
    if written in able.offered:
        address = able
    try:
        return answer(address, partial(body, address, described, show), signposting.of_head(described, address))
    except NotAcceptable:
        rest = {media_type: suffix for media_type, suffix in able.offered.items() if media_type != written}
        g.address = others = replace(able, offered=rest, fixed="")
        if address.fixed or address.media_type == media.HTML or not can_choose(rest):
            raise
        return answer(others, partial(body, others, described, show), signposting.of_head(described, others))


def sayable(address: Address, described: Description) -> dict[str, str]:
    """What an address offers, without RDF/XML where that has no way to write what is described."""
    refused = writers.unwritable_in_xml((*described.facts, *described.incoming))
    return {media_type: suffix for media_type, suffix in address.offered.items() if not refused or media_type != media.RDF_XML}


def can_choose(offered: Mapping[str, str]) -> bool:
    """Whether this request accepts any of `offered`."""
    with suppress(NotAcceptable):
        return bool(chosen(offered))
    return False


def suffixes_taken(iri: str) -> frozenset[str]:
    """The suffixes that, put behind `iri`, make the IRI of another resource."""
    if iri.endswith("/") and mentioned(iri + "index"):
        return frozenset(DOCUMENTS.values())
    opening = iri + ("index." if iri.endswith("/") else ".")
    return frozenset(longer[len(opening) :] for longer in islice(release().subjects(opening), len(DOCUMENTS)))


def body(address: Address, described: Description, show: Show) -> bytes:
    """A description in the media type and the profile of the address; a page tells other profiles than the default in Turtle."""
    here, profile = release(), address.profile or profiles.known(release().names.base)[0]
    if address.media_type != media.HTML:
        return profiles.write(here, described, profile, address.media_type, None if negotiation.expanded(address.label) else here.context)
    if address.usual:
        return show(address, described)
    text = profiles.write(here, described, profile, media.TURTLE, None).decode()
    return page("file.html", view(), title=described.iri, text=text, formats=address.formats(), profiles=address.rows(), told=profile)


def thing_page(address: Address, described: Description) -> bytes:
    """The page of a thing."""
    seen = view()
    foreign = not release().names.contains(described.iri)
    beside = [seen.thing(described.of(part)) for part in described.parts]
    shown = seen.thing(described.of(described.iri))
    ways = {"turns": address.turns(), "formats": address.formats(), "profiles": address.rows()}
    return page("thing.html", seen, thing=shown, parts=beside, described=described, foreign=foreign, **ways)
