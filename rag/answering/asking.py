"""One ask on its way: what narrows it, its clock, and what is asked as an encoder gives it.

Comes in: a question as typed. Goes out: texts encoded, each once. Does not know: answers.
"""

from __future__ import annotations

from embeddings import Encoded, Encoder
from rag.questions.filters import EVERYTHING, Filters
from rag.trace import Trace
from rag.words import even

MOST_CITATIONS = 50  # of a list
FEW_CITATIONS = 10  # of any other answer


class Asking:
    """One ask."""

    def __init__(
        self, encoder: Encoder, filters: Filters = EVERYTHING, limit: int | None = None
    ) -> None:
        self.trace = Trace()
        self.filters, self.limit = filters, limit
        self._encoder = encoder
        self._known: dict[str, Encoded] = {}

    @property
    def most(self) -> int:
        """How many citations a list has at the most."""
        return self.limit or MOST_CITATIONS

    @property
    def few(self) -> int:
        """How many citations an answer that is no list has at the most."""
        return self.limit or FEW_CITATIONS

    def encoded(self, text: str, *soon: str) -> Encoded:
        """A text as the encoder gives it; each is encoded once in an ask. ``soon``: others that
        will be asked for, encoded beside it.
        """
        text, *_ = texts = [*map(even, (text, *soon))]
        new = [one for one in dict.fromkeys(texts) if one not in self._known]
        if new:
            with self.trace.stage("encode"):
                self._known.update(zip(new, self._encoder.encode(new).each(), strict=True))
        return self._known[text]
