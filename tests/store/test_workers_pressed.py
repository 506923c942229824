"""The pool of workers under pressure: processes killed from outside, readers that take nothing, answers without end."""

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from kruispunt.errors import BuildError, Busy, Departed, OverLimit
from kruispunt.store.answers import Room
from kruispunt.store.embedded import Limits, Query
from kruispunt.store.process import Departure
from kruispunt.store.workers import FULL, Pool, ready
from kruispunt.syntax import media
from patience import alive, eventually

ONE = Query("SELECT ?o WHERE { <http://example.org/a> <http://example.org/size> ?o }", solutions=media.CSV)
NAMES = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o"
FLOOD = Query(f"SELECT * WHERE {{ {NAMES} }}", solutions=media.CSV)
ENDLESS = Query(f"SELECT (COUNT(*) AS ?n) WHERE {{ {NAMES} }}")


def test_a_process_killed_while_it_has_nothing_to_do_is_replaced_without_being_asked(store: Path) -> None:
    with Pool(store, size=3) as pool:
        pool.warm()
        assert eventually(lambda: all(map(ready, pool._idle)))
        before = pool.processes()
        killed = before[:2]
        for process in killed:
            os.kill(process, signal.SIGKILL)
        assert eventually(lambda: len(pool.processes()) == 3 and not set(killed) & set(pool.processes()))
        assert all(map(alive, pool.processes()))
        assert before[2] in pool.processes()
        assert [pool.ask(ONE).body for _ in range(4)] == [b"o\r\n1\r\n"] * 4


def test_a_process_killed_again_and_again_is_replaced_each_time(store: Path) -> None:
    with Pool(store, size=1) as pool:
        pool.warm()
        for _ in range(3):
            only = pool.processes()
            os.kill(only[0], signal.SIGKILL)
            assert eventually(lambda gone=only: len(pool.processes()) == 1 and pool.processes() != gone)  # type: ignore[misc]
            assert pool.ask(ONE).complete


def test_a_process_is_kept_however_much_memory_its_parent_has(store: Path) -> None:
    ours = bytearray(b"x") * (300 << 20)
    with Pool(store, limits=Limits(memory=500 << 20), size=1) as pool:
        pool.warm()
        before = pool.processes()
        assert all(pool.ask(ONE).complete for _ in range(3))
        assert pool.processes() == before
    assert len(ours) > pool.limits.memory // 2


def test_a_process_that_has_much_memory_after_an_answer_is_replaced(store: Path) -> None:
    with Pool(store, size=1) as pool:
        pool.warm()
        before = pool.processes()
        assert pool.ask(ONE).complete and pool.processes() == before
        pool.limits = Limits(memory=1 << 20)
        assert pool.ask(ONE).complete
        assert eventually(lambda: len(pool.processes()) == 1 and pool.processes() != before)


def test_what_cannot_open_the_store_is_not_started_again_and_again(store: Path) -> None:
    with Pool(store, size=1) as pool:
        pool.warm()
        pool.store = store / "none"
        os.kill(pool.processes()[0], signal.SIGKILL)
        assert eventually(lambda: not pool.processes())
        time.sleep(0.3)
        assert not pool.processes()
        with pytest.raises(BuildError, match="none"):
            pool.ask(ONE)
        pool.store = store
        assert eventually(lambda: answers(pool)), "one that was started meanwhile may still fail"


def answers(pool: Pool) -> bool:
    """Whether a query is answered, by a process that could open its store."""
    with suppress(BuildError):
        return pool.ask(ONE).complete
    return False


def test_a_reader_that_stops_gives_its_process_up_to_who_waits(store: Path) -> None:
    with Pool(store, limits=Limits(held=10_000, seconds=20, waiting=5), size=2) as pool:
        pool.room = Room(each=50_000)
        stopped = [pool.ask(FLOOD, client) for client in "ab"]
        taken = [answer.pieces() for answer in stopped]
        for pieces in taken:
            next(pieces)
        assert pool.ask(ONE, "c").complete
        ended = [answer.channel < 0 for answer in stopped]
        assert sorted(ended) == [False, True], "one process for one query that waits"
        with pytest.raises(OverLimit, match="while other queries waited"):
            list(taken[ended.index(True)])
        assert all(len(next(taken[ended.index(False)])) > 0 for _ in range(20)), "the other goes on"
        for answer in stopped:
            answer.close()


def test_a_reader_that_stops_keeps_its_process_where_nobody_waits(store: Path) -> None:
    with Pool(store, limits=Limits(held=10_000, seconds=20, waiting=1), size=2) as pool:
        pool.room = Room(each=50_000)
        answer = pool.ask(FLOOD, "a")
        pieces = answer.pieces()
        next(pieces)
        time.sleep(1)
        assert all(len(next(pieces)) > 0 for _ in range(20))
        answer.close()


def test_the_time_to_the_first_piece_counts_where_the_event_loop_asked(store: Path) -> None:
    limit = 1.5
    with Pool(store, limits=Limits(held=10_000, seconds=limit), size=1) as pool:
        pool.warm()
        answer = pool.ask_now(FLOOD)
        assert answer is not None
        time.sleep(limit * 0.8)
        while not answer.begun:
            answer.advance()
        began = time.monotonic()
        with pytest.raises(OverLimit, match="stopped after"):
            for _ in answer.pieces():
                pass
        assert time.monotonic() - began < limit * 0.8
        answer.close()


def test_what_is_given_up_is_told_to_the_end_whoever_waits(store: Path) -> None:
    """Many clients at once, some of which take nothing: the others all get their answer."""
    with Pool(store, limits=Limits(held=10_000, seconds=20, waiting=5), size=3) as pool, ThreadPoolExecutor(6) as threads:
        pool.room = Room(each=50_000)
        stopped = [pool.ask(FLOOD, client) for client in "abc"]
        for answer in stopped:
            next(answer.pieces())
        others = [threads.submit(pool.ask, ONE, str(number % 5)) for number in range(12)]
        assert all(other.result().complete for other in others)
        for answer in stopped:
            answer.close()


def test_two_clients_that_fill_the_queue_keep_no_third_out(store: Path) -> None:
    leaving = Departure()
    with Pool(store, limits=Limits(seconds=30, waiting=30), size=1, queue=4) as pool, ThreadPoolExecutor(8) as threads:
        runs = threads.submit(pool.ask, ENDLESS, "a", leaving)
        assert eventually(lambda: pool.processes())
        time.sleep(0.2)
        greedy = []
        for client in "bbcc":
            greedy.append(threads.submit(pool.ask, ONE, client))
            time.sleep(0.1)
        modest = threads.submit(pool.ask, ONE, "d")
        assert eventually(lambda: any(each.done() for each in greedy))
        assert [str(each.exception()) for each in greedy if each.done()] == [FULL]
        with pytest.raises(Busy, match="full"):
            pool.ask(ONE, "d")
        leaving.leave()
        assert isinstance(runs.exception(), Departed)
        assert modest.result().complete
        assert sum(each.exception() is None for each in greedy) == 3


def test_two_clients_leave_a_process_to_a_third(store: Path) -> None:
    leaving = Departure()
    with Pool(store, limits=Limits(seconds=30, waiting=30), size=4) as pool, ThreadPoolExecutor(8) as threads:
        pool.warm()
        greedy = [threads.submit(pool.ask, ENDLESS, client, leaving) for client in "abab"]
        assert eventually(lambda: len(pool._places) == 1)
        assert pool.ask(ONE, "c").complete
        assert len(pool._places) == 1, "one of the four still waits"
        leaving.leave()
        assert all(isinstance(each.exception(), Departed) for each in greedy)


def test_few_wait_for_a_pool_of_few_processes(store: Path) -> None:
    """Each that waits holds a thread of the server, and every older release has such a pool."""
    leaving = Departure()
    with Pool(store, limits=Limits(seconds=30, waiting=30), size=1) as pool, ThreadPoolExecutor(8) as threads:
        runs = threads.submit(pool.ask, ENDLESS, "a", leaving)
        assert eventually(lambda: pool.processes())
        time.sleep(0.2)
        waiting = [threads.submit(pool.ask, ONE, client) for client in "bcde"]
        assert eventually(lambda: len(pool._places) == 4)
        with pytest.raises(Busy, match="full"):
            pool.ask(ONE, "f")
        leaving.leave()
        assert isinstance(runs.exception(), Departed)
        assert all(each.result().complete for each in waiting)
