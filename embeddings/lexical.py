"""The index for words: BM25 (Robertson's formula with Lucene's idf, k1 1.5, b 0.75) over postings
in SciPy's sparse matrices. bm25s, which it replaced, has to be made anew for every row added
(docs/decisions/0008); a test holds the scores against its.

Comes in: rows of terms. Goes out: rows and scores, best first. Does not know: how texts are cut
into terms; whoever builds and asks must cut alike.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from embeddings.allowed import Allowed, Marks, Rows, Vectors
from embeddings.parts import grown

K1, B = 1.5, 0.75  # how soon a repeated term counts no more, and how much long rows count less
_ARRAYS = ("lengths", "counts", "rows", "starts")  # of a part
_MOST = np.iinfo(np.uint16).max  # that a term is counted in one row
_Number = TypeVar("_Number", float, NDArray[Any])


@dataclass(frozen=True)
class TermRows:
    """Rows of terms, counted: row i holds ``vocabulary[j]`` ``counts[i, j]`` times."""

    vocabulary: tuple[str, ...]
    counts: sparse.csr_array  # (rows, vocabulary) uint16

    @classmethod
    def of(cls, rows: Sequence[Sequence[str]]) -> TermRows:
        """The terms of each row; a row may be empty."""
        places: dict[str, int] = {}
        columns = [places.setdefault(term, len(places)) for row in rows for term in row]
        starts = np.array([0, *accumulate(len(row) for row in rows)], np.int32)
        ones = np.ones(len(columns), np.int32)
        shape = (len(rows), len(places))
        counts = sparse.csr_array((ones, np.array(columns, np.int32), starts), shape=shape)
        counts.sum_duplicates()
        counts.data = np.minimum(counts.data, _MOST).astype(np.uint16)
        return cls(tuple(places), counts)

    def to_bytes(self) -> bytes:
        """For keeping; ``from_bytes`` reads it."""
        held = self.counts
        file = io.BytesIO()
        np.savez_compressed(
            file,
            vocabulary=np.frombuffer("\n".join(self.vocabulary).encode(), np.uint8),
            starts=held.indptr.astype(np.int32),
            columns=held.indices.astype(np.int32),
            counts=held.data,
        )
        return file.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes) -> TermRows:
        """What ``to_bytes`` gave."""
        with np.load(io.BytesIO(data), allow_pickle=False) as held:
            text = held["vocabulary"].tobytes().decode()
            vocabulary = tuple(text.split("\n")) if text else ()
            shape = (len(held["starts"]) - 1, len(vocabulary))
            arrays = (held["counts"], held["columns"], held["starts"])
            return cls(vocabulary, sparse.csr_array(arrays, shape=shape))


@dataclass(frozen=True)
class _Part:
    """Rows by their terms: ``counts`` (rows, terms known when it was made), and rows' lengths."""

    counts: sparse.csc_array
    lengths: Vectors

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[Any]]) -> _Part:
        """The part that has those ``arrays``."""
        columns = tuple(arrays[name] for name in _ARRAYS[1:])
        shape = (len(arrays["lengths"]), len(arrays["starts"]) - 1)
        return cls(sparse.csc_array(columns, shape=shape), arrays["lengths"])

    @property
    def arrays(self) -> dict[str, NDArray[Any]]:
        """All that it is made of, by name."""
        held = self.counts
        return dict(zip(_ARRAYS, (self.lengths, held.data, held.indices, held.indptr), strict=True))

    @property
    def rows(self) -> int:
        return len(self.lengths)

    def joined(self, other: _Part) -> _Part:
        """The rows of both, the other's behind."""
        width = max(self.counts.shape[1], other.counts.shape[1])
        wide = [_widened(part.counts, width) for part in (self, other)]
        lengths = np.concatenate([self.lengths, other.lengths])
        return _Part(sparse.vstack(wide, format="csc"), lengths)

    def without(self, out: NDArray[np.bool_]) -> _Part:
        """With nothing in the rows that are ``out``."""
        if not out.any():
            return self
        counts = self.counts
        stays = ~out[counts.indices]
        starts = np.concatenate([[0], np.cumsum(stays)])[counts.indptr].astype(counts.indptr.dtype)
        arrays = (counts.data[stays], counts.indices[stays], starts)
        return _Part(sparse.csc_array(arrays, shape=counts.shape), np.where(out, 0, self.lengths))


class WordIndex:
    """BM25 over rows of terms; never changes. A row's number is its place in the order in which
    rows were added, and stays when more are, or others taken out.
    """

    def __init__(
        self,
        places: dict[str, int] | None = None,
        parts: tuple[_Part, ...] = (),
        out: int = 0,
    ) -> None:
        self._places = {} if places is None else places  # terms to columns; only ever added to
        self._parts = parts
        self._starts = (0, *accumulate(part.rows for part in parts))
        self._used = len(self) - out
        # Of terms that some row holds, as they are asked for:
        self._idf: dict[str, float] = {}
        self._listed: dict[str, Sequence[tuple[_Part, int, slice]]] = {}  # see _lists
        # The same of how many of some rows hold them, for as long as those rows are asked for.
        self._counted: WeakKeyDictionary[Allowed, dict[str, int]] = WeakKeyDictionary()

    @classmethod
    def build(cls, rows: Sequence[Sequence[str]]) -> WordIndex:
        """An index over rows, each a list of terms; a row may be empty."""
        return cls().grown([TermRows.of(rows)])

    def grown(self, blocks: Iterable[TermRows]) -> WordIndex:
        """The index with more rows behind its own; costs what is added, by and large."""
        new = [(self._columns(block), block.counts) for block in blocks if block.counts.shape[0]]
        if not new:
            return self
        width = len(self._places)
        arrays = [
            sparse.csr_array((c.data, columns[c.indices], c.indptr), shape=(c.shape[0], width))
            for columns, c in new
        ]
        counts = sparse.vstack(arrays, format="csr")
        part = _Part(counts.tocsc(), np.asarray(counts.sum(axis=1), np.float32))
        parts = grown(self._parts, part, lambda one: one.rows, _Part.joined)
        return WordIndex(self._places, parts, len(self) - self._used)

    def without(self, rows: Rows) -> WordIndex:
        """The index with nothing in those rows, as if they had never been counted."""
        out = np.zeros(len(self), np.bool_)
        out[rows] = True
        parts = tuple(part.without(out[start:end]) for part, start, end in self._spans())
        return WordIndex(self._places, parts, len(self) - self._used + len(rows))

    def save(self, folder: Path) -> None:
        """Write it into a folder, from which ``load`` takes it."""
        (folder / "terms.txt").write_text("\n".join(self._places), encoding="utf-8")
        np.save(folder / "used.npy", np.array([self._used]))
        for number, part in enumerate(self._parts):
            for name, array in part.arrays.items():
                np.save(folder / f"{name}-{number}.npy", array)

    @classmethod
    def load(cls, folder: Path) -> WordIndex:
        """What ``save`` wrote; the postings stay on disk until they are looked at."""
        text = (folder / "terms.txt").read_text(encoding="utf-8")
        places = {term: place for place, term in enumerate(text.split("\n") if text else [])}
        parts: list[_Part] = []
        while (folder / f"lengths-{len(parts)}.npy").exists():
            parts.append(
                _Part.of(
                    {
                        name: np.load(folder / f"{name}-{len(parts)}.npy", mmap_mode="r")
                        for name in _ARRAYS
                    }
                )
            )
        rows = sum(part.rows for part in parts)
        return cls(places, tuple(parts), rows - int(np.load(folder / "used.npy")[0]))

    def __len__(self) -> int:
        return int(self._starts[-1])

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """All terms that some row holds."""
        return tuple(term for term in list(self._places) if self.holds(term))

    def holds(self, term: str) -> bool:
        """Whether any row has the term."""
        return self._rows_with(term) > 0

    def scores(self, terms: Sequence[str]) -> Vectors:
        """The BM25 score of every row for a query's terms (repeats count once); 0 where none."""
        scores = np.zeros(len(self), np.float32)
        for term in dict.fromkeys(terms):
            idf = np.float32(self.idf(term))
            for rows, counts in self._postings(term):
                scores[rows] += idf * (counts / (counts + self._norms[rows]))
        return scores

    def presence(self, terms: Sequence[str], among: Rows | None = None) -> Marks:
        """Which rows hold which of the terms: (terms, rows), both in the order given; all rows
        where ``among`` names none, each once.
        """
        places: Rows | None = None
        wide = len(self)
        if among is not None:
            places = np.zeros(len(self), np.int64)
            places[among] = np.arange(1, 1 + len(among))
            wide = 1 + len(among)  # the first is of all other rows
        held = np.zeros((len(terms), wide), np.bool_)
        for marks, term in zip(held, terms, strict=True):
            for rows in self._holding(term):
                marks[rows if places is None else places[rows]] = True
        return held if places is None else held[:, 1:]

    def go_together(self, terms: Sequence[str]) -> bool:
        """Whether some row holds all of the terms, and none only some of them."""
        held = self.presence(terms)
        every = held.all(axis=0)
        return bool(every.any() and (held.any(axis=0) == every).all())

    def holding(self, terms: Sequence[str]) -> Rows:
        """The rows that hold all of some terms; none where there are none."""
        found: Rows | None = None
        for term in terms:
            rows = np.concatenate([np.zeros(0, np.int64), *self._holding(term)])
            if found is not None:
                marks = np.zeros(len(self), np.bool_)
                marks[found] = True
                rows = rows[marks[rows]]
            found = rows
        return np.zeros(0, np.int64) if found is None else found

    def counts(self, terms: Sequence[str], among: Allowed) -> NDArray[np.int64]:
        """In how many of some rows each of the terms stands: (terms,); counted once."""
        counted = self._counted.setdefault(among, {})
        for term in terms:
            if term in counted or term not in self._places:
                continue
            found = (among.marks[rows] for rows in self._holding(term))
            counted[term] = sum(map(np.count_nonzero, found))
        return np.array([counted.get(term, 0) for term in terms], np.int64)

    def shares(self, terms: Sequence[str], among: Allowed | None = None) -> NDArray[np.float64]:
        """What share of the terms' idf each has, as rare as it is ``among`` some rows where given:
        (terms,), summing to 1.
        """
        if among is None:
            idf = np.array([self.idf(term) for term in terms])
        else:
            idf = np.log(_rarity(len(among), self.counts(terms, among)))
        return idf / max(float(idf.sum()), 1e-9)

    def idf(self, term: str) -> float:
        """The logarithm of a term's rarity among all rows."""
        idf = self._idf.get(term)
        if idf is None:
            found = self._rows_with(term)
            idf = math.log(_rarity(self._used, found))
            if found:
                self._idf[term] = idf
        return idf

    @cached_property
    def _norms(self) -> Vectors:
        """k1 (1 - b + b · length / mean length) of each row."""
        lengths = np.concatenate([np.zeros(0, np.float32), *(part.lengths for part in self._parts)])
        mean = max(float(lengths.sum(dtype=np.float64)) / max(self._used, 1), 1e-9)
        return (K1 * (1 - B + B * lengths / mean)).astype(np.float32)

    def _columns(self, block: TermRows) -> NDArray[np.int32]:
        """The columns of a block's vocabulary, new ones for terms that are new."""
        places = self._places
        found = [places.setdefault(term, len(places)) for term in block.vocabulary]
        return np.array(found, np.int32)

    def _rows_with(self, term: str) -> int:
        return sum(span.stop - span.start for _, _, span in self._lists(term))

    def _postings(self, term: str) -> Iterator[tuple[Rows, NDArray[np.uint16]]]:
        """The rows that hold a term and how often, part by part."""
        for part, start, span in self._lists(term):
            yield part.counts.indices[span] + np.int64(start), part.counts.data[span]

    def _holding(self, term: str) -> Iterator[Rows]:
        """The rows that hold a term, part by part."""
        for part, start, span in self._lists(term):
            rows = part.counts.indices[span]
            yield rows + np.int64(start) if start else rows

    def _lists(self, term: str) -> Sequence[tuple[_Part, int, slice]]:
        """Each part in which a row holds the term, its first row, and where its rows with the term
        are told.
        """
        found = self._listed.get(term)
        if found is None:
            place = self._places.get(term)
            if place is None:
                return ()
            ends = (
                (part, start, part.counts.indptr[place : place + 2].tolist())
                for part, start, _ in self._spans()
            )
            found = [(part, start, slice(*two)) for part, start, two in ends if two[:1] < two[1:]]
            if found:
                self._listed[term] = found
        return found

    def _spans(self) -> Iterator[tuple[_Part, int, int]]:
        return zip(self._parts, self._starts, self._starts[1:], strict=False)


def best(scores: Vectors, limit: int, allowed: Allowed | None = None) -> tuple[Rows, Vectors]:
    """The rows with the best scores above 0, best first, the lower row first among equals."""
    found = scores > 0
    rows = (found if allowed is None else found & allowed.marks).nonzero()[0]
    ours = scores[rows]
    if 0 < limit < len(rows):
        least = np.partition(ours, -limit)[-limit]
        rows = rows[ours >= least]
        ours = scores[rows]
    order = np.lexsort((rows, -ours))[: max(limit, 0)]
    return rows[order], ours[order]


def _rarity(rows: int, found: _Number) -> _Number:
    """1 + (N - n + 0.5) / (n + 0.5), n rows of N having a term."""
    return 1 + (rows - found + 0.5) / (found + 0.5)


def _widened(part: sparse.csc_array, width: int) -> sparse.csc_array:
    more = np.full(width - part.shape[1], part.indptr[-1], part.indptr.dtype)
    arrays = (part.data, part.indices, np.concatenate([part.indptr, more]))
    return sparse.csc_array(arrays, shape=(part.shape[0], width))
