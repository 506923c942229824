"""A folder is a publication or its owner is told what it lacks; a candidate is the same dataset however it was written down."""

import shutil
from pathlib import Path

import pytest
from kruispunt.errors import SourceError
from kruispunt.sources import publication as sources
from pyoxigraph import RdfFormat, parse

TINY = Path(__file__).parents[1] / "tiny"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "publication"
    shutil.copytree(TINY, root)
    return root


def dataset(folder: Path, base: str | None = None) -> list[str]:
    """The lines of the candidate of a publication."""
    with sources.streamed(sources.read(folder, base)) as candidate:
        return candidate.data.read_text().splitlines()


def test_each_file_is_a_named_graph(folder: Path) -> None:
    publication = sources.read(folder)
    assert (publication.base, publication.stated) == ("https://lod.example.org/", "https://lod.example.org/")
    with sources.streamed(publication) as candidate:
        assert candidate.counts.keys() == {f"https://lod.example.org/graph/{name}" for name in ("catalog", "libraries", "library")}
        lines = candidate.data.read_bytes().splitlines(keepends=True)
        assert lines == sorted(set(lines))
        assert sum(candidate.counts.values()) == len(lines)


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"not a publication; it lacks ontology/ .*, shapes/ .*, data/ "):
        sources.read(tmp_path)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (None, "lacks data/catalog.ttl"),
        ("<x:c> a <x:C> .", "data/catalog.ttl: states no base"),
        ('<x:c> <http://rdfs.org/ns/void#uriSpace> "https://a.example/", "https://b.example/" .', "data/catalog.ttl: states 2 base"),
        ('\n<x:c> <http://rdfs.org/ns/void#uriSpace> "lod.example.org" .', "data/catalog.ttl:2: 'lod.example.org' cannot be a base"),
    ],
)
def test_a_publication_states_one_base(folder: Path, text: str | None, complaint: str) -> None:
    catalog = folder / "data" / "catalog.ttl"
    catalog.unlink() if text is None else catalog.write_text(text)
    with pytest.raises(SourceError) as caught:
        sources.read(folder)
    assert complaint in str(caught.value)


def test_a_table_needs_metadata(folder: Path) -> None:
    (folder / "data" / "t.csv").write_text("a\n")
    with pytest.raises(SourceError, match=r"data/t\.csv: has no metadata"):
        sources.read(folder)


def test_two_files_are_not_one_graph(folder: Path) -> None:
    (folder / "data" / "library.ttl").write_text("")
    with pytest.raises(SourceError, match=r"data/library.ttl: would share the graph .* with ontology/library.ttl"):
        sources.read(folder)


def test_every_file_that_cannot_be_read_is_told_with_its_line(folder: Path) -> None:
    (folder / "data" / "a.ttl").write_text("<x:a> <x:b> 1 .\n<x:a> <x:b> .\n")
    (folder / "data" / "b.ttl").write_text("<x:a> <x:b> <relative> .\n")
    (folder / "data" / "c.ttl").write_bytes(b"<x:a> <x:b> '\xff' .\n")
    (folder / "shapes" / "d.ttl").write_text("undeclared:x a <x:y> .")
    with pytest.raises(SourceError) as caught:
        dataset(folder)
    told = str(caught.value).splitlines()
    assert [line.partition(": not valid Turtle")[0] for line in told] == ["data/a.ttl:2", "data/b.ttl:1", "data/c.ttl:1", "shapes/d.ttl:1"]


def test_a_context_that_is_not_understood_is_told_before_anything_is_built(folder: Path) -> None:
    (folder / "ontology" / "context.jsonld").write_text('{"@context": {"@import": "https://e.org/"}}')
    with pytest.raises(SourceError, match=r"^ontology/context\.jsonld: @import is not understood here$"):
        dataset(folder)


def test_nameless_nodes_get_the_same_iris_however_they_were_written(folder: Path) -> None:
    path = folder / "data" / "b.ttl"
    path.write_text("<x:a> <x:b> [ <x:c> [ <x:d> 1 ] ], ( 1 2 ) .")
    first = dataset(folder)
    path.write_text("_:q <x:d> 1 . _:p <x:c> _:q .\n<x:a> <x:b> ( 1 2 ) , _:p .")
    assert dataset(folder) == first
    assert len({line.split(" ")[0] for line in first if line.startswith("<https://lod.example.org/.well-known/genid/")}) == 4
    assert not any("_:" in line for line in first)


def test_statements_about_triples_are_told_with_their_line(folder: Path) -> None:
    (folder / "data" / "b.ttl").write_text("<x:a> <x:b> <x:c> .\n<x:a> <x:b> <x:d> {| <x:p> 1 |} .")
    with pytest.raises(SourceError, match=r"data/b\.ttl:2: says something of a triple \(RDF 1\.2\), which is not published here"):
        dataset(folder)


def test_shapes_that_nest_too_deep_to_be_named_are_told_with_their_line(folder: Path) -> None:
    (folder / "shapes" / "b.ttl").write_text("\n<x:a> <x:b> " + "[ <x:p> " * 2000 + "1" + " ]" * 2000 + " .")
    with pytest.raises(SourceError, match=r"shapes/b\.ttl:2: 199\d nameless nodes that look alike hang together; at most 300 can be named"):
        dataset(folder)


def test_another_base_moves_every_iri_and_leaves_the_rest(folder: Path) -> None:
    (folder / "data" / "more.ttl").write_text(
        """@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <https://lod.example.org/a> <https://lod.example.org/p> <https://lod.example.org/o>, "see https://lod.example.org/a", "https://lod.example.org/"@en,
          "https://lod.example.org/x"^^xsd:anyURI, "1"^^<https://lod.example.org/T> ; <x:b> <https://other.example/?u=https://lod.example.org/> ."""
    )
    moved = [line for line in dataset(folder, "https://b.example/") if "<https://b.example/a>" in line]
    assert [line.split(" ", 2)[2].removesuffix(" <https://b.example/graph/more> .") for line in moved] == [
        '"1"^^<https://b.example/T>',
        '"https://b.example/x"^^<http://www.w3.org/2001/XMLSchema#anyURI>',
        '"https://lod.example.org/"@en',
        '"see https://lod.example.org/a"',
        "<https://b.example/o>",
        "<https://other.example/?u=https://lod.example.org/>",
    ]


def test_another_base_moves_queries_inside_shapes(folder: Path) -> None:
    (folder / "shapes" / "q.ttl").write_text(
        """@prefix sh: <http://www.w3.org/ns/shacl#> .
        <https://lod.example.org/s> sh:select "SELECT $this { $this <https://lod.example.org/p> 1 }" ; sh:message "see <https://lod.example.org/p>" ;
          sh:declare <https://lod.example.org/d> . <https://lod.example.org/d> sh:namespace "https://lod.example.org/ns#" ."""
    )
    with sources.streamed(sources.read(folder, "https://b.example/")) as candidate:
        literals = {quad.predicate.value.rpartition("#")[2]: quad.object for quad in parse(path=str(candidate.shapes), format=RdfFormat.N_TRIPLES)}
    assert literals["select"].value == "SELECT $this { $this <https://b.example/p> 1 }"
    assert literals["namespace"].value == "https://b.example/ns#"
    assert "https://b.example/d" in str(literals["declare"])


def test_the_shipped_publication_is_found() -> None:
    assert sources.is_publication(sources.shipped())
    assert sources.read(sources.shipped()).tables
