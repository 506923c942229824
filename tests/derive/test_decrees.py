"""The decrees as derived from the Staatsblad files, and what is known of them beyond titles and days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from acts import cited
from legal_facts import KNOWN_IN_FULL, RELATED, STRETCHES
from pyoxigraph import RdfFormat, Store

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "data" / "decrees.ttl"
PREFIXES = """
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
ID = "https://data.kruispuntmi.be/id/"
ELI = "http://www.ejustice.just.fgov.be/eli/"

# Path of the ELI, day of publication: the six, those that amend or stand beside them.
ACTS = {
    "decreet/1998/04/28/1998035668": "1998-06-19",
    "decreet/2003/02/28/2003035383": "2003-05-08",
    "decreet/2009/04/30/2009035504": "2009-07-02",
    "decreet/2012/07/06/2012035866": "2012-07-30",
    "decreet/2013/06/07/2013204197": "2013-07-26",
    "decreet/2015/05/29/2015035758": "2015-06-23",
    "decreet/2004/05/07/2004036701": "2004-11-19",
    "decreet/2005/05/20/2005035651": "2005-06-09",
    "decreet/2006/07/14/2006036543": "2006-11-09",
    "decreet/2008/02/01/2008035262": "2008-02-21",
    "decreet/2012/02/17/2012201307": "2012-03-06",
    "decreet/2012/06/01/2012035692": "2012-07-05",
    "decreet/2019/01/18/2019040165": "2019-02-11",
    "decreet/2021/07/09/2021032190": "2021-08-11",
}
# Numac of the decisions, of which no ELI was verified: day of signature, day of publication where the page named gives one.
DECISIONS = {
    "1998036062": ("1998-07-14", None),
    "2003035248": ("2002-07-15", None),
    "2011035087": ("2010-11-12", "2011-02-04"),
    "2013035089": ("2012-10-26", "2013-02-08"),
    "2016035410": ("2016-01-29", "2016-04-07"),
}


@pytest.fixture(scope="module")
def facts() -> Store:
    """data/decrees.ttl in memory."""
    store = Store()
    store.load(path=FILE, format=RdfFormat.TURTLE)
    return store


def rows(facts: Store, where: str) -> list[tuple[str | None, ...]]:
    """The values of a query, as text."""
    return [tuple(None if value is None else value.value for value in solution) for solution in facts.query(PREFIXES + where)]


@pytest.mark.parametrize(
    ("title", "day", "expected"),
    [
        (
            "Decreet betreffende het Vlaamse inburgeringsbeleid (1)",
            "28 februari 2003",
            "Decreet van 28 februari 2003 betreffende het Vlaamse inburgeringsbeleid",
        ),
        ("Decreet tot wijziging van iets", "1 februari 2008", "Decreet van 1 februari 2008 tot wijziging van iets"),
    ],
)
def test_a_title_is_cited_with_its_day_and_without_its_footnote(title: str, day: str, expected: str) -> None:
    assert cited(title, day) == expected


def test_what_is_no_title_of_a_decree_is_refused() -> None:
    with pytest.raises(ValueError, match="not the title of a decree"):
        cited("Wet van iets", "28 februari 2003")


def test_the_script_writes_the_file_byte_for_byte(derived: Callable[[str, Path], bytes], tmp_path: Path) -> None:
    assert derived("decrees.py", tmp_path / "decrees.ttl") == FILE.read_bytes()


def test_decrees_bear_their_eli_and_the_days_in_it(facts: Store) -> None:
    found = {
        act.removeprefix(ELI): (signed, published)
        for act, signed, published in rows(
            facts,
            f"""SELECT ?act ?signed ?published {{
            ?act dcterms:type <{ID}begrip/decreet> ; eli:date_document ?signed ; eli:date_publication ?published }}""",
        )
        if act
    }
    assert found == {path: (path.split("/", 1)[1][:10].replace("/", "-"), published) for path, published in ACTS.items()}


def test_a_decision_bears_day_and_number_and_neither_title_nor_eli(facts: Store) -> None:
    """What no source at hand says is left out: a decision has an IRI of ours, which says that it is one."""
    found = rows(
        facts,
        f"""SELECT ?act ?numac ?signed ?published ?text ?note {{
        ?act dcterms:type <{ID}begrip/uitvoeringsbesluit> ; eli:id_local ?numac ; eli:date_document ?signed ; skos:note ?note
        OPTIONAL {{ ?act eli:date_publication ?published }} OPTIONAL {{ ?act eli:is_realized_by|owl:sameAs ?text }}
        FILTER (LANG(?note) = "en") }}""",
    )
    assert {numac: (signed, published) for _, numac, signed, published, *_ in found} == DECISIONS
    assert [act for act, numac, *_ in found if act != f"{ID}besluit/{numac}"] == []
    assert {text for *_, text, _ in found} == {None}
    assert all(note and "IRI is this publication's" in note for *_, note in found)


def test_the_title_stands_on_the_expression_as_published(facts: Store) -> None:
    assert rows(facts, f"SELECT ?title {{ <{ELI}decreet/1998/04/28/1998035668/justel> eli:title ?title }}") == [
        ("Decreet inzake het Vlaamse beleid ten aanzien van etnisch-culturele minderheden (1)",)
    ]


def test_the_decree_that_the_source_text_cites_is_found_by_that_name(facts: Store) -> None:
    assert rows(facts, 'SELECT ?act { ?act skos:altLabel "integratiedecreet"@nl }') == [(ELI + "decreet/1998/04/28/1998035668",)]


def test_the_french_eli_of_a_decree_is_the_same_act(facts: Store) -> None:
    found = rows(facts, "SELECT ?act ?french { ?act owl:sameAs ?french }")
    assert len(found) == 14
    assert all(french == act.replace("/decreet/", "/decret/") for act, french in found)


def test_every_relation_stands_as_a_link_and_as_a_node_with_its_ground(facts: Store) -> None:
    links = rows(facts, "SELECT ?acting ?affected { ?acting eli:amends|eli:repeals|eli:based_on ?affected }")
    nodes = rows(
        facts, "SELECT ?acting ?affected { ?r kmi:actingAct ?acting ; kmi:affectedAct ?affected ; kmi:statusReason ?ground ; dcterms:source ?source }"
    )
    assert set(links) == set(nodes)
    assert len(links) == len(RELATED) == 14


def test_a_relation_by_title_is_what_the_title_says(facts: Store) -> None:
    """An act that amends by its title names the day of the act that it amends."""
    found = rows(
        facts,
        f"""SELECT ?label ?signed {{
        ?r kmi:actingAct/skos:prefLabel ?label ; kmi:affectedAct/eli:date_document ?signed ; kmi:relationType <{ID}begrip/wijzigt>
        FILTER (lang(?label) = "nl") }}""",
    )
    months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]
    for label, signed in found:
        assert signed is not None
        day = date.fromisoformat(signed)
        assert f"van {day.day} {months[day.month - 1]} {day.year}" in str(label)
    assert len(found) == 10


def on(facts: Store, day: str) -> set[tuple[str, str, str]]:
    """Numac, scope and status of what is known to be in force on a day."""
    found = rows(
        facts,
        f"""SELECT ?numac ?scope ?status {{
        ?stretch kmi:act/eli:id_local ?numac ; kmi:scope ?scope ; kmi:status ?status .
        OPTIONAL {{ ?stretch kmi:validFrom ?from }} OPTIONAL {{ ?stretch kmi:attestedFrom ?attested }} OPTIONAL {{ ?stretch kmi:validUntil ?until }}
        FILTER (STR(COALESCE(?from, ?attested)) <= "{day}" && (!BOUND(?until) || STR(?until) > "{day}")) }}""",
    )
    return {(str(numac), str(scope).removeprefix(f"{ID}begrip/"), str(status).removeprefix(f"{ID}begrip/")) for numac, scope, status in found}


OLD = {("1998035668", "als-kader", "afgeleid"), ("2003035383", "als-kader", "afgeleid")}
NEW = {("2013204197", "als-kader", "vastgesteld")}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2010-11-11", set()),
        ("2010-11-12", {("1998035668", "als-kader", "afgeleid")}),
        ("2013-06-06", {("1998035668", "als-kader", "afgeleid")}),
        ("2013-06-07", OLD),
        ("2013-11-03", OLD),
        ("2013-11-04", OLD | {("2013204197", "gedeeltelijk", "vastgesteld")}),
        ("2016-02-28", OLD | {("2013204197", "gedeeltelijk", "vastgesteld")}),
        ("2016-02-29", NEW),
        ("2022-03-01", NEW | {("2021032190", "gedeeltelijk", "vastgesteld")}),
    ],
)
def test_what_is_known_to_be_in_force_on_a_day(facts: Store, day: str, expected: set[tuple[str, str, str]]) -> None:
    assert on(facts, day) == expected


def test_of_every_other_act_it_is_said_that_nothing_was_verified(facts: Store) -> None:
    unknown = {numac for (numac,) in rows(facts, f"SELECT ?numac {{ ?stretch kmi:act/eli:id_local ?numac ; kmi:status <{ID}begrip/niet-nagegaan> }}")}
    assert unknown == ({path.rpartition("/")[2] for path in ACTS} | set(DECISIONS)) - KNOWN_IN_FULL


def test_what_was_inferred_says_why() -> None:
    assert all(stretch.reason for stretch in STRETCHES if stretch.status == "afgeleid")
