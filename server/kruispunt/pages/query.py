"""The query page: its words, and an answer as a table for people."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

WORDS = {
    "answer": ("Antwoord", "Answer", "Réponse"),
    "any_language": ("alle talen", "any language", "toutes les langues"),
    "api": ("Beschrijving voor programma's (OpenAPI)", "Description for programs (OpenAPI)", "Description pour les programmes (OpenAPI)"),
    "ask_title": ("Bevraag de gegevens", "Query the data", "Interroger les données"),
    "at_least": ("De {0} beste", "The best {0}", "Les {0} meilleurs"),
    "cost": ("Wat de vraag kost", "What the query costs", "Ce que coûte la requête"),
    "download": ("Hetzelfde antwoord als", "The same answer as", "La même réponse en"),
    "edit": ("Open de vraag in de editor", "Open the query in the editor", "Ouvrir la requête dans l'éditeur"),
    "endpoint": ("Adres voor programma's", "Address for programs", "Adresse pour les programmes"),
    "examples": ("Voorbeelden", "Examples", "Exemples"),
    "explain": ("Leg uit wat het kost", "Explain what it costs", "Expliquer le coût"),
    "explained": (
        "Een vraag in SPARQL 1.1; alle grafen samen worden bevraagd.",
        "A query in SPARQL 1.1; all graphs together are asked.",
        "Une requête en SPARQL 1.1 ; tous les graphes sont interrogés ensemble.",
    ),
    "failed": ("Geen antwoord", "No answer", "Pas de réponse"),
    "false": ("nee", "no", "non"),
    "found": ("{0} gevonden", "{0} found", "{0} trouvés"),
    "graph": ("Triples", "Triples", "Triplets"),
    "look": ("Zoek", "Search", "Chercher"),
    "look_for": ("Woorden", "Words", "Mots"),
    "look_in": ("Taal van de tekst", "Language of the text", "Langue du texte"),
    "more": (
        "Alleen de eerste {0} rijen staan hier; het volledige antwoord is er in de andere formaten.",
        "Only the first {0} rows stand here; the other formats hold the whole answer.",
        "Seules les {0} premières lignes figurent ici ; les autres formats contiennent toute la réponse.",
    ),
    "next": ("Volgende", "Next", "Suivant"),
    "not_found": (
        "Niets gevonden. Zoek met minder of andere woorden; het begin van een woord volstaat.",
        "Nothing found. Try fewer or other words; the beginning of a word is enough.",
        "Rien trouvé. Essayez moins de mots ou d'autres ; le début d'un mot suffit.",
    ),
    "nothing": ("Geen rijen.", "No rows.", "Aucune ligne."),
    "prev": ("Vorige", "Previous", "Précédent"),
    "query": ("Vraag", "Query", "Requête"),
    "required": ("verplicht", "required", "obligatoire"),
    "run": ("Voer uit", "Run", "Exécuter"),
    "saved_explained": (
        "Elke vraag heeft een eigen adres, voor mensen en voor programma's.",
        "Each query has an address of its own, for people and for programs.",
        "Chaque requête a sa propre adresse, pour les personnes et pour les programmes.",
    ),
    "saved_title": ("Bewaarde vragen", "Saved queries", "Requêtes enregistrées"),
    "search_title": ("Zoeken", "Search", "Recherche"),
    "summary": ("{0} rijen in {1} milliseconden", "{0} rows in {1} milliseconds", "{0} lignes en {1} millisecondes"),
    "summary_one": ("in {1} milliseconden", "in {1} milliseconds", "en {1} millisecondes"),
    "true": ("ja", "yes", "oui"),
}
LANGUAGES = ("nl", "en", "fr")


@dataclass(frozen=True)
class Cell:
    """One value in a row: what is shown, where it leads, in which language it is and of which datatype."""

    text: str = ""
    link: str = ""
    language: str = ""
    datatype: str = ""


@dataclass(frozen=True)
class Shown:
    """An answer as a page shows it: a table, a truth or the text of a graph; `more` says that it goes on."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    truth: bool | None = None
    graph: str = ""
    more: bool = False
    milliseconds: str = ""


def words(language: str) -> dict[str, str]:
    """The words of the query page in one language."""
    return {key: spellings[LANGUAGES.index(language)] for key, spellings in WORDS.items()}


def said(texts: Mapping[str, str], language: str) -> str:
    """A text in `language`, else in the first of ours that it has, else in the first it has; empty where there is none."""
    return next((texts[tag] for tag in (language, *LANGUAGES) if tag in texts), next(iter(texts.values()), ""))


def solutions(body: bytes, address: Callable[[str], str], shorten: Mapping[str, str], more: bool, seconds: float) -> Shown:
    """The table, or the truth, in SPARQL JSON results. `address` says where an IRI leads, `shorten` which prefixes are known."""
    told: dict[str, Any] = json.loads(body)
    milliseconds = f"{seconds * 1000:.0f}"
    if "boolean" in told:
        return Shown(truth=told["boolean"], milliseconds=milliseconds)
    columns = tuple(told["head"]["vars"])
    leads = cache(address)              # the same IRIs stand in row after row
    rows = tuple(tuple(cell(row.get(column), leads, shorten) for column in columns) for row in told["results"]["bindings"])
    return Shown(columns, rows, more=more, milliseconds=milliseconds)


def triples(body: bytes, more: bool, seconds: float) -> Shown:
    """The text of a graph."""
    return Shown(graph=body.decode(), more=more, milliseconds=f"{seconds * 1000:.0f}")


def cell(term: Mapping[str, Any] | None, address: Callable[[str], str], shorten: Mapping[str, str]) -> Cell:
    """One term as a cell; an unbound variable gives an empty one."""
    if term is None:
        return Cell()
    if term["type"] == "uri":
        return Cell(short(term["value"], shorten), link=address(term["value"]))
    if term["type"] == "literal":
        return Cell(term["value"], language=term.get("xml:lang", ""), datatype=short(term.get("datatype", ""), shorten))
    return Cell(f"_:{term['value']}" if term["type"] == "bnode" else json.dumps(term["value"], ensure_ascii=False))


def short(iri: str, shorten: Mapping[str, str]) -> str:
    """`iri` with the longest known prefix, or as it is."""
    known = [(namespace, prefix) for prefix, namespace in shorten.items() if iri.startswith(namespace)]
    if not known:
        return iri
    namespace, prefix = max(known, key=lambda pair: len(pair[0]))
    rest = iri[len(namespace) :]
    return f"{prefix}:{rest}" if rest and "/" not in rest else iri
