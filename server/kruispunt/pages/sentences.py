"""Sentences that the program says in English, in nl and fr for a page: the fixed parts of each by its form, what is filled in as it is.

Errors and costs are told to programs in one language, and stay so; a page looks here for what its reader speaks. A sentence without a form stays
English, and is marked as that.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kruispunt.pages import wording_costs, wording_mistakes, wording_requests
from kruispunt.pages.language import LANGUAGES, number

ENGLISH = "en"
FIELD = re.compile(r"\{(\d)(=?)\}")  # what is filled in; with = a sentence of its own
COUNT = re.compile(r"\d{1,3}(?:,\d{3})+")
FORMS = (*wording_mistakes.FORMS, *wording_requests.FORMS, *wording_costs.FORMS)


@dataclass(frozen=True)
class Sentence:
    """A sentence for a page; `language` where it is not the page's."""

    text: str
    language: str = ""


def told(text: str, language: str) -> Sentence:
    """The English sentence `text` in `language`; as it is, and said to be English, where there is no form for it."""
    if language == ENGLISH:
        return Sentence(text)
    found = translated(text, language)
    return Sentence(text, ENGLISH) if found is None else Sentence(found)


def translated(text: str, language: str) -> str | None:
    """The sentence in nl or fr; None where it, or a sentence in it, has no form."""
    for pattern, nested, spellings in forms():
        found = pattern.fullmatch(text)
        if not found:
            continue
        fields = {name[1:]: translated(value, language) if name in nested else counted(value, language) for name, value in found.groupdict().items()}
        filled = {name: text for name, text in fields.items() if text is not None}
        if filled.keys() == fields.keys():
            return put(spellings[LANGUAGES.index(language)], filled)
    return None


def put(spelling: str, filled: Mapping[str, str]) -> str:
    """A form with its fields filled in."""
    return FIELD.sub(lambda field: filled[field[1]], spelling)


def counted(value: str, language: str) -> str:
    """What is filled in; a number with marks for its thousands as it is written in `language`."""
    return number(value.replace(",", ""), language) if COUNT.fullmatch(value) else value


@cache
def forms() -> list[tuple[re.Pattern[str], set[str], tuple[str, str, str]]]:
    """Each form as a pattern of its English, the fields that hold a sentence, and its spellings in the order of the languages.

    Those that hold a sentence come first, else one in them would take what follows it for its own; then those that fix most of a sentence.
    """
    ordered = sorted(FORMS, key=lambda form: ("=" not in "".join(inner for _, inner in FIELD.findall(form[0])), -len(FIELD.sub("", form[0]))))
    return [(pattern(english), {f"f{name}" for name, inner in FIELD.findall(english) if inner}, (nl, english, fr)) for english, nl, fr in ordered]


def pattern(english: str) -> re.Pattern[str]:
    """What a sentence of this form looks like."""
    parts = FIELD.split(english)
    fields = (f"(?P<f{name}>.+?)" for name in parts[1::3])
    return re.compile("".join(part for pair in zip(map(re.escape, parts[::3]), [*fields, ""], strict=True) for part in pair), re.DOTALL)
