"""The index for words: BM25 by bm25s (Robertson's formula with Lucene's idf, k1 1.5, b 0.75).

Comes in: lists of terms. Goes out: rows and scores, best first. Does not know: how texts are cut
into terms; whoever builds and asks must cut alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import bm25s
import numpy as np
from numpy.typing import NDArray

from embeddings.encoder import Vectors
from embeddings.errors import IndexFileError
from embeddings.index import Rows

_WORDLESS, _ROWLESS = "\0", "\0\0"


class WordIndex:
    """BM25 over rows of terms."""

    def __init__(self, index: bm25s.BM25) -> None:
        self._index = index

    @classmethod
    def build(cls, rows: Sequence[Sequence[str]]) -> WordIndex:
        """An index over rows, each a list of terms; a row may be empty."""
        index = bm25s.BM25(method="lucene", k1=1.5, b=0.75)
        held = [list(row) for row in rows] or [[]]
        if not any(held):  # bm25s cannot index nothing; these are no terms that anyone asks for
            held[0] = [_WORDLESS if rows else _ROWLESS]
        index.index(held, show_progress=False)
        return cls(index)

    @classmethod
    def open(cls, folder: Path) -> WordIndex:
        """An index as ``save`` wrote it; IndexFileError where it is none."""
        try:
            return cls(bm25s.BM25.load(str(folder), load_vocab=True))
        except (OSError, ValueError, KeyError) as error:
            raise IndexFileError(f"{folder} is no BM25 index") from error

    def save(self, folder: Path) -> None:
        """Write the index to a folder."""
        self._index.save(str(folder), show_progress=False)

    def __len__(self) -> int:
        return 0 if self.holds(_ROWLESS) else int(self._index.scores["num_docs"])

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """All terms, in the order of their numbers."""
        return tuple(self._index.vocab_dict)

    def holds(self, term: str) -> bool:
        """Whether any row has the term."""
        return term in self._index.vocab_dict

    def scores(self, terms: Sequence[str]) -> Vectors:
        """The BM25 score of every row for a query's terms (repeats count once); 0 where none."""
        known = [term for term in dict.fromkeys(terms) if term in self._index.vocab_dict]
        if not known:
            return np.zeros(len(self), np.float32)
        return np.asarray(self._index.get_scores(known), np.float32)

    def search(
        self, terms: Sequence[str], limit: int, allowed: Rows | None = None
    ) -> tuple[Rows, Vectors]:
        """The rows with the best scores above 0, best first, among ``allowed`` where given."""
        scores = self.scores(terms)
        rows = np.arange(len(scores)) if allowed is None else allowed
        ours = scores[rows]
        best = np.lexsort((rows, -ours))[:limit]
        best = best[ours[best] > 0]
        return rows[best], ours[best]

    def presence(self, terms: Sequence[str]) -> NDArray[np.bool_]:
        """Which rows hold which of the terms: (terms, rows), in the order given."""
        held = np.zeros((len(terms), len(self)), np.bool_)
        pointers, rows = self._index.scores["indptr"], self._index.scores["indices"]
        for i, term in enumerate(terms):
            place = self._index.vocab_dict.get(term)
            if place is not None:
                held[i, rows[pointers[place] : pointers[place + 1]]] = True
        return held

    def shares(self, terms: Sequence[str]) -> NDArray[np.float64]:
        """What share of the terms' idf each has: (terms,), summing to 1."""
        idf = np.array([self.idf(term) for term in terms])
        return idf / max(float(idf.sum()), 1e-9)

    def idf(self, term: str) -> float:
        """How rare a term is: ln(1 + (N - n + 0.5) / (n + 0.5)), n rows of N having it."""
        rows = len(self)
        place = self._index.vocab_dict.get(term)
        found = 0
        if place is not None:
            pointers = self._index.scores["indptr"]
            found = int(pointers[place + 1] - pointers[place])
        return float(np.log(1 + (rows - found + 0.5) / (found + 0.5)))
