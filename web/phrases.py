"""Values in words: a number of things, a span of time.

Comes in: a value. Goes out: a phrase. Does not know: records, HTML.
"""

from __future__ import annotations


def count(number: int, one: str, many: str = "") -> str:
    """``1 record``, ``1,204 records``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def span(seconds: float) -> str:
    """``40 s``, ``3 min``."""
    return f"{max(1, round(seconds))} s" if seconds < 90 else f"{round(seconds / 60)} min"
