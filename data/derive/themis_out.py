"""Writes what Themis says as it stands there: its files as sources, persons, governments, records, the policy field. Only the days are converted."""

from __future__ import annotations

from collections.abc import Iterable

import themis
from holdings import Holding, role
from pyoxigraph import Literal, NamedNode
from themis import Period, Record, Themis
from turtle_out import RETRIEVED, Facts, Term, Turtle, day, en, iri, nl, plain, term, thing

FLEMISH_GOVERNMENT = iri("http://themis.vlaanderen.be/id/bestuursorgaan/7f2c82aa-75ac-40f8-a6c3-9fe539163025")
VERIFIED = thing("begrip", "vastgesteld")
PROJECT = "https://github.com/kanselarij-vlaanderen/app-kaleidos"
COMMIT = "604ce574"


BRON = {
    themis.BASE_FILE: ("themis-mandatarissen", "Themis: mandatarissen 1981-2021", "Themis: members of government 1981-2021"),
    themis.CORRECTIONS: ("themis-verbeterde-data", "Themis: verbeterde begin- en einddata (2023)", "Themis: corrected start and end days (2023)"),
    themis.LATER_FILES[0]: ("themis-2022-05-16", "Themis: samenstelling van 16 mei 2022", "Themis: composition of 16 May 2022"),
    themis.LATER_FILES[1]: ("themis-2022-05-18", "Themis: samenstelling van 18 mei 2022", "Themis: composition of 18 May 2022"),
    themis.LATER_FILES[2]: ("themis-persoon-rutten", "Themis: persoon Gwendolyn Rutten", "Themis: person Gwendolyn Rutten"),
    themis.LATER_FILES[3]: ("themis-2023-11-08", "Themis: samenstelling van 8 november 2023", "Themis: composition of 8 November 2023"),
    themis.LATER_FILES[4]: ("themis-2024-08-02", "Themis: samenstelling van 2 augustus 2024", "Themis: composition of 2 August 2024"),
    themis.LATER_FILES[5]: ("themis-2024-09-30", "Themis: samenstelling van 30 september 2024", "Themis: composition of 30 September 2024"),
    themis.END_OF_JAMBON: ("themis-einde-jambon", "Themis: einde van regering Jambon", "Themis: end of government Jambon"),
    themis.START_OF_DIEPENDAELE: ("themis-begin-diependaele", "Themis: begin van regering Diependaele I", "Themis: start of Diependaele I"),
    themis.FIELDS: ("themis-beleidsvelden", "Themis: beleidsvelden", "Themis: policy fields"),
    themis.DOMAINS: ("themis-beleidsdomeinen", "Themis: beleidsdomeinen", "Themis: policy domains"),
}

FIELD = "http://themis.vlaanderen.be/id/beleidsveld/"
FIELDS = (*(f"{FIELD}{reference}-3db6-11ed-ba35-88d7f641cbef" for reference in (
    "623d5e4c", "623fed7e", "624278be", "6244caf6", "62470ac8", "6249756a", "624bd22e", "624e405e", "6250b29e", "6252a69e")),
    f"{FIELD}ff815ebf-7a96-42be-90fc-88824854e6a6", f"{FIELD}76e7a84a-868a-4a7e-9cfc-7612219e6509")

# Our translations of the names that Themis gives in Dutch.
IN_ENGLISH = {
    "Inburgeringsbeleid": "Civic integration policy",
    "Inburgering": "Civic integration",
    "Integratie en inburgering": "Integration and civic integration",
    "Gelijke kansen en integratie en inburgering": "Equal opportunities and integration and civic integration",
    "Bestuurszaken": "Administrative affairs",
    "Kanselarij en Bestuur": "Chancellery and governance",
    "Kanselarij, Bestuur, Buitenlandse Zaken en Justitie": "Chancellery, governance, foreign affairs and justice",
}


def period(held: Period) -> Facts:
    """The two days of a half-open period; an open end is left out."""
    return {"kmi:validFrom": day(held.first), "kmi:validUntil": [day(held.until)] if held.until else []}


def bronnen(files: Iterable[str]) -> list[Term]:
    """The sources that the files of Themis are, in the order of the table."""
    wanted = set(files)
    return [thing("bron", reference) for file, (reference, _, _) in BRON.items() if file in wanted]


def label(in_nl: str, in_en: str) -> Facts:
    """A preferred label in both languages."""
    return {"skos:prefLabel": [nl(in_nl), en(in_en)]}


def reason(both: tuple[str, str]) -> list[Literal]:
    """A text in both languages."""
    return [nl(both[0]), en(both[1])]


def bron_nodes(out: Turtle) -> None:
    """The files of Themis as sources that a fact can point at."""
    out.section("Sources: files of the project app-kaleidos, which holds Themis")
    for file, (reference, in_nl, in_en) in BRON.items():
        out.add(thing("bron", reference), {
            "rdf:type": term("kmi:Source"),
            "dcterms:title": [nl(in_nl), en(in_en)],
            "dcterms:identifier": plain(file),
            "dcterms:publisher": nl("Vlaamse overheid, project app-kaleidos"),
            "foaf:page": iri(f"{PROJECT}/blob/{COMMIT}/config/migrations/{file}"),
            "dcterms:license": iri("https://opensource.org/licenses/MIT"),
            "kmi:retrieved": day(RETRIEVED),
        })


def persons(out: Turtle, held: list[Holding]) -> None:
    """The ministers, by the IRI that Themis has for each."""
    out.section("Persons, with the IRIs of Themis")
    for holding in held:
        out.add(holding.person, {
            "rdf:type": term("person:Person"),
            "foaf:name": plain(holding.name),
            "persoon:gebruikteVoornaam": plain(holding.first_name),
            "foaf:givenName": plain(holding.first_name),
            "foaf:familyName": plain(holding.family_name),
            "dcterms:source": bronnen(holding.files),
        })


def governments(out: Turtle, data: Themis, held: list[Holding]) -> None:
    """The governments that the holdings ran through, each with its own period."""
    out.section("Governments, with the IRIs of Themis, and their own periods")
    for government in dict.fromkeys(one for holding in held for one in holding.governments):
        name, lasted, files = data.government(government)
        out.add(government, {
            "rdf:type": term("besluit:Bestuursorgaan"),
            "skos:prefLabel": [nl(f"Vlaamse Regering {name}"), en(f"Flemish Government {name}")],
            "skos:altLabel": nl(name),
            "generiek:isTijdspecialisatieVan": FLEMISH_GOVERNMENT,
            "dcterms:source": bronnen(files),
        })
        out.add(thing("regeringsperiode", name.lower().replace(" ", "-")), {
            "rdf:type": term("kmi:GovernmentTerm"),
            **label(f"Periode van de Vlaamse Regering {name}", f"Term of the Flemish Government {name}"),
            "kmi:termOf": government,
            **period(lasted),
            "kmi:status": VERIFIED,
            "dcterms:source": bronnen(files),
        })


def records(out: Turtle, data: Themis, held: list[Holding]) -> None:
    """The records of Themis that the holdings join, as Themis has them but for the days, which are half-open here."""
    out.section("Records of Themis that the holdings join; two of Homans overlap the next by a day, as Themis has them")
    for holding in held:
        for record in holding.records:
            write_record(out, record, _called(data, record, held))
    out.section("Mandates of Themis that the records are of")
    for record in {record.mandate: record for holding in held for record in holding.records}.values():
        function = role(data, record)
        out.add(record.mandate, {
            "rdf:type": term("mandaat:Mandaat"),
            "skos:prefLabel": nl(_called(data, record, held)),
            "org:role": [function] if function else [],
            "dcterms:source": bronnen(record.files),
        })


def write_record(out: Turtle, record: Record, function: str) -> None:
    """One mandataris of Themis, called by its function where Themis gives it no title."""
    out.add(record.iri, {
        "rdf:type": term("mandaat:Mandataris"),
        "mandaat:isBestuurlijkeAliasVan": record.person,
        "org:holds": record.mandate,
        "dcterms:title": [nl(record.title)] if record.title else [],
        "skos:prefLabel": [] if record.title else [nl(function)],
        **period(record.period),
        "kmi:inGovernment": record.government,
        "dcterms:source": bronnen(record.files),
    })


def policy_field(out: Turtle, data: Themis) -> None:
    """The policy field through time: Themis gives it a new IRI at every change of the list. Raises ValueError where a stretch is missing."""
    out.section("The policy field, a chain without gap, and the policy domain above it")
    fields = [data.field(iri(reference)) for reference in FIELDS]
    domains: dict[NamedNode, Period] = {}
    for field in fields:
        last = domains.get(field.domain)
        domains[field.domain] = Period(last.first if last else field.period.first, field.period.until)
        out.add(field.iri, {
            "rdf:type": term("skos:Concept"),
            "skos:prefLabel": [nl(field.label), en(IN_ENGLISH[field.label])],
            "skos:inScheme": data.scheme(field.iri),
            "rdfs:isDefinedBy": data.scheme(field.iri),
            "skos:broader": field.domain,
            "dcterms:source": bronnen([themis.FIELDS]),
        })
        out.add(thing("beleidsveldperiode", str(field.period.first)), {
            "rdf:type": term("kmi:PolicyFieldPeriod"),
            **label(f"Beleidsveld {field.label} vanaf {field.period.first}", f"Policy field {field.label} from {field.period.first}"),
            "kmi:field": field.iri,
            "kmi:inDomain": field.domain,
            **period(field.period),
            "kmi:status": VERIFIED,
            "dcterms:source": bronnen([themis.FIELDS]),
        })
    write_domains(out, data, domains)


def write_domains(out: Turtle, data: Themis, domains: dict[NamedNode, Period]) -> None:
    """The policy domains above the field, each with the stretch in which the field stood under it."""
    for domain, held in domains.items():
        name = data.stated(domain, "skos:prefLabel")
        out.add(domain, {
            "rdf:type": term("skos:Concept"),
            "skos:prefLabel": [nl(name), en(IN_ENGLISH[name])],
            "skos:inScheme": data.scheme(domain),
            "rdfs:isDefinedBy": data.scheme(domain),
            "dcterms:source": bronnen([themis.DOMAINS]),
        })
        out.add(thing("beleidsdomeinperiode", str(held.first)), {
            "rdf:type": term("kmi:PolicyDomainPeriod"),
            **label(f"Het beleidsveld onder beleidsdomein {name}", f"The policy field under the policy domain {name}"),
            "kmi:domain": domain,
            **period(held),
            "kmi:status": VERIFIED,
            "dcterms:source": bronnen([themis.FIELDS, themis.DOMAINS]),
        })


def _called(data: Themis, record: Record, held: list[Holding]) -> str:
    """The name of the function that a record is of."""
    function = role(data, record)
    return data.stated(function, "skos:prefLabel") if function else _function_of(record, held)


def _function_of(record: Record, held: list[Holding]) -> str:
    post = next(holding.post for holding in held if record in holding.records)
    return post.capitalize()
