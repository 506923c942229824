"""A query that an editor publishes as an address with parameters: what its head declares, and the values a client sends, as terms.

The head stands in comment lines that open with `#+`, as grlc writes them, and is YAML:

    #+ title:
    #+   nl: Aandeel vreemdelingen in een gemeente, per jaar
    #+   en: Share of foreigners in a municipality, by year
    #+ description: {nl: ..., en: ...}
    #+ parameters:
    #+   area: {type: thing, concept: gebied, example: "44021", required: true, label: {nl: NIS-code, en: NIS code}}
    #+   since: {type: gYear, default: "2015"}
    #+ page: 100

A parameter is the variable of the same name; its values become a leading VALUES block of typed terms, so no text of a client is ever pasted into a
query. One that is neither sent nor has a default leaves its variable free.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import yaml

from kruispunt.errors import BadQuery
from kruispunt.names import Names
from kruispunt.sources.parameters import IRI, SEARCH, THING, Parameter, Texts
from kruispunt.syntax import datatypes

HEAD = "#+"
TAG = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
LABEL = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]+)*")
NAME = re.compile(r"[a-z][A-Za-z0-9_]*")
LINE_END = re.compile(r"\r\n|\r|\n")  # what ends a comment of SPARQL; other line separators may stand within a text
KEYS = ("title", "description", "parameters", "page")
PARAMETER_KEYS = ("type", "label", "concept", "example", "default", "required", "several", "choices", "language")
COMMON = ("page", "format", "cite")  # what every saved query takes, and what starts with an underscore
RESERVED = (*COMMON, "explain")
TAKEN = ("openapi",)  # /query/openapi.json
MOST_PAGE = 10_000


@dataclass(frozen=True)
class Saved:
    """A query with its declared head; `text` is what stands below it."""

    name: str
    text: str
    title: Texts
    description: Texts
    parameters: tuple[Parameter, ...]
    page: int | None

    def values(self, sent: Mapping[str, Sequence[str]]) -> list[tuple[Parameter, list[str]]]:
        """Each parameter that has values, defaults filled in. Raises BadQuery for one that is unknown, missing, or sent too often."""
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in sent:
            if name not in known and name not in COMMON and not name.startswith("_"):
                offered = ", ".join(known) or "none"
                raise BadQuery(f"this query has no parameter {name[:60]!r}; it has: {offered}")
        found = []
        for parameter in self.parameters:
            values = [value for value in sent.get(parameter.name, ()) if value]
            if len(values) > parameter.most:
                most = f"at most {parameter.most:,} are taken" if parameter.several else "send it once"
                raise BadQuery(f"the parameter {parameter.name} was sent {len(values):,} times; {most}")
            if not values and parameter.default is not None:
                values = [parameter.default]
            if not values and parameter.required:
                raise BadQuery(f"the parameter {parameter.name} is missing; expected {parameter.expected}")
            if values:
                found.append((parameter, values))
        return found

    def examples(self) -> dict[str, list[str]]:
        """A value for each parameter that has an example and no default: what the address is tried with."""
        return {parameter.name: [parameter.example] for parameter in self.parameters if parameter.example and parameter.default is None}


class Head(yaml.BaseLoader):
    """Reads a head: every scalar stays text, since a code is no number and `no` no falsehood, and a key is written once."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        for number, ((key, _), name) in enumerate(zip(node.value, keys, strict=True)):
            if name in keys[:number]:
                raise yaml.constructor.ConstructorError(problem=f"{name!r} stands there twice", problem_mark=key.start_mark)
        return super().construct_mapping(node, deep)


def lines(text: str) -> list[str]:
    """The lines of a query, without what ends them."""
    found = LINE_END.split(text)
    return found if found[-1] else found[:-1]


def declares(text: str) -> bool:
    """Whether a query has a head, and so an address of its own."""
    return any(line.startswith(HEAD) for line in lines(text))


def read(name: str, text: str) -> Saved:
    """The query `name` with what the head of its text declares. Raises BadQuery that says what is wrong there and what was expected."""
    if not NAME.fullmatch(name.replace("-", "_")):
        raise BadQuery(f"{name!r} cannot be the last part of an address; name the file with small letters, digits and hyphens")
    if name in TAKEN:
        raise BadQuery(f"{name!r} is the address of something else here; name the file otherwise")
    try:
        declared = yaml.load(head(text), Loader=Head)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1}: " if mark else ""
        raise BadQuery(f"{where}the head (`{HEAD}` lines) is not YAML: {getattr(error, 'problem', error)}") from error
    with said_of(text):
        told = mapping(declared, "the head", KEYS)
        parameters = told.get("parameters") or {}
        if not isinstance(parameters, dict):
            raise BadQuery("`parameters` names each parameter and what it is: `area: {type: thing, concept: …}`")
    made = []
    for key, value in parameters.items():
        with said_of(text, "parameters", key):
            made.append(parameter(key, value, text, parameters))
    with said_of(text, "title"):
        title = texts(told.get("title"), "title", required=True)
    with said_of(text, "description"):
        description = texts(told.get("description"), "description")
    with said_of(text, "page"):
        page = number(told.get("page"))
    below = "\n".join("" if line.startswith(HEAD) else line for line in lines(text)) + "\n"  # lines keep their numbers
    return Saved(name, below, title, description, tuple(made), page)


def head(text: str) -> str:
    """The YAML of the head of a query, each line where it stands in the file."""
    return "\n".join(line.removeprefix(HEAD).removeprefix(" ") if line.startswith(HEAD) else "" for line in lines(text))


@contextmanager
def said_of(text: str, *keys: str) -> Iterator[None]:
    """Says in which line of the file the key stands of which a BadQuery complains; of one that is not there, where the head starts."""
    try:
        yield
    except BadQuery as error:
        node = yaml.compose(head(text), Loader=Head)
        line = node.start_mark.line if node else 0
        for key in keys:
            pairs = node.value if isinstance(node, yaml.MappingNode) else []
            line, node = next(((name.start_mark.line, value) for name, value in pairs if name.value == key), (line, None))
        raise BadQuery(f"line {line + 1}: {error}") from error


def mapping(declared: Any, what: str, keys: Sequence[str]) -> dict[str, Any]:
    """`declared`, which has only these keys. Raises BadQuery."""
    if not isinstance(declared, dict):
        raise BadQuery(f"{what} is no list of `key: value`; it can hold {', '.join(keys)}")
    for key in declared:
        if key not in keys:
            raise BadQuery(f"{what} holds {key!r}; it can hold {', '.join(keys)}")
    return declared


def texts(declared: Any, what: str, required: bool = False) -> Texts:
    """A text in several languages. Raises BadQuery where it is none, or missing."""
    if declared is None and not required:
        return {}
    known = isinstance(declared, dict) and bool(declared)
    if not known or not all(LABEL.fullmatch(tag) and isinstance(text, str) and text for tag, text in declared.items()):
        raise BadQuery(f"`{what}` is written by language: `{what}: {{nl: …, en: …}}`")
    return {str(tag): str(text) for tag, text in declared.items()}


def number(declared: Any) -> int | None:
    """The rows of a page, None for all of them. Raises BadQuery."""
    if declared is None:
        return None
    if not isinstance(declared, str) or not declared.isascii() or not declared.isdigit() or not 0 < int(declared) <= MOST_PAGE:
        raise BadQuery(f"`page` is the number of rows on a page, from 1 to {MOST_PAGE:,}; it is {declared!r}")
    return int(declared)


def parameter(name: str, declared: Any, text: str, others: Collection[str]) -> Parameter:
    """One declared parameter, beside `others`. Raises BadQuery."""
    what = f"the parameter {name!r}"
    told = mapping(declared, what, PARAMETER_KEYS)
    if not NAME.fullmatch(name) or name in RESERVED:
        raise BadQuery(f"{what} needs another name: a small letter, then letters, digits and _; {', '.join(RESERVED)} are taken")
    if not re.search(rf"[?$]{name}\b", text):
        raise BadQuery(f"{what} stands nowhere in the query as ?{name}")
    kind = told.get("type", "string")
    if kind not in (THING, IRI, SEARCH) and kind not in datatypes.FORMS:
        raise BadQuery(f"{what} has the type {kind!r}; expected {THING}, {IRI}, {SEARCH} or a datatype of XSD such as string, integer, gYear or date")
    if (kind == THING) != bool(told.get("concept")):
        raise BadQuery(f"{what}: a thing, and only a thing, names its `concept`: of {{base}}id/gebied/44021 that is `gebied`")
    if f"{name}_score" in others and kind == SEARCH:
        raise BadQuery(f"{what} has how well a thing fits in ?{name}_score; rename the parameter of that name")
    if told.get("language") and kind != "string":
        raise BadQuery(f"{what} has a language, so its type is string")
    for key in ("concept", "example", "default", "language"):
        if not isinstance(told.get(key, ""), str):
            raise BadQuery(f"{what}: `{key}` is one text; it is {told[key]!r}")
    if told.get("language") and not TAG.fullmatch(told["language"]):
        raise BadQuery(f"{what}: `language` is a language tag, such as nl or nl-BE; it is {told['language']!r}")
    choices = told.get("choices", [])
    if not isinstance(choices, list) or not all(isinstance(choice, str) for choice in choices) or ("choices" in told and not choices):
        raise BadQuery(f"{what}: `choices` is a list: [a, b]")
    if len(set(choices)) < len(choices):
        raise BadQuery(f"{what}: its `choices` hold one of them twice")
    made = Parameter(
        name=name,
        type=kind,
        label=texts(told.get("label"), "label"),
        concept=told.get("concept", ""),
        example=told.get("example", ""),
        default=told.get("default"),
        required=truth(told.get("required", "false"), f"{what}: `required`"),
        several=truth(told.get("several", "false"), f"{what}: `several`"),
        choices=tuple(choices),
        language=told.get("language", ""),
    )
    if made.required and not made.example and made.default is None and not made.choices:
        raise BadQuery(f"{what} is required, so give an `example`: the query is tried with it at every build")
    if made.required and made.default is not None:
        raise BadQuery(f"{what} is required and has a default; leave one of them out")
    tried = [("example", made.example), ("default", made.default), *(("choices", choice) for choice in made.choices)] if kind != SEARCH else []
    for key, value in tried:
        if value and not fits(made, value):
            raise BadQuery(f"{what}: its `{key}` is {value!r}; expected {replace(made, example='').expected}")
    return made


def fits(declared: Parameter, value: str) -> bool:
    """Whether a parameter can have that value, in any publication."""
    try:
        declared.term(value, Names("http://example.org/"))
    except BadQuery:
        return False
    return True


def truth(declared: Any, what: str) -> bool:
    """Whether `true` was written. Raises BadQuery for anything but that and `false`."""
    if declared not in ("true", "false"):
        raise BadQuery(f"{what} is true or false; it is {declared!r}")
    return bool(declared == "true")
