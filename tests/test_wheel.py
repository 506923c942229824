"""The wheel carries the publication, and finds it there."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
INSIDE = "kruispunt/publication/"
LISTED = "from kruispunt.sources import publication; print(*publication.read(publication.shipped()).files(), sep='\\n')"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    making = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(making, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (packed,) = folder.glob("*.whl")
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def shipped(package: Path, folder: Path) -> list[Path]:
    """The files of the publication that the package in `package` comes with, asked for in `folder`."""
    asked = subprocess.run([sys.executable, "-c", LISTED], cwd=folder, env={"PYTHONPATH": str(package)}, capture_output=True, text=True, check=True)
    return [Path(line) for line in asked.stdout.splitlines()]


def test_the_publication_in_the_wheel_is_that_of_the_checkout(wheel: Path, tmp_path: Path) -> None:
    inside = {path.relative_to(wheel / INSIDE).as_posix(): path.read_bytes() for path in shipped(wheel, tmp_path)}
    assert inside == {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in shipped(ROOT / "server", tmp_path)}
    assert len(inside) > 100


def test_what_makes_the_files_of_data_stays_in_the_checkout(wheel: Path) -> None:
    assert [path for path in (wheel / INSIDE).rglob("*") if path.suffix == ".py" or path.name == "derive"] == []
