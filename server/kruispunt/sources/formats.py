"""The formats of CSVW for numbers and dates (tabular data, sections 6.4.2 to 6.4.4), read into XSD's forms."""

import re
from dataclasses import dataclass

from kruispunt.errors import SourceError

NUMBER = re.compile(r"(?P<sign>[+-]?)(?P<whole>[#0,]*)(?:\.(?P<fraction>[#0]*))?(?P<exponent>E[+-]?[#0]+)?")
DATES = {
    f"{order}".replace("-", separator)
    for order in ("yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy", "MM-dd-yyyy", "M-d-yyyy")
    for separator in ("-", "/", ".")
    if not order.startswith("yyyy") or separator == "-"
} | {"yyyyMMdd"}
TIMES = {"HH:mm:ss", "HHmmss", "HH:mm", "HHmm"}
TOKENS = {
    "yyyy": r"(?P<year>\d{4})",
    "MM": r"(?P<month>\d\d)",
    "M": r"(?P<month>\d\d?)",
    "dd": r"(?P<day>\d\d)",
    "d": r"(?P<day>\d\d?)",
    "HH": r"(?P<hour>\d\d)",
    "mm": r"(?P<minute>\d\d)",
    "ss": r"(?P<second>\d\d)",
}
ZONES = {
    "X": r"Z|[+-]\d\d(?:\d\d)?",
    "XX": r"Z|[+-]\d{4}",
    "XXX": r"Z|[+-]\d\d:\d\d",
    "x": r"[+-]\d\d(?:\d\d)?",
    "xx": r"[+-]\d{4}",
    "xxx": r"[+-]\d\d:\d\d",
}


@dataclass(frozen=True)
class NumberFormat:
    """How numbers are written in a column."""

    text: str
    pattern: re.Pattern[str]
    decimal: str
    group: str

    def read(self, text: str) -> str | None:
        """The number as XSD writes it, digits untouched; None where it has another form."""
        if text in {"NaN", "INF", "-INF"}:
            return text
        if not self.pattern.fullmatch(text):
            return None
        plain = text.replace(self.group, "") if self.group else text
        return plain.replace(self.decimal, ".")


@dataclass(frozen=True)
class DateFormat:
    """How dates and times are written in a column."""

    text: str
    pattern: re.Pattern[str]

    def read(self, text: str) -> str | None:
        """The date or time as XSD writes it; None where it has another form."""
        match = self.pattern.fullmatch(text)
        if not match:
            return None
        found = {name: value or "" for name, value in match.groupdict().items()}
        day = f"{found['year']}-{found['month']:0>2}-{found['day']:0>2}" if "year" in found else ""
        clock = f"{found['hour']}:{found['minute']}:{found.get('second') or '00'}{found.get('part', '')}" if "hour" in found else ""
        return day + ("T" if day and clock else "") + clock + zone(found.get("zone", ""))


def zone(text: str) -> str:
    """A time zone with its colon."""
    digits = text[1:].replace(":", "")
    return text if text in {"", "Z"} else f"{text[0]}{digits[:2]}:{digits[2:] or '00'}"


def number_format(form: object) -> NumberFormat:
    """The format in CSVW metadata: a pattern, or an object with pattern, decimalChar and groupChar."""
    details = form if isinstance(form, dict) else {"pattern": form}
    if not isinstance(form, str | dict) or details.keys() - {"pattern", "decimalChar", "groupChar"}:
        raise SourceError(f"the format of a number is a pattern, or an object with pattern, decimalChar and groupChar, not {form!r}")
    decimal = details.get("decimalChar", ".")
    group = details.get("groupChar", "," if "," in str(details.get("pattern")) else "")
    if not (isinstance(decimal, str) and isinstance(group, str) and len(decimal) == 1 and len(group) <= 1 and decimal != group):
        raise SourceError(f"decimalChar and groupChar are two different characters, not {decimal!r} and {group!r}")
    pattern = details.get("pattern")
    if pattern is None:
        digits = rf"\d+(?:{re.escape(group)}\d+)*" if group else r"\d+"
        expression = rf"[+-]?(?:{digits})?(?:{re.escape(decimal)}\d*)?(?:[Ee][+-]?\d+)?"
        return NumberFormat(f"1{decimal}5", re.compile(expression, re.ASCII), decimal, group)
    return NumberFormat(str(pattern), number_pattern(str(pattern), decimal, group), decimal, group)


def number_pattern(pattern: str, decimal: str, group: str) -> re.Pattern[str]:
    """The numbers that a pattern such as `#,##0.00` allows."""
    match = NUMBER.fullmatch(pattern)
    if not match or not (match["whole"] or match["fraction"]):
        raise SourceError(f'the number format "{pattern}" is not understood; write it with # 0 , . E and a sign')
    groups = match["whole"].split(",")
    least, size = match["whole"].count("0"), len(groups[-1])
    if len(groups) > 1:
        # A number of at least `least` digits, in groups from the right.
        whole = rf"(?=(?:{re.escape(group)}?\d){{{least},}}(?!\d))\d{{1,{size}}}(?:{re.escape(group)}\d{{{size}}})*"
    else:
        whole = rf"\d{{{least},}}"
    fraction = match["fraction"]
    part = ""
    if fraction:
        required = fraction.count("0")
        part = rf"{re.escape(decimal)}\d{{{max(required, 1)},{len(fraction)}}}"
        part = part if required else f"(?:{part})?"
    exponent = rf"E[+-]?\d{{{match['exponent'].count('0')},}}" if match["exponent"] else ""
    sign = {"+": "[+-]", "-": "-?", "": "[+-]?"}[match["sign"]]
    return re.compile(sign + whole + part + exponent, re.ASCII)


def date_format(form: str, base: str) -> DateFormat:
    """The format of a date, time or dateTime. Raises SourceError for one that CSVW does not list."""
    match = re.fullmatch(r"(?P<body>.*?)(?P<part>\.S+)?(?P<space> ?)(?P<zone>X{1,3}|x{1,3})?", form)
    assert match is not None  # every group may be empty
    body = match["body"]
    day, _, clock = re.sub(r"(?<=[yMd])[T ](?=H)", "\0", body).partition("\0")
    if base == "time":
        day, clock = "", body
    if (base == "date" and clock) or (base.startswith("dateTime") and not clock) or (day and day not in DATES) or (clock and clock not in TIMES):
        raise SourceError(f'the format "{form}" is not one of CSVW for a {base}; yyyy-MM-dd, d/M/yyyy, HH:mm:ss and yyyy-MM-ddTHH:mm are')
    expression = re.sub(r"yyyy|MM?|dd?|HH|mm|ss|[^A-Za-z]", lambda token: TOKENS.get(token[0], re.escape(token[0])), body)
    if match["part"]:
        expression += rf"(?P<part>\.\d{{1,{len(match['part']) - 1}}})?"
    if match["zone"]:
        expression += f"{match['space']}(?P<zone>{ZONES[match['zone']]})"
    return DateFormat(form, re.compile(expression, re.ASCII))
