"""Filters and orders of a list answer as a scan over all its members would."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kruispunt.errors import BadParameter, UnknownResource
from kruispunt.release import lines, values
from kruispunt.release.lines import Lines
from kruispunt.release.open import Release
from kruispunt.representation import listing, selection
from kruispunt.representation.selection import Choice, Columns, Order
from kruispunt.sources.sorting import sort
from pyoxigraph import Literal, NamedNode, Quad

BASE = "https://lod.example.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"
THINGS = [NamedNode(f"{BASE}id/{name}") for name in ("a/1", "a/10", "a/2", "a/é", "a/b/c", "a-b/1", "ab/1", "b/1")]
PROPERTIES = [NamedNode(f"{BASE}ns/library#{name}") for name in ("p", "q")]
# In their order; each is filtered by the text that stands beside it.
VALUES: list[tuple[NamedNode | Literal, str]] = [
    (Literal("-2", datatype=NamedNode(XSD + "integer")), "-2"),
    (Literal("7.50", datatype=NamedNode(XSD + "decimal")), "7.5"),
    (Literal("10", datatype=NamedNode(XSD + "integer")), "10"),
    (Literal("2014-12-31", datatype=NamedNode(XSD + "date")), "2014-12-31"),
    (Literal("2015", datatype=NamedNode(XSD + "gYear")), f'"2015"^^<{XSD}gYear>'),
    (Literal("Ä <b> \"c\"\n"), "Ä <b> \"c\"\n"),
    (Literal("z"), '"z"'),
    (NamedNode("http://x.example/a%20b"), "http://x.example/a%20b"),
    (NamedNode(f"{BASE}ns/library#v"), "lib:v"),
]
PLACES = {value: place for place, (value, _) in enumerate(VALUES)}
GRAPHS = [NamedNode(f"{BASE}graph/{name}") for name in ("one", "two")]
QUADS = st.lists(
    st.builds(Quad, st.sampled_from(THINGS), st.sampled_from(PROPERTIES), st.sampled_from(list(PLACES)), st.sampled_from(GRAPHS)), max_size=60
)
WRITTEN = st.sampled_from([text for _, text in VALUES])
MEANT = {text: value for value, text in VALUES}


def made(tiny: Release, folder: Path, quads: list[Quad], withdrawn: frozenset[str] = frozenset()) -> Release:
    """A release of these quads."""
    sort((f"{quad} .\n".encode() for quad in quads), folder / "dataset.nq")
    lines.index(folder / "dataset.nq", folder / "incoming.index")
    values.index(folder / "dataset.nq", BASE, withdrawn, folder / values.NAME)
    return replace(tiny, path=folder, lines=Lines(folder / "dataset.nq", folder / "incoming.index"), withdrawn=withdrawn)


def all_pages(release: Release, choice: Choice) -> list[str]:
    """The members of every page."""
    first = listing.members(release, "a", choice)
    pages = [list(listing.members(release, "a", choice, page).members) for page in range(1, first.pages + 1)]
    assert sum(map(len, pages)) == first.total
    return [iri for page in pages for iri in page]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(
    quads=QUADS,
    filters=st.dictionaries(st.sampled_from(PROPERTIES), st.sets(WRITTEN, min_size=1, max_size=3)),
    order=st.sampled_from(["", "p", "q"]),
    down=st.booleans(),
    size=st.integers(1, 4),
    gone=st.sets(st.sampled_from([thing.value for thing in THINGS]), max_size=2),
)
def test_as_a_scan(
    tiny: Release, tmp_path: Path, quads: list[Quad], filters: dict[NamedNode, set[str]], order: str, down: bool, size: int, gone: set[str]
) -> None:
    quads = [quad for quad in quads if quad.subject.value not in gone or quad.predicate == PROPERTIES[0]]
    release = made(tiny, tmp_path, quads, frozenset(gone))
    held = {thing: {name: set() for name in PROPERTIES} for thing in THINGS}
    for quad in quads:
        held[quad.subject][quad.predicate].add(quad.object)
    there = [thing for thing in THINGS if any(held[thing].values()) and thing.value.startswith(f"{BASE}id/a/") and thing.value not in gone]
    if not there:
        return
    columns = Columns(release, "a")
    asked = {name: texts for name, texts in filters.items() if name.value in columns.by_property}
    chosen = [thing for thing in there if all(held[thing][name] & {MEANT[text] for text in texts} for name, texts in asked.items())]
    chosen.sort(key=lambda thing: str(thing).encode())  # as N-Quads sorts: `10>` stands before `1>`
    by = NamedNode(f"{BASE}ns/library#{order}") if order else None
    if by and by.value in columns.by_property:
        valued = [thing for thing in chosen if held[thing][by]]
        best = max if down else min
        valued.sort(key=lambda thing: best(PLACES[value] for value in held[thing][by]) * (-1 if down else 1))
        chosen = [*valued, *(thing for thing in chosen if not held[thing][by])]
    wanted = Order(by.value, "", down) if by and by.value in columns.by_property else Order()
    choice = Choice({name.value: tuple(sorted(texts)) for name, texts in asked.items()}, wanted, size)
    assert all_pages(release, choice) == [thing.value for thing in chosen]


@pytest.fixture(scope="module")
def openings(tiny: Release) -> Columns:
    return Columns(tiny, "opening")


def found(columns: Columns, *parameters: tuple[str, str]) -> list[str]:
    listed = listing.members(columns.release, columns.concept, columns.read(parameters))
    return [iri.rpartition("/")[2] for iri in listed.members]


def test_several_values_of_a_property_are_alternatives_several_properties_conditions(openings: Columns) -> None:
    harbour, mill = ("lib:periodOf", f"{BASE}id/library/harbour"), ("lib:periodOf", f"{BASE}id/library/mill")
    assert found(openings, harbour) == ["harbour-autumn", "harbour-summer"]
    assert found(openings, harbour, mill) == ["harbour-autumn", "harbour-summer", "mill"]
    assert found(openings, harbour, mill, ("schema:dayOfWeek", "schema:Sunday")) == ["harbour-summer"]


def test_an_empty_field_of_a_form_filters_nothing(openings: Columns) -> None:
    assert len(found(openings, ("lib:periodOf", ""), ("_order", ""), ("page", "1"), ("_lang", "nl"))) == 3


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("schema:opens", ["mill", "harbour-summer", "harbour-autumn"]),
        ("-schema:validFrom", ["harbour-autumn", "harbour-summer", "mill"]),
        ("-schema:validUntil", ["harbour-summer", "harbour-autumn", "mill"]),
        ("skos:prefLabel@en", ["harbour-autumn", "harbour-summer", "mill"]),
        ("-http://www.w3.org/2004/02/skos/core#prefLabel@EN", ["mill", "harbour-summer", "harbour-autumn"]),
    ],
)
def test_orders(openings: Columns, order: str, expected: list[str]) -> None:
    assert found(openings, ("_order", order)) == expected


@pytest.mark.parametrize(
    ("parameter", "value", "told"),
    [
        ("lib:nothing", "1", ["lib:nothing", "lib:periodOf", "schema:opens"]),
        ("none:periodOf", "1", ["none:periodOf", "no CURIE", "lib:periodOf"]),
        ("periodOf", "1", ["periodOf", "no CURIE"]),
        ("http://x.example/ y", "1", ["http://x.example/ y"]),
        ("lib:periodOf", "harbour", ["lib:periodOf", "'harbour'", "an IRI or a CURIE", f"{BASE}id/library/harbour"]),
        ("schema:validFrom", "spring", ["schema:validFrom", "a date", "2026-03-01"]),
        ("schema:validFrom", '"2026-03-01"^^none:date', ["schema:validFrom", "a date"]),
        ("_order", "skos:prefLabel", ["_order=skos:prefLabel@en"]),
        ("_order", "-lib:nothing", ["_order", "lib:periodOf"]),
        ("_limit", "0", ["_limit", "1 to 1000"]),
        ("_limit", "1001", ["_limit", "1 to 1000"]),
        ("_limit", "many", ["_limit", "'many'"]),
    ],
)
def test_what_cannot_be_asked_is_refused_with_what_can(openings: Columns, parameter: str, value: str, told: list[str]) -> None:
    with pytest.raises(BadParameter) as error:
        openings.read([(parameter, value)])
    assert all(part in str(error.value) for part in told), str(error.value)
    assert error.value.status == 400


def test_a_choice_has_one_address(openings: Columns) -> None:
    sunday, mill = ("schema:dayOfWeek", "schema:Sunday"), ("lib:periodOf", f"{BASE}id/library/mill")
    expected = "lib%3AperiodOf=https%3A%2F%2Flod.example.org%2Fid%2Flibrary%2Fmill&schema%3AdayOfWeek=schema%3ASunday&_order=-schema%3Aopens&_limit=5"
    ways = [[sunday, mill, ("_order", "-schema:opens"), ("_limit", "5")], [("_limit", "5"), ("_order", "-schema:opens"), mill, sunday, sunday]]
    assert {selection.query(openings, openings.read(way)) for way in ways} == {expected}
    assert selection.query(openings, Choice()) == ""


def test_a_list_that_nothing_passes_has_one_empty_page(openings: Columns) -> None:
    choice = openings.read([("lib:periodOf", f"{BASE}id/library/none")])
    assert listing.members(openings.release, "opening", choice).members == {}
    with pytest.raises(UnknownResource):
        listing.members(openings.release, "opening", choice, 2)
