"""One ask on its way: what narrows it, its clock, and what is asked as an encoder gives it.

Comes in: a question as typed, then as understood. Goes out: the same encoded, begun while it is
still being understood, and waited for where it is needed. Does not know: answers.
"""

from __future__ import annotations

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

    def encoded(self, text: str) -> Encoded:
        """A text as the encoder gives it; each is encoded once in an ask."""
        text = even(text)
        if text not in self._known:
            with self.trace.stage("encode"):
                self._known[text] = self._begun_of(text) or self._encoder.encode([text])
        return self._known[text]

    def _begun_of(self, text: str) -> Encoded | None:
        """What was begun beside, where it is this text and somebody has come to it; what nobody has
        come to is not begun any more.
        """
        begun, self._begun = self._begun, None
        return begun.result() if begun and not begun.cancel() and text == self._text else None
