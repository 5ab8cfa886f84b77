"""What became of one question.

Comes in: a question, its answer or the error instead, and the quotes read again from the record.
Goes out: what measures look at. Does not know: any measure.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from eval.names import plain
from eval.questions import Question
from rag.answer import Answer, Citation
from rag.records import Paragraph, Speaker


@dataclass(frozen=True)
class Outcome:
    """A question asked. Without an answer it failed with ``error``, and scores zero.

    ``reread`` has for each citation what the record holds at its offsets, read afresh; None
    where the record has no such paragraph.
    """

    question: Question
    answer: Answer | None
    reread: tuple[str | None, ...] = ()
    error: str | None = None

    @property
    def answered(self) -> bool:
        """Whether there is an answer that answers."""
        return self.answer is not None and self.answer.answered

    @property
    def refused(self) -> bool:
        """Whether there is an answer, and it is that the records do not say."""
        return self.answer is not None and not self.answer.answered

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations, number 1 first."""
        return self.answer.citations if self.answer else ()

    @cached_property
    def ranked(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the citations, then of the passages, each once."""
        if self.answer is None:
            return ()
        found = [citation.paragraph for citation in self.citations]
        found += [passage.paragraph for passage in self.answer.passages]
        return tuple({paragraph.key: paragraph for paragraph in found}.values())

    @cached_property
    def hits(self) -> tuple[bool, ...]:
        """Of each ranked paragraph, whether it is a right one."""
        return tuple(self.question.answered_in(paragraph) for paragraph in self.ranked)

    @cached_property
    def speakers(self) -> tuple[Speaker, ...]:
        """The speakers cited, each once, in the order of the citations."""
        cited: dict[str, Speaker] = {}
        for citation in self.citations:
            if citation.speaker:
                cited.setdefault(plain(citation.speaker.name), citation.speaker)
        return tuple(cited.values())
