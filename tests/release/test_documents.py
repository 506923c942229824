"""Documents stored with a release: the same triples in every syntax, the same bytes in every content coding, made the same each time."""

import gzip
from pathlib import Path

import brotli
import pytest
import zstandard
from kruispunt.names import Names
from kruispunt.release import documents, manifest
from kruispunt.release.build import build
from kruispunt.release.lines import Lines
from kruispunt.release.open import Release, open_release
from kruispunt.representation import description
from kruispunt.sources import publication as sources
from kruispunt.syntax import media
from pyoxigraph import CanonicalizationAlgorithm, Dataset, NamedNode, Quad, RdfFormat, parse

BASE = "https://lod.example.org/"


def said(path: Path) -> Dataset:
    """What a document says, blank nodes under canonical labels, in the default graph."""
    quads = parse(path=str(path), format=media.RDF_FORMATS[str(media.of_suffix(path.suffix[1:]))])
    found = Dataset(Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    found.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return found


def every_quad(release: Release) -> list[Quad]:
    """The dataset of a release."""
    return list(parse(path=str(release.path / "dataset.nq")))


@pytest.fixture
def built(folder: Path, tmp_path: Path) -> Release:
    """The release of the tiny publication with a table and a map."""
    return open_release(build(sources.read(folder), tmp_path / "out"))


def test_every_coding_holds_the_same_bytes_and_is_smaller(built: Release) -> None:
    files = built.manifest["files"]
    coded = [name for name in files if documents.coded(name, files)]
    unpack = {"gz": gzip.decompress, "br": brotli.decompress, "zst": zstandard.decompress}
    for name in coded:
        stem, _, suffix = name.rpartition(".")
        assert unpack[suffix]((built.path / name).read_bytes()) == (built.path / stem).read_bytes()
        assert files[name]["bytes"] < files[stem]["bytes"]
    plain = ("catalog.ttl", "context.jsonld", "graphs/visits.nq", "shapes/opening-period.jsonld", "dumps/visits.csv", "vocabularies/ns%2Flibrary.rdf")
    assert {f"{name}.{suffix}" for name in plain for suffix in unpack} <= set(coded)


@pytest.mark.parametrize("stem", ["catalog", "report", "shapes/opening-period", "graphs/visits", "graphs/libraries", "vocabularies/ns%2Flibrary"])
def test_every_syntax_of_a_document_says_the_same(built: Release, stem: str) -> None:
    found = sorted(path for path in built.path.glob(f"{stem}.*") if path.suffix not in documents.CODINGS)
    of_graphs = {"trig", "nq"} if stem.startswith(("graphs/", "vocabularies/")) else set()
    assert {path.suffix[1:] for path in found} == {"ttl", "jsonld", "nt", "rdf", *of_graphs}
    for path in found:
        if path.suffix != ".jsonld":  # which names a context by its address
            assert said(path) == said(built.path / f"{stem}.ttl"), path.name


@pytest.mark.parametrize("media_type", [*media.GRAPHS, *media.DATASETS])
def test_a_vocabulary_is_stored_as_it_would_be_described(built: Release, media_type: str) -> None:
    suffix = {**media.GRAPHS, **media.DATASETS}[media_type]
    described = description.vocabulary(built, f"{BASE}ns/library")
    stored = built.path / f"{documents.of_vocabulary(built.names, described.iri)}.{suffix}"
    assert stored.read_bytes() == description.write(built, described, media_type)


def test_what_a_syntax_cannot_say_is_not_stored_in_it(folder: Path, tmp_path: Path) -> None:
    (folder / "data" / "odd.ttl").write_text("<https://lod.example.org/x> <https://lod.example.org/ns/library#1> 1 .")
    release = build(sources.read(folder), tmp_path / "out")
    assert {path.name for path in release.glob("graphs/odd.*") if path.suffix not in documents.CODINGS} == {
        f"odd.{suffix}" for suffix in ("ttl", "jsonld", "nt", "trig", "nq")
    }


def test_a_large_graph_stands_there_in_gzip_and_says_the_same(built: Release, tmp_path: Path) -> None:
    for path in built.path.glob("graphs/visits.*"):
        if path.suffix != ".ttl":
            path.unlink()
    iri = f"{BASE}graph/visits"
    elsewhere = documents.elsewhere(iri, built.lines)
    documents.write_large(built.path / "graphs" / "visits.ttl", iri, elsewhere, built.prefixes)
    wanted = said(built.path / "graphs" / "visits.ttl")
    for suffix in ("rdf", "trig", "nq", "nt", "jsonld"):
        assert not (built.path / f"graphs/visits.{suffix}").exists()
        plain = tmp_path / f"visits.{suffix}"
        plain.write_bytes(gzip.decompress((built.path / f"graphs/visits.{suffix}.gz").read_bytes()))
        assert said(plain) == wanted, suffix
    quads = {suffix: set(parse(path=str(tmp_path / f"visits.{suffix}"))) for suffix in ("nq", "trig")}
    assert quads["nq"] == quads["trig"] == {quad for quad in every_quad(built) if quad.graph_name == NamedNode(iri)} | set(elsewhere)


@pytest.mark.parametrize("suffix", ["nq", "trig"])
def test_the_document_of_a_graph_tells_what_others_say_of_it(built: Release, suffix: str) -> None:
    visits, about = NamedNode(f"{BASE}graph/visits"), NamedNode(f"{BASE}graph/about-visits")
    quads = set(parse(path=str(built.path / f"graphs/visits.{suffix}")))
    elsewhere = {quad for quad in quads if quad.graph_name == about}
    assert len(elsewhere) == 5 and {quad.subject for quad in elsewhere} == {visits}
    assert elsewhere | {quad for quad in every_quad(built) if quad.graph_name == visits} == quads
    assert {quad.triple for quad in quads} == {quad.triple for quad in parse(path=str(built.path / "graphs/visits.ttl"))}
    with gzip.open(built.path / "dumps/visits.ttl.gz") as dump:  # which holds the graph and nothing else
        assert {quad.triple for quad in parse(dump, format=RdfFormat.TURTLE)} == {quad.triple for quad in quads - elsewhere}


def test_a_large_graph_that_rdf_xml_cannot_say_is_not_stored_in_it(tmp_path: Path) -> None:
    (tmp_path / "graphs").mkdir()
    (tmp_path / "dumps").mkdir()
    file = tmp_path / "graphs" / "x.ttl"
    file.write_text("<x:a> <x:p> 1 . <x:a> <x:1> 1 .")
    (tmp_path / "dumps" / "x.nt.gz").write_bytes(gzip.compress(b"<x:a> <x:p> <x:o> .\n"))
    documents.write_large(file, "x:g", [], {})
    assert {path.name for path in tmp_path.glob("graphs/*")} == {"x.ttl", "x.nq.gz", "x.trig.gz"}


def test_shapes_with_blank_nodes_have_the_same_bytes_each_time(tmp_path: Path) -> None:
    shapes = tmp_path / "lists.ttl"
    shapes.write_text("@prefix sh: <http://www.w3.org/ns/shacl#> . <https://x.example/a> sh:in ( 1 2 3 ) ; sh:path [ sh:inversePath sh:node ] .")
    first, second = documents.named(shapes), documents.named(shapes)
    assert len(first) == 9
    assert sorted(map(str, first)) == sorted(map(str, second))


def test_the_manifest_lists_the_stored_documents(built: Release) -> None:
    files = built.manifest["files"]
    assert files["graphs/visits.jsonld.br"]["sha256"] == manifest.sha256(built.path / "graphs" / "visits.jsonld.br")
    (built.path / "graphs" / "visits.jsonld.br").unlink()
    with pytest.raises(Exception, match=r"visits\.jsonld\.br: is missing or cut short"):
        open_release(built.path)


def test_a_vocabulary_is_found_by_its_terms(built: Release) -> None:
    lines = Lines(built.path / "dataset.nq", built.path / "incoming.index")
    assert documents.vocabularies(lines, Names(BASE)) == [f"{BASE}ns/library"]
