"""Sixty-four askers at the real server: answered or honestly told to come back, no slower in all
than one asker, and memory stays what it is.

On a machine that others use too, what an answer costs in processor time is what can be compared.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import numpy as np
import psutil
import pytest
from crowd import Heard, ask_together
from fakes import SMALL

from eval.questions import read_questions
from eval.sets import ON_SAMPLE
from rag.sample import SAMPLE
from rag.service import open_service
from rag.settings import Settings

pytestmark = [pytest.mark.model, pytest.mark.alone]

ASKERS = 64
SECONDS = 6
QUESTIONS = [one.text for one in read_questions(ON_SAMPLE[0].path)]


class Server:
    """`onrecord serve` in a process of its own."""

    def __init__(self, address: str, process: psutil.Process) -> None:
        self.address, self.process = address, process

    def ask(self, askers: int, seconds: float = SECONDS) -> Heard:
        return ask_together(self.address, QUESTIONS, askers, seconds)

    @property
    def memory(self) -> float:
        """Resident now, in MB."""
        return self.process.memory_info().rss / 1e6

    @property
    def busy(self) -> float:
        """Seconds of processor time so far."""
        return sum(self.process.cpu_times()[:2])


@contextmanager
def serving(data: Path, models: Path, *arguments: str, **settings: str) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    given = {"data": str(data), "models": str(models), "model": SMALL, "port": str(port)}
    given |= settings
    environ = {f"ONRECORD_{name.upper()}": value for name, value in given.items()}
    command = [sys.executable, "-m", "rag", "serve", *arguments]
    process = subprocess.Popen(
        command, env=os.environ | environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        address = f"http://127.0.0.1:{port}"
        while not _ready(address):
            assert process.poll() is None
            time.sleep(0.05)
        yield Server(address, psutil.Process(process.pid))
    finally:
        process.terminate()
        process.wait()


def _ready(address: str) -> bool:
    try:
        with urlopen(f"{address}/readyz"):
            return True
    except URLError:
        return False


@pytest.fixture(scope="module")
def data(small_models: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("load")
    open_service(Settings(data=folder, models=small_models, model=SMALL)).ingest(
        SAMPLE.read_bytes()
    )
    return folder


@pytest.fixture(scope="module")
def server(data: Path, small_models: Path) -> Iterator[Server]:
    with serving(data, small_models) as server:
        server.ask(ASKERS, 2)
        yield server


def test_many_askers_are_served_at_the_rate_of_one_and_memory_stays(server: Server) -> None:
    busy, memory = [server.busy], server.memory
    one = server.ask(1, 3)
    busy.append(server.busy)
    many = server.ask(ASKERS)
    busy.append(server.busy)
    assert one.broken + many.broken == []
    assert set(many.statuses) <= {200, 429}
    assert many.rate >= 0.8 * one.rate
    costs = np.diff(busy) / [len(one.answered), len(many.answered)]
    assert costs[1] <= 1.4 * costs[0]
    assert server.memory <= 1.15 * memory


def test_who_is_one_too_many_is_told_soon_and_the_others_wait_no_longer(
    data: Path, small_models: Path
) -> None:
    with serving(data, small_models, waiting="8", patience="1") as server:
        server.ask(4, 2)
        heard = server.ask(ASKERS)
    assert heard.broken == []
    assert set(heard.statuses) == {200, 429}
    assert np.median(heard.refused) < np.median(heard.answered)
    assert np.percentile(heard.answered, 95) < 5
