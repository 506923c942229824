"""No release loses an IRI of the one it replaces without a word, and none forgets the contexts of those before it."""

import json
import shutil
from pathlib import Path

import pytest
import withdrawing
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kruispunt.errors import NotConforming
from kruispunt.release import history, manifest
from kruispunt.release.build import build
from kruispunt.release.open import open_release
from kruispunt.sources import publication as sources
from kruispunt.sources.sorting import SortedFile
from kruispunt.syntax import context
from withdrawing import AUTUMN, BASE, DEPRECATED, MILL, entry

LINES = st.builds('<b/{}> <p{}> "{}" <g> .\n'.format, st.sampled_from(["a", "ab", "a/b", "b", "c", "cd"]), st.integers(0, 2), st.integers(0, 3))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The tiny publication, released once into `out` beside it."""
    root = withdrawing.folder(tmp_path)
    build(sources.read(root), tmp_path / "out")
    return root


def again(root: Path, base: str | None = None) -> Path:
    """The next release of the publication in `root`."""
    return build(sources.read(root, base), root.parent / "out")


def refused(root: Path) -> str:
    """Why there is no next release; what is current stays so."""
    current = root.parent / "out" / "current"
    before = current.resolve(), sorted((root.parent / "out" / "releases").iterdir())
    with pytest.raises(NotConforming) as caught:
        again(root)
    assert (current.resolve(), sorted((root.parent / "out" / "releases").iterdir())) == before
    return str(caught.value)


def test_a_lost_iri_is_refused_with_its_label_its_file_and_what_to_write(root: Path) -> None:
    withdrawing.lose(root)
    told = refused(root)
    assert "lacks 1 IRI of the current release" in told
    assert f'{MILL} "Mill Library, from March 2026"@en (it stood in data/libraries.ttl)' in told
    assert f"remove {root.parent / 'out' / 'current'} and build again" in told


def test_the_lines_told_are_accepted_once_they_say_why(root: Path) -> None:
    withdrawing.lose(root)
    refused(root)
    lines = (root.parent / "out" / history.LOST).read_text()
    assert lines in refused(root)
    (root / "data" / "withdrawn.ttl").write_text(lines)
    assert "say why it was withdrawn" in refused(root)
    (root / "data" / "withdrawn.ttl").write_text(lines.replace('""@en', '"The mill burnt down."@en'))
    release = open_release(again(root))
    assert release.withdrawn == {MILL}
    assert not (root.parent / "out" / history.LOST).exists()


def test_the_lines_are_written_under_the_base_that_the_sources_state(root: Path) -> None:
    other = "https://other.example/lod/"
    again(root, other)
    withdrawing.lose(root)
    with pytest.raises(NotConforming) as caught:
        again(root, other)
    assert f"{other}id/opening/mill" in str(caught.value)
    assert f"<{MILL}> a prov:Entity" in (root.parent / "out" / history.LOST).read_text()
    assert other not in (root.parent / "out" / history.LOST).read_text()


def test_twenty_are_named_and_all_are_in_the_file(root: Path) -> None:
    catalog = root / "data" / "catalog.ttl"
    before = catalog.read_text()
    catalog.write_text(before + "".join(f'<{BASE}id/shelf/{number:02}> skos:prefLabel "Shelf {number}"@en .\n' for number in range(25)))
    again(root)
    catalog.write_text(before)
    told = refused(root)
    assert "lacks 25 IRIs" in told
    assert "and 5 more" in told
    assert sum(line.startswith(f"  {BASE}id/shelf/") for line in told.splitlines()) == 20
    assert (root.parent / "out" / history.LOST).read_text().count("a prov:Entity") == 25


def test_a_lost_term_is_to_be_marked_as_deprecated(root: Path) -> None:
    ontology = root / "ontology" / "library.ttl"
    before = ontology.read_text()
    ontology.write_text(before + '\nlib:Closure a owl:Class ; rdfs:label "closure"@en ; rdfs:isDefinedBy <https://lod.example.org/ns/library> .\n')
    again(root)
    ontology.write_text(before)
    assert "owl:deprecated true" in refused(root)
    withdrawing.withdraw(root, DEPRECATED)
    again(root)


def test_what_is_withdrawn_stays_so(root: Path) -> None:
    libraries = (root / "data" / "libraries.ttl").read_text()
    withdrawing.lose(root)
    withdrawing.withdraw(root, entry())
    again(root)
    withdrawing.withdraw(root, "")
    told = refused(root)
    assert MILL in told
    assert "The mill burnt down." in told  # its entry, to be put back
    (root / "data" / "libraries.ttl").write_text(libraries)  # described again
    assert MILL in refused(root)
    (root / "data" / "withdrawn.ttl").unlink()
    assert MILL in refused(root)


def test_going_back_to_an_older_state_is_no_way_around(root: Path) -> None:
    libraries = root / "data" / "libraries.ttl"
    before = libraries.read_text()
    libraries.write_text(before + f'<{BASE}id/library/new> a schema:Library ; skos:prefLabel "New Library"@en .\n')
    again(root)
    libraries.write_text(before)
    assert f"{BASE}id/library/new" in refused(root)


def test_another_base_is_another_publication(root: Path) -> None:
    withdrawing.lose(root)
    again(root, "https://other.example/")
    assert manifest.read(root.parent / "out" / "current")["base"] == "https://other.example/"


def test_whoever_never_published_starts_anew(root: Path) -> None:
    withdrawing.lose(root)
    refused(root)
    (root.parent / "out" / "current").unlink()
    again(root)


def test_the_iri_of_a_node_without_a_name_is_promised_to_nobody(root: Path) -> None:
    catalog = root / "data" / "catalog.ttl"
    before = catalog.read_text()
    catalog.write_text(before + f'<{BASE}catalog> dcterms:relation [ dcterms:title "a note"@en ] .\n')
    noted = open_release(again(root))
    assert list(noted.lines.subjects(noted.names.genid(""))) != [] or "_:" in (noted.path / "dataset.nq").read_text()
    catalog.write_text(before)
    again(root)


def test_what_is_withdrawn_counts_nowhere(root: Path) -> None:
    withdrawing.lose(root)
    withdrawing.withdraw(root, entry() + DEPRECATED)
    release = open_release(again(root))
    assert release.manifest["concepts"]["opening"] == 2
    opening = f"{BASE}id/opening/"
    assert list(release.subjects(opening)) == [AUTUMN, f"{opening}harbour-summer"]
    assert list(release.subjects(f"{BASE}ns/library#C")) == [f"{BASE}ns/library#Closure"]  # in its document


@pytest.mark.parametrize("gone", [[0], [1], [0, 2], [2, 3], [0, 1, 2, 3]])
def test_a_list_goes_on_from_any_number_without_what_is_withdrawn(root: Path, gone: list[int]) -> None:
    shelves = [f"{BASE}id/shelf/{number}" for number in range(4)]
    text = "".join(f'<{iri}> skos:prefLabel "Shelf"@en .\n' for number, iri in enumerate(shelves) if number not in gone)
    with (root / "data" / "catalog.ttl").open("a") as file:
        file.write(text)
    withdrawing.withdraw(root, "".join(entry(shelves[number]) for number in gone))
    release = open_release(again(root))
    left = [iri for number, iri in enumerate(shelves) if number not in gone]
    for start in range(5):
        assert list(release.subjects(f"{BASE}id/shelf/", start)) == left[start:]


def test_contexts_of_earlier_releases_are_carried_on(root: Path) -> None:
    path = root / "ontology" / "context.jsonld"
    digests = [context.digest((root.parent / "out" / "current" / "context.jsonld").read_bytes())]
    for prefix in ("ex", "exx"):
        changed = json.loads(path.read_text())
        changed["@context"][prefix] = "https://example.org/"
        path.write_text(json.dumps(changed))
        older = (root.parent / "out" / "current").resolve()
        newest = again(root)
        shutil.rmtree(older)
        digests.append(context.digest((newest / "context.jsonld").read_bytes()))
    assert len(set(digests)) == 3
    for digest in digests:
        kept = history.context_file(newest, digest)
        assert kept is not None
        assert context.digest(kept.read_bytes()) == digest
        assert f"contexts/{digest}.jsonld" in manifest.read(newest)["files"]
    assert open_release(newest).context.iri == f"{BASE}ns/context/{digests[-1]}.jsonld"


def test_what_is_carried_on_changes_neither_the_id_nor_a_document(root: Path, tmp_path: Path) -> None:
    path = root / "ontology" / "context.jsonld"
    path.write_text(path.read_text().replace('"lib":', '"ex": "https://example.org/",\n    "lib":'))
    here, elsewhere = again(root), build(sources.read(root), tmp_path / "elsewhere")
    assert here.name == elsewhere.name
    assert len(list((here / "contexts").glob("*.jsonld"))) == 2
    assert len(list((elsewhere / "contexts").glob("*.jsonld"))) == 1
    ours, theirs = manifest.read(here)["files"], manifest.read(elsewhere)["files"]
    assert {name: file for name, file in ours.items() if not name.startswith("contexts/")} == {
        name: file for name, file in theirs.items() if not name.startswith("contexts/")
    }


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=st.sets(LINES), added=st.sets(LINES, max_size=2), removed=st.sets(st.integers(0, 20)), stride=st.sampled_from([1, 8, 4096]))
def test_what_is_missing_is_found_however_the_rest_moved(
    before: set[str], added: set[str], removed: set[int], stride: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "STRIDE", stride)
    after = {line for number, line in enumerate(sorted(before)) if number not in removed} | added
    files = tmp_path / "before", tmp_path / "after"
    for path, lines in zip(files, (before, after), strict=True):
        path.write_text("".join(sorted(lines)))
    gone = {line.split(" ")[0] for line in before} - {line.split(" ")[0] for line in after}
    assert list(history.missing(*map(SortedFile, files), "b/")) == [iri[1:-1] for iri in sorted(gone)]
