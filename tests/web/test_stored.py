"""Stored documents over HTTP: the content coding that the client likes, validators for each, and large graphs a piece at a time."""

import gzip
import shutil
from pathlib import Path

import brotli
import pytest
import zstandard
from flask.testing import FlaskClient
from kruispunt.release import documents
from kruispunt.release.build import build
from kruispunt.release.open import Release, open_release
from kruispunt.sources import publication as sources
from kruispunt.syntax import media
from kruispunt.web.app import create_app
from pyoxigraph import NamedNode, RdfFormat, parse

from .conftest import BASE, TINY, facts

SYNTAXES = {**media.GRAPHS, **media.DATASETS}
UNPACK = {"gzip": gzip.decompress, "br": brotli.decompress, "zstd": zstandard.decompress}
ADDRESSES = ["/catalog", "/.well-known/void", "/graph/libraries", "/ns/library", "/ns/shapes/opening-period", "/report", "/ns/context.jsonld"]
XML_CANNOT = f"<{BASE}id/odd/number> <{BASE}ns/library#1> 1 ."


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """A release in which every graph but the smallest counts as large, and one has a property that RDF/XML cannot write."""
    folder = tmp_path_factory.mktemp("large")
    shutil.copytree(TINY, folder / "source")
    (folder / "source" / "data" / "odd.ttl").write_text(facts() + XML_CANNOT, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(documents, "LARGE", 2000)
        return open_release(build(sources.read(folder / "source"), folder / "output"))


@pytest.fixture(scope="module")
def large_client(large: Release) -> FlaskClient:
    return create_app(large.path).test_client()


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_stored_document_comes_in_the_coding_that_is_asked_for(client: FlaskClient, address: str) -> None:
    plain = client.get(address)
    assert "Content-Encoding" not in plain.headers
    tags = {plain.headers["ETag"]}
    for coding, unpack in UNPACK.items():
        answer = client.get(address, headers={"Accept-Encoding": coding})
        assert answer.headers["Content-Encoding"] == coding
        assert unpack(answer.data) == plain.data
        assert int(answer.headers["Content-Length"]) == len(answer.data) < len(plain.data)
        tags.add(answer.headers["ETag"])
        for each in (plain, answer):
            assert "Accept-Encoding" in each.headers["Vary"]
            assert each.headers["Content-Type"] == plain.headers["Content-Type"]
    assert len(tags) == 4


@pytest.mark.parametrize("address", ADDRESSES)
def test_head_and_304_say_what_get_says(client: FlaskClient, address: str) -> None:
    asked = {"Accept-Encoding": "br"}
    got, head = client.get(address, headers=asked), client.head(address, headers=asked)
    assert (head.status_code, head.data) == (200, b"")
    assert dict(head.headers) == dict(got.headers)
    same = client.get(address, headers={**asked, "If-None-Match": got.headers["ETag"]})
    assert (same.status_code, same.data) == (304, b"")
    assert {same.headers[name] for name in ("ETag", "Vary", "Cache-Control")} == {got.headers[name] for name in ("ETag", "Vary", "Cache-Control")}
    other = client.get(address, headers={"Accept-Encoding": "gzip", "If-None-Match": got.headers["ETag"]})
    assert other.status_code == 200


def test_a_range_is_one_of_the_coded_bytes(client: FlaskClient) -> None:
    whole = client.get("/graph/libraries.ttl", headers={"Accept-Encoding": "br"})
    part = client.get("/graph/libraries.ttl", headers={"Accept-Encoding": "br", "Range": "bytes=10-19", "If-Range": whole.headers["ETag"]})
    assert (part.status_code, part.data) == (206, whole.data[10:20])
    assert part.headers["Content-Encoding"] == "br"
    plain = client.get("/graph/libraries.ttl", headers={"Range": "bytes=10-19", "If-Range": whole.headers["ETag"]})
    assert plain.status_code == 200  # that tag is of other bytes


def test_a_dump_is_a_file_in_gzip_and_not_coded_so(client: FlaskClient) -> None:
    answer = client.get("/dump/libraries.ttl.gz", headers={"Accept-Encoding": "gzip, br"})
    assert (answer.mimetype, answer.headers.get("Content-Encoding")) == ("application/gzip", None)


@pytest.mark.parametrize("address", ADDRESSES[:6])
@pytest.mark.parametrize("media_type", media.GRAPHS)
def test_each_syntax_is_that_of_its_own_address(client: FlaskClient, address: str, media_type: str) -> None:
    answer = client.get(address, headers={"Accept": media_type})
    assert answer.mimetype == media_type
    if address != "/.well-known/void":
        assert answer.data == client.get(f"{address}.{media.GRAPHS[media_type]}").data
        assert f'type="{media_type}"' in answer.headers["Link"]
        assert 'rel="canonical"' in answer.headers["Link"]
    assert "Accept" in answer.headers["Vary"].split(", ")


@pytest.mark.parametrize("suffix", ["ttl", "nt", "jsonld", "trig", "nq"])
def test_a_large_graph_is_whole_in_every_syntax(large: Release, large_client: FlaskClient, suffix: str) -> None:
    iri = NamedNode(f"{BASE}graph/odd")
    wanted = {quad for quad in parse(path=str(large.path / "dataset.nq"), format=RdfFormat.N_QUADS) if quad.graph_name == iri}
    answer = large_client.get(f"/graph/odd.{suffix}")
    found = list(parse(answer.data, format=media.RDF_FORMATS[str(media.of_suffix(suffix))]))
    assert {quad.triple for quad in found} == {quad.triple for quad in wanted}
    assert len(found) == len(wanted)
    if suffix in ("trig", "nq"):
        assert set(found) == wanted
    if suffix != "ttl":
        assert "Content-Length" not in answer.headers  # a server would cut the answer off there
        assert gzip.decompress(large_client.get(f"/graph/odd.{suffix}", headers={"Accept-Encoding": "gzip"}).data) == answer.data
        assert large_client.head(f"/graph/odd.{suffix}").headers["ETag"] == answer.headers["ETag"]


def test_what_rdf_xml_cannot_say_is_told(large_client: FlaskClient) -> None:
    refused = large_client.get("/graph/odd.rdf")
    assert refused.status_code == 406
    assert f"{BASE}graph/odd is not to be had in application/rdf+xml" in refused.text
    assert large_client.get("/graph/odd", headers={"Accept": media.RDF_XML}).status_code == 406
    assert large_client.get("/graph/odd", headers={"Accept": f"{media.RDF_XML}, {media.JSON_LD};q=0.5"}).mimetype == media.JSON_LD
    assert large_client.get("/graph/odd", headers={"Accept": media.HTML}).status_code == 200


@pytest.mark.parametrize("address", ["/manifest", "/catalog", "/catalog.ttl"])
def test_codings_are_not_listed_as_files(client: FlaskClient, address: str) -> None:
    listed = client.get(address, headers={"Accept": media.HTML}).text
    assert "libraries" in listed
    assert ".br<" not in listed and ".zst" not in listed


def test_a_file_of_a_release_is_sent_in_a_coding_too(client: FlaskClient, odd: Release) -> None:
    answer = client.get(f"/release/{odd.id}/graphs/libraries.ttl", headers={"Accept-Encoding": "zstd"})
    assert zstandard.decompress(answer.data) == Path(odd.path / "graphs" / "libraries.ttl").read_bytes()


def test_a_table_leads_to_what_its_columns_mean_and_comes_coded(tmp_path: Path) -> None:
    shutil.copytree(TINY, tmp_path / "source")
    data = tmp_path / "source" / "data"
    data.joinpath("visits.csv").write_text("year,visits\n" + "".join(f"{year},{year * 37}\n" for year in range(2000, 2040)))
    metadata = f"""{{"@context": "http://www.w3.org/ns/csvw", "url": "visits.csv", "tableSchema": {{"aboutUrl": "{BASE}id/visits/{{year}}",
        "primaryKey": "year", "columns": [{{"name": "year", "datatype": "gYear", "propertyUrl": "{BASE}ns/library#year"}},
        {{"name": "visits", "datatype": "integer", "propertyUrl": "{BASE}ns/library#visits"}}]}}}}"""
    data.joinpath("visits.csv-metadata.json").write_text(metadata)
    table = create_app(build(sources.read(tmp_path / "source"), tmp_path / "out")).test_client()
    answer = table.get("/dump/visits.csv", headers={"Accept-Encoding": "br"})
    assert answer.headers["Link"] == '<visits.csv-metadata.json>; rel="describedby"; type="application/json"'
    assert brotli.decompress(answer.data) == data.joinpath("visits.csv").read_bytes()
    assert zstandard.decompress(table.get("/dump/visits.csv-metadata.json", headers={"Accept-Encoding": "zstd"}).data) == metadata.encode()
