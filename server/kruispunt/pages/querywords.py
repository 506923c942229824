"""The words of the pages for queries in nl, en and fr."""

from collections.abc import Mapping

from kruispunt.pages.language import LANGUAGES

WORDS = {
    "answer": ("Antwoord", "Answer", "Réponse"),
    "any_language": ("alle talen", "any language", "toutes les langues"),
    "api": ("Beschrijving voor programma's (OpenAPI)", "Description for programs (OpenAPI)", "Description pour les programmes (OpenAPI)"),
    "as_shown": ("Toon als", "Show as", "Afficher comme"),
    "ask_title": ("Bevraag de gegevens", "Query the data", "Interroger les données"),
    "at_least": ("De {0} beste", "The best {0}", "Les {0} meilleurs"),
    "bar": ("Staven", "Bars", "Barres"),
    "cancel": ("Breek af", "Cancel", "Annuler"),
    "cancelled": (
        "Afgebroken; de server is gestopt met rekenen.",
        "Cancelled; the server has stopped working on it.",
        "Annulé ; le serveur a cessé d'y travailler.",
    ),
    "column_by": ("Reeksen", "Series", "Séries"),
    "column_place": ("Plaats", "Place", "Lieu"),
    "column_x": ("Langs", "Along", "Selon"),
    "column_y": ("Waarde", "Value", "Valeur"),
    "copied": ("Gekopieerd", "Copied", "Copié"),
    "copy": ("Kopieer", "Copy", "Copier"),
    "cost": ("Wat de vraag kost", "What the query costs", "Ce que coûte la requête"),
    "download": ("Hetzelfde antwoord als", "The same answer as", "La même réponse en"),
    "draw": ("Teken", "Draw", "Dessiner"),
    "duplicate": (
        "{0} dingen hebben meer dan één rij; de laatste is getekend.",
        "{0} things have more than one row; the last is drawn.",
        "{0} choses ont plus d'une ligne ; la dernière est dessinée.",
    ),
    "edit": ("Open de vraag in de editor", "Open the query in the editor", "Ouvrir la requête dans l'éditeur"),
    "endpoint": ("Adres voor programma's", "Address for programs", "Adresse pour les programmes"),
    "examples": ("Voorbeelden", "Examples", "Exemples"),
    "expected": ("Hier kan staan", "What can stand here", "Ce qui peut figurer ici"),
    "explain": ("Leg uit wat het kost", "Explain what it costs", "Expliquer le coût"),
    "explained": (
        "Een vraag in SPARQL 1.1; alle grafen samen worden bevraagd.",
        "A query in SPARQL 1.1; all graphs together are asked.",
        "Une requête en SPARQL 1.1 ; tous les graphes sont interrogés ensemble.",
    ),
    "failed": ("Geen antwoord", "No answer", "Pas de réponse"),
    "false": ("nee", "no", "non"),
    "fault_place": ("Regel {0}, teken {1}", "Line {0}, character {1}", "Ligne {0}, caractère {1}"),
    "few_bars": (
        "De eerste {0} van {1} rijen zijn getekend; de tabel heeft ze alle.",
        "The first {0} of {1} rows are drawn; the table has them all.",
        "Les {0} premières des {1} lignes sont dessinées ; le tableau les contient toutes.",
    ),
    "few_series": (
        "{0} van {1} reeksen zijn getekend; de tabel heeft ze alle.",
        "{0} of {1} series are drawn; the table has them all.",
        "{0} des {1} séries sont dessinées ; le tableau les contient toutes.",
    ),
    "filter": ("Zoek in de voorbeelden", "Search the examples", "Chercher dans les exemples"),
    "found": ("{0} gevonden", "{0} found", "{0} trouvés"),
    "graph": ("Triples", "Triples", "Triplets"),
    "how": (
        "Ctrl+Enter voert uit, Ctrl+spatie vult aan, Esc sluit de lijst.",
        "Ctrl+Enter runs, Ctrl+Space completes, Esc closes the list.",
        "Ctrl+Entrée exécute, Ctrl+Espace complète, Échap ferme la liste.",
    ),
    "kind_class": ("klasse", "class", "classe"),
    "kind_prefix": ("prefix", "prefix", "préfixe"),
    "kind_property": ("eigenschap", "property", "propriété"),
    "kind_variable": ("variabele", "variable", "variable"),
    "kind_word": ("SPARQL", "SPARQL", "SPARQL"),
    "line": ("Lijn", "Line", "Ligne"),
    "look": ("Zoek", "Search", "Chercher"),
    "look_for": ("Woorden", "Words", "Mots"),
    "look_in": ("Taal van de tekst", "Language of the text", "Langue du texte"),
    "lost": (
        "Er kwam geen antwoord van de server. Is er verbinding?",
        "No answer came from the server. Is there a connection?",
        "Aucune réponse du serveur. Y a-t-il une connexion ?",
    ),
    "map": ("Kaart", "Map", "Carte"),
    "more": (
        "Alleen de eerste {0} rijen staan hier, en kunnen getekend worden; het volledige antwoord is er in de andere formaten.",
        "Only the first {0} rows stand here, and can be drawn; the other formats hold the whole answer.",
        "Seules les {0} premières lignes figurent ici et peuvent être dessinées ; les autres formats contiennent toute la réponse.",
    ),
    "more_triples": (
        "Alleen de eerste {0} triples staan hier; de andere formaten geven ze alle.",
        "Only the first {0} triples stand here; the other formats give them all.",
        "Seuls les {0} premiers triplets figurent ici ; les autres formats les donnent tous.",
    ),
    "next": ("Volgende", "Next", "Suivant"),
    "no_chart": ("Hiervan is geen tekening te maken: {0}.", "No drawing can be made of this: {0}.", "Aucun dessin n'est possible : {0}."),
    "no_geometry": (
        "er is geen kolom met vlakken of punten",
        "no column holds areas or points",
        "aucune colonne ne contient de surfaces ou de points",
    ),
    "no_number": ("er is geen kolom met getallen", "no column holds numbers", "aucune colonne ne contient de nombres"),
    "no_value": ("zonder waarde", "without a value", "sans valeur"),
    "none_fit": (
        "Geen voorbeeld heeft al deze woorden.",
        "No example holds all of these words.",
        "Aucun exemple ne contient tous ces mots.",
    ),
    "none": ("geen", "none", "aucune"),
    "not_drawn": ("{0} rijen zijn niet getekend: {1}.", "{0} rows are not drawn: {1}.", "{0} lignes ne sont pas dessinées : {1}."),
    "not_found": (
        "Niets gevonden. Zoek met minder of andere woorden; het begin van een woord volstaat.",
        "Nothing found. Try fewer or other words; the beginning of a word is enough.",
        "Rien trouvé. Essayez moins de mots ou d'autres ; le début d'un mot suffit.",
    ),
    "not_number": ("ze hebben geen getal", "they have no number", "elles n'ont pas de nombre"),
    "not_place": ("ze hebben geen plaats op de kaart", "they have no place on the map", "elles n'ont pas de place sur la carte"),
    "not_tested": ("niet door ons uitgeprobeerd", "not tested by us", "non testé par nous"),
    "nothing": ("Geen rijen.", "No rows.", "Aucune ligne."),
    "one_row": ("1 rij in {0} ms", "1 row in {0} ms", "1 ligne en {0} ms"),
    "per": ("{0} per {1}", "{0} by {1}", "{0} par {1}"),
    "prev": ("Vorige", "Previous", "Précédent"),
    "query": ("Vraag", "Query", "Requête"),
    "range": ("van {0} tot {1}", "from {0} to {1}", "de {0} à {1}"),
    "required": ("verplicht", "required", "obligatoire"),
    "rows_drawn": ("{0} rijen getekend", "{0} rows drawn", "{0} lignes dessinées"),
    "rows_between": (
        "Rijen {0} tot {1}, in {2} ms",
        "Rows {0} to {1}, in {2} ms",
        "Lignes {0} à {1}, en {2} ms",
    ),
    "run": ("Voer uit", "Run", "Exécuter"),
    "running": ("Bezig: {0} s", "Running: {0} s", "En cours : {0} s"),
    "same_place": (
        "Een reeks heeft meer dan één waarde op dezelfde plaats; kies een kolom voor de reeksen.",
        "A series has more than one value at the same place; choose a column for the series.",
        "Une série a plus d'une valeur au même endroit ; choisissez une colonne pour les séries.",
    ),
    "saved_explained": (
        "Elke vraag heeft een eigen adres, voor mensen en voor programma's.",
        "Each query has an address of its own, for people and for programs.",
        "Chaque requête a sa propre adresse, pour les personnes et pour les programmes.",
    ),
    "saved_title": ("Bewaarde vragen", "Saved queries", "Requêtes enregistrées"),
    "search_title": ("Zoeken", "Search", "Recherche"),
    "share": ("Adres van deze vraag met haar antwoord", "Address of this query with its answer", "Adresse de cette requête avec sa réponse"),
    "suggestions": ("Aanvullingen", "Completions", "Suggestions"),
    "suggestions_number": ("{0} aanvullingen", "{0} completions", "{0} suggestions"),
    "summary": ("{0} rijen in {1} ms", "{0} rows in {1} ms", "{0} lignes en {1} ms"),
    "summary_one": ("in {0} ms", "in {0} ms", "en {0} ms"),
    "table": ("Tabel", "Table", "Tableau"),
    "tested": ("uitgeprobeerd", "tested", "testé"),
    "too_long": (
        "Deze vraag is te lang voor een adres; stuur ze met POST om het antwoord in een ander formaat te krijgen.",
        "This query is too long for an address; send it by POST to get the answer in another format.",
        "Cette requête est trop longue pour une adresse ; envoyez-la par POST pour obtenir la réponse dans un autre format.",
    ),
    "triples_in": ("Triples, in {0} ms", "Triples, in {0} ms", "Triplets, en {0} ms"),
    "true": ("ja", "yes", "oui"),
    "use": ("Gebruik dit in", "Use this in", "Utiliser ceci dans"),
}


def words(language: str) -> dict[str, str]:
    """The words of the query page in one language."""
    return {key: spellings[LANGUAGES.index(language)] for key, spellings in WORDS.items()}


def said(texts: Mapping[str, str], language: str) -> str:
    """A text in `language`, else in the first of ours that it has, else in the first it has; empty where there is none."""
    return next((texts[tag] for tag in (language, *LANGUAGES) if tag in texts), next(iter(texts.values()), ""))
