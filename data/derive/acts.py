"""The acts of the policy: the decrees as the Staatsblad files have them, the decisions that carry them out by day and number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse
from turtle_out import en, iri, nl, term, thing

ELI = "http://www.ejustice.just.fgov.be/eli/"
STAATSBLAD = "20220409102500-staatsblad-decreet-{year}.ttl"
MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")

# Decrees: ELI path, what it is about in English, other names by which it is cited.
DECREES = {
    "1998/04/28/1998035668": (
        "on the Flemish integration policy, first on ethno-cultural minorities",
        ("integratiedecreet", "Decreet van 28 april 1998 betreffende het Vlaamse integratiebeleid"),
    ),
    "2003/02/28/2003035383": ("on the Flemish civic integration policy", ("inburgeringsdecreet",)),
    "2004/05/07/2004036701": ("on the Huizen van het Nederlands", ()),
    "2005/05/20/2005035651": ("with provisions on housing, civic integration and urban policy", ()),
    "2006/07/14/2006036543": ("amending the decree of 28 February 2003", ()),
    "2008/02/01/2008035262": ("amending the decree of 28 February 2003", ()),
    "2009/04/30/2009035504": ("amending the decree of 28 April 1998", ()),
    "2012/02/17/2012201307": ("amending the decree of 28 February 2003, on asylum seekers", ()),
    "2012/06/01/2012035692": ("amending the decree of 7 May 2004", ()),
    "2012/07/06/2012035866": ("amending the decrees of 28 April 1998 and 30 April 2009", ()),
    "2013/06/07/2013204197": ("on the Flemish integration and civic integration policy", ()),
    "2015/05/29/2015035758": ("amending the decree of 7 June 2013", ()),
    "2019/01/18/2019040165": ("amending the decree of 7 June 2013", ()),
    "2021/07/09/2021032190": ("amending the decree of 7 June 2013", ()),
}

# Decisions that carry a decree out: numac, day of signature, day of publication where the page named gives it. The Staatsblad files hold decrees
# only, so a decision has no title here and no ELI: it bears an IRI of ours.
DECISIONS = {
    "1998036062": (date(1998, 7, 14), None),
    "2003035248": (date(2002, 7, 15), None),
    "2011035087": (date(2010, 11, 12), date(2011, 2, 4)),
    "2013035089": (date(2012, 10, 26), date(2013, 2, 8)),
    "2016035410": (date(2016, 1, 29), date(2016, 4, 7)),
}

# What has to be known of an act besides: Dutch, English, the page that says so.
NOTES = {
    "1998035668": (
        "Sinds de wijziging van 30 april 2009 aangehaald als decreet betreffende het Vlaamse integratiebeleid.",
        "Since the amendment of 30 April 2009 cited as the decree on the Flemish integration policy.",
        "etaamb-2013035089",
    ),
}
OF_A_DECISION = (
    "Bekend met dag en numac; titel en ELI zijn niet nagegaan. De IRI is van deze publicatie.",
    "Known by day and numac; title and ELI were not verified. The IRI is this publication's.",
)


@dataclass(frozen=True)
class Act:
    """A decree with its title as published and the expression that bears it, or a decision, of which both are unknown; its days."""

    iri: NamedNode
    numac: str
    signed: date
    published: date | None
    sources: tuple[NamedNode, ...]
    title: Literal | None = None
    expression: NamedNode | None = None
    about: str = ""
    other_names: tuple[str, ...] = ()
    same_as: NamedNode | None = None
    document_type: NamedNode | None = None

    @property
    def is_decree(self) -> bool:
        """Whether it is a decree of the Flemish Parliament; the others are decisions that carry one out."""
        return self.title is not None

    @property
    def note(self) -> tuple[str, str] | None:
        """What has to be known of the act besides, in Dutch and English."""
        return NOTES[self.numac][:2] if self.numac in NOTES else None if self.is_decree else OF_A_DECISION

    @property
    def day(self) -> str:
        """The day of signature in Dutch words."""
        return f"{self.signed.day} {MONTHS[self.signed.month - 1]} {self.signed.year}"

    @property
    def short(self) -> tuple[str, str]:
        """The act by its kind and day, which no two acts here share, in Dutch and English."""
        in_dutch, in_english = ("Decreet", "Decree") if self.is_decree else ("Uitvoeringsbesluit", "Implementing decision")
        return f"{in_dutch} van {self.day}", f"{in_english} of {self.signed.day} {self.signed:%B %Y}"

    @property
    def labels(self) -> list[Literal]:
        """How the act is cited, with its day: a decree in Dutch after its title and in English in our words, a decision by kind and day."""
        if self.title is None:
            return [nl(self.short[0]), en(self.short[1])]
        return [nl(cited(self.title.value, self.day)), en(f"{self.short[1]} {self.about}")]


def cited(title: str, day: str) -> str:
    """The Dutch title of a decree as decrees are cited: with the day of signature, without the mark of its footnote. Raises ValueError for others."""
    parts = re.fullmatch(r"Decreet (.*?)( \(1\))?", title)
    if parts is None:
        raise ValueError(f"{title}: not the title of a decree")
    return f"Decreet van {day} {parts[1]}"


def acts(sources: Path) -> list[Act]:
    """All acts, oldest first."""
    return sorted([*_decrees(sources), *_decisions()], key=lambda act: (act.signed, act.numac))


def years() -> list[str]:
    """The years of which a Staatsblad file is read."""
    return sorted({path[:4] for path in DECREES})


def _decrees(sources: Path) -> Iterator[Act]:
    for year in years():
        facts: dict[str, dict[str, str]] = defaultdict(dict)
        for triple in parse(path=sources / "kaleidos" / STAATSBLAD.format(year=year), format=RdfFormat.TURTLE):
            facts[triple.subject.value][triple.predicate.value] = triple.object.value
        for path in (path for path in DECREES if path.startswith(year)):
            yield _decree(path, facts, *DECREES[path])


def _decree(path: str, facts: dict[str, dict[str, str]], about: str, other_names: tuple[str, ...]) -> Act:
    """The decree that a Staatsblad file describes; it has one value of each of these properties, and its titles are in Dutch."""
    eli = f"{ELI}decreet/{path}"
    act = facts[eli]
    expression = act[term("eli:is_realized_by").value]
    return Act(
        iri(eli),
        act[term("eli:id_local").value],
        date.fromisoformat(act[term("eli:date_document").value]),
        date.fromisoformat(act[term("eli:date_publication").value]),
        (thing("bron", f"staatsblad-{path[:4]}"),),
        nl(facts[expression][term("eli:title").value]),
        iri(expression),
        about,
        other_names,
        iri(act[term("owl:sameAs").value]),
        iri(act[term("eli:type_document").value]),
    )


def _decisions() -> Iterator[Act]:
    for numac, (signed, published) in DECISIONS.items():
        yield Act(thing("besluit", numac), numac, signed, published, (thing("bron", f"etaamb-{numac}"),))
