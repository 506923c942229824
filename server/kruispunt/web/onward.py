"""The way on where an answer reaches a limit: a part of it at a time, and the whole dataset, which is asked without a limit."""

from urllib.parse import urlencode

from kruispunt.errors import EngineFailure, OverLimit, PublishingError, TooLong
from kruispunt.sparql import citation, paging
from kruispunt.sparql.repeating import Order, order
from kruispunt.store.filling import kind
from kruispunt.web.addresses import relative
from kruispunt.web.published import release
from kruispunt.web.responses import link

DUMP = "dump/dataset.nq.gz"
PART = 10_000  # rows
FILE = link(DUMP, "enclosure", type="application/gzip")  # in the head of what may break off: all of it as a file (RFC 4287, 4.2.7.2)
STOPPED = (OverLimit, EngineFailure)


def links(error: PublishingError, text: str) -> dict[str, dict[str, str]]:
    """Where a client whose query was stopped can go, by what stands there; nothing for other errors."""
    if not isinstance(error, STOPPED) or not text:
        return {}
    found = {"dump": relative(DUMP)}
    if len(text) <= citation.LONGEST_ADDRESS:
        found["explain"] = asked(text, explain="true")
        if isinstance(error, TooLong) and kind(text) == "solutions" and order(text) == Order.ORDERED:  # else two parts need not fit
            found["part"] = asked(paging.part(text, PART))
    return {"links": found}


def asked(text: str, **more: str) -> str:
    """A link to a query."""
    return f"{relative('sparql')}?{urlencode({'query': text, **more})}"


def sentences(error: PublishingError) -> list[str]:
    """The same in words, for a page."""
    if not isinstance(error, STOPPED):
        return []
    here = release()
    place = f"{here.names.base}release/{here.id}/{DUMP}"
    return [f"What takes longer can be asked without a limit of the dump: fetch {place}, then kruispunt query @query.rq dataset.nq.gz --format csv"]
