"""The acts of the policy: the decrees as the Staatsblad files have them, the decisions that carry them out as named pages have them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse
from turtle_out import en, fr, iri, nl, term, thing

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

# Decisions of the Flemish Government: ELI path, title, day of publication, about what in English. The Staatsblad files hold decrees only.
# The pages give the ELI of the first three; that of the others is formed in the same way.
DECISIONS = {
    "1998/07/14/1998036062": (
        nl("Besluit van de Vlaamse regering betreffende de erkenning en subsidiëring van de centra en diensten voor het Vlaamse minderhedenbeleid"),
        date(1998, 10, 2),
        "on recognition and subsidies of the centres and services for the minorities policy",
    ),
    "2002/07/15/2003035248": (
        nl(
            "Besluit van de Vlaamse regering tot wijziging van het besluit van de Vlaamse regering van 14 juli 1998 betreffende de "
            "erkenning en subsidiëring van de centra en diensten voor het Vlaamse minderhedenbeleid"
        ),
        date(2003, 2, 26),
        "amending the decision of 14 July 1998",
    ),
    "2010/11/12/2011035087": (
        nl("Besluit van de Vlaamse Regering met betrekking tot de uitvoering van het decreet betreffende het Vlaamse integratiebeleid"),
        date(2011, 2, 4),
        "carrying out the decree on the Flemish integration policy",
    ),
    "2012/10/26/2013035089": (
        nl(
            "Besluit van de Vlaamse Regering tot uitvoering van diverse bepalingen van het decreet van 28 april 1998 betreffende het "
            "Vlaamse integratiebeleid"
        ),
        date(2013, 2, 8),
        "carrying out provisions of the decree of 28 April 1998",
    ),
    "2016/01/29/2016035410": (
        fr(
            "Arrêté du Gouvernement flamand portant exécution du décret du 7 juin 2013 relatif à la politique flamande d'intégration "
            "et d'intégration civique"
        ),
        date(2016, 4, 7),
        "carrying out the decree of 7 June 2013",
    ),
}

# Names that do not follow from the title above: the decision of which only the French title was seen, and the French title of the decree of 2013.
OWN_DUTCH = {"2016035410": "Besluit van de Vlaamse Regering van 29 januari 2016 ter uitvoering van het decreet van 7 juni 2013"}
FRENCH = {
    "2013204197": "Décret du 7 juin 2013 relatif à la politique flamande d'intégration et d'intégration civique",
    "2016035410": "Arrêté du Gouvernement flamand du 29 janvier 2016 portant exécution du décret du 7 juin 2013 relatif à la politique flamande "
    "d'intégration et d'intégration civique",
}
# What has to be known of an act besides: Dutch, English, the page that says so.
NOTES = {
    "1998035668": ("Sinds de wijziging van 30 april 2009 aangehaald als decreet betreffende het Vlaamse integratiebeleid.",
                   "Since the amendment of 30 April 2009 cited as the decree on the Flemish integration policy.", "etaamb-2013035089"),
    "2013035089": ("De pagina geeft de ELI niet; die is gevormd zoals bij de andere besluiten.",
                   "The page does not give the ELI; it is formed as for the other decisions.", "etaamb-2013035089"),
    "2016035410": ("De pagina geeft de Franse ELI; de Nederlandse is gevormd zoals bij de andere besluiten.",
                   "The page gives the French ELI; the Dutch one is formed as for the other decisions.", "etaamb-2016035410"),
}


@dataclass(frozen=True)
class Act:
    """A decree or decision: its ELI path, its title as published, its days, and the expression that bears the title."""

    path: str
    title: Literal
    signed: date
    published: date
    sources: tuple[NamedNode, ...]
    expression: NamedNode
    about: str
    other_names: tuple[str, ...] = ()
    same_as: NamedNode | None = None
    document_type: NamedNode | None = None

    @property
    def iri(self) -> NamedNode:
        """The ELI of the act."""
        return iri(ELI + self.path)

    @property
    def numac(self) -> str:
        """The number by which the Staatsblad knows the act, the end of its path."""
        return self.path.rpartition("/")[2]

    @property
    def is_decree(self) -> bool:
        """Whether it is a decree of the Flemish Parliament; the others are decisions of the Flemish Government."""
        return self.path.startswith("decreet/")

    @property
    def day(self) -> str:
        """The day of signature in Dutch words."""
        return f"{self.signed.day} {MONTHS[self.signed.month - 1]} {self.signed.year}"

    @property
    def short(self) -> tuple[str, str]:
        """The act by its kind and day, which no two acts here share, in Dutch and English."""
        in_dutch, in_english = ("Decreet", "Decree") if self.is_decree else ("Besluit", "Decision of the Flemish Government")
        return f"{in_dutch} van {self.day}", f"{in_english} of {self.signed.day} {self.signed:%B %Y}"

    @property
    def labels(self) -> list[Literal]:
        """How the act is cited, with its day: in Dutch after the title, in English in our words, in French where a source has the title."""
        in_dutch = cited(self.title.value, self.day) if self.title.language == "nl" else OWN_DUTCH[self.numac]
        return [nl(in_dutch), en(f"{self.short[1]} {self.about}"), *(fr(title) for numac, title in FRENCH.items() if numac == self.numac)]


def cited(title: str, day: str) -> str:
    """A Dutch title as acts are cited: with the day of signature, without the mark of its footnote. Raises ValueError for no title of an act."""
    parts = re.fullmatch(r"(Decreet|Besluit van de Vlaamse [Rr]egering) (.*?)( \(1\))?", title)
    if parts is None:
        raise ValueError(f"{title}: neither a decree nor a decision of the Flemish Government")
    return f"{parts[1]} van {day} {parts[2]}"


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
            yield _decree(f"decreet/{path}", facts, *DECREES[path])


def _decree(path: str, facts: dict[str, dict[str, str]], about: str, other_names: tuple[str, ...]) -> Act:
    """The decree that a Staatsblad file describes; it has one value of each of these properties, and its titles are in Dutch."""
    act = facts[ELI + path]
    expression = act[term("eli:is_realized_by").value]
    numac = act[term("eli:id_local").value]
    return Act(
        path,
        nl(facts[expression][term("eli:title").value]),
        date.fromisoformat(act[term("eli:date_document").value]),
        date.fromisoformat(act[term("eli:date_publication").value]),
        (thing("bron", f"staatsblad-{path.split('/')[1]}"), *([thing("bron", f"etaamb-{numac}")] if numac in FRENCH else [])),
        iri(expression),
        about,
        other_names,
        iri(act[term("owl:sameAs").value]),
        iri(act[term("eli:type_document").value]),
    )


def _decisions() -> Iterator[Act]:
    for path, (title, published, about) in DECISIONS.items():
        signed, numac = date.fromisoformat(path[:10].replace("/", "-")), path.rpartition("/")[2]
        version = iri(f"{ELI}besluit/{path}/staatsblad" if title.language == "nl" else f"{ELI}arrete/{path}/moniteur")
        yield Act(f"besluit/{path}", title, signed, published, (thing("bron", f"etaamb-{numac}"),), version, about)
