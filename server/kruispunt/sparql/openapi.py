"""The saved queries as an OpenAPI 3.1 document: what programs that read such documents need to ask them."""

from collections.abc import Iterable, Mapping, Sequence
from math import isfinite
from typing import Any

from kruispunt.sources.queries import IRI, SEARCH, THING, Parameter, Saved, Texts
from kruispunt.sparql import citation
from kruispunt.store.filling import kind
from kruispunt.syntax import media
from kruispunt.syntax.datatypes import WHOLE

PROBLEM = "application/problem+json"
NUMBERS = {"decimal", "float", "double"}
DATES = {"date": "date", "dateTime": "date-time", "dateTimeStamp": "date-time"}
CITE = {
    "name": "cite",
    "in": "query",
    "required": False,
    "description": "The citation of the answer, in the place of the answer itself.",
    "schema": {"type": "string", "enum": list(citation.FORMS)},
}


def document(title: Texts, release: str, queries: Iterable[Saved], formats: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """The OpenAPI document of the saved queries of a release; `formats` are the suffixes of each kind of answer.

    Addresses are relative to the document's own, as OpenAPI 3.1 (4.8.5) has it, so that they are right on every host.
    """
    return {
        "openapi": "3.1.0",
        "info": {"title": said(title) or "Saved queries", "version": release, "description": "Answers change with the release alone."},
        "servers": [{"url": "./"}],
        "paths": {f"/{saved.name}.{{suffix}}": {"get": operation(saved, formats[kind(saved.text)])} for saved in queries},
    }


def said(texts: Texts) -> str:
    """A text in English, else in the first language there is."""
    return texts.get("en") or next(iter(texts.values()), "")


def operation(saved: Saved, suffixes: Sequence[str]) -> dict[str, Any]:
    """The one operation of a saved query."""
    fixed = {"name": "suffix", "in": "path", "required": True, "schema": {"type": "string", "enum": list(suffixes)}, "description": "The format."}
    paged = {"name": "page", "in": "query", "schema": {"type": "integer", "minimum": 1, "default": 1}, "description": f"Of {saved.page} rows each."}
    types = [*filter(None, map(media.of_suffix, suffixes)), *citation.FORMS.values()]
    content: dict[str, dict[str, Any]] = {media_type: {} for media_type in types}
    return {
        "operationId": saved.name,
        "summary": said(saved.title),
        "description": said(saved.description),
        "parameters": [fixed, *map(parameter, saved.parameters), *([paged] if saved.page else []), CITE],
        "responses": {
            "200": {"description": "The answer; its citation where `cite` is sent.", "content": content},
            "400": {"description": "A parameter is wrong, missing or unknown.", "content": {PROBLEM: {}}},
            "404": {"description": "There is no such format of this answer.", "content": {PROBLEM: {}}},
            "503": {"description": "Every process is at work; ask again.", "content": {PROBLEM: {}}},
            "504": {"description": "The query took more than it may.", "content": {PROBLEM: {}}},
        },
    }


def parameter(declared: Parameter) -> dict[str, Any]:
    """One parameter."""
    value = schema(declared)
    value = {"type": "array", "items": value} if declared.several else value
    if declared.default is not None:
        value["default"] = listed(declared, declared.default)
    made: dict[str, Any] = {
        "name": declared.name,
        "in": "query",
        "required": declared.required,
        "description": "; ".join(filter(None, (said(declared.label), declared.expected))),
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
    made: dict[str, Any] = {"type": "string"}
    if declared.type in WHOLE:
        made = {"type": "integer"}
    elif declared.type in NUMBERS:
        made = {"type": ["number", "string"]}  # NaN, INF and what else JSON has no number for
    elif declared.type == "boolean":
        made = {"type": "boolean"}
    elif declared.type in DATES:
        made["format"] = DATES[declared.type]
    elif declared.type == IRI:
        made["format"] = "iri"
    elif declared.type in (THING, SEARCH) or declared.required:
        made["minLength"] = 1
    if declared.choices:
        made["enum"] = [typed(declared, choice) for choice in declared.choices]
    return made
