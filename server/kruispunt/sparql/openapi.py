"""The saved queries as an OpenAPI 3.1 document: what programs that read such documents need to ask them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from math import isfinite
from typing import Any

from kruispunt.sources.parameters import IRI, SEARCH, THING, Parameter, Texts
from kruispunt.sources.queries import Saved
from kruispunt.sparql import citation
from kruispunt.store.filling import kind
from kruispunt.syntax import media
from kruispunt.syntax.datatypes import FORMS, SIGNED, UNSIGNED, WHOLE

PROBLEM = "application/problem+json"
LAST_PAGE = 10**9 - 1
NUMBERS = {"float", "double"}
NO_NUMBERS = ["INF", "+INF", "-INF", "NaN"]  # which JSON has no number for
DATES = {"date": "date", "dateTime": "date-time", "dateTimeStamp": "date-time"}
# The smallest and the largest whole number of each datatype that has one (XSD 1.1, part 2, 3.4).
BOUNDS: dict[str, tuple[int | None, int | None]] = {
    "nonNegativeInteger": (0, None),
    "positiveInteger": (1, None),
    "nonPositiveInteger": (None, 0),
    "negativeInteger": (None, -1),
    **{name: (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) for name, bits in SIGNED.items()},
    **{name: (0, 2**bits - 1) for name, bits in UNSIGNED.items()},
}
GROUP, ASTRAL, WITHIN = re.compile(r"\(\?P<\w+>"), re.compile(r"\\U[0-9A-Fa-f]{8}"), re.compile(r"(\[[^\]]*?)\\d")
CONTROLS = r"\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF"  # what XML has no character for
TEXTS = {"string": f"^[^{CONTROLS}]*$", "normalizedString": rf"^[^{CONTROLS}\t\n\r]*$"}
NO_IRI = r'\x00-\x20\x7F-\x9F<>"{}|\\^`'
IRIS = {IRI: f"^[A-Za-z][A-Za-z0-9+.-]*:[^{NO_IRI}]+$", THING: f"^[^{NO_IRI}?#]+$"}
CITE = {
    "name": "cite",
    "in": "query",
    "required": False,
    "description": "The citation of the answer, in the place of the answer itself.",
    "allowEmptyValue": True,
    "schema": {"type": "string", "enum": list(citation.FORMS)},
}
REFUSED = "A parameter is wrong, missing or unknown, or names a thing that is not here; `detail` says which, and what was expected."
TOLD = (
    "Answers change with the release alone. A parameter that is unknown, is sent too often or has a value that it cannot have is answered with 400, "
    "and so is a thing that is not here; `detail` names the parameter. An empty value counts as not sent."
)


def document(title: Texts, release: str, queries: Iterable[Saved], formats: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """The OpenAPI document of the saved queries of a release; `formats` are the suffixes of each kind of answer.

    Addresses are relative to the document's own, as OpenAPI 3.1 (4.8.5) has it, so that they are right on every host.
    """
    return {
        "openapi": "3.1.0",
        "info": {"title": said(title) or "Saved queries", "version": release, "description": TOLD},
        "servers": [{"url": "./"}],
        "paths": {f"/{saved.name}.{{suffix}}": {"get": operation(saved, formats[kind(saved.text)])} for saved in queries},
    }


def said(texts: Texts) -> str:
    """A text in English, else in the first language there is."""
    return texts.get("en") or next(iter(texts.values()), "")


def operation(saved: Saved, suffixes: Sequence[str]) -> dict[str, Any]:
    """The one operation of a saved query."""
    fixed = {"name": "suffix", "in": "path", "required": True, "schema": {"type": "string", "enum": list(suffixes)}, "description": "The format."}
    paged = {
        "name": "page",
        "in": "query",
        "required": False,
        "description": f"Of {saved.page} rows each; behind the last one there are none.",
        "allowEmptyValue": True,
        "schema": {"type": "integer", "minimum": 1, "maximum": LAST_PAGE, "default": 1},
    }
    types = [*filter(None, map(media.of_suffix, suffixes)), *citation.FORMS.values()]
    content: dict[str, dict[str, Any]] = {media_type: {} for media_type in types}
    return {
        "operationId": saved.name,
        "summary": said(saved.title),
        "description": said(saved.description),
        "parameters": [fixed, *map(parameter, saved.parameters), *([paged] if saved.page else []), CITE],
        "responses": {
            "200": {"description": "The answer; its citation where `cite` is sent.", "content": content},
            "400": {"description": REFUSED, "content": {PROBLEM: {}}},
            "404": {"description": "There is no such format of this answer.", "content": {PROBLEM: {}}},
            "503": {"description": "Every process is at work; ask again.", "content": {PROBLEM: {}}},
            "504": {"description": "The query took more time than it may.", "content": {PROBLEM: {}}},
            "507": {"description": "The query needed more memory than it may.", "content": {PROBLEM: {}}},
        },
    }


def parameter(declared: Parameter) -> dict[str, Any]:
    """One parameter."""
    value = schema(declared)
    value = {"type": "array", "items": value, "maxItems": declared.most} if declared.several else value
    if declared.default is not None:
        value["default"] = listed(declared, declared.default)
    made: dict[str, Any] = {
        "name": declared.name,
        "in": "query",
        "required": declared.required,
        "description": "; ".join(filter(None, (said(declared.label), declared.expected))),
        **({} if declared.required else {"allowEmptyValue": True}),
        "schema": value,
    }
    if declared.example:
        made["example"] = listed(declared, declared.example)
    return made


def listed(declared: Parameter, text: str) -> Any:
    """What the parameter is when that one value of it is sent, as JSON."""
    return [typed(declared, text)] if declared.several else typed(declared, text)


def typed(declared: Parameter, text: str) -> Any:
    """A declared value as JSON of the type that its schema has."""
    if declared.type in WHOLE:
        return int(text)
    if declared.type in NUMBERS and isfinite(number := float(text)):
        return number
    return text in ("true", "1") if declared.type == "boolean" else text


def schema(declared: Parameter) -> dict[str, Any]:
    """The JSON Schema of one value."""
    if declared.choices:
        return {"type": kind_of(declared.type), "enum": [typed(declared, choice) for choice in declared.choices]}
    if declared.type in WHOLE:
        low, high = BOUNDS.get(declared.type, (None, None))
        return {"type": "integer", **({"minimum": low} if low is not None else {}), **({"maximum": high} if high is not None else {})}
    if declared.type in NUMBERS:
        return {"anyOf": [{"type": "number", "format": declared.type}, {"type": "string", "enum": NO_NUMBERS}]}
    if declared.type == "boolean":
        return {"type": "boolean"}
    if declared.type in DATES:
        return {"type": "string", "format": DATES[declared.type]}
    if declared.type == IRI:
        return {"type": "string", "format": "iri", "pattern": IRIS[IRI]}
    if declared.type == THING:
        return {"type": "string", "pattern": IRIS[THING]}
    if declared.type == SEARCH:
        return {"type": "string", "minLength": 1}
    return {"type": "string", **({"minLength": 1} if declared.required else {}), "pattern": TEXTS.get(declared.type) or pattern(declared.type)}


def kind_of(type: str) -> str | list[str]:
    """The type of JSON in which the choices of a parameter are written."""
    if type in NUMBERS:
        return ["number", "string"]
    return "integer" if type in WHOLE else "boolean" if type == "boolean" else "string"


def pattern(datatype: str) -> str:
    """The form of a datatype as a regular expression of ECMA-262, which JSON Schema has: without names of groups, long escapes, and other digits."""
    found = WITHIN.sub(r"\g<1>0-9", GROUP.sub("(", FORMS[datatype].pattern.pattern)).replace(r"\d", "[0-9]")
    return f"^(?:{ASTRAL.sub(lambda escape: chr(int(escape[0][2:], 16)), found)})$"
