"""An answer as a table for people."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from kruispunt.release import ordering

LARGEST = 10**300  # a number that is drawn


@dataclass(frozen=True)
class Cell:
    """One value in a row: what is shown, where it leads, in which language it is and of which datatype."""

    text: str = ""
    link: str = ""
    language: str = ""
    datatype: str = ""
    iri: str = ""                       # of what it names; of a literal none
    number: float | None = None         # what a chart draws
    moment: float | None = None         # where it stands in time: days since the year 0


@dataclass(frozen=True)
class Shown:
    """An answer as a page shows it: a table, a truth or the text of a graph; `more` says that it goes on."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    truth: bool | None = None
    graph: str = ""
    more: bool = False
    milliseconds: str = ""

    @cached_property
    def numbers(self) -> list[int]:
        """The columns of numbers alone."""
        return [place for place in range(len(self.columns)) if all_numbers([row[place] for row in self.rows if row[place].text])]


def all_numbers(cells: Sequence[Cell]) -> bool:
    """Whether there are cells and all of them are numbers."""
    return bool(cells) and all(cell.number is not None for cell in cells)


def solutions(body: bytes, address: Callable[[str], str], shorten: Mapping[str, str], more: bool, seconds: float) -> Shown:
    """The table, or the truth, in SPARQL JSON results. `address` says where an IRI leads, `shorten` which prefixes are known."""
    told: dict[str, Any] = json.loads(body)
    milliseconds = f"{seconds * 1000:.0f}"
    if "boolean" in told:
        return Shown(truth=told["boolean"], milliseconds=milliseconds)
    columns = tuple(told["head"]["vars"])
    leads = cache(address)              # the same IRIs stand in row after row
    rows = tuple(tuple(cell(row.get(column), leads, shorten) for column in columns) for row in told["results"]["bindings"])
    return Shown(columns, rows, more=more, milliseconds=milliseconds)


def triples(body: bytes, more: bool, seconds: float) -> Shown:
    """The text of a graph."""
    return Shown(graph=body.decode(), more=more, milliseconds=f"{seconds * 1000:.0f}")


def cell(term: Mapping[str, Any] | None, address: Callable[[str], str], shorten: Mapping[str, str]) -> Cell:
    """One term as a cell; an unbound variable gives an empty one."""
    if term is None:
        return Cell()
    if term["type"] == "uri":
        return Cell(short(term["value"], shorten), link=address(term["value"]), iri=term["value"])
    if term["type"] == "literal":
        datatype = term.get("datatype", "")
        number, moment = placed(term["value"], datatype)
        return Cell(term["value"], "", term.get("xml:lang", ""), short(datatype, shorten), "", number, moment)
    return Cell(f"_:{term['value']}" if term["type"] == "bnode" else f"<<( {within(term['value'], address, shorten)} )>>")


def within(triple: Mapping[str, Any], address: Callable[[str], str], shorten: Mapping[str, str]) -> str:
    """The parts of a triple term, as SPARQL 1.2 writes them, with the value of a literal alone."""
    parts = [triple[part] for part in ("subject", "predicate", "object")]
    texts = (cell(part, address, shorten).text for part in parts)
    return " ".join(json.dumps(text, ensure_ascii=False) if part["type"] == "literal" else text for part, text in zip(parts, texts, strict=True))


def placed(text: str, datatype: str) -> tuple[float | None, float | None]:
    """The number a literal is, and the moment it is (in days since the year 0); None for what it is not, or has no place on an axis."""
    number = ordering.number(text) if datatype in ordering.NUMBERS else None
    moment = ordering.moment(text) if datatype in ordering.MOMENTS else None
    size = None if number is None or abs(number) > LARGEST else float(number)
    return size, None if moment is None else float(moment) / ordering.DAY


def short(iri: str, shorten: Mapping[str, str]) -> str:
    """`iri` with the longest known prefix, or as it is."""
    known = [(namespace, prefix) for prefix, namespace in shorten.items() if iri.startswith(namespace)]
    if not known:
        return iri
    namespace, prefix = max(known, key=lambda pair: len(pair[0]))
    rest = iri[len(namespace) :]
    return f"{prefix}:{rest}" if rest and "/" not in rest else iri
