"""How an index grows: in parts, of which a new one is joined to its neighbours while it is large
beside them.

Comes in: parts of any kind. Goes out: parts. Does not know: what a part holds.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Part = TypeVar("Part")


def grown(
    parts: tuple[Part, ...],
    new: Part,
    size: Callable[[Part], int],
    join: Callable[[Part, Part], Part],
) -> tuple[Part, ...]:
    """The parts and a new one behind them, each more than twice the next in size.

    So there are at most log2(rows) parts, and no row is moved more often than that
    (the logarithmic method of Bentley and Saxe, 1980).
    """
    held = [*parts, new]
    while len(held) > 1 and size(held[-2]) <= 2 * size(held[-1]):
        last = held.pop()
        held[-1] = join(held[-1], last)
    return tuple(held)
