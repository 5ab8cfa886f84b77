"""The index for meaning: unit vectors, exact inner products, by FAISS.

Comes in: float32 vectors (rows, dimensions). Goes out: rows and cosines, best first.
Does not know: what a row stands for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate

import faiss
import numpy as np
from numpy.typing import NDArray

from embeddings.encoder import Vectors
from embeddings.parts import grown

Rows = NDArray[np.int64]


class VectorIndex:
    """Exact search over unit vectors; never changes. A row's number is its place in the order in
    which rows were added, and stays when more are.
    """

    def __init__(self, dimensions: int, parts: tuple[faiss.IndexFlatIP, ...] = ()) -> None:
        faiss.omp_set_num_threads(1)  # one thread a query: a second never helped, barriers cost
        self.dimensions = dimensions  # length of a vector
        self._parts = parts
        self._starts = (0, *accumulate(part.ntotal for part in parts))

    @classmethod
    def build(cls, vectors: Vectors) -> VectorIndex:
        """An index over (rows, dimensions) float32 unit vectors."""
        return cls(vectors.shape[1]).grown([vectors])

    def grown(self, blocks: Iterable[Vectors]) -> VectorIndex:
        """The index with more rows behind its own; costs what is added, by and large."""
        new = faiss.IndexFlatIP(self.dimensions)
        for block in blocks:
            new.add(np.ascontiguousarray(block, np.float32))
        if not new.ntotal:
            return self
        parts = grown(self._parts, new, lambda part: int(part.ntotal), _joined)
        return VectorIndex(self.dimensions, parts)

    def __len__(self) -> int:
        return int(self._starts[-1])

    def vectors(self) -> Vectors:
        """All vectors as they were given, (rows, dimensions)."""
        views = [_view(part) for part in self._parts]
        return np.concatenate([np.zeros((0, self.dimensions), np.float32), *views])

    def cosines(self, vector: Vectors, rows: Rows) -> Vectors:
        """The cosine of a vector (dimensions,) with each of some rows."""
        cosines = np.zeros(len(rows), np.float32)
        for part, start, end in self._spans():
            here = (start <= rows) & (rows < end)
            cosines[here] = _view(part)[rows[here] - start] @ vector
        return cosines

    def search(
        self, vector: Vectors, limit: int, allowed: Rows | None = None
    ) -> tuple[Rows, Vectors]:
        """The rows nearest to one vector (dimensions,) and their cosines, best first.

        ``allowed`` narrows the search itself, so that none of the best is missed.
        """
        given = np.ascontiguousarray(vector, dtype=np.float32).reshape(1, -1)
        wanted = None if allowed is None else self._marked(allowed)
        rows: list[Rows] = [np.zeros(0, np.int64)]
        cosines: list[Vectors] = [np.zeros(0, np.float32)]
        for part, start, end in self._spans():
            only, most = None, end - start
            if wanted is not None:
                bits = np.packbits(wanted[start:end], bitorder="little")
                only = faiss.SearchParameters(sel=faiss.IDSelectorBitmap(bits))
                most = int(wanted[start:end].sum())
            if min(limit, most) > 0:
                near, found = part.search(given, min(limit, most), params=only)
                rows.append(found[0] + start)
                cosines.append(near[0])
        found, near = np.concatenate(rows), np.concatenate(cosines)
        best = np.lexsort((found, -near))[:limit]
        return found[best], near[best]

    def _marked(self, rows: Rows) -> NDArray[np.bool_]:
        marked = np.zeros(len(self), np.bool_)
        marked[rows] = True
        return marked

    def _spans(self) -> Iterator[tuple[faiss.IndexFlatIP, int, int]]:
        return zip(self._parts, self._starts, self._starts[1:], strict=False)


def _view(part: faiss.IndexFlatIP) -> Vectors:
    """The vectors of a part, where they lie."""
    size = part.ntotal * part.d
    vectors: Vectors = faiss.rev_swig_ptr(part.get_xb(), size).reshape(part.ntotal, part.d)
    return vectors


def _joined(first: faiss.IndexFlatIP, second: faiss.IndexFlatIP) -> faiss.IndexFlatIP:
    joined = faiss.IndexFlatIP(first.d)
    joined.add(_view(first))
    joined.add(_view(second))
    return joined
