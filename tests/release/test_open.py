"""A release opens whole or not at all, and says what things are called."""

import shutil
from pathlib import Path

import pytest
from kruispunt.errors import BuildError
from kruispunt.release.open import Release, open_release


def test_facts_keep_their_forms_and_subjects_come_in_order(tiny: Release) -> None:
    subjects = list(tiny.subjects("https://lod.example.org/id/"))
    assert subjects == sorted(subjects, key="<{}>".format) != []
    assert all(tiny.facts(subject) for subject in subjects)
    assert tiny.facts("https://lod.example.org/id/nobody") == []


def test_labels_are_those_of_the_best_property(tiny: Release) -> None:
    iri = "https://lod.example.org/id/organisation/example-libraries"
    assert [str(label) for label in tiny.labels([iri, "https://lod.example.org/nothing"])[iri]] == ['"Example Libraries"@en']


def test_a_folder_without_manifest_is_no_release(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"not a release; it has no manifest.json"):
        open_release(tmp_path)


@pytest.mark.parametrize("damage", ["cut", "gone", "json", "keys"])
def test_a_damaged_release_is_told(tiny: Release, tmp_path: Path, damage: str) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(tiny.path, copy)
    if damage == "cut":
        (copy / "dataset.nq").write_bytes((copy / "dataset.nq").read_bytes()[:-10])
    elif damage == "gone":
        (copy / "catalog.ttl").unlink()
    else:
        (copy / "manifest.json").write_text("{" if damage == "json" else '{"id": "x"}')
    with pytest.raises(BuildError, match="build the release again"):
        open_release(copy)
