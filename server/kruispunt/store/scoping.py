"""Mistakes in what the variables of a query mean, found by trying what would mend them.

Each of its tokens is right where such a query goes wrong; the engine complains at its end alone.
"""

from collections.abc import Callable, Iterator

from kruispunt.store.spot import Span, Told

TRIED = 30      # variables of one query
BEFORE_STAR = ("SELECT", "DISTINCT", "REDUCED")


def found(text: str, tokens: list[Span], legal: Callable[[str], bool]) -> Told | None:
    """Such a mistake and where it is; `legal` tells whether a text is a query."""
    words = [text[start:end] for start, end in tokens]
    stars = [span for span, word, before in zip(tokens[1:], words[1:], words, strict=False) if word == "*" and before.upper() in BEFORE_STAR]
    for star in stars[:TRIED]:
        if "GROUP" in text.upper() and legal(replaced(text, {star: f"(1 AS {fresh(text, 0)})"})):
            return *star, "SELECT * cannot stand with GROUP BY; name the variables that are grouped, and aggregates"
    named = [number for number, word in enumerate(words) if word[:1] in ("?", "$") and number and words[number - 1].upper() == "AS"]
    for number in named[:TRIED]:
        if legal(replaced(text, {tokens[number]: fresh(text, 0)})):
            return *tokens[number], f"{words[number]} has a value already; give this one another name"
    return ungrouped(text, tokens, words, legal)


def ungrouped(text: str, tokens: list[Span], words: list[str], legal: Callable[[str], bool]) -> Told | None:
    """The first variable that is selected beside an aggregate without being grouped."""
    selected = list(selections(words))[:TRIED]
    harmless = {tokens[number]: f"(1 AS {fresh(text, place)})" for place, number in enumerate(selected)}
    if not legal(replaced(text, harmless)):
        return None
    for number in selected:
        if not legal(replaced(text, {span: made for span, made in harmless.items() if span != tokens[number]})):
            word = words[number]
            return *tokens[number], f"{word} is selected but neither grouped nor aggregated; add GROUP BY {word}, or select (SAMPLE({word}) AS ?name)"
    return None


def selections(words: list[str]) -> Iterator[int]:
    """The places of variables that are selected as they are."""
    within, level = False, 0
    for number, word in enumerate(words):
        within = word.upper() == "SELECT" or (within and word not in ("{", "}") and word.upper() not in ("WHERE", "FROM"))
        level = level + (word == "(") - (word == ")") if within else 0
        if within and not level and word[:1] in ("?", "$"):
            yield number


def replaced(text: str, by: dict[Span, str]) -> str:
    """`text` with other words at these places."""
    for start, end in sorted(by, reverse=True):
        text = text[:start] + by[start, end] + text[end:]
    return text


def fresh(text: str, number: int) -> str:
    """A variable that is not in `text`."""
    name = "?fresh"
    while name in text:
        name += "x"
    return f"{name}{number}"
