"""How a page of a list offers to filter it and to put it in order: a form that needs no script."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode

from kruispunt.pages.language import LANGUAGES
from kruispunt.pages.parts import Value, natural
from kruispunt.pages.view import View
from kruispunt.release.labels import LABELS
from kruispunt.release.ordering import IRI, TEXT
from kruispunt.release.values import Column
from kruispunt.representation import selection
from kruispunt.representation.listing import Listing
from kruispunt.representation.selection import Choice, Columns, Order

FEW, MANY = 60, 400  # values of a property that are offered to choose from; things to choose from, where several members share them
SHORT = 100  # characters of a text that is offered
COUNTED = 100_000  # members of a list for which is counted how many of those chosen have each value

SAID = {
    "title": ("Filteren en ordenen", "Filter and sort", "Filtrer et trier"),
    "any": ("alle", "any", "tous"),
    "order": ("Volgorde", "Order", "Ordre"),
    "by_address": ("adres", "address", "adresse"),
    "downwards": ("{0}, aflopend", "{0}, descending", "{0}, décroissant"),
    "apply": ("Toon", "Show", "Afficher"),
    "whole": ("Hele lijst", "Whole list", "Liste entière"),
    "remove": ("Verwijder deze filter", "Remove this filter", "Retirer ce filtre"),
    "of": ("{0} van {1}", "{0} of {1}", "{0} sur {1}"),
    "none": ("Niets in deze lijst voldoet hieraan.", "Nothing in this list matches.", "Rien dans cette liste ne correspond."),
    "iri": ("adres of prefix:naam", "address or prefix:name", "adresse ou préfixe:nom"),
    "exact": ("de hele waarde", "the whole value", "la valeur entière"),
}


@dataclass(frozen=True)
class Option:
    """A value to choose, as the address writes it and as the reader knows it; with how many have it, where that was counted."""

    value: str
    text: str
    count: int | None = None
    selected: bool = False


@dataclass(frozen=True)
class Field:
    """A property to filter by: values to choose from, else text to write."""

    name: str
    label: str
    options: tuple[Option, ...] = ()
    text: str = ""
    hint: str = ""
    several: bool = False


@dataclass(frozen=True)
class Active:
    """A filter that is on, and the link without it."""

    label: Value
    text: str
    without: str


@dataclass(frozen=True)
class Form:
    """Everything the form shows."""

    fields: list[Field]
    orders: list[Option]
    active: list[Active]
    total: int  # of the whole list
    size: int | None  # members on a page, where it is not the usual number


def form(view: View, listed: Listing) -> Form:
    """The form of a page of a list."""
    columns, choice = listed.columns, listed.choice
    properties = sorted(columns.by_property, key=lambda predicate: natural(view.name(predicate)[0]))
    fields = [found for predicate in properties if (found := field(view, columns, choice, predicate))]
    size = choice.size if choice.size != selection.SIZE else None
    return Form(fields, orders(view, columns, choice, properties), active(view, listed), len(columns.whole), size)


def said(language: str) -> dict[str, str]:
    """The words of the form."""
    return {key: forms[LANGUAGES.index(language)] for key, forms in SAID.items()}


def field(view: View, columns: Columns, choice: Choice, predicate: str) -> Field | None:
    """What to filter a property by; None where there is nothing to choose, as where all members have one value or each a text of its own."""
    spoken = in_language(columns.by_property[predicate], view.language)
    written = choice.filters.get(predicate, ())
    distinct = sum(column.head.values for column in spoken)
    if distinct == 1 and spoken[0].head.things == len(columns.whole) and not written:
        return None
    name, label = columns.named(predicate), capital(view.name(predicate)[0])
    shared = all(column.head.kinds == [IRI] and 2 * column.head.values <= column.head.facts for column in spoken)
    offered = options(view, columns, choice, predicate) if distinct <= (MANY if shared else FEW) else None
    if offered is not None:
        return Field(name, label, offered, several=len(written) > 1) if offered else None
    prose = all(column.head.language for column in spoken) and predicate not in LABELS
    if prose and not written:
        return None
    only_iris = all(column.head.kinds == [IRI] for column in spoken)
    return Field(name, label, text=written[0] if written else "", hint=said(view.language)["iri" if only_iris else "exact"])


def options(view: View, columns: Columns, choice: Choice, predicate: str) -> tuple[Option, ...] | None:
    """The values of a property that some member has which the other filters let through; None where a value is too long to be chosen from a list."""
    others = {each: texts for each, texts in choice.filters.items() if each != predicate}
    counted = not others or len(columns.whole) <= COUNTED
    through = set(columns.members(others)) if others and counted else None
    found = []
    for column in in_language(columns.by_property[predicate], view.language):
        terms = [column.value(place) for place in range(column.head.values)]
        view.labels.update(view.release.labels(term.value for term in terms if isinstance(term, NamedNode)))
        for place, term in enumerate(terms):
            text = selection.written(columns.release, term)
            if len(text) > SHORT and column.head.kinds != [IRI]:
                return None
            selected = text in choice.filters.get(predicate, ())
            count = number(column.holders(place), through) if counted else None
            if count != 0 or selected:
                found.append(Option(text, view.name(term.value)[0] if isinstance(term, NamedNode) else view.value(term).text, count, selected))
    known = {option.value for option in found}
    extra = [Option(text, text, None, True) for text in choice.filters.get(predicate, ()) if text not in known]
    if all(column.head.kinds[-1] >= TEXT for column in columns.by_property[predicate]):
        found.sort(key=lambda option: natural(option.text))
    return (*extra, *found)


def number(holders: Sequence[int], through: Set[int] | None) -> int:
    """How many of `holders`, which are in order, are let through; all where nothing holds them back."""
    if through is None:
        return len(holders)
    if 16 * len(through) < len(holders):
        return sum(bisect_left(holders, member) < bisect_right(holders, member) for member in through)
    return sum(holder in through for holder in holders)


def in_language(columns: list[Column], language: str) -> list[Column]:
    """Those without a language, and of the others those in that of the page; where it has none, those in the first that there is."""
    tags = [column.head.language for column in columns if column.head.language]
    spoken = next((tag for tag in (language, *LANGUAGES, *tags) if tag in tags), "")
    return [column for column in columns if column.head.language in ("", spoken)]


def orders(view: View, columns: Columns, choice: Choice, properties: list[str]) -> list[Option]:
    """The orders to choose from: by address, and by each property of which members have several values, both ways."""
    words = said(view.language)
    found = [Option("", words["by_address"], selected=not choice.order.predicate)]
    for predicate in properties:
        for column in in_language(columns.by_property[predicate], view.language):
            if column.head.values < 2:
                continue
            label, tag = view.name(predicate)[0], column.head.language
            name = columns.named(predicate) + (f"@{tag}" if tag else "")
            for value, text in ((name, label), (f"-{name}", words["downwards"].format(label))):
                found.append(Option(value, text, selected=choice.order == Order(predicate, tag, value.startswith("-"))))
    if not any(option.selected for option in found):  # in another language than that of the page
        name = columns.named(choice.order.predicate) + f"@{choice.order.language}"
        found.append(Option("-" * choice.order.descending + name, name, selected=True))
    return found


def active(view: View, listed: Listing) -> list[Active]:
    """The filters that are on."""
    choice, found = listed.choice, []
    for predicate, texts in choice.filters.items():
        for text in texts:
            rest = {**choice.filters, predicate: tuple(each for each in texts if each != text)}
            left = replace(choice, filters={each: kept for each, kept in rest.items() if kept})
            query = selection.query(listed.columns, left)
            without = f"?{query}" if query else view.link(f"doc/{listed.concept}/")
            found.append(Active(view.resource(predicate), shown(view, text), without))
    return found


def shown(view: View, text: str) -> str:
    """A value of a filter as the reader knows it."""
    iri = selection.expanded(view.release, text)
    return view.name(iri)[0] if iri and view.first_facts(iri) else text


def capital(text: str) -> str:
    """A text with a capital at its start."""
    return text[:1].upper() + text[1:]
