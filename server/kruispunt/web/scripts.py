"""/static/…: the scripts of the query page and what it completes; an address changes with the bytes behind it."""

from functools import cache, partial
from hashlib import sha256

from flask import Blueprint, Response

from kruispunt.errors import UnknownResource
from kruispunt.pages import completion
from kruispunt.web.addresses import relative
from kruispunt.web.published import opened, release
from kruispunt.web.rendering import STATIC
from kruispunt.web.responses import FOREVER, SOFTWARE, represent

views = Blueprint("scripts", __name__)
TERMS = "terms.json"
SCRIPTS = {path.name: path for path in sorted(STATIC.glob("*.js"))}
DIGEST = sha256(b"".join(path.read_bytes() for path in SCRIPTS.values())).hexdigest()[:12]  # of all, since they import each other


def address(name: str) -> str:
    """A link to a script."""
    return relative(f"static/{DIGEST}/{name}")


def terms_address() -> str:
    """A link to the prefixes and terms of the release of this request."""
    return relative(f"static/{terms_digest(release().id)}/{TERMS}")


@cache
def terms_digest(name: str) -> str:
    """What the terms of a release follow from: it, and the software that tells them."""
    return sha256(f"{name} {SOFTWARE}".encode()).hexdigest()[:12]


@views.get("/static/<digest>/<name>.js")
def script(digest: str, name: str) -> Response:
    """A script of the query page."""
    path = SCRIPTS.get(f"{name}.js")
    if digest != DIGEST or path is None:
        raise UnknownResource("There is no such script")
    return lasting(represent(path.read_bytes, "text/javascript", [], vary=False))


@views.get(f"/static/<digest>/{TERMS}")
def terms(digest: str) -> Response:
    """The prefixes and terms of the release."""
    here = opened()
    if digest != terms_digest(here.release.id):
        raise UnknownResource("There are no such terms; the release may have changed")
    return lasting(represent(partial(completion.written, here.release, here.statistics), "application/json", [], vary=False))


def lasting(made: Response) -> Response:
    """The answer, which its address fixes."""
    made.headers["Cache-Control"] = FOREVER
    return made
