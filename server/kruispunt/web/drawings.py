"""The ways in which an answer is shown: as the address of a page asks, with links to the others and a form for the columns."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from flask import request
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import RequestEntityTooLarge

from kruispunt.errors import BadQuery
from kruispunt.pages import charts, maps, querywords
from kruispunt.pages.charts import NONE, OPEN, Choice, Drawing, Spoken
from kruispunt.pages.query import Cell, Shown
from kruispunt.pages.view import View
from kruispunt.web.published import release
from kruispunt.web.responses import language

VIEW, COLUMNS = "view", ("x", "y", "by")
STATE = (VIEW, *COLUMNS)


@dataclass(frozen=True)
class Place:
    """Where an answer has its address: a link to the page, what it is asked with, and what the names of the parameters here start with."""

    path: str
    pairs: Sequence[tuple[str, str]]
    opening: str = ""

    def address(self, **state: str) -> str:
        """The address of a state of it."""
        chosen = [(self.opening + name, value) for name, value in state.items() if value]
        return self.path + (f"?{urlencode([*self.pairs, *chosen])}" if self.pairs or chosen else "")


def sent() -> MultiDict[str, str]:
    """The parameters of the request; without those of a body that is too large to be read."""
    try:
        return request.values
    except RequestEntityTooLarge:
        return request.args


def view_asked(opening: str = "") -> str:
    """The way in which an answer is to be shown. Raises BadQuery."""
    asked = sent().get(opening + VIEW, "") or charts.TABLE
    if asked not in charts.VIEWS:
        raise BadQuery(f"the parameter {opening}{VIEW} is {asked[:40]!r}; expected " + ", ".join(charts.VIEWS))
    return asked


def column_asked(shown: Shown, name: str) -> int:
    """The column that a parameter names, NONE where it is empty, OPEN without it. Raises BadQuery."""
    asked = sent().get(name, "").lstrip("?$")
    if not asked:
        return NONE if name in sent() else OPEN
    if asked not in shown.columns:
        raise BadQuery(f"the parameter {name} is {asked[:40]!r}; expected a column of the answer: " + ", ".join(shown.columns))
    return shown.columns.index(asked)


def pictured(here: View, shown: Shown, place: Place) -> dict[str, object]:
    """What a page needs to show these rows: the ways there are, the columns that are drawn and the drawing. Raises BadQuery."""
    asked = view_asked(place.opening)
    if not shown.rows:
        return {}
    located = maps.located(release(), shown)
    offered = charts.offered(shown, located)
    said = querywords.words(language())
    ways = {name: place.address(view=name if name != charts.TABLE else "") for name in offered}
    found: dict[str, object] = {"views": ways if len(ways) > 1 else {}, "choice": Choice(), "state": place}
    if asked not in offered:
        return found | {"undrawn": said["no_chart"].format(said["no_geometry" if asked == charts.MAP else "no_number"])}
    if asked == charts.TABLE:
        return found
    choice = charts.choose(shown, asked, located, Choice(asked, *(column_asked(shown, place.opening + name) for name in COLUMNS)))
    found |= {"choice": choice, "fields": fields(shown, choice, located)}
    if reason := unsuited(shown, choice, located):
        return found | {"undrawn": said["no_chart"].format(said[reason])}
    return found | {"drawing": drawn(shown, choice, Spoken(language(), said, partial(called, here)))}


def drawn(shown: Shown, choice: Choice, spoken: Spoken) -> Drawing:
    """The drawing."""
    make: Mapping[str, Callable[[Shown, Choice, Spoken], Drawing]] = {
        charts.BAR: charts.bars,
        charts.LINE: charts.lines,
        charts.MAP: partial(maps.drawn, release()),
    }
    return make[choice.view](shown, choice, spoken)


def unsuited(shown: Shown, choice: Choice, located: Sequence[int]) -> str:
    """The word for why these columns make no drawing; empty where they do."""
    if choice.view == charts.MAP:
        return "no_geometry" if choice.x not in located else "no_number" if choice.y not in (NONE, *shown.numbers) else ""
    placed = {*shown.numbers, *charts.dated(shown)}
    return "no_number" if choice.y not in shown.numbers or (choice.view == charts.LINE and choice.x not in placed) else ""


def fields(shown: Shown, choice: Choice, located: Sequence[int]) -> list[tuple[str, str, list[str], bool]]:
    """The choices of columns for this drawing: parameter, the column taken, those that could be, and whether there may be none."""
    every = range(len(shown.columns))
    along = {charts.MAP: located, charts.LINE: sorted({*shown.numbers, *charts.dated(shown)}), charts.BAR: every}[choice.view]
    rows = [("x", choice.x, along, False), ("y", choice.y, shown.numbers, choice.view == charts.MAP), ("by", choice.by, every, True)]
    return [
        (name, shown.columns[place] if place != NONE else "", [shown.columns[each] for each in places], optional)
        for name, place, places, optional in rows
        if name != "by" or choice.view != charts.MAP
    ]


def called(here: View, cell: Cell) -> str:
    """What a cell is called in a drawing: a thing by its name."""
    name = here.name(cell.iri)[0] if cell.iri else ""
    return name if name and name != cell.iri else cell.text
