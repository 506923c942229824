"""Figures on a page: what an observation or a slice is called there, and the series of a thing with their last value."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from kruispunt.pages import terms
from kruispunt.pages.parts import FEW, Row, Value, by_length
from kruispunt.representation.description import stated

if TYPE_CHECKING:
    from kruispunt.pages.view import View

Fixed = dict[str, NamedNode | Literal]


def fixed(view: "View", iri: str) -> Fixed:
    """The dimensions that an observation or slice states, with their values, in the order of the structure; empty for anything else."""
    kinds = view.linked(iri, terms.TYPE)
    if terms.OBSERVATION not in kinds and terms.SLICE not in kinds:
        return {}
    found = ((dimension, view.glimpse(iri, dimension)) for dimension in view.meaning.dimensions)
    return {dimension: values[0] for dimension, values in found if values and isinstance(values[0], NamedNode | Literal)}


def called(view: "View", iri: str) -> str:
    """The name of an observation or slice: its dimensions, without those that the page is about; empty for anything else."""
    here = fixed(view, iri)
    told = {*view.context.values(), *([NamedNode(view.about)] if view.about else [])}
    shown = [term for term in here.values() if term not in told] or list(here.values())
    return ", ".join(view.name(term.value)[0] if isinstance(term, NamedNode) else view.value(term).text for term in shown)


def amount(view: "View", iri: str) -> str:
    """The value of an observation with its unit; empty for anything else."""
    values = [term for term in view.glimpse(iri, terms.VALUE) if isinstance(term, Literal)]
    return " ".join([view.number_of(values[0].value), *(view.name(unit)[0] for unit in view.linked(iri, terms.UNIT)[:1])]) if values else ""


def series(view: "View", facts: Iterable[Quad]) -> list[Row]:
    """The slices among the subjects of `facts` in which the period alone varies, each with its last value; none where they are too many to read."""
    pointing = [quad.subject for quad in facts if quad.predicate.value in view.meaning.dimensions]
    subjects = dict.fromkeys(subject.value for subject in pointing if isinstance(subject, NamedNode))
    slices = [iri for iri in subjects if terms.SLICE in view.linked(iri, terms.TYPE)]
    found = [(iri, last(view, iri)) for iri in slices] if len(slices) <= FEW else []
    return sorted((Row(view.resource(iri), [value], 1) for iri, value in found if value), key=by_length)


def last(view: "View", iri: str) -> Value | None:
    """The last figure of a slice in which the period alone varies; None for another slice."""
    free = set(view.meaning.dimensions) - set(fixed(view, iri))
    if len(free) != 1 or not free <= view.meaning.moments:
        return None
    figures = [quad.object.value for quad in stated(view.release, iri, terms.MEMBER) if isinstance(quad.object, NamedNode)]
    if not figures:
        return None
    (dimension,), newest = free, max(figures)
    moments = [view.value(term).text for term in view.glimpse(newest, dimension)]
    return Value(amount(view, newest), view.href(newest), newest, note=moments[0] if moments else "")
