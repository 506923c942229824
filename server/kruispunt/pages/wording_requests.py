"""What is said of requests that are refused or stopped, in en, nl and fr: see `sentences`."""

FORMS: tuple[tuple[str, str, str], ...] = (
    (
        "SERVICE is refused: this endpoint answers from its own release and asks no other server",
        "SERVICE wordt geweigerd: hier wordt uit de eigen uitgave geantwoord, en niets aan een andere server gevraagd",
        "SERVICE est refusé : les réponses viennent de la version publiée ici, et rien n'est demandé à un autre serveur",
    ),
    (
        "this release has no graph {0}, and nothing is fetched from elsewhere",
        "deze uitgave heeft geen graaf {0}, en elders wordt niets opgehaald",
        "cette version n'a pas de graphe {0}, et rien n'est cherché ailleurs",
    ),
    (
        "the query was stopped after {0} seconds, the most that one query may take; bind more of its terms, or ask for a part at a time",
        "de vraag is na {0} seconden gestopt: zo lang mag één vraag duren; leg meer termen vast, of vraag een deel tegelijk",
        "la requête a été arrêtée après {0} secondes, la durée permise à une requête ; fixez plus de termes, ou demandez une partie à la fois",
    ),
    (
        "the answer is longer than {0} bytes, the most that one query may give; ask for a part of it",
        "het antwoord is langer dan {0} bytes: zoveel mag één vraag geven; vraag er een deel van",
        "la réponse dépasse {0} octets, le maximum pour une requête ; demandez-en une partie",
    ),
    (
        "the answer has more than {0} MiB, too much for a page; ask for another format, such as format=csv",
        "het antwoord heeft meer dan {0} MiB, te veel voor een pagina; vraag een ander formaat, zoals format=csv",
        "la réponse dépasse {0} Mio, trop pour une page ; demandez un autre format, par exemple format=csv",
    ),
    (
        "the query needed more memory than one query may take; ask for a part at a time",
        "de vraag had meer geheugen nodig dan één vraag mag nemen; vraag een deel tegelijk",
        "la requête demandait plus de mémoire que permis à une requête ; demandez une partie à la fois",
    ),
    (
        "the query needed more memory than one query may take",
        "de vraag had meer geheugen nodig dan één vraag mag nemen",
        "la requête demandait plus de mémoire que permis à une requête",
    ),
    (
        "every process that answers queries is at work and the queue is full; ask again in a moment",
        "alles wat vragen beantwoordt is aan het werk en de wachtrij is vol; vraag het straks opnieuw",
        "tout ce qui répond aux requêtes est occupé et la file est pleine ; redemandez dans un instant",
    ),
    (
        "no process that answers queries came free within {0} seconds; ask again in a moment",
        "binnen {0} seconden kwam er niets vrij om te antwoorden; vraag het straks opnieuw",
        "rien ne s'est libéré pour répondre en {0} secondes ; redemandez dans un instant",
    ),
    (
        "What takes longer can be asked without a limit of the dump: fetch {0}, then {1}",
        "Wat langer duurt, kan zonder grens aan de dump worden gevraagd: haal {0} op, en dan {1}",
        "Ce qui dure plus longtemps se demande sans limite au fichier complet : téléchargez {0}, puis {1}",
    ),
    # Parameters
    (
        "the parameter {0} is {1}, and there is no {2}; expected {3=}",
        "de parameter {0} is {1}, en er is geen {2}; verwacht werd {3=}",
        "le paramètre {0} vaut {1}, et {2} n'existe pas ; attendu : {3=}",
    ),
    ("the parameter {0} is missing; expected {1=}", "de parameter {0} ontbreekt; verwacht werd {1=}", "le paramètre {0} manque ; attendu : {1=}"),
    ("the parameter {0} is {1}; expected {2=}", "de parameter {0} is {1}; verwacht werd {2=}", "le paramètre {0} vaut {1} ; attendu : {2=}"),
    ("one of {0}", "een van {0}", "un parmi {0}"),
    ("a column of the answer: {0}", "een kolom van het antwoord: {0}", "une colonne de la réponse : {0}"),
    ("table, bar, line, map", "table, bar, line of map", "table, bar, line ou map"),
    (
        "what follows id/{0}/ in the IRI of a thing, such as {1}",
        "wat in de IRI van een ding op id/{0}/ volgt, zoals {1}",
        "ce qui suit id/{0}/ dans l'IRI d'une chose, par exemple {1}",
    ),
    ("what follows id/{0}/ in the IRI of a thing", "wat in de IRI van een ding op id/{0}/ volgt", "ce qui suit id/{0}/ dans l'IRI d'une chose"),
    ("words to look for, such as {0}", "woorden om te zoeken, zoals {0}", "des mots à chercher, par exemple {0}"),
    ("words to look for", "woorden om te zoeken", "des mots à chercher"),
    (
        "a number from 1; this query has one page",
        "een getal vanaf 1; deze vraag heeft één bladzijde",
        "un nombre à partir de 1 ; cette requête a une page",
    ),
    ("a number from 1", "een getal vanaf 1", "un nombre à partir de 1"),
    (
        "this query has no parameter {0}; it has: {1}",
        "deze vraag heeft geen parameter {0}, wel: {1}",
        "cette requête n'a pas de paramètre {0}, mais : {1}",
    ),
    ("a day that exists, as {0}", "een dag die bestaat, zoals {0}", "un jour qui existe, comme {0}"),
    ("a year, as {0}", "een jaar, zoals {0}", "une année, comme {0}"),
    ("a whole number", "een geheel getal", "un nombre entier"),
)
