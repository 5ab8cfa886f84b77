"""How long single calls take, in turn, so that all meet the machine in the same state; and the
same beside busy neighbours.

Comes in: calls by name, and questions. Goes out: a Latency for each. Does not know: what is called.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from eval.run import Latency
from rag.settings import cores

_CPUINFO = Path("/proc/cpuinfo")
_WARM_UP = 3  # questions before the clock counts
# Works until its parent is gone, however that ends.
_BUSY = "import os, sys\nwhile os.getppid() == int(sys.argv[1]): pass"


@dataclass(frozen=True)
class Machine:
    """What it ran on: the cores this process may use and the processor's name."""

    cores: int
    model: str


def in_turn(
    calls: Mapping[str, Callable[[str], object]], questions: Sequence[str], seconds: float
) -> dict[str, Latency]:
    """The latency of each call on the same questions, one after the other, over and over until
    the time is up; each question is put to every call.
    """
    took: dict[str, list[float]] = {name: [] for name in calls}
    for question in questions[:_WARM_UP]:
        for call in calls.values():
            call(question)
    end, asked = time.perf_counter() + seconds, 0
    while not asked or time.perf_counter() < end:
        for name, call in calls.items():
            start = time.perf_counter()
            call(questions[asked % len(questions)])
            took[name].append((time.perf_counter() - start) * 1000)
        asked += 1
    return {name: Latency.of(some) for name, some in took.items()}


@contextmanager
def busy_neighbours(number: int) -> Iterator[None]:
    """Meanwhile so many other processes compute without a pause."""
    command = [sys.executable, "-c", _BUSY, str(os.getpid())]
    neighbours = [
        subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)  # noqa: S603
        for _ in range(number)
    ]
    try:
        yield
    finally:
        for one in neighbours:
            one.kill()
            one.wait()


def machine() -> Machine:
    """Tell what this runs on."""
    text = _CPUINFO.read_text(encoding="utf-8") if _CPUINFO.is_file() else ""
    return Machine(cores(), model_name(text) or platform.processor() or platform.machine())


def model_name(cpuinfo: str) -> str | None:
    """The processor's name in ``/proc/cpuinfo``."""
    named = (line.split(":", 1) for line in cpuinfo.splitlines() if line.startswith("model name"))
    return next((parts[1].strip() for parts in named if len(parts) == 2), None)
