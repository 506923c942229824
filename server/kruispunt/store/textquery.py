"""Full-text search inside SPARQL: the property function `text:query`, as Apache Jena spells it, becomes the VALUES that it stands for.

    PREFIX text: <http://jena.apache.org/text#>
    ?thing text:query "words" ; a ?class .                                   # up to MOST things
    (?thing ?score ?literal) text:query (rdfs:label "words" 20 "lang:nl") .  # property, limit and language may be left out

A query with it is legal SPARQL 1.1 as it stands, so the engine judges the text first; only then is the pattern replaced, token by token. What other
engines read as a triple pattern that matches nothing is here the search itself: subject variables take the thing, how well it fits, and the literal.
It looks in all that is published, whatever graphs the query names; another pattern says in which graph the literal is to stand.
"""

import re
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kruispunt.errors import BadQuery, OverLimit
from kruispunt.store import reading
from kruispunt.store.search import Match, Search

NAMESPACE = "http://jena.apache.org/text#"
FUNCTION = NAMESPACE + "query"
MOST = 10_000  # things or literals of one search
NUMBER = re.compile(r"[+-]|\.?\d")  # what a number starts with
DECIMAL = NamedNode("http://www.w3.org/2001/XMLSchema#decimal")
VARIABLE = re.compile(r"[?$]\w+")
TAG = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
# Beside these the name is an IRI as any other: in FILTER, VALUES and BIND, as a class, as the subject of a pattern.
APART_BEFORE = frozenset(("", "{", "}", ".", "(", "=", "!=", "!", "|", "&&", "||"))
APART_BEHIND = frozenset(("", ".", "}", ")", "]", ";", ",", "=", "!=", "&&", "||"))
OTHERS = frozenset(("FILTER", "BIND"))  # behind these another pattern may start without a full stop
SHARED = "it shares its subject with another pattern; end the pattern before it and after it with a full stop"
USAGE = '?thing text:query "words"  or  (?thing ?score ?literal) text:query (rdfs:label "words" 20 "lang:nl")'


@dataclass(frozen=True)
class Token:
    """A word or sign of a query and where it stands."""

    text: str
    start: int
    end: int


def tokens_of(text: str) -> list[Token]:
    """The tokens of a query, without comments."""
    return [Token(found[0], *found.span()) for found in reading.TOKEN.finditer(text) if not found[0].startswith("#")]


@dataclass(frozen=True)
class Asked:
    """One use of the function: the tokens from `first` to `last`, the variables before it and what follows it.

    `before` is what ends a pattern that shares its subject, `after` is the subject of the patterns that follow.
    """

    first: int
    last: int
    before: str
    after: str
    variables: tuple[str, ...]
    words: str
    predicate: str
    limit: int | None
    language: str


def expanded(text: str, base: str | None, search: Search | None) -> str:
    """`text` with every use of `text:query` replaced by the solutions of its search, none without one; as it is where it is not used.

    Raises MalformedQuery where the text is no query, BadQuery where the function is used in another way than shown above, and OverLimit where
    more is found than MOST and the query states no limit.
    """
    if NAMESPACE not in text:
        return text
    tokens = tokens_of(text)
    names = spellings(tokens)
    uses = [place for place, token in enumerate(tokens) if token.text in names and is_predicate(tokens, place)]
    if not uses:
        return text
    if not reading.legal(text, base):
        raise reading.locate(text, base).error()
    made, end = "", 0
    for place in uses:
        asked = use(text, tokens, place, base)
        made += text[end : tokens[asked.first].start] + asked.before + values(asked, found(asked, search) if search else []) + asked.after
        end = tokens[asked.last].end
    made += text[end:]
    if not reading.legal(made, base):
        raise misused(text, tokens[uses[0]], "it stands where no pattern can be replaced")
    return made


def spellings(tokens: list[Token]) -> set[str]:
    """How the function is written below this prologue."""
    triples = zip(tokens, tokens[1:], tokens[2:], strict=False)
    prefixes = {name.text for word, name, iri in triples if word.text.upper() == "PREFIX" and iri.text == f"<{NAMESPACE}>"}
    return {f"<{FUNCTION}>", *(f"{prefix}query" for prefix in prefixes)}


def is_predicate(tokens: list[Token], place: int) -> bool:
    """Whether the name at `place` stands between a subject and an object."""
    behind = tokens[place + 1].text if place + 1 < len(tokens) else ""
    return bool(place) and tokens[place - 1].text not in APART_BEFORE and behind not in APART_BEHIND


def use(text: str, tokens: list[Token], place: int, base: str | None) -> Asked:
    """The use of the function whose name stands at `place`. Raises BadQuery where it is not written as USAGE shows."""
    here = tokens[place]
    first, variables = subject(text, tokens, place)
    last, parts = arguments(text, tokens, place)
    strings = [part for part in parts if part[:1] in ("'", '"')]
    plain = [reading.evaluated(part, "", base).value for part in strings]
    languages = [told.removeprefix("lang:") for told in plain[1:] if told.startswith("lang:")]
    numbers = [part for part in parts if NUMBER.match(part)]
    properties = [part for part in parts if part not in strings and part not in numbers]
    limits = [int(part) if part.isascii() and part.isdigit() and len(part) < 9 else 0 for part in numbers]
    if not plain or len(plain) > 1 + len(languages) or len(languages) > 1 or len(limits) > 1 or len(properties) > 1 or any(map(is_sign, properties)):
        raise misused(text, here, "after it stands one text, or in brackets a property, a text, a limit and a language")
    if limits and not 0 < limits[0] <= MOST:
        raise misused(text, here, f"its limit is a number from 1 to {MOST:,}")
    if languages and not TAG.fullmatch(languages[0]):
        raise misused(text, here, "its language is a tag, such as lang:nl")
    predicate = reading.evaluated(properties[0], prologue(text), base) if properties else None
    if isinstance(predicate, Literal):
        raise misused(text, here, f"{properties[0]} is no property")
    last, after = shared(text, tokens, place, last, variables)
    before = "." if tokens[first].text == ";" else ""
    named, language = predicate.value if predicate else "", languages[0] if languages else ""
    return Asked(first, last, before, after, variables, plain[0], named, limits[0] if limits else None, language)


def is_sign(part: str) -> bool:
    """Whether a token can be no property: a sign, a variable, a datatype."""
    return not part.startswith("<") and ":" not in part and part not in ("true", "false")


def shared(text: str, tokens: list[Token], place: int, last: int, variables: tuple[str, ...]) -> tuple[int, str]:
    """The last token of the use whose object ends at `last`, and the subject of the patterns that follow it where they have its own."""
    behind = tokens[last + 1].text if last + 1 < len(tokens) else ""
    if behind == "," or (behind == ";" and len(variables) > 1):
        raise misused(text, tokens[place], SHARED)
    while last + 1 < len(tokens) and tokens[last + 1].text == ";":
        last += 1
    more = behind == ";" and last + 1 < len(tokens) and tokens[last + 1].text not in (".", "}")
    return last, f" {variables[0]}" if more else ""


def subject(text: str, tokens: list[Token], place: int) -> tuple[int, tuple[str, ...]]:
    """Where the subject before the token at `place` starts, or the semicolon behind a pattern with the same one, and its variables."""
    first = place - 1
    if tokens[first].text == ";":
        pattern = [token.text for token in tokens[opening(tokens, first) : first]]
        if not pattern or not VARIABLE.fullmatch(pattern[0]) or OTHERS.intersection(map(str.upper, pattern)):
            raise misused(text, tokens[place], SHARED)
        while tokens[first - 1].text == ";":
            first -= 1
        return first, (pattern[0],)
    if tokens[first].text == ",":
        raise misused(text, tokens[place], SHARED)
    if tokens[first].text == ")":
        while first > 0 and tokens[first].text != "(":
            first -= 1
        variables = tuple(token.text for token in tokens[first + 1 : place - 1])
    else:
        variables = (tokens[first].text,)
    if not 1 <= len(variables) <= 3 or not all(VARIABLE.fullmatch(variable) for variable in variables) or len(set(variables)) < len(variables):
        raise misused(text, tokens[place], "before it stands a variable, or in brackets up to three: the thing, how well it fits, the literal")
    return first, variables


def opening(tokens: list[Token], place: int) -> int:
    """Where the patterns start of which one ends before `place`: behind a full stop or a brace, brackets passed over; `place` within brackets."""
    first, depth = place, 0
    while first > 0 and (depth or tokens[first - 1].text not in (".", "{", "}", "(", "[")):
        first -= 1
        depth += (tokens[first].text in (")", "]")) - (tokens[first].text in ("(", "["))
    return first if first and tokens[first - 1].text not in ("(", "[") else place


def arguments(text: str, tokens: list[Token], place: int) -> tuple[int, list[str]]:
    """Where the object behind the token at `place` ends, and its parts; a language tag as the text that names a language."""
    last = place + 1
    if tokens[last].text == "(":
        while last < len(tokens) - 1 and tokens[last].text != ")":
            last += 1
        return last, [as_language(token.text) for token in tokens[place + 2 : last]]
    if tokens[last].text[:1] not in ("'", '"'):
        raise misused(text, tokens[place], "what is looked for is written out behind it; it cannot be a variable")
    behind = tokens[last + 1].text if last + 1 < len(tokens) else ""
    if behind == "^^":
        raise misused(text, tokens[place], "what is looked for has no datatype")
    if behind.startswith("@"):
        return last + 1, [tokens[last].text, as_language(behind)]
    return last, [tokens[last].text]


def as_language(token: str) -> str:
    """A language tag as the text that names a language; every other token as it is."""
    return f'"lang:{token[1:]}"' if token.startswith("@") else token


def prologue(text: str) -> str:
    """The prefixes and the base that a query opens with."""
    opening = reading.PROLOGUE.match(text)
    return opening[0] if opening else ""


def found(asked: Asked, search: Search) -> list[Match]:
    """What a search finds. Raises OverLimit where more literals hold the words than MOST, and so not all that is wanted is among those."""
    literals = MOST + 1 if asked.limit is None else min(4 * asked.limit + 16, MOST + 1)
    while True:
        every = search.find(asked.words, literals, asked.language)
        fitting = wanted(asked, every)
        if asked.limit is not None and len(fitting) >= asked.limit:
            return fitting[: asked.limit]
        if len(every) < literals:
            return fitting
        if literals > MOST:
            break
        literals = min(4 * literals, MOST + 1)  # others than those that fit best: by a rare property, of things with many literals
    told = f"text:query finds more than {MOST:,} literals for {asked.words!r}; look for more words, or "
    if asked.limit is None:
        raise OverLimit(f"{told}state how many you want: text:query ({Literal(asked.words)} 100)")
    raise OverLimit(f"{told}want fewer: {len(fitting):,} of those that fit best are what was asked for")


def wanted(asked: Asked, matches: list[Match]) -> list[Match]:
    """Those of `matches` that are by the property asked for, each thing once unless its literals are asked for too."""
    fitting = [match for match in matches if not asked.predicate or match.predicate == asked.predicate]
    if len(asked.variables) == 3:
        return fitting
    best: dict[str, Match] = {}
    for match in fitting:
        best.setdefault(match.iri, match)
    return list(best.values())


def values(asked: Asked, matches: list[Match]) -> str:
    """The matches as a VALUES block of the variables, on as many lines as the text it replaces may have had: one."""
    rows = " ".join(f"({' '.join(row(match)[: len(asked.variables)])})" for match in matches)
    return f"VALUES ({' '.join(asked.variables)}) {{ {rows} }}"


def row(match: Match) -> tuple[str, str, str]:
    """A match as the thing, how well it fits, and the literal, as SPARQL writes them."""
    return str(NamedNode(match.iri)), str(Literal(f"{match.score:.3f}", datatype=DECIMAL)), str(match.literal)


def misused(text: str, token: Token, why: str) -> BadQuery:
    """The error for a use that is not understood."""
    line, column = reading.place(text, token.start)
    return BadQuery(f"line {line}, column {column}: {token.text} is not used as it can be: {why}. It is written {USAGE}")
