"""Where a fact stands: file and line, found by reading the sources again, and only when somebody asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kruispunt.sources import tables
from kruispunt.sources.sorting import SortedFile

if TYPE_CHECKING:
    from kruispunt.sources.publication import Publication

Node = NamedNode | BlankNode | Literal | Triple | str | None
Fact = tuple[Node, Node, Node]


class Places:
    """File and line of every fact of a publication: `data/x.ttl:14`, `data/figures.csv:120 (column value)`."""

    def __init__(self, publication: Publication, data: Path) -> None:
        self.publication, self.data = publication, data
        self.files = {publication.graph(path): path for path in publication.graphs}

    def find(self, subject: Node, predicate: Node = None, object: Node = None) -> str:
        """The place of a triple; of the first triple with that subject and predicate, or that subject, where there is no such triple; else ''."""
        return self.find_all([(subject, predicate, object)])[0]

    def find_all(self, facts: Iterable[Fact]) -> list[str]:
        """The place of each of `facts`, in their order, reading each file of the publication at most once."""
        lookup = SortedFile(self.data)
        wanted = [nearest(lookup, fact) for fact in facts]
        by_file: dict[str, set[bytes]] = {}
        for line in filter(None, wanted):
            by_file.setdefault(graph_of(line), set()).add(line)
        places: dict[bytes, str] = {}
        for graph, lines in by_file.items():
            places |= self.places_in(graph, lines)
        return [places.get(line, "") for line in wanted]

    def places_in(self, graph: str, wanted: set[bytes]) -> dict[bytes, str]:
        """The place of each of the lines `wanted`, all of one named graph."""
        path = self.files[graph]
        places: dict[bytes, str] = {}
        source = self.rows(path, graph) if path in self.publication.tables else self.triples(path)
        for line, place in source:
            if line in wanted:
                places.setdefault(line, place)
                if len(places) == len(wanted):
                    break
        return places

    def triples(self, path: Path) -> Iterator[tuple[bytes, str]]:
        """Each triple of a Turtle file as the line of the dataset it became, with its place."""
        shown = self.publication.shown(path)
        for quad, number in self.publication.triples(path):
            yield f"{quad} .\n".encode(), f"{shown}:{number}"

    def rows(self, path: Path, graph: str) -> Iterator[tuple[bytes, str]]:
        """Each triple of a table as the line of the dataset it became, with its place."""
        table = self.publication.table(path)
        seen = {column.name: f" (column {column.name})" for column in table.columns}  # a virtual one is in no file
        for number, columns, lines in tables.statements(table, graph):
            for column, line in zip(columns, lines, strict=True):
                yield line, f"{table.shown}:{number}{seen.get(column, '')}"


def nearest(lookup: SortedFile, fact: Fact) -> bytes:
    """The first line of the dataset with subject, predicate and object of `fact`, or else fewer of them; empty when it has no such subject."""
    terms = [ntriples(term) for term in fact if term is not None]
    while terms:
        start, end = lookup.span(" ".join(terms).encode() + b" ")
        if start < end:
            return lookup.line(start)
        terms.pop()
    return b""


def ntriples(term: Node) -> str:
    """`term` as N-Triples writes it; a bare IRI gets its brackets."""
    text = str(term)
    return text if text.startswith(("<", '"', "_:")) else f"<{text}>"


def graph_of(line: bytes) -> str:
    """The named graph of a line of N-Quads."""
    return line[line.rindex(b" <") + 2 : -4].decode() if line.endswith(b"> .\n") else ""
