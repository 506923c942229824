"""/search: what the release calls and says, found by words; for people, and for programs as RDF and JSON."""

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from urllib.parse import urlencode

from flask import Blueprint, Response
from pyoxigraph import NamedNode, Triple

from kruispunt.errors import BadQuery, UnknownResource
from kruispunt.pages import querywords
from kruispunt.pages.language import LANGUAGES
from kruispunt.pages.parts import Value
from kruispunt.pages.view import View
from kruispunt.representation.description import paging
from kruispunt.representation.listing import MEMBER
from kruispunt.store.search import Match
from kruispunt.syntax import media, writers
from kruispunt.web.addresses import uri
from kruispunt.web.lists import page_number
from kruispunt.web.parameters import once, received
from kruispunt.web.published import opened, release
from kruispunt.web.rendering import page, view
from kruispunt.web.responses import language, link
from kruispunt.web.variants import Address, answer, fixed_by

views = Blueprint("search", __name__)
JSON = "application/json"
OFFERED = {**media.PAGES, JSON: "json"}
MEMBERS, MOST, LONGEST = 50, 1000, 200  # things on a page, of one search, and characters of it


@views.get("/search", defaults={"suffix": ""})
@views.get("/search.<suffix>")
def search(suffix: str) -> Response:
    """The things that `q` finds, the best first, in `language` where one is given; a form without `q`."""
    fixed = fixed_by(suffix, OFFERED)
    sent = received()
    words, spoken = once(sent, "q").strip(), once(sent, "language")
    if len(words) > LONGEST:
        raise BadQuery(f"the parameter q has {len(words):,} characters; expected words to look for, at most {LONGEST} characters")
    matches = found(words, spoken)
    pages = max(-(-len(matches) // MEMBERS), 1)
    number = page_number()
    if not 1 <= number <= pages:
        raise UnknownResource(f"What was found has {pages} pages; there is no page {number}")
    pairs = [(name, value) for name, value in (("q", words), ("language", spoken)) if value]
    address = Address("search", OFFERED, fixed, query=f"?{urlencode(pairs)}" if pairs else "", page=number, pages=pages)
    return answer(address, partial(body, address, words, spoken, matches), [link(uri(release().names.base + "search"), "canonical")])


def found(words: str, spoken: str) -> list[Match]:
    """What the words find. Raises UnknownResource where the release has no index of words."""
    index = opened().search
    if index is None:
        raise UnknownResource("This release was made without an index of words")
    return index.things(words, MOST, spoken) if words else []


def body(address: Address, words: str, spoken: str, matches: list[Match]) -> bytes:
    """A page of what was found, in the media type of the address."""
    shown = matches[(address.page - 1) * MEMBERS : address.page * MEMBERS]
    if address.media_type == media.HTML:
        return search_page(address, words, spoken, len(matches), shown)
    if address.media_type == JSON:
        return (json.dumps({"total": len(matches), "found": [told(match) for match in shown]}, ensure_ascii=False, indent=1) + "\n").encode()
    return writers.write(triples(address, len(matches), shown), address.media_type, release().prefixes, release().context)


def entry(seen: View, iri: str) -> Value:
    """A link to what was found, with its classes beside it, before its period."""
    value = seen.resource(iri)
    return replace(value, note=" · ".join(filter(None, [*(kind.text for kind in seen.types(seen.first_facts(iri))), value.note])))


def told(match: Match) -> dict[str, object]:
    """A match as JSON."""
    return {
        "iri": match.iri,
        "text": match.literal.value,
        "language": match.literal.language or "",
        "property": match.predicate,
        "score": round(match.score, 3),
    }


def triples(address: Address, total: int, shown: list[Match]) -> Iterator[Triple]:
    """What was found as a Hydra collection, with the literals that hold the words."""
    document = release().names.base + "search" + address.query
    yield from paging(document, address.page, address.pages, total)
    for match in shown:
        yield Triple(NamedNode(document), MEMBER, NamedNode(match.iri))
        yield Triple(NamedNode(match.iri), NamedNode(match.predicate), match.literal)


def search_page(address: Address, words: str, spoken: str, total: int, shown: list[Match]) -> bytes:
    """What was found, for people: each thing by its name, and beside it what holds the words where that is another text."""
    seen = view()
    rows = [(entry(seen, match.iri), match.literal) for match in shown]
    return page(
        "search.html",
        seen,
        q=words,
        spoken=spoken,
        tongues=LANGUAGES,
        rows=rows,
        total=total,
        most=MOST,
        number=address.page,
        pages=address.pages,
        turns=address.turns(),
        said=querywords.words(language()),
        formats=address.formats() if words else {},
    )
