"""A parameter of a saved query: what its values can be, and each value as a term."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

from kruispunt.errors import BadQuery, UnknownResource
from kruispunt.names import FORBIDDEN, Names
from kruispunt.syntax import datatypes

THING, IRI, SEARCH = "thing", "iri", "search"
ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:.+")
MOST_VALUES, MOST_SEARCHES = 1000, 10
Texts = Mapping[str, str]
Term = NamedNode | Literal


@dataclass(frozen=True)
class Parameter:
    """One variable that a client gives values for."""

    name: str
    type: str  # thing, iri, search, or a datatype of XSD
    label: Texts = field(default_factory=dict)
    concept: str = ""  # of things: `{base}id/{concept}/{value}`
    example: str = ""
    default: str | None = None
    required: bool = False
    several: bool = False
    choices: tuple[str, ...] = ()
    language: str = ""  # of text

    @property
    def expected(self) -> str:
        """What its values are, in words."""
        if self.choices:
            return "one of " + ", ".join(self.choices)
        such = f", such as {self.example}" if self.example else ""
        if self.type == THING:
            return f"what follows id/{self.concept}/ in the IRI of a thing{such}"
        if self.type == IRI:
            return f"an absolute IRI{such}"
        return f"words to look for{such}" if self.type == SEARCH else datatypes.FORMS[self.type].words

    @property
    def most(self) -> int:
        """How many values it takes at once."""
        return 1 if not self.several else MOST_SEARCHES if self.type == SEARCH else MOST_VALUES

    def term(self, value: str, names: Names) -> Term:
        """`value` as a term. Raises BadQuery that names the parameter, what was sent and what was expected."""
        if self.choices and value not in self.choices:
            raise self.wrong(value)
        if self.type == THING:
            try:
                return NamedNode(names.thing(self.concept, value))
            except (UnknownResource, ValueError) as error:
                raise self.wrong(value) from error
        if self.type == IRI:
            if not ABSOLUTE.fullmatch(value) or FORBIDDEN.search(value):
                raise self.wrong(value)
            return NamedNode(value)
        if not datatypes.FORMS[self.type].fits(value):
            raise self.wrong(value)
        if self.language:
            return Literal(value, language=self.language)
        return Literal(value, datatype=NamedNode(datatypes.XSD + self.type))

    def wrong(self, value: str) -> BadQuery:
        """The error for a value that it cannot have."""
        return BadQuery(f"the parameter {self.name} is {value[:100]!r}; expected {self.expected}")
