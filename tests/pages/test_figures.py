"""Figures on the pages of the shipped publication, and what lists and questions are called."""

import pytest
from kruispunt.pages import overview
from kruispunt.pages.meaning import Meaning
from kruispunt.pages.parts import Thing
from kruispunt.pages.view import View
from kruispunt.release.open import Release
from kruispunt.representation import description

BASE = "https://data.kruispuntmi.be/"


@pytest.fixture(scope="module")
def meaning(release: Release) -> Meaning:
    return Meaning(release)


def thing(meaning: Meaning, path: str) -> Thing:
    return View(meaning, "nl", lambda path: "/" + path).thing(description.describe(meaning.release, BASE + path))


def test_a_municipality_opens_with_the_last_value_of_each_series(meaning: Meaning) -> None:
    gent = thing(meaning, "id/gebied/44021")
    last = {row.name.text: (row.values[0].text, row.values[0].note) for row in gent.series}
    assert last["Aandeel vreemdelingen, vrouwen en mannen, alle leeftijden"] == ("13,36 procent", "2015")
    assert last["Netto belastbaar inkomen per inwoner, vrouwen en mannen, alle leeftijden"][1] == "2013"
    assert len(last) == 16
    assert [row.folded for row in gent.incoming if row.count > 100] == [True]


def test_series_that_are_too_many_to_read_are_left_among_the_links(meaning: Meaning) -> None:
    assert thing(meaning, "id/indicator/aandeel-vreemdelingen").series == []


@pytest.mark.parametrize(
    ("path", "named", "first"),
    [
        ("id/reeks/aandeel-vreemdelingen/44021/T/totaal", "Gent", ("2009", "10,06 procent")),
        ("id/kaart/aandeel-vreemdelingen/2015/T/totaal", "2015", ("Aalst", "6,58 procent")),
    ],
)
def test_a_slice_calls_its_figures_by_what_differs(meaning: Meaning, path: str, named: str, first: tuple[str, str]) -> None:
    page = thing(meaning, path)
    assert page.title.text == f"Aandeel vreemdelingen, {named}, vrouwen en mannen, alle leeftijden"
    (row,) = [row for _, rows in page.groups for row in rows if row.name.iri.endswith("#observation")]
    assert (row.values[0].text, row.values[0].note) == first


@pytest.mark.parametrize(
    ("language", "names"),
    [("en", {"gebied": "Area", "mandaat": "Mandate holding"}), ("nl", {"gebied": "Gebied", "mandaat": "Mandaatbekleding"})],
)
def test_a_list_has_the_name_of_the_class_of_all_its_things(meaning: Meaning, language: str, names: dict[str, str]) -> None:
    kinds = {kind.concept: kind for kind in overview.kinds(View(meaning, language, str))}
    assert {concept: kinds[concept].name for concept in names} == names
    assert kinds["reeks"].name == kinds["kaart"].name and kinds["reeks"].shared and not kinds["gebied"].shared


def test_classes_of_the_publication_come_first_and_names_once(meaning: Meaning) -> None:
    assert [kind.text for kind in thing(meaning, "id/mandaat/homans-minister-2014").types] == ["Mandaatbekleding", "mandataris", "lidmaatschap"]
    assert [kind.text for kind in thing(meaning, "id/organisatie/kruispunt-migratie-integratie").types] == ["organisatie"]


@pytest.mark.parametrize(
    ("query", "language", "expected"),
    [
        ("# en: Who?\n# nl: Wie?\nASK {}", "nl", "Wie?"),
        ("# en: Who?\n# nl: Wie?\nASK {}", "fr", "Who?"),
        ("# Who?\nASK {} # nl: not this", "nl", "Who?"),
        ("ASK {}\n# nl: not this", "nl", ""),
    ],
)
def test_a_question_is_read_in_the_language_asked_for(query: str, language: str, expected: str) -> None:
    assert overview.asked(query, language) == expected
