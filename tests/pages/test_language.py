"""Dates, periods and numbers as people write them."""

import pytest
from kruispunt.pages.language import LANGUAGES, WORDS, day, eve, number, period, spoken
from pyoxigraph import Literal


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("2014-07-25", "nl", "25 juli 2014"),
        ("2014-07-25", "en", "25 July 2014"),
        ("2014-07-01", "fr", "1er juillet 2014"),
        ("2012-04", "nl", "april 2012"),
        ("2026-11-24T00:00:00Z", "nl", "24 november 2026"),
        ("2014", "nl", "2014"),
        ("2014-13-01", "nl", "2014-13-01"),
        ("eind 2012", "nl", "eind 2012"),
    ],
)
def test_a_date_in_words(text: str, language: str, expected: str) -> None:
    assert day(text, language) == expected


@pytest.mark.parametrize(
    ("first", "last", "attested", "language", "expected"),
    [
        ("2014-07-25", "2014-12-31", False, "nl", "van 25 juli 2014 tot en met 31 december 2014"),
        ("2014-07-25", "", False, "nl", "vanaf 25 juli 2014"),
        ("", "2014-12-31", False, "nl", "tot en met 31 december 2014"),
        ("2015-01-01", "2015-01-01", False, "nl", "op 1 januari 2015"),
        ("2014-07-25", "2014-12-31", True, "nl", "aangetoond vanaf 25 juli 2014, tot en met 31 december 2014"),
        ("2014-07-25", "", True, "en", "attested from 25 July 2014"),
        ("2014-07-25", "2014-12-31", False, "fr", "du 25 juillet 2014 au 31 décembre 2014 inclus"),
        ("", "", False, "nl", ""),
    ],
)
def test_a_period_in_words(first: str, last: str, attested: bool, language: str, expected: str) -> None:
    assert period(first, last, language, attested) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("2015-01-01", "2014-12-31"), ("2016-03-01", "2016-02-29"), ("0001-01-01", "0001-01-01"), ("2015", "2015")]
)
def test_the_day_before(text: str, expected: str) -> None:
    assert eve(text) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("35796", "nl", "35.796"),
        ("1234567", "en", "1,234,567"),
        ("13.4", "nl", "13,4"),
        ("18163.05", "en", "18,163.05"),
        ("-5", "nl", "\u22125"),
        ("0", "fr", "0"),
        ("12345", "fr", "12\u202f345"),
        ("0.10", "nl", "0,10"),
        ("1e5", "nl", "1e5"),
    ],
)
def test_a_number_keeps_every_digit(text: str, language: str, expected: str) -> None:
    assert number(text, language) == expected


def test_the_label_is_in_the_language_of_the_page_or_the_next_best() -> None:
    labels = [Literal("Gent", language="nl"), Literal("Gand", language="fr"), Literal("Gent", language="de")]
    assert spoken(labels, "fr") == Literal("Gand", language="fr")
    assert spoken(labels, "en") == Literal("Gent", language="nl")
    assert spoken([Literal("x", language="de"), Literal("y")], "en") == Literal("y")
    assert spoken([Literal("Ghent", language="en-GB")], "en") == Literal("Ghent", language="en-GB")
    assert spoken([], "nl") is None


def test_every_word_has_every_language() -> None:
    assert {key: len(forms) for key, forms in WORDS.items() if len(forms) != len(LANGUAGES) or not all(forms)} == {}
