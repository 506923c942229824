"""Turtle files: each triple with its line, in the named graph of its file, lexical forms kept."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, BinaryIO, cast

from pyoxigraph import BlankNode, CanonicalizationAlgorithm, Dataset, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from kruispunt.errors import SourceError
from kruispunt.names import rebase, rebase_text

XSD = "http://www.w3.org/2001/XMLSchema#"
SH = "http://www.w3.org/ns/shacl#"
# Properties whose literal is an IRI of ours in text, and those whose literal is a query.
IRI_IN_TEXT = {
    "http://rdfs.org/ns/void#uriSpace",
    f"{SH}namespace",
    "http://purl.org/vocab/vann/preferredNamespaceUri",
}
QUERY_TEXT = {f"{SH}select", f"{SH}ask", f"{SH}construct"}


class Lines:
    """A binary file read at most one line per call, so that `number` is the line the parser has reached."""

    def __init__(self, file: BinaryIO) -> None:
        self.file, self.number, self.at_start = file, 0, True

    def read(self, size: int = -1) -> bytes:
        """The next line or, of a longer one, the next `size` bytes: a parser that gets more ends the process. Nothing at the end."""
        piece = self.file.readline(size)
        if piece:
            self.number += self.at_start
            self.at_start = piece.endswith(b"\n")
        return piece


def triples(path: Path, graph: NamedNode, shown: str | None = None) -> Iterator[tuple[Quad, int]]:
    """Each triple of `path` in `graph`, with its line. Raises SourceError (naming the file as `shown`) where it is not Turtle."""
    shown = shown or str(path)
    try:
        with path.open("rb") as file:
            lines = Lines(file)
            for triple in parse(cast("IO[bytes]", lines), format=RdfFormat.TURTLE):
                if isinstance(triple.object, Triple):
                    raise SourceError(f"{shown}:{lines.number}: says something of a triple (RDF 1.2), which is not published here")
                yield Quad(triple.subject, triple.predicate, triple.object, graph), lines.number
    except SyntaxError as error:
        raise SourceError(f"{shown}:{error.lineno or 1}: not valid Turtle: {error.msg}") from error
    except MemoryError as error:
        raise SourceError(f"{shown}:{lines.number}: a literal or IRI is longer than the 16 MiB that the parser takes") from error
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise SourceError(f"{shown}: cannot be read: {error}") from error


def prefixes(path: Path) -> dict[str, str]:
    """The prefixes a Turtle file declares before its first triple."""
    with path.open("rb") as file:
        parser = parse(cast("IO[bytes]", Lines(file)), format=RdfFormat.TURTLE)
        try:
            next(parser, None)
        except (SyntaxError, MemoryError):  # told, with its line, by whoever reads the triples
            return {}
        return parser.prefixes


def rebased(quad: Quad, stated: str, base: str) -> Quad:
    """`quad` with every IRI of ours under `base`, also those that stand in text: uriSpace, namespaces, xsd:anyURI, queries of shapes."""
    predicate = quad.predicate.value
    subject, object_, graph = quad.subject, quad.object, quad.graph_name
    if isinstance(subject, NamedNode):
        subject = NamedNode(rebase(subject.value, stated, base))
    if isinstance(object_, NamedNode):
        object_ = NamedNode(rebase(object_.value, stated, base))
    elif isinstance(object_, Literal):
        object_ = rebased_literal(object_, predicate, stated, base)
    if isinstance(graph, NamedNode):
        graph = NamedNode(rebase(graph.value, stated, base))
    return Quad(subject, NamedNode(rebase(predicate, stated, base)), object_, graph)


def rebased_literal(literal: Literal, predicate: str, stated: str, base: str) -> Literal:
    """`literal` with our IRI replaced where its property or its datatype says that it holds one."""
    datatype = literal.datatype.value
    if predicate in QUERY_TEXT:
        text = rebase_text(literal.value, stated, base)
    elif predicate in IRI_IN_TEXT or datatype == f"{XSD}anyURI":
        text = rebase(literal.value, stated, base)
    else:
        text = literal.value
    if literal.language:
        return Literal(text, language=literal.language)
    return Literal(text, datatype=NamedNode(rebase(datatype, stated, base)))


def nameless(quad: Quad) -> bool:
    """Whether a blank node stands in `quad`."""
    return isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode)


def named(quad: Quad, found: Mapping[str, NamedNode]) -> Quad:
    """`quad` with the IRIs `found`, by label, in the place of its blank nodes."""
    subject, object_ = quad.subject, quad.object
    if isinstance(subject, BlankNode):
        subject = found[subject.value]
    if isinstance(object_, BlankNode):
        object_ = found[object_.value]
    return Quad(subject, quad.predicate, object_, quad.graph_name)


def labelled(quads: list[Quad], stem: str) -> Iterator[Quad]:
    """`quads` with blank nodes named after RDFC-1.0 and the file, so that the same file gives the same names."""
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    for quad in dataset:
        subject, object_ = quad.subject, quad.object
        if isinstance(subject, BlankNode):
            subject = BlankNode(f"{stem}.{subject.value}")
        if isinstance(object_, BlankNode):
            object_ = BlankNode(f"{stem}.{object_.value}")
        yield Quad(subject, quad.predicate, object_, quad.graph_name)
