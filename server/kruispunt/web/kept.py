"""Answers that were made, kept whole in memory: what was answered once is answered again without asking the app.

It is a shared cache inside the server (RFC 9111), so it has no rules of its own: an answer is kept because its `Cache-Control` says so, as long as
that says, and for the requests that its `Vary` says. Everything here runs in the event loop's thread alone.
"""

import re
import time
from collections import Counter, OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from kruispunt.web import conditions

Head = list[tuple[bytes, bytes]]
Fields = dict[bytes, bytes]
Key = tuple[bytes | None, ...]  # an address, and the values of the header fields that its answers vary by

MOST = 64 << 20  # bytes of all answers together
LARGEST = 1 << 20  # bytes of one
HELD, OBJECT = 2048, 128  # bytes that an answer, and a field of its header, take beside what they say
KEPT = (HTTPStatus.OK, HTTPStatus.SEE_OTHER)
QUERIES = ("/sparql", "/query")  # their answers are many, and seldom asked for twice
AGE = re.compile(rb"max-age=(\d+)")
ASKED_OTHERWISE = {b"range", b"if-range", b"if-match", b"if-unmodified-since", b"content-length", b"transfer-encoding"}
OF_ONE = {b"set-cookie", b"server-timing"}  # what tells of one client, or of how this one answer was made
CONDITIONS = {name.encode() for name in conditions.FIELDS}


@dataclass(frozen=True)
class Whole:
    """An answer as the messages that send it: a head for 200 or 303 and one for 304."""

    status: int
    head: dict[str, Any]
    unchanged: dict[str, Any]
    body: dict[str, Any]
    tag: bytes
    modified: bytes
    until: float
    size: int


@dataclass
class Kept:
    """The answers kept, those last asked for at the end."""

    most: int = MOST
    answers: "OrderedDict[Key, Whole]" = field(default_factory=OrderedDict)
    varying: dict[bytes, tuple[bytes, ...]] = field(default_factory=dict)  # the header fields that the answers of an address vary by
    counts: Counter[bytes] = field(default_factory=Counter)  # of the answers of an address
    size: int = 0

    def find(self, address: bytes, sent: Fields) -> Whole | None:
        """The answer to a GET or HEAD of `address` with the header fields `sent`, or None where it must be made."""
        names = self.varying.get(address)
        if names is None or not ASKED_OTHERWISE.isdisjoint(sent):
            return None
        key = (address, *map(sent.get, names))
        found = self.answers.get(key)
        if found is None:
            return None
        if found.until <= time.monotonic():
            self.drop(key)
            return None
        self.answers.move_to_end(key)
        return found

    def keep(self, address: bytes, sent: Fields, status: int, head: Head, body: bytes) -> None:
        """Keeps the answer to a GET of `address`, if it may be kept; what was not asked for longest makes room."""
        told = dict(head)
        vary = told.get(b"vary", b"").lower()
        seconds = lifetime(told.get(b"cache-control", b""))
        if status not in KEPT or not seconds or b"*" in vary or not OF_ONE.isdisjoint(told) or len(body) > LARGEST:
            return
        if not ASKED_OTHERWISE.isdisjoint(sent):
            return
        names = tuple(sorted({name.strip() for name in vary.split(b",") if name.strip()} | set(self.varying.get(address, ()))))
        key: Key = (address, *map(sent.get, names))
        if key in self.answers:
            self.drop(key)
        answer = whole(status, head, body, seconds, sum(len(part or b"") for part in key))
        self.varying[address], self.answers[key] = names, answer
        self.counts[address] += 1
        self.size += answer.size
        while self.size > self.most:
            self.drop(next(iter(self.answers)))

    def drop(self, key: Key) -> None:
        """Forgets an answer."""
        address = key[0] or b""
        self.size -= self.answers.pop(key).size
        self.counts[address] -= 1
        if not self.counts[address]:
            del self.counts[address], self.varying[address]


def lifetime(control: bytes) -> int:
    """For how many seconds a shared cache may keep an answer with this `Cache-Control` (RFC 9111, 5.2.2)."""
    age = AGE.search(control)
    return int(age[1]) if age and b"public" in control and b"no-" not in control else 0


def kept_away(path: str) -> bool:
    """Whether answers at this path are not kept."""
    return path.endswith(QUERIES)


def whole(status: int, head: Head, body: bytes, seconds: int, key_size: int) -> Whole:
    """The messages that send an answer again, for so many seconds."""
    told = dict(head)
    return Whole(
        status=status,
        head=start(status, head),
        unchanged=start(HTTPStatus.NOT_MODIFIED, without_content(head)),
        body={"type": "http.response.body", "body": body, "more_body": False},
        tag=told.get(b"etag", b""),
        modified=told.get(b"last-modified", b""),
        until=time.monotonic() + seconds,
        size=HELD + len(body) + key_size + sum(OBJECT + len(name) + len(value) for name, value in head),
    )


def start(status: int, head: Head) -> dict[str, Any]:
    """The message that begins an answer."""
    return {"type": "http.response.start", "status": int(status), "headers": head}


def without_content(head: Head) -> Head:
    """The head of the 304 for an answer with this head."""
    stay = {name for name, _ in conditions.bare((name.decode("latin-1"), "") for name, _ in head)}
    return [pair for pair in head if pair[0].decode("latin-1") in stay]


def has_already(answer: Whole, sent: Fields) -> bool:
    """Whether the client that sent these header fields has the answer already (304)."""
    if answer.status != HTTPStatus.OK or CONDITIONS.isdisjoint(sent):
        return False
    if sent.get(b"if-none-match") == answer.tag:
        return True  # what nearly every client sends
    asked = {name.decode(): sent[name].decode("latin-1") for name in CONDITIONS if name in sent}
    return conditions.outcome(asked, answer.tag.decode("latin-1"), answer.modified.decode("latin-1")) == HTTPStatus.NOT_MODIFIED


def fields(headers: Iterable[tuple[bytes, bytes]]) -> Fields:
    """The header fields of a request by name; one that was sent several times is one list (RFC 9110, 5.3)."""
    found: Fields = {}
    for name, value in headers:
        found[name] = found[name] + b"," + value if name in found else value
    return found
