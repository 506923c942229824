"""Where a text stops to be the beginning of a query, and what stands around."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

Span = tuple[int, int]
Told = tuple[int, int, str]     # where a mistake begins and ends, and the sentence that helps to mend it

ENDS = ("}", ")", ".", ";", ",", "{", "(", ">")
RARE = ("<<", "<<(", "{|", "~", "'''", '"""', "false", "$", "'")


@dataclass(frozen=True)
class Place:
    """A text, its tokens, and the first with which it can no more become a query; that one is empty where the text ends too early."""

    text: str
    tokens: list[Span]
    number: int
    start: int
    end: int
    expected: tuple[str, ...]
    complete: bool      # what stands before is a query
    opening: bool       # what stands before declares prefixes at most

    def word(self, away: int = 0) -> str:
        """The token so many places from the wrong one, empty outside of the text."""
        if away == 0:
            return self.text[self.start : self.end].strip()
        number = self.number + away
        return self.text[slice(*self.tokens[number])] if 0 <= number < len(self.tokens) else ""

    def before(self) -> Iterator[str]:
        """The tokens before the wrong one, the last first, in capitals."""
        return (self.text[start:end].upper() for start, end in reversed(self.tokens[: self.number]))

    def touches(self) -> bool:
        """Whether nothing stands between the wrong token and the one before it."""
        return self.number > 0 and self.tokens[self.number - 1][1] == self.start


    def depths(self) -> tuple[int, int]:
        """How many brackets and braces are open before the wrong token."""
        before = list(self.before())
        return before.count("(") - before.count(")"), before.count("{") - before.count("}")

    def short(self) -> str:
        """The token in quotes, cut where it is long."""
        return repr(self.word()[:60])


def missing(count: int, sign: str) -> str:
    """In words, that so many signs are missing."""
    return f"{sign} is missing" if count == 1 else f"{count} times {sign} is missing"


def meant(word: str, known: tuple[str, ...]) -> str:
    """A question after the word of `known` that is spelled almost alike, if there is one."""
    near = get_close_matches(word.upper()[:30], known, 1, 0.75)
    return f"did you mean {near[0]}?" if near and near[0] != word.upper() else ""


def shown(signs: list[str]) -> list[str]:
    """Signs as a person knows them, those that end something first: how a term looks, instead of with what signs it may begin."""
    terms = {"?": "?name", "$": "?name", "<": "<IRI>", ":": "prefix:name", '"': '"text"', "'": '"text"', "_:": "_:label"}
    if "<=" in signs:
        del terms["<"]
    looks = [terms[sign] for sign in ("?", "<", ":", '"', "_:") if sign in signs and sign in terms]
    begun = {*terms, *RARE, *({"+", "-", "."} if "?" in signs and "+" in signs and "*" not in signs else ())}
    first = [sign for sign in ENDS if sign in signs and sign not in begun]
    return [*first, *looks, *(sign for sign in signs if sign not in begun)]
