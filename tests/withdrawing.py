"""The tiny publication with something withdrawn from it, as an editor would write it."""

import shutil
from pathlib import Path

TINY = Path(__file__).parent / "tiny"
BASE = "https://lod.example.org/"
MILL = f"{BASE}id/opening/mill"
AUTUMN = f"{BASE}id/opening/harbour-autumn"
TERM = f"{BASE}ns/library#Closure"
HEADER = f"""@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix lib: <{BASE}ns/library#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<{BASE}graph/withdrawn> a dcat:Dataset ;
    dcterms:title "Withdrawn"@en ;
    dcterms:description "What had an address and is no more."@en ;
    dcterms:publisher <{BASE}id/organisation/example-libraries> ;
    dcterms:license <https://creativecommons.org/publicdomain/zero/1.0/> ;
    prov:generatedAtTime "2026-11-25T00:00:00Z"^^xsd:dateTime .
"""
PARTS = {
    "a": "a prov:Entity",
    "was": "dcterms:type lib:OpeningPeriod",
    "label": 'skos:prefLabel "Mill Library, from March 2026"@en',
    "since": 'prov:invalidatedAtTime "2026-11-25T00:00:00Z"^^xsd:dateTime',
    "why": 'skos:changeNote "The mill burnt down."@en , "De molen brandde af."@nl',
    "by": f"dcterms:isReplacedBy <{AUTUMN}>",
}
DEPRECATED = f"""<{TERM}> a prov:Entity ; dcterms:type owl:Class ; skos:prefLabel "closure"@en ; owl:deprecated true ;
    {PARTS["since"]} ; {PARTS["why"]} .
"""


def entry(iri: str = MILL, **changed: str) -> str:
    """An entry for `iri`, with some of its parts changed; an empty one is left out."""
    return f"<{iri}> " + " ;\n    ".join(filter(None, {**PARTS, **changed}.values())) + " .\n"


def folder(place: Path) -> Path:
    """A copy of the tiny publication in `place`."""
    return Path(shutil.copytree(TINY, place / "publication"))


def lose(root: Path, iri: str = MILL) -> None:
    """Takes the description of `iri`, the last of its file, out of the publication in `root`."""
    path = root / "data" / "libraries.ttl"
    path.write_text(path.read_text().partition(f"<{iri}> a")[0])


def withdraw(root: Path, text: str) -> None:
    """Writes `text` behind the header of data/withdrawn.ttl."""
    (root / "data" / "withdrawn.ttl").write_text(HEADER + "\n" + text)
