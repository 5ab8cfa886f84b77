"""A record as its page shows it: lines with margins, the text cut where something is marked.

Comes in: a record and a mark (``38:104-180``), or words to find. Goes out: values for the
template. Does not know: HTML, requests.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Self
from urllib.parse import urlencode

from rag.words import level
from web.addresses import question_url
from web.cite import attributed
from web.people import heading
from web.pictures import RecordMap
from web.views import voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rag.records import Paragraph, Record, Remark, Section, Speaker

_MARK = re.compile(r"(\d{1,6}):(\d{1,7})-(\d{1,7})")


@dataclass(frozen=True)
class Piece:
    """A run of a paragraph; ``turn`` is the remark that begins with it, where somebody else
    begins to speak within the paragraph.
    """

    text: str
    turn: Remark | None = None

    @property
    def voice(self) -> str:
        """Who begins to speak, for the eye."""
        return voice(self.turn.speaker) if self.turn else ""

    @property
    def by(self) -> str:
        """Who begins to speak, for a citation."""
        return attributed(self.turn.speaker) if self.turn else ""


@dataclass(frozen=True)
class Run:
    """Which characters of which paragraph to mark; ``hit`` counts the words found, from 1."""

    number: int
    start: int
    end: int
    hit: int = 0

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
class Stretch:
    """A run of a paragraph that is marked, or one between two marks."""

    pieces: tuple[Piece, ...]
    mark: Run | None


@dataclass(frozen=True)
class Line:
    """A paragraph on the page: its margin where the speaker changes, its text cut at the marks."""

    paragraph: Paragraph
    follows: Remark | None
    marks: tuple[Run, ...]

    @property
    def changed(self) -> bool:
        """Whether another speaker (or none) begins this paragraph than ended the last."""
        first = self.paragraph.remarks[0]
        return self.follows is None or _who(self.follows) != _who(first)

    @property
    def cited(self) -> Run | None:
        """The words that a citation marks here."""
        return next((mark for mark in self.marks if not mark.hit), None)

    @property
    def named(self) -> bool:
        """Whether the margin says who speaks: where that changes, and where words are marked."""
        return self.changed or bool(self.marks)

    @property
    def by(self) -> str:
        """Who begins to speak, for a citation."""
        return attributed(self.paragraph.remarks[0].speaker)

    @property
    def stretches(self) -> list[Stretch]:
        """The text, cut before and after each mark."""
        found, at = [], 0
        for mark in self.marks:
            found += [Stretch(self._cut(at, mark.start), None)] if at < mark.start else []
            found.append(Stretch(self._cut(mark.start, mark.end), mark))
            at = mark.end
        rest = Stretch(self._cut(at, len(self.paragraph.text)), None)
        return [*found, rest] if rest.pieces else found

    def _cut(self, start: int, end: int) -> tuple[Piece, ...]:
        return tuple(
            Piece(
                self.paragraph.text[max(start, remark.start) : min(end, remark.end)],
                remark if remark.start in self._turns and remark.start >= start else None,
            )
            for remark in self.paragraph.remarks
            if remark.start < end and start < remark.end
        )

    @cached_property
    def _turns(self) -> set[int]:
        """Where within the paragraph somebody else begins to speak."""
        return {
            after.start
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
        return heading(self.section)

    @property
    def span(self) -> str:
        """``¶1–16``."""
        first, last = self.lines[0].paragraph.number, self.lines[-1].paragraph.number
        return f"¶{first}" if first == last else f"¶{first}–{last}"


@dataclass(frozen=True)
class Search:
    """Words looked for within a record, the runs in which they stand, and which one is shown."""

    record: Record
    words: str
    hits: tuple[Run, ...]
    shown: int

    @classmethod
    def of(cls, record: Record, words: str, shown: int) -> Self:
        """Whatever the case and accents, from the beginning of a word on."""
        phrase = r"\s+".join(map(re.escape, level(words).split()))
        pattern = re.compile(rf"(?<!\w){phrase}")
        spans = [
            (paragraph.number, *found.span())
            for paragraph in record.paragraphs
            for found in pattern.finditer(level(paragraph.text))
        ]
        hits = tuple(Run(*span, hit) for hit, span in enumerate(spans, 1))
        return cls(record, words, hits, min(max(shown, 1), len(hits)))

    @property
    def before(self) -> str | None:
        """The address of the hit before the one shown."""
        return self._url(self.shown - 1) if self.shown > 1 else None

    @property
    def after(self) -> str | None:
        """The address of the hit after it."""
        return self._url(self.shown + 1) if self.shown < len(self.hits) else None

    def _url(self, hit: int) -> str:
        query = urlencode({"find": self.words, "hit": hit})
        return f"/read/{self.record.id}?{query}#hit"

    @property
    def ask_url(self) -> str:
        """The words as a question to this record."""
        return question_url(q=self.words, record=self.record.id)


@dataclass(frozen=True)
class ReadView:
    """A record on its page. ``lost`` is the mark asked for, where the record has no such run."""

    record: Record
    sections: tuple[SectionView, ...]
    lost: str | None
    search: Search | None
    map: RecordMap

    @classmethod
    def of(cls, record: Record, mark: str | None, find: str | None = None, hit: int = 1) -> Self:
        """The record with the hits of a search marked; else with a run marked, or without where
        there is no such run.
        """
        asked = Run.parse(mark)
        run = asked if asked and asked.fits(record) else None
        search = Search.of(record, find, hit) if find else None
        marks = search.hits if search else (run,) if run else ()
        ends = (None, *(paragraph.remarks[-1] for paragraph in record.paragraphs))
        sections = tuple(
            SectionView(section, number, tuple(_lines(section.paragraphs, ends, marks)))
            for number, section in enumerate(record.sections, 1)
            if section.paragraphs
        )
        return cls(record, sections, mark if run is None else None, search, RecordMap(record))


def _lines(
    paragraphs: Iterable[Paragraph], ends: tuple[Remark | None, ...], marks: Sequence[Run]
) -> Iterator[Line]:
    """The paragraphs as lines; ``ends[n - 1]`` is the remark before paragraph ``n``."""
    for paragraph in paragraphs:
        here = tuple(mark for mark in marks if mark.number == paragraph.number)
        yield Line(paragraph, ends[paragraph.number - 1], here)
