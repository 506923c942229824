"""A description as a page: facts grouped by meaning, labels in place of IRIs, periods in words."""

import re
from collections.abc import Callable, Iterable, Mapping

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from kruispunt.pages import figures, terms
from kruispunt.pages import language as speech
from kruispunt.pages.meaning import Meaning
from kruispunt.pages.parts import Row, Thing, Value, by_length, in_order
from kruispunt.release.labels import labels
from kruispunt.representation.description import Description, document_of, glimpse

GROUPS = ("period", "figures", "values", "links", "identity", "elsewhere", "provenance")
XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = {XSD + name for name in ("integer", "decimal", "nonNegativeInteger", "positiveInteger", "int", "long")}
DAYS = {XSD + name for name in ("date", "dateTime", "gYearMonth")}
TIMES = {*DAYS, XSD + "gYear"}
LONG = 400  # characters of a value that are shown


class View:
    """How one page of a release reads in one language. `link` makes the address of a path of the publication."""

    def __init__(self, meaning: Meaning, language: str, link: Callable[[str], str]) -> None:
        self.meaning, self.release, self.language, self.link = meaning, meaning.release, language, link
        self.labels: dict[str, list[Literal]] = {}
        self.glimpses: dict[str, list[Quad]] = {}
        self.said: dict[str, dict[str, list[NamedNode | BlankNode | Literal | Triple]]] = {}  # the same, by property
        self.links: dict[str, Value] = {}
        self.names: dict[str, tuple[str, str]] = {}
        self.about, self.context = "", dict[str, NamedNode | Literal]()  # what the page is about, and the dimensions it fixes

    def learn(self, iris: Iterable[str]) -> None:
        """Reads the labels of `iris` that are not known yet."""
        for iri in iris:
            if iri not in self.labels:
                self.labels[iri] = labels(self.first_facts(iri))

    def glimpse(self, iri: str, predicate: str) -> list[NamedNode | BlankNode | Literal | Triple]:
        """What the first facts of `iri` say by `predicate`."""
        if iri not in self.said:
            said = self.said[iri] = {}
            for quad in self.first_facts(iri):
                said.setdefault(quad.predicate.value, []).append(quad.object)
        return self.said[iri].get(predicate, [])

    def first_facts(self, iri: str) -> list[Quad]:
        """The first facts of `iri`, read once a page."""
        if iri not in self.glimpses:
            self.glimpses[iri] = glimpse(self.release, iri)
        return self.glimpses[iri]

    def linked(self, iri: str, predicate: str) -> list[str]:
        """The resources that `iri` points at by `predicate`."""
        return [term.value for term in self.glimpse(iri, predicate) if isinstance(term, NamedNode)]

    def name(self, iri: str) -> tuple[str, str]:
        """What to call `iri`, and the language that is in where it is not the page's; worked out once a page."""
        if iri not in self.names:
            self.names[iri] = self.named(iri)
        return self.names[iri]

    def named(self, iri: str) -> tuple[str, str]:
        """The same, worked out now."""
        self.learn([iri])
        label = speech.spoken(self.labels[iri], self.language)
        if label is not None:
            return label.value, (label.language or "") if (label.language or self.language) != self.language else ""
        known = terms.NAMES.get(terms.known(iri))
        return (known[self.language], "") if known else (self.made_up(iri), "")

    def made_up(self, iri: str) -> str:
        """A name for what has no label: its title, the dimensions of a figure or slice, its class and the end of its IRI, or the words of a term."""
        title = speech.spoken([term for term in self.glimpse(iri, terms.TITLE) if isinstance(term, Literal)], self.language)
        if title is not None:
            return title.value
        kinds = self.linked(iri, terms.TYPE)
        if called := figures.called(self, iri):
            return called
        base = self.release.names.base + "id/"
        if iri.startswith(base):
            concept, _, reference = iri[len(base) :].partition("/")
            kind = self.name(kinds[0])[0] if kinds else concept
            return f"{kind} {reference.replace('-', ' ').replace('/', ', ')}"
        if kinds:
            return f"{self.name(kinds[0])[0]} {iri.rstrip('/#').rpartition('/')[2]}"
        term = re.fullmatch(r".*[#/](?:[\w-]+\.)?([A-Za-z_]\w*)", iri)
        if term and any(iri.startswith(namespace) for namespace in self.release.prefixes.values()):
            return re.sub(r"(?<=[a-z])(?=[A-Z][a-z])|_", " ", term[1]).lower()
        return iri

    def href(self, iri: str) -> str:
        """Where a link to `iri` leads: to its document here, also for what is somebody else's but described here; else to itself."""
        if self.release.names.contains(iri):
            return self.path_of(iri)
        return self.path_of(iri) if self.first_facts(iri) else iri

    def path_of(self, iri: str) -> str:
        """A link to our document about `iri`, at the term itself where it is a part of it."""
        document = document_of(self.release, iri)
        hash_mark = "#" + iri.partition("#")[2] if document == iri.partition("#")[0] and "#" in iri else ""
        return self.link(document[len(self.release.names.base) :]) + hash_mark

    def value(self, term: NamedNode | BlankNode | Literal | Triple, context: Mapping[str, str] | None = None) -> Value:
        """A term as it is shown."""
        if isinstance(term, NamedNode):
            return self.resource(term.value)
        if not isinstance(term, Literal):
            return Value(str(term))
        datatype, text = term.datatype.value, term.value
        if datatype in DAYS:
            return Value(speech.day(text, self.language))
        if datatype in NUMBERS:
            return Value(speech.number(text, self.language), note=(context or {}).get("unit", ""))
        if len(text) > LONG and term.language is None and re.match(r"<|[A-Z]+ ?\(", text):
            text = text[:LONG] + " …"
        return Value(text, language=(term.language or "") if (term.language or self.language) != self.language else "")

    def resource(self, iri: str) -> Value:
        """A link to a resource, with its period where it has one, or its value where it is an observation; made once a page."""
        if iri not in self.links:
            self.links[iri] = self.linked_name(iri)
        return self.links[iri]

    def linked_name(self, iri: str) -> Value:
        """The link to a resource, made now."""
        if iri.startswith(("mailto:", "tel:")):
            return Value(iri.partition(":")[2], href=iri, iri=iri)
        if not iri.startswith(("http://", "https://")):
            return Value(iri, iri=iri)
        text, language = self.name(iri)
        href = self.href(iri)
        return Value(text, href, iri, language, self.beside(iri), href == iri, self.start(self.first_facts(iri)))

    def beside(self, iri: str) -> str:
        """What is worth saying beside a link: the value of an observation, the period of what holds for a while."""
        return figures.amount(self, iri) or self.period(self.first_facts(iri))

    def start(self, facts: Iterable[Quad]) -> str:
        """The first day that `facts` state for a period, or the first on which it is shown; empty where they state none."""
        begun = [quad for quad in facts if quad.predicate.value in self.meaning.starts or quad.predicate.value in self.meaning.attested]
        return min((quad.object.value for quad in begun if isinstance(quad.object, Literal)), default="")

    def period(self, facts: Iterable[Quad]) -> str:
        """The period that `facts` state, in words: both days belong to it; empty where they state none."""
        stated_facts = [(quad.predicate.value, quad.object) for quad in facts if isinstance(quad.object, Literal)]
        dates = {predicate: literal.value for predicate, literal in stated_facts if literal.datatype.value in TIMES}
        start = next((dates[name] for name in sorted(dates) if name in self.meaning.starts), "")
        shown = next((dates[name] for name in sorted(dates) if name in self.meaning.attested), "")
        end = next((name for name in sorted(dates) if name in self.meaning.ends), "")
        last = (speech.eve(dates[end]) if end in self.meaning.instants else dates[end]) if end else ""
        return speech.period(start or shown, last, self.language, attested=not start)

    def day(self, text: str) -> str:
        """A date in words."""
        return speech.day(text, self.language)

    def number(self, count: int) -> str:
        """A number as it is written in the language of the page."""
        return self.number_of(str(count))

    def number_of(self, text: str) -> str:
        """A number of XSD as it is written in the language of the page."""
        return speech.number(text, self.language)

    def size(self, count: int) -> str:
        """A number of bytes, rounded to what says something."""
        return f"{self.number(max(1, round(count / 1000)))} kB" if count < 10_000_000 else f"{self.number(round(count / 1_000_000))} MB"

    def thing(self, description: Description) -> Thing:
        """The page of a description."""
        self.learn(description.neighbours)
        facts = description.facts
        text, language = self.name(description.iri)
        self.about, self.context = description.iri, figures.fixed(self, description.iri)
        if terms.OBSERVATION in self.linked(description.iri, terms.TYPE):
            self.context = {}  # the slices it stands in are named in full
        introduction = self.introduction(facts)
        said, told = {text, *(value.text for value in introduction)}, self.told(facts)
        linked = {quad.object for quad in facts}
        others = [quad for quad in description.incoming if quad.subject not in linked]
        series = figures.series(self, others)
        return Thing(
            Value(text, iri=description.iri, language=language),
            self.types(facts),
            introduction,
            self.beside(description.iri),
            self.groups(quad for quad in facts if not self.shown_above(quad, said, told)),
            series,
            self.incoming(description.iri, others, len(description.incoming) - len(others), bool(series)),
            len(description.incoming) - len(others),
            [(self.resource(graph), self.graph(graph)) for graph in description.graphs],
        )

    def types(self, facts: Iterable[Quad]) -> list[Value]:
        """The classes of a thing, the publication's own first; of those with the same name one."""
        classes = sorted(targets(facts, terms.TYPE), key=lambda iri: (not self.release.names.contains(iri), iri))
        named = {value.text.lower(): value for value in map(self.resource, reversed(classes))}
        return list(reversed(named.values()))

    def told(self, facts: Iterable[Quad]) -> set[str]:
        """The properties that the period in words tells: start and end, and without a start the day on which it is first shown."""
        begun = any(quad.predicate.value in self.meaning.starts for quad in facts)
        return self.meaning.starts | self.meaning.ends | (set() if begun else self.meaning.attested)

    def shown_above(self, quad: Quad, said: set[str], told: set[str]) -> bool:
        """Whether the head of the page says a fact already: the class, the title, the introduction, the period."""
        if isinstance(quad.object, Literal) and quad.object.language == self.language and quad.object.value in said:
            return True
        return quad.predicate.value == terms.TYPE or quad.predicate.value in told

    def introduction(self, facts: Iterable[Quad]) -> list[Value]:
        """The text to open with: the values of the first property that defines or describes, in the page's language where there is one."""
        texts = [(quad.predicate.value, quad.object) for quad in facts if isinstance(quad.object, Literal)]
        for name in self.meaning.introductions:
            found = [literal for predicate, literal in texts if terms.known(predicate) == name]
            if found:
                return [self.value(literal) for literal in self.in_language(found)]
        return []

    def in_language(self, literals: list[Literal]) -> list[Literal]:
        """Those of `literals` in the language of the page; where it has none, those in the language that comes next."""
        best = speech.spoken(literals, self.language)
        return [literal for literal in literals if best is not None and literal.language == best.language]

    def groups(self, facts: Iterable[Quad]) -> list[tuple[str, list[Row]]]:
        """The facts by group and property, each value once."""
        found: dict[str, dict[str, list[NamedNode | BlankNode | Literal | Triple]]] = {}
        unit = self.unit(facts := list(facts))
        for quad in facts:
            literal = isinstance(quad.object, Literal)
            group = self.meaning.group(quad.predicate.value, literal)
            if group == "values" and isinstance(quad.object, Literal) and quad.object.datatype.value in TIMES:
                group = "period"
            values = found.setdefault(group, {}).setdefault(quad.predicate.value, [])
            if quad.object not in values:
                values.append(quad.object)
        return [(group, self.rows(found[group], {"unit": unit} if group == "figures" else {})) for group in GROUPS if group in found]

    def unit(self, facts: Iterable[Quad]) -> str:
        """The name of the unit that `facts` state."""
        units = targets(facts, terms.UNIT)
        return self.name(units[0])[0] if units else ""

    def rows(self, properties: Mapping[str, list[NamedNode | BlankNode | Literal | Triple]], context: Mapping[str, str]) -> list[Row]:
        """The properties with their values, in the order of their names; text in other languages after that of the page."""
        rows = []
        for predicate, objects in properties.items():
            values = [self.value(term, context if predicate == terms.VALUE else None) for term in objects]
            values.sort(key=in_order)
            rows.append(Row(self.resource(predicate), values, len(values)))
        return sorted(rows, key=by_length)

    def incoming(self, iri: str, facts: Iterable[Quad], left_out: int, folded: bool) -> list[Row]:
        """What points at `iri` by these facts, by property; with how many there are in all where none is left out.

        `folded` says that the page shows the figures already.
        """
        found: dict[str, list[str]] = {}
        for quad in facts:
            if isinstance(quad.subject, NamedNode):
                found.setdefault(quad.predicate.value, []).append(quad.subject.value)
        counts = self.release.lines.incoming_counts(iri) if found and not left_out else {}
        rows = [
            Row(
                self.resource(predicate),
                sorted(map(self.resource, dict.fromkeys(subjects)), key=in_order),
                counts.get(predicate, len(subjects)),
                folded and predicate in self.meaning.dimensions,
            )
            for predicate, subjects in found.items()
        ]
        return sorted(rows, key=by_length)

    def graph(self, graph: str) -> list[Row]:
        """Where a named graph came from: source, licence, publisher, day of retrieval."""
        groups = dict(self.groups(self.release.facts(graph)))
        return groups.get("provenance", [])


def targets(facts: Iterable[Quad], predicate: str) -> list[str]:
    """The resources that `facts` point at by `predicate`."""
    return [quad.object.value for quad in facts if quad.predicate.value == predicate and isinstance(quad.object, NamedNode)]
