"""Reads Themis, the Flemish Government's own data on its members, as the folder `kaleidos` holds it.

The files count days in three ways. Each way has one function here; what leaves this module is a half-open period of days.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse
from turtle_out import iri, term

BASE_FILE = "20211113000001-themis-mandatarissen-public.ttl"
CORRECTIONS = "20230906132000-insert-corrected-mandatee-dates.ttl"
FIELDS = "20241016142920-beleidsvelden-themis-concepts.ttl"
DOMAINS = "20241016134857-beleidsdomeinen-themis-concepts.ttl"
LATER_FILES = (
    "20220517134031-aftreden-beke-public.ttl",
    "20220517223209-aantreden-brouns-public.ttl",
    "20231108113000-new-person-rutten-public.ttl",
    "20231109100512-new-minister-data-public.ttl",
    "20240805162051-new-minister-data.ttl",
    "20240930105628-new-minister-data.ttl",
)
END_OF_JAMBON = "20240930104018-end_regeringssamenstelling.sparql"
START_OF_DIEPENDAELE = "20240930105445-start-samenstelling.sparql"

GOVERNMENT = "http://themis.vlaanderen.be/id/bestuursorgaan/"
JAMBON = iri(GOVERNMENT + "5fed907ee6670526694a0706")
DIEPENDAELE = iri(GOVERNMENT + "ba398a44-7f09-11ef-a2b2-0242ac110003")
# Two migrations of the same project, seen but not among the stored files, say when the government Jambon and what was still open in it ended,
# and how the next one is called and when it began. Both count as the later files do: 2024-09-30T00:00:00+02:00.
HANDOVER = date(2024, 9, 30)


def utc_last_day(stated: str) -> date:
    """The first day after an end of the base file: it names the last day, at midnight UTC. Raises ValueError where it does not."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", stated):
        raise ValueError(f"{stated}: not a day as the Themis base file writes it")
    return date.fromisoformat(stated[:10]) + timedelta(days=1)


def utc_first_day(stated: str) -> date:
    """The day of a start of the base file, at midnight UTC."""
    return utc_last_day(stated) - timedelta(days=1)


def local_midnight(stated: str) -> date:
    """The day that begins at a midnight in Brussels, as the corrections and the later files count: a start as well as the first day after an end.

    The day is read as written. Turned into UTC first it would be the day before.
    """
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00\+0[12]:00", stated):
        raise ValueError(f"{stated}: not a day as the later Themis files write it")
    return date.fromisoformat(stated[:10])


def last_second(stated: str) -> date:
    """The first day after an end of a policy field: it names the last second of the last day."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT23:59:59", stated):
        raise ValueError(f"{stated}: not an end as the policy fields write it")
    return date.fromisoformat(stated[:10]) + timedelta(days=1)


@dataclass(frozen=True, order=True)
class Period:
    """From `first` up to, not including, `until`; without `until` it is open."""

    first: date
    until: date | None

    def covers(self, other: Period) -> bool:
        """Whether every day of `other` is one of this period."""
        return self.first <= other.first and (self.until is None or (other.until is not None and other.until <= self.until))


@dataclass(frozen=True)
class Record:
    """One mandataris of Themis: a person in a mandate between two reshuffles. `files` are those that say so."""

    iri: NamedNode
    person: NamedNode
    mandate: NamedNode
    government: NamedNode
    title: str | None
    period: Period
    files: tuple[str, ...]


@dataclass(frozen=True)
class Field:
    """One policy field of Themis, in the one stretch for which it has an IRI."""

    iri: NamedNode
    label: str
    domain: NamedNode
    period: Period


class Themis:
    """The stored files of Themis, by file and subject. They are parsed and never put in a store: that would rewrite the days."""

    def __init__(self, sources: Path) -> None:
        self.files: dict[str, dict[NamedNode, list[tuple[str, NamedNode | Literal]]]] = {}
        for name in (BASE_FILE, CORRECTIONS, FIELDS, DOMAINS, *LATER_FILES):
            facts: dict[NamedNode, list[tuple[str, NamedNode | Literal]]] = defaultdict(list)
            for triple in parse(path=sources / "kaleidos" / name, format=RdfFormat.TURTLE):
                facts[triple.subject].append((triple.predicate.value, triple.object))
            self.files[name] = dict(facts)

    def value(self, subject: NamedNode, predicate: str, file: str | None = None) -> str | None:
        """The one value of a property, in one file or in any. Raises ValueError where the files name several."""
        named = term(predicate).value
        files = [self.files[file]] if file else self.files.values()
        values = {object_.value for facts in files for stated, object_ in facts.get(subject, ()) if stated == named}
        if len(values) > 1:
            raise ValueError(f"{subject.value}: several values of {predicate}: {sorted(values)}")
        return values.pop() if values else None

    def subjects(self, predicate: str, object_: NamedNode) -> set[NamedNode]:
        """What has `object_` as a value of the property, in any file."""
        pair = (term(predicate).value, object_)
        return {subject for facts in self.files.values() for subject, stated in facts.items() if pair in stated}

    def stated(self, subject: NamedNode, predicate: str) -> str:
        """The one value of a property; raises ValueError where there is none."""
        found = self.value(subject, predicate)
        if found is None:
            raise ValueError(f"{subject.value}: no {predicate}")
        return found

    def records_of(self, person: NamedNode) -> list[Record]:
        """What Themis has of a person, oldest first."""
        records = map(self.record, self.subjects("mandaat:isBestuurlijkeAliasVan", person))
        return sorted(records, key=lambda record: (record.period.first, record.iri.value))

    def record(self, subject: NamedNode) -> Record:
        """The mandataris `subject`, with the period that its files agree on."""
        (government,) = self.subjects("prov:hadMember", subject)
        start, end = list(self._starts(subject)), list(self._ends(subject, government))
        until = _agreed(subject, "end", [day for day, _ in end]) if end else None
        return Record(
            subject,
            iri(self.stated(subject, "mandaat:isBestuurlijkeAliasVan")),
            iri(self.stated(subject, "org:holds")),
            government,
            self.value(subject, "dcterms:title"),
            Period(_agreed(subject, "start", [day for day, _ in start]), until),
            tuple(dict.fromkeys(file for _, file in [*start, *end])),
        )

    def _starts(self, record: NamedNode) -> Iterator[tuple[date, str]]:
        for file in (BASE_FILE, CORRECTIONS, *LATER_FILES):
            if stated := self.value(record, "mandaat:start", file):
                yield (utc_first_day if file == BASE_FILE else local_midnight)(stated), file

    def _ends(self, record: NamedNode, government: NamedNode) -> Iterator[tuple[date, str]]:
        found = False
        for file in (BASE_FILE, CORRECTIONS, *LATER_FILES):
            if stated := self.value(record, "mandaat:einde", file):
                found = True
                yield (utc_last_day if file == BASE_FILE else local_midnight)(stated), file
        if not found and government == JAMBON:
            yield HANDOVER, END_OF_JAMBON

    def government(self, subject: NamedNode) -> tuple[str, Period, tuple[str, ...]]:
        """Name and own period of a government, and the files that say so."""
        if subject == DIEPENDAELE:
            return "Diependaele I", Period(HANDOVER, None), (START_OF_DIEPENDAELE,)
        first = utc_first_day(self.stated(iri(self.stated(subject, "prov:qualifiedGeneration")), "prov:atTime"))
        label = self.stated(subject, "skos:prefLabel")
        if subject == JAMBON:
            return label, Period(first, HANDOVER), (BASE_FILE, END_OF_JAMBON)
        return label, Period(first, utc_last_day(self.stated(iri(self.stated(subject, "prov:qualifiedInvalidation")), "prov:atTime"))), (BASE_FILE,)

    def scheme(self, concept: NamedNode) -> NamedNode:
        """The list of Themis that a policy field or domain stands in."""
        return iri(self.stated(concept, "skos:inScheme"))

    def field(self, subject: NamedNode) -> Field:
        """A policy field with its label, its domain and its stretch."""
        until = self.value(subject, "prov:invalidatedAtTime")
        return Field(
            subject,
            self.stated(subject, "skos:prefLabel"),
            iri(self.stated(subject, "skos:broader")),
            Period(date.fromisoformat(self.stated(subject, "prov:generatedAtTime")[:10]), last_second(until) if until else None),
        )


def _agreed(subject: NamedNode, what: str, days: list[date]) -> date:
    """The one day that all files state; each states it in its own way of counting."""
    if len(set(days)) != 1:
        raise ValueError(f"{subject.value}: the files disagree on its {what}: {[day.isoformat() for day in days]}")
    return days[0]
