"""Errors as answers: the status of the class, and a body in the syntax asked for that says what exists instead."""

import json
import logging
from collections.abc import Iterator
from http import HTTPStatus
from secrets import token_hex

from flask import Response, g, request
from pyoxigraph import Literal, NamedNode, Quad, Triple
from werkzeug.exceptions import HTTPException, InternalServerError

from kruispunt.errors import BuildError, NotAcceptable, PublishingError, UnknownResource, WrongMethod
from kruispunt.pages import faults, overview
from kruispunt.representation.description import DCTERMS
from kruispunt.representation.negotiation import Choice, accepted, choose, qualities
from kruispunt.syntax import media, writers
from kruispunt.web.addresses import raw_path, relative
from kruispunt.web.near import known_list, near
from kruispunt.web.published import release
from kruispunt.web.rendering import page, view
from kruispunt.web.responses import UTF8, allowed, give_links, language, vary_by
from kruispunt.web.variants import Address, suffixed

LOG = logging.getLogger(__name__)
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
HTTP = "http://www.w3.org/2011/http#"
INTEGER = NamedNode("http://www.w3.org/2001/XMLSchema#integer")
SYNTAXES = {**media.PAGES, **media.DATASETS}
DETAILS, JSON = "application/problem+json", "application/json"
SHORT = "public, max-age=60"  # what is not there now may be in the next release
KEPT = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)


def publishing(error: PublishingError) -> Response:
    """The answer to an error of ours; one that tells of this machine (a file that is missing) is told in the log alone."""
    if isinstance(error, BuildError):
        return unexpected(error)
    g.problem = str(error)
    answer = problem(error.status, str(error), near() if isinstance(error, UnknownResource) else [])
    if isinstance(error, WrongMethod):
        answer.headers["Allow"] = allowed()
    return answer


def http(error: HTTPException) -> Response:
    """The answer to an error of the HTTP machinery: an address nobody serves, a method that is not allowed."""
    if isinstance(error, InternalServerError):
        return unexpected(error.original_exception or error)
    code = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    answer = problem(code, str(error.description), near() if code == HTTPStatus.NOT_FOUND else [])
    if code == HTTPStatus.METHOD_NOT_ALLOWED:
        answer.headers["Allow"] = allowed()
    if code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
        answer.headers["Content-Range"] = dict(error.get_headers())["Content-Range"]
    return answer


def unexpected(error: BaseException) -> Response:
    """The answer to what nobody foresaw: a number that stands in the log beside the whole story, which is not for clients."""
    reference = token_hex(6)
    LOG.error("Error %s: %s %s", reference, request.method, raw_path(), exc_info=error)
    message = f"An error happened here; in the log it has the number {reference}."
    try:
        return problem(HTTPStatus.INTERNAL_SERVER_ERROR, message, [])
    except Exception:  # what broke may be what the page is made with
        LOG.exception("Error %s: cannot be told in the syntax asked for", reference)
        return Response(message + "\n", HTTPStatus.INTERNAL_SERVER_ERROR, {"Cache-Control": "no-store"}, content_type="text/plain; charset=utf-8")


def problem(status: int, message: str, matches: list[str]) -> Response:
    """The body that tells what is wrong, in the syntax asked for; Turtle where that is none of ours, a page where pages are welcome.

    A refusal (406) is told in Turtle or HTML, since what was asked for is what we do not have, and says what there is. A client that names JSON which
    is not JSON-LD gets problem details (RFC 9457).
    """
    refused = status == HTTPStatus.NOT_ACCEPTABLE
    address: Address | None = g.get("address") if refused else None
    chosen = Choice(DETAILS, DETAILS) if wants_details() else refusal_syntax() if refused else error_syntax()
    g.signposts = ()
    answer = Response(body(chosen.media_type, status, message, matches, address), status)
    answer.content_type = f"{chosen.label}; charset=utf-8" if chosen.label in UTF8 else chosen.label
    if chosen.media_type == media.HTML:
        answer.headers["Content-Language"] = language()
    answer.headers["Cache-Control"] = SHORT if status in KEPT else "no-store" if status >= HTTPStatus.INTERNAL_SERVER_ERROR else "no-cache"
    vary_by(answer, "Accept", "Accept-Language", *(["Accept-Profile"] if address and address.profiles else []))
    give_links(answer, address.links() if address else [])
    return answer


def body(media_type: str, status: int, message: str, matches: list[str], address: Address | None) -> bytes:
    """What is told, in a media type."""
    if media_type == media.HTML:
        return error_page(status, message, matches, address)
    if media_type == DETAILS:
        return details(status, message, matches, address)
    triples = list(statements(status, message, matches, address))
    if media_type in media.DATASETS:
        quads = [Quad(triple.subject, triple.predicate, triple.object) for triple in triples]
        return writers.dataset(quads, media_type, release().prefixes)
    return writers.write(triples, media_type, release().prefixes, release().context)


def error_page(status: int, message: str, matches: list[str], address: Address | None) -> bytes:
    """The page, in the language of the reader; what the program says besides is in English."""
    seen = view()
    concept = known_list(raw_path()) if status in KEPT else ""
    return page(
        "error.html",
        seen,
        status=status,
        title=faults.title(status)[seen.language],
        advice=faults.advice(status)[seen.language],
        message=message,
        near=[seen.resource(iri) for iri in matches],
        kind=overview.kind(seen, concept, release().manifest["concepts"][concept]) if concept else None,
        formats={},
        offered=address.formats() if address else {},
    )


def details(status: int, message: str, matches: list[str], address: Address | None) -> bytes:
    """Problem details (RFC 9457): the members it defines, and as extensions what is near and what is offered."""
    told: dict[str, object] = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": message}
    told["instance"] = relative(raw_path().lstrip("/"))
    if matches:
        told["near"] = matches
    if address:
        told["offered"] = {media_type: address.one(media_type) for media_type in address.linked()}
    return (json.dumps(told, indent=1, ensure_ascii=False) + "\n").encode()


def wants_details() -> bool:
    """Whether JSON is what the client names and likes best, and no syntax of RDF or HTML as much."""
    judged = qualities(accepted(request.headers.get("Accept")), [DETAILS, JSON, *SYNTAXES])
    named = max((judged[name] for name in (DETAILS, JSON) if judged[name][1] == 2), default=(0.0, -1))
    return named[0] > 0 and named > max(judged[name] for name in SYNTAXES)


def error_syntax() -> Choice:
    """The syntax for an error: what a suffix names, what is accepted, else Turtle."""
    named = media.of_suffix(raw_path().rpartition(".")[2])
    if named in SYNTAXES:
        return Choice(str(named), str(named))
    try:
        return choose(accepted(request.headers.get("Accept")), SYNTAXES)
    except NotAcceptable:
        return Choice(media.TURTLE, media.TURTLE)


def refusal_syntax() -> Choice:
    """The syntax in which a refusal is read best: a page where text is welcome that is no Turtle, else Turtle."""
    judged = qualities(accepted(request.headers.get("Accept")), [media.TURTLE, media.HTML])
    best = media.HTML if judged[media.HTML][0] and judged[media.HTML] > judged[media.TURTLE] else media.TURTLE
    return Choice(best, best)


def statements(status: int, message: str, matches: list[str], address: Address | None) -> Iterator[Triple]:
    """An error as triples about the address asked for: in every language, since RDF loses none, and what the program says in English."""
    base = release().names.base
    asked = NamedNode(base + raw_path().lstrip("/"))
    yield Triple(asked, NamedNode(HTTP + "statusCodeValue"), Literal(str(int(status)), datatype=INTEGER))
    for name, text in faults.title(status).items():
        yield Triple(asked, NamedNode(RDFS + "label"), Literal(text, language=name))
    for name, text in faults.advice(status).items():
        yield Triple(asked, NamedNode(RDFS + "comment"), Literal(text, language=name))
    yield Triple(asked, NamedNode(DCTERMS + "description"), Literal(message, language="en"))
    for iri in matches:
        yield Triple(asked, NamedNode(RDFS + "seeAlso"), NamedNode(iri))
    for media_type, suffix in (address.linked() if address else {}).items():
        representation = NamedNode(base + suffixed(address.path, suffix) + address.query)  # type: ignore[union-attr]
        yield Triple(asked, NamedNode(DCTERMS + "hasFormat"), representation)
        yield Triple(representation, NamedNode(DCTERMS + "format"), Literal(media_type))
