"""What the endpoint says of itself (SPARQL 1.1 Service Description): formats, graphs with their counts, functions, limits, and its own ways."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Triple

from kruispunt.release import introspection, statistics
from kruispunt.release.open import Release
from kruispunt.release.statistics import Statistics
from kruispunt.sparql.citation import ENGINE, SOFTWARE
from kruispunt.sparql.protocol import MOST_BYTES, PAGE_ROWS
from kruispunt.store import textquery
from kruispunt.store.embedded import Limits
from kruispunt.syntax import media

SD, VOID, RDFS = (
    "http://www.w3.org/ns/sparql-service-description#",
    "http://rdfs.org/ns/void#",
    "http://www.w3.org/2000/01/rdf-schema#",
)
DCTERMS, OWL = "http://purl.org/dc/terms/", "http://www.w3.org/2002/07/owl#"
XSD, GEOF = "http://www.w3.org/2001/XMLSchema#", "http://www.opengis.net/def/function/geosparql/"
SIMPLE = "http://www.w3.org/ns/entailment/Simple"
PREFIXES = {"sd": SD, "void": VOID, "rdfs": RDFS, "dcterms": DCTERMS, "owl": OWL, "formats": "http://www.w3.org/ns/formats/"}
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
INTEGER = NamedNode("http://www.w3.org/2001/XMLSchema#integer")
FORMATS = "http://www.w3.org/ns/formats/"
# The W3C's names of the formats the endpoint answers in.
NAMES = {
    media.RESULTS_JSON: "SPARQL_Results_JSON",
    media.RESULTS_XML: "SPARQL_Results_XML",
    media.CSV: "SPARQL_Results_CSV",
    media.TSV: "SPARQL_Results_TSV",
    media.TURTLE: "Turtle",
    media.N_TRIPLES: "N-Triples",
    media.RDF_XML: "RDF_XML",
    media.JSON_LD: "JSON-LD",
    media.TRIG: "TriG",
    media.N_QUADS: "N-Quads",
}
ABOUT = {
    "nl": (
        "Alleen om te lezen. De standaardgraaf is de vereniging van de uitgegeven benoemde grafen. DESCRIBE antwoordt met de triples die het ding "
        "als onderwerp hebben, en die van lege knopen daarin. SERVICE, en grafen die niet bij deze uitgave horen, worden geweigerd; er wordt nooit "
        "iets opgehaald. De machine toont sommige waarden in hun canonieke vorm (1.50 als 1.5, 007 als 7) en gehele getallen van afgeleide types als "
        "xsd:integer; documenten en dumps bewaren ze zoals ze vermeld staan. Een triple in verscheidene grafen telt één keer, in de "
        "standaardgraaf en over de grafen die FROM noemt. Eén vraag mag {seconds:g} seconden duren, {memory} MiB geheugen nemen en {size} MiB "
        "antwoord maken; wat een grens bereikt, is een fout, nooit een korter antwoord."
    ),
    "en": (
        "Read-only. The default graph is the union of the published named graphs. DESCRIBE answers with the triples that have the resource as "
        "subject, and those of blank nodes found in them. SERVICE, and graphs that are not part of this release, are refused; nothing is ever "
        "fetched. The engine shows some literals in their canonical form (1.50 as 1.5, 007 as 7) and integers of derived types as xsd:integer; "
        "documents and dumps keep them as stated. A triple in several graphs counts once, in the default graph and over the graphs "
        "that FROM names. One query may take {seconds:g} seconds, {memory} MiB of memory and make {size} MiB of answer; "
        "what reaches a limit is an error, never a shorter answer."
    ),
    "fr": (
        "En lecture seule. Le graphe par défaut est l'union des graphes nommés publiés. DESCRIBE répond par les triplets dont la ressource est le "
        "sujet, et ceux des nœuds vides qui s'y trouvent. SERVICE, et les graphes qui n'appartiennent pas à cette version, sont refusés ; rien n'est "
        "jamais cherché ailleurs. Le moteur montre certaines valeurs sous leur forme canonique (1.50 comme 1.5, 007 comme 7) et les entiers de types "
        "dérivés comme xsd:integer ; les documents et les fichiers complets les gardent tels quels. Un triplet de plusieurs graphes compte une fois, "
        "dans le graphe par défaut comme sur les graphes que nomme FROM. Une requête peut durer {seconds:g} secondes, prendre "
        "{memory} Mio de mémoire et donner {size} Mio de réponse ; ce qui atteint une limite est une erreur, jamais une réponse plus courte."
    ),
}
# The ways of this endpoint that no term of the standard tells: name, label, and what a client should know.
FEATURES = {
    "limits": (
        "Limits",
        "One query may take {seconds:g} seconds of work, {memory} MiB of memory and make {size} MiB of answer, and its text may "
        "have {text} MiB. An answer up to {held} MiB is complete before it is sent; a longer one tells its limits in the header "
        "Query-Limits, and is broken off where it reaches one. A query waits at most {waiting:g} seconds for its turn; then the "
        "answer is 503 with Retry-After.",
    ),
    "errors": (
        "Errors",
        "An error is a problem document (RFC 9457): with line, column and what could stand there for a text that is no query; "
        "after a limit with what was costly, a cheaper way, and links to a part of the answer and to the whole dataset.",
    ),
    "paging": (
        "Pages",
        "For people a table has {rows} rows and links to the whole answer in other formats. Programs get everything or an "
        "error; a long ordered answer is had in parts with LIMIT and OFFSET, and the saved queries have pages with Link: "
        "rel=next.",
    ),
    "explain": (
        "Explain",
        "With the parameter explain=true a query is not run: the answer tells, from the statistics of this release, how many "
        "solutions each of its patterns makes, which one is costly, and a cheaper way.",
    ),
    "literals": (
        "Literals",
        "The engine shows some literals in their canonical form (1.50 as 1.5, 007 as 7, 1.0E6 as 1000000) and integers of "
        "derived types as xsd:integer; language tags are in lower case. Documents and dumps keep them as stated.",
    ),
    "describe": (
        "DESCRIBE",
        "Answers with the triples that have the resource as subject, and those of blank nodes found in them. The document of a resource says more.",
    ),
    "graphs": (
        "Graphs of the endpoint itself",
        "The default graph is the union of the published graphs. Example queries (sh:SPARQLExecutable), prefixes (sh:declare) "
        "and VoID by class and property stand in graphs of their own; they join the dataset of a query that names a term of "
        "SHACL, VoID or the service description vocabulary, or one of these graphs, and of no other, so that what is counted is "
        "what is published. FROM can name each of them, and the whole dataset as one graph.",
    ),
    "reading": (
        "Read-only",
        "SERVICE, updates, and graphs that are not part of this release are refused; no query causes a request to any other server.",
    ),
}
SEARCH = (
    '?thing text:query "words" finds things by the words of their labels and descriptions; (?thing ?score ?literal) text:query '
    '(rdfs:label "words" 20 "lang:nl") asks for one property, a number and a language, and gives how well each fits. '
    "It is written as in Apache Jena; the words are written out."
)
# Functions beyond those of SPARQL 1.1 that the engine has.
FUNCTIONS = (
    *(f"{XSD}{name}" for name in ("date", "time", "duration", "dayTimeDuration", "yearMonthDuration")),
    *(f"{GEOF}sf{name}" for name in ("Equals", "Disjoint", "Intersects", "Touches", "Crosses", "Within", "Contains", "Overlaps")),
)


def about(limits: Limits, language: str = "en") -> str:
    """The endpoint in words, in one of the languages of ABOUT: what differs from one engine to another, and what one query may take."""
    return ABOUT[language].format(seconds=limits.seconds, memory=limits.memory >> 20, size=limits.size >> 20)


def description(release: Release, limits: Limits) -> list[Triple]:
    """The service description; every node has an IRI below the endpoint's own."""
    service = NamedNode(release.names.sparql)
    formats = [NamedNode(FORMATS + NAMES[media_type]) for media_type in (*media.RESULTS, *media.TRIPLES)]
    return [
        Triple(service, TYPE, NamedNode(SD + "Service")),
        *(Triple(service, NamedNode(DCTERMS + "title"), Literal(text, language=tag or None)) for tag, text in release.manifest["title"].items()),
        Triple(service, NamedNode(SD + "endpoint"), service),
        Triple(service, NamedNode(SD + "supportedLanguage"), NamedNode(SD + "SPARQL11Query")),
        Triple(service, NamedNode(SD + "feature"), NamedNode(SD + "UnionDefaultGraph")),
        Triple(service, NamedNode(SD + "defaultEntailmentRegime"), NamedNode(SIMPLE)),
        *(Triple(service, NamedNode(RDFS + "comment"), Literal(about(limits, tag), language=tag)) for tag in ABOUT),
        Triple(service, NamedNode(OWL + "versionInfo"), Literal(f"release {release.id}; {SOFTWARE}; {ENGINE}")),
        *(Triple(service, NamedNode(RDFS + "seeAlso"), NamedNode(iri)) for iri in further(release)),
        *(Triple(service, NamedNode(SD + "resultFormat"), known) for known in formats),
        *features(service, limits),
        *functions(service),
        *datasets(release, service),
    ]


def further(release: Release) -> list[str]:
    """The addresses of what else there is to know of the endpoint: its own graphs, VoID, the saved queries and their description for programs."""
    base = release.names.base
    own = introspection.graphs(release.path)
    return [*own, f"{base}.well-known/void", f"{base}query/", f"{base}query/openapi.json"]


def features(service: NamedNode, limits: Limits) -> Iterator[Triple]:
    """What no term of the standard tells, each as a feature with its words."""
    numbers = {
        "seconds": limits.seconds,
        "memory": limits.memory >> 20,
        "size": limits.size >> 20,
        "held": limits.held >> 20,
        "waiting": limits.waiting,
        "text": MOST_BYTES >> 20,
        "rows": PAGE_ROWS,
    }
    for name, (label, words) in FEATURES.items():
        yield from told(service, "feature", "Feature", NamedNode(f"{service.value}#{name}"), label, words.format(**numbers))


def functions(service: NamedNode) -> Iterator[Triple]:
    """The property function for words, and the functions beyond the standard."""
    yield from told(service, "propertyFeature", "Feature", NamedNode(textquery.FUNCTION), "Full-text search", SEARCH)
    for iri in FUNCTIONS:
        yield Triple(service, NamedNode(SD + "extensionFunction"), NamedNode(iri))
        yield Triple(NamedNode(iri), TYPE, NamedNode(SD + "Function"))


def told(service: NamedNode, predicate: str, class_: str, node: NamedNode, label: str, words: str) -> Iterator[Triple]:
    """One thing that the service has, with its label and words."""
    yield Triple(service, NamedNode(SD + predicate), node)
    yield Triple(node, TYPE, NamedNode(SD + class_))
    yield Triple(node, NamedNode(RDFS + "label"), Literal(label, language="en"))
    yield Triple(node, NamedNode(RDFS + "comment"), Literal(words, language="en"))


def datasets(release: Release, service: NamedNode) -> Iterator[Triple]:
    """The dataset of a query that names none, and the graphs that one may name."""
    dataset, available = NamedNode(f"{service.value}#dataset"), NamedNode(f"{service.value}#available")
    default = NamedNode(f"{service.value}#default-graph")
    yield Triple(service, NamedNode(SD + "defaultDataset"), dataset)
    yield Triple(dataset, TYPE, NamedNode(SD + "Dataset"))
    yield Triple(dataset, NamedNode(SD + "defaultGraph"), default)
    yield from content(default, counts(release.path))
    yield Triple(service, NamedNode(SD + "availableGraphs"), available)
    yield Triple(available, TYPE, NamedNode(SD + "GraphCollection"))
    for graph in release.manifest["graphs"]:
        node, held = NamedNode(f"{dataset.value}-{graph['name']}"), NamedNode(f"{dataset.value}-{graph['name']}-content")
        yield from named(dataset, node, graph["iri"], held)
        yield from content(held, {"triples": graph["triples"]})
        yield Triple(available, NamedNode(SD + "namedGraph"), node)
    own = introspection.graphs(release.path)
    if own:
        yield from named(available, NamedNode(f"{available.value}-whole"), f"{release.names.catalog}#dataset", default)
    for iri, number_ in own.items():
        node = NamedNode(f"{available.value}-{iri.rpartition('/')[2]}")
        yield from named(available, node, iri, NamedNode(f"{node.value}-content"))
        yield from content(NamedNode(f"{node.value}-content"), {"triples": number_})


def named(collection: NamedNode, node: NamedNode, iri: str, held: NamedNode) -> Iterator[Triple]:
    """A named graph of a collection."""
    yield Triple(collection, NamedNode(SD + "namedGraph"), node)
    yield Triple(node, TYPE, NamedNode(SD + "NamedGraph"))
    yield Triple(node, NamedNode(SD + "name"), NamedNode(iri))
    yield Triple(node, NamedNode(SD + "graph"), held)


def content(graph: NamedNode, numbers: dict[str, int]) -> Iterator[Triple]:
    """What a graph holds, in numbers."""
    yield Triple(graph, TYPE, NamedNode(SD + "Graph"))
    for name, count in numbers.items():
        yield Triple(graph, NamedNode(VOID + name), number(count))


@lru_cache(8)
def counts(folder: Path) -> dict[str, int]:
    """The numbers of the union of the graphs of a release; none for a release from before they were kept."""
    path = folder / statistics.NAME
    if not path.is_file():
        return {}
    kept: Statistics = statistics.read(path)
    return {"triples": kept.triples, "distinctSubjects": kept.subjects, "properties": len(kept.properties), "classes": len(kept.classes)}


def number(count: int) -> Literal:
    """A count as an RDF term."""
    return Literal(str(count), datatype=INTEGER)
