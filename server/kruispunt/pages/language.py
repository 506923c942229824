"""The words of the pages in nl, en and fr, and how dates, periods and numbers are written in them."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from pyoxigraph import Literal

LANGUAGES = ("nl", "en", "fr")

MONTHS = {
    "nl": ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
    "en": ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    "fr": ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
}
THOUSANDS = {"nl": ".", "en": ",", "fr": "\u202f"}
POINT = {"nl": ",", "en": ".", "fr": ","}
PERIOD = {
    "nl": ("van {0} tot en met {1}", "vanaf {0}", "tot en met {1}", "op {0}"),
    "en": ("from {0} up to and including {1}", "from {0}", "up to and including {1}", "on {0}"),
    "fr": ("du {0} au {1} inclus", "à partir du {0}", "jusqu'au {1} inclus", "le {0}"),
}
ATTESTED = {"nl": "aangetoond vanaf {0}", "en": "attested from {0}", "fr": "attesté à partir du {0}"}

WORDS = {
    "above": ("{0} verwijzingen staan al hierboven.", "{0} links stand above already.", "{0} liens figurent déjà ci-dessus."),
    "about": ("Over deze publicatie", "About this publication", "À propos"),
    "about_short": ("Over", "About", "À propos"),
    "about_addresses": (
        "Elk ding heeft een adres dat niet verandert. Het antwoordt als pagina of als gegevens, al naargelang de Accept-kop of een achtervoegsel.",
        "Every thing has an address that does not change. It answers as a page or as data, by the Accept header or by a suffix.",
        "Chaque chose a une adresse qui ne change pas. Elle répond comme page ou comme données, selon l'en-tête Accept ou un suffixe.",
    ),
    "about_catalogue": (
        "Alle deelverzamelingen en downloads, beschreven volgens DCAT-AP:",
        "All datasets and downloads, described after DCAT-AP:",
        "Tous les jeux de données et téléchargements, décrits selon DCAT-AP :",
    ),
    "about_saved": (
        "Vragen met een eigen adres en in te vullen waarden, ook voor een rekenblad:",
        "Questions with an address of their own and values to fill in, also for a spreadsheet:",
        "Des questions avec leur propre adresse et des valeurs à remplir, aussi pour un tableur :",
    ),
    "about_sparql": (
        "Vragen over alle gegevens samen, met GET of POST, als JSON, XML, CSV of TSV:",
        "Questions over all data together, by GET or POST, as JSON, XML, CSV or TSV:",
        "Des questions sur toutes les données, par GET ou POST, en JSON, XML, CSV ou TSV :",
    ),
    "address": ("Adres van de gegevens", "Address of the data", "Adresse des données"),
    "back": ("Naar het begin", "Back to the start", "Retour à l'accueil"),
    "catalogue": ("Catalogus", "Catalogue", "Catalogue"),
    "colon": (":", ":", "\u202f:"),
    "count_graphs": ("Deelverzamelingen", "Datasets", "Jeux de données"),
    "count_quads": ("Feiten", "Facts", "Faits"),
    "count_warnings": ("Waarschuwingen van de controle", "Warnings of the checks", "Avertissements des contrôles"),
    "downloads": ("Downloads", "Downloads", "Téléchargements"),
    "elsewhere": ("Elders", "Elsewhere", "Ailleurs"),
    "examples": ("Vragen om mee te beginnen", "Questions to start with", "Questions pour commencer"),
    "examples_intro": (
        "Elke vraag is een SPARQL-query; ze geeft een tabel die u als CSV of JSON kunt ophalen.",
        "Each question is a SPARQL query; it gives a table that you can fetch as CSV or JSON.",
        "Chaque question est une requête SPARQL ; elle donne un tableau à récupérer en CSV ou JSON.",
    ),
    "external": (
        "Dit adres is van een ander. Hieronder staat wat deze publicatie erover zegt.",
        "This address is somebody else's. Below is what this publication says of it.",
        "Cette adresse appartient à un tiers. Voici ce que cette publication en dit.",
    ),
    "figures": ("Cijfers", "Figures", "Chiffres"),
    "folded": ("{0} cijfers en reeksen", "{0} figures and series", "{0} chiffres et séries"),
    "file": ("Bestand", "File", "Fichier"),
    "first": ("eerste", "first", "première"),
    "formats": ("Deze pagina als gegevens", "This page as data", "Cette page en données"),
    "graph": ("Deelverzameling", "Dataset", "Jeu de données"),
    "graphs": ("Deelverzamelingen", "Datasets", "Jeux de données"),
    "graphs_intro": (
        "Elke deelverzameling is één bestand met eigen bron, licentie en uitgever.",
        "Each dataset is one file with its own source, licence and publisher.",
        "Chaque jeu de données est un fichier avec sa source, sa licence et son éditeur.",
    ),
    "identity": ("Naam en omschrijving", "Name and description", "Nom et description"),
    "incoming": ("Wat hiernaar verwijst", "What refers to this", "Ce qui y renvoie"),
    "language": ("Taal", "Language", "Langue"),
    "last": ("laatste", "last", "dernière"),
    "licence": ("Licentie", "Licence", "Licence"),
    "licence_intro": (
        "De licentie, de uitgever en de bronnen van elke deelverzameling. Noem ze wanneer u de gegevens gebruikt.",
        "Licence, publisher and sources of each dataset. Name them when you use the data.",
        "Licence, éditeur et sources de chaque jeu de données. Citez-les quand vous utilisez les données.",
    ),
    "links": ("Verbanden", "Relations", "Relations"),
    "lists": ("Lijsten", "Lists", "Listes"),
    "lists_intro": (
        "Alles wat hier een adres heeft, per soort.",
        "Everything that has an address here, by kind.",
        "Tout ce qui a une adresse ici, par type.",
    ),
    "members": ("{0} in deze publicatie", "{0} in this publication", "{0} dans cette publication"),
    "more": ("nog {0}", "{0} more", "encore {0}"),
    "more_pages": ("nog {0} op andere bladzijden", "{0} more on other pages", "encore {0} sur d'autres pages"),
    "near": ("Bedoelde u misschien", "Perhaps you meant", "Vous cherchiez peut-être"),
    "next": ("volgende", "next", "suivante"),
    "number": ("Aantal", "Number", "Nombre"),
    "offered": ("Wel beschikbaar", "Available", "Disponible"),
    "page_of": ("bladzijde {0} van {1}", "page {0} of {1}", "page {0} sur {1}"),
    "pages": ("Bladeren", "Pages", "Pages"),
    "period": ("Wanneer", "When", "Quand"),
    "prev": ("vorige", "previous", "précédente"),
    "about_profiles": ("Wat is elk profiel?", "What is each profile?", "Qu'est-ce que chaque profil ?"),
    "formats_short": ("Als gegevens", "As data", "En données"),
    "profile": ("Profiel", "Profile", "Profil"),
    "profiles": ("Op andere wijzen verteld", "Told in other ways", "Présenté autrement"),
    "why": ("Waarom dit antwoord?", "Why this answer?", "Pourquoi cette réponse ?"),
    "token": ("Naam in een adres", "Name in an address", "Nom dans une adresse"),
    "provenance": ("Herkomst", "Provenance", "Provenance"),
    "provenance_intro": (
        "De feiten op deze pagina komen uit:",
        "The facts on this page come from:",
        "Les faits de cette page proviennent de :",
    ),
    "release": ("Uitgave", "Release", "Version"),
    "releases": ("Uitgaven", "Releases", "Versions"),
    "report": ("Validatierapport", "Validation report", "Rapport de validation"),
    "saved": ("Bewaarde vragen", "Saved queries", "Requêtes enregistrées"),
    "search_sparql": ("Zelf vragen stellen met SPARQL", "Ask your own questions in SPARQL", "Posez vos questions en SPARQL"),
    "see_original": ("Naar het oorspronkelijke adres", "Go to the original address", "Vers l'adresse d'origine"),
    "series": ("Cijfers: laatste waarde van elke reeks", "Figures: the last value of each series", "Chiffres : dernière valeur de chaque série"),
    "shapes": ("Regels", "Rules", "Règles"),
    "shapes_intro": (
        "De regels (SHACL) waaraan de gegevens voldoen vóór ze worden uitgegeven.",
        "The rules (SHACL) that the data meet before they are released.",
        "Les règles (SHACL) que les données respectent avant publication.",
    ),
    "site": ("Deze site", "This site", "Ce site"),
    "skip": ("Naar de inhoud", "Skip to content", "Aller au contenu"),
    "software": ("Programmatuur", "Software", "Logiciel"),
    "source": ("Bron", "Source", "Source"),
    "search": ("Zoek", "Search", "Chercher"),
    "sparql": ("SPARQL", "SPARQL", "SPARQL"),
    "terms": ("Termen", "Terms", "Termes"),
    "topics": ("Waarover dit gaat", "What this is about", "De quoi il s'agit"),
    "triples": ("feiten", "facts", "faits"),
    "values": ("Kenmerken", "Properties", "Caractéristiques"),
    "vocabulary": ("Vocabularium", "Vocabulary", "Vocabulaire"),
    "vocabularies": ("Vocabularia", "Vocabularies", "Vocabulaires"),
    "replaced": ("Vervangen door", "Replaced by", "Remplacé par"),
    "withdrawn": ("ingetrokken sinds {0}", "withdrawn since {0}", "retiré depuis le {0}"),
    "ways_on": ("Verder", "Ways on", "Pour continuer"),
    "whole": ("De hele publicatie", "The whole publication", "La publication entière"),
}


def words(language: str) -> dict[str, str]:
    """Every word of the pages in `language`."""
    place = LANGUAGES.index(language)
    return {key: forms[place] for key, forms in WORDS.items()}


def spoken(labels: Iterable[Literal], language: str) -> Literal | None:
    """The label to show: in `language`, else in the next of our languages, else untagged, else whichever sorts first; None without any."""
    order = list(dict.fromkeys([language, *LANGUAGES, ""]))
    return min(labels, key=lambda label: (rank(order, label), label.value), default=None)


def rank(order: list[str], label: Literal) -> int:
    """The place of a label's language in `order`; behind all of it for another language."""
    tag = (label.language or "").partition("-")[0]
    return order.index(tag) if tag in order else len(order)


def day(text: str, language: str) -> str:
    """A date, month or year of XSD in words (`25 juli 2014`); text that is none of them as it is."""
    found = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?(?:T.*|Z|[+-]\d\d:\d\d)?", text)
    if not found or not 1 <= int(found[2]) <= 12:
        return text
    month = MONTHS[language][int(found[2]) - 1]
    if not found[3]:
        return f"{month} {found[1]}"
    number = "1er" if language == "fr" and found[3] == "01" else str(int(found[3]))
    return f"{number} {month} {found[1]}"


def eve(text: str) -> str:
    """The day before an `xsd:date`: the last day of a period that ends before it. Text that is no date as it is."""
    try:
        return (date.fromisoformat(text) - timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return text


def period(first: str, last: str, language: str, attested: bool = False) -> str:
    """A period in words; `first` and `last` are days that both belong to it, empty where there is none.

    `attested` says that `first` is only the first day on which a source shows it.
    """
    both, since, until, once = PERIOD[language]
    start, end = day(first, language), day(last, language)
    if attested and first:
        begun = ATTESTED[language].format(start)
        return f"{begun}, {until.format(start, end)}" if last else begun
    form = once if first and first == last else both if first and last else since if first else until
    return form.format(start, end) if first or last else ""


def number(text: str, language: str) -> str:
    """An integer or decimal of XSD as it is written in `language`, no digit added or lost."""
    found = re.fullmatch(r"([+-]?)(\d+)(?:\.(\d+))?", text)
    if not found:
        return text
    whole = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", THOUSANDS[language], found[2])
    return ("\u2212" if found[1] == "-" else "") + whole + (POINT[language] + found[3] if found[3] else "")
