"""Content codings: negotiated as RFC 9110, 12.5.3 says, part of the validator, and only ever smaller."""

import gzip

import pytest
from flask.testing import FlaskClient
from kruispunt.errors import NotAcceptable
from kruispunt.web.encodings import chosen, compressible, encoded

DOCUMENT = "/doc/library/harbour"


@pytest.mark.parametrize(
    ("header", "coding"),
    [
        (None, ""),
        ("", ""),
        ("gzip", "gzip"),
        ("GZIP", "gzip"),
        ("x-gzip", "gzip"),
        ("gzip, deflate, br, zstd", "gzip"),
        ("deflate, br", ""),
        ("gzip;q=0", ""),
        ("gzip;q=0.000", ""),
        ("gzip;q=0.5", "gzip"),
        ("gzip;q=0.5, identity", ""),
        ("gzip;q=0.5, identity;q=0.4", "gzip"),
        ("*", "gzip"),
        ("*;q=0.1", "gzip"),
        ("gzip;q=0, *", ""),
        ("identity", ""),
        ("identity;q=0, gzip;q=0.1", "gzip"),
        ("identity;q=0, *", "gzip"),
        ("*;q=0, gzip", "gzip"),
        ("*;q=0, identity", ""),
    ],
)
def test_the_coding_follows_the_header(header: str | None, coding: str) -> None:
    assert chosen(header) == coding


@pytest.mark.parametrize("header", ["identity;q=0", "*;q=0", "gzip;q=0, identity;q=0", "br, identity;q=0"])
def test_who_refuses_everything_is_told_what_there_is(header: str) -> None:
    with pytest.raises(NotAcceptable, match="gzip"):
        chosen(header)


def test_our_order_decides_between_codings_a_client_likes_as_much() -> None:
    assert chosen("gzip, br", ("br", "gzip")) == "br"
    assert chosen("gzip, br;q=0.9", ("br", "gzip")) == "gzip"


def test_text_is_compressed_and_archives_are_not() -> None:
    texts = ["text/turtle; charset=utf-8", "application/ld+json", "application/rdf+xml", "application/n-quads", "application/sparql-results+json"]
    assert all(map(compressible, texts))
    assert not any(map(compressible, ["application/gzip", "image/png", "application/octet-stream"]))


def test_pieces_are_compressed_as_one() -> None:
    pieces = [b"abc" * 1000, b"", b"d", bytes(100_000)]
    assert gzip.decompress(b"".join(encoded(pieces))) == b"".join(pieces)
    assert b"".join(encoded(pieces)) == b"".join(encoded(pieces))


@pytest.mark.parametrize("address", [DOCUMENT, f"{DOCUMENT}.rdf", f"{DOCUMENT}.html", "/", "/catalog", "/doc/library/index.csv", "/sparql"])
def test_a_compressed_answer_is_the_answer(client: FlaskClient, address: str) -> None:
    plain, small = client.get(address), client.get(address, headers={"Accept-Encoding": "gzip"})
    assert gzip.decompress(small.data) == plain.data
    assert small.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.headers
    assert small.headers["ETag"] != plain.headers["ETag"], "a strong validator names bytes"
    for answer in (plain, small):
        assert "Accept-Encoding" in answer.headers["Vary"]
        assert int(answer.headers["Content-Length"]) == len(answer.data)
    assert small.headers["Content-Type"] == plain.headers["Content-Type"]
    again = client.head(address, headers={"Accept-Encoding": "gzip"})
    assert dict(again.headers) == dict(small.headers)


def test_a_refusal_of_every_coding_is_a_406(client: FlaskClient) -> None:
    assert client.get(DOCUMENT, headers={"Accept-Encoding": "identity;q=0"}).status_code == 406
