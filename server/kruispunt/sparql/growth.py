"""How long the texts are that a query makes of texts: what is joined with itself again and again doubles each time."""

import re
from collections.abc import Mapping

from kruispunt.sparql.tokens import tokens

USUAL, SHORT = 20.0, 10.0  # letters of a text nobody knows, and of a number or a digest
QUOTED = ('"', "'")
SHORTENING = {"STRLEN", "MD5", "SHA1", "SHA256", "SHA384", "SHA512", "YEAR", "MONTH", "DAY", "HOURS", "MINUTES", "SECONDS", "LANG", "DATATYPE"}
SHORTENING |= {"CONTAINS", "STRSTARTS", "STRENDS", "REGEX", "BOUND", "ABS", "ROUND", "CEIL", "FLOOR", "RAND", "UUID", "STRUUID", "NOW"}
NAME = re.compile(r"\w+$")
MOST = 1e30


def worst(expressions: Mapping[str, str]) -> tuple[str, float, float]:
    """The variable whose expression makes the longest text on its way, how many letters that has, and how many all texts have together."""
    known, longest_made = dict[str, float](), dict[str, float]()
    for name, text in expressions.items():
        reader = Reader([token for token, _ in tokens(text)], known)
        known[name] = longest(reader, ())
        longest_made[name] = max(reader.peak, known[name])
    name = max(longest_made, key=lambda each: longest_made[each], default="")
    return name, longest_made.get(name, 0.0), min(sum(longest_made.values()), MOST)


def length(text: str) -> float:
    """About how many letters the longest text has that an expression makes."""
    return worst({"": text})[1]


class Reader:
    """The tokens of an expression, and how far they were read."""

    def __init__(self, words: list[str], known: Mapping[str, float]) -> None:
        self.words, self.known, self.place, self.peak = words, known, 0, 0.0

    @property
    def word(self) -> str:
        """The token that comes next, empty at the end."""
        return self.words[self.place] if self.place < len(self.words) else ""

    def take(self) -> str:
        """The next token, passed."""
        self.place += 1
        return self.words[self.place - 1]


def longest(reader: Reader, until: tuple[str, ...]) -> float:
    """The longest text of what stands up to one of these tokens, which is not passed."""
    found = 0.0
    while reader.word and reader.word not in until:
        found = max(found, one(reader))
    return found


def one(reader: Reader) -> float:
    """The letters of one term, call or sign."""
    word = reader.take()
    if word.startswith(QUOTED):
        return float(len(word) - 2)
    if word[:1] in ("?", "$") and len(word) > 1:
        return reader.known.get("?" + word[1:], USUAL)
    if word == "(":
        return max(arguments(reader), default=0.0)
    if NAME.match(word) and reader.word == "(":
        reader.take()
        found = called(word.upper(), arguments(reader))
        reader.peak = max(reader.peak, found)
        return found
    return SHORT if word[:1].isdigit() else 0.0


def arguments(reader: Reader) -> list[float]:
    """The letters of each argument, up to the bracket that ends them, which is passed."""
    found = []
    while reader.word and reader.word != ")":
        found.append(longest(reader, (",", ")")))
        if reader.word == ",":
            reader.take()
    if reader.word:
        reader.take()
    return found


def called(function: str, letters: list[float]) -> float:
    """The letters that a function comes to, of arguments with so many each."""
    if function in SHORTENING:
        return SHORT
    if function == "CONCAT":
        return min(sum(letters), MOST)
    if function == "REPLACE" and len(letters) > 2:
        return min(letters[0] * max(letters[2] / max(letters[1], 1.0), 1.0), MOST)
    return max(letters, default=0.0)
