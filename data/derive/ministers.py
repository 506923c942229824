"""Writes data/ministers.ttl: who was competent for inburgering and integration when, in which government, with which title, and the policy field.

Usage: python data/derive/ministers.py SOURCES, where SOURCES/kaleidos holds the files of the project app-kaleidos (Themis).
"""

from __future__ import annotations

from pathlib import Path

import themis
from holdings import BRIDGED, MINISTER, PRESIDENT, VICE, Holding, beside, competences, of_competent_ministers
from pyoxigraph import NamedNode
from themis import Period, Themis
from themis_out import BRON, FLEMISH_GOVERNMENT, VERIFIED, bron_nodes, bronnen, governments, label, period, persons, policy_field, reason, records
from turtle_out import Facts, Turtle, day, en, fr, iri, nl, run, term, thing

POLICY = thing("beleid", "vlaams-integratiebeleid")
SOURCE_TEXT = thing("bron", "brontekst")
COMPETENCES = thing("schema", "bevoegdheden")
INFERRED = thing("begrip", "afgeleid")
TITLE_OF_SOURCE_TEXT = "Vlaams minister van Binnenlands Bestuur, Inburgering, Wonen, Gelijke Kansen en Armoedebestrijding"
VICE_TITLE_OF_SOURCE_TEXT = "viceminister-president van de Vlaamse Regering"

POSTS = {
    MINISTER: ("minister-inburgering-en-integratie", "Vlaams minister bevoegd voor inburgering en integratie",
               "Flemish minister competent for civic integration and integration",
               "De post van wie in de Vlaamse Regering bevoegd is voor inburgering en integratie, hoe de titel verder ook luidt.",
               "The post of whoever in the Flemish Government is competent for civic integration and integration, whatever else the title says."),
    VICE: ("viceminister-president", "Viceminister-president van de Vlaamse Regering", "Vice-minister-president of the Flemish Government",
           "Meerdere leden kunnen het tegelijk zijn; hier staan alleen de ministers bevoegd voor inburgering en integratie.",
           "Several members can be so at a time; listed here are only the ministers competent for civic integration and integration."),
    PRESIDENT: ("minister-president", "Minister-president van de Vlaamse Regering", "Minister-president of the Flemish Government",
                "Hier staan alleen de ministers bevoegd voor inburgering en integratie die meteen ook minister-president waren.",
                "Listed here are only the ministers competent for civic integration and integration who were minister-president as well."),
}
AS_POST = {MINISTER: ("minister bevoegd voor inburgering en integratie", "minister competent for civic integration and integration"),
           VICE: ("viceminister-president", "vice-minister-president"), PRESIDENT: ("minister-president", "minister-president")}

LABELS = {
    "binnenlands-bestuur": ("Binnenlands Bestuur", "Domestic administration"),
    "bestuurszaken": ("Bestuurszaken", "Administrative affairs"),
    "stedenbeleid": ("Stedenbeleid", "Urban policy"),
    "plattelandsbeleid": ("Plattelandsbeleid", "Rural policy"),
    "wonen": ("Wonen", "Housing"),
    "inburgering": ("Inburgering", "Civic integration"),
    "integratie": ("Integratie", "Integration"),
    "samenleven": ("Samenleven", "Living together"),
    "toerisme": ("Toerisme", "Tourism"),
    "vlaamse-rand": ("Vlaamse Rand", "Flemish periphery of Brussels"),
    "gelijke-kansen": ("Gelijke Kansen", "Equal opportunities"),
    "armoedebestrijding": ("Armoedebestrijding", "Poverty reduction"),
    "mobiliteit": ("Mobiliteit", "Mobility"),
    "openbare-werken": ("Openbare Werken", "Public works"),
    "binnenland": ("Binnenland", "Home affairs"),
    "sociale-economie": ("Sociale Economie", "Social economy"),
    "zeevisserij": ("Zeevisserij", "Sea fisheries"),
}

INFERRED_DAY = (
    f"Op {BRIDGED.day} juli {BRIDGED.year} heeft Themis een samenstelling van de regering Peeters II van één dag, zonder deze minister; "
    "die van de dag ervoor en erna hebben hem wel, met dezelfde titel. Dat het ambt die dag doorliep, is afgeleid; al de rest staat in Themis.",
    f"For {BRIDGED.day} July {BRIDGED.year} Themis has a one-day composition of the government Peeters II, without this minister; "
    "those of the day before and after have him, with the same title. That the office ran on that day is inferred; all the rest is in Themis.",
)
INFERRED_COORDINATION = (
    "Geen bron noemt deze minister coördinerend; het volgt uit de bevoegdheid, zoals de brontekst het van Liesbeth Homans zegt.",
    "No source calls this minister coordinating; it follows from the competence, as the source text says it of Liesbeth Homans.",
)
SAID_COORDINATION = (
    "De brontekst zegt het, zonder datum; het einde is dat van het ambt, volgens Themis.",
    "The source text says so, without a date; the end is that of the office, says Themis.",
)
STILL_OPEN = (
    "Themis geeft geen einde in de momentopname van 23 oktober 2024, de laatste die is nagezien.",
    "Themis gives no end in the snapshot of 23 October 2024, the last one looked at.",
)


def ministers(sources: Path) -> Turtle:
    """The whole file."""
    data = Themis(sources)
    held = of_competent_ministers(data)
    also = [other for holding in held for other in beside(data, holding)]
    out = Turtle("data/derive/ministers.py")
    header(out)
    bron_nodes(out)
    posts(out, data)
    competence_scheme(out, held)
    persons(out, held)
    out.section("Holdings of the post of the competent minister, oldest first: they touch from 2004-07-22 on, without gap or overlap")
    for holding in held:
        write_holding(out, holding)
    out.section("What the same ministers were meanwhile")
    for holding in also:
        write_holding(out, holding)
    out.section("Coordination of the integration policy: said of Homans by the source text, inferred for the others")
    for holding in held:
        coordination(out, holding)
    governments(out, data, held)
    records(out, data, [*held, *also])
    policy_field(out, data)
    return out


def header(out: Turtle) -> None:
    """What the graph is and where it comes from."""
    out.graph("ministers", {
        "dcterms:title": [nl("Ministers bevoegd voor inburgering en integratie"), en("Ministers competent for civic integration and integration")],
        "dcterms:description": [
            nl("Wie sinds 22 juli 2004 bevoegd was, met titels, bevoegdheden, regeringen en het beleidsveld door de tijd."),
            en("Who was competent since 22 July 2004, with titles, competences, governments and the policy field through time."),
        ],
        "dcterms:source": [*bronnen(BRON), SOURCE_TEXT],
        "dcterms:license": iri("https://creativecommons.org/licenses/by/4.0/"),
        "dcterms:rights": [nl("Bron: Themis, Vlaamse overheid (project app-kaleidos, MIT-licentie)."),
                           en("Source: Themis, Flemish Government (project app-kaleidos, MIT licence).")],
    })


def posts(out: Turtle, data: Themis) -> None:
    """The government as an organisation and the posts in it."""
    out.section("The Flemish Government and the posts in it")
    out.add(FLEMISH_GOVERNMENT, {
        "rdf:type": [term("besluit:Bestuursorgaan"), term("org:Organization")],
        "skos:prefLabel": [nl(data.stated(FLEMISH_GOVERNMENT, "skos:prefLabel")), en("Flemish Government"), fr("Gouvernement flamand")],
        "dcterms:source": bronnen([themis.BASE_FILE]),
    })
    for reference, in_nl, in_en, what_nl, what_en in POSTS.values():
        out.add(thing("ambt", reference), {
            "rdf:type": [term("org:Post"), term("mandaat:Mandaat")],
            **label(in_nl, in_en),
            "skos:definition": [nl(what_nl), en(what_en)],
            "org:postIn": FLEMISH_GOVERNMENT,
            "dcterms:source": bronnen([themis.BASE_FILE]),
        })


def competence_scheme(out: Turtle, held: list[Holding]) -> None:
    """Each part of the titles as a concept of one scheme."""
    out.section("Competences, each a part of a title")
    named = dict.fromkeys(reference for holding in held for title, _, _ in holding.titles() for reference in competences(title))
    out.add(COMPETENCES, {
        "rdf:type": term("skos:ConceptScheme"),
        **label("Bevoegdheden", "Competences"),
        "skos:definition": [nl("De bevoegdheden die de titels van de ministers noemen, elk apart."),
                            en("The competences that the titles of the ministers name, each by itself.")],
        "skos:hasTopConcept": [thing("begrip", f"bevoegdheid-{reference}") for reference in named],
    })
    for reference in named:
        out.add(thing("begrip", f"bevoegdheid-{reference}"), {
            "rdf:type": term("skos:Concept"),
            **label(*LABELS[reference]),
            "skos:definition": reason((f"De bevoegdheid die de titels van ministers {LABELS[reference][0]} noemen.",
                                       f"The competence that the titles of ministers call {LABELS[reference][0]}.")),
            "skos:inScheme": COMPETENCES,
            "skos:topConceptOf": COMPETENCES,
        })


def write_holding(out: Turtle, holding: Holding) -> None:
    """A holding, its titles and, where a day was bridged, that day."""
    status: Facts = {"kmi:status": INFERRED, "kmi:statusReason": reason(INFERRED_DAY)} if holding.bridged else {"kmi:status": VERIFIED}
    titles = list(holding.titles())
    as_nl, as_en = AS_POST[holding.post]
    bridged = thing("periode", f"{holding.reference}-{BRIDGED}")
    printed = [node for node, _ in _printed(holding)]
    out.add(holding.iri, {
        "rdf:type": [term("kmi:MandateHolding"), term("org:Membership"), term("mandaat:Mandataris")],
        **label(f"{holding.name} als {as_nl}", f"{holding.name} as {as_en}"),
        "mandaat:isBestuurlijkeAliasVan": holding.person,
        "org:member": holding.person,
        "org:holds": thing("ambt", POSTS[holding.post][0]),
        "org:organization": FLEMISH_GOVERNMENT,
        **period(holding.period),
        **status,
        "dcterms:hasPart": [bridged] if holding.bridged else [],
        "kmi:competence": [thing("begrip", f"bevoegdheid-{one}") for one in competences(titles[0][0])] if holding.post == MINISTER else [],
        "kmi:hasTitle": [*printed, *(_title(holding, held) for _, held, _ in titles)],
        "kmi:preferredTitle": printed[:1] or [_title(holding, held) for _, held, _ in titles],
        "kmi:inGovernment": holding.governments,
        "prov:wasDerivedFrom": [record.iri for record in holding.records],
        "dcterms:source": [*([SOURCE_TEXT] if printed else []), *bronnen(holding.files)],
        "skos:note": [] if holding.period.until else reason(STILL_OPEN),
    })
    if holding.bridged:
        out.add(bridged, {
            "rdf:type": term("kmi:Situation"),
            **label(f"{holding.name} als {as_nl} op {BRIDGED}", f"{holding.name} as {as_en} on {BRIDGED}"),
            "dcterms:isPartOf": holding.iri,
            **period(Period(BRIDGED, holding.records[1].period.first)),
            **status,
            "dcterms:source": bronnen(holding.files),
        })
    write_titles(out, holding)


def write_titles(out: Turtle, holding: Holding) -> None:
    """The titles of a holding: as Themis writes them, each in its own period, and as the source text prints it."""
    for text, held, files in holding.titles():
        out.add(_title(holding, held), {
            "rdf:type": term("kmi:TitleHeld"),
            **label(f"{holding.name}: {text}", f"Title of {holding.name}: {text}"),
            "kmi:titleOf": holding.iri,
            "kmi:title": nl(text),
            **period(held),
            "kmi:status": VERIFIED,
            "dcterms:source": bronnen(files),
        })
    for printed, text in _printed(holding):
        out.add(printed, {
            "rdf:type": term("kmi:TitleHeld"),
            **label(f"{holding.name}, volgens de brontekst: {text}", f"Title of {holding.name} by the source text: {text}"),
            "kmi:titleOf": holding.iri,
            "kmi:title": nl(text),
            "kmi:attestedFrom": day(holding.period.first),
            "kmi:validUntil": [day(holding.period.until)] if holding.period.until else [],
            "kmi:status": VERIFIED,
            "kmi:statusReason": reason((
                "De brontekst is ongedateerd; ze kan dit zeggen vanaf de eerste dag van het ambt. Het einde is dat van het ambt, volgens Themis.",
                "The source text is undated; it can say this from the first day of the office on. The end is that of the office, says Themis.")),
            "dcterms:source": [SOURCE_TEXT, *bronnen(holding.files)],
        })


def coordination(out: Turtle, holding: Holding) -> None:
    """That the minister of the holding coordinated the integration policy."""
    said = bool(_printed(holding))
    start: Facts = {"kmi:attestedFrom": day(holding.period.first)} if said else {"kmi:validFrom": day(holding.period.first)}
    out.add(thing("coordinatie", f"{holding.family_name.lower()}-{holding.period.first.year}"), {
        "rdf:type": term("kmi:Coordination"),
        **label(f"{holding.name}, coördinerend minister van het integratiebeleid",
                f"{holding.name}, coordinating minister of the integration policy"),
        "kmi:coordinator": holding.iri,
        "kmi:coordinates": POLICY,
        **start,
        "kmi:validUntil": [day(holding.period.until)] if holding.period.until else [],
        "kmi:status": VERIFIED if said else INFERRED,
        "kmi:statusReason": reason(SAID_COORDINATION if said else INFERRED_COORDINATION),
        "dcterms:source": [*([SOURCE_TEXT] if said else []), *bronnen(holding.files)],
    })


def _title(holding: Holding, held: Period) -> NamedNode:
    return thing("titel", f"{holding.family_name.lower()}-{holding.post}-{held.first.year}")


def _printed(holding: Holding) -> list[tuple[NamedNode, str]]:
    """The titles that the source text prints, the one that answers give first: node and text.

    They are of Homans as minister and as viceminister-president; in full, one after the other, while she was both.
    """
    if holding.family_name != "Homans" or holding.post not in (MINISTER, VICE):
        return []
    if holding.post == MINISTER:
        return [(thing("titel", f"homans-{holding.post}-brontekst"), TITLE_OF_SOURCE_TEXT)]
    full = f"{VICE_TITLE_OF_SOURCE_TEXT} en {TITLE_OF_SOURCE_TEXT}"
    return [
        (thing("titel", f"homans-{holding.post}-brontekst"), VICE_TITLE_OF_SOURCE_TEXT),
        (thing("titel", "homans-volledig-brontekst"), full),
    ]


if __name__ == "__main__":
    run(ministers, "ministers.ttl")
