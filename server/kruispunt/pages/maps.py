"""An answer as a map: things that have a geometry in the release, or WKT literals, shaded by a number."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from pyoxigraph import Literal, NamedNode

from kruispunt.pages.charts import NONE, WIDTH, Choice, Drawing, Spoken, extent, heading, svg, title
from kruispunt.pages.query import Cell, Shown
from kruispunt.pages.terms import expanded
from kruispunt.release.open import Release

WKT = "http://www.opengis.net/ont/geosparql#asWKT"
LEADING = ["http://www.opengis.net/ont/geosparql#hasDefaultGeometry", expanded("geo:hasGeometry"), expanded("locn:geometry")]
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
TURNED = {"http://www.opengis.net/def/crs/EPSG/0/4326", "http://www.opengis.net/def/crs/EPSG/0/4258"}  # latitude comes first
WRITTEN = re.compile(r"\s*(?:<([^<>]*)>)?\s*(MULTI)?(POINT|LINESTRING|POLYGON)\s*(?:Z|M|ZM)?\s*(\(.*\))\s*", re.IGNORECASE | re.DOTALL)
SEQUENCE = re.compile(r"[^()]+")
SAMPLE, CLASSES, TALLEST, EDGE = 5, 5, 620.0, 4.0
Point = tuple[float, float]


@dataclass(frozen=True)
class Geometry:
    """Points, lines or rings in one coordinate reference system."""

    system: str
    kind: str  # POINT, LINESTRING or POLYGON
    sequences: tuple[tuple[Point, ...], ...]


def is_wkt(cell: Cell) -> bool:
    """Whether a cell is a geometry itself."""
    return cell.datatype.endswith("wktLiteral")


def located(release: Release, shown: Shown) -> list[int]:
    """The columns that a map can be made of, told from a few of their cells; geometries themselves come last, since a thing has a name."""
    things, geometries = [], []
    for place in range(len(shown.columns)):
        cells = [row[place] for row in shown.rows if row[place].text]
        sample = [cells[number * (len(cells) - 1) // (SAMPLE - 1)] for number in range(SAMPLE)] if cells else []
        if any(is_wkt(cell) for cell in sample):
            geometries.append(place)
        elif texts(release, [cell.iri for cell in sample if cell.iri]):
            things.append(place)
    return things + geometries


def texts(release: Release, iris: Iterable[str]) -> dict[str, str]:
    """The WKT of each thing that has a geometry.

    Where it has several, the one in the named graph that knows most of these things: the areas of one map are then of one edition.
    """
    found: dict[str, list[tuple[str, str, str]]] = {}  # graph, geometry, text
    for iri in dict.fromkeys(iris):
        for quad in release.lines.stating(iri, [*LEADING, WKT]):
            graph = quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else ""
            if isinstance(quad.object, Literal):
                found.setdefault(iri, []).append((graph, "", quad.object.value))
            elif isinstance(quad.object, NamedNode):
                found.setdefault(iri, []).append((graph, quad.object.value, ""))
    known = Counter(graph for those in found.values() for graph in {each[0] for each in those})
    chosen = {iri: max(those, key=lambda each: (known[each[0]], each)) for iri, those in found.items()}
    told = {iri: text or stated(release, geometry) for iri, (_, geometry, text) in chosen.items()}
    return {iri: text for iri, text in told.items() if text}


def stated(release: Release, geometry: str) -> str:
    """The WKT of a geometry; empty where it has none."""
    return next((quad.object.value for quad in release.lines.stating(geometry, [WKT]) if isinstance(quad.object, Literal)), "")


def parsed(text: str) -> Geometry | None:
    """The geometry that WKT writes; None for what is none or is of a kind not drawn here."""
    found = WRITTEN.fullmatch(text)
    if not found:
        return None
    system, kind = found[1] or CRS84, found[3].upper()
    try:
        sequences = [tuple(pair(each, system) for each in run.split(",") if each.strip()) for run in SEQUENCE.findall(found[4])]
    except ValueError:
        return None
    kept = tuple(run for run in sequences if run)
    return Geometry(CRS84 if system in TURNED else system, kind, kept) if kept else None


def pair(text: str, system: str) -> Point:
    """East and north of a place. Raises ValueError."""
    first, second = (float(each) for each in text.split()[:2])
    if not math.isfinite(first) or not math.isfinite(second):
        raise ValueError(text)
    return (second, first) if system in TURNED else (first, second)


def drawn(release: Release, shown: Shown, choice: Choice, spoken: Spoken) -> Drawing:
    """The map: each thing once, shaded by its number where a column of numbers is drawn."""
    rows = {row[choice.x].text: row for row in shown.rows if row[choice.x].text}
    known = texts(release, [row[choice.x].iri for row in rows.values() if row[choice.x].iri])
    read = {key: parsed(key if is_wkt(row[choice.x]) else known.get(row[choice.x].iri, "")) for key, row in rows.items()}
    systems = Counter(each.system for each in read.values() if each)
    system = max(systems, key=systems.__getitem__, default="")
    shapes = {key: each for key, each in read.items() if each and each.system == system}
    view = Projection.over(shapes.values(), system == CRS84)
    values = {key: number for key in shapes if choice.y != NONE and (number := rows[key][choice.y].number) is not None}
    limits = quantiles(list(values.values()))
    parts = []
    for key, shape in sorted(shapes.items(), key=lambda each: each[1].kind == "POINT"):  # points over areas
        name = called(shown, rows[key], choice, spoken)
        told = f"{name}: {spoken.number(values[key])}" if key in values else name
        shade = f"k{grade(values[key], limits)}" if key in values else "k" if choice.y == NONE else "unknown"
        parts.append(view.draw(shape, shade, told))
    names = [called(shown, rows[key], choice, spoken) for key in values]
    described = extent(list(values.values()), names, spoken) if values else spoken.words["rows_drawn"].format(len(shapes))
    name = heading(shown, choice, spoken)
    return Drawing(
        svg(parts, view.height, name, described, "chart map"),
        name,
        legend(values, shapes, limits, choice, spoken),
        notes(shown, choice, rows, shapes, spoken),
    )


def called(shown: Shown, row: Sequence[Cell], choice: Choice, spoken: Spoken) -> str:
    """What to call a row: its thing, or the first other text where the place is only a geometry."""
    if not is_wkt(row[choice.x]):
        return spoken.call(row[choice.x])
    others = [cell for place, cell in enumerate(row) if place not in (choice.x, choice.y) and cell.text and not is_wkt(cell)]
    return spoken.call(others[0]) if others else ""


def notes(shown: Shown, choice: Choice, rows: dict[str, tuple[Cell, ...]], shapes: dict[str, Geometry], spoken: Spoken) -> tuple[str, ...]:
    """What the map leaves out, in words."""
    counted = Counter(row[choice.x].text for row in shown.rows)
    twice = sum(counted[key] > 1 for key in shapes)
    lost = sum(count for key, count in counted.items() if key not in shapes)
    found = [spoken.words["duplicate"].format(twice)] if twice else []
    return (*found, *([spoken.words["not_drawn"].format(lost, spoken.words["not_place"])] if lost else []))


def quantiles(values: list[float]) -> list[float]:
    """The values above which the next shade starts: about as many things have each."""
    ordered = sorted(values)
    return sorted({ordered[len(ordered) * number // CLASSES] for number in range(1, CLASSES)} - {ordered[0]}) if ordered else []


def grade(value: float, limits: Sequence[float]) -> int:
    """The number of the shade of a value."""
    return sum(value >= limit for limit in limits)


def legend(
    values: dict[str, float], shapes: dict[str, Geometry], limits: Sequence[float], choice: Choice, spoken: Spoken
) -> tuple[tuple[str, str], ...]:
    """Which shade stands for which values that are there."""
    found = []
    for number in range(len(limits) + 1):
        those = [value for value in values.values() if grade(value, limits) == number]
        if those:
            low, high = spoken.number(min(those)), spoken.number(max(those))
            found.append((f"k{number}", low if low == high else f"{low} \u2013 {high}"))
    return (*found, *([("unknown", spoken.words["no_value"])] if choice.y != NONE and len(values) < len(shapes) else []))


@dataclass(frozen=True)
class Projection:
    """From places to the drawing: as wide as it is, or as high as it may be; degrees are drawn as long as they are in the middle."""

    west: float
    north: float
    across: float
    down: float
    height: float

    @classmethod
    def over(cls, shapes: Iterable[Geometry], degrees: bool) -> "Projection":
        """The projection that shows all of `shapes`."""
        points = [point for shape in shapes for run in shape.sequences for point in run] or [(0.0, 0.0)]
        west, east = min(x for x, _ in points), max(x for x, _ in points)
        south, north = min(y for _, y in points), max(y for _, y in points)
        shrink = max(math.cos(math.radians((south + north) / 2)), 0.05) if degrees else 1.0
        wide, high = max((east - west) * shrink, 1e-9), max(north - south, 1e-9)
        by = min((WIDTH - 2 * EDGE) / wide, (TALLEST - 2 * EDGE) / high) if len(set(points)) > 1 else 1.0
        height = min(max(high * by + 2 * EDGE, 60.0), TALLEST)
        inset = (WIDTH - wide * by) / 2 - west * shrink * by
        return cls(inset, (height - high * by) / 2 + north * by, shrink * by, by, height)

    def at(self, point: Point) -> Point:
        """A place in the drawing."""
        return round(self.west + point[0] * self.across, 1), round(self.north - point[1] * self.down, 1)

    def draw(self, shape: Geometry, shade: str, told: str) -> str:
        """A shape, in a shade of the style sheet."""
        if shape.kind == "POINT":
            places = [self.at(point) for run in shape.sequences for point in run]
            return "".join(f'<circle class="area {shade}" cx="{x:g}" cy="{y:g}" r="5">{title(told)}</circle>' for x, y in places)
        end = "Z" if shape.kind == "POLYGON" else ""
        runs = [[point for point, _ in groupby(map(self.at, run))] for run in shape.sequences]
        path = "".join("M" + "L".join(f"{x:g} {y:g}" for x, y in run) + end for run in runs)
        return f'<path class="{"area" if end else "way"} {shade}" fill-rule="evenodd" d="{path}">{title(told)}</path>'
