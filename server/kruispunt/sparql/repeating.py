"""Whether the answer to a query repeats byte for byte, as far as its text says so."""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from kruispunt.sparql.tokens import FORMS
from kruispunt.store.reading import CHANGES, TOKEN

TAKES_SOME = {"GROUP_CONCAT", "SAMPLE"}  # what these give follows from the order in which the engine finds things
AGGREGATES = {"COUNT", "SUM", "AVG", "MIN", "MAX"}
MAKES_NODES = {"[", "(", "<", "{"}  # in a template: a node without a name, a list, a triple that is reified (`<<`) or annotated (`{|`)
LONGEST = 1 << 14  # characters: what takes a millisecond or two
DECIDES = tuple(CHANGES | AGGREGATES | {"ORDER", "ASK", "CONSTRUCT"})  # most queries hold none of these


class Order(StrEnum):
    """What a query says of the order of its answer.

    The same engine on the same data gives the same bytes for all of them but `changing`; another engine, or another version, need not, except where
    the query leaves nothing to it: `single`, and `ordered` as far as no two rows are equal for ORDER BY.
    """

    SINGLE = "single"  # a truth, or one row of numbers
    ORDERED = "ordered"  # by ORDER BY
    UNORDERED = "unordered"  # rows, or what GROUP_CONCAT, SAMPLE or an inner LIMIT takes of them, as the engine finds them
    UNKNOWN = "unknown"  # too long a text to be read for this
    CHANGING = "changing"  # holds the time of the day, a random number, or blank nodes that get new names


def order(text: str) -> Order:
    """What the text of a query that the engine has answered says of the order of its answer."""
    return read(text) if len(text) <= LONGEST else Order.UNKNOWN


@lru_cache(1024)
def read(text: str) -> Order:
    """The same, by one pass over its tokens."""
    capitals = text.upper()
    if not any(word in capitals for word in DECIDES):
        return Order.UNORDERED
    words = [word.upper() for word in TOKEN.findall(text) if word[0] != "#"]
    calls = {word for word, following in pairwise(words) if following == "("}
    form = next((word for word in words if word in FORMS), "")
    if calls & CHANGES or (form == "CONSTRUCT" and makes_nodes(words)):
        return Order.CHANGING
    outside, loose = levels(words)
    if loose or calls & TAKES_SOME:
        return Order.UNORDERED
    if form == "ASK" or (form == "SELECT" and "GROUP" not in outside and AGGREGATES.intersection(outside)):
        return Order.SINGLE
    return Order.ORDERED if "ORDER" in outside else Order.UNORDERED


def makes_nodes(words: Sequence[str]) -> bool:
    """Whether the template of a CONSTRUCT, which may be its pattern (`CONSTRUCT WHERE`), makes blank nodes."""
    start = words.index("{", words.index("CONSTRUCT")) + 1
    return any(word in MAKES_NODES or word.startswith("_:") for word in words[start : words.index("}", start)])


def levels(words: Sequence[str]) -> tuple[set[str], bool]:
    """The words outside every brace, and whether a group inside takes some of its rows (LIMIT, OFFSET) without saying which (ORDER)."""
    outside: set[str] = set()
    open_groups, loose = [outside], False
    for word in words:
        if word == "{":
            open_groups.append(set())
        elif word == "}" and len(open_groups) > 1:
            inside = open_groups.pop()
            loose = loose or (bool({"LIMIT", "OFFSET"} & inside) and "ORDER" not in inside)
        else:
            open_groups[-1].add(word)
    return outside, loose
