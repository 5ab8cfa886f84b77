"""A run against an earlier one: the differences, on the questions that both have."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from test_eval_fakes import answer, outcome, question

from eval.against import changes, read_run
from eval.questions import QuestionSetError
from eval.report import as_data
from eval.run import Run
from eval.trial import Trial

WHEN = datetime(2024, 5, 6, tzinfo=UTC)


def _trial(*ranks: int) -> Trial:
    """Questions that paragraph 1 answers, and what is cited first."""
    outcomes = tuple(
        outcome(question(1, name=f"q{i}"), answer(first)) for i, first in enumerate(ranks)
    )
    return Trial("The library", "1 record", (Run("a", outcomes),))


def _earlier(tmp_path: Path, trial: Trial) -> Path:
    path = tmp_path / "run.json"
    path.write_text(json.dumps(as_data([trial], WHEN)))
    return path


def test_the_change_is_that_of_the_questions_both_were_asked(tmp_path: Path) -> None:
    earlier = read_run(_earlier(tmp_path, _trial(2, 1, 1)))
    found = {repr(one.measure): one.change for one in changes([_trial(1, 1, 1, 2)], earlier)}
    assert found["Success@1"].value == pytest.approx(1 / 3)
    assert (found["Success@1"].n, found["verbatim"].value) == (3, 0)
    assert found["Success@1"].low <= found["Success@1"].value <= found["Success@1"].high
    assert "ECE" not in found


def test_of_another_trial_nothing_is_said(tmp_path: Path) -> None:
    earlier = read_run(_earlier(tmp_path, _trial(1)))
    assert list(changes([Trial("Other", "", _trial(1).runs)], earlier)) == []


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"trials": [{}]}'])
def test_a_file_that_is_no_run_is_refused_by_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text)
    with pytest.raises(QuestionSetError, match=r"x\.json is no run"):
        read_run(path)
