"""The figures: derived again byte for byte, the check figures of the sources, sums and shares, and the answers that questions give."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
SCRIPT = DATA / "derive" / "figures.py"
COMPETENCY = ROOT / "ontology" / "competency"
Key = tuple[str, str, int, str, str]


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def key(row: dict[str, str]) -> Key:
    return row["indicator"], row["area"], int(row["year"]), row["sex"], row["age"]


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    return table(DATA / "figures.csv")


@pytest.fixture(scope="module")
def figures(rows: list[dict[str, str]]) -> dict[Key, Decimal]:
    return {key(row): Decimal(row["count"] or row["value"]) for row in rows}


def percent(part: Decimal, whole: Decimal) -> Decimal:
    return (100 * part / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)


def answer(number: str) -> list[dict[str, str]]:
    (path,) = COMPETENCY.glob(f"{number}-*.csv")
    return table(path)


# What the table is


def test_there_are_as_many_figures_as_the_dossier_counts(rows: list[dict[str, str]], figures: dict[Key, Decimal]) -> None:
    assert len(rows) == len(figures) == 35_796
    assert len({row["area"] for row in rows}) == 308 + 5 + 1


def test_the_table_is_sorted_and_fills_one_of_count_and_value(rows: list[dict[str, str]]) -> None:
    keys = [(row["indicator"], row["area"], row["year"], row["sex"], row["age"]) for row in rows]
    assert keys == sorted(keys)
    for row in rows:
        assert bool(row["count"]) == (row["unit"] == "personen") == (not row["value"])


def test_no_figure_has_a_zero_at_its_end_or_a_third_decimal(rows: list[dict[str, str]]) -> None:
    for value in (row["value"] for row in rows if row["value"]):
        assert value == format(Decimal(value).normalize(), "f"), value
        assert -Decimal(value).as_tuple().exponent <= 2, value


def test_every_figure_has_its_map(rows: list[dict[str, str]]) -> None:
    maps = [tuple(row.values()) for row in table(DATA / "figures-maps.csv")]
    assert maps == sorted({(row["indicator"], row["year"], row["sex"], row["age"]) for row in rows})


# The check figures of the sources and of the checked dossier


@pytest.mark.parametrize(
    ("year", "population", "foreigners", "share"),
    [
        (2009, 6_208_877, 377_842, "6.09"),
        (2010, 6_251_983, 399_433, "6.39"),
        (2011, 6_306_638, 427_986, "6.79"),
        (2012, 6_350_765, 453_399, "7.14"),
        (2013, 6_381_859, 467_882, "7.33"),
        (2014, 6_410_705, 481_882, "7.52"),
        (2015, 6_444_127, 504_130, "7.82"),
    ],
)
def test_the_region(figures: dict[Key, Decimal], year: int, population: int, foreigners: int, share: str) -> None:
    assert figures["bevolking", "02000", year, "T", "totaal"] == population
    assert figures["vreemdelingen", "02000", year, "T", "totaal"] == foreigners
    assert figures["aandeel-vreemdelingen", "02000", year, "T", "totaal"] == Decimal(share)


@pytest.mark.parametrize(
    ("area", "share"),
    [
        *(("11002", "20.09"), ("44021", "13.36"), ("32006", "1.78"), ("45062", "0.93"), ("13002", "49.25")),
        *(("10000", "10.56"), ("20001", "9.1"), ("30000", "4.02"), ("40000", "5.49"), ("70000", "9.61")),
    ],
)
def test_shares_of_2015(figures: dict[Key, Decimal], area: str, share: str) -> None:
    assert figures["aandeel-vreemdelingen", area, 2015, "T", "totaal"] == Decimal(share)


@pytest.mark.parametrize(
    ("year", "ages", "foreigners", "sexes"),
    [
        (2009, (1_222_370, 3_870_100, 1_116_407), (69_476, 273_878, 34_488), (181_813, 196_029)),
        (2015, (1_252_370, 3_946_291, 1_245_466), (102_858, 358_912, 42_360), (244_328, 259_802)),
    ],
)
def test_ages_and_sexes_of_the_region(
    figures: dict[Key, Decimal], year: int, ages: tuple[int, ...], foreigners: tuple[int, ...], sexes: tuple[int, int]
) -> None:
    classes = ("0-17", "18-64", "65-plus")
    assert tuple(figures["bevolking", "02000", year, "T", age] for age in classes) == ages
    assert tuple(figures["vreemdelingen", "02000", year, "T", age] for age in classes) == foreigners
    assert tuple(figures["vreemdelingen", "02000", year, sex, "totaal"] for sex in ("F", "M")) == sexes


def test_growth_of_foreigners(figures: dict[Key, Decimal]) -> None:
    index = {area: value for (name, area, year, _, _), value in figures.items() if name == "groei-index-vreemdelingen" and year == 2015}
    assert index["02000"] == Decimal("133.42")
    assert (max(index, key=lambda area: index[area]), min(index, key=lambda area: index[area])) == ("37002", "32030")
    assert (index["37002"], index["32030"]) == (Decimal("318.06"), Decimal("72.09"))
    assert {value for (name, _, year, _, _), value in figures.items() if name == "groei-index-vreemdelingen" and year == 2009} == {100}


def test_income_of_the_region_and_its_break(rows: list[dict[str, str]], figures: dict[Key, Decimal]) -> None:
    expected = ["14441.17", "14983.82", "15549.80", "16198.90", "16505.39", "16598.54", "17145.65", "17765.12", "18163.05"]
    assert [figures["inkomen-per-inwoner", "02000", year, "T", "totaal"] for year in range(2005, 2014)] == list(map(Decimal, expected))
    assert {(row["indicator"], row["year"]) for row in rows if row["status"] == "B"} == {("inkomen-per-inwoner", "2012")}
    assert sum(row["status"] == "B" for row in rows) == 314


def test_nobody_is_zero_where_the_dossier_says(rows: list[dict[str, str]]) -> None:
    zeros = {(row["area"], int(row["year"]), row["sex"], row["age"]) for row in rows if row["count"] == "0"}
    herstappe = {("73028", year, *cell) for year in range(2009, 2016) for cell in (("T", "0-17"), ("T", "65-plus"), ("F", "totaal"))}
    assert zeros == herstappe | {("37002", 2012, "T", "65-plus"), ("45061", 2009, "T", "65-plus")}


def test_the_notes_on_small_bases_name_every_municipality_with_less_than_twenty(figures: dict[Key, Decimal]) -> None:
    total = {area: value for (name, area, year, *rest), value in figures.items() if (name, year, rest) == ("vreemdelingen", 2009, ["T", "totaal"])}
    small = {area: value for area, value in total.items() if value < 20}
    assert small == {"73028": 1, "45062": 18, "31042": 19}
    notes = (DATA / "series-notes.ttl").read_text("utf-8")
    for area in small:
        assert f"/id/noot/groei-index-kleine-basis-{area}> a kmi:SeriesNote" in notes
    assert notes.count("/id/noot/groei-index-kleine-basis-") == len(small)


# Sums and shares, computed here a second time


def test_shares_and_indices_follow_from_the_counts(figures: dict[Key, Decimal]) -> None:
    for (name, area, year, sex, age), value in figures.items():
        counted = figures.get(("vreemdelingen", area, year, sex, age), Decimal(0))
        if name == "aandeel-vreemdelingen":
            assert value == percent(counted, figures["bevolking", area, year, sex, age])
        if name == "groei-index-vreemdelingen":
            assert value == percent(counted, figures["vreemdelingen", area, 2009, sex, age])


def test_sexes_ages_and_areas_add_up(figures: dict[Key, Decimal]) -> None:
    sums: dict[Key, Decimal] = defaultdict(Decimal)
    for (name, area, year, sex, age), value in figures.items():
        if name not in ("bevolking", "vreemdelingen"):
            continue
        if sex != "T":
            sums[name + " by sex", area, year, "T", age] += value
        if age != "totaal":
            sums[name + " by age", area, year, sex, "totaal"] += value
        if area not in PROVINCES | {"02000"}:
            sums[name + " of parts", province(area), year, sex, age] += value
        if area in PROVINCES:
            sums[name + " of parts", "02000", year, sex, age] += value
    assert len(sums) == 314 * 7 * (1 + 2) + 6 * 70  # sexes of foreigners, ages of both; provinces and region on each map of counts
    for (name, *rest), total in sums.items():
        assert total == figures[(name.split()[0], *rest)], (name, rest)


PROVINCES = {"10000", "20001", "30000", "40000", "70000"}


def province(municipality: str) -> str:
    """By the structure of the NIS code; the script reads it from the source file."""
    return {"2": "20001"}.get(municipality[0], f"{municipality[0]}0000")


# The answers to the questions of ontology/competency, from the table without SPARQL


def test_the_answer_on_gent(figures: dict[Key, Decimal]) -> None:
    for row in answer("28"):
        year = int(row["year"])
        assert Decimal(row["foreigners"]) == figures["vreemdelingen", "44021", year, "T", "totaal"]
        assert Decimal(row["percent"]) == percent(Decimal(row["foreigners"]), figures["bevolking", "44021", year, "T", "totaal"])
    assert [row["year"] for row in answer("28")] == [str(year) for year in range(2009, 2016)]


def test_the_answers_on_highest_lowest_and_fastest(figures: dict[Key, Decimal]) -> None:
    def ranked(indicator: str) -> list[tuple[Decimal, str]]:
        municipalities = [(value, area) for (name, area, year, _, age), value in figures.items() if (name, year, age) == (indicator, 2015, "totaal")]
        return sorted((value, area) for value, area in municipalities if area not in PROVINCES | {"02000"})

    shares = ranked("aandeel-vreemdelingen")
    assert [Decimal(row["percent"]) for row in answer("29")] == [value for value, _ in reversed(shares[-10:])]
    assert [row["code"] for row in answer("30")] == [area for _, area in shares[:10]]
    assert [Decimal(row["index"]) for row in answer("31")] == [value for value, _ in reversed(ranked("groei-index-vreemdelingen")[-10:])]


def test_the_answer_on_the_division_of_2025_adds_counts_over_the_mergers(figures: dict[Key, Decimal]) -> None:
    merged = {row["code"]: row for row in answer("33")}
    assert len(merged) == 7 + 13
    antwerp = merged["11002"]
    for column, indicator in (("foreigners", "vreemdelingen"), ("inhabitants", "bevolking")):
        assert Decimal(antwerp[column]) == sum(figures[indicator, area, 2015, "T", "totaal"] for area in ("11002", "11007"))
    for row in merged.values():
        assert Decimal(row["percent"]) == percent(Decimal(row["foreigners"]), Decimal(row["inhabitants"]))


# Derived again


@pytest.fixture(scope="module")
def script() -> Iterator[object]:
    """The script, with the columns that it uses of each source file read once."""
    figures = pytest.importorskip("figures", reason="needs the packages of the extra 'derive'")
    real = figures.pyreadr.read_r
    used = ("CD_YEAR", "CD_MUNTY_REFNIS", "CD_PROV_REFNIS", "CD_RGN_REFNIS", "CD_SEX", "CD_NATLTY", "CD_AGE", "MS_POPULATION")
    used = (*used, "MS_TOT_NET_TAXABLE_INC", "MS_TOT_RESIDENTS")

    @lru_cache
    def once(path: str) -> dict[str, object]:
        return {name: frame[[column for column in used if column in frame]].copy() for name, frame in real(path).items()}

    figures.pyreadr.read_r = once
    yield figures
    figures.pyreadr.read_r = real


def test_the_script_writes_the_same_bytes(shared: Callable[[str], Path], script: object, tmp_path: Path) -> None:
    found = script.derive(shared("sources"))  # type: ignore[attr-defined]
    script.write(tmp_path / "figures.csv", script.Row._fields, found)  # type: ignore[attr-defined]
    script.write(tmp_path / "figures-maps.csv", script.MAP_HEADER, script.maps(found))  # type: ignore[attr-defined]
    for name in ("figures.csv", "figures-maps.csv"):
        assert (tmp_path / name).read_bytes() == (DATA / name).read_bytes()


def test_a_small_cut_adds_up_just_what_is_in_it(shared: Callable[[str], Path], script: object, figures: dict[Key, Decimal]) -> None:
    only = frozenset({"11002", "44021", "44011", "73028"})
    cut = {(row.indicator, row.area, row.year, row.sex, row.age): row for row in script.derive(shared("sources"), only)}  # type: ignore[attr-defined]
    assert {row.area for row in cut.values()} == only | {"10000", "40000", "70000", "02000"}
    for (name, area, year, sex, age), row in cut.items():
        if area in only:
            assert Decimal(row.count or row.value) == figures[name, area, year, sex, age]
        elif name == "bevolking":
            inside = only if area == "02000" else {code for code in only if province(code) == area}
            assert int(row.count) == sum(figures[name, code, year, sex, age] for code in inside)
    assert Decimal(cut["aandeel-vreemdelingen", "70000", 2009, "T", "totaal"].value) == figures["aandeel-vreemdelingen", "73028", 2009, "T", "totaal"]


def test_the_script_refuses_a_code_that_no_municipality_has(shared: Callable[[str], Path], script: object) -> None:
    with pytest.raises(ValueError, match="99999"):
        script.derive(shared("sources"), frozenset({"44021", "99999"}))  # type: ignore[attr-defined]


def test_a_share_of_nobody_is_refused(script: object) -> None:
    with pytest.raises(ValueError, match="nobody"):
        script.share(0, 0)  # type: ignore[attr-defined]
    assert script.share(1, 800) == Decimal("0.13")  # type: ignore[attr-defined]


def test_a_small_cut_must_say_where_it_goes() -> None:
    done = subprocess.run([sys.executable, SCRIPT, str(ROOT), "--only", "44021"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "--output" in done.stderr
