"""The pages around the data: home, about, licence; the style sheet."""

from functools import partial

from flask import Blueprint, Response

from kruispunt.errors import UnknownResource
from kruispunt.pages import overview
from kruispunt.release.open import Release
from kruispunt.syntax import media
from kruispunt.web.addresses import relative, uri
from kruispunt.web.published import release
from kruispunt.web.rendering import STATIC, STYLE, page, view
from kruispunt.web.responses import FOREVER, represent, see_other
from kruispunt.web.signposting import Signpost, of_catalogue, shown
from kruispunt.web.variants import Address, asked

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
    return represent(home_body, media.HTML, links(Signpost("cite-as", uri(release().names.catalog))))


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
    return represent(about_body, asked(ONLY_PAGE), links())


def about_body() -> bytes:
    """The page on addresses, formats and ways in."""
    seen = view()
    return page("about.html", seen, questions=overview.questions(release(), seen.language), formats={})


@views.get("/licence")
def licence() -> Response:
    """Under which licence each named graph may be used, and whom to name."""
    return represent(partial(licence_body, release()), asked(ONLY_PAGE), links())


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


def links(*own: Signpost) -> list[str]:
    """The links of a page around the data, its `own` first: the licence, by whom, what describes it all, and its APIs (RFC 8631, RFC 9727)."""
    catalogue = Address("catalog", media.GRAPHS)
    return shown(
        [
            *own,
            *(each for each in of_catalogue(catalogue) if each.relation in ("license", "author")),
            Signpost("describedby", catalogue.one(media.TURTLE), media.TURTLE),
            Signpost("describedby", relative(".well-known/void"), media.TURTLE),
            Signpost("service-desc", relative("sparql"), media.TURTLE),
            Signpost("service-doc", relative("sparql"), media.HTML),
            Signpost("api-catalog", relative(".well-known/api-catalog"), media.LINKSET_JSON),
        ]
    )
