"""Writes data/areas.ttl: the Flemish municipalities of three divisions, arrondissements, provinces, region, and the mergers between.

A municipality is its territory: a merger makes a new one, also where the code lives on (`11002-2025`). Above it an area is a unit whose
composition changes. Whatever the sources contradict each other on stops the script; what they only let one guess is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

import areas_sources as source
from areas_sources import DIVISIONS, REGION, VINTAGES, Refnis
from pyoxigraph import Literal, NamedNode
from turtle_out import RETRIEVED, Term, Turtle, day, en, fr, iri, nl, plain, run, term, thing

OPENED = {division: date(int(division), 1, 1) for division in DIVISIONS[1:]}
CLOSED = dict(zip(DIVISIONS, OPENED.values(), strict=False))
ATTESTED = date(2009, 1, 1)     # the day of the oldest file that has the codes, names and hierarchy of before 2019
PROVINCES = ("10000", "20001", "30000", "40000", "70000")
GEMEENTE = "https://data.vlaanderen.be/id/gemeente/"


@dataclass(frozen=True, eq=False)
class Area:
    """One area: its reference, code, class, the divisions it stands in, its names, the municipalities of 2018 that it covers in each division."""

    reference: str
    code: str
    kind: str
    divisions: tuple[str, ...]
    dutch: str
    french: str
    covers: Mapping[str, frozenset[str]]

    @property
    def node(self) -> NamedNode:
        """Its IRI."""
        return thing("gebied", self.reference)

    def period(self) -> dict[str, Term]:
        """Since when, as far as the sources show, and until when it exists."""
        first, last = self.divisions[0], self.divisions[-1]
        start: dict[str, Term] = {"kmi:validFrom": day(OPENED[first])} if first in OPENED else {"kmi:attestedFrom": day(ATTESTED)}
        return start | ({"kmi:validUntil": day(CLOSED[last])} if last in CLOSED else {})


class Atlas:
    """All areas, and what belongs to what in each division."""

    def __init__(self, sources: Path) -> None:
        self.names, self.parents, self.mergers = source.names(sources), source.parents(sources), source.mergers(sources)
        self.refnis, self.french, self.governments = Refnis(sources), source.french(sources), source.governments(sources)
        self.origins = {"2018": {code: frozenset({code}) for code in self.names["2018"]}}
        for before, division in pairwise(DIVISIONS):
            self.origins[division] = self._after(before, division)
        self.municipalities = list(self._municipalities())
        codes = sorted({self.parents["2025"][code] for code in self.names["2025"]})
        self.arrondissements = [self._unit(code, "kmi:Arrondissement") for code in codes]
        self.provinces = [self._unit(code, "kmi:Province") for code in PROVINCES]
        self.region = self._unit(REGION, "kmi:Region")
        self.all = [self.region, *self.provinces, *self.arrondissements, *self.municipalities]

    def _after(self, before: str, division: str) -> dict[str, frozenset[str]]:
        """What each municipality of a division covers: what its predecessors did. The mergers and the list of codes must tell the same."""
        merged, origins = self.mergers[division], self.origins[before]
        went = {code: merged.get(code, code) for code in origins}
        if set(went.values()) != set(self.names[division]):
            raise ValueError(f"the mergers of {division} do not lead to its municipalities: {sorted(set(went.values()) ^ set(self.names[division]))}")
        return {after: frozenset().union(*(origins[code] for code in went if went[code] == after)) for after in self.names[division]}

    def _municipalities(self) -> Iterator[Area]:
        """Each territory once, in the order of its code; one that a merger made is another than its code's holder before."""
        for code in sorted({code for listed in self.names.values() for code in listed}):
            held = [division for division in DIVISIONS if code in self.names[division]]
            for opened in [held[0], *(division for division in held[1:] if code in self.mergers[division].values())]:
                end = next((division for division in held if division > opened and code in self.mergers[division].values()), "9999")
                divisions = tuple(division for division in held if opened <= division < end)
                reference = code if opened == held[0] else f"{code}-{opened}"
                yield Area(reference, code, "kmi:Municipality", divisions, self.names[opened][code], self._french(code, divisions[-1]),
                           {division: self.origins[division][code] for division in divisions})

    def _french(self, code: str, division: str) -> str:
        return self.french[code] if division == "2018" else self.refnis.name(VINTAGES[division], code, "fr")

    def _unit(self, code: str, kind: str) -> Area:
        """An arrondissement, province or the region, which stands in every division."""
        covers = {division: frozenset().union(*(self.origins[division][municipality] for municipality in self.names[division]
                                                if code in self.above(municipality, division))) for division in DIVISIONS}
        return Area(code, code, kind, DIVISIONS, *(self.refnis.name("refnis2025", code, language) for language in ("nl", "fr")), covers)

    def above(self, municipality: str, division: str) -> tuple[str, str, str]:
        """Arrondissement, province and region of a municipality in a division."""
        arrondissement = self.parents[division][municipality]
        return arrondissement, self.parents[division][arrondissement], REGION

    def whole(self, area: Area) -> Area | None:
        """The area that it belongs to, the same in every division in which it stands; None for the region."""
        if area is self.region:
            return None
        found = {REGION if area.kind == "kmi:Province" else self.parents[division][area.code] for division in area.divisions}
        (code,) = found     # an area that moved without a merger would need more than one period
        return next(other for other in self.all if other.code == code)

    def holder(self, code: str, division: str) -> Area:
        """The municipality that has a code in a division."""
        return next(area for area in self.municipalities if area.code == code and division in area.divisions)


def matches(atlas: Atlas) -> dict[str, dict[str, list[NamedNode]]]:
    """Per area its concepts in REFNIS and what those are matched with, exact or close.

    Exact where the concept covers what the area covers. Close where the composition differs, where REFNIS itself does not call two
    vintages the same, and where the sources give one id of Wikidata or GeoNames to the territory before and to that after a merger.
    """
    given = {area.reference: others(atlas, area) for area in atlas.all}
    shared = Counter(other for listed in given.values() for other in listed)
    found = {}
    for area in atlas.all:
        last = area.divisions[-1]
        exact, close = [iri(atlas.refnis.concept(VINTAGES[last], area.code))], []
        for newer, division in zip(reversed(area.divisions), list(reversed(area.divisions))[1:], strict=False):
            concept = atlas.refnis.concept(VINTAGES[division], area.code)
            same = concept in atlas.refnis.matches(VINTAGES[newer], area.code) and area.covers[division] == area.covers[last] and not close
            (exact if same else close).append(iri(concept))
        for other in sorted(given[area.reference]):
            of_2008 = "nuts2008" in other and area.covers["2018"] != area.covers[last]
            (close if shared[other] > 1 or of_2008 else exact).append(iri(other))
        found[area.reference] = {"skos:exactMatch": exact, "skos:closeMatch": close}
    return found


def others(atlas: Atlas, area: Area) -> set[str]:
    """What REFNIS matches an area with outside REFNIS. None for those that ended before 2019: the sources do not say which id is whose."""
    if area.divisions == ("2018",):
        return set()
    vintage = "refnis2025" if area.divisions == ("2025",) else "refnis2019"      # that of 2025 has leftovers and gaps
    return {other for other in atlas.refnis.matches(vintage, area.code) if "/refnis" not in other}


def bron(reference: str) -> NamedNode:
    """The IRI of a source."""
    return thing("bron", reference)


def evidence(area: Area) -> list[NamedNode]:
    """The sources of what is said of an area: those of the divisions in which it stands."""
    found = [bron("provincies-in-cijfers")]
    return found + ([bron("statbel-bevolking")] if "2018" in area.divisions else []) + ([bron("refnis-2025")] if "2025" in area.divisions else [])


def write_head(out: Turtle) -> None:
    """The header of the graph and its sources."""
    rights = ("Statbel (REFNIS en open data), Provincies in Cijfers, Agentschap Binnenlands Bestuur (MIT-licentie).",
              "Statbel (REFNIS and open data), Provincies in Cijfers, Agentschap Binnenlands Bestuur (MIT licence).")
    out.graph("areas", {
        "dcterms:title": [nl("Gebieden"), en("Areas")],
        "dcterms:description": [
            nl("De Vlaamse gemeenten in de indelingen tot 2018, van 2019 tot 2024 en vanaf 2025, de arrondissementen, provincies en het gewest: "
               "codes, namen, wat waartoe behoorde en wanneer, de fusies, en hun kenmerken bij anderen."),
            en("The Flemish municipalities in the divisions until 2018, from 2019 to 2024 and from 2025, the arrondissements, provinces and the "
               "region: codes, names, what belonged to what and when, the mergers, and their ids with others.")],
        "dcterms:source": [bron(name) for name in ("provincies-in-cijfers", "refnis-2019", "refnis-2025", "statbel-bevolking",
                                                   "belgische-gemeenten-2018", "lblod-organisatieportaal")],
        "dcterms:license": iri("https://creativecommons.org/licenses/by/4.0/"),
        "dcterms:rights": [nl(f"Bron: {rights[0]}"), en(f"Source: {rights[1]}")],
    })
    out.section("Sources")
    for reference, title, publisher, page, licence in (
        ("provincies-in-cijfers", ("Provincies in Cijfers: gebiedsniveaus", "Provincies in Cijfers: area levels"), "Provincies in Cijfers",
         "https://github.com/provinciesincijfers/gebiedsniveaus", None),
        ("refnis-2019", ("REFNIS vanaf 2019", "REFNIS from 2019"), "Statbel", "http://vocab.belgif.be/auth/refnis2019",
         "http://statbel.fgov.be/en/statistics/opendata/licence/"),
        ("refnis-2025", ("REFNIS vanaf 2025", "REFNIS from 2025"), "Statbel", "http://vocab.belgif.be/auth/refnis2025",
         "http://statbel.fgov.be/en/statistics/opendata/licence/"),
        ("belgische-gemeenten-2018", ("Belgische gemeenten 2018", "Belgian municipalities 2018"), "vandenbroucke, naar Statbel",
         "https://github.com/vandenbroucke/belgian_municipalities", None),
        ("lblod-organisatieportaal", ("Organisatieportaal: lokale besturen", "Organisation portal: local governments"),
         "Agentschap Binnenlands Bestuur", "https://github.com/lblod/app-organization-portal", "https://opensource.org/license/mit"),
    ):
        out.add(bron(reference), {
            "rdf:type": term("kmi:Source"), "dcterms:title": [nl(title[0]), en(title[1])], "dcterms:publisher": nl(publisher),
            "foaf:page": iri(page), "kmi:retrieved": day(RETRIEVED), "dcterms:license": [iri(licence)] if licence else []})


def write_divisions(out: Turtle, atlas: Atlas) -> None:
    """The three divisions."""
    out.section("Divisions")
    for division, (dutch, english) in zip(DIVISIONS, (("van vóór 2019", "of before 2019"), ("van 2019 tot en met 2024", "of 2019 to 2024"),
                                                      ("vanaf 2025", "from 2025")), strict=True):
        count = len(atlas.names[division])
        out.add(thing("indeling", division), {
            "rdf:type": term("kmi:Division"),
            "skos:prefLabel": [nl(f"Indeling {dutch}"), en(f"Division {english}")],
            "skos:definition": [nl(f"De {count} Vlaamse gemeenten {dutch}, in 22 arrondissementen en 5 provincies."),
                                en(f"The {count} Flemish municipalities {english}, in 22 arrondissements and 5 provinces.")],
            "kmi:attestedFrom": [] if division in OPENED else [day(ATTESTED)],
            "kmi:validFrom": [day(OPENED[division])] if division in OPENED else [],
            "kmi:validUntil": [day(CLOSED[division])] if division in CLOSED else [],
            "dcterms:source": [bron("provincies-in-cijfers"), *([] if division in OPENED else [bron("statbel-bevolking")])]})


def write_area(out: Turtle, atlas: Atlas, area: Area, matched: Mapping[str, list[NamedNode]]) -> None:
    """One area with its name, its codes and what it belongs to."""
    period, sources = area.period(), evidence(area)
    labels = [nl(area.dutch), fr(area.french)]
    alive = area.kind == "kmi:Municipality" and area.divisions[-1] == DIVISIONS[-1]
    out.add(area.node, {
        "rdf:type": term(area.kind), "skos:prefLabel": labels, **(period if area.kind == "kmi:Municipality" else {}), **matched,
        "rdfs:seeAlso": [iri(GEMEENTE + area.code)] if alive else [], "dcterms:source": sources})
    named = [*sources, bron("belgische-gemeenten-2018") if area.divisions[-1] == "2018" else bron("refnis-2019")]
    out.add(thing("naam", area.reference), {
        "rdf:type": term("kmi:AreaName"), "skos:prefLabel": [nl(f"naam: {area.dutch}"), en(f"name: {area.dutch}")],
        "kmi:nameOf": area.node, "kmi:name": labels, **period, "dcterms:source": named})
    for division in area.divisions:
        held = Area(area.reference, area.code, area.kind, (division,), area.dutch, area.french, {})
        out.add(thing("code", f"{division}-{area.code}"), {
            "rdf:type": term("kmi:AreaCode"),
            "skos:prefLabel": [nl(f"{area.code} in de indeling van {division}"), en(f"{area.code} in the division of {division}")],
            "kmi:codeOf": area.node, "skos:notation": plain(area.code), "kmi:division": thing("indeling", division), **held.period(),
            "dcterms:source": evidence(held)})
    if whole := atlas.whole(area):
        out.add(thing("periode", f"{area.reference}-in-{whole.reference}"), {
            "rdf:type": term("kmi:PartOf"),
            "skos:prefLabel": [nl(f"{area.dutch} als deel van {whole.dutch}"), en(f"{area.dutch} as part of {whole.dutch}")],
            "kmi:part": area.node, "kmi:whole": whole.node, "kmi:division": [thing("indeling", division) for division in area.divisions], **period,
            "dcterms:source": sources})


def listed(names: list[str], word: str) -> str:
    """`A, B and C`."""
    return f"{', '.join(names[:-1])} {word} {names[-1]}"


def write_mergers(out: Turtle, atlas: Atlas) -> None:
    """The mergers, by date and by the code of what they made."""
    out.section("Mergers")
    for before, division in pairwise(DIVISIONS):
        merged = atlas.mergers[division]
        for code in sorted(set(merged.values())):
            after = atlas.holder(code, division)
            parts = [atlas.holder(old, before) for old in sorted(merged) if merged[old] == code]
            names = [part.dutch for part in parts]
            out.add(thing("gebeurtenis", f"fusie-{division}-{code}"), {
                "rdf:type": term("kmi:MergerEvent"),
                "skos:prefLabel": [nl(f"Fusie van {listed(names, 'en')} tot {after.dutch}"),
                                   en(f"Merger of {listed(names, 'and')} into {after.dutch}")],
                "kmi:before": [part.node for part in parts], "kmi:after": after.node, "kmi:date": day(OPENED[division]),
                "dcterms:source": bron("provincies-in-cijfers")})


def write_governments(out: Turtle, atlas: Atlas) -> None:
    """Who governs the provinces and the municipalities of 2019 to 2024, with the numbers of the KBO and of Wegwijs (OVO)."""
    out.section("Governments, as the sources have them: of the provinces and of the municipalities of 2019 to 2024")
    for code, (government, kbo, ovo) in sorted(atlas.governments.items()):
        area = next((unit for unit in atlas.provinces if unit.code == code), None) or atlas.holder(code, "2019")
        kind, dutch, english = ("00", "Provinciebestuur: ", "Provincial government: ") if area in atlas.provinces else (
            "01", "Gemeentebestuur: ", "Municipal government: ")
        labels: list[Literal] = [nl(dutch + area.dutch), en(english + area.dutch)]
        out.add(iri(government), {
            "rdf:type": term("besluit:Bestuurseenheid"), "skos:prefLabel": labels,
            "org:classification": iri(f"http://data.vlaanderen.be/id/concept/BestuurseenheidClassificatieCode/5ab0e9b8a3b2ca7c5e0000{kind}"),
            "besluit:werkingsgebied": area.node, "adms:identifier": [thing("code", f"kbo-{kbo}"), thing("code", f"ovo-{ovo}")],
            "dcterms:source": bron("lblod-organisatieportaal")})
        write_number(out, thing("code", f"kbo-{kbo}"), kbo, ("KBO-nummer", "KBO number"), "Kruispuntbank van Ondernemingen")
        write_number(out, thing("code", f"ovo-{ovo}"), ovo, ("OVO-nummer", "OVO number"), "Wegwijs")


def write_number(out: Turtle, node: NamedNode, number: str, kind: tuple[str, str], register: str) -> None:
    """A number that a register gave to a government: of which register it is cannot be told from the digits."""
    out.add(node, {
        "rdf:type": term("adms:Identifier"), "skos:prefLabel": [nl(f"{kind[0]} {number}"), en(f"{kind[1]} {number}")], "skos:notation": plain(number),
        "adms:schemaAgency": nl(register), "dcterms:source": bron("lblod-organisatieportaal")})


def derive(sources: Path) -> Turtle:
    """The whole file."""
    atlas, out = Atlas(sources), Turtle("data/derive/areas.py")
    write_head(out)
    write_divisions(out, atlas)
    write_mergers(out, atlas)
    matched = matches(atlas)
    for title, areas in (("The region", [atlas.region]), ("Provinces", atlas.provinces), ("Arrondissements", atlas.arrondissements),
                         ("Municipalities", atlas.municipalities)):
        out.section(title)
        for area in areas:
            write_area(out, atlas, area, matched[area.reference])
    write_governments(out, atlas)
    return out


if __name__ == "__main__":
    run(derive, "areas.ttl")
