"""The second publication: another base, another subject, other languages and no cube go the same way, and nothing of the first shows in it."""

import re
import shutil
from pathlib import Path
from urllib.parse import urljoin

import pytest
from flask.testing import FlaskClient
from kruispunt.errors import NotConforming
from kruispunt.release.build import build
from kruispunt.release.open import Release, open_release
from kruispunt.sources import publication as sources
from kruispunt.web.app import create_app

TINY = Path(__file__).parent / "tiny"
BASE = "https://lod.example.org/"
HARBOUR = "id/library/harbour"


@pytest.fixture(scope="module")
def tiny_site(tiny: Release) -> FlaskClient:
    return create_app(tiny.path).test_client()


def test_its_base_is_the_one_it_states(tiny: Release) -> None:
    assert tiny.manifest["base"] == tiny.manifest["stated_base"] == BASE
    assert tiny.facts(BASE + HARBOUR)


def test_a_thing_answers_at_its_iri(tiny_site: FlaskClient) -> None:
    sent_on = tiny_site.get("/" + HARBOUR)
    assert sent_on.status_code == 303
    document = urljoin("/" + HARBOUR, sent_on.headers["Location"])
    assert "Hafenbibliothek" in tiny_site.get(document, headers={"Accept": "text/turtle"}).text


@pytest.mark.parametrize("path", ["/", "/doc/library/harbour", "/ns/library", "/catalog", "/sparql"])
def test_no_page_shows_the_first_publication(tiny_site: FlaskClient, path: str) -> None:
    page = tiny_site.get(path, headers={"Accept": "text/html"})
    assert page.status_code == 200
    assert not re.search("kruispuntmi|Vlaams|Flemish|Flanders|inburgering", page.text, re.IGNORECASE)


@pytest.mark.parametrize("question", sorted((TINY / "ontology" / "competency").glob("*.rq")), ids=lambda path: path.stem)
def test_its_question_is_answered(tiny_site: FlaskClient, question: Path) -> None:
    answer = tiny_site.get("/sparql", query_string={"query": question.read_text(encoding="utf-8")}, headers={"Accept": "text/csv"})
    assert answer.text.splitlines() == question.with_suffix(".csv").read_text(encoding="utf-8").splitlines()


def test_a_period_that_ends_before_it_starts_stops_the_build(tmp_path: Path) -> None:
    folder = tmp_path / "libraries"
    shutil.copytree(TINY, folder)
    facts = folder / "data" / "libraries.ttl"
    facts.write_text(facts.read_text(encoding="utf-8").replace('validUntil "2026-09-01"', 'validUntil "2026-05-01"'), encoding="utf-8")
    with pytest.raises(NotConforming, match=r"data/libraries\.ttl:\d+.*harbour-summer.*first day of the period"):
        build(sources.read(folder), tmp_path / "out")
    assert not list((tmp_path / "out").glob("releases/*"))


def test_another_base_replaces_every_iri_of_ours(tmp_path: Path) -> None:
    moved = open_release(build(sources.read(TINY, "https://other.example.net/books/"), tmp_path))
    assert moved.facts("https://other.example.net/books/" + HARBOUR)
    text = (moved.path / "dataset.nq").read_text(encoding="utf-8")
    assert BASE not in text and "https://other.example.net/books/ns/library#" in text
