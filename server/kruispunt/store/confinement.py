"""What a process that runs a stranger's query may not do: open a connection, a file that is none of its store's, use more than its memory.

The engine follows SERVICE and has no switch for it. SERVICE is refused where a query is read (`store.reading`); this is what stands behind that.
"""

import ctypes
import os
import platform
import resource
import struct
from collections.abc import Callable, Iterable
from contextlib import suppress
from errno import EACCES
from pathlib import Path

NO_NEW_PRIVILEGES, SECCOMP, FILTER = 38, 22, 2      # prctl(2)
LOAD, EQUAL, AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06  # linux/bpf_common.h: a word at a place, jumps where it is k, where it is at least k
ALLOW, REFUSE = 0x7FFF0000, 0x00050000 | EACCES     # linux/seccomp.h
NUMBER, ARCHITECTURE = 0, 4                         # places in struct seccomp_data
FOREIGN = 0x40000000                                # system calls of the x32 ABI
# By machine: what linux/audit.h calls it, and its system calls that make a connection possible: socket, connect, io_uring_setup.
MACHINES = {"x86_64": (0xC000003E, (41, 42, 425)), "aarch64": (0xC00000B7, (198, 203, 425))}
PAGE = os.sysconf("SC_PAGE_SIZE")


def refuse_connections() -> bool:
    """Lets this thread, and each that it starts, open no connection (seccomp(2)); False where the machine has no way to do so."""
    known = MACHINES.get(platform.machine()) if platform.system() == "Linux" else None
    if known is None:
        return False
    program = b"".join(filtering(*known))
    steps = ctypes.create_string_buffer(program, len(program))
    whole = ctypes.create_string_buffer(struct.pack("HP", len(program) // 8, ctypes.addressof(steps)))
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    arguments = [ctypes.c_ulong(each) for each in (1, 0, 0, 0)]
    failed = prctl(NO_NEW_PRIVILEGES, *arguments) or prctl(SECCOMP, ctypes.c_ulong(FILTER), whole, *arguments[2:])
    return not failed


def filtering(architecture: int, refused: tuple[int, ...]) -> list[bytes]:
    """The filter, eight bytes a step (struct sock_filter): refuses these system calls, and all that are called as another machine calls them."""
    checks = [(AT_LEAST, FOREIGN), *((EQUAL, number) for number in refused)]
    jumps = [step(code, value, yes=len(checks) - place) for place, (code, value) in enumerate(checks)]
    foreign = step(EQUAL, architecture, no=len(checks) + 2)
    return [step(LOAD, ARCHITECTURE), foreign, step(LOAD, NUMBER), *jumps, step(RETURN, ALLOW), step(RETURN, REFUSE)]


def step(code: int, value: int, yes: int = 0, no: int = 0) -> bytes:
    """One step of a filter, with how many steps are left out after it where it holds, and where not."""
    return struct.pack("=HBBI", code, yes, no, value)


def bound(memory: int, stores: Iterable[Path]) -> None:
    """From here on: memory of so many bytes, no core dumped, and no more descriptors than the files of these stores need that are not open yet.

    RocksDB opens sixteen files of a store with it, and each other one when a query needs it. All modules must be imported before.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    most = lowest_limit(opened(), sum(len(list(store.glob("*.sst"))) for store in stores))
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def measuring() -> Callable[[], int]:
    """What tells how many bytes of memory this process has (proc(5), statm), also after `bound`; 0 where the system does not say.

    Not the most that it ever had (getrusage(2)): that begins with what its parent had when it started it.
    """
    try:
        file = os.open("/proc/self/statm", os.O_RDONLY)
    except FileNotFoundError:
        return lambda: 0
    return lambda: int(os.pread(file, 100, 0).split()[1]) * PAGE


def opened() -> dict[int, str]:
    """The descriptors of this process, with what each leads to where the system tells that."""
    found = {}
    for name in os.listdir("/dev/fd"):
        with suppress(FileNotFoundError):   # the one by which the folder was read
            os.stat(f"/dev/fd/{name}")
            found[int(name)] = os.path.realpath(f"/dev/fd/{name}")
    return found


def lowest_limit(taken: dict[int, str], files: int) -> int:
    """The least RLIMIT_NOFILE with which what is missing of so many files can be opened beside the descriptors `taken`; 0 where nothing is."""
    missing = files - sum(name.endswith(".sst") for name in taken.values())
    most = 0
    while missing > 0:
        missing -= most not in taken
        most += 1
    return most
