"""How the engine reads a query: where it is wrong, whether it calls SERVICE, which graphs it names with FROM.

The engine is the only grammar here: a second parser that disagrees with it would be a hole, or would refuse what is legal. Whether a
word is used as a keyword is found by writing other letters in its place, everywhere: a name, a string, a comment stays legal, a clause
does not. Nothing is evaluated that calls SERVICE. All of this can be slow for a hostile text, so it runs where the query runs.
"""

import random
import re
import string
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Store, Triple

from kruispunt.errors import MalformedQuery, Refused
from kruispunt.store import mistakes, scoping
from kruispunt.store.spot import Place, shown

Term = NamedNode | BlankNode | Literal | Triple
EMPTY = Store()
PAD = " " * 32          # more than the longest keyword: the engine reports up to so many characters too far
SPACE = r"(?:\s|\#[^\r\n]*+)*+"
IRI = r"<(?:[^<>\"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>"
PNAME = r"[^\s:<>(){}\[\]\"'#?$,;]*:(?:[^\s<>(){}\[\]\"'#?$,;\\]|\\.)*"
DECLARED = rf"BASE{SPACE}{IRI}|PREFIX{SPACE}[^\s:]*:{SPACE}{IRI}|VERSION{SPACE}(?:\"[^\"\r\n]*\"|'[^'\r\n]*')"
PROLOGUE = re.compile(rf"{SPACE}(?:(?:{DECLARED}){SPACE})*+", re.IGNORECASE)
DATASET = re.compile(rf"FROM{SPACE}(?:(?P<default>{IRI}|{PNAME})|NAMED{SPACE}(?P<named>{IRI}|{PNAME})){SPACE}", re.IGNORECASE)
TOKEN = re.compile(
    r"\#[^\r\n]*|'''(?:[^'\\]|\\.|'(?!''))*'''|\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*\"\"\"|'(?:[^'\\\r\n]|\\.)*'|\"(?:[^\"\\\r\n]|\\.)*\""
    rf"|{IRI}|[?$]\w+|@[A-Za-z][\w-]*|\^\^|\|\||&&|[!<>]=|[\w.:%\\-]+|\S",
    re.DOTALL,
)
SERVICE = re.compile("service", re.IGNORECASE)
# Not where its first letter ends an escape (`\from`, `\u00fFrom`, `%fFrom`): that is within a string or a name, and another letter would break it.
FROM = re.compile(r"(?<![\\%])(?<!%[0-9A-F])(?<!\\u[0-9A-F]{3})(?<!\\U[0-9A-F]{7})from", re.IGNORECASE)
SCHEME = re.compile(r"(?:https?|ftp|file)://|(?:urn|mailto|tag|doi):\w", re.IGNORECASE)
LONGEST = 20_000        # characters of a text for which it is tried which words could follow, and what would mend it
HUGE = 1 << 20          # characters of a text that is read as seldom as can be
WORDS = re.findall(
    r"\w+",
    "SELECT ASK CONSTRUCT DESCRIBE PREFIX BASE DISTINCT AS FROM NAMED WHERE OPTIONAL FILTER BIND UNION MINUS GRAPH VALUES UNDEF EXISTS NOT IN "
    "GROUP BY HAVING ORDER ASC DESC LIMIT OFFSET SEPARATOR a",
)
CHANGES = frozenset(("NOW", "RAND", "UUID", "STRUUID", "BNODE"))   # functions that give something else each time
UNSUPPORTED = re.compile(r"^The custom function <(.*)> is not supported$")
MOST_UNKNOWN = 100      # functions of one query that are not here
UPDATE = re.compile(r"(?:INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Fault:
    """What keeps a text from being a query: the token at `start`, where one of `expected` could stand."""

    start: int
    end: int
    line: int
    column: int
    reason: str
    expected: tuple[str, ...] = ()

    def error(self) -> MalformedQuery:
        """The same as an error, for a client that reads only the message and for one that reads the parts."""
        told = f"line {self.line}, column {self.column}: {self.reason}"
        if self.expected:
            told += "; expected " + (" or ".join(self.expected) if len(self.expected) < 3 else "one of " + " ".join(self.expected))
        return MalformedQuery(told, self.line, self.column, self.expected)


def graphs(text: str, base: str | None) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The graphs of FROM and of FROM NAMED, None where the text has neither. Raises BadQuery, and Refused for SERVICE.

    A text without these words costs nothing here; its syntax is judged when it is run.
    """
    if SERVICE.search(text):
        refuse_service(text, base)
    if not FROM.search(text) or legal(hidden := masked(text, FROM), base):
        return None
    if not legal(text, base):
        raise locate(text, base).error()
    return named_in(text, hidden, base)


def refuse_service(text: str, base: str | None) -> None:
    """Raises Refused where SERVICE is a clause of the query, BadQuery where the text is wrong for another reason."""
    hidden = masked(text, SERVICE)
    if legal(hidden, base):
        return
    start, end = wrong(hidden, base)
    clauses = (found for found in SERVICE.finditer(text[:end]) if found.end() > start and viable(text[: found.end()], base))
    clause = next(clauses, None)
    if clause is None:
        raise locate(text, base).error()    # the same place, in the words of the text; no clause stands before it
    without = masked(TOKEN.sub(as_graph, text), SERVICE)
    if not legal(without, base) and not SERVICE.search(text, *wrong(without, base)):
        raise locate(without, base).error()
    line, column = place(text, clause.start())
    raise Refused(f"line {line}, column {column}: SERVICE is refused: this endpoint answers from its own release and asks no other server")


def as_graph(token: re.Match[str]) -> str:
    """The words of a SERVICE clause as those of a GRAPH clause of the same length, which is legal where it is; any other token as it is."""
    return {"SERVICE": "GRAPH  ", "SILENT": "      "}.get(token[0].upper(), token[0])


def named_in(text: str, hidden: str, base: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The graphs named in a legal text that has a dataset clause, as full IRIs; `hidden` is the text with FROM masked."""
    start = next(found.start() for found in FROM.finditer(text, wrong(hidden, base)[0]))
    prologue = PROLOGUE.match(text)
    found: dict[str, list[str]] = {"default": [], "named": []}
    while clause := DATASET.match(text, start):
        kind = "default" if clause["default"] else "named"
        found[kind].append(evaluated(clause[kind], prologue[0] if prologue else "", base).value)
        start = clause.end()
    return tuple(found["default"]), tuple(found["named"])


def evaluated(written: str, prologue: str, base: str | None) -> NamedNode | Literal:
    """The term that `written` is below this prologue."""
    solutions = EMPTY.query(f"{prologue}SELECT (({written}) AS ?term) {{}}", base_iri=base)
    assert isinstance(solutions, QuerySolutions)
    term = next(solutions)[0]
    assert isinstance(term, NamedNode | Literal)
    return term


def masked(text: str, word: re.Pattern[str]) -> str:
    """`text` with `word`, in any case, replaced everywhere by letters of the same number that mean nothing; each spelling by its own."""
    letters: dict[str, str] = {}
    known = text.lower()

    def replaced(found: re.Match[str]) -> str:
        while found[0] not in letters:
            fresh = "".join(random.choices("qxzjk", k=len(found[0]) - 1)) + random.choice(string.ascii_lowercase[15:])
            if fresh not in known and fresh not in letters.values():
                letters[found[0]] = fresh
        return letters[found[0]]

    return word.sub(replaced, text)


def results(store: Store, text: str, base: str | None, **dataset: Any) -> QuerySolutions | QueryBoolean | QueryTriples:
    """The results of a query over `dataset`, not yet made but for ASK. Raises SyntaxError.

    A function that is not here is an error where it is called, as one with wrong arguments is (SPARQL 1.1, 17.2): no reason to refuse the query.
    """
    unknown: dict[NamedNode, Callable[..., Term | None]] = {}
    while True:
        try:
            return store.query(text, base_iri=base, custom_functions=unknown or None, **dataset)
        except RuntimeError as error:
            missing = UNSUPPORTED.search(str(error))
            if missing is None or NamedNode(missing[1]) in unknown or len(unknown) == MOST_UNKNOWN:
                raise
            unknown[NamedNode(missing[1])] = no_value


def no_value(*_arguments: object) -> None:
    """What a function that is not here comes to: nothing."""


def legal(text: str, base: str | None) -> bool:
    """Whether the engine takes `text` for a query."""
    try:
        EMPTY.query(text, base_iri=base)
    except SyntaxError:
        return False
    except RuntimeError:
        return True         # read, but not run: it calls a function that is not here
    return True


def viable(text: str, base: str | None) -> bool:
    """Whether `text` is the beginning of a query: when the engine complains, then of its end."""
    try:
        EMPTY.query(text + PAD, base_iri=base)
    except SyntaxError as error:
        return reported(str(error)) == place(text + PAD, len(text) + len(PAD))
    except RuntimeError:
        return True
    return True


def wrong(text: str, base: str | None) -> tuple[int, int]:
    """Where the first token of an illegal text stands with which it can no more become a query."""
    tokens = spans(text)
    number = first_wrong(text, tokens, complained(text, base), base)
    return tokens[number] if number < len(tokens) else (len(text.rstrip()), len(text))


def spans(text: str) -> list[tuple[int, int]]:
    """Where each token of a text stands; comments are none."""
    return [found.span() for found in TOKEN.finditer(text) if not found[0].startswith("#")]


def first_wrong(text: str, tokens: list[tuple[int, int]], complaint: str, base: str | None) -> int:
    """The number of the first wrong token, that of all where the text ends too early.

    The engine's own place, in its `complaint`, is up to a keyword's length too far to the right; so it is looked for from there to the left, in steps
    that double, and then by halving.
    """

    def is_wrong(number: int) -> bool:
        return not viable(text[: tokens[number][1]], base)

    high, low, step = bisect_left(tokens, offset(text, reported(complaint)), key=lambda token: token[1]), 0, 1
    if high < len(tokens) and not is_wrong(high):
        low, high = high + 1, len(tokens)
    while low < high and low < (probe := high - step):
        if not is_wrong(probe):
            low = probe + 1
            break
        high, step = probe, 2 * step
    return bisect_left(range(high), True, low, key=is_wrong)


def locate(text: str, base: str | None) -> Fault:
    """What is wrong with an illegal text: where, in words, and what could stand there."""
    tokens, complaint = spans(text), complained(text, base)
    number = first_wrong(text, tokens, complaint, base)
    start, end = tokens[number] if number < len(tokens) else (len(text.rstrip()), len(text))
    before = text[:start]
    possible = expected(before, base) if start < HUGE else ()
    opening = PROLOGUE.fullmatch(before) is not None
    told = undeclared(text, start, end, opening)
    if told is None and len(text) < LONGEST:
        told = scoping.found(text, tokens, lambda trial: legal(trial, base))
    told = told or mistakes.found(Place(text, tokens, number, start, end, possible, start < HUGE and not opening and legal(before, base), opening))
    told = told or (start, end, otherwise(text[start:end], complaint))
    line, column = place(text, told[0])
    return Fault(told[0], told[1], line, column, told[2], possible if told[0] == start else ())


def undeclared(text: str, start: int, end: int, opening: bool) -> tuple[int, int, str] | None:
    """What is wrong with a token that is a word of SPARQL Update, or a name whose prefix is not declared."""
    token = text[start:end]
    if opening and UPDATE.match(token):
        return start, end, f"{token} is SPARQL Update; this endpoint only reads: SELECT, ASK, CONSTRUCT or DESCRIBE"
    found = re.match(r"((?:[^\W\d][\w.-]*)?|_):", token)
    if found is None or re.search(rf"PREFIX\s+{re.escape(found[0])}", text[:start], re.IGNORECASE):
        return None
    if found[0] == "_:":
        return start, end, f"{token} is used in another group too; the label of a blank node holds within one"
    if SCHEME.match(text, start):
        return start, end, "an IRI stands between < and >"
    near = get_close_matches(found[0], re.findall(r"PREFIX\s+([^\s:]{0,30}:)", text[:LONGEST], re.IGNORECASE), 1)
    hint = "" if not near else " before SELECT" if near[0] == found[0] else f", or did you mean {near[0]}?"
    return start, end, f"the prefix {found[0]} is not declared; write PREFIX {found[0]} <...> at the top{hint}"


def otherwise(token: str, complaint: str) -> str:
    """What is wrong with a token where the mistake is no common one: what the engine has a sentence for, or nothing but the token itself."""
    sentence = re.search(r"(?:expected |one of |, )([A-Z]\w*(?: [^,]+){2,}?)(?:,|$)", complaint)
    if sentence and sentence[1] != "Prefix not found":
        return sentence[1]
    return f"{token[:60]!r} cannot stand here" if token.strip() else "the query ends too early"


def complained(text: str, base: str | None) -> str:
    """What the engine says of a text, nothing where that is a query."""
    try:
        EMPTY.query(text, base_iri=base)
    except SyntaxError as error:
        return str(error)
    except RuntimeError:
        return ""
    return ""


def expected(beginning: str, base: str | None) -> tuple[str, ...]:
    """What could follow `beginning`: signs, words, and for terms how one looks."""
    told = complained(beginning + PAD, base)
    signs = [sign.replace('\\"', '"') for sign in re.findall(r'"((?:[^"\\]|\\.)+)"', told) if not sign.startswith("\\") or sign == '\\"']
    if signs != [">"] and len(beginning) < LONGEST:     # within an IRI any word could
        signs += [word for word in WORDS if viable(f"{beginning}\n{word}", base)]
    return tuple(dict.fromkeys(shown(signs)))[:20]


def reported(message: str) -> tuple[int, int] | None:
    """The line and column that the engine tells."""
    found = re.match(r"error at (\d+):(\d+)", message)
    return (int(found[1]), int(found[2])) if found else None


def offset(text: str, told: tuple[int, int] | None) -> int:
    """The character at a line and column, the end of the text without them."""
    if told is None:
        return len(text)
    start = 0
    for _ in range(told[0] - 1):
        start = text.find("\n", start) + 1
    return start + told[1] - 1


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column of a character, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
