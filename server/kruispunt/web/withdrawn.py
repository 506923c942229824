"""What was published and is no more: 410 with what it was, since when and why it is gone, and what replaced it."""

from contextlib import suppress

from flask import Response
from pyoxigraph import Literal, NamedNode

from kruispunt.checks.withdrawn import REPLACED, SINCE, WAS, WHY
from kruispunt.errors import NotAcceptable, Withdrawn
from kruispunt.representation import description
from kruispunt.representation.description import Description
from kruispunt.syntax import media
from kruispunt.web.addresses import uri
from kruispunt.web.documents import DOCUMENTS
from kruispunt.web.published import release
from kruispunt.web.rendering import page, view
from kruispunt.web.responses import UTF8, finish, language, link, tag, vary_by
from kruispunt.web.variants import Address


def gone(error: Withdrawn) -> Response:
    """The 410, the same at the address of the thing as at that of its document, in the syntax asked for; Turtle where that is none of ours.

    No precondition is looked at: RFC 9110, 13.2.1 wants none where the answer would be no success.
    """
    address = asked_for(error)
    described = entry(error.iri)
    answer = Response(body(address, described), error.status)
    answer.content_type = f"{address.label}; charset=utf-8" if address.label in UTF8 else address.label
    spoken = language() if address.media_type == media.HTML else ""
    if spoken:
        answer.headers["Content-Language"] = spoken
    vary_by(answer, *(["Accept"] if address.varies else []), *(["Accept-Language"] if address.varies or spoken else []))
    finish(answer, [*(link(uri(term.value), "successor-version") for term in told(described, REPLACED)), *address.links()])
    answer.set_etag(tag(address.label, spoken))
    return answer


def asked_for(error: Withdrawn) -> Address:
    """The address of the document that is gone, a media type chosen."""
    address = Address(error.path, DOCUMENTS, error.media_type, error.query)
    with suppress(NotAcceptable):
        if address.media_type:
            return address
    return Address(error.path, DOCUMENTS, media.TURTLE, error.query)


def entry(iri: str) -> Description:
    """What the release still says of `iri`: its entry among the withdrawn."""
    facts = tuple(release().facts(iri))
    return Description(iri, description.document_of(release(), iri), facts, (), len(facts), 0, 1, 1)


def body(address: Address, described: Description) -> bytes:
    """The entry in the media type of the address."""
    if address.media_type != media.HTML:
        return description.write(release(), described, address.media_type)
    seen = view()
    return page(
        "withdrawn.html",
        seen,
        iri=described.iri,
        title=seen.resource(described.iri),
        kinds=[seen.resource(term.value) for term in told(described, WAS)],
        since=[seen.day(fact.object.value) for fact in described.facts if fact.predicate == SINCE and isinstance(fact.object, Literal)],
        reasons=[seen.value(text) for text in seen.in_language(texts(described, WHY))],
        replacements=[seen.resource(term.value) for term in told(described, REPLACED)],
        formats=address.formats(),
    )


def told(described: Description, predicate: NamedNode) -> list[NamedNode]:
    """The resources that the entry names by `predicate`."""
    return [fact.object for fact in described.facts if fact.predicate == predicate and isinstance(fact.object, NamedNode)]


def texts(described: Description, predicate: NamedNode) -> list[Literal]:
    """The texts of the entry by `predicate`."""
    return [fact.object for fact in described.facts if fact.predicate == predicate and isinstance(fact.object, Literal)]
