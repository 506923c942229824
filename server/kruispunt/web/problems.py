"""Errors as answers: the status of the class, and a body in the syntax asked for that says what exists instead."""

from collections.abc import Iterator
from difflib import get_close_matches
from itertools import islice

from flask import Response, g, request
from pyoxigraph import Literal, NamedNode, Triple
from werkzeug.exceptions import HTTPException

from kruispunt.errors import NotAcceptable, PublishingError, UnknownResource
from kruispunt.release.open import Release
from kruispunt.representation.negotiation import accepted, negotiate, qualities
from kruispunt.syntax import media, writers
from kruispunt.web.addresses import raw_path
from kruispunt.web.published import release
from kruispunt.web.rendering import page, view
from kruispunt.web.responses import language, vary_by
from kruispunt.web.variants import Address

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
HTTP = "http://www.w3.org/2011/http#"
INTEGER = NamedNode("http://www.w3.org/2001/XMLSchema#integer")
NEAR, SEARCHED = 5, 2000


def publishing(error: PublishingError) -> Response:
    """The answer to an error of ours."""
    return problem(error.status, str(error), near() if isinstance(error, UnknownResource) else [], isinstance(error, NotAcceptable))


def http(error: HTTPException) -> Response:
    """The answer to an error of the HTTP machinery: an address nobody serves, a method that is not allowed."""
    code = error.code or 500
    answer = problem(code, str(error.description), near() if code == 404 else [])
    for name, value in error.get_headers():
        if name.lower() == "allow":
            answer.headers[name] = value
    return answer


def problem(status: int, message: str, matches: list[str], refused: bool = False) -> Response:
    """The body that tells what is wrong, in the syntax asked for; Turtle where that is none of ours, a page where pages are welcome.

    A refusal (406) is told in Turtle or HTML, since what was asked for is what we do not have.
    """
    media_type = refusal_syntax() if refused else error_syntax()
    address: Address | None = g.get("address") if refused else None
    if media_type == media.HTML:
        seen = view()
        near_ones = [seen.resource(iri) for iri in matches]
        body = page("error.html", seen, status=status, message=message, near=near_ones, formats=address.formats() if address else {})
    else:
        body = writers.write(statements(status, message, matches), media_type, release().prefixes, release().context)
    answer = Response(body, status)
    answer.content_type = f"{media_type}; charset=utf-8" if media_type in (media.HTML, media.TURTLE) else media_type
    if media_type == media.HTML:
        answer.headers["Content-Language"] = language()
    if address:
        answer.headers["Link"] = ", ".join(address.links())
    answer.headers["Cache-Control"] = "no-cache"
    vary_by(answer, "Accept", "Accept-Language")
    return answer


def error_syntax() -> str:
    """The syntax for an error: what a suffix names, what is accepted, else Turtle."""
    named = media.of_suffix(raw_path().rpartition(".")[2])
    if named in media.PAGES:
        return str(named)
    try:
        return negotiate(accepted(request.headers.get("Accept")), media.PAGES)
    except NotAcceptable:
        return media.TURTLE


def refusal_syntax() -> str:
    """The syntax in which a refusal is read best: a page where text is welcome that is no Turtle, else Turtle."""
    judged = qualities(accepted(request.headers.get("Accept")), [media.TURTLE, media.HTML])
    return media.HTML if judged[media.HTML] > judged[media.TURTLE] else media.TURTLE


def statements(status: int, message: str, matches: list[str]) -> Iterator[Triple]:
    """An error as triples about the address asked for."""
    asked = NamedNode(requested())
    yield Triple(asked, NamedNode(HTTP + "statusCodeValue"), Literal(str(status), datatype=INTEGER))
    yield Triple(asked, NamedNode(RDFS + "comment"), Literal(message, language="en"))
    for iri in matches:
        yield Triple(asked, NamedNode(RDFS + "seeAlso"), NamedNode(iri))


def requested() -> str:
    """The IRI under the base of the publication for the address asked for."""
    return release().names.base + raw_path().lstrip("/")


def near() -> list[str]:
    """Resources whose IRIs look like the one asked for: of the same concept and beginning, the closest first."""
    here = release()
    wanted = here.names.resource(requested())
    start = here.names.base + "id/"
    if not wanted.startswith(start):
        return []
    concept, _, reference = wanted[len(start) :].partition("/")
    opening = f"{start}{concept}/"
    known = next((candidates for length in lengths(reference) if (candidates := some(here, opening + reference[:length]))), [])
    return get_close_matches(wanted, known, NEAR, 0.6) or known[:NEAR]


def lengths(reference: str) -> Iterator[int]:
    """How much of a reference to keep when looking for its neighbours: ever less."""
    length = len(reference)
    while length > 1:
        yield length
        length = length * 2 // 3
    yield 0


def some(here: Release, prefix: str) -> list[str]:
    """The first resources whose IRI starts with `prefix`."""
    return list(islice(here.subjects(prefix), SEARCHED))
