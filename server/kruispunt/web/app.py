"""The Flask app of a publication: it alone answers every address; errors become a status and a body in the syntax asked for."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException
from werkzeug.routing import BaseConverter

from kruispunt import pages
from kruispunt.errors import PublishingError, Withdrawn
from kruispunt.web import (
    catalogue,
    described,
    documents,
    endpoint,
    linksets,
    namespaces,
    problems,
    profiles,
    saved,
    scripts,
    search,
    site,
    sitemaps,
    why,
    withdrawn,
)
from kruispunt.web.published import PINNED, Published
from kruispunt.web.responses import open_to_all, preflight

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

IN_RELEASE = re.compile(r"/release/([0-9A-Za-z._-]+)(/.*)", re.DOTALL)


class Rest(BaseConverter):
    """Everything that follows in a path, whatever it is: what it means is decided on the address as sent."""

    regex = "(?s:.*)"
    part_isolating = False
    weight = 1000  # after every address that is spelled out


class PinnedRelease:
    """Lets `/release/{id}/…` answer as the app would if that release were the current one; the files of the release stand there too."""

    def __init__(self, app: "WSGIApplication", releases: Published) -> None:
        self.app, self.releases = app, releases

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        found = IN_RELEASE.fullmatch(environ.get("PATH_INFO", ""))
        if found and found[1] in self.releases.ids():
            name, rest = found[1], found[2]
            environ = {**environ, PINNED: name, "SCRIPT_NAME": f"{environ.get('SCRIPT_NAME', '')}/release/{name}", "PATH_INFO": rest}
        return self.app(environ, start_response)


def create_app(path: Path) -> Flask:
    """The app that serves the release at `path`, or the current one of the output folder `path`. Raises BuildError where there is none."""
    app = Flask("kruispunt", static_folder=None, template_folder=str(Path(pages.__file__).parent / "templates"))
    app.extensions["kruispunt"] = releases = Published(path)
    app.url_map.converters["rest"] = Rest
    app.url_map.merge_slashes = False
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    for room in (documents, namespaces, catalogue, profiles, site, sitemaps, endpoint, described, saved, scripts, search, linksets):
        app.register_blueprint(room.views)
    app.before_request(answer_options)
    app.before_request(why.answer_why)
    app.before_request(linksets.answer_linkset)
    app.after_request(open_to_all)
    app.register_error_handler(PublishingError, problems.publishing)
    app.register_error_handler(Withdrawn, withdrawn.gone)
    app.register_error_handler(HTTPException, problems.http)
    app.register_error_handler(Exception, problems.unexpected)
    app.wsgi_app = PinnedRelease(app.wsgi_app, releases)  # type: ignore[method-assign]
    return app


def answer_options() -> Response | None:
    """The answer to OPTIONS, the same at every address, also where nothing is."""
    if request.method != "OPTIONS":
        return None
    return preflight()
