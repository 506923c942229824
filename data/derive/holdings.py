"""Joins the records of Themis into holdings of a post: Themis splits one office at every reshuffle of a government.

A minister is competent for the policy when the title says so; what else the same person held meanwhile follows from the mandates of Themis.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from pyoxigraph import NamedNode
from themis import Period, Record, Themis
from turtle_out import iri, thing

PERSONS = ("5fed907de6670526694a05c6", "5fed907de6670526694a05fe", "5fed907ee6670526694a0693", "5fed907de6670526694a05b8",
           "4341629b-40e6-4f37-aea3-62f0900a48dd", "5fed907ee6670526694a06d2", "5fed907de6670526694a061b")
MINISTER, VICE, PRESIDENT = "minister", "viceminister-president", "minister-president"
COMPETENT = re.compile(r"\b(Inburgering|Integratie)\b")
BRIDGED = date(2010, 7, 6)
"""The one day between two records of one person that is bridged: Themis has a composition of the government Peeters II of that day alone,
and Bourgeois is not in it."""

# Every part of the titles, in the words of the titles, with the competence it names. Together the parts are the whole title.
COMPETENCES = {
    "Binnenlands Bestuur": "binnenlands-bestuur",
    "Bestuurszaken": "bestuurszaken",
    "Stedenbeleid": "stedenbeleid",
    "Steden-": "stedenbeleid",
    "Plattelandsbeleid": "plattelandsbeleid",
    "Wonen": "wonen",
    "Inburgering": "inburgering",
    "Integratie": "integratie",
    "Samenleven": "samenleven",
    "Toerisme": "toerisme",
    "Vlaamse Rand": "vlaamse-rand",
    "Gelijke Kansen": "gelijke-kansen",
    "Armoedebestrijding": "armoedebestrijding",
    "armoedebestrijding": "armoedebestrijding",
    "Mobiliteit": "mobiliteit",
    "Openbare Werken": "openbare-werken",
    "Binnenland": "binnenland",
    "Sociale Economie": "sociale-economie",
    "Zeevisserij": "zeevisserij",
}


@dataclass(frozen=True)
class Holding:
    """One person in one post without interruption; `title` texts are those of the records, with the period of each."""

    person: NamedNode
    first_name: str
    family_name: str
    post: str
    records: tuple[Record, ...]
    period: Period
    bridged: bool

    @property
    def reference(self) -> str:
        """The readable end of the IRIs of the holding and of what hangs on it."""
        return f"{self.family_name.lower()}-{self.post}-{self.period.first.year}"

    @property
    def iri(self) -> NamedNode:
        """The IRI of the holding."""
        return thing("mandaat", self.reference)

    @property
    def name(self) -> str:
        """First and family name."""
        return f"{self.first_name} {self.family_name}"

    @property
    def files(self) -> tuple[str, ...]:
        """The files of Themis that the holding comes from."""
        return tuple(dict.fromkeys(file for record in self.records for file in record.files))

    @property
    def governments(self) -> tuple[NamedNode, ...]:
        """The governments that the holding ran through, oldest first."""
        return tuple(dict.fromkeys(record.government for record in self.records))

    def titles(self) -> Iterator[tuple[str, Period, tuple[str, ...]]]:
        """Each title as Themis writes it, with the period in which it does and the files that say so."""
        runs: list[list[Record]] = []
        for record in self.records:
            if record.title and runs and runs[-1][0].title == record.title:
                runs[-1].append(record)
            elif record.title:
                runs.append([record])
        for run in runs:
            files = dict.fromkeys(file for record in run for file in record.files)
            yield str(run[0].title), Period(run[0].period.first, run[-1].period.until), tuple(files)


def competences(title: str) -> list[str]:
    """The competences that a minister's title names, in its order. Raises ValueError for a title with a part that is in no list."""
    parts = [part for part in re.split(r", | en |(?<=-) en ", title.removeprefix("Vlaams minister van ")) if part]
    unknown = [part for part in parts if part not in COMPETENCES]
    if unknown:
        raise ValueError(f"{title}: no competence known by the name of {unknown}")
    return list(dict.fromkeys(COMPETENCES[part] for part in parts))


def of_competent_ministers(themis: Themis) -> list[Holding]:
    """The holdings of the post of the competent minister, oldest first. Raises ValueError where one does not touch the next."""
    found = [_joined(themis, [record for record in themis.records_of(_person(reference)) if COMPETENT.search(record.title or "")], MINISTER)
             for reference in PERSONS]
    found.sort(key=lambda holding: holding.period.first)
    for before, after in pairwise(found):
        if before.period.until != after.period.first:
            raise ValueError(f"{before.reference} ends on {before.period.until}, {after.reference} begins on {after.period.first}")
    return found


def beside(themis: Themis, holding: Holding) -> Iterator[Holding]:
    """What the minister of `holding` was meanwhile: viceminister-president, minister-president. Those records have no title, or that of the post."""
    records = [record for record in themis.records_of(holding.person) if holding.period.covers(record.period) and record not in holding.records]
    for post in (VICE, PRESIDENT):
        of_post = [record for record in records if ((record.title or "").startswith("Minister-president")) == (post == PRESIDENT)]
        if of_post:
            yield _joined(themis, of_post, post)


def role(themis: Themis, record: Record) -> NamedNode | None:
    """The function that Themis gives the mandate of a record; the stored files have none for the mandates of 2024."""
    stated = themis.value(record.mandate, "org:role")
    return iri(stated) if stated else None


def _person(reference: str) -> NamedNode:
    return iri(f"http://themis.vlaanderen.be/id/persoon/{reference}")


def _joined(themis: Themis, records: list[Record], post: str) -> Holding:
    """One holding of records that follow on each other. They may overlap (Homans, twice a day); a gap is an error but for the bridged day."""
    bridged = False
    for before, after in pairwise(records):
        if before.period.until is None or after.period.first > before.period.until:
            if (before.period.until, after.period.first) != (BRIDGED, BRIDGED + timedelta(days=1)):
                raise ValueError(f"{before.iri.value} ends on {before.period.until}, {after.iri.value} begins on {after.period.first}")
            bridged = True
    person = records[0].person
    return Holding(
        person,
        themis.stated(person, "persoon:gebruikteVoornaam"),
        themis.stated(person, "foaf:familyName"),
        post,
        tuple(records),
        Period(records[0].period.first, records[-1].period.until),
        bridged,
    )
