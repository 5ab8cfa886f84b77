"""The figures of the last evaluation as a page shows them.

Comes in: the file that ``onrecord eval`` keeps with the library. Goes out: values for the template,
points of the plots included. Does not know: how a figure is measured, SVG.
"""

from __future__ import annotations

from datetime import datetime
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from pydantic import BaseModel, ValidationError

if TYPE_CHECKING:
    from pathlib import Path

SIDE = 240  # pixels of a plot's side
_SMALLEST, _LARGEST = 4.0, 16.0  # pixels of a point's radius


class Point(NamedTuple):
    """Where a point of a plot lies, in pixels from the left and from the top, and its radius."""

    x: float
    y: float
    radius: float = 0.0


class Figure(BaseModel):
    """A figure over ``n`` cases with its interval."""

    value: float
    low: float
    high: float
    n: int

    def __str__(self) -> str:
        return f"{self.value:.3f}"

    @property
    def interval(self) -> str:
        """``0.85 to 0.96``."""
        return f"{self.low:.2f} to {self.high:.2f}"


class Measure(BaseModel):
    """What a measure counts."""

    about: str
    lower_is_better: bool


class Took(BaseModel):
    """Milliseconds inside the service: the median and the 95th centile."""

    p50: float
    p95: float


class Asked(BaseModel):
    """A question set, or the questions of one kind, and what came of them."""

    name: str
    questions: int
    figures: dict[str, Figure | None]
    took_ms: Took | None


class Sure(BaseModel):
    """The answers whose confidence lies in one tenth."""

    confidence: float
    accuracy: float
    n: int


class Risk(BaseModel):
    """How often the answers were wrong had only the surest been given."""

    coverage: float
    risk: float


class Failed(BaseModel):
    """A question that went wrong, and in which ways."""

    set: str
    id: str
    question: str
    reasons: list[str]


class Attributed(BaseModel):
    """The share of a record's paragraphs with the right speaker, affiliation, group."""

    record: str
    paragraphs: int
    speaker: Figure | None
    affiliation: Figure | None
    on_behalf_of: Figure | None


class Trial(BaseModel):
    """The question sets asked of one library."""

    name: str
    about: str
    notes: list[str]
    sets: list[Asked]
    kinds: list[Asked]
    failures: list[Failed]
    reliability: list[Sure]
    risk: list[Risk]
    attribution: list[Attributed]

    @property
    def asked(self) -> int:
        """How many questions were asked."""
        return sum(one.questions for one in self.kinds)

    @property
    def sure(self) -> list[Point]:
        """Confidence against the share right; as large as there are answers."""
        most = max((one.n for one in self.reliability), default=1)
        return [
            _point(one.confidence, one.accuracy, max(_SMALLEST, _LARGEST * sqrt(one.n / most)))
            for one in self.reliability
        ]

    @property
    def top_risk(self) -> float:
        """The risk at the top of its plot: the highest there is, in tenths, rounded up."""
        highest = max((one.risk for one in self.risk), default=0.0)
        return next(tenth / 10 for tenth in range(1, 11) if tenth / 10 >= highest)

    @property
    def risks(self) -> list[Point]:
        """Coverage against risk."""
        return [_point(one.coverage, one.risk / self.top_risk) for one in self.risk]

    @property
    def some_risks(self) -> list[Risk]:
        """The points nearest to each tenth of coverage, for a table."""
        if not self.risk:
            return []
        tenths = (tenth / 10 for tenth in range(1, 11))
        near = (min(self.risk, key=lambda one: abs(one.coverage - at)) for at in tenths)
        return list({one.coverage: one for one in near}.values())


class Compared(BaseModel):
    """A measure on a public set: ours, by words alone, and the difference."""

    name: str
    ours: Figure
    bm25: Figure
    difference: Figure


class EvaluationView(BaseModel):
    """A run of ``onrecord eval``."""

    created: datetime
    measures: dict[str, Measure]
    trials: list[Trial]
    public: list[Compared]

    @classmethod
    def read(cls, path: Path) -> EvaluationView | None:
        """The run kept there; None where there is none that can be read."""
        try:
            return cls.model_validate_json(path.read_bytes())
        except (OSError, ValidationError):
            return None


def _point(x: float, y: float, radius: float = 0.0) -> Point:
    return Point(round(SIDE * x, 1), round(SIDE * (1 - y), 1), round(radius, 1))
