"""Content codings: which one an answer is sent in, and the bytes of the one that is made while a client waits."""

import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache

from werkzeug.http import parse_accept_header

from kruispunt.errors import NotAcceptable

GZIP = "gzip"
MADE = (GZIP,)  # at request time
SUFFIXES = {"br": ".br", "zstd": ".zst", GZIP: ".gz"}  # of the files beside a stored one
IDENTITY = ""
ALIASES = {"x-gzip": GZIP, "identity": IDENTITY}  # RFC 9110, 8.4.1.3
LEVEL = 5
CONTAINER = 31  # for zlib: a gzip member, whose head holds no time
TEXTS = {"application/n-triples", "application/n-quads", "application/trig", "application/javascript"}


def compressible(content_type: str) -> bool:
    """Whether bytes of this media type are text, which gets smaller."""
    media_type = content_type.partition(";")[0].strip().lower()
    return media_type in TEXTS or media_type.startswith("text/") or media_type.endswith(("json", "xml", "yaml"))


@lru_cache(1024)
def chosen(header: str | None, offered: tuple[str, ...] = MADE) -> str:
    """The coding for an `Accept-Encoding` header (RFC 9110, 12.5.3): one of `offered`, in our order of preference, or '' for none.

    No header, or an empty one, means none. A coding is chosen before none where the client likes it as much, or says nothing of `identity`. Raises
    NotAcceptable where the client refuses an answer that is not coded and accepts none of the codings.
    """
    stated: dict[str, float] = {}
    for coding, quality in parse_accept_header(header):
        name = ALIASES.get(coding.strip().lower(), coding.strip().lower())
        stated[name] = max(quality, stated.get(name, 0.0))
    liked = {coding: stated.get(coding, stated.get("*", 0.0)) for coding in offered}
    best = max(offered, key=lambda coding: liked[coding], default=IDENTITY)
    plain = stated.get(IDENTITY)
    if liked.get(best, 0.0) > 0 and liked[best] >= (plain or 0.0):
        return best
    if plain == 0 or (plain is None and stated.get("*") == 0):
        raise NotAcceptable(f"Accept-Encoding refuses an answer that is not coded; the codings offered here: {', '.join(offered) or 'none'}")
    return IDENTITY


def encode(body: bytes) -> bytes:
    """`body` as gzip."""
    return b"".join(encoded([body]))


def encoded(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """`pieces` as gzip. Where making a piece fails, what was sent so far has no end, and no client takes it for whole."""
    squeeze = zlib.compressobj(LEVEL, zlib.DEFLATED, CONTAINER)
    for piece in pieces:
        if small := squeeze.compress(piece):
            yield small
    yield squeeze.flush()
