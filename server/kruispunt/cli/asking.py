"""A query asked without a server: read, answered as a table or as bytes, and held against the checksum of a citation."""

import io
import json
import re
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

import click
from rich.console import Console
from rich.table import Table

from kruispunt.cli.terminal import counted
from kruispunt.errors import Different, SourceError
from kruispunt.release.offline import Data
from kruispunt.store.embedded import Embedded, Query
from kruispunt.syntax import media

TABLE = "table"
FORMATS = {
    TABLE: (media.RESULTS_JSON, media.TURTLE),
    **{suffix: (name, media.TURTLE) for name, suffix in media.RESULTS.items()},
    **{suffix: (media.RESULTS_JSON, name) for name, suffix in media.TRIPLES.items()},
    "json": (media.RESULTS_JSON, media.JSON_LD),
    "xml": (media.RESULTS_XML, media.RDF_XML),
}
CHECKSUM = re.compile(r"[0-9a-f]{64}")


class Summed:
    """A sink that passes on what it is given, and sums it up in `sum` (SHA-256)."""

    def __init__(self, sink: BinaryIO) -> None:
        self.sink, self.sum = sink, sha256()

    def write(self, piece: bytes) -> int:
        self.sum.update(piece)
        return self.sink.write(piece)

    def flush(self) -> None:
        """Nothing is kept here."""


def text_of(sparql: str) -> str:
    """The query that an argument is, or names: `@FILE`, or `-` for standard input. Raises SourceError."""
    if sparql == "-":
        return sys.stdin.read()
    if not sparql.startswith("@"):
        return sparql
    try:
        return Path(sparql[1:]).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(f"{sparql[1:]}: is not UTF-8") from error


def checksum(_context: click.Context, _parameter: click.Parameter, sent: str | None) -> str | None:
    """The SHA-256 that an option holds, in small letters. Raises BadParameter."""
    if sent and not CHECKSUM.fullmatch(sent.lower()):
        raise click.BadParameter(f"{sent!r} is no SHA-256; expected 64 hexadecimal digits")
    return sent and sent.lower()


def answer(text: str, data: Data, form: str) -> str:
    """The SHA-256 of the answer to a query, which is printed in `form`; none of a table, which is for people."""
    solutions, graph = FORMATS[form]
    prepared = Embedded(data.store, data.prefixes).prepare(Query(text=text, solutions=solutions, graph=graph, base=data.base))
    if form == TABLE and prepared.media_type == media.RESULTS_JSON:
        body = io.BytesIO()
        prepared.write(body)
        print_table(json.loads(body.getvalue()), data.prefixes)
        return ""
    sink = Summed(sys.stdout.buffer)
    prepared.write(sink)
    sys.stdout.buffer.flush()
    return sink.sum.hexdigest()


def compare(found: str, expected: str, text: str, release: str) -> None:
    """Says that an answer with the SHA-256 `found` is the one expected. Raises Different, with what it depends on."""
    from kruispunt.sparql import citation, repeating  # which only a citation needs

    asked = f"asked of {f'release {release}' if release else 'a dump without its manifest'}"
    said = f"{asked} with {citation.ENGINE}; {citation.ORDERS[repeating.order(text)]}"
    if found != expected:
        raise Different(f"the answer has the SHA-256 {found}, not {expected}: {said}; what differs may be release, query, format or engine")
    click.echo(f"the answer is the one expected, byte for byte: {said}", err=True)


def print_table(answer: dict[str, Any], prefixes: Mapping[str, str]) -> None:
    """Prints SPARQL results for people: IRIs with the prefixes of the release, literals bare."""
    if "boolean" in answer:
        click.echo("true" if answer["boolean"] else "false")
        return
    names = answer["head"]["vars"]
    table = Table(*names)
    for row in answer["results"]["bindings"]:
        table.add_row(*(shown(row.get(name), prefixes) for name in names))
    console = Console(markup=False, highlight=False, emoji=False, soft_wrap=not sys.stdout.isatty())
    console.print(table, width=None if console.is_terminal else 10_000)
    click.echo(counted(len(table.rows), "row"))


def shown(term: dict[str, Any] | None, prefixes: Mapping[str, str]) -> str:
    """One cell: a compact IRI where a prefix fits, the text of a literal, nothing for nothing."""
    if term is None:
        return ""
    value = str(term["value"])
    if term["type"] == "uri":
        fitting = ((prefix, iri) for prefix, iri in prefixes.items() if value.startswith(iri) and value != iri)
        return next((f"{prefix}:{value[len(iri) :]}" for prefix, iri in fitting), value)
    return value
