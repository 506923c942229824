"""The page of /sparql: the form, and below it what a query came to, as a table or drawn; every state of it is an address."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Response, request
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import RequestEntityTooLarge

from kruispunt.errors import BadQuery, MalformedQuery, PublishingError
from kruispunt.pages import charts, maps, overview, querywords
from kruispunt.pages import query as query_page
from kruispunt.pages.charts import NONE, OPEN, Choice, Drawing, Spoken
from kruispunt.pages.query import Cell, Shown
from kruispunt.pages.snippets import snippets
from kruispunt.pages.view import View
from kruispunt.sparql import protocol, service
from kruispunt.store.answers import Answer
from kruispunt.store.embedded import Limits, Query
from kruispunt.store.reading import TOKEN
from kruispunt.web import citation, scripts
from kruispunt.web.addresses import relative, uri
from kruispunt.web.published import opened, release
from kruispunt.web.rendering import page as rendered
from kruispunt.web.rendering import view
from kruispunt.web.responses import POLICY, language

DOWNLOADS = {"graph": ("ttl", "nt", "rdf", "jsonld"), "solutions": ("csv", "tsv", "json", "xml"), "boolean": ("json", "xml")}
DATASET = ("default-graph-uri", "named-graph-uri")
KEPT = (*DATASET, "_lang")  # parameters of a state that the form passes on
STATE = ("view", "x", "y", "by")
PLACE = re.compile(r"line (\d+), column (\d+)")
SPOKEN = (  # words that our scripts say
    *("cancel", "cancelled", "copied", "copy", "kind_class", "kind_prefix", "kind_property", "kind_variable", "kind_word"),
    *("lost", "running", "suggestions", "suggestions_number"),
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
    seen: View | None = None,
    outcome: Mapping[str, object] | None = None,
) -> bytes:
    """The query page, with what a query came to: an answer, what it costs, or an error at its place."""
    spoken = language()
    said = querywords.words(spoken)
    known = [(relative(f"query/{name}"), querywords.said(saved.title, spoken)) for name, saved in opened().saved.items()]
    return rendered(
        "sparql.html",
        seen or view(),
        query=text or first_query(),
        error=str(error) if error else "",
        mark=mark(error, text) if error else None,
        told_cost=told_cost,
        said=said,
        told={key: said[key] for key in SPOKEN},
        kept=[(name, value) for name in KEPT for value in sent().getlist(name)],
        language_fixed={name: value for name, value in sent().items() if name == "_lang"},
        wanted_view=view_asked() if error is None else "",
        endpoint=release().names.sparql,
        about=service.about(limits),
        most=protocol.PAGE_ROWS,
        questions=overview.questions(release(), spoken),
        saved=known,
        script=scripts.address("query.js"),
        terms=scripts.terms_address(),
        formats={},
        **(outcome or {}),
    )


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
    here = view()
    outcome: dict[str, object] = {
        "downloads": {suffix: address(query, format=suffix) for suffix in DOWNLOADS[answer.kind]},
        "snippets": snippets(query.text, answer.kind),
        "citing": citation.shown(query, answer.kind, body, answer.more, ("sparql", citation.asked(query)), "sparql"),
        "share": address(query, **{name: sent().get(name, "") for name in STATE}),
    }
    if answer.kind == "graph":
        shown = query_page.triples(body, answer.more, answer.seconds)
    else:
        shown = query_page.solutions(body, lead, release().prefixes, answer.more, answer.seconds)
        outcome |= pictured(here, query, shown)
    return page(query.text, limits, seen=here, outcome={**outcome, "shown": shown})


def pictured(here: View, query: Query, shown: Shown) -> dict[str, object]:
    """The ways in which these rows can be shown, the columns that are drawn and the drawing. Raises BadQuery."""
    asked = view_asked()
    if not shown.rows:
        return {}
    located = maps.located(release(), shown)
    offered = charts.offered(shown, located)
    said = querywords.words(language())
    found: dict[str, object] = {
        "views": {name: address(query, view=name if name != charts.TABLE else "") for name in offered} if len(offered) > 1 else {},
        "choice": Choice(),
    }
    if asked not in offered:
        return found | {"undrawn": said["no_chart"].format(said["no_geometry" if asked == charts.MAP else "no_number"])}
    if asked == charts.TABLE:
        return found
    choice = charts.choose(shown, asked, located, Choice(asked, *(column_asked(shown, name) for name in ("x", "y", "by"))))
    suited = shown.numbers
    if (reason := unsuited(shown, choice, located, suited)) is not None:
        return found | {"choice": choice, "undrawn": said["no_chart"].format(said[reason]), "fields": fields(shown, choice, located, suited)}
    make: Mapping[str, Callable[[Shown, Choice, Spoken], Drawing]] = {charts.BAR: charts.bars, charts.LINE: charts.lines, charts.MAP: mapped}
    drawing = make[asked](shown, choice, Spoken(language(), said, caller(here)))
    return found | {"choice": choice, "drawing": drawing, "fields": fields(shown, choice, located, suited)}


def mapped(shown: Shown, choice: Choice, spoken: Spoken) -> Drawing:
    """The map of an answer from this release."""
    return maps.drawn(release(), shown, choice, spoken)


def unsuited(shown: Shown, choice: Choice, located: Sequence[int], suited: Sequence[int]) -> str | None:
    """The word for why these columns make no drawing; None where they do."""
    if choice.view == charts.MAP:
        return "no_geometry" if choice.x not in located else "no_number" if choice.y != NONE and choice.y not in suited else None
    placed = {*suited, *charts.dated(shown)}
    return "no_number" if choice.y not in suited or (choice.view == charts.LINE and choice.x not in placed) else None


def fields(shown: Shown, choice: Choice, located: Sequence[int], suited: Sequence[int]) -> list[tuple[str, str, list[str], bool]]:
    """The choices of columns for this drawing: parameter, the column taken, those that could be, and whether there may be none."""
    every = range(len(shown.columns))
    along = {charts.MAP: located, charts.LINE: sorted({*suited, *charts.dated(shown)}), charts.BAR: every}[choice.view]
    rows = [("x", choice.x, along, False), ("y", choice.y, suited, choice.view == charts.MAP), ("by", choice.by, every, True)]
    return [
        (name, shown.columns[place] if place != NONE else "", [shown.columns[each] for each in places], optional)
        for name, place, places, optional in rows
        if name != "by" or choice.view != charts.MAP
    ]


def caller(here: View) -> Callable[[Cell], str]:
    """What a cell is called in a drawing: a thing by its name."""

    return lambda cell: name if cell.iri and (name := here.name(cell.iri)[0]) != cell.iri else cell.text


def sent() -> MultiDict[str, str]:
    """The parameters of the request; without those of a body that is too large to be read."""
    try:
        return request.values
    except RequestEntityTooLarge:
        return request.args


def view_asked() -> str:
    """The way in which an answer is to be shown. Raises BadQuery."""
    asked = sent().get("view", "") or charts.TABLE
    if asked not in charts.VIEWS:
        raise BadQuery(f"the parameter view is {asked[:40]!r}; expected " + ", ".join(charts.VIEWS))
    return asked


def column_asked(shown: Shown, name: str) -> int:
    """The column that a parameter names, NONE where it is empty, OPEN without it. Raises BadQuery."""
    asked = sent().get(name, "").lstrip("?$")
    if not asked:
        return NONE if name in sent() else OPEN
    if asked not in shown.columns:
        raise BadQuery(f"the parameter {name} is {asked[:40]!r}; expected a column of the answer: " + ", ".join(shown.columns))
    return shown.columns.index(asked)


def lead(iri: str) -> str:
    """Where a link to `iri` goes: things of ours below this app, the web elsewhere, nothing else."""
    names = release().names
    if names.contains(iri):
        return relative(iri[len(names.base) :])
    return uri(iri) if iri.startswith(("http://", "https://")) else ""


def address(query: Query, **state: str) -> str:
    """The address of a state of this query: its text and dataset, and what is chosen besides; a language where one is fixed."""
    dataset = [(DATASET[0], iri) for iri in query.default_graphs or ()] + [(DATASET[1], iri) for iri in query.named_graphs or ()]
    spoken = [("_lang", sent()["_lang"])] if "_lang" in sent() and "format" not in state else []
    return "?" + urlencode([("query", query.text), *dataset, *((name, value) for name, value in state.items() if value), *spoken])
