"""Conditional requests (RFC 9110, 13): whether a client has the answer already, or wants it only of another state."""

import re
from collections.abc import Iterable, Mapping
from http import HTTPStatus

from werkzeug.http import is_entity_header, parse_date

FIELDS = ("if-match", "if-unmodified-since", "if-none-match", "if-modified-since")
STAYS, TELLS = ("content-location", "expires"), ("link", "content-profile", "accept-ranges")
RANGE = re.compile(r"bytes=(?:\d+-\d*|-\d+)", re.IGNORECASE)
TAG = re.compile(r'(W/)?("[\x21\x23-\x7e\x80-\xff]*")')


def outcome(sent: Mapping[str, str], tag: str, modified: str = "") -> HTTPStatus:
    """200, 304 or 412 for a GET or HEAD that would be answered with 200, in the order of RFC 9110, 13.2.2.

    `sent` has the header fields by their names in lower case, `tag` is the strong validator with its quotation marks, `modified` the date of
    `Last-Modified`. A date is asked for only where no tag is, and one that is no date counts as not sent (13.1.3, 13.1.4).
    """
    if "if-match" in sent:
        if not named_strongly(sent["if-match"], tag):
            return HTTPStatus.PRECONDITION_FAILED
    elif "if-unmodified-since" in sent and later(modified, sent["if-unmodified-since"]):
        return HTTPStatus.PRECONDITION_FAILED
    if "if-none-match" in sent:
        return HTTPStatus.NOT_MODIFIED if named(sent["if-none-match"], tag) else HTTPStatus.OK
    if "if-modified-since" in sent and later(modified, sent["if-modified-since"]) is False:
        return HTTPStatus.NOT_MODIFIED
    return HTTPStatus.OK


def part(sent: Mapping[str, str], tag: str, modified: str) -> str:
    """The `Range` of a GET that is to be answered with that part; empty where the whole is the answer (RFC 9110, 14.2).

    It is the whole for another unit than bytes, for what cannot be read, for several ranges, and where `If-Range`, a strong tag or a date, names
    another state (13.1.5).
    """
    if "If-Range" in sent and sent["If-Range"].strip() not in (tag, modified):
        return ""
    return sent.get("Range", "").strip() if RANGE.fullmatch(sent.get("Range", "").strip()) else ""


def bare(headers: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """What of the header of an answer stands in the 304 that stands for it: nothing that tells of its content (RFC 9110, 15.4.5)."""
    return [(name, value) for name, value in headers if name.lower() in STAYS or not (is_entity_header(name) or name.lower() in TELLS)]


def named(field: str, tag: str) -> bool:
    """Whether a list of entity tags names `tag`, weakly or not (RFC 9110, 8.8.3.2)."""
    return field.strip() == "*" or any(found[2] == tag for found in TAG.finditer(field))


def named_strongly(field: str, tag: str) -> bool:
    """Whether a list of entity tags names `tag` by the strong comparison, which a weak one never meets (RFC 9110, 8.8.3.2)."""
    return field.strip() == "*" or any(found[2] == tag and not found[1] for found in TAG.finditer(field))


def later(modified: str, than: str) -> bool | None:
    """Whether `modified` is after the date `than`; None where one of the two is no date."""
    here, there = parse_date(modified), parse_date(than)
    return None if here is None or there is None else here > there
