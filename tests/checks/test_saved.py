"""Saved queries at the gate: what could not be answered is refused before it is published, with file and line."""

import shutil
from pathlib import Path

import pytest
from kruispunt.checks import gate
from kruispunt.errors import SourceError
from kruispunt.sources import publication as sources

TINY = Path(__file__).parents[1] / "tiny"
LIBRARY = "#+ title: {en: x}\n#+ parameters:\n#+   s: {type: thing, concept: library, example: %s, required: true}\nASK { ?s ?p ?o }\n"


def checked(folder: Path, text: str) -> None:
    """Raises what the gate raises for tests/tiny with the saved query `text`."""
    shutil.copytree(TINY, folder)
    (folder / "data" / "queries" / "asked.rq").write_text(text)
    with sources.streamed(sources.read(folder)) as candidate:
        gate.check(candidate)


def test_what_can_be_answered_passes(tmp_path: Path) -> None:
    checked(tmp_path / "tiny", LIBRARY % "mill")


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        (LIBRARY % "nowhere", 1, "there is no https://lod.example.org/id/library/nowhere"),
        ("#+ title: {en: x}\n#+ parameters:\n#+   s: {type: iri}\nSELECT ?p { ?x ?p ?o } # ?s\n", 3, "the parameter 's' would change nothing"),
        ("#+ title: {en: x}\n#+ page: 5\nCONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }\n", 2, "`page` counts the rows of a SELECT"),
        ("#+ title: {en: x}\n#+ page: 5\nSELECT ?s { ?s ?p ?o } LIMIT 3\n", 2, "can end in none of its own"),
        ("#+ title: {en: x}\nSELECT ?s FROM <https://elsewhere.example/> { ?s ?p ?o }\n", 1, "is no graph of this publication"),
    ],
)
def test_what_cannot_be_answered_is_refused_with_its_line(tmp_path: Path, text: str, line: int, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        checked(tmp_path / "tiny", text)
    assert str(caught.value).startswith(f"data/queries/asked.rq:{line}: is not answered here: ")
    assert why in str(caught.value)
