"""What a page says of citing an answer, in the language of the reader."""

from collections.abc import Mapping
from dataclasses import dataclass

LANGUAGES = ("nl", "en", "fr")
WORDS = {
    "title": ("Dit antwoord citeren", "Cite this answer", "Citer cette réponse"),
    "permalink": ("Blijvend adres", "Permanent address", "Adresse permanente"),
    "citation": ("Verwijzing", "Citation", "Référence"),
    "text": ("tekst", "text", "texte"),
    "checksum": ("SHA-256 van het antwoord als", "SHA-256 of the answer as", "SHA-256 de la réponse en"),
    "elsewhere": (
        "De SHA-256 van het volledige antwoord staat in de verwijzing.",
        "The citation holds the SHA-256 of the whole answer.",
        "La référence contient le SHA-256 de la réponse complète.",
    ),
    "onward": ("Volgende rijen", "Next rows", "Lignes suivantes"),
    "single": (
        "Er is één antwoord, in welke volgorde de gegevens ook gelezen worden.",
        "There is one answer, in whatever order the data are read.",
        "Il y a une seule réponse, quel que soit l'ordre de lecture des données.",
    ),
    "ordered": (
        "De vraag ordent de rijen (ORDER BY): het antwoord herhaalt zich byte voor byte, behalve waar rijen voor die ordening gelijk zijn.",
        "The query orders the rows (ORDER BY): the answer repeats byte for byte, but where rows are equal for that order.",
        "La requête ordonne les lignes (ORDER BY) : la réponse se répète octet par octet, sauf là où des lignes sont égales pour cet ordre.",
    ),
    "unordered": (
        "De vraag ordent niets: dezelfde rijen kunnen bij andere software of een andere versie in een andere volgorde komen. Met ORDER BY niet.",
        "The query does not order its rows: another engine or version may give the same rows in another order. With ORDER BY it does not.",
        "La requête n'ordonne rien : un autre moteur ou une autre version peut donner les mêmes lignes dans un autre ordre. Pas avec ORDER BY.",
    ),
    "unknown": (
        "De vraag is te lang om te zien of zij haar rijen ordent.",
        "The query is too long to see whether it orders its rows.",
        "La requête est trop longue pour voir si elle ordonne ses lignes.",
    ),
    "changing": (
        "De vraag vraagt naar de tijd, het toeval of nieuwe lege knopen: haar antwoord is telkens anders.",
        "The query asks for the time, chance or new blank nodes: its answer differs each time.",
        "La requête demande l'heure, le hasard ou de nouveaux nœuds vides : sa réponse diffère à chaque fois.",
    ),
}


@dataclass(frozen=True)
class Citing:
    """How an answer is cited: its permanent address (`address` is a link to it from this page), its order, and links to its citation by form.

    `checksum` is of the answer in the format `suffix`, empty where the page holds only a part; `onward` leads to the rows behind that part.
    """

    permalink: str
    address: str
    order: str
    checksum: str
    suffix: str
    forms: Mapping[str, str]
    onward: str = ""

    def words(self, language: str) -> dict[str, str]:
        """The words of this part of the page in one language."""
        return {key: spellings[LANGUAGES.index(language)] for key, spellings in WORDS.items()}
