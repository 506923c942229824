"""Answers drawn: which columns are taken, what is drawn of them, and what is said where something is left out."""

import json
import re
from xml.etree import ElementTree

import pytest
from kruispunt.pages import charts, querywords
from kruispunt.pages.charts import BAR, LINE, NONE, OPEN, TABLE, Choice, Drawing, Spoken
from kruispunt.pages.query import Cell, Shown, solutions

XSD = "http://www.w3.org/2001/XMLSchema#"
SVG = "{http://www.w3.org/2000/svg}"
AUTO = Choice(BAR, OPEN, OPEN, OPEN)
ENGLISH = Spoken("en", querywords.words("en"), lambda cell: cell.text)


def answer(columns: str, *rows: tuple[object, ...]) -> Shown:
    """An answer as the endpoint gives it: numbers, texts, IRIs in angle brackets, and `text^^datatype`."""
    names = columns.split()
    bindings = [{name: term(value) for name, value in zip(names, row, strict=True) if value is not None} for row in rows]
    body = json.dumps({"head": {"vars": names}, "results": {"bindings": bindings}}).encode()
    return solutions(body, lambda iri: iri, {}, False, 0.0)


def term(value: object) -> dict[str, str]:
    """A term of SPARQL JSON results."""
    if isinstance(value, int | float):
        return {"type": "literal", "value": str(value), "datatype": XSD + ("integer" if isinstance(value, int) else "decimal")}
    text, _, datatype = str(value).partition("^^")
    if text.startswith("<http"):
        return {"type": "uri", "value": text[1:-1]}
    return {"type": "literal", "value": text, **({"datatype": XSD + datatype} if datatype else {})}


def parts(drawing: Drawing, name: str) -> list[ElementTree.Element]:
    """The elements of that name and class in a drawing, which is well-formed."""
    kind, _, label = name.partition(".")
    root = ElementTree.fromstring(str(drawing.svg).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))
    return [each for each in root.iter(SVG + kind) if not label or label in each.get("class", "").split()]


SERIES = [("Gent", "2009^^gYear", 10.5), ("Gent", "2010^^gYear", 11), ("Brugge", "2010^^gYear", 3), ("Brugge", "2009^^gYear", 2)]


@pytest.mark.parametrize(
    ("shown", "view", "chosen"),
    [
        (answer("code name value", (11002, "Antwerpen", 20.1), (44021, "Gent", 13.4)), BAR, ("name", "value", "")),
        (answer("thing count", ("<http://x/a>", 2), ("<http://x/b>", 3)), BAR, ("thing", "count", "")),
        (answer("city year value", *SERIES), LINE, ("year", "value", "city")),
        (answer("city year value", *SERIES), BAR, ("city", "value", "")),
        (answer("year value", (2009, 3), (2010, 4)), LINE, ("year", "value", "")),
        (answer("value year", (3, 2009), (4, 2010)), LINE, ("year", "value", "")),
        (answer("day value", ("2014-07-25^^date", 1), ("2014-08-25^^date", 5)), LINE, ("day", "value", "")),
        (answer("size weight", (3.5, 4.5), (5.5, 6.5)), LINE, ("size", "weight", "")),
    ],
)
def test_the_columns_that_suit_are_chosen(shown: Shown, view: str, chosen: tuple[str, str, str]) -> None:
    found = charts.choose(shown, view, [], AUTO)
    assert tuple(shown.columns[place] if place != NONE else "" for place in (found.x, found.y, found.by)) == chosen


def test_what_is_asked_for_is_chosen() -> None:
    shown = answer("city year value", *SERIES)
    assert charts.choose(shown, LINE, [], Choice(LINE, 1, 2, NONE)) == Choice(LINE, 1, 2, NONE)


@pytest.mark.parametrize(
    ("shown", "views"),
    [
        (answer("a b", ("x", "y"), ("z", "w")), (TABLE,)),
        (answer("a b", ("x", 1), ("z", 2)), (TABLE, BAR)),
        (answer("a b", ("x", 1), ("z", "2 or so")), (TABLE,)),
        (answer("a b", ("2014^^gYear", 1), ("2015^^gYear", 2)), (TABLE, BAR, LINE)),
        (answer("a b", ("2014^^gYear", 1)), (TABLE, BAR)),
        (answer("a", ("NaN^^double",)), (TABLE,)),
    ],
)
def test_only_drawings_that_can_be_made_are_offered(shown: Shown, views: tuple[str, ...]) -> None:
    assert charts.offered(shown, []) == views


def test_bars_are_as_long_as_their_numbers() -> None:
    shown = answer("name value", ("a", 10), ("b", 5), ("c", -5), ("<b> & c", 0))
    drawing = charts.bars(shown, charts.choose(shown, BAR, [], AUTO), ENGLISH)
    a, b, c, none = ([float(each.get(name, "")) for name in ("x", "width")] for each in parts(drawing, "rect.bar"))
    assert a[1] == pytest.approx(2 * b[1], abs=0.2) and c[1] == pytest.approx(b[1], abs=0.2) and none[1] == 0
    assert a[0] == b[0] == pytest.approx(c[0] + c[1], abs=0.2), "all start at zero"
    assert [each.findtext(SVG + "title") for each in parts(drawing, "rect.bar")] == ["a: 10", "b: 5", "c: −5", "<b> & c: 0"]  # noqa: RUF001
    assert drawing.notes == ()


def test_a_drawing_is_told_to_who_does_not_see_it() -> None:
    shown = answer("name value", ("a", 10), ("b", 5))
    drawing = charts.bars(shown, charts.choose(shown, BAR, [], AUTO), ENGLISH)
    assert 'role="img" aria-labelledby="drawn" aria-describedby="described"' in drawing.svg
    assert next(each.text for each in parts(drawing, "title")) == "value by name"
    assert [each.text for each in parts(drawing, "desc")] == ["2 rows drawn, from 5 (b) to 10 (a)"]


def test_what_is_left_out_is_said() -> None:
    shown = answer("name value", *((f"n{number}", number) for number in range(70)))
    drawing = charts.bars(shown, charts.choose(shown, BAR, [], AUTO), ENGLISH)
    assert len(parts(drawing, "rect.bar")) == 60
    assert drawing.notes == ("The first 60 of 70 rows are drawn; the table has them all.",)
    shown = answer("name value", ("a", 1), ("b", None))
    assert charts.bars(shown, charts.choose(shown, BAR, [], AUTO), ENGLISH).notes == ("1 rows are not drawn: they have no number.",)


def test_each_series_is_a_line_in_the_order_of_time() -> None:
    shown = answer("city year value", *SERIES)
    drawing = charts.lines(shown, charts.choose(shown, LINE, [], AUTO), ENGLISH)
    gent, brugge = (re.findall(r"([\d.]+),([\d.]+)", each.get("points", "")) for each in parts(drawing, "polyline"))
    assert [x for x, _ in gent] == [x for x, _ in brugge] == sorted((x for x, _ in gent), key=float)
    assert float(brugge[0][1]) > float(brugge[1][1]) > float(gent[0][1]), "higher values stand higher"
    assert drawing.legend == (("s0", "Gent"), ("s1", "Brugge"))
    assert {each.text for each in parts(drawing, "text")} >= {"2009", "2010"}
    assert drawing.notes == ()


def test_years_stand_where_their_values_do() -> None:
    shown = answer("year value", ("2009^^gYear", 1), ("2012^^gYear", 3))
    drawing = charts.lines(shown, charts.choose(shown, LINE, [], AUTO), ENGLISH)
    marks = {each.text: each.get("x") for each in parts(drawing, "text")}
    assert [marks["2009"], marks["2012"]] == [each.get("cx") for each in parts(drawing, "circle")]


def test_two_values_at_one_place_are_no_line() -> None:
    shown = answer("year value", (2009, 1), (2009, 3), (2010, 2))
    drawing = charts.lines(shown, charts.choose(shown, LINE, [], AUTO), ENGLISH)
    assert parts(drawing, "polyline") == [] and len(parts(drawing, "circle")) == 3
    assert drawing.notes == (querywords.words("en")["same_place"],)


@pytest.mark.parametrize(("low", "high"), [(0, 1), (0, 0), (-3, 7), (5, 5), (-5, -5), (0.001, 0.0012), (1e12, 3e12), (99.5, 100.5), (-1e-9, 1e-9)])
def test_a_scale_holds_its_values_in_few_round_steps(low: float, high: float) -> None:
    ticks, step = charts.scale(low, high)
    assert ticks[0] <= low + step / 1e6 and ticks[-1] >= high - step / 1e6
    assert 2 <= len(ticks) <= 9
    texts = [ENGLISH.number(tick, step) for tick in ticks]
    assert len(set(texts)) == len(texts), texts


def test_extreme_numbers_are_drawn() -> None:
    for rows in ([(1e300, -1e300)], [(0.0, 0.0)], [(1e-300, 2e-300), (1e300, 5e200)]):
        shown = Shown(("a", "b"), tuple(tuple(Cell(str(value), number=value) for value in row) for row in (*rows, *rows)))
        for view, make in ((BAR, charts.bars), (LINE, charts.lines)):
            assert "nan" not in make(shown, charts.choose(shown, view, [], AUTO), ENGLISH).svg
