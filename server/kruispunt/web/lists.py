"""Lists: everything of one concept, a page at a time, with the same paging in HTML, RDF, CSV and headers."""

from functools import partial

from flask import Response, request

from kruispunt.errors import UnknownResource
from kruispunt.pages import overview
from kruispunt.representation import listing
from kruispunt.syntax import media, writers
from kruispunt.web import signposting
from kruispunt.web.addresses import raw_path, spellings
from kruispunt.web.published import release
from kruispunt.web.rendering import page, view
from kruispunt.web.responses import represent, see_other
from kruispunt.web.variants import Address, answer, asked

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
    fixed = next((media_type for media_type, suffix in LISTS.items() if reference == f"index.{suffix}"), "")
    if not known or (reference and not fixed):
        raise UnknownResource(f"There is no list {concept} here")
    if not reference and not raw_path().endswith("/"):
        return see_other(f"doc/{known}/", f"{release().names.base}doc/{known}/")
    listed = listing.members(release(), known, counts[known], page_number())
    address = Address(f"doc/{known}/", LISTS, fixed, page=listed.page, pages=listed.pages)
    return answer(address, partial(list_body, address, listed), signposting.shown(signposting.of_listing(listed, address)))


def list_body(address: Address, listed: listing.Listing) -> bytes:
    """A page of a list, in the media type of the address."""
    if address.media_type == media.CSV:
        return listing.table(listed)
    if address.media_type == media.HTML:
        seen = view()
        seen.learn(listed.members)
        members = [seen.resource(iri) for iri in listed.members]
        kind = overview.kind(seen, listed.concept, listed.total)
        return page("listing.html", seen, listed=listed, kind=kind, members=members, turns=address.turns(), formats=address.formats())
    return writers.write(listing.triples(listed), address.media_type, release().prefixes, release().context)


def all_lists() -> Response:
    """The page that names every list."""
    return represent(lists_body, asked({media.HTML: "html"}), [])


def lists_body() -> bytes:
    """The page with every concept and the number of its things."""
    seen = view()
    return page("lists.html", seen, kinds=overview.kinds(seen), formats={})
