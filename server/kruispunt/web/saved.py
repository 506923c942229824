"""/query/…: the saved queries of the release, each an address with typed parameters, a form and a description."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import partial
from urllib.parse import urlencode

from flask import Blueprint, Response, g, request

from kruispunt.errors import BadQuery, PublishingError, UnknownResource
from kruispunt.pages import querywords
from kruispunt.pages.query import Shown
from kruispunt.pages.view import View
from kruispunt.sources.parameters import SEARCH
from kruispunt.sources.queries import Saved
from kruispunt.sparql import openapi, protocol
from kruispunt.store.answers import Answer
from kruispunt.store.embedded import Query
from kruispunt.store.filling import filled
from kruispunt.syntax import media
from kruispunt.web import citation, costs, drawings, encodings, endpoint, onward, querypage
from kruispunt.web.addresses import raw_path, relative
from kruispunt.web.documents import mentioned
from kruispunt.web.drawings import Place
from kruispunt.web.parameters import once, received
from kruispunt.web.published import opened, release
from kruispunt.web.rendering import page, view
from kruispunt.web.responses import language, link, represent, see_other, vary_by
from kruispunt.web.variants import asked, fitting

views = Blueprint("saved", __name__)
OPENAPI, OPENAPI_PATH = "application/vnd.oai.openapi+json;version=3.1", "query/openapi.json"
NUMBER = re.compile(r"[1-9][0-9]{0,8}")  # of a page, as openapi.LAST_PAGE has it
DRAWN = "_"  # what the parameters for a drawing start with
SUFFIXES = {**protocol.NAMED[0], **protocol.NAMED[1]}


@views.get("/query")
def without_slash() -> Response:
    """303 to the list, whose address ends in a slash."""
    return see_other("query/", release().names.base + "query/")


@views.get("/query/")
def every() -> Response:
    """The list of the saved queries."""
    offered = {media.HTML: "html", "application/json": "json"}
    links = [link(relative(OPENAPI_PATH), "service-desc", type=OPENAPI.partition(";")[0])]
    return represent(described_all, "application/json", links) if asked(offered) != media.HTML else represent(list_body, media.HTML, links)


@views.get("/query/openapi.json")
def description() -> Response:
    """The OpenAPI document of the saved queries."""
    return represent(described_all, OPENAPI, [link(relative("query/"), "service-doc", type=media.HTML)], vary=False)


def described_all() -> bytes:
    """The OpenAPI document, with addresses relative to its own, so that it is right behind any proxy."""
    here = release()
    made = openapi.document(here.manifest["title"], here.id, opened().saved.values(), querypage.DOWNLOADS)
    return (json.dumps(made, indent=1, ensure_ascii=False) + "\n").encode()


def list_body() -> bytes:
    """The page of the saved queries."""
    spoken = language()
    known = [(name, querywords.said(saved.title, spoken), querywords.said(saved.description, spoken)) for name, saved in opened().saved.items()]
    return page("saved-queries.html", view(), known=known, said=querywords.words(spoken), openapi=relative(OPENAPI_PATH), formats={})


@views.get("/query/<rest:name>")
def answered(name: str) -> Response:
    """The answer of a saved query with the parameters of this address; in a browser with its form."""
    stem, fixed = parted(raw_path().removeprefix("/query/"))
    saved = opened().saved[stem]
    sent = received()
    wanted = negotiated(fixed, once(sent, "format"))
    if media.HTML in wanted and all(name.startswith("_") or name == "format" for name in sent) and saved.examples():
        return represent(partial(form, saved, {}), media.HTML, links(saved))
    number = page_number(saved, once(sent, "page"))
    if form_of_citation := once(sent, "cite"):
        return cited(saved, sent, protocol.citable(fixed or once(sent, "format")), number, form_of_citation)
    query = asked_query(saved, sent, wanted, number)
    encoding = encodings.chosen(request.headers.get("Accept-Encoding"))
    answer = endpoint.begun(query)
    chosen = wanted[answer.kind == "graph"]
    assert chosen is not None, "the engine refuses a query whose answer the client takes in no form"
    if chosen == media.HTML:
        return shown(saved, sent, query, answer, encoding, number)
    if saved.page:
        turn(answer, chosen)
    here = release()
    made = endpoint.told(answer, chosen, encoding, citation.ordered(saved.text))
    cite = citation.links(here.names.base, here.id, *exact(saved, answer))
    made.headers["Link"] = ", ".join(fitting([*links(saved), *turns(stem, fixed, number, answer.more), *cite]))
    return made


def cited(saved: Saved, sent: dict[str, list[str]], wanted: tuple[str, str], number: int, wanted_form: str) -> Response:
    """The citation of the answer at this address. Raises BadQuery."""
    form = citation.wanted(wanted_form)
    query = asked_query(saved, sent, wanted, number)
    answer = endpoint.begun(query)
    if saved.page:
        turn(answer, wanted[answer.kind == "graph"])
        query = query._replace(text=f"{query.text}LIMIT {saved.page}\n")
    title = querywords.said(saved.title, language())
    return citation.cited(query, answer, endpoint.pieces(answer), exact(saved, answer), form, title, saved.text)


def exact(saved: Saved, answer: Answer) -> tuple[str, list[tuple[str, str]]]:
    """The address of this very answer in a release: path and parameters."""
    return f"query/{saved.name}.{citation.suffix_of(answer.media_type)}", lasting()


def lasting() -> list[tuple[str, str]]:
    """The parameters of this request that decide what is answered."""
    return [(key, value) for key, value in request.args.items(multi=True) if key not in ("cite", "format") and not key.startswith("_")]


def parted(path: str) -> tuple[str, str]:
    """The name of a saved query and the media type that its suffix fixes. Raises UnknownResource."""
    known = opened().saved
    stem, _, suffix = path.rpartition(".")
    if path in known:
        return path, ""
    if stem in known and suffix in SUFFIXES:
        return stem, suffix
    if stem in known:
        raise UnknownResource(f"There is no representation .{suffix} of {stem}; there are " + ", ".join(f".{each}" for each in SUFFIXES))
    raise UnknownResource(f"There is no saved query {path} here; there are: " + (", ".join(known) or "none"))


def negotiated(suffix: str, named: str) -> tuple[str | None, str | None]:
    """The media types for solutions and for a graph, by the suffix, else by the format named. Raises NotAcceptable where the client takes neither."""
    if not suffix:
        return protocol.chosen(request.headers.get("Accept"), [("format", named)])
    return protocol.NAMED[0].get(suffix), protocol.NAMED[1].get(suffix)


def asked_query(saved: Saved, sent: dict[str, list[str]], wanted: tuple[str | None, str | None], number: int) -> Query:
    """The query with its values, and the part of it that is on this page. Raises BadQuery."""
    if opened().search is None and any(parameter.type == SEARCH for parameter in saved.parameters):
        raise BadQuery("this query looks words up, and this release was made without an index of words")
    here = release()
    g.asked = text = filled(saved, sent, here.names, mentioned, opened().search)
    solutions, graph = wanted
    if saved.page:
        text += f"OFFSET {(number - 1) * saved.page}\n"
    return Query(
        text=text,
        solutions=solutions and (media.RESULTS_JSON if saved.page or solutions == media.HTML else protocol.ALSO_SOLUTIONS.get(solutions, solutions)),
        graph=graph and (media.TURTLE if graph == media.HTML else protocol.ALSO_GRAPHS.get(graph, graph)),
        base=here.names.sparql,
        rows=saved.page or (protocol.PAGE_ROWS if media.HTML in wanted else None),
    )


def page_number(saved: Saved, text: str) -> int:
    """The page asked for, the first where none is. Raises BadQuery for what is no number, and for pages of a query that has none."""
    if text and (not NUMBER.fullmatch(text) or (text != "1" and not saved.page)):
        most = f"a number from 1 to {openapi.LAST_PAGE:,}" if saved.page else "1; this query has one page"
        raise BadQuery(f"the parameter page is {text[:40]!r}; expected {most}")
    return int(text or "1")


def turn(answer: Answer, media_type: str) -> None:
    """Writes one page of an answer in the media type asked for, from the rows that were counted."""
    answer.body = b"".join(endpoint.pieces(answer))
    if answer.kind == "solutions":
        answer.media_type = protocol.ALSO_SOLUTIONS.get(media_type, media_type)
        answer.body = citation.rewritten(answer.body, answer.media_type)


def links(saved: Saved) -> list[str]:
    """The links to the description and to the list."""
    return [link(relative(OPENAPI_PATH), "service-desc", type=OPENAPI.partition(";")[0]), link(relative("query/"), "collection")]


def address(stem: str, suffix: str, **changed: str) -> str:
    """A link to this query with the parameters of this request, changed."""
    kept = [(key, value) for key, value in request.args.items(multi=True) if key not in changed]
    pairs = [*kept, *((key, value) for key, value in changed.items() if value)]
    return relative(f"query/{stem}" + (f".{suffix}" if suffix else "")) + (f"?{urlencode(pairs)}" if pairs else "")


def turns(stem: str, suffix: str, number: int, more: bool) -> list[str]:
    """The links to the pages around this one."""
    found = [link(address(stem, suffix, page=""), "first")] if number > 1 or more else []
    found += [link(address(stem, suffix, page=str(number - 1) if number > 2 else ""), "prev")] if number > 1 else []
    return found + ([link(address(stem, suffix, page=str(number + 1)), "next")] if more else [])


def shown(saved: Saved, sent: dict[str, list[str]], query: Query, answer: Answer, encoding: str, number: int) -> Response:
    """The answer for people, below the form."""
    here, body = view(), endpoint.whole(answer)
    seen = querypage.seen(body, answer)
    own, part = (f"query/{saved.name}", lasting()), answer.more and not saved.page
    outcome = {
        "downloads": {suffix: address(saved.name, suffix) for suffix in querypage.DOWNLOADS[answer.kind]},
        "citing": citation.shown(query, answer.kind, body, part, own, f"{own[0]}.{citation.DEFAULT[answer.kind]}", saved.text),
        **drawings.pictured(here, seen, place(saved)),
    }
    return querypage.timed(form(saved, sent, seen, number, here=here, outcome=outcome), encoding, links(saved))


def place(saved: Saved) -> Place:
    """Where this answer is shown as a table, and where as a drawing: how starts with `_`, so that it is no parameter of the query."""
    state = {DRAWN + name for name in drawings.STATE}
    return Place(relative(f"query/{saved.name}"), [pair for pair in request.args.items(multi=True) if pair[0] not in state], DRAWN)


def form(
    saved: Saved,
    sent: dict[str, list[str]],
    answered: Shown | None = None,
    number: int = 1,
    error: str = "",
    told_cost: Sequence[str] = (),
    here: View | None = None,
    outcome: Mapping[str, object] | None = None,
) -> bytes:
    """The page of a saved query: what it is, the form, and below it the answer with what leads on from it."""
    spoken = language()
    turned = {"prev": address(saved.name, "", page=str(number - 1))} if number > 1 else {}
    turned |= {"next": address(saved.name, "", page=str(number + 1))} if answered and answered.more and saved.page else {}
    return page(
        "saved-query.html",
        here or view(),
        saved=saved,
        title=querywords.said(saved.title, spoken),
        described=querywords.said(saved.description, spoken),
        labels={parameter.name: querywords.said(parameter.label, spoken) or parameter.name for parameter in saved.parameters},
        sent=sent,
        shown=answered,
        turned=turned,
        number=number,
        error=error,
        told_cost=told_cost,
        most=saved.page or protocol.PAGE_ROWS,
        said=querywords.words(spoken),
        openapi=relative(OPENAPI_PATH),
        editor=relative("sparql") + "?" + urlencode({"query": saved.text.strip() + "\n"}),
        formats={},
        **(outcome or {}),
    )


@views.errorhandler(PublishingError)
def problem(error: PublishingError) -> Response:
    """What went wrong: for people the form with the reason above it, for programs problem details."""
    stem = raw_path().removeprefix("/query/").removesuffix(".html")
    known, text = opened().saved, g.get("asked", "")
    if stem in known and endpoint.negotiated_html():
        cost = [*costs.sentences(error, text), *onward.sentences(error)]
        body = form(known[stem], request.args.to_dict(flat=False), error=str(error), told_cost=cost)
        made = Response(body, error.status, content_type=f"{media.HTML}; charset=utf-8")
        made.headers["Cache-Control"] = "no-store"
        vary_by(made, "Accept", "Accept-Language")
        return made
    return endpoint.problem(error, text)

