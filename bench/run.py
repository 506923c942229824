"""What the shipped publication costs: the two validators side by side, a build by step, a server's start and its rates. Asserts nothing.

    python bench/run.py                # or: make bench

Seconds of this machine as it is now; the ratios, taken in one run, are what to compare with other machines. Needs nothing but this checkout:
with ../shared/sources the validators get a small cut of the shipped publication, without it the tiny one; with the program `oxigraph`
(pip install oxigraph) that server is measured on the same store.
"""

import http.client
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from kruispunt.checks import gate
from kruispunt.release.build import build
from kruispunt.release.open import Release, open_release
from kruispunt.sources import publication

ROOT = Path(__file__).parent.parent
SOURCES = ROOT.parent / "shared" / "sources"
MUNICIPALITIES = "11002,44021"
CLIENTS = 4  # connections kept open, each asking again as soon as it has its answer
SECONDS = 2.0  # of asking, for each rate
START = "from kruispunt.cli import main; main()"
PATIENCE = 60.0  # seconds for a server to start
MIB = 2**20
Headers = dict[str, str]


def main() -> None:
    """Prints the report."""
    with tempfile.TemporaryDirectory(prefix="kruispunt-bench-") as folder:
        measure_gate(Path(folder))
        release = measure_build(Path(folder) / "out")
        measure_servers(release)


def told(what: str, value: str) -> None:
    """Prints a line of the report."""
    print(f"  {what:<44} {value}", flush=True)


def timed(act: Callable[[], object]) -> tuple[float, float]:
    """Seconds on the clock and of the processor that `act` takes."""
    clock, processor = time.perf_counter(), time.process_time()
    act()
    return time.perf_counter() - clock, time.process_time() - processor


def measure_gate(folder: Path) -> None:
    """The gate as it runs for everyone, beside pySHACL on the same candidate."""
    root, called = small(folder / "cut")
    with publication.streamed(publication.read(root)) as candidate:
        triples = sum(candidate.counts.values())
        print(f"Validation of {called}: {triples} triples")
        ours, ours_cpu = timed(lambda: gate.check(candidate, "shacl"))
        theirs, theirs_cpu = timed(lambda: gate.check(candidate, "pyshacl"))
    told("shacl (Core) and rules on Oxigraph", f"{ours:8.2f} s   {ours_cpu:8.2f} s of processor")
    told("pySHACL, all of it", f"{theirs:8.2f} s   {theirs_cpu:8.2f} s of processor")
    told("pySHACL takes", f"{theirs / ours:8.1f} times as long")


def small(folder: Path) -> tuple[Path, str]:
    """A publication that pySHACL can do in a minute, and what to call it."""
    if not SOURCES.is_dir():
        return ROOT / "tests" / "tiny", "the tiny publication of the tests (the cut of the shipped one needs ../shared/sources)"
    for name in ("ontology", "shapes"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copytree(ROOT / "data", folder / "data", ignore=shutil.ignore_patterns("derive", "figures*.csv", "__pycache__"))
    script = [sys.executable, str(ROOT / "data" / "derive" / "figures.py"), str(SOURCES)]
    subprocess.run([*script, "--only", MUNICIPALITIES, "--output", str(folder / "data" / "figures.csv")], check=True, stdout=subprocess.DEVNULL)
    return folder, f"the shipped publication, figures of {MUNICIPALITIES} only"


def measure_build(output: Path) -> Release:
    """A build of the shipped publication, step by step; the release."""
    print("Build of the shipped publication")
    steps: list[tuple[str, float, float]] = []
    start = time.perf_counter(), time.process_time()
    path = build(publication.read(ROOT), output, progress=lambda step: steps.append((step, time.perf_counter(), time.process_time())))
    end = time.perf_counter(), time.process_time()
    for (step, clock, processor), (_, clock_then, processor_then) in zip(steps, [*steps[1:], ("", *end)], strict=True):
        told(step, f"{clock_then - clock:8.2f} s   {processor_then - processor:8.2f} s of processor")
    release = open_release(path)
    told(f"all, {release.manifest['counts']['quads']} triples", f"{end[0] - start[0]:8.2f} s   {end[1] - start[1]:8.2f} s of processor")
    told("dataset.nq", f"{(path / 'dataset.nq').stat().st_size / MIB:8.1f} MiB")
    told("store", f"{sum(file.stat().st_size for file in release.store.iterdir()) / MIB:8.1f} MiB")
    return release


def measure_servers(release: Release) -> None:
    """Our server, from nothing to its first answer and then at work; and Oxigraph's, for the query that both answer."""
    thing = release.names.thing("gebied", MUNICIPALITIES.partition(",")[0])
    document = "/" + release.names.document(thing).removeprefix(release.names.base)
    query = "query=" + quote(f"SELECT * {{ <{thing}> ?p ?o }}")
    print(f"Server, {CLIENTS} clients, {document}")
    turtle, asked = {"Accept": "text/turtle"}, {"Accept": "application/sparql-results+json"}
    with served([sys.executable, "-c", START, "serve", str(release.path), "--port"], document) as (port, seconds):
        told("from start to first answer", f"{seconds:8.2f} s")
        validator = answer(port, document, turtle).headers["ETag"]
        told("document as Turtle", rate(port, document, turtle)[1])
        told("document as a page", rate(port, document, {"Accept": "text/html"})[1])
        told("document, not modified (304)", rate(port, document, {**turtle, "If-None-Match": validator})[1])
        ours, shown = rate(port, f"/sparql?{query}", asked)
        told("SPARQL, all facts of one subject", shown)
    program = shutil.which("oxigraph") or shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    if program is None:
        told("Oxigraph's own server", "not measured: the program oxigraph is not here")
        return
    with served([program, "serve-read-only", "--location", str(release.store), "--bind"], "/", "127.0.0.1:{}") as (port, seconds):
        told("Oxigraph's own server, start to first answer", f"{seconds:8.2f} s")
        theirs, shown = rate(port, f"/query?union-default-graph&{query}", asked)
        told("the same query there", shown)
        told("it answers", f"{theirs / ours:8.1f} times as many")


@contextmanager
def served(command: list[str], path: str, place: str = "{}") -> Iterator[tuple[int, float]]:
    """A server that answers at `path`: its port, and the seconds from its start to that answer. Stopped after the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    start = time.perf_counter()
    process = subprocess.Popen([*command, place.format(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not answers(port, path):
            if process.poll() is not None or time.perf_counter() - start > PATIENCE:
                sys.exit(f"{' '.join(command)}: does not answer")
            time.sleep(0.01)
        yield port, time.perf_counter() - start
    finally:
        process.terminate()
        process.wait()


def answers(port: int, path: str) -> bool:
    """Whether a server answers at `port`."""
    try:
        return answer(port, path, {}).status < 500
    except OSError:
        return False


def answer(port: int, path: str, headers: Headers) -> http.client.HTTPResponse:
    """The answer to one request, its body read."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", path, headers=headers)
        got = connection.getresponse()
        got.read()
        return got
    finally:
        connection.close()


def rate(port: int, path: str, headers: Headers) -> tuple[float, str]:
    """Answers a second to CLIENTS clients that ask for SECONDS, and how the report says it."""
    counts, sizes = [0] * CLIENTS, [0] * CLIENTS
    until = time.perf_counter() + SECONDS

    def ask(client: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        while time.perf_counter() < until:
            connection.request("GET", path, headers=headers)
            got = connection.getresponse()
            sizes[client] = len(got.read())
            if got.status not in (200, 304):
                raise RuntimeError(f"{path}: answered with {got.status}")
            counts[client] += 1
        connection.close()

    clients = [threading.Thread(target=ask, args=(client,)) for client in range(CLIENTS)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    found = sum(counts) / SECONDS
    return found, f"{found:8.0f} answers/s of {max(sizes)} bytes"


if __name__ == "__main__":
    main()
