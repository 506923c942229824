"""Queries answered in the event loop: when a worker is free, nothing waits in a thread for what it does.

Everything is read and said by the functions of the app. What is no plain answer for a program (a page, an error, a precondition) is left to the app,
which gets to know what went wrong here and does not ask again.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from kruispunt.errors import Departed, PublishingError
from kruispunt.sparql import protocol
from kruispunt.sparql.protocol import Asked
from kruispunt.store.answers import Answer
from kruispunt.store.embedded import Query
from kruispunt.store.process import Departure
from kruispunt.syntax import media
from kruispunt.web import citation, conditions, encodings, results
from kruispunt.web.endpoint import client
from kruispunt.web.incoming import Message, mount, oldest
from kruispunt.web.kept import Fields

if TYPE_CHECKING:
    from kruispunt.store.workers import Pool

LONGEST = 1 << 16  # bytes of a request that is read here
SWIFT = 1 << 16  # bytes that are compressed here
MOMENT = 0.05  # seconds that a query waits here for a worker
MOST_WAITING = 32  # queries that wait here
METHODS = ("GET", "HEAD", "POST")
LEFT_TO_THE_APP = {name.lower().encode() for name in conditions.FIELDS} | {b"range", b"accept-profile", b"content-encoding"}
Beside = Callable[..., Awaitable[Any]]


def read(scope: Message, sent: Fields, body: bytes, base: str) -> Asked | None:
    """The query that a request asks, None where the app answers: for people, about something else than a query, and where anything is wrong."""
    if scope["path"] != "/sparql" or scope["method"] not in METHODS or len(scope["query_string"]) + len(body) > LONGEST:
        return None
    if not LEFT_TO_THE_APP.isdisjoint(sent) or mount(scope) or oldest(scope):
        return None
    accept = sent[b"accept"].decode("latin-1") if b"accept" in sent else None
    try:
        asked = protocol.read(scope["method"], scope["query_string"], sent.get(b"content-type", b"").decode("latin-1"), body, accept, base)
        encodings.chosen(coding_header(sent))
    except PublishingError:
        return None
    return None if asked.query is None or asked.explained or asked.cited is not None or media.HTML in (asked.solutions, asked.graph) else asked


def coding_header(sent: Fields) -> str | None:
    """The `Accept-Encoding` of a request."""
    return sent[b"accept-encoding"].decode("latin-1") if b"accept-encoding" in sent else None


class Line:
    """Queries that wait a moment, in the event loop, for a worker of a pool: most answers are made in less. What takes longer waits in a thread.

    Queries that wait in threads go before: they have waited longer, and there each client gets its share.
    """

    def __init__(self) -> None:
        self.waiting = deque[asyncio.Future[None]]()

    async def begun(self, pool: "Pool", query: Query, who: str, departure: Departure) -> Answer | None:
        """The answer, asked of a worker as soon as one is free; None where that takes longer than a moment, or many wait. Raises Departed."""
        answer = None if self.waiting else pool.ask_now(query, who)
        until = asyncio.get_running_loop().time() + MOMENT
        while answer is None and len(self.waiting) < MOST_WAITING and await self.called(until):
            if departure.left:
                self.call()
                raise Departed("the client left while its query waited")
            answer = pool.ask_now(query, who)
        return answer

    async def called(self, until: float) -> bool:
        """Waits until a worker came free; False where none did before the loop's time `until`."""
        loop = asyncio.get_running_loop()
        place: asyncio.Future[None] = loop.create_future()
        end = loop.call_at(until, settle, place, TimeoutError())
        self.waiting.append(place)
        try:
            await place
        except TimeoutError:
            return False
        finally:
            end.cancel()
            if place in self.waiting:
                self.waiting.remove(place)
        return True

    def call(self) -> None:
        """Says to the first who waits that a worker came free."""
        while self.waiting:
            place = self.waiting.popleft()
            if not place.done():
                place.set_result(None)
                return


async def begin(
    pool: "Pool", asked: Asked, scope: Message, sent: Fields, departure: Departure, beside: Beside, line: Line
) -> Answer | PublishingError | None:
    """The answer, begun, or what went wrong; None where no worker comes free in a moment, so that the query waits its turn in a thread."""
    assert asked.query is not None
    who = client((scope.get("client") or ("", 0))[0], sent.get(b"x-forwarded-for", b"").decode("latin-1"))
    try:
        answer = await line.begun(pool, asked.query, who, departure)
        if answer is None:
            return None
        departure.then(answer.stop)
        return await begun(answer, pool.limits.seconds, beside)
    except PublishingError as error:
        return error
    finally:
        line.call()


async def begun(answer: Answer, seconds: float, beside: Beside) -> Answer:
    """`answer`, when it is complete or more has come than is held back. Raises what went wrong."""
    until = asyncio.get_running_loop().time() + seconds
    try:
        while not answer.begun:
            await readable(answer.channel, until)
            answer.advance()
    except (TimeoutError, EOFError) as error:
        raise (await beside(answer.fail, error)) from error
    except asyncio.CancelledError:
        answer.stop()
        answer.close()
        raise
    return answer


async def readable(channel: int, until: float) -> None:
    """Waits until something has come. Raises TimeoutError at the loop's time `until`, EOFError where there is no channel any more."""
    if channel < 0:
        raise EOFError
    loop = asyncio.get_running_loop()
    come: asyncio.Future[None] = loop.create_future()
    loop.add_reader(channel, settle, come)
    end = loop.call_at(until, settle, come, TimeoutError())
    try:
        await come
    finally:
        end.cancel()
        loop.remove_reader(channel)


def settle(come: "asyncio.Future[None]", error: BaseException | None = None) -> None:
    """Says that what was waited for has come, or that it does not."""
    if not come.done():
        come.set_exception(error) if error else come.set_result(None)


async def told(
    answer: Answer, asked: Asked, pool: "Pool", identity: str, method: str, sent: Fields, beside: Beside
) -> tuple[results.Head, bytes | None]:
    """The head of the answer, from the release with that `identity`, and its whole body; None for one that is too long to be held."""
    assert asked.query is not None
    encoding = encodings.chosen(coding_header(sent))
    head = results.head(answer, asked.media_type(answer.kind), encoding, pool.limits, False)
    head += citation.marks(identity, asked.query, answer)
    if not answer.complete:
        return head, None
    body = answer.body
    if encoding:
        body = encodings.encode(body) if len(body) <= SWIFT else await beside(encodings.encode, body)
    head += [("Content-Length", str(len(body))), *citation.digests(body, answer.body)]
    if method != "POST":
        head.append(("ETag", f'"{results.validator(body)}"'))
    return head, body
