"""A publication small enough to build many times: the tiny one, with a table added."""

import json
import shutil
from pathlib import Path

import pytest

BASE = "https://lod.example.org/"
HEADER = f"""
<{BASE}graph/visits> <http://purl.org/dc/terms/title> "Visits"@en ; <http://purl.org/dc/terms/description> "Visits a year."@en ;
    a <http://www.w3.org/ns/dcat#Dataset> ;
    <http://www.w3.org/ns/prov#generatedAtTime> "2026-03-02T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> ;
    <http://purl.org/dc/terms/rights> "Counted at the door."@en .
"""
METADATA = {
    "@context": "http://www.w3.org/ns/csvw",
    "url": "visits.csv",
    "tableSchema": {
        "aboutUrl": BASE + "id/visits/{library}/{year}",
        "primaryKey": ["library", "year"],
        "columns": [
            {"name": "library", "propertyUrl": BASE + "ns/library#at", "valueUrl": BASE + "id/library/{library}"},
            {"name": "year", "datatype": "gYear", "propertyUrl": BASE + "ns/library#year"},
            {"name": "visits", "datatype": "integer", "propertyUrl": BASE + "ns/library#visits"},
        ],
    },
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the tiny publication with the table data/visits.csv of 40 rows."""
    root = tmp_path / "publication"
    shutil.copytree(Path(__file__).parents[1] / "tiny", root)
    (root / "data" / "visits.csv").write_text("library,year,visits\n" + "".join(f"l{n % 4},{2000 + n},{n * 37}\n" for n in range(40)))
    (root / "data" / "visits.csv-metadata.json").write_text(json.dumps(METADATA))
    (root / "data" / "about-visits.ttl").write_text(HEADER)
    (root / "data" / "maps").mkdir()
    (root / "data" / "maps" / "x.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [{"id": BASE + "id/library/l1"}]}))
    return root
