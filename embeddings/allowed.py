"""Which rows a search may find, as each index needs to know it.

Comes in: a mark for every row. Goes out: the rows, how many, a bitmap; worked out once, as most
searches may look at the same rows. Does not know: why these.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int64]
Marks = NDArray[np.bool_]
Vectors = NDArray[np.float32]


class Allowed:
    """Some of an index's rows; never changes."""

    def __init__(self, marks: Marks) -> None:
        self.marks = marks  # one for each row of the index

    @classmethod
    def of(cls, size: int, rows: Rows) -> Allowed:
        """Those ``rows`` of ``size``."""
        marks = np.zeros(size, np.bool_)
        marks[rows] = True
        return cls(marks)

    def among(self, marks: Marks) -> Allowed:
        """Those of the rows that are marked."""
        return Allowed(self.marks & marks)

    def __len__(self) -> int:
        return self._count

    @cached_property
    def _count(self) -> int:
        return int(np.count_nonzero(self.marks))

    @cached_property
    def rows(self) -> Rows:
        """The rows, ascending."""
        return np.flatnonzero(self.marks)

    def bits(self, start: int, end: int) -> NDArray[np.uint8]:
        """The marks of rows ``start`` to ``end``, eight in a byte, the first one lowest."""
        key = (start, end)
        if key not in self._bits:
            self._bits[key] = np.packbits(self.marks[start:end], bitorder="little")
        return self._bits[key]

    @cached_property
    def _bits(self) -> dict[tuple[int, int], NDArray[np.uint8]]:
        return {}
