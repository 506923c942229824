"""Writes the boundaries of the municipalities before 2019 and from 2025: data/boundaries-2018.ttl and -2025.ttl, data/maps/municipalities-*.geojson.

    python data/derive/boundaries.py SOURCES [--output FOLDER]

The layers are simplified as one coverage, so that neighbours still share one border, and then put in WGS84 (longitude, latitude) with four
decimals, about ten metres. Good for drawing Flanders, not for measuring it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path

import numpy
import shapefile
import shapely
from areas import Area, Atlas, bron
from areas_sources import five, is_flemish
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry
from turtle_out import Turtle, en, iri, nl, term, thing, typed

LAYERS = {"2018": ("gemeente2018", "gemeente20"), "2025": ("gemeente", "geoitem")}     # file, field with the code
TOLERANCE = 200         # metres: the square root of the area of the smallest bend that is kept
DECIMALS = 4
# Belgian Lambert 72 to WGS84 by the seven parameters of EPSG:15929, spelled out: what a library picks by itself depends on the grids at hand.
LAMBERT_TO_WGS84 = """+proj=pipeline
    +step +inv +proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 +x_0=150000.013 +y_0=5400088.438 +ellps=intl
    +step +proj=push +v_3
    +step +proj=cart +ellps=intl
    +step +proj=helmert +x=-106.8686 +y=52.2978 +z=-103.7239 +rx=-0.3366 +ry=0.457 +rz=-1.8422 +s=-1.2747 +convention=coordinate_frame
    +step +inv +proj=cart +ellps=WGS84
    +step +proj=pop +v_3
    +step +proj=unitconvert +xy_in=rad +xy_out=deg"""


def layer(sources: Path, division: str) -> dict[str, BaseGeometry]:
    """Code of each Flemish municipality of a division to its territory, in metres. Raises ValueError where neighbours overlap or leave a gap."""
    name, field = LAYERS[division]
    reader = shapefile.Reader(str(sources / "provinciesincijfers/shapefiles" / name), encoding="utf-8")
    found = {five(row.record[field]): shapely.geometry.shape(row.shape.__geo_interface__) for row in reader.iterShapeRecords()}
    found = {code: found[code] for code in sorted(found) if is_flemish(code)}
    if not shapely.coverage_is_valid(list(found.values())):
        raise ValueError(f"{name}: the municipalities do not fit together")
    return found


def degrees(points: numpy.ndarray) -> numpy.ndarray:
    """Points in Lambert 72 as longitude and latitude, rounded."""
    return numpy.column_stack(Transformer.from_pipeline(LAMBERT_TO_WGS84).transform(points[:, 0], points[:, 1])).round(DECIMALS)


def simplified(territories: Mapping[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """The territories with fewer points and the same neighbours, in WGS84, rings as GeoJSON wants them (outside counterclockwise).

    Raises ValueError where simplifying or rounding made neighbours overlap, or lost a municipality.
    """
    coarse = shapely.transform(shapely.coverage_simplify(list(territories.values()), TOLERANCE), degrees)
    oriented = shapely.orient_polygons(shapely.normalize(coarse))
    if not shapely.coverage_is_valid(oriented) or not shapely.is_valid(oriented).all() or shapely.is_empty(oriented).any():
        raise ValueError("the simplified municipalities do not fit together")
    return dict(zip(territories, oriented, strict=True))


def number(value: float) -> str:
    """A coordinate as it is written: no zeros at its end."""
    return f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")


def rings(shape: BaseGeometry) -> list[list[str]]:
    """Per polygon of a territory its rings, each as the text `x y,x y` with the outside first."""
    polygons = shape.geoms if shape.geom_type == "MultiPolygon" else [shape]
    return [[",".join(f"{number(x)} {number(y)}" for x, y in ring.coords) for ring in (polygon.exterior, *polygon.interiors)] for polygon in polygons]


def well_known_text(shape: BaseGeometry) -> str:
    """The territory as WKT: always a MULTIPOLYGON, in the default reference system of GeoSPARQL (longitude, latitude)."""
    return "MULTIPOLYGON(" + ",".join("(" + ",".join(f"({ring})" for ring in polygon) + ")" for polygon in rings(shape)) + ")"


def feature(area: Area, shape: BaseGeometry) -> str:
    """The territory as one line of GeoJSON; `area` is relative to the base of the publication."""
    polygons = ",".join("[" + ",".join("[" + ",".join(f"[{point.replace(' ', ',')}]" for point in ring.split(",")) + "]" for ring in polygon) + "]"
                        for polygon in rings(shape))
    properties = json.dumps({"area": f"id/gebied/{area.reference}", "name": area.dutch}, ensure_ascii=False, separators=(",", ":"))
    return f'{{"type":"Feature","properties":{properties},"geometry":{{"type":"MultiPolygon","coordinates":[{polygons}]}}}}'


def graph(division: str, territories: Mapping[Area, BaseGeometry]) -> Turtle:
    """The boundaries of a division as a named graph."""
    dutch, english = {"2018": ("van vóór 2019", "of before 2019"), "2025": ("vanaf 2025", "from 2025")}[division]
    out = Turtle("data/derive/boundaries.py")
    out.graph(f"boundaries-{division}", {
        "dcterms:title": [nl(f"Grenzen van de gemeenten {dutch}"), en(f"Boundaries of the municipalities {english}")],
        "dcterms:description": [nl("Vereenvoudigde grenzen om heel Vlaanderen te tekenen, met behoud van gedeelde grenzen; niet om mee te meten."),
                                en("Simplified boundaries to draw all of Flanders, shared borders kept; not to measure with.")],
        "dcterms:source": bron("provincies-in-cijfers"),
        "dcterms:license": iri("https://creativecommons.org/licenses/by/4.0/"),
        "dcterms:rights": [
            nl("Bron: Provincies in Cijfers en Statbel. De laag van Provincies in Cijfers noemt zelf geen licentie; ze is gemaakt uit Statbels "
               "open data van de statistische sectoren (vandaag CC BY 4.0)."),
            en("Source: Provincies in Cijfers and Statbel. The layer of Provincies in Cijfers names no licence of its own; it was made from "
               "Statbel's open data of the statistical sectors (CC BY 4.0 today).")]})
    for area, shape in territories.items():
        geometry = thing("geometrie", f"{division}-{area.code}")
        out.add(area.node, {"geo:hasGeometry": geometry})
        out.add(geometry, {
            "rdf:type": term("geo:Geometry"),
            "skos:prefLabel": [nl(f"Grens van {area.dutch} (indeling {dutch})"), en(f"Boundary of {area.dutch} (division {english})")],
            "kmi:division": thing("indeling", division), "geo:asWKT": typed(well_known_text(shape), "geo:wktLiteral"),
            "dcterms:source": bron("provincies-in-cijfers")})
    return out


def main() -> None:
    """The command line: where the original files are, and the folder to write in."""
    arguments = argparse.ArgumentParser(description="Writes the boundaries from the original files.")
    arguments.add_argument("sources", type=Path, help="the folder with the original source files")
    arguments.add_argument("--output", type=Path, default=Path(__file__).resolve().parent.parent, help="the folder to write in, if not data/")
    chosen = arguments.parse_args()
    if not chosen.sources.is_dir():
        arguments.error(f"{chosen.sources} is no folder; expected the one with the original source files")
    atlas = Atlas(chosen.sources)
    (chosen.output / "maps").mkdir(exist_ok=True)
    for division in LAYERS:
        found = {atlas.holder(code, division): shape for code, shape in simplified(layer(chosen.sources, division)).items()}
        if [area.code for area in found] != list(atlas.names[division]):
            raise ValueError(f"the layer of {division} has other municipalities than the division")
        graph(division, found).write(chosen.output / f"boundaries-{division}.ttl")
        features = ",\n".join(feature(area, shape) for area, shape in found.items())
        text = f'{{"type":"FeatureCollection","features":[\n{features}\n]}}\n'
        (chosen.output / "maps" / f"municipalities-{division}.geojson").write_bytes(text.encode())


if __name__ == "__main__":
    main()
