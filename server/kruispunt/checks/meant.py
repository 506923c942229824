"""What a published query says that its editor cannot have meant: terms that are nowhere, variables without a value, an answer that never repeats.

The endpoint answers such a query, with fewer rows than there should be or with others each time, and silence looks like success.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kruispunt.checks.queries import CALLS
from kruispunt.errors import BadQuery
from kruispunt.sources.sorting import SortedFile
from kruispunt.store import introspected, reading
from kruispunt.store.textquery import NAMESPACE, Token, tokens_of

PATTERNS = frozenset(("WHERE", "UNION", "OPTIONAL", "MINUS", "GRAPH", "VALUES"))  # before these brackets hold no expression
HEADINGS = frozenset(("SELECT", "GROUP", "ORDER", "HAVING"))  # behind these variables are used
ESCAPED = re.compile(r"\\(.)")


@dataclass
class Group:
    """Where the words between two braces stand: `binds` in patterns, whose variables get values; else in what is selected, made or sorted by."""

    binds: bool
    brackets: list[bool]  # of each that is open, whether it holds an expression


def must_be_meant(text: str, base: str, given: Sequence[str], data: SortedFile) -> None:
    """Raises BadQuery with its line for the first word of a legal query that cannot be meant; `given` are the variables that have a value already."""
    words = tokens_of(text)
    own = ((word, f"{told(word, iri)}; write a term or thing that is there") for word, iri in unknown(text, base, data) if iri.startswith(base))
    for word, why in (*changing(words), *unbound(words, given), *own):
        raise BadQuery(f"line {reading.place(text, word.start)[0]}: {why}")


def told(word: Token, iri: str) -> str:
    """That the IRI which is written as `word` is nowhere."""
    return f"{word.text} is nowhere in this publication" + ("" if word.text.startswith("<") else f": <{iri}>")


def changing(words: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    """Each call of a function that gives something else every time, and each node that a CONSTRUCT makes without a name."""
    template = False
    for word, behind in pairwise(words):
        if word.text.upper() in reading.CHANGES and behind.text == "(":
            yield word, f"{CALLS['now']}; make what it stands for a parameter, or leave it out"
        if behind.text in ("{", "}"):
            template = word.text.upper() == "CONSTRUCT" and behind.text == "{"
        elif template and (behind.text in ("[", "(") or behind.text.startswith("_:")):
            yield behind, "a node without a name gets another one each time, and the answer must repeat; make it an IRI of what it is about"


def unbound(words: Sequence[Token], given: Sequence[str]) -> Iterator[tuple[Token, str]]:
    """Each variable that is used and never gets a value, where it stands first."""
    bound, used = {f"?{name}" for name in given}, dict[str, Token]()
    for word, binds in variables(words):
        name = f"?{word.text[1:]}"
        used.setdefault(name, word)
        if binds:
            bound.add(name)
    for name, word in used.items():
        if name not in bound:
            yield word, f"{name} gets a value nowhere: no pattern has it, and no parameter is called {name[1:]}; write it as it is written elsewhere"


def variables(words: Sequence[Token]) -> Iterator[tuple[Token, bool]]:
    """Each variable of a query, and whether it gets a value where it stands."""
    groups, last = [Group(False, [])], ""
    for word in words:
        capitals, here = word.text.upper(), groups[-1]
        if word.text == "{":
            groups.append(Group(last != "CONSTRUCT", []))
        elif word.text == "}" and len(groups) > 1:
            groups.pop()
        elif word.text == "(":
            here.brackets.append(any(here.brackets) or not here.binds or (last.isalpha() and last not in PATTERNS))
        elif word.text == ")" and here.brackets:
            here.brackets.pop()
        elif capitals in HEADINGS or capitals == "VALUES":
            here.binds = capitals == "VALUES"
        elif word.text[0] in "?$" and len(word.text) > 1:
            yield word, last == "AS" or (here.binds and not any(here.brackets))
        last = capitals


def unknown(text: str, base: str, data: SortedFile) -> Iterator[tuple[Token, str]]:
    """Each IRI that stands nowhere in the data; none in a query about the endpoint itself, which is described elsewhere."""
    if not introspected.may_concern(text, f"{base}sparql"):
        yield from ((word, iri) for word, iri in iris(tokens_of(text)) if not stands(data, iri))


def stands(data: SortedFile, iri: str) -> bool:
    """Whether an IRI is anywhere in the data: as a subject, found at once, else in any other place."""
    written = f"<{iri}>".encode()
    return bool(data.starting(written + b" ")) or data.map.find(written) >= 0


def is_graph(data: SortedFile, iri: str) -> bool:
    """Whether a named graph of the data has that IRI."""
    return data.map.find(f" <{iri}> .\n".encode()) >= 0


def iris(words: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    """Each IRI below the prologue that is neither called as a function nor a datatype, nor a graph of FROM, in full."""
    prefixes: dict[str, str] = {}
    numbers = iter(range(len(words)))
    for number in numbers:
        word, behind = words[number], [each.text for each in words[number + 1 : number + 3]]
        if word.text.upper() == "PREFIX" and len(behind) == 2:
            prefixes[behind[0]] = behind[1][1:-1]
            next(numbers), next(numbers)
        elif word.text.upper() == "BASE":
            next(numbers)
        elif not (behind[:1] == ["("] and called(words, number)) and not (number and words[number - 1].text.upper() in ("^^", "FROM", "NAMED")):
            label, colon, local = word.text.partition(":")
            if word.text.startswith("<") and ":" in word.text:
                yield word, word.text[1:-1]
            elif colon and label + colon in prefixes and prefixes[label + colon] != NAMESPACE:
                yield word, prefixes[label + colon] + ESCAPED.sub(r"\1", local.rstrip("."))


def called(words: Sequence[Token], number: int) -> bool:
    """Whether the IRI there, with a bracket behind it, is a function: no subject stands before it."""
    before = words[number - 1].text if number else ""
    return before[:1] not in ("?", "$", "<", ")", "]", ";") and ":" not in before
