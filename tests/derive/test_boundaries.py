"""The boundaries: derived again byte for byte, one for each municipality, neighbours sharing their border, in the right place."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import RdfFormat, Store

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
COUNTS = {"2018": 308, "2025": 285}


def features(division: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((DATA / "maps" / f"municipalities-{division}.geojson").read_text("utf-8"))["features"]
    return found


def shapes(division: str) -> dict[str, Any]:
    geometry = pytest.importorskip("shapely.geometry", reason="needs the packages of the extra 'derive'")
    return {feature["properties"]["area"]: geometry.shape(feature["geometry"]) for feature in features(division)}


def test_the_script_writes_the_same_bytes(shared: Callable[[str], Path], tmp_path: Path) -> None:
    script = DATA / "derive" / "boundaries.py"
    subprocess.run([sys.executable, script, shared("sources"), "--output", tmp_path], check=True, capture_output=True)
    for division in COUNTS:
        for name in (f"boundaries-{division}.ttl", f"maps/municipalities-{division}.geojson"):
            assert (tmp_path / name).read_bytes() == (DATA / name).read_bytes(), name


@pytest.mark.parametrize("division", COUNTS)
def test_every_municipality_of_the_division_is_drawn_once(division: str) -> None:
    areas = Store()
    areas.load(path=str(DATA / "areas.ttl"), format=RdfFormat.TURTLE)
    solutions = areas.query(
        "PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#> SELECT ?area "
        f"{{ ?code kmi:division <https://data.kruispuntmi.be/id/indeling/{division}> ; kmi:codeOf ?area . ?area a kmi:Municipality }}"
    )
    drawn = [feature["properties"]["area"] for feature in features(division)]
    assert len(drawn) == COUNTS[division]
    assert {f"https://data.kruispuntmi.be/{area}" for area in drawn} == {area.value for (area,) in solutions}


@pytest.mark.parametrize("division", COUNTS)
def test_a_map_is_small_enough_to_send(division: str) -> None:
    assert (DATA / "maps" / f"municipalities-{division}.geojson").stat().st_size < 300_000


@pytest.mark.parametrize("division", COUNTS)
def test_neighbours_share_their_border(division: str) -> None:
    shapely = pytest.importorskip("shapely", reason="needs the packages of the extra 'derive'")
    drawn = list(shapes(division).values())
    assert shapely.is_valid(drawn).all()
    assert shapely.coverage_is_valid(drawn)
    holes = sorted((shapely.Polygon(ring) for part in shapely.union_all(drawn).geoms for ring in part.interiors), key=lambda hole: hole.area)
    brussels, baarle = holes.pop(), shapely.box(4.85, 51.40, 4.97, 51.46)
    assert brussels.contains(shapely.Point(4.35, 50.85))
    assert all(baarle.contains(hole) for hole in holes), "a hole that is neither Brussels nor a Dutch enclave is a gap between neighbours"


def test_flanders_lies_where_it_lies() -> None:
    """The northernmost point of Belgium is at 51.505 N in Meerle; without the datum shift everything is off by a hundred metres."""
    shapely = pytest.importorskip("shapely", reason="needs the packages of the extra 'derive'")
    west, south, east, north = shapely.union_all(list(shapes("2018").values())).bounds
    assert north == pytest.approx(51.505, abs=0.001)
    assert (west, south, east) == pytest.approx((2.54, 50.69, 5.91), abs=0.01)


def test_a_territory_that_no_merger_touched_is_drawn_in_both() -> None:
    before, now = shapes("2018"), shapes("2025")
    assert len(before.keys() & now.keys()) == 308 - 15 - 28
    gent = before["id/gebied/44021"]
    assert gent.symmetric_difference(now["id/gebied/44021"]).area < 0.02 * gent.area


def test_a_merged_territory_is_the_union_of_its_parts() -> None:
    before, now = shapes("2018"), shapes("2025")
    parts = before["id/gebied/11002"].union(before["id/gebied/11007"])
    assert parts.symmetric_difference(now["id/gebied/11002-2025"]).area < 0.02 * parts.area


@pytest.mark.parametrize("division", COUNTS)
def test_the_graph_and_the_map_draw_the_same(division: str) -> None:
    wkt = pytest.importorskip("shapely.wkt", reason="needs the packages of the extra 'derive'")
    store = Store()
    store.load(path=str(DATA / f"boundaries-{division}.ttl"), format=RdfFormat.TURTLE)
    query = "PREFIX geo: <http://www.opengis.net/ont/geosparql#> SELECT ?area ?wkt { ?area geo:hasGeometry/geo:asWKT ?wkt }"
    found = {area.value.removeprefix("https://data.kruispuntmi.be/"): wkt.loads(text.value) for area, text in store.query(query)}
    drawn = shapes(division)
    assert found.keys() == drawn.keys()
    assert all(found[area].equals_exact(drawn[area], 0) for area in drawn)
