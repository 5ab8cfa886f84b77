"""The remarks that a search may look at, with what every question wants to know of them.

Comes in: remarks of a library. Goes out: the same, their rows, and what they come to. Worked out
once: most questions are put to all of a library, or to the same part of it.
Does not know: why these and no others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Protocol, overload

import numpy as np

from embeddings import Allowed, Marks, WordIndex
from rag.holdings.entries import Heard, remarks_of
from rag.holdings.passages import Told, Window, stated, told_sentences
from rag.holdings.persons import Key, how_many, people
from rag.records import Record, Remark, Section
from rag.words import fold


class _Searched(Protocol):
    """What a selection wants of the library that it is of."""

    @property
    def windows(self) -> Sequence[Window]: ...
    @property
    def words(self) -> WordIndex: ...
    def allowed(self, remarks: Iterable[Remark]) -> Allowed: ...


class Selection(Sequence[Remark]):
    """Some of a library's remarks, in order; never changes."""

    def __init__(self, library: _Searched, remarks: Sequence[Remark]) -> None:
        self._library, self._remarks = library, remarks

    @overload
    def __getitem__(self, place: int) -> Remark: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Remark]: ...
    def __getitem__(self, place: int | slice) -> Remark | Sequence[Remark]:
        return self._remarks[place]

    def __iter__(self) -> Iterator[Remark]:
        return iter(self._remarks)

    def __len__(self) -> int:
        return len(self._remarks)

    def __contains__(self, remark: object) -> bool:
        return remark in self._places

    def only(self, stays: Callable[[Remark], bool]) -> Selection:
        """Those of the remarks that stay."""
        return Selection(self._library, [one for one in self._remarks if stays(one)])

    def by(self, those: Iterable[Heard]) -> Selection:
        """Those of the remarks that some speakers, or those named, make."""
        theirs = remarks_of(those)
        return self._at({self._places[one] for one in theirs if one in self._places})

    def without(self, those: Iterable[Heard]) -> Selection:
        """Those of the remarks that some speakers, or those named, do not make."""
        theirs = remarks_of(those)
        return self.only(lambda one: one not in theirs)

    def marked(self, marks: Marks) -> Selection:
        """Those of the remarks of which a row is marked."""
        windows = self._library.windows
        rows = np.flatnonzero(marks & self.allowed.marks).tolist()
        return self._at({self._places[windows[row].remark] for row in rows})

    def holding(self, stems: Sequence[str]) -> Selection:
        """Those of the remarks of which a row has any of some terms."""
        return self.marked(np.asarray(self._library.words.presence(stems).any(axis=0)))

    @cached_property
    def allowed(self) -> Allowed:
        """The searched rows."""
        return self._library.allowed(self._remarks)

    @cached_property
    def _places(self) -> dict[Remark, int]:
        """Where each remark stands among them."""
        return {one: place for place, one in enumerate(self._remarks)}

    def _at(self, places: Iterable[int]) -> Selection:
        """Those in some places, in order."""
        return Selection(self._library, [self._remarks[place] for place in sorted(places)])

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """The records that any of them stands in."""
        return tuple(dict.fromkeys(one.record for one in self._remarks))

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The sections that any of them stands in."""
        return tuple(dict.fromkeys(one.paragraph.section for one in self._remarks))

    @cached_property
    def titled(self) -> dict[str, list[Section]]:
        """The sections that have a title, by that in small letters."""
        found: dict[str, list[Section]] = {}
        for one in self.sections:
            if one.title:
                found.setdefault(fold(one.title), []).append(one)
        return found

    @cached_property
    def in_full(self) -> Sequence[Remark]:
        """Those of them that stand in no summary of the others (``passages.stated``)."""
        return tuple(stated(self._remarks))

    @cached_property
    def statements(self) -> int:
        """How many of them have a speaker."""
        return sum(one.speaker is not None for one in self._remarks)

    @cached_property
    def speakers(self) -> int:
        """How many people speak in them."""
        spoken = dict.fromkeys(one.speaker for one in self._remarks if one.speaker)
        return how_many(spoken)

    def speakers_of(self, keys: AbstractSet[Key]) -> int:
        """How many of some people speak in them, those together each by themselves."""
        spoken = dict.fromkeys(one.speaker for one in self._remarks if one.speaker)
        each = (pair for one in spoken for pair in people(one).items())
        return how_many(dict.fromkeys(alone for key, alone in each if key in keys))


def telling(remarks: Iterable[Remark], tells: Callable[[str], object]) -> Iterator[Told]:
    """The sentences of some remarks that tell something."""
    return ((one, span) for one in remarks for span, text in told_sentences(one) if tells(text))
