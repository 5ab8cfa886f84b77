"""Where the time of one ask goes.

Comes in: stages as they are entered. Goes out: milliseconds by stage. Does not know: what they do.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager


class Trace:
    """A clock that runs from when it is made; what no stage takes is spent on understanding."""

    def __init__(self) -> None:
        self._began = time.perf_counter()
        self._spent = {"encode": 0.0, "search": 0.0, "compose": 0.0}
        self._within = 0.0  # what stages have taken so far that lie in the one entered

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count what is done meanwhile to a stage, but for what a stage in it counts."""
        began, before, self._within = time.perf_counter(), self._within, 0.0
        try:
            yield
        finally:
            took = time.perf_counter() - began
            self._spent[name] += took - self._within
            self._within = before + took

    @property
    def took_ms(self) -> float:
        """Milliseconds since it was made."""
        return round((time.perf_counter() - self._began) * 1000, 3)

    def stages(self) -> dict[str, float]:
        """Milliseconds by stage, in the order of an ask."""
        spent = {name: round(seconds * 1000, 3) for name, seconds in self._spent.items()}
        return {"understand": round(self.took_ms - sum(spent.values()), 3)} | spent
