"""Long work shown in the terminal: rate and time left. Silent where nobody looks."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


@contextmanager
def embedding() -> Iterator[Callable[[int, int], None]]:
    """A bar for embedding; what it gives takes the passages done so far and in all."""
    columns = (TextColumn("Embedding"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(
        *columns, console=Console(stderr=True), disable=not sys.stderr.isatty()
    ) as progress:
        task = progress.add_task("embedding", total=None)

        def done(so_far: int, total: int) -> None:
            progress.update(task, completed=so_far, total=total)

        yield done
