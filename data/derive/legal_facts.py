"""What is known of the acts beyond title and days, by their numacs: pages looked at, relations between acts, stretches in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

AMENDS, REPEALS, IMPLEMENTS = "wijzigt", "heft-op", "voert-uit"

Both = tuple[str, str]

# Web pages: title nl and en, publisher, address.
PAGES = {
    "deplalaw-2013": (
        "Vlaams decreet voor inburgerings- en integratiebeleid treedt deels in werking",
        "Flemish decree on civic integration and integration policy partly enters into force",
        "deplalaw.be",
        "https://www.deplalaw.be/documents/nieuwsarchief/"
        "kl1710433-vlaams-decreet-voor-inburgerings-en-integratiebeleid-treedt-deels-in-werking-.xml?lang=nl",
    ),
    "deplalaw-2016": (
        "Vlaanderen start met hervormd inburgerings- en integratiebeleid",
        "Flanders starts its reformed civic integration and integration policy",
        "deplalaw.be",
        "https://www.deplalaw.be/documents/nieuwsarchief/kl1987672-vlaanderen-start-met-hervormd-inburgerings-en-integratiebeleid-.xml?lang=nl",
    ),
    "codex-1023121": (
        "Vlaamse Codex, document 1023121: decreet van 7 juni 2013, geconsolideerd",
        "Flemish Codex, document 1023121: decree of 7 June 2013, consolidated",
        "Vlaamse Codex",
        "https://codex.vlaanderen.be/portals/codex/documenten/1023121.html",
    ),
    "etaamb-1998036062": (
        "Besluit van 14 juli 1998 (numac 1998036062)",
        "Decision of 14 July 1998 (numac 1998036062)",
        "etaamb.openjustice.be",
        "https://etaamb.openjustice.be/nl/besluit-van-de-vlaamse-regering-van-14-juli-1998_n1998036062.html",
    ),
    "etaamb-2003035248": (
        "Besluit van 15 juli 2002 (numac 2003035248)",
        "Decision of 15 July 2002 (numac 2003035248)",
        "etaamb.openjustice.be",
        "https://etaamb.openjustice.be/nl/besluit-van-de-vlaamse-regering-van-15-juli-2002_n2003035248.html",
    ),
    "etaamb-2011035087": (
        "Besluit van 12 november 2010 (numac 2011035087)",
        "Decision of 12 November 2010 (numac 2011035087)",
        "etaamb.openjustice.be",
        "https://www.etaamb.be/nl/besluit-van-de-vlaamse-regering-van-12-november-2010_n2011035087.html",
    ),
    "etaamb-2013035089": (
        "Besluit van 26 oktober 2012 (numac 2013035089)",
        "Decision of 26 October 2012 (numac 2013035089)",
        "etaamb.openjustice.be",
        "https://etaamb.openjustice.be/nl/besluit-van-de-vlaamse-regering-van-26-oktober-2012_n2013035089",
    ),
    "etaamb-2016035410": (
        "Besluit van 29 januari 2016 (numac 2016035410)",
        "Decision of 29 January 2016 (numac 2016035410)",
        "etaamb.openjustice.be",
        "http://www.etaamb.be/fr/arrete-du-gouvernement-flamand-du-29-janvier-2016_n2016035410.html",
    ),
}

BY_TITLE: Both = ("De titel zegt het.", "The title says so.")


@dataclass(frozen=True)
class Relation:
    """What one act does to another, by their numacs, with the ground for saying so and the page where it is not the act's own."""

    acting: str
    kind: str
    affected: str
    ground: Both = BY_TITLE
    page: str | None = None


RELATED = (
    Relation("2006036543", AMENDS, "2003035383"),
    Relation("2008035262", AMENDS, "2003035383"),
    Relation("2012201307", AMENDS, "2003035383"),
    Relation(
        "2009035504",
        AMENDS,
        "1998035668",
        (
            "De titel zegt het; het vervangt onder meer de artikelen 11 en 12 en voegt artikel 27/3 in, zoals het besluit van 26 oktober 2012 zegt.",
            "The title says so; it replaces articles 11 and 12 and inserts article 27/3 among others, as the decision of 26 October 2012 says.",
        ),
        "etaamb-2013035089",
    ),
    Relation("2012035866", AMENDS, "1998035668"),
    Relation("2012035866", AMENDS, "2009035504"),
    Relation("2012035692", AMENDS, "2004036701"),
    Relation("2015035758", AMENDS, "2013204197"),
    Relation("2019040165", AMENDS, "2013204197"),
    Relation(
        "2021032190",
        AMENDS,
        "2013204197",
        (
            "De titel zegt het; volgens de Codex heft het hoofdstuk 6, afdeling 4, op met ingang van 1 maart 2022.",
            "The title says so; by the Codex it repeals chapter 6, section 4, from 1 March 2022.",
        ),
        "codex-1023121",
    ),
    Relation(
        "2013204197",
        REPEALS,
        "1998035668",
        (
            "Het decreet heft het integratiedecreet op bij zijn inwerkingtreding, die per bepaling is vastgelegd.",
            "The decree repeals the integratiedecreet at its entry into force, which is set per provision.",
        ),
        "deplalaw-2013",
    ),
    Relation(
        "2013204197",
        REPEALS,
        "2003035383",
        (
            "Het decreet heft het inburgeringsdecreet op bij zijn inwerkingtreding, die per bepaling is vastgelegd.",
            "The decree repeals the inburgeringsdecreet at its entry into force, which is set per provision.",
        ),
        "deplalaw-2013",
    ),
    Relation(
        "2011035087",
        IMPLEMENTS,
        "1998035668",
        (
            "De pagina zegt het; het gaat om het integratiedecreet zoals het in 2009 is gewijzigd.",
            "The page says so; it is the integratiedecreet as amended in 2009.",
        ),
    ),
    Relation(
        "2016035410",
        IMPLEMENTS,
        "2013204197",
        (
            "De pagina zegt het: het besluit hoort bij het nieuwe kader, dat sinds 29 februari 2016 geldt.",
            "The page says so: the decision belongs to the new framework, which holds since 29 February 2016.",
        ),
        "deplalaw-2016",
    ),
)


@dataclass(frozen=True)
class InForce:
    """A stretch in which an act is in force as far as is known, or, without days, that nothing is known."""

    reference: str
    act: str
    label: Both
    status: str
    scope: str | None = None
    first: date | None = None
    attested: date | None = None
    until: date | None = None
    about: Both | None = None
    reason: Both | None = None
    sources: tuple[str, ...] = ()


NEW_FRAMEWORK = date(2016, 2, 29)
END_OF_OLD: Both = (
    "Sinds wanneer het van kracht was, is niet nagegaan. Het einde is afgeleid: het decreet van 2013 heft dit op bij zijn inwerkingtreding, "
    "per bepaling vastgelegd, en geldt sinds 29 februari 2016 als kader.",
    "Since when it was in force was not verified. The end is inferred: the decree of 2013 repeals this one at its entry into force, set per "
    "provision, and holds as the framework since 29 February 2016.",
)
STRETCHES = (
    InForce(
        "1998035668",
        "1998035668",
        ("Het integratiedecreet van kracht", "The integratiedecreet in force"),
        "afgeleid",
        "als-kader",
        attested=date(2010, 11, 12),
        until=NEW_FRAMEWORK,
        reason=(
            f"De eerste dag is die van een besluit dat dit decreet uitvoert, zoals het in 2009 gewijzigd is. {END_OF_OLD[0]}",
            f"The first day is that of a decision carrying out this decree as amended in 2009. {END_OF_OLD[1]}",
        ),
        sources=("etaamb-2011035087", "deplalaw-2013", "deplalaw-2016"),
    ),
    InForce(
        "2003035383",
        "2003035383",
        ("Het inburgeringsdecreet van kracht", "The inburgeringsdecreet in force"),
        "afgeleid",
        "als-kader",
        attested=date(2013, 6, 7),
        until=NEW_FRAMEWORK,
        reason=(
            f"De eerste dag is die van het decreet van 2013, dat dit decreet pas later opheft en het dus nog van kracht vond. {END_OF_OLD[0]}",
            f"The first day is that of the decree of 2013, which repeals this one only later and so found it still in force. {END_OF_OLD[1]}",
        ),
        sources=("deplalaw-2013", "deplalaw-2016"),
    ),
    InForce(
        "2013204197-gedeeltelijk",
        "2013204197",
        ("Het decreet van 7 juni 2013 deels van kracht", "The decree of 7 June 2013 partly in force"),
        "vastgesteld",
        "gedeeltelijk",
        first=date(2013, 11, 4),
        until=NEW_FRAMEWORK,
        sources=("deplalaw-2013", "deplalaw-2016"),
        about=(
            "Artikel 2, 6°, 16, 17, eerste lid, 18, 19, 24 en 25, § 1 en § 3, door het besluit van "
            "6 september 2013 (Staatsblad van 25 oktober 2013). De dag waarop het decreet als kader begint te gelden, sluit deze periode af.",
            "Articles 2, 6°, 16, 17, first paragraph, 18, 19, 24 and 25, § 1 and § 3, by the decision of "
            "6 September 2013 (Staatsblad of 25 October 2013). The day on which the decree begins to hold as the framework closes this stretch.",
        ),
    ),
    InForce(
        "2013204197-als-kader",
        "2013204197",
        ("Het decreet van 7 juni 2013 van kracht als kader", "The decree of 7 June 2013 in force as the framework"),
        "vastgesteld",
        "als-kader",
        first=NEW_FRAMEWORK,
        sources=("deplalaw-2016", "codex-1023121"),
    ),
    InForce(
        "2021032190-opheffing",
        "2021032190",
        ("Het decreet van 9 juli 2021 deels van kracht", "The decree of 9 July 2021 partly in force"),
        "vastgesteld",
        "gedeeltelijk",
        first=date(2022, 3, 1),
        sources=("codex-1023121",),
        about=(
            "De bepaling die hoofdstuk 6, afdeling 4, van het decreet van 2013 opheft.",
            "The provision that repeals chapter 6, section 4, of the decree of 2013.",
        ),
    ),
)
KNOWN_IN_FULL = {"1998035668", "2003035383", "2013204197"}
