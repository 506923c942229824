"""Cells of a table as XSD values: the text that an editor wrote becomes a lexical form, or a complaint that says what to write."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

from kruispunt.errors import SourceError
from kruispunt.sources.formats import DateFormat, NumberFormat, date_format, number_format
from kruispunt.syntax.datatypes import FORMS, WHOLE, XSD, expected

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
CSVW = "http://www.w3.org/ns/csvw#"
# The names of CSVW (tabular metadata, section 5.11.1) that differ from XSD's.
NAMES = {"number": "double", "binary": "base64Binary", "datetime": "dateTime"}
OTHERS = {"xml": f"{RDF}XMLLiteral", "html": f"{RDF}HTML", "json": f"{CSVW}JSON"}
NUMBERS = {"decimal", "double", "float", *WHOLE}
TIMES = {"date", "time", "dateTime", "dateTimeStamp"}
STRINGS = {"string", "normalizedString", "token", "language", "Name", "NCName", "NMTOKEN", "anyURI"}
TEXTS = {*STRINGS, "hexBinary", "base64Binary", *OTHERS}
KEYS = {"@id", "@type", "base", "format", "length", "minLength", "maxLength", "minimum", "maximum"}
KEYS |= {"minInclusive", "maxInclusive", "minExclusive", "maxExclusive"}
BOUNDS: dict[str, tuple[Callable[[Any, Any], bool], str]] = {
    "minimum": (lambda value, bound: value >= bound, "at least"),
    "minInclusive": (lambda value, bound: value >= bound, "at least"),
    "maximum": (lambda value, bound: value <= bound, "at most"),
    "maxInclusive": (lambda value, bound: value <= bound, "at most"),
    "minExclusive": (lambda value, bound: value > bound, "more than"),
    "maxExclusive": (lambda value, bound: value < bound, "less than"),
}


@dataclass(frozen=True)
class Bound:
    """A limit that a value must keep to."""

    holds: Callable[[Any, Any], bool]
    words: str
    text: str
    value: Any


@dataclass(frozen=True)
class Datatype:
    """How the cells of a column are read. `iri` is the datatype of the literals; `base` its name in XSD (or xml, html, json)."""

    base: str
    iri: str
    pattern: re.Pattern[str] | None = None
    number: NumberFormat | None = None
    dates: DateFormat | None = None
    booleans: tuple[str, str] | None = None
    bounds: tuple[Bound, ...] = ()
    lengths: tuple[int, int | None] = (0, None)

    @property
    def spaced(self) -> bool:
        """Whether white space is part of the value (tabular data, section 6.4.2)."""
        return self.base in {"string", *OTHERS}

    def normalised(self, text: str) -> str:
        """`text` with white space as the datatype has it."""
        if self.spaced:
            return text
        return re.sub(r"[\r\n\t]", " ", text) if self.base == "normalizedString" else " ".join(text.split())

    def lexical(self, text: str) -> str:
        """The lexical form that `text` stands for. Raises ValueError saying what it is not and what to write."""
        written = self.converted(text)
        if self.base not in OTHERS and not FORMS[self.base].fits(written):
            raise ValueError(f'"{text}" is not {article(self.base)}; write {self.advice(text)}')
        for bound in self.bounds:
            if not bound.holds(comparable(self.base, written), bound.value):
                raise ValueError(f'"{text}" is out of bounds; write a value of {bound.words} {bound.text}')
        low, high = self.lengths
        size = length(self.base, written)
        if size < low or (high is not None and size > high):
            wanted = f"{low} to {high}" if high is not None else f"at least {low}"
            raise ValueError(f'"{text}" has {size} characters; write {wanted} of them')
        return written

    def converted(self, text: str) -> str:
        """`text` in the form of XSD, by the column's format. Raises ValueError where it has another format."""
        if self.booleans:
            if text not in self.booleans:
                raise ValueError(f'"{text}" is not a boolean; write {self.booleans[0]} or {self.booleans[1]}')
            return "true" if text == self.booleans[0] else "false"
        if self.pattern and not self.pattern.fullmatch(text):
            raise ValueError(f'"{text}" does not have the form {self.pattern.pattern}')
        reader = self.number or self.dates
        if not reader:
            return text
        written = reader.read(text)
        if written is None:
            raise ValueError(f'"{text}" is not {article(self.base)} of the form {reader.text}')
        return written

    def advice(self, text: str) -> str:
        """What to write in the place of `text`."""
        form = self.number or self.dates
        if form:
            return f"it in the form {form.text}"
        nearer = text.replace(" ", "").replace(",", ".") if self.base in NUMBERS else ""
        return nearer if nearer and FORMS[self.base].fits(nearer) else FORMS[self.base].words


def article(base: str) -> str:
    """The name of a datatype after its article."""
    return f"{'an' if base[0] in 'aeio' else 'a'} {base}"


def comparable(base: str, text: str) -> Any:
    """`text`, valid for `base`, as something that can be compared. Times without a zone count as UTC."""
    if base in {"double", "float"}:
        return float(text.replace("INF", "inf"))
    if base in NUMBERS:
        return Decimal(text)
    if base == "gYear":
        return int(re.sub(r"(Z|[+-]\d\d:\d\d)\Z", "", text))
    if base == "date":
        return date.fromisoformat(text[:10])
    if base == "time":
        return time.fromisoformat(text).replace(tzinfo=None)
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def length(base: str, text: str) -> int:
    """Characters of a text, octets of binary data."""
    if base == "hexBinary":
        return len(text) // 2
    if base == "base64Binary":
        packed = text.replace(" ", "")
        return len(packed) * 3 // 4 - packed.count("=")
    return len(text)


def datatype(described: object) -> Datatype:
    """The datatype that CSVW metadata describe: a name, or an object with base, format, bounds, lengths. Raises SourceError for anything else."""
    details: Mapping[str, Any] = described if isinstance(described, dict) else {"base": described}
    if unknown := sorted(key for key in details.keys() - KEYS if ":" not in key):
        raise SourceError(f"datatype has {', '.join(unknown)}, which is not understood here")
    name = details.get("base", "string")
    base = NAMES.get(name, name) if isinstance(name, str) else ""
    if base not in OTHERS and base not in FORMS:
        raise SourceError(f"datatype {name!r} is not known; write the name of an XSD datatype such as decimal, date or string")
    iri = details.get("@id") or OTHERS.get(base, XSD + base)
    return Datatype(base, iri, bounds=bounds(details, base), lengths=lengths(details, base), **format_of(details, base))


def format_of(details: Mapping[str, Any], base: str) -> dict[str, Any]:
    """The reader that the `format` of a datatype asks for, by the name of its field."""
    form = details.get("format")
    if form is None:
        return {}
    if base in NUMBERS:
        return {"number": number_format(form)}
    if not isinstance(form, str):
        raise SourceError(f"the format of {article(base)} is a text, not {form!r}")
    if base == "boolean":
        yes, bar, no = form.partition("|")
        if not (yes and bar and no) or "|" in no:
            raise SourceError(f'the format of a boolean is two words with a bar between them, such as "ja|nee", not "{form}"')
        return {"booleans": (yes, no)}
    if base in TIMES:
        return {"dates": date_format(form, base)}
    try:
        return {"pattern": re.compile(form)}
    except re.error as error:
        raise SourceError(f'the format "{form}" is no regular expression: {error}') from error


def bounds(details: Mapping[str, Any], base: str) -> tuple[Bound, ...]:
    """The bounds that `details` set."""
    found = []
    for key, (holds, words) in BOUNDS.items():
        if key not in details:
            continue
        text = str(details[key])
        if base not in NUMBERS | TIMES | {"gYear"} or expected(XSD + base, text):
            raise SourceError(f"{key} {text!r} cannot bound {article(base)}")
        found.append(Bound(holds, words, text, comparable(base, text)))
    return tuple(found)


def lengths(details: Mapping[str, Any], base: str) -> tuple[int, int | None]:
    """The least and the greatest length that `details` allow."""
    given = {key: details[key] for key in ("length", "minLength", "maxLength") if key in details}
    if given and (base not in TEXTS or not all(isinstance(value, int) and value >= 0 for value in given.values())):
        raise SourceError(f"{', '.join(given)}: a length is a whole number, and only texts and binary data have one")
    exact = given.get("length")
    return (exact, exact) if exact is not None else (given.get("minLength", 0), given.get("maxLength"))
