"""The catalogue tells the truth about the files, and passes the official DCAT-AP 3 shapes."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pyshacl
import pytest
from kruispunt.release import documents, manifest
from kruispunt.release.build import build
from kruispunt.release.open import Release, open_release
from kruispunt.sources import publication as sources
from pyoxigraph import parse
from rdflib import DCAT, DCTERMS, RDF, SH, SKOS, VOID, Graph, Literal, Namespace, URIRef

SPDX = Namespace("http://spdx.org/rdf/terms#")


def catalogue(release: Path) -> Graph:
    return Graph().parse(release / "catalog.ttl")


@pytest.mark.parametrize("which", ["tiny", "release"])
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_official_dcat_ap_shapes_pass(which: str, request: pytest.FixtureRequest, shared: Callable[[str], Path]) -> None:
    """But for `sh:class rdfs:Resource`, which no graph can meet literally: every resource is one (RDF Schema, 2.1)."""
    shapes = Graph().parse(shared("standards/dcat-ap/3.0.0/dcat-ap-SHACL.ttl"))
    assert len(shapes) > 1000
    release: Release = request.getfixturevalue(which)
    _, report, _ = pyshacl.validate(catalogue(release.path), shacl_graph=shapes)
    results = {
        (str(report.value(result, SH.focusNode)), str(report.value(result, SH.resultPath)), str(report.value(result, SH.resultMessage)))
        for result in report.subjects(RDF.type, SH.ValidationResult)
    }
    assert {result for result in results if "class rdfs:Resource" not in result[2]} == set()


def test_every_dataset_has_a_theme_of_the_eu_that_is_named(release: Release) -> None:
    """Harvesters sort by it; a graph that states none takes those of the catalogue."""
    graph = catalogue(release.path)
    datasets = set(graph.subjects(RDF.type, DCAT.Dataset))
    assert len(datasets) > 10
    for dataset in datasets:
        themes = set(graph.objects(dataset, DCAT.theme))
        assert themes and all(str(theme).startswith("http://publications.europa.eu/resource/authority/data-theme/") for theme in themes), dataset
        assert all({"nl", "en"} <= {label.language for label in graph.objects(theme, SKOS.prefLabel)} for theme in themes)


def test_sizes_and_digests_are_those_of_the_files(folder: Path, tmp_path: Path) -> None:
    release = build(sources.read(folder), tmp_path / "out")
    graph = catalogue(release)
    files = 0
    for distribution in graph.subjects(RDF.type, DCAT.Distribution):
        download = str(graph.value(distribution, DCAT.downloadURL))
        path = release / "dumps" / download.removeprefix("https://lod.example.org/dump/")
        checksum = graph.value(distribution, SPDX.checksum)
        assert str(graph.value(checksum, SPDX.checksumValue)) == manifest.sha256(path)
        assert str(graph.value(distribution, DCAT.byteSize)) == str(path.stat().st_size)
        assert (distribution, DCTERMS.license, None) in graph
        files += 1
    listed = manifest.read(release)["files"]
    assert files == sum(name.startswith("dumps/") and not name.endswith(".json") and not documents.coded(name, listed) for name in listed)


def test_every_graph_is_a_dataset_with_its_numbers(folder: Path, tmp_path: Path) -> None:
    release = build(sources.read(folder), tmp_path / "out")
    graph = catalogue(release)
    for each in manifest.read(release)["graphs"]:
        dataset = URIRef(each["iri"])
        assert (URIRef("https://lod.example.org/catalog"), DCAT.dataset, dataset) in graph
        assert int(str(graph.value(dataset, VOID.triples))) == each["triples"]
        assert (URIRef("https://lod.example.org/sparql"), DCAT.servesDataset, dataset) in graph
    visits = URIRef("https://lod.example.org/graph/visits")
    names = ("triples", "distinctSubjects", "entities", "properties", "classes")
    assert [int(str(graph.value(visits, VOID[name]))) for name in names] == [120, 40, 40, 3, 0]
    assert {str(media) for media in graph.objects(None, DCAT.mediaType)} >= {"https://www.iana.org/assignments/media-types/text/csv"}


def test_saved_queries_are_a_service_described_by_openapi_where_there_are_any(folder: Path, tmp_path: Path) -> None:
    address, service = "https://lod.example.org/query/", URIRef("https://lod.example.org/query/")
    graph = catalogue(build(sources.read(folder), tmp_path / "out"))
    assert (URIRef("https://lod.example.org/catalog"), DCAT.service, service) in graph
    assert (service, DCAT.endpointDescription, URIRef(address + "openapi.json")) in graph
    assert (service, DCAT.servesDataset, URIRef("https://lod.example.org/catalog#dataset")) in graph
    shutil.rmtree(folder / "data" / "queries")
    assert (service, None, None) not in catalogue(build(sources.read(folder), tmp_path / "without"))


def test_a_statement_of_rights_in_words_becomes_a_thing(folder: Path, tmp_path: Path) -> None:
    graph = catalogue(build(sources.read(folder), tmp_path / "out"))
    rights = graph.value(URIRef("https://lod.example.org/graph/visits"), DCTERMS.rights)
    assert (rights, RDF.type, DCTERMS.RightsStatement) in graph
    assert Literal("Counted at the door.", lang="en") in set(graph.objects(rights))


def test_the_catalogue_tells_all_that_the_sources_say_of_it_and_of_its_parts(folder: Path, tmp_path: Path) -> None:
    said = (
        '<https://lod.example.org/catalog> <http://purl.org/dc/terms/rights> "In words."@en , <https://lod.example.org/catalog#rights> .\n'
        '<https://lod.example.org/catalog#rights> <https://lod.example.org/ns/library#says> 007 .\n'
    )
    (folder / "data" / "about-visits.ttl").write_text((folder / "data" / "about-visits.ttl").read_text() + said)
    release = open_release(build(sources.read(folder), tmp_path / "out"))
    told = {quad.triple for quad in parse(path=str(release.path / "catalog.ttl"))}
    stated = {fact.triple for iri in ("catalog", "catalog#rights") for fact in release.facts(f"https://lod.example.org/{iri}")}
    assert len(stated) > 5 and stated <= told
