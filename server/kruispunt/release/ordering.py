"""The order of values: numbers by size, dates and moments by time, text without regard to case and accents, then IRIs."""

import re
import unicodedata
from decimal import Decimal, InvalidOperation

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kruispunt.syntax.datatypes import WHOLE, XSD

Term = NamedNode | BlankNode | Literal | Triple
Key = tuple[int, Decimal | str, str]  # kind, place among its kind, and the term itself where two have one place

NUMBER, MOMENT, TEXT, IRI = range(4)
NUMBERS = frozenset(XSD + name for name in (*WHOLE, "decimal", "float", "double"))
MOMENTS = frozenset(XSD + name for name in ("date", "dateTime", "dateTimeStamp", "gYear", "gYearMonth"))
FORM = re.compile(r"(-?\d{4,})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d):(\d\d(?:\.\d+)?))?)?)?(?:(Z)|([+-])(\d\d):(\d\d))?", re.ASCII)
FOLDED = 200  # characters of a text by which it is placed
LONGEST = 400  # characters of a number; of a longer one the text counts
DAY = 86_400


def key(term: Term) -> Key:
    """The place of a term among the values of a property."""
    if not isinstance(term, Literal):
        return IRI, term.value if isinstance(term, NamedNode) else str(term), ""
    datatype = term.datatype.value
    place = number(term.value) if datatype in NUMBERS else moment(term.value) if datatype in MOMENTS else None
    if place is not None:
        return (NUMBER if datatype in NUMBERS else MOMENT), place, str(term)
    return TEXT, folded(term.value), str(term)


def number(text: str) -> Decimal | None:
    """The number a text is in XSD; None for none, and for one that is no number (`NaN`) or too long to be placed."""
    try:
        found = Decimal(text) if len(text) <= LONGEST and text.isascii() and "_" not in text else None
    except InvalidOperation:
        return None
    return None if found is None or found.is_nan() else found


def moment(text: str) -> Decimal | None:
    """The seconds from the year 0 to the start of a year, month, day or time of XSD; without a zone in that of Greenwich."""
    found = FORM.fullmatch(text)
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2] or 1), int(found[3] or 1)
    clock = int(found[4] or 0) * 3600 + int(found[5] or 0) * 60 + Decimal(found[6] or 0)
    zone = (int(found[9]) * 60 + int(found[10])) * (60 if found[8] == "+" else -60) if found[8] else 0
    return days(year, month, day) * DAY + clock - zone


def days(year: int, month: int, day: int) -> int:
    """The number of a day in the proleptic Gregorian calendar, of any year: years are counted from March, so that a leap day is the last of one."""
    year, month = (year - 1, month + 9) if month < 3 else (year, month - 3)
    return year * 365 + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day


def folded(text: str) -> str:
    """A text as it is placed: without case and accents."""
    if text.isascii():
        return text[:FOLDED].casefold()
    return "".join(letter for letter in unicodedata.normalize("NFKD", text[:FOLDED]).casefold() if not unicodedata.combining(letter))
