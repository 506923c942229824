"""The file and line of findings, in the data and in the shapes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from pyoxigraph import BlankNode, NamedNode

from kruispunt.checks.report import Fact, Finding
from kruispunt.checks.shapes import Shapes
from kruispunt.checks.vocabulary import SPARQL, Term
from kruispunt.sources import turtle
from kruispunt.sources.publication import Publication


class Places(Protocol):
    """Where facts stand in the files an editor knows."""

    def find_all(self, facts: Iterable[Fact], /) -> Sequence[str]:
        """The place of each fact, as `data/x.ttl:14`, or of the nearest that shares its subject; '' where there is none."""
        ...


class ShapePlaces:
    """Where the statements of the shapes stand; a blank node stands where the nearest named node leads to it."""

    def __init__(self, publication: Publication, shapes: Shapes) -> None:
        self.publication, self.shapes = publication, shapes

    def find_all(self, facts: Iterable[Fact], /) -> list[str]:
        wanted = [self.named(fact) for fact in facts]
        places = self.lines(set(wanted))
        return [places.get(fact) or places.get((fact[0], fact[1], None)) or places.get((fact[0], None, None), "") for fact in wanted]

    def lines(self, wanted: set[Fact]) -> dict[Fact, str]:
        """The first place of each fact wanted, of its subject with its predicate, and of its subject."""
        subjects = {fact[0] for fact in wanted}
        publication = self.publication
        places: dict[Fact, str] = {}
        for path in publication.shapes:
            shown = publication.shown(path)
            for quad, line in turtle.triples(path, NamedNode("urn:x"), shown):
                here = turtle.rebased(quad, publication.stated, publication.base)
                if here.subject in subjects:
                    whole: Fact = (here.subject, here.predicate, here.object)
                    for fact in (whole, (*whole[:2], None), (whole[0], None, None)):
                        places.setdefault(fact, f"{shown}:{line}")
        return places

    def named(self, fact: Fact) -> Fact:
        """`fact`, or the statement of a named node that leads to its blank subject."""
        seen: set[Term] = set()
        subject, predicate, object_ = fact
        while isinstance(subject, BlankNode) and subject not in seen:
            seen.add(subject)
            for parent, facts in self.shapes.index.items():
                if leading := next((name for name, objects in facts.items() if subject in objects), None):
                    subject, predicate, object_ = parent, leading, None
                    break
        return (subject, predicate, None if isinstance(object_, BlankNode) else object_)


def located(findings: Iterable[Finding], places: Places) -> list[Finding]:
    """`findings` with their places, looked up together so that a source is read once.

    What a query finds stands where the value is described, a figure in its row, and only else where the focus node is.
    """
    findings = list(findings)
    facts = [fact for finding in findings for fact in (value_of(finding), finding.fact)]
    found = places.find_all(facts) if facts else []
    return [replace(finding, place=found[2 * number] or found[2 * number + 1]) for number, finding in enumerate(findings)]


def value_of(finding: Finding) -> Fact:
    """All that is said of the value that a query found wrong; of any other finding, the fact it points at."""
    found = finding.component == SPARQL and finding.path is None and isinstance(finding.value, NamedNode)
    return (finding.value, None, None) if found and finding.value else finding.fact
