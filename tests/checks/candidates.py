"""Candidates made of a few lines of Turtle, as the sources would hand them to the gate."""

from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from kruispunt.names import Names
from pyoxigraph import CanonicalizationAlgorithm, Dataset, NamedNode, Quad, RdfFormat, Triple, parse

BASE = "https://example.org/"
GRAPH = NamedNode("https://example.org/graph/test")
PREFIXES = "".join(
    f"@prefix {prefix}: <{iri}> .\n"
    for prefix, iri in {
        "ex": "https://example.org/",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "sh": "http://www.w3.org/ns/shacl#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }.items()
)


class Nowhere:
    """Places of facts that stand in no file."""

    def find_all(self, facts: Iterable[Any], /) -> list[str]:
        return ["" for _ in facts]


def triples(turtle: str) -> list[Triple]:
    """The triples of `turtle`, blank nodes with labels that repeat."""
    dataset = Dataset(Quad(fact.subject, fact.predicate, fact.object) for fact in parse(turtle.encode(), format=RdfFormat.TURTLE))
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return [quad.triple for quad in dataset]


def write(folder: Path, data: Iterable[Triple], shapes: Iterable[Triple]) -> Any:
    """A candidate in `folder`."""
    quads = sorted({f"{fact} {GRAPH} .\n" for fact in data})
    (folder / "dataset.nq").write_text("".join(quads), encoding="utf-8")
    (folder / "shapes.nt").write_text("".join(sorted({f"{fact} .\n" for fact in shapes})), encoding="utf-8")
    publication = SimpleNamespace(root=folder, data=(), shapes=(), queries=(), stated=BASE, base=BASE, names=Names(BASE))
    return SimpleNamespace(data=folder / "dataset.nq", shapes=folder / "shapes.nt", where=Nowhere(), publication=publication)


def candidate(folder: Path, data: str, shapes: str) -> Any:
    """A candidate of two texts that may use the prefixes ex, rdf, rdfs, sh and xsd."""
    return write(folder, triples(PREFIXES + data), triples(PREFIXES + shapes))


__all__ = ["GRAPH", "PREFIXES", "Nowhere", "candidate", "triples", "write"]
