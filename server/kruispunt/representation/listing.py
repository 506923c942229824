"""The members of one concept (`/doc/{concept}/`), a page at a time."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from pyoxigraph import Literal, NamedNode, Triple

from kruispunt.errors import UnknownResource
from kruispunt.release.open import Release
from kruispunt.representation.description import HYDRA, paging

MEMBERS = 100  # on one page
MEMBER = NamedNode(HYDRA + "member")


@dataclass(frozen=True)
class Listing:
    """One page of the things whose IRI starts with `prefix`, in the order of their IRIs."""

    document: str
    concept: str
    members: dict[str, list[Literal]]  # IRI -> its labels
    labels: tuple[Triple, ...]  # the facts that say so
    total: int
    page: int
    pages: int


def members(release: Release, concept: str, total: int, page: int = 1) -> Listing:
    """A page of the things of a concept, of which there are `total`. Raises UnknownResource where there is no such concept or page."""
    pages = max(-(-total // MEMBERS), 1)
    if not total or not 1 <= page <= pages:
        raise UnknownResource(f"There is no list {concept} with a page {page} here")
    prefix = f"{release.names.base}id/{concept}/"
    iris = list(islice(release.subjects(prefix, (page - 1) * MEMBERS), MEMBERS))
    labels = release.labels(iris)
    stated = tuple(quad.triple for iri in iris for quad in release.facts(iri) if quad.object in labels.get(iri, []))
    return Listing(f"{release.names.base}doc/{concept}/", concept, {iri: labels.get(iri, []) for iri in iris}, stated, total, page, pages)


def triples(listing: Listing) -> Iterator[Triple]:
    """The page as a Hydra collection, with the facts that label its members."""
    yield from paging(listing.document, listing.page, listing.pages, listing.total)
    for iri in listing.members:
        yield Triple(NamedNode(listing.document), MEMBER, NamedNode(iri))
    yield from listing.labels


def table(listing: Listing) -> bytes:
    """The page as CSV: the IRI and, for each language, the label."""
    languages = sorted({label.language or "" for labels in listing.members.values() for label in labels})
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["iri", *(f"label_{name}" if name else "label" for name in languages)])
    for iri, labels in listing.members.items():
        spoken = {label.language or "": label.value for label in labels}
        writer.writerow([iri, *(spoken.get(name, "") for name in languages)])
    return out.getvalue().encode()
