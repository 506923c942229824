"""URI templates of CSVW (RFC 6570 up to level 3), compiled once and filled for every row."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from kruispunt.errors import SourceError

EXPRESSION = re.compile(r"\{([^{}]*)\}")
VARIABLE = re.compile(r"(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})(?:\.?(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2}))*")
RESERVED = ":/?#[]@!$&'()*+,;="
# Operator: first character, separator, named, what may stand unescaped (RFC 6570, appendix A).
OPERATORS = {
    "": ("", ",", False, ""),
    "+": ("", ",", False, RESERVED),
    "#": ("#", ",", False, RESERVED),
    ".": (".", ".", False, ""),
    "/": ("/", "/", False, ""),
    ";": (";", ";", True, ""),
    "?": ("?", "&", True, ""),
    "&": ("&", "&", True, ""),
}


@dataclass(frozen=True)
class Template:
    """A template as literal text and expressions in turn; `variables` in order of appearance."""

    text: str
    parts: tuple["str | Expression", ...]
    variables: tuple[str, ...]


@dataclass(frozen=True)
class Expression:
    """One `{…}` of a template."""

    operator: str
    variables: tuple[str, ...]

    def expand(self, values: Mapping[str, str]) -> str:
        """The text for a row. Raises KeyError naming a variable that the row leaves empty."""
        if not self.operator and len(self.variables) == 1:  # {column}, nearly always
            return escaped(values[self.variables[0]], "")
        first, separator, named, safe = OPERATORS[self.operator]
        written = [escaped(values[variable], safe) for variable in self.variables]
        if named:
            pairs = zip(self.variables, written, strict=True)
            written = [name if self.operator == ";" and not value else f"{name}={value}" for name, value in pairs]
        return first + separator.join(written)


@lru_cache(maxsize=65536)
def escaped(value: str, safe: str) -> str:
    """`value` with everything percent-encoded but unreserved characters and `safe`; with reserved ones safe, escapes stay as they are."""
    text = quote(value, safe=safe + "~")
    return re.sub(r"%25(?=[0-9A-Fa-f]{2})", "%", text) if safe else text


def compiled(text: str) -> Template:
    """The template in `text`. Raises SourceError for what is no template, or needs a modifier of level 4."""
    parts: list[str | Expression] = []
    position = 0
    for match in EXPRESSION.finditer(text):
        parts.append(literal(text[position : match.start()], text))
        parts.append(expression(match[1], text))
        position = match.end()
    parts.append(literal(text[position:], text))
    variables = dict.fromkeys(name for part in parts if isinstance(part, Expression) for name in part.variables)
    return Template(text, tuple(part for part in parts if part != ""), tuple(variables))


def literal(part: str, text: str) -> str:
    """`part` of the template `text` outside braces."""
    if "{" in part or "}" in part:
        raise SourceError(f'"{text}" has a brace without its partner')
    return part


def expression(inside: str, text: str) -> Expression:
    """The expression between braces."""
    operator = inside[:1] if inside[:1] in OPERATORS else ""
    names = tuple(inside[len(operator) :].split(","))
    for name in names:
        if not VARIABLE.fullmatch(name):
            raise SourceError(f'"{text}": {{{inside}}} is not understood; write {{column}} or {{+column}}')
    return Expression(operator, names)
