"""The `Accept` headers of clients: each gets what its user wants.

Those of curl, wget, rdflib 7 and Raptor 2 were read off the wire, those of Comunica, Jena and the OWLAPI in their source; the others are as their
documentation or their users' logs have them. Where the clients can be installed, tests of their own ask with them.
"""

import pytest
from kruispunt.representation.negotiation import accepted, choose
from kruispunt.syntax import media

DOCUMENTS = {**media.PAGES, **media.DATASETS}
# client -> (header, what Content-Type says)
CLIENTS = {
    "Chrome 126": (
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
        media.HTML,
    ),
    "Edge 18": ("text/html, application/xhtml+xml, application/xml; q=0.9, */*; q=0.8", media.HTML),
    "Firefox 128": ("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/png,image/svg+xml,*/*;q=0.8", media.HTML),
    "Firefox 132": ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", media.HTML),
    "Safari 17": ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", media.HTML),
    "Googlebot": ("text/html,application/xhtml+xml,application/signed-exchange;v=b3,application/xml;q=0.9,*/*;q=0.8", media.HTML),
    "Bingbot": ("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", media.HTML),
    "lynx": ("text/html, text/plain, text/sgml, text/css, application/xhtml+xml, */*;q=0.01", media.HTML),
    "w3m": ("text/html, text/*;q=0.5, image/*, application/*", media.HTML),
    "curl": ("*/*", media.TURTLE),
    "wget": ("*/*", media.TURTLE),
    "python-requests": ("*/*", media.TURTLE),
    "java.net.HttpURLConnection": ("text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", media.HTML),
    "axios": ("application/json, text/plain, */*", "application/json"),
    "jq users": ("application/json", "application/json"),
    "jQuery.getJSON": ("application/json, text/javascript, */*; q=0.01", "application/json"),
    "jsonld.js": ("application/ld+json, application/json", media.JSON_LD),
    "pyld": ("application/ld+json;profile=http://www.w3.org/ns/json-ld#context, application/ld+json, application/json;q=0.5", media.JSON_LD),
    "rdflib 5": ("application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1", media.RDF_XML),
    "rdflib 7, no format": (
        "application/rdf+xml, text/n3, text/turtle, application/n-triples, application/ld+json, application/n-quads, application/trix, "
        "application/trig",
        media.TURTLE,
    ),
    "rdflib, n3": ("text/n3, */*;q=0.1", "text/n3"),
    "rdflib, nt": ("text/plain, */*;q=0.1", "text/plain"),
    "rdflib, turtle": ("text/turtle, application/x-turtle, */*;q=0.1", media.TURTLE),
    "rdflib, xml": ("application/rdf+xml, */*;q=0.1", media.RDF_XML),
    "rdflib, json-ld": ("application/ld+json, application/json;q=0.9, */*;q=0.1", media.JSON_LD),
    "rdflib, trig": ("application/trig, */*;q=0.1", media.TRIG),
    "Jena 4 and 5, RDFParser for a graph": (
        "text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3",
        media.TURTLE,
    ),
    "Jena 4 and 5, RDFParser for a dataset": (
        "application/trig,application/n-quads;q=0.9,application/ld+json;q=0.8,*/*;q=0.5",
        media.TRIG,
    ),
    "Jena 4 and 5, riot": (
        "text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,application/n-quads,application/trig;q=0.9,"
        "application/x-turtle;q=0.7,*/*;q=0.3",
        media.TURTLE,
    ),
    "Jena, rsparql for CONSTRUCT": ("text/turtle,application/n-triples;q=0.9,application/rdf+xml;q=0.8,application/ld+json;q=0.8", media.TURTLE),
    "Comunica": (
        "application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,application/n-triples;q=0.8,text/turtle;q=0.6,"
        "application/rdf+xml;q=0.5,application/json;q=0.45,text/n3;q=0.35,application/xml;q=0.3,image/svg+xml;q=0.3,text/xml;q=0.3,"
        "text/html;q=0.2,application/xhtml+xml;q=0.18",
        media.N_QUADS,
    ),
    "rdf-dereference": (
        "application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,application/n-triples;q=0.8,text/turtle;q=0.6,"
        "application/rdf+xml;q=0.5,text/html;q=0.2",
        media.N_QUADS,
    ),
    "OWLAPI 4 and 5, Protégé": (
        "application/rdf+xml, application/xml; q=0.7, text/xml; q=0.6, text/plain; q=0.1, */*; q=0.09",
        media.RDF_XML,
    ),
    "Raptor 2, guess": (
        "application/rdf+xml, text/rdf;q=0.6, application/n-triples, text/plain;q=0.1, text/turtle, application/x-turtle, application/turtle, "
        "text/n3;q=0.3, text/rdf+n3;q=0.3, application/rdf+n3;q=0.3, application/x-trig, application/rss;q=0.8, application/rss+xml;q=0.8, "
        "text/rss;q=0.8, application/xml;q=0.3, text/xml;q=0.3, application/atom+xml;q=0.3, text/html;q=0.2, application/xhtml+xml;q=0.4, "
        "text/html;q=0.6, application/xhtml+xml;q=0.8, application/json;q=0.1, text/json;q=0.1, text/x-nquads, */*;q=0.1",
        media.TURTLE,
    ),
    "Raptor 2, turtle": (
        "text/turtle, application/x-turtle, application/turtle, text/n3;q=0.3, text/rdf+n3;q=0.3, application/rdf+n3;q=0.3, */*;q=0.1",
        media.TURTLE,
    ),
    "Raptor 2, trig": ("application/x-trig, */*;q=0.1", "application/x-trig"),
    "Raptor 2, rdfxml": ("application/rdf+xml, text/rdf;q=0.6, */*;q=0.1", media.RDF_XML),
    "Raptor 2, ntriples": ("application/n-triples, text/plain;q=0.1, */*;q=0.1", media.N_TRIPLES),
    "dotNetRDF 2": (
        "application/rdf+xml,text/xml,application/xml,application/json,text/json,application/rdf+json,text/turtle,application/x-turtle,"
        "application/turtle,text/plain,text/ntriples,text/ntriples+turtle,application/rdf-triples,application/x-ntriples,text/n3,text/rdf+n3,*/*;q=0.5",
        media.TURTLE,
    ),
    "RDF4J, Rio": (
        "application/rdf+xml;q=0.8, application/xml;q=0.8, text/xml;q=0.8, application/n-triples, text/plain;q=0.9, text/turtle, "
        "application/x-turtle, application/ld+json;q=0.8, application/trig;q=0.8, application/n-quads;q=0.8, text/x-nquads;q=0.8",
        media.TURTLE,
    ),
    "SPARQLWrapper, RDF": (
        "text/turtle,application/turtle,text/n3,application/rdf+xml,application/n-triples,text/plain,application/ld+json",
        media.TURTLE,
    ),
    "SPARQLWrapper, JSON-LD": ("application/ld+json,application/x-json+ld", media.JSON_LD),
    "Any23": (
        "application/rdf+xml;q=0.9,text/rdf;q=0.9,text/turtle,application/x-turtle;q=0.9,text/n3;q=0.9,application/n-triples,text/html;q=0.3,"
        "application/xhtml+xml;q=0.3,*/*;q=0.1",
        media.TURTLE,
    ),
    "CKAN, ckanext-dcat": ("*/*", media.TURTLE),
    "udata": ("text/turtle, application/rdf+xml, application/ld+json, application/n-triples, application/trig, text/n3, */*;q=0.1", media.TURTLE),
    "Tabulator, rdflib.js": (
        "image/*;q=0.9, */*;q=0.1, application/rdf+xml;q=0.9, application/xhtml+xml, text/xml;q=0.5, application/xml;q=0.5, text/html;q=0.9, "
        "text/plain;q=0.5, text/n3;q=1.0, text/turtle;q=1",
        media.TURTLE,
    ),
    "an old client that knows N-Triples as plain text": ("text/plain", "text/plain"),
    "an XML tool": ("application/xml", "application/xml"),
    "a TriG client": ("application/trig", media.TRIG),
    "a TriG client of before its registration": ("application/x-trig", "application/x-trig"),
}


@pytest.mark.parametrize("client", CLIENTS)
def test_each_client_gets_what_its_user_wants(client: str) -> None:
    header, expected = CLIENTS[client]
    choice = choose(accepted(header), DOCUMENTS)
    assert choice.label == expected
    assert choice.media_type == media.ALIASES.get(choice.label, choice.label)


REFUSALS = {
    "application/json;q=0, application/ld+json": media.JSON_LD,
    "application/ld+json;q=0, application/json": "application/json",
    "text/turtle;q=0, text/n3": "text/n3",
    "text/plain;q=0, text/*": media.TURTLE,
    "text/*;q=0.2, text/plain": "text/plain",
    "application/json, text/turtle": media.TURTLE,
    "application/json, text/turtle;q=0.9": "application/json",
    "application/json, application/ld+json": media.JSON_LD,
    "application/*, application/json;q=0": media.JSON_LD,
    "application/xml, application/rdf+xml;q=0.5": "application/xml",
}


@pytest.mark.parametrize(("header", "expected"), REFUSALS.items(), ids=list(REFUSALS))
def test_another_name_counts_only_where_it_is_named(header: str, expected: str) -> None:
    assert choose(accepted(header), DOCUMENTS).label == expected
