"""What we say of one resource: its facts from the release's own lines, the links to it, and what the document says of itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from kruispunt.errors import UnknownResource
from kruispunt.release.lines import turned
from kruispunt.release.open import Release
from kruispunt.syntax import media, writers

OUTGOING, INCOMING = 500, 100  # on one page, of each property: values, and links to the resource
GLIMPSE, RUN, LONG = 64, 16, 4096  # facts, facts of one property, and bytes of a fact, that are read to say what a link leads to
SMALL = 8192  # bytes of facts that are read whole: choosing takes longer

DCTERMS = "http://purl.org/dc/terms/"
HYDRA = "http://www.w3.org/ns/hydra/core#"
RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
DOCUMENT = NamedNode("http://xmlns.com/foaf/0.1/Document")
TOPIC = NamedNode("http://xmlns.com/foaf/0.1/primaryTopic")
DERIVED = NamedNode("http://www.w3.org/ns/prov#wasDerivedFrom")
INTEGER = NamedNode("http://www.w3.org/2001/XMLSchema#integer")
HYDRA_NAMES = {"prev": "previous"}  # where Hydra's name differs from that of the link relation
OF_GRAPHS = tuple(NamedNode(DCTERMS + name) for name in ("license", "publisher", "source"))


@dataclass(frozen=True)
class Description:
    """One page of what the release says of `iri`; the pages together are complete."""

    iri: str
    document: str  # the IRI of the document
    facts: tuple[Quad, ...]
    incoming: tuple[Quad, ...]
    outgoing_count: int
    incoming_count: int
    page: int
    pages: int
    parts: tuple[str, ...] = ()  # IRIs that are `iri`, `#` and a name, which have the same document

    def of(self, iri: str) -> "Description":
        """What it says of `iri` alone, which is what it describes or one of its parts."""
        if not self.parts:
            return self
        facts = tuple(quad for quad in self.facts if quad.subject == NamedNode(iri))
        incoming = tuple(quad for quad in self.incoming if quad.object == NamedNode(iri))
        return replace(self, iri=iri, facts=facts, incoming=incoming, incoming_count=len(incoming) if iri in self.parts else self.incoming_count)

    @property
    def graphs(self) -> list[str]:
        """The named graphs its facts stand in, in order."""
        return sorted({quad.graph_name.value for quad in (*self.facts, *self.incoming) if isinstance(quad.graph_name, NamedNode)})

    @property
    def neighbours(self) -> list[str]:
        """The other resources on this page, whose labels a reader wants."""
        terms = [term for quad in self.facts for term in (quad.predicate, quad.object)]
        terms += [term for quad in self.incoming for term in (quad.subject, quad.predicate)]
        return sorted({term.value for term in terms if isinstance(term, NamedNode)})


def describe(release: Release, iri: str, page: int = 1) -> Description:
    """A page of the description of `iri` and its parts. Raises UnknownResource where the release says nothing of them, or has no such page."""
    lines, about = release.lines, [iri, *parts(release, iri)]
    said = {each: lines.outgoing(each, (page - 1) * OUTGOING, OUTGOING) for each in about}
    links = {each: lines.incoming_counts(each) for each in about}
    values = [count for _, counts in said.values() for count in counts.values()]
    pointing = [count for counts in links.values() for count in counts.values()]
    if not values and not pointing:
        raise UnknownResource(f"Nothing is said here of {iri}")
    pages = max(-(-max(values, default=0) // OUTGOING), -(-max(pointing, default=0) // INCOMING))
    if not 1 <= page <= pages:
        raise UnknownResource(f"The description of {iri} has {pages} pages; there is no page {page}")
    incoming = [quad for each in about for name in links[each] for quad in lines.incoming_facts(each, name, (page - 1) * INCOMING, INCOMING)]
    facts = [quad for quads, _ in said.values() for quad in quads]
    shown = {quad.subject for quad in facts} | {quad.object for quad in incoming}
    beside = tuple(part for part in about[1:] if NamedNode(part) in shown)
    counts = sum(said[iri][1].values()), sum(links[iri].values())
    return Description(iri, document_of(release, iri), tuple(facts), tuple(incoming), *counts, page, pages, beside)


def parts(release: Release, iri: str) -> list[str]:
    """The IRIs that are `iri`, `#` and a name, of which the release says something or at which it points, in order."""
    if "#" in iri:
        return []
    opening = f"<{iri}#".encode()
    pointing = release.lines.pointing
    position, end = pointing.span(opening)
    found = set(release.subjects(iri + "#"))
    while position < end:
        target = turned(pointing.line(position)).partition(b" ")[0]
        found.add(target[1:-1].decode())
        position = pointing.at(target + b" \xff")
    return sorted(found)


def stated(release: Release, subject: str, predicate: str = "", target: str = "") -> list[Quad]:
    """The quads of `subject`, of one property, of one property and one target: found without reading its other facts."""
    terms = [subject if subject.startswith("_:") else f"<{subject}>", *(f"<{iri}>" for iri in (predicate, target) if iri), ""]
    return list(parse(release.lines.file.starting(" ".join(terms).encode()), format=RdfFormat.N_QUADS))


def glimpse(release: Release, iri: str) -> list[Quad]:
    """The first facts of `iri` by each property, but for very long ones: enough to say beside a link what it leads to, at a bounded cost."""
    file, kept, opening, run = release.lines.file, [], b"", 0
    offset, end = release.lines.span(iri)
    if end - offset <= SMALL:
        return list(parse(file.map[offset:end], format=RdfFormat.N_QUADS)) if offset < end else []
    for _ in range(GLIMPSE):
        if offset >= end:
            break
        line = file.line(offset)
        offset += len(line)
        run = run + 1 if opening and line.startswith(opening) else 1
        opening = b" ".join(line.split(b" ", 2)[:2]) + b" "
        if len(line) <= LONG:
            kept.append(line)
        if run == RUN:  # a slice has hundreds of observations, and what it is stands behind them
            offset = max(offset, file.at(opening + b"\xff"))
    return list(parse(b"".join(kept), format=RdfFormat.N_QUADS)) if kept else []


def vocabulary(release: Release, document: str) -> Description:
    """The description of a document and of everything with an IRI `document#…`: how a vocabulary stands at its namespace.

    Raises UnknownResource where the release says nothing of either.
    """
    parts = [document, *release.subjects(document + "#")]
    facts = tuple(quad for part in parts for quad in release.facts(part))
    if not facts:
        raise UnknownResource(f"Nothing is said here of {document}")
    return Description(document, document, facts, (), len(facts), 0, 1, 1)


def document_of(release: Release, iri: str) -> str:
    """The IRI of the document about `iri`, which for an IRI of somebody else is a document of ours all the same."""
    return release.names.document(iri) if release.names.contains(iri) else f"{release.names.base}doc/external?iri={quote(iri, safe='')}"


def quads(release: Release, description: Description) -> list[Quad]:
    """Everything a document says: facts in their named graphs, and in the default graph facts and what it says of itself.

    The default graph is the union of the others, as it is at the SPARQL endpoint: a client that prefers a syntax for datasets, as Comunica does,
    and then asks the default graph, finds what it came for.
    """
    found = list(dict.fromkeys([*description.facts, *description.incoming]))
    itself = [*(quad.triple for quad in found), *about(release, description)]
    return [*found, *(Quad(triple.subject, triple.predicate, triple.object) for triple in dict.fromkeys(itself))]


def triples(release: Release, description: Description) -> list[Triple]:
    """Everything a document says, each triple once."""
    said = (quad.triple for quad in (*description.facts, *description.incoming))
    return list(dict.fromkeys([*said, *about(release, description)]))


def write(release: Release, description: Description, media_type: str) -> bytes:
    """The document in `media_type`: its triples, or in TriG and N-Quads its quads."""
    if media_type in media.DATASETS:
        return writers.dataset(quads(release, description), media_type, release.prefixes)
    return writers.write(triples(release, description), media_type, release.prefixes, release.context)


def about(release: Release, description: Description) -> Iterator[Triple]:
    """What the document says of itself: its topic, the graphs it was taken from with their licence, publisher and sources, and its pages."""
    document = NamedNode(description.document)
    if description.document != description.iri:
        yield Triple(document, RDF_TYPE, DOCUMENT)
        yield Triple(document, TOPIC, NamedNode(description.iri))
        for graph in description.graphs:
            yield Triple(document, DERIVED, NamedNode(graph))
        for predicate, term in graph_statements(release, description.graphs):
            yield Triple(document, predicate, term)
    if description.pages > 1:
        yield from paging(description.document, description.page, description.pages, description.incoming_count)


def graph_statements(release: Release, graphs: Iterable[str]) -> list[tuple[NamedNode, NamedNode | Literal]]:
    """Licence, publisher and sources of the graphs, each once."""
    found = {
        (quad.predicate, quad.object)
        for graph in graphs
        for quad in release.header(graph)
        if quad.predicate in OF_GRAPHS and isinstance(quad.object, NamedNode | Literal)
    }
    return sorted(found, key=str)


def paging(document: str, page: int, pages: int, total: int) -> Iterator[Triple]:
    """The Hydra terms of a collection of `total` members: and, where it has several pages, the view that this page is and the pages around it."""
    collection = NamedNode(document)
    yield Triple(collection, RDF_TYPE, NamedNode(HYDRA + "Collection"))
    yield Triple(collection, NamedNode(HYDRA + "totalItems"), Literal(str(total), datatype=INTEGER))
    if pages > 1:
        view = NamedNode(page_iri(document, page))
        yield Triple(collection, NamedNode(HYDRA + "view"), view)
        yield Triple(view, RDF_TYPE, NamedNode(HYDRA + "PartialCollectionView"))
        for relation, number in around(page, pages).items():
            yield Triple(view, NamedNode(HYDRA + HYDRA_NAMES.get(relation, relation)), NamedNode(page_iri(document, number)))


def page_iri(document: str, page: int) -> str:
    """The IRI of a page of a document."""
    return f"{document}{'&' if '?' in document else '?'}page={page}"


def around(page: int, pages: int) -> dict[str, int]:
    """The pages to link from a page, by the name of the link relation."""
    found = {"first": 1, "last": pages}
    if page > 1:
        found["prev"] = page - 1
    if page < pages:
        found["next"] = page + 1
    return found if pages > 1 else {}
