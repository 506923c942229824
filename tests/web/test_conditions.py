"""Preconditions, in the order and by the comparisons of RFC 9110, 13."""

import pytest
from flask.testing import FlaskClient
from kruispunt.web import responses
from kruispunt.web.conditions import outcome

NOW, BEFORE, AFTER = "Wed, 25 Nov 2026 02:04:21 GMT", "Wed, 25 Nov 2026 02:04:20 GMT", "Wed, 25 Nov 2026 02:04:22 GMT"
OTHER_SPELLING = "Wednesday, 25-Nov-26 02:04:21 GMT"  # RFC 850, which must still be read (5.6.7)
DOCUMENT = "/doc/library/harbour"


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({}, 200),
        ({"if-none-match": '"t"'}, 304),
        ({"if-none-match": 'W/"t"'}, 304),
        ({"if-none-match": '"a" , "t"'}, 304),
        ({"if-none-match": '"a,t"'}, 200),
        ({"if-none-match": '"a","t,"'}, 200),
        ({"if-none-match": " * "}, 304),
        ({"if-none-match": '"T"'}, 200),
        ({"if-none-match": ""}, 200),
        ({"if-modified-since": NOW}, 304),
        ({"if-modified-since": OTHER_SPELLING}, 304),
        ({"if-modified-since": AFTER}, 304),
        ({"if-modified-since": BEFORE}, 200),
        ({"if-modified-since": "soon"}, 200),
        ({"if-none-match": '"a"', "if-modified-since": NOW}, 200),
        ({"if-none-match": '"t"', "if-modified-since": BEFORE}, 304),
        ({"if-match": '"t"'}, 200),
        ({"if-match": "*"}, 200),
        ({"if-match": 'W/"t"'}, 412),
        ({"if-match": '"a"'}, 412),
        ({"if-match": '"a", "t"', "if-none-match": '"t"'}, 304),
        ({"if-match": '"a"', "if-none-match": '"t"'}, 412),
        ({"if-unmodified-since": NOW}, 200),
        ({"if-unmodified-since": BEFORE}, 412),
        ({"if-unmodified-since": "soon"}, 200),
        ({"if-match": '"t"', "if-unmodified-since": BEFORE}, 200),
    ],
)
def test_preconditions(sent: dict[str, str], status: int) -> None:
    assert outcome(sent, '"t"', NOW) == status


def test_an_answer_without_a_date_has_no_conditions_by_date() -> None:
    assert outcome({"if-modified-since": AFTER}, '"t"') == 200


@pytest.mark.parametrize("address", [DOCUMENT, f"{DOCUMENT}.ttl", "/", "/catalog", "/doc/library/", "/dump/dataset.nq", "/manifest.json"])
def test_every_document_says_when_it_changed_and_honours_it(client: FlaskClient, address: str) -> None:
    first = client.get(address)
    for name, value in [("If-Modified-Since", first.headers["Last-Modified"]), ("If-None-Match", first.headers["ETag"])]:
        again = client.get(address, headers={name: value})
        assert (again.status_code, again.data) == (304, b"")
        kept = ("ETag", "Cache-Control", "Vary", "Content-Location")
        assert {name: again.headers.get(name) for name in kept} == {name: first.headers.get(name) for name in kept}
        assert "Content-Type" not in again.headers
        assert "Link" not in again.headers
    assert client.get(address, headers={"If-Match": '"another"'}).status_code == 412
    assert client.get(address, headers={"If-Match": first.headers["ETag"]}).data == first.data


def test_a_page_that_is_not_there_is_never_unchanged(client: FlaskClient) -> None:
    tag = client.get(DOCUMENT, headers={"Accept": "text/turtle"}).headers["ETag"]
    for value in ("*", tag):
        assert client.get(f"{DOCUMENT}?page=2", headers={"If-None-Match": value}).status_code == 404


def test_a_range_is_given_of_the_state_it_was_asked_for(client: FlaskClient) -> None:
    whole = client.get("/dump/dataset.nq")
    for value, status, body in [
        (whole.headers["ETag"], 206, whole.data[2:5]),
        (whole.headers["Last-Modified"], 206, whole.data[2:5]),
        ('"another"', 200, whole.data),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 200, whole.data),
    ]:
        answer = client.get("/dump/dataset.nq", headers={"Range": "bytes=2-4", "If-Range": value})
        assert (answer.status_code, answer.data) == (status, body)


def test_other_software_makes_other_validators(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    first = client.get(DOCUMENT).headers["ETag"]
    assert client.get(DOCUMENT).headers["ETag"] == first
    monkeypatch.setattr(responses, "SOFTWARE", "9.9.9")
    assert client.get(DOCUMENT, headers={"If-None-Match": first}).status_code == 200
