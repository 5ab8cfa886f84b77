"""Confidence: whether of answers given at 0.8 about 80 % are right.

Over answers that answer. Right means: the record does answer, the first paragraph cited is a right
one (Success@1), and at least half of the facts are there, where the question has any.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from eval.measures.facts import FACTS
from eval.measures.measure import Measure, Values
from eval.measures.ranking import SUCCESS_1
from eval.outcome import Outcome

BINS = 10
_FACTS_ENOUGH = 0.5


@dataclass(frozen=True)
class Bin:
    """The answers whose confidence lies in one tenth: how sure, how often right, how many."""

    confidence: float
    accuracy: float
    n: int


def is_right(outcome: Outcome) -> bool:
    """Whether an answer is right; see above."""
    if not outcome.answered or not SUCCESS_1.of(outcome):
        return False
    facts = FACTS.of(outcome)
    return facts is None or facts >= _FACTS_ENOUGH


def overconfidence(outcome: Outcome) -> float | None:
    """Confidence less 1 where the answer is right, less 0 where not."""
    if outcome.answer is None or not outcome.answered:
        return None
    return outcome.answer.confidence - is_right(outcome)


def calibration_error(gaps: Values) -> Values:
    """Expected calibration error over ten equal bins (Naeini et al., AAAI 2015; Guo et al., 2017).

    Σ over bins of n_bin/n · |accuracy - confidence| is 1/n · Σ over bins of |Σ of the gaps in it|,
    and a gap tells its confidence: what lies above 0 is wrong, what lies below it right.
    Chance adds to it and never takes away, so its bootstrap interval lies rather high.
    """
    sums = _binned(gaps, _confidence(gaps))
    return np.asarray(np.abs(sums).sum(axis=0) / gaps.shape[-1], dtype=np.float64)


def calibration_by_chance(gaps: Values) -> Values:
    """The calibration error to be expected of as many answers were every confidence right.

    Then Σ of the gaps in a bin has the mean 0 and the variance Σ p(1 - p) over its confidences p;
    the mean size of a normal variable of that variance is √(2/π · variance).
    """
    sure = _confidence(gaps)
    sums = _binned(sure * (1 - sure), sure)
    return np.asarray(np.sqrt(2 / np.pi * sums).sum(axis=0) / gaps.shape[-1], dtype=np.float64)


def brier(gaps: Values) -> Values:
    """Mean squared difference of confidence and rightness (Brier 1950, two classes halved)."""
    return np.asarray((gaps**2).mean(axis=-1), dtype=np.float64)


def reliability(outcomes: Iterable[Outcome]) -> tuple[Bin, ...]:
    """The bins of the calibration error that hold an answer, least confident first."""
    pairs = _answers(outcomes)
    at = _bins(np.array([confidence for confidence, _ in pairs], dtype=np.float64))
    found: list[Bin] = []
    for number in range(BINS):
        here = [pair for pair, place in zip(pairs, at, strict=True) if place == number]
        if here:
            sure, right = (sum(column) / len(here) for column in zip(*here, strict=True))
            found.append(Bin(sure, right, len(here)))
    return tuple(found)


def risk_coverage(outcomes: Sequence[Outcome]) -> tuple[tuple[float, float], ...]:
    """(coverage, risk) where only the answers above a confidence count (El-Yaniv & Wiener 2010).

    Coverage is the share of all questions so answered, risk the share of wrong ones among them.
    Answers of one confidence come in together.
    """
    pairs = sorted(_answers(outcomes), reverse=True)
    points: list[tuple[float, float]] = []
    wrong = 0.0
    for count, (confidence, right) in enumerate(pairs, start=1):
        wrong += 1 - right
        if count == len(pairs) or pairs[count][0] < confidence:
            points.append((count / len(outcomes), wrong / count))
    return tuple(points)


def _answers(outcomes: Iterable[Outcome]) -> list[tuple[float, float]]:
    return [
        (outcome.answer.confidence, float(is_right(outcome)))
        for outcome in outcomes
        if outcome.answer is not None and outcome.answered
    ]


def _confidence(gaps: Values) -> Values:
    """What ``overconfidence`` was told of: gaps above 0 are of wrong answers."""
    return np.where(gaps > 0, gaps, 1 + gaps)


def _binned(values: Values, confidence: Values) -> Values:
    """Of each bin the sum of ``values`` over the last axis; bins are the first axis."""
    at = _bins(confidence)
    return np.stack([np.where(at == number, values, 0.0).sum(axis=-1) for number in range(BINS)])


def _bins(confidence: Values) -> Values:
    """Bins ``(0, .1]`` to ``(.9, 1]``; 0 itself is in the first. Rounded, so that .3 is in .3."""
    upper = np.ceil(np.round(confidence * BINS, 9))
    return np.asarray(np.maximum(upper - 1, 0), dtype=np.float64)


CALIBRATION_ERROR = Measure(
    "ECE",
    "how far confidence is from the share of answers that are right, on average",
    overconfidence,
    calibration_error,
    lower_is_better=True,
)
BY_CHANCE = Measure(
    "ECE by chance",
    "what ECE comes to on as many answers were every confidence right",
    overconfidence,
    calibration_by_chance,
    lower_is_better=True,
)
BRIER = Measure(
    "Brier",
    "mean squared difference of confidence and rightness",
    overconfidence,
    brier,
    lower_is_better=True,
)
