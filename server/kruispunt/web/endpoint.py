"""/sparql: the SPARQL 1.1 Protocol by way of the pool of workers, for programs and, as a form and a table, for people."""

import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from http import HTTPStatus
from ipaddress import ip_address
from urllib.parse import urlencode

from flask import Blueprint, Response, current_app, request
from werkzeug.datastructures import Headers
from werkzeug.exceptions import RequestEntityTooLarge

from kruispunt.errors import Busy, Departed, MalformedQuery, NotAcceptable, PublishingError, TooLarge, WrongMethod
from kruispunt.pages import overview
from kruispunt.pages import query as query_page
from kruispunt.pages.query import Shown
from kruispunt.release.open import Release
from kruispunt.representation.negotiation import accepted, negotiate
from kruispunt.sparql import cost, protocol, service
from kruispunt.sparql.protocol import Asked
from kruispunt.store.answers import Answer
from kruispunt.store.embedded import Limits, Query
from kruispunt.store.workers import Pool
from kruispunt.syntax import media
from kruispunt.syntax.writers import write
from kruispunt.web import costs, encodings, results
from kruispunt.web.addresses import relative, uri
from kruispunt.web.published import pinned, published, release
from kruispunt.web.rendering import page, view
from kruispunt.web.responses import coded, fill, finish, language, represent, validate, vary_by

views = Blueprint("endpoint", __name__)
DEPARTURE = "kruispunt.departure"       # WSGI environ: where our front tells that the client has left
POOLS = "kruispunt.pools"               # Flask extension: the pools of releases other than the current one
PINNED_SIZE = 1                         # such a release gets one process, started when somebody asks
PROBLEM = "application/problem+json"
ALLOWED = ", ".join(protocol.METHODS)
OPENING = threading.Lock()
DOWNLOADS = {"graph": ("ttl", "nt", "rdf", "jsonld"), "solutions": ("csv", "tsv", "json", "xml"), "boolean": ("json", "xml")}


@views.route("/sparql", methods=["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE"], provide_automatic_options=False)
def sparql() -> Response:
    """The answer to a query, or without one the service description; for a browser the form."""
    asked = protocol.read(
        request.method,
        request.query_string,
        request.headers.get("Content-Type", ""),
        sent(),
        request.headers.get("Accept"),
        release().names.sparql,
    )
    if asked.query is None:
        return described(asked)
    if asked.explained:
        return explained(asked.query)
    encoding = encodings.chosen(request.headers.get("Accept-Encoding"))
    answer = pool().ask(asked.query, asker(), request.environ.get(DEPARTURE))
    chosen = asked.media_type(answer.kind)
    return shown(asked.query, answer, encoding) if chosen == media.HTML else told(answer, chosen, encoding)


def explained(query: Query) -> Response:
    """What the query costs, instead of its answer. Raises NotAcceptable."""
    found = costs.judged(pool(), query, asker())
    media_type = negotiate(accepted(request.headers.get("Accept")), {costs.JSON: "json", media.HTML: "html", costs.PLAIN: "txt"})
    if media_type == media.HTML:
        return represent(lambda: form(query.text, told_cost=list(cost.told(found))), media.HTML, [])
    return represent(lambda: costs.written(found, media_type), media_type, [])


def asker() -> str:
    """Whose share of the processes this query is counted in."""
    return client(request.remote_addr or "", request.headers.get("X-Forwarded-For", ""))


@lru_cache(1024)
def client(peer: str, forwarded: str) -> str:
    """The address of a client: told by the proxy where the request comes from one nearby."""
    told = forwarded.rpartition(",")[2].strip()
    with suppress(ValueError):
        if told and ip_address(peer).is_private:
            return told
    return peer


def sent() -> bytes:
    """The body of the request. Raises TooLarge; our front has refused such a body before, other hosts may not."""
    request.max_content_length = request.max_form_memory_size = protocol.MOST_BYTES
    try:
        return request.get_data()
    except RequestEntityTooLarge as error:
        raise TooLarge(f"the body of a request may have {protocol.MOST_BYTES:,} bytes") from error


@views.errorhandler(PublishingError)
def problem(error: PublishingError) -> Response:
    """What went wrong: problem details (RFC 9457) for programs, the form with the reason above it for people."""
    text = request.args.get("query", "") or ("" if isinstance(error, TooLarge) else posted())
    if negotiated_html():
        made = Response(form(text, error=str(error), told_cost=costs.sentences(error, text)), content_type=f"{media.HTML}; charset=utf-8")
    else:
        made = Response(json.dumps(details(error, text), ensure_ascii=False) + "\n", content_type=PROBLEM)
    made.status_code = error.status
    made.headers["Cache-Control"] = "no-store"
    vary_by(made, "Accept")
    if isinstance(error, Busy):
        made.headers["Retry-After"] = str(error.retry_after)
    if isinstance(error, WrongMethod):
        made.headers["Allow"] = ALLOWED
    return made


def posted() -> str:
    """The query in the body of the request, if there is one."""
    return request.get_data().decode("utf-8", "replace") if request.mimetype == protocol.DIRECT else request.form.get("query", "")


def details(error: PublishingError, text: str) -> dict[str, object]:
    """The members of a problem document; for a text that is no query also line, column and what could stand there, for a costly one what it costs."""
    title = "Client Closed Request" if isinstance(error, Departed) else HTTPStatus(error.status).phrase
    members: dict[str, object] = {"title": title, "status": error.status, "detail": str(error)}
    if isinstance(error, MalformedQuery):
        members |= {"line": error.line, "column": error.column, "expected": list(error.expected)}
    return {**members, **costs.blamed(error, text)}


def pool() -> Pool:
    """The processes that answer for the release of this request, made when first asked."""
    served, asked = published(), release()
    with OPENING:
        if not pinned() or asked.id == served.current.id:
            served.pool = served.pool or opened(asked)
            return served.pool
        pools: dict[str, Pool] = current_app.extensions.setdefault(POOLS, {})
        if asked.id not in pools:
            pools[asked.id] = opened(asked, PINNED_SIZE)
        return pools[asked.id]


def opened(release: Release, size: int | None = None, limits: Limits | None = None) -> Pool:
    """A pool for `release`; no process is started yet."""
    return Pool(release.store, release.prefixes, limits, size)


def told(answer: Answer, media_type: str, encoding: str) -> Response:
    """The answer for a program: whole, with its length, or in pieces when it is too long to be held back."""
    made = Response(status=HTTPStatus.OK, headers=Headers(results.head(answer, media_type, encoding, pool().limits, pinned())))
    if not answer.complete:
        made.call_on_close(answer.close)
        fill(made, pieces(answer), encoding)
        return made
    fill(made, answer.body, encoding)
    if request.method in ("GET", "HEAD"):
        validate(made, results.validator(made.get_data()), "")
    return made


def pieces(answer: Answer) -> Iterator[bytes]:
    """The pieces of a long answer. When it fails on the way this raises: whoever sends it must break it off, so that nobody takes it for whole."""
    try:
        yield from answer.pieces()
    finally:
        answer.close()


def described(asked: Asked) -> Response:
    """The service description; for a browser the form. Raises NotAcceptable."""
    if asked.graph == media.HTML:
        return represent(lambda: form(""), media.HTML, [])
    if asked.graph is None:
        raise NotAcceptable("The service description is offered as " + ", ".join(media.PAGES))
    written = protocol.ALSO_GRAPHS.get(asked.graph, asked.graph)
    triples = service.description(release(), pool().limits)
    return represent(lambda: write(triples, written, service.PREFIXES | release().prefixes), asked.graph, [])


def shown(query: Query, answer: Answer, encoding: str) -> Response:
    """The answer for people. It is never cut without a word: it says where it stops, and links to the whole."""
    body = b"".join(pieces(answer))
    if answer.kind == "graph":
        seen = query_page.triples(body, answer.more, answer.seconds)
    else:
        seen = query_page.solutions(body, lead, release().prefixes, answer.more, answer.seconds)
    made = Response(content_type=f"{media.HTML}; charset=utf-8")
    made.headers["Content-Language"] = language()
    vary_by(made, "Accept", "Accept-Language")
    coded(made, encoding)
    fill(made, form(query.text, seen, downloads(query, answer.kind)), encoding)
    finish(made, [])                    # no ETag: the page tells how long the query took, so it is never twice the same
    return made


def lead(iri: str) -> str:
    """Where a link to `iri` goes: things of ours below this app, the web elsewhere, nothing else."""
    names = release().names
    if names.contains(iri):
        return relative(iri[len(names.base) :])
    return uri(iri) if iri.startswith(("http://", "https://")) else ""


def downloads(query: Query, kind: str) -> dict[str, str]:
    """A link to the whole answer in each format, by suffix."""
    dataset = [("default-graph-uri", iri) for iri in query.default_graphs or ()] + [("named-graph-uri", iri) for iri in query.named_graphs or ()]
    return {suffix: "?" + urlencode([("query", query.text), *dataset, ("format", suffix)]) for suffix in DOWNLOADS[kind]}


def form(
    text: str, answered: Shown | None = None, links: dict[str, str] | None = None, error: str = "", told_cost: Sequence[str] = ()
) -> bytes:
    """The query page."""
    return page(
        "sparql.html",
        view(),
        query=text or first_query(),
        shown=answered,
        downloads=links or {},
        error=error,
        told_cost=told_cost,
        said=query_page.words(language()),
        endpoint=release().names.sparql,
        about=service.about(pool().limits),
        most=protocol.PAGE_ROWS,
        questions=overview.questions(release(), language()),
        formats={},
    )


def first_query() -> str:
    """What the form holds before anybody wrote in it."""
    return "SELECT ?class (COUNT(*) AS ?things)\nWHERE { ?thing a ?class }\nGROUP BY ?class\nORDER BY DESC(?things) ?class\nLIMIT 20\n"


def negotiated_html() -> bool:
    """Whether this client would rather read a page than problem details."""
    if request.args.get("format") in (*media.RESULTS.values(), *media.PAGES.values()):
        return request.args["format"] == "html"
    try:
        return negotiate(accepted(request.headers.get("Accept")), {PROBLEM: "json", media.HTML: "html"}) == media.HTML
    except NotAcceptable:
        return False
