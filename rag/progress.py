"""Long work shown in the terminal: how far, how fast, how long yet. Silent where nobody looks."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


class Bar:
    """Records done of those there are; within one, the passages embedded."""

    def __init__(self, progress: Progress, what: str, records: int) -> None:
        self._progress, self._began = progress, time.monotonic()
        self._task = progress.add_task(what, total=records, rate="")
        self._records = self._passages = self._within = 0

    def within(self, so_far: int, total: int) -> None:
        """Passages embedded so far, and in all, of the record at hand."""
        self._passages += so_far - self._within
        self._within = so_far
        rate = self._passages / max(time.monotonic() - self._began, 1e-3)
        done = self._records + so_far / max(total, 1)
        self._progress.update(self._task, completed=done, rate=f"{rate:.0f} passages/s")

    def record(self) -> None:
        """The record at hand is done."""
        self._records, self._within = self._records + 1, 0
        self._progress.update(self._task, completed=self._records)

    def records(self, so_far: int, total: int) -> None:
        """Records done so far, and in all."""
        self._progress.update(self._task, completed=so_far, total=total)


@contextmanager
def bar(what: str, records: int | None = None) -> Iterator[Bar]:
    """A bar on standard error, where that is a terminal."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("records {task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    with Progress(
        *columns,
        console=console,
        disable=not sys.stderr.isatty(),
        redirect_stdout=sys.stdout.isatty(),  # what is printed into a file goes there
    ) as progress:
        yield Bar(progress, what, records or 0)
