"""``onrecord benchmark``: how fast an ask is beside its query encoder alone, on this machine.

Comes in: a way to open the library and questions. Goes out: a Timing, printed.
Does not know: how the service or the encoder work.
"""

from __future__ import annotations

import os
import platform
import resource
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from eval.questions import Question, QuestionSetError, read_questions
from eval.run import Asked, Latency
from eval.sets import HALVES

_CPUINFO = Path("/proc/cpuinfo")
_WARM_UP = 3  # asks before the clock counts


class Encoding(Asked, Protocol):
    """What the benchmark needs of the product's Service beside asking."""

    def encode_question(self, text: str) -> NDArray[np.float32]:
        """The vector of a question, by the encoder alone, computed anew each time."""


@dataclass(frozen=True)
class Machine:
    """What it ran on: the cores this process may use and the processor's name."""

    cores: int
    model: str


@dataclass(frozen=True)
class Timing:
    """``ready_s``: from opening the library to its first answer. ``resident_mb`` is the peak."""

    machine: Machine
    questions: int
    ready_s: float
    encoder: Latency
    ask: Latency
    resident_mb: float

    @property
    def ratio(self) -> float:
        """How many times the encoder's median an ask takes."""
        return self.ask.p50 / self.encoder.p50


def run_benchmark(
    service_for: Callable[[Path | None], Encoding],
    *,
    questions: Path | None = None,
    console: Console | None = None,
) -> int:
    """Time a question set, the bundled halves by default, and print the figures. Exit 0."""
    paths = [questions] if questions else [one.path for one in HALVES]
    asked = [question for path in paths for question in read_questions(path)]
    timing = measure_latency(lambda: service_for(None), asked)
    print_timing(timing, console or Console())
    return 0


def measure_latency(opened: Callable[[], Encoding], questions: Sequence[Question]) -> Timing:
    """Ask and encode each question in turn, so that both meet the machine in the same state."""
    if not questions:
        raise QuestionSetError("no question to time")
    start = time.perf_counter()
    service = opened()
    service.ask(questions[0].text)
    ready = time.perf_counter() - start
    for question in questions[:_WARM_UP]:
        service.ask(question.text)
        service.encode_question(question.text)
    asks, encodings = _times(service, questions)
    return Timing(
        machine(), len(questions), ready, _latency(encodings), _latency(asks), resident_mb()
    )


def print_timing(timing: Timing, console: Console) -> None:
    """The figures as a table."""
    on = f"{timing.questions} questions on {timing.machine.cores} × {timing.machine.model}"
    console.print(escape(on), highlight=False)
    table = Table("", "p50 ms", "p95 ms")
    for name, found in (("encoder alone", timing.encoder), ("ask", timing.ask)):
        table.add_row(name, f"{found.p50:.2f}", f"{found.p95:.2f}")
    console.print(table)
    console.print(f"ask / encoder alone, medians: {timing.ratio:.2f}")
    console.print(f"from opening to the first answer: {timing.ready_s:.2f} s")
    console.print(f"resident memory, peak: {timing.resident_mb:.0f} MB")


def machine() -> Machine:
    """Tell what this runs on."""
    usable = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    text = _CPUINFO.read_text(encoding="utf-8") if _CPUINFO.is_file() else ""
    return Machine(usable, model_name(text) or platform.processor() or platform.machine())


def model_name(cpuinfo: str) -> str | None:
    """The processor's name in ``/proc/cpuinfo``."""
    named = (line.split(":", 1) for line in cpuinfo.splitlines() if line.startswith("model name"))
    return next((parts[1].strip() for parts in named if len(parts) == 2), None)


def resident_mb() -> float:
    """The most memory this process has held, in MB (10^6 bytes)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak * (1 if sys.platform == "darwin" else 1024) / 1e6


def _times(service: Encoding, questions: Sequence[Question]) -> tuple[list[float], list[float]]:
    asks, encodings = list[float](), list[float]()
    for question in questions:
        start = time.perf_counter()
        service.ask(question.text)
        middle = time.perf_counter()
        service.encode_question(question.text)
        asks.append(middle - start)
        encodings.append(time.perf_counter() - middle)
    return asks, encodings


def _latency(seconds: Sequence[float]) -> Latency:
    p50, p95 = np.percentile(np.array(seconds) * 1000, (50, 95))
    return Latency(float(p50), float(p95))
