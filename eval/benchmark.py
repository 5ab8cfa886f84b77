"""``onrecord benchmark``: how fast it is on this machine, in one run.

Comes in: a way to open libraries, the product's own command, questions. Goes out: Figures, printed
and written. Does not know: how the service, the server or the encoder work.
"""

from __future__ import annotations

import json
import random
import socket
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import numpy as np
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from embeddings import Encoded, Encoder
from eval.costs import Ingest, Memory, index_recall, ingest_rate, memory_of, wall_s
from eval.latency import Machine, busy_neighbours, in_turn, machine
from eval.load import Load, ask_at_once, serving
from eval.questions import QuestionSetError, read_questions
from eval.run import Asked, Latency
from eval.sets import HELD_BACK, ON_SAMPLE, OPEN
from rag.holdings.library import Library
from rag.records import Record, record_id
from rag.sample import SAMPLE

_ASKERS = (1, 8, 64)
_RECALLED = 100  # questions of which the index's recall is measured


class Timed(Asked, Protocol):
    """What the benchmark needs of the product's Service beside asking."""

    @property
    def encoder(self) -> Encoder:
        """What turns texts into vectors."""

    @property
    def library(self) -> Library:
        """What is searched."""

    def encode_question(self, text: str) -> Encoded:
        """A question as the encoder alone gives it, computed anew each time."""

    def ingest(self, data: bytes) -> Record:
        """A record read and kept."""


@dataclass(frozen=True)
class Plan:
    """What is measured: for how many seconds each thing, with whose questions.

    ``command`` starts the product (``onrecord``); ``data`` is the folder of the library.
    """

    command: Sequence[str]
    data: Path
    seconds: float = 10.0
    questions: Path | None = None
    json: Path | None = None


@dataclass(frozen=True)
class Figures:
    """``stages``: where the milliseconds of an ask go, the mean. ``batched``: questions a second
    that the encoder alone does in batches, on all cores. ``opening_s``: from opening the
    library to its first answer; ``ask_s``: of `onrecord ask`, from its start to its end.
    ``memory`` is that of a process that has opened the library and asked, ``serving`` that of
    the server after its askers.
    """

    machine: Machine
    records: int
    passages: int
    questions: int
    encoder: Latency
    ask: Latency
    stages: Mapping[str, float]
    busy_encoder: Latency
    busy_ask: Latency
    batched: float
    loads: tuple[Load, ...]
    help_s: float
    ask_s: float
    opening_s: float
    ready_s: float
    ingest: Ingest
    memory: Memory
    serving: Memory
    index_recall: float


def run_benchmark(
    service_for: Callable[[Path | None], Timed], plan: Plan, console: Console | None = None
) -> int:
    """Measure, print, write; exit 0."""
    figures = measure(service_for, plan)
    print_figures(figures, console or Console())
    if plan.json:
        loads = [asdict(one) | {"rate": one.rate} for one in figures.loads]
        data = asdict(figures) | {"loads": loads}
        plan.json.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    return 0


def measure(service_for: Callable[[Path | None], Timed], plan: Plan) -> Figures:
    """All figures, one after the other; QuestionSetError where there is nothing to ask.

    What is asked inside the service comes first, then the server with its askers, then what needs
    memory.
    """
    questions = _questions(plan, service_for(None).records)  # makes the library if there is none
    start = time.perf_counter()
    service = service_for(None)
    service.ask(questions[0])
    opening_s = time.perf_counter() - start
    calls: dict[str, Callable[[str], object]] = {
        "encoder": service.encode_question,
        "ask": service.ask,
    }
    quiet = in_turn(calls, questions, 2 * plan.seconds)
    with busy_neighbours(machine().cores):
        busy = in_turn(calls, questions, 2 * plan.seconds)
    memory = memory_of()
    batched = _batched(service.encoder, questions)
    with serving(*_server(plan)) as server:
        loads = [ask_at_once(server.url, questions, n, plan.seconds) for n in _ASKERS]
        served = memory_of(server.process)
    return Figures(
        machine=machine(),
        records=len(service.records),
        passages=sum(map(len, service.library.holdings)),
        questions=len(questions),
        encoder=quiet["encoder"],
        ask=quiet["ask"],
        stages=_stages(service, questions),
        busy_encoder=busy["encoder"],
        busy_ask=busy["ask"],
        batched=batched,
        loads=tuple(loads),
        help_s=wall_s([*plan.command, "--help"]),
        ask_s=wall_s([*plan.command, "ask", "--data", str(plan.data), questions[0]]),
        opening_s=opening_s,
        ready_s=server.ready_s,
        ingest=_ingest(service_for),
        memory=memory,
        serving=served,
        index_recall=index_recall(
            service.library,
            np.concatenate([service.encode_question(one).vectors for one in questions[:_RECALLED]]),
        ),
    )


def _stages(service: Timed, questions: Sequence[str]) -> dict[str, float]:
    told = [service.ask(one).stages for one in questions[:_RECALLED]]
    return {name: float(np.mean([one[name] for one in told])) for name in told[0]}


def print_figures(figures: Figures, console: Console) -> None:
    """The figures as tables and lines."""

    def line(text: str) -> None:
        console.print(escape(text), highlight=False)

    on = figures.machine
    held = f"{figures.records} records, {figures.passages:,} passages"
    line(f"{figures.questions} questions, {held}, on {on.cores} × {on.model}")
    table = Table("one at a time", "p50 ms", "p95 ms", "p99 ms", "beside busy neighbours: p50",
                  "p95", "p99")  # fmt: skip
    table.add_row("encoder alone", *_cells(figures.encoder), *_cells(figures.busy_encoder))
    table.add_row("ask, inside the service", *_cells(figures.ask), *_cells(figures.busy_ask))
    table.add_row("ask / encoder", *_ratios(figures.ask, figures.encoder),
                  *_ratios(figures.busy_ask, figures.busy_encoder))  # fmt: skip
    console.print(table)
    spent = ", ".join(f"{name} {took:.1f}" for name, took in figures.stages.items())
    line(f"milliseconds of an ask, on average: {spent}")
    table = Table("/ask, askers", "p50 ms", "p95 ms", "p99 ms", "answers/s", "turned away",
                  "failed")  # fmt: skip
    for one in figures.loads:
        table.add_row(str(one.askers), *_cells(one.latency), f"{one.rate:.1f}",
                      str(one.turned_away), str(one.failed))  # fmt: skip
    console.print(table)
    line(f"encoder alone, in batches: {figures.batched:.0f} questions/s")
    line(
        f"start: --help {figures.help_s:.2f} s, ask {figures.ask_s:.2f} s, "
        f"serve {figures.ready_s:.2f} s; opening to the first answer {figures.opening_s:.2f} s"
    )
    ingest = figures.ingest
    line(
        f"ingest: {ingest.rate:.0f} passages/s, encoder alone {ingest.encoder:.0f} "
        f"({ingest.rate / ingest.encoder:.2f} of it)"
    )
    for name, memory in (("memory", figures.memory), ("memory of the server", figures.serving)):
        parts = {"resident": memory.resident, "its own": memory.own, "peak": memory.peak}
        line(f"{name}: " + ", ".join(f"{of} {mb:.0f} MB" for of, mb in parts.items() if mb))
    line(f"index: recall@10 {figures.index_recall:.3f} of exact search")


def _questions(plan: Plan, held: Sequence[Record]) -> list[str]:
    """What is asked, mixed: of a question set, or of the bundled sets on the records held."""
    ids = {record.id for record in held}
    bundled = [one.path for one in (*ON_SAMPLE, *OPEN, *HELD_BACK)]
    paths = [plan.questions] if plan.questions else bundled
    texts = [
        one.text
        for path in paths
        for one in read_questions(path)
        if plan.questions or one.record is None or record_id(one.record) in ids
    ]
    if not texts:
        raise QuestionSetError("no question on the records held: name a question set")
    random.Random(0).shuffle(texts)  # noqa: S311 (the same mix at every run)
    return texts


def _server(plan: Plan) -> tuple[list[str], int]:
    """The command that serves the library, and the port it does so on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    where = ["--host", "127.0.0.1", "--port", str(port), "--data", str(plan.data)]
    return [*plan.command, "serve", *where], port


def _batched(encoder: Encoder, questions: Sequence[str]) -> float:
    start = time.perf_counter()
    encoder.encode(questions)
    return len(questions) / (time.perf_counter() - start)


def _ingest(service_for: Callable[[Path | None], Timed]) -> Ingest:
    """The bundled record taken into a new library."""
    with TemporaryDirectory() as folder:
        service = service_for(Path(folder))
        start = time.perf_counter()
        service.ingest(SAMPLE.read_bytes())
        return ingest_rate(service.library, time.perf_counter() - start, service.encoder)


def _cells(latency: Latency | None) -> tuple[str, str, str]:
    if latency is None:
        return "–", "–", "–"
    return f"{latency.p50:.1f}", f"{latency.p95:.1f}", f"{latency.p99:.1f}"


def _ratios(one: Latency, other: Latency) -> tuple[str, str, str]:
    return (
        f"{one.p50 / other.p50:.2f}",
        f"{one.p95 / other.p95:.2f}",
        f"{one.p99 / other.p99:.2f}",
    )
