"""The head of an answer to a query: made without a request, so that the app and the event loop before it say the same."""

from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from tempfile import TemporaryFile
from threading import Lock

from kruispunt.errors import Busy
from kruispunt.store.answers import Answer
from kruispunt.store.embedded import Limits
from kruispunt.syntax import media
from kruispunt.web import encodings
from kruispunt.web.responses import FOREVER, MOMENT, UTF8

FAILED = "kruispunt.failed"  # WSGI environ: what went wrong with the query, where our front has asked it already
MOST_SPOOLED = 1 << 30  # bytes on disk
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


class Spool:
    """A whole answer in a file without a name, until it is sent; all of them together have at most MOST_SPOOLED bytes."""

    together, lock = 0, Lock()

    def __init__(self, pieces: Iterable[bytes]) -> None:
        """Takes all pieces. Raises Busy where there is no room for them, and what they raise."""
        self.file, self.size = TemporaryFile(), 0       # noqa: SIM115 (until the answer is sent)
        try:
            for piece in pieces:
                self._count(len(piece))
                self.file.write(piece)
        except BaseException:
            self.close()
            raise
        self.file.seek(0)

    def read(self, size: int) -> bytes:
        """The next bytes, none at the end."""
        return self.file.read(size)

    def close(self) -> None:
        """Gives the room back; may be said again."""
        self.file.close()
        self._count(-self.size)

    def _count(self, change: int) -> None:
        with Spool.lock:
            if change > 0 and Spool.together + change > MOST_SPOOLED:
                raise Busy("too many long answers wait for clients of HTTP/1.0; ask again in a moment, or with HTTP/1.1")
            Spool.together += change
            self.size += change
