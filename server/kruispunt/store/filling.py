"""A saved query with the values of a request: typed terms in a leading VALUES block, never pasted text."""

import re
from collections.abc import Callable, Mapping, Sequence

from pyoxigraph import Literal, NamedNode

from kruispunt.errors import BadQuery
from kruispunt.names import Names
from kruispunt.sources.parameters import SEARCH, THING, Parameter
from kruispunt.sources.queries import Saved
from kruispunt.store.reading import PROLOGUE, TOKEN
from kruispunt.store.search import Search
from kruispunt.store.textquery import DECIMAL

FOUND = 1000  # things that words lead to


def filled(saved: Saved, sent: Mapping[str, Sequence[str]], names: Names, exists: Callable[[str], bool], search: Search | None) -> str:
    """The text of the query with the values sent, as `sources.queries` describes it. Raises BadQuery that names the parameter.

    A thing must be there (`exists`). A parameter of type `search` stands for the things that its words find, with how well each fits in
    `?{name}_score`.
    """
    blocks = [block(parameter, values, names, exists, search) for parameter, values in saved.values(sent)]
    place = opening(saved.text)
    return saved.text[:place] + "".join(f" {each}" for each in blocks) + saved.text[place:]


def block(parameter: Parameter, values: Sequence[str], names: Names, exists: Callable[[str], bool], search: Search | None) -> str:
    """The VALUES of one parameter."""
    if parameter.type == SEARCH:
        return found(parameter, values, search)
    terms = [parameter.term(value, names) for value in values]
    for value, term in zip(values, terms, strict=True):
        if parameter.type == THING and not exists(term.value):
            raise BadQuery(f"the parameter {parameter.name} is {value[:100]!r}, and there is no {term.value}; expected {parameter.expected}")
    return f"VALUES ?{parameter.name} {{ {' '.join(map(str, dict.fromkeys(terms)))} }}"


def found(parameter: Parameter, values: Sequence[str], search: Search | None) -> str:
    """The things that words lead to, and how well each fits; none where there is no index of words."""
    matches = [match for value in values for match in search.things(value, FOUND)] if search else []
    rows = " ".join(f"({NamedNode(match.iri)} {Literal(f'{match.score:.3f}', datatype=DECIMAL)})" for match in matches)
    return f"VALUES (?{parameter.name} ?{parameter.name}_score) {{ {rows} }}"


def kind(text: str) -> str:
    """What a legal query answers with: `solutions`, a `boolean` or a `graph`."""
    prologue = PROLOGUE.match(text)
    first = TOKEN.match(text, prologue.end() if prologue else 0)
    return {"SELECT": "solutions", "ASK": "boolean"}.get(first[0].upper() if first else "", "graph")


def must_reach(saved: Saved, parameter: Parameter) -> None:
    """Raises BadQuery where values of the parameter would change nothing, or stand in the way of the query's own."""
    words = [found[0] for found in TOKEN.finditer(saved.text) if not found[0].startswith("#")]
    before = reached(words, parameter.name)
    if "AS" in before:
        raise BadQuery(f"the parameter {parameter.name!r} is a variable that the query makes itself (AS ?{parameter.name}); rename one of them")
    if not before:
        raise BadQuery(
            f"the parameter {parameter.name!r} would change nothing: ?{parameter.name} stands nowhere but in comments, in texts, or in a query "
            f"within the query that does not select it"
        )


def reached(words: Sequence[str], name: str) -> set[str]:
    """The words before `?name`, in capitals, wherever a VALUES in front of the query is joined with it: not where a query within hides it."""
    seen, open_groups = set[str](), [True]
    for place, word in enumerate(words):
        if word == "{":
            within = place + 1 < len(words) and words[place + 1].upper() == "SELECT"
            open_groups.append(open_groups[-1] and (not within or selects(words, place + 2, name)))
        elif word == "}":
            open_groups.pop()
        elif open_groups[-1] and word in (f"?{name}", f"${name}"):
            seen.add(words[place - 1].upper() if place else "")
    return seen


def selects(words: Sequence[str], place: int, name: str) -> bool:
    """Whether the query whose head stands at `place` hands on `?name`."""
    depth = 0
    while words[place] != "{":
        depth += (words[place] == "(") - (words[place] == ")")
        own = depth == 0 or words[place - 1].upper() == "AS"
        if own and words[place] in ("*", f"?{name}", f"${name}"):
            return True
        place += 1
    return False


def opening(text: str) -> int:
    """Where the group of a query starts, behind its brace: what stands there is joined with everything in it. Raises BadQuery where it has none."""
    prologue = PROLOGUE.match(text)
    words = [found for found in TOKEN.finditer(text, prologue.end() if prologue else 0) if not found[0].startswith("#")]
    place = behind(words, 1) if [word[0].upper() for word in words[:2]] == ["CONSTRUCT", "{"] else 0  # what it makes is no group
    while place < len(words) and words[place][0] != "{":
        place = behind(words, place) if words[place][0] == "(" else place + 1  # an expression may hold a group of its own
    if place >= len(words):
        raise BadQuery("the query has no group `{ … }` into which values could go")
    return words[place].end()


def behind(words: Sequence[re.Match[str]], place: int) -> int:
    """The place behind the counterpart of the bracket at `place`."""
    depth = 0
    while place < len(words):
        depth += (words[place][0] in "({") - (words[place][0] in ")}")
        place += 1
        if depth == 0:
            break
    return place
