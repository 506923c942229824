"""`?_why` tells how the answer came about, and is right about it."""

import pytest
from flask.testing import FlaskClient
from kruispunt.web import responses, why

DOCUMENT = "/doc/library/harbour"


def test_it_tells_what_was_read_and_who_won(client: FlaskClient) -> None:
    told = client.get(f"{DOCUMENT}?_why", headers={"Accept": "text/html;q=0.3, application/n-triples;q=0.7, bogus, text/turtle;q=zz"}).text
    assert "bogus is skipped: no media range" in told
    assert "text/turtle;q=zz is skipped: its q is no number from 0 to 1" in told
    assert "application/n-triples: quality 0.7, named in full" in told
    assert "application/n-triples wins" in told
    assert "Content-Type: application/n-triples" in told


@pytest.mark.parametrize(
    ("address", "headers", "line"),
    [
        (f"{DOCUMENT}.ttl", {"Accept": "text/html"}, "The suffix .ttl names text/turtle; Accept is not asked."),
        (DOCUMENT, {"Accept": "application/json"}, "application/json: quality 1, named in full (another name of application/ld+json)"),
        (f"{DOCUMENT}?_profile=schema", {}, "Content-Profile: <https://schema.org/>"),
        (f"{DOCUMENT}?_mediatype=nt", {}, "Content-Type: application/n-triples"),
        (DOCUMENT, {"Accept": "image/png"}, "406 Not Acceptable"),
        ("/id/library/harbour", {}, "Location: ../../doc/library/harbour"),
        ("/id/library/harbour", {}, "303 See Other"),
        ("/doc/library/nothing", {}, "404 Not Found"),
        ("/about", {"Accept-Language": "fr-BE, en;q=0.5"}, "Of nl, en, fr: fr"),
        ("/doc/library/", {"Accept": "text/csv"}, "text/csv wins"),
        ("/catalog", {"Accept": "*/*"}, "text/turtle: quality 1, by */*"),
    ],
)
def test_it_tells_of_every_answer(client: FlaskClient, address: str, headers: dict[str, str], line: str) -> None:
    told = client.get(address + ("&" if "?" in address else "?") + "_why", headers=headers)
    assert told.status_code == 200
    assert line in told.text


def test_it_tells_of_the_answer_that_the_address_gives(client: FlaskClient) -> None:
    for accept in ("text/turtle", "text/html", "application/trig;q=0.5, text/*;q=0.4"):
        answer = client.get(DOCUMENT, headers={"Accept": accept, "Accept-Encoding": "gzip"})
        told = client.get(f"{DOCUMENT}?_why", headers={"Accept": f"{accept}, text/plain;q=0", "Accept-Encoding": "gzip"}).text
        for name in ("ETag", "Vary", "Content-Type", "Content-Location"):
            assert f"{name}: {answer.headers[name]}".replace('"', "&#34;" if "<html" in told else '"') in told


def test_it_is_a_page_for_browsers_and_is_never_kept(client: FlaskClient) -> None:
    answer = client.get(f"{DOCUMENT}?_why", headers={"Accept": "text/html,*/*;q=0.8", "Accept-Language": "en"})
    assert answer.mimetype == "text/html"
    assert "<h1>Why this answer?</h1>" in answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    assert client.get(f"{DOCUMENT}?_why").mimetype == "text/plain"
    assert client.get(f"{DOCUMENT}?_why", headers={"If-None-Match": "*"}).status_code == 200


def test_it_tells_of_the_address_as_it_was_sent_and_of_the_software_that_answers(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    address = "/doc/external?iri=https://elsewhere.example/people/1%3Fx=y%23me"  # escaped where it must be, not wherever it may be
    assert client.get(f"{address}&_why").text.count(client.get(address).headers["ETag"]) == 1
    for module in (responses, why):
        monkeypatch.setattr(module, "SOFTWARE", "newer than the release")
    assert "software newer than the release" in client.get(f"{address}&_why").text
