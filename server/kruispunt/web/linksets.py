"""Linksets (RFC 9264): every typed link from, to and around a document, whose header has room for a few; the catalogue of our APIs (RFC 9727).

References are relative, against the recommendation of RFC 9264, 4.2.2, so that they lead to where the publication is served: behind any proxy, under
any mount point. A linkset stands at the path of its document, with `?_linkset=` behind it, so they read the same from either of the two.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from urllib.parse import quote

from flask import Blueprint, Response, request

from kruispunt.errors import UnknownResource
from kruispunt.representation import description
from kruispunt.representation.description import Description
from kruispunt.syntax import media
from kruispunt.web.addresses import raw_path, relative
from kruispunt.web.documents import DOCUMENTS, Found, find, mentioned, sayable, suffixes_taken
from kruispunt.web.lists import address_of, listed_at, page_number
from kruispunt.web.namespaces import described_at, has_terms
from kruispunt.web.published import release
from kruispunt.web.responses import link, represent
from kruispunt.web.signposting import PARTS, QB, WHOLES, Signpost, landing, of_catalogue, of_description, of_listing
from kruispunt.web.variants import Address, asked

views = Blueprint("linksets", __name__)
MANY = 10_000  # members of a collection that are told from their side
MEMBERS = tuple(term for term in (*WHOLES, *PARTS) if term != QB + "dataSet")  # a cube has observations without number; its slices lead to them
CATALOGUE_OF_APIS = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"'
Links = Mapping[str, list[Signpost]]  # anchor -> the links from there


def answer_linkset() -> Response | None:
    """The linkset of a document, for a request with `_linkset` in its query; None for every other request."""
    if "_linkset" not in request.args or request.method not in ("GET", "HEAD"):
        return None
    name = request.args["_linkset"]
    known = {suffix: media_type for media_type, suffix in media.LINKSETS.items()}
    if name and name not in known:
        raise UnknownResource(f"There is no linkset {name!r}; there are " + ", ".join(f"?_linkset={each}" for each in known))
    media_type = known[name] if name else asked(media.LINKSETS)
    return represent(partial(body, media_type), media_type, [], vary=not name)


def body(media_type: str) -> bytes:
    """The linkset of the document at the address of this request. Raises UnknownResource."""
    address, signposts = document()
    links = around(address, signposts)
    return as_json(links) if media_type == media.LINKSET_JSON else as_text(links)


def document() -> tuple[Address, list[Signpost]]:
    """The document at the address of this request, at its own address, and all its signposts."""
    path = raw_path().lstrip("/")
    concept, _, reference = path.removeprefix("doc/").partition("/")
    if path.partition(".")[0] == "catalog":
        address = Address("catalog", media.PAGES)
        return address, of_catalogue(address)
    if path.startswith("doc/") and concept in release().manifest["concepts"] and (not reference or reference.startswith("index.")):
        listed = listed_at(concept)
        address = address_of(listed)
        return address, of_listing(listed, address)
    found, query = named(path)
    address = Address(found.path, DOCUMENTS, query=query, page=page_number(), taken=suffixes_taken(found.iri))
    described = whole(found.iri, address.page)
    able = replace(address, offered=sayable(address, described))
    return able, of_description(described, able)


def named(path: str) -> tuple[Found, str]:
    """What a path names, and the query that belongs to its name. Raises UnknownResource."""
    iri = request.args.get("iri", "")
    if iri and path.partition(".")[0] == "doc/external":
        if not mentioned(iri):
            raise UnknownResource(f"Nothing is said here of {iri}")
        return Found(iri, "doc/external"), f"?iri={quote(iri, safe='')}"
    found = find(path, DOCUMENTS, described_at)
    return found, found.query


def whole(iri: str, page: int) -> Description:
    """A description with all that makes signposts. Raises UnknownResource where it has no such page."""
    if has_terms(iri):
        return description.vocabulary(release(), iri)
    lines = release().lines
    incoming = tuple(quad for term in MEMBERS for quad in lines.incoming_facts(iri, term, 0, MANY))
    described = description.describe(release(), iri, page)
    return replace(described, facts=tuple(release().facts(iri)), incoming=tuple(dict.fromkeys([*described.incoming, *incoming])), page=1, pages=1)


def around(address: Address, signposts: list[Signpost]) -> Links:
    """The links of a document, of its representations as data, and of its files, each by where they start from (FAIR Signposting, level 2)."""
    own = landing(address)
    found = {own: [*signposts, *(Signpost("alternate", address.one(media_type), media_type) for media_type in address.linked())]}
    licences = [each for each in signposts if each.relation == "license"]
    about = [each for each in signposts if each.relation == "describes"]
    for each in signposts:
        if each.relation == "describedby":
            found[each.target] = [Signpost("describes", own, media.HTML), *about, *licences]
        elif each.relation == "item" and each.media_type:
            found[each.target] = [Signpost("collection", own, media.HTML), *licences]
    return found


def as_json(links: Links) -> bytes:
    """The links as `application/linkset+json`."""
    contexts = []
    for anchor, signposts in links.items():
        context: dict[str, object] = {"anchor": anchor}
        for relation in dict.fromkeys(each.relation for each in signposts):
            context[relation] = [target(each) for each in signposts if each.relation == relation]
        contexts.append(context)
    return (json.dumps({"linkset": contexts}, indent=1) + "\n").encode()


def target(signpost: Signpost) -> dict[str, str]:
    """A link target object (RFC 9264, 4.2.3)."""
    return {"href": signpost.target} | ({"type": signpost.media_type} if signpost.media_type else {})


def as_text(links: Links) -> bytes:
    """The links as `application/linkset`."""
    return (",\n".join(f'{each}; anchor="{anchor}"' for anchor, signposts in links.items() for each in signposts) + "\n").encode()


@views.get("/.well-known/api-catalog")
def api_catalogue() -> Response:
    """Where the SPARQL endpoint is, and what describes it to programs and to people."""
    return represent(api_body, CATALOGUE_OF_APIS, [link(relative(".well-known/api-catalog"), "api-catalog")], vary=False)


def api_body() -> bytes:
    """The catalogue of APIs: links from itself and from each of them."""
    sparql, saved = relative("sparql"), relative("query/")
    return as_json(
        {
            relative(".well-known/api-catalog"): [Signpost("item", sparql), Signpost("item", saved)],
            sparql: [
                Signpost("service-desc", sparql, media.TURTLE),
                Signpost("service-doc", sparql, media.HTML),
                Signpost("service-meta", relative("catalog"), media.TURTLE),
            ],
            saved: [
                Signpost("service-desc", relative("query/openapi.json"), "application/vnd.oai.openapi+json"),
                Signpost("service-doc", saved, media.HTML),
            ],
        }
    )
