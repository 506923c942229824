"""Pages: what they link, and that nothing from elsewhere or inline is needed to read them."""

from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from flask.testing import FlaskClient
from kruispunt.syntax import media
from kruispunt.web.rendering import STATIC

PAGES = [
    "/",
    "/about",
    "/licence",
    "/catalog.html",
    "/doc/",
    "/doc/library/",
    "/doc/library/harbour.html",
    "/doc/hub/hub.html?page=2",
    "/ns/library.html",
]
PAGES += ["/graph/libraries.html", "/manifest", "/release/", "/report.html", "/ns/shapes/opening-period.html", "/doc/nothing/here.html"]
HTML = {"Accept": media.HTML, "Accept-Language": "en"}

# Links to an identifier, which stays what it is wherever the page is served from.
IDENTIFYING = ("cite-as", "canonical", "describes", "type", "license", "author")


class Page(HTMLParser):
    """The links of a page, its elements, and whatever a strict policy would stop."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.inline: list[str] = []
        self.names: list[str] = []
        self.languages: list[str | None] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.names.append(tag)
        if tag in ("a", "link") and found.get("href") and found.get("rel") not in IDENTIFYING:
            self.links.append(str(found["href"]))
        if tag == "html":
            self.languages.append(found.get("lang"))
        if tag in ("style", "script") or any(name == "style" or name.startswith("on") for name in found):
            self.inline.append(self.get_starttag_text() or tag)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_holds_to_the_strict_policy(client: FlaskClient, address: str) -> None:
    answer = client.get(address, headers=HTML)
    page = Page(answer.text)
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self'")
    assert page.inline == []
    assert page.names.count("h1") == page.names.count("main") == 1
    assert page.languages == ["en"]


@pytest.mark.parametrize("address", PAGES)
def test_every_link_of_a_page_within_the_site_leads_somewhere(client: FlaskClient, follow: Callable[[str, str], str], address: str) -> None:
    broken = []
    for link in dict.fromkeys(Page(client.get(address, headers=HTML).text).links):
        target = follow(address, link)
        if (
            not link.startswith(("#", "?"))
            and target.startswith("/")
            and client.get(target.partition("#")[0], headers={"Accept": "text/html, */*;q=0.1"}).status_code >= 400
        ):
            broken.append(link)
    assert broken == []


@pytest.mark.parametrize("address", PAGES)
def test_links_within_the_site_are_relative(client: FlaskClient, address: str) -> None:
    assert [link for link in Page(client.get(address, headers=HTML).text).links if link.startswith(("/", "https://lod.example.org/"))] == []


def test_home_tells_what_the_publication_holds(client: FlaskClient) -> None:
    page = client.get("/", headers=HTML).text
    for text in ("Two libraries and their hours", "A publication small enough to read in one sitting.", "Libraries", "Library", "Opening"):
        assert text in page
    assert "sparql?query=" in page


def test_home_sends_a_harvester_to_the_catalogue(client: FlaskClient, follow: Callable[[str, str], str]) -> None:
    answer = client.get("/", headers={"Accept": media.TURTLE})
    assert answer.status_code == 303
    assert follow("/", answer.headers["Location"]) == "/catalog"
    assert "Accept" in answer.headers["Vary"]


def test_the_style_sheet_may_be_kept_for_ever(client: FlaskClient, follow: Callable[[str, str], str]) -> None:
    sheet = next(link for link in Page(client.get("/doc/library/", headers=HTML).text).links if link.endswith(".css"))
    answer = client.get(follow("/doc/library/", sheet))
    assert answer.data == (STATIC / "site.css").read_bytes()
    assert answer.mimetype == "text/css"
    assert "immutable" in answer.headers["Cache-Control"]


def test_the_licence_of_every_graph_is_told(client: FlaskClient) -> None:
    page = client.get("/licence", headers=HTML).text
    assert page.count('href="https://creativecommons.org/publicdomain/zero/1.0/"') >= 4


def test_crawlers_are_kept_from_queries(client: FlaskClient) -> None:
    answer = client.get("/robots.txt")
    assert answer.mimetype == "text/plain"
    assert "Disallow: /sparql" in answer.text.splitlines()
