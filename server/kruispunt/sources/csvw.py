"""CSVW metadata (W3C, tabular metadata) read into a table: the subset that says what a row means; anything else is refused by name."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from kruispunt.errors import SourceError
from kruispunt.names import FORBIDDEN, rebase_text
from kruispunt.sources import templates
from kruispunt.sources.cells import Datatype, datatype
from kruispunt.sources.prefixes import INITIAL_CONTEXT
from kruispunt.sources.templates import Template

INHERITED = {"aboutUrl", "datatype", "default", "lang", "null", "ordered", "propertyUrl", "required", "separator", "textDirection", "valueUrl"}
GROUP = INHERITED | {"@context", "@id", "@type", "dialect", "notes", "tables", "tableDirection", "tableSchema"}
TABLE = INHERITED | {"@context", "@id", "@type", "dialect", "notes", "suppressOutput", "tableDirection", "tableSchema", "url"}
SCHEMA = INHERITED | {"@id", "@type", "columns", "primaryKey", "rowTitles"}
COLUMN = INHERITED | {"@id", "@type", "name", "suppressOutput", "titles", "virtual"}
DIALECT = {"@id", "@type", "commentPrefix", "delimiter", "doubleQuote", "encoding", "header", "headerRowCount", "quoteChar", "skipBlankRows", "trim"}
SCHEMES = {"http", "https", "urn", "mailto", "tel", "geo", "info", "ftp", "doi", "tag"}


@dataclass(frozen=True)
class Column:
    """A column, what its cells are and what they say. `value` is the template of an IRI; without one the cell is a literal."""

    name: str
    titles: tuple[str, ...]
    datatype: Datatype
    about: Template
    property: Template
    value: Template | None
    virtual: bool
    silent: bool
    required: bool
    null: tuple[str, ...]
    separator: str | None
    default: str
    lang: str


@dataclass(frozen=True)
class Dialect:
    """How the file is written."""

    delimiter: str = ","
    encoding: str = "utf-8"
    quote: str | None = '"'
    doubled: bool = True
    header: bool = True
    comment: str | None = "#"
    skip_blank: bool = False
    trim: bool = False


@dataclass(frozen=True)
class Table:
    """A CSV file and what its metadata say of it."""

    path: Path
    shown: str
    columns: tuple[Column, ...]
    virtual: tuple[Column, ...]
    key: tuple[str, ...]
    dialect: Dialect
    silent: bool


def read(metadata: Path, table: Path, shown: str, stated: str, base: str) -> Table:
    """The table in the CSV file `table`, as `metadata` describes it. Raises SourceError naming the metadata file and the key that is wrong."""
    where = f"{shown.rpartition('/')[0]}/{metadata.name}".lstrip("/")
    try:
        described = json.loads(rebase_text(metadata.read_bytes().decode("utf-8-sig"), stated, base))
    except (OSError, ValueError) as error:
        raise SourceError(f"{where}: cannot be read as JSON: {error}") from error
    try:
        return table_of(described, table, shown)
    except SourceError as error:
        raise SourceError(f"{where}: {error}") from error


def table_of(described: object, path: Path, shown: str) -> Table:
    """The table of `path` among what is described: a table or a group of tables."""
    group = checked(described, GROUP | TABLE, "the metadata")
    context = group.get("@context", "")
    if (context[0] if isinstance(context, list) and context else context) != "http://www.w3.org/ns/csvw":
        raise SourceError('"@context" must be "http://www.w3.org/ns/csvw"')
    if isinstance(context, list) and any(isinstance(part, dict) and part.keys() - {"@language"} for part in context[1:]):
        raise SourceError('"@context" may set @language and nothing else here')
    tables = group.get("tables")
    own = next((each for each in tables if isinstance(each, dict) and each.get("url") == path.name), None) if isinstance(tables, list) else group
    if own is None or own.get("url") != path.name:
        raise SourceError(f'describes no table with "url": "{path.name}"')
    own = checked(own, TABLE, "the table")
    schema = checked(own.get("tableSchema", group.get("tableSchema")), SCHEMA, '"tableSchema"')
    inherited = {key: level[key] for level in (group, own, schema) for key in INHERITED if key in level}
    listed = schema.get("columns")
    if not isinstance(listed, list) or not listed:
        raise SourceError('"tableSchema" needs "columns", a list of what each column is')
    columns = [column_of(each, inherited, number) for number, each in enumerate(listed, 1)]
    key = schema.get("primaryKey", [])
    table = Table(
        path=path,
        shown=shown,
        columns=tuple(column for column in columns if not column.virtual),
        virtual=tuple(column for column in columns if column.virtual),
        key=(key,) if isinstance(key, str) else tuple(key),
        dialect=dialect_of(own.get("dialect", group.get("dialect", {}))),
        silent=own.get("suppressOutput", False) is True,
    )
    check_references(table, columns)
    return table


def checked(described: object, keys: set[str], what: str) -> dict[str, Any]:
    """`described` as an object with none but known keys and annotations (`dc:title`); notes have no meaning for the data."""
    if not isinstance(described, dict):
        raise SourceError(f"{what} must be an object, not {described!r}")
    if unknown := sorted(key for key in described if key not in keys and ":" not in key):
        raise SourceError(f"{what} has {', '.join(map(repr, unknown))}, which is not understood here; leave it out or correct it")
    return described


def column_of(described: object, inherited: Mapping[str, Any], number: int) -> Column:
    """The column that `described` and what it inherits make."""
    own = checked(described, COLUMN, f"column {number}")
    titles = titles_of(own.get("titles", []))
    name = own.get("name") or (quote(titles[0]) if titles else f"_col.{number}")
    try:
        return column_from({**inherited, **own}, name, titles)
    except SourceError as error:
        raise SourceError(f"column {name}: {error}") from error


def column_from(details: Mapping[str, Any], name: str, titles: tuple[str, ...]) -> Column:
    """The column of that name from all its properties."""
    if "aboutUrl" not in details:
        raise SourceError('needs "aboutUrl": the IRI that a row speaks of')
    silent = details.get("suppressOutput", False) is True
    if "propertyUrl" not in details and not silent:
        raise SourceError('needs "propertyUrl" (or "suppressOutput": true): the property that its cells are values of')
    if details.get("ordered"):
        raise SourceError('"ordered" is not understood here; without it a list of values is that many triples')
    virtual = details.get("virtual", False) is True
    if virtual and "valueUrl" not in details and "default" not in details:
        raise SourceError('is virtual and needs "valueUrl" or "default"')
    null = details.get("null", "")
    return Column(
        name=name,
        titles=titles,
        datatype=datatype(details.get("datatype", "string")),
        about=iri_template(details["aboutUrl"], "aboutUrl", name),
        property=iri_template(details.get("propertyUrl", "rdf:value"), "propertyUrl", name),
        value=iri_template(details["valueUrl"], "valueUrl", name) if "valueUrl" in details else None,
        virtual=virtual,
        silent=silent,
        required=details.get("required", False) is True,
        null=(null,) if isinstance(null, str) else tuple(null),
        separator=details.get("separator"),
        default=details.get("default", ""),
        lang=details.get("lang", "und").lower(),
    )


def titles_of(described: object) -> tuple[str, ...]:
    """All titles of a column: a text, several, or those by language."""
    if isinstance(described, dict):
        return tuple(title for value in described.values() for title in titles_of(value))
    return (described,) if isinstance(described, str) else tuple(str(title) for title in described) if isinstance(described, list) else ()


def iri_template(text: object, key: str, name: str) -> Template:
    """The template of a full IRI for the column `name`, prefixes of RDFa's initial context written out. Raises SourceError for a relative one."""
    if not isinstance(text, str):
        raise SourceError(f'"{key}" must be a text, not {text!r}')
    text = text.replace("{_name}", quote(name, safe=""))
    scheme, colon, rest = text.partition(":")
    if colon and scheme in INITIAL_CONTEXT and not rest.startswith("//"):
        text = INITIAL_CONTEXT[scheme] + rest
    elif colon and re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*", scheme) and scheme.lower() not in SCHEMES:
        raise SourceError(f'"{key}": the prefix {scheme}: is not one that CSVW knows; write the IRI in full')
    elif not (colon and scheme.lower() in SCHEMES) and not text.startswith("{+"):
        raise SourceError(f'"{key}": "{text}" is not a full IRI')
    template = templates.compiled(text)
    if any(isinstance(part, str) and FORBIDDEN.search(part) for part in template.parts):
        raise SourceError(f'"{key}": "{text}" holds a character that no IRI has')
    return template


def dialect_of(described: object) -> Dialect:
    """The dialect of the file."""
    details = checked(described, DIALECT, '"dialect"')
    rows = details.get("headerRowCount", 1)
    delimiter, quote_mark = details.get("delimiter", ","), details.get("quoteChar", '"')
    if rows not in (0, 1) or not isinstance(delimiter, str) or len(delimiter) != 1 or not (quote_mark is None or len(quote_mark) == 1):
        raise SourceError('"dialect": a delimiter and a quoteChar are one character, headerRowCount is 0 or 1')
    if details.get("trim", False) not in (True, False, "true", "false"):
        raise SourceError('"dialect": trim is true or false here')
    return Dialect(
        delimiter=delimiter,
        encoding=details.get("encoding", "utf-8"),
        quote=quote_mark,
        doubled=details.get("doubleQuote", True) is True,
        header=details.get("header", True) is True and rows == 1,
        comment=details.get("commentPrefix", "#"),
        skip_blank=details.get("skipBlankRows", False) is True,
        trim=details.get("trim", False) in (True, "true"),
    )


def check_references(table: Table, columns: list[Column]) -> None:
    """Raises SourceError where a name stands twice, or a template or the key names no column that has one value."""
    names = [column.name for column in columns]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise SourceError(f"two columns are called {', '.join(twice)}")
    single = {column.name for column in table.columns if not column.separator}
    for column in columns:
        given = single | {"_row", "_sourceRow"}
        for template in filter(None, (column.about, column.property, column.value)):
            if missing := [name for name in template.variables if name not in given]:
                raise SourceError(f'column {column.name}: "{template.text}" names {", ".join(missing)}, which is no column with one value')
    if missing := [name for name in table.key if name not in single]:
        raise SourceError(f'"primaryKey" names {", ".join(missing)}, which is no column with one value')
