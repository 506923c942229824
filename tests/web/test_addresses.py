"""The address as it was sent, on any host; links that survive being mounted."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from flask import Flask
from kruispunt.release.build import build
from kruispunt.release.open import Release
from kruispunt.sources import publication as sources
from kruispunt.web.addresses import raw_path, relative, spellings, uri
from kruispunt.web.app import create_app
from werkzeug.test import run_wsgi_app

APP = Flask("addresses")


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"PATH_INFO": "/doc/a/b", "RAW_URI": "/doc/a%2Fb"}, "/doc/a%2Fb"),
        ({"PATH_INFO": "/doc/a/b", "RAW_URI": "/doc/a%2Fb?x=%2F"}, "/doc/a%2Fb"),
        ({"PATH_INFO": "/doc/a/b", "REQUEST_URI": "http://host:8000/doc/a%2Fb"}, "/doc/a%2Fb"),
        ({"PATH_INFO": "/doc/a>b"}, "/doc/a%3Eb"),
        ({"PATH_INFO": "/doc/a b"}, "/doc/a%20b"),
        ({"PATH_INFO": "/doc/caf\xc3\xa9"}, "/doc/caf%C3%A9"),
        ({"PATH_INFO": "/doc/caf\xc3\xa9", "RAW_URI": "/doc/caf\xc3\xa9"}, "/doc/caf%C3%A9"),
        ({"PATH_INFO": "/doc/a:(b)"}, "/doc/a:(b)"),
        ({"PATH_INFO": "/doc/a/b", "SCRIPT_NAME": "/kg", "RAW_URI": "/kg/doc/a%2Fb"}, "/doc/a%2Fb"),
        ({"PATH_INFO": "/doc/a/b", "SCRIPT_NAME": "/kg", "RAW_URI": "/doc/a%2Fb"}, "/doc/a%2Fb"),
        ({"PATH_INFO": "/rewritten", "RAW_URI": "/something/else"}, "/rewritten"),
        ({"PATH_INFO": "/doc/a%zz", "RAW_URI": "/doc/a%zz"}, "/doc/a%25zz"),
    ],
)
def test_the_path_is_what_was_sent(environ: dict[str, str], expected: str) -> None:
    with APP.request_context({"wsgi.url_scheme": "http", "REQUEST_METHOD": "GET", "SERVER_NAME": "x", "SERVER_PORT": "80", **environ}):
        assert raw_path() == expected


def test_an_address_may_stand_for_several_spellings_the_literal_one_first() -> None:
    assert list(spellings("a%2fb")) == ["a%2fb", "a%2Fb"]
    assert list(spellings("caf%C3%A9")) == ["caf%C3%A9", "café"]
    assert list(spellings("plain")) == ["plain"]
    assert list(spellings("bad%C3")) == ["bad%C3"]


def test_an_iri_becomes_the_uri_that_is_asked_for() -> None:
    assert uri("https://x/é/a%2Fb/(c):d") == "https://x/%C3%A9/a%2Fb/(c):d"


@pytest.mark.parametrize(("address", "expected"), [("/", "./doc/x:y"), ("/a", "./doc/x:y"), ("/a/b", "../doc/x:y"), ("/doc/a/b", "../../doc/x:y")])
def test_a_link_climbs_to_the_root_of_the_app(address: str, expected: str) -> None:
    with APP.test_request_context(address):
        assert relative("doc/x:y") == expected


def test_mounted_on_a_path_that_the_app_knows_nothing_of_links_stay_right(tiny: Release) -> None:
    """What a proxy that strips `/kg` passes on, and what a browser at `/kg/…` makes of the answer."""
    client = create_app(tiny.path).test_client()
    location = client.get("/id/library/harbour").headers["Location"]
    assert urljoin("https://host/kg/id/library/harbour", location) == "https://host/kg/doc/library/harbour"


def test_the_path_is_right_without_a_host_that_tells_it(tiny: Release) -> None:
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/doc/library/harbour.nt", "SERVER_NAME": "x", "SERVER_PORT": "80", "wsgi.url_scheme": "http"}
    body, status, _ = run_wsgi_app(create_app(tiny.path), environ)
    assert status == "200 OK"
    assert b"Harbour Library" in b"".join(body)


def test_a_base_with_a_path_changes_the_iris_and_no_address(tmp_path: Path) -> None:
    source = Path(__file__).parent.parent / "tiny"
    client = create_app(build(sources.read(source, "https://example.org/open/data/"), tmp_path)).test_client()
    answer = client.get("/doc/library/harbour.nt")
    assert b"<https://example.org/open/data/id/library/harbour>" in answer.data
    assert '<https://example.org/open/data/doc/library/harbour>; rel="canonical"' in answer.headers["Link"]
    assert 'href="../../doc/opening/harbour-summer"' in client.get("/doc/library/harbour.html").text
    assert client.get("/ns/library").status_code == client.get("/catalog").status_code == client.get("/graph/libraries").status_code == 200
