"""A vocabulary as a page: its header, and its terms by kind."""

from collections.abc import Collection
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from kruispunt.pages import terms
from kruispunt.pages.parts import Thing
from kruispunt.pages.view import View
from kruispunt.representation.description import Description

HIDDEN = {terms.TYPE, terms.expanded("rdfs:isDefinedBy")}  # said by the page itself


@dataclass(frozen=True)
class Term:
    """A term and the part of the address that names it."""

    fragment: str
    thing: Thing
    members: int  # things of the publication that are of this class


def header(view: View, description: Description) -> Thing:
    """What is said of the vocabulary itself."""
    return view.thing(part(description, description.iri))


def kinds(view: View, description: Description) -> list[tuple[str, list[Term]]]:
    """The terms by the name of their first class, in the order of their labels."""
    found: dict[str, list[Term]] = {}
    subjects = {quad.subject.value for quad in description.facts if isinstance(quad.subject, NamedNode)} - {description.iri}
    view.learn(subjects)
    for iri in sorted(subjects):
        said = part(description, iri)
        classes = sorted(quad.object.value for quad in said.facts if quad.predicate.value == terms.TYPE and isinstance(quad.object, NamedNode))
        name = view.name(classes[0])[0] if classes else ""
        members = view.release.lines.incoming_count(iri, terms.TYPE)
        found.setdefault(name, []).append(Term(iri.partition("#")[2], view.thing(part(description, iri, HIDDEN)), members))
    return [(name, sorted(those, key=lambda term: term.thing.title.text.lower())) for name, those in sorted(found.items())]


def part(description: Description, iri: str, without: Collection[str] = ()) -> Description:
    """The facts about one term of the vocabulary."""
    facts = tuple(quad for quad in description.facts if said_of(quad, iri) and quad.predicate.value not in without)
    return Description(iri, description.document, facts, (), len(facts), 0, 1, 1)


def said_of(quad: Quad, iri: str) -> bool:
    """Whether a fact is about `iri`."""
    return isinstance(quad.subject, NamedNode) and quad.subject.value == iri
