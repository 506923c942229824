"""What the pages for queries say, in the language of their reader: every passage in it, or marked with the language that it is in."""

import re
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from kruispunt.release.open import Release

from .conftest import served

BROWSER = {"Accept": "text/html"}
WRONG = "SELECT ?x WHERE { ?x a }"
CROSSED = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
MANY = f"SELECT * {{ VALUES ?x {{ {' '.join(map(str, range(101)))} }} VALUES ?y {{ 1 2 3 4 5 6 7 8 9 10 }} BIND (?x AS ?z) }} ORDER BY ?x ?y"


@pytest.fixture(scope="module")
def client(tiny: Release) -> Iterator[FlaskClient]:
    with served(tiny) as client:
        yield client


def page(client: FlaskClient, language: str, path: str = "/sparql", **sent: str) -> str:
    """The page at an address."""
    return client.get(f"{path}?{urlencode({**sent, '_lang': language})}", headers=BROWSER).text


def title(text: str) -> str:
    """The title of a page."""
    found = re.search("<title>(.*?)</title>", text)
    assert found
    return found[1]


@pytest.mark.parametrize(("language", "words"), [("nl", "Alleen om te lezen"), ("en", "Read-only"), ("fr", "En lecture seule")])
def test_the_endpoint_is_told_in_the_language_of_the_page(client: FlaskClient, language: str, words: str) -> None:
    assert f'<p class="note">{words}' in page(client, language)


@pytest.mark.parametrize(
    ("language", "place", "rest"),
    [("nl", "Regel 1, teken 24: ", "kan hier niet staan"), ("fr", "Ligne 1, caract\u00e8re 24\u202f: ", "ne peut pas figurer ici")],
)
def test_an_error_is_told_once_and_in_the_language_of_the_page(client: FlaskClient, language: str, place: str, rest: str) -> None:
    shown = page(client, language, query=WRONG)
    assert re.search(f"<p>{place}<span>[^<]+ {rest}</span></p>", shown)
    assert "line 1" not in shown and "expected" not in shown


def test_what_is_not_translated_is_marked_as_english(client: FlaskClient) -> None:
    assert '<p><span lang="en">There is no saved query' in page(client, "nl", "/query/none")
    assert '<p><span>There is no saved query' in page(client, "en", "/query/none")


def test_the_cost_is_told_in_the_language_of_the_page(client: FlaskClient) -> None:
    shown = page(client, "nl", query=CROSSED, explain="true")
    told = re.findall("<li><span>(.*?)</span></li>", shown)
    assert len(told) > 2 and re.match("Enig werk|Meteen|Hoogst", told[0])
    assert '<li><span lang="en">' not in shown


def test_each_state_has_a_title_of_its_own(client: FlaskClient) -> None:
    states = ({}, {"query": WRONG}, {"query": CROSSED, "explain": "true"}, {"query": "ASK {}"}, {"query": MANY, "view": "bar"})
    titles = [title(page(client, "nl", **sent)).partition(" \u2013 ")[0] for sent in states]
    assert titles == ["SPARQL", "Geen antwoord", "Wat de vraag kost", "Antwoord", "Staven"]


def test_a_part_of_an_answer_says_so_above_what_is_drawn(client: FlaskClient) -> None:
    shown = page(client, "nl", query=MANY, view="bar")
    assert shown.index("Rijen 1 tot 1000") < shown.index("Alleen de eerste 1000 rijen") < shown.index("<svg")
    assert "Alleen de eerste" not in page(client, "nl", query=MANY + " LIMIT 1000")


def test_a_drawing_has_a_name_that_is_seen(client: FlaskClient) -> None:
    assert '<p class="drawn">z per x</p>' in page(client, "nl", query=MANY, view="bar", x="x", y="z")


def test_parts_of_a_page_that_lead_elsewhere_have_names_of_their_own(client: FlaskClient) -> None:
    for path in ("/doc/library/harbour", "/search", "/query/openings"):
        shown = page(client, "en", path, **({"q": "library"} if path == "/search" else {}))
        names = re.findall('<nav[^>]* aria-label="([^"]*)"', shown)
        assert len(names) == len(set(names)) == shown.count("<nav")
        identifiers = re.findall(r'\bid="([^"]*)"', shown)
        assert len(identifiers) == len(set(identifiers))


def test_a_form_offers_the_things_that_a_parameter_can_be(client: FlaskClient) -> None:
    shown = page(client, "en", "/query/openings")
    offered = re.search(r'<input id="library" [^>]*list="library-offered".*?<datalist id="library-offered">(.*?)</datalist>', shown, re.DOTALL)
    assert offered
    assert re.findall('<option value="(.*?)">(.*?)</option>', offered[1]) == [("harbour", "Harbour Library"), ("mill", "Mill Library")]


def test_a_page_that_is_not_there_says_in_which_language_it_is_told(client: FlaskClient) -> None:
    assert re.search(r'<p class="message"><span lang="en">', page(client, "nl", "/doc/library/none"))
