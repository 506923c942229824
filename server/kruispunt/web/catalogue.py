"""What a harvester asks for: the catalogue, VoID, dumps, and every release that is present with its files."""

from collections.abc import Mapping
from functools import partial

from flask import Blueprint, Response
from pyoxigraph import RdfFormat, parse

from kruispunt.errors import UnknownResource
from kruispunt.pages import overview
from kruispunt.syntax import media, writers
from kruispunt.web.addresses import raw_path, relative, uri
from kruispunt.web.documents import DOCUMENTS, describe, find, mentioned
from kruispunt.web.namespaces import file_of_triples
from kruispunt.web.published import pinned, published, release
from kruispunt.web.rendering import page, view
from kruispunt.web.responses import link, represent, represent_file, see_other
from kruispunt.web.variants import Address, answer, asked

views = Blueprint("catalogue", __name__)
FILES = {"gz": "application/gzip", "json": "application/json", "geojson": "application/geo+json", "rq": "application/sparql-query"}
JSON = "application/json"


@views.get("/catalog", defaults={"suffix": ""})
@views.get("/catalog.<suffix>")
def catalogue(suffix: str) -> Response:
    """The catalogue (DCAT-AP 3) of the release."""
    address = Address("catalog", media.PAGES, fixed_by(suffix, media.PAGES))
    return answer(address, partial(catalogue_body, address), [link(uri(release().names.catalog), "canonical")])


def fixed_by(suffix: str, offered: Mapping[str, str]) -> str:
    """The media type that a suffix names; empty for none. Raises UnknownResource for a suffix that is not offered."""
    if not suffix:
        return ""
    for media_type, known in offered.items():
        if known == suffix:
            return media_type
    raise UnknownResource(f"There is no representation .{suffix} here; there are " + ", ".join(f".{known}" for known in offered.values()))


def catalogue_body(address: Address) -> bytes:
    """The catalogue in the media type of the address."""
    file = release().path / "catalog.ttl"
    if address.media_type == media.TURTLE:
        return file.read_bytes()
    if address.media_type == media.HTML:
        return catalogue_page(address.formats())
    triples = (quad.triple for quad in parse(path=str(file), format=RdfFormat.TURTLE))
    return writers.write(triples, address.media_type, release().prefixes, release().context)


def catalogue_page(formats: Mapping[str, str]) -> bytes:
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
        formats=formats,
    )


@views.get("/.well-known/void")
def void() -> Response:
    """The VoID description, which the catalogue holds; always as RDF (VoID, 7.2)."""
    media_type = asked(media.GRAPHS)
    address = Address("catalog", media.GRAPHS, media_type)
    links = [link(uri(release().names.catalog), "canonical"), *address.links()]
    return represent(partial(catalogue_body, address), media_type, links)


@views.get("/dump/<rest:name>")
def dump(name: str) -> Response:
    """A file to download, whole or in ranges."""
    wanted = raw_path().split("/", 2)[2]
    stored = next((f"{folder}/{wanted}" for folder in ("dumps", "maps") if f"{folder}/{wanted}" in release().manifest["files"]), "")
    return stored_file(stored or wanted)


def stored_file(name: str) -> Response:
    """A file of the release by its name in the manifest, which is also the guard against `..`. Raises UnknownResource."""
    if name not in release().manifest["files"] and name != "manifest.json":
        raise UnknownResource(f"Release {release().id} has no file {name}")
    suffix = name.rpartition(".")[2]
    return represent_file(release().path / name, FILES.get(suffix) or media.of_suffix(suffix) or "application/octet-stream", [])


@views.get("/report", defaults={"suffix": ""})
@views.get("/report.<suffix>")
def report(suffix: str) -> Response:
    """The validation report of the release: what the gate found before it let the data through."""
    address = Address("report", media.PAGES, fixed_by(suffix, media.PAGES))
    return file_of_triples(address, release().path / "report.ttl", release().names.base + "report")


@views.get("/release/")
def releases() -> Response:
    """The releases that are present."""
    return represent(partial(releases_body, published().ids()), asked({media.HTML: "html"}), [])


def releases_body(ids: list[str]) -> bytes:
    """The page of the releases, the current one first."""
    known = [published().release(name).release for name in ids]
    return page("releases.html", view(), releases=known, formats={})


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
    return page("release.html", view(), current=current, concepts=release().manifest["concepts"], formats={"JSON": relative("manifest.json")})


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
    return describe(find(path, DOCUMENTS, mentioned))
