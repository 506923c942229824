"""Load: requests asked as fast as a server answers, by wrk (Debian has it) from outside this process; and the time to the first byte, one by one."""

import http.client
import math
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

CLIENTS = 4  # connections kept open, each asking again as soon as it has its answer
PATIENCE = 60.0  # seconds for an answer
SCRIPT = """
local requests, number = {}, 0
function init(_)
  for path in io.lines("%s") do requests[#requests + 1] = wrk.format("GET", path) end
end
function request()
  number = number + 1
  return requests[(number - 1) %% #requests + 1]
end
"""
Headers = dict[str, str]
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


@dataclass(frozen=True)
class Load:
    """What clients met: answers a second and in all, and the milliseconds within which half of them came, and 99 of a hundred."""

    rate: float
    answers: int
    half: float
    most: float


def rate(port: int, paths: Sequence[str], headers: Headers, seconds: float, folder: Path) -> float:
    """Answers a second to CLIENTS clients that ask for `paths`, in turn and again from the first, for that long."""
    return load(port, paths, headers, seconds, folder, CLIENTS).rate


def load(port: int, paths: Sequence[str], headers: Headers, seconds: float, folder: Path, clients: int) -> Load:
    """What so many clients meet that ask for `paths`, in turn and again from the first, for that long."""
    program = shutil.which("wrk")
    if program is None:
        sys.exit("the rates need the program wrk (apt-get install wrk): a client in Python is slower than the servers")
    (folder / "paths").write_text("\n".join(paths) + "\n")
    (folder / "load.lua").write_text(SCRIPT % (folder / "paths"))
    fields = [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
    scripted = [] if len(paths) == 1 else ["-s", str(folder / "load.lua")]
    address = f"http://127.0.0.1:{port}{paths[0]}"
    command = [program, "-t1", f"-c{clients}", f"-d{seconds:g}s", "--latency", *fields, *scripted, address]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    if "Non-2xx" in told.stdout or "Socket errors" in told.stdout:
        sys.exit(f"{address}: answered with errors\n{told.stdout}")
    waits = {share: float(number) * UNITS[unit] for share, number, unit in re.findall(r"(50|99)%\s+([\d.]+)(us|ms|s)", told.stdout)}
    each, every = re.search(r"Requests/sec:\s*([\d.]+)", told.stdout), re.search(r"(\d+) requests in", told.stdout)
    return Load(float(each[1]) if each else 0.0, int(every[1]) if every else 0, waits.get("50", 0.0), waits.get("99", 0.0))


def taken(port: int, path: str, headers: Headers) -> tuple[float, int]:
    """Seconds until the last byte of an answer, without end where PATIENCE is over before, and how many bytes it has."""
    connection, size = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE), 0
    try:
        start = time.perf_counter()
        connection.request("GET", path, headers=headers)
        got = connection.getresponse()
        while piece := got.read(1 << 16):
            size += len(piece)
        if got.status != 200:
            sys.exit(f"{path}: answered with {got.status}")
        return time.perf_counter() - start, size
    except TimeoutError:
        return math.inf, size
    finally:
        connection.close()


def first_bytes(port: int, paths: Sequence[str], headers: Headers) -> list[float]:
    """Seconds until the first byte of each answer, each on a connection of its own; sorted."""
    head = "".join(f"{name}: {value}\r\n" for name, value in {"Host": "localhost", **headers}.items())
    times = []
    for path in paths:
        with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
            start = time.perf_counter()
            connection.sendall(f"GET {path} HTTP/1.1\r\n{head}Connection: close\r\n\r\n".encode())
            first = connection.recv(1 << 16)
            times.append(time.perf_counter() - start)
            while connection.recv(1 << 16):
                pass
        if not first.startswith(b"HTTP/1.1 200"):
            sys.exit(f"{path}: answered with {first[:60]!r}")
    return sorted(times)


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
