"""The arrow of the module map: a room imports only from rooms below it, and holds no Flemish fact."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "server" / "kruispunt"
# From the top of the map to the bottom; `__init__` holds the version.
ROOMS = ["cli", "export", "web", "pages", "sparql", "representation", "release", "checks", "store", "sources", "syntax", "names", "errors"]
ROOMS += ["__init__"]
MODULES = sorted(PACKAGE.rglob("*.py"))


def room(module: str) -> str:
    """The room of a module inside the package, by its dotted name below it."""
    return module.partition(".")[0] or "__init__"


def imported(path: Path) -> Iterator[str]:
    """The dotted names below the package that a module imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.removeprefix("kruispunt").lstrip(".") for name in node.names if name.name.split(".")[0] == "kruispunt")
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            if node.module == "kruispunt":
                yield from (name.name if (PACKAGE / name.name).exists() or (PACKAGE / f"{name.name}.py").exists() else "" for name in node.names)
            elif node.module and node.module.startswith("kruispunt."):
                yield node.module.removeprefix("kruispunt.")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_room_imports_only_from_below(path: Path) -> None:
    own = path.relative_to(PACKAGE).with_suffix("").parts[0]
    assert own in ROOMS, f"{own} is no room of the map"
    for module in imported(path):
        assert room(module) in ROOMS, f"{path.name} imports {module}, which is no room of the map"
        assert ROOMS.index(room(module)) >= ROOMS.index(own), f"{own} imports {module}, which lies above it"


def test_the_map_has_every_room() -> None:
    rooms = {path.relative_to(PACKAGE).with_suffix("").parts[0] for path in MODULES}
    assert rooms == set(ROOMS) - ({"export"} - rooms)


def test_no_room_has_a_name_that_says_nothing() -> None:
    assert not {path.stem for path in MODULES} & {"utils", "helpers", "common", "managers", "services", "settings"}


def test_the_engine_holds_no_flemish_fact() -> None:
    own = ("kruispuntmi.be", "integratiebeleid", "vlaanderen.be/id", "inburgering", "homans", "statbel")
    for path in PACKAGE.rglob("*"):
        if path.suffix in {".py", ".html"} and "publication" not in path.relative_to(PACKAGE).parts:
            text = path.read_text(encoding="utf-8").lower()
            assert [word for word in own if word in text] == [], path
