"""A page as bytes: a template with the words, links and view of this request."""

from functools import partial
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlencode

from flask import current_app, g, request

from kruispunt import pages
from kruispunt.pages import offers, sentences
from kruispunt.pages.language import LANGUAGES, spoken, words
from kruispunt.pages.view import View
from kruispunt.syntax import media
from kruispunt.web.addresses import relative
from kruispunt.web.published import opened
from kruispunt.web.responses import language
from kruispunt.web.variants import FORMAT_NAMES

STATIC = Path(pages.__file__).parent / "static"
MEDIA_TYPES = {name: media.of_suffix(suffix) or suffix for suffix, name in FORMAT_NAMES.items()}
PLACE = {name: number for number, name in enumerate(LANGUAGES)}  # of a text that has one in each
STYLE = sha256((STATIC / "site.css").read_bytes()).hexdigest()[:12]


def view() -> View:
    """The view of the release and in the language of this request."""
    return View(opened().meaning, language(), relative)


def page(template: str, seen: View, **context: object) -> bytes:
    """The page that `template` makes; every link in it is relative, so that it is right wherever the publication is mounted."""
    heading = site_title(seen)
    return (
        current_app.jinja_env.get_template(template)
        .render(
            view=seen,
            words=words(seen.language),
            language=seen.language,
            languages={name: switched(name) for name in LANGUAGES},
            link=relative,
            site=heading,
            media_types=MEDIA_TYPES,
            style=relative(f"static/{STYLE}/site.css"),
            release=seen.release,
            searchable=opened().search is not None,
            signposts=g.get("signposts", ()),
            place=PLACE,
            choices_of=partial(offers.offered, seen.release, seen.language),
            translated=partial(sentences.told, language=seen.language),
            **context,
        )
        .encode()
    )


def site_title(seen: View) -> str:
    """The title of the publication: its catalogue's, else its address."""
    label = spoken(seen.release.labels([seen.release.names.catalog]).get(seen.release.names.catalog, []), seen.language)
    return label.value if label else seen.release.names.base


def switched(name: str) -> str:
    """The query string of this address in another language."""
    kept = [(key, value) for key, value in request.args.items(multi=True) if key != "_lang"]
    return "?" + urlencode([*kept, ("_lang", name)])
