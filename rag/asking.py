"""One ask on its way: what narrows it, its clock, and what is asked as an encoder gives it.

Comes in: a question as typed, then as understood. Goes out: the same encoded, begun while it is
still being understood, and each text once. Does not know: answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor, Future

from embeddings import Encoded, Encoder
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
        self._known: dict[str, Encoded] = {}
        self._begun: Future[Encoded] | None = (
            beside.submit(encoder.encode, [self._text]) if beside else None
        )

    def encoded(self, texts: Sequence[str]) -> Encoded:
        """The texts, without repeats."""
        wanted = list(dict.fromkeys(map(even, texts)))
        with self.trace.stage("encode"):
            begun, self._begun = self._begun, None
            if begun and (self._text not in wanted or begun.cancel()):
                begun = None  # asked otherwise, or nobody has come to it: together is cheaper
            known = {self._text} if begun else set[str]()
            fresh = [one for one in wanted if one not in self._known.keys() | known]
            if fresh:
                self._known |= zip(fresh, self._encoder.encode(fresh), strict=True)
            if begun:
                (self._known[self._text],) = begun.result()
            return Encoded.of([self._known[one] for one in wanted])
