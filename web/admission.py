"""Who may ask now: some are answered, some wait a moment, the rest are told to come back.

Comes in: requests that ask. Goes out: a place for as long as one is answered, or CrowdedError.
Does not know: what is asked.

An ask is processor time, so more at once than keep the cores busy only make each slower
(docs/decisions/0003). Looking at a form, probes, figures and static files need no place.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from web.problems import CrowdedError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from web.meters import Meters


class Admission:
    """Places for ``at_work`` requests; ``waiting`` more wait, each for ``patience`` seconds at
    most. First come, first served.
    """

    def __init__(self, at_work: int, waiting: int, patience: float, meters: Meters) -> None:
        self._places = asyncio.Semaphore(at_work)
        self._most = waiting
        self._waiting = 0
        self._patience = patience
        self._meters = meters

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """A place among those at work; CrowdedError where none comes free in time."""
        try:
            await self._enter()
        except CrowdedError:
            self._meters.turned_away.inc()
            raise
        try:
            with self._meters.at_work.track_inprogress():
                yield
        finally:
            self._places.release()

    async def _enter(self) -> None:
        if self._places.locked() and self._waiting >= self._most:
            raise CrowdedError
        self._waiting += 1
        try:
            with self._meters.waiting.track_inprogress():
                async with asyncio.timeout(self._patience):
                    await self._places.acquire()
        except TimeoutError as error:
            raise CrowdedError from error
        finally:
            self._waiting -= 1
