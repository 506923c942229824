"""Writes data/figures.csv: the figures per area and year, computed from Statbel's files by municipality; and beside it data/figures-maps.csv.

The second table lists the maps (one indicator, year, sex and age class, every area): a CSVW table says a number of one thing only, and
the year of an observation is the year of its map too.

    python data/derive/figures.py SOURCES                                       # all municipalities, the provinces, the region
    python data/derive/figures.py SOURCES --only 11002,44021 --output small.csv # these, their provinces and the region as sums of just these

Only counts of persons and euros are added up, from municipality to province and region; shares, the index and the income per inhabitant are
computed from those sums at each level, never averaged. Rows with nobody are absent from the files: such a cell is 0.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import NamedTuple

import pandas
import pyreadr

YEARS = range(2009, 2016)
BASE_YEAR = 2009
INCOME_YEARS = range(2005, 2014)
BREAK = 2012                            # first income year counted without first taking off deductible spending
REGION_NUMBER, REGION = 2000, "02000"   # the files write codes as numbers
AGES = {"0-17": range(0, 18), "18-64": range(18, 65), "65-plus": range(65, 101)}    # 100 stands for 100 and over
AGE_CLASS = {age: name for name, ages in AGES.items() for age in ages}
ALL_AGES = "totaal"
MAP_HEADER = ("indicator", "year", "sex", "age")


class Row(NamedTuple):
    """One line of the table; the first five name the observation. Counts are in `count`, everything else in `value`."""

    indicator: str
    area: str
    year: int
    sex: str
    age: str
    count: str
    value: str
    unit: str
    status: str


class Cell(NamedTuple):
    """A group of persons on 1 January of a year in an area."""

    area: str
    year: int
    sex: str
    age: str


class Persons:
    """How many persons, and how many of them foreigners, each cell has; a cell that no source row fills has nobody."""

    def __init__(self) -> None:
        self.all: Counter[Cell] = Counter()
        self.foreign: Counter[Cell] = Counter()


class Income(NamedTuple):
    """Net taxable income in cents, and the inhabitants it is divided by."""

    cents: int
    inhabitants: int


def share(part: int, whole: int) -> Decimal:
    """`part` per hundred of `whole`, to two decimals, half up. Raises ValueError when `whole` is 0: a share of nobody is not 0."""
    if whole == 0:
        raise ValueError(f"{part} of nobody has no share")
    return (Decimal(100 * part) / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)


def canonical(value: Decimal) -> str:
    """The canonical form of an xsd:decimal as the store writes it: `13.4` for 13.40, `13` for 13.00."""
    digits = f"{value:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def levels(municipality: int, province: int) -> tuple[str, str, str]:
    """The areas in which somebody of a municipality counts: its five-character code, its province's and the region's."""
    return f"{municipality:05d}", f"{province:05d}", REGION


def flemish(path: Path, only: frozenset[str]) -> pandas.DataFrame:
    """The rows of an R data file on the Flemish municipalities (or `only` those)."""
    (table,) = pyreadr.read_r(str(path)).values()
    table = table[table.CD_RGN_REFNIS.astype(int) == REGION_NUMBER]
    return table[table.CD_MUNTY_REFNIS.isin([int(code) for code in only])] if only else table


def read_persons(statbel: Path, only: frozenset[str]) -> Persons:
    """The persons of every year, added up over civil status and age in years."""
    persons = Persons()
    group = ["CD_YEAR", "CD_MUNTY_REFNIS", "CD_PROV_REFNIS", "CD_SEX", "CD_NATLTY", "AGE_CLASS"]
    for stated in YEARS:
        table = flemish(statbel / f"TF_SOC_POP_STRUCT_{stated}.RData", only)
        sums = table.assign(AGE_CLASS=table.CD_AGE.map(AGE_CLASS)).groupby(group, dropna=False).MS_POPULATION.sum()
        for (year, municipality, province, sex, nationality, age), count in sums.items():
            if year != stated or age not in AGES:
                raise ValueError(f"TF_SOC_POP_STRUCT_{stated}.RData has a row of {year}, age class {age}")
            for area in levels(int(municipality), int(province)):
                for cell in (Cell(area, year, "T", ALL_AGES), Cell(area, year, sex, ALL_AGES), Cell(area, year, "T", age)):
                    persons.all[cell] += int(count)
                    persons.foreign[cell] += int(count) if nationality == "ETR" else 0
    return persons


def read_income(statbel: Path, only: frozenset[str]) -> dict[tuple[str, int], Income]:
    """Income and inhabitants per area and income year. The inhabitants are the file's own, not the population of another file."""
    cents: Counter[tuple[str, int]] = Counter()
    inhabitants: Counter[tuple[str, int]] = Counter()
    columns = ["CD_YEAR", "CD_MUNTY_REFNIS", "CD_PROV_REFNIS", "MS_TOT_NET_TAXABLE_INC", "MS_TOT_RESIDENTS"]
    table = flemish(statbel / "TF_PSNL_INC_TAX_MUNTY.RData", only)
    for year, municipality, province, income, residents in table[columns].itertuples(index=False, name=None):
        if year not in INCOME_YEARS:
            raise ValueError(f"TF_PSNL_INC_TAX_MUNTY.RData has a row of {year}")
        for area in levels(int(municipality), int(province)):
            cents[area, year] += round(income * 100)
            inhabitants[area, year] += residents
    return {key: Income(cents[key], inhabitants[key]) for key in cents}


def count_row(indicator: str, cell: Cell, count: int) -> Row:
    """The row of a number of persons."""
    return Row(indicator, *cell, str(count), "", "personen", "A")


def value_row(indicator: str, cell: Cell, value: Decimal, unit: str, status: str = "A") -> Row:
    """The row of a figure that was computed from numbers."""
    return Row(indicator, *cell, "", canonical(value), unit, status)


def person_rows(persons: Persons) -> Iterator[Row]:
    """Population, foreigners and share: together and by age class; foreigners also by sex; the index of foreigners."""
    for area, year in sorted({(cell.area, cell.year) for cell in persons.all}):
        for age in (ALL_AGES, *AGES):
            cell = Cell(area, year, "T", age)
            yield count_row("bevolking", cell, persons.all[cell])
            yield count_row("vreemdelingen", cell, persons.foreign[cell])
            yield value_row("aandeel-vreemdelingen", cell, share(persons.foreign[cell], persons.all[cell]), "procent")
        for sex in ("F", "M"):
            cell = Cell(area, year, sex, ALL_AGES)
            yield count_row("vreemdelingen", cell, persons.foreign[cell])
        now, base = (persons.foreign[Cell(area, moment, "T", ALL_AGES)] for moment in (year, BASE_YEAR))
        yield value_row("groei-index-vreemdelingen", Cell(area, year, "T", ALL_AGES), share(now, base), "index-2009")


def income_rows(incomes: dict[tuple[str, int], Income]) -> Iterator[Row]:
    """Net taxable income per inhabitant, in euro; the first year after the break carries the status that says so."""
    for (area, year), income in incomes.items():
        cell = Cell(area, year, "T", ALL_AGES)
        yield value_row("inkomen-per-inwoner", cell, euro(income), "euro", "B" if year == BREAK else "A")


def euro(income: Income) -> Decimal:
    """Euro per inhabitant, to the cent, half up."""
    return (Decimal(income.cents) / income.inhabitants / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)


def derive(sources: Path, only: frozenset[str] = frozenset()) -> list[Row]:
    """All rows, ordered by indicator, area, year, sex and age."""
    statbel = sources / "statbel"
    rows = [*person_rows(read_persons(statbel, only)), *income_rows(read_income(statbel, only))]
    if missing := only - {row.area for row in rows}:
        raise ValueError(f"no Flemish municipality of 2009-2015 has the code {', '.join(sorted(missing))}")
    return sorted(rows)


def maps(rows: Iterable[Row]) -> list[tuple[str, int, str, str]]:
    """The maps that `rows` can be drawn on: indicator, year, sex and age class, in this order."""
    return sorted({(row.indicator, row.year, row.sex, row.age) for row in rows})


def write(path: Path, header: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Writes a table at `path`: UTF-8, one LF a line."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(header)
        table.writerows(rows)


def main() -> None:
    """The command line: where the original files are, and what to write where."""
    arguments = argparse.ArgumentParser(description="Writes the figures from the original files.")
    arguments.add_argument("sources", type=Path, help="the folder with the original source files")
    arguments.add_argument("--only", default="", help="codes, with commas: a small cut, province and region added up from just these")
    arguments.add_argument("--output", type=Path, help="where to write (default: data/figures.csv; a small cut must say); the maps go beside it")
    chosen = arguments.parse_args()
    if chosen.only and not chosen.output:
        arguments.error("--only needs --output: a small cut is not the publication's data/figures.csv")
    if not chosen.sources.is_dir():
        arguments.error(f"{chosen.sources} is no folder; expected the one with the original source files")
    only = frozenset(code for code in chosen.only.split(",") if code)
    output = chosen.output or Path(__file__).resolve().parent.parent / "figures.csv"
    rows = derive(chosen.sources, only)
    write(output, Row._fields, rows)
    write(output.with_name(f"{output.stem}-maps.csv"), MAP_HEADER, maps(rows))


if __name__ == "__main__":
    main()
