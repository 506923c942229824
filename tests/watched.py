"""A server in a process of its own, with limits of its own, watched from outside: its processes, its memory, what it does."""

import contextlib
import http.client
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

CODE = """
import sys
from pathlib import Path
from kruispunt.store.embedded import Limits
from kruispunt.web import front, serving
front.SLOWEST_BODY = front.SLOWEST_PIECE = float(sys.argv[2])
serving.SLOWEST_HEAD = int(1000 * float(sys.argv[2]))
serving.serve(Path(sys.argv[1]), "127.0.0.1", 0, Limits(**eval(sys.argv[3])))
"""


@dataclass(frozen=True)
class Reply:
    """What came back: its status, its header fields in lower case, its body, and the seconds it took."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    seconds: float

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]


@dataclass
class Watched:
    """A server that runs, and where."""

    process: subprocess.Popen[str]
    address: str
    complaints: IO[bytes]

    @property
    def at(self) -> tuple[str, int]:
        parts = urlsplit(self.address)
        return str(parts.hostname), int(parts.port or 0)

    def ask(
        self, method: str, path: str, headers: Mapping[str, str] | None = None, body: bytes | None = None, client: str = "127.0.0.1"
    ) -> Reply:
        """The whole answer to one request on a connection of its own. Raises what `http.client` raises for one that is not whole."""
        started = time.monotonic()
        with contextlib.closing(http.client.HTTPConnection(*self.at, timeout=30)) as connection:
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):    # refused before all was sent: the reason is there to be read
                connection.request(method, path, body, {"X-Forwarded-For": client, **(headers or {})})
            answer = connection.getresponse()
            received = answer.read()
        return Reply(answer.status, {name.lower(): value for name, value in answer.getheaders()}, received, time.monotonic() - started)

    def exchange(self, sent: bytes, seconds: float) -> tuple[bytes, bool]:
        """What comes back for these bytes within so many seconds, and whether the server closed the connection."""
        received, until = b"", time.monotonic() + seconds
        with socket.create_connection(self.at, timeout=seconds) as connection:
            with contextlib.suppress(ConnectionError):
                connection.sendall(sent)
            while (left := until - time.monotonic()) > 0:
                connection.settimeout(left)
                try:
                    piece = connection.recv(1 << 16)
                except TimeoutError:
                    break
                except ConnectionError:
                    return received, True
                if not piece:
                    return received, True
                received += piece
        return received, False

    def connect(self, sent: bytes = b"") -> socket.socket:
        """A connection on which `sent` was sent."""
        connection = socket.create_connection(self.at, timeout=20)
        connection.sendall(sent)
        return connection

    def workers(self) -> list[int]:
        """Its processes that answer queries."""
        tasks = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        listed = [child for task in tasks for child in told(task).split()]
        return sorted(int(child) for child in listed if "kruispunt.store.worker" in told(Path(f"/proc/{child}/cmdline")))

    def memory(self) -> dict[int, int]:
        """Bytes in memory of the server and of each of its workers."""
        pages = {number: told(Path(f"/proc/{number}/statm")).split() for number in (self.process.pid, *self.workers())}
        return {number: int(found[1]) * os.sysconf("SC_PAGE_SIZE") for number, found in pages.items() if found}

    def busy(self) -> float:
        """Seconds of processor time that the server and its living workers have used."""
        stats = [told(Path(f"/proc/{number}/stat")).rpartition(")")[2].split() for number in (self.process.pid, *self.workers())]
        return sum(int(found[11]) + int(found[12]) for found in stats if found) / os.sysconf("SC_CLK_TCK")

    def files(self) -> int:
        """How many files and sockets the server holds open."""
        return len(list(Path(f"/proc/{self.process.pid}/fd").iterdir()))

    def said(self) -> str:
        """What it has complained of."""
        return os.pread(self.complaints.fileno(), 1 << 20, 0).decode()


def told(path: Path) -> str:
    """What a file of the system says; nothing where its process is gone."""
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        return path.read_text(errors="replace")
    return ""


@contextlib.contextmanager
def watched(release: Path, slowest: float = 20.0, **limits: float) -> Iterator[Watched]:
    """A server of the release until the end of the block; `slowest` are the seconds for a head, a body and a piece, `limits` those of a query."""
    command = [sys.executable, "-W", "error", "-c", CODE, str(release), str(slowest), repr(limits)]
    with tempfile.TemporaryFile() as complaints, subprocess.Popen(command, stdout=subprocess.PIPE, stderr=complaints, text=True) as process:
        assert process.stdout is not None
        found = re.search(r"http://\S+", process.stdout.readline())
        try:
            assert found, os.pread(complaints.fileno(), 1 << 16, 0).decode()
            yield Watched(process, found[0], complaints)
        finally:
            process.kill()
