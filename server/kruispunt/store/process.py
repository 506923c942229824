"""Our end of one process that answers queries, and the word that nobody waits for its answer any more."""

import contextlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from kruispunt.errors import BadQuery, EngineFailure, OverMemory, PublishingError
from kruispunt.store.frames import FAILED, READY, Frames, told

START = 30.0            # seconds a new process gets to open the store
# Bytes that glibc keeps for the next query (mallopt(3)): by itself it gives the memory of every small one back, a sixth of the time of that query.
# One heap for all threads: each more would take 128 MiB of the address space that a query may use.
KEPT_MEMORY = {"MALLOC_TRIM_THRESHOLD_": str(1 << 25), "MALLOC_MMAP_THRESHOLD_": str(1 << 25), "MALLOC_ARENA_MAX": "1"}


OUT_OF_MEMORY = ("memory allocation", "MemoryError", "bad_alloc")    # how Rust, Python and C++ say it


class Departure:
    """The word that the client of one request has left; anybody in need of it says what to do `then`."""

    def __init__(self) -> None:
        self.left, self._lock, self._acts = False, threading.Lock(), list[Callable[[], None]]()

    def then(self, act: Callable[[], None]) -> None:
        """Has `act` done when the client leaves, at once if it has left already."""
        with self._lock:
            if not self.left:
                self._acts.append(act)
                return
        act()

    def leave(self) -> None:
        """Says that the client has left; may be said again."""
        with self._lock:
            self.left, acts = True, self._acts
            self._acts = []
        for act in acts:
            act()


class Worker:
    """One process and our end of its socket."""

    def __init__(self, store: Path, memory: int, prefixes: Mapping[str, str]) -> None:
        self.channel, theirs = socket.socketpair()
        self.complaints = tempfile.TemporaryFile()      # noqa: SIM115 (as long as the process)
        self.started, self.frames = False, Frames(self.channel)
        command = [sys.executable, "-P", "-m", "kruispunt.store.worker", str(theirs.fileno()), str(store), str(memory), json.dumps(dict(prefixes))]
        try:
            self.process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=self.complaints, pass_fds=(theirs.fileno(),), env=_surroundings()
            )
        except OSError as error:
            self.channel.close()
            self.complaints.close()
            raise EngineFailure(f"no process could be started to run the query: {error}") from error
        finally:
            theirs.close()

    def frame(self, seconds: float) -> tuple[int, bytes]:
        """The next frame. Raises TimeoutError after `seconds`, EOFError when the process is gone."""
        return self.frames.next(time.monotonic() + seconds)

    def ready(self) -> None:
        """Waits until the process has opened the store. Raises what it says it could not do, or TimeoutError or EOFError."""
        if not self.started:
            self._told(*self.frame(START))

    def at_hand(self) -> bool:
        """Whether it lives and has opened the store, without waiting for that. Raises what it says it could not do."""
        if not self.started and (frame := self.frames.at_hand()) is not None:
            self._told(*frame)
        return self.started and self.process.poll() is None

    def _told(self, kind: int, payload: bytes) -> None:
        if kind == FAILED:
            raise told(payload)
        assert kind == READY
        self.started = True

    def obituary(self) -> PublishingError:
        """Why the process ended by itself, as far as it told."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(1)
        self.complaints.seek(0)
        last_words = self.complaints.read(4096).decode("utf-8", "replace")
        if any(word in last_words for word in OUT_OF_MEMORY):
            return OverMemory()
        if "overflow" in last_words or self.process.returncode == -11:
            return BadQuery("the query is nested too deeply, or chains too many operators, for the engine to read")
        return EngineFailure(f"the process that ran the query ended (exit status {self.process.returncode}); asking again may help")

    def end(self) -> None:
        """Kills the process, whatever it does, and waits until it is gone."""
        self.process.kill()
        self.process.wait()
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.channel.close()
        self.complaints.close()


def _surroundings() -> dict[str, str]:
    """The environment of a worker: ours, with the folder this package is imported from, and what the allocator and the engine are to do in it."""
    home = str(Path(__file__).resolve().parents[2])
    path = os.pathsep.join(filter(None, [home, os.environ.get("PYTHONPATH", "")]))
    # Where memory ran out, there is none left to tell a long story in.
    return {**KEPT_MEMORY, **os.environ, "PYTHONPATH": path, "RUST_BACKTRACE": "0"}
