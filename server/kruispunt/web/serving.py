"""The server: one process that listens, with its pool of query workers, until it is told to stop."""

import asyncio
import contextlib
import resource
import signal
import socket
from collections.abc import Callable
from pathlib import Path

import uvloop
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.server.embed import Server

from kruispunt.errors import ServeError
from kruispunt.store.embedded import Limits
from kruispunt.web.app import create_app
from kruispunt.web.endpoint import opened
from kruispunt.web.front import Front

SLOWEST_HEAD = 30_000       # milliseconds for the head of a request
LONGEST_HEAD = 1 << 17      # bytes; what of it has come stays in memory until the rest comes
MOST_CONNECTIONS = 4096     # at once; who comes then waits for one to end
OWN = 256                   # descriptors that are left for workers and files
LEAVE = 3.0                 # seconds for answers under way when the server is told to stop


def serve(release_dir: Path, host: str, port: int, limits: Limits | None = None) -> None:
    """Serves the release, or the current one of an output folder, until SIGINT or SIGTERM; prints the address when it can be asked.

    Raises BuildError where there is no release, ServeError where the port cannot be had.
    """
    address, port = free(host, port)
    app = create_app(release_dir)
    releases = app.extensions["kruispunt"]
    releases.pool = pool = opened(releases.current, limits=limits)
    front = Front(app, releases=releases)
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
        http=HTTPModes.http1,           # HTTP/2 is for the proxy: here its heads would have no time limit
        backlog=1024,
        backpressure=most_connections(),
        websockets=False,
        log_enabled=False,
        http1_settings=HTTP1Settings(header_read_timeout=SLOWEST_HEAD, max_buffer_size=LONGEST_HEAD),
    )
    serving = asyncio.ensure_future(server.serve())
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, leave, server, serving, hurry)
    await reachable(host, port, serving)
    print(f"Serving on http://{f'[{host}]' if ':' in host else host}:{port}/ (Ctrl-C stops)", flush=True)
    with contextlib.suppress(asyncio.CancelledError):
        await serving


def most_connections() -> int:
    """How many connections are taken at once: MOST_CONNECTIONS, or as many as there may be descriptors beside our own; raises their limit to that."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_CONNECTIONS + OWN
    if 0 <= soft < wanted:                              # below 0: without limit
        soft = wanted if hard < 0 else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return max(1, (soft if 0 <= soft < wanted else wanted) - OWN)


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
