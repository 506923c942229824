"""Maps: which columns have a place, which of several geometries is drawn, how places become a drawing, and what is left out."""

import re
import shutil
from pathlib import Path

import pytest
from kruispunt.pages import charts, maps, querywords
from kruispunt.pages.charts import MAP, NONE, OPEN, Choice, Spoken
from kruispunt.pages.maps import CRS84, Geometry, parsed
from kruispunt.pages.query import Cell, Shown
from kruispunt.release.build import build
from kruispunt.release.open import Release, open_release
from kruispunt.sources import publication as sources

TINY = Path(__file__).parent.parent / "tiny"
BASE = "https://lod.example.org/"
GEO = "http://www.opengis.net/ont/geosparql#"
HEADER = """@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix geo: <http://www.opengis.net/ont/geosparql#> .
@prefix locn: <http://www.w3.org/ns/locn#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<{base}graph/{name}> a dcat:Dataset ; dcterms:title "Places"@en ; dcterms:description "Invented places."@en ;
    dcterms:publisher <{base}id/organisation/example-libraries> ; dcterms:license <https://creativecommons.org/publicdomain/zero/1.0/> ;
    prov:generatedAtTime "2026-03-01T00:00:00Z"^^xsd:dateTime .
"""
SQUARE = "POLYGON(({0} 50,{1} 50,{1} 51,{0} 51,{0} 50))"
AUTO, ENGLISH = Choice(MAP, OPEN, OPEN, OPEN), Spoken("en", querywords.words("en"), lambda cell: cell.text.rpartition("/")[2])


@pytest.fixture(scope="module")
def placed(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """A release with places: north and south have an old and a new geometry, east only a new one, west its own WKT; the mill has none."""
    folder = tmp_path_factory.mktemp("placed")
    shutil.copytree(TINY, folder / "source")
    old, new = HEADER.format(base=BASE, name="old"), HEADER.format(base=BASE, name="new")
    for number, name in enumerate(("north", "south")):
        old += place(name, f"old-{name}", SQUARE.format(number, number + 1))
        new += place(name, f"new-{name}", SQUARE.format(number + 10, number + 11))
    new += place("east", "new-east", "POINT(12.5 50.5)")
    new += f'<{BASE}id/place/west> locn:geometry "POINT(9 50)"^^geo:wktLiteral .\n'
    (folder / "source" / "data" / "old.ttl").write_text(old, encoding="utf-8")
    (folder / "source" / "data" / "new.ttl").write_text(new, encoding="utf-8")
    return open_release(build(sources.read(folder / "source"), folder / "output"))


def place(name: str, geometry: str, text: str) -> str:
    """A place with a geometry, in Turtle."""
    node = f"<{BASE}id/geometry/{geometry}>"
    return f'<{BASE}id/place/{name}> geo:hasGeometry {node} .\n{node} geo:asWKT "{text}"^^geo:wktLiteral .\n'


def thing(name: str) -> Cell:
    """The cell of a place."""
    return Cell(f"{BASE}id/place/{name}", iri=f"{BASE}id/place/{name}")


def number(value: float) -> Cell:
    """The cell of a number."""
    return Cell(f"{value:g}", number=value)


def wkt(text: str) -> Cell:
    """The cell of a geometry."""
    return Cell(text, datatype="geo:wktLiteral")


def drawn(release: Release, shown: Shown, wanted: Choice = AUTO) -> charts.Drawing:
    """The map with the columns that suit."""
    return maps.drawn(release, shown, charts.choose(shown, MAP, maps.located(release, shown), wanted), ENGLISH)


def titles(drawing: charts.Drawing) -> list[str]:
    """What the shapes say."""
    return re.findall(r"<title>(.*?)</title>", drawing.svg)


@pytest.mark.parametrize(
    ("text", "geometry"),
    [
        ("POINT(4.5 51)", Geometry(CRS84, "POINT", (((4.5, 51.0),),))),
        ("point z (4.5 51 7)", Geometry(CRS84, "POINT", (((4.5, 51.0),),))),
        ("MULTIPOINT((1 2),(3 4))", Geometry(CRS84, "POINT", (((1.0, 2.0),), ((3.0, 4.0),)))),
        ("LINESTRING(1 2, 3 4)", Geometry(CRS84, "LINESTRING", (((1.0, 2.0), (3.0, 4.0)),))),
        ("<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(51 4.5)", Geometry(CRS84, "POINT", (((4.5, 51.0),),))),
        ("<http://www.opengis.net/def/crs/EPSG/0/31370> POINT(100000 200000)",
         Geometry("http://www.opengis.net/def/crs/EPSG/0/31370", "POINT", (((100000.0, 200000.0),),))),
        ("POLYGON((0 0,1 0,1 1,0 0),(.2 .1,.3 .1,.3 .2,.2 .1))",
         Geometry(CRS84, "POLYGON", (((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0)), ((0.2, 0.1), (0.3, 0.1), (0.3, 0.2), (0.2, 0.1))))),
    ],
)
def test_wkt_is_read(text: str, geometry: Geometry) -> None:
    assert parsed(text) == geometry


NO_GEOMETRY = ["", "POINT EMPTY", "POINT(a b)", "POINT(1)", "POINT(nan 1)", "CIRCLE(1 2)", "GEOMETRYCOLLECTION(POINT(1 2))", "POINT(1 2", "()"]


@pytest.mark.parametrize("text", NO_GEOMETRY)
def test_what_is_no_geometry_is_not_drawn(text: str) -> None:
    assert parsed(text) is None


def test_a_column_of_things_with_a_place_makes_a_map(placed: Release) -> None:
    shown = Shown(("name", "where", "what"), ((Cell("x"), wkt("POINT(1 2)"), thing("north")), (Cell("y"), wkt("POINT(1 2)"), thing("west"))))
    assert maps.located(placed, shown) == [2, 1]
    assert maps.located(placed, Shown(("what",), ((Cell("m", iri=f"{BASE}id/library/mill"),),))) == []


def test_areas_of_one_map_are_of_one_edition(placed: Release) -> None:
    both = [f"{BASE}id/place/{name}" for name in ("north", "south")]
    assert set(maps.texts(placed, both).values()) <= {SQUARE.format(10, 11), SQUARE.format(11, 12), SQUARE.format(0, 1), SQUARE.format(1, 2)}
    found = maps.texts(placed, [*both, f"{BASE}id/place/east"])
    assert list(found.values()) == [SQUARE.format(10, 11), SQUARE.format(11, 12), "POINT(12.5 50.5)"], "the edition that knows all three"
    assert maps.texts(placed, [f"{BASE}id/place/west"]) == {f"{BASE}id/place/west": "POINT(9 50)"}


def test_shades_follow_the_numbers(placed: Release) -> None:
    shown = Shown(("place", "value"), ((thing("north"), number(3)), (thing("south"), number(9)), (thing("east"), Cell())))
    drawing = drawn(placed, shown)
    assert titles(drawing) == ["north: 3", "south: 9", "east"]
    shades = re.findall(r'class="area (\w+)"', drawing.svg)
    assert shades[0] == "k0" and shades[1] > "k0" and shades[2] == "unknown"
    assert [text for _, text in drawing.legend] == ["3", "9", "without a value"]
    assert "value by place" in drawing.svg and "from 3 (north) to 9 (south)" in drawing.svg


def test_places_keep_their_proportions(placed: Release) -> None:
    """A degree of longitude at 50.5 degrees north is cos(50.5) as long as one of latitude."""
    drawing = drawn(placed, Shown(("where",), ((wkt(SQUARE.format(4, 5)),),)))
    points = [tuple(map(float, pair.split())) for pair in re.findall(r"[ML]([\d. ]+)", re.search(r' d="([^"]+)"', drawing.svg)[1])]  # type: ignore[index]
    wide, high = (max(each) - min(each) for each in zip(*points, strict=True))
    assert wide / high == pytest.approx(0.636, abs=0.002)
    assert points[0][1] > points[2][1], "north is up"


def test_what_has_no_place_or_several_rows_is_said(placed: Release) -> None:
    mill = Cell("mill", iri=f"{BASE}id/library/mill")
    rows = ((thing("north"), number(1)), (thing("north"), number(2)), (mill, number(3)), (thing("south"), number(4)))
    drawing = drawn(placed, Shown(("place", "value"), rows))
    assert drawing.notes == ("1 things have more than one row; the last is drawn.", "1 rows are not drawn: they have no place on the map.")
    assert titles(drawing) == ["north: 2", "south: 4"]


def test_geometries_in_another_system_are_left_out_with_a_word(placed: Release) -> None:
    other = wkt("<http://www.opengis.net/def/crs/EPSG/0/31370> POINT(100000 200000)")
    drawing = drawn(placed, Shown(("where",), ((wkt("POINT(1 2)"),), (wkt("POINT(3 4)"),), (other,))))
    assert len(titles(drawing)) == 2 and drawing.notes == ("1 rows are not drawn: they have no place on the map.",)


def test_no_column_of_numbers_is_one_shade(placed: Release) -> None:
    drawing = drawn(placed, Shown(("place",), ((thing("north"),), (thing("south"),))), Choice(MAP, OPEN, NONE, NONE))
    assert drawing.legend == () and 'class="area k"' in drawing.svg
