"""The choice: which of the representations offered answers the headers of a request."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from werkzeug.datastructures import LanguageAccept

from kruispunt.errors import NotAcceptable
from kruispunt.syntax import media

# What stands between commas, or between semicolons: a quoted string and an IRI in angle brackets are not cut.
PIECE = re.compile(r'(?:[^,"<]|"(?:\\.|[^"\\])*"?|<[^>]*>?)+')
PARAMETER = re.compile(r'(?:[^;"<]|"(?:\\.|[^"\\])*"?|<[^>]*>?)+')
QUALITY = re.compile(r"(?:0?\.[0-9]+|[01](?:\.[0-9]*)?)")  # `.2` is not legal, but java.net.HttpURLConnection sends it
MEDIA_RANGE = re.compile(r"\*/\*|[!#$%&'+.^_`|~0-9a-z-]+/(?:\*|[!#$%&'+.^_`|~0-9a-z-]+)")
JSON_LD = "http://www.w3.org/ns/json-ld#"
EXPANDED, FLATTENED, COMPACTED = JSON_LD + "expanded", JSON_LD + "flattened", JSON_LD + "compacted"
FORMS = (EXPANDED, FLATTENED, COMPACTED)
KEPT, SHORT = 1024, 512  # headers whose reading is remembered, of at most so many characters: a list of strangers must not fill the memory


@dataclass(frozen=True)
class Range:
    """One item of an `Accept` or `Accept-Profile` header; `flaw` says why it counts for nothing."""

    text: str  # as sent
    name: str  # in lower case: `text/*`; a profile keeps its case
    quality: float = 1.0
    parameters: Mapping[str, str] = field(default_factory=dict, hash=False)
    flaw: str = ""


@dataclass(frozen=True)
class Choice:
    """What answers a request: a media type that is offered, and what `Content-Type` says."""

    media_type: str
    label: str  # the media type, or its alias that was asked for
    profile: str = ""  # the `profile` parameter of the range that won


def ranges(header: str) -> tuple[Range, ...]:
    """Every item of an `Accept` header in its order, also the broken ones."""
    return remembered_ranges(header) if len(header) <= SHORT else read_ranges(header)


def read_ranges(header: str) -> tuple[Range, ...]:
    """The same, read."""
    return tuple(media_range(piece.strip()) for piece in PIECE.findall(header) if piece.strip())


remembered_ranges = lru_cache(KEPT)(read_ranges)


def media_range(text: str) -> Range:
    """One item of an `Accept` header."""
    name, parameters, quality = parts(text)
    name = "*/*" if name == "*" else name.lower()
    flaw = "" if MEDIA_RANGE.fullmatch(name) else "no media range: expected type/subtype, type/* or */*"
    return Range(text, name, quality or 0.0, parameters, flaw or ("" if quality is not None else "its q is no number from 0 to 1"))


def profile_ranges(header: str) -> tuple[Range, ...]:
    """Every item of an `Accept-Profile` header, or of `_profile`, in its order: IRIs without their angle brackets, tokens, `*`."""
    return remembered_profiles(header) if len(header) <= SHORT else read_profiles(header)


def read_profiles(header: str) -> tuple[Range, ...]:
    """The same, read."""
    found = []
    for text in filter(None, (piece.strip() for piece in PIECE.findall(header))):
        name, parameters, quality = parts(text)
        flaw = "" if quality is not None else "its q is no number from 0 to 1"
        found.append(Range(text, name.strip('<>"'), quality or 0.0, parameters, flaw))
    return tuple(found)


remembered_profiles = lru_cache(KEPT)(read_profiles)


def parts(text: str) -> tuple[str, dict[str, str], float | None]:
    """The name, the parameters and the quality of an item; None for a `q` that is none."""
    name, *rest = (part.strip() for part in PARAMETER.findall(text) or [""])
    parameters: dict[str, str] = {}
    for each in rest:
        key, _, value = each.partition("=")
        parameters.setdefault(key.strip().lower(), re.sub(r"\\(.)", r"\1", value.strip().strip('"')))
    quality = parameters.pop("q", "1")
    return name, parameters, float(quality) if QUALITY.fullmatch(quality) and float(quality) <= 1 else None


def accepted(header: str | None) -> tuple[Range, ...]:
    """The media ranges of an `Accept` header that can be read; the others are skipped."""
    return tuple(each for each in ranges(header or "") if not each.flaw)


def qualities(accept: Iterable[Range], offered: Iterable[str]) -> dict[str, tuple[float, int]]:
    """For each media type offered: the quality the client gives it, and how precisely it was named (0 `*/*`, 1 `text/*`, 2 in full; -1 not at all).

    RFC 9110, 12.5.1: the most precise range decides, so `text/turtle;q=0, */*` refuses Turtle. Parameters (`charset`, `profile`, `version`) are no
    reason to refuse: a range with them counts as the bare one, and of several ranges for the same type the highest quality counts.
    """
    found: dict[str, float] = {}
    for each in accept:
        found[each.name] = max(each.quality, found.get(each.name, 0.0))
    chosen = {}
    for media_type in offered:
        names = ("*/*", media_type.partition("/")[0] + "/*", media_type)
        precision = max((place for place, name in enumerate(names) if name in found), default=-1)
        chosen[media_type] = (found[names[precision]] if precision >= 0 else 0.0, precision)
    return chosen


def candidates(offered: Iterable[str]) -> dict[str, str]:
    """What can stand in `Content-Type`, in our order of preference, and the media type it stands for: the types themselves, then their aliases."""
    types = {media_type: media_type for media_type in offered}
    return types | {alias: media_type for alias, media_type in media.ALIASES.items() if media_type in types and alias not in types}


def judged(accept: tuple[Range, ...], offered: Iterable[str]) -> dict[str, tuple[float, int]]:
    """The qualities of every candidate: an alias counts only where it is named in full, so that no wildcard leads to one."""
    types = tuple(offered)
    found = qualities(accept, candidates(types))
    return {label: quality if label in types or quality[1] == 2 else (0.0, -1) for label, quality in found.items()}


def choose(accept: tuple[Range, ...], offered: Iterable[str]) -> Choice:
    """What to answer with; `offered` is in our order of preference, which decides between equals.

    At equal quality a type named in full wins over one met by a wildcard: `text/html, */*` is a browser. No header, or one without any legal range,
    means the first type offered. Raises NotAcceptable, whose message lists what is offered.
    """
    types = tuple(offered)
    if not accept:
        return Choice(types[0], types[0])
    found = judged(accept, types)
    best = max(found, key=lambda label: found[label])
    if not found[best][0]:
        raise NotAcceptable("None of the media types in the Accept header is available here. Offered: " + ", ".join(types))
    profile = next((each.parameters["profile"] for each in accept if each.name == best and each.quality and "profile" in each.parameters), "")
    return Choice(candidates(types)[best], best, profile)


@lru_cache(KEPT)
def decided(header: str, offered: tuple[str, ...]) -> Choice:
    """What to answer to an `Accept` header with: `choose`, which for the same header says the same. Raises NotAcceptable."""
    return choose(accepted(header), offered)


def form(choice: Choice, offered: Iterable[str]) -> str:
    """The label of a choice with the JSON-LD document forms that were asked for and are among those offered (JSON-LD 1.1, appendix C)."""
    asked = [name for name in choice.profile.split() if name in offered]
    return f'{choice.label};profile="{" ".join(asked)}"' if choice.label == media.JSON_LD and asked else choice.label


def expanded(label: str) -> bool:
    """Whether a `Content-Type` promises JSON-LD in the expanded form, which as it is written here is the flattened one too."""
    return COMPACTED not in label and (EXPANDED in label or FLATTENED in label)


def negotiate(accept: tuple[Range, ...], offered: Mapping[str, str]) -> str:
    """The media type to answer with where it is served under its own name only. Raises NotAcceptable, as `choose`."""
    if not accept:
        return next(iter(offered))
    found = qualities(accept, offered)
    best = max(offered, key=lambda media_type: found[media_type])
    if found[best][0] > 0:
        return best
    raise NotAcceptable("None of the media types in the Accept header is available here. Offered: " + ", ".join(offered))


def listed(text: str, offered: Mapping[str, str]) -> Choice:
    """The first of the media types (or suffixes) in a `_mediatype` argument that is offered. Raises NotAcceptable.

    A `+` that was not escaped reads as a space in a query string.
    """
    known = candidates(offered)
    for name in (piece.partition(";")[0].strip().replace(" ", "+").lower() for piece in text.split(",")):
        label = next((media_type for media_type, suffix in offered.items() if suffix == name), name)
        if label in known:
            return Choice(known[label], label)
    raise NotAcceptable(f"_mediatype={text} names nothing that is available here. Offered: " + ", ".join(offered))


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
