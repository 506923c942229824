"""The answer to one query: held until it is whole or too long, then handed out; what a slow reader has not taken waits here, not in a worker.

A query's time counts from when its worker is asked, without what the worker waits for room here. So the answer to a client that reads slowly may end
later than the limit, and a client still gets what waits here after it; with a fast reader an endless answer ends at the limit.
"""

import contextlib
import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from kruispunt.errors import Departed, OverLimit, PublishingError
from kruispunt.store.embedded import MEBIBYTE, Query
from kruispunt.store.frames import END, FAILED, HEAD, PIECE, SUMMARY, question, told
from kruispunt.store.process import Worker

if TYPE_CHECKING:
    from kruispunt.store.workers import Pool


LOOK = 0.1          # seconds after which it is looked again whether others do


class Room:
    """How many bytes of answers may wait for their readers: of each, and of all together."""

    def __init__(self, each: int = 32 * MEBIBYTE, together: int = 128 * MEBIBYTE) -> None:
        self.each, self.together, self.used = each, together, 0
        self.changed = threading.Condition()
        self.stalled = set[Backlog]()       # whose workers wait for room


class Backlog:
    """The pieces of one answer that wait for its reader, in order."""

    def __init__(self, room: Room, patience: float) -> None:
        self.room, self.patience = room, patience       # seconds that its worker waits for room while others want a worker
        self.size, self.waiting = 0, deque[bytes]()
        self.finished, self.closed = False, False
        self.stood = 0.0        # seconds that its worker waited for room
        self.error: BaseException | None = None

    def put(self, piece: bytes, until: float, give_way: Callable[[], bool]) -> None:
        """Adds a piece, when there is room for it. Raises Departed when nobody wants it any more, TimeoutError at the monotonic time `until`.

        Raises OverLimit when its worker has waited for longer than any other, and than it has patience, and `give_way` says that others want one.
        """
        with self.room.changed:
            if not self.closed and self._no_room(piece):
                self.room.stalled.add(self)
                try:
                    self._wait(piece, until, give_way)
                finally:
                    self.room.stalled.discard(self)
            if self.closed:
                raise Departed("the answer was closed")
            self._count(len(piece))
            self.waiting.append(piece)

    def _wait(self, piece: bytes, until: float, give_way: Callable[[], bool]) -> None:
        """Waits, under the lock, until there is room for a piece, or nobody wants it any more; what it raises is said at `put`."""
        while not self.closed and self._no_room(piece):
            began = time.monotonic()
            if began >= until:
                raise TimeoutError
            longest = max(self.room.stalled, key=lambda each: each.stood)
            if longest is self and self.stood > self.patience and give_way():
                raise OverLimit("the answer was taken more slowly than it was made while other queries waited; ask for a part at a time")
            self.room.changed.wait(min(until - began, LOOK))
            self.stood += time.monotonic() - began

    def take(self) -> bytes | None:
        """The next piece, waited for; None at the end. Raises what ended the answer before its end."""
        with self.room.changed:
            while not (self.waiting or self.finished or self.closed):
                self.room.changed.wait()
            if self.waiting:
                self._count(-len(self.waiting[0]))
                return self.waiting.popleft()
            if self.error is not None:
                raise self.error
            return None

    def finish(self, error: BaseException | None) -> None:
        """Says that no piece follows, because of `error` when there is one."""
        with self.room.changed:
            self.finished, self.error = True, error
            self.room.changed.notify_all()

    def close(self) -> None:
        """Says that nobody takes any more."""
        with self.room.changed:
            self.closed = True
            self.waiting.clear()
            self._count(-self.size)

    def _no_room(self, piece: bytes) -> bool:
        """Whether `piece` has to wait; never where nothing does, so that each reader comes on."""
        return bool(self.size) and (self.size + len(piece) > self.room.each or self.room.used + len(piece) > self.room.together)

    def _count(self, change: int) -> None:
        self.size += change
        self.room.used += change
        self.room.changed.notify_all()


class Answer:
    """The answer to one query, begun: either complete in `body`, or too long to be held and handed out by `pieces`."""

    def __init__(self, pool: "Pool", worker: Worker, client: str) -> None:
        self.kind, self.media_type, self.more, self.body = "", "", False, b""
        self.complete = False
        self.seconds, self._due, self._until = 0.0, 0.0, time.monotonic() + pool.limits.delivery
        self._pool, self._client, self._stopped = pool, client, False
        self._worker: Worker | None = worker
        self._backlog: Backlog | None = None                # of an answer that is too long to be held, once it is handed out
        self._filler: threading.Thread | None = None
        self._lock = threading.Lock()

    def begin(self, query: Query) -> None:
        """Asks, and reads until the end or until more has come than is held back; raises what went wrong."""
        with self._watched() as worker:
            worker.ready()
            self._send(worker, query)
            while not self.begun:
                self.body += self._next(worker)

    def send(self, query: Query) -> None:
        """Asks, for a caller who does not wait: it calls `advance` whenever something has come from the worker, until the answer is `begun`."""
        with self._watched() as worker:
            self._send(worker, query)

    def advance(self) -> None:
        """Reads what has come, without waiting for more. Raises what went wrong, but EOFError when the process is gone: that goes to `fail`."""
        worker = self._worker
        if worker is None:
            raise EOFError
        try:
            while not self.begun and (frame := worker.frames.at_hand()) is not None:
                self.body += self._take(*frame)
        except EOFError:
            raise
        except BaseException:
            self._part(keep=False)
            raise

    @property
    def begun(self) -> bool:
        """Whether it is complete, or more has come than is held back."""
        return self.complete or len(self.body) > self._pool.limits.held

    @property
    def channel(self) -> int:
        """The descriptor that tells when something has come; -1 once the worker is gone."""
        worker = self._worker
        return worker.channel.fileno() if worker is not None else -1

    def _send(self, worker: Worker, query: Query) -> None:
        os.set_blocking(worker.channel.fileno(), True)      # an event loop that waited for it has set it otherwise
        self._due = time.monotonic() + self._pool.limits.seconds
        try:
            worker.channel.sendall(question(query, self._pool.limits))
        except ConnectionError as error:
            raise EOFError from error

    def pieces(self) -> Iterator[bytes]:
        """The whole answer. When it cannot be finished this raises, which whoever sends it must make visible to the client.

        The worker is free as soon as what is left of its answer waits in the backlog, however slowly it is taken from there.
        """
        if self.complete:
            yield self.body
            return
        self._backlog = backlog = Backlog(self._pool.room, self._pool.limits.waiting / 2)      # so that who waits does not wait in vain
        self._filler = threading.Thread(target=self._fill, args=(backlog,), name="fill a backlog", daemon=True)
        self._filler.start()
        yield self.body
        while (piece := backlog.take()) is not None:
            yield piece
            if time.monotonic() > self._until:
                raise self._not_taken()

    def stop(self) -> None:
        """Ends the query if it still runs; any thread may say so."""
        with self._lock:
            self._stopped = True
            if self._worker is not None:
                self._worker.process.kill()

    def close(self) -> None:
        """Gives the worker back and forgets what waits; a query that still runs is ended."""
        if self._backlog is not None:
            self._backlog.close()
        if self._filler is not None and self._filler.is_alive():
            self.stop()                     # the thread that reads from the worker sees it end, and puts it away
        else:
            self._part(keep=False)

    def _fill(self, backlog: Backlog) -> None:
        """Moves the rest of the answer from its worker to where it waits for its reader."""
        error: BaseException | None = None
        try:
            with self._watched() as worker:
                while not self.complete:
                    self._keep(backlog, self._next(worker))
        except PublishingError as raised:
            error = raised
        finally:
            backlog.finish(error)

    def _keep(self, backlog: Backlog, piece: bytes) -> None:
        before = backlog.stood
        try:
            backlog.put(piece, self._until, self._give_way)
        except TimeoutError as error:
            raise self._not_taken() from error
        self._due += backlog.stood - before

    def _give_way(self) -> bool:
        return self._pool.give_way(self._client)

    def _not_taken(self) -> OverLimit:
        return OverLimit(f"the answer was not taken within {self._pool.limits.delivery:g} seconds")

    def _next(self, worker: Worker) -> bytes:
        """The next piece; after the last the answer is `complete`."""
        return self._take(*worker.frames.next(self._due))

    def _take(self, kind: int, payload: bytes) -> bytes:
        """The piece that a frame brings."""
        if kind == PIECE:
            return payload
        if kind == HEAD:
            self._labelled(payload)
            return b""
        if kind == FAILED:
            self._part(keep=True)
            raise told(payload)
        assert kind == END
        self.seconds, self.more, memory, size = SUMMARY.unpack_from(payload)
        start = SUMMARY.size + size
        self._labelled(payload[SUMMARY.size : start])
        self.complete = True
        self._part(keep=memory < self._pool.limits.memory // 2)
        return payload[start:]

    def _labelled(self, label: bytes) -> None:
        self.kind, self.media_type = label.decode().split()

    @contextlib.contextmanager
    def _watched(self) -> Iterator[Worker]:
        """The worker; whatever goes wrong with it ends it and is raised in words."""
        worker = self._worker
        if worker is None:
            raise Departed("the answer was closed")
        try:
            yield worker
        except (TimeoutError, EOFError) as error:
            raise self.fail(error, worker) from error
        except BaseException:
            self._part(keep=False)
            raise

    def fail(self, error: BaseException, worker: Worker | None = None) -> PublishingError:
        """Ends the worker; why, in words: its time is over (TimeoutError), or it is gone. May take as long as a process takes to end."""
        worker = worker or self._worker
        limit = self._pool.limits.seconds
        reason: PublishingError = OverLimit(
            f"the query was stopped after {limit:g} seconds, the most that one query may take; bind more of its terms, or ask for a part at a time"
        )
        if not isinstance(error, TimeoutError):
            gone = Departed("the client left") if self._stopped or worker is None else None
            reason = gone or self._pool.closing() or (worker.obituary() if worker else Departed("the answer was closed"))
        self._part(keep=False)
        return reason

    def _part(self, keep: bool) -> None:
        """Lets go of the worker, once."""
        if self._worker is None:
            return
        with self._lock:
            worker, self._worker = self._worker, None
        if worker is not None:
            self._pool.give_back(worker, self._client, keep and not self._stopped)
