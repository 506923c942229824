"""What every answer carries: Vary, Link, ETag, caching and CORS; 304 before any body is made."""

from collections.abc import Callable, Iterator
from hashlib import sha256
from http import HTTPStatus
from itertools import accumulate
from pathlib import Path

from flask import Response, g, request
from werkzeug.datastructures import Headers
from werkzeug.http import http_date

from kruispunt.errors import PreconditionFailed
from kruispunt.release import dumps
from kruispunt.release.manifest import software
from kruispunt.representation.negotiation import negotiate_language
from kruispunt.syntax import media
from kruispunt.web import conditions, encodings
from kruispunt.web.addresses import raw_path, relative, uri
from kruispunt.web.published import pinned, release

LANGUAGES = ("nl", "en", "fr")
UTF8 = {media.HTML, media.TURTLE, media.CSV, "text/plain", "text/css", "text/javascript", "text/n3", "text/rdf+n3", "text/xml"}
PIECE = 1 << 18
QUERIES = ("/sparql", "/query")
SOFTWARE = software()  # what answers, which may be newer than what built the release
# RFC 5861: a CDN may answer from what it has while it asks anew, and for a day when it gets no answer.
MOMENT, FOREVER = "public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400", "public, max-age=31536000, immutable"
EXPOSED = (  # to scripts, with those that always are: Content-Language, Content-Length, Last-Modified and such (Fetch, 3.3.3)
    "Accept-Ranges, Allow, Content-Encoding, Content-Location, Content-Profile, Content-Range, ETag, Link, Location, "
    "Query-Limits, Query-Order, Repr-Digest, Retry-After, Server-Timing, Unencoded-Digest, Vary"
)
ASKED = (
    "Accept, Accept-Language, Accept-Profile, Cache-Control, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Range, "
    "If-Unmodified-Since, Range"
)
POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

# CORS on every answer, errors included, and the policy of our pages: nothing from elsewhere, no inline style or script.
OPEN = (
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Expose-Headers", EXPOSED),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Content-Security-Policy", POLICY),
)

# What a proxy takes of a head, links and all: nginx answers 502 for more than 4 KiB (`proxy_buffer_size`) unless told more. Where it has a cache,
# it writes 360 bytes and the address before it; 140 more are for what is added after the links: status, date, length and such.
ROOM = 4096 - 360 - 140 - sum(len(name) + len(value) + len(": \r\n") for name, value in OPEN)


def language() -> str:
    """The language of pages for this request."""
    chosen = request.args.get("_lang", "")
    if chosen in LANGUAGES:
        return chosen
    own = release().manifest["title"]  # who says nothing gets a language in which the publication has a title
    return negotiate_language(request.accept_languages, tuple(sorted(LANGUAGES, key=lambda tag: tag not in own)))


def link(target: str, relation: str, **attributes: str) -> str:
    """One link of a `Link` header (RFC 8288)."""
    return "; ".join([f"<{target}>", f'rel="{relation}"', *(f'{name}="{value}"' for name, value in attributes.items())])


def represent(
    make: Callable[[], bytes | Iterator[bytes]],
    media_type: str,
    links: list[str],
    vary: bool = True,
    location: str = "",
    also: str = "",
    profile: str = "",
) -> Response:
    """The answer with the body that `make` writes, in pieces where it is long; it is not asked for one when the client has it already (304).

    `vary` says that the address has more than one representation, `location` where exactly this one is, `also` what else the answer follows from than
    the release and the address, `profile` the `Content-Profile` of a document that has several. Raises PreconditionFailed.
    """
    answer, encoding = opened(media_type, vary, location, also, profile)
    if answer.status_code != HTTPStatus.NOT_MODIFIED:
        finish(answer, links)
        fill(answer, make(), encoding)
    return answer


def unchanged(media_type: str, vary: bool = True, location: str = "", profile: str = "") -> Response | None:
    """The 304 for a client that has this answer already, before anything is read for it; None for every other client.

    That the client names the validator is proof that the answer exists: it can know it from us alone.
    """
    if '"' not in request.headers.get("If-None-Match", "") or "If-Match" in request.headers or "If-Unmodified-Since" in request.headers:
        return None
    answer, _ = opened(media_type, vary, location, "", profile)
    return answer if answer.status_code == HTTPStatus.NOT_MODIFIED else None


def opened(
    media_type: str, vary: bool, location: str, also: str = "", profile: str = "", codings: tuple[str, ...] | None = None
) -> tuple[Response, str]:
    """What can be said of an answer before there is a body: its head but for links, 304 where the client has it; and its content coding.

    It is one of `codings`, or none; without them one of those that are made at request time, for a text.
    """
    spoken = language() if media_type == media.HTML else ""
    if codings is None:
        codings = encodings.MADE if encodings.compressible(media_type) else ()
    encoding = encodings.chosen(request.headers.get("Accept-Encoding"), codings) if codings else encodings.IDENTITY
    answer = Response(status=HTTPStatus.OK)
    answer.content_type = f"{media_type}; charset=utf-8" if media_type in UTF8 else media_type
    if spoken:
        answer.headers["Content-Language"] = spoken
    if location:
        answer.headers["Content-Location"] = location
    vary_by(answer, *(["Accept"] if vary else []), *(["Accept-Language"] if vary or spoken else []))
    if profile:
        answer.headers["Content-Profile"] = profile
    if codings:
        vary_by(answer, "Accept-Encoding")
    if encoding:
        answer.headers["Content-Encoding"] = encoding
    finish(answer, [])
    validate(answer, tag(media_type, spoken, encoding, also, profile), "" if also else http_date(release().made))
    return answer, encoding


def fill(answer: Response, body: bytes | Iterator[bytes], encoding: str) -> None:
    """Gives an answer its body, in the content coding chosen for it."""
    if isinstance(body, bytes):
        answer.set_data(encodings.encode(body) if encoding else body)
    else:
        answer.response = encodings.encoded(body) if encoding else body


def coded(answer: Response, encoding: str) -> None:
    """Says in which content coding an answer is, and that the client chose it where there was a choice."""
    if encodings.compressible(answer.content_type or ""):
        vary_by(answer, "Accept-Encoding")
    if encoding:
        answer.headers["Content-Encoding"] = encoding


def validate(answer: Response, validator: str, modified: str) -> None:
    """Sets the validators, and makes it a 304 where the client has this answer already. Raises PreconditionFailed (RFC 9110, 13)."""
    answer.set_etag(validator)
    if modified:
        answer.headers["Last-Modified"] = modified
    sent = {name: request.headers[name] for name in conditions.FIELDS if name in request.headers}
    status = conditions.outcome(sent, f'"{validator}"', modified) if sent else HTTPStatus.OK
    if status == HTTPStatus.PRECONDITION_FAILED:
        raise PreconditionFailed(f'What is here now is not in the state that the request asks for; its ETag is "{validator}"')
    if status == HTTPStatus.NOT_MODIFIED:
        answer.status_code = status
        answer.headers = Headers(conditions.bare(answer.headers))


def represent_file(path: Path, media_type: str, links: list[str], vary: bool = False, location: str = "", profile: str = "") -> Response:
    """A stored file, whole or in ranges; in a content coding where it stands beside it in one (`x.ttl.br` beside `x.ttl`).

    A range is one of the bytes as they are coded (RFC 9110, 14.2). A large file may stand there in gzip alone: a client that accepts no coding then
    gets it unpacked on the way, whole.
    """
    codings = {coding: stored for coding, suffix in encodings.SUFFIXES.items() if (stored := path.with_name(path.name + suffix)).is_file()}
    answer, encoding = opened(media_type, vary, location, profile=profile, codings=tuple(codings))
    if answer.status_code == HTTPStatus.NOT_MODIFIED:
        return answer
    finish(answer, links)
    file = codings.get(encoding, path)
    if file.is_file():
        answer.response = Stored(file)
        answer.content_length = size = file.stat().st_size
        wanted = conditions.part(dict(request.headers), answer.headers["ETag"], answer.headers.get("Last-Modified", ""))
        ranged = {"REQUEST_METHOD": "GET", **({"HTTP_RANGE": wanted} if wanted and request.method == "GET" else {})}
        answer.make_conditional(ranged, accept_ranges=True, complete_length=size)
        del answer.headers["Date"]  # the server says it
    else:
        answer.response = dumps.unpacked(codings[encodings.GZIP])
    return answer


class Stored:
    """The pieces of a file from a place on; between two pieces nothing is held open, so a client that leaves leaves nothing behind."""

    def __init__(self, path: Path) -> None:
        self.path, self.place = path, 0

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        with self.path.open("rb") as file:
            file.seek(self.place)
            piece = file.read(PIECE)
        if not piece:
            raise StopIteration
        self.place += len(piece)
        return piece

    def seekable(self) -> bool:
        """Always: how Werkzeug asks whether a range can be had without reading what comes before it."""
        return True

    def seek(self, place: int) -> None:
        """Goes to a place in the file."""
        self.place = place

    def tell(self) -> int:
        """The place in the file."""
        return self.place


def finish(answer: Response, links: list[str]) -> None:
    """Adds what does not depend on the media type."""
    answer.headers["Cache-Control"] = FOREVER if pinned() else MOMENT
    give_links(answer, links)


def give_links(answer: Response, links: list[str]) -> None:
    """Gives an answer as many of `links`, the first ones, as its head has room for: an IRI of some length stands in most of them.

    A page, which is made after its head, has the same signposts in its own.
    """
    room = ROOM - len(raw_path()) - len(request.query_string)
    room -= sum(len(name) + len(value) + len(": \r\n") for name, value in answer.headers if name != "Link")
    if len(", ".join(links)) > room:  # what an `alternate` says too goes first
        metadata = [each for each in links if 'rel="describedby"; type=' in each]
        links = [each for each in links if each not in metadata[1:]]
    lengths = accumulate(len(each) + len(", ") for each in links)
    fitting = [each for each, length in zip(links, lengths, strict=True) if length <= room]
    if fitting:
        answer.headers["Link"] = ", ".join(fitting)
        g.signposts = [each for each in g.get("signposts", ()) if str(each) in fitting]
    else:
        del answer.headers["Link"]


def tag(*representation: str) -> str:
    """The strong validator: equal on every replica and after a restart, another for every release, version, address and representation.

    `representation` is what was chosen at this address: media type, language, profile, content coding.
    """
    parts = (release().id, SOFTWARE, raw_path(), request.query_string.decode("latin-1"), *representation)
    return sha256("\n".join(parts).encode()).hexdigest()[:32]


def see_other(path: str, describedby: str) -> Response:
    """303: the thing itself cannot be sent, its document can."""
    target = relative(path)
    answer = Response(f"See {target}\n", HTTPStatus.SEE_OTHER, content_type="text/plain; charset=utf-8")
    answer.headers["Location"] = target
    finish(answer, [link(uri(describedby), "describedby")])
    return answer


def vary_by(answer: Response, *names: str) -> None:
    """Adds to `Vary`, which is left out where nothing is added."""
    if names:
        answer.headers["Vary"] = ", ".join(dict.fromkeys([*answer.headers.get("Vary", "").split(", "), *names])).removeprefix(", ")


def open_to_all(answer: Response) -> Response:
    """Adds what every answer says, errors included."""
    for name, value in OPEN:
        answer.headers.setdefault(name, value)
    if answer.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        answer.headers["Allow"] = allowed()  # always in this order, and for a method that nobody knows too
    return answer


def allowed() -> str:
    """The methods of the address of this request, whether something is there or not."""
    return "GET, HEAD, POST, OPTIONS" if request.path in QUERIES else "GET, HEAD, OPTIONS"


def preflight() -> Response:
    """The answer to OPTIONS: what may be asked of any address here, and by whom."""
    answer = Response(status=HTTPStatus.NO_CONTENT)
    answer.headers["Allow"] = answer.headers["Access-Control-Allow-Methods"] = allowed()
    answer.headers["Access-Control-Allow-Headers"] = request.headers.get("Access-Control-Request-Headers", "") or ASKED
    answer.headers["Access-Control-Max-Age"] = "86400"
    vary_by(answer, "Access-Control-Request-Headers")
    del answer.headers["Content-Type"]
    return answer
