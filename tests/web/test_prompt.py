"""Queries answered in the event loop: the same status, head and body as the app gives, and nothing that only the app can say."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import pytest
from asgi import Headers, Told, alone, asked
from kruispunt.errors import Departed
from kruispunt.release.open import Release
from kruispunt.store.embedded import Limits, Query
from kruispunt.store.process import Departure
from kruispunt.store.workers import Pool
from kruispunt.web import prompt
from kruispunt.web.app import create_app
from kruispunt.web.front import Front

ALL = "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o"
LONG = "SELECT * { ?s ?p ?o . ?a ?b ?c } ORDER BY ?s ?p ?o ?a ?b ?c LIMIT 2000"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r }"
QUERIES = [
    "ASK { ?s ?p ?o }",
    ALL,
    LONG,
    "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }",
    "SELECT nonsense",
    "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p 'é' }",
    ENDLESS,
]
FIELDS: list[Headers] = [
    [],
    [("accept", "text/csv")],
    [("accept", "application/sparql-results+xml, text/turtle")],
    [("accept", "text/html")],
    [("accept", "image/png")],
    [("accept-encoding", "gzip")],
    [("accept", "text/csv"), ("accept-encoding", "gzip;q=1, identity;q=0")],
    [("accept-encoding", "identity;q=0, br")],
    [("if-none-match", "*")],
    [("x-forwarded-for", "203.0.113.9")],
]


@pytest.fixture(scope="module")
def app(tiny: Release) -> Iterator[Any]:
    made = create_app(tiny.path)
    with Pool(tiny.store, tiny.prefixes, Limits(seconds=4, held=50_000), size=3) as pool:
        pool.warm()
        made.extensions["kruispunt"].pool = pool
        yield made


def front(app: Any) -> Front:
    return Front(app, 2, releases=app.extensions["kruispunt"])


def stable(told: Told) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
    """An answer without the time that it took."""
    status, head, body = told
    page = (b"content-type", b"text/html; charset=utf-8") in head  # which tells the time, and so may be longer
    timed = (b"server-timing", b"content-length") if page else (b"server-timing",)
    return status, sorted(pair for pair in head if pair[0] not in timed), b"" if page else body


@pytest.mark.parametrize("query", QUERIES)
def test_every_answer_is_that_of_the_app(app: Any, query: str) -> None:
    target = "/sparql?query=" + quote(query)

    async def compared() -> None:
        door = front(app)
        for headers in FIELDS[:1] if query == ENDLESS else FIELDS:
            for method in ("GET",) if query == ENDLESS else ("GET", "HEAD"):
                here, there = await asked(door, method, target, headers), alone(app, method, target, headers)
                assert stable(here) == stable(there), (method, headers)
        door.threads.shutdown()

    asyncio.run(compared())


def test_a_free_worker_is_asked_without_the_app(app: Any) -> None:
    async def answered() -> Told:
        door = Front(unasked, 1, releases=app.extensions["kruispunt"])
        await eventually_free(app)
        return await asked(door, "GET", "/sparql?query=" + quote(ALL))

    status, head, body = asyncio.run(answered())
    assert status == 200
    assert len(body) == int(dict(head)[b"content-length"])


def test_queries_that_find_every_worker_at_work_wait_a_moment_without_the_app(app: Any) -> None:
    """Three workers, of which one client has two: forty queries at once take turns."""
    pool = app.extensions["kruispunt"].pool
    counted: list[int] = []

    async def answered() -> list[Told]:
        door = Front(unasked, 1, releases=app.extensions["kruispunt"])
        await eventually_free(app)
        waiting = asyncio.ensure_future(watched(door))
        told = await asyncio.gather(*(asked(door, "GET", "/sparql?query=" + quote(f"ASK {{ ?s ?p {number} }}")) for number in range(30)))
        waiting.cancel()
        assert not door.line.waiting
        return told

    async def watched(door: Front) -> None:
        while True:
            counted.append(len(door.line.waiting))
            await asyncio.sleep(0)

    told = asyncio.run(answered())
    assert {status for status, *_ in told} == {200}
    assert max(counted) > 1 and pool._running.total() == 0


def test_a_query_whose_turn_does_not_come_in_a_moment_waits_in_a_thread(app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    pool = app.extensions["kruispunt"].pool

    async def answered() -> Told:
        door = Front(app, 8, releases=app.extensions["kruispunt"])
        await eventually_free(app)
        slow = [asyncio.ensure_future(asked(door, "GET", "/sparql?query=" + quote(ENDLESS))) for _ in range(3)]
        await asyncio.sleep(0.1)
        told = await asked(door, "GET", "/sparql?query=" + quote("ASK { ?s ?p ?o }"))
        await asyncio.gather(*slow)
        door.threads.shutdown()
        return told

    monkeypatch.setattr(pool, "limits", replace(pool.limits, seconds=1.0, waiting=20.0))
    status, _, body = asyncio.run(answered())
    assert status == 200, body


def test_who_leaves_while_waiting_is_asked_nothing(app: Any) -> None:
    pool = app.extensions["kruispunt"].pool

    async def left() -> None:
        line, departure = prompt.Line(), Departure()
        ahead = asyncio.ensure_future(line.called(asyncio.get_running_loop().time() + 20))
        await asyncio.sleep(0)
        waiting = asyncio.ensure_future(line.begun(pool, Query("ASK {}"), "x", departure))
        behind = asyncio.ensure_future(line.called(asyncio.get_running_loop().time() + 20))
        await asyncio.sleep(0)
        departure.leave()
        line.call()
        assert await ahead
        line.call()
        with pytest.raises(Departed):
            await waiting
        assert await behind, "the turn is passed on"

    asyncio.run(left())


async def eventually_free(app: Any) -> None:
    """Waits until a worker has opened the store and waits for a query."""
    pool = app.extensions["kruispunt"].pool
    for _ in range(200):
        if any(worker.at_hand() for worker in pool._idle):
            return
        await asyncio.sleep(0.05)


def unasked(*_request: Any) -> Any:
    """An app that must not be asked."""
    raise AssertionError("the app was asked")


def test_an_endless_query_ends_and_others_are_answered_meanwhile(app: Any) -> None:
    async def both() -> tuple[float, Told, Told]:
        door = front(app)
        await eventually_free(app)
        slow = asyncio.ensure_future(asked(door, "GET", "/sparql?query=" + quote(ENDLESS)))
        await asyncio.sleep(0.1)
        quick = await asked(door, "GET", "/sparql?query=" + quote("ASK { ?s ?p ?o }"))
        assert not slow.done()
        begun = time.monotonic()
        ended = await slow
        door.threads.shutdown()
        return time.monotonic() - begun, quick, ended

    waited, quick, ended = asyncio.run(both())
    assert quick[0] == 200
    assert ended[0] == 504
    assert waited < 12, "the limit of four seconds fires, with room for a busy machine"


def test_a_worker_that_dies_is_told(app: Any) -> None:
    deep = "SELECT * { ?s ?p ?o FILTER(" + "!(" * 20_000 + "true" + ")" * 20_000 + ") }"
    status, _, body = asyncio.run(asked(front(app), "GET", "/sparql?query=" + quote(deep)[:60_000]))
    assert status in (400, 500)
    assert b"detail" in body
