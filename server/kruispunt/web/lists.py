"""Lists: everything of one concept, a page at a time, with the same paging in HTML, RDF, CSV and headers."""

from functools import partial

from flask import Response, request

from kruispunt.errors import UnknownResource
from kruispunt.pages import facets, overview
from kruispunt.representation import listing
from kruispunt.representation.selection import Columns
from kruispunt.syntax import media, writers
from kruispunt.web import signposting
from kruispunt.web.addresses import raw_path, spellings, uri
from kruispunt.web.published import published, release
from kruispunt.web.rendering import page, view
from kruispunt.web.responses import link, represent, see_other
from kruispunt.web.variants import Address, answer, complete, varied

LISTS = {**media.PAGES, media.CSV: "csv"}


def page_number() -> int:
    """The page asked for. Raises UnknownResource for what is no number."""
    text = request.args.get("page", "1")
    if not text.isascii() or not text.isdigit():
        raise UnknownResource(f"There is no page {text!r}; pages are numbered from 1")
    return int(text[:9])


def concept_list(concept: str, reference: str) -> Response:
    """A page of the things of one concept; `reference` is empty, or names a representation. Without its slash the address redirects."""
    counts = release().manifest["concepts"]
    known = next((spelling for spelling in spellings(concept) if spelling in counts), "")
    if not known and concept.startswith("index.") and not raw_path().endswith("/"):
        return all_lists(concept)
    if not known:
        raise UnknownResource(f"There is no list {concept} here")
    fixed = fixed_by(reference)
    if not reference and not raw_path().endswith("/"):
        return see_other(f"doc/{known}/", f"{release().names.base}doc/{known}/")
    listed = listed_at(known)
    address = address_of(listed, fixed)
    made = answer(address, partial(list_body, address, listed), signposting.shown(signposting.of_listing(listed, address)))
    if made.mimetype == media.CSV:
        made.content_type = f"{made.content_type}; header=present"  # RFC 4180, 3
    if not listed.choice.plain:
        made.headers["X-Robots-Tag"] = "noindex, nofollow"
    return made


def listed_at(concept: str) -> listing.Listing:
    """The page of a list that the query of this request asks for. Raises BadParameter, or UnknownResource where there is no such page."""
    choice = Columns(release(), concept).read(request.args.items(multi=True))
    return listing.members(release(), concept, choice, page_number())


def address_of(listed: listing.Listing, fixed: str = "") -> Address:
    """The address of a page of a list, with what was asked for in its query."""
    query = listed.document[len(listed.whole) :]
    return Address(f"doc/{listed.concept}/", LISTS, fixed, query, listed.page, listed.pages)


def list_body(address: Address, listed: listing.Listing) -> bytes:
    """A page of a list, in the media type of the address."""
    if address.media_type == media.CSV:
        return listing.table(listed)
    if address.media_type == media.HTML:
        seen = view()
        seen.learn(listed.members)
        members = [seen.resource(iri) for iri in listed.members]
        kind = overview.kind(seen, listed.concept, listed.total)
        ways = {"turns": address.turns(), "formats": address.formats(), "form": facets.form(seen, listed), "said": facets.said(seen.language)}
        return page("listing.html", seen, listed=listed, kind=kind, members=members, **ways)
    return writers.write(listing.triples(listed), address.media_type, release().prefixes, release().context)


def all_lists(reference: str = "") -> Response:
    """The list of lists; `reference` is empty, or names a representation. Raises UnknownResource."""
    address = Address("doc/", LISTS, fixed_by(reference))
    return answer(address, partial(lists_body, address), [link(uri(f"{release().names.base}doc/"), "canonical")])


def fixed_by(reference: str) -> str:
    """The media type that `index.ttl` and the like fix; empty where nothing does. Raises UnknownResource for another reference."""
    if not reference:
        return ""
    for media_type, suffix in LISTS.items():
        if reference == f"index.{suffix}":
            return media_type
    raise UnknownResource(f"There is no {reference} of a list; there are " + ", ".join(f"index.{suffix}" for suffix in LISTS.values()))


def lists_body(address: Address) -> bytes:
    """Every concept with the number of its things, in the media type of the address."""
    seen, here = view(), release()
    if address.media_type == media.HTML:
        return page("lists.html", seen, kinds=overview.kinds(seen), formats=address.formats())
    classes = {concept: seen.meaning.kind(concept) for concept in here.manifest["concepts"]}
    if address.media_type == media.CSV:
        return listing.collections_table(here, classes)
    return writers.write(listing.collections(here, classes), address.media_type, here.prefixes, here.context)


def all_releases(present: list[str], reference: str = "") -> Response:
    """The releases with these ids, the current one first; `reference` is empty, or names a representation."""
    base, path = release().names.base, "release/"
    address = Address(path, media.PAGES, fixed_by(reference))
    links = complete(address, [link(uri(base + path), "canonical")])
    made = partial(releases_body, address, present)
    return varied(represent(made, address.label, links, address.varies, address.location(), also=" ".join(present)), address)


def releases_body(address: Address, present: list[str]) -> bytes:
    """The releases that are present, in the media type of the address."""
    found = [published().release(name).release for name in present]
    if address.media_type == media.HTML:
        return page("releases.html", view(), releases=found, formats=address.formats())
    here = release()
    return writers.write(listing.releases(here.names.base, found), address.media_type, here.prefixes, here.context)
