"""The tokens of a query that the engine has found legal, and a walk along them."""

from collections.abc import Iterator

from kruispunt.errors import BadQuery
from kruispunt.store.reading import TOKEN, place

OPENING = {"(": ")", "{": "}", "[": "]"}
FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")


class Unexplained(BadQuery):
    """A query that is legal, and answered, but whose cost is not told here."""


class Walk:
    """The tokens of a legal query, and how far they were read."""

    def __init__(self, text: str) -> None:
        self.text, self.place = text, 0
        self.tokens = list(tokens(text))
        self.prefixes: dict[str, str] = {}

    @property
    def word(self) -> str:
        """The token that comes next, empty at the end."""
        return self.tokens[self.place][0] if self.place < len(self.tokens) else ""

    @property
    def keyword(self) -> str:
        """The same in capitals."""
        return self.word.upper()

    @property
    def line(self) -> int:
        """The line that the next token stands in."""
        return place(self.text, self.tokens[self.place][1])[0] if self.place < len(self.tokens) else 0

    def take(self, expected: str = "") -> str:
        """The next token, passed. Raises Unexplained where it is not the one expected."""
        found = self.word
        if not found or (expected and found.upper() != expected):
            raise Unexplained(f"line {self.line}: {found[:40]!r} is not understood here; the query is answered all the same, its cost is not told")
        self.place += 1
        return found

    def balanced(self) -> tuple[int, int]:
        """Passes everything from a bracket to its counterpart: the places of the two."""
        start, depth = self.place, 0
        while True:
            token = self.take()
            depth += (token in OPENING) - (token in OPENING.values())
            if depth == 0:
                return start, self.place - 1

    def between(self, first: int, last: int) -> str:
        """The text from one token to another, both included."""
        return " ".join(self.text[self.tokens[first][1] : self.tokens[last][1] + len(self.tokens[last][0])].split())


def tokens(text: str) -> Iterator[tuple[str, int]]:
    """Each token and where it starts; comments are left out, and a full stop is no end of a name."""
    for found in TOKEN.finditer(text):
        word = found[0]
        if word.startswith("#"):
            continue
        stem = word.rstrip(".") if word[:1] not in ("<", '"', "'") else word
        if stem:
            yield stem, found.start()
        for dot in range(len(word) - len(stem)):
            yield ".", found.start() + len(stem) + dot
