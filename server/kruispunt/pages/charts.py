"""An answer drawn by the server: which columns a drawing takes, bars, and lines over time or along a number."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from kruispunt.pages import language as speech
from kruispunt.pages.query import Cell, Shown
from kruispunt.release import ordering

TABLE, BAR, LINE, MAP = VIEWS = ("table", "bar", "line", "map")
NONE, OPEN = -1, -2  # no column, and one that is not chosen yet
MOST_BARS, MOST_SERIES, FEW = 60, 8, 24  # what one drawing holds; and so few values make a column one of series
WIDTH, HEIGHT, ROW, LETTER = 640.0, 340.0, 23.0, 7.2  # of a drawing, of a bar with its space, of a letter
YEARS = (1500, 2200)  # whole numbers between these are years, where a choice must be made
YEAR, MOST_YEARS = 365.2425, 20_000
STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True)
class Choice:
    """How an answer is shown, and the numbers of the columns that are drawn; NONE where a drawing takes none."""

    view: str = TABLE
    x: int = NONE
    y: int = NONE
    by: int = NONE


@dataclass(frozen=True)
class Drawing:
    """A drawing for a page, what it is called, its legend, and what it leaves out, in words."""

    svg: Markup
    name: str = ""
    legend: tuple[tuple[str, str], ...] = ()  # class of the style sheet, text
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Spoken:
    """What a drawing needs of the page: its language, its words, and what to call a cell."""

    language: str
    words: Mapping[str, str]
    call: Callable[[Cell], str]

    def number(self, value: float, step: float = 0.0) -> str:
        """A number as a reader writes it; with the decimals of `step` where there is one."""
        decimals = max(0, -math.floor(math.log10(step) + 1e-9)) if step else 0
        text = f"{value:.{decimals + (1 if step and round(step * 10**decimals, 6) % 1 else 0)}f}" if step else f"{value:.10g}"
        return speech.number(text, self.language)


def column(shown: Shown, place: int) -> list[Cell]:
    """The cells of a column that are bound."""
    return [row[place] for row in shown.rows if row[place].text]


def timely(shown: Shown) -> list[int]:
    """The columns of dates and moments, then those of whole numbers that can be years."""
    places = range(len(shown.columns))
    years = [place for place in places if all_of(shown, place, lambda cell: cell.number is not None and year(cell.number))]
    return [place for place in places if all_of(shown, place, lambda cell: cell.moment is not None)] + years


def all_of(shown: Shown, place: int, fits: Callable[[Cell], bool]) -> bool:
    """Whether a column has cells and all of them fit."""
    cells = column(shown, place)
    return bool(cells) and all(fits(cell) for cell in cells)


def year(number: float) -> bool:
    """Whether a number can be a year."""
    return number == int(number) and YEARS[0] <= number <= YEARS[1]


def offered(shown: Shown, located: Sequence[int]) -> tuple[str, ...]:
    """The ways in which an answer can be shown; `located` are its columns of things that have a place."""
    values = shown.numbers
    lines = [place for place in dict.fromkeys([*timely(shown), *values]) if set(values) - {place}]
    kinds = {TABLE: True, BAR: bool(values), LINE: bool(lines) and len(shown.rows) > 1, MAP: bool(located)}
    return tuple(view for view in VIEWS if kinds[view])


def choose(shown: Shown, view: str, located: Sequence[int], wanted: Choice) -> Choice:
    """The columns that a drawing takes: those `wanted`, and for the others what suits best."""
    values, times = shown.numbers, timely(shown)
    measures = [place for place in values if place not in times] or values
    y = wanted.y if wanted.y != OPEN else next((place for place in reversed(measures) if place != wanted.x), NONE)
    texts = [place for place in range(len(shown.columns)) if place not in values and any(not cell.iri for cell in column(shown, place))]
    others = [place for place in range(len(shown.columns)) if place != y]
    along = {LINE: [*times, *values], MAP: located, BAR: [*(place for place in texts if place not in times), *times, *others]}[view]
    x = wanted.x if wanted.x != OPEN else next((place for place in along if place != y), NONE)
    by = wanted.by if wanted.by != OPEN else series_column(shown, x, y) if view == LINE else NONE
    return Choice(view, x, y, by)


def series_column(shown: Shown, x: int, y: int) -> int:
    """The column that tells series apart where places are taken twice: one of few texts; NONE where none is needed or there."""
    if x == NONE or not repeated(row[x].text for row in shown.rows):
        return NONE
    values = set(shown.numbers) | set(timely(shown)) | {x, y}
    counts = {place: len({cell.text for cell in column(shown, place)}) for place in range(len(shown.columns)) if place not in values}
    fit = [place for place, count in counts.items() if 1 < count <= FEW]
    return next((place for place in fit if any(not cell.iri for cell in column(shown, place))), fit[0] if fit else NONE)


def repeated(texts: Iterable[str]) -> bool:
    """Whether a text comes twice."""
    return any(count > 1 for count in Counter(texts).values())


def bars(shown: Shown, choice: Choice, spoken: Spoken) -> Drawing:
    """A bar for each row that has a number, in the order of the answer."""
    fit = [row for row in shown.rows if row[choice.y].number is not None]
    drawn = fit[:MOST_BARS]
    labels = [" · ".join(spoken.call(row[place]) for place in (choice.x, choice.by) if place != NONE) for row in drawn]
    values = [row[choice.y].number or 0.0 for row in drawn]
    ticks, step = scale(min(0.0, *values), max(0.0, *values))
    left = min(max(map(len, labels), default=0) * LETTER, 250.0) + 10
    written = [spoken.number(value) for value in values]
    right = max(map(len, written), default=0) * LETTER + 12
    across = Axis(ticks[0], ticks[-1], left, WIDTH - right)
    foot = len(drawn) * ROW + 6
    parts = [grid(across.at(tick), 2, across.at(tick), foot, spoken.number(tick, step), (across.at(tick), foot + 16), "middle") for tick in ticks]
    for place, (label, value, text) in enumerate(zip(labels, values, written, strict=True)):
        low, high, top = across.at(min(value, 0.0)), across.at(max(value, 0.0)), place * ROW + 6
        box = f'x="{low:.1f}" y="{top:.1f}" width="{high - low:.1f}" height="{ROW - 6:.1f}"'
        parts.append(f'<rect class="bar" {box}>{title(f"{label}: {text}")}</rect>')
        parts.append(text_at(left - 6, top + 13, clipped(label, left - 10), "end") + text_at(high + 5, top + 13, text, "start"))
    notes = [spoken.words["few_bars"].format(MOST_BARS, len(shown.rows))] if len(fit) > MOST_BARS else []
    name = heading(shown, choice, spoken)
    return Drawing(svg(parts, foot + 26, name, extent(values, labels, spoken)), name, (), (*notes, *without(shown, fit, spoken)))


def lines(shown: Shown, choice: Choice, spoken: Spoken) -> Drawing:
    """A line for each series, through its values in the order of their places."""
    fit = [row for row in shown.rows if row[choice.y].number is not None and place_of(row[choice.x]) is not None]
    series: dict[str, list[tuple[float, float, str]]] = {}
    for row in fit:
        name = spoken.call(row[choice.by]) if choice.by != NONE else ""
        told = f"{name + ', ' if name else ''}{row[choice.x].text}: {spoken.number(row[choice.y].number or 0.0)}"
        series.setdefault(name, []).append((place_of(row[choice.x]) or 0.0, row[choice.y].number or 0.0, told))
    drawn = dict(list(series.items())[:MOST_SERIES])
    points = [point for those in drawn.values() for point in those]
    values = [value for _, value, _ in points]
    ticks, step = scale(min(values), max(values)) if values else ([0.0, 1.0], 1.0)
    left = max(len(spoken.number(tick, step)) for tick in ticks) * LETTER + 14
    up = Axis(ticks[0], ticks[-1], HEIGHT - 28, 10)
    across = Axis(min((place for place, _, _ in points), default=0.0), max((place for place, _, _ in points), default=1.0), left + 8, WIDTH - 34)
    parts = [grid(left, up.at(tick), WIDTH - 20, up.at(tick), spoken.number(tick, step), (left - 6, up.at(tick) + 4), "end") for tick in ticks]
    for place, text in moments(across) if shown.rows and choice.x in dated(shown) else spots(across, spoken):
        parts.append(grid(across.at(place), HEIGHT - 28, across.at(place), HEIGHT - 23, text, (across.at(place), HEIGHT - 8), "middle"))
    twice = False
    for number, those in enumerate(drawn.values()):
        ordered = sorted(those)
        doubled = repeated(f"{place}" for place, _, _ in ordered)
        twice = twice or doubled
        marks = [(across.at(place), up.at(value), told) for place, value, told in ordered]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in marks)
        parts.append("" if doubled or len(marks) < 2 else f'<polyline class="line s{number}" points="{path}"/>')
        parts += [f'<circle class="dot s{number}" cx="{x:.1f}" cy="{y:.1f}" r="3.2">{title(told)}</circle>' for x, y, told in marks]
    legend = tuple((f"s{number}", name) for number, name in enumerate(drawn)) if choice.by != NONE else ()
    notes = [spoken.words["few_series"].format(len(drawn), len(series))] if len(series) > len(drawn) else []
    notes += [spoken.words["same_place"]] if twice else []
    described = extent(values, [told.rpartition(": ")[0] for _, _, told in points], spoken)
    called = heading(shown, choice, spoken)
    return Drawing(svg(parts, HEIGHT, called, described), called, legend, (*notes, *without(shown, fit, spoken)))


@dataclass(frozen=True)
class Axis:
    """Values from `low` to `high` on a stretch of the drawing."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where a value stands."""
        span = self.high - self.low
        return self.start + (self.end - self.start) * ((value - self.low) / span if span else 0.5)


def place_of(cell: Cell) -> float | None:
    """Where a cell stands along a line."""
    return cell.moment if cell.moment is not None else cell.number


def dated(shown: Shown) -> list[int]:
    """The columns of dates and moments."""
    return [place for place in range(len(shown.columns)) if all_of(shown, place, lambda cell: cell.moment is not None)]


def scale(low: float, high: float, count: int = 5) -> tuple[list[float], float]:
    """Round numbers from below `low` to above `high`, about `count` of them, and the step between two."""
    if low == high:
        low, high = min(low, 0.0), max(high, 0.0)
        high += low == high
    rough = (high - low) / count
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * each for each in STEPS if size * each >= rough * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [number * step for number in range(first, last + 1)], step


def spots(axis: Axis, spoken: Spoken) -> list[tuple[float, str]]:
    """Round numbers along an axis; years are written without a mark for thousands."""
    years = all(year(end) for end in (axis.low, axis.high))
    ticks, step = scale(axis.low, axis.high, 8)
    whole = max(step, 1.0) if years else step
    return [
        (tick, f"{tick:.0f}" if years else spoken.number(tick, step))
        for tick in ticks
        if axis.low - 1e-9 <= tick <= axis.high + 1e-9 and (not years or (tick / whole) % 1 < 1e-9)
    ] or [(axis.low, f"{axis.low:.0f}")]


def moments(axis: Axis) -> list[tuple[float, str]]:
    """Starts of years along an axis of days; its middle where none is on it."""
    years = range(int(axis.low / YEAR) - 1, int(axis.high / YEAR) + 2)
    found = [(float(ordering.days(number, 1, 1)), number) for number in years[:MOST_YEARS]]
    within = [(place, number) for place, number in found if axis.low - 1 <= place <= axis.high + 1]
    step = max(1, round(scale(0, len(within), 8)[1]))
    return [(place, str(number)) for place, number in within if number % step == 0] or [((axis.low + axis.high) / 2, f"{axis.high / YEAR:.0f}")]


def heading(shown: Shown, choice: Choice, spoken: Spoken) -> str:
    """What is drawn, by the names of its columns."""
    names = [shown.columns[place] for place in (choice.x, choice.by) if place != NONE]
    measure = shown.columns[choice.y] if choice.y != NONE else ""
    return spoken.words["per"].format(measure, ", ".join(names)) if names and measure else measure or ", ".join(names)


def extent(values: Sequence[float], labels: Sequence[str], spoken: Spoken) -> str:
    """How much is drawn, and between which values, for who does not see it."""
    told = spoken.words["rows_drawn"].format(len(values))
    if not values:
        return told
    low, high = min(range(len(values)), key=values.__getitem__), max(range(len(values)), key=values.__getitem__)
    ends = [f"{spoken.number(values[each])}" + (f" ({labels[each]})" if labels[each] else "") for each in (low, high)]
    return f"{told}, {spoken.words['range'].format(*ends)}"


def without(shown: Shown, fit: Sequence[object], spoken: Spoken) -> tuple[str, ...]:
    """That rows without a number are not drawn."""
    lost = len(shown.rows) - len(fit)
    return (spoken.words["not_drawn"].format(lost, spoken.words["not_number"]),) if lost else ()


def svg(parts: Iterable[str], height: float, name: str, described: str, kind: str = "chart") -> Markup:
    """A drawing with what it is called and what it shows."""
    head = f'<svg class="{kind}" viewBox="0 0 {WIDTH:.0f} {height:.0f}" role="img" aria-labelledby="drawn" aria-describedby="described">'
    told = f'<title id="drawn">{escape(name)}</title><desc id="described">{escape(described)}</desc>'
    return Markup(f"{head}{told}{''.join(parts)}</svg>")


def grid(x: float, y: float, right: float, foot: float, text: str, where: tuple[float, float], anchor: str) -> str:
    """A line of the grid with its text."""
    return f'<path class="grid" d="M{x:.1f} {y:.1f}L{right:.1f} {foot:.1f}"/>' + text_at(*where, text, anchor)


def text_at(x: float, y: float, text: str, anchor: str) -> str:
    """A text in a drawing."""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'


def title(text: str) -> str:
    """What a part of a drawing says when it is pointed at."""
    return f"<title>{escape(text)}</title>"


def clipped(text: str, width: float) -> str:
    """As much of a text as fits; the whole is in the title of what it names."""
    most = int(width / LETTER)
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
