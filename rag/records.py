"""What a record is made of: Record → Section → Paragraph → Remark, each holding its parent. Each is
itself alone: two remarks of like words are not equal, and records read alike have one ``repr``.

Comes in: nothing; these are values. Goes out: whoever has a remark can say who, where and when.
Does not know: how a record is read, kept or searched.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 (the field below is called date)
from enum import StrEnum
from functools import cached_property, update_wrapper
from typing import Generic, TypeVar

from rag.errors import NotHeldError, VerbatimError

Worked = TypeVar("Worked")


class Found(StrEnum):
    """How it was found out who speaks."""

    NAMED = "named"  # the paragraph says it in its own words
    INTRODUCED = "introduced"  # a name or office given in full elsewhere in the record
    CARRIED = "carried"  # from the paragraph before, which it continues


class Status(StrEnum):
    """Whose words a quote is made of."""

    QUOTED = "quoted"  # the speaker's own, in quotation marks
    REPORTED = "reported"  # the press officer's, of what a speaker said
    NARRATIVE = "narrative"  # the press officer's, of what happened


@dataclass(frozen=True)
class Speaker:
    """Who speaks, in the fullest form the record gives.

    ``named`` is false where the record names an office only ("The representative of Thailand").
    """

    name: str
    role: str | None = None
    affiliation: str | None = None
    named: bool = True

    @property
    def title(self) -> str:
        """Role and affiliation as one phrase, empty where the record gives neither."""
        return ", ".join(part for part in (self.role, self.affiliation) if part)

    @property
    def bodies(self) -> tuple[str, ...]:
        """The countries and organizations of the affiliation, each by itself."""
        return tuple(filter(None, (self.affiliation or "").split("; ")))


@dataclass(frozen=True)
class Attribution:
    """How a speaker was found, and in which paragraph (its number) where that is another one."""

    how: Found
    paragraph: int | None = None


@dataclass(frozen=True, eq=False)
class Remark:
    """A run ``text[start:end]`` of a paragraph with one speaker, or none where it is narrative."""

    start: int
    end: int
    speaker: Speaker | None = None
    on_behalf_of: tuple[str, ...] = ()
    attribution: Attribution | None = None
    paragraph: Paragraph = field(init=False, repr=False)

    @property
    def text(self) -> str:
        """The remark, to the letter."""
        return self.paragraph.text[self.start : self.end]

    @property
    def order(self) -> tuple[str, int, int]:
        """Where it stands among remarks: its record, its paragraph, and where it begins there."""
        return self.record.id, self.paragraph.number, self.start

    @property
    def record(self) -> Record:
        """The record it stands in."""
        return self.paragraph.record

    @property
    def in_summary(self) -> bool:
        """Whether it stands in the lead, which repeats later statements."""
        return self.paragraph.section.summary

    @property
    def bodies(self) -> tuple[str, ...]:
        """The countries and organizations of whoever speaks; none where nobody does."""
        return self.speaker.bodies if self.speaker else ()


@dataclass(frozen=True, eq=False)
class Paragraph:
    """A numbered paragraph; its remarks follow one another and cover it without a gap."""

    number: int
    text: str
    remarks: tuple[Remark, ...]
    section: Section = field(init=False, repr=False)

    def __post_init__(self) -> None:
        at = 0
        for remark in self.remarks:
            if remark.start != at or remark.end <= at:
                raise ValueError(f"¶{self.number}: its remarks leave a gap at {at}")
            at = remark.end
            object.__setattr__(remark, "paragraph", self)
        if at != len(self.text):
            raise ValueError(f"¶{self.number}: its remarks end at {at} of {len(self.text)}")

    @property
    def record(self) -> Record:
        """The record it stands in."""
        return self.section.record

    @property
    def key(self) -> str:
        """``GA-11955#p38``: stable across rebuilds, and the end of its address."""
        return f"{self.record.id}#p{self.number}"

    def remark_at(self, position: int) -> Remark:
        """The remark that holds the character at ``position``; VerbatimError where none does."""
        for remark in self.remarks:
            if remark.start <= position < remark.end:
                return remark
        raise VerbatimError(f"{self.key} has {len(self.text)} characters, none at {position}")

    def slice(self, start: int, end: int) -> str:
        """``text[start:end]``; VerbatimError where that is not a run of the paragraph."""
        if not 0 <= start < end <= len(self.text):
            raise VerbatimError(f"{self.key} has {len(self.text)} characters, not {start}:{end}")
        return self.text[start:end]


@dataclass(frozen=True, eq=False)
class Section:
    """A headed part of a record. ``summary`` marks the lead that repeats later statements.

    ``above`` are the headings that stand right above its own, outermost first.
    """

    title: str | None
    paragraphs: tuple[Paragraph, ...]
    summary: bool = False
    above: tuple[str, ...] = ()
    record: Record = field(init=False, repr=False)

    def __post_init__(self) -> None:
        for paragraph in self.paragraphs:
            object.__setattr__(paragraph, "section", self)


@dataclass(frozen=True, eq=False)
class Record:
    """One release: its symbol as printed (``GA/11955``), title, date, and sections in order.

    ``digest`` marks a text that is our own summary of a release rather than the release;
    ``verbatim`` one whose words are the speakers' own throughout.
    """

    symbol: str
    title: str
    sections: tuple[Section, ...]
    date: Date | None = None
    subtitles: tuple[str, ...] = ()
    digest: bool = False
    verbatim: bool = False
    source_url: str | None = None
    goes_on: Date | None = None  # the day on which its meeting goes on, where it says so

    def __post_init__(self) -> None:
        for section in self.sections:
            object.__setattr__(section, "record", self)

    @cached_property
    def id(self) -> str:
        """The symbol with ``-`` for ``/``."""
        return record_id(self.symbol)

    @property
    def about_when(self) -> Date | None:
        """Its date; the day on which its meeting goes on, where it prints none."""
        return self.date or self.goes_on

    @property
    def form(self) -> str:
        """What its text is: a digest of ours, a record word for word, or all that was published."""
        return "digest" if self.digest else "verbatim record" if self.verbatim else "full text"

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs, number 1 first."""
        return tuple(paragraph for section in self.sections for paragraph in section.paragraphs)

    @cached_property
    def remarks(self) -> tuple[Remark, ...]:
        """All remarks, in order."""
        return tuple(remark for paragraph in self.paragraphs for remark in paragraph.remarks)

    def paragraph(self, number: int) -> Paragraph:
        """Paragraph ``number``; NotHeldError where there is none."""
        if not 1 <= number <= len(self.paragraphs):
            raise NotHeldError(
                f"{self.symbol} has paragraphs 1 to {len(self.paragraphs)}, no {number}."
            )
        return self.paragraphs[number - 1]


def record_id(symbol: str) -> str:
    """The id of the record with that symbol; an id is its own id."""
    return symbol.strip().replace("/", "-").replace(" ", "").upper()


def day(date: Date | None) -> str:
    """``27 September 2017``; empty without a date."""
    return f"{date.day} {date:%B %Y}" if date else ""


class once(Generic[Worked]):  # noqa: N801 (a decorator)
    """The function, worked out once for each record, as records never change."""

    def __init__(self, function: Callable[[Record], Worked]) -> None:
        update_wrapper(self, function)
        self._function = function
        self._name = f"_{function.__module__}.{function.__qualname__}"

    def __call__(self, record: Record) -> Worked:
        """What the function tells of a record."""
        held: dict[str, Worked] = vars(record)
        if self._name not in held:
            held[self._name] = self._function(record)
        return held[self._name]

    def remember(self, record: Record, told: Worked) -> None:
        """Give a record what the function has told of it before."""
        vars(record)[self._name] = told
