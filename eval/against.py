"""A run against an earlier one: what changed on the questions that both were asked.

Comes in: Trials and the JSON of an earlier run. Goes out: for each trial and measure the difference
with its interval (a paired bootstrap). Does not know: how it is printed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.measures import MEASURES
from eval.measures.measure import Figure, Measure, difference
from eval.questions import QuestionSetError
from eval.trial import Trial

_Scores = Mapping[tuple[str, str], Mapping[str, float | None]]  # (set, question) to its scores


@dataclass(frozen=True)
class Changed:
    """How much a measure changed in a trial, over the questions it applies to in both runs."""

    trial: str
    measure: Measure
    change: Figure


def read_run(path: Path) -> Mapping[str, _Scores]:
    """The scores of an earlier run, by trial; QuestionSetError where the file holds none."""
    try:
        data: Any = json.loads(path.read_text("utf-8"))
        return {
            trial["name"]: {(q["set"], q["id"]): q["scores"] for q in trial["questions"]}
            for trial in data["trials"]
        }
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise QuestionSetError(f"{path} is no run that --json wrote: {error}") from error


def changes(trials: Iterable[Trial], earlier: Mapping[str, _Scores]) -> Iterator[Changed]:
    """What changed, for each measure whose questions are in both runs.

    Calibration error is left out: it is one number over a run, not one a question.
    """
    for trial in trials:
        before = earlier.get(trial.name, {})
        for measure in (one for one in MEASURES if one.is_mean):
            pairs = [
                (now, then)
                for run in trial.runs
                for outcome in run.outcomes
                if (now := measure.of(outcome)) is not None
                and (then := before.get((run.name, outcome.question.id), {}).get(repr(measure)))
                is not None
            ]
            if pairs:
                change = difference([now for now, _ in pairs], [then for _, then in pairs])
                yield Changed(trial.name, measure, change)
