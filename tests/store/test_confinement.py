"""What the process of a query may not do, and that its store is read in it to the last file, however many it has."""

import json
import platform
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from kruispunt.store import confinement
from kruispunt.store.embedded import Limits, Query
from kruispunt.store.workers import Pool
from kruispunt.syntax import media
from pyoxigraph import NamedNode, Quad, Store

LOADS, EACH = 8, 50
TRIED = """
import json, os, socket, sys, threading
from pathlib import Path
from kruispunt.store import confinement
reader, writer = socket.socketpair()
confined = confinement.refuse_connections()
files = [open(path) for path in sys.argv[2:]]
confinement.bound(1 << 31, [Path(sys.argv[1])])
told = []
def tried(act):
    try:
        act()
        told.append("")
    except OSError as error:
        told.append(error.strerror)
def reach():
    more = lambda: files.append(open("/etc/passwd"))
    for act in (socket.socket, lambda: reader.connect("/nowhere"), more, more):
        tried(act)
other = threading.Thread(target=reach)
other.start()
other.join()
writer.send(b"x")
print(json.dumps([confined, told, reader.recv(1).decode()]))
"""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of more files than RocksDB opens with it."""
    folder = tmp_path_factory.mktemp("many") / "store"
    made = Store(str(folder))
    for load in range(LOADS):
        made.bulk_extend(quads(load))
    made.flush()
    del made
    assert len(list(folder.glob("*.sst"))) > 40
    return folder


def quads(load: int) -> Iterator[Quad]:
    """What one load brings."""
    for number in range(EACH):
        subject, graph = NamedNode(f"http://example.org/{load}/{number}"), NamedNode(f"http://example.org/graph/{load}")
        yield Quad(subject, NamedNode(f"http://example.org/p{load}"), NamedNode(f"http://example.org/o{load}/{number}"), graph)


def test_a_store_of_many_files_is_read_to_the_last(many: Path) -> None:
    with Pool(many, limits=Limits(), size=1) as pool:
        pool.warm()
        for text in ("{ ?s ?p ?o }", "{ GRAPH ?g { ?s ?p ?o } }", *(f"{{ ?s <http://example.org/p{load}> ?o }}" for load in range(LOADS))):
            answer = pool.ask(Query(f"SELECT (COUNT(*) AS ?n) {text}", solutions=media.CSV))
            assert answer.body.split() == [b"n", str(EACH if "example" in text else EACH * LOADS).encode()]
        assert len(pool.processes()) == 1


def test_nothing_is_reached_and_only_missing_files_are_opened(tmp_path: Path) -> None:
    for name in ("a.sst", "b.sst"):
        (tmp_path / name).touch()
    command = [sys.executable, "-c", TRIED, str(tmp_path), str(tmp_path / "a.sst")]
    confined, told, sent = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert (sent, told[2], told[3]) == ("x", "", "Too many open files"), "a socket that is open stays so; one file was missing"
    if platform.system() == "Linux" and platform.machine() in confinement.MACHINES:
        assert (confined, told[:2]) == (True, ["Permission denied"] * 2)


@pytest.mark.parametrize(
    ("taken", "files", "limit"),
    [({}, 0, 0), ({0: "", 1: "/a.sst"}, 1, 0), ({0: "", 1: "/a.sst"}, 2, 3), ({0: "", 2: ""}, 2, 4), ({0: "", 2: "/a.sst", 3: ""}, 4, 6)],
)
def test_so_many_descriptors_are_left_as_files_are_missing(taken: dict[int, str], files: int, limit: int) -> None:
    assert confinement.lowest_limit(taken, files) == limit
    assert sum(number not in taken for number in range(limit)) == max(0, files - sum(name.endswith(".sst") for name in taken.values()))
