"""The head of an answer to a query: made without a request, so that the app and the event loop before it say the same."""

from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from tempfile import TemporaryFile
from typing import IO

from kruispunt.store.answers import Answer
from kruispunt.store.embedded import Limits
from kruispunt.syntax import media
from kruispunt.web import encodings
from kruispunt.web.responses import FOREVER, MOMENT, UTF8

FAILED = "kruispunt.failed"  # WSGI environ: what went wrong with the query, where our front has asked it already
Head = list[tuple[str, str]]


def head(answer: Answer, media_type: str, encoding: str, limits: Limits, forever: bool) -> Head:
    """What is said before the body of `answer`, labelled as `media_type` and in a content coding; `forever` at an address that names its release."""
    timing = [("Server-Timing", f"query;dur={answer.seconds * 1000:.1f}")] if answer.complete else []
    return [*standing(media_type, encoding, limits, FOREVER if forever else MOMENT), *timing]


@lru_cache(256)
def standing(media_type: str, encoding: str, limits: Limits, caching: str) -> tuple[tuple[str, str], ...]:
    """What is said before every answer of this kind."""
    label = f"{media_type}; charset=utf-8" if media_type in UTF8 or media_type == media.TSV else media_type
    return (
        ("Content-Type", label),
        ("Vary", "Accept, Accept-Encoding" if encodings.compressible(label) else "Accept"),
        ("Cache-Control", caching),
        ("Query-Limits", f"seconds={limits.seconds:g}, memory={limits.memory}, bytes={limits.size}"),
        *((("Content-Encoding", encoding),) if encoding else ()),
    )


def validator(body: bytes) -> str:
    """The strong validator of the bytes that are sent."""
    return sha256(body).hexdigest()[:32]


def spooled(pieces: Iterable[bytes]) -> tuple[IO[bytes], int]:
    """All pieces in a file without a name, and how many bytes they have."""
    file = TemporaryFile()      # noqa: SIM115 (until the answer is sent)
    try:
        for piece in pieces:
            file.write(piece)
    except BaseException:
        file.close()
        raise
    size = file.tell()
    file.seek(0)
    return file, size
