"""`?_why`: how the headers of a request led to its answer, told by the functions that decide, of the answer that was made."""

from collections.abc import Iterator
from http import HTTPStatus

from flask import Flask, Response, current_app, g, request

from kruispunt.representation import negotiation, profiles
from kruispunt.representation.negotiation import Range
from kruispunt.syntax import media
from kruispunt.web.addresses import raw_path
from kruispunt.web.published import release
from kruispunt.web.rendering import page, view
from kruispunt.web.responses import LANGUAGES, SOFTWARE, language
from kruispunt.web.variants import Address

Section = tuple[str, list[str]]
ARGUMENT = "_why"
ASKED = ("Accept", "Accept-Profile", "Accept-Language", "Accept-Encoding", "If-None-Match", "If-Modified-Since", "If-Match", "Range")
TOLD = ("Content-Type", "Content-Profile", "Content-Language", "Content-Encoding", "Content-Location", "Location", "Vary", "ETag", "Cache-Control")
PRECISION = ("by */*", "by its type and /*", "named in full")
REASONS = {
    HTTPStatus.OK: "the representation chosen above",
    HTTPStatus.SEE_OTHER: "a thing cannot be sent: its document, at Location, can; the client repeats its headers there",
    HTTPStatus.NOT_MODIFIED: "the client has this representation already: it named its ETag, or a time after Last-Modified",
    HTTPStatus.NOT_FOUND: "nothing is published at this address",
    HTTPStatus.NOT_ACCEPTABLE: "nothing that is offered here is accepted",
    HTTPStatus.GONE: "what stood at this address was withdrawn",
    HTTPStatus.PRECONDITION_FAILED: "what is here now is not what the request asks for",
}


def answer_why() -> Response | None:
    """The explanation, where one is asked for: a page for browsers, text for everybody else. It is never kept, and never refused."""
    if ARGUMENT not in request.args or request.method not in ("GET", "HEAD"):
        return None
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    with app.app_context(), app.request_context(without_why()):
        answer = app.full_dispatch_request()
        told = list(sections(answer))
        answer.close()
    return shown(told)


def without_why() -> dict[str, object]:
    """The WSGI environ of the request that is explained: this one without `_why`."""
    query = "&".join(part for part in request.query_string.decode("latin-1").split("&") if part.partition("=")[0] != ARGUMENT)  # the rest as sent
    environ = {name: value for name, value in request.environ.items() if not name.startswith(("werkzeug.", "flask."))}
    for name in ("RAW_URI", "REQUEST_URI"):
        if name in environ:
            environ[name] = environ[name].partition("?")[0] + (f"?{query}" if query else "")
    return environ | {"QUERY_STRING": query}


def shown(told: list[Section]) -> Response:
    """The sections as a page or as text, by the quality that `Accept` gives the two."""
    found = negotiation.qualities(negotiation.accepted(request.headers.get("Accept")), ("text/plain", media.HTML))
    if found[media.HTML] > found["text/plain"]:
        answer = Response(page("why.html", view(), sections=told, formats={}), content_type="text/html; charset=utf-8")
        answer.headers["Content-Language"] = language()
    else:
        text = "\n\n".join("\n".join([heading, *(f"  {line}" for line in lines)]) for heading, lines in told)
        answer = Response(text + "\n", content_type="text/plain; charset=utf-8")
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["Vary"] = "*"
    return answer


def sections(answer: Response) -> Iterator[Section]:
    """What led to `answer`, step by step, inside the context of its request."""
    query = request.query_string.decode("latin-1")
    sent = [f"{name}: {request.headers[name]}" if name in request.headers else f"{name} was not sent" for name in ASKED[:4]]
    sent += [f"{name}: {request.headers[name]}" for name in ASKED[4:] if name in request.headers]
    yield "Request", [f"{request.method} {raw_path()}{'?' + query if query else ''}", *sent]
    address: Address | None = g.get("address")
    if address or "offered" in g:
        yield "Media type", list(media_types(address, tuple(address.offered) if address else g.offered))
    if address and address.profiles:
        yield "Profile", list(profile_lines(address, answer))
    yield "Language", list(languages(answer))
    yield "Content coding", [coding(answer)]
    yield "Answer", list(outcome(answer))


def media_types(address: Address | None, offered: tuple[str, ...]) -> Iterator[str]:
    """How the media type was chosen."""
    yield "Offered, in our order of preference: " + ", ".join(offered)
    if address and address.fixed:
        yield f"The suffix .{address.offered[address.fixed]} names {address.fixed}; Accept is not asked."
        return
    if wanted := request.args.get("_mediatype"):
        yield f"_mediatype={wanted} is asked before Accept: the first that is offered."
        return
    found = negotiation.ranges(request.headers.get("Accept", ""))
    yield from (reading(each) for each in found)
    accept = negotiation.accepted(request.headers.get("Accept"))
    if not accept:
        yield f"Without a media range that can be read, the first type offered is the answer: {offered[0]}"
        return
    judged = negotiation.judged(accept, offered)
    for label, (quality, precision) in judged.items():
        if label in offered or precision >= 0:
            yield f"{label}: " + (f"quality {quality:g}, {PRECISION[precision]}" if precision >= 0 else "not accepted") + alias(label)
    best = max(judged, key=lambda label: judged[label])
    if judged[best][0]:
        yield f"{best} wins: the highest quality; of equals the one named most precisely, then the first in our order."
    else:
        yield "None of them is accepted."


def alias(label: str) -> str:
    """What a name that is no type of ours stands for."""
    return f" (another name of {media.ALIASES[label]})" if label in media.ALIASES else ""


def reading(each: Range) -> str:
    """How one item of a header was read."""
    if each.flaw:
        return f"{each.text} is skipped: {each.flaw}"
    parameters = "".join(f", {name} {value}" for name, value in each.parameters.items())
    return f"{each.text} reads as {each.name}, quality {each.quality:g}{parameters}"


def profile_lines(address: Address, answer: Response) -> Iterator[str]:
    """How the profile was chosen."""
    yield "Offered, the default first: " + profiles.offer(address.profiles)
    argument, header = request.args.get("_profile", ""), request.headers.get("Accept-Profile", "")
    if argument:
        yield f"_profile={argument} is asked before any header: the first that is offered."
    elif header and address.fixed:
        yield "Accept-Profile is not asked: the address of one representation always leads to that one."
    elif header:
        yield from (reading(each) for each in negotiation.profile_ranges(header))
    elif "profile" in request.headers.get("Accept", ""):
        yield "A profile in the winning range of Accept counts where it is one of ours."
    else:
        yield "Nothing asks for another than the default."
    yield f"Content-Profile: {answer.headers['Content-Profile']}" if "Content-Profile" in answer.headers else "No profile was chosen."


def languages(answer: Response) -> Iterator[str]:
    """How the language was chosen."""
    if "Content-Language" not in answer.headers:
        yield "The answer is no page: data keep every language, and Accept-Language is not asked."
        return
    if request.args.get("_lang") in LANGUAGES:
        yield f"_lang={request.args['_lang']} is asked before Accept-Language."
    else:
        yield from (f"{tag}, quality {quality:g}" for tag, quality in request.accept_languages)
    yield f"Of {', '.join(LANGUAGES)}: {answer.headers['Content-Language']}"


def coding(answer: Response) -> str:
    """Which content coding was chosen."""
    if "Content-Encoding" in answer.headers:
        return f"{answer.headers['Content-Encoding']}: accepted, and this answer gets smaller by it."
    return "None: Accept-Encoding asks for none that is made here, or the answer would not get smaller."


def outcome(answer: Response) -> Iterator[str]:
    """The head of the answer, and what its ETag is made of."""
    status = HTTPStatus(answer.status_code)
    yield f"{status.value} {status.phrase}" + (f": {REASONS[status]}" if status in REASONS else "")
    if "problem" in g:
        yield str(g.problem)
    yield from (f"{name}: {answer.headers[name]}" for name in TOLD if name in answer.headers)
    if "ETag" in answer.headers:
        yield (
            f"The ETag follows from release {release().id}, software {SOFTWARE}, the path and query above, and the media type, "
            "language, content coding and profile chosen: nothing else, so it is the same on every server."
        )
