"""Things and their documents: `/id/` 303 to `/doc/`, and the descriptions there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from urllib.parse import quote

from flask import Blueprint, Response, request
from pyoxigraph import NamedNode

from kruispunt.errors import UnknownResource
from kruispunt.representation import description
from kruispunt.representation.description import Description
from kruispunt.syntax import media
from kruispunt.web.addresses import raw_path, spellings, uri
from kruispunt.web.lists import all_lists, concept_list, page_number
from kruispunt.web.published import release
from kruispunt.web.rendering import page, view
from kruispunt.web.responses import link, see_other
from kruispunt.web.variants import Address, answer, suffixed, unchanged

views = Blueprint("documents", __name__)
DOCUMENTS = {**media.PAGES, **media.DATASETS}


@dataclass(frozen=True)
class Found:
    """What an address names: an IRI, the path of its document, and the media type where a suffix fixes it."""

    iri: str
    path: str
    fixed: str = ""


def find(path: str, offered: Mapping[str, str], exists: Callable[[str], bool]) -> Found:
    """What the document path `path` (from the root of the app) names. An exact resource wins over a suffix. Raises UnknownResource."""
    names = release().names
    stem, _, suffix = path.rpartition(".")
    fixed = next((media_type for media_type, known in offered.items() if known == suffix), "")
    for candidate, media_type in [(path, ""), *([(stem, fixed)] if fixed and stem else [])]:
        for spelling in spellings(candidate):
            iri = names.resource(names.local(spelling))
            if exists(iri):
                return Found(iri, names.document(iri)[len(names.base) :], media_type)
    raise UnknownResource(f"Nothing is published under {names.resource(names.base + path)}")


def mentioned(iri: str) -> bool:
    """Whether the release says something of `iri`, or points at it."""
    lines = release().lines
    start, end = lines.span(iri)
    return start < end or lines.incoming_count(iri) > 0


@views.get("/id/<rest:name>")
def thing(name: str) -> Response:
    """303: a thing cannot be sent, its document can; a suffix is kept."""
    path = raw_path().replace("/id/", "doc/", 1)
    found = find(path, DOCUMENTS, mentioned)
    target = suffixed(found.path, DOCUMENTS[found.fixed]) if found.fixed else found.path
    query = request.query_string.decode("latin-1")
    return see_other(target + (f"?{query}" if query else ""), release().names.document(found.iri))


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
    if release().names.contains(iri):
        return see_other(release().names.document(iri)[len(release().names.base) :], release().names.document(iri))
    if (suffix and not fixed) or not mentioned(iri):
        raise UnknownResource(f"Nothing is said here of {iri}")
    return describe(Found(iri, "doc/external", fixed), f"?iri={quote(iri, safe='')}")


@views.get("/doc/<rest:name>")
def document(name: str) -> Response:
    """The description of one thing, the target of the 303 from `/id/`; or the list of a concept, whose address ends in a slash."""
    path = raw_path().lstrip("/")
    concept, _, reference = path.removeprefix("doc/").partition("/")
    if not concept:
        return all_lists()
    listed = not reference or (reference.startswith("index.") and "/" not in reference)
    if listed and not mentioned(release().names.resource(release().names.base + path)):
        return concept_list(concept, reference)
    return describe(find(path, DOCUMENTS, mentioned))


def describe(found: Found, query: str = "") -> Response:
    """A page of the description of a resource, in the representation asked for."""
    address = Address(found.path, DOCUMENTS, found.fixed, query, page_number(), taken=suffixes_taken(found.iri))
    if same := unchanged(address):
        return same
    described = description.describe(release(), found.iri, address.page)
    address = replace(address, pages=described.pages)
    return answer(address, partial(body, address, described), [*own_links(described)])


def suffixes_taken(iri: str) -> frozenset[str]:
    """The suffixes that, put behind `iri`, make the IRI of another resource."""
    return frozenset(longer[len(iri) + 1 :] for longer in islice(release().subjects(iri + "."), len(DOCUMENTS)))


def own_links(described: Description) -> list[str]:
    """The links that tell what a document is, what it describes and under which licences."""
    licences = [term for predicate, term in description.graph_statements(release(), described.graphs) if predicate.value.endswith("/license")]
    return [
        link(uri(described.document), "canonical"),
        *([link(uri(described.iri), "describes")] if described.iri != described.document else []),
        *(link(uri(term.value), "license") for term in licences if isinstance(term, NamedNode)),
    ]


def body(address: Address, described: Description) -> bytes:
    """A description in the media type of the address."""
    if address.media_type != media.HTML:
        return description.write(release(), described, address.media_type)
    seen = view()
    foreign = not release().names.contains(described.iri)
    shown = seen.thing(described)
    return page("thing.html", seen, thing=shown, described=described, foreign=foreign, turns=address.turns(), formats=address.formats())
