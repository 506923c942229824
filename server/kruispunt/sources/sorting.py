"""Lines sorted on disk, as many as there are, in bounded memory; and found again by their first bytes."""

import heapq
import mmap
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

RUN_BYTES = 160 * 2**20  # of text held before a run is written; Python's own cost comes to about half as much again
FAN_IN = 128  # files merged at a time, well under the usual limit of open files


def sort(lines: Iterable[bytes], into: Path, run_bytes: int = RUN_BYTES) -> int:
    """How many distinct lines were written to `into`, in C-locale order. Each line ends in a newline."""
    with TemporaryDirectory(prefix=".sort-", dir=into.parent) as folder:
        runs = list(written_runs(lines, Path(folder), run_bytes))
        while len(runs) > FAN_IN:
            merged = Path(folder) / f"merged-{len(runs)}"
            write_distinct(runs[:FAN_IN], merged)
            for run in runs[:FAN_IN]:
                run.unlink()
            runs = [*runs[FAN_IN:], merged]
        return write_distinct(runs, into)


def written_runs(lines: Iterable[bytes], folder: Path, run_bytes: int) -> Iterator[Path]:
    """Files of sorted distinct lines, each made from at most `run_bytes` of text."""
    held: list[bytes] = []
    size = number = 0
    for line in lines:
        held.append(line)
        size += len(line)
        if size >= run_bytes:
            yield write_run(held, folder / f"run-{number}")
            number, size = number + 1, 0
            held.clear()
    if held:
        yield write_run(held, folder / f"run-{number}")


def write_run(lines: list[bytes], path: Path) -> Path:
    """`path`, with the lines sorted and each once. Sorts `lines` themselves: they come nearly in order, which a set would undo."""
    lines.sort()
    with path.open("wb") as file:
        file.writelines(line for line, _ in groupby(lines))
    return path


def write_distinct(runs: list[Path], into: Path) -> int:
    """The number of distinct lines of sorted `runs`, written to `into` in order."""
    if len(runs) == 1:
        runs[0].replace(into)
        with into.open("rb") as file:
            return sum(1 for _ in file)
    count, last = 0, b""
    with ExitStack() as stack, into.open("wb") as file:
        for line in heapq.merge(*(stack.enter_context(run.open("rb")) for run in runs)):
            if line != last:
                file.write(line)
                count, last = count + 1, line
    return count


class SortedFile:
    """A file of sorted lines, searched where it lies: memory-mapped, so that processes share its pages."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self.map: mmap.mmap | bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if path.stat().st_size else b""
        self.size = len(self.map)

    def at(self, key: bytes) -> int:
        """The offset of the first line that does not sort before `key`; the size of the file when every line does."""
        low, high = 0, self.size
        while low < high:
            start = self.map.rfind(b"\n", 0, (low + high) // 2) + 1
            end = self.map.find(b"\n", start) + 1 or self.size
            if self.map[start:end] < key:
                low = end
            else:
                high = start
        return low

    def span(self, prefix: bytes) -> tuple[int, int]:
        """Offsets of the first and behind the last line that starts with `prefix`."""
        return self.at(prefix), self.at(prefix + b"\xff")  # no UTF-8 text holds the byte FF

    def starting(self, prefix: bytes) -> bytes:
        """All lines that start with `prefix`, as they stand."""
        start, end = self.span(prefix)
        return self.map[start:end]

    def line(self, offset: int) -> bytes:
        """The line that starts at `offset`, with its newline."""
        return self.map[offset : self.map.find(b"\n", offset) + 1 or self.size]
