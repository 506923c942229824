"""The ministers as derived from Themis: days converted, records joined, and the checked table of who was competent when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from holdings import BRIDGED, COMPETENCES, competences
from ministers import LABELS
from pyoxigraph import RdfFormat, Store
from themis import Period, last_second, local_midnight, utc_first_day, utc_last_day

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "data" / "ministers.ttl"
PREFIXES = """
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX mandaat: <http://data.vlaanderen.be/ns/mandaat#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
ID = "https://data.kruispuntmi.be/id/"
THEMIS = "http://themis.vlaanderen.be/id/"
D, E, M = f"{THEMIS}mandataris/5fed907de6670526694a", f"{THEMIS}mandataris/5fed907ee6670526694a", f"{THEMIS}mandatee/"
R = f"{THEMIS}mandataris/"

# The checked table: holding, period, records of Themis joined.
TABLE: dict[str, tuple[str, str | None, set[str]]] = {
    "keulen-minister-2004": ("2004-07-22", "2009-07-13", {D + x for x in ("0604", "0617", "0626", "0632", "063e")} | {E + "0648"}),
    "bourgeois-minister-2009": ("2009-07-13", "2014-07-25", {R + "bd63fe69-25df-4b36-a4f0-c7b87157a89b", E + "0677"}),
    "homans-minister-2014": ("2014-07-25", "2019-10-02", {E + x for x in ("0694", "06a5", "06b3", "06c0", "06cc", "06da", "06e4", "06f1")}),
    "somers-minister-2019": (
        "2019-10-02",
        "2023-11-08",
        {
            E + "0710",
            R + "1e207740-3834-4e98-8431-5a2c08704516",
            M + "e6652d4d-418b-4060-b309-084d6f0a60fe",
            M + "38e5e0e9-52c7-4f7d-b92b-16eee0edd193",
        },
    ),
    "rutten-minister-2023": ("2023-11-08", "2024-08-02", {M + "dd3af703-1521-418f-ac4c-55794097295f"}),
    "peeters-minister-2024": ("2024-08-02", "2024-09-30", {M + "40126a26-bd64-43ce-aace-bacf17a2cd9e"}),
    "crevits-minister-2024": ("2024-09-30", None, {M + "5499a908-3cf0-488a-ad63-2d705065cb41"}),
    "bourgeois-viceminister-president-2009": ("2009-07-13", "2014-07-25", {R + "10a45f51-a511-4caa-8273-d1eb2c1ee27c", E + "0679"}),
    "homans-viceminister-president-2014": ("2014-07-25", "2019-07-02", {E + x for x in ("0696", "06a6", "06b4", "06c1", "06cd", "06db")}),
    "homans-minister-president-2019": ("2019-07-02", "2019-10-02", {E + "06e5", E + "06f2"}),
    "somers-viceminister-president-2019": (
        "2019-10-02",
        "2023-11-08",
        {
            E + "0711",
            R + "e2242233-4b72-4079-bb20-d196da78edbb",
            M + "8d2639a1-afca-467c-b7a8-9ba01fa54852",
            M + "488d5ce1-bed5-400c-985a-734ff6e296f5",
        },
    ),
    "rutten-viceminister-president-2023": ("2023-11-08", "2024-08-02", {M + "1ce11d20-8aa5-4b0d-b100-d6200125e20f"}),
    "peeters-viceminister-president-2024": ("2024-08-02", "2024-09-30", {M + "9e7f010c-aaba-45b7-9231-8550e7e3f782"}),
    "crevits-viceminister-president-2024": ("2024-09-30", None, {M + "01dd1477-5a37-4343-9cce-0d1bef1ba993"}),
}
PERSONS = {
    "Marino Keulen": "5fed907de6670526694a05c6",
    "Geert Bourgeois": "5fed907de6670526694a05fe",
    "Liesbeth Homans": "5fed907ee6670526694a0693",
    "Bart Somers": "5fed907de6670526694a05b8",
    "Gwendolyn Rutten": "4341629b-40e6-4f37-aea3-62f0900a48dd",
    "Lydia Peeters": "5fed907ee6670526694a06d2",
    "Hilde Crevits": "5fed907de6670526694a061b",
}
GOVERNMENTS = {
    "5fed907de6670526694a05eb": ("Leterme", "2004-07-22", "2007-06-28"),
    "5fed907de6670526694a060c": ("Peeters I", "2007-06-28", "2009-07-13"),
    "5fed907ee6670526694a0658": ("Peeters II", "2009-07-13", "2014-07-25"),
    "5fed907ee6670526694a068a": ("Bourgeois I", "2014-07-25", "2019-07-02"),
    "5fed907ee6670526694a06e3": ("Homans I", "2019-07-02", "2019-10-02"),
    "5fed907ee6670526694a0706": ("Jambon", "2019-10-02", "2024-09-30"),
    "ba398a44-7f09-11ef-a2b2-0242ac110003": ("Diependaele I", "2024-09-30", None),
}
FIELDS = [
    ("2006-01-01", "2006-04-01", "Inburgeringsbeleid"),
    ("2006-04-01", "2006-08-02", "Inburgeringsbeleid"),
    ("2006-08-02", "2014-01-01", "Inburgering"),
    ("2014-01-01", "2014-07-25", "Inburgering"),
    ("2014-07-25", "2015-04-01", "Inburgering"),
    ("2015-04-01", "2016-01-30", "Integratie en inburgering"),
    ("2016-01-30", "2016-09-01", "Integratie en inburgering"),
    ("2016-09-01", "2017-04-01", "Integratie en inburgering"),
    ("2017-04-01", "2019-10-02", "Integratie en inburgering"),
    ("2019-10-02", "2020-09-01", "Gelijke kansen en integratie en inburgering"),
    ("2020-09-01", "2024-01-01", "Gelijke kansen en integratie en inburgering"),
    ("2024-01-01", None, "Gelijke kansen en integratie en inburgering"),
]


@pytest.fixture(scope="module")
def facts() -> Store:
    """data/ministers.ttl in memory."""
    store = Store()
    store.load(path=FILE, format=RdfFormat.TURTLE)
    return store


def rows(facts: Store, where: str) -> list[tuple[str | None, ...]]:
    """The values of a query, as text."""
    answer = facts.query(PREFIXES + where)
    return [tuple(None if value is None else value.value for value in solution) for solution in answer]


def test_the_base_file_names_the_last_day_at_midnight_utc() -> None:
    assert utc_first_day("2014-07-25T00:00:00Z") == date(2014, 7, 25)
    assert utc_last_day("2016-04-29T00:00:00Z") == date(2016, 4, 30)
    assert utc_last_day("2018-12-31T00:00:00Z") == date(2019, 1, 1)


def test_the_corrections_name_the_first_day_after_at_midnight_in_brussels() -> None:
    assert local_midnight("2016-04-30T00:00:00+02:00") == date(2016, 4, 30)
    assert local_midnight("2019-01-01T00:00:00+01:00") == date(2019, 1, 1)


def test_a_policy_field_names_the_last_second_of_its_last_day() -> None:
    assert last_second("2015-03-31T23:59:59") == date(2015, 4, 1)
    assert last_second("2013-12-31T23:59:59") == date(2014, 1, 1)


@pytest.mark.parametrize(
    ("convert", "stated"),
    [
        (utc_last_day, "2016-04-30T00:00:00+02:00"),
        (utc_first_day, "2014-07-25T00:00:00+02:00"),
        (local_midnight, "2014-07-25T00:00:00Z"),
        (local_midnight, "2014-07-25T22:00:00+02:00"),
        (last_second, "2015-04-01T00:00:00"),
    ],
)
def test_a_day_counted_in_another_way_is_refused(convert: Callable[[str], date], stated: str) -> None:
    with pytest.raises(ValueError, match="not a"):
        convert(stated)


def test_a_period_covers_what_lies_within_it() -> None:
    held = Period(date(2014, 7, 25), date(2019, 10, 2))
    assert held.covers(Period(date(2019, 7, 2), date(2019, 10, 2)))
    assert not held.covers(Period(date(2014, 7, 24), date(2019, 10, 2)))
    assert not held.covers(Period(date(2014, 7, 25), date(2019, 10, 3)))
    assert not held.covers(Period(date(2014, 7, 25), None))
    assert Period(date(2014, 7, 25), None).covers(Period(date(2024, 9, 30), None))


@pytest.mark.parametrize(
    ("title", "named"),
    [
        (
            "Vlaams minister van Binnenlands Bestuur, Inburgering, Wonen, Gelijke Kansen en armoedebestrijding",
            ["binnenlands-bestuur", "inburgering", "wonen", "gelijke-kansen", "armoedebestrijding"],
        ),
        (
            "Vlaams minister van Binnenland, Steden- en Plattelandsbeleid, Samenleven, Integratie en Inburgering, Bestuurszaken, "
            "Sociale Economie en Zeevisserij",
            [
                "binnenland",
                "stedenbeleid",
                "plattelandsbeleid",
                "samenleven",
                "integratie",
                "inburgering",
                "bestuurszaken",
                "sociale-economie",
                "zeevisserij",
            ],
        ),
    ],
)
def test_a_title_names_its_competences_one_by_one(title: str, named: list[str]) -> None:
    assert competences(title) == named


def test_a_title_with_an_unknown_part_is_refused() -> None:
    with pytest.raises(ValueError, match="Ruimtevaart"):
        competences("Vlaams minister van Inburgering en Ruimtevaart")


def test_every_competence_has_a_name() -> None:
    assert set(COMPETENCES.values()) == set(LABELS)


def test_the_script_writes_the_file_byte_for_byte(derived: Callable[[str, Path], bytes], tmp_path: Path) -> None:
    assert derived("ministers.py", tmp_path / "ministers.ttl") == FILE.read_bytes()


@pytest.mark.parametrize("reference", TABLE)
def test_a_holding_has_the_period_and_the_records_of_the_checked_table(facts: Store, reference: str) -> None:
    first, until, records = TABLE[reference]
    holding = f"<{ID}mandaat/{reference}>"
    assert rows(facts, f"SELECT ?from ?until {{ {holding} kmi:validFrom ?from OPTIONAL {{ {holding} kmi:validUntil ?until }} }}") == [(first, until)]
    assert {record for (record,) in rows(facts, f"SELECT ?record {{ {holding} prov:wasDerivedFrom ?record }}")} == records


def test_the_table_names_every_holding(facts: Store) -> None:
    assert {holding for (holding,) in rows(facts, "SELECT ?holding { ?holding a kmi:MandateHolding }")} == {
        f"{ID}mandaat/{reference}" for reference in TABLE
    }


def test_the_ministers_bear_the_iris_of_themis(facts: Store) -> None:
    found = dict(rows(facts, "SELECT ?name ?person { ?person a <http://www.w3.org/ns/person#Person> ; foaf:name ?name }"))
    assert found == {name: f"{THEMIS}persoon/{reference}" for name, reference in PERSONS.items()}


def test_every_record_joined_is_described_with_its_title_and_days(facts: Store) -> None:
    assert (
        rows(
            facts,
            """SELECT ?record { ?holding prov:wasDerivedFrom ?record
        FILTER NOT EXISTS { ?record a mandaat:Mandataris ; kmi:validFrom ?from ; org:holds ?mandate ; dcterms:source ?source } }""",
        )
        == []
    )
    record = f"<{E}0694>"
    assert rows(facts, f"SELECT ?title ?from ?until {{ {record} dcterms:title ?title ; kmi:validFrom ?from ; kmi:validUntil ?until }}") == [
        ("Vlaams minister van Binnenlands Bestuur, Inburgering, Wonen, Gelijke Kansen en armoedebestrijding", "2014-07-25", "2016-04-30")
    ]


def test_only_the_bridged_day_makes_a_holding_inferred(facts: Store) -> None:
    inferred = rows(facts, f"SELECT ?holding {{ ?holding a kmi:MandateHolding ; kmi:status <{ID}begrip/afgeleid> }} ORDER BY ?holding")
    assert inferred == [(f"{ID}mandaat/bourgeois-minister-2009",), (f"{ID}mandaat/bourgeois-viceminister-president-2009",)]
    for (holding,) in inferred:
        assert rows(facts, f"SELECT ?from ?until {{ <{holding}> dcterms:hasPart [ kmi:validFrom ?from ; kmi:validUntil ?until ] }}") == [
            (BRIDGED.isoformat(), "2010-07-07")
        ]


def test_governments_have_the_periods_of_the_checked_table(facts: Store) -> None:
    found = rows(
        facts,
        """SELECT ?government ?name ?from ?until {
        ?term kmi:termOf ?government ; kmi:validFrom ?from . ?government skos:altLabel ?name OPTIONAL { ?term kmi:validUntil ?until } }""",
    )
    assert {government: facts_ for government, *facts_ in found} == {
        f"{THEMIS}bestuursorgaan/{reference}": list(facts_) for reference, facts_ in GOVERNMENTS.items()
    }


def test_homans_bears_both_spellings_each_with_its_period_and_source(facts: Store) -> None:
    found = rows(
        facts,
        f"""SELECT ?title ?from ?until ?source {{ <{ID}mandaat/homans-minister-2014> kmi:hasTitle ?held .
        ?held kmi:title ?title ; kmi:validFrom|kmi:attestedFrom ?from ; kmi:validUntil ?until ; dcterms:source ?source }}
        ORDER BY ?from ?title ?source""",
    )
    lower = "Vlaams minister van Binnenlands Bestuur, Inburgering, Wonen, Gelijke Kansen en armoedebestrijding"
    upper = lower.replace("armoede", "Armoede")
    by_title = {(title, first, until) for title, first, until, _ in found}
    assert by_title == {(lower, "2014-07-25", "2019-07-02"), (upper, "2019-07-02", "2019-10-02"), (upper, "2014-07-25", "2019-10-02")}
    assert (upper, "2014-07-25", "2019-10-02", f"{ID}bron/brontekst") in found
    assert not any(title == lower and source == f"{ID}bron/brontekst" for title, _, _, source in found)


def test_the_policy_field_is_the_chain_of_the_checked_table(facts: Store) -> None:
    found = rows(
        facts,
        """SELECT ?from ?until ?label { ?period kmi:field ?field ; kmi:validFrom ?from . ?field skos:prefLabel ?label
        FILTER (lang(?label) = "nl") OPTIONAL { ?period kmi:validUntil ?until } } ORDER BY ?from""",
    )
    assert found == FIELDS


def test_the_policy_domain_above_the_field(facts: Store) -> None:
    assert rows(
        facts,
        """SELECT ?from ?until ?label { ?period kmi:domain ?domain ; kmi:validFrom ?from . ?domain skos:prefLabel ?label
        FILTER (lang(?label) = "nl") OPTIONAL { ?period kmi:validUntil ?until } } ORDER BY ?from""",
    ) == [
        ("2006-01-01", "2015-04-01", "Bestuurszaken"),
        ("2015-04-01", "2020-09-01", "Kanselarij en Bestuur"),
        ("2020-09-01", None, "Kanselarij, Bestuur, Buitenlandse Zaken en Justitie"),
    ]


def test_nobody_but_homans_is_called_coordinating_by_a_source(facts: Store) -> None:
    found = rows(facts, "SELECT ?holder ?status { ?c kmi:coordinator ?holder ; kmi:status ?status } ORDER BY ?holder")
    assert {holder.removeprefix(f"{ID}mandaat/") for holder, status in found if status == f"{ID}begrip/vastgesteld"} == {"homans-minister-2014"}
    assert len(found) == 7


def test_integration_is_named_by_no_title_before_crevits(facts: Store) -> None:
    assert rows(facts, f"SELECT ?holding {{ ?holding kmi:competence <{ID}begrip/bevoegdheid-integratie> }}") == [
        (f"{ID}mandaat/crevits-minister-2024",)
    ]
