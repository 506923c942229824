"""Vocabularies at their namespace, the JSON-LD context, shapes, and the named graphs."""

import gzip
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from flask import Blueprint, Response
from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse

from kruispunt.errors import UnknownResource
from kruispunt.pages import vocabulary as terms
from kruispunt.release.manifest import Graph
from kruispunt.representation import description
from kruispunt.representation.description import Description
from kruispunt.sources import turtle
from kruispunt.syntax import media, writers
from kruispunt.web.addresses import raw_path, uri
from kruispunt.web.documents import DOCUMENTS, body, describe, find, mentioned, own_links
from kruispunt.web.published import release
from kruispunt.web.rendering import page, view
from kruispunt.web.responses import link, represent_file
from kruispunt.web.variants import Address, answer

views = Blueprint("namespaces", __name__)
LARGE = 100_000  # triples, above which a graph is sent from its stored files instead of being held in memory
STORED = {media.TURTLE: "ttl", media.N_TRIPLES: "nt", media.JSON_LD: "jsonld", media.N_QUADS: "nq", media.HTML: "html"}
PIECE = 1 << 16
VERSION = "http://www.w3.org/2002/07/owl#versionIRI"


@views.get("/ns/context.jsonld")
def context() -> Response:
    """The JSON-LD context that every compact document names."""
    return represent_file(release().path / "context.jsonld", media.JSON_LD, [link(uri(release().names.context), "canonical")])


@views.get("/ns/<rest:name>")
def vocabulary(name: str) -> Response:
    """A vocabulary: the document of every term whose IRI is its IRI, `#` and a name. Shapes and single resources stand here too."""
    path = raw_path().lstrip("/")
    found = find(path, DOCUMENTS, said_at)
    if not described_at(found.iri):
        return shapes(found.path, found.fixed, found.iri)
    document = found.iri if has_terms(found.iri) else version_of(found.iri)
    if not document:
        return describe(found)
    address = Address(found.path, DOCUMENTS, found.fixed)
    described = description.vocabulary(release(), document)
    return answer(address, partial(vocabulary_body, address, described), own_links(described))


def said_at(iri: str) -> bool:
    """Whether the release has something to show at an IRI under `/ns/`."""
    return described_at(iri) or shapes_file(iri) is not None


def described_at(iri: str) -> bool:
    """Whether the release describes `iri` or terms in it."""
    return mentioned(iri) or has_terms(iri)


def has_terms(iri: str) -> bool:
    """Whether the release describes an IRI that is `iri`, `#` and a name."""
    return next(release().subjects(iri + "#"), None) is not None


def version_of(iri: str) -> str:
    """The vocabulary whose version `iri` is; empty where it is no version."""
    return next((subject for _, subject in release().lines.incoming(iri, VERSION) if has_terms(subject)), "")


def vocabulary_body(address: Address, described: Description) -> bytes:
    """A vocabulary in the media type of the address: its page lists the terms."""
    if address.media_type != media.HTML:
        return body(address, described)
    seen = view()
    thing, kinds = terms.header(seen, described), terms.kinds(seen, described)
    return page("vocabulary.html", seen, thing=thing, kinds=kinds, described=described, formats=address.formats())


def shapes_file(iri: str) -> Path | None:
    """The file of the release with the shapes document `iri`."""
    prefix = release().names.shapes("")
    name = f"shapes/{iri[len(prefix) :]}.ttl"
    return release().path / name if iri.startswith(prefix) and name in release().manifest["files"] else None


def shapes(path: str, fixed: str, iri: str) -> Response:
    """A file of shapes."""
    file = shapes_file(iri)
    if file is None:
        raise UnknownResource(f"Nothing is published under {iri}")
    return file_of_triples(Address(path, media.PAGES, fixed), file, iri)


def file_of_triples(address: Address, file: Path, iri: str) -> Response:
    """A stored Turtle file: itself, rewritten in another syntax of triples, or shown as text on a page."""
    links = [link(uri(iri), "canonical")]
    if address.media_type == media.TURTLE:
        return answer(address, file.read_bytes, links)
    return answer(address, partial(file_body, address, file, iri), links)


def file_body(address: Address, file: Path, iri: str) -> bytes:
    """The triples of a Turtle file in the media type of the address."""
    if address.media_type == media.HTML:
        return page("file.html", view(), title=iri, text=file.read_text(encoding="utf-8"), formats=address.formats())
    return writers.write(named(file), address.media_type, release().prefixes, release().context)


def named(file: Path) -> list[Triple]:
    """The triples of a Turtle file, its blank nodes named after RDFC-1.0, so that the same file gives the same bytes in every syntax."""
    found = list(parse(path=str(file), format=RdfFormat.TURTLE))
    nameless = [quad for quad in found if turtle.nameless(quad)]
    return [quad.triple for quad in (*(quad for quad in found if not turtle.nameless(quad)), *turtle.labelled(nameless, file.stem))]


@views.get("/graph/<rest:name>")
def graph(name: str) -> Response:
    """A named graph: everything one source file says, its own header included."""
    graphs = {each["iri"]: each for each in release().manifest["graphs"]}
    found = find(raw_path().lstrip("/"), DOCUMENTS, graphs.__contains__)
    chosen = graphs[found.iri]
    offered = STORED if chosen["triples"] > LARGE else DOCUMENTS
    address = Address(found.path, offered, found.fixed if found.fixed in offered else "")
    described = description.describe(release(), found.iri)
    return answer(address, partial(graph_body, address, chosen, described), own_links(described))


def graph_body(address: Address, chosen: Graph, described: Description) -> bytes | Iterator[bytes]:
    """A named graph in the media type of the address; a large one in pieces, from the files that were stored when the release was made."""
    if address.media_type == media.HTML:
        seen = view()
        return page("graph.html", seen, thing=seen.thing(described), described=described, graph=chosen, formats=address.formats(), turns={})
    if chosen["triples"] > LARGE and address.media_type == media.N_QUADS:
        return quads_of(release().path / "dumps" / f"{chosen['name']}.nt.gz", chosen["iri"])
    if chosen["triples"] > LARGE:
        return pieces(release().path / "dumps" / f"{chosen['name']}.{STORED[address.media_type]}.gz")
    return small_graph(address.media_type, chosen, release().path / "graphs" / f"{chosen['name']}.ttl", release().prefixes)


def small_graph(media_type: str, chosen: Graph, file: Path, prefixes: Mapping[str, str]) -> bytes:
    """The whole of a graph that fits in memory."""
    triples = [quad.triple for quad in parse(path=str(file), format=RdfFormat.TURTLE)]
    if media_type in media.DATASETS:
        quads = [Quad(triple.subject, triple.predicate, triple.object, NamedNode(chosen["iri"])) for triple in triples]
        return description.dataset(quads, media_type, prefixes)
    return writers.write(triples, media_type, prefixes, release().context)


def pieces(path: Path) -> Iterator[bytes]:
    """The content of a gzip file, a piece at a time."""
    with gzip.open(path) as file:
        while piece := file.read(PIECE):
            yield piece


def quads_of(path: Path, iri: str) -> Iterator[bytes]:
    """The lines of a gzipped N-Triples file as N-Quads in the graph `iri`, many at a time."""
    ending = f"<{iri}> .\n".encode()
    with gzip.open(path) as file:
        while lines := file.readlines(PIECE):
            yield b"".join(line[:-2] + ending for line in lines)
