"""The areas: derived again byte for byte, as many as the sources count, and nothing that the sources do not say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "data" / "areas.ttl"
ID = "https://data.kruispuntmi.be/id/"
PREFIXES = """
PREFIX adms: <http://www.w3.org/ns/adms#>
PREFIX besluit: <http://data.vlaanderen.be/ns/besluit#>
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
DIVISIONS = {"2018": 308, "2019": 300, "2025": 285}
# The mergers as the dossier lists them: day, code of the new municipality, codes of the old ones.
MERGERS = {
    ("2019-01-01", "12041"): {"12030", "12034"},
    ("2019-01-01", "44083"): {"44011", "44049"},
    ("2019-01-01", "44084"): {"44001", "44029"},
    ("2019-01-01", "44085"): {"44036", "44072", "44080"},
    ("2019-01-01", "45068"): {"45017", "45057"},
    ("2019-01-01", "72042"): {"71047", "72040"},
    ("2019-01-01", "72043"): {"72025", "72029"},
    ("2025-01-01", "11002-2025"): {"11002", "11007"},
    ("2025-01-01", "23106"): {"23023", "23024", "23032"},
    ("2025-01-01", "37021"): {"37012", "37018"},
    ("2025-01-01", "37022"): {"37007", "37015"},
    ("2025-01-01", "44086"): {"44012", "44048"},
    ("2025-01-01", "44087"): {"44034", "44073"},
    ("2025-01-01", "46029"): {"46014", "44045"},
    ("2025-01-01", "44088"): {"44040", "44043"},
    ("2025-01-01", "46030"): {"46003", "46013", "11056"},
    ("2025-01-01", "73110"): {"73006", "73032"},
    ("2025-01-01", "73111"): {"73009", "73083"},
    ("2025-01-01", "71071"): {"71069", "71057"},
    ("2025-01-01", "71072"): {"71022", "73040"},
}


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    store.load(path=str(FILE), format=RdfFormat.TURTLE)
    return store


def ask(store: Store, query: str) -> list[tuple[str, ...]]:
    """The solutions as texts, IRIs of ours without their beginning."""
    return [tuple(term.value.removeprefix(ID) for term in solution) for solution in store.query(PREFIXES + query)]


def test_the_script_writes_the_same_bytes(derived: Callable[[str, Path], bytes], tmp_path: Path) -> None:
    assert derived("areas.py", tmp_path / "areas.ttl") == FILE.read_bytes()


def test_the_divisions_have_as_many_municipalities_as_the_sources_count(store: Store) -> None:
    held = "?code kmi:division ?division ; kmi:codeOf ?area . ?area a kmi:Municipality"
    counted = ask(store, f"SELECT ?division (COUNT(?area) AS ?n) {{ {held} }} GROUP BY ?division")
    assert dict(counted) == {f"indeling/{division}": str(count) for division, count in DIVISIONS.items()}
    assert ask(store, "SELECT (COUNT(?area) AS ?n) { ?area a kmi:Municipality }") == [("328",)]
    for level, count in (("Arrondissement", 22), ("Province", 5), ("Region", 1)):
        assert ask(store, f"SELECT (COUNT(?area) AS ?n) {{ ?area a kmi:{level} }}") == [(str(count),)]


def test_the_codes_are_those_of_the_sources(store: Store, shared: Callable[[str], Path]) -> None:
    source = pytest.importorskip("areas_sources", reason="needs the packages of the extra 'derive'")
    for division, names in source.names(shared("sources")).items():
        found = ask(
            store,
            f"SELECT ?code ?name {{ ?held kmi:division <{ID}indeling/{division}> ; skos:notation ?code ; kmi:codeOf ?area . "
            '?area a kmi:Municipality . ?named kmi:nameOf ?area ; kmi:name ?name FILTER (LANG(?name) = "nl") }',
        )
        assert dict(found) == names


def test_the_municipalities_of_each_province(store: Store) -> None:
    counted = ask(
        store,
        """SELECT ?division ?province (COUNT(?area) AS ?n) {
            ?low kmi:part ?area ; kmi:whole ?arrondissement ; kmi:division ?division . ?area a kmi:Municipality .
            ?high kmi:part ?arrondissement ; kmi:whole ?province ; kmi:division ?division .
        } GROUP BY ?division ?province""",
    )
    provinces = ("10000", "20001", "30000", "40000", "70000")
    for division, expected in (("2018", (70, 65, 64, 65, 44)), ("2025", (67, 63, 62, 55, 38))):
        for province, count in zip(provinces, expected, strict=True):
            assert (f"indeling/{division}", f"gebied/{province}", str(count)) in counted


def test_the_mergers_are_those_of_the_dossier(store: Store) -> None:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    event = "?event a kmi:MergerEvent ; kmi:date ?day ; kmi:after ?after ; kmi:before ?before"
    for day, after, before in ask(store, f"SELECT ?day ?after ?before {{ {event} }}"):
        found[day, after.removeprefix("gebied/")].add(before.removeprefix("gebied/"))
    assert found == MERGERS


def test_a_merger_ends_one_territory_and_begins_another(store: Store) -> None:
    assert ask(store, "SELECT ?area { ?event kmi:date ?day ; kmi:before ?area FILTER NOT EXISTS { ?area kmi:validUntil ?day } }") == []
    assert ask(store, "SELECT ?area { ?event kmi:date ?day ; kmi:after ?area FILTER NOT EXISTS { ?area kmi:validFrom ?day } }") == []
    ended = ask(store, "SELECT ?area { ?area a kmi:Municipality ; kmi:validUntil ?day FILTER NOT EXISTS { ?event kmi:before ?area } }")
    assert ended == []


def test_zwijndrecht_changed_province_with_the_merger(store: Store) -> None:
    for area, province in (("11056", "10000"), ("46030", "40000")):
        found = ask(store, f"SELECT ?province {{ ?low kmi:part <{ID}gebied/{area}> ; kmi:whole ?unit . ?high kmi:part ?unit ; kmi:whole ?province }}")
        assert found == [(f"gebied/{province}",)]


def test_every_area_below_the_region_belongs_to_one_larger(store: Store) -> None:
    counted = ask(
        store,
        """SELECT ?area (COUNT(?membership) AS ?n) {
            ?area a ?class FILTER (?class IN (kmi:Municipality, kmi:Arrondissement, kmi:Province))
            OPTIONAL { ?membership kmi:part ?area }
        } GROUP BY ?area""",
    )
    assert len(counted) == 328 + 22 + 5
    assert {count for _, count in counted} == {"1"}


# Nothing that the sources do not say


def test_no_start_is_the_start_of_a_scheme(store: Store) -> None:
    """REFNIS gives each concept the first day of its scheme: only what a merger made begins on a day."""
    begun = {area for (area,) in ask(store, "SELECT ?area { ?area kmi:validFrom ?day ; a kmi:Municipality }")}
    assert begun == {f"gebied/{after}" for _, after in MERGERS}
    assert ask(store, 'SELECT ?x { ?x kmi:validFrom ?day FILTER (STR(?day) NOT IN ("2019-01-01", "2025-01-01")) }') == []


def test_ids_that_are_only_inferred_are_left_out(store: Store) -> None:
    """For the fifteen municipalities merged in 2019 the sources do not say which id of Wikidata is whose."""
    for (_, after), olds in MERGERS.items():
        for old in olds if after in {"12041", "44083", "44084", "44085", "45068", "72042", "72043"} else ():
            found = ask(store, f"SELECT ?other {{ <{ID}gebied/{old}> skos:exactMatch|skos:closeMatch ?other }}")
            assert found == [(f"http://vocab.belgif.be/auth/refnis1995/{old}",)]


def test_each_living_territory_has_one_id_of_wikidata_and_of_geonames(store: Store) -> None:
    for start in ("http://www.wikidata.org/entity/Q", "https://sws.geonames.org/"):
        counted = ask(store, f'SELECT ?area (COUNT(?id) AS ?n) {{ ?area a kmi:Municipality OPTIONAL {{ ?area skos:exactMatch|skos:closeMatch ?id '
                             f'FILTER (STRSTARTS(STR(?id), "{start}")) }} }} GROUP BY ?area')
        assert sum(count == "1" for _, count in counted) == 328 - 15
        assert {count for _, count in counted} == {"0", "1"}


@pytest.mark.parametrize(("area", "wikidata"), [("44021", "Q1296"), ("11002-2025", "Q12892"), ("71072", "Q58780"), ("72043", "Q42878311")])
def test_ids_of_the_dossier(store: Store, area: str, wikidata: str) -> None:
    assert bool(store.query(f"PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
                            f"ASK {{ <{ID}gebied/{area}> skos:exactMatch|skos:closeMatch <http://www.wikidata.org/entity/{wikidata}> }}"))


def test_an_id_given_to_two_territories_is_no_exact_match_of_either(store: Store) -> None:
    """skos:exactMatch is transitive: it would make the territory before a merger the same as that after."""
    assert ask(store, "SELECT ?id { ?one skos:exactMatch ?id . ?other skos:exactMatch ?id FILTER (?one != ?other) }") == []
    assert ask(store, "SELECT ?id { ?one skos:exactMatch ?id . ?other skos:closeMatch ?id FILTER (?one != ?other) }") == []


def test_only_who_has_the_code_today_is_seen_at_flanders(store: Store) -> None:
    found = ask(store, "SELECT ?area ?page { ?area rdfs:seeAlso ?page }")
    assert len(found) == 285
    assert ("gebied/11002-2025", "https://data.vlaanderen.be/id/gemeente/11002") in found
    assert "gebied/11002" not in dict(found)


def test_governments_have_a_kbo_and_an_ovo_number(store: Store) -> None:
    governs = "?government besluit:werkingsgebied ?area ; adms:identifier ?kbo, ?ovo"
    first = '?kbo adms:schemaAgency "Kruispuntbank van Ondernemingen"@nl ; skos:notation ?k'
    second = '?ovo adms:schemaAgency "Wegwijs"@nl ; skos:notation ?o'
    found = ask(store, f"SELECT ?government ?area ?k ?o {{ {governs} . {first} . {second} }}")
    assert len(found) == len({government for government, *_ in found}) == 300 + 5
    assert all(re.fullmatch("[0-9]{10}", kbo) and re.fullmatch("OVO[0-9]{6}", ovo) for *_, kbo, ovo in found)
    assert [(kbo, ovo) for _, area, kbo, ovo in found if area == "gebied/44021"] == [("0207451227", "OVO002067")]


def test_names_have_no_bracket(store: Store) -> None:
    assert ask(store, 'SELECT ?name { ?named kmi:name ?name FILTER (CONTAINS(?name, "(")) }') == []
