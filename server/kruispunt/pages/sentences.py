"""Sentences that the program says in English, in nl and fr for a page: the fixed parts of each by its form, what is filled in as it is.

Errors and costs are told to programs in one language, and stay so; a page looks here for what its reader speaks. A sentence without a form stays
English, and is marked as that.
"""

import re
from dataclasses import dataclass
from functools import cache

from kruispunt.pages.language import LANGUAGES, number

ENGLISH = "en"
FIELD = re.compile(r"\{(\d)(=?)\}")  # what is filled in; with = a sentence of its own
COUNT = re.compile(r"\d{1,3}(?:,\d{3})+")
FORMS: tuple[tuple[str, str, str], ...] = (
    # Texts that are no query
    (
        "{0} is SPARQL Update; this endpoint only reads: SELECT, ASK, CONSTRUCT or DESCRIBE",
        "{0} is SPARQL Update; hier wordt alleen gelezen: SELECT, ASK, CONSTRUCT of DESCRIBE",
        "{0} est du SPARQL Update ; ici on ne fait que lire : SELECT, ASK, CONSTRUCT ou DESCRIBE",
    ),
    (
        "the prefix {0} is not declared; write PREFIX {1} <...> at the top",
        "het prefix {0} is niet verklaard; schrijf bovenaan PREFIX {1} <...>",
        "le préfixe {0} n'est pas déclaré ; écrivez PREFIX {1} <...> en tête",
    ),
    ("{0} cannot stand here", "{0} kan hier niet staan", "{0} ne peut pas figurer ici"),
    ("the query ends too early", "de vraag houdt te vroeg op", "la requête se termine trop tôt"),
    # What the engine says of texts that are no query
    (
        "The SELECT contains a variable that is unbound",
        "SELECT bevat een variabele die niet gebonden is",
        "SELECT contient une variable qui n'est pas liée",
    ),
    (
        "The SELECT contains an expression with a variable that is unbound",
        "SELECT bevat een uitdrukking met een variabele die niet gebonden is",
        "SELECT contient une expression dont une variable n'est pas liée",
    ),
    ("Duplicated variable name in SELECT", "een variabele staat twee keer in SELECT", "une variable figure deux fois dans SELECT"),
    (
        "The SELECT overrides an existing variable using an expression",
        "SELECT geeft een variabele die er al is een nieuwe waarde",
        "SELECT donne une nouvelle valeur à une variable qui existe déjà",
    ),
    # Queries that are refused or stopped
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
    # What a query costs
    (
        "Answered at once: at most about {0} solutions are made on the way.",
        "Meteen beantwoord: onderweg ontstaan hoogstens ongeveer {0} oplossingen.",
        "Réponse immédiate : au plus environ {0} solutions se forment en chemin.",
    ),
    (
        "Some work: about {0} solutions are made on the way.",
        "Enig werk: onderweg ontstaan ongeveer {0} oplossingen.",
        "Un peu de travail : environ {0} solutions se forment en chemin.",
    ),
    (
        "Too much for one query, most likely: about {0} solutions are made on the way.",
        "Hoogstwaarschijnlijk te veel voor één vraag: onderweg ontstaan ongeveer {0} oplossingen.",
        "Sans doute trop pour une requête : environ {0} solutions se forment en chemin.",
    ),
    (
        "More than was foreseen: the statistics tell of about {0} solutions on the way, not what its paths and filters cost.",
        "Meer dan voorzien: de statistiek kent onderweg ongeveer {0} oplossingen, niet wat paden en filters kosten.",
        "Plus que prévu : les statistiques annoncent environ {0} solutions en chemin, pas ce que coûtent chemins et filtres.",
    ),
    (
        "line {0}: {1} has about {2} solutions alone; with it there are about {3}",
        "regel {0}: {1} heeft alleen ongeveer {2} oplossingen; ermee zijn er ongeveer {3}",
        "ligne {0} : {1} a seul environ {2} solutions ; avec lui il y en a environ {3}",
    ),
    ("line {0}: {1=}; cheaper: {2=}", "regel {0}: {1=}; goedkoper: {2=}", "ligne {0} : {1=} ; moins cher : {2=}"),
    ("{0=}; cheaper: {1=}", "{0=}; goedkoper: {1=}", "{0=} ; moins cher : {1=}"),
    (
        "the answer has about {0} rows or triples and no LIMIT",
        "het antwoord heeft ongeveer {0} rijen of triples en geen LIMIT",
        "la réponse a environ {0} lignes ou triplets et pas de LIMIT",
    ),
    (
        "ask for a part with LIMIT and ORDER BY, or take the dump, which holds everything",
        "vraag een deel met LIMIT en ORDER BY, of neem de dump, waarin alles staat",
        "demandez une partie avec LIMIT et ORDER BY, ou prenez le fichier complet",
    ),
    (
        "ORDER BY puts about {0} solutions in order, all of them, also when LIMIT keeps a few",
        "ORDER BY ordent ongeveer {0} oplossingen, alle, ook wanneer LIMIT er enkele houdt",
        "ORDER BY ordonne environ {0} solutions, toutes, même si LIMIT n'en garde que peu",
    ),
    (
        "order fewer of them: bind more terms, or aggregate first",
        "er minder ordenen: leg meer termen vast, of tel eerst samen",
        "en ordonner moins : fixez plus de termes, ou agrégez d'abord",
    ),
    ("DISTINCT compares about {0} solutions", "DISTINCT vergelijkt ongeveer {0} oplossingen", "DISTINCT compare environ {0} solutions"),
    (
        "name only the variables that differ, or GROUP BY",
        "noem alleen de variabelen die verschillen, of gebruik GROUP BY",
        "ne nommez que les variables qui diffèrent, ou utilisez GROUP BY",
    ),
    (
        "OFFSET {0} makes every solution before it again",
        "OFFSET {0} maakt elke oplossing ervoor opnieuw",
        "OFFSET {0} refait chaque solution qui précède",
    ),
    (
        "keep the last value seen and go on from there with a FILTER, or take the dump",
        "onthoud de laatste waarde en ga vandaar verder met een FILTER, of neem de dump",
        "retenez la dernière valeur et continuez de là avec un FILTER, ou prenez le fichier complet",
    ),
    ("GROUP_CONCAT joins about {0} texts", "GROUP_CONCAT voegt ongeveer {0} teksten samen", "GROUP_CONCAT joint environ {0} textes"),
    ("count them, or ask for the rows themselves", "tel ze, of vraag de rijen zelf", "comptez-les, ou demandez les lignes elles-mêmes"),
    (
        "{0} starts from everything that has the property, since neither of its ends is known",
        "{0} begint bij alles wat de eigenschap heeft, omdat geen van beide einden bekend is",
        "{0} part de tout ce qui a la propriété, aucune de ses extrémités n'étant connue",
    ),
    (
        "bind one end, with an IRI or by another pattern",
        "leg één einde vast, met een IRI of met een ander patroon",
        "fixez une extrémité, par une IRI ou un autre motif",
    ),
    (
        "{0} reads the text of each of about {1} solutions",
        "{0} leest de tekst van elk van ongeveer {1} oplossingen",
        "{0} lit le texte de chacune d'environ {1} solutions",
    ),
    ("find the words in the index: {0}", "zoek de woorden in de index: {0}", "cherchez les mots dans l'index : {0}"),
    (
        "the EXISTS follows a path anew for each of about {0} solutions",
        "de EXISTS volgt een pad opnieuw voor elk van ongeveer {0} oplossingen",
        "EXISTS suit un chemin à nouveau pour chacune d'environ {0} solutions",
    ),
    (
        "the EXISTS joins {0} patterns anew for each of about {1} solutions",
        "de EXISTS verbindt {0} patronen opnieuw voor elk van ongeveer {1} oplossingen",
        "EXISTS joint {0} motifs à nouveau pour chacune d'environ {1} solutions",
    ),
    (
        "use MINUS {0}, or OPTIONAL {1} with FILTER(!BOUND(?x)): the group is then worked out once",
        "gebruik MINUS {0}, of OPTIONAL {1} met FILTER(!BOUND(?x)): de groep wordt dan één keer uitgewerkt",
        "utilisez MINUS {0}, ou OPTIONAL {1} avec FILTER(!BOUND(?x)) : le groupe est alors calculé une seule fois",
    ),
    (
        "{0} shares no variable with what stands before it: each of its {1} solutions meets each of the other {2}",
        "{0} deelt geen variabele met wat ervoor staat: elk van de {1} oplossingen ervan ontmoet elk van de andere {2}",
        "{0} ne partage aucune variable avec ce qui précède : chacune de ses {1} solutions rencontre chacune des {2} autres",
    ),
    (
        "let the two share a variable, or ask two queries",
        "laat de twee een variabele delen, of stel twee vragen",
        "faites-leur partager une variable, ou posez deux requêtes",
    ),
)


@dataclass(frozen=True)
class Sentence:
    """A sentence for a page; `language` where it is not the page's."""

    text: str
    language: str = ""


def told(text: str, language: str) -> Sentence:
    """The English sentence `text` in `language`; as it is, and said to be English, where there is no form for it."""
    if language == ENGLISH:
        return Sentence(text)
    found = translated(text, language)
    return Sentence(text, ENGLISH) if found is None else Sentence(found)


def translated(text: str, language: str) -> str | None:
    """The sentence in nl or fr; None where it, or a sentence in it, has no form."""
    for pattern, nested, spellings in forms():
        found = pattern.fullmatch(text)
        if not found:
            continue
        filled = [translated(value, language) if name in nested else counted(value, language) for name, value in found.groupdict().items()]
        if None not in filled:
            return spellings[LANGUAGES.index(language)].format(*filled)
    return None


def counted(value: str, language: str) -> str:
    """What is filled in; a number with marks for its thousands as it is written in `language`."""
    return number(value.replace(",", ""), language) if COUNT.fullmatch(value) else value


@cache
def forms() -> list[tuple[re.Pattern[str], set[str], tuple[str, str, str]]]:
    """Each form as a pattern of its English, the fields that hold a sentence, and its spellings in the order of the languages."""
    return [
        (pattern(english), {f"f{name}" for name, inner in FIELD.findall(english) if inner}, (plain(nl), english, plain(fr)))
        for english, nl, fr in FORMS
    ]


def plain(spelling: str) -> str:
    """A spelling with fields of one kind."""
    return spelling.replace("=}", "}")


def pattern(english: str) -> re.Pattern[str]:
    """What a sentence of this form looks like."""
    parts = FIELD.split(english)
    fields = (f"(?P<f{name}>.+?)" for name in parts[1::3])
    return re.compile("".join(part for pair in zip(map(re.escape, parts[::3]), [*fields, ""], strict=True) for part in pair), re.DOTALL)
