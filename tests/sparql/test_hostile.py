"""Requests made to hurt, over HTTP, to the server as it runs: each ends in time with its true reason, and a normal client never notices."""

import contextlib
import http.client
import itertools
import json
import os
import random
import shutil
import socket
import statistics
import subprocess
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import pytest
import requests
from kruispunt.release.build import build
from kruispunt.sources import publication as sources
from patience import eventually
from watched import Reply, Watched, watched

from . import hostile
from .hostile import ANY, SHAPES, STREAMS, Attack

ROOT = Path(__file__).parents[2]
BASE = "https://lod.example.org/"
NODES = 4000
SECONDS, GRACE, WAITING = 0.7, 0.5, 5.0     # of one query; beyond it, until its end is told; in the queue
MEMORY, SERVER = 1 << 30, 700 << 20         # bytes: of one query, and what the server itself never has
HELD = 1 << 16                              # bytes of an answer that is whole before it begins
TRIES = 3                                   # the machine may be at work for others
BROKEN = (http.client.IncompleteRead, ConnectionError)
GRAPH = f"""
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<{BASE}graph/web> a dcat:Dataset ;
    dcterms:title "A web"@en ;
    dcterms:description "Concepts that lead to each other."@en ;
    dcterms:publisher <{BASE}id/organisation/example-libraries> ;
    dcterms:license <https://creativecommons.org/publicdomain/zero/1.0/> ;
    prov:generatedAtTime "2026-03-01T00:00:00Z"^^xsd:dateTime .
"""


def web() -> Iterator[str]:
    """Turtle of concepts of which each leads to four others, by chance, but always the same."""
    chance = random.Random(12)
    yield GRAPH
    for number in range(NODES):
        near = " , ".join(f"<{BASE}id/node/{chance.randrange(NODES)}>" for _ in range(4))
        yield f'<{BASE}id/node/{number}> a skos:Concept ; skos:prefLabel "node {number}"@en , "knoop {number}"@nl ; skos:related {near} .'


@dataclass
class Neighbour:
    """A normal client, who asks for a label all the time, on one connection, and keeps the seconds each answer took."""

    server: Watched
    quiet: list[float] = field(default_factory=list)
    harassed: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    memory: dict[int, int] = field(default_factory=dict)
    storm: bool = False
    ended: bool = False

    def live(self) -> None:
        """Asks until `ended`."""
        for number in itertools.cycle(range(NODES)):
            if self.ended:
                return
            text = f"SELECT ?l {{ <{BASE}id/node/{number}> <http://www.w3.org/2004/02/skos/core#prefLabel> ?l FILTER(LANG(?l) = 'nl') }}"
            try:
                reply = self.server.ask("GET", f"/sparql?query={quote(text)}", {"Accept": "text/csv"}, client="198.51.100.7")
            except (OSError, http.client.HTTPException) as error:
                self.wrong.append(repr(error))
                continue
            (self.harassed if self.storm else self.quiet).append(reply.seconds)
            if reply.body != f"l\r\nknoop {number}\r\n".encode():
                self.wrong.append(f"{reply.status} {reply.body[:300]!r}")
            if number % 8 == 0:
                for process, size in self.server.memory().items():
                    self.memory[process] = max(size, self.memory.get(process, 0))
            time.sleep(0.02)

    def told(self) -> str:
        """How long it waited, in words."""
        return "; ".join(f"{name}: {waits(seconds)}" for name, seconds in (("left alone", self.quiet), ("under attack", self.harassed)))


def waits(seconds: list[float]) -> str:
    """The middle and the hundredth-worst of waiting times."""
    if len(seconds) < 50:
        return f"{len(seconds)} answers"
    parts = statistics.quantiles(seconds, n=100)
    return f"p50 {parts[49] * 1000:.1f} ms, p99 {parts[98] * 1000:.1f} ms of {len(seconds)} answers"


@dataclass
class Scene:
    """The server, its neighbour, and how it was before anybody attacked."""

    server: Watched
    neighbour: Neighbour
    workers: int
    files: int


@pytest.fixture(scope="module")
def trap() -> Iterator[socket.socket]:
    """Where nobody may come asking."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    folder = tmp_path_factory.mktemp("hostile")
    shutil.copytree(ROOT / "tests" / "tiny", folder / "source")
    (folder / "source" / "data" / "web.ttl").write_text("\n".join(web()), encoding="utf-8")
    release = build(sources.read(folder / "source"), folder / "output")
    with watched(release, 3.0, seconds=SECONDS, waiting=WAITING, memory=MEMORY, size=20_000_000, held=HELD) as server:
        assert eventually(lambda: server.ask("GET", "/sparql?query=ASK%7B%7D").status == 200)
        neighbour = Neighbour(server)
        thread = threading.Thread(target=neighbour.live)
        thread.start()
        time.sleep(2.5)
        found = Scene(server, neighbour, len(server.workers()), server.files())
        neighbour.storm = True
        try:
            yield found
        finally:
            neighbour.ended = True
            thread.join()


def send(server: Watched, attack: Attack, client: str = "127.0.0.1") -> Reply:
    """The answer to an attack."""
    return server.ask(attack.method, attack.path, dict(attack.headers), attack.body, client)


def judge(attack: Attack, reply: Reply, also: tuple[int, ...] = ()) -> None:
    """Fails where an answer has another end than it may, or none that can be read."""
    assert reply.status in (*attack.statuses, *also), (attack.name, reply.status, reply.body[:300])
    if reply.status < 400:
        return
    if reply.status in (414, 431) and not reply.body:
        return                          # the head was never read to its end, so nobody knows what the client would like to read
    if reply.media_type == "application/problem+json":
        problem = json.loads(reply.body)
        assert problem["status"] == reply.status
        assert problem["detail"], attack.name
        told = attack.told.lower() if reply.status in attack.statuses else ""
        assert any(part in problem["detail"].lower() for part in told.split("|")), (attack.name, problem)
    else:
        assert reply.media_type in ("text/turtle", "text/html", "application/ld+json"), (attack.name, reply.headers, reply.body[:300])


ATTACKS = [*hostile.endless(), *hostile.deep(), *hostile.long(), *hostile.searches()]
OUTWARD = [attack.name for attack in hostile.outward("http://127.0.0.1:1/")]


def test_there_are_enough_of_them() -> None:
    names = [attack.name for attack in ATTACKS] + OUTWARD + list(SHAPES)
    assert len(set(names)) == len(names)
    assert len(names) >= 200


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_each_ends_in_time_with_its_reason(scene: Scene, attack: Attack) -> None:
    for _ in range(TRIES):
        before = crowd()
        reply = send(scene.server, attack)
        slower = max(before, crowd())
        judge(attack, reply, (504,) if slower > 1.5 else ())
        allowed = SECONDS + GRACE * slower
        if reply.seconds < allowed:
            return
    pytest.fail(f"took {reply.seconds:.1f} s of {allowed:.1f}, {TRIES} times too long")


def crowd() -> float:
    """How many times longer than it needs a computation takes at this moment, because the machine works for others too."""
    started, used = time.monotonic(), time.thread_time()
    while time.thread_time() - used < 0.02:
        pass
    return (time.monotonic() - started) / 0.02


@pytest.mark.parametrize("name", OUTWARD)
def test_nothing_is_fetched_from_anywhere(scene: Scene, trap: socket.socket, name: str) -> None:
    host, port = trap.getsockname()
    attack = next(each for each in hostile.outward(f"http://{host}:{port}/") if each.name == name)
    judge(attack, send(scene.server, attack))


@pytest.mark.parametrize("name", SHAPES)
def test_a_request_of_a_strange_shape_is_one_request(scene: Scene, name: str) -> None:
    sent, statuses, closed = SHAPES[name]
    received, ended = scene.server.exchange(sent, 20.0) if closed else until_told(scene.server, sent, len(statuses))
    found = [int(part[:3]) for part in received.split(b"HTTP/1.1 ")[1:]]
    assert len(found) == len(statuses), received[:1000]
    assert all(status in allowed for status, allowed in zip(found, statuses, strict=True)), found
    assert ended or not closed


def begun(scene: Scene, name: str, *how: str) -> tuple[str, subprocess.CompletedProcess[str]]:
    """How curl fares with a long answer that did begin: its status and what else it tells. An error instead is tried again."""
    media_type, text = STREAMS[name]
    address = f"{scene.server.address}sparql?query={quote(text)}"
    command = ["curl", "-s", "-o", os.devnull, "-w", "%{http_code}", "-H", f"Accept: {media_type}", *how, address]
    for _ in range(10):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.stdout == "200":
            break
        assert done.stdout in ("507", "504"), done
    return done.stdout, done


@pytest.mark.parametrize(("name", "how"), [*((name, "") for name in STREAMS), ("rows", "--compressed")])
def test_a_long_answer_is_broken_off_where_curl_sees_it(scene: Scene, name: str, how: str) -> None:
    status, done = begun(scene, name, *filter(None, [how]))
    assert status == "200"
    assert done.returncode == 18, "a transfer that ended before its end"


@pytest.mark.parametrize("name", STREAMS)
def test_a_long_answer_is_broken_off_where_python_sees_it(scene: Scene, name: str) -> None:
    media_type, text = STREAMS[name]
    path, headers = f"/sparql?query={quote(text)}", {"Accept": media_type, "Accept-Encoding": "identity"}
    ends = []
    while len(ends) < 10 and requests.exceptions.ChunkedEncodingError not in ends:
        try:
            ends.append(scene.server.ask("GET", path, headers).status)
        except BROKEN as error:
            ends.append(type(error))
        try:
            ends.append(requests.get(scene.server.address.rstrip("/") + path, headers=headers, timeout=20).status_code)
        except requests.exceptions.ChunkedEncodingError as error:
            ends.append(type(error))
    assert set(ends) <= {*BROKEN, requests.exceptions.ChunkedEncodingError, 507, 504}, "an error, or broken off; never 200 with a part"
    assert requests.exceptions.ChunkedEncodingError in ends


@pytest.mark.parametrize("name", STREAMS)
def test_whoever_cannot_see_it_gets_an_error_instead(scene: Scene, name: str) -> None:
    """HTTP/1.0 ends an answer by closing the connection, so a part would pass for the whole; a HEAD has no body to be cut."""
    media_type, text = STREAMS[name]
    address = f"{scene.server.address}sparql?query={quote(text)}"
    command = ["curl", "-s", "-o", os.devnull, "-w", "%{http_code}", "-H", f"Accept: {media_type}", "--http1.0", address]
    assert subprocess.run(command, capture_output=True, text=True).stdout in ("507", "504")
    head = scene.server.ask("HEAD", f"/sparql?query={quote(text)}", {"Accept": media_type})
    assert (head.status in (200, 507, 504), head.body) == (True, b"")


def test_a_long_answer_reaches_everybody_whole(scene: Scene) -> None:
    text, sizes = "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 3000", []
    address = f"{scene.server.address}sparql?query={quote(text)}&format=csv"
    for how in ([], ["--http1.0"], ["--http1.0", "--compressed"], ["--compressed"]):
        done = subprocess.run(["curl", "-s", *how, address], capture_output=True)
        assert (done.returncode, done.stdout[:3]) == (0, b"s,p")
        sizes.append(len(done.stdout))
    assert len(set(sizes)) == 1
    assert sizes[0] > 2 * HELD


def until_told(server: Watched, sent: bytes, answers: int) -> tuple[bytes, bool]:
    """What comes back until there are so many answers and nothing more follows them."""
    received = b""
    with server.connect(sent) as connection:
        connection.settimeout(20)
        while received.count(b"HTTP/1.1 ") < answers and (piece := connection.recv(1 << 16)):
            received += piece
        connection.settimeout(0.3)
        with contextlib.suppress(TimeoutError):
            while piece := connection.recv(1 << 16):
                received += piece
            return received, True
    return received, False


def test_hundreds_of_connections_that_never_finish(scene: Scene) -> None:
    """Heads that stop, heads that drip, bodies that stall in a chunk or before their end: others are answered meanwhile, and these are ended."""
    begun = hostile.POST + b"Transfer-Encoding: chunked\r\n\r\n6\r\nAS"
    held = [scene.server.connect(b"GET /spar") for _ in range(200)]
    held += [scene.server.connect(hostile.POST + b"Content-Length: 100\r\n\r\nASK") for _ in range(50)]
    held += [scene.server.connect(begun) for _ in range(50)]
    try:
        for drop in (b"q", b"l", b" "):
            for connection in held[:100]:
                connection.sendall(drop)
            assert scene.server.ask("GET", "/sparql?query=ASK%7B%7D").seconds < 2
            time.sleep(0.2)
        assert eventually(lambda: scene.server.files() < scene.files + 50, 10), "they were ended"
    finally:
        for connection in held:
            connection.close()


def test_clients_that_leave_take_their_queries_with_them(scene: Scene) -> None:
    endless = f"GET /sparql?query={quote(f'SELECT (COUNT(*) AS ?n1) {{ {ANY} }}')} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
    flood = f"GET /sparql?query={quote(f'SELECT * {{ {ANY} }}')} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
    chance = random.Random(12)
    for sent in [endless, flood, hostile.GET + b"\r\n", endless[:40]] * 8:
        with scene.server.connect(sent) as connection:
            time.sleep(chance.random() / 20)
            if sent is flood:
                connection.settimeout(5)
                connection.recv(100)
    assert eventually(lambda: idle(scene), 30), "nobody works for those who have left"


def idle(scene: Scene) -> bool:
    """Whether as many workers live as before, and next to nothing is done but for the neighbour."""
    before, used = scene.server.workers(), scene.server.busy()
    time.sleep(0.5)
    return len(before) == scene.workers and scene.server.workers() == before and scene.server.busy() - used < 0.25


def test_all_of_them_at_once_from_many_sides(scene: Scene) -> None:
    """Whoever finds no worker is asked to come back, in time; nobody else notices."""
    every = [*ATTACKS, *hostile.outward("http://127.0.0.1:1/")]
    random.Random(12).shuffle(every)
    with ThreadPoolExecutor(8) as threads:
        clients = (f"203.0.113.{number % 4}" for number in itertools.count())
        replies = list(threads.map(lambda attack, client: send(scene.server, attack, client), every, clients))
    for attack, reply in zip(every, replies, strict=True):
        judge(attack, reply, (503, 504, 413))
        assert reply.status != 503 or int(reply.headers["retry-after"]) > 0
    assert max(reply.seconds for reply in replies) < WAITING + SECONDS + 10, "the bound of a machine at work, not the limit"


def test_afterwards_all_is_as_it_was(scene: Scene, trap: socket.socket) -> None:
    """The neighbour had its answers; processes, files and memory are what they were; nobody was asked anything; nothing was complained of."""
    neighbour, server = scene.neighbour, scene.server
    print(neighbour.told(), {process: f"{size >> 20} MiB" for process, size in neighbour.memory.items() if size > 100 << 20})
    assert neighbour.wrong == []
    assert len(neighbour.harassed) > 50
    assert eventually(lambda: idle(scene), 30)
    assert eventually(lambda: server.files() <= scene.files + 8)
    assert neighbour.memory[server.process.pid] < SERVER
    assert all(size < MEMORY for process, size in neighbour.memory.items() if process != server.process.pid)
    trap.setblocking(False)
    with pytest.raises(BlockingIOError):
        trap.accept()
    assert server.said() == ""
