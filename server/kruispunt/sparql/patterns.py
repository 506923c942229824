"""What a query is made of, as its cost is told by it: patterns that are joined, groups that are optional, filters, and queries in each other."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

OWN = "?_"  # how the variables start that stand for nodes without a name


@dataclass(frozen=True)
class Path:
    """What stands between subject and object: a `variable`, an `iri`, or the sign of what is done with the `parts`: one of `^ / | * + ? !`."""

    kind: str
    text: str
    parts: tuple["Path", ...] = ()
    iri: str = ""  # in `<>`

    def every(self) -> Iterator["Path"]:
        """It and all that it is made of."""
        yield self
        for part in self.parts:
            yield from part.every()

    @property
    def properties(self) -> tuple[str, ...]:
        """The IRIs that stand in it."""
        return tuple(part.iri for part in self.every() if part.iri)

    @property
    def simple(self) -> bool:
        """Whether it is one property, or a variable."""
        return self.kind in ("iri", "variable")

    @property
    def closure(self) -> bool:
        """Whether it goes on without end."""
        return any(part.kind in ("*", "+") for part in self.every())

    @property
    def turning(self) -> bool:
        """Whether it may come back to where it was: it follows some property against its direction, or nearly every one."""
        return any(part.kind in ("^", "!") for part in self.every())

    @property
    def empty(self) -> bool:
        """Whether it leads from every node to itself, without a step."""
        if self.kind in ("*", "?"):
            return True
        if self.kind in ("|", "/"):
            return (any if self.kind == "|" else all)(part.empty for part in self.parts)
        return self.kind in ("^", "+") and self.parts[0].empty


@dataclass(frozen=True)
class Pattern:
    """A triple pattern; variables start with `?`, IRIs stand in `<>`. `line` is where it stands in the text."""

    subject: str
    path: Path
    object: str
    line: int

    @property
    def variables(self) -> frozenset[str]:
        """The variables it binds."""
        return frozenset(term for term in (self.subject, self.object, self.path.text) if term.startswith("?"))

    def __str__(self) -> str:
        subject, value = ("[]" if term.startswith(OWN) else term for term in (self.subject, self.object))
        return f"{subject} {self.path.text} {value}"


@dataclass(frozen=True)
class Condition:
    """A FILTER or an expression: its text, the groups of its EXISTS, and where it stands."""

    text: str
    groups: tuple["Group", ...]
    line: int
    negated: bool = False


@dataclass(frozen=True)
class Search:
    """A `text:query`: what is written, where it stands, the variables that it binds, and how many solutions it was told to give at most."""

    text: str
    line: int
    variables: tuple[str, ...]
    limit: int | None


@dataclass
class Group:
    """What stands between `{` and `}`: patterns that are joined, and what is done with them. `line` is where its keyword stands."""

    patterns: list[Pattern] = field(default_factory=list)
    values: list[tuple[tuple[str, ...], int]] = field(default_factory=list)  # variables, rows
    bound: dict[str, str] = field(default_factory=dict)  # by BIND: variable, expression
    filters: list[Condition] = field(default_factory=list)
    optional: list["Group"] = field(default_factory=list)
    minus: list["Group"] = field(default_factory=list)
    unions: list[list["Group"]] = field(default_factory=list)  # of one branch: a group in this one
    selects: list["Select"] = field(default_factory=list)
    searches: list[Search] = field(default_factory=list)
    lists: dict[str, list[str]] = field(default_factory=dict)  # ( … ) by the variable that stands for it, while it is read
    line: int = 0

    @cached_property
    def variables(self) -> frozenset[str]:
        """The variables that it may bind, once it is read."""
        found = {name for pattern in self.patterns for name in pattern.variables} | set(self.bound)
        found |= {name for names, _ in self.values for name in names} | {name for search in self.searches for name in search.variables}
        inner = [*self.optional, *(branch for union in self.unions for branch in union)]
        found |= {name for group in inner for name in group.variables}
        return frozenset(found | {name for select in self.selects for name in select.variables})


@dataclass
class Select:
    """A query, or one inside another: its group, what it projects, and what is done with its solutions."""

    form: str
    group: Group
    variables: frozenset[str] = frozenset()
    distinct: bool = False
    aggregate: bool = False
    grouped: bool = False
    by: frozenset[str] = frozenset()  # the variables of GROUP BY
    ordered: bool = False
    limit: int | None = None
    offset: int = 0
    text: str = ""

    @property
    def lazy(self) -> bool:
        """Whether the engine stops at the last solution that is wanted, and surely comes to it: nothing is put in order, counted, or let go."""
        here = self.group
        limited = self.form == "ASK" or self.limit is not None
        whole = self.ordered or self.aggregate or self.distinct
        return limited and not (whole or here.filters or here.minus or here.optional or here.unions or here.selects)
