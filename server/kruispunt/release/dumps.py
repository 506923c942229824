"""The files to download: each named graph, and the whole dataset, in the syntaxes that hold it."""

import gzip
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from io import BufferedWriter, RawIOBase
from itertools import groupby, takewhile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, cast

from pyoxigraph import RdfFormat, parse, serialize

from kruispunt.store.index import triple

LEVEL = 6  # of gzip: 9 takes four times as long for two per cent
ELSEWHERE = b"# What other graphs say of this one:\n"  # ends what is of the graph itself in the Turtle of its document
PIECE = 1 << 20  # bytes compressed at a time: line by line takes three times as long


def write(dataset: Path, names: Mapping[str, str], folder: Path, prefixes: Mapping[str, str]) -> None:
    """Writes `graphs/{name}.ttl` and `dumps/{name}.{ttl,jsonld,nt}.gz` for each graph IRI of `names`, and `dumps/dataset.{nq,nt,trig}.gz`."""
    (folder / "graphs").mkdir()
    (folder / "dumps").mkdir()
    with TemporaryDirectory(prefix=".parts-", dir=folder) as temporary, ThreadPoolExecutor(1) as beside:  # compression runs outside Python's lock
        packing = [beside.submit(compress, dataset, folder / "dumps" / "dataset.nq.gz")]
        parts = {iri: Path(temporary) / f"{name}.nt" for iri, name in sorted(names.items())}
        split(dataset, parts)
        for iri, part in parts.items():
            written = write_graph(part, names[iri], folder, prefixes)
            packing += [beside.submit(compress, file, folder / "dumps" / f"{file.name}.gz") for file in written]
        with compressed(folder / "dumps" / "dataset.trig.gz") as trig:
            trig.writelines(gathered(folder / "graphs", names, prefixes))
        with compressed(folder / "dumps" / "dataset.nt.gz") as whole:
            whole.writelines(union(dataset))
        for each in packing:
            each.result()


def write_graph(part: Path, name: str, folder: Path, prefixes: Mapping[str, str]) -> tuple[Path, ...]:
    """The files of one named graph, whose N-Triples stand in `part`, having written it as Turtle to read, and as JSON-LD beside `part`."""
    turtle, json_ld = folder / "graphs" / f"{name}.ttl", part.with_suffix(".jsonld")
    # What we have just written is valid: the parser need not look again.
    serialize(parse(path=str(part), format=RdfFormat.N_TRIPLES, lenient=True), str(turtle), RdfFormat.TURTLE, prefixes=dict(prefixes))
    serialize(parse(path=str(part), format=RdfFormat.N_TRIPLES, lenient=True), str(json_ld), RdfFormat.JSON_LD)
    return turtle, json_ld, part


def gathered(graphs: Path, names: Mapping[str, str], prefixes: Mapping[str, str]) -> Iterator[bytes]:
    """The lines of a TriG document: each graph's Turtle in its block, under one table of prefixes."""
    head = b"@prefix "
    yield from (f"@prefix {prefix}: <{iri}> .\n".encode() for prefix, iri in sorted(prefixes.items()))
    for iri, name in sorted(names.items()):
        yield f"<{iri}> {{\n".encode()
        with (graphs / f"{name}.ttl").open("rb") as file:
            yield from (line for line in takewhile(ELSEWHERE.__ne__, file) if not line.startswith(head))
        yield b"}\n"


def split(dataset: Path, parts: Mapping[str, Path]) -> None:
    """Writes each named graph's triples as N-Triples, in the order of the dataset, to its file in `parts`."""
    with ExitStack() as stack, dataset.open("rb") as file:
        open_files = {f"<{iri}> .\n".encode(): stack.enter_context(path.open("wb")) for iri, path in parts.items()}
        for line in file:
            at = line.rindex(b" <") + 1
            open_files[line[at:]].write(line[:at] + b".\n")


def union(dataset: Path) -> Iterator[bytes]:
    """Each triple once as a line of N-Triples, whatever graphs it stands in."""
    with dataset.open("rb") as file:
        for found, _ in groupby(map(triple, file)):
            yield found + b" .\n"


def compress(source: Path, into: Path) -> None:
    """Writes `source` gzipped to `into`."""
    with source.open("rb") as plain, compressed(into) as packed:
        while piece := plain.read(PIECE):
            packed.write(piece)


def unpacked(path: Path) -> Iterator[bytes]:
    """The content of a gzip file, a piece at a time."""
    with gzip.open(path) as file:
        while piece := file.read(PIECE):
            yield piece


@contextmanager
def compressed(path: Path) -> Iterator[IO[bytes]]:
    """A new gzip file without name and time in its head, so that the same content gives the same bytes."""
    with (
        path.open("wb") as raw,
        gzip.GzipFile(filename="", fileobj=raw, mode="wb", compresslevel=LEVEL, mtime=0) as packed,
        BufferedWriter(cast("RawIOBase", packed), PIECE) as pieces,
    ):
        yield pieces
