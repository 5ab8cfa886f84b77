import io
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from rich.console import Console
from test_eval_fakes import ADA, BEN, RECORD, answer, outcome, question

from eval.attribution import Attributed, Judged, Row
from eval.measures import MEASURES
from eval.report import as_data, print_trial
from eval.run import Run
from eval.trial import Trial

WHEN = datetime(2024, 5, 6, 7, 8, tzinfo=UTC)
A = (
    outcome(question(1, name="a1", speakers=[ADA.name]), answer(1, took_ms=2.0)),
    outcome(question(1, name="a2", text="<b>who</b> & [red]why[/red]?"), answer(2, took_ms=4.0)),
)
B = (outcome(question(name="b1", kind="who"), answer(confidence=0.6)),)
ROW = Row(1, "SUMMARY", (BEN.name,), ("Nigeria",), (), None)
WRONG = Attributed("GA/1", (Judged(ROW, RECORD.paragraph(1)),))
RIGHT = Attributed("GA/2", (Judged(ROW, RECORD.paragraph(2)),))
TRIAL = Trial(
    "The library", "1 record", (Run("a", A, (question(1, name="a3", record="GA/9"),)), Run("b", B)),
    (WRONG, RIGHT), ("x.txt left out: empty",),
)  # fmt: skip


def printed(trial, *, with_failures=False, width=200):
    console = Console(file=io.StringIO(), width=width)
    print_trial(trial, console, with_failures=with_failures)
    return console.file.getvalue()


def row_of(text, name):
    line = next(line for line in text.splitlines() if f" {name} " in line)
    return [cell.strip() for cell in line.strip("│ ").split("│")]


def test_the_table_has_a_row_a_measure_and_a_column_a_set_and_all():
    text = printed(TRIAL)
    assert row_of(text, "Success@1") == [
        "Success@1", "0.500 [0.00, 1.00]", "–", "0.500 [0.00, 1.00]"
    ]  # fmt: skip
    assert row_of(text, "refusal recall")[1:] == ["–", "1.000 [1.00, 1.00]", "1.000 [1.00, 1.00]"]
    assert row_of(text, "p50 / p95 ms")[1:] == ["3.0 / 3.9", "1.0 / 1.0", "2.0 / 3.8"]
    assert "a (2)" in text
    assert "b (1)" in text
    assert "all (3)" in text
    assert "absence (1)" in text


def test_no_figure_is_cut_off_in_a_narrow_terminal():
    text = printed(TRIAL, width=70)
    assert "…" not in text
    assert [line.split()[3] for line in text.splitlines() if "Success@1" in line][:2] == [
        "0.500", "0.500"
    ]  # fmt: skip
    assert max(map(len, text.splitlines())) <= 70


def test_what_was_skipped_or_left_out_is_named():
    text = printed(TRIAL)
    assert "1 questions skipped, their records are not held: a3" in text
    assert "x.txt left out: empty" in text


def test_attribution_has_a_row_a_record_and_one_for_all():
    text = printed(TRIAL)
    assert row_of(text, "GA/1")[1:3] == ["1", "0.000 [0.00, 0.00]"]
    assert row_of(text, "GA/2")[1:3] == ["1", "1.000 [1.00, 1.00]"]
    assert row_of(text[text.index("Attribution") :], "all")[1] == "2"


def test_failures_are_listed_where_they_are_asked_for_and_markup_is_no_markup():
    quiet, loud = printed(TRIAL), printed(TRIAL, with_failures=True)
    assert "right one not found" not in quiet
    assert "a2 <b>who</b> & [red]why[/red]?" in loud
    assert "first ¶2, not ¶1 (right one not found)" in loud
    assert "GA/1 ¶1: Ada Ødegård (Norway), not Ben Okri (Nigeria)" in loud


def test_json_holds_every_figure_and_question():
    data = json.loads(json.dumps(as_data([TRIAL], WHEN)))
    assert (data["version"], data["created"]) == (1, "2024-05-06T07:08:00+00:00")
    (trial,) = data["trials"]
    assert [one["name"] for one in trial["sets"]] == ["a", "b", "all"]
    assert list(trial["sets"][0]["figures"]) == [repr(measure) for measure in MEASURES]
    assert trial["sets"][0]["figures"]["Success@1"] == {
        "value": 0.5, "low": 0.0, "high": 1.0, "n": 2
    }  # fmt: skip
    assert trial["sets"][1]["figures"]["Success@1"] is None
    took = {"p50": 3.0, "p95": 3.9, "p99": 3.98}
    assert trial["sets"][0]["took_ms"] == pytest.approx(took)
    assert trial["skipped"] == ["a3"]
    assert [(one["set"], one["id"], one["scores"]["Success@1"]) for one in trial["questions"]] == [
        ("a", "a1", 1.0), ("a", "a2", 0.0), ("b", "b1", None)
    ]  # fmt: skip
    (failure,) = trial["failures"]
    assert (failure["set"], failure["id"], failure["question"]) == (
        "a", "a2", "<b>who</b> & [red]why[/red]?"
    )  # fmt: skip
    assert trial["reliability"] == [{"confidence": 0.8, "accuracy": 0.5, "n": 2}]
    assert trial["risk"] == [{"coverage": pytest.approx(2 / 3), "risk": 0.5}]
    assert set(data["measures"]) == {repr(measure) for measure in MEASURES}
    assert [one["record"] for one in trial["attribution"]] == ["GA/1", "GA/2", "all"]
    assert trial["attribution"][2]["speaker"]["value"] == 0.5


def test_answers_are_counted_by_the_rule_that_gave_them_with_the_share_that_is_right():
    by_form = [replace(answer(at), rule="pledges.pledged") for at in (1, 2)]
    asked = [outcome(question(1, name=f"c{at}"), one) for at, one in enumerate(by_form)]
    trial = Trial("The library", "1 record", (Run("c", (*asked, *A)),))
    text = printed(trial)
    assert row_of(text, "pledges.pledged")[1:] == ["2", "0.500 [0.00, 1.00]"]
    assert row_of(text, "searched")[1:] == ["2", "0.500 [0.00, 1.00]"]
    told = as_data([trial], WHEN)["trials"][0]["rules"]
    assert [(one["name"], one["answers"], one["right"]["value"]) for one in told] == [
        ("pledges.pledged", 2, 0.5), ("searched", 2, 0.5)
    ]  # fmt: skip
