"""Mistakes in the letters of a query: strings and IRIs without end, signs that only look right."""

import re
import unicodedata

from pyoxigraph import NamedNode

from kruispunt.store.spot import Place, Told

UNHOLY = re.compile(r"[\x00-\x20<\"{}|^`]|\\(?!u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})")       # in an IRI
ESCAPE = re.compile(r"\\(?:[tbnrf\"'\\]|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|(?P<wrong>.))", re.DOTALL)


def found(place: Place) -> Told | None:
    """Such a mistake and where it is."""
    for look in (iri, string, sign, escape):
        if told := look(place):
            return told
    return None


def string(place: Place) -> Told | None:
    """A string without end."""
    for start, end in place.tokens[: place.number + 1]:
        if place.text[start:end] in ("'", '"'):
            quote = place.text[start:end]
            return start, end, f"the string that begins here has no end; close it with {quote}; one of several lines stands between {quote * 3}"
    return None


def sign(place: Place) -> Told | None:
    """A sign that looks like another one, or like none."""
    last = place.tokens[place.number - 1][1] if place.number else 0
    gap = [at for at in range(last, place.start) if place.text[at] not in " \t\r\n"]
    at = gap[0] if gap and "#" not in place.text[last : place.start] else place.start
    one = place.text[at : at + 1]
    if not one or one.isascii() or one.isalpha():
        return None
    called = f"{unicodedata.name(one, 'a sign without name')}, U+{ord(one):04X}"
    if unicodedata.category(one) in ("Zs", "Cf", "Cc", "Zl", "Zp"):
        return at, at + 1, f"an invisible sign stands here ({called}); write a plain space, or nothing"
    if unicodedata.category(one) in ("Pi", "Pf") or one in "\u201e\u201a":
        return at, at + 1, f"{one} is a typographic quotation mark; a string stands between straight ones: \"…\" or '…'"
    if unicodedata.category(one) == "Pd":
        return at, at + 1, f"{one} is a dash ({called}); minus is written -"
    alike = unicodedata.normalize("NFKC", one)
    return at, at + 1, f"{one} ({called}) is no sign of SPARQL" + (f"; write {alike}" if alike.isascii() else "")


def iri(place: Place) -> Told | None:
    """An IRI with a sign that it cannot hold, or with a form that it cannot have."""
    inside = place.expected == (">",)
    if not inside and not place.word().startswith("<"):
        return None
    opening = place.text.rfind("<", 0, place.start if inside else place.start + 1)
    told = place.text[opening + 1 :].split("\n", 1)[0]
    told = told.partition(">")[0]
    if wrong := UNHOLY.search(told):
        at, sign = opening + 1 + wrong.start(), wrong[0]
        said = "no space" if sign == " " else f"no {sign!r}" if sign < " " else f"no {sign}"
        ending = "close it with >, or write %20" if sign == " " else f"write %{ord(sign):02X}"
        return at, at + 1, f"an IRI holds {said}; {ending}"
    if inside:
        return opening, opening + 1 + len(told), "the IRI that begins here has no end; close it with >"
    try:
        NamedNode(told)
    except ValueError as error:
        if "scheme" not in str(error):
            return place.start, place.end, f"<{told[:100]}> is no IRI: {str(error)[:1].lower()}{str(error)[1:100]}"
    return None


def escape(place: Place) -> Told | None:
    """An escape in a string that is none."""
    if place.word()[:1] not in ("'", '"'):
        return None
    for each in ESCAPE.finditer(place.text, place.start, place.end):
        if each["wrong"]:
            return each.start(), each.end(), f"{each[0]} is no escape; a backslash itself is written \\\\"
    return None
