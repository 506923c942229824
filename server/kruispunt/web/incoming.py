"""What a client sends: its body, within bounds, and all of it as a WSGI environment that keeps the target as it was sent."""

import io
import re
import sys
from collections.abc import Awaitable, Callable, MutableMapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]

MOST_BODY = 4 << 20         # bytes of a request's body
LONGEST_FIELD = 16 << 10    # bytes of one header field; reading lists in it takes time that others wait for
DEEPEST = 256               # slashes in a path: each link of a page leads up over all of them
UNREAD = (b"referer", b"cookie")
AWKWARD = re.compile(rb"[^!-~]")
HOST = re.compile(rb"(?:\[[0-9A-Fa-f:.]+\]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+)(?::[0-9]*)?")     # RFC 3986, 3.2.2
MOUNT = re.compile(rb"(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+")


class Gone(Exception):
    """The client has left, or takes nothing any more."""


class Refused(Exception):
    """A request whose body is not read to the end."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


def announces_body(scope: Message) -> bool:
    """Whether the head of the request says that a body follows (RFC 9112, 6)."""
    return any(name == b"transfer-encoding" or (name == b"content-length" and value != b"0") for name, value in scope["headers"])


def look_at(scope: Message) -> None:
    """Raises Refused for a head that no address here answers: for its method, target, depth, Host, transfer coding, or a very long field."""
    if scope["method"] == "CONNECT" or scope["method"] != scope["method"].upper():
        raise Refused(501, f"no address here knows the method {scope['method'][:40]} (RFC 9110, 9.1)")
    if not scope["path"].startswith("/") and (scope["method"], scope["path"]) != ("OPTIONS", "*"):
        raise Refused(400, "the target of a request begins with a slash, or is a whole address (RFC 9112, 3.2)")
    hosts = [value for name, value in scope["headers"] if name == b"host" and value]    # granian writes an empty one where none was sent
    if len(hosts) > 1 or (not hosts and scope["http_version"] == "1.1"):
        raise Refused(400, f"a request has one Host field (RFC 9112, 3.2); this one has {len(hosts)}")
    if hosts and not HOST.fullmatch(hosts[0]):
        raise Refused(400, "Host names no host; it is written host or host:port (RFC 9112, 3.2)")
    for name, value in scope["headers"]:
        if len(value) > LONGEST_FIELD and name not in UNREAD:
            raise Refused(431, f"the header field {name.decode('latin-1')} has {len(value):,} bytes; here it may have {LONGEST_FIELD:,}")
        if name == b"transfer-encoding" and value.strip().lower() != b"chunked":
            raise Refused(501, "of the transfer codings only chunked is read here; send the body as it is")
    if (depth := scope["path"].count("/")) > DEEPEST:
        raise Refused(414, f"the path has {depth:,} slashes; here it may have {DEEPEST}")


async def read_body(scope: Message, receive: Receive) -> bytes:
    """The whole body. Raises Refused where it is longer than MOST_BODY, Gone where the client leaves before its end."""
    announced = dict(scope["headers"]).get(b"content-length", b"0")
    if announced.isdigit() and int(announced) > MOST_BODY:
        raise Refused(413, f"the body of a request may have {MOST_BODY:,} bytes")
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Gone
        body += message.get("body", b"")
        if len(body) > MOST_BODY:
            raise Refused(413, f"the body of a request may have {MOST_BODY:,} bytes")
        if not message.get("more_body", False):
            return bytes(body)


def environ(scope: Message, body: bytes) -> "WSGIEnvironment":
    """The WSGI environment of a request (PEP 3333), with the target as sent in RAW_URI and REQUEST_URI."""
    query = AWKWARD.sub(lambda found: b"%%%02X" % found[0][0], scope["query_string"]).decode("ascii")
    mounted = mount(scope)
    raw = (mounted + (scope.get("raw_path") or scope["path"].encode())).decode("latin-1")
    host, port = scope.get("server") or ("localhost", 80)
    made: WSGIEnvironment = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": mounted.decode("latin-1"),
        "PATH_INFO": scope["path"].encode("utf-8", "surrogateescape").decode("latin-1"),
        "QUERY_STRING": query,
        "RAW_URI": raw + (f"?{query}" if query else ""),
        "REQUEST_URI": raw + (f"?{query}" if query else ""),
        "SERVER_NAME": host,
        "SERVER_PORT": str(port),
        "SERVER_PROTOCOL": f"HTTP/{'1.0' if oldest(scope) else scope['http_version']}",
        "REMOTE_ADDR": (scope.get("client") or ("", 0))[0],
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.get("scheme", "http"),
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        "wsgi.input_terminated": True,
    }
    for name, value in scope["headers"]:
        add_header(made, name.decode("latin-1"), value.decode("latin-1"))
    return made


def oldest(scope: Message) -> bool:
    """Whether the client speaks HTTP/1.0, in which the end of an answer without length cannot be told from its breaking off."""
    return scope["http_version"] in ("1", "1.0")       # the first is granian's way of writing it


def mount(scope: Message) -> bytes:
    """The path on which a proxy says that it shows the server (`X-Forwarded-Prefix: /data`), which it took off; empty where it says none."""
    said = next((value for name, value in scope["headers"] if name == b"x-forwarded-prefix"), b"").rstrip(b"/")
    return said if MOUNT.fullmatch(said) else b""


def add_header(made: "WSGIEnvironment", name: str, value: str) -> None:
    """Adds one header; one sent several times is joined, cookies by a semicolon."""
    if "_" in name:
        return                          # would read the same as one with a hyphen, and so could pass for it
    key = name.upper().replace("-", "_")
    key = key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{key}"
    joint = "; " if key == "HTTP_COOKIE" else ","
    made[key] = f"{made[key]}{joint}{value}" if key in made else value
