"""Both engines on the shipped publication, its figures cut to a few municipalities by the script that derives them."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from kruispunt.checks import gate
from kruispunt.sources import publication

ROOT = Path(__file__).parents[2]
MUNICIPALITIES = "11002,44021"


@pytest.fixture
def cut(shared: Callable[[str], Path], tmp_path: Path) -> Path:
    """The shipped folder with figures of a few municipalities, the province and region added up from those."""
    for name in ("ontology", "shapes"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns("derive", "figures*.csv", "__pycache__"))
    script = [sys.executable, str(ROOT / "data" / "derive" / "figures.py"), str(shared("sources"))]
    subprocess.run([*script, "--only", MUNICIPALITIES, "--output", str(tmp_path / "data" / "figures.csv")], check=True)
    return tmp_path


def test_the_engines_agree_on_the_shipped_publication(cut: Path) -> None:
    """`both` raises NoVerdict with the differences where they do not; what the cut itself leaves out is no violation of any shape."""
    with publication.streamed(publication.read(cut)) as candidate:
        report = gate.check(candidate, "both")
    assert report.engine == "shacl and pyshacl, which agree"
    assert report.triples > 20000
    assert [finding.line() for finding in report.violations] == []
