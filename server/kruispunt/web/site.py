"""The pages around the data: home, about, licence; the style sheet and robots.txt."""

from functools import partial

from flask import Blueprint, Response

from kruispunt.errors import UnknownResource
from kruispunt.pages import overview
from kruispunt.release.open import Release
from kruispunt.syntax import media
from kruispunt.web.published import release
from kruispunt.web.rendering import STATIC, STYLE, page, view
from kruispunt.web.responses import FOREVER, link, represent, see_other
from kruispunt.web.variants import asked

views = Blueprint("site", __name__)
HOME = {media.HTML: "html", **media.GRAPHS}
ONLY_PAGE = {media.HTML: "html"}
SHOWN = 12  # example questions on the home page


@views.get("/")
def home() -> Response:
    """What the publication holds; for a client that asks for RDF, the catalogue says it (303)."""
    if asked(HOME) != media.HTML:
        answer = see_other("catalog", release().names.catalog)
        answer.headers["Vary"] = "Accept, Accept-Language"
        return answer
    return represent(home_body, media.HTML, [link("catalog", "describedby")])


def home_body() -> bytes:
    """The home page, told from the catalogue, the headers of the graphs and the queries of the release."""
    seen = view()
    return page(
        "home.html",
        seen,
        introduction=overview.introduction(seen),
        topics=overview.topics(seen),
        kinds=overview.kinds(seen),
        datasets=overview.datasets(seen),
        questions=overview.questions(release(), seen.language)[:SHOWN],
        formats={},
    )


@views.get("/about")
def about() -> Response:
    """How to use the publication."""
    return represent(about_body, asked(ONLY_PAGE), [])


def about_body() -> bytes:
    """The page on addresses, formats and ways in."""
    seen = view()
    return page("about.html", seen, questions=overview.questions(release(), seen.language), formats={})


@views.get("/licence")
def licence() -> Response:
    """Under which licence each named graph may be used, and whom to name."""
    return represent(partial(licence_body, release()), asked(ONLY_PAGE), [])


def licence_body(here: Release) -> bytes:
    """The page of licences and attributions."""
    seen = view()
    headers = [(seen.resource(graph["iri"]), seen.graph(graph["iri"])) for graph in here.manifest["graphs"]]
    return page("licence.html", seen, headers=headers, formats={})


@views.get("/static/<digest>/site.css")
def style(digest: str) -> Response:
    """The style sheet; its address changes with its bytes."""
    if digest != STYLE:
        raise UnknownResource("There is no such style sheet")
    answer = represent((STATIC / "site.css").read_bytes, "text/css", [], vary=False)
    answer.headers["Cache-Control"] = FOREVER
    return answer


@views.get("/robots.txt")
def robots() -> Response:
    """What crawlers may walk: everything but queries and older releases."""
    lines = ["User-agent: *", "Disallow: /sparql", "Disallow: /query", "Disallow: /release/", ""]
    return represent(partial("\n".join(lines).encode), "text/plain", [], vary=False)
