"""Documents that are fetched again and again, made once: every syntax stands beside their Turtle, every content coding beside the file.

A syntax that cannot say what a document says (RDF/XML needs properties that end in an XML name) is not there, and so not offered.
"""

import gzip
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import takewhile
from pathlib import Path
from urllib.parse import quote

import brotli
import zstandard
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse, serialize

from kruispunt.errors import NotAcceptable
from kruispunt.names import Names
from kruispunt.release import dumps
from kruispunt.release.lines import Lines
from kruispunt.release.open import read_context
from kruispunt.sources import turtle
from kruispunt.syntax import media, writers
from kruispunt.syntax.context import Context

LARGE = 8 << 20  # bytes of Turtle, above which a graph is never held in memory, and its other syntaxes stand there in gzip alone
PACKED = ("catalog.*", "report.*", "context.jsonld", "contexts/*", "shapes/*", "graphs/*", "vocabularies/*", "dumps/*", "maps/*")
TEXTS = {".ttl", ".jsonld", ".nt", ".rdf", ".trig", ".nq", ".csv", ".json", ".geojson", ".svg", ".txt"}
# More takes several times as long for a few per cent. RFC 9659: zstd as a content coding has a window of at most 8 MiB; level 10 has 4.
BROTLI_QUALITY, ZSTD_LEVEL = 5, 10
THREADS = 2  # compression runs outside Python's lock
PIECE = 1 << 20
LONGEST = 200  # characters of a file's name


def write(folder: Path, lines: Lines, names: Names, graphs: Mapping[str, str], prefixes: Mapping[str, str]) -> None:
    """Writes the documents of the release in `folder`, whose Turtle, dumps and context stand there: catalogue, report, shapes, graphs, vocabularies.

    `graphs` is the name of each by its IRI.
    """
    known = read_context(folder, names)
    said = {iri: elsewhere(iri, lines) for iri in graphs}
    for iri, name in graphs.items():
        add(folder / "graphs" / f"{name}.ttl", said[iri])
    with ThreadPoolExecutor(THREADS) as beside:
        packing = [beside.submit(encode, file) for file in texts(folder)]
        there = set(texts(folder))
        for file in (folder / "catalog.ttl", folder / "report.ttl", *sorted((folder / "shapes").glob("*.ttl"))):
            write_triples(file, named(file), prefixes, known)
        for iri, name in sorted(graphs.items()):
            file = folder / "graphs" / f"{name}.ttl"
            if file.stat().st_size > LARGE:
                packing += [beside.submit(write_large, file, iri, said[iri], prefixes)]
            else:
                write_graph(file, iri, said[iri], prefixes, known)
        (folder / "vocabularies").mkdir()
        for iri in vocabularies(lines, names):
            write_vocabulary(folder / f"{of_vocabulary(names, iri)}.ttl", iri, lines, prefixes, known)
        packing += [beside.submit(encode, file) for file in texts(folder) if file not in there]
        for each in packing:
            each.result()


def texts(folder: Path) -> list[Path]:
    """The files of the release in `folder` that are sent as they are and get smaller."""
    return [file for pattern in PACKED for file in sorted(folder.glob(pattern)) if file.suffix in TEXTS]


def of_vocabulary(names: Names, iri: str) -> str:
    """Where the document of a vocabulary stands in a release, without the suffix of a syntax."""
    return "vocabularies/" + quote(iri[len(names.base) :], safe="")


def vocabularies(lines: Lines, names: Names) -> list[str]:
    """The IRIs under `/ns/` of which a described IRI is a part: `#` and a name behind it."""
    found = dict.fromkeys(subject.partition("#")[0] for subject in lines.subjects(names.base + "ns/") if "#" in subject)
    return [iri for iri in found if len(of_vocabulary(names, iri)) < LONGEST]


def named(file: Path) -> list[Triple]:
    """The triples of a Turtle file, its blank nodes named after RDFC-1.0, so that the same file gives the same bytes in every syntax."""
    found = list(parse(path=str(file), format=RdfFormat.TURTLE))
    nameless = [quad for quad in found if turtle.nameless(quad)]
    return [quad.triple for quad in (*(quad for quad in found if not turtle.nameless(quad)), *turtle.labelled(nameless, file.stem))]


def write_triples(file: Path, triples: Iterable[Triple | Quad], prefixes: Mapping[str, str], known: Context) -> None:
    """Writes what the Turtle `file` says in the other syntaxes of triples, beside it."""
    ordered = writers.in_order(triples)
    for media_type, suffix in media.GRAPHS.items():
        if media_type != media.TURTLE:
            put(file.with_suffix(f".{suffix}"), partial(writers.write_ordered, ordered, media_type, prefixes, known))


def write_quads(file: Path, quads: list[Quad], prefixes: Mapping[str, str]) -> None:
    """Writes `quads` in the syntaxes of datasets, beside the Turtle `file`."""
    for media_type, suffix in media.DATASETS.items():
        put(file.with_suffix(f".{suffix}"), partial(writers.dataset, quads, media_type, prefixes))


def put(file: Path, make: Callable[[], bytes]) -> None:
    """Writes what `make` gives to `file`, unless the syntax cannot say it."""
    try:
        file.write_bytes(make())
    except NotAcceptable:
        file.unlink(missing_ok=True)


def elsewhere(iri: str, lines: Lines) -> list[Quad]:
    """What other named graphs say of the graph `iri` and of its parts: their document is that of the graph."""
    facts = [quad for part in (iri, *lines.subjects(iri + "#")) for quad in lines.facts(part)]
    return [quad for quad in facts if quad.graph_name != NamedNode(iri)]


def add(file: Path, said: list[Quad]) -> None:
    """Writes what others say of a graph behind its Turtle."""
    if said:
        with file.open("ab") as turtle_file:
            turtle_file.write(dumps.ELSEWHERE + serialized((quad.triple for quad in said), RdfFormat.N_TRIPLES))


def serialized(statements: Iterable[Triple] | Iterable[Quad], syntax: RdfFormat) -> bytes:
    """A few statements in `syntax`."""
    return serialize(statements, format=syntax) or b""


def write_graph(file: Path, iri: str, said: list[Quad], prefixes: Mapping[str, str], known: Context) -> None:
    """Writes the document of the named graph `iri`, whose Turtle is `file`, in every other syntax; `said` is what others say of it."""
    with file.open("rb") as lines:
        own = list(parse(b"".join(takewhile(dumps.ELSEWHERE.__ne__, lines)), format=RdfFormat.TURTLE))
    quads = [*(Quad(each.subject, each.predicate, each.object, NamedNode(iri)) for each in own), *said]
    write_triples(file, quads, prefixes, known)
    write_quads(file, quads, prefixes)


def write_large(file: Path, iri: str, said: list[Quad], prefixes: Mapping[str, str]) -> None:
    """Writes the document of a large named graph in gzip, a piece at a time, in the syntaxes in which it is not among the dumps."""
    dump = file.parents[1] / "dumps" / file.stem
    with dumps.compressed(file.with_suffix(".trig.gz")) as trig:
        trig.writelines(dumps.gathered(file.parent, {iri: file.stem}, prefixes))
        trig.write(serialized(said, RdfFormat.TRIG))
    with dumps.compressed(file.with_suffix(".nq.gz")) as quads:
        quads.writelines(in_graph(Path(f"{dump}.nt.gz"), iri))
        quads.write(serialized(said, RdfFormat.N_QUADS))
    if said:  # else the dumps say the same
        triples = [quad.triple for quad in said]
        with dumps.compressed(file.with_suffix(".nt.gz")) as lines:
            lines.writelines(dumps.unpacked(Path(f"{dump}.nt.gz")))
            lines.write(serialized(triples, RdfFormat.N_TRIPLES))
        with dumps.compressed(file.with_suffix(".jsonld.gz")) as nodes:  # two arrays of node objects as one
            nodes.write(serialized(triples, RdfFormat.JSON_LD).rstrip().removesuffix(b"]") + b",")
            nodes.writelines(without_bracket(dumps.unpacked(Path(f"{dump}.jsonld.gz"))))
    written = file.with_suffix(".part")  # by this name nobody compresses it meanwhile
    try:
        serialize(fit_for_xml(file), str(written), RdfFormat.RDF_XML, prefixes=dict(prefixes))
        dumps.compress(written, file.with_suffix(".rdf.gz"))
    except NotAcceptable:
        pass
    written.unlink(missing_ok=True)


def without_bracket(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The pieces of a JSON array but for the bracket that opens it."""
    yield next(pieces).removeprefix(b"[")
    yield from pieces


def in_graph(path: Path, iri: str) -> Iterator[bytes]:
    """The lines of a gzipped N-Triples file as N-Quads in the graph `iri`, many at a time."""
    ending = f" <{iri}> .\n".encode()
    with gzip.open(path) as file:
        while piece := file.read(PIECE):
            yield (piece + file.readline()).replace(b" .\n", ending)  # which no literal holds: a line feed is escaped there


def fit_for_xml(file: Path) -> Iterator[Triple]:
    """The triples of a Turtle file. Raises NotAcceptable at the first that RDF/XML cannot say."""
    properties: set[NamedNode] = set()
    for quad in parse(path=str(file), format=RdfFormat.TURTLE, lenient=True):
        triple = quad.triple
        if isinstance(triple.object, Literal) or triple.predicate not in properties:
            writers.check_xml([triple])
            properties.add(triple.predicate)
        yield triple


def write_vocabulary(file: Path, iri: str, lines: Lines, prefixes: Mapping[str, str], known: Context) -> None:
    """Writes all that is said of a vocabulary and of the terms in it, in every syntax; in those of datasets the default graph is the union."""
    quads = [quad for part in (iri, *lines.subjects(iri + "#")) for quad in lines.facts(part)]
    file.write_bytes(writers.write(quads, media.TURTLE, prefixes))
    write_triples(file, quads, prefixes, known)
    union = [Quad(quad.subject, quad.predicate, quad.object) for quad in quads]
    write_quads(file, list(dict.fromkeys([*quads, *union])), prefixes)


def encode(file: Path) -> None:
    """Writes `file` in each content coding of the web beside it, where that is smaller; the same bytes gives the same bytes."""
    size = file.stat().st_size
    for suffix, squeeze in CODINGS.items():
        packed = file.with_name(file.name + suffix)
        squeeze(file, packed)
        if packed.stat().st_size >= size:
            packed.unlink()


def encode_brotli(source: Path, into: Path) -> None:
    """Writes `source` in Brotli (RFC 7932) to `into`."""
    squeeze = brotli.Compressor(quality=BROTLI_QUALITY)
    with source.open("rb") as plain, into.open("wb") as packed:
        while piece := plain.read(PIECE):
            packed.write(squeeze.process(piece))
        packed.write(squeeze.finish())


def encode_zstd(source: Path, into: Path) -> None:
    """Writes `source` in Zstandard (RFC 8878) to `into`."""
    with source.open("rb") as plain, into.open("wb") as packed:
        zstandard.ZstdCompressor(level=ZSTD_LEVEL).copy_stream(plain, packed, size=source.stat().st_size)


CODINGS: Mapping[str, Callable[[Path, Path], None]] = {".gz": dumps.compress, ".br": encode_brotli, ".zst": encode_zstd}


def coded(name: str, files: Mapping[str, object]) -> bool:
    """Whether the file `name` of a release is another of its `files` in a content coding."""
    stem, _, suffix = name.rpartition(".")
    return f".{suffix}" in CODINGS and stem in files
