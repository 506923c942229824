"""The page of /sparql: the form, and below it what a query came to, as a table or drawn; every state of it is an address."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Response

from kruispunt.errors import MalformedQuery, PublishingError
from kruispunt.pages import overview, querywords
from kruispunt.pages import query as query_page
from kruispunt.pages.charts import Choice
from kruispunt.pages.query import Shown
from kruispunt.pages.snippets import snippets
from kruispunt.pages.view import View
from kruispunt.sparql import protocol, service
from kruispunt.store.answers import Answer
from kruispunt.store.embedded import Limits, Query
from kruispunt.store.reading import TOKEN
from kruispunt.syntax import media
from kruispunt.web import citation, drawings, scripts
from kruispunt.web.addresses import relative, uri
from kruispunt.web.drawings import Place, sent, view_asked
from kruispunt.web.published import opened, release
from kruispunt.web.rendering import page as rendered
from kruispunt.web.rendering import view
from kruispunt.web.responses import POLICY, coded, fill, finish, language, vary_by

DOWNLOADS = {"graph": ("ttl", "nt", "rdf", "jsonld"), "solutions": ("csv", "tsv", "json", "xml"), "boolean": ("json", "xml")}
DATASET = ("default-graph-uri", "named-graph-uri")
KEPT = (*DATASET, "_lang")  # parameters of a state that the form passes on
LONGEST = 50_000  # characters of a query that stands in addresses and snippets
PLACE = re.compile(r"line (\d+), column (\d+): ")
EXPECTED = "; expected "
SPOKEN = (  # words that our scripts say
    *("cancel", "cancelled", "copied", "copy", "kind_class", "kind_prefix", "kind_property", "kind_variable", "kind_word"),
    *("lost", "none_fit", "running", "suggestions", "suggestions_number"),
)


@dataclass(frozen=True)
class Mark:
    """Where a text is wrong: the line around the token, and what could stand there."""

    line: int
    column: int
    before: str
    token: str
    after: str
    expected: tuple[str, ...]


def guarded(made: Response) -> Response:
    """The answer with a policy that lets our own scripts run and ask this server; nothing else, nothing inline."""
    made.headers["Content-Security-Policy"] = f"{POLICY}; script-src 'self'; connect-src 'self'"
    return made


def page(
    text: str,
    limits: Limits,
    error: PublishingError | None = None,
    told_cost: Sequence[str] = (),
    here: View | None = None,
    outcome: Mapping[str, object] | None = None,
) -> bytes:
    """The query page, with what a query came to: an answer, what it costs, or an error at its place."""
    spoken = language()
    said = querywords.words(spoken)
    known = [(relative(f"query/{name}"), querywords.said(saved.title, spoken)) for name, saved in opened().saved.items()]
    return rendered(
        "sparql.html",
        here or view(),
        query=text or first_query(),
        error=reason(error) if error else "",
        mark=mark(error, text) if error else None,
        state_name=state(said, error, told_cost, outcome or {}),
        told_cost=told_cost,
        said=said,
        told={key: said[key] for key in SPOKEN},
        kept=[(name, value) for name in KEPT for value in sent().getlist(name)],
        language_fixed=spoken_fixed(),
        wanted_view=view_asked() if error is None else "",
        endpoint=release().names.sparql,
        about=service.about(limits, spoken),
        most=protocol.PAGE_ROWS,
        questions=overview.questions(release(), spoken),
        saved=known,
        script=scripts.address("query.js"),
        terms=scripts.terms_address(),
        formats={},
        **(outcome or {}),
    )


def state(said: Mapping[str, str], error: PublishingError | None, told_cost: Sequence[str], outcome: Mapping[str, object]) -> str:
    """What tells the title of this state of the page from that of others; empty for the form alone."""
    if error is not None:
        return said["failed"]
    if told_cost:
        return said["cost"]
    choice = outcome.get("choice")
    drawing = said[choice.view] if isinstance(choice, Choice) and "drawing" in outcome else ""
    return drawing or (said["answer"] if "shown" in outcome else "")


def reason(error: PublishingError) -> str:
    """What an error says beside its place, and beside what could stand there: the page tells these in words of its own."""
    told = str(error)
    placed = PLACE.match(told)
    bare = told[placed.end() :] if placed else told
    return bare.rpartition(EXPECTED)[0] if isinstance(error, MalformedQuery) and error.expected else bare


def first_query() -> str:
    """What the form holds before anybody wrote in it."""
    return "SELECT ?class (COUNT(*) AS ?things)\nWHERE { ?thing a ?class }\nGROUP BY ?class\nORDER BY DESC(?things) ?class\nLIMIT 20\n"


def mark(error: PublishingError, text: str) -> Mark | None:
    """The place that an error names, in the text; None where it names none."""
    found = PLACE.match(str(error))
    if not found:
        return None
    line, column = int(found[1]), int(found[2])
    rows = text.split("\n")
    row = rows[line - 1].rstrip("\r") if line <= len(rows) else ""
    token = TOKEN.match(row, column - 1)
    end = token.end() if token else column - 1
    return Mark(line, column, row[: column - 1], row[column - 1 : end], row[end:], error.expected if isinstance(error, MalformedQuery) else ())


def answered(query: Query, body: bytes, answer: Answer, limits: Limits) -> bytes:
    """The page with an answer: a table, a drawing with the table below it, a truth, or the text of a graph. Raises BadQuery."""
    here, place = view(), Place(relative("sparql"), [("query", query.text), *citation.dataset(query), *spoken_fixed().items()])
    shown = seen(body, answer)
    outcome: dict[str, object] = {"too_long": True}
    if len(query.text) <= LONGEST:
        outcome = linked(query, body, answer, place) | drawings.pictured(here, shown, place)
    return page(query.text, limits, here=here, outcome={**outcome, "shown": shown})


def seen(body: bytes, answer: Answer) -> Shown:
    """What a page shows of an answer: the text of a graph, else a table or a truth."""
    if answer.kind == "graph":
        return query_page.triples(body, answer.more, answer.seconds)
    return query_page.solutions(body, lead, release().prefixes, answer.more, answer.seconds)


def timed(body: bytes, encoding: str, links: list[str]) -> Response:
    """The answer that is the page `body`; without ETag: the page tells how long the query took, so it is never twice the same."""
    made = Response(content_type=f"{media.HTML}; charset=utf-8")
    made.headers["Content-Language"] = language()
    vary_by(made, "Accept", "Accept-Language")
    coded(made, encoding)
    fill(made, body, encoding)
    finish(made, links)
    return made


def linked(query: Query, body: bytes, answer: Answer, place: Place) -> dict[str, object]:
    """What leads on from an answer: the same in other formats, its address, its citation, and code that asks for it."""
    return {
        "downloads": {suffix: f"?{urlencode(citation.asked(query, suffix))}" for suffix in DOWNLOADS[answer.kind]},
        "snippets": snippets(query.text, answer.kind),
        "citing": citation.shown(query, answer.kind, body, answer.more, ("sparql", citation.asked(query)), "sparql"),
        "share": place.address(**{name: sent().get(name, "") for name in drawings.STATE}),
    }


def lead(iri: str) -> str:
    """Where a link to `iri` goes: things of ours below this app, the web elsewhere, nothing else."""
    names = release().names
    if names.contains(iri):
        return relative(iri[len(names.base) :])
    return uri(iri) if iri.startswith(("http://", "https://")) else ""


def spoken_fixed() -> dict[str, str]:
    """The language where the address of this request fixes one, as a parameter."""
    return {name: value for name, value in sent().items() if name == "_lang"}
