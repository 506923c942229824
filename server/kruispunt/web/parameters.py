"""The parameters in the address of a request, judged as they were sent: Flask takes bytes that are no text for text."""

from collections import defaultdict
from collections.abc import Mapping
from urllib.parse import unquote_to_bytes

from flask import request

from kruispunt.errors import BadQuery
from kruispunt.sparql import protocol


def received() -> dict[str, list[str]]:
    """The values of each parameter of this request, in order. Raises BadQuery that names one that is not UTF-8."""
    found: dict[str, list[str]] = defaultdict(list)
    for each in request.query_string.split(b"&"):
        try:
            for name, value in protocol.pairs(protocol.decoded(each, "utf-8")):
                found[name].append(value)
        except BadQuery as error:
            wrong = unquote_to_bytes(each.partition(b"=")[0]).decode(errors="replace")[:60]
            raise BadQuery(f"the parameter {wrong} holds bytes (%XX) that are no text; expected UTF-8, in which %C3%A9 is é") from error
    return found


def once(sent: Mapping[str, list[str]], name: str) -> str:
    """The value of a parameter that is sent once at most; empty where none is, or an empty one. Raises BadQuery."""
    values = [value for value in sent.get(name, ()) if value]
    if len(values) > 1:
        raise BadQuery(f"the parameter {name} was sent {len(values):,} times; send it once")
    return values[0] if values else ""
