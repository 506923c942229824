"""Lists of the things of a concept."""

import csv
import io

import pytest
from kruispunt.errors import UnknownResource
from kruispunt.release.open import Release
from kruispunt.representation import listing


def test_concepts_are_counted(tiny: Release) -> None:
    assert tiny.manifest["concepts"] == {"library": 2, "opening": 3, "organisation": 1}


def test_a_list_has_the_things_with_their_labels(tiny: Release) -> None:
    listed = listing.members(tiny, "library", 2)
    assert {iri.rpartition("/")[2]: sorted(label.value for label in labels) for iri, labels in listed.members.items()} == {
        "harbour": ["Hafenbibliothek", "Harbour Library"],
        "mill": ["Mill Library"],
    }


def test_its_triples_are_members_and_facts_of_the_release(tiny: Release) -> None:
    listed = listing.members(tiny, "library", 2)
    facts = {quad.triple for iri in listed.members for quad in tiny.facts(iri)}
    own = [triple for triple in listing.triples(listed) if triple not in facts]
    assert {triple.subject.value for triple in own} == {"https://lod.example.org/doc/library/"}
    assert sum(triple.predicate.value.endswith("#member") for triple in own) == 2
    assert [triple.object.value for triple in own if triple.predicate.value.endswith("#totalItems")] == ["2"]


def test_its_table_has_a_column_for_each_language(tiny: Release) -> None:
    rows = list(csv.DictReader(io.StringIO(listing.table(listing.members(tiny, "library", 2)).decode())))
    assert [(row["iri"].rpartition("/")[2], row["label_de"], row["label_en"]) for row in rows] == [
        ("harbour", "Hafenbibliothek", "Harbour Library"),
        ("mill", "", "Mill Library"),
    ]


@pytest.mark.parametrize(("total", "page"), [(0, 1), (2, 0), (2, 2)])
def test_there_are_only_the_pages_there_are(tiny: Release, total: int, page: int) -> None:
    with pytest.raises(UnknownResource):
        listing.members(tiny, "library", total, page)
