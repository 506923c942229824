"""Servers in processes of their own, as a publisher runs them, and ports for them."""

import contextlib
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@contextlib.contextmanager
def serving(release: Path, port: int = 0) -> Iterator[str]:
    """The address of a server of the release, which runs until the end of the block."""
    command = [sys.executable, "-W", "error", "-c", "from kruispunt.cli import main; main()", "serve", str(release), "--port", str(port)]
    with tempfile.TemporaryFile("w+") as said, subprocess.Popen(command, stdout=subprocess.PIPE, stderr=said, text=True) as process:
        assert process.stdout is not None
        told = process.stdout.readline()
        said.seek(0)
        assert "http://" in told, told + said.read()
        try:
            yield "http://" + told.split("http://")[1].split()[0]
        finally:
            process.terminate()
