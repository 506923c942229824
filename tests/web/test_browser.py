"""The pages in a browser, from a server that runs: nothing for the console, nothing wider than a phone, nothing that needs a script."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import pytest
from browser import Browser, browsing
from kruispunt.release.open import Release

PHONE, DESK = 390, 1280
HOMANS = "http://themis.vlaanderen.be/id/persoon/5fed907ee6670526694a0693"
SERVE = "import sys; from kruispunt.cli import main; main(prog_name='kruispunt', args=['serve', sys.argv[1], '--port', '0'])"
SHIPPED = {
    "": "Kennisgraaf",
    "doc/": "Lijsten",
    "doc/gebied/": "Gebied",
    "doc/gebied/44021": "Gent",
    "doc/organisatie/kruispunt-migratie-integratie": "Kruispunt",
    "doc/mandaat/homans-minister-2014": "Homans",
    f"doc/external?iri={quote(HOMANS, safe='')}": "Homans",
    "doc/waarneming/aandeel-vreemdelingen/44021/2015/T/totaal": "Gent",
    "ns/integratie": "integratiebeleid",
    "ns/shapes/recognition": "recognition",
    "catalog": "Catalogus",
    "licence": "Licentie",
    "about": "publicatie",
    "manifest": "Uitgave",
    f"sparql?query={quote('SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 20')}": "gegevens",
}
TINY = ["", "doc/", "doc/library/", "doc/library/harbour", "ns/library", "graph/libraries", "catalog", "sparql"]


class Faulty(BaseHTTPRequestHandler):
    """A page with every fault that these tests look for."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Security-Policy", "default-src 'none'")
        self.end_headers()
        self.wfile.write(b"<!DOCTYPE html><title>x</title><style>p { color: red }</style><pre>" + b"w" * 400 + b"</pre><script>1</script>")

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing: a test is no place for it."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsing() as opened:
        yield opened


@contextlib.contextmanager
def serving(release: Path) -> Iterator[str]:
    """The address of a server until the end of the block."""
    with subprocess.Popen([sys.executable, "-c", SERVE, str(release)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            found = re.search(r"http://\S+/", process.stdout.readline())
            assert found
            yield found[0]
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def shipped(browser: Browser, release: Release) -> Iterator[str]:
    with serving(release.path) as address:
        yield address


@pytest.fixture(scope="module")
def small(browser: Browser, tiny: Release) -> Iterator[str]:
    with serving(tiny.path) as address:
        yield address


def sound(browser: Browser, address: str, width: int) -> dict[str, str]:
    """What a page shows; it is one that nothing is wrong with."""
    browser.look(width)
    page = browser.open(address)
    assert browser.complaints == []
    assert page["too_wide"] <= 0, f"{page['too_wide']} pixels wider than a window of {width}"
    assert page["mains"] == 1 and len(page["headings"]) == 1 and page["headings"][0]
    assert page["title"] and page["language"]
    assert page["rules"] > 20, "the style sheet is not applied"
    assert page["scripts"] == address.partition("?")[0].endswith("/sparql"), "only the query page has a script"
    return page


def test_faults_are_seen(browser: Browser) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Faulty) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser.look(PHONE)
        page = browser.open(f"http://127.0.0.1:{server.server_port}/")
        server.shutdown()
    assert page["too_wide"] > 0
    assert page["scripts"] == 1
    assert any("Content Security Policy" in text for text in browser.complaints)


@pytest.mark.parametrize(("path", "width"), [*((path, PHONE) for path in SHIPPED), ("", DESK), ("doc/gebied/44021", DESK)])
def test_a_page_of_the_shipped_publication_is_sound(browser: Browser, shipped: str, path: str, width: int) -> None:
    page = sound(browser, f"{shipped}{path}{'&' if '?' in path else '?'}_lang=nl", width)
    assert SHIPPED[path] in page["headings"][0]


@pytest.mark.parametrize("path", TINY)
def test_a_page_of_the_tiny_publication_is_sound(browser: Browser, small: str, path: str) -> None:
    sound(browser, small + path, PHONE)


def test_a_page_that_is_not_there_is_a_page(browser: Browser, shipped: str) -> None:
    browser.look(PHONE)
    page = browser.open(f"{shipped}doc/gebied/nergens?_lang=nl")
    assert page["mains"] == 1 and "404" in page["headings"][0] and page["too_wide"] <= 0


def test_everything_works_without_scripts(browser: Browser, shipped: str) -> None:
    browser.look(PHONE, scripts=False)
    browser.open(f"{shipped}?_lang=nl")
    lists = browser.act("document.querySelector('nav a').click()")
    assert lists["headings"] and browser.complaints == []
    browser.open(f"{shipped}sparql")
    answer = browser.act("document.querySelector('textarea').value = 'SELECT ?x { VALUES ?x { 1 2 3 } }'; document.querySelector('button').click()")
    assert answer["rows"] == 3
    assert browser.complaints == []


@pytest.mark.parametrize(("suffix", "syntax"), [("ttl", "turtle"), ("nt", "ntriples"), ("rdf", "rdfxml")])
def test_raptor_reads_a_document_from_its_address(shipped: str, suffix: str, syntax: str) -> None:
    if shutil.which("rapper") is None:
        (pytest.fail if os.environ.get("REQUIRE_ENGINES") == "1" else pytest.skip)("needs rapper (apt install raptor2-utils)")
    command = ["rapper", "-q", "-i", syntax, f"{shipped}doc/gebied/44021.{suffix}"]
    read = subprocess.run(command, capture_output=True, text=True, timeout=20, check=True)
    assert read.stderr == ""
    assert any('"Gent"@nl' in line for line in read.stdout.splitlines())
