"""The index of tokens: how well each word of a question is met by some word of a passage.

Comes in: the vectors of texts' tokens, as an encoder gives them. Goes out: for rows how near they
come to each token of a question. Does not know: what a row stands for.

A passage's match is the mean of that (late interaction: Khattab and Zaharia, ColBERT, arXiv
2004.12832, section 3.3; there the sum). A token's vector is kept as whole numbers, 127 for 1.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from embeddings.allowed import Rows, Vectors
from embeddings.parts import grown

_ONE = 127.0
_AT_ONCE = 512  # tokens multiplied, so that they stay in the processor's cache
_ARRAYS = ("values", "counts")


def matched(text: str, spans: Sequence[tuple[int, int]], begin: int) -> list[bool]:
    """Whether each token, of which ``spans`` tells the characters, is matched: those that hold a
    letter or digit, from the character ``begin`` on.
    """
    return [start >= begin and any(map(str.isalnum, text[start:end])) for start, end in spans]


@dataclass(frozen=True)
class TokenRows:
    """Rows of tokens' vectors: those of row i are the next ``counts[i]`` of ``values``."""

    values: NDArray[np.int8]  # (tokens, projected)
    counts: NDArray[np.uint16]  # (rows,)

    @classmethod
    def of(cls, tokens: Sequence[Vectors]) -> TokenRows:
        """Of the tokens (tokens, projected) of each row, unit rows; a row may have none."""
        values = np.concatenate(tokens) if tokens else np.zeros((0, 0), np.float32)
        counts = np.array([len(one) for one in tokens], np.uint16)
        return cls(np.rint(values * _ONE).astype(np.int8), counts)

    def each(self) -> Iterator[Vectors]:
        """What ``of`` was given, to the nearest 127th."""
        for start, end in pairwise([0, *accumulate(self.counts.tolist())]):
            yield self.values[start:end].astype(np.float32) / np.float32(_ONE)

    def to_bytes(self) -> bytes:
        """For keeping; ``from_bytes`` reads it."""
        file = io.BytesIO()
        np.savez(file, **{name: getattr(self, name) for name in _ARRAYS})
        return file.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes) -> TokenRows:
        """What ``to_bytes`` gave."""
        with np.load(io.BytesIO(data), allow_pickle=False) as held:
            return cls(*(held[name] for name in _ARRAYS))

    def __len__(self) -> int:
        return len(self.counts)

    @cached_property
    def starts(self) -> Rows:
        """Where the tokens of each row begin."""
        counts = self.counts.astype(np.int64)
        return np.cumsum(counts) - counts

    @classmethod
    def stacked(cls, blocks: Sequence[TokenRows]) -> TokenRows:
        """The rows of all, one behind the other."""
        values = [one.values for one in blocks if len(one.values)] or [blocks[0].values]
        return cls(np.concatenate(values), np.concatenate([one.counts for one in blocks]))

    def joined(self, other: TokenRows) -> TokenRows:
        """The rows of both, the other's behind."""
        return TokenRows.stacked([self, other])

    def nearest(self, asked: Vectors, rows: Rows) -> Vectors:
        """For each of some rows the cosines of a question's tokens (tokens, projected), each with
        the row's token nearest to it: (rows, tokens); 0 of a row that has none.
        """
        counts = self.counts[rows].astype(np.int64)
        found = np.zeros((len(rows), len(asked)), np.float32)
        there = counts.nonzero()[0]
        if not len(there) or not len(asked):
            return found
        counts = counts[there]
        ends = counts.cumsum()
        begins = ends - counts
        places = np.arange(ends[-1]) + (self.starts[rows[there]] - begins).repeat(counts)
        cosines = np.empty((len(places), len(asked)), np.float32)
        against = np.ascontiguousarray(asked.T / np.float32(_ONE))
        wide = np.empty((_AT_ONCE, len(against)), np.float32)  # the same for all: stays in cache
        for start in range(0, len(places), _AT_ONCE):
            some = self.values.take(places[start : start + _AT_ONCE], axis=0)
            wide[: len(some)] = some
            np.matmul(wide[: len(some)], against, out=cosines[start : start + _AT_ONCE])
        found[there] = np.maximum.reduceat(cosines, begins)
        return found


class TokenIndex:
    """Rows of tokens; never changes. A row's number is its place in the order in which rows were
    added, and stays when more are.
    """

    def __init__(self, parts: tuple[TokenRows, ...] = ()) -> None:
        self._parts = parts
        self._starts = (0, *accumulate(len(part) for part in parts))

    def grown(self, blocks: Iterable[TokenRows]) -> TokenIndex:
        """The index with more rows behind its own; costs what is added, by and large."""
        new = [block for block in blocks if len(block)]
        if not new:
            return self
        return TokenIndex(grown(self._parts, TokenRows.stacked(new), len, TokenRows.joined))

    def __len__(self) -> int:
        return int(self._starts[-1])

    def nearest(self, asked: Vectors, rows: Rows) -> Vectors:
        """For each of some rows the cosines of a question's tokens, each with the row's nearest."""
        if len(self._parts) == 1:
            return self._parts[0].nearest(asked, rows)
        found = np.zeros((len(rows), len(asked)), np.float32)
        for part, (start, end) in zip(self._parts, pairwise(self._starts), strict=True):
            here = (start <= rows) & (rows < end)
            found[here] = part.nearest(asked, rows[here] - start)
        return found

    def save(self, folder: Path) -> None:
        """Write it into a folder, from which ``load`` takes it."""
        for number, part in enumerate(self._parts):
            np.save(folder / f"tokens-{number}.npy", part.values)
            np.save(folder / f"tokens-of-{number}.npy", part.counts)

    @classmethod
    def load(cls, folder: Path) -> TokenIndex:
        """What ``save`` wrote; the tokens stay on disk until they are looked at."""
        parts: list[TokenRows] = []
        while (file := folder / f"tokens-{len(parts)}.npy").exists():
            counts = np.load(folder / f"tokens-of-{len(parts)}.npy")
            parts.append(TokenRows(np.load(file, mmap_mode="r"), counts))
        return cls(tuple(parts))
