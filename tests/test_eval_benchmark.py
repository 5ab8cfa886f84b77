import io
import json
import sys
from contextlib import contextmanager

import psutil
import pytest
from fakes import SMALL, WELLS, shelve
from rich.console import Console
from test_eval_load import desk

from eval import run_benchmark
from eval.benchmark import Plan, measure
from eval.load import Serving
from eval.questions import QuestionSetError
from eval.sets import ON_SAMPLE
from rag.__main__ import main

QUESTIONS = ["How many wells did Zimbabwe dig?", "Who spoke of rivers?"]


@pytest.fixture
def plan(tmp_path, monkeypatch):
    """A plan of tenths of seconds; the server is a desk that answers everything."""
    path = tmp_path / "q.jsonl"
    lines = [
        {"id": str(n), "question": f"200 {text}", "kind": "who", "record": "GA/12001",
         "paragraphs": [1]}
        for n, text in enumerate(QUESTIONS)
    ]  # fmt: skip
    path.write_text("\n".join(map(json.dumps, lines)))
    started = []

    @contextmanager
    def served(command, port):
        started.append(command)
        with desk() as (_, url):
            yield Serving(url, psutil.Process().pid, 0.5)

    monkeypatch.setattr("eval.benchmark.serving", served)
    here = Plan([sys.executable, "-c", "pass"], tmp_path / "lib", 0.1, path, tmp_path / "out.json")
    yield here
    assert [command[3:7] for command in started] == [["serve", "--host", "127.0.0.1", "--port"]]
    assert started[0][-2:] == ["--data", str(here.data)]


def opener(plan):
    """Opens the library of the plan, with a record in it, or a new one."""
    shelve(plan.data, WELLS)
    return lambda folder: shelve(folder or plan.data)


def test_all_is_measured_printed_and_written(plan):
    console = Console(file=io.StringIO(), width=140)
    assert run_benchmark(opener(plan), plan, console) == 0
    text = console.file.getvalue()
    data = json.loads(plan.json.read_text())
    assert (data["questions"], data["records"], data["index_recall"]) == (2, 1, 1.0)
    assert [one["askers"] for one in data["loads"]] == [1, 8, 64]
    assert all(one["failed"] == 0 < one["answered"] for one in data["loads"])
    for name in ("encoder", "ask", "busy_encoder", "busy_ask"):
        assert 0 < data[name]["p50"] <= data[name]["p95"] <= data[name]["p99"]
    assert data["ask"]["p50"] > data["encoder"]["p50"]
    assert data["loads"][0]["latency"]["p50"] >= 20  # what the desk takes
    assert data["ingest"]["passages"] > 92  # the bundled record's
    assert data["ready_s"] == 0.5
    assert all(data[one] > 0 for one in ("help_s", "ask_s", "opening_s", "batched"))
    ratio = data["ask"]["p50"] / data["encoder"]["p50"]
    for part in (
        "2 questions, 1 records", f"{data['ask']['p99']:.1f}", f"{ratio:.2f}", "turned away",
        f"{data['loads'][2]['rate']:.1f}", "serve 0.50 s", "recall@10 1.000", "peak",
    ):  # fmt: skip
        assert part in text


def test_questions_on_records_that_are_not_held_are_not_asked(plan):
    bundled = Plan(plan.command, plan.data, 0.1)
    with pytest.raises(QuestionSetError, match="records held"):
        measure(opener(plan), bundled)
    measure(opener(plan), plan)


@pytest.mark.model
def test_the_command_measures_the_real_thing(tmp_path, small_models, monkeypatch, capsys):
    monkeypatch.setenv("ONRECORD_MODELS", str(small_models))
    monkeypatch.setenv("ONRECORD_MODEL", SMALL)
    out = tmp_path / "out.json"
    asked = tmp_path / "asked.jsonl"
    asked.write_text("\n".join(ON_SAMPLE[0].path.read_text("utf-8").splitlines()[:12]), "utf-8")
    command = ["benchmark", "--data", str(tmp_path / "lib"), "--seconds", "0.3", "--json", str(out)]
    assert main([*command, str(asked)]) == 0
    data = json.loads(out.read_text())
    assert data["records"] == 1
    assert data["questions"] == 12
    assert all(one["failed"] == 0 < one["answered"] for one in data["loads"])
    assert data["serving"]["resident"] > 100
    assert data["index_recall"] == 1
    assert "answers/s" in capsys.readouterr().out


@pytest.mark.parametrize("wrong", ["0", "-1", "inf", "nan", "soon"])
def test_seconds_are_more_than_none(wrong):
    with pytest.raises(SystemExit) as refused:
        main(["benchmark", f"--seconds={wrong}"])
    assert refused.value.code == 2
