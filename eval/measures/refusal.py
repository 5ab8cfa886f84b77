"""Refusal: whether the records are said to be silent where they are, and only there.

Precision and recall of the class "the record does not answer" (Rajpurkar et al., ACL 2018, score
such questions likewise); the verdict also says in which way a record is silent.
"""

from __future__ import annotations

from eval.measures.measure import Measure
from eval.outcome import Outcome


def _precision(outcome: Outcome) -> float | None:
    return float(not outcome.question.answerable) if outcome.refused else None


def _recall(outcome: Outcome) -> float | None:
    return None if outcome.question.answerable else float(outcome.refused)


def _lost(outcome: Outcome) -> float | None:
    return float(outcome.refused) if outcome.question.answerable else None


def _verdict(outcome: Outcome) -> float | None:
    wanted = outcome.question.verdict
    if wanted is None:
        return None
    return float(outcome.answer is not None and outcome.answer.verdict is wanted)


REFUSAL_PRECISION = Measure(
    "refusal precision", "share of refusals where the records are silent", _precision
)
REFUSAL_RECALL = Measure(
    "refusal recall", "share of questions without an answer that are refused", _recall
)
VERDICT_RIGHT = Measure(
    "verdict right", "of those, it is told in which way the records are silent", _verdict
)
ANSWERS_REFUSED = Measure(
    "answers refused", "share of questions with an answer that are refused", _lost,
    lower_is_better=True,
)  # fmt: skip
