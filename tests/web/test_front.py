"""The server itself, in a process of its own: raw paths, slow and long uploads, answers broken off, clients that leave, workers that die, signals."""

import contextlib
import http.client
import json
import os
import re
import resource
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
import requests
from kruispunt.errors import ServeError
from kruispunt.release.open import Release
from kruispunt.web import incoming, serving
from patience import alive, eventually
from pyoxigraph import RdfFormat, parse
from rdflib import URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, TURTLE, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed
from watched import told

SECONDS = 4
START = 0.6             # seconds of processor time that a new worker may take to start
CODE = """
import sys
from pathlib import Path
from kruispunt.store.embedded import Limits
from kruispunt.web import front, serving
front.SLOWEST_BODY = front.SLOWEST_PIECE = float(sys.argv[2])
front.MOST_BODIES = 20_000_000
serving.LEAVE = 1.0
serving.serve(Path(sys.argv[1]), "127.0.0.1", int(sys.argv[3]), Limits(seconds=SECONDS, waiting=2, size=20_000_000))
""".replace("SECONDS", str(SECONDS))
ASK = "/sparql?query=" + quote("ASK {}")
SIX = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r"
ENDLESS = "/sparql?query=" + quote(f"SELECT (COUNT(*) AS ?n1) WHERE {{ {SIX} }}")
FLOOD = "/sparql?query=" + quote(f"SELECT * WHERE {{ {SIX} }}")


@dataclass
class Running:
    """A server that runs, and where."""

    process: subprocess.Popen[str]
    address: str

    @property
    def at(self) -> tuple[str, int]:
        parts = urlsplit(self.address)
        return str(parts.hostname), int(parts.port or 0)

    def workers(self) -> list[int]:
        """Its processes that answer queries."""
        tasks = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        listed = [child for task in tasks for child in told(task).split()]
        return sorted(int(child) for child in listed if "kruispunt.store.worker" in told(Path(f"/proc/{child}/cmdline")))

    def ask(self, path: str, **more: object) -> requests.Response:
        return requests.get(self.address.rstrip("/") + path, timeout=20, **more)  # type: ignore[arg-type]

    def open(self, request: str) -> socket.socket:
        """A connection on which `request` was sent."""
        connection = socket.create_connection(self.at, timeout=20)
        connection.sendall(request.encode("latin-1"))
        return connection


@contextlib.contextmanager
def running(release: Path, slowest: float = 20.0, port: int = 0) -> Iterator[Running]:
    """A server until the end of the block."""
    command = [sys.executable, "-W", "error", "-c", CODE, str(release), str(slowest), str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        told = process.stdout.readline()
        found = re.search(r"http://\S+", told)
        assert found, told + process.stderr.read()
        try:
            yield Running(process, found[0])
        finally:
            process.kill()


@pytest.fixture(scope="module")
def server(tiny: Release) -> Iterator[Running]:
    with running(tiny.path) as made:
        yield made


def busy(process: int) -> float:
    """Seconds of processor time a process has used; none for one that is gone."""
    fields = told(Path(f"/proc/{process}/stat")).rpartition(")")[2].split() or ["0"] * 13
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def received(connection: socket.socket) -> bytes:
    """Everything until the server closes."""
    body = b""
    with contextlib.suppress(ConnectionError):
        while piece := connection.recv(1 << 16):
            body += piece
    return body


def test_what_was_answered_is_answered_again_from_memory_and_to_head(server: Running) -> None:
    first = server.ask("/doc/library/harbour", headers={"Accept": "text/turtle"})
    for _ in range(3):
        again = server.ask("/doc/library/harbour", headers={"Accept": "text/turtle"})
        assert (again.content, {**again.headers, "date": ""}) == (first.content, {**first.headers, "date": ""})
    with contextlib.closing(http.client.HTTPConnection(*server.at, timeout=20)) as connection:
        for headers, status in [({}, 200), ({"If-None-Match": first.headers["ETag"]}, 304)]:
            connection.request("HEAD", "/doc/library/harbour", headers={"Accept": "text/turtle", "Accept-Encoding": "gzip, deflate"} | headers)
            head = connection.getresponse()
            assert (head.status, head.read()) == (status, b"")
            assert head.headers["ETag"] == first.headers["ETag"]
            assert head.headers["Content-Length"] == (first.headers["Content-Length"] if status == 200 else None)


@pytest.mark.parametrize("hosts", ["", "Host: a b<>\r\n", "Host: x\r\nHost: y\r\n"])
def test_what_was_answered_before_is_not_answered_to_a_head_that_is_none(server: Running, hosts: str) -> None:
    for _ in range(2):
        assert server.ask("/doc/library/mill.ttl").status_code == 200
    with server.open(f"GET /doc/library/mill.ttl HTTP/1.1\r\n{hosts}Accept-Encoding: gzip, deflate\r\nAccept: */*\r\n\r\n") as connection:
        head, _, body = received(connection).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400")
    assert f"content-length: {len(body)}" in head.decode().lower()
    assert "cache-control: no-store" in head.decode().lower()


@pytest.mark.parametrize("path", ["/" * 257, "/doc" + "/a" * 257, "/%2F" * 129])
def test_a_path_of_very_many_slashes_is_refused(server: Running, path: str) -> None:
    """Each link of a page leads up over all of them: 60 kB of slashes came to 16 MB of page."""
    with server.open(f"GET {path} HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n\r\n") as connection:
        answer = received(connection)
    assert answer.startswith(b"HTTP/1.1 414")
    assert b"slashes" in answer


def test_the_server_answers_as_the_app_does(server: Running) -> None:
    answer = server.ask(ASK)
    assert (answer.status_code, answer.json()) == (200, {"head": {}, "boolean": True})
    assert server.ask("/", headers={"Accept": "text/html"}).status_code == 200


@pytest.mark.parametrize("path", ["/id/x/a%2Fb", "/id/x/a%3Eb", "/id/x/%C3%A9", "/id/x/a(b):c", "/id/x/a%252Fb", "//id//x", "/id/x/a%2fb"])
def test_the_path_arrives_as_it_was_sent(server: Running, path: str) -> None:
    connection = http.client.HTTPConnection(*server.at)
    connection.request("GET", path, headers={"Accept": "application/n-triples"})
    answer = connection.getresponse()
    assert answer.status == 404
    assert path.lstrip("/").encode() in answer.read()
    connection.close()


def test_raw_bytes_in_a_query_string_are_taken_for_escapes(server: Running) -> None:
    with server.open(f"GET {ASK}&x=\xc3\xa9 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n") as connection:
        assert received(connection).startswith(b"HTTP/1.1 200")


def test_a_header_with_an_underscore_does_not_pass_for_another(server: Running) -> None:
    with server.open("GET /sparql HTTP/1.1\r\nHost: x\r\nAccept_: x\r\nConnection: close\r\nAccept: application/n-triples\r\n\r\n") as connection:
        assert b"application/n-triples" in received(connection)
    made = incoming.environ({"headers": [(b"content_type", b"x"), (b"a-b", b"1"), (b"a-b", b"2")], **SCOPE}, b"")
    assert "CONTENT_TYPE" not in made
    assert made["HTTP_A_B"] == "1,2"


SCOPE = {"method": "GET", "path": "/", "query_string": b"", "http_version": "1.1"}


def test_a_query_is_posted_in_chunks_too(server: Running) -> None:
    def chunks() -> Iterator[bytes]:
        yield from (b"ASK ", b"{", b"}")

    answer = requests.post(server.address + "sparql", data=chunks(), headers={"Content-Type": "application/sparql-query"}, timeout=20)
    assert answer.json()["boolean"] is True


@pytest.mark.parametrize("chunked", [False, True])
def test_a_long_body_is_refused(server: Running, chunked: bool) -> None:
    body = b"x" * (incoming.MOST_BODY + 1)
    answer = requests.post(server.address + "sparql", data=iter([body]) if chunked else body, timeout=20)
    assert answer.status_code == 413
    assert answer.json()["status"] == 413


def test_slow_uploads_and_half_open_connections_hold_nobody_up(server: Running) -> None:
    slow = "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 100\r\n\r\nASK"
    held = [server.open(slow) for _ in range(100)] + [server.open("GET /spar") for _ in range(200)]
    try:
        started = time.monotonic()
        assert server.ask(ASK).status_code == 200
        assert time.monotonic() - started < 2
    finally:
        for connection in held:
            connection.close()


def test_long_uploads_that_never_end_take_a_bounded_memory(server: Running) -> None:
    head = "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 4000000\r\n\r\n"
    text = "ASK {} #" + "x" * 3_000_000
    posted = {"data": text, "headers": {"Content-Type": "application/sparql-query"}, "timeout": 20}
    with contextlib.ExitStack() as opened:
        for _ in range(20):     # of those that come at once several may be refused
            opened.enter_context(server.open(head + "x" * 3_900_000))
            time.sleep(0.2)
            refused = requests.post(server.address + "sparql", **posted)  # type: ignore[arg-type]
            if refused.status_code == HTTPStatus.SERVICE_UNAVAILABLE:
                break
        assert (refused.status_code, refused.headers["Retry-After"], refused.json()["status"]) == (503, "2", 503)
        short = requests.post(server.address + "sparql", data="ASK {}", headers={"Content-Type": "application/sparql-query"}, timeout=20)
        assert short.json()["boolean"] is True
    assert eventually(lambda: requests.post(server.address + "sparql", **posted).status_code == 200)  # type: ignore[arg-type]


def test_more_than_a_thousand_half_open_connections_hold_nobody_up(server: Running) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if 0 <= soft < 2000:
        if 0 <= hard < 2000:
            pytest.skip("this process may not have so many connections")
        resource.setrlimit(resource.RLIMIT_NOFILE, (2000, hard))
    with contextlib.ExitStack() as held:
        for _ in range(1200):
            held.enter_context(server.open("GET /spar"))
        assert server.ask(ASK).status_code == 200


LIMITS = [(20_000, 20_000, 4096), (1024, 20_000, 4096), (1024, 1024, 768), (1024, 4096, 3840), (1024, -1, 4096), (-1, -1, 4096)]


@pytest.mark.parametrize(("soft", "hard", "most"), LIMITS)
def test_connections_leave_descriptors_for_workers_and_files(monkeypatch: pytest.MonkeyPatch, soft: int, hard: int, most: int) -> None:
    raised: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "getrlimit", lambda _kind: (soft, hard))
    monkeypatch.setattr(resource, "setrlimit", lambda _kind, limits: raised.append(limits))
    assert serving.most_connections() == most
    assert all(most < new and (new <= kept or kept < 0) and kept == hard for new, kept in raised)


def test_an_upload_that_takes_too_long_is_ended(tiny: Release) -> None:
    begun = "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nASK"
    with running(tiny.path, slowest=0.3) as server, server.open(begun) as connection:
        assert received(connection).startswith(b"HTTP/1.1 408")


def test_a_long_answer_that_fails_is_seen_by_every_client(server: Running) -> None:
    with pytest.raises(requests.exceptions.ChunkedEncodingError):
        server.ask(FLOOD)
    curl = subprocess.run(["curl", "-s", "-o", os.devnull, "-w", "%{http_code}", server.address.rstrip("/") + FLOOD], capture_output=True, text=True)
    assert (curl.returncode, curl.stdout) == (18, "200"), "a transfer that ended before its end"
    assert server.ask(ASK).status_code == 200


def test_a_long_answer_arrives_whole(server: Running) -> None:
    text = f"SELECT * WHERE {{ {SIX.split(' . ?g')[0]} }}"
    answer = server.ask("/sparql", params={"query": text}, headers={"Accept": "text/csv", "Accept-Encoding": "identity"})
    counted = server.ask("/sparql", params={"query": "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"}, headers={"Accept": "text/csv"})
    triples = int(counted.text.split()[1])
    assert len(answer.content) > 1 << 20, "longer than what is held back"
    assert "Content-Length" not in answer.headers
    assert answer.content.count(b"\r\n") == 1 + triples**2


def test_a_reader_that_takes_too_long_does_not_get_a_part_for_the_whole(tiny: Release) -> None:
    text = f"SELECT * WHERE {{ VALUES ?v {{ 1 2 3 4 }} {SIX.split(' . ?g')[0]} }}"
    request = f"GET /sparql?query={quote(text)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    with running(tiny.path) as server, server.open(request) as connection:
        assert received(connection).endswith(b"\r\n0\r\n\r\n"), "a whole answer ends so"
    with running(tiny.path, slowest=0.3) as server, server.open(request) as connection:
        time.sleep(1.5)
        body = received(connection)
        assert body.startswith(b"HTTP/1.1 200")
        assert not body.endswith(b"\r\n0\r\n\r\n")


def test_a_query_over_its_time_is_an_error_document(server: Running) -> None:
    answer = server.ask(ENDLESS)
    assert (answer.status_code, answer.headers["Content-Type"]) == (504, "application/problem+json")


def test_a_client_that_leaves_stops_its_query(server: Running) -> None:
    used = {worker: busy(worker) for worker in server.workers()}
    at_work: list[int] = []
    with server.open(f"GET {ENDLESS} HTTP/1.1\r\nHost: x\r\n\r\n"):
        assert eventually(lambda: at_work.extend(each for each in server.workers() if busy(each) > used.get(each, START) + 0.2) or at_work)
    left = time.monotonic()
    assert eventually(lambda: not alive(at_work[0]))
    assert time.monotonic() - left < SECONDS * 0.75, "sooner than its time was over"


def test_a_client_that_leaves_in_the_middle_stops_its_query(server: Running) -> None:
    text = f"SELECT * WHERE {{ {SIX} FILTER(?a != ?d || ?b != ?e) }}"
    with server.open(f"GET /sparql?query={quote(text)} HTTP/1.1\r\nHost: x\r\n\r\n") as connection:
        assert connection.recv(100).startswith(b"HTTP/1.1 200")
    assert eventually(lambda: len(server.workers()) > 0)
    assert server.ask(ASK).status_code == 200


def test_others_are_served_while_queries_run_away(server: Running) -> None:
    with ThreadPoolExecutor(4) as threads:
        runaways = [threads.submit(server.ask, ENDLESS) for _ in range(4)]
        started = time.monotonic()
        assert server.ask("/", headers={"Accept": "text/html"}).status_code == 200
        assert time.monotonic() - started < SECONDS
        assert {each.result().status_code for each in runaways} <= {503, 504}


def test_a_killed_worker_is_replaced(server: Running) -> None:
    assert eventually(lambda: len(server.workers()) >= 2)
    killed = server.workers()
    for worker in killed:
        with contextlib.suppress(ProcessLookupError):      # one that a test before this ended may have been among them
            os.kill(worker, signal.SIGKILL)
    assert eventually(lambda: not any(map(alive, killed)))
    assert [server.ask(ASK).status_code for _ in range(3)] == [200] * 3


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_server_and_its_workers(tiny: Release, number: signal.Signals) -> None:
    with running(tiny.path) as server:
        workers = server.workers()
        assert len(workers) >= 2
        with server.open(f"GET {ENDLESS} HTTP/1.1\r\nHost: x\r\n\r\n"):
            time.sleep(0.3)
            server.process.send_signal(number)
            assert server.process.wait(10) == 0
        assert eventually(lambda: not any(map(alive, workers)))
        assert server.process.stderr is not None
        assert server.process.stderr.read() == ""


def test_workers_do_not_outlive_a_server_that_is_killed(tiny: Release) -> None:
    with running(tiny.path) as server:
        workers = server.workers()
        with server.open(f"GET {ENDLESS} HTTP/1.1\r\nHost: x\r\n\r\n"):
            assert eventually(lambda: any(busy(worker) > 0.2 for worker in workers))
            server.process.kill()
            server.process.wait()
            assert eventually(lambda: not any(map(alive, workers)))


def test_a_port_that_is_taken_is_told(server: Running, tiny: Release) -> None:
    with pytest.raises(ServeError, match=rf"127\.0\.0\.1:{server.at[1]}.*in use"):
        serving.serve(tiny.path, *server.at)


def test_an_address_of_another_machine_is_told(tiny: Release) -> None:
    with pytest.raises(ServeError, match="cannot listen on 203"):
        serving.serve(tiny.path, "203.0.113.1", 0)


def test_sparqlwrapper(server: Running, tiny: Release) -> None:
    client = SPARQLWrapper(server.address + "sparql")
    client.setQuery("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }")
    counts = []
    for method in ("GET", "POST"):
        client.setMethod(method)
        client.setReturnFormat(JSON)
        counts.append(client.queryAndConvert()["results"]["bindings"][0]["n"]["value"])
        client.setReturnFormat(XML)
        counts.append(client.queryAndConvert().getElementsByTagName("literal")[0].firstChild.data)
        client.setReturnFormat(CSV)
        counts.append(client.queryAndConvert().decode().split()[1])
    assert len(set(counts)) == 1
    assert int(counts[0]) > 10
    client.setQuery(f"DESCRIBE <{tiny.names.catalog}>")
    client.setReturnFormat(TURTLE)
    assert len(set(parse(client.queryAndConvert(), RdfFormat.TURTLE))) == len(tiny.facts(tiny.names.catalog))
    client.setReturnFormat(JSON)
    client.setQuery("SELECT")
    with pytest.raises(QueryBadFormed, match="too early"):
        client.query()


def test_rdflib_sparqlstore(server: Running, tiny: Release) -> None:
    store = SPARQLStore(server.address + "sparql")
    catalog = URIRef(tiny.names.catalog)
    found = list(store.triples((catalog, None, None)))
    assert {(str(triple[1]), str(triple[2])) for triple, _ in found} == {(fact.predicate.value, fact.object.value) for fact in tiny.facts(catalog)}
    assert len(store) > len(found)


def test_nothing_is_written_on_the_way(server: Running) -> None:
    """The server of this module has met all of the above: it lives, and said nothing but its address."""
    assert server.process.poll() is None
    assert json.loads(server.ask(ASK).text)["boolean"] is True
    assert 1 <= len(server.workers()) <= 9
