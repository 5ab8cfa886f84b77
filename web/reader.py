"""A record as its page shows it: lines with margins, the text cut where something is marked.

Comes in: a record and a mark (``38:104-180``). Goes out: values for the template.
Does not know: HTML, requests.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Self

from web.views import voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rag.records import Paragraph, Record, Remark, Section, Speaker

_MARK = re.compile(r"(\d{1,6}):(\d{1,7})-(\d{1,7})")


@dataclass(frozen=True)
class Piece:
    """A run of a paragraph; ``voice`` names who begins to speak where that changes within it."""

    text: str
    voice: str | None = None


@dataclass(frozen=True)
class Run:
    """Which characters of which paragraph to mark."""

    number: int
    start: int
    end: int

    @classmethod
    def parse(cls, mark: str | None) -> Self | None:
        """``38:104-180``; None where it reads otherwise."""
        found = _MARK.fullmatch(mark or "")
        return cls(*map(int, found.groups())) if found else None

    def fits(self, record: Record) -> bool:
        """Whether the record has that run."""
        if not 1 <= self.number <= len(record.paragraphs):
            return False
        return self.start < self.end <= len(record.paragraph(self.number).text)


@dataclass(frozen=True)
class Line:
    """A paragraph on the page: its margin where the speaker changes, its text cut at the mark."""

    paragraph: Paragraph
    follows: Remark | None
    mark: Run | None

    @property
    def changed(self) -> bool:
        """Whether another speaker (or none) begins this paragraph than ended the last."""
        first = self.paragraph.remarks[0]
        return self.follows is None or _who(self.follows) != _who(first)

    @property
    def named(self) -> bool:
        """Whether the margin says who speaks: where that changes, and at the mark."""
        return self.changed or self.mark is not None

    @property
    def pieces(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...], tuple[Piece, ...]]:
        """The text before the mark, in it, and after it."""
        end = len(self.paragraph.text)
        if self.mark is None:
            return self._cut(0, end), (), ()
        return (
            self._cut(0, self.mark.start),
            self._cut(self.mark.start, self.mark.end),
            self._cut(self.mark.end, end),
        )

    def _cut(self, start: int, end: int) -> tuple[Piece, ...]:
        return tuple(
            Piece(
                self.paragraph.text[max(start, remark.start) : min(end, remark.end)],
                self._turns.get(remark.start) if remark.start >= start else None,
            )
            for remark in self.paragraph.remarks
            if remark.start < end and start < remark.end
        )

    @cached_property
    def _turns(self) -> dict[int, str]:
        """Where within the paragraph who begins to speak."""
        return {
            after.start: voice(after.speaker)
            for before, after in pairwise(self.paragraph.remarks)
            if _who(before) != _who(after)
        }


def _who(remark: Remark) -> tuple[Speaker | None, tuple[str, ...]]:
    return remark.speaker, remark.on_behalf_of


@dataclass(frozen=True)
class SectionView:
    """A section on the page, with the name that stands for it where it has none."""

    section: Section
    number: int
    lines: tuple[Line, ...]

    @property
    def title(self) -> str:
        """Its heading, or what it is."""
        return self.section.title or ("Summary" if self.section.summary else "Proceedings")

    @property
    def span(self) -> str:
        """``¶1–16``."""
        first, last = self.lines[0].paragraph.number, self.lines[-1].paragraph.number
        return f"¶{first}" if first == last else f"¶{first}–{last}"


@dataclass(frozen=True)
class ReadView:
    """A record on its page. ``lost`` is the mark asked for, where the record has no such run."""

    record: Record
    sections: tuple[SectionView, ...]
    lost: str | None

    @classmethod
    def of(cls, record: Record, mark: str | None) -> Self:
        """The record with a run marked, or without where there is no such run."""
        asked = Run.parse(mark)
        run = asked if asked and asked.fits(record) else None
        ends = (None, *(paragraph.remarks[-1] for paragraph in record.paragraphs))
        sections = tuple(
            SectionView(section, number, tuple(_lines(section.paragraphs, ends, run)))
            for number, section in enumerate(record.sections, 1)
            if section.paragraphs
        )
        return cls(record, sections, mark if run is None else None)


def _lines(
    paragraphs: Iterable[Paragraph], ends: tuple[Remark | None, ...], run: Run | None
) -> Iterator[Line]:
    """The paragraphs as lines; ``ends[n - 1]`` is the remark before paragraph ``n``."""
    for paragraph in paragraphs:
        here = run if run and run.number == paragraph.number else None
        yield Line(paragraph, ends[paragraph.number - 1], here)
