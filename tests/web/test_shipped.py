"""The shipped publication over HTTP: its things, people and decrees have pages and data."""

from urllib.parse import quote

import pytest
from flask.testing import FlaskClient
from kruispunt.release.open import Release
from kruispunt.syntax import media
from pyoxigraph import BlankNode, NamedNode, RdfFormat, parse

DUTCH = {"Accept": media.HTML, "Accept-Language": "nl"}
HOMANS = "http://themis.vlaanderen.be/id/persoon/5fed907ee6670526694a0693"
DECREE = "http://www.ejustice.just.fgov.be/eli/decreet/1998/04/28/1998035668"
SHARE = "/doc/waarneming/aandeel-vreemdelingen/44021/2012/T/totaal"


def test_the_page_of_the_organisation_says_until_when(site: FlaskClient) -> None:
    page = site.get("/doc/organisatie/kruispunt-migratie-integratie", headers=DUTCH).text
    assert "Kruispunt Migratie-Integratie vzw" in page
    assert "tot en met 31 december 2014" in page


def test_the_page_of_the_office_names_its_holders_in_order(site: FlaskClient) -> None:
    page = site.get("/doc/ambt/minister-inburgering-en-integratie", headers=DUTCH).text
    places = [page.index(name) for name in ("Keulen", "Bourgeois", "Homans", "Somers", "Rutten", "Peeters", "Crevits")]
    assert places == sorted(places)
    assert "van 25 juli 2014 tot en met 1 oktober 2019" in page


@pytest.mark.parametrize("iri", [HOMANS, DECREE])
def test_people_and_decrees_of_others_have_a_page_and_data_here(site: FlaskClient, iri: str) -> None:
    address = f"/doc/external?iri={quote(iri, safe='')}"
    assert f'href="{iri}"' in site.get(address, headers=DUTCH).text
    data = site.get(address, headers={"Accept": media.N_TRIPLES}).data
    assert NamedNode(iri) in {quad.subject for quad in parse(data, format=RdfFormat.N_TRIPLES)}


def test_a_figure_answers_at_its_computed_iri(site: FlaskClient) -> None:
    assert b"obsValue" in site.get(SHARE, headers={"Accept": media.N_TRIPLES}).data
    page = site.get(SHARE, headers=DUTCH).text
    assert "12,32" in page
    assert "procent" in page
    assert "Gent" in page


def test_an_area_answers_with_its_figures_a_page_at_a_time(site: FlaskClient) -> None:
    answer = site.get("/doc/gebied/44021.nt")
    assert 'rel="next"' in answer.headers["Link"]
    assert answer.data.count(b"/id/waarneming/") <= 100


def test_home_starts_with_what_the_publication_is_about(site: FlaskClient) -> None:
    page = site.get("/", headers=DUTCH).text
    start = page[: page.index('id="lists"')]
    for path in ("doc/organisatie/kruispunt-migratie-integratie", "doc/monitor/liim", "doc/ambt/minister-inburgering-en-integratie"):
        assert path in start


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_vocabulary_page_defines_its_terms(site: FlaskClient, language: str) -> None:
    page = site.get("/ns/integratie", headers={"Accept": media.HTML, "Accept-Language": language}).text
    for term in ("Recognition", "validUntil", "MandateHolding"):
        assert f'id="{term}"' in page


def test_the_version_of_the_vocabulary_is_the_vocabulary(site: FlaskClient) -> None:
    version = site.get("/ns/integratie/1.0.0", headers={"Accept": media.TURTLE})
    assert version.status_code == 200
    assert version.data == site.get("/ns/integratie", headers={"Accept": media.TURTLE}).data


def test_nothing_served_has_a_blank_node_but_shapes_and_reports(release: Release) -> None:
    assert not any(
        isinstance(term, BlankNode)
        for quad in parse(path=str(release.path / "dataset.nq"), format=RdfFormat.N_QUADS)
        for term in (quad.subject, quad.object)
    )
