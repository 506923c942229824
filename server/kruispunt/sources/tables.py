"""Tables."""
from pathlib import Path
from typing import Any
def found(root: Path) -> tuple[Path, ...]:
    return ()
def metadata_path(path: Path) -> Path:
    return path
def describe(path: Path, publication: Any) -> Any: ...
def lines(table: Any, graph: str) -> Any: return ()
def statements(table: Any, graph: str) -> Any: return ()
