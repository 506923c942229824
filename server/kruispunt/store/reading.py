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
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Store, Triple

from kruispunt.errors import MalformedQuery, Refused

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
    fault = locate(hidden, base)
    clauses = (found for found in SERVICE.finditer(text[: fault.end]) if found.end() > fault.start and viable(text[: found.end()], base))
    clause = next(clauses, None)
    if clause is None:
        raise locate(text, base).error()    # the same place, in the words of the text; no clause stands before it
    without = masked(TOKEN.sub(as_graph, text), SERVICE)
    if not legal(without, base) and not SERVICE.search(text, (fault := locate(without, base)).start, fault.end):
        raise fault.error()
    line, column = place(text, clause.start())
    raise Refused(f"line {line}, column {column}: SERVICE is refused: this endpoint answers from its own release and asks no other server")


def as_graph(token: re.Match[str]) -> str:
    """The words of a SERVICE clause as those of a GRAPH clause of the same length, which is legal where it is; any other token as it is."""
    return {"SERVICE": "GRAPH  ", "SILENT": "      "}.get(token[0].upper(), token[0])


def named_in(text: str, hidden: str, base: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The graphs named in a legal text that has a dataset clause, as full IRIs; `hidden` is the text with FROM masked."""
    start = next(found.start() for found in FROM.finditer(text, locate(hidden, base).start))
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


def locate(text: str, base: str | None) -> Fault:
    """The first token of an illegal text with which it can no more become a query, found by halving.

    The engine's own place is up to a keyword's length too far to the right, and its list of what it expected there is of that place too.
    """
    tokens = [found.span() for found in TOKEN.finditer(text) if not found[0].startswith("#")]
    wrong = bisect_left(range(len(tokens)), True, key=lambda number: not viable(text[: tokens[number][1]], base))
    start, end = tokens[wrong] if wrong < len(tokens) else (len(text.rstrip()), len(text))
    line, column = place(text, start)
    return Fault(start, end, line, column, reason(text, start, end, base), expected(text[:start], base))


def reason(text: str, start: int, end: int, base: str | None) -> str:
    """What is wrong with the token at `start`, in words."""
    token = text[start:end]
    if UPDATE.match(token) and PROLOGUE.fullmatch(text[:start]):
        return f"{token} is SPARQL Update; this endpoint only reads: SELECT, ASK, CONSTRUCT or DESCRIBE"
    if (prefix := re.match(r"([^\W\d][\w.-]*)?:", token)) and not re.search(rf"PREFIX\s+{re.escape(prefix[0])}", text[:start], re.IGNORECASE):
        return f"the prefix {prefix[0]} is not declared; write PREFIX {prefix[0]} <...> at the top"
    try:
        EMPTY.query(text, base_iri=base)
    except SyntaxError as error:
        sentence = re.search(r"(?:expected |one of |, )([A-Z][a-z]*(?: [^,]+){2,}?)(?:,|$)", str(error))
        if sentence and sentence[1] != "Prefix not found":
            return sentence[1]
    return f"{token[:60]!r} cannot stand here" if token.strip() else "the query ends too early"


def expected(beginning: str, base: str | None) -> tuple[str, ...]:
    """Signs and words that could follow `beginning`."""
    try:
        EMPTY.query(beginning + PAD, base_iri=base)
    except SyntaxError as error:
        signs = re.findall(r'"((?:[^"\\]|\\.)+)"', str(error))
        return tuple(sign.replace('\\"', '"') for sign in signs if not sign.startswith("\\"))[:12]
    except RuntimeError:
        return ()
    return ()


def reported(message: str) -> tuple[int, int] | None:
    """The line and column that the engine tells."""
    found = re.match(r"error at (\d+):(\d+)", message)
    return (int(found[1]), int(found[2])) if found else None


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column of a character, both from 1."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
