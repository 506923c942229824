"""A description as a page: grouped, labelled, with periods in words."""

import pytest
from kruispunt.pages import terms, vocabulary
from kruispunt.pages.language import LANGUAGES
from kruispunt.pages.meaning import Meaning
from kruispunt.pages.parts import Thing, natural
from kruispunt.pages.view import View
from kruispunt.release.open import Release
from kruispunt.representation import description
from pyoxigraph import Literal, NamedNode

BASE = "https://lod.example.org/"


def view(release: Release, language: str = "en") -> View:
    return View(Meaning(release), language, lambda path: "/" + path)


def thing(release: Release, iri: str, language: str = "en") -> Thing:
    return view(release, language).thing(description.describe(release, iri))


def test_a_period_is_said_once_in_words(tiny: Release) -> None:
    summer = thing(tiny, f"{BASE}id/opening/harbour-summer")
    assert summer.period == "from 1 June 2026 up to and including 31 August 2026"
    names = [row.name.iri for _, rows in summer.groups for row in rows]
    assert "http://schema.org/validUntil" not in names
    assert thing(tiny, f"{BASE}id/opening/harbour-autumn", "nl").period == "vanaf 1 september 2026"


def test_links_have_labels_and_the_period_of_what_they_lead_to(tiny: Release) -> None:
    harbour = thing(tiny, f"{BASE}id/library/harbour")
    (row,) = harbour.incoming
    assert row.name.text == "period of"
    assert [(value.text, value.href, value.note) for value in row.values] == [
        ("Harbour Library, summer of 2026", "/doc/opening/harbour-summer", "from 1 June 2026 up to and including 31 August 2026"),
        ("Harbour Library, from September 2026", "/doc/opening/harbour-autumn", "from 1 September 2026"),
    ]


def test_what_the_page_says_above_is_not_repeated(tiny: Release) -> None:
    harbour = thing(tiny, f"{BASE}id/library/harbour")
    assert harbour.title.text == "Harbour Library"
    assert [(group, [value.text for row in rows for value in row.values]) for group, rows in harbour.groups] == [("identity", ["Hafenbibliothek"])]


def test_text_in_another_language_says_so(tiny: Release) -> None:
    assert thing(tiny, f"{BASE}id/library/harbour", "nl").title.language == "en"
    assert thing(tiny, f"{BASE}id/library/harbour", "en").title.language == ""


def test_facts_come_with_where_they_came_from(tiny: Release) -> None:
    ((graph, rows),) = thing(tiny, f"{BASE}id/library/harbour").graphs
    assert graph.text == "Libraries"
    assert {row.name.text for row in rows} == {"licence", "publisher", "generated at"}


def test_a_name_is_made_for_what_has_none(tiny: Release) -> None:
    assert view(tiny).name("http://schema.org/dayOfWeek")[0] == "day of week"
    assert view(tiny).name("http://schema.org/OpeningHoursSpecification")[0] == "opening hours specification"
    assert view(tiny).name("https://nobody.example/x y")[0] == "https://nobody.example/x y"


def test_only_web_addresses_and_lines_become_links(tiny: Release) -> None:
    assert view(tiny).resource("javascript:alert(1)").href == ""
    assert view(tiny).resource("mailto:info@example.org").href == "mailto:info@example.org"
    assert view(tiny).resource("https://nobody.example/").elsewhere
    assert not view(tiny).resource(f"{BASE}id/library/mill").elsewhere


def test_a_term_leads_to_its_place_in_the_vocabulary(tiny: Release) -> None:
    assert view(tiny).resource(f"{BASE}ns/library#periodOf").href == "/ns/library#periodOf"


def test_literals_are_written_for_people(tiny: Release) -> None:
    decimal = NamedNode("http://www.w3.org/2001/XMLSchema#decimal")
    date = NamedNode("http://www.w3.org/2001/XMLSchema#date")
    assert view(tiny, "nl").value(Literal("1234.50", datatype=decimal)).text == "1.234,50"
    assert view(tiny, "nl").value(Literal("2026-06-01", datatype=date)).text == "1 juni 2026"
    assert view(tiny, "nl").value(Literal("1234")).text == "1234"


def test_a_vocabulary_lists_its_terms_by_kind(tiny: Release) -> None:
    seen, described = view(tiny), description.vocabulary(tiny, f"{BASE}ns/library")
    kinds = vocabulary.kinds(seen, described)
    assert [(name, [(term.fragment, term.members) for term in found]) for name, found in kinds] == [
        ("class", [("OpeningPeriod", 3)]),
        ("object property", [("periodOf", 0)]),
    ]


def test_numbers_in_names_sort_by_their_value() -> None:
    assert sorted(["spoke 10", "spoke 9", "Spoke 1", "²"], key=natural) == ["Spoke 1", "spoke 9", "spoke 10", "²"]


@pytest.mark.parametrize("iri", sorted(terms.NAMES))
def test_every_known_term_has_a_name_in_every_language(iri: str) -> None:
    assert set(terms.NAMES[iri]) == set(LANGUAGES)
    assert all(terms.NAMES[iri].values())
