"""The store of a release, opened read-only: a vetted query goes in, its answer comes out in pieces."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, Any, NamedTuple, TypeVar, cast

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    QueryBoolean,
    QuerySolution,
    QuerySolutions,
    QueryTriples,
    Store,
    Triple,
    serialize,
)

from kruispunt.errors import BadQuery, BuildError, NotAcceptable, Refused, TooLong
from kruispunt.store import index, introspected, merging, reading, search, separated, textquery
from kruispunt.store.separated import Sink
from kruispunt.syntax import media
from kruispunt.syntax.writers import check_xml

MEBIBYTE = 1 << 20
XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"
UNWRITABLE = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")       # in XML 1.0, as UTF-8
Item = TypeVar("Item")
Results = QuerySolutions | QueryBoolean | QueryTriples


@dataclass(frozen=True)
class Limits:
    """What one public query may take: seconds at work, bytes of address space, bytes of answer; and how an answer is handed over."""

    seconds: float = 10.0
    memory: int = 2048 * MEBIBYTE
    size: int = 256 * MEBIBYTE
    held: int = MEBIBYTE            # an answer up to here is complete before its first byte leaves
    waiting: float = 10.0           # seconds in the queue before the client is asked to come back
    delivery: float = 120.0         # seconds until the last byte, however slowly the client reads


class Query(NamedTuple):
    """A vetted SPARQL query with what the protocol adds to it.

    Which media type counts is known when the engine has read the query: `solutions` for SELECT and ASK, `graph` for CONSTRUCT and
    DESCRIBE; None where the client accepts none of them. No graphs given: the union of the publication's graphs is the default graph
    and each of them a named graph.
    """

    text: str
    solutions: str | None = media.RESULTS_JSON
    graph: str | None = media.TURTLE
    base: str | None = None
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    rows: int | None = None             # at most so many rows or triples, for a page; `Prepared.more` tells whether there were more


class Capped:
    """A sink that takes `size` bytes and then raises OverLimit, which ends the query that writes to it."""

    def __init__(self, sink: Sink, size: int) -> None:
        self.sink, self.size, self.left = sink, size, size

    def write(self, piece: bytes) -> int:
        if len(piece) > self.left:
            raise TooLong(f"the answer is longer than {self.size:,} bytes, the most that one query may give; ask for a part of it")
        self.left -= len(piece)
        return self.sink.write(piece)

    def flush(self) -> None:
        """Nothing is kept here."""


class InXml:
    """A sink for results in XML, as the engine writes them: a carriage return becomes a reference, or every reader would take it for a line feed.

    Raises NotAcceptable for a character that XML 1.0 has no way to write.
    """

    def __init__(self, sink: Sink) -> None:
        self.sink, self.end = sink, b""

    def write(self, piece: bytes) -> int:
        if UNWRITABLE.search(self.end + piece):
            raise NotAcceptable("a value of this answer holds a control character, which XML cannot write; JSON, CSV and TSV can")
        self.end = piece[-2:]       # of a character whose bytes are told apart
        self.sink.write(piece.replace(b"\r", b"&#xD;"))
        return len(piece)

    def flush(self) -> None:
        """Nothing is kept here."""


class Prepared:
    """A query that the engine has read: its form and media type are known, its rows not yet made."""

    def __init__(self, ask: Callable[[], Results], query: Query, prefixes: dict[str, str]) -> None:
        self.ask, self.results, self.rows, self.prefixes = ask, ask(), query.rows, prefixes
        self.kind = _kind(self.results)
        self.media_type = _chosen(self.kind, query)
        self.more = False

    def write(self, sink: Sink) -> None:
        """The answer, piece by piece, into `sink`; what `sink.write` raises comes out of here."""
        output = cast("IO[bytes]", sink)
        if isinstance(self.results, QueryTriples):
            triples = self._first(self.results)
            checked = map(_sayable_in_xml, triples) if self.media_type == media.RDF_XML else triples
            serialize(checked, output, media.RDF_FORMATS[self.media_type], prefixes=self.prefixes)
        elif self.rows is not None and isinstance(self.results, QuerySolutions):
            variables = [variable.value for variable in self.results.variables]
            sink.write(_as_json(variables, self._first(self.results)))
        elif self.media_type == media.CSV and isinstance(self.results, QuerySolutions):
            separated.write(self.results, lambda: cast("QuerySolutions", self.ask()), sink)
        else:
            plain = cast("IO[bytes]", InXml(sink)) if self.media_type == media.RESULTS_XML else output
            self.results.serialize(plain, media.RESULT_FORMATS[self.media_type])

    def _first(self, items: Iterable[Item]) -> Iterator[Item]:
        """The first `rows` of `items`, all of them without `rows`; tells in `more` whether any is left."""
        if self.rows is None:
            yield from items
            return
        iterator = iter(items)
        yield from islice(iterator, self.rows)
        self.more = next(iterator, None) is not None


class Embedded:
    """The Oxigraph store of a release, read-only; any number of processes may have it open."""

    def __init__(self, path: Path, prefixes: Mapping[str, str] | None = None) -> None:
        try:
            self.store = Store.read_only(str(path))
        except (OSError, ValueError) as error:
            raise BuildError(f"{path}: not a store that can be read: {error}") from error
        self.prefixes = dict(prefixes or {})
        self.search = search.opened(path.parent)
        self.merged = index.holds_merge(self.store)
        self.described = introspected.opened(path, self.store)

    def prepare(self, query: Query) -> Prepared:
        """`query`, read by the engine. Raises MalformedQuery, NotAcceptable, or Refused for SERVICE and for graphs that are not here.

        An ASK is answered here; the rows of a SELECT are made while they are written.
        """
        return Prepared(lambda: self._results(query), query, self.prefixes)

    def answer(self, query: Query, sink: Sink, limits: Limits | None = None) -> Prepared:
        """What was answered, after the whole answer went into `sink`; raises OverLimit when it is longer than `limits.size`.

        Nothing here can end a query that makes no rows: what strangers ask goes to `store.workers`.
        """
        prepared = self.prepare(query)
        prepared.write(Capped(sink, (limits or Limits()).size))
        return prepared

    def _results(self, query: Query) -> Results:
        """The results of `query`, not yet made but for ASK.

        The engine lets `use_default_graph_as_union` win over a FROM in the text, so the graphs of a FROM are spelled out; those that the protocol
        names win over both (SPARQL 1.1 Protocol, 2.1.4). A store whose graphs overlap holds their merge in its default graph, see `store.index`.
        """
        stated = reading.graphs(query.text, query.base)
        if query.default_graphs is not None or query.named_graphs is not None:
            stated = (query.default_graphs or (), query.named_graphs or ())
        try:
            text = textquery.expanded(query.text, query.base, self.search) if self.search else query.text
            if stated is None:
                store = self.described.store if self.described and self.described.concerned(query.text) else self.store
                return reading.results(store, text, query.base, use_default_graph_as_union=not self.merged)
            return self._over(text, query.base, *stated)
        except SyntaxError as error:
            raise reading.locate(query.text, query.base).error() from error

    def _over(self, text: str, base: str | None, default: tuple[str, ...], named: tuple[str, ...]) -> Results:
        """The results of a query over these graphs. Raises Refused for one that is not here."""
        described, known = self.described, self._known(named)
        if described and default == (described.whole,) and not described.names(named):
            whole: dict[str, Any] = {"default_graph": DefaultGraph()} if self.merged else {"use_default_graph_as_union": True}
            return reading.results(self.store, text, base, named_graphs=known, **whole)
        store = described.store if described and described.names((*default, *named)) else self.store
        graphs = self._known(default)
        if len(graphs) > 1 and index.holds_merge(store) and merging.overlap(store, graphs):
            return reading.results(merging.merged(store, graphs, known), text, base, default_graph=DefaultGraph(), named_graphs=known)
        return reading.results(store, text, base, default_graph=graphs, named_graphs=known)

    def _known(self, iris: Iterable[str]) -> list[NamedNode]:
        """The graphs with these IRIs, each once, all published ones for the name of the whole. Raises Refused for one that is not here."""
        graphs: list[NamedNode] = []
        for iri in iris:
            try:
                graph = NamedNode(iri)
            except ValueError as error:
                raise BadQuery(f"{iri!r} is not an IRI, so it names no graph") from error
            if self.described and iri == self.described.whole:
                graphs += [name for name in self.store.named_graphs() if isinstance(name, NamedNode)]
            elif self.store.contains_named_graph(graph) or (self.described and iri in self.described.graphs):
                graphs.append(graph)
            else:
                raise Refused(f"this release has no graph <{iri}>, and nothing is fetched from elsewhere")
        return list(dict.fromkeys(graphs))


def _kind(results: Results) -> str:
    """`solutions`, `boolean` or `graph`."""
    return {QuerySolutions: "solutions", QueryBoolean: "boolean", QueryTriples: "graph"}[type(results)]


def _chosen(kind: str, query: Query) -> str:
    """The media type for an answer of this kind; raises NotAcceptable, with what is offered, where the client takes none."""
    media_type = query.graph if kind == "graph" else query.solutions
    if media_type is None:
        form = {"solutions": "A SELECT query", "boolean": "An ASK query", "graph": "A CONSTRUCT or DESCRIBE query"}[kind]
        offered = media.TRIPLES if kind == "graph" else media.RESULTS
        raise NotAcceptable(f"{form} is answered as one of {', '.join([*offered, media.HTML])}; the Accept header asks for none of them")
    return media_type


def _sayable_in_xml(triple: Triple) -> Triple:
    """`triple`, or NotAcceptable where RDF/XML has no way of writing it (the engine writes something else then, without a word)."""
    check_xml((triple,))
    return triple


def _as_json(variables: list[str], solutions: Iterable[QuerySolution]) -> bytes:
    """SPARQL 1.1 Query Results JSON, as the engine writes it, of a part of the solutions."""
    bindings = [{name: _term(solution[name]) for name in variables if solution[name] is not None} for solution in solutions]
    return json.dumps({"head": {"vars": variables}, "results": {"bindings": bindings}}, ensure_ascii=False).encode()


def _term(term: NamedNode | BlankNode | Literal | Triple | None) -> dict[str, object]:
    """One RDF term in the form of the JSON results."""
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Triple):
        return {"type": "triple", "value": {"subject": _term(term.subject), "predicate": _term(term.predicate), "object": _term(term.object)}}
    assert term is not None
    written: dict[str, object] = {"type": "literal", "value": term.value}
    if term.language:
        written["xml:lang"] = term.language
        if term.direction:
            written["its:dir"] = str(term.direction)
    elif term.datatype.value != XSD_STRING:
        written["datatype"] = term.datatype.value
    return written
