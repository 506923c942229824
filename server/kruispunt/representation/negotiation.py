"""The choice: which of the representations offered answers the headers of a request."""

import re
from collections.abc import Iterable, Mapping

from werkzeug.datastructures import LanguageAccept, MIMEAccept
from werkzeug.http import parse_accept_header

from kruispunt.errors import NotAcceptable

BARE_FRACTION = re.compile(r"(;\s*q\s*=\s*)(\.\d)", re.IGNORECASE)


def accepted(header: str | None) -> MIMEAccept:
    """The media ranges of an `Accept` header.

    `q=.2`, which is not legal but which `java.net.HttpURLConnection` sends, is read as `q=0.2`; other broken ranges are skipped.
    """
    return parse_accept_header(BARE_FRACTION.sub(r"\g<1>0\2", header or ""), MIMEAccept)


def qualities(accept: Iterable[tuple[str, float]], offered: Iterable[str]) -> dict[str, tuple[float, int]]:
    """For each media type offered: the quality the client gives it, and how precisely it was named (0 `*/*`, 1 `text/*`, 2 in full; -1 not at all).

    RFC 9110, 12.5.1: the most precise range decides, so `text/turtle;q=0, */*` refuses Turtle. Parameters (`charset`, `profile`, `version`) are no
    reason to refuse: a range with them counts as the bare one, and of several ranges for the same type the highest quality counts.
    """
    found: dict[str, float] = {}
    for media_range, quality in accept:
        bare = media_range.partition(";")[0].strip().lower()
        bare = "*/*" if bare == "*" else bare
        found[bare] = max(quality, found.get(bare, 0.0))
    chosen = {}
    for media_type in offered:
        names = ("*/*", media_type.partition("/")[0] + "/*", media_type)
        precision = max((place for place, name in enumerate(names) if name in found), default=-1)
        chosen[media_type] = (found[names[precision]] if precision >= 0 else 0.0, precision)
    return chosen


def negotiate(accept: MIMEAccept, offered: Mapping[str, str]) -> str:
    """The media type to answer with; `offered` is in our order of preference, which decides between equals.

    At equal quality a type named in full wins over one met by a wildcard: `text/html, */*` is a browser. No header, or one without any legal range,
    means the first type offered. Raises NotAcceptable, whose message lists what is offered.
    """
    ranges = [(media_range, quality) for media_range, quality in accept if "/" in media_range or media_range.startswith("*")]
    if not ranges:
        return next(iter(offered))
    judged = qualities(ranges, offered)
    best = max(offered, key=lambda media_type: judged[media_type])
    if judged[best][0] > 0:
        return best
    raise NotAcceptable("None of the media types in the Accept header is available here. Offered: " + ", ".join(offered))


def negotiate_language(accept: LanguageAccept, offered: tuple[str, ...]) -> str:
    """The language of a page: the best of `offered` by the lookup of RFC 4647 (`nl-BE` finds `nl`), the first where none fits.

    A page in another language is of more use than an error, so this never refuses; RDF keeps every language and is not asked.
    """
    best, height = offered[0], 0.0
    for language in offered:
        exact = [quality for tag, quality in accept if tag.lower().replace("_", "-").split("-")[0] == language]
        quality = max(exact) if exact else max((quality for tag, quality in accept if tag == "*"), default=0.0)
        if quality > height:
            best, height = language, quality
    return best
