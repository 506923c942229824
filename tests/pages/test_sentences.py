"""What the program says in English is told in the language of a page, and marked as English where it is not."""

import re

import pytest
from kruispunt.pages.language import LANGUAGES
from kruispunt.pages.sentences import FORMS, Sentence, pattern, told


@pytest.mark.parametrize(
    ("text", "dutch", "french"),
    [
        ("'}' cannot stand here", "'}' kan hier niet staan", "'}' ne peut pas figurer ici"),
        (
            "Some work: about 1,250,000 solutions are made on the way.",
            "Enig werk: onderweg ontstaan ongeveer 1.250.000 oplossingen.",
            "Un peu de travail : environ 1\u202f250\u202f000 solutions se forment en chemin.",
        ),
        (
            "line 12: the EXISTS joins 2 patterns anew for each of about 5,000 solutions; cheaper: count them, or ask for the rows themselves",
            "regel 12: de EXISTS verbindt 2 patronen opnieuw voor elk van ongeveer 5.000 oplossingen; goedkoper: tel ze, of vraag de rijen zelf",
            "ligne 12 : EXISTS joint 2 motifs à nouveau pour chacune d'environ 5\u202f000 solutions ; moins cher : comptez-les, "
            "ou demandez les lignes elles-mêmes",
        ),
        (
            "the parameter year is '20x5'; expected a year, as 2015",
            "de parameter year is '20x5'; verwacht werd een jaar, zoals 2015",
            "le paramètre year vaut '20x5' ; attendu : une année, comme 2015",
        ),
    ],
)
def test_a_sentence_is_told_in_the_language_of_the_page(text: str, dutch: str, french: str) -> None:
    assert told(text, "nl") == Sentence(dutch)
    assert told(text, "fr") == Sentence(french)
    assert told(text, "en") == Sentence(text)


@pytest.mark.parametrize("text", ["A token was expected", "line 3: nobody knows; cheaper: count them, or ask for the rows themselves", ""])
def test_what_has_no_form_stays_english_and_says_so(text: str) -> None:
    assert told(text, "nl") == Sentence(text, "en")


@pytest.mark.parametrize("form", FORMS, ids=[english for english, *_ in FORMS])
def test_every_spelling_has_the_same_fields(form: tuple[str, str, str]) -> None:
    assert len(form) == len(LANGUAGES) and all(form)
    assert len({tuple(re.findall(r"\{\d=?\}", spelling)) for spelling in form}) == 1


def test_a_form_is_found_before_one_that_swallows_it() -> None:
    """Every form is the first that reads a sentence of its own."""
    filled = [re.sub(r"\{\d=?\}", "?x", english) for english, *_ in FORMS]
    first = [next(english for english, *_ in FORMS if pattern(english).fullmatch(text)) for text in filled]
    assert first == [english for english, *_ in FORMS]
