"""What a terminal shows while something is made, and how a signal ends that."""

import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from types import FrameType

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn


@contextmanager
def working(description: str) -> Iterator[None]:
    """A sign of life on a terminal, as long as the block lasts."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield
        return
    with console.status(description):
        yield


@contextmanager
def stepping(steps: Sequence[str]) -> Iterator[Callable[[str], None]]:
    """A progress bar as long as the block lasts; what is given is told each of `steps` as it begins."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield partial(advance, progress, progress.add_task("", total=len(steps)), steps)


def advance(progress: Progress, task: TaskID, steps: Sequence[str], step: str) -> None:
    """Shows that a step begins."""
    progress.update(task, description=step, completed=steps.index(step))


@contextmanager
def terminable() -> Iterator[None]:
    """Makes SIGTERM end the block as Ctrl-C does, so that it cleans up."""
    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def interrupt(_number: int, _frame: FrameType | None) -> None:
    """Raises what Ctrl-C raises."""
    raise KeyboardInterrupt


def counted(number: int, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
