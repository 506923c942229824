"""The form of sh:sparql queries in which binding $this beforehand is exact on every engine, and what falls outside it.

SHACL 5.2.1 and appendix A forbid MINUS, VALUES, SERVICE and `AS $this`, and want every subquery to project $this. An engine that replaces the
variable, as ours does, is exact when $this also stands in a triple pattern of every group that uses it. A store rewrites literals, so what
looks at a lexical form (STR, DATATYPE) may see another one than the source has.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Store, Variable

from kruispunt.checks.rules import PLACEHOLDER, query_text
from kruispunt.checks.shapes import Shapes
from kruispunt.checks.vocabulary import Term, sh

TOKEN = re.compile(
    r"""(?P<skip>\s+|\#[^\n]*)|(?P<iri><[^<>"{}|^`\\\s]*>)|(?P<text>\"{3}(?:(?:\"{1,2})?(?:[^"\\]|\\.))*\"{3}|'{3}(?:(?:'{1,2})?(?:[^'\\]|\\.))*'{3}"""
    r"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?P<variable>[?$]\w+)|(?P<mark>[{}()])|(?P<word>[\w:%.\\-]+)|(?P<other>.)""",
    re.DOTALL,
)
FORBIDDEN = {
    "minus": "MINUS is forbidden (SHACL 5.2.1); write FILTER NOT EXISTS",
    "values": "VALUES is forbidden (SHACL 5.2.1); write FILTER (?x IN (...))",
    "service": "SERVICE is forbidden (SHACL 5.2.1)",
    "graph": "GRAPH finds nothing: the data is validated as one graph",
    "from": "FROM finds nothing: the data is validated as one graph",
}
LEXICAL = "sees the form in which the store keeps a value, which may not be the one written; compare the values themselves"
CALLS = {
    "str": f"STR {LEXICAL}",
    "datatype": f"DATATYPE {LEXICAL}",
    "xsd:string": f"xsd:string {LEXICAL}",
    **dict.fromkeys(("now", "rand", "uuid", "struuid", "bnode"), "the answer must repeat, so no NOW, RAND, UUID, STRUUID or BNODE"),
}
PREBOUND = ("$PATH", "$shapesGraph", "$currentShape")


@dataclass
class Group:
    """What stands between braces: words and the groups within."""

    parts: "list[str | Group]" = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        return [part for part in self.parts if isinstance(part, str)]

    @property
    def groups(self) -> "list[Group]":
        return [part for part in self.parts if isinstance(part, Group)]

    @property
    def selects(self) -> bool:
        """Whether it is a subquery."""
        return bool(self.words) and self.words[0].casefold() == "select"

    def uses_this(self) -> bool:
        return any(is_this(word) for word in self.words) or any(group.uses_this() for group in self.groups)

    def everything(self) -> "Iterator[Group]":
        """This group and all below it."""
        yield self
        for group in self.groups:
            yield from group.everything()


def faults(shapes: Shapes, constraint: Term) -> list[str]:
    """What keeps the query of a sh:sparql constraint from being run exactly; empty when nothing does."""
    selects = shapes.objects(constraint, sh("select"))
    if len(selects) != 1 or not isinstance(selects[0], Literal):
        return ["expected one sh:select with a query"]
    found = [
        f"sh:prefixes {node} declares no prefix" for node in shapes.objects(constraint, sh("prefixes")) if not shapes.objects(node, sh("declare"))
    ]
    words = list(tokens(selects[0].value))
    found += worded(words)
    try:
        top = grouped(words)
    except ValueError as error:
        return [*found, str(error)]
    found += bound(top)
    if not found:
        found += refused(query_text(shapes, constraint))
    projected = {word[1:] for word in header(top) if word[0] in "?$"} | {"this", "value", "path"}
    for message in shapes.messages(constraint):
        missing = [name for name in PLACEHOLDER.findall(message.value) if name not in projected]
        found += [f"sh:message names {{?{name}}}, which the query does not select" for name in missing]
    return found


def tokens(query: str) -> Iterator[str]:
    """The words of a query; texts as "", so that nothing in them counts."""
    for match in TOKEN.finditer(query):
        if match.lastgroup == "text":
            yield '""'
        elif match.lastgroup != "skip":
            yield match[0]


def worded(words: list[str]) -> list[str]:
    """Complaints about words and calls that are not to be there at all."""
    found = []
    for word, following in zip(words, [*words[1:], ""], strict=True):
        small = word.casefold()
        if small in FORBIDDEN:
            found.append(FORBIDDEN[small])
        if following == "(" and small in CALLS:
            found.append(CALLS[small])
        if small == "as" and is_this(following):
            found.append("AS $this is forbidden (SHACL appendix A)")
        if word.replace("?", "$") in PREBOUND:
            found.append(f"{word} is not bound: the constraint stands on a node shape")
    if not words or words[0].casefold() != "select":
        found.append("expected a SELECT query")
    return found


def grouped(words: list[str]) -> Group:
    """The query as nested groups. Raises ValueError where braces do not match."""
    open_groups = [Group()]
    for word in words:
        if word == "{":
            open_groups[-1].parts.append(group := Group())
            open_groups.append(group)
        elif word == "}":
            if len(open_groups) == 1:
                raise ValueError("a } too many")
            open_groups.pop()
        else:
            open_groups[-1].parts.append(word)
    if len(open_groups) > 1:
        raise ValueError("a } is missing")
    return open_groups[0]


def bound(top: Group) -> list[str]:
    """Complaints about $this: not projected, bound again, asked about, or used in a group without a triple pattern that has it."""
    found = []
    for group in top.everything():
        if group.selects or group is top:
            if (group is top or group.uses_this()) and not any(is_this(word) for word in header(group)):
                found.append("every SELECT that uses $this must name $this after SELECT (SHACL 5.2.1)")
            continue
        patterns, calls = places_of_this(group)
        found += [f"{call.upper()} of $this" for call in calls if call in ("bind", "bound")]
        if calls and not patterns:
            found.append("a group uses $this in an expression, and has no triple pattern with $this of its own")
    if not any(places_of_this(group)[0] for group in top.everything() if not group.selects and group is not top):
        found.append("no triple pattern has $this")
    return list(dict.fromkeys(found))


def header(query: Group) -> list[str]:
    """The words between SELECT and the first brace that are selected: outside brackets, or after AS."""
    selected: list[str] = []
    depth, last = 0, ""
    for part in query.parts:
        if isinstance(part, Group):
            break
        depth += {"(": 1, ")": -1}.get(part, 0)
        if depth == 0 or last.casefold() == "as":
            selected.append(part)
        last = part
    return selected


def places_of_this(group: Group) -> tuple[int, list[str]]:
    """How often $this stands in a triple pattern directly in `group`, and the word before the bracket of each expression that has it."""
    patterns, calls = 0, list[str]()
    opened: list[str] = []
    last = ""
    for word in group.words:
        if word == "(":
            opened.append(last.casefold())
        elif word == ")" and opened:
            opened.pop()
        elif is_this(word):
            if opened:
                calls += opened
            else:
                patterns += 1
        last = word
    return patterns, calls


def refused(query: str) -> list[str]:
    """What the store says of a query that it cannot run."""
    try:
        Store().query(query, substitutions={Variable("this"): NamedNode("urn:x")})
    except (SyntaxError, ValueError, RuntimeError) as error:
        return [f"not a query: {error}"]
    return []


def is_this(word: str) -> bool:
    return word in ("$this", "?this")
