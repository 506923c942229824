"""What the shipped publication costs: the two validators side by side, a build by step, a server's start and its rates, its endpoint beside others.

    python bench/run.py                # or: make bench

Seconds of this machine as it is now; the ratios, taken in one run, are what to compare with other machines. Needs nothing but this checkout:
with ../shared/sources the validators get a small cut of the shipped publication, without it the tiny one; with the program `oxigraph`
(pip install oxigraph) that server is measured on the same store, with `rdflib-endpoint` that one too (see endpoints.py). The
rates need the program `wrk` (apt-get install wrk). Asserts nothing.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from endpoints import measure_endpoints
from kruispunt.checks import gate
from kruispunt.release.build import build
from kruispunt.release.open import Release, open_release
from kruispunt.sources import publication
from servers import measure_servers, told

ROOT = Path(__file__).parent.parent
SOURCES = ROOT.parent / "shared" / "sources"
MUNICIPALITIES = "11002,44021"
MIB = 2**20


def main() -> None:
    """Prints the report."""
    with tempfile.TemporaryDirectory(prefix="kruispunt-bench-") as folder:
        measure_gate(Path(folder))
        release = measure_build(Path(folder) / "out")
        measure_servers(release)
        measure_endpoints(release)


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


if __name__ == "__main__":
    main()
