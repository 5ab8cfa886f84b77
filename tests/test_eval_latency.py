import subprocess
import sys
import time

import psutil
import pytest

from eval.latency import busy_neighbours, in_turn, machine, model_name


class Clock:
    """Time that passes only where a fake spends it."""

    def __init__(self, monkeypatch):
        self.now = 100.0
        monkeypatch.setattr("eval.latency.time.perf_counter", lambda: self.now)

    def spend(self, seconds):
        self.now += seconds


def test_calls_are_timed_in_turn(monkeypatch):
    clock, order = Clock(monkeypatch), []
    calls = {
        "ask": lambda text: (order.append(("ask", text)), clock.spend(float(text) / 1000)),
        "encoder": lambda text: (order.append(("encoder", text)), clock.spend(float(text) / 2000)),
    }
    questions = [str(ms) for ms in range(1, 102)]
    whole = sum(float(ms) * 1.5 / 1000 for ms in questions)
    found = in_turn(calls, questions, whole - 0.001)
    ask, encoder = found["ask"], found["encoder"]
    assert (ask.p50, ask.p95, ask.p99) == pytest.approx((51, 96, 100))
    assert (encoder.p50, encoder.p95, encoder.p99) == pytest.approx((25.5, 48, 50))
    warm = order[:6]
    assert warm == [(name, text) for text in "123" for name in ("ask", "encoder")]
    assert order[6:] == [(name, text) for text in questions for name in ("ask", "encoder")]


def test_questions_come_round_until_the_time_is_up(monkeypatch):
    clock, asked = Clock(monkeypatch), []

    def call(text):
        asked.append(text)
        clock.spend(1)

    in_turn({"ask": call}, ["a", "b"], 5)
    assert "".join(asked) == "ab" + "ababa"
    asked.clear()
    in_turn({"ask": call}, ["a", "b"], 0)
    assert "".join(asked) == "ab" + "a"  # once, however short the time


def test_neighbours_are_busy_and_gone_afterwards():
    me = psutil.Process()
    before = set(me.children())
    with busy_neighbours(2):
        neighbours = [one for one in me.children() if one not in before]
        assert len(neighbours) == 2
        end = time.monotonic() + 30
        while time.monotonic() < end:
            if all(one.cpu_times().user > 0.2 for one in neighbours):
                break
            time.sleep(0.05)
        assert all(one.cpu_times().user > 0.2 for one in neighbours)
    assert not any(one.is_running() for one in neighbours)


def test_neighbours_do_not_outlive_a_killed_parent():
    script = (
        "import sys\nfrom eval.latency import busy_neighbours\n"
        "with busy_neighbours(1):\n print('on', flush=True)\n sys.stdin.read()"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert parent.stdout.readline() == b"on\n"
    (neighbour,) = psutil.Process(parent.pid).children()
    parent.kill()
    parent.communicate()
    psutil.wait_procs([neighbour], timeout=30)
    assert not neighbour.is_running()


def test_the_machine_is_named():
    assert model_name("processor\t: 0\nmodel name\t: Some CPU: fast\n") == "Some CPU: fast"
    assert model_name("") is None
    assert machine().cores == len(psutil.Process().cpu_affinity())
    assert machine().model
