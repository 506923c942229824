"""A part of an answer, and the rest of it: the same query with another LIMIT and OFFSET."""

from dataclasses import dataclass

from kruispunt.sparql.tokens import tokens


@dataclass(frozen=True)
class Window:
    """A query without its LIMIT and OFFSET: the text before and behind the place where they can stand, and what they were."""

    before: str
    limit: int | None
    offset: int
    after: str

    def text(self, limit: int | None, offset: int) -> str:
        """The query with these in their place."""
        taken = "" if limit is None else f"\nLIMIT {limit}"
        return f"{self.before}{taken}\nOFFSET {offset}\n{self.after}"


def rest(text: str, shown: int) -> str:
    """The query for what comes behind the first `shown` rows of the answer to `text`, a legal query; it repeats none where that is ordered."""
    found = window(text)
    return found.text(None if found.limit is None else max(0, found.limit - shown), found.offset + shown)


def part(text: str, rows: int) -> str:
    """The query for the first rows of the answer to `text`, a legal query, at most as many as `rows`."""
    found = window(text)
    return found.text(rows if found.limit is None else min(found.limit, rows), found.offset)


def window(text: str) -> Window:
    """The query around its LIMIT and OFFSET: those outside every brace, before a last VALUES (SPARQL 1.1, 19.8, rule 2)."""
    numbers, end, depth, kept, place = {"LIMIT": -1, "OFFSET": 0}, len(text), 0, "", 0
    found = list(tokens(text))
    for (word, start), (number, after) in zip(found, [*found[1:], ("", len(text))], strict=True):
        depth += (word == "{") - (word == "}")
        keyword = word.upper()
        if depth == 0 and keyword == "VALUES":
            end = start
            break
        if depth == 0 and keyword in numbers:
            numbers[keyword] = int(number)
            kept, place = kept + text[place:start], after + len(number)
    limit = numbers["LIMIT"]
    return Window((kept + text[place:end]).rstrip(), None if limit < 0 else limit, numbers["OFFSET"], text[end:])
