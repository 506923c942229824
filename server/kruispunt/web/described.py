"""/sparql/…: the graphs in which the endpoint describes itself: examples, prefixes, and VoID by class, property and value."""

from collections.abc import Iterator
from functools import partial

from flask import Blueprint, Response
from pyoxigraph import RdfFormat, Triple, parse

from kruispunt.errors import UnknownResource
from kruispunt.release import introspection
from kruispunt.syntax import media
from kruispunt.syntax.writers import write
from kruispunt.web.addresses import raw_path, relative, uri
from kruispunt.web.published import release
from kruispunt.web.rendering import page, view
from kruispunt.web.responses import link
from kruispunt.web.variants import Address, answer

views = Blueprint("described", __name__)


@views.get("/sparql/<rest:name>")
def graph(name: str) -> Response:
    """One of these graphs. Raises UnknownResource, also for a suffix that is not offered."""
    known = introspection.graphs(release().path)
    stem, _, suffix = raw_path().lstrip("/").partition(".")
    iri = release().names.base + stem
    fixed = next((media_type for media_type, each in media.PAGES.items() if each == suffix), "")
    if iri not in known or bool(suffix) != bool(fixed):
        raise UnknownResource(f"The endpoint has no document {name}; it has {', '.join(introspection.GRAPHS)}, as {', '.join(media.PAGES.values())}")
    address = Address(stem, media.PAGES, fixed)
    return answer(address, partial(body, address, iri), [link(uri(iri), "canonical"), link(relative("sparql"), "describes")])


def body(address: Address, iri: str) -> bytes:
    """The graph in the media type of the address; as a page its Turtle."""
    if address.media_type == media.HTML:
        text = write(triples(iri), media.TURTLE, prefixes()).decode()
        return page("file.html", view(), title=iri, text=text, formats=address.formats())
    return write(triples(iri), address.media_type, prefixes(), release().context)


def triples(iri: str) -> Iterator[Triple]:
    """What stands in the graph `iri`."""
    for quad in parse(path=str(release().path / introspection.NAME), format=RdfFormat.N_QUADS):
        if quad.graph_name.value == iri:
            yield quad.triple


def prefixes() -> dict[str, str]:
    """The prefixes of the publication and of these graphs."""
    return {**introspection.PREFIXES, **release().prefixes}
