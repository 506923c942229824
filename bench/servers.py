"""Our server and Oxigraph's on the same release: rates in rounds that take turns, since a machine is not the same from minute to minute; memory.

    python bench/servers.py releases/current         # of a release that is there; bench/run.py builds one first
"""

import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from statistics import median
from urllib.parse import quote

from kruispunt.release.open import Release, open_release
from load import CLIENTS, PATIENCE, Headers, answer, first_bytes, rate

ROUNDS = 3
SECONDS = 2.0  # of asking, for each rate in each round
DISTINCT = 500
START = "from kruispunt.cli import main; main()"
TURTLE, PAGE, ROWS = {"Accept": "text/turtle"}, {"Accept": "text/html"}, {"Accept": "application/sparql-results+json"}
Rates = dict[str, list[float]]
Case = tuple[str, list[str], Headers]


def told(what: str, value: str) -> None:
    """Prints a line of the report."""
    print(f"  {what:<52} {value}", flush=True)


def measure_servers(release: Release) -> None:
    """Our server, from nothing to its first answer and then at work; and Oxigraph's, asked for all facts of the same resources."""
    program = shutil.which("oxigraph") or shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    busy = Path("/proc/loadavg").read_text()[:14]
    print(f"Server, {CLIENTS} clients, {ROUNDS} rounds of {SECONDS:g} s in turns; load of the machine before: {busy}")
    with served([sys.executable, "-c", START, "serve", str(release.path), "--port"], "/") as (ours, port, seconds):
        told("from start to first answer", f"{seconds:8.2f} s")
        if program is None:
            told("Oxigraph's own server", "not measured: the program oxigraph is not here")
            compared(release, port, 0)
        else:
            with served([program, "serve-read-only", "--location", str(release.store), "--bind"], "/", "127.0.0.1:{}") as (_, other, seconds):
                told("Oxigraph's own server, start to first answer", f"{seconds:8.2f} s")
                compared(release, port, other)
        waits(release, port)
        memory(ours.pid)


def compared(release: Release, port: int, other: int) -> None:
    """The rates, each the median of the rounds; with a server at `other` as a share of its rate at the point query in the same round."""
    rates: Rates = {}
    with tempfile.TemporaryDirectory(prefix="kruispunt-load-") as folder:
        for number in range(ROUNDS):
            for server, (what, paths, headers) in turns(release, port, other, number):
                rates.setdefault(what, []).append(rate(server, paths, headers, SECONDS, Path(folder)))
    points = next((found for what, found in rates.items() if what.startswith("Oxigraph")), [])
    for what, found in rates.items():
        shares = [own / theirs for own, theirs in zip(found, points, strict=False)]
        told(what, f"{median(found):8.0f} answers/s" + (f"   {median(shares):6.2f} of Oxigraph's point query" if shares else ""))


def turns(release: Release, port: int, other: int, number: int) -> Iterator[tuple[int, Case]]:
    """What is asked in one round, and at which port."""
    resources = subjects(release)
    paths = [document(release, iri) for iri in resources]
    queries = [f"query={quote(f'SELECT * {{ <{iri}> ?p ?o }}')}" for iri in resources]
    fresh = [f"{path}?page=1&_round={number}" for path in paths]  # an address of its own, so that nothing of it was kept
    same = [("If-None-Match", answer(port, paths[0], TURTLE).headers["ETag"])]
    first_bytes(port, paths[:DISTINCT], TURTLE)
    if other:
        yield other, ("Oxigraph, all facts of one resource", [f"/query?union-default-graph&{queries[0]}"], ROWS)
        yield other, (f"Oxigraph, of {DISTINCT} resources in turn", [f"/query?union-default-graph&{query}" for query in queries[:DISTINCT]], ROWS)
    yield port, ("the same document as Turtle", paths[:1], TURTLE)
    yield port, (f"{DISTINCT} documents in turn", paths[:DISTINCT], TURTLE)
    yield port, ("the same document, not modified (304)", paths[:1], {**TURTLE, **dict(same)})
    yield port, ("the same document as a page", paths[:1], PAGE)
    yield port, ("documents that nobody asked for before", fresh, TURTLE)
    yield port, ("pages that nobody asked for before", fresh, PAGE)
    yield port, ("SPARQL, all facts of one resource", [f"/sparql?{queries[0]}"], ROWS)


def subjects(release: Release) -> list[str]:
    """Resources of every concept, by turns, so that the first of them are of all kinds."""
    things = f"{release.names.base}id/"
    lists = [list(islice(release.subjects(f"{things}{concept}/"), 20 * DISTINCT)) for concept in release.manifest["concepts"]]
    longest = max(map(len, lists))
    return [found[place] for place in range(longest) for found in lists if place < len(found)]


def document(release: Release, iri: str) -> str:
    """The path of the document about a thing."""
    return "/" + quote(release.names.document(iri).removeprefix(release.names.base), safe="%/:@!$&'()*+,;=~-._")


def waits(release: Release, port: int) -> None:
    """How long the first byte of a document takes that was not asked for before, by syntax: half of them, and 95 of a hundred."""
    paths = [f"{document(release, iri)}?page=1&_alone=1" for iri in subjects(release)[:DISTINCT]]
    for media_type in ("text/turtle", "application/ld+json", "application/n-quads", "text/html"):
        times = first_bytes(port, paths, {"Accept": media_type})
        half, most = times[len(times) // 2] * 1000, times[len(times) * 95 // 100] * 1000
        told(f"first byte, not asked before, {media_type}", f"{half:8.1f} ms, 95%: {most:.1f} ms")


def memory(process: int) -> None:
    """What the server and each of its processes for queries have in memory: in all, and as their share of what they have in common."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    for what, number in [("the server", str(process)), *((f"a process for queries, {child}", child) for child in children)]:
        fields = dict(line.split(":") for line in Path(f"/proc/{number}/smaps_rollup").read_text().splitlines()[1:])
        resident, share, private = (int(fields[name].split()[0]) / 1024 for name in ("Rss", "Pss", "Private_Dirty"))
        told(f"memory of {what}", f"{resident:8.0f} MiB, share {share:.0f} MiB, its own {private:.0f} MiB")


@contextmanager
def served(command: list[str], path: str, place: str = "{}", patience: float = PATIENCE) -> Iterator[tuple["subprocess.Popen[bytes]", int, float]]:
    """A server that answers at `path`: its process, its port, and the seconds from its start to that answer. Stopped after the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    start = time.perf_counter()
    process = subprocess.Popen([*command, place.format(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not answers(port, path):
            if process.poll() is not None or time.perf_counter() - start > patience:
                sys.exit(f"{' '.join(command)}: does not answer")
            time.sleep(0.01)
        yield process, port, time.perf_counter() - start
    finally:
        process.terminate()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:  # still at a query that it was asked
            process.kill()
            process.wait()


def answers(port: int, path: str) -> bool:
    """Whether a server answers at `port`."""
    try:
        return answer(port, path, {}).status < 500
    except OSError:
        return False


if __name__ == "__main__":
    measure_servers(open_release(Path(sys.argv[1])))
