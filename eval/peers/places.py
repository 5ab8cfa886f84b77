"""Which paragraphs a piece of a record's text touches.

Comes in: the files of records. Goes out: for a piece the keys of the paragraphs that it overlaps,
be it by a letter, at every place where its words stand. Does not know: who found it.

Generous to systems that cut texts otherwise than at paragraphs: five of their pieces may stand for
more than five paragraphs.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from pathlib import Path

from eval.lines import paragraphs_of_lines
from eval.peers.systems import Piece
from rag.errors import OnRecordError
from rag.reading import read
from rag.records import record_id

Key = tuple[str, int]  # a record's id and the number of a paragraph


class PieceError(OnRecordError):
    """A system found what stands in no record: the pieces cannot be compared."""


class Places:
    """The paragraphs of records, by where their text stands."""

    def __init__(self, files: Iterable[Path]) -> None:
        self._records = {file.stem: _Text(file.read_text("utf-8-sig")) for file in files}

    def of(self, piece: Piece) -> frozenset[Key]:
        """The paragraphs that a piece overlaps; none where it is a heading. PieceError."""
        text = self._records.get(record_id(piece.record))
        words = " ".join(piece.text.split())
        if text is None or not words or words not in text.words:
            raise PieceError(f"{piece.record} does not hold {words[:40]!r}")
        return frozenset((piece.record, number) for number in text.touched(words))


class _Text:
    """A record's lines, their white space made one space each, and where each begins."""

    def __init__(self, text: str) -> None:
        numbers = paragraphs_of_lines(text, read(text))
        lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
        self.words = " ".join(lines)
        self._numbers = [numbers.get(n) for n in range(1, len(lines) + 1)]
        self._starts, at = list[int](), 0
        for line in lines:
            self._starts.append(at)
            at += len(line) + 1

    def touched(self, words: str) -> set[int]:
        """The numbers of the paragraphs that words overlap, wherever they stand."""
        found, at = set[int](), self.words.find(words)
        while at >= 0:
            first = bisect_right(self._starts, at) - 1
            last = bisect_left(self._starts, at + len(words))
            found |= {number for number in self._numbers[first:last] if number is not None}
            at = self.words.find(words, at + 1)
        return found
