"""The parts of a page, and the order in which they stand."""

import re
from dataclasses import dataclass, field

FEW = 25  # values of one property; what has more comes after the rest


@dataclass(frozen=True)
class Value:
    """A value as it is shown: text, where it leads, and what is said beside it."""

    text: str
    href: str = ""
    iri: str = ""
    language: str = ""  # where it differs from the page's
    note: str = ""
    elsewhere: bool = False
    start: str = ""  # the first day of its period, for the order


@dataclass
class Row:
    """A property with its values."""

    name: Value
    values: list[Value] = field(default_factory=list)
    count: int = 0
    folded: bool = False  # whether its values are said elsewhere on the page


@dataclass(frozen=True)
class Thing:
    """A resource as a page shows it."""

    title: Value
    types: list[Value]
    introduction: list[Value]
    period: str
    groups: list[tuple[str, list[Row]]]
    series: list[Row]  # of figures, with the last of each
    incoming: list[Row]
    above: int  # links to it that are left out, since the page links back already
    graphs: list[tuple[Value, list[Row]]]


def by_length(row: Row) -> tuple[bool, str]:
    """A key for rows: by name, the long ones last."""
    return row.count > FEW, row.name.text.lower()


def in_order(value: Value) -> tuple[str, bool, str, tuple[list[tuple[int, str]], str]]:
    """A key for values: what has a period by its start, what is in the language of the page first, then by name."""
    return value.start, bool(value.language and not value.href), value.language if not value.href else "", natural(value.text)


def natural(text: str) -> tuple[list[tuple[int, str]], str]:
    """A key that sorts numbers in a text by their value."""
    return [(int(part), "") if part[0] in "0123456789" else (-1, part.lower()) for part in re.findall(r"[0-9]{1,15}|[^0-9]+", text)], text
