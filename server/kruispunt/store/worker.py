"""One process that answers queries, one after another, until its parent is gone: started and ended by `store.workers`.

    python -m kruispunt.store.worker FILE_DESCRIPTOR STORE MEMORY PREFIXES

Frames go over the socket FILE_DESCRIPTOR: one byte that says what follows, four that say how long it is. Standard input is the life line: nothing is
ever written to it, and it ends with the parent, however that one ends.
"""

import json
import marshal
import os
import resource
import select
import signal
import socket
import struct
import sys
import threading
import time
from pathlib import Path

from kruispunt import errors
from kruispunt.errors import EngineFailure, PublishingError
from kruispunt.store.embedded import Capped, Embedded, Limits, Query

READY, ASKED, HEAD, PIECE, END, FAILED = b"RQHPEX"
FRAME = struct.Struct("!BI")
SUMMARY = struct.Struct("!d?Q")     # seconds at work, whether there is more than was written, most memory this process ever had
PIECE_SIZE = 1 << 16
MOST_READ = 1 << 18                 # bytes in one reading: a little more than a socket holds


def pack(kind: int, payload: bytes) -> bytes:
    """One frame."""
    return FRAME.pack(kind, len(payload)) + payload


def question(query: Query, limits: Limits) -> bytes:
    """The frame that asks `query`."""
    return pack(ASKED, marshal.dumps((vars(query), limits.size)))


class Frames:
    """The frames that come out of a socket; as many as there are come in one call."""

    def __init__(self, channel: socket.socket) -> None:
        self.channel, self.come, self.poll = channel, bytearray(), select.poll()
        self.space = memoryview(bytearray(MOST_READ))       # used for every reading: to allocate it anew costs more than to read a short frame
        self.poll.register(channel, select.POLLIN)

    def next(self, until: float | None = None) -> tuple[int, bytes]:
        """What the next frame says and holds. Raises TimeoutError at the monotonic time `until`, EOFError when the other end is gone."""
        while (frame := self._whole()) is None:
            if until is not None:
                left = until - time.monotonic()
                if left <= 0 or not self.poll.poll(left * 1000 + 1):
                    raise TimeoutError
            self._read(0)
        return frame

    def at_hand(self) -> tuple[int, bytes] | None:
        """The next frame if all of it has come, without waiting. Raises EOFError when the other end is gone."""
        try:
            while (frame := self._whole()) is None:
                self._read(socket.MSG_DONTWAIT)
        except BlockingIOError:
            return None
        return frame

    def _whole(self) -> tuple[int, bytes] | None:
        """The next frame if all of it was read."""
        if len(self.come) < FRAME.size:
            return None
        kind, size = FRAME.unpack_from(self.come)
        end = FRAME.size + size
        if len(self.come) < end:
            return None
        payload = bytes(memoryview(self.come)[FRAME.size : end])
        del self.come[:end]
        return kind, payload

    def _read(self, flags: int) -> None:
        try:
            size = self.channel.recv_into(self.space, 0, flags)
        except ConnectionError as error:
            raise EOFError from error
        if not size:
            raise EOFError
        self.come += self.space[:size]


class Pieces:
    """A sink that sends what it is given as PIECE frames of up to 64 KiB, the first of them after `head`; a small answer leaves in one go."""

    def __init__(self, channel: socket.socket, head: bytes) -> None:
        self.channel, self.head, self.buffer = channel, head, bytearray()

    def write(self, piece: bytes) -> int:
        self.buffer += piece
        if len(self.buffer) >= PIECE_SIZE:
            self.send(b"")
        return len(piece)

    def send(self, after: bytes) -> None:
        """Sends what waits, and `after` behind it."""
        announced = FRAME.pack(PIECE, len(self.buffer)) if self.buffer else b""
        self.channel.sendall(b"".join((self.head, announced, self.buffer, after)))
        self.head = b""
        self.buffer.clear()


def answer(store: Embedded, channel: socket.socket, payload: bytes) -> None:
    """Answers one question: HEAD, PIECEs and END, or FAILED at any point."""
    asked, size = marshal.loads(payload)     # from our own parent, which runs the same Python
    query = Query(**asked)
    started = time.perf_counter()
    try:
        prepared = store.prepare(query)
        pieces = Pieces(channel, pack(HEAD, f"{prepared.kind} {prepared.media_type}".encode()))
        prepared.write(Capped(pieces, size))
    except ConnectionError:
        raise
    except PublishingError as error:
        channel.sendall(failure(error))
    except MemoryError:
        channel.sendall(failure(EngineFailure("the query needed more memory than one query may take")))
    except (OSError, RuntimeError, ValueError) as error:
        channel.sendall(failure(EngineFailure(f"the engine could not run the query: {error}")))
    else:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        pieces.send(pack(END, SUMMARY.pack(time.perf_counter() - started, prepared.more, peak)))


def failure(error: PublishingError) -> bytes:
    """The frame that tells `error` to the parent."""
    return pack(FAILED, json.dumps([type(error).__name__, *error.args]).encode())


def told(payload: bytes) -> PublishingError:
    """The error of a FAILED frame."""
    name, *arguments = json.loads(payload)
    error: PublishingError = getattr(errors, name)(*arguments)
    return error


def confine(memory: int) -> None:
    """From here on: no file and no socket can be opened, memory is bounded, no core is dumped.

    The engine follows SERVICE and has no switch for it. With no descriptor to be had it cannot reach anything; every module must be imported before.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def outlive_nobody() -> None:
    """Ends this process as soon as its parent is gone, also in the middle of a query."""
    while os.read(0, 1):
        pass
    os._exit(0)


def main(descriptor: str, store: str, memory: str, prefixes: str) -> None:
    """Opens the store, says READY and answers until the channel ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)        # Ctrl-C in a terminal reaches the whole group; the parent decides
    threading.Thread(target=outlive_nobody, daemon=True).start()
    channel = socket.socket(fileno=int(descriptor))
    try:
        opened = Embedded(Path(store), json.loads(prefixes))
    except PublishingError as error:
        channel.sendall(failure(error))
        return
    confine(int(memory))
    channel.sendall(pack(READY, b""))
    frames = Frames(channel)
    while True:
        try:
            answer(opened, channel, frames.next()[1])
        except (EOFError, ConnectionError):
            os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
