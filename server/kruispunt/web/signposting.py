"""FAIR Signposting: what a document says by typed links, in the `Link` header and in the head of its page, from the facts of the release.

The profile (https://signposting.org/FAIR/) knows a landing page, its content and its metadata. Here the landing page is a document at its own
address, whatever syntax is chosen of it; its content are the files of a dataset and the members of a collection; its metadata are its representations
as data.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from flask import g
from pyoxigraph import NamedNode, Quad

from kruispunt.release.documents import coded
from kruispunt.release.open import Release
from kruispunt.representation.description import DCTERMS, RDF_TYPE, Description, document_of, stated
from kruispunt.representation.listing import Listing
from kruispunt.syntax import media
from kruispunt.web.addresses import relative, uri
from kruispunt.web.published import opened, release
from kruispunt.web.responses import link
from kruispunt.web.variants import Address

ABOUT_PAGE, COLLECTION_PAGE = "https://schema.org/AboutPage", "https://schema.org/CollectionPage"
DCAT, QB = "http://www.w3.org/ns/dcat#", "http://purl.org/linked-data/cube#"
SKOS, VOID = "http://www.w3.org/2004/02/skos/core#", "http://rdfs.org/ns/void#"
FOAF, SCHEMAS = "http://xmlns.com/foaf/0.1/", ("https://schema.org/", "http://schema.org/")


def spelled(*names: str) -> tuple[str, ...]:
    """Names of schema.org under both of the namespaces it is written with."""
    return tuple(schema + name for schema in SCHEMAS for name in names)


# The terms in which a publication can say it, the best first: of the first that says something, all it says is taken.
AUTHORS = (DCTERMS + "creator", FOAF + "maker", *spelled("author", "creator"), DCTERMS + "publisher", *spelled("publisher"))
LICENCES = (DCTERMS + "license", *spelled("license"))
# What a thing says it is part of, and what it says its parts are: all of them count.
WHOLES = (DCTERMS + "isPartOf", SKOS + "inScheme", QB + "dataSet", DCAT + "inSeries", DCAT + "inCatalog", VOID + "inDataset", *spelled("isPartOf"))
PARTS = (
    *(DCAT + name for name in ("dataset", "catalog", "seriesMember")),
    *(DCTERMS + "hasPart", SKOS + "hasTopConcept", SKOS + "member", VOID + "subset"),
    *(QB + name for name in ("slice", "observation")),
    *spelled("hasPart"),
)
FILES = (DCAT + "downloadURL", VOID + "dataDump")
DISTRIBUTION, MEDIA_TYPE, PACKED = DCAT + "distribution", DCAT + "mediaType", DCAT + "compressFormat"
REGISTRY = "https://www.iana.org/assignments/media-types/"
FEW, LONGEST = 4, 1600  # links of one relation in a header, and bytes of them all: other links and headers want their place too
Links = Mapping[str, list[str]]  # property -> IRIs
MODEST = ("describedby", "item", "collection", "author", "license", "type")  # relations of which a header may leave some to the linkset


@dataclass(frozen=True)
class Signpost:
    """One typed link: its target relative to the address of this request, or in full where it is an identifier or somebody else's."""

    relation: str
    target: str
    media_type: str = ""

    def __str__(self) -> str:
        return link(self.target, self.relation, **({"type": self.media_type} if self.media_type else {}))


def of_head(described: Description, address: Address) -> list[str]:
    """The links that the head of an answer has of the signposts of one page of a description."""
    return shown(of_description(described, address, FEW))


def of_description(described: Description, address: Address, most: int | None = None) -> list[Signpost]:
    """The signposts of one page of a description; `most` is how many of its parts are wanted, of which a slice has hundreds."""
    here, about = release(), described.iri
    facts = described.facts if described.page == 1 else defining(here, about)
    own = links(quad for quad in facts if quad.subject == NamedNode(about))
    headers = links(quad for graph in described.graphs for quad in opened().header(graph))
    return list(
        dict.fromkeys(
            [
                *of_landing_page(described.document, about, address),
                *(Signpost("type", uri(iri)) for iri in objects(own, (RDF_TYPE.value,))),
                *(Signpost("license", uri(iri)) for iri in first_said(LICENCES, own, headers)),
                *(Signpost("author", uri(iri)) for iri in first_said(AUTHORS, own, headers)),
                *metadata(address),
                *(Signpost("collection", page_of(here, iri)) for iri in wholes(own, described.incoming)),
                *(Signpost("collection", target) for target in holders(here, about)),
                *(Signpost("item", *file) for file in files(here, about, own)),
                *(Signpost("item", *file) for graph in cube_graphs(described.incoming) for file in files(here, graph, {})),
                *(Signpost("item", page_of(here, iri)) for iri in parts(own, described.incoming)[:most]),
            ]
        )
    )


def of_catalogue(address: Address) -> list[Signpost]:
    """The signposts of the catalogue: its datasets are what it holds."""
    here = release()
    own = links(here.facts(here.names.catalog))
    return [
        *of_landing_page(here.names.catalog, here.names.catalog, address),
        *(Signpost("type", uri(iri)) for iri in objects(own, (RDF_TYPE.value,))),
        *(Signpost("license", uri(iri)) for iri in first_said(LICENCES, own, {})),
        *(Signpost("author", uri(iri)) for iri in first_said(AUTHORS, own, {})),
        *metadata(address),
        *(Signpost("item", relative(path_of(here, graph["iri"]))) for graph in here.manifest["graphs"]),
        *(Signpost("item", *file) for file in stored(here, "dataset")),
    ]


def of_listing(listed: Listing, address: Address) -> list[Signpost]:
    """The signposts of one page of a list."""
    here = release()
    own = links(here.facts(here.names.catalog))
    return [
        *of_landing_page(listed.document, listed.document, address),
        Signpost("type", COLLECTION_PAGE),
        *(Signpost("license", uri(iri)) for iri in first_said(LICENCES, own, {})),
        *(Signpost("author", uri(iri)) for iri in first_said(AUTHORS, own, {})),
        *metadata(address),
        *(Signpost("item", page_of(here, iri)) for iri in listed.members),
    ]


def of_landing_page(document: str, about: str, address: Address) -> list[Signpost]:
    """The signposts that follow from what a document is: how to cite it, and its linkset, which has what a long IRI leaves no room for."""
    found = [Signpost("cite-as", uri(about)), *linksets(address), Signpost("canonical", uri(document)), Signpost("type", ABOUT_PAGE)]
    if about != document:
        found.append(Signpost("describes", uri(about)))
    if address.fixed and address.fixed != media.HTML:
        found.append(Signpost("describes", landing(address)))
    return found


def metadata(address: Address) -> list[Signpost]:
    """The representations of a document as data."""
    as_data = [media_type for media_type in address.linked() if media_type not in (media.HTML, media.CSV)]
    return [Signpost("describedby", address.one(media_type), media_type) for media_type in as_data]


def of_thing(address: Address) -> list[str]:
    """The links of the 303 from a thing: its metadata and its linkset."""
    return [str(each) for each in (*metadata(address), *linksets(address))]


def landing(address: Address) -> str:
    """A link to a document at its own address."""
    return relative(address.path) + address.queried(paged(address))


def paged(address: Address) -> str:
    """What the query of an address says of its page."""
    return f"page={address.page}" if address.page > 1 else ""


def linksets(address: Address) -> list[Signpost]:
    """Where all links from, to and around a document stand, in both syntaxes of RFC 9264."""
    own = relative(address.path)
    return [Signpost("linkset", own + address.queried(paged(address), f"_linkset={name}"), media_type) for media_type, name in media.LINKSETS.items()]


def defining(here: Release, iri: str) -> list[Quad]:
    """What `iri` says by the terms that make signposts, for a page of its description that does not show them."""
    return [quad for term in (RDF_TYPE.value, *AUTHORS, *LICENCES, *WHOLES) for quad in stated(here, iri, term)]


def links(facts: Iterable[Quad]) -> Links:
    """The IRIs that `facts` state, by property."""
    found: dict[str, list[str]] = {}
    for fact in facts:
        if isinstance(fact.object, NamedNode):
            found.setdefault(fact.predicate.value, []).append(fact.object.value)
    return found


def objects(said: Links, terms: tuple[str, ...]) -> list[str]:
    """The IRIs stated by any of `terms`, each once."""
    return list(dict.fromkeys(iri for term in terms for iri in said.get(term, ())))


def first_said(terms: tuple[str, ...], own: Links, headers: Links) -> list[str]:
    """What a thing says of itself by the first of `terms` that it uses; else the same of the named graphs that its facts stand in."""
    return next((found for said in (own, headers) for term in terms if (found := objects(said, (term,)))), [])


def wholes(own: Links, incoming: Iterable[Quad]) -> list[str]:
    """What a thing is part of, whichever of the two says so."""
    return list(dict.fromkeys([*objects(own, WHOLES), *subjects(incoming, PARTS)]))


def parts(own: Links, incoming: Iterable[Quad]) -> list[str]:
    """The parts of a thing, whichever of the two says so."""
    return list(dict.fromkeys([*objects(own, PARTS), *subjects(incoming, WHOLES)]))


def subjects(facts: Iterable[Quad], terms: tuple[str, ...]) -> list[str]:
    """The IRIs that point at a thing by any of `terms`."""
    return list(dict.fromkeys(fact.subject.value for fact in facts if fact.predicate.value in terms and isinstance(fact.subject, NamedNode)))


def holders(here: Release, iri: str) -> Iterator[str]:
    """Links to the collections that the publication itself makes: the list of a concept, and for a named graph the catalogue."""
    things = here.names.base + "id/"
    concept = iri[len(things) :].partition("/")[0] if iri.startswith(things) else ""
    if concept in here.manifest["concepts"]:
        yield relative(f"doc/{concept}/")
    if any(graph["iri"] == iri for graph in here.manifest["graphs"]):
        yield relative("catalog")


def files(here: Release, iri: str, own: Links) -> Iterator[tuple[str, str]]:
    """The files of a dataset with their media types: those of a named graph, and the distributions that a dataset states."""
    name = next((graph["name"] for graph in here.manifest["graphs"] if graph["iri"] == iri), "")
    if name:
        yield from stored(here, name)
    for file in objects(own, FILES):
        yield target_of(here, file), ""
    for distribution in objects(own, (DISTRIBUTION,)):
        said = links(here.facts(distribution))
        kind = next(iter(objects(said, (PACKED,)) or objects(said, (MEDIA_TYPE,))), "").removeprefix(REGISTRY)
        for file in objects(said, FILES):
            yield target_of(here, file), kind if ":" not in kind else ""


def cube_graphs(incoming: Iterable[Quad]) -> list[str]:
    """The named graphs with the observations of a cube, whose files hold them all."""
    return sorted({fact.graph_name.value for fact in incoming if fact.predicate.value == QB + "dataSet" and isinstance(fact.graph_name, NamedNode)})


def stored(here: Release, name: str) -> Iterator[tuple[str, str]]:
    """The files of a release that hold the graph of that name, with the media type each is sent in."""
    for path in here.manifest["files"]:
        folder, _, short = path.partition("/")
        suffix = short.rpartition(".")[2]
        if folder in ("dumps", "maps") and short.partition(".")[0] == name and suffix in media.FILES and not coded(path, here.manifest["files"]):
            yield relative(f"dump/{short}"), media.FILES[suffix]


def path_of(here: Release, iri: str) -> str:
    """The path of the document about `iri`, from the root of the app."""
    return document_of(here, iri)[len(here.names.base) :]


def page_of(here: Release, iri: str) -> str:
    """A link to the document about `iri`; to `iri` itself where it is somebody else's."""
    return relative(path_of(here, iri)) if here.names.contains(iri) else uri(iri)


def target_of(here: Release, iri: str) -> str:
    """A link to what `iri` locates, here or elsewhere."""
    return relative(iri[len(here.names.base) :]) if here.names.contains(iri) else uri(iri)


def shown(signposts: Iterable[Signpost]) -> list[str]:
    """The links of a header, and for the head of a page the same: of those that can be many a few, the rest is left to the linkset."""
    kept: list[Signpost] = []
    length = 0
    counts: dict[str, int] = {}
    for each in signposts:
        counts[each.relation] = counts.get(each.relation, 0) + 1
        if each.relation in MODEST and (counts[each.relation] > FEW or length + len(str(each)) > LONGEST):
            continue
        length += len(str(each)) + 2
        kept.append(each)
    g.signposts = kept
    return [str(each) for each in kept]
