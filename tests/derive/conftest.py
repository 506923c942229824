"""What the tests of the derive scripts share: the scripts importable, and run as a user runs them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "data" / "derive"))

Derived = Callable[[str, Path], bytes]


@pytest.fixture
def derived(shared: Callable[[str], Path]) -> Derived:
    """Runs `data/derive/{script}` on the original source files; the bytes that it writes."""

    def run(script: str, output: Path) -> bytes:
        command = [sys.executable, str(ROOT / "data" / "derive" / script), str(shared("sources")), "--output", str(output)]
        subprocess.run(command, check=True, capture_output=True)
        return output.read_bytes()

    return run
