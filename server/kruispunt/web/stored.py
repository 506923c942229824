"""Documents answered from the files that were stored with the release, in the content coding that the client likes best."""

from collections.abc import Callable
from pathlib import Path

from flask import Response, g

from kruispunt.errors import NotAcceptable
from kruispunt.representation.negotiation import expanded
from kruispunt.syntax import media
from kruispunt.web.documents import DOCUMENTS, Found
from kruispunt.web.profiles import asks_for_all
from kruispunt.web.published import release
from kruispunt.web.variants import Address, answer, answer_file

PACKED = ".gz"


def place(suffix: str, *stems: str) -> Path | None:
    """The file of the release with the document stored under one of `stems`, which may stand there in gzip alone; None where there is none."""
    files = release().manifest["files"]
    names = [f"{stem}.{suffix}" for stem in stems]
    return next((release().path / name for name in names if name in files or name + PACKED in files), None)


def located(found: Found, *stems: str) -> Address:
    """The address of a stored document: it is offered in the syntaxes that it stands in, and as a page.

    Raises NotAcceptable where the suffix of the address names another: it cannot say what the document says.
    """
    offered = {media_type: suffix for media_type, suffix in DOCUMENTS.items() if media_type == media.HTML or place(suffix, *stems)}
    if found.fixed and found.fixed not in offered:
        g.address = Address(found.path, offered)
        raise NotAcceptable(f"{found.iri} is not to be had in {found.fixed}, which cannot say all that it says. Offered: " + ", ".join(offered))
    return Address(found.path, offered, found.fixed)


def tell(address: Address, links: list[str], show: Callable[[], bytes], *stems: str) -> Response:
    """The answer with a stored document; `show` makes its page."""
    file = as_stored(address, *stems)
    return answer_file(address, file, links) if file else answer(address, show, links)


def as_stored(address: Address, *stems: str) -> Path | None:
    """The stored file with what is asked for; None for what is made when it is asked for: a page, another profile, another form of JSON-LD."""
    if address.media_type == media.HTML or asks_for_all() or not address.usual or expanded(address.label):
        return None
    return place(address.offered[address.media_type], *stems)
