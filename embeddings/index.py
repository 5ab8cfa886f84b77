"""The index for meaning: unit vectors and their inner products, by FAISS.

Comes in: float32 vectors (rows, dimensions). Goes out: rows and cosines, best first.
Does not know: what a row stands for.

Few rows are searched exactly. Of many, codes of one bit a dimension (RaBitQ, Gao and Long, SIGMOD
2024) are scanned, and the best by them are held against their vectors, which are kept in half
precision (docs/decisions/0011).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import faiss
import numpy as np
from numpy.typing import NDArray

from embeddings.allowed import Allowed, Rows, Vectors
from embeddings.parts import grown

MANY = 50_000  # rows of a part from which codes are scanned
RESCORED = 4000  # rows, by their codes, that are held against their vectors, at least
_FEW = 0.02  # share of a part's rows below which those allowed are gathered, without the codes
_CODES = "IVF1,RaBitQfs"  # a single list: the same scan as without, and takes a selector
_TRAINED_ON = 20_000  # rows that tell the mean
_AT_ONCE = 128  # rows gathered and multiplied, so that they stay in the processor's cache


class VectorIndex:
    """Search over unit vectors; never changes. A row's number is its place in the order in which
    rows were added, and stays when more are.
    """

    def __init__(self, dimensions: int, parts: tuple[Part, ...] = ()) -> None:
        faiss.omp_set_num_threads(1)  # one thread a query: a second never helped, barriers cost
        self.dimensions = dimensions  # length of a vector
        self.parts = parts
        self._starts = (0, *accumulate(len(part) for part in parts))

    @classmethod
    def build(cls, vectors: Vectors) -> VectorIndex:
        """An index over (rows, dimensions) float32 unit vectors."""
        return cls(vectors.shape[1]).grown([vectors])

    def grown(self, blocks: Iterable[Vectors]) -> VectorIndex:
        """The index with more rows behind its own; costs what is added, by and large."""
        new = _stacked(list(blocks), self.dimensions)
        if not len(new):
            return self
        return VectorIndex(self.dimensions, grown(self.parts, Part.of(new), len, Part.joined))

    def __len__(self) -> int:
        return int(self._starts[-1])

    def vectors(self) -> Vectors:
        """All vectors, (rows, dimensions), as they were given or to half precision."""
        return _stacked([part.vectors for part in self.parts], self.dimensions)

    def cosines(self, vector: Vectors, rows: Rows) -> Vectors:
        """The cosine of a vector (dimensions,) with each of some rows."""
        if len(self.parts) == 1:
            return self.parts[0].cosines(vector, rows)
        cosines = np.zeros(len(rows), np.float32)
        for part, start, end in self._spans():
            here = (start <= rows) & (rows < end)
            cosines[here] = part.cosines(vector, rows[here] - start)
        return cosines

    def search(
        self, vectors: Vectors, limit: int, allowed: Allowed | None = None
    ) -> list[tuple[Rows, Vectors]]:
        """For each of some vectors (vectors, dimensions) the nearest rows and their cosines, best
        first.

        ``allowed`` narrows the search itself, so that none of the best is missed.
        """
        given = np.ascontiguousarray(vectors, dtype=np.float32)
        none = (np.zeros(0, np.int64), np.zeros(0, np.float32))
        found: list[list[tuple[Rows, Vectors]]] = [[none] for _ in given]
        for part, start, end in self._spans() if limit > 0 else ():
            bits = None if allowed is None else allowed.bits(start, end)
            for held, (rows, cosines) in zip(found, part.search(given, limit, bits), strict=True):
                held.append((rows + start, cosines))
        return [_best(some, limit) for some in found]

    def save(self, folder: Path) -> None:
        """Write it into a folder, from which ``load`` takes it."""
        for number, part in enumerate(self.parts):
            np.save(folder / f"vectors-{number}.npy", part.vectors)
            if part.vectors.dtype == np.float16:
                faiss.write_index(part.index, str(folder / f"codes-{number}.faiss"))

    @classmethod
    def load(cls, folder: Path, dimensions: int) -> VectorIndex:
        """What ``save`` wrote; the vectors of many rows stay on disk until they are looked at."""
        parts: list[Part] = []
        while (file := folder / f"vectors-{len(parts)}.npy").exists():
            codes = folder / f"codes-{len(parts)}.faiss"
            if codes.exists():
                parts.append(Part(np.load(file, mmap_mode="r"), faiss.read_index(str(codes))))
            else:
                parts.append(Part.of(np.load(file)))
        return cls(dimensions, tuple(parts))

    def _spans(self) -> Iterator[tuple[Part, int, int]]:
        return zip(self.parts, self._starts, self._starts[1:], strict=False)


@dataclass(frozen=True)
class Part:
    """Rows added together: float32 (exact) or, of many, float16 beside their codes."""

    vectors: NDArray[np.floating]
    index: faiss.Index  # that searches them: exactly, or by codes

    @classmethod
    def of(cls, vectors: NDArray[np.floating]) -> Part:
        """The rows, with codes where they are many."""
        if len(vectors) < MANY:
            exact = faiss.IndexFlatIP(vectors.shape[1])
            exact.add(np.ascontiguousarray(vectors, np.float32))
            return cls(_view(exact), exact)
        codes = faiss.index_factory(vectors.shape[1], _CODES, faiss.METRIC_INNER_PRODUCT)
        step = max(1, len(vectors) // _TRAINED_ON)
        codes.train(np.ascontiguousarray(vectors[::step], np.float32))
        for start in range(0, len(vectors), _TRAINED_ON):
            codes.add(np.ascontiguousarray(vectors[start : start + _TRAINED_ON], np.float32))
        return cls(np.asarray(vectors, np.float16), codes)

    def __len__(self) -> int:
        return len(self.vectors)

    def joined(self, other: Part) -> Part:
        """The rows of both, the other's behind."""
        held = (self.vectors, other.vectors)
        kind = np.float16 if sum(map(len, held)) >= MANY else np.float32
        return Part.of(np.concatenate([np.asarray(one, kind) for one in held]))

    def cosines(self, vector: Vectors, rows: Rows) -> Vectors:
        """The cosine of a vector with each of some rows."""
        cosines = np.empty(len(rows), np.float32)
        if isinstance(self.index, faiss.IndexFlatIP):  # row by row where it lies
            given, wanted = np.ascontiguousarray(vector, np.float32), np.ascontiguousarray(rows)
            faiss.fvec_inner_products_by_idx(
                *map(faiss.swig_ptr, (cosines, given)),
                self.index.get_xb(),
                faiss.swig_ptr(wanted),
                len(given),
                1,
                len(wanted),
            )
            return cosines
        for start in range(0, len(rows), _AT_ONCE):
            some = np.asarray(self.vectors[rows[start : start + _AT_ONCE]], np.float32)
            np.matmul(some, vector, out=cosines[start : start + _AT_ONCE])
        return cosines

    def search(
        self, vectors: Vectors, limit: int, bits: NDArray[np.uint8] | None
    ) -> Iterator[tuple[Rows, Vectors]]:
        """The nearest of the rows that have their bit set, for each vector."""
        most = len(self)
        if bits is not None:
            most = int(np.bitwise_count(bits).sum())
            if most < max(_FEW * len(self), limit):
                rows = np.flatnonzero(np.unpackbits(bits, count=len(self), bitorder="little"))
                for vector in vectors:
                    yield _best([(rows, self.cosines(vector, rows))], limit)
                return
        selector = None if bits is None else faiss.IDSelectorBitmap(bits)
        if isinstance(self.index, faiss.IndexFlatIP):
            only = faiss.SearchParameters(sel=selector)
            near, rows = self.index.search(vectors, min(limit, most), params=only)
            yield from zip(rows, near, strict=True)
            return
        only = faiss.SearchParametersIVF(nprobe=1, sel=selector)
        wide = min(most, max(RESCORED, 3 * limit))
        _, rows = self.index.search(vectors, wide, params=only)
        for vector, some in zip(vectors, rows, strict=True):
            there = some[some >= 0]
            yield _best([(there, self.cosines(vector, there))], limit)


def _view(index: faiss.IndexFlatIP) -> Vectors:
    """The vectors of an index, where they lie."""
    view = faiss.rev_swig_ptr(index.get_xb(), index.ntotal * index.d)
    vectors: Vectors = view.reshape(index.ntotal, index.d)
    return vectors


def _best(found: Sequence[tuple[Rows, Vectors]], limit: int) -> tuple[Rows, Vectors]:
    """The best of several, the lower row first among equals."""
    rows = np.concatenate([some for some, _ in found])
    cosines = np.concatenate([some for _, some in found])
    best = np.lexsort((rows, -cosines))[:limit]
    return rows[best], cosines[best]


def _stacked(blocks: Sequence[NDArray[np.floating]], dimensions: int) -> Vectors:
    none = np.zeros((0, dimensions), np.float32)
    return np.concatenate([none, *(np.asarray(one, np.float32) for one in blocks)])
