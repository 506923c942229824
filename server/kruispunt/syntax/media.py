"""The one table of media types: name in HTTP, suffix of files, and how Oxigraph calls it."""

from pyoxigraph import QueryResultsFormat, RdfFormat

TURTLE = "text/turtle"
JSON_LD = "application/ld+json"
N_TRIPLES = "application/n-triples"
RDF_XML = "application/rdf+xml"
N_QUADS = "application/n-quads"
TRIG = "application/trig"
HTML = "text/html"
CSV = "text/csv"
TSV = "text/tab-separated-values"
RESULTS_JSON = "application/sparql-results+json"
RESULTS_XML = "application/sparql-results+xml"
LINKSET_JSON, LINKSET = "application/linkset+json", "application/linkset"

# Order is our preference; the suffix names the one representation: /doc/x.ttl.
GRAPHS = {TURTLE: "ttl", JSON_LD: "jsonld", N_TRIPLES: "nt", RDF_XML: "rdf"}
PAGES = {**GRAPHS, HTML: "html"}
DATASETS = {TRIG: "trig", N_QUADS: "nq"}
TRIPLES = {**GRAPHS, **DATASETS}  # what an answer of triples is written in: the syntax of a dataset can hold one graph too
LINKSETS = {LINKSET_JSON: "json", LINKSET: "text"}  # the value of `_linkset` in the query of a document
FILES = {"gz": "application/gzip", "json": "application/json", "geojson": "application/geo+json", "rq": "application/sparql-query"}
RESULTS = {RESULTS_JSON: "json", RESULTS_XML: "xml", CSV: "csv", TSV: "tsv"}

RDF_FORMATS = {
    TURTLE: RdfFormat.TURTLE,
    JSON_LD: RdfFormat.JSON_LD,
    N_TRIPLES: RdfFormat.N_TRIPLES,
    RDF_XML: RdfFormat.RDF_XML,
    TRIG: RdfFormat.TRIG,
    N_QUADS: RdfFormat.N_QUADS,
}
RESULT_FORMATS = {
    RESULTS_JSON: QueryResultsFormat.JSON,
    RESULTS_XML: QueryResultsFormat.XML,
    CSV: QueryResultsFormat.CSV,
    TSV: QueryResultsFormat.TSV,
}
# Names under which a client may ask for a syntax, and is then answered. `text/n3`: every Turtle document is one in Notation3; `application/json`:
# JSON-LD is JSON (JSON-LD 1.1, 6.1); `text/plain`: the name of N-Triples before it had one (RDF Test Cases, 3.1); others came before registration.
ALIASES = {
    "application/json": JSON_LD,
    "application/xml": RDF_XML,
    "text/xml": RDF_XML,
    "text/n3": TURTLE,
    "text/rdf+n3": TURTLE,
    "application/x-turtle": TURTLE,
    "application/turtle": TURTLE,
    "application/x-trig": TRIG,
    "text/x-nquads": N_QUADS,
    "text/nquads": N_QUADS,
    "text/plain": N_TRIPLES,
}
# The EU authority's concept for a file type, by suffix (http://publications.europa.eu/resource/authority/file-type).
FILE_TYPES = {
    "ttl": "RDF_TURTLE",
    "jsonld": "JSON_LD",
    "nt": "RDF_N_TRIPLES",
    "rdf": "RDF_XML",
    "trig": "RDF_TRIG",
    "nq": "RDF_N_QUADS",
    "csv": "CSV",
    "geojson": "GEOJSON",
}


def of_suffix(suffix: str) -> str | None:
    """The media type with that suffix."""
    for table in (PAGES, DATASETS, RESULTS):
        for media_type, known in table.items():
            if known == suffix:
                return media_type
    return None
