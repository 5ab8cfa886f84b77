"""One ask on its way: what narrows it, its clock, and the vectors of what is asked.

Comes in: a question as typed, then as understood. Goes out: its vectors, begun while it is still
being understood, and each encoded once. Does not know: answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor, Future

import numpy as np

from embeddings import Encoder, Vectors
from rag.question import EVERYTHING, Filters
from rag.trace import Trace
from rag.words import even


class Asking:
    """One ask. ``beside``: what runs an encoder beside the thread that asks; None: nothing does."""

    def __init__(
        self,
        text: str,
        encoder: Encoder,
        beside: Executor | None = None,
        filters: Filters = EVERYTHING,
        limit: int | None = None,
    ) -> None:
        self.trace = Trace()
        self.filters, self.limit = filters, limit
        self._encoder = encoder
        self._text = even(text)
        self._known: dict[str, Vectors] = {}
        self._begun: Future[Vectors] | None = (
            beside.submit(encoder.encode, [self._text]) if beside else None
        )

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """(texts without repeats, dimensions): the vector of each."""
        wanted = list(dict.fromkeys(map(even, texts)))
        with self.trace.stage("encode"):
            begun, self._begun = self._begun, None
            if begun and (self._text not in wanted or begun.cancel()):
                begun = None  # asked otherwise, or nobody has come to it: together is cheaper
            known = {self._text} if begun else set[str]()
            fresh = [one for one in wanted if one not in self._known.keys() | known]
            if fresh:
                self._known |= dict(zip(fresh, self._encoder.encode(fresh), strict=True))
            if begun:
                (self._known[self._text],) = begun.result()
            return np.stack([self._known[one] for one in wanted])
