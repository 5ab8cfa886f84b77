"""Several processes at one address: the same answers, figures counted together, one end."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import psutil
import pytest
from crowd import ask_together
from fakes import SMALL
from test_load import QUESTIONS, Server, serving

from rag.errors import SettingsError
from rag.sample import SAMPLE
from rag.service import open_service
from rag.settings import Settings, read_settings
from web.meters import Meters, figures_shared

ASKED = "/ask?question=Who+is+Grizelda+Grootboom"


@pytest.fixture(scope="module")
def server(small_models: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    data = tmp_path_factory.mktemp("workers")
    open_service(Settings(data=data, models=small_models, model=SMALL)).ingest(SAMPLE.read_bytes())
    with serving(data, small_models, "--workers", "2") as server:
        workers = server.process.children(recursive=True)
        yield server
        server.process.terminate()
        _, alive = psutil.wait_procs([server.process, *workers], timeout=60)
        assert not alive


def _get(server: Server, path: str) -> str:
    with urlopen(server.address + path) as reply:
        return reply.read().decode()


def _answered(figures: str) -> int:
    found = re.search(r'requests_total{method="GET",route="/ask",status="200"} (.*)', figures)
    return int(float(found[1])) if found else 0


@pytest.mark.model
def test_all_workers_answer_alike_and_count_together(server: Server) -> None:
    replies, workers = list[dict](), set[int]()
    while len(workers) < 2:
        assert len(replies) < 400
        before = _busy(server)
        replies.append(json.loads(_get(server, ASKED)) | {"took_ms": 0})
        workers |= {pid for pid, spent in _busy(server).items() if spent > before.get(pid, spent)}
    assert all(one == replies[0] for one in replies)
    assert replies[0]["answered"]
    assert _answered(_get(server, "/metrics")) == len(replies)


def _busy(server: Server) -> dict[int, float]:
    return {one.pid: one.cpu_times().user for one in server.process.children(recursive=True)}


@pytest.mark.model
def test_many_askers_are_answered_by_several_workers(server: Server) -> None:
    heard = ask_together(server.address, QUESTIONS, 16, 4)
    assert heard.broken == []
    assert len(heard.answered) > 16
    assert "onrecord_asks_at_work 0.0" in _get(server, "/metrics")


@pytest.mark.model
def test_a_worker_that_dies_is_replaced(server: Server) -> None:
    (*_, last) = sorted(server.process.children(recursive=True), key=lambda one: one.cpu_times())
    last.kill()
    end = time.monotonic() + 60
    while sum(one.cpu_times().user > 0.3 for one in server.process.children(recursive=True)) < 2:
        assert time.monotonic() < end
        time.sleep(0.1)
    assert json.loads(_get(server, "/readyz"))["records"] == 1


def test_several_workers_take_no_uploads() -> None:
    with pytest.raises(SettingsError, match="onrecord ingest"):
        Settings(workers=2, token="open-sesame")
    with pytest.raises(SettingsError, match="WORKERS must be 1 or more"):
        Settings(workers=0)


def test_the_places_are_shared_out_among_the_workers() -> None:
    assert Settings(workers=1).places == 2 * len(psutil.Process().cpu_affinity())
    assert Settings(workers=1000).places == 2
    assert Settings(workers=3, at_work=5).places == 5


def test_the_environment_says_the_same_to_another_process() -> None:
    for settings in (Settings(), Settings(data=Path("/x"), models=Path("y"), workers=3, port=9)):
        assert read_settings(settings.environment) == settings


def test_figures_are_alone_again_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PROMETHEUS_MULTIPROC_DIR", raising=False)
    with figures_shared():
        pass
    meters = Meters()
    meters.count("GET", "/ask", 200, 0.1)
    assert _answered(meters.render().decode()) == 1
