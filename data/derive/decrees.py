"""Writes data/decrees.ttl: the decrees of the policy and the decisions that carry them out, what does what to what, what was in force when.

Usage: python data/derive/decrees.py SOURCES, where SOURCES/kaleidos holds the Staatsblad files of the project app-kaleidos.
Those files have titles and days. On amendment, repeal and entry into force they say nothing: that comes from the titles and from named pages,
in legal_facts.py, and each such fact says which.
"""

from __future__ import annotations

from pathlib import Path

from acts import NOTES, STAATSBLAD, Act, acts, years
from legal_facts import AMENDS, IMPLEMENTS, KNOWN_IN_FULL, PAGES, RELATED, REPEALS, STRETCHES, Both, InForce, Relation
from pyoxigraph import NamedNode
from turtle_out import RETRIEVED, Turtle, day, en, iri, nl, plain, run, term, thing

PROJECT = "https://github.com/kanselarij-vlaanderen/app-kaleidos"
VERIFIED, UNKNOWN = thing("begrip", "vastgesteld"), thing("begrip", "niet-nagegaan")
KINDS, RELATIONS = thing("schema", "soorten-akte"), thing("schema", "rechtsbetrekkingen")
DECREE, DECISION = thing("begrip", "decreet"), thing("begrip", "uitvoeringsbesluit")
ELI_PROPERTY = {AMENDS: "eli:amends", REPEALS: "eli:repeals", IMPLEMENTS: "eli:based_on"}

# Concepts: label in both languages, definition in both languages.
KINDS_OF_ACT: dict[str, tuple[Both, Both]] = {
    "decreet": (
        ("decreet", "decree"),
        ("Een akte van het Vlaams Parlement, met kracht van wet.", "An act of the Flemish Parliament, with the force of law."),
    ),
    "uitvoeringsbesluit": (
        ("uitvoeringsbesluit", "implementing decision"),
        ("Een besluit dat regelt hoe een decreet wordt toegepast.", "A decision that settles how a decree is applied."),
    ),
}
KINDS_OF_RELATION: dict[str, tuple[Both, Both]] = {
    AMENDS: (("wijzigt", "amends"), ("De ene akte verandert bepalingen van de andere.", "One act changes provisions of the other.")),
    REPEALS: (("heft op", "repeals"), ("De ene akte maakt een einde aan de andere.", "One act puts an end to the other.")),
    IMPLEMENTS: (("voert uit", "carries out"), ("De ene akte regelt hoe de andere wordt toegepast.", "One act settles how the other is applied.")),
}


def decrees(sources: Path) -> Turtle:
    """The whole file."""
    out = Turtle("data/derive/decrees.py")
    all_acts = acts(sources)
    header(out)
    bron_nodes(out)
    schemes(out)
    by_numac = {act.numac: act for act in all_acts}
    out.section("Acts, oldest first")
    for act in all_acts:
        write_act(out, act, by_numac)
    out.section("What one act does to another, with the ground for saying so")
    for relation in RELATED:
        write_relation(out, relation, by_numac)
    out.section("In force: what was verified, what was inferred")
    for stretch in STRETCHES:
        write_stretch(out, stretch, by_numac)
    out.section("In force: what was not verified")
    for act in all_acts:
        if act.numac not in KNOWN_IN_FULL:
            write_unknown(out, act)
    return out


def header(out: Turtle) -> None:
    """What the graph is and where it comes from."""
    out.graph(
        "decrees",
        {
            "dcterms:title": [
                nl("Decreten en besluiten over integratie en inburgering"),
                en("Decrees and decisions on integration and civic integration"),
            ],
            "dcterms:description": [
                nl("De decreten van het integratie- en inburgeringsbeleid met titel en data, hun uitvoeringsbesluiten, wijziging en inwerking."),
                en("The decrees of the integration policy with title and days, the decisions carrying them out, amendment and entry into force."),
            ],
            "dcterms:source": [*(thing("bron", f"staatsblad-{year}") for year in years()), *(thing("bron", page) for page in PAGES)],
            "dcterms:license": iri("https://creativecommons.org/licenses/by/4.0/"),
            "dcterms:rights": [
                nl("Bron: Belgisch Staatsblad, via het project app-kaleidos van de Vlaamse overheid (MIT-licentie)."),
                en("Source: Belgian official gazette, through the project app-kaleidos of the Flemish Government (MIT licence)."),
            ],
        },
    )


def bron_nodes(out: Turtle) -> None:
    """The Staatsblad files and the pages as sources that a fact can point at."""
    out.section("Sources: Staatsblad files of the project app-kaleidos, web pages")
    for year in years():
        out.add(
            thing("bron", f"staatsblad-{year}"),
            {
                "rdf:type": term("kmi:Source"),
                "dcterms:title": [
                    nl(f"Belgisch Staatsblad: decreten van {year} (ELI-metadata)"),
                    en(f"Belgian official gazette: decrees of {year} (ELI metadata)"),
                ],
                "dcterms:publisher": nl("Belgisch Staatsblad, via app-kaleidos van de Vlaamse overheid"),
                "dcterms:identifier": plain(STAATSBLAD.format(year=year)),
                "foaf:page": iri(PROJECT),
                "dcterms:license": iri("https://opensource.org/licenses/MIT"),
                "kmi:retrieved": day(RETRIEVED),
            },
        )
    for reference, (in_nl, in_en, publisher, page) in PAGES.items():
        out.add(
            thing("bron", reference),
            {
                "rdf:type": term("kmi:Source"),
                "dcterms:title": [nl(in_nl), en(in_en)],
                "dcterms:publisher": nl(publisher),
                "foaf:page": iri(page),
                "kmi:retrieved": day(RETRIEVED),
            },
        )


def schemes(out: Turtle) -> None:
    """The kinds of act and of relation between acts."""
    out.section("Kinds of act, kinds of relation")
    write_scheme(out, KINDS, ("Soorten akte", "Kinds of act"), KINDS_OF_ACT)
    write_scheme(out, RELATIONS, ("Betrekkingen tussen akten", "Relations between acts"), KINDS_OF_RELATION)


def write_scheme(out: Turtle, scheme: NamedNode, name: Both, concepts: dict[str, tuple[Both, Both]]) -> None:
    """A concept scheme with its concepts: reference, label and definition in both languages."""
    out.add(
        scheme,
        {
            "rdf:type": term("skos:ConceptScheme"),
            "skos:prefLabel": [nl(name[0]), en(name[1])],
            "skos:hasTopConcept": [thing("begrip", reference) for reference in concepts],
        },
    )
    for reference, (label, definition) in concepts.items():
        out.add(
            thing("begrip", reference),
            {
                "rdf:type": term("skos:Concept"),
                "skos:prefLabel": [nl(label[0]), en(label[1])],
                "skos:definition": [nl(definition[0]), en(definition[1])],
                "skos:inScheme": scheme,
                "skos:topConceptOf": scheme,
            },
        )


def write_act(out: Turtle, act: Act, by_numac: dict[str, Act]) -> None:
    """An act, what it does to others, and the expression that bears its title where that is known."""
    does = {
        name: [by_numac[one.affected].iri for one in RELATED if (one.acting, one.kind) == (act.numac, kind)] for kind, name in ELI_PROPERTY.items()
    }
    out.add(
        act.iri,
        {
            "rdf:type": term("eli:LegalResource"),
            "skos:prefLabel": act.labels,
            "skos:altLabel": [nl(name) for name in act.other_names],
            "dcterms:type": DECREE if act.is_decree else DECISION,
            "eli:type_document": [act.document_type] if act.document_type else [],
            "eli:id_local": plain(act.numac),
            "eli:date_document": day(act.signed),
            "eli:date_publication": [day(act.published)] if act.published else [],
            **does,
            "eli:is_realized_by": [act.expression] if act.expression else [],
            "owl:sameAs": [act.same_as] if act.same_as else [],
            "skos:note": [nl(act.note[0]), en(act.note[1])] if act.note else [],
            "dcterms:source": [*act.sources, *([thing("bron", NOTES[act.numac][2])] if act.numac in NOTES else [])],
        },
    )
    if act.expression and act.title:
        out.add(
            act.expression,
            {
                "rdf:type": term("eli:LegalExpression"),
                "eli:title": act.title,
                "eli:language": iri("http://publications.europa.eu/resource/authority/language/NLD"),
                "eli:realizes": act.iri,
                "dcterms:source": act.sources,
            },
        )


def write_relation(out: Turtle, relation: Relation, by_numac: dict[str, Act]) -> None:
    """A relation between two acts as a node, so that it can bear its source."""
    acting, affected = by_numac[relation.acting], by_numac[relation.affected]
    out.add(
        thing("rechtsbetrekking", f"{relation.acting}-{relation.kind}-{relation.affected}"),
        {
            "rdf:type": term("kmi:LegalRelation"),
            "skos:prefLabel": [
                nl(f"{acting.short[0]} {KINDS_OF_RELATION[relation.kind][0][0]} {affected.short[0]}"),
                en(f"{acting.short[1]} {KINDS_OF_RELATION[relation.kind][0][1]} {affected.short[1]}"),
            ],
            "kmi:actingAct": acting.iri,
            "kmi:relationType": thing("begrip", relation.kind),
            "kmi:affectedAct": affected.iri,
            "kmi:status": VERIFIED,
            "kmi:statusReason": [nl(relation.ground[0]), en(relation.ground[1])],
            "dcterms:source": [*acting.sources, *([thing("bron", relation.page)] if relation.page else [])],
        },
    )


def write_stretch(out: Turtle, stretch: InForce, by_numac: dict[str, Act]) -> None:
    """A stretch in which an act is in force."""
    out.add(
        thing("inwerking", stretch.reference),
        {
            "rdf:type": term("kmi:InForce"),
            "skos:prefLabel": [nl(stretch.label[0]), en(stretch.label[1])],
            "kmi:act": by_numac[stretch.act].iri,
            "kmi:scope": [thing("begrip", stretch.scope)] if stretch.scope else [],
            "kmi:validFrom": [day(stretch.first)] if stretch.first else [],
            "kmi:attestedFrom": [day(stretch.attested)] if stretch.attested else [],
            "kmi:validUntil": [day(stretch.until)] if stretch.until else [],
            "kmi:status": thing("begrip", stretch.status),
            "kmi:statusReason": [nl(stretch.reason[0]), en(stretch.reason[1])] if stretch.reason else [],
            "dcterms:description": [nl(stretch.about[0]), en(stretch.about[1])] if stretch.about else [],
            "dcterms:source": [thing("bron", source) for source in stretch.sources],
        },
    )


def write_unknown(out: Turtle, act: Act) -> None:
    """That it was not verified when an act, or the rest of it, was in force."""
    partly = any(stretch.act == act.numac for stretch in STRETCHES)
    what_nl, what_en = ("de overige bepalingen gelden", "the other provisions hold") if partly else ("de akte geldt", "the act holds")
    out.add(
        thing("inwerking", f"{act.numac}-niet-nagegaan"),
        {
            "rdf:type": term("kmi:InForce"),
            "skos:prefLabel": [nl(f"{act.short[0]}: inwerking niet nagegaan"), en(f"{act.short[1]}: in force not verified")],
            "kmi:act": act.iri,
            "kmi:status": UNKNOWN,
            "kmi:statusReason": [
                nl(f"Van wanneer tot wanneer {what_nl}, zegt geen van de nagekeken bronnen."),
                en(f"None of the sources looked at says from when to when {what_en}."),
            ],
            "dcterms:source": act.sources,
        },
    )


if __name__ == "__main__":
    run(decrees, "decrees.ttl")
