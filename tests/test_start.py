"""What a start costs: help next to nothing, an ask neither torch nor what only reading needs, and
a server's first question no more than the others.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from fakes import SMALL, FakeService
from starlette.testclient import TestClient

from rag.sample import SAMPLE
from rag.service import open_service
from rag.settings import Settings
from web import app as web_app
from web import create_app

SECONDS = 0.3
NOT_FOR_HELP = {"numpy", "faiss", "scipy", "onnxruntime", "tokenizers", "regex", "fastapi", "rich"}
NOT_FOR_ASKING = {
    "torch", "transformers", "sentence_transformers", "onnx", "sklearn", "fastapi", "starlette",
    "uvicorn", "urllib3", "lxml", "pdfplumber", "docx", "rag.reading.coverage", "filelock",
}  # fmt: skip
OF_ENGINES = {"CI", "ORT_DISABLE_TELEMETRY", "XDG_CACHE_HOME"}  # by which they may be told not to
OF_THREADS = {"OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"}  # by which libraries may be told how many
_RUN = """
import sys
from rag.__main__ import main
try:
    main(sys.argv[1:])
finally:
    print(*sys.modules, file=sys.stderr)
    if "numpy" in sys.modules:
        from threadpoolctl import threadpool_info
        for one in threadpool_info():
            print(one["internal_api"], one["num_threads"], sep=":", file=sys.stderr)
"""


def _loaded(*arguments: str, **settings: object) -> set[str]:
    """The modules that a command has loaded when it is done, and the threads of its libraries."""
    environ = {f"ONRECORD_{name.upper()}": str(value) for name, value in settings.items()}
    done = subprocess.run(
        [sys.executable, "-c", _RUN, *arguments],
        env=_without(OF_THREADS) | environ,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stderr.split())


def _without(names: set[str]) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in names}


def _spent() -> float:
    """Processor seconds of the processes that were started and are done."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def test_help_loads_nothing_that_work_needs_and_takes_a_third_of_a_second() -> None:
    assert not NOT_FOR_HELP & _loaded("--help")
    before = _spent()
    subprocess.run([sys.executable, "-m", "rag", "--help"], check=True, capture_output=True)
    assert _spent() - before <= SECONDS


@pytest.mark.model
def test_an_ask_leaves_nothing_at_home_for_an_engine_to_send(
    small_models: Path, tmp_path: Path
) -> None:
    data, home = tmp_path / "data", tmp_path / "home"
    home.mkdir()
    settings = Settings(data=data, models=small_models, model=SMALL)
    open_service(settings).ingest(SAMPLE.read_bytes())
    environ = {"HOME": home, "ONRECORD_DATA": data, "ONRECORD_MODELS": small_models}
    environ["ONRECORD_MODEL"] = SMALL
    subprocess.run(
        [sys.executable, "-m", "rag", "ask", "Who is Grizelda Grootboom?"],
        env=_without(OF_ENGINES) | {name: str(value) for name, value in environ.items()},
        capture_output=True,
        check=True,
    )
    assert list(home.rglob("*")) == []


@pytest.mark.model
def test_an_ask_loads_neither_torch_nor_readers_and_multiplies_on_one_thread(
    small_models: Path, tmp_path: Path
) -> None:
    settings = Settings(data=tmp_path, models=small_models, model=SMALL)
    open_service(settings).ingest(SAMPLE.read_bytes())
    where = {"data": tmp_path, "models": small_models, "model": SMALL}
    loaded = _loaded("ask", "Who is Grizelda Grootboom?", **where)
    assert {"onnxruntime", "openblas:1"} <= loaded
    assert not {f"openblas:{number}" for number in range(2, 65)} & loaded
    assert not NOT_FOR_ASKING & loaded


def test_a_server_asks_itself_first(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = threading.Event()

    class Asked(FakeService):
        def ask(self, question, *rest):
            asked.set()
            return super().ask(question, *rest)

    monkeypatch.setattr(web_app, "open_service", lambda _: Asked())
    with TestClient(create_app(None, Settings())):
        assert asked.wait(5)


def test_a_server_that_holds_nothing_asks_nothing() -> None:
    service = FakeService()
    for record in service.records:
        service.remove(record.id)
    web_app._warm(service)
