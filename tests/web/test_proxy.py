"""Behind a real reverse proxy: on a sub-path, under TLS, under another host name, every link stays right and every address arrives as it was sent."""

import os
import re
import shutil
import ssl
import subprocess
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import quote, urljoin, urlsplit

import pytest
import trustme
from kruispunt.release.build import build
from kruispunt.release.open import open_release
from kruispunt.sources import publication as sources
from matrix import Answer, Server
from patience import eventually
from rdflib import Graph, Namespace, URIRef
from serving import free_port, serving

from .conftest import BASE, LINKS, ODD, TINY, facts

HYDRA = Namespace("http://www.w3.org/ns/hydra/core#")
NAME = "data.publisher.example"     # the host name of the proxy, which no resolver knows
INSIDE = "backend.internal"         # the name by which the proxy calls the server
PAGES = 150
BROWSER = [("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")]

# `proxy_pass` with a variable sends what the client sent. With a path behind the host, nginx would send it decoded and encoded anew: %2F lost.
CONFIG = """
daemon off; master_process off; pid nginx.pid; error_log stderr warn;
events {{ }}
http {{
    access_log off;
    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
    upstream kruispunt {{ server 127.0.0.1:{server}; keepalive 8; }}
    map $request_uri $below {{ ~^/data(?<rest>/.*)$ $rest; }}
    proxy_http_version 1.1;
    server {{
        listen 127.0.0.1:{plain};
        location /data/ {{ proxy_pass http://kruispunt$below; proxy_set_header X-Forwarded-Prefix /data; }}
    }}
    server {{
        listen 127.0.0.1:{secure} ssl; ssl_certificate chain.pem; ssl_certificate_key key.pem;
        location / {{ proxy_pass http://kruispunt; proxy_set_header Host {inside}; }}
    }}
    server {{
        listen 127.0.0.1:{both} ssl; ssl_certificate chain.pem; ssl_certificate_key key.pem;
        location /data/ {{ proxy_pass http://kruispunt$below; proxy_set_header Host {inside}; proxy_set_header X-Forwarded-Prefix /data; }}
    }}
}}
"""


@pytest.fixture(scope="module")
def nginx() -> str:
    """The program. Skips where there is none, fails instead with REQUIRE_ENGINES=1."""
    found = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    if found is None:
        (pytest.fail if os.environ.get("REQUIRE_ENGINES") == "1" else pytest.skip)("needs nginx (apt install nginx-light)")
    return str(found)


@dataclass(frozen=True)
class Mounts:
    """Where the publication stands: its three addresses at the proxy, and that of the server behind it."""

    addresses: dict[str, str]
    direct: Server
    trusted: ssl.SSLContext
    clients: dict[str, Server] = field(default_factory=dict)

    def ask(self, mount: str) -> Server:
        """A client of the proxy, which it finds by a name that no resolver knows."""
        return self.clients.setdefault(mount, Server(self.addresses[mount], self.trusted, "127.0.0.1"))

    @property
    def base(self) -> str:
        """The base of the IRIs, which is the address on the sub-path."""
        return self.addresses["sub-path"]


@pytest.fixture(scope="module")
def mounts(nginx: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mounts]:
    """The publication of awkward addresses, published under the address of the proxy's sub-path and served behind three mounts."""
    folder = tmp_path_factory.mktemp("proxy")
    ports = {name: free_port() for name in ("plain", "secure", "both")}
    base = f"http://127.0.0.1:{ports['plain']}/data/"
    shutil.copytree(TINY, folder / "source")
    (folder / "source" / "data" / "odd.ttl").write_text(facts(), encoding="utf-8")
    release = open_release(build(sources.read(folder / "source", base), folder / "output"))
    authority = trustme.CA()
    certificate = authority.issue_cert(NAME)
    certificate.private_key_pem.write_to_path(folder / "key.pem")
    for number, pem in enumerate(certificate.cert_chain_pems):
        pem.write_to_path(folder / "chain.pem", append=number > 0)
    trusted = ssl.create_default_context()
    authority.configure_trust(trusted)
    with serving(release.path) as behind:
        config = CONFIG.format(server=urlsplit(behind).port, inside=INSIDE, **ports)
        (folder / "nginx.conf").write_text(config, encoding="utf-8")
        with subprocess.Popen([nginx, "-p", str(folder), "-c", "nginx.conf", "-e", "stderr"], stderr=subprocess.PIPE, text=True) as process:
            addresses = {
                "sub-path": base,
                "TLS and another name": f"https://{NAME}:{ports['secure']}/",
                "all at once": f"https://{NAME}:{ports['both']}/data/",
            }
            made = Mounts(addresses, Server(behind), trusted)
            try:
                up = eventually(lambda: process.poll() is not None or reachable(made), 10)
                assert up and process.poll() is None, process.stderr.read() if process.stderr and process.poll() is not None else "nginx is silent"
                yield made
            finally:
                process.terminate()
                for client in (made.direct, *made.clients.values()):
                    client.close()


def reachable(mounts: Mounts) -> bool:
    """Whether the proxy answers."""
    try:
        return mounts.ask("sub-path")("GET", "manifest.json", []).status == 200
    except OSError:
        return False


MOUNTS = ["sub-path", "TLS and another name", "all at once"]


class Links(HTMLParser):
    """Collects what a page links to."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {value for name, value in attrs if name in ("href", "src", "action") and value}


def links(answer: Answer) -> Iterator[str]:
    """Every address that an answer leads to, absolute, without what only names a place in it."""
    if answer.media_type == "text/html":
        yield from (urljoin(answer.address, each).partition("#")[0] for each in sorted(Links(answer.text()).found))
    yield from (link["target"] for link in answer.links)
    if answer.has("Location"):
        yield urljoin(answer.address, answer.header("Location"))


@pytest.mark.parametrize("mount", MOUNTS)
def test_no_link_leaves_the_mount_or_leads_nowhere(mounts: Mounts, mount: str) -> None:
    start = mounts.addresses[mount]
    ask, host = mounts.ask(mount), urlsplit(start).netloc
    waiting, seen, followed = deque([""]), {""}, 0
    sources: dict[str, str] = {}
    while waiting and followed < PAGES:
        path = waiting.popleft()
        answer = ask("GET", path, BROWSER)
        followed += 1
        assert answer.status in (200, 303), f"{start}{path} answers {answer.status}, linked from {sources.get(path)}"
        for target in links(answer):
            if mount != "sub-path" and target.startswith(mounts.base):
                continue                # the IRIs of the publication, as it names itself
            assert "internal" not in target and mounts.direct.address not in target
            assert urlsplit(target).netloc != host or target.startswith(start), f"{target} leaves {start}, from {path}"
            rest = target.removeprefix(start)
            if target.startswith(start) and rest not in seen and not rest.startswith(("sparql?", "query?")):
                seen.add(rest)
                sources[rest] = path
                # addresses of every kind first: those with few of their kind so far
                (waiting.append if sum(each.split("/")[:2] == rest.split("/")[:2] for each in seen) > 20 else waiting.appendleft)(rest)
    assert followed >= 60


@pytest.mark.parametrize("mount", MOUNTS)
@pytest.mark.parametrize("reference", ODD)
def test_an_address_arrives_as_it_was_sent(mounts: Mounts, mount: str, reference: str) -> None:
    ask, start = mounts.ask(mount), mounts.addresses[mount]
    escaped = quote(reference, safe="%/:@!$&'()*+,;=~-._")
    first = ask("GET", f"id/odd/{escaped}", [("Accept", "application/n-triples")])
    assert first.status == 303
    assert urljoin(first.address, first.header("Location")) == f"{start}doc/odd/{escaped}"
    answer = ask("GET", f"doc/odd/{escaped}", [("Accept", "application/n-triples")])
    assert answer.status == 200
    assert f"{mounts.base}id/odd/{reference}" in {getattr(quad.subject, "value", "") for quad in answer.quads()}


@pytest.mark.parametrize("mount", MOUNTS)
def test_data_are_the_same_bytes_at_every_address(mounts: Mounts, mount: str) -> None:
    for path in ("doc/hub/hub.ttl", "doc/spoke/index.jsonld?page=2", "catalog.ttl", "ns/library.rdf", "graph/odd.nq", "doc/library/none.ttl"):
        one, other = mounts.ask(mount)("GET", path, []), mounts.direct("GET", path, [])
        assert (one.status, one.body) == (other.status, other.body)
        assert [one.header(name) for name in ("ETag", "Vary", "Content-Type")] == [other.header(name) for name in ("ETag", "Vary", "Content-Type")]


@pytest.mark.parametrize("mount", MOUNTS)
def test_the_pages_of_a_list_follow_each_other(mounts: Mounts, mount: str) -> None:
    ask, start, path, members = mounts.ask(mount), mounts.addresses[mount], "doc/spoke/", set()
    while path:
        answer = ask("GET", path, [("Accept", "text/csv")])
        assert answer.status == 200
        members |= {line.partition(",")[0] for line in answer.text().splitlines()[1:]}
        following = answer.targets("next")
        assert all(target.startswith(start) for target in following)
        path = following[0].removeprefix(start) if following else ""
    assert len(members) == LINKS


def test_an_rdf_client_walks_the_pages_by_what_the_data_say(mounts: Mounts) -> None:
    """rdflib follows hydra:next, which are IRIs of the publication, through the proxy."""
    page, members, walked = URIRef(mounts.base + "doc/spoke/"), set(), 0
    while page:
        graph = Graph().parse(str(page), format="turtle")
        members |= set(graph.objects(None, HYDRA.member))
        walked += 1
        page = next((following for _, following in graph.subject_objects(HYDRA.next) if following != page), None)
    assert len(members) == LINKS
    assert walked == 3


@pytest.mark.parametrize("mount", MOUNTS)
def test_conditions_and_codings_pass_the_proxy(mounts: Mounts, mount: str) -> None:
    ask = mounts.ask(mount)
    first = ask("GET", "doc/hub/hub", [("Accept", "text/turtle"), ("Accept-Encoding", "gzip")])
    assert (first.status, first.header("Content-Encoding")) == (200, "gzip")
    again = ask("GET", "doc/hub/hub", [("Accept", "text/turtle"), ("Accept-Encoding", "gzip"), ("If-None-Match", first.header("ETag"))])
    assert (again.status, again.body, again.header("ETag")) == (304, b"", first.header("ETag"))


def test_the_base_of_the_source_is_nowhere(mounts: Mounts) -> None:
    answer = mounts.ask("sub-path")("GET", "doc/hub/hub.nt", [])
    assert BASE.encode() not in answer.body
    assert re.search(rb"<http://127\.0\.0\.1:\d+/data/id/hub/hub>", answer.body)
