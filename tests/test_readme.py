"""The README is true: every command in it is run, in order, and prints what it says."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from kruispunt.release.build import output_folder
from kruispunt.release.open import Release
from kruispunt.sources import publication as sources

ROOT = Path(__file__).parent.parent
ANYTHING = "…"
RECURSIVE = "make test"
"""The one command that is not run here: it is what runs this test."""


def sessions() -> list[tuple[str, list[str]]]:
    """Each command of the README's console blocks with the lines it should print."""
    found: list[tuple[str, list[str]]] = []
    for block in re.findall(r"^```console\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
    return found


def as_pattern(lines: list[str]) -> str:
    """A regular expression for output: `…` alone on a line is any lines, within a line any text."""
    return "".join("(?:.*\n)*?" if line == ANYTHING else re.escape(line).replace(ANYTHING, ".*") + "\n" for line in lines)


@pytest.fixture
def folder(tmp_path: Path, release: Release, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like a checkout, with this interpreter's commands, whose release is the one the other tests use."""
    for entry in ROOT.iterdir():
        if entry.name not in {".git", ".venv"}:
            (tmp_path / entry.name).symlink_to(entry)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    for done in (".runtime", ".dev"):  # set up as this interpreter is: else make would point it at the temporary folder
        if (known := Path(sys.prefix, done)).exists():
            known.touch()
    monkeypatch.setenv("MAKEFLAGS", f"--no-print-directory -s VENV={sys.prefix} PORT={free_port()}")
    output = output_folder(sources.read(tmp_path))
    output.parent.mkdir(parents=True)
    output.symlink_to(release.path.parent.parent)
    return tmp_path


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


class Server:
    """The server that a command of the README started; the one before it ends first."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.process, self.address = folder, None, ""

    def start(self, command: str) -> str:
        """What the server prints up to the line with its address."""
        self.stop()
        command = command if command.startswith("make") else f"{command} --port {free_port()}"
        log = self.folder / "server.log"
        with log.open("wb") as output:
            self.process = subprocess.Popen(["bash", "-c", f"exec {command}"], cwd=self.folder, stdout=output, stderr=subprocess.STDOUT)
        for _ in range(600):
            if found := re.search(r"http://\S+?(?=/ )", printed := log.read_text()):
                self.address = found[0]
                return printed
            assert self.process.poll() is None, printed
            time.sleep(0.1)
        raise AssertionError(f"no address after a minute: {printed}")

    def stop(self) -> None:
        if self.process:
            subprocess.run(["pkill", "-TERM", "-P", str(self.process.pid)], check=False)
            self.process.terminate()
            self.process.wait(20)


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    started = Server(folder)
    yield started
    started.stop()


def test_commands_print_what_the_readme_says(folder: Path, server: Server) -> None:
    told = sessions()
    assert [command for command, _ in told if command == RECURSIVE]
    for command, expected in told:
        if command == RECURSIVE:
            continue
        if "serve" in command:
            printed = server.start(command).replace(server.address, "http://127.0.0.1:8000")
        else:
            ran = subprocess.run(
                ["bash", "-c", command.replace("http://127.0.0.1:8000", server.address)], cwd=folder, capture_output=True, text=True, timeout=300
            )
            printed = ran.stdout + ran.stderr
        assert re.fullmatch(as_pattern(expected), printed), f"$ {command}\n{printed}"
