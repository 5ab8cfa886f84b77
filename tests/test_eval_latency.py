import io
import json
import resource

import numpy as np
import psutil
import pytest
from rich.console import Console
from test_eval_fakes import RECORD, FakeService, question

from eval import run_benchmark
from eval.latency import Machine, Timing, machine, measure_latency, model_name, resident_mb
from eval.questions import QuestionSetError
from eval.run import Latency


class Clock:
    """Time that passes only where a fake spends it."""

    def __init__(self, monkeypatch):
        self.now = 100.0
        monkeypatch.setattr("eval.latency.time.perf_counter", lambda: self.now)


class SlowService(FakeService):
    """Asks take 8, 9, 10 … ms by the clock, encoding half of that."""

    def __init__(self, clock):
        super().__init__(RECORD)
        self.clock = clock

    def ask(self, question, *rest):
        self.clock.now += float(question) / 1000
        return super().ask(question, *rest)

    def encode_question(self, text):
        self.clock.now += float(text) / 2000
        return super().encode_question(text)


def test_asks_and_encodings_are_timed_in_turn(monkeypatch):
    clock = Clock(monkeypatch)
    asked = [question(1, text=str(ms)) for ms in range(8, 109)]

    def opened():
        clock.now += 2
        return SlowService(clock)

    timing = measure_latency(opened, asked)
    assert (timing.ask.p50, timing.ask.p95) == pytest.approx((58, 103))
    assert (timing.encoder.p50, timing.encoder.p95) == pytest.approx((29, 51.5))
    assert timing.ratio == pytest.approx(2)
    assert timing.ready_s == pytest.approx(2.008)
    assert timing.questions == 101


def test_nothing_to_time_is_told():
    with pytest.raises(QuestionSetError):
        measure_latency(lambda: FakeService(RECORD), [])


def test_the_figures_are_printed(tmp_path, monkeypatch):
    path = tmp_path / "q.jsonl"
    path.write_text(json.dumps({"id": "1", "question": "10", "kind": "who", "record": "GA/1",
                                "paragraphs": [1]}))  # fmt: skip
    clock = Clock(monkeypatch)
    monkeypatch.setattr("eval.latency.machine", lambda: Machine(3, "Abacus"))
    console = Console(file=io.StringIO(), width=120)
    assert run_benchmark(lambda folder: SlowService(clock), questions=path, console=console) == 0
    text = console.file.getvalue()
    for part in ("1 questions on 3 × Abacus", "10.00", "5.00", "medians: 2.00", "0.01 s", "MB"):
        assert part in text


def test_the_machine_is_named():
    assert model_name("processor\t: 0\nmodel name\t: Some CPU: fast\n") == "Some CPU: fast"
    assert model_name("") is None
    assert machine().cores == len(psutil.Process().cpu_affinity())
    assert machine().model


def test_memory_is_what_the_system_says():
    kept = np.ones(8_000_000)
    now = psutil.Process().memory_info().rss / 1e6
    assert kept.nbytes / 1e6 < now <= resident_mb() * 1.05
    assert resident_mb() == pytest.approx(
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6, rel=0.05
    )


def test_the_ratio_is_of_medians():
    timing = Timing(Machine(1, "x"), 1, 1.0, Latency(2.0, 9.0), Latency(3.0, 9.0), 1.0)
    assert timing.ratio == 1.5
