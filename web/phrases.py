"""Values in words: a day, a number of things, a span of time.

Comes in: a value. Goes out: a phrase. Does not know: records, HTML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date as Date  # noqa: N812


def day(date: Date | None) -> str:
    """``27 September 2017``; empty without a date."""
    return f"{date.day} {date:%B %Y}" if date else ""


def count(number: int, one: str, many: str = "") -> str:
    """``1 record``, ``1,204 records``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def span(seconds: float) -> str:
    """``40 s``, ``3 min``."""
    return f"{max(1, round(seconds))} s" if seconds < 90 else f"{round(seconds / 60)} min"
