"""What a harvester asks for: the catalogue, VoID, dumps, and every release that is present with its files."""

from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

from flask import Blueprint, Response
from pyoxigraph import RdfFormat, parse

from kruispunt.errors import UnknownResource
from kruispunt.pages import overview
from kruispunt.release.documents import coded
from kruispunt.representation import profiles
from kruispunt.representation.description import Description
from kruispunt.syntax import media
from kruispunt.web import signposting, stored
from kruispunt.web.addresses import raw_path, relative, uri
from kruispunt.web.documents import DOCUMENTS, Found, body, describe, find, mentioned, thing_page
from kruispunt.web.lists import all_releases
from kruispunt.web.namespaces import file_of_triples
from kruispunt.web.profiles import alternates, asks_for_all
from kruispunt.web.published import pinned, published, release
from kruispunt.web.rendering import page, view
from kruispunt.web.responses import link, represent, represent_file, see_other
from kruispunt.web.variants import Address, asked, fixed_by

views = Blueprint("catalogue", __name__)
JSON = "application/json"


@views.get("/catalog", defaults={"suffix": ""})
@views.get("/catalog.<suffix>")
def catalogue(suffix: str) -> Response:
    """The catalogue (DCAT-AP 3) of the release."""
    described = catalogue_description(release().path, release().names.catalog)
    offered = profiles.offered(release().names, described.facts)
    found = Found(described.iri, "catalog", fixed_by(suffix, media.PAGES))
    address = replace(stored.located(found, "catalog"), profiles=offered)
    if asks_for_all():
        return alternates(address, described)
    links = signposting.shown(signposting.of_catalogue(address))
    return stored.tell(address, links, partial(catalogue_body, address, described), "catalog")


@lru_cache(8)
def catalogue_description(path: Path, iri: str) -> Description:
    """What the catalogue of the release at `path` says, of everything in it."""
    facts = tuple(parse(path=str(path / "catalog.ttl"), format=RdfFormat.TURTLE))
    return Description(iri, iri, facts, (), len(facts), 0, 1, 1)


def catalogue_body(address: Address, described: Description) -> bytes:
    """The catalogue as a page, or in another profile than the default: what is not stored of it."""
    return catalogue_page(address) if address.usual else body(address, described, thing_page)


def catalogue_page(address: Address) -> bytes:
    """The catalogue for people: every dataset with its downloads."""
    seen, here = view(), release()
    downloads = overview.downloads(here)
    datasets = overview.datasets(seen)
    return page(
        "catalogue.html",
        seen,
        introduction=overview.introduction(seen),
        datasets=datasets,
        downloads=downloads,
        other=[name for name in downloads if name != "dataset" and name not in {dataset.name for dataset in datasets}],
        shapes=overview.shapes(here),
        vocabularies=overview.vocabularies(seen),
        formats=address.formats(),
        profiles=address.rows(),
    )


@views.get("/.well-known/void")
def void() -> Response:
    """The VoID description, which the catalogue holds; always as RDF (VoID, 7.2)."""
    found = {media_type: (suffix, file) for media_type, suffix in media.GRAPHS.items() if (file := stored.place(suffix, "catalog"))}
    offered = {media_type: suffix for media_type, (suffix, _) in found.items()}
    media_type = asked(offered)
    links = [link(uri(release().names.catalog), "canonical"), *Address("catalog", offered, media_type).links()]
    return represent_file(found[media_type][1], media_type, links, vary=True)


@views.get("/dump/<rest:name>")
def dump(name: str) -> Response:
    """A file to download, whole or in ranges."""
    wanted = raw_path().split("/", 2)[2]
    found = next((f"{folder}/{wanted}" for folder in ("dumps", "maps") if f"{folder}/{wanted}" in release().manifest["files"]), "")
    return stored_file(found or wanted)


def stored_file(name: str) -> Response:
    """A file of the release by its name in the manifest, which is also the guard against `..`. Raises UnknownResource."""
    if name not in release().manifest["files"] and name != "manifest.json":
        raise UnknownResource(f"Release {release().id} has no file {name}")
    suffix, metadata = name.rpartition(".")[2], f"{name}-metadata.json"
    # Model for Tabular Data, 5.2: how who reads a table alone finds what its columns mean.
    links = [link(f"{uri(name.rpartition('/')[2])}-metadata.json", "describedby", type=JSON)] if metadata in release().manifest["files"] else []
    return represent_file(release().path / name, media.FILES.get(suffix) or media.of_suffix(suffix) or "application/octet-stream", links)


@views.get("/report", defaults={"suffix": ""})
@views.get("/report.<suffix>")
def report(suffix: str) -> Response:
    """The validation report of the release: what the gate found before it let the data through."""
    found = Found(release().names.base + "report", "report", fixed_by(suffix, media.PAGES))
    return file_of_triples(found, release().path / "report.ttl")


@views.get("/release/")
@views.get("/release/index.<suffix>")
def releases(suffix: str = "") -> Response:
    """The releases that are present."""
    return all_releases(published().ids(), f"index.{suffix}" if suffix else "")


@views.get("/release")
@views.get("/doc")
def with_slash() -> Response:
    """303 to the list, whose address ends in a slash."""
    path = raw_path().strip("/") + "/"
    return see_other(path, release().names.base + path)


@views.get("/release/<name>")
def one_release(name: str) -> Response:
    """303 to the address of a release with its slash, under which everything answers as of that release."""
    published().release(name)
    return see_other(f"release/{name}/", f"{release().names.base}release/{name}/")


@views.get("/manifest")
def manifest() -> Response:
    """What the release is: a page, or its manifest."""
    offered = {media.HTML: "html", JSON: "json"}
    media_type = asked(offered)
    return represent(partial(manifest_body, media_type), media_type, [link(relative("manifest.json"), "alternate", type=JSON)])


def manifest_body(media_type: str) -> bytes:
    """The manifest as a page or as it is stored."""
    if media_type == JSON:
        return (release().path / "manifest.json").read_bytes()
    current = published().current.id == release().id
    listed = release().manifest["files"]
    files = {name: file for name, file in listed.items() if not coded(name, listed)}
    formats = {"JSON": relative("manifest.json")}
    return page("release.html", view(), current=current, files=files, concepts=release().manifest["concepts"], formats=formats)


@views.get("/manifest.json")
def manifest_file() -> Response:
    """The manifest as it is stored."""
    return stored_file("manifest.json")


@views.get("/<rest:name>")
def anything(name: str) -> Response:
    """Whatever else the data have an IRI for; at addresses that name their release also its files, under their own names."""
    path = raw_path().lstrip("/")
    if pinned() and path in release().manifest["files"]:
        return stored_file(path)
    found = find(path, DOCUMENTS, mentioned)
    return describe(found, found.query)
