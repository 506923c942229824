"""The lexical forms of the XSD datatypes, as XSD 1.1 part 2 defines them and RDF 1.1 section 5.1 admits them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

XSD = "http://www.w3.org/2001/XMLSchema#"

YEAR = r"-?(?:[1-9]\d{3,}|0\d{3})"
MONTH = r"(?:0[1-9]|1[0-2])"
DAY = r"(?:0[1-9]|[12]\d|3[01])"
CLOCK = r"(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|24:00:00(?:\.0+)?)"
ZONE = r"(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))"
DATE = rf"(?P<year>{YEAR})-(?P<month>{MONTH})-(?P<day>{DAY})"
DAYS = r"\d+D"
SECONDS = r"\d+(?:\.\d+)?S"
TIME_PART = rf"T(?=\d)(?:\d+H)?(?:\d+M)?(?:{SECONDS})?"
NUMBER = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)"
NAME_START = (
    r"[:A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF"
    r"\uF900-\uFDCF\uFDF0-\uFFFD\U00010000-\U000EFFFF]"
)
NAME_CHAR = NAME_START[:-1] + r"\-.0-9\u00B7\u0300-\u036F\u203F-\u2040]"
# The Char production of XML 1.0: all of it, what may stand on one line, and that without the space.
WIDE = r"\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]"
ANY, LINE, INK = rf"[\t\n\r\u0020-{WIDE}", rf"[\u0020-{WIDE}", rf"[\u0021-{WIDE}"
TOKEN = f"(?:{INK}+(?: {INK}+)*)?"
B64 = r"[A-Za-z0-9+/] ?"


@dataclass(frozen=True)
class Form:
    """What a literal of one datatype looks like: its pattern, what the pattern cannot say, and the same in words."""

    pattern: re.Pattern[str]
    words: str
    holds: Callable[[re.Match[str]], bool] | None = None

    def fits(self, text: str) -> bool:
        match = self.pattern.fullmatch(text)
        return match is not None and (self.holds is None or self.holds(match))


def real_day(match: re.Match[str]) -> bool:
    """Whether the month has that day, in that year where there is one."""
    parts = match.groupdict()
    month, day = int(parts["month"]), int(parts["day"])
    if month != 2:
        return day <= (30 if month in (4, 6, 9, 11) else 31)
    year = int(parts["year"]) if parts.get("year") else 4
    return day <= (29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28)


def form(pattern: str, words: str, holds: Callable[[re.Match[str]], bool] | None = None) -> Form:
    return Form(re.compile(pattern, re.ASCII), words, holds)


def whole(low: int | None, high: int | None) -> Form:
    """The form of an integer datatype with bounds, both included."""
    bounds = f" of at least {low}" * (low is not None) + f" and at most {high}" * (high is not None)
    return form(
        r"[+-]?\d+",
        f"a whole number{bounds}",
        lambda match: (low is None or Decimal(match[0]) >= low) and (high is None or Decimal(match[0]) <= high),
    )


SIGNED = {"byte": 8, "short": 16, "int": 32, "long": 64}
UNSIGNED = {"unsignedByte": 8, "unsignedShort": 16, "unsignedInt": 32, "unsignedLong": 64}
FORMS: dict[str, Form] = {
    "string": form(f"{ANY}*", "text without control characters"),
    "normalizedString": form(f"{LINE}*", "text on one line without tabs"),
    "token": form(TOKEN, "text without spaces at its ends or doubled"),
    "language": form(r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*", "a language tag such as nl or nl-BE"),
    "Name": form(rf"{NAME_START}{NAME_CHAR}*", "an XML name"),
    "NCName": form(rf"(?!:){NAME_START}(?:(?!:){NAME_CHAR})*", "an XML name without colon"),
    "NMTOKEN": form(rf"{NAME_CHAR}+", "an XML name token"),
    "anyURI": form(TOKEN, "an IRI without spaces at its ends or doubled"),
    "boolean": form(r"true|false|1|0", "true or false"),
    "decimal": form(NUMBER, "a decimal number such as 13.4"),
    "float": form(rf"{NUMBER}(?:[eE][+-]?\d+)?|[+-]?INF|NaN", "a number such as 1.5E3, INF, -INF or NaN"),
    "double": form(rf"{NUMBER}(?:[eE][+-]?\d+)?|[+-]?INF|NaN", "a number such as 1.5E3, INF, -INF or NaN"),
    "integer": whole(None, None),
    "nonNegativeInteger": whole(0, None),
    "positiveInteger": whole(1, None),
    "nonPositiveInteger": whole(None, 0),
    "negativeInteger": whole(None, -1),
    **{name: whole(-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) for name, bits in SIGNED.items()},
    **{name: whole(0, 2**bits - 1) for name, bits in UNSIGNED.items()},
    "date": form(rf"{DATE}{ZONE}?", "a day that exists, as 2015-01-31", real_day),
    "time": form(rf"{CLOCK}{ZONE}?", "a time, as 13:20:00"),
    "dateTime": form(rf"{DATE}T{CLOCK}{ZONE}?", "a moment that exists, as 2015-01-31T13:20:00Z", real_day),
    "dateTimeStamp": form(rf"{DATE}T{CLOCK}{ZONE}", "a moment that exists with its time zone, as 2015-01-31T13:20:00Z", real_day),
    "gYear": form(rf"{YEAR}{ZONE}?", "a year, as 2015"),
    "gYearMonth": form(rf"{YEAR}-{MONTH}{ZONE}?", "a year and month, as 2015-01"),
    "gMonth": form(rf"--{MONTH}{ZONE}?", "a month, as --01"),
    "gDay": form(rf"---{DAY}{ZONE}?", "a day of any month, as ---31"),
    "gMonthDay": form(rf"--(?P<month>{MONTH})-(?P<day>{DAY}){ZONE}?", "a day that exists in some year, as --02-29", real_day),
    "duration": form(rf"-?P(?=[\dT])(?:\d+Y)?(?:\d+M)?(?:{DAYS})?(?:{TIME_PART})?", "a duration, as P1Y2M3DT4H"),
    "yearMonthDuration": form(r"-?P(?=\d)(?:\d+Y)?(?:\d+M)?", "a duration of years and months, as P1Y2M"),
    "dayTimeDuration": form(rf"-?P(?=[\dT])(?:{DAYS})?(?:{TIME_PART})?", "a duration of days and time, as P3DT4H"),
    "hexBinary": form(r"(?:[0-9a-fA-F]{2})*", "pairs of hexadecimal digits"),
    "base64Binary": form(
        rf"(?:(?:{B64}){{4}})*(?:(?:{B64}){{3}}[A-Za-z0-9+/]|(?:{B64}){{2}}[AEIMQUYcgkosw048] ?=|{B64}[AQgw] ?= ?=)?(?<! )", "Base64"
    ),
}
WHOLE = frozenset(("integer", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger", *SIGNED, *UNSIGNED))
# RDF 1.1, 5.1: these need a document around them, or are lists or abstract, so no literal of RDF can have them.
UNSUITABLE = frozenset(
    ("QName", "ENTITY", "ID", "IDREF", "NOTATION", "IDREFS", "ENTITIES", "NMTOKENS", "anyType", "anySimpleType", "anyAtomicType")
)


def expected(datatype: str, text: str) -> str:
    """What a literal of `datatype` with the lexical form `text` should have been, in words; empty when there is nothing wrong with it.

    Of datatypes outside XSD nothing is expected.
    """
    if not datatype.startswith(XSD):
        return ""
    name = datatype.removeprefix(XSD)
    if name in FORMS:
        return "" if FORMS[name].fits(text) else FORMS[name].words
    if name in UNSUITABLE:
        return "a datatype that RDF admits (RDF 1.1, section 5.1)"
    return "a datatype of XSD; there is none of this name"
