"""The saved queries of the shipped publication: each answers with its example, and says what the tables and the files say."""

import csv
import io
from collections.abc import Iterable
from itertools import pairwise
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from kruispunt.sources import publication as sources
from kruispunt.sources import queries
from kruispunt.sources.queries import Saved
from pyoxigraph import RdfFormat, parse

FOLDER = sources.shipped() / "data" / "queries"
SAVED = {path.stem: queries.read(path.stem, path.read_text()) for path in sorted(FOLDER.glob("*.rq"))}
GRAPHS = {"municipality", "sources-of-an-indicator"}
BASE = "https://data.kruispuntmi.be/"


def asked(site: FlaskClient, name: str, values: dict[str, object]) -> list[dict[str, str]]:
    answer = site.get(f"/query/{name}.csv?{urlencode(values, doseq=True)}")
    assert (answer.status_code, answer.mimetype) == (200, "text/csv"), answer.text
    return list(csv.DictReader(io.StringIO(answer.text)))


def graph(site: FlaskClient, name: str, values: dict[str, object]) -> list[tuple[str, str, str]]:
    answer = site.get(f"/query/{name}.nt?{urlencode(values)}")
    assert (answer.status_code, answer.mimetype) == (200, "application/n-triples"), answer.text
    return [(quad.subject.value, quad.predicate.value, quad.object.value) for quad in parse(answer.data, RdfFormat.N_TRIPLES)]


def examples(saved: Saved) -> dict[str, object]:
    return {name: values for name, values in saved.examples().items()}


def figures(**wanted: str) -> Iterable[dict[str, str]]:
    with (FOLDER.parent / "figures.csv").open(newline="") as file:
        for row in csv.DictReader(file):
            if all(row[column] == value for column, value in wanted.items()):
                yield row


def test_there_are_a_dozen_each_in_dutch_and_english() -> None:
    assert len(SAVED) >= 12
    for saved in SAVED.values():
        assert {"nl", "en", "fr"} <= set(saved.title) & set(saved.description)
        assert all({"nl", "en", "fr"} <= set(parameter.label) for parameter in saved.parameters)
        assert "ORDER BY" in saved.text


@pytest.mark.parametrize("name", sorted(SAVED.keys() - GRAPHS))
def test_each_answers_with_its_example_and_is_the_same_again(site: FlaskClient, name: str) -> None:
    rows = asked(site, name, examples(SAVED[name]))
    assert rows
    assert len({tuple(row.items()) for row in rows}) == len(rows)
    assert asked(site, name, examples(SAVED[name])) == rows
    page = site.get(f"/query/{name}?{urlencode(examples(SAVED[name]), doseq=True)}", headers={"Accept": "text/html", "Accept-Language": "fr"})
    assert page.status_code == 200
    assert "<table" in page.text


def test_the_share_of_foreigners_is_that_of_the_table(site: FlaskClient) -> None:
    for area in ("44021", "02000", "73028"):
        rows = asked(site, "share-of-foreigners", {"area": area})
        expected = {
            column: {row["year"]: row["value"] or row["count"] for row in figures(indicator=indicator, area=area, sex="T", age="totaal")}
            for column, indicator in (("foreigners", "vreemdelingen"), ("inhabitants", "bevolking"), ("percent", "aandeel-vreemdelingen"))
        }
        assert [row["year"] for row in rows] == sorted(expected["percent"])
        for column, values in expected.items():
            assert {row["year"]: float(row[column]) for row in rows} == {year: float(value) for year, value in values.items()}


def test_a_ranking_is_the_whole_column_of_the_table_from_high_to_low(site: FlaskClient) -> None:
    found: list[tuple[str, float]] = []
    for page in range(1, 5):
        rows = asked(site, "ranking", {"indicator": "aandeel-vreemdelingen", "year": "2012", "page": page})
        found += [(row["code"], float(row["value"])) for row in rows]
    table = {row["area"]: float(row["value"]) for row in figures(indicator="aandeel-vreemdelingen", year="2012", sex="T", age="totaal")}
    municipalities = {area: value for area, value in table.items() if not area.endswith("0000") and area not in ("02000", "20001")}
    assert found == sorted(municipalities.items(), key=lambda each: (-each[1], each[0]))
    assert len(found) == 308


@pytest.mark.parametrize(("sex", "age"), [("F", "totaal"), ("T", "18-64"), ("", "")])
def test_a_series_has_every_area_sex_and_age_asked_for(site: FlaskClient, sex: str, age: str) -> None:
    chosen = {name: value for name, value in (("sex", sex), ("age", age)) if value}
    rows = asked(site, "series", {"indicator": "vreemdelingen", "area": ["11002", "44021"], **chosen})
    expected = {
        (f"{BASE}id/gebied/{area}", row["year"], row["count"])
        for area in ("11002", "44021")
        for row in figures(indicator="vreemdelingen", area=area, sex=sex or "T", age=age or "totaal")
    }
    assert {(row["area"], row["year"], row["value"]) for row in rows} == expected
    assert len(rows) == len(expected) > 2


def test_a_province_is_the_sum_of_its_municipalities(site: FlaskClient) -> None:
    for province in ("10000", "40000", "70000"):
        whole, *parts = asked(site, "province", {"province": province, "year": "2014"})
        assert whole["code"] == province
        for column in ("foreigners", "inhabitants"):
            assert sum(int(row[column]) for row in parts) == int(whole[column])


def test_the_minister_is_the_one_of_the_day(site: FlaskClient) -> None:
    for day, name in (("2014-07-24", "Geert Bourgeois"), ("2014-07-25", "Liesbeth Homans"), ("2019-10-02", "Bart Somers")):
        assert [row["name"] for row in asked(site, "minister-on-a-day", {"day": day})] == [name]
    doubted = asked(site, "minister-on-a-day", {"day": "2010-07-06"})
    assert doubted[0]["status"] != "vastgesteld"


def test_coordinating_ministers_follow_each_other(site: FlaskClient) -> None:
    rows = asked(site, "coordinating-ministers", {})
    homans = next(row for row in rows if row["name"] == "Liesbeth Homans")
    assert (homans["before"], homans["after"]) == ("Geert Bourgeois", "Bart Somers")
    for earlier, later in pairwise(rows):
        if earlier["until"] == later["from"]:
            assert (earlier["after"], later["before"]) == (later["name"], earlier["name"])


def test_acts_in_force_are_those_of_the_competency_question(site: FlaskClient) -> None:
    expected = (sources.shipped() / "ontology" / "competency" / "21-acts-in-force-on-a-day.csv").read_text().splitlines()[1:]
    rows = asked(site, "acts-in-force", {"day": "2014-12-31"})
    assert len(rows) == len(expected)
    assert sorted(row["signed"] for row in rows) == sorted(line.split(",")[1] for line in expected)


def test_amendments_of_one_act_are_among_those_of_all(site: FlaskClient) -> None:
    every = asked(site, "amendments", {})
    one = asked(site, "amendments", examples(SAVED["amendments"]))
    act = SAVED["amendments"].parameters[0].example
    assert one == [row for row in every if row["act"] == act]
    assert len(every) > len(one) > 0


def test_indicators_have_figures_where_the_table_has(site: FlaskClient) -> None:
    published = {row["indicator"] for row in asked(site, "indicators", {}) if row["availability"].startswith("cijfers")}
    assert {f"{BASE}id/indicator/{row['indicator']}" for row in figures(year="2012")} <= published


def test_mergers_lead_from_any_part_to_the_same_event(site: FlaskClient) -> None:
    rows = asked(site, "mergers", {"area": "12041"})
    assert {(row["beforeName"], row["afterName"]) for row in rows} == {("Puurs", "Puurs-Sint-Amands"), ("Sint-Amands", "Puurs-Sint-Amands")}
    assert asked(site, "mergers", {"area": "12030"}) == rows
    assert len({row["event"] for row in asked(site, "mergers", {})}) == 20


def test_the_policy_field_is_the_one_of_the_day(site: FlaskClient) -> None:
    every = asked(site, "policy-through-time", {})
    for row in asked(site, "policy-through-time", {"day": "2010-06-01"}):
        assert row in every
        assert row["from"] <= "2010-06-01" < (row["until"] or "9999")


def test_words_find_what_fits_best_first(site: FlaskClient) -> None:
    scores = [float(row["thing_score"]) for row in asked(site, "find", {"thing": "vreemdelingen"})]
    assert scores == sorted(scores, reverse=True)


def test_graphs_hold_what_the_title_says(site: FlaskClient) -> None:
    gent = graph(site, "municipality", {"area": "44021"})
    assert {f"{BASE}id/gebied/44021", f"{BASE}id/naam/44021", f"{BASE}id/code/2018-44021"} <= {subject for subject, _, _ in gent}
    assert (f"{BASE}id/naam/44021", f"{BASE}ns/integratie#name", "Gent") in gent
    told = graph(site, "sources-of-an-indicator", {"indicator": "aandeel-vreemdelingen"})
    named = {value for subject, property_, value in told if subject.endswith("/aandeel-vreemdelingen") and property_.endswith("terms/source")}
    assert named
    assert {subject for subject, _, _ in told} == {f"{BASE}id/indicator/aandeel-vreemdelingen", *named}


def test_a_wrong_value_says_what_was_expected(site: FlaskClient) -> None:
    answer = site.get("/query/series.csv?indicator=vreemdelingen&area=44021&sex=X")
    assert answer.status_code == 400
    assert "one of T, F, M" in answer.json["detail"]
    assert "no" in site.get("/query/share-of-foreigners.csv?area=99999").json["detail"]
