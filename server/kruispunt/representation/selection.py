"""Which members of a list are asked for, and in which order: `?{property}={value}&_order={property}`, answered from the columns of the release."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kruispunt.errors import BadParameter, UnknownResource
from kruispunt.names import FORBIDDEN
from kruispunt.release import ordering
from kruispunt.release.open import Release
from kruispunt.release.ordering import Term
from kruispunt.release.values import Arrangement, Column
from kruispunt.syntax.datatypes import XSD

SIZE, LARGEST = 100, 1000  # members on a page: when nobody says, and at most
ORDER, LIMIT = "_order", "_limit"
OTHERS = frozenset(("page", "_lang", "_why", "_profile", "_mediatype", "_linkset"))  # parameters that say nothing of the members
QUOTED = re.compile(r'"(?:[^"\\\n\r]|\\.)*"(?P<tag>@[A-Za-z]+(?:-[A-Za-z0-9]+)*|\^\^.+)?', re.DOTALL)
ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:.+", re.DOTALL)
LOCAL = re.compile(r"[\w-]+(?:\.[\w-]+)*", re.ASCII)
WORDS = {ordering.NUMBER: "a number", ordering.MOMENT: "a date", ordering.TEXT: "a text", ordering.IRI: "an IRI or a CURIE"}


@dataclass(frozen=True)
class Order:
    """The order asked for: by a property, of text in one language; without a property by IRI."""

    predicate: str = ""
    language: str = ""
    descending: bool = False


@dataclass(frozen=True)
class Choice:
    """What is asked of a list: of each property the values that will do, as they were written, the order, and the members on a page."""

    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    order: Order = Order()
    size: int = SIZE

    @property
    def plain(self) -> bool:
        """Whether the whole list is asked for in its usual order."""
        return not self.filters and not self.order.predicate


class Columns:
    """The columns of one concept, and the names by which an address speaks of them."""

    def __init__(self, release: Release, concept: str) -> None:
        self.release, self.concept = release, concept
        self.by_property: dict[str, list[Column]] = {}
        for column in release.values.of(concept):
            self.by_property.setdefault(column.head.predicate, []).append(column)

    def read(self, parameters: Iterable[tuple[str, str]]) -> Choice:
        """What the parameters of an address ask for. Raises BadParameter, saying which one is wrong and what could stand there."""
        filters: dict[str, list[str]] = {}
        order, size = Order(), SIZE
        for name, text in parameters:
            if name == LIMIT:
                size = limit(text)
            elif name == ORDER:
                order = self.order(text) if text else order
            elif name not in OTHERS and text:  # a field of a form that was left empty
                predicate = self.property(name, f"the parameter {name}")
                self.check(predicate, text)
                filters.setdefault(predicate, []).append(text)
        return Choice({predicate: tuple(sorted(set(texts))) for predicate, texts in sorted(filters.items())}, order, size)

    def property(self, text: str, where: str) -> str:
        """The property that members have and that `text` names, as a CURIE or an IRI. Raises BadParameter."""
        iri = text if text in self.by_property else expanded(self.release, text)
        if iri in self.by_property:
            return iri
        known = ", ".join(map(self.named, self.by_property)) or "none; this release has no index of values, build it again"
        reason = f"no member of the list {self.concept} has that property" if iri else "that is no IRI and no CURIE with a known prefix"
        raise BadParameter(f"{where} names {text!r}: {reason}. Properties of its members: {known}")

    def order(self, text: str) -> Order:
        """The order that a parameter asks for. Raises BadParameter."""
        name, _, language = text.removeprefix("-").partition("@")
        predicate = self.property(name, f"the parameter {ORDER}")
        languages = [column.head.language for column in self.by_property[predicate]]
        if language.lower() not in languages:
            ways = " or ".join(f"{ORDER}={self.named(predicate)}{'@' if each else ''}{each}" for each in languages)
            raise BadParameter(f"the parameter {ORDER} asks for {text!r}: the members of the list {self.concept} have that property as {ways}")
        return Order(predicate, language.lower(), text.startswith("-"))

    def check(self, predicate: str, text: str) -> None:
        """Raises BadParameter for a value that no value of the property could be."""
        kinds = {kind for column in self.by_property[predicate] for kind in column.head.kinds}
        fits = {ordering.key(term)[0] for term in terms(self.release, text)}
        if not fits & kinds:
            expected = " or ".join(WORDS[kind] for kind in sorted(kinds))
            column = self.by_property[predicate][0]
            example = written(self.release, column.value(0))
            raise BadParameter(f"the parameter {self.named(predicate)} has the value {text!r}: expected {expected}, such as {example}")

    def named(self, predicate: str) -> str:
        """A property as an address names it: a CURIE where there is one."""
        return curie(self.release, predicate)

    def holders(self, predicate: str, text: str) -> Iterator[Sequence[int]]:
        """The members with each value of the property that `text` means."""
        wanted = terms(self.release, text)
        for column in self.by_property[predicate]:
            for key in {ordering.key(term)[:2] for term in wanted if ordering.key(term)[0] in column.head.kinds}:
                yield from (column.holders(place) for place in column.places((*key, "")) if means(wanted, text, column.value(place)))

    def column(self, order: Order) -> Column:
        """The column to put the members in the order of."""
        return next(column for column in self.by_property[order.predicate] if column.head.language == order.language)

    @cached_property
    def whole(self) -> Sequence[int]:
        """Every member, in the order of their IRIs; what is withdrawn is none."""
        starts, opening = self.release.lines.starts, f"{self.release.names.base}id/{self.concept}/"
        low, high = starts.span(f"<{opening}".encode())
        withdrawn = (f"<{iri}> ".encode() for iri in self.release.withdrawn if iri.startswith(opening))
        gone = {place for line in withdrawn for place in range(*starts.span(line))}
        return [place for place in range(low, high) if place not in gone] if gone else range(low, high)

    def members(self, filters: Mapping[str, tuple[str, ...]]) -> Sequence[int]:
        """The members that have one of the values of every property, in the order of their IRIs."""
        found: list[list[Sequence[int]]] = sorted(
            ([each for text in texts for each in self.holders(predicate, text)] for predicate, texts in filters.items()),
            key=lambda holders: sum(map(len, holders)),
        )
        if not found:
            return self.whole
        if len(found) == len(found[0]) == 1:
            return found[0][0]
        kept = set().union(*found[0])
        for holders in found[1:]:
            kept = {member for each in holders for member in each if member in kept}
        return sorted(kept)

    def selected(self, choice: Choice) -> "Selected":
        """The members asked for, in the order asked for."""
        members = self.members(choice.filters)
        if not choice.order.predicate:
            return Selected(members)
        column = self.column(choice.order)
        return Ordered(members, len(self.whole), column.highest if choice.order.descending else column.lowest, choice.order.descending)


class Selected:
    """Members in the order of their IRIs."""

    def __init__(self, members: Sequence[int]) -> None:
        self.members = members

    def page(self, start: int, stop: int) -> list[int]:
        """Those from one place up to another."""
        return list(self.members[start:stop])


class Ordered(Selected):
    """Members in the order of a value; those with the same one in the order of their IRIs, and behind all, in both directions, those without.

    Values with one place (`1` and `1.0`) follow each other as they are written.
    """

    def __init__(self, members: Sequence[int], whole: int, arrangement: Arrangement, descending: bool) -> None:
        super().__init__(members)
        self.starts, self.things = arrangement
        self.descending = descending
        self.places: Sequence[int] = range(len(self.things))
        if len(members) < whole:
            wanted = set(members)
            self.places = [place for place, member in enumerate(self.things) if member in wanted]

    def page(self, start: int, stop: int) -> list[int]:
        """Those from one place up to another."""
        valued = len(self.places)
        found = [self.at(place) for place in range(start, min(stop, valued))]
        if stop > valued and valued < len(self.members):
            present = {self.things[place] for place in self.places}
            bare = [member for member in self.members if member not in present]
            found += bare[max(start - valued, 0) : stop - valued]
        return found

    def at(self, place: int) -> int:
        """The member at a place. Downwards the values are turned round, the members of each are not."""
        if not self.descending:
            return self.things[self.places[place]]
        value = bisect_right(self.starts, self.places[-1 - place]) - 1
        first, behind = bisect_left(self.places, self.starts[value]), bisect_left(self.places, self.starts[value + 1])
        return self.things[self.places[first + place - (len(self.places) - behind)]]


def limit(text: str) -> int:
    """The members on a page. Raises BadParameter."""
    size = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0
    if not 1 <= size <= LARGEST:
        raise BadParameter(f"the parameter {LIMIT} has the value {text!r}: expected a whole number from 1 to {LARGEST}")
    return size


def expanded(release: Release, text: str) -> str:
    """The IRI that `text` is, or is a CURIE for (in brackets or not); empty where it is none."""
    bare = text[1:-1] if text[:1] + text[-1:] == "<>" else text
    prefix, colon, local = bare.partition(":")
    iri = release.prefixes[prefix] + local if colon and prefix in release.prefixes and bare == text and not local.startswith("//") else bare
    known = iri != bare or text != bare or "//" in bare or prefix in ("urn", "mailto", "tel")
    return iri if known and ABSOLUTE.fullmatch(iri) and not FORBIDDEN.search(iri) else ""


def terms(release: Release, text: str) -> list[Term]:
    """The terms that a value can mean: a literal in quotation marks exactly what it says, other text an IRI, a number, a date or a text."""
    if found := QUOTED.fullmatch(text):
        if not (tag := found["tag"] or ""):
            return [Literal(unquoted(text))]
        if tag.startswith("^^"):
            datatype = expanded(release, tag[2:])
            return [literal] if datatype and (literal := read(f"{text[: -len(tag)]}^^<{datatype}>")) else []
        return [literal] if (literal := read(text)) else []
    iri = expanded(release, text)
    number, moment = ordering.number(text), ordering.moment(text)
    return [
        *([NamedNode(iri)] if iri else []),
        *([Literal(text, datatype=NamedNode(XSD + "decimal"))] if number is not None else []),
        *([Literal(text, datatype=NamedNode(XSD + ("dateTime" if "T" in text else "date")))] if moment is not None else []),
        Literal(text),
    ]


def means(wanted: Sequence[Term], text: str, term: Term) -> bool:
    """Whether a value of the data is what was asked for: a whole literal only itself, else any with that text or that number."""
    if not isinstance(term, Literal):
        return term in wanted
    if text.startswith('"') and QUOTED.fullmatch(text):
        return term in wanted if not text.endswith('"') else term.value == unquoted(text)
    return term.value == text or ordering.key(term)[0] == ordering.NUMBER


def read(literal: str) -> Literal | None:
    """A literal as N-Triples writes it; None where it is none."""
    try:
        found = next(iter(parse(f"<x:> <x:> {literal} .", format=RdfFormat.N_TRIPLES))).object
    except (SyntaxError, StopIteration):
        return None
    return found if isinstance(found, Literal) else None


def unquoted(text: str) -> str:
    """The text between quotation marks; as it stands where its escapes are none of N-Triples."""
    found = read(text)
    return found.value if found else text[1:-1]


def curie(release: Release, iri: str) -> str:
    """An IRI as a CURIE, where a prefix of the publication fits; the longest one that does."""
    fitting = [(len(space), prefix) for prefix, space in release.prefixes.items() if iri.startswith(space) and LOCAL.fullmatch(iri[len(space) :])]
    if not fitting:
        return iri
    length, prefix = max(fitting)
    return f"{prefix}:{iri[length:]}"


def written(release: Release, term: Term) -> str:
    """A value as an address writes it, so that it means that value again."""
    if isinstance(term, NamedNode):
        return curie(release, term.value)
    text = term.value if isinstance(term, Literal) else str(term)
    return text if text and not text.startswith('"') else str(Literal(text))


def query(columns: Columns, choice: Choice) -> str:
    """The query string of a choice, in one order: properties and values by name, then order and size; empty for the plain list."""
    pairs = sorted((columns.named(predicate), text) for predicate, texts in choice.filters.items() for text in texts)
    if choice.order.predicate:
        tag = f"@{choice.order.language}" if choice.order.language else ""
        pairs.append((ORDER, "-" * choice.order.descending + columns.named(choice.order.predicate) + tag))
    if choice.size != SIZE:
        pairs.append((LIMIT, str(choice.size)))
    return "&".join(f"{quote(name, safe='')}={quote(text, safe='')}" for name, text in pairs)


def page_of(release: Release, chosen: Selected, page: int, size: int) -> list[str]:
    """The IRIs of the members on a page. Raises UnknownResource where there is no such page; the first is always there."""
    pages = max(-(-len(chosen.members) // size), 1)
    if not 1 <= page <= pages:
        raise UnknownResource(f"The list has {pages} pages of at most {size} members; there is no page {page}")
    lines = [release.lines.starts.line(number) for number in chosen.page((page - 1) * size, min(page * size, len(chosen.members)))]
    return [line[1 : line.index(b" ") - 1].decode() for line in lines]
