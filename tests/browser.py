"""A headless Chromium, led over the pipe of its DevTools protocol: what it shows of a page, and what it complains of."""

import contextlib
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from typing import Any, Self

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SECONDS = 60.0  # a machine may be busy
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--disable-sync", "--disable-extensions"),
    *("--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--no-first-run", "--no-proxy-server"),
]
# The protocol is spoken on file descriptors 3 and 4; whatever numbers the pipes have, they are moved there through high ones.
STARTER = """
import fcntl, os, sys
ours = [fcntl.fcntl(int(number), fcntl.F_DUPFD, 100) for number in sys.argv[1:3]]
for number, wanted in zip(ours, (3, 4)):
    os.dup2(number, wanted)
os.execvp(sys.argv[3], sys.argv[3:])
"""
SHOWN = """JSON.stringify({
    title: document.title, language: document.documentElement.lang, mains: document.querySelectorAll("main").length,
    headings: [...document.querySelectorAll("h1")].map(each => each.innerText.trim()),
    too_wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    scripts: document.scripts.length, rules: [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0),
    rows: document.querySelectorAll("tbody tr").length, text: document.body.innerText
})"""
KEYS = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "ArrowUp": 38, "ArrowDown": 40}
CODES = {" ": "Space"}
LOUD = {"error", "warning"}


def chromium() -> str:
    """The program. Skips where there is none, fails instead with REQUIRE_BROWSER=1."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        reason = "needs Chromium (apt install chromium)"
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return found


class Browser:
    """One tab. `complaints` are what the console, the network and the policies said since the last page was opened."""

    def __init__(self, said: int, heard: int) -> None:
        self.said, self.heard = said, heard
        self.waiting, self.last, self.session = b"", 0, ""
        self.events: list[dict[str, Any]] = []

    def start(self) -> Self:
        """The tab, opened and listened to."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "Audits"):
            self.call(f"{domain}.enable")
        return self

    def call(self, method: str, **parameters: object) -> dict[str, Any]:
        """The result of a command; events that come before it are kept."""
        self.last += 1
        message = {"id": self.last, "method": method, "params": parameters} | ({"sessionId": self.session} if self.session else {})
        os.write(self.said, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == self.last:
                assert "error" not in answer, answer
                return dict(answer["result"])
            self.events.append(answer)

    def read(self) -> dict[str, Any]:
        """The next message of the browser."""
        until = time.monotonic() + SECONDS
        while b"\0" not in self.waiting:
            ready, _, _ = select.select([self.heard], [], [], max(until - time.monotonic(), 0))
            piece = os.read(self.heard, 1 << 16) if ready else b""
            assert piece, "the browser says nothing any more"
            self.waiting += piece
        message, _, self.waiting = self.waiting.partition(b"\0")
        return dict(json.loads(message))

    def wait(self, method: str) -> None:
        """Waits for an event, one that came already included."""
        while not any(event["method"] == method for event in self.events):
            self.events.append(self.read())

    def look(self, width: int, scripts: bool = True) -> None:
        """Sets the width of the window, and whether scripts may run."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setScriptExecutionDisabled", value=not scripts)

    def open(self, address: str) -> dict[str, Any]:
        """What the page at `address` shows once it is loaded."""
        self.events.clear()
        assert not self.call("Page.navigate", url=address).get("errorText")
        self.wait("Page.loadEventFired")
        return self.shown()

    def act(self, script: str) -> dict[str, Any]:
        """What the page shows that an action on this one leads to."""
        self.events.clear()
        self.call("Runtime.evaluate", expression=script, userGesture=True)
        self.wait("Page.loadEventFired")
        return self.shown()

    def value(self, script: str) -> Any:
        """What a script gives, as JSON has it; a promise is waited for."""
        found = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True, userGesture=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def until(self, script: str) -> None:
        """Waits until a script gives something true."""
        end = time.monotonic() + SECONDS
        while not self.value(f"Boolean({script})"):
            assert time.monotonic() < end, f"never: {script}"
            time.sleep(0.02)

    def write(self, text: str) -> None:
        """Types a text where the caret is."""
        self.call("Input.insertText", text=text)

    def press(self, key: str, control: bool = False) -> None:
        """Presses a key."""
        parts = {"key": key, "code": CODES.get(key, key), "windowsVirtualKeyCode": KEYS[key], "modifiers": 2 if control else 0}
        self.call("Input.dispatchKeyEvent", type="rawKeyDown", **parts)
        self.call("Input.dispatchKeyEvent", type="keyUp", **parts)

    def shown(self) -> dict[str, Any]:
        """What this page shows."""
        return dict(json.loads(self.call("Runtime.evaluate", expression=SHOWN, returnByValue=True)["result"]["value"]))

    @property
    def complaints(self) -> list[str]:
        """Errors and warnings of the console, exceptions, violated policies and failed requests."""
        return [text for event in self.events if (text := complaint(event["method"], event.get("params", {})))]


def complaint(method: str, said: dict[str, Any]) -> str:
    """What an event complains of; empty for any other event."""
    if method == "Log.entryAdded" and said["entry"]["level"] in LOUD:
        return str(said["entry"]["text"])
    if method == "Runtime.consoleAPICalled" and said["type"] in LOUD:
        return f"console: {said['args']}"
    if method == "Runtime.exceptionThrown":
        return str(said["exceptionDetails"]["text"])
    if method == "Audits.issueAdded" and "SecurityPolicy" in said["issue"]["code"]:
        return f"{said['issue']['code']}: {said['issue']['details']}"
    return f"not loaded: {said['errorText']}" if method == "Network.loadingFailed" else ""


@contextlib.contextmanager
def browsing() -> Iterator[Browser]:
    """A browser until the end of the block, with a profile of its own."""
    program = chromium()
    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        flags = [*FLAGS, f"--user-data-dir={profile}", "--remote-debugging-pipe"]
        command = [sys.executable, "-c", STARTER, str(theirs_in), str(theirs_out), program, *flags]
        with subprocess.Popen(command, pass_fds=(theirs_in, theirs_out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            os.close(theirs_in)
            os.close(theirs_out)
            try:
                yield Browser(ours_out, ours_in).start()
            finally:
                process.terminate()
                process.wait(SECONDS)
                os.close(ours_out)
                os.close(ours_in)
