"""Which words of a hit are quoted: whole sentences of one remark, to the letter.

Comes in: a Question, hits. Goes out: Quoted runs. Does not know: whether they answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from embeddings import Vectors
from rag import wording
from rag.answer import Kind
from rag.library import Library
from rag.question import Question
from rag.records import Paragraph, Remark
from rag.retrieve import Hit
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
    question: Question, library: Library, vector: Vectors, hits: Iterable[Hit]
) -> tuple[Quoted, ...]:
    """What is quoted of each of some hits."""
    return tuple(
        Quoted(hit.remark, runs_of(question, library, vector, hit), hit.score) for hit in hits
    )


def runs_of(
    question: Question, library: Library, vector: Vectors, hit: Hit
) -> tuple[tuple[int, int], ...]:
    """The sentences of a hit that answer: its best window's, and further ones as good."""
    of_remark, _ = library.whole(np.array([hit.row]))
    found = of_remark[library.single[of_remark]]
    rows = found.tolist()
    shares = library.words.shares(question.terms)
    covered = shares @ library.words.presence(question.terms, found)
    scores = library.vectors.cosines(vector, found) + 0.5 * covered
    chosen = {
        i
        for i, row in enumerate(rows)
        if hit.window.start <= library.windows[row].start < hit.window.end
    }
    chosen |= {i for i in range(len(rows)) if scores[i] >= _MORE * scores.max()}
    if wording.WHY_AT_ALL.match(level(question.text)):  # "It is too late." may be the reason
        goes_on = [bool(wording.GOES_ON.match(library.windows[row].text)) for row in rows]
        chosen |= {i + 1 for i in chosen if i + 1 < len(rows) and goes_on[i + 1]}
    most = _SENTENCES.get(question.kind, _SENTENCES_OF_ONE)
    kept = sorted(sorted(chosen, key=lambda i: -scores[i])[:most])
    runs: list[tuple[int, int]] = []
    for i in kept:
        window = library.windows[rows[i]]
        if runs and i - 1 in kept:
            runs[-1] = (runs[-1][0], window.end)
        else:
            runs.append((window.start, window.end))
    return tuple(runs)
