"""What the source files say of the areas: which exist in which division, what belongs to what, names, ids of others, mergers."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import openpyxl
import pyreadr
import xlrd
from pyoxigraph import NamedNode, RdfFormat, Store

DIVISIONS = ("2018", "2019", "2025")        # named after the last, the first and the first year of each
REGION = "02000"
SKOS = "http://www.w3.org/2004/02/skos/core#"
VINTAGES = {"2018": "refnis1995", "2019": "refnis2019", "2025": "refnis2025"}       # the REFNIS scheme whose codes a division uses
_LAYERS = {"2018": "gemeente2018", "2019": "gemeente2024", "2025": "gemeente"}
_TABLES = {"2019": ("gemeente2024_arrondiss2024", "arrondiss2024_provincie2024"), "2025": ("gemeente_arrondiss", "arrondiss_provincie")}
_MUNICIPALITY, _PROVINCE = "5ab0e9b8a3b2ca7c5e000001", "5ab0e9b8a3b2ca7c5e000000"
_CLASSIFICATION = "http://data.vlaanderen.be/id/concept/BestuurseenheidClassificatieCode/"


def five(code: object) -> str:
    """A NIS code as five characters; the files have it as text and as number."""
    return f"{int(float(str(code))):05d}"


def sheet(path: Path) -> list[tuple[object, ...]]:
    """The rows of a workbook's first sheet, without its header; read from memory, since openpyxl leaves files open."""
    workbook = openpyxl.load_workbook(BytesIO(path.read_bytes()), read_only=True)
    return list(workbook.worksheets[0].iter_rows(min_row=2, values_only=True))


def is_flemish(code: str) -> bool:
    """Whether a municipality's code is neither one of Brussels (21...) nor a dummy (9999x)."""
    return not code.startswith(("21", "9999"))


def names(sources: Path) -> dict[str, dict[str, str]]:
    """Per division: code of each Flemish municipality to its Dutch name."""
    folder = sources / "provinciesincijfers/gebiedsdefinities"
    found = {division: {five(row[1]): str(row[3]) for row in sheet(folder / f"{layer}.xlsx")} for division, layer in _LAYERS.items()}
    return {division: {code: name for code, name in sorted(listed.items()) if is_flemish(code)} for division, listed in found.items()}


def parents(sources: Path) -> dict[str, dict[str, str]]:
    """Per division: code of each municipality to its arrondissement's, of each arrondissement to its province's.

    No table has the provinces of 2018; Statbel's file of 2009 has both levels, and must agree with the one table there is.
    """
    folder = sources / "provinciesincijfers/aggregatietabellen"
    found = {division: dict(pair for table in tables for pair in pairs(folder / f"{table}.xlsx")) for division, tables in _TABLES.items()}
    (people,) = pyreadr.read_r(str(sources / "statbel/TF_SOC_POP_STRUCT_2009.RData")).values()
    people = people[people.CD_RGN_REFNIS.map(five) == REGION][["CD_MUNTY_REFNIS", "CD_DSTR_REFNIS", "CD_PROV_REFNIS"]].drop_duplicates()
    found["2018"] = {}
    for municipality, arrondissement, province in people.itertuples(index=False, name=None):
        found["2018"] |= {five(municipality): five(arrondissement), five(arrondissement): five(province)}
    table = xlrd.open_workbook(str(sources / "provinciesincijfers/kerntabellen/gemeente2018_arrondiss2018.xls")).sheet_by_index(0)
    for row in range(1, table.nrows):
        municipality, arrondissement = five(table.cell_value(row, 0)), five(table.cell_value(row, 2))
        if is_flemish(municipality) and found["2018"][municipality] != arrondissement:
            raise ValueError(f"{municipality} is in {found['2018'][municipality]} (Statbel, 2009) and in {arrondissement} (Provincies in Cijfers)")
    return found


def pairs(path: Path) -> Iterator[tuple[str, str]]:
    """The rows of a table from a lower level to a higher one."""
    for lower, higher in sheet(path):
        if is_flemish(five(lower)):
            yield five(lower), five(higher)


def mergers(sources: Path) -> dict[str, dict[str, str]]:
    """Per division that a merger opened: code of each municipality that disappeared to the code of the one it went into."""
    text = (sources / "provinciesincijfers/wijzigende_gebiedsindelingen.md").read_text("utf-8")
    found = {}
    for division in DIVISIONS[1:]:
        part = text.partition(f"\n## Gemeentefusies 1 januari {division}")[2].partition("\n## ")[0]
        rows = re.findall(r"^(\d{5})\*? \| [^|]+ \| (\d{5}) \|", part, re.MULTILINE)
        found[division] = {before: after for before, after in rows if not before.startswith("8")}       # 8....: Wallonia
    return found


def french(sources: Path) -> dict[str, str]:
    """French name of each municipality of 2018."""
    with (sources / "belgian_municipalities/belgian_municipalities_2018.csv").open(encoding="utf-8", newline="") as file:
        return {five(row["NIS_code"]): row["municipality_FR"] for row in csv.DictReader(file)}


def spelled(iri: str) -> str:
    """An IRI of Wikidata or GeoNames as they write it themselves; the files have http and https, and pages (wiki/) for things (entity/)."""
    return re.sub(r"^https?://sws\.geonames\.org/", "https://sws.geonames.org/", re.sub(
        r"^https?://www\.wikidata\.org/(wiki|entity)/", "http://www.wikidata.org/entity/", iri))


class Refnis:
    """The REFNIS schemes of 2019 and 2025 as the two files have them."""

    def __init__(self, sources: Path) -> None:
        self.store = Store()
        for name in ("refnis2019.ttl", "refnis2025.ttl"):
            self.store.load(path=str(sources / "lblod" / name), format=RdfFormat.TURTLE)

    def concept(self, vintage: str, code: str) -> str:
        """The IRI of a code's concept in a scheme; a region's code has four digits there."""
        return f"http://vocab.belgif.be/auth/{vintage}/{code.removeprefix('0')}"

    def matches(self, vintage: str, code: str) -> set[str]:
        """What the concept is an exact match of, in the one spelling that each of the others has for its IRIs."""
        found = self.store.quads_for_pattern(NamedNode(self.concept(vintage, code)), NamedNode(SKOS + "exactMatch"), None, None)
        return {spelled(quad.object.value) for quad in found}

    def name(self, vintage: str, code: str, language: str) -> str:
        """The preferred label of the concept."""
        labels = self.store.quads_for_pattern(NamedNode(self.concept(vintage, code)), NamedNode(SKOS + "prefLabel"), None, None)
        return next(quad.object.value for quad in labels if quad.object.language == language)


def governments(sources: Path) -> dict[str, tuple[str, str, str]]:
    """Code of each municipality of 2019-2024 and of each province to its government: LBLOD's IRI, KBO and OVO number."""
    store = Store()
    for name in ("20220816085800-werkingsgebieden.ttl", "20220719100022-add-district-and-ocmw-properties.ttl", "lblod_to_nis.ttl",
                 "district-gemeente-ocmw-provincie-lf-wegwijs.ttl"):
        store.load(path=str(sources / "lblod" / name), format=RdfFormat.TURTLE)
    found = {}
    for unit, concept, kbo, ovo in store.query(f"""
        PREFIX adms: <http://www.w3.org/ns/adms#>
        PREFIX besluit: <http://data.vlaanderen.be/ns/besluit#>
        PREFIX generiek: <https://data.vlaanderen.be/ns/generiek#>
        PREFIX org: <http://www.w3.org/ns/org#>
        PREFIX skos: <{SKOS}>
        SELECT DISTINCT ?unit ?concept ?kbo ?ovo {{
            VALUES ?class {{ <{_CLASSIFICATION}{_MUNICIPALITY}> <{_CLASSIFICATION}{_PROVINCE}> }}
            ?unit org:classification ?class .
            {{ ?unit besluit:werkingsgebied/skos:exactMatch ?concept }} UNION {{ ?unit skos:exactMatch ?concept }}
            ?unit adms:identifier ?first, ?second .
            ?first skos:notation "KBO nummer"@nl ; generiek:gestructureerdeIdentificator/generiek:lokaleIdentificator ?kbo .
            ?second skos:notation "OVO-nummer"@nl ; generiek:gestructureerdeIdentificator/generiek:lokaleIdentificator ?ovo .
        }} ORDER BY ?concept ?unit"""):
        code = five(concept.value.rpartition("/")[2])
        if code in found:
            raise ValueError(f"{code} has two governments: {found[code][0]} and {unit.value}")
        found[code] = (unit.value, kbo.value, ovo.value)
    return found
