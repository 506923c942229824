"""/sparql: the SPARQL 1.1 Protocol by way of the pool of workers, for programs and, as a form and a table, for people."""

import json
import threading
from collections.abc import Generator, Iterator
from contextlib import closing, suppress
from functools import lru_cache
from http import HTTPStatus
from ipaddress import IPv6Address, IPv6Network, ip_address
from typing import IO, cast

from flask import Blueprint, Response, current_app, request
from werkzeug.datastructures import Headers
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wsgi import FileWrapper

from kruispunt.errors import (
    BadQuery,
    Busy,
    Departed,
    MalformedQuery,
    NotAcceptable,
    OverLimit,
    PublishingError,
    TooLarge,
    WrongMediaType,
    WrongMethod,
)
from kruispunt.release.open import Release
from kruispunt.representation.negotiation import accepted, negotiate
from kruispunt.sparql import cost, protocol, service
from kruispunt.sparql.protocol import Asked
from kruispunt.store.answers import Answer
from kruispunt.store.embedded import Limits, Query
from kruispunt.store.workers import Pool
from kruispunt.syntax import media
from kruispunt.syntax.writers import write
from kruispunt.web import citation, costs, encodings, onward, querypage, results
from kruispunt.web.published import pinned, published, release
from kruispunt.web.responses import fill, represent, validate, vary_by

views = Blueprint("endpoint", __name__)
DEPARTURE = "kruispunt.departure"       # WSGI environ: where our front tells that the client has left
POOLS = "kruispunt.pools"               # Flask extension: the pools of releases other than the current one
PINNED_SIZE = 1                         # such a release gets one process, started when somebody asks
ONE_SITE = 64                           # bits of an IPv6 address that tell one client from another: the rest is its own to choose
LONGEST_CITED = 1 << 16
PAGE_BYTES = 8 << 20                     # of an answer that is shown on a page
PROBLEM = "application/problem+json"
ALLOWED = ", ".join(protocol.METHODS)
OPENING = threading.Lock()


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
    if asked.cited is not None:
        return cited(asked.query, asked.cited)
    encoding = encodings.chosen(request.headers.get("Accept-Encoding"))
    answer = begun(asked.query)
    chosen = asked.media_type(answer.kind)
    if chosen == media.HTML:
        return shown(asked.query, answer, encoding)
    return told(answer, chosen, encoding, citation.marks(release().id, asked.query, answer))


def begun(query: Query) -> Answer:
    """The answer to a query, begun. Raises what `Pool.ask` does, and what went wrong where our front has asked it already."""
    if (failed := request.environ.get(results.FAILED)) is not None:
        raise failed
    return pool().ask(query, asker(), request.environ.get(DEPARTURE))


def cited(query: Query, form: str) -> Response:
    """The citation of the answer to a query, which is asked for its checksum. Raises BadQuery for a form that there is none in, and a long query."""
    media_type = citation.wanted(form)
    if len(query.text) > LONGEST_CITED:
        raise BadQuery(f"a citation holds its query, which may have {LONGEST_CITED:,} characters for that; this one has {len(query.text):,}")
    answer = begun(query)
    address = ("sparql", citation.asked(query, citation.suffix_of(answer.media_type)))
    return citation.cited(query, answer, pieces(answer), address, media_type)


def shown(query: Query, answer: Answer, encoding: str) -> Response:
    """The answer for people. It is never cut without a word: it says where it stops, and links to the whole. Raises OverLimit."""
    body = querypage.answered(query, whole(answer), answer, pool().limits)
    return querypage.guarded(querypage.timed(body, encoding, []))


def explained(query: Query) -> Response:
    """What the query costs, instead of its answer. Raises NotAcceptable."""
    found = costs.judged(pool(), query, asker())
    media_type = negotiate(accepted(request.headers.get("Accept")), {costs.JSON: "json", media.HTML: "html", costs.PLAIN: "txt"})
    if media_type == media.HTML:
        told_cost = list(cost.told(found))
        return querypage.guarded(represent(lambda: querypage.page(query.text, pool().limits, told_cost=told_cost), media.HTML, []))
    return represent(lambda: costs.written(found, media_type), media_type, [])


def asker() -> str:
    """Whose share of the processes this query is counted in."""
    return client(request.remote_addr or "", request.headers.get("X-Forwarded-For", ""))


@lru_cache(1024)
def client(peer: str, forwarded: str) -> str:
    """The address of a client, as far as one has a share: told last by the proxy, where the request comes from one nearby; of IPv6, its network."""
    with suppress(ValueError):
        told = forwarded.rpartition(",")[2].strip()
        counts = ip_address(told) if told and ip_address(peer).is_private else ip_address(peer)
        return str(IPv6Network((counts, ONE_SITE), strict=False)) if isinstance(counts, IPv6Address) else str(counts)
    return peer


def sent() -> bytes:
    """The body of the request. Raises WrongMediaType for a coded one, TooLarge; our front has refused such a body before, other hosts may not."""
    coding = request.headers.get("Content-Encoding", "identity").strip().lower()
    if coding not in ("", "identity"):
        raise WrongMediaType(f"a query is read as it is, not with Content-Encoding {coding[:40]}; send it without (RFC 9110, 15.5.16)")
    request.max_content_length = request.max_form_memory_size = protocol.MOST_BYTES
    try:
        return request.get_data()
    except RequestEntityTooLarge as error:
        raise TooLarge(f"the body of a request may have {protocol.MOST_BYTES:,} bytes") from error


@views.errorhandler(PublishingError)
def problem(error: PublishingError, text: str = "") -> Response:
    """What went wrong with `text`, else with the query sent: problem details (RFC 9457), for people the form with the reason above it."""
    text = text or request.args.get("query", "") or ("" if isinstance(error, TooLarge) else posted())
    if negotiated_html():
        body = querypage.page(text, pool().limits, error=error, told_cost=[*costs.sentences(error, text), *onward.sentences(error)])
        made = querypage.guarded(Response(body, content_type=f"{media.HTML}; charset=utf-8"))
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
    with suppress(PublishingError):
        return protocol.text_of(request.headers.get("Content-Type", ""), request.get_data())
    return ""


def details(error: PublishingError, text: str) -> dict[str, object]:
    """The members of a problem document; for a text that is no query also line, column and what could stand there, for a costly one what it costs."""
    title = "Client Closed Request" if isinstance(error, Departed) else HTTPStatus(error.status).phrase
    members: dict[str, object] = {"title": title, "status": error.status, "detail": str(error)}
    if isinstance(error, MalformedQuery):
        members |= {"line": error.line, "column": error.column, "expected": list(error.expected)}
    return {**members, **costs.blamed(error, text), **onward.links(error, text)}


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


def told(answer: Answer, media_type: str, encoding: str, marks: results.Head) -> Response:
    """The answer for a program: whole, with its length, or in pieces when it is too long to be held back; `marks` are what makes it citable."""
    made = Response(status=HTTPStatus.OK, headers=Headers([*results.head(answer, media_type, encoding, pool().limits, pinned()), *marks]))
    if not answer.complete:
        made.call_on_close(answer.close)
        if request.environ.get("SERVER_PROTOCOL") == "HTTP/1.0" and request.method != "HEAD":
            return measured(made, pieces(answer), encoding)
        fill(made, pieces(answer), encoding)
        return made
    fill(made, answer.body, encoding)
    made.headers.extend(citation.digests(made.get_data() if encoding else answer.body, answer.body))
    if request.method in ("GET", "HEAD"):
        validate(made, results.validator(made.get_data()), "")
    return made


def measured(made: Response, long: Iterator[bytes], encoding: str) -> Response:
    """A long answer with its length: a client of HTTP/1.0 takes the end of the connection for the end of the answer, however it came about."""
    spool = results.Spool(encodings.encoded(long) if encoding else long)
    made.response = FileWrapper(cast("IO[bytes]", spool), 1 << 16)
    made.headers["Content-Length"] = str(spool.size)
    return made


def pieces(answer: Answer) -> Generator[bytes, None, None]:
    """The pieces of a long answer. When it fails on the way this raises: whoever sends it must break it off, so that nobody takes it for whole."""
    try:
        yield from answer.pieces()
    finally:
        answer.close()


def whole(answer: Answer) -> bytes:
    """The answer, for a page. Raises OverLimit where it is too long for one."""
    body = bytearray()
    with closing(pieces(answer)) as coming:
        for piece in coming:
            body += piece
            if len(body) > PAGE_BYTES:
                raise OverLimit(f"the answer has more than {PAGE_BYTES >> 20} MiB, too much for a page; ask for another format, such as format=csv")
    return bytes(body)


def described(asked: Asked) -> Response:
    """The service description; for a browser the form. Raises NotAcceptable."""
    if asked.graph == media.HTML:
        return querypage.guarded(represent(lambda: querypage.page("", pool().limits), media.HTML, []))
    if asked.graph is None:
        raise NotAcceptable("The service description is offered as " + ", ".join(media.PAGES))
    written = protocol.ALSO_GRAPHS.get(asked.graph, asked.graph)
    triples = service.description(release(), pool().limits)
    return represent(lambda: write(triples, written, service.PREFIXES | release().prefixes), asked.graph, [])


def negotiated_html() -> bool:
    """Whether this client would rather read a page than problem details."""
    if request.args.get("format") in (*protocol.NAMED[0], *protocol.NAMED[1]):
        return request.args["format"] == "html"
    try:
        return negotiate(accepted(request.headers.get("Accept")), {PROBLEM: "json", media.HTML: "html"}) == media.HTML
    except NotAcceptable:
        return False
