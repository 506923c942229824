"""Answers that are kept: whatever is asked, and however often, it is what the app itself answers; and the app is not asked for it again."""

import asyncio
from collections.abc import Iterable
from typing import Any

import pytest
from asgi import Head, Headers, Told, alone, asked
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kruispunt.release.open import Release
from kruispunt.web import kept
from kruispunt.web.app import create_app
from kruispunt.web.front import Front
from kruispunt.web.kept import Kept

DOCUMENT = "/doc/library/harbour"
ADDRESSES = [
    "/",
    "/?_lang=fr",
    DOCUMENT,
    f"{DOCUMENT}?page=1",
    f"{DOCUMENT}?page=99",
    f"{DOCUMENT}.ttl",
    f"{DOCUMENT}.html",
    "/id/library/harbour",
    "/id/library/harbour.nt?x=1",
    "/doc/library/",
    "/doc/library/nowhere",
    "/doc/library/%68arbour",
    "/catalog",
    "/dump/dataset.nq",
    "/manifest",
    "/release/",
    "/sparql",
    "/robots.txt",
    f"{DOCUMENT}?_profile=labels",
    f"{DOCUMENT}?_profile=alt",
    f"{DOCUMENT}?_why",
    f"{DOCUMENT}?_linkset=json",
    "/ns/context.jsonld",
    "/ns/library",
    "/query/",
    "/sitemap.xml",
    "/doc/external?iri=http%3A%2F%2Fnowhere.example%2F",
]
FIELDS = {
    "accept": ["text/turtle", "text/html", "application/ld+json;q=0.5, text/turtle;q=0.4", "*/*", "image/png", "text/turtle;q=0, */*"],
    "accept-profile": ["<https://schema.org/>", "<https://nobody.example/profile>", "<https://schema.org/>;q=0.5, <http://www.w3.org/2004/02/skos/core>"],
    "accept-language": ["nl", "fr;q=0.5, en", "de"],
    "accept-encoding": ["gzip", "gzip, deflate, br, zstd", "identity", "gzip;q=0", "*", "identity;q=0", "x-gzip"],
    "if-none-match": ['"{tag}"', 'W/"{tag}"', '"a", W/"b,c", "{tag}"', "*", '"nothing"', "{tag}"],
    "if-modified-since": ["{modified}", "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 01 Jan 2100 00:00:00 GMT", "yesterday"],
    "if-match": ['"{tag}"', "*", '"nothing"', 'W/"{tag}"'],
    "if-unmodified-since": ["{modified}", "Thu, 01 Jan 1970 00:00:00 GMT"],
    "range": ["bytes=0-9", "bytes=-5", "bytes=999999999-", "lines=1"],
    "if-range": ['"{tag}"', '"nothing"', "{modified}"],
    "cache-control": ["no-cache"],
    "authorization": ["Basic eDp5"],
}


class Counting:
    """An app that counts what it is asked."""

    def __init__(self, app: Any) -> None:
        self.app, self.count = app, 0

    def __call__(self, *request: Any) -> Iterable[bytes]:
        self.count += 1
        return self.app(*request)  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def app(tiny: Release) -> Any:
    return create_app(tiny.path)


def filled(app: Any, target: str, headers: Headers) -> Headers:
    """The header fields with the validators of what is at `target` in them."""
    head = dict(alone(app, "GET", target, [pair for pair in headers if pair[0].startswith("accept")])[1])
    tag, modified = (head.get(name, b"").decode().strip('"') for name in (b"etag", b"last-modified"))
    return [(name, value.replace("{tag}", tag or "none").replace("{modified}", modified or "never")) for name, value in headers]


async def compared(app: Any, requests: Iterable[tuple[str, str, Headers]]) -> None:
    """Asks one front for all of them, and the app for each."""
    front = Front(app, 1)
    for method, target, headers in requests:
        sent = filled(app, target, headers)
        assert await asked(front, method, target, sent) == alone(app, method, target, sent), (method, target, sent)
    front.threads.shutdown()


@pytest.mark.parametrize("target", ADDRESSES)
def test_every_answer_is_that_of_the_app_the_first_time_and_again(app: Any, target: str) -> None:
    single = [[], *([(name, value)] for name, values in FIELDS.items() for value in values)]
    methods = ["GET", "HEAD", "GET", "HEAD"]
    asyncio.run(compared(app, [(method, target, headers) for method in methods for headers in single]))


several = st.lists(st.sampled_from(sorted(FIELDS)), max_size=4).flatmap(
    lambda names: st.tuples(*(st.tuples(st.just(name), st.sampled_from(FIELDS[name])) for name in names))
)
request = st.tuples(st.sampled_from(["GET", "GET", "HEAD", "OPTIONS", "POST", "DELETE", "FOO"]), st.sampled_from(ADDRESSES[:10]), several)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(requests=st.lists(request, min_size=4, max_size=12))
def test_every_answer_is_that_of_the_app_whatever_was_asked_before(app: Any, requests: list[tuple[str, str, Headers]]) -> None:
    asyncio.run(compared(app, [*requests, *requests]))


@pytest.mark.parametrize("target", [address for address in ADDRESSES if address not in ("/sparql", f"{DOCUMENT}?_why")])
def test_what_was_answered_is_not_made_again(app: Any, target: str) -> None:
    async def repeated() -> int:
        counting = Counting(app)
        front = Front(counting, 1)
        status, head, _ = await asked(front, "GET", target)
        made = counting.count
        tag = dict(head).get(b"etag", b"").decode()
        for method, headers in [("GET", ()), ("HEAD", ()), *([("GET", [("if-none-match", tag)])] if tag else [])]:
            await asked(front, method, target, headers)  # type: ignore[arg-type]
        front.threads.shutdown()
        assert made == 1
        small = int(dict(head).get(b"content-length", b"0")) <= kept.LARGEST
        return counting.count - 1 if status in (200, 303) and small else 0

    assert asyncio.run(repeated()) == 0


def test_two_who_ask_at_once_are_both_answered(app: Any) -> None:
    async def both() -> list[Told]:
        front = Front(app, 2)
        answers = await asyncio.gather(*(asked(front, "GET", DOCUMENT) for _ in range(4)))
        front.threads.shutdown()
        return answers

    answers = asyncio.run(both())
    assert answers == [alone(app, "GET", DOCUMENT)] * 4


def test_query_answers_are_not_kept(app: Any) -> None:
    async def sizes() -> int:
        front = Front(app, 1)
        await asked(front, "GET", "/sparql", [("accept", "text/turtle")])
        front.threads.shutdown()
        return len(front.kept.answers)

    assert asyncio.run(sizes()) == 0


PUBLIC = [(b"cache-control", b"public, max-age=60"), (b"vary", b"Accept")]


def test_the_memory_of_answers_is_bounded_and_the_oldest_leaves_first() -> None:
    memory = Kept(most=50_000)
    for number in range(100):
        memory.keep(b"/%d?" % number, {}, 200, PUBLIC, bytes(4000))
        assert memory.find(b"/0?", {}) is not None, "what is asked for all the time stays"
    assert memory.size <= 50_000
    assert len(memory.answers) == len(memory.varying) == len(memory.counts) < 13
    assert memory.find(b"/99?", {}) is not None
    assert memory.find(b"/1?", {}) is None


def test_an_answer_is_kept_for_the_headers_that_chose_it() -> None:
    memory = Kept()
    memory.keep(b"/a?", {b"accept": b"text/turtle", b"cookie": b"1"}, 200, PUBLIC, b"turtle")
    memory.keep(b"/a?", {b"accept": b"text/html"}, 200, PUBLIC, b"page")
    found = memory.find(b"/a?", {b"accept": b"text/turtle", b"cookie": b"2"})
    assert found is not None
    assert found.body["body"] == b"turtle"
    assert memory.find(b"/a?", {}) is None
    memory.keep(b"/a?", {}, 200, [*PUBLIC[:1], (b"vary", b"Accept, Accept-Language")], b"none")
    assert memory.find(b"/a?", {b"accept": b"text/turtle"}) is None, "kept for the type alone, and now the address also varies by language"
    assert memory.find(b"/a?", {}) is not None


@pytest.mark.parametrize(
    ("status", "head"),
    [
        (404, PUBLIC),
        (206, PUBLIC),
        (200, []),
        (200, [(b"cache-control", b"no-store")]),
        (200, [(b"cache-control", b"private, max-age=60")]),
        (200, [(b"cache-control", b"public, no-cache, max-age=60")]),
        (200, [(b"cache-control", b"public, max-age=0")]),
        (200, [*PUBLIC, (b"set-cookie", b"a=b")]),
        (200, [*PUBLIC, (b"server-timing", b"query;dur=1")]),
        (200, [(b"cache-control", b"public, max-age=60"), (b"vary", b"*")]),
    ],
)
def test_what_a_shared_cache_may_not_keep_is_not_kept(status: int, head: Head) -> None:
    memory = Kept()
    memory.keep(b"/a?", {}, status, head, b"body")
    assert not memory.answers


def test_an_answer_is_kept_as_long_as_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    memory, now = Kept(), [1000.0]
    monkeypatch.setattr(kept.time, "monotonic", lambda: now[0])
    memory.keep(b"/a?", {}, 200, PUBLIC, b"body")
    now[0] += 59
    assert memory.find(b"/a?", {}) is not None
    now[0] += 1
    assert memory.find(b"/a?", {}) is None
    assert memory.size == 0
