"""Vocabularies at their namespace, the JSON-LD context, shapes, and the named graphs."""

from functools import partial
from pathlib import Path

from flask import Blueprint, Response

from kruispunt.errors import UnknownResource
from kruispunt.pages import vocabulary as terms
from kruispunt.release.documents import of_vocabulary
from kruispunt.release.history import context_file
from kruispunt.release.manifest import Graph
from kruispunt.representation import description, profiles
from kruispunt.representation.description import Description
from kruispunt.representation.negotiation import FORMS
from kruispunt.syntax import media
from kruispunt.web import signposting, stored
from kruispunt.web.addresses import raw_path, uri
from kruispunt.web.documents import DOCUMENTS, Found, describe, find, mentioned, tell
from kruispunt.web.published import published, release
from kruispunt.web.rendering import page, view
from kruispunt.web.responses import FOREVER, link, represent_file
from kruispunt.web.variants import Address, answer_file

views = Blueprint("namespaces", __name__)
VERSION = "http://www.w3.org/2002/07/owl#versionIRI"


@views.get("/ns/context.jsonld")
def context() -> Response:
    """The newest JSON-LD context; links to the address that will always give this one."""
    return represent_file(release().path / "context.jsonld", media.JSON_LD, [link(uri(release().context.iri), "canonical")])


@views.get("/ns/context/<digest>.jsonld")
def context_version(digest: str) -> Response:
    """The JSON-LD context with this digest, of whatever release: the one that compact documents name, since it never changes its meaning."""
    here = release()
    for folder in (here.path, *(published().folder / name for name in published().ids())):
        if file := context_file(folder, digest):
            answer = represent_file(file, media.JSON_LD, [link(uri(here.names.context_version(digest)), "canonical")])
            answer.headers["Cache-Control"] = FOREVER
            return answer
    raise UnknownResource(f"No context {digest} was ever published here; the newest is {here.names.context}")


@views.get("/ns/<rest:name>")
def vocabulary(name: str) -> Response:
    """A vocabulary: the document of every term whose IRI is its IRI, `#` and a name. Shapes and single resources stand here too."""
    path = raw_path().lstrip("/")
    found = find(path, DOCUMENTS, said_at)
    if not described_at(found.iri):
        return shapes(found)
    document = found.iri if has_terms(found.iri) else version_of(found.iri)
    if not document:
        return describe(found, found.query)
    described = description.vocabulary(release(), document)
    offered = profiles.offered(release().names, described.facts)
    address = Address(found.path, DOCUMENTS, found.fixed, profiles=offered, forms=FORMS)
    if file := stored.as_stored(address, of_vocabulary(release().names, document)):
        return answer_file(address, file, signposting.of_head(described, address))
    return tell(address, described, vocabulary_page)


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


def vocabulary_page(address: Address, described: Description) -> bytes:
    """The page of a vocabulary, which lists the terms."""
    seen = view()
    thing, kinds = terms.header(seen, described), terms.kinds(seen, described)
    return page("vocabulary.html", seen, thing=thing, kinds=kinds, described=described, formats=address.formats(), profiles=address.rows())


def shapes_file(iri: str) -> Path | None:
    """The file of the release with the shapes document `iri`."""
    prefix = release().names.shapes("")
    name = f"shapes/{iri[len(prefix) :]}.ttl"
    return release().path / name if iri.startswith(prefix) and name in release().manifest["files"] else None


def shapes(found: Found) -> Response:
    """A file of shapes."""
    file = shapes_file(found.iri)
    if file is None:
        raise UnknownResource(f"Nothing is published under {found.iri}")
    return file_of_triples(found, file)


def file_of_triples(found: Found, file: Path) -> Response:
    """A stored Turtle file: in the syntaxes of triples, or shown as text on a page."""
    stem = file.relative_to(release().path).as_posix().removesuffix(".ttl")
    address = stored.located(found, stem)
    return stored.tell(address, [link(uri(found.iri), "canonical")], partial(file_page, address, file, found.iri), stem)


def file_page(address: Address, file: Path, iri: str) -> bytes:
    """The page of a Turtle file."""
    return page("file.html", view(), title=iri, text=file.read_text(encoding="utf-8"), formats=address.formats())


@views.get("/graph/<rest:name>")
def graph(name: str) -> Response:
    """A named graph: everything one source file says, its own header included. Of a large one some syntaxes stand among the dumps alone."""
    graphs = {each["iri"]: each for each in release().manifest["graphs"]}
    path = raw_path().lstrip("/")
    try:
        found = find(path, DOCUMENTS, graphs.__contains__)
    except UnknownResource:  # an IRI of the data that looks like one of a graph
        found = find(path, DOCUMENTS, mentioned)
        return describe(found, found.query)
    chosen = graphs[found.iri]
    stems = (f"graphs/{chosen['name']}", f"dumps/{chosen['name']}")
    address = stored.located(found, *stems)
    described = description.describe(release(), found.iri)
    links = signposting.of_head(described, address)
    return stored.tell(address, links, partial(graph_page, address, chosen, described), *stems)


def graph_page(address: Address, chosen: Graph, described: Description) -> bytes:
    """The page of a named graph."""
    seen = view()
    return page("graph.html", seen, thing=seen.thing(described), described=described, graph=chosen, formats=address.formats(), turns={})
