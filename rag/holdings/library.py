"""The records that can be asked, with their indexes: a value that never changes.

Comes in: what is kept of each record. Goes out: records, their windows, and what searches them.
Does not know: where a library lies, questions.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from embeddings import (
    Allowed,
    Marks,
    Rows,
    TermRows,
    TokenIndex,
    TokenRows,
    VectorIndex,
    Vectors,
    WordIndex,
)
from rag.english import is_english
from rag.errors import NotHeldError
from rag.holdings.directory import Directory
from rag.holdings.glossary import Glossary
from rag.holdings.passages import Window, count, window
from rag.holdings.selection import Selection
from rag.records import Record, Remark, once, record_id
from rag.words import terms

Kind = TypeVar("Kind", bound=np.generic)

_TURNS_EACH = 3  # of a speaker, on average, from which on a record is a conversation
_FAR = 16  # so many times the row at which a record begins, its turns begin: far from any other's
_FUZZY = 86  # rapidfuzz ratio from which a stem is another one misspelt
_FUZZY_LETTERS = 6
_ALIKE, _LONG_NAME = 0.75, 7  # share of the letters that stay in another spelling of a long name
_ADJECTIVE = ("n", "an", "ian", "es", "i")  # stems of "Crimean", "Maltese"
_CHOICES = 64  # of records, for which what is worked out is kept
_WINDOWS = 1 << 16  # kept once they are cut: many questions find the same


class Version(NamedTuple):
    """Which state of which library: the file it lies in (its inode) and its last change there."""

    file: int
    change: int


@dataclass(frozen=True)
class Holding:
    """A record that is held; ``change`` numbers the change of the library that brought it.

    What is searched of it are its windows, in order; each has a place among them.
    """

    record: Record
    change: int

    @cached_property
    def sizes(self) -> Rows:
        """How many windows each of its remarks has."""
        return np.fromiter(map(count, self.record.remarks), np.int64)

    @cached_property
    def firsts(self) -> Rows:
        """The place of each remark's first window among all of them."""
        return self.ends - self.sizes

    @cached_property
    def ends(self) -> Rows:
        """The place behind each remark's last window."""
        return np.cumsum(self.sizes)

    def __len__(self) -> int:
        return int(self.sizes.sum())

    def window(self, place: int) -> Window:
        """The window in that place."""
        number = int(np.searchsorted(self.ends, place, "right"))
        return window(self.record.remarks[number], place - int(self.firsts[number]))

    @property
    def first(self) -> Rows:
        """For each window, the place of the first one of its remark."""
        return np.repeat(self.firsts, self.sizes)

    @property
    def end(self) -> Rows:
        """For each window, the place behind the last one of its remark."""
        return np.repeat(self.ends, self.sizes)

    @property
    def single(self) -> Marks:
        """Whether each window is one sentence."""
        return np.asarray((np.arange(len(self)) - self.first) % 2 == 0)

    @property
    def searched(self) -> Marks:
        """Whether each window is searched: pairs of sentences, and sentences without another."""
        return np.asarray(~self.single | np.repeat(self.sizes == 1, self.sizes))

    @property
    def in_summary(self) -> Marks:
        """Whether each window stands in a summary that repeats later statements."""
        told = [one.in_summary for one in self.record.remarks]
        return np.repeat(np.array(told, np.bool_), self.sizes)

    @property
    def turn(self) -> Rows:
        """For each window, which of a conversation's turns its remark is; -1 in other records."""
        if not is_conversation(self.record):
            return np.full(len(self), -1)
        return np.repeat(np.cumsum(self.sizes > 0) - 1, self.sizes)

    def rows(self, remark: Remark) -> range:
        """The places of a remark's windows; none where it has no sentence, or is of another."""
        return self._places.get(remark, range(0))

    @cached_property
    def _places(self) -> dict[Remark, range]:
        """The places of the windows of each of its remarks."""
        spans = map(range, self.firsts.tolist(), self.ends.tolist())
        return dict(zip(self.record.remarks, spans, strict=True))


@once
def is_conversation(record: Record) -> bool:
    """Whether those who speak in a record take turns, each many times, as at a hearing. In meetings
    coverage nobody has more than one and a half on average (docs/decisions/0030).
    """
    speakers = [one.speaker for one in record.remarks if one.speaker]
    turns = sum(1 for _ in groupby(speakers))
    return turns >= _TURNS_EACH * len(set(speakers)) > 0


@dataclass(frozen=True)
class Kept:
    """A record with what was made of its windows: a row each."""

    holding: Holding
    vectors: Vectors
    tokens: TokenRows
    terms: TermRows


def term_rows(record: Record, texts: Iterable[str]) -> TermRows:
    """The terms of a record's windows, with those of the other names it has for what they name."""
    glossary = Glossary(record)
    return TermRows.of([glossary.terms(text) for text in texts])


@dataclass(frozen=True)
class Library:
    """Records and their indexes. Row ``starts[i] + j`` of each is ``holdings[i].window(j)``;
    rows of records no longer held stay, empty, where they were.
    """

    version: Version
    starts: tuple[int, ...]
    holdings: tuple[Holding, ...]  # in the order in which they came
    vectors: VectorIndex
    tokens: TokenIndex
    words: WordIndex

    @classmethod
    def empty(cls, dimensions: int) -> Library:
        """Without a record, for vectors of that length."""
        return cls(Version(0, 0), (), (), VectorIndex(dimensions), TokenIndex(), WordIndex())

    def changed(self, version: Version, more: Sequence[Kept], gone: Iterable[Holding]) -> Library:
        """With more records behind the others and some taken out."""
        out = {one.change for one in gone}
        rows = [
            np.arange(start, start + len(one))
            for start, one in zip(self.starts, self.holdings, strict=True)
            if one.change in out
        ]
        words = self.words.without(np.concatenate(rows)) if rows else self.words
        starts, holdings = list(self.starts), list(self.holdings)
        end = len(self.vectors)
        for one in more:
            starts.append(end)
            holdings.append(one.holding)
            end += len(one.vectors)
        stays = [i for i, one in enumerate(holdings) if one.change not in out]
        return Library(
            version,
            tuple(starts[i] for i in stays),
            tuple(holdings[i] for i in stays),
            self.vectors.grown(one.vectors for one in more),
            self.tokens.grown(one.tokens for one in more),
            words.grown(one.terms for one in more),
        )

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """The records, by id."""
        return tuple(self._by_id[name].record for name in sorted(self._by_id))

    @cached_property
    def windows(self) -> Windows:
        """The window of each row."""
        return Windows(self)

    @cached_property
    def searched(self) -> Marks:
        """Whether each row is searched: pairs of sentences, and sentences without another."""
        return self._each(lambda _, one: one.searched, np.False_)

    @cached_property
    def in_summary(self) -> Marks:
        """Whether each row stands in a summary that repeats later statements."""
        return self._each(lambda _, one: one.in_summary, np.False_)

    @cached_property
    def single(self) -> Marks:
        """Whether each row is one sentence."""
        return self._each(lambda _, one: one.single, np.False_)

    @cached_property
    def first(self) -> Rows:
        """For each row, the first one of its remark; -1 where it is of a record no longer held."""
        return self._each(lambda start, one: one.first + start, np.int64(-1))

    @cached_property
    def end(self) -> Rows:
        """For each row, the one behind the last of its remark; -1 as in ``first``."""
        return self._each(lambda start, one: one.end + start, np.int64(-1))

    @cached_property
    def turn(self) -> Rows:
        """For each row, which turn of a conversation its remark is, those side by side differing
        by one, those of two records by far more; -1 elsewhere.
        """

        def told(start: int, one: Holding) -> Rows:
            turns = one.turn
            return np.where(turns < 0, -1, turns + _FAR * start)

        return self._each(told, np.int64(-1))

    def rows(self, remark: Remark) -> range:
        """The rows of a remark's windows, sentences and pairs; none where it has no sentence."""
        found = self._places.get(remark.record)
        if found is None:
            return range(0)
        start, holding = found
        places = holding.rows(remark)
        return range(start + places.start, start + places.stop)

    def allowed(self, remarks: Iterable[Remark]) -> Allowed:
        """The searched rows of some remarks."""
        marks = np.zeros(len(self.vectors), np.bool_)
        for one in remarks:
            span = self.rows(one)
            marks[span.start : span.stop] = True
        return Allowed(marks & self.searched)

    def whole(self, rows: Rows) -> tuple[Rows, Rows]:
        """All rows of the remarks that some rows are of, remark after remark, and where each
        remark's begin among them.
        """
        first, sizes = self.first[rows], self.end[rows] - self.first[rows]
        starts = sizes.cumsum() - sizes
        return (first - starts).repeat(sizes) + np.arange(sizes.sum()), starts

    def selection_of(self, records: Sequence[Record]) -> Selection:
        """All that some of the records hold; the same value for the same records."""
        if records is self.records:
            return self._everything
        return self._selection(tuple(record.id for record in records))

    def spelt(self, term: str) -> str:
        """The stem the records use for a misspelt one; the stem itself where none is near."""
        if len(term) < _FUZZY_LETTERS or self.words.holds(term):
            return term
        return self._spelt(term)

    @cached_property
    def _spelt(self) -> Callable[[str], str]:
        @lru_cache(maxsize=4096)
        def nearest(term: str) -> str:
            near = process.extractOne(
                term, self.words.vocabulary, scorer=fuzz.ratio, score_cutoff=_FUZZY
            )
            return str(near[0]) if near else term

        return nearest

    def mentions(self, word: str) -> bool:
        """Whether any record has a word, be it a name."""
        return all(map(self.words.holds, terms(word)))

    @cached_property
    def written(self) -> Callable[[str], frozenset[str]]:
        """The stems by which the records have a name, given its stem: its own, its adjective's, and
        other spellings ("crimea" and "crimean", "hezbollah" and "hizbullah").
        """

        @lru_cache(maxsize=4096)
        def forms(name: str) -> frozenset[str]:
            vocabulary = self.words.vocabulary
            near = process.extract(
                name, vocabulary, scorer=OSA.normalized_similarity, score_cutoff=_ALIKE, limit=None
            )
            alike = {
                one
                for one, *_ in near
                if one[0] == name[0] and len(name) >= _LONG_NAME and not is_english(one)
            }
            adjectives = {f"{name}{ending}" for ending in _ADJECTIVE}.intersection(vocabulary)
            return frozenset({name, *alike, *adjectives})

        return forms

    @cached_property
    def directory(self) -> Directory:
        """Who spoke in any of the records."""
        return self._directory(tuple(record.id for record in self.records))

    def directory_of(self, records: Sequence[Record]) -> Directory:
        """Who spoke in some of the records; the same value for the same records."""
        if records is self.records:
            return self.directory
        return self._directory(tuple(record.id for record in records))

    def record(self, name: str) -> Record:
        """The record of that id or symbol; NotHeldError with near ids where there is none."""
        wanted = record_id(name)
        if wanted in self._by_id:
            return self._by_id[wanted].record
        raise NotHeldError(f"no record {name!r} is held.", near_ids(name, sorted(self._by_id)))

    @cached_property
    def _everything(self) -> Selection:
        return self._selection(tuple(record.id for record in self.records))

    @cached_property
    def _selection(self) -> Callable[[tuple[str, ...]], Selection]:
        @lru_cache(_CHOICES)
        def made(ids: tuple[str, ...]) -> Selection:
            found = (self._by_id[name].record for name in ids)
            return Selection(self, [remark for one in found for remark in one.remarks])

        return made

    @cached_property
    def _directory(self) -> Callable[[tuple[str, ...]], Directory]:
        return lru_cache(_CHOICES)(
            lambda ids: Directory([self._by_id[name].record for name in ids])
        )

    @cached_property
    def _by_id(self) -> dict[str, Holding]:
        return {one.record.id: one for one in self.holdings}

    @cached_property
    def _places(self) -> dict[Record, tuple[int, Holding]]:
        """By records: where its rows start, and its holding."""
        placed = zip(self.starts, self.holdings, strict=True)
        return {one.record: (start, one) for start, one in placed}

    def _each(self, told: Callable[[int, Holding], NDArray[Kind]], gone: Kind) -> NDArray[Kind]:
        """What is told of each row, by where its record's begin; ``gone`` of one not held."""
        every = np.full(len(self.vectors), gone)
        for start, holding in zip(self.starts, self.holdings, strict=True):
            every[start : start + len(holding)] = told(start, holding)
        return every


def near_ids(name: str, ids: Sequence[str]) -> tuple[str, ...]:
    """Those of some ids that come near a name, nearest first; three at most."""
    found = process.extract(record_id(name), ids, limit=3, score_cutoff=50)
    return tuple(one[0] for one in found)


class Windows(Sequence[Window]):
    """A library's windows by row; IndexError for the row of a record no longer held."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._cut = lru_cache(_WINDOWS)(self._window)

    def __len__(self) -> int:
        return len(self._library.vectors)

    def __getitem__(self, row: int) -> Window:  # type: ignore[override]
        return self._cut(int(row))

    def _window(self, row: int) -> Window:
        i = bisect_right(self._library.starts, row) - 1
        if i < 0:
            raise IndexError(row)
        return self._library.holdings[i].window(row - self._library.starts[i])
