"""What a measure is: a value with a name, and a function from one outcome to a number.

Comes in: outcomes. Goes out: a Figure, with the interval in which it lies by the bootstrap.
Does not know: which measures there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from eval.outcome import Outcome

Values = NDArray[np.float64]

RESAMPLES = 1000
SEED = 11955  # any; the same outcomes give the same interval


def mean(values: Values) -> Values:
    """The mean over the last axis."""
    return np.asarray(values.mean(axis=-1), dtype=np.float64)


@dataclass(frozen=True)
class Figure:
    """A number over ``n`` cases and its 95 % interval."""

    value: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, repr=False)
class Measure:
    """``of`` an outcome is a number, or None where the measure does not apply.

    ``about`` says what it counts, for whoever reads the report. ``summary`` makes one number of
    many, over the last axis. A measure prints as its name.
    """

    name: str
    about: str
    of: Callable[[Outcome], float | None]
    summary: Callable[[Values], Values] = mean
    lower_is_better: bool = False

    @property
    def is_mean(self) -> bool:
        """Whether it is the mean of what it is for each outcome."""
        return self.summary is mean

    def __repr__(self) -> str:
        return self.name

    def figure(self, outcomes: Iterable[Outcome]) -> Figure | None:
        """The measure over outcomes; None where it applies to none of them."""
        return figure((self.of(outcome) for outcome in outcomes), self.summary)


def figure(
    values: Iterable[float | None], summary: Callable[[Values], Values] = mean
) -> Figure | None:
    """The summary of the values that are there, with its percentile bootstrap interval.

    Efron and Tibshirani, An Introduction to the Bootstrap (1993), section 13.3: the 2.5th and
    the 97.5th percentile of the summary over samples drawn with replacement.
    """
    known = np.array([value for value in values if value is not None], dtype=np.float64)
    if not known.size:
        return None
    return interval(float(summary(known)), summary(known[_drawn(known.size)]), known.size)


def difference(ours: Sequence[float], theirs: Sequence[float]) -> Figure:
    """The mean of what the same cases differ by, with its interval (a paired bootstrap)."""
    apart = np.array(ours, np.float64) - np.array(theirs, np.float64)
    return interval(float(apart.mean()), mean(apart[_drawn(apart.size)]), apart.size)


def interval(value: float, resampled: Values, cases: int) -> Figure:
    """A figure from its value and its values over samples drawn anew."""
    low, high = np.percentile(resampled, (2.5, 97.5))
    return Figure(value, float(low), float(high), cases)


def area(scores: Values, right: NDArray[np.bool_]) -> float:
    """The area under the ROC curve: the chance that a right case scores above a wrong one."""
    above = scores[right][:, None] - scores[~right][None, :]
    return float(((above > 0) + 0.5 * (above == 0)).mean())


def _drawn(cases: int) -> NDArray[np.int64]:
    return np.random.default_rng(SEED).integers(cases, size=(RESAMPLES, cases))
