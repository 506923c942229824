"""Queries answered in the event loop: the same status, head and body as the app gives, and nothing that only the app can say."""

import asyncio
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from asgi import Headers, Told, alone, asked
from kruispunt.release.open import Release
from kruispunt.store.embedded import Limits
from kruispunt.store.workers import Pool
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
