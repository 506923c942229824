"""The door before Flask: an ASGI server that keeps the path as sent, bounds what it reads, and shows every client when an answer breaks off.

What was answered before is answered again in the event loop (`kept`). Any other request holds a thread only while its next piece is being made: never
while its body comes in, nor while the client takes what was sent. (The bridge is our own: a2wsgi holds a thread for every slow reader, for ever when
sending fails, and cannot take a query string that is not ASCII.)
"""

import asyncio
import contextlib
import json
import logging
import signal
import socket
from collections.abc import Awaitable, Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context, copy_context
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any

import uvloop
from granian.constants import Interfaces
from granian.http import HTTP1Settings
from granian.server.embed import Server

from kruispunt.errors import PublishingError, ServeError
from kruispunt.store.embedded import Limits
from kruispunt.store.process import Departure
from kruispunt.web.app import create_app
from kruispunt.web.endpoint import DEPARTURE, opened
from kruispunt.web.incoming import Gone, Message, Receive, Refused, announces_body, environ, mount, read_body
from kruispunt.web.kept import LARGEST, Fields, Kept, Whole, fields, has_already, kept_away

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

LOG = logging.getLogger(__name__)
Send = Callable[[Message], Awaitable[None]]

SLOWEST_BODY = 20.0         # seconds until the last of them
SLOWEST_PIECE = 60.0        # seconds a client may take for one piece of an answer
SLOWEST_HEAD = 30_000       # milliseconds for the head of a request
PIECE = 1 << 16
THREADS = 64                # more than the queries that run and wait, so that a document never waits behind them
NOTHING = {"type": "http.response.body", "body": b"", "more_body": False}
LEAVE = 3.0                 # seconds for answers under way when the server is told to stop


class Front:
    """An ASGI application that hands every request, whole, to a WSGI application."""

    def __init__(self, app: "WSGIApplication", threads: int = THREADS) -> None:
        self.app, self.kept = app, Kept()
        self.threads = ThreadPoolExecutor(threads, thread_name_prefix="answer")

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        if scope["method"] in ("GET", "HEAD"):
            sent = fields(scope["headers"])
            if found := self.kept.find(address(scope), sent):
                await repeat(found, scope["method"], sent, send)
                return
        try:
            body = await asyncio.wait_for(read_body(scope, receive), SLOWEST_BODY) if announces_body(scope) else b""
        except TimeoutError:
            await refuse(send, 408, f"the body of the request did not arrive within {SLOWEST_BODY:g} seconds")
        except Refused as error:
            await refuse(send, error.status, str(error))
        except Gone:
            return
        else:
            await Exchange(self, scope, body, receive, send).run()


class Exchange:
    """One request and its answer."""

    def __init__(self, front: Front, scope: Message, body: bytes, receive: Receive, send: Send) -> None:
        self.front, self.scope, self.receive, self.outward = front, scope, receive, send
        self.departure = Departure()
        self.environ = environ(scope, body) | {DEPARTURE: self.departure}
        self.head: tuple[str, list[tuple[str, str]]] | None = None
        self.answer: Iterable[bytes] = ()
        self.pieces: Iterator[bytes] = iter(())
        self.closed = False
        self.context: Context = copy_context()

    async def run(self) -> None:
        """Answers. An answer that fails after it began raises, and the server breaks the connection off."""
        watch = asyncio.ensure_future(self.watch())
        try:
            piece = await self.beside(self.begin)
            await self.pass_on(piece)
        except Gone:
            self.departure.leave()
            raise                       # else what a slow reader got so far would end as if it were whole
        except PublishingError:
            raise                       # told by breaking off, as a limit reached on the way is
        except Exception:
            LOG.exception("%s %s failed", self.environ["REQUEST_METHOD"], self.environ["RAW_URI"])
            raise
        finally:
            watch.cancel()
            if not self.closed:
                await self.beside(self.close)

    def begin(self) -> bytes:
        """The first piece of the answer; an answer of one piece is closed right away."""
        self.answer = self.front.app(self.environ, self.start)
        self.pieces = iter(self.answer)
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
        encoded = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
        code, whole = int(status.split(" ", 1)[0]), bytearray()
        await self.send({"type": "http.response.start", "status": code, "headers": encoded})
        while len(piece) >= PIECE:
            if len(whole) <= LARGEST:
                whole += piece
            await self.send({"type": "http.response.body", "body": piece, "more_body": True})
            piece = await self.beside(gathered, self.pieces)
        await self.send({"type": "http.response.body", "body": piece, "more_body": False})
        if self.scope["method"] == "GET" and not kept_away(self.scope["path"]):
            self.front.kept.keep(address(self.scope), fields(self.scope["headers"]), code, encoded, bytes(whole) + piece)

    async def beside(self, act: Callable[..., Any], *arguments: Any) -> Any:
        """What `act` gives, done in a thread; never two at once for one request."""
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

    async def watch(self) -> None:
        """Waits for the client to leave, and says so."""
        while (await self.receive())["type"] != "http.disconnect":
            pass
        self.departure.leave()

    def start(self, status: str, headers: list[tuple[str, str]], _error: object = None, /) -> Callable[[bytes], object]:
        """WSGI's start_response."""
        self.head = (status, headers)
        return refuse_to_write


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
    headers = [(b"content-type", b"application/problem+json"), (b"access-control-allow-origin", b"*"), (b"connection", b"close")]
    problem = json.dumps({"title": HTTPStatus(status).phrase, "status": status, "detail": reason}) + "\n"
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": problem.encode(), "more_body": False})


def serve(release_dir: Path, host: str, port: int, limits: Limits | None = None) -> None:
    """Serves the release, or the current one of an output folder, until SIGINT or SIGTERM; prints the address when it can be asked.

    Raises BuildError where there is no release, ServeError where the port cannot be had.
    """
    address, port = free(host, port)
    app = create_app(release_dir)
    releases = app.extensions["kruispunt"]
    releases.pool = pool = opened(releases.current, limits=limits)
    front = Front(app)
    try:
        pool.warm()
        uvloop.run(listen(front, address, port, pool.close))
    finally:
        pool.close()
        front.threads.shutdown(wait=False, cancel_futures=True)


def free(host: str, port: int) -> tuple[str, int]:
    """The numeric address of `host` and the port, a free one for 0.

    Raises ServeError where the port is taken (the server itself would share it with whoever has it) or the address is not of this machine.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        with socket.socket(found[0], found[1]) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(found[4])
            return str(found[4][0]), int(trial.getsockname()[1])
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ServeError(f"cannot listen on {host}:{port}: {reason}; choose another host or port") from error


async def listen(front: Front, host: str, port: int, hurry: Callable[[], None]) -> None:
    """Serves until a signal, then until the answers under way are done; `hurry` ends the queries among them."""
    server = Server(
        front,
        address=host,
        port=port,
        interface=Interfaces.ASGINL,
        backlog=1024,
        websockets=False,
        log_enabled=False,
        http1_settings=HTTP1Settings(header_read_timeout=SLOWEST_HEAD),
    )
    serving = asyncio.ensure_future(server.serve())
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, leave, server, serving, hurry)
    await reachable(host, port, serving)
    print(f"Serving on http://{f'[{host}]' if ':' in host else host}:{port}/ (Ctrl-C stops)", flush=True)
    with contextlib.suppress(asyncio.CancelledError):
        await serving


def leave(server: Server, serving: "asyncio.Future[None]", hurry: Callable[[], None]) -> None:
    """Takes no new requests and lets those under way end; after LEAVE, or at a second signal, `hurry` ends them."""
    loop = asyncio.get_running_loop()
    if server.interrupt_signal:
        hurry()
        return
    server.stop()  # type: ignore[no-untyped-call]
    loop.call_later(LEAVE, hurry)
    loop.call_later(2 * LEAVE, serving.cancel)


async def reachable(host: str, port: int, serving: "asyncio.Future[None]") -> None:
    """Waits until a connection to the server succeeds. Raises ServeError when it ends before, as when the port was taken meanwhile."""
    while not serving.done():
        with contextlib.suppress(OSError):
            _reader, writer = await asyncio.open_connection(host, port)
            writer.close()
            return
        await asyncio.sleep(0.01)
    if not serving.cancelled() and (error := serving.exception()) is not None:
        raise ServeError(f"cannot serve on {host}:{port}: {error}") from error
