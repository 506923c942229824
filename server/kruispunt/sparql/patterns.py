"""What a query is made of, as its cost is told by it: patterns that are joined, groups that are optional, filters, and queries in each other."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Path:
    """What stands between subject and object: the properties it may follow, and whether it is one, a sequence or alternative, or without end.

    With `negated` somewhere in it, it follows any property but those after the `!`.
    """

    text: str
    properties: tuple[str, ...]
    simple: bool
    closure: bool = False
    negated: bool = False


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
        verb = (self.path.text,) if self.path.text.startswith("?") else ()
        return frozenset(term for term in (self.subject, self.object, *verb) if term.startswith("?"))

    def __str__(self) -> str:
        return f"{self.subject} {self.path.text} {self.object}"


@dataclass(frozen=True)
class Condition:
    """A FILTER or an expression: its text, the groups of its EXISTS, and where it stands."""

    text: str
    groups: tuple["Group", ...]
    line: int
    negated: bool = False


@dataclass
class Group:
    """What stands between `{` and `}`: patterns that are joined, and what is done with them."""

    patterns: list[Pattern] = field(default_factory=list)
    values: list[tuple[tuple[str, ...], int]] = field(default_factory=list)  # variables, rows
    bound: list[str] = field(default_factory=list)  # by BIND
    filters: list[Condition] = field(default_factory=list)
    optional: list["Group"] = field(default_factory=list)
    minus: list["Group"] = field(default_factory=list)
    unions: list[list["Group"]] = field(default_factory=list)
    selects: list["Select"] = field(default_factory=list)

    @property
    def variables(self) -> frozenset[str]:
        """The variables that it may bind."""
        found = {name for pattern in self.patterns for name in pattern.variables} | set(self.bound)
        found |= {name for names, _ in self.values for name in names}
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
    ordered: bool = False
    limit: int | None = None
    offset: int = 0
    text: str = ""
