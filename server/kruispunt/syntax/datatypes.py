"""The lexical spaces of XSD 1.1: whether a text is a value of a datatype, and how such a value is written."""

import base64
import binascii
import re
from calendar import monthrange
from collections.abc import Callable

XSD = "http://www.w3.org/2001/XMLSchema#"
ZONE = r"(?P<zone>Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))?"
YEAR = r"(?P<year>-?(?:[1-9]\d{3,}|0\d{3}))"
MONTH, DAY = r"(?P<month>0[1-9]|1[0-2])", r"(?P<day>0[1-9]|[12]\d|3[01])"
CLOCK = r"(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|24:00:00(?:\.0+)?)"
TIME_OF = r"(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?"
NAME_START = r"[^\W\d]"
NAME = r"[\w.\-·]*"

PATTERNS = {
    "boolean": r"true|false|0|1",
    "decimal": r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)",
    "integer": r"[+-]?\d+",
    "double": r"[+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|INF)|NaN",
    "float": r"[+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|INF)|NaN",
    "date": rf"{YEAR}-{MONTH}-{DAY}{ZONE}",
    "dateTime": rf"{YEAR}-{MONTH}-{DAY}T{CLOCK}{ZONE}",
    "dateTimeStamp": rf"{YEAR}-{MONTH}-{DAY}T{CLOCK}{ZONE.removesuffix('?')}",
    "time": rf"{CLOCK}{ZONE}",
    "gYear": rf"{YEAR}{ZONE}",
    "gYearMonth": rf"{YEAR}-{MONTH}{ZONE}",
    "gMonth": rf"--{MONTH}{ZONE}",
    "gDay": rf"---{DAY}{ZONE}",
    "gMonthDay": rf"--{MONTH}-{DAY}{ZONE}",
    "duration": rf"-?P(?=\d|T)(?:\d+Y)?(?:\d+M)?(?:\d+D)?{TIME_OF}",
    "yearMonthDuration": r"-?P(?=\d)(?:\d+Y)?(?:\d+M)?",
    "dayTimeDuration": rf"-?P(?=\d|T)(?:\d+D)?{TIME_OF}",
    "hexBinary": r"(?:[0-9a-fA-F]{2})*",
    "language": r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*",
    "normalizedString": r"[^\r\n\t]*",
    "token": r"(?:[^\r\n\t ]+(?: [^\r\n\t ]+)*)?",
    "NMTOKEN": r"[\w.\-:·]+",
    "Name": rf"(?:{NAME_START}|:)[\w.\-:·]*",
    "NCName": rf"{NAME_START}{NAME}",
    "QName": rf"(?:{NAME_START}{NAME}:)?{NAME_START}{NAME}",
}
RANGES: dict[str, tuple[int | None, int | None]] = {
    "nonNegativeInteger": (0, None),
    "positiveInteger": (1, None),
    "nonPositiveInteger": (None, 0),
    "negativeInteger": (None, -1),
    "long": (-(2**63), 2**63 - 1),
    "int": (-(2**31), 2**31 - 1),
    "short": (-(2**15), 2**15 - 1),
    "byte": (-128, 127),
    "unsignedLong": (0, 2**64 - 1),
    "unsignedInt": (0, 2**32 - 1),
    "unsignedShort": (0, 2**16 - 1),
    "unsignedByte": (0, 255),
}
ANYTHING = {"string", "anyURI", "anyAtomicType", "anySimpleType", "untypedAtomic"}
COMPILED = {name: re.compile(pattern, re.ASCII if name not in {"NMTOKEN", "Name", "NCName", "QName"} else 0) for name, pattern in PATTERNS.items()}
EXAMPLES = {
    "boolean": "true or false",
    "decimal": "12.5",
    "integer": "12",
    "double": "1.25E1",
    "float": "1.25E1",
    "date": "2015-01-31",
    "dateTime": "2015-01-31T12:00:00",
    "dateTimeStamp": "2015-01-31T12:00:00Z",
    "time": "12:00:00",
    "gYear": "2015",
    "gYearMonth": "2015-01",
    "gMonth": "--01",
    "gDay": "---31",
    "gMonthDay": "--01-31",
    "duration": "P1Y6M",
    "yearMonthDuration": "P1Y6M",
    "dayTimeDuration": "P1DT12H",
    "hexBinary": "0FB7",
    "base64Binary": "D7c=",
    "language": "nl",
}


def known(datatype: str) -> bool:
    """Whether `datatype` is an XSD datatype whose lexical space is known here."""
    name = datatype.removeprefix(XSD)
    return datatype.startswith(XSD) and (name in PATTERNS or name in RANGES or name in ANYTHING or name == "base64Binary")


def valid(text: str, datatype: str) -> bool:
    """Whether `text` is in the lexical space of `datatype`; True for every datatype that is not XSD's (nobody can tell)."""
    name = datatype.removeprefix(XSD)
    if not datatype.startswith(XSD) or name in ANYTHING:
        return True
    return CHECKS[name](text) if name in CHECKS else False


def example(datatype: str) -> str:
    """How a value of `datatype` is written; empty where an example says nothing."""
    name = datatype.removeprefix(XSD)
    return EXAMPLES.get(name, EXAMPLES["integer"] if name in RANGES else "")


def by_pattern(name: str) -> Callable[[str], bool]:
    """A check of the pattern of a datatype, and of the calendar where it names a day."""
    pattern = COMPILED[name]

    def check(text: str) -> bool:
        match = pattern.fullmatch(text)
        return match is not None and ("day" not in pattern.groupindex or real_day(match))

    return check


def real_day(match: re.Match[str]) -> bool:
    """Whether the month matched has the day matched, in that year (a year of XSD 1.1: 0000 is 1 BC and a leap year)."""
    fields = match.groupdict()
    if not fields.get("month"):
        return True
    year = int(fields["year"]) if fields.get("year") else 2000
    return int(fields["day"]) <= monthrange(year % 400 + 2000, int(fields["month"]))[1]


def by_range(name: str) -> Callable[[str], bool]:
    """A check of an integer's bounds."""
    low, high = RANGES[name]
    integer = COMPILED["integer"]

    def check(text: str) -> bool:
        if not integer.fullmatch(text):
            return False
        value = int(text) if len(text) < 4000 else 10**4000 * (-1 if text.startswith("-") else 1)  # Python refuses to read longer numbers
        return (low is None or value >= low) and (high is None or value <= high)

    return check


def base64_text(text: str) -> bool:
    """Whether `text` is base64 (spaces between characters allowed)."""
    try:
        base64.b64decode(text.replace(" ", ""), validate=True)
    except (binascii.Error, ValueError):
        return False
    return True


CHECKS: dict[str, Callable[[str], bool]] = {
    **{name: by_pattern(name) for name in PATTERNS},
    **{name: by_range(name) for name in RANGES},
    "base64Binary": base64_text,
}
