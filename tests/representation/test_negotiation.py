"""The choice of a representation: a table of headers as clients send them."""

import pytest
from kruispunt.errors import NotAcceptable
from kruispunt.representation.negotiation import accepted, negotiate, negotiate_language
from kruispunt.syntax import media
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

CHROME = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7"
FIREFOX = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
SAFARI = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
RDFLIB = "application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1"
RDFLIB_7 = "text/turtle, application/rdf+xml, application/n-triples, application/ld+json, text/n3, application/trig, */*;q=0.1"
JENA = (
    "text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,application/n-quads,application/trig;q=0.9,*/*;q=0.3"
)
PROTEGE = "application/rdf+xml, application/xml; q=0.7, text/xml; q=0.6, text/plain; q=0.1, */*; q=0.09"
COMUNICA = (
    "application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,application/n-triples;q=0.8,text/turtle;q=0.6,"
    "application/rdf+xml;q=0.5,text/html;q=0.2"
)
JAVA = "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2"

CASES = {
    None: media.TURTLE,
    "": media.TURTLE,
    "*/*": media.TURTLE,
    "*": media.TURTLE,
    "garbage": media.TURTLE,
    "text/*": media.TURTLE,
    "application/*": media.JSON_LD,
    "text/html": media.HTML,
    "TEXT/HTML": media.HTML,
    "text/html;charset=utf-8": media.HTML,
    "text/html, */*": media.HTML,
    "text/html;q=0.5, */*;q=0.1": media.HTML,
    "text/html;q=0.1, */*;q=0.5": media.TURTLE,
    "text/turtle": media.TURTLE,
    "text/turtle;q=0.1": media.TURTLE,
    "text/turtle;q=.5, text/html;q=.4": media.TURTLE,
    "text/turtle;q=0.4, application/ld+json;q=0.5": media.JSON_LD,
    "text/turtle;q=0.499, application/ld+json;q=0.5": media.JSON_LD,
    "application/ld+json, text/turtle": media.TURTLE,
    "text/turtle;charset=utf-8": media.TURTLE,
    "text/turtle;version=1.2": media.TURTLE,
    "text/turtle;q=0": None,
    "text/turtle;q=0.0, application/n-triples": media.N_TRIPLES,
    "text/turtle;q=0, */*": media.JSON_LD,
    "text/*;q=0, */*;q=0.1": media.JSON_LD,
    "text/*;q=0.3, text/html;q=0.7, */*;q=0.5": media.HTML,
    "text/*, text/turtle;q=0.2": media.HTML,
    "*/*;q=0": None,
    "*/*, text/html;q=0": media.TURTLE,
    'application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"': media.JSON_LD,
    'application/ld+json;profile="http://www.w3.org/ns/json-ld#expanded, text/turtle";q=0.9, text/html;q=0.5': media.JSON_LD,
    "text/turtle;q=2, application/n-triples": media.N_TRIPLES,
    "text/turtle;q=abc, application/n-triples": media.N_TRIPLES,
    "text/turtle ; q=0.3 , application/rdf+xml ; q=0.2": media.TURTLE,
    "image/png": None,
    "image/png, */*;q=0.01": media.TURTLE,
    "application/xml": None,
    "application/json": None,
    "text/plain": None,
    "application/rdf+xml": media.RDF_XML,
    "application/n-triples": media.N_TRIPLES,
    CHROME: media.HTML,
    FIREFOX: media.HTML,
    SAFARI: media.HTML,
    RDFLIB: media.RDF_XML,
    RDFLIB_7: media.TURTLE,
    JENA: media.TURTLE,
    PROTEGE: media.RDF_XML,
    COMUNICA: media.JSON_LD,
    JAVA: media.HTML,
}


@pytest.mark.parametrize(("header", "expected"), CASES.items(), ids=[str(header) for header in CASES])
def test_a_header_leads_to_one_media_type(header: str | None, expected: str | None) -> None:
    if expected is None:
        with pytest.raises(NotAcceptable, match="text/turtle"):
            negotiate(accepted(header), media.PAGES)
    else:
        assert negotiate(accepted(header), media.PAGES) == expected


def test_our_preference_decides_between_equals_only() -> None:
    assert negotiate(accepted("text/turtle, text/html"), {"text/html": "html", "text/turtle": "ttl"}) == "text/html"
    assert negotiate(accepted("text/turtle, text/html;q=0.9"), {"text/html": "html", "text/turtle": "ttl"}) == "text/turtle"


@pytest.mark.parametrize(
    ("header", "expected"),
    {
        "": "nl",
        "en": "en",
        "en-GB,en;q=0.9,nl;q=0.8": "en",
        "nl-BE,fr;q=0.5": "nl",
        "fr-BE, nl;q=0.9": "fr",
        "de": "nl",
        "de, en;q=0.3": "en",
        "*": "nl",
        "nl;q=0, *;q=0.5": "en",
        "de;q=1, *;q=0.1": "nl",
    }.items(),
)
def test_a_page_comes_in_the_best_language(header: str, expected: str) -> None:
    assert negotiate_language(parse_accept_header(header, LanguageAccept), ("nl", "en", "fr")) == expected
