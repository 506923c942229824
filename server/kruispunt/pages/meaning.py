"""What a release's own vocabulary means for a page: which of its properties start or end a period, and how its properties are grouped."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property, lru_cache
from itertools import islice

from pyoxigraph import Literal, NamedNode

from kruispunt.pages import terms
from kruispunt.release.open import Release
from kruispunt.representation.description import glimpse, stated

SAMPLE = 25  # things of a concept, spread over its list, that are looked at to tell of which class they are
CLOSEST = 4  # steps up a chain of properties; also what ends a circle


class Meaning:
    """The alignments of one release, read once.

    `starts`, `attested` and `ends` are its properties for periods; `instants` are those ends that name the first day after the period;
    `moments` are its dimensions for the period of a figure.
    """

    def __init__(self, release: Release) -> None:
        self.release = release
        self.starts = {*terms.STARTS, *self.aligned(terms.STARTS, terms.LIKE)}
        self.attested = self.aligned(terms.STARTS, [terms.RELATED]) - self.starts
        self.ends = {*terms.ENDS, *self.aligned(terms.ENDS, terms.LIKE)}
        self.instants = {*terms.DAY_AFTER, *self.aligned(terms.DAY_AFTER, terms.LIKE)}
        self.moments = {*terms.MOMENTS, *self.aligned(terms.MOMENTS, terms.LIKE)}
        self.introductions = [*terms.INTRODUCTIONS, *sorted(self.aligned(terms.INTRODUCTIONS, terms.LIKE))]
        self.group = lru_cache(maxsize=4096)(self.find_group)
        self.ancestors = lru_cache(maxsize=4096)(self.find_ancestors)
        self.kind = lru_cache(maxsize=4096)(self.find_kind)

    def aligned(self, targets: Iterable[str], by: list[str]) -> set[str]:
        """The properties of the release that it calls like one of `targets`."""
        spellings = [spelling for target in targets for spelling in (target, target.replace("http://schema.org/", "https://schema.org/"))]
        return {subject for target in dict.fromkeys(spellings) for predicate, subject in self.release.lines.incoming(target) if predicate in by}

    def find_group(self, predicate: str, literal: bool) -> str:
        """The group of facts a property belongs to: its own, or that of the nearest property it is a case of; else by what its values are."""
        if predicate in self.dimensions:
            return "figures"
        here, seen = [predicate], {predicate}
        for _ in range(CLOSEST):
            for iri in here:
                if iri in self.starts or iri in self.ends or iri in self.attested:
                    return "period"
                if terms.known(iri) in terms.GROUP:
                    return terms.GROUP[terms.known(iri)]
            here = [iri for iri in self.targets(here, terms.LIKE) if iri not in seen]
            seen.update(here)
        return "values" if literal else "links"

    def find_kind(self, concept: str) -> str:
        """The class that a sample of the things of a concept shares, the narrowest of the publication's own where there is one; else that of most."""
        prefix, count = f"{self.release.names.base}id/{concept}/", self.release.manifest["concepts"].get(concept, 0)
        places = sorted({place * (count - 1) // (SAMPLE - 1) for place in range(SAMPLE)}) if count else []
        sample = [iri for place in places for iri in islice(self.release.subjects(prefix, place), 1)]
        counted = Counter(iri for each in sample for iri in self.classes(each))
        best = sorted(counted, key=lambda iri: (-counted[iri], not self.release.names.contains(iri), -len(self.ancestors(iri)), iri))
        return best[0] if best else ""

    def classes(self, iri: str) -> set[str]:
        """The classes of a thing, and those above them."""
        types = [quad.object for quad in glimpse(self.release, iri) if quad.predicate.value == terms.TYPE]
        return {above for each in types if isinstance(each, NamedNode) for above in (each.value, *self.ancestors(each.value))}

    def find_ancestors(self, iri: str) -> frozenset[str]:
        """The classes that `iri` is a subclass of, directly or not."""
        found: set[str] = set()
        here = [iri]
        for _ in range(CLOSEST):
            here = [each for each in self.targets(here, [terms.SUBCLASS]) if each not in found]
            found.update(here)
        return frozenset(found)

    def targets(self, iris: Iterable[str], predicates: Iterable[str]) -> list[str]:
        """What the `predicates` of `iris` point at."""
        found = [quad.object for iri in iris for predicate in predicates for quad in stated(self.release, iri, predicate)]
        return [term.value for term in found if isinstance(term, NamedNode)]

    @cached_property
    def dimensions(self) -> tuple[str, ...]:
        """The dimension properties of the cubes of the release, in the order that their structures give them."""
        cubes = [subject for _, subject in self.release.lines.incoming(terms.CUBE, terms.TYPE)]
        places: dict[str, tuple[int, str]] = {}
        for component in self.targets(self.targets(cubes, [terms.STRUCTURE]), [terms.COMPONENT]):
            order = [quad.object.value for quad in stated(self.release, component, terms.ORDER) if isinstance(quad.object, Literal)]
            for dimension in self.targets([component], [terms.DIMENSION]):
                places[dimension] = (int(order[0]) if order and order[0].isdecimal() else len(places), dimension)
        return tuple(sorted(places, key=places.__getitem__))
