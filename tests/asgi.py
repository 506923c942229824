"""Requests as a server hands them to an ASGI application, and to a WSGI application behind it: what each of them answers."""

import asyncio
from collections.abc import Sequence
from typing import Any

from kruispunt.web.front import Front
from kruispunt.web.incoming import Message, environ

Head = list[tuple[bytes, bytes]]
Told = tuple[int, Head, bytes]
Headers = Sequence[tuple[str, str]]


def scope(method: str, target: str, headers: Headers) -> Message:
    """A request as the server hands it to the front."""
    path, _, query = target.partition("?")
    encoded = [(b"host", b"localhost"), *((name.encode(), value.encode()) for name, value in headers)]
    known = {"raw_path": path.encode(), "path": path.replace("%68", "h"), "query_string": query.encode(), "headers": encoded}
    ends = {"client": ("127.0.0.1", 1), "server": ("localhost", 80), "scheme": "http"}
    return {"type": "http", "http_version": "1.1", "method": method} | ends | known


async def never() -> Message:
    """A client that stays, and sends no body."""
    await asyncio.sleep(3600)
    raise AssertionError


async def asked(front: Front, method: str, target: str, headers: Headers = ()) -> Told:
    """What the front answers."""
    messages: list[Message] = []

    async def send(message: Message) -> None:
        messages.append(message)

    await front(scope(method, target, headers), never, send)
    start, *bodies = messages
    return start["status"], start["headers"], b"".join(message["body"] for message in bodies)


def alone(app: Any, method: str, target: str, headers: Headers = ()) -> Told:
    """What the app answers by itself."""
    told: list[tuple[int, Head]] = []

    def start(status: str, head: list[tuple[str, str]], _error: object = None) -> None:
        told.append((int(status.split(" ")[0]), [(name.lower().encode(), value.encode("latin-1")) for name, value in head]))

    answer = app(environ(scope(method, target, headers), b""), start)
    body = b"".join(answer)
    answer.close()
    return *told[0], body
