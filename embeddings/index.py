"""The index for meaning: unit vectors, exact inner products, by FAISS.

Comes in: float32 vectors (rows, dimensions). Goes out: rows and cosines, best first.
Does not know: what a row stands for.
"""

from __future__ import annotations

from pathlib import Path

import faiss
import numpy as np
from numpy.typing import NDArray

from embeddings.encoder import Vectors
from embeddings.errors import IndexFileError

Rows = NDArray[np.int64]


class VectorIndex:
    """Exact search over unit vectors; a row's number is its place in what it was built from."""

    def __init__(self, index: faiss.Index) -> None:
        faiss.omp_set_num_threads(1)  # one thread a query: a second never helped, barriers cost
        self._index = index

    @classmethod
    def build(cls, vectors: Vectors) -> VectorIndex:
        """An index over (rows, dimensions) float32 unit vectors."""
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(np.ascontiguousarray(vectors))
        return cls(index)

    @classmethod
    def open(cls, file: Path) -> VectorIndex:
        """An index as ``save`` wrote it; IndexFileError where it is none."""
        try:
            return cls(faiss.read_index(str(file)))
        except RuntimeError as error:
            raise IndexFileError(f"{file} is no FAISS index") from error

    def save(self, file: Path) -> None:
        """Write the index to a file."""
        faiss.write_index(self._index, str(file))

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return int(self._index.d)

    def vectors(self) -> Vectors:
        """All vectors as they were given, (rows, dimensions)."""
        flat = faiss.rev_swig_ptr(self._index.get_xb(), len(self) * self.dimensions)
        return np.array(flat, np.float32).reshape(len(self), self.dimensions)

    def cosines(self, vector: Vectors, rows: Rows) -> Vectors:
        """The cosine of a vector (dimensions,) with each of some rows."""
        if not len(rows):
            return np.zeros(0, np.float32)
        return np.asarray(self._index.reconstruct_batch(rows) @ vector, np.float32)

    def search(
        self, vector: Vectors, limit: int, allowed: Rows | None = None
    ) -> tuple[Rows, Vectors]:
        """The rows nearest to one vector (dimensions,) and their cosines, best first.

        ``allowed`` narrows the search itself to those rows, so that none of the best is missed.
        """
        rows = len(self) if allowed is None else len(allowed)
        limit = min(limit, rows)
        if limit <= 0:
            return np.zeros(0, np.int64), np.zeros(0, np.float32)
        given = np.ascontiguousarray(vector, dtype=np.float32).reshape(1, -1)
        if allowed is None:
            cosines, found = self._index.search(given, limit)
        else:
            only = faiss.SearchParameters(sel=faiss.IDSelectorBatch(allowed))
            cosines, found = self._index.search(given, limit, params=only)
        return found[0], cosines[0]
