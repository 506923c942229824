"""What a pool and its workers say to each other over a socket: frames of one byte that says what follows, four that say how long it is, and that.

A question is one frame. Its answer is END alone with the whole of a small one, or HEAD, PIECEs and END with the rest; FAILED ends it at any point.
"""

import json
import marshal
import select
import socket
import struct
import time

from kruispunt import errors
from kruispunt.errors import PublishingError
from kruispunt.store.embedded import Limits, Query

READY, ASKED, HEAD, PIECE, END, FAILED = b"RQHPEX"
FRAME = struct.Struct("!BI")
SUMMARY = struct.Struct("!d?QB")    # seconds at work, whether there is more than was written, bytes of memory the process has, length of the label
PIECE_SIZE = 1 << 16
MOST_READ = 1 << 18                 # bytes in one reading: a little more than a socket holds


def pack(kind: int, payload: bytes) -> bytes:
    """One frame."""
    return FRAME.pack(kind, len(payload)) + payload


def question(query: Query, limits: Limits) -> bytes:
    """The frame that asks `query`."""
    return pack(ASKED, marshal.dumps((*query, limits.size)))


def asked(payload: bytes) -> tuple[Query, int]:
    """The query of an ASKED frame, and how many bytes its answer may have."""
    *values, size = marshal.loads(payload)      # from our own parent, which runs the same Python
    return Query._make(values), size


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
    """A sink that sends what it is given in frames of about 64 KiB, a small answer in one. `label` tells its kind and media type."""

    def __init__(self, channel: socket.socket, label: bytes) -> None:
        self.channel, self.label, self.buffer, self.begun = channel, label, bytearray(), False

    def write(self, piece: bytes) -> int:
        self.buffer += piece
        if len(self.buffer) >= PIECE_SIZE:
            head = b"" if self.begun else pack(HEAD, self.label)
            self.channel.sendall(b"".join((head, FRAME.pack(PIECE, len(self.buffer)), self.buffer)))
            self.begun = True
            self.buffer.clear()
        return len(piece)

    def end(self, seconds: float, more: bool, memory: int) -> None:
        """Sends what waits, and that it was the last."""
        self.channel.sendall(pack(END, b"".join((SUMMARY.pack(seconds, more, memory, len(self.label)), self.label, self.buffer))))


def failure(error: PublishingError) -> bytes:
    """The frame that tells `error` to the parent."""
    return pack(FAILED, json.dumps([type(error).__name__, *error.args]).encode())


def told(payload: bytes) -> PublishingError:
    """The error of a FAILED frame."""
    name, *arguments = json.loads(payload)
    error: PublishingError = getattr(errors, name)(*arguments)
    return error
