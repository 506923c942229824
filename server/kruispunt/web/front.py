"""The door before Flask: an ASGI server that keeps the path as sent, bounds what it reads, and shows every client when an answer breaks off.

What was answered before is answered again in the event loop (`kept`). Any other request holds a thread only while its next piece is being made: never
while its body comes in, nor while the client takes what was sent. (The bridge is our own: a2wsgi holds a thread for every slow reader, for ever when
sending fails, and cannot take a query string that is not ASCII.)
"""

import asyncio
import contextlib
import json
import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context, copy_context
from functools import lru_cache
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from kruispunt.errors import Busy, PublishingError
from kruispunt.sparql.protocol import Asked
from kruispunt.store.answers import Answer
from kruispunt.store.process import Departure
from kruispunt.store.workers import Pool
from kruispunt.web import encodings, endpoint, prompt, results
from kruispunt.web.endpoint import DEPARTURE
from kruispunt.web.incoming import Gone, Message, Receive, Refused, announces_body, environ, look_at, mount, read_body
from kruispunt.web.kept import LARGEST, Fields, Kept, Whole, fields, has_already, kept_away
from kruispunt.web.published import Published
from kruispunt.web.responses import OPEN

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

LOG = logging.getLogger(__name__)
Send = Callable[[Message], Awaitable[None]]

SLOWEST_BODY = 20.0         # seconds until the last of them
MOST_BODIES = 128 << 20     # bytes of all bodies that are here at once
SHORT_BODY = 1 << 16        # bytes of one that is taken however many there are
SLOWEST_PIECE = 60.0        # seconds a client may take for one piece of an answer
PIECE = 1 << 16
THREADS = 128               # more than the queries that run and wait, also for older releases, so that a document never waits behind them
NOTHING = {"type": "http.response.body", "body": b"", "more_body": False}
MOMENT = 0.02               # seconds after which an answer is looked after: whether its client is still there


class Front:
    """An ASGI application that hands every request, whole, to a WSGI application."""

    def __init__(self, app: "WSGIApplication", threads: int = THREADS, releases: Published | None = None) -> None:
        self.app, self.kept, self.releases, self.uploaded = app, Kept(), releases, 0
        self.line = prompt.Line()
        self.threads = ThreadPoolExecutor(threads, thread_name_prefix="answer")

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        upload = Upload(self, receive)
        try:
            await self.answered(scope, upload, receive, send)
        finally:
            self.uploaded -= upload.size

    async def answered(self, scope: Message, upload: "Upload", receive: Receive, send: Send) -> None:
        """Answers one request, whose body comes by `upload`."""
        sent = fields(scope["headers"])
        try:
            look_at(scope)
            if scope["method"] in ("GET", "HEAD") and not kept_away(scope["path"]) and (found := self.kept.find(address(scope), sent)):
                await repeat(found, scope["method"], sent, send)
                return
            body = await asyncio.wait_for(read_body(scope, upload.receive), SLOWEST_BODY) if announces_body(scope) else b""
        except TimeoutError:
            await refuse(send, 408, f"the body of the request did not arrive within {SLOWEST_BODY:g} seconds")
        except Refused as error:
            await refuse(send, error.status, str(error))
        except Gone:
            with contextlib.suppress(OSError, RuntimeError):    # the client has left, or what it sent can no more be told from a next request
                await refuse(send, 400, "the body of the request ends before its end, or is not in chunks as it says (RFC 9112, 7.1)")
        else:
            await Exchange(self, scope, sent, body, receive, send).run()


class Upload:
    """The body of one request as it comes in: counted with those of all others, since each may be kept from its end by its client."""

    def __init__(self, front: Front, receive: Receive) -> None:
        self.front, self.outer, self.size = front, receive, 0

    async def receive(self) -> Message:
        """The next message. Raises Refused where it is one too many."""
        message = await self.outer()
        size = len(message.get("body", b""))
        self.size += size
        self.front.uploaded += size
        if self.size > SHORT_BODY and self.front.uploaded > MOST_BODIES:
            raise Refused(503, "too many long requests are being received; ask again in a moment")
        return message


class Exchange:
    """One request and its answer."""

    def __init__(self, front: Front, scope: Message, sent: Fields, body: bytes, receive: Receive, send: Send) -> None:
        self.front, self.scope, self.sent, self.body, self.receive, self.outward = front, scope, sent, body, receive, send
        self.departure = Departure()
        self.head: tuple[int, list[tuple[str, str]]] | None = None
        self.answer: Iterable[bytes] | Answer = ()
        self.pieces: Iterator[bytes] = iter(())
        self.closed = False
        self.context: Context | None = None  # of all that is done for it in threads
        self.watching: asyncio.Future[None] | None = None

    async def run(self) -> None:
        """Answers. An answer that fails after it began raises, and the server breaks the connection off."""
        loop = asyncio.get_running_loop()
        watched = loop.call_later(MOMENT, self.keep_watch)
        try:
            await self.pass_on(await self.first_or_reason())
        except Gone:
            self.departure.leave()
            raise                       # else what a slow reader got so far would end as if it were whole
        except PublishingError:
            raise                       # told by breaking off, as a limit reached on the way is
        except Exception:
            LOG.exception("%s %s failed", self.scope["method"], self.scope["path"])
            raise
        finally:
            watched.cancel()
            if self.watching is not None:
                self.watching.cancel()
            if not self.closed:
                await self.beside(self.close)

    async def first_or_reason(self) -> bytes:
        """The first piece of the answer; where that fails before anything was sent, of the app's words for it."""
        try:
            return await self.first()
        except PublishingError as error:
            if not self.closed:
                await self.beside(self.close)
            self.closed = False
            reason: bytes = await self.beside(self.begin, {results.FAILED: error})
            return reason

    async def first(self) -> bytes:
        """The first piece of the answer: of a query that a free worker answers, asked here; else of what the app makes, in a thread."""
        releases = self.front.releases
        pool = releases.pool if releases else None
        asked = prompt.read(self.scope, self.sent, self.body, releases.current.names.sparql) if releases and pool else None
        begun = await prompt.begin(pool, asked, self.scope, self.sent, self.departure, self.beside, self.front.line) if asked and pool else None
        if releases is None or asked is None or pool is None or not isinstance(begun, Answer):
            made: bytes = await self.beside(self.begin, {results.FAILED: begun})
            return made
        return await self.of_query(pool, releases.current.id, asked, begun)

    async def of_query(self, pool: Pool, identity: str, asked: Asked, answer: Answer) -> bytes:
        """The first piece of the answer to a query: all of it, where it was held until it was whole."""
        self.answer = answer
        head, whole = await prompt.told(answer, asked, pool, identity, self.scope["method"], self.sent, self.beside)
        self.head = (HTTPStatus.OK, [*head, *OPEN])
        if answer.complete:
            self.close()
        if self.scope["method"] == "HEAD":
            return b""
        if whole is not None:
            return whole
        pieces = endpoint.pieces(answer)
        self.pieces = encodings.encoded(pieces) if dict(head).get("Content-Encoding") else pieces
        first: bytes = await self.beside(gathered, self.pieces)
        return first

    def begin(self, known: dict[str, object]) -> bytes:
        """The first piece of the app's answer; an answer of one piece is closed right away."""
        self.answer = made = self.front.app(environ(self.scope, self.body) | {DEPARTURE: self.departure} | known, self.start)
        self.pieces = iter(made)
        piece = gathered(self.pieces)
        if len(piece) < PIECE:
            self.close()
        return piece

    def close(self) -> None:
        """Tells the WSGI application that its answer was sent, or is not wanted any more."""
        self.closed = True
        close = getattr(self.answer, "close", None)
        if close is not None:
            close()

    async def pass_on(self, piece: bytes) -> None:
        """Sends the head and the first piece, then piece after piece."""
        assert self.head is not None, "a WSGI application calls start_response before its first piece"
        status, headers = self.head
        encoded = [(lowered(name), value.encode("latin-1")) for name, value in headers]
        whole = bytearray()
        await self.send({"type": "http.response.start", "status": status, "headers": encoded})
        while len(piece) >= PIECE:
            if len(whole) <= LARGEST:
                whole += piece
            await self.send({"type": "http.response.body", "body": piece, "more_body": True})
            piece = await self.beside(gathered, self.pieces)
        await self.send({"type": "http.response.body", "body": piece, "more_body": False})
        if self.scope["method"] == "GET" and not kept_away(self.scope["path"]):
            self.front.kept.keep(address(self.scope), self.sent, status, encoded, bytes(whole) + piece)

    async def beside(self, act: Callable[..., Any], *arguments: Any) -> Any:
        """What `act` gives, done in a thread; never two at once for one request."""
        self.context = self.context or copy_context()
        return await asyncio.get_running_loop().run_in_executor(self.front.threads, self.context.run, act, *arguments)

    async def send(self, message: Message) -> None:
        """Sends `message`. Raises Gone when the client has left or does not take it."""
        if self.departure.left:
            raise Gone
        try:
            if message.get("more_body"):
                await asyncio.wait_for(self.outward(message), SLOWEST_PIECE)
            else:
                await self.outward(message)
        except (TimeoutError, OSError, RuntimeError) as error:
            raise Gone from error

    def keep_watch(self) -> None:
        """Begins to wait for the client to leave."""
        self.watching = asyncio.ensure_future(self.departed())

    async def departed(self) -> None:
        """Waits for the client to leave, and says so."""
        while (await self.receive())["type"] != "http.disconnect":
            pass
        self.departure.leave()

    def start(self, status: str, headers: list[tuple[str, str]], _error: object = None, /) -> Callable[[bytes], object]:
        """WSGI's start_response."""
        self.head = (int(status.split(" ", 1)[0]), headers)
        return refuse_to_write


@lru_cache(256)
def lowered(name: str) -> bytes:
    """The name of a header field as ASGI wants it."""
    return name.lower().encode("latin-1")


def refuse_to_write(_piece: bytes) -> object:
    """WSGI's old way of sending, which Flask does not use."""
    raise NotImplementedError("write() of start_response")


def gathered(pieces: Iterator[bytes]) -> bytes:
    """The next pieces, together at least PIECE long unless there are no more."""
    waiting = bytearray()
    for piece in pieces:
        waiting += piece
        if len(waiting) >= PIECE:
            break
    return bytes(waiting)


def address(scope: Message) -> bytes:
    """What a request asks for, as it was sent: path and query, and before them the path on which a proxy shows the server."""
    query: bytes = scope["query_string"]
    path: bytes = scope.get("raw_path") or scope["path"].encode("utf-8", "surrogateescape")
    return mount(scope) + b" " + path + b"?" + query


async def repeat(answer: Whole, method: str, sent: Fields, send: Send) -> None:
    """Sends an answer that was kept. A client that has left misses nothing: the answer is whole."""
    unchanged = has_already(answer, sent)
    with contextlib.suppress(OSError, RuntimeError):
        await send(answer.unchanged if unchanged else answer.head)
        await send(NOTHING if unchanged or method == "HEAD" else answer.body)


async def refuse(send: Send, status: int, reason: str) -> None:
    """Problem details (RFC 9457) for a request that was not read to its end; the connection cannot be used after it."""
    problem = (json.dumps({"title": HTTPStatus(status).phrase, "status": status, "detail": reason}) + "\n").encode()
    told = {"Content-Type": "application/problem+json", "Content-Length": str(len(problem)), "Cache-Control": "no-store", "Connection": "close"}
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        told["Retry-After"] = str(Busy.retry_after)
    headers = [(lowered(name), value.encode("latin-1")) for name, value in (*told.items(), *OPEN)]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": problem, "more_body": False})
