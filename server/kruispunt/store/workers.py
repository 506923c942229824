"""A pool of processes that answer public queries: each can be ended at any moment, which no thread and no engine can.

Processes are started by executing Python anew, never by forking a process that has threads. An overdue or broken worker is killed at once; its place
is free again when a new one stands there. One that ends while it has nothing to do is replaced when it ends.
"""

import atexit
import os
import threading
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from kruispunt.errors import Busy, Departed, EngineFailure, PublishingError
from kruispunt.store.answers import Answer, Room
from kruispunt.store.embedded import Limits, Query
from kruispunt.store.process import Departure, Worker

QUEUE = 32              # requests that wait, together; each holds a thread of the caller
PLACES = 4              # those that wait for each process of a pool that is made with fewer
FULL = "every process that answers queries is at work and the queue is full; ask again in a moment"
NOBODY = "\n"           # in whose name a place is held where no query runs; no address of a client


class Pool:
    """Up to `size` processes on one store, started when first needed; queries that find none wait in a bounded queue.

    A client (whatever the caller takes for one) with a query at work never takes the last process, and none holds more than half of the queue; who
    has the fewest at work is next, and who has the most waiting makes room for others where the queue is full.
    """

    def __init__(
        self, store: Path, prefixes: Mapping[str, str] | None = None, limits: Limits | None = None, size: int | None = None, queue: int | None = None
    ) -> None:
        self.store, self.prefixes, self.limits = store, dict(prefixes or {}), limits or Limits()
        self.size, self.queue = size or 2 * min(4, os.cpu_count() or 1) + 1, queue or (PLACES * size if size else QUEUE)
        self.room = Room()
        self._idle: list[Worker] = []
        self._all: set[Worker] = set()
        self._running: Counter[str] = Counter()
        self._given = 0                         # queries that were ended for one that waits, whose places are not free yet
        self._places: list[tuple[str, object]] = []
        self._lock = threading.Condition()
        self._closed = False
        atexit.register(self.close)

    def ask(self, query: Query, client: str = "", departure: Departure | None = None) -> Answer:
        """The answer to `query`, begun; the caller closes it.

        Raises Busy where no worker came free in time, Departed where the client left before, and what `Embedded.prepare` raises.
        """
        worker = self._at_once(client) or self._in_turn(client, departure or Departure())
        answer = Answer(self, worker, client)
        if departure is not None:
            departure.then(answer.stop)
        answer.begin(query)
        return answer

    def ask_now(self, query: Query, client: str = "") -> Answer | None:
        """The answer to `query`, asked of a worker that waits for one, for a caller who does not wait (`Answer.advance`); None where none is free."""
        worker = self._at_once(client)
        if worker is None:
            return None
        answer = Answer(self, worker, client)
        answer.send(query)
        return answer

    def warm(self) -> None:
        """Starts every process and waits until one has opened the store. Raises BuildError where that cannot be read."""
        workers = [self._started() for _ in range(self.size - len(self._all))]
        try:
            if workers:
                workers[-1].ready()         # the one that is asked first; the others get ready meanwhile
        except (EOFError, TimeoutError, PublishingError) as error:
            for worker in workers:
                self._bury(worker)
            raise error if isinstance(error, PublishingError) else EngineFailure("the processes that answer queries do not start") from error
        with self._lock:
            self._idle += workers

    def processes(self) -> list[int]:
        """The process ids of the workers that live."""
        with self._lock:
            return sorted(worker.process.pid for worker in self._all)

    def close(self) -> None:
        """Ends every process, also those at work; asking afterwards raises Busy. May be said again."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
            workers, self._all = self._all, set()
            self._lock.notify_all()
        for worker in workers:
            worker.process.kill()
            worker.process.wait()
        for worker in idle:
            worker.end()                    # the others are put away by whoever holds them, and sees them end
        atexit.unregister(self.close)

    def closing(self) -> Busy | None:
        """What to tell those whose query is ended because the pool is closed, None while it is open."""
        return Busy("the server is shutting down") if self._closed else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _at_once(self, client: str) -> Worker | None:
        """A worker that waits for work, None where there is none for `client`: nobody who waits is overtaken, and nobody gets more than its share."""
        with self._lock:
            if self._places or self._closed or not self._may(client):
                return None
            worker = next(filter(ready, reversed(self._idle)), None)
            if worker is not None:
                self._idle.remove(worker)
                self._running[client] += 1
            return worker

    def _in_turn(self, client: str, departure: Departure) -> Worker:
        """A worker for `client`, when its turn has come."""
        departure.then(self._look_again)
        until = time.monotonic() + self.limits.waiting
        place = (client, object())
        with self._lock:
            self._admit(client)
            self._places.append(place)
            try:
                while not self._turn(place):
                    if self._closed or departure.left or place not in self._places or not self._lock.wait(until - time.monotonic()):
                        raise self._in_vain(departure, place in self._places)
                self._running[client] += 1
            finally:
                if place in self._places:
                    self._places.remove(place)
                self._lock.notify_all()
            while self._idle:
                worker = self._idle.pop()
                if worker.process.poll() is None:
                    return worker
                self._all.discard(worker)       # ended while it had nothing to do: killed from outside
                worker.end()
        try:
            return self._started()
        except PublishingError:
            with self._lock:
                self._leave(client)
            raise

    def _admit(self, client: str) -> None:
        """Makes room in the queue for one more query of `client`: in a full one, at the cost of the client with the most. Raises Busy."""
        waiting = Counter(other for other, _ in self._places)
        if waiting[client] >= max(1, self.queue // 2):
            raise Busy(FULL)
        if len(self._places) >= self.queue:
            most = max(waiting, key=lambda each: waiting[each])
            if waiting[most] <= waiting[client] + 1:
                raise Busy(FULL)
            self._places.remove(next(place for place in reversed(self._places) if place[0] == most))
            self._lock.notify_all()

    def _in_vain(self, departure: Departure, placed: bool) -> PublishingError:
        if departure.left:
            return Departed("the client left while its query waited")
        if not placed:
            return Busy(FULL)
        return self.closing() or Busy(f"no process that answers queries came free within {self.limits.waiting:g} seconds; ask again in a moment")

    def _turn(self, place: tuple[str, object]) -> bool:
        """Whether a process is free and it is the turn of `place`: of the client with the fewest at work, the first of these."""
        if self._closed or self._running.total() >= self.size:
            return False
        waiting = [each for each in self._places if self._may(each[0])]
        return min(waiting, key=lambda each: self._running[each[0]], default=None) is place

    def _may(self, client: str) -> bool:
        """Whether `client` may have a process more if there is one: who has one at work leaves one for who has none."""
        return not self._running[client] or self._running.total() < self.size - 1

    def _look_again(self) -> None:
        with self._lock:
            self._lock.notify_all()

    def _started(self) -> Worker:
        """A new process, not yet ready."""
        worker = Worker(self.store, self.limits.memory, self.prefixes)
        with self._lock:
            if not self._closed:
                self._all.add(worker)
                threading.Thread(target=self._outlive, args=(worker,), name="watch a worker", daemon=True).start()
                return worker
        worker.end()
        raise Busy("the server is shutting down")

    def _outlive(self, worker: Worker) -> None:
        """Waits until a process ends, and replaces it if it had nothing to do then: any other is missed by whoever waits for it.

        One that has never opened the store is not: the next could not either, and would end, and so on.
        """
        with suppress(ChildProcessError):       # it has ended, and was put away
            os.waitid(os.P_PID, worker.process.pid, os.WEXITED | os.WNOWAIT)
        with self._lock:
            if worker not in self._idle:
                return
            self._idle.remove(worker)
            self._running[NOBODY] += 1
        ready(worker)
        if worker.started:
            self._replace(worker, NOBODY)
            return
        self._bury(worker)
        with self._lock:
            self._leave(NOBODY)

    def _bury(self, worker: Worker) -> bool:
        """Ends a worker; whether it was still one of ours, so that another may take its place."""
        with self._lock:
            known = worker in self._all
            self._all.discard(worker)
        worker.end()
        return known

    def give_back(self, worker: Worker, client: str, sound: bool) -> None:
        """Takes back a worker; one that is not sound is killed, and replaced beside the caller."""
        if sound:
            with self._lock:
                if not self._closed:
                    self._idle.append(worker)
                self._leave(client)
            return
        worker.process.kill()
        threading.Thread(target=self._replace, args=(worker, client), name="replace a worker").start()

    def _replace(self, worker: Worker, client: str) -> None:
        try:
            if self._bury(worker):
                fresh = self._started()
                with self._lock:
                    self._idle.append(fresh)
        except PublishingError:             # shutting down, or no process to be had now: the next query tries again
            pass
        finally:
            with self._lock:
                self._leave(client)

    def give_way(self, client: str) -> bool:
        """Whether a query of `client` whose reader keeps its worker waiting is to be ended: one for each query of another client that waits."""
        with self._lock:
            wanted = sum(other != client and self._may(other) for other, _ in self._places)
            if wanted <= self._given:
                return False
            self._given += 1
            return True

    def _leave(self, client: str) -> None:
        """Takes note, under the lock, that one query of `client` is done."""
        self._given = max(0, self._given - 1)
        self._running[client] -= 1
        if self._running[client] <= 0:
            self._running.pop(client)
        if self._places:
            self._lock.notify_all()


def ready(worker: Worker) -> bool:
    """Whether a worker can be asked at once; one that is gone, or could not open its store, is left to whoever waits for one."""
    try:
        return worker.at_hand()
    except (EOFError, PublishingError):
        return False
