"""The endpoint beside the two that people would run instead, on the same release, asked by turns in one run. Asserts nothing.

    python bench/endpoints.py releases/current

- the Oxigraph server (program `oxigraph`: pip install oxigraph), on the store of the release itself;
- rdflib-endpoint (program `rdflib-endpoint`: pip install "rdflib-endpoint[cli]" oxrdflib, in a virtual environment of its own, put on the PATH),
  started as its users start it, on dataset.nq in the store that it is fastest with (`--store Oxigraph`: pyoxigraph, in memory; plain rdflib is
  slower). It loads for a minute or two, which does not count.

What is not there is said and left out. Ratios taken by turns in one run are what to look at: the milliseconds are those of this machine today. Rates
need the program `wrk`. Targets: points at least 1.5 times the rate of rdflib-endpoint and a sixth of Oxigraph's; all that takes over 10 ms within 1.3
times what Oxigraph takes; a worker process costs at most 0.1 ms on a point query.
"""

import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from io import BytesIO
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from urllib.parse import quote

from kruispunt.release.open import Release, open_release
from kruispunt.store.embedded import Embedded, Query
from kruispunt.store.workers import Pool
from load import Load, load, taken
from servers import served, subjects, told

ROOT = Path(__file__).parent.parent
START = "from kruispunt.cli import main; main()"
ROUNDS, SECONDS, DISTINCT = 3, 2, 500  # wrk takes whole seconds
ASKED = 7  # times that a query of some length is asked of each
ENOUGH = 20_000.0  # milliseconds of such a query, and it is not asked again
LOADING = 900.0  # seconds
JSON, CSV, TRIPLES = "application/sparql-results+json", "text/csv", "application/n-triples"
BARE = """
import sys
from io import BytesIO
from pathlib import Path
from multiprocessing.connection import Connection
from kruispunt.store.embedded import Embedded, Query
channel, store = Connection(int(sys.argv[1])), Embedded(Path(sys.argv[2]))
while text := channel.recv_bytes():
    answer = BytesIO()
    store.answer(Query(text.decode()), answer)
    channel.send_bytes(answer.getvalue())
"""
OURS, OXIGRAPH, RDFLIB = "kruispunt", "Oxigraph", "rdflib-endpoint"


@dataclass(frozen=True)
class Peer:
    """A server that answers SPARQL: where, and its process."""

    name: str
    port: int
    path: str
    process: int

    def address(self, query: str) -> str:
        """The path and query by which it is asked."""
        return f"{self.path}query={quote(query)}"

    def processor(self) -> float:
        """Seconds that its processes, as they now are, have been at work."""
        return sum(map(at_work, family(self.process)))


def measure_endpoints(release: Release) -> None:
    """Prints the report."""
    print(f"SPARQL, {release.manifest['counts']['quads']} triples; load of the machine before: {Path('/proc/loadavg').read_text()[:14]}")
    worker(release)
    with ExitStack() as running:
        peers = started(release, running)
        points(release, peers)
        lengths(release, peers)
    print(f"Load of the machine after: {Path('/proc/loadavg').read_text()[:14]}")


def started(release: Release, running: ExitStack) -> list[Peer]:
    """The servers that are here, ours first, until `running` is closed."""
    ours = [sys.executable, "-c", START, "serve", str(release.path), "--port"]
    oxigraph = ["oxigraph", "serve-read-only", "--location", str(release.store), "--bind"]
    rdflib = ["rdflib-endpoint", "serve", "--store", "Oxigraph", "--host", "127.0.0.1", str(release.path / "dataset.nq"), "--port"]
    wanted = [
        (OURS, ours, "/sparql?", "{}"),
        (OXIGRAPH, oxigraph, "/query?union-default-graph&", "127.0.0.1:{}"),
        (RDFLIB, rdflib, "/?", "{}"),
    ]
    peers = []
    for name, command, path, place in wanted:
        program = shutil.which(command[0]) or shutil.which(command[0], path=str(Path(sys.executable).parent))
        if program is None:
            told(name, f"not measured: the program {command[0]} is not here")
            continue
        process, port, seconds = running.enter_context(served([program, *command[1:]], f"{path}query={quote('ASK {}')}", place, LOADING))
        told(f"{name}, start to first answer", f"{seconds:8.2f} s")
        peers.append(Peer(name, port, path, process.pid))
    return peers


def points(release: Release, peers: list[Peer]) -> None:
    """All facts of one resource after another: rates, how long one waits for an answer, and what it costs."""
    queries = [f"SELECT * {{ <{iri}> ?p ?o }}" for iri in subjects(release)[:DISTINCT]]
    print(f"Points: {DISTINCT} resources in turn, {ROUNDS} rounds of {SECONDS:g} s")
    for clients in (1, 4, 8):
        found: dict[str, list[tuple[Load, float]]] = {peer.name: [] for peer in peers}
        for _ in range(ROUNDS):
            for peer in peers:
                found[peer.name].append(asked_fast(peer, [peer.address(query) for query in queries], clients))
        for peer in peers:
            rates = [measured.rate for measured, _ in found[peer.name]]
            half, most = (median(getattr(measured, each) for measured, _ in found[peer.name]) for each in ("half", "most"))
            cost = median(processor / max(measured.answers, 1) for measured, processor in found[peer.name]) * 1e6
            told(f"{clients} clients, {peer.name}", f"{median(rates):7.0f}/s  p50 {half:6.2f} ms  p99 {most:7.2f} ms  processor {cost:5.0f} us")
        rates_of = {name: [measured.rate for measured, _ in every] for name, every in found.items()}
        told("  ours", compared(rates_of[OURS], rates_of, "times the rate of"))


def asked_fast(peer: Peer, paths: list[str], clients: int) -> tuple[Load, float]:
    """What a load of so many clients meets, and the seconds of processor that it costs the server."""
    before = peer.processor()
    with tempfile.TemporaryDirectory(prefix="kruispunt-load-") as folder:
        measured = load(peer.port, paths, {"Accept": JSON}, SECONDS, Path(folder), clients)
    return measured, peer.processor() - before


def lengths(release: Release, peers: list[Peer]) -> None:
    """Queries of some length, one client: the time until the last byte. Who does not answer in time is not asked again: it is still at work."""
    print(f"One client: least milliseconds of {ASKED} by turns until the last byte (of processor)")
    lost: set[str] = set()
    for what, query, media_type in cases(release):
        wall: dict[str, list[float]] = {peer.name: [] for peer in peers}
        processor: dict[str, list[float]] = {peer.name: [] for peer in peers}
        size = 0
        for _ in range(ASKED):
            for peer in peers:
                if peer.name in lost or sum(wall[peer.name]) > ENOUGH:
                    continue
                before = peer.processor()
                seconds, size = taken(peer.port, peer.address(query), {"Accept": media_type})
                wall[peer.name].append(seconds * 1000)
                processor[peer.name].append((peer.processor() - before) * 1000)
                lost |= {peer.name} if seconds == math.inf else set()
        least = {name: min(times) for name, times in wall.items() if times}
        told(what, ", ".join(f"{name} {time:.1f} ({min(processor[name]):.0f})" for name, time in least.items()) + f"; {size / 1000:.0f} kB")
        told("  ours takes", compared([least[OURS]], {name: [time] for name, time in least.items()}, "times as long as"))


def cases(release: Release) -> list[tuple[str, str, str]]:
    """What is asked: a name, a query, and the media type of its answer."""
    questions = ROOT / "ontology" / "competency"
    series, ranking = ((questions / name).read_text() for name in ("28-share-of-foreigners-in-gent.rq", "29-ten-highest-shares.rq"))
    return [
        ("aggregate: resources of each class", "SELECT ?class (COUNT(*) AS ?n) { ?s a ?class } GROUP BY ?class ORDER BY ?class", JSON),
        ("CONSTRUCT, 10 000 triples", "CONSTRUCT { ?s a ?class } { ?s a ?class } LIMIT 10000", TRIPLES),
        ("100 000 rows, CSV", "SELECT * { ?s ?p ?o } LIMIT 100000", CSV),
        ("100 000 rows, JSON", "SELECT * { ?s ?p ?o } LIMIT 100000", JSON),
        ("ranking (competency question 29)", ranking, JSON),
        ("series (28)", series, JSON),
    ]


def compared(ours: list[float], every: dict[str, list[float]], words: str) -> str:
    """Our figures as multiples of the others' of the same rounds."""
    ratios = {name: median(own / theirs for own, theirs in zip(ours, values, strict=True)) for name, values in every.items() if name != OURS}
    return ", ".join(f"{ratio:.2f} {words} {name}" for name, ratio in ratios.items()) or "nothing to compare with"


def worker(release: Release) -> None:
    """What it costs that another process answers: the same queries asked of the engine here, of a bare process and of a pool, by turns."""
    texts = [f"SELECT * {{ <{iri}> ?p ?o }}" for iri in subjects(release)[:DISTINCT]]
    here = Embedded(release.store, release.prefixes)
    with Pool(release.store, release.prefixes, size=1) as pool, bare(release) as channel:
        pool.warm()
        ways = (
            lambda text: here.answer(Query(text), BytesIO()),
            lambda text: channel.send_bytes(text.encode()) or channel.recv_bytes(),
            lambda text: pool.ask(Query(text)).close(),
        )
        times: tuple[list[float], ...] = ([], [], [])
        for text in ROUNDS * texts:
            for found, ask in zip(times, ways, strict=True):
                start = time.perf_counter()
                ask(text)
                found.append((time.perf_counter() - start) * 1000)
    alone, least, through = (sorted(found)[len(found) // 10] for found in times)  # what else runs here makes the others slower
    told("a point in this process", f"{alone:.3f} ms")
    told("through a bare process, through a worker", f"{least - alone:.3f} ms, {through - alone:.3f} ms more")


@contextmanager
def bare(release: Release) -> Iterator[Connection]:
    """The line to a process that answers what it gets, with no limit, no format and no error: the least that another process costs."""
    ours, theirs = Pipe()
    command = [sys.executable, "-c", BARE, str(theirs.fileno()), str(release.store)]
    with ours, subprocess.Popen(command, pass_fds=(theirs.fileno(),)):
        theirs.close()
        ours.send_bytes(b"ASK {}")
        ours.recv_bytes()
        try:
            yield ours
        finally:
            ours.send_bytes(b"")    # else it would be waited for


def family(process: int) -> list[int]:
    """A process and all that it started."""
    tasks = Path(f"/proc/{process}/task").iterdir()
    children = []
    for task in tasks:
        with suppress(FileNotFoundError, ProcessLookupError):  # a thread that ended meanwhile
            children += [int(child) for child in (task / "children").read_text().split()]
    return [process, *(member for child in children for member in family(child))]


def at_work(process: int) -> float:
    """Seconds that a process has had a processor, with its threads that ended (proc(5), stat)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    measure_endpoints(open_release(Path(sys.argv[1])))
