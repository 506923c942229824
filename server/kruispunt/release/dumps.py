"""The files to download: each named graph, and the whole dataset, in the syntaxes that hold it."""

import gzip
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, cast

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse, serialize

LEVEL = 6  # of gzip: 9 takes four times as long for two per cent


def write(dataset: Path, names: Mapping[str, str], folder: Path, prefixes: Mapping[str, str]) -> None:
    """Writes `graphs/{name}.ttl` and `dumps/{name}.{ttl,jsonld,nt}.gz` for each graph IRI of `names`, and `dumps/dataset.{nq,nt,trig}.gz`."""
    (folder / "graphs").mkdir()
    (folder / "dumps").mkdir()
    with TemporaryDirectory(prefix=".parts-", dir=folder) as temporary:
        parts = {iri: Path(temporary) / f"{name}.nt" for iri, name in sorted(names.items())}
        split(dataset, parts)
        for iri, part in parts.items():
            write_graph(part, names[iri], folder, prefixes)
        with compressed(folder / "dumps" / "dataset.trig.gz") as trig:
            serialize(by_graph(parts), trig, RdfFormat.TRIG, prefixes=dict(prefixes))
    compress(dataset, folder / "dumps" / "dataset.nq.gz")
    with compressed(folder / "dumps" / "dataset.nt.gz") as file:
        file.writelines(union(dataset))


def write_graph(part: Path, name: str, folder: Path, prefixes: Mapping[str, str]) -> None:
    """Writes one named graph, whose N-Triples stand in `part`, as Turtle to read and in three syntaxes to download."""
    turtle = folder / "graphs" / f"{name}.ttl"
    with turtle.open("wb") as file:
        serialize(triples(part), file, RdfFormat.TURTLE, prefixes=dict(prefixes))
    compress(turtle, folder / "dumps" / f"{name}.ttl.gz")
    with compressed(folder / "dumps" / f"{name}.jsonld.gz") as json_ld:
        serialize(triples(part), json_ld, RdfFormat.JSON_LD)
    compress(part, folder / "dumps" / f"{name}.nt.gz")


def split(dataset: Path, parts: Mapping[str, Path]) -> None:
    """Writes each named graph's triples as N-Triples, in the order of the dataset, to its file in `parts`."""
    with ExitStack() as stack, dataset.open("rb") as file:
        open_files = {f"<{iri}> .\n".encode(): stack.enter_context(path.open("wb")) for iri, path in parts.items()}
        for line in file:
            at = line.rindex(b" <") + 1
            open_files[line[at:]].write(line[:at] + b".\n")


def triples(path: Path) -> Iterator[Triple]:
    """The triples of an N-Triples file, one by one."""
    for quad in parse(path=str(path), format=RdfFormat.N_TRIPLES):
        yield Triple(quad.subject, quad.predicate, quad.object)


def by_graph(parts: Mapping[str, Path]) -> Iterator[Quad]:
    """The quads of the dataset, graph after graph."""
    for iri, path in parts.items():
        graph = NamedNode(iri)
        for quad in parse(path=str(path), format=RdfFormat.N_TRIPLES):
            yield Quad(quad.subject, quad.predicate, quad.object, graph)


def union(dataset: Path) -> Iterator[bytes]:
    """Each triple once as a line of N-Triples, whatever graphs it stands in."""
    last = b""
    with dataset.open("rb") as file:
        for line in file:
            triple = line[: line.rindex(b" <") + 1] + b".\n"
            if triple != last:
                yield triple
                last = triple


def compress(source: Path, into: Path) -> None:
    """Writes `source` gzipped to `into`."""
    with source.open("rb") as plain, compressed(into) as packed:
        while piece := plain.read(1 << 20):
            packed.write(piece)


@contextmanager
def compressed(path: Path) -> Iterator[IO[bytes]]:
    """A new gzip file without name and time in its head, so that the same content gives the same bytes."""
    with path.open("wb") as raw, gzip.GzipFile(filename="", fileobj=raw, mode="wb", compresslevel=LEVEL, mtime=0) as packed:
        yield cast("IO[bytes]", packed)
