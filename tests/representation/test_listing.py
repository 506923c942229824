"""Lists of the things of a concept."""

import csv
import io

import pytest
from kruispunt.errors import UnknownResource
from kruispunt.release.open import Release
from kruispunt.representation import listing
from kruispunt.representation.selection import Columns


def told(listed: listing.Listing) -> set[tuple[str, str, str]]:
    """Subject, end of the property and value of each triple."""
    return {(triple.subject.value, triple.predicate.value.rpartition("#")[2], triple.object.value) for triple in listing.triples(listed)}


def test_concepts_are_counted(tiny: Release) -> None:
    assert tiny.manifest["concepts"] == {"library": 2, "opening": 3, "organisation": 1}


def test_a_list_has_the_things_with_their_labels(tiny: Release) -> None:
    listed = listing.members(tiny, "library")
    assert {iri.rpartition("/")[2]: sorted(label.value for label in labels) for iri, labels in listed.members.items()} == {
        "harbour": ["Hafenbibliothek", "Harbour Library"],
        "mill": ["Mill Library"],
    }


def test_its_triples_are_members_and_facts_of_the_release(tiny: Release) -> None:
    listed = listing.members(tiny, "library")
    facts = {quad.triple for iri in listed.members for quad in tiny.facts(iri)}
    own = [triple for triple in listing.triples(listed) if triple not in facts]
    assert {triple.subject.value.partition("#search")[0] for triple in own} == {"https://lod.example.org/doc/library/"}
    assert sum(triple.predicate.value.endswith("#member") for triple in own) == 2
    assert [triple.object.value for triple in own if triple.predicate.value.endswith("#totalItems")] == ["2"]


def test_its_table_has_a_column_for_each_language(tiny: Release) -> None:
    rows = list(csv.DictReader(io.StringIO(listing.table(listing.members(tiny, "library")).decode())))
    assert [(row["iri"].rpartition("/")[2], row["label_de"], row["label_en"]) for row in rows] == [
        ("harbour", "Hafenbibliothek", "Harbour Library"),
        ("mill", "", "Mill Library"),
    ]


@pytest.mark.parametrize(("concept", "page"), [("none", 1), ("librar", 1), ("library", 0), ("library", 2)])
def test_there_are_only_the_pages_there_are(tiny: Release, concept: str, page: int) -> None:
    with pytest.raises(UnknownResource):
        listing.members(tiny, concept, None, page)


def test_its_table_has_the_values_it_was_chosen_by(tiny: Release) -> None:
    choice = Columns(tiny, "opening").read([("schema:dayOfWeek", "schema:Saturday"), ("_order", "-schema:opens")])
    rows = list(csv.DictReader(io.StringIO(listing.table(listing.members(tiny, "opening", choice)).decode(), newline="")))
    assert [(row["iri"].rpartition("/")[2], row["schema:opens"], row["schema:dayOfWeek"].split("\n")) for row in rows] == [
        ("harbour-autumn", "13:00:00", ["http://schema.org/Saturday"]),
        ("harbour-summer", "10:00:00", ["http://schema.org/Saturday", "http://schema.org/Sunday"]),
    ]


def test_its_template_has_a_variable_for_each_property(tiny: Release) -> None:
    said = {(subject, name): value for subject, name, value in told(listing.members(tiny, "library"))}
    template = said["https://lod.example.org/doc/library/#search", "template"]
    assert template == "https://lod.example.org/doc/library/{?rdf%3Atype,skos%3AprefLabel,_order,_limit,page}"
    assert said["https://lod.example.org/doc/library/#search-skos%3AprefLabel", "property"] == "http://www.w3.org/2004/02/skos/core#prefLabel"


def test_its_pages_are_linked_in_both_generations_of_hydra(tiny: Release) -> None:
    choice = Columns(tiny, "opening").read([("_limit", "1")])
    whole = "https://lod.example.org/doc/opening/?_limit=1"
    said = told(listing.members(tiny, "opening", choice, 2))
    for new, old, number in (("first", "firstPage", 1), ("previous", "previousPage", 1), ("next", "nextPage", 3), ("last", "lastPage", 3)):
        assert {(f"{whole}&page=2", name, f"{whole}&page={number}") for name in (new, old)} <= said
    assert {(whole, "totalItems", "3"), (f"{whole}&page=2", "totalItems", "3"), (f"{whole}&page=2", "itemsPerPage", "1")} <= said
