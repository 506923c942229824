"""The pool of workers: limits that always fire, others served meanwhile, nobody waits for ever, nothing is left behind."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from kruispunt.errors import BadQuery, Busy, Departed, EngineFailure, MalformedQuery, NotAcceptable, OverLimit, OverMemory, PublishingError, Refused
from kruispunt.store.answers import Room
from kruispunt.store.embedded import Limits, Query
from kruispunt.store.frames import END, FAILED, READY, Frames, question
from kruispunt.store.process import Departure
from kruispunt.store.workers import Pool
from kruispunt.syntax import media
from patience import alive, eventually

ONE = Query("SELECT ?o WHERE { <http://example.org/a> <http://example.org/size> ?o }", solutions=media.CSV)
NAMES = ("?a ?b ?c", "?d ?e ?f", "?g ?h ?i", "?j ?k ?l", "?m ?n ?o", "?p ?q ?r")
ENDLESS = Query(f"SELECT (COUNT(*) AS ?n) WHERE {{ {' . '.join(NAMES)} }}")
LONG = Query(f"SELECT * WHERE {{ VALUES ?v {{ 1 2 3 4 5 }} {' . '.join(NAMES[:2])} }}", solutions=media.CSV)
LIMIT = 0.5
SIZE = 3


@pytest.fixture(scope="module")
def pool(store: Path) -> Iterator[Pool]:
    with Pool(store, {"ex": "http://example.org/"}, Limits(seconds=LIMIT, waiting=10), size=SIZE) as made:
        made.warm()
        yield made


@pytest.fixture
def small(store: Path) -> Iterator[Pool]:
    with Pool(store, limits=Limits(seconds=5, waiting=0.2), size=2, queue=4) as made:
        yield made


def test_an_answer_comes_whole_with_its_form_and_media_type(pool: Pool) -> None:
    answer = pool.ask(ONE)
    assert (answer.complete, answer.body, answer.kind, answer.media_type) == (True, b"o\r\n1\r\n", "solutions", media.CSV)
    assert b"".join(answer.pieces()) == answer.body
    assert answer.seconds < LIMIT


@pytest.mark.parametrize(
    ("query", "error"),
    [
        (Query("SELECT"), MalformedQuery),
        (Query("ASK { SERVICE <http://x/> {} }"), Refused),
        (Query("ASK {}", solutions=None), NotAcceptable),
        (Query("ASK FROM <http://x/> {}"), Refused),
    ],
)
def test_errors_of_the_worker_are_raised_here_and_cost_no_process(pool: Pool, query: Query, error: type[PublishingError]) -> None:
    assert eventually(lambda: len(pool.processes()) == SIZE), "no process is still being replaced"
    before = pool.processes()
    with pytest.raises(error):
        pool.ask(query)
    assert pool.processes() == before


def test_the_place_of_a_mistake_crosses_the_process(pool: Pool) -> None:
    with pytest.raises(MalformedQuery, match="line 2, column 3") as caught:
        pool.ask(Query("ASK\n  nothing"))
    assert (caught.value.line, caught.value.column, "{" in caught.value.expected) == (2, 3, True)


def test_an_overdue_query_is_ended_and_its_process_replaced(pool: Pool) -> None:
    before = pool.processes()
    started = time.monotonic()
    with pytest.raises(OverLimit, match=r"0\.5 seconds"):
        pool.ask(ENDLESS)
    assert LIMIT <= time.monotonic() - started < LIMIT + 2
    assert eventually(lambda: len(pool.processes()) == 3 and pool.processes() != before)
    assert sum(map(alive, before)) == 2
    assert pool.ask(ONE).complete


def test_others_are_served_while_one_query_runs_away(pool: Pool) -> None:
    with ThreadPoolExecutor(1) as threads:
        runaway = threads.submit(pool.ask, ENDLESS, "one client")
        served = 0
        while not runaway.done():
            assert pool.ask(ONE, "another client").complete
            served += 1
        assert isinstance(runaway.exception(), OverLimit)
    assert served > 0


def test_a_killed_process_is_replaced(small: Pool) -> None:
    small.warm()
    for process in small.processes():
        os.kill(process, signal.SIGKILL)
    time.sleep(0.2)
    assert [small.ask(ONE).body for _ in range(3)] == [b"o\r\n1\r\n"] * 3


def test_a_process_killed_at_work_is_told_and_replaced(small: Pool) -> None:
    small.warm()
    before = small.processes()
    with ThreadPoolExecutor(1) as threads:
        asked = threads.submit(small.ask, ENDLESS)
        time.sleep(0.3)
        for process in before:
            os.kill(process, signal.SIGKILL)
        assert isinstance(asked.exception(), EngineFailure)
    assert small.ask(ONE).complete


def test_a_query_nested_too_deeply_is_the_askers_mistake(pool: Pool) -> None:
    with pytest.raises(BadQuery, match="nested too deeply"):
        pool.ask(Query("ASK " + "{" * 50_000 + "}" * 50_000))
    assert pool.ask(ONE).complete


def test_memory_is_bounded(store: Path) -> None:
    hungry = Query(f"SELECT * WHERE {{ {' . '.join(NAMES[:4])} }} ORDER BY ?a ?f ?i")
    with Pool(store, limits=Limits(seconds=60, memory=400 << 20), size=1) as pool:
        with pytest.raises(OverMemory, match="memory"):
            pool.ask(hungry)
        assert pool.ask(ONE).complete


def test_no_socket_is_opened_whatever_a_query_says(store: Path) -> None:
    """Behind the refusal: with SERVICE let through, the process still cannot reach anything."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.5)
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        code = (
            "import sys, json\nfrom kruispunt.store import worker, reading\n"
            "reading.graphs = lambda text, base: None\nworker.main(*sys.argv[1:])\n"
        )
        ours, theirs = socket.socketpair()
        command = [sys.executable, "-c", code, str(theirs.fileno()), str(store), str(2 << 30), "{}"]
        with ours, theirs, subprocess.Popen(command, stdin=subprocess.PIPE, pass_fds=(theirs.fileno(),)) as process:
            frames = Frames(ours)
            assert frames.next(time.monotonic() + 10)[0] == READY
            ours.sendall(question(Query(f"ASK {{ SERVICE <{address}> {{}} }}"), Limits()))
            assert frames.next(time.monotonic() + 10)[0] == FAILED
            ours.sendall(question(Query(f"ASK {{ SERVICE SILENT <{address}> {{}} }}"), Limits()))
            assert frames.next(time.monotonic() + 10)[0] == END
            with pytest.raises(TimeoutError):
                listener.accept()
            process.kill()


def test_a_long_answer_comes_in_pieces(store: Path) -> None:
    with Pool(store, limits=Limits(held=10_000), size=1) as pool:
        answer = pool.ask(LONG)
        assert not answer.complete
        assert 10_000 < len(answer.body) < 200_000
        whole = b"".join(answer.pieces())
        assert answer.complete
        assert whole.count(b"\r\n") == 1 + 5 * 63**2
        assert pool.ask(ONE).complete


def test_a_long_answer_over_its_size_raises_on_the_way(store: Path) -> None:
    with Pool(store, limits=Limits(held=10_000, size=500_000), size=1) as pool:
        answer = pool.ask(LONG)
        taken = 0
        with pytest.raises(OverLimit, match="500,000"):
            for piece in answer.pieces():
                taken += len(piece)
        assert 0 < taken <= 500_000


def test_time_counts_while_we_wait_not_while_the_client_reads(store: Path) -> None:
    with Pool(store, limits=Limits(held=10_000, seconds=1), size=1) as pool:
        pieces = pool.ask(LONG).pieces()
        next(pieces)
        time.sleep(1.5)
        assert sum(map(len, pieces)) > 1_000_000


def test_a_reader_that_never_ends_gives_its_process_up(store: Path) -> None:
    with Pool(store, limits=Limits(held=10_000, delivery=0.5), size=1) as pool:
        pool.room = Room(each=50_000)
        pieces = pool.ask(LONG).pieces()
        next(pieces)
        time.sleep(0.7)
        with pytest.raises(OverLimit, match=r"not taken within 0\.5 seconds"):
            list(pieces)
        assert pool.ask(ONE).complete


def test_a_slow_reader_holds_no_process(store: Path) -> None:
    with Pool(store, limits=Limits(held=10_000, waiting=5), size=1) as pool:
        answer = pool.ask(LONG)
        pieces = answer.pieces()
        taken = len(next(pieces))
        assert pool.ask(ONE).complete, "the only process is free although the first answer is not read"
        assert pool.room.used > 1_000_000
        assert taken + sum(map(len, pieces)) > 1_000_000
        assert pool.room.used == 0


@pytest.mark.parametrize("room", [Room(each=100_000), Room(together=100_000)])
def test_what_waits_for_readers_is_bounded(store: Path, room: Room) -> None:
    with Pool(store, limits=Limits(held=10_000), size=1) as pool:
        pool.room = room
        answer = pool.ask(LONG)
        pieces = answer.pieces()
        next(pieces)
        assert eventually(lambda: room.used > 30_000)
        time.sleep(0.3)
        assert room.used <= 100_000
        assert sum(map(len, pieces)) > 1_000_000
        answer.close()
        assert room.used == 0


def test_closing_in_the_middle_leaves_nothing_waiting(store: Path) -> None:
    with Pool(store, limits=Limits(held=10_000), size=1) as pool:
        answer = pool.ask(LONG)
        next(answer.pieces())
        answer.close()
        assert pool.ask(ONE).complete
        assert eventually(lambda: not any(thread.name == "fill a backlog" for thread in threading.enumerate()))
        assert pool.room.used == 0


def test_an_answer_closed_early_frees_its_process(store: Path) -> None:
    with Pool(store, limits=Limits(held=10_000), size=1) as pool:
        answer = pool.ask(LONG)
        answer.close()
        answer.close()
        assert pool.ask(ONE).complete


def test_a_client_that_leaves_stops_its_query(small: Pool) -> None:
    departure = Departure()
    threading.Timer(0.3, departure.leave).start()
    started = time.monotonic()
    with pytest.raises(Departed):
        small.ask(ENDLESS, departure=departure)
    assert time.monotonic() - started < 3
    assert small.ask(ONE).complete


def test_a_client_that_has_left_is_not_served(small: Pool) -> None:
    departure = Departure()
    departure.leave()
    with pytest.raises(Departed):
        small.ask(ENDLESS, departure=departure)


def test_the_word_that_a_client_left_stops_nobody_else(small: Pool) -> None:
    departure = Departure()
    assert small.ask(ONE, departure=departure).complete
    before = small.processes()
    departure.leave()
    assert small.ask(ONE).complete
    assert small.processes() == before


def test_one_client_never_takes_the_last_process(small: Pool) -> None:
    leaving = Departure()
    with ThreadPoolExecutor(2) as threads:
        greedy = [threads.submit(small.ask, ENDLESS, "greedy", leaving) for _ in range(2)]
        assert eventually(lambda: any(each.done() for each in greedy))
        assert [type(each.exception()) for each in greedy if each.done()] == [Busy], "one of the two waited in vain"
        assert small.ask(ONE, "modest").complete
        leaving.leave()


def test_a_full_queue_says_so_at_once(store: Path) -> None:
    leaving = Departure()
    with Pool(store, limits=Limits(seconds=20, waiting=20), size=1, queue=2) as pool, ThreadPoolExecutor(3) as threads:
        runs = threads.submit(pool.ask, ENDLESS, "a", leaving)
        assert eventually(lambda: pool.processes())
        time.sleep(0.1)
        for client in "bc":
            threads.submit(pool.ask, ONE, client)
        time.sleep(0.1)
        started = time.monotonic()
        with pytest.raises(Busy, match="full"):
            pool.ask(ONE, "d")
        assert time.monotonic() - started < 1
        leaving.leave()
        assert isinstance(runs.exception(), Departed)


def test_closing_ends_every_process_and_every_wait(store: Path) -> None:
    pool = Pool(store, limits=Limits(seconds=20, waiting=20), size=1)
    with ThreadPoolExecutor(2) as threads:
        running = threads.submit(pool.ask, ENDLESS, "a")
        assert eventually(lambda: pool.processes())
        waiting = threads.submit(pool.ask, ONE, "b")
        time.sleep(0.2)
        before = pool.processes()
        pool.close()
        assert isinstance(running.exception(), PublishingError)
        assert isinstance(waiting.exception(), Busy)
    assert before
    assert not any(map(alive, before))
    with pytest.raises(Busy):
        pool.ask(ONE)
    pool.close()


def test_a_store_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with Pool(tmp_path / "none", size=1) as pool:
        with pytest.raises(PublishingError, match="none"):
            pool.warm()
        with pytest.raises(PublishingError, match="none"):
            pool.ask(ONE)


def test_many_clients_at_once_all_get_their_own_answer(pool: Pool) -> None:
    def own(number: int) -> bool:
        query = Query(f"SELECT ?v WHERE {{ <http://example.org/n/{number}> ?p ?v }}", solutions=media.CSV)
        return pool.ask(query, str(number)).body == f"v\r\nhttp://example.org/v/{number}\r\n".encode()

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(own, list(range(60)) * 3))
    assert len(pool.processes()) <= SIZE
