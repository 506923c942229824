"""The address a client asked for, as it was sent, and links that stay right behind any proxy."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, unquote_to_bytes

from flask import request

from kruispunt.names import STEERING, spellings, uri

__all__ = ["own_queries", "raw_path", "relative", "spellings", "uri"]

KNOWN = "kruispunt.path"  # WSGI environ: the path, once it was worked out
NEVER_RAW = re.compile(r"[^!#$%&'()*+,./0-9:;=?@A-Z\[\]_a-z~-]|%(?![0-9A-Fa-f]{2})")


def raw_path() -> str:
    """The path of the request below the root of the app, escapes kept as sent: `/doc/a%2Fb`.

    A WSGI host that passes the request line (gunicorn, our front) tells it; elsewhere it is made from PATH_INFO, where an escaped delimiter is lost.
    Bytes that may not stand in a URI (a raw `é` or `>`) count as escaped.
    """
    environ = request.environ
    if KNOWN not in environ:
        environ[KNOWN] = as_sent(environ)
    return str(environ[KNOWN])


def as_sent(environ: Mapping[str, Any]) -> str:
    """The path of a WSGI environ below the root of the app, escapes kept."""
    decoded = environ.get("PATH_INFO", "").encode("latin-1")
    root = environ.get("SCRIPT_NAME", "").encode("latin-1")
    sent = environ.get("RAW_URI") or environ.get("REQUEST_URI") or ""
    sent = re.sub(r"^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*", "", sent).partition("?")[0].partition("#")[0]
    told = unquote_to_bytes(sent.encode("latin-1", "replace"))
    if sent and same(told, decoded):
        return escape(sent)
    if sent and root and same(told, root + decoded):
        return escape(sent)[len(quote(root, safe="/:@!$&'()*+,;=~-._")) :]
    return quote(decoded, safe="/:@!$&'()*+,;=~-._")


def same(sent: bytes, decoded: bytes) -> bool:
    """Whether a path was decoded from what was sent, also by a host that replaces bytes that are no UTF-8."""
    return sent == decoded or sent.decode("utf-8", "replace") == decoded.decode("utf-8", "replace")


def own_queries() -> list[str]:
    """The query strings with which an IRI may have been asked for, most literal first: as sent, without what steers this server, none."""
    sent = escape(request.query_string.decode("latin-1"))
    if not sent:
        return [""]
    rest = "&".join(part for part in sent.split("&") if part.partition("=")[0] not in STEERING)
    return list(dict.fromkeys(["?" + sent, "?" + rest if rest else "", ""]))


def escape(sent: str) -> str:
    """`sent` with each byte that no URI may hold written as an escape, everything else untouched."""
    return NEVER_RAW.sub(lambda found: quote(found[0].encode("latin-1", "replace")), sent)


def relative(path: str) -> str:
    """A link to `path` (from the root of the app, without its slash) from the address of this request.

    It is written with `../`, or `./` for what stands beside it, so that it is right under any host, scheme and mount point, also where a proxy says
    nothing of them. A path with an empty segment is written from the root: Python's `urljoin`, and so every client built on it, drops such segments
    from a relative link.
    """
    if "//" in path:
        return quote(request.environ.get("SCRIPT_NAME", "").encode("latin-1")) + "/" + uri(path)
    here, target, (folder, slash, _) = raw_path()[1:], uri(path), uri(path.partition("?")[0]).rpartition("/")
    if here.rpartition("/")[0] == folder and ("/" in here) == bool(slash):
        return f"./{target[len(folder + slash):]}"
    return ("../" * here.count("/") or "./") + target
