"""Heads of requests that no address answers, each with the status that RFC 9112 or RFC 9110 has for it."""

import pytest
from asgi import scope
from kruispunt.web.incoming import Message, Refused, look_at


def sent(method: str = "GET", target: str = "/sparql", hosts: tuple[bytes, ...] = (b"localhost",), version: str = "1.1") -> Message:
    return scope(method, target, ()) | {"headers": [(b"host", host) for host in hosts], "http_version": version}


@pytest.mark.parametrize("host", [b"localhost", b"127.0.0.1:8000", b"localhost:", b"[::1]:80", b"xn--caf-dma.example", b"a_b.example.", b"a%20b"])
def test_a_host_is_a_name_or_an_address_with_or_without_port(host: bytes) -> None:
    look_at(sent(hosts=(host,)))


@pytest.mark.parametrize("host", [b"a b<>", b"a/b", b"a, b", b"http://x/", b"user@x", b"a:b:c", b"[::1", b"a:port", b"a\\b", b"[gg]", b"\xc3\xa9"])
def test_any_other_host_is_refused(host: bytes) -> None:
    for version in ("1.1", "1"):
        with pytest.raises(Refused, match="names no host") as error:
            look_at(sent(hosts=(host,), version=version))
        assert error.value.status == 400


@pytest.mark.parametrize(("hosts", "version", "refused"), [((), "1.1", True), ((b"",), "1.1", True), ((b"a", b"a"), "1", True), ((b"",), "1", False)])
def test_there_is_one_host(hosts: tuple[bytes, ...], version: str, refused: bool) -> None:
    if refused:
        with pytest.raises(Refused, match="one Host field"):
            look_at(sent(hosts=hosts, version=version))
    else:
        look_at(sent(hosts=hosts, version=version))


@pytest.mark.parametrize("method", ["CONNECT", "get", "Post"])
def test_a_method_that_no_address_knows_is_not_implemented(method: str) -> None:
    with pytest.raises(Refused, match=method) as error:
        look_at(sent(method))
    assert error.value.status == 501


@pytest.mark.parametrize(("method", "target", "refused"), [("GET", "sparql", True), ("GET", "*", True), ("GET", "", True), ("OPTIONS", "*", False)])
def test_a_target_begins_with_a_slash(method: str, target: str, refused: bool) -> None:
    if refused:
        with pytest.raises(Refused, match="slash") as error:
            look_at(sent(method, target))
        assert error.value.status == 400
    else:
        look_at(sent(method, target))
