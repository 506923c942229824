"""The members of one concept (`/doc/{concept}/`), all or those asked for, a page at a time; and the list of lists."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, Quad, Triple

from kruispunt.errors import UnknownResource
from kruispunt.release.labels import LABELS, labels
from kruispunt.release.open import Release
from kruispunt.representation import selection
from kruispunt.representation.description import DCTERMS, HYDRA, INTEGER, RDF_TYPE, around, page_iri, paging
from kruispunt.representation.selection import Choice, Columns

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
MEMBER = NamedNode(HYDRA + "member")
DATE = NamedNode("http://www.w3.org/2001/XMLSchema#date")
# What Hydra called these before 2014, which ckanext-dcat and other harvesters still read.
OLD_NAMES = {"first": "firstPage", "prev": "previousPage", "next": "nextPage", "last": "lastPage"}
CONTROLS = {selection.LIMIT: "limit", "page": "pageIndex"}  # parameters that Hydra has a property for


@dataclass(frozen=True)
class Listing:
    """One page of the things of a concept that were asked for."""

    document: str  # the IRI of what was asked for, with its query
    concept: str
    members: dict[str, list[Literal]]  # IRI -> its labels
    facts: tuple[Quad, ...]  # that say so, and by which they were chosen or put in order
    told: tuple[str, ...]  # the properties by which they were
    total: int
    page: int
    pages: int
    choice: Choice
    columns: Columns

    @property
    def whole(self) -> str:
        """The IRI of the whole list."""
        return self.document.partition("?")[0]


def members(release: Release, concept: str, choice: Choice | None = None, page: int = 1) -> Listing:
    """A page of the things of a concept. Raises UnknownResource where there is no such concept or page."""
    columns, choice = Columns(release, concept), choice or Choice()
    if not columns.whole:
        raise UnknownResource(f"There is no list {concept} here")
    chosen = columns.selected(choice)
    iris = selection.page_of(release, chosen, page, choice.size)
    told = tuple(dict.fromkeys(filter(None, [*choice.filters, choice.order.predicate])))
    found, kept = {}, []
    for iri in iris:
        facts = release.lines.stating(iri, (*LABELS, *told))
        found[iri] = labels(facts)
        kept += [quad for quad in facts if quad.object in found[iri] or quad.predicate.value in told]
    query, total = selection.query(columns, choice), len(chosen.members)
    document = f"{release.names.base}doc/{concept}/" + (f"?{query}" if query else "")
    return Listing(document, concept, found, tuple(kept), told, total, page, max(-(-total // choice.size), 1), choice, columns)


def triples(listing: Listing) -> Iterator[Triple]:
    """The page as a Hydra collection, with the facts that label its members, or by which they were chosen."""
    yield from paging(listing.document, listing.page, listing.pages, listing.total)
    if listing.pages > 1:
        yield from older_paging(listing)
    if listing.document != listing.whole:
        yield Triple(NamedNode(listing.document), NamedNode(DCTERMS + "isPartOf"), NamedNode(listing.whole))
    yield from search(listing)
    for iri in listing.members:
        yield Triple(NamedNode(listing.document), MEMBER, NamedNode(iri))
    yield from dict.fromkeys(quad.triple for quad in listing.facts)


def older_paging(listing: Listing) -> Iterator[Triple]:
    """The page in the older terms of Hydra."""
    view = NamedNode(page_iri(listing.document, listing.page))
    yield Triple(view, RDF_TYPE, NamedNode(HYDRA + "PagedCollection"))
    yield Triple(view, NamedNode(HYDRA + "itemsPerPage"), Literal(str(listing.choice.size), datatype=INTEGER))
    yield Triple(view, NamedNode(HYDRA + "totalItems"), Literal(str(listing.total), datatype=INTEGER))
    for relation, number in around(listing.page, listing.pages).items():
        yield Triple(view, NamedNode(HYDRA + OLD_NAMES[relation]), NamedNode(page_iri(listing.document, number)))


def search(listing: Listing) -> Iterator[Triple]:
    """How the list is filtered and put in order: a template (RFC 6570) with a variable for each property that members have."""
    whole, template = NamedNode(listing.whole), NamedNode(listing.whole + "#search")
    named = {listing.columns.named(predicate): predicate for predicate in listing.columns.by_property}
    variables = [*(quote(name, safe="") for name in named), selection.ORDER, *CONTROLS]
    properties = [*named.values(), "", *(HYDRA + name for name in CONTROLS.values())]
    yield Triple(whole, NamedNode(HYDRA + "search"), template)
    yield Triple(template, RDF_TYPE, NamedNode(HYDRA + "IriTemplate"))
    yield Triple(template, NamedNode(HYDRA + "template"), Literal(f"{listing.whole}{{?{','.join(variables)}}}"))
    for variable, predicate in zip(variables, properties, strict=True):
        mapping = NamedNode(f"{listing.whole}#search-{variable}")
        yield Triple(template, NamedNode(HYDRA + "mapping"), mapping)
        yield Triple(mapping, RDF_TYPE, NamedNode(HYDRA + "IriTemplateMapping"))
        yield Triple(mapping, NamedNode(HYDRA + "variable"), Literal(variable))
        yield Triple(mapping, NamedNode(HYDRA + "required"), Literal(False))
        if predicate:
            yield Triple(mapping, NamedNode(HYDRA + "property"), NamedNode(predicate))
        else:
            text = "The property to order by, as a CURIE or IRI, with @ and a language for text; a minus sign before it turns the order round."
            yield Triple(mapping, NamedNode(RDFS + "comment"), Literal(text, language="en"))


def table(listing: Listing) -> bytes:
    """The page as CSV (RFC 4180): the IRI, for each language the label, and the values by which members were chosen or put in order.

    Several values of one property stand in one cell, on lines of their own.
    """
    languages = sorted({label.language or "" for named in listing.members.values() for label in named})
    values: dict[tuple[str, str], list[str]] = {}
    for quad in listing.facts:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            values.setdefault((quad.subject.value, quad.predicate.value), []).append(quad.object.value)
    rows = [["iri", *(f"label_{name}" if name else "label" for name in languages), *map(listing.columns.named, listing.told)]]
    for iri, named in listing.members.items():
        spoken = {label.language or "": label.value for label in named}
        told = ("\n".join(dict.fromkeys(values.get((iri, predicate), []))) for predicate in listing.told)
        rows.append([iri, *(spoken.get(name, "") for name in languages), *told])
    return rows_of(rows)


def rows_of(rows: Iterable[list[str]]) -> bytes:
    """Rows as CSV."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode()


def collections(release: Release, classes: Mapping[str, str]) -> Iterator[Triple]:
    """The list of lists: each with the number of its members and the class they are of, where `classes` knows one."""
    concepts = release.manifest["concepts"]
    yield from paging(f"{release.names.base}doc/", 1, 1, len(concepts))
    for concept, count in concepts.items():
        listed = f"{release.names.base}doc/{concept}/"
        yield Triple(NamedNode(f"{release.names.base}doc/"), MEMBER, NamedNode(listed))
        yield from paging(listed, 1, 1, count)
        if classes.get(concept):
            yield Triple(NamedNode(listed), NamedNode(DCTERMS + "subject"), NamedNode(classes[concept]))


def collections_table(release: Release, classes: Mapping[str, str]) -> bytes:
    """The list of lists as CSV."""
    rows = [[f"{release.names.base}doc/{name}/", classes.get(name, ""), str(count)] for name, count in release.manifest["concepts"].items()]
    return rows_of([["iri", "class", "members"], *rows])


def releases(base: str, present: Iterable[Release]) -> Iterator[Triple]:
    """The releases that are present, the current one first, as a collection."""
    found = list(present)
    yield from paging(f"{base}release/", 1, 1, len(found))
    for each in found:
        iri = NamedNode(f"{base}release/{each.id}/")
        yield Triple(NamedNode(f"{base}release/"), MEMBER, iri)
        yield Triple(iri, NamedNode(DCTERMS + "identifier"), Literal(each.id))
        if each.manifest["modified"]:
            yield Triple(iri, NamedNode(DCTERMS + "modified"), Literal(each.manifest["modified"], datatype=DATE))
