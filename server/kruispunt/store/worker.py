"""One process that answers queries, one after another, until its parent is gone: started and ended by `store.workers`.

    python -m kruispunt.store.worker FILE_DESCRIPTOR STORE MEMORY PREFIXES

Frames (`store.frames`) go over the socket FILE_DESCRIPTOR. Standard input is the life line: nothing is ever written to it, and it ends with the
parent, however that one ends.
"""

import json
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from kruispunt.errors import EngineFailure, OverMemory, PublishingError
from kruispunt.store import confinement, index
from kruispunt.store.embedded import Capped, Embedded
from kruispunt.store.frames import READY, Frames, Pieces, asked, failure, pack

STACK = 8 << 20     # bytes: what Linux gives a process


def answer(store: Embedded, channel: socket.socket, payload: bytes, memory: Callable[[], int]) -> None:
    """Answers one question; `memory` tells how much of it, in bytes, this process has after it."""
    query, size = asked(payload)
    started = time.perf_counter()
    try:
        prepared = store.prepare(query)
        pieces = Pieces(channel, f"{prepared.kind} {prepared.media_type}".encode())
        prepared.write(Capped(pieces, size))
    except ConnectionError:
        raise
    except PublishingError as error:
        channel.sendall(failure(error))
    except MemoryError:
        channel.sendall(failure(OverMemory()))
    except (OSError, RuntimeError, ValueError) as error:
        channel.sendall(failure(EngineFailure(f"the engine could not run the query: {error}")))
    else:
        pieces.end(time.perf_counter() - started, prepared.more, memory())


def outlive_nobody() -> None:
    """Ends this process as soon as its parent is gone, also in the middle of a query."""
    while os.read(0, 1):
        pass
    os._exit(0)


def serve(descriptor: str, store: str, memory: str, prefixes: str) -> None:
    """Opens the store, says READY and answers until the channel ends."""
    channel = socket.socket(fileno=int(descriptor))
    try:
        opened = Embedded(Path(store), json.loads(prefixes))
    except PublishingError as error:
        channel.sendall(failure(error))
        return
    measured = confinement.measuring()
    confinement.bound(int(memory), (Path(store), Path(store) / index.DESCRIBED))
    channel.sendall(pack(READY, b""))
    frames = Frames(channel)
    while True:
        try:
            answer(opened, channel, frames.next()[1], measured)
        except (EOFError, ConnectionError):
            os._exit(0)


def main(*arguments: str) -> None:
    """Serves, in a thread whose whole stack is there before memory is bounded.

    The first stack of a process grows as it is used: with no memory left for that it would end just as by a query nested too deeply.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)        # Ctrl-C in a terminal reaches the whole group; the parent decides
    confinement.refuse_connections()
    threading.Thread(target=outlive_nobody, daemon=True).start()
    threading.stack_size(STACK)
    serving = threading.Thread(target=serve, args=arguments)
    serving.start()
    serving.join()


if __name__ == "__main__":
    main(*sys.argv[1:])
