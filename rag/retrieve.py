"""A question to ranked remarks: meaning and words, fused by reciprocal rank, then weighed.

Comes in: a question's vector and terms, and the rows it may look at. Goes out: Hits, best first.
Does not know: whether a hit answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from embeddings import Rows, Vectors
from rag.library import Library
from rag.passages import Window
from rag.records import Remark

DEPTH = 200  # rows taken from each index
RRF_K = 20  # reciprocal rank fusion: 1 / (k + rank); flat from 10 to 100 (docs/decisions/0002)
BEST = 2.0 / (RRF_K + 1)  # the fused score of a window first in both indexes


@dataclass(frozen=True)
class Weights:
    """How much each sign counts in a hit's score; fitted by ``python -m eval.fit``."""

    fused: float = 0.5
    cosine: float = 1.0
    words: float = 0.3
    coverage: float = 0.2
    summary: float = 0.8  # a summary's score beside a statement's: of both, the statement is cited
    named: float = 1.15  # a passage by or about whom the question names


WEIGHTS = Weights()


@dataclass(frozen=True)
class Hit:
    """A remark found, by its best window, and the signs that speak for it (each 0 to 1)."""

    window: Window
    row: int
    score: float
    cosine: float
    coverage: float  # share of the question's terms, by idf, that the window holds
    reach: float  # the same for the whole remark

    @property
    def remark(self) -> Remark:
        """The remark found."""
        return self.window.remark


def search(
    library: Library,
    vector: Vectors,
    words: Sequence[str],
    topic: Sequence[str],
    allowed: Rows | None = None,
    named: NDArray[np.bool_] | None = None,
    weights: Weights = WEIGHTS,
) -> list[Hit]:
    """Hits among the rows ``allowed`` (None: all that are searched), one a remark, best first.

    ``words`` are all stems of the question, ``topic`` those that say what it is about;
    ``named`` marks the rows by or about those it names.
    """
    allowed = library.pairs if allowed is None else allowed
    near, _ = library.vectors.search(vector, DEPTH, allowed)
    like, _ = library.words.search(words, DEPTH, allowed)
    rows = np.union1d(near, like)
    if not len(rows):
        return []
    fused = (_reciprocal(near, rows) + _reciprocal(like, rows)) / BEST
    cosines = library.vectors.cosines(vector, rows)
    bm25 = library.words.scores(words)[rows]
    held, idf = library.words.presence(topic), np.array([library.words.idf(t) for t in topic])
    coverage = idf @ held[:, rows] / max(idf.sum(), 1e-9)
    scores = (
        weights.fused * fused
        + weights.cosine * cosines
        + weights.words * bm25 / max(float(bm25.max()), 1e-9)
        + weights.coverage * coverage
    )
    scores *= np.where(library.in_summary[rows], weights.summary, 1.0)
    if named is not None:
        scores *= np.where(named[rows], weights.named, 1.0)
    best: dict[int, int] = {}
    for i in np.argsort(-scores, kind="stable").tolist():
        best.setdefault(id(library.windows[rows[i]].remark), i)
    total = weights.fused + weights.cosine + weights.words + weights.coverage
    return [
        Hit(
            window=library.windows[rows[i]],
            row=int(rows[i]),
            score=min(1.0, float(scores[i]) / total),
            cosine=float(cosines[i]),
            coverage=float(coverage[i]),
            reach=_reach(library, library.windows[rows[i]].remark, held, idf),
        )
        for i in best.values()
    ]


def _reciprocal(ranked: Rows, rows: Rows) -> NDArray[np.float64]:
    """1 / (k + rank) for each of ``rows``, 0 where ``ranked`` does not hold it."""
    fused = np.zeros(len(rows))
    fused[np.searchsorted(rows, ranked)] = 1.0 / (RRF_K + np.arange(1, len(ranked) + 1))
    return fused


def _reach(
    library: Library, remark: Remark, held: NDArray[np.bool_], idf: NDArray[np.float64]
) -> float:
    rows = library.rows(remark)
    return float(idf @ held[:, rows.start : rows.stop].any(axis=1) / max(idf.sum(), 1e-9))


def rows_of(library: Library, remarks: Iterable[Remark]) -> Rows:
    """The searched rows of some remarks, ascending."""
    rows = [row for remark in remarks for row in library.rows(remark)]
    return np.intersect1d(np.array(rows, np.int64), library.pairs)
