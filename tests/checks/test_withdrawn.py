"""What is wrong in data/withdrawn.ttl is told with its place, also in a publication that has no shape for it."""

from pathlib import Path

import pytest
import withdrawing
from kruispunt.checks import gate
from kruispunt.checks.report import Report
from kruispunt.sources import publication as sources
from withdrawing import AUTUMN, BASE, DEPRECATED, MILL, TERM, entry

FIRST = withdrawing.HEADER.count("\n") + 2  # the line of the first entry


def report(root: Path, base: str | None = None) -> Report:
    """What the gate finds in the publication in `root`."""
    with sources.streamed(sources.read(root, base)) as candidate:
        try:
            return gate.check(candidate)
        except gate.Refused as refused:
            return refused.report


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The tiny publication without one of its periods."""
    root = withdrawing.folder(tmp_path)
    withdrawing.lose(root)
    return root


def test_a_whole_entry_has_nothing_wrong(root: Path) -> None:
    withdrawing.withdraw(root, entry() + DEPRECATED)
    assert report(root).findings == ()


def test_an_entry_needs_no_replacement(root: Path) -> None:
    withdrawing.withdraw(root, entry(by=""))
    assert report(root).findings == ()


def test_entries_follow_the_base(root: Path) -> None:
    withdrawing.withdraw(root, entry() + DEPRECATED)
    assert report(root, "https://other.example/lod/").findings == ()


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"since": ""}, "say once since when it is withdrawn"),
        ({"since": 'prov:invalidatedAtTime "2026-11-25"^^xsd:date'}, "say once since when it is withdrawn"),
        ({"since": 'prov:invalidatedAtTime "2026-11-25T00:00:00Z"^^xsd:dateTime , "2026-11-26T00:00:00Z"^^xsd:dateTime'}, "say once since when"),
        ({"was": ""}, "name the class that it had"),
        ({"was": 'dcterms:type "period"'}, "name the class that it had"),
        ({"label": ""}, "say how it was called"),
        ({"why": ""}, "say why it was withdrawn"),
        ({"why": 'skos:changeNote ""@en'}, "say why it was withdrawn"),
        ({"by": f"dcterms:isReplacedBy <{BASE}id/opening/none>"}, "what replaced it is described nowhere"),
        ({"by": f"dcterms:isReplacedBy <{MILL}>"}, "what replaced it is described nowhere"),
        ({"a": "a prov:Entity , dcat:Catalog"}, "as rdf:type this makes it one of today's"),
    ],
)
def test_each_part_that_is_missing_or_wrong_is_told_with_its_place(root: Path, changed: dict[str, str], complaint: str) -> None:
    withdrawing.withdraw(root, entry(**changed))
    found = report(root)
    lines = found.lines(found.violations)
    told = [line for line in lines if complaint in line]
    assert len(told) == 1, lines
    place, _, _ = told[0].partition(": ")
    path, _, number = place.partition(":")
    assert path == "data/withdrawn.ttl"
    assert FIRST <= int(number) <= FIRST + 6


def test_only_what_is_ours_can_be_withdrawn(root: Path) -> None:
    withdrawing.withdraw(root, entry("https://elsewhere.example/x"))
    found = report(root)
    assert ["only an IRI of this publication" in line for line in found.lines(found.violations)] == [True]
    assert found.violations[0].place.startswith("data/withdrawn.ttl:")


def test_a_term_is_marked_in_the_document_that_goes_on_without_it(root: Path) -> None:
    withdrawing.withdraw(root, DEPRECATED.replace("owl:deprecated true ;", ""))
    found = report(root)
    assert ["its document goes on without it, so mark it there" in line for line in found.lines(found.violations)] == [True]
    assert TERM in str(found.violations[0])


def test_what_is_withdrawn_and_still_described_is_refused_where_it_is_described(tmp_path: Path) -> None:
    root = withdrawing.folder(tmp_path)
    withdrawing.withdraw(root, entry())
    found = report(root)
    line = next(line for line in found.lines(found.violations) if "still described here" in line)
    place = line.partition(": ")[0]
    path, _, number = place.partition(":")
    assert path == "data/libraries.ttl"
    start = (root / path).read_text().splitlines().index(f"<{MILL}> a lib:OpeningPeriod ;") + 1
    assert int(number) >= start


def test_what_still_points_at_it_is_warned_of_but_for_what_replaced_it(root: Path) -> None:
    withdrawing.withdraw(root, entry())
    with (root / "data" / "libraries.ttl").open("a") as file:
        file.write(f"<{AUTUMN}> dcterms:replaces <{MILL}> ; dcterms:relation <{MILL}> .\n")
    found = report(root)
    assert found.violations == ()
    last = len((root / "data" / "libraries.ttl").read_text().splitlines())
    assert [line.partition(": ")[0] for line in found.lines(found.warnings)] == [f"data/libraries.ttl:{last}"]
    assert "http://purl.org/dc/terms/relation" in str(found.warnings[0])
