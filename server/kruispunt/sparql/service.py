"""What the endpoint says of itself (SPARQL 1.1 Service Description): formats, default graph, named graphs with their counts, limits."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from kruispunt.release.open import Release
from kruispunt.store.embedded import Limits
from kruispunt.syntax import media

SD, VOID, RDFS = (
    "http://www.w3.org/ns/sparql-service-description#",
    "http://rdfs.org/ns/void#",
    "http://www.w3.org/2000/01/rdf-schema#",
)
PREFIXES = {"sd": SD, "void": VOID, "rdfs": RDFS, "formats": "http://www.w3.org/ns/formats/"}
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
}
ABOUT = (
    "Read-only. The default graph is the union of all named graphs. DESCRIBE answers with the triples that have the resource as subject, "
    "and those of blank nodes found in them. SERVICE, and graphs that are not part of this release, are refused; nothing is ever fetched. "
    "The engine shows some literals in their canonical form (1.50 as 1.5, 007 as 7) and integers of derived types as xsd:integer; "
    "documents and dumps keep them as stated. A triple in several graphs counts once in the default graph, but once for each graph that a "
    "FROM names. One query may take {seconds:g} seconds, {memory} MiB of memory and make {size} MiB of answer; "
    "what reaches a limit is an error, never a shorter answer."
)


def about(limits: Limits) -> str:
    """The endpoint in words: what differs from one engine to another, and what one query may take."""
    return ABOUT.format(seconds=limits.seconds, memory=limits.memory >> 20, size=limits.size >> 20)


def description(release: Release, limits: Limits) -> list[Triple]:
    """The service description; every node has an IRI below the endpoint's own."""
    service = NamedNode(release.names.sparql)
    dataset, default = NamedNode(f"{service.value}#dataset"), NamedNode(f"{service.value}#default-graph")
    formats = [NamedNode(FORMATS + NAMES[media_type]) for media_type in (*media.RESULTS, *media.GRAPHS)]
    return [
        Triple(service, TYPE, NamedNode(SD + "Service")),
        Triple(service, NamedNode(SD + "endpoint"), service),
        Triple(service, NamedNode(SD + "supportedLanguage"), NamedNode(SD + "SPARQL11Query")),
        Triple(service, NamedNode(SD + "feature"), NamedNode(SD + "UnionDefaultGraph")),
        Triple(service, NamedNode(SD + "defaultDataset"), dataset),
        Triple(service, NamedNode(RDFS + "comment"), Literal(about(limits), language="en")),
        *(Triple(service, NamedNode(SD + "resultFormat"), known) for known in formats),
        Triple(dataset, TYPE, NamedNode(SD + "Dataset")),
        Triple(dataset, NamedNode(SD + "defaultGraph"), default),
        Triple(default, TYPE, NamedNode(SD + "Graph")),
        *named_graphs(release, dataset),
    ]


def named_graphs(release: Release, dataset: NamedNode) -> Iterator[Triple]:
    """Each named graph of the dataset, with its count."""
    for graph in release.manifest["graphs"]:
        node, content = NamedNode(f"{dataset.value}-{graph['name']}"), NamedNode(f"{dataset.value}-{graph['name']}-content")
        yield Triple(dataset, NamedNode(SD + "namedGraph"), node)
        yield Triple(node, TYPE, NamedNode(SD + "NamedGraph"))
        yield Triple(node, NamedNode(SD + "name"), NamedNode(graph["iri"]))
        yield Triple(node, NamedNode(SD + "graph"), content)
        yield Triple(content, TYPE, NamedNode(SD + "Graph"))
        yield Triple(content, NamedNode(VOID + "triples"), number(graph["triples"]))


def number(count: int) -> Literal:
    """A count as an RDF term."""
    return Literal(str(count), datatype=INTEGER)
