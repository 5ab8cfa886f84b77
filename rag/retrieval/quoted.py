"""Which words of a hit are quoted: whole sentences of one remark, to the letter.

Comes in: a Question, hits. Goes out: Quoted runs. Does not know: whether they answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from embeddings import Vectors
from rag.answer import Kind
from rag.holdings.library import Library
from rag.holdings.passages import Window, in_runs
from rag.questions import wording
from rag.questions.question import Question
from rag.records import Paragraph, Remark
from rag.retrieval.retrieve import Hit
from rag.words import level

_MORE = 0.6  # a further sentence is quoted from this share of the best sentence's score
_SENTENCES = {Kind.LIST: 2, Kind.THEME: 2}  # at most, of one remark; of the other kinds:
_SENTENCES_OF_ONE = 4


@dataclass(frozen=True)
class Quoted:
    """Runs ``paragraph.text[start:end]`` of one remark that answer, in order, and its score."""

    remark: Remark
    runs: tuple[tuple[int, int], ...]
    score: float

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph quoted."""
        return self.remark.paragraph

    @property
    def texts(self) -> tuple[str, ...]:
        """The runs, to the letter."""
        return tuple(self.paragraph.slice(start, end) for start, end in self.runs)


def quotes(
    question: Question, library: Library, vector: Vectors, hits: Sequence[Hit]
) -> tuple[Quoted, ...]:
    """What is quoted of each of some hits, each of another remark: the sentences that answer, its
    best window's and further ones as good.
    """
    if not hits:
        return ()
    every, starts = library.whole(np.array([hit.row for hit in hits]))
    single = library.single[every]
    rows = every[single]
    ends = np.cumsum(np.add.reduceat(single, starts, dtype=np.int64))[:-1]
    covered = library.words.shares(question.terms) @ library.words.presence(question.terms, rows)
    scores = library.vectors.cosines(vector, rows) + 0.5 * covered
    most = _SENTENCES.get(question.kind, _SENTENCES_OF_ONE)
    why = bool(wording.WHY_AT_ALL.match(level(question.text)))
    return tuple(
        Quoted(
            hit.remark, _runs(hit, [library.windows[row] for row in rows], of, most, why), hit.score
        )
        for hit, rows, of in zip(hits, np.split(rows, ends), np.split(scores, ends), strict=True)
    )


def _runs(
    hit: Hit, sentences: Sequence[Window], scores: NDArray[np.float64], most: int, why: bool
) -> tuple[tuple[int, int], ...]:
    """At most so many of a remark's sentences that are quoted, those side by side as one run;
    ``why``: a reason may go on in the next one.
    """
    least = _MORE * scores.max()
    chosen = {
        i
        for i, one in enumerate(sentences)
        if hit.window.start <= one.start < hit.window.end or scores[i] >= least
    }
    if why:  # "It is too late." may be the reason
        goes_on = [bool(wording.GOES_ON.match(one.text)) for one in sentences]
        chosen |= {i + 1 for i in chosen if i + 1 < len(sentences) and goes_on[i + 1]}
    kept = sorted(sorted(chosen, key=lambda i: -scores[i])[:most])
    return in_runs([(one.start, one.end) for one in sentences], kept)
