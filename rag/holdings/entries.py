"""Who spoke, across records: one entry a person and affiliation, with all that they say.

Comes in: records. Goes out: entries. Does not know: how a question may name them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from rag.holdings.persons import Key, people, persons
from rag.records import Paragraph, Record, Remark, Speaker
from rag.words import fold, words


@dataclass(frozen=True)
class SpeakerEntry:
    """One speaker by the fullest name printed, the remarks that are theirs, in order, and the
    other ways in which records print the name.
    """

    speaker: Speaker
    remarks: tuple[Remark, ...]
    also: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return hash(self.speaker)  # not each of their remarks

    @property
    def names(self) -> tuple[str, ...]:
        """Every way in which the name is printed, the fullest first."""
        return (self.speaker.name, *self.also)

    @property
    def keys(self) -> frozenset[Key]:
        """Each of these with the affiliation, as ``people`` has who speaks."""
        return frozenset((fold(name), fold(self.speaker.affiliation or "")) for name in self.names)

    @property
    def on_behalf_of(self) -> tuple[str, ...]:
        """The groups they spoke for, in any remark."""
        return tuple(dict.fromkeys(group for one in self.remarks for group in one.on_behalf_of))

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs they speak in, in order."""
        return tuple({one.paragraph.key: one.paragraph for one in self.remarks}.values())


class Heard(Protocol):
    """Whoever may have said something: a speaker, or whom words name."""

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """All that they say."""


def remarks_of(those: Iterable[Heard]) -> set[Remark]:
    """All that any of some speakers, or of those named, say."""
    return {remark for one in those for remark in one.remarks}


def entries_of(records: Iterable[Record]) -> tuple[SpeakerEntry, ...]:
    """Who spoke in some records, in order: each person once for each affiliation."""
    spoken = [m for record in records for m in record.remarks if m.speaker]
    person = persons(dict.fromkeys(remark.speaker for remark in spoken if remark.speaker))
    held: dict[Key, tuple[list[Speaker], list[Remark]]] = {}
    for remark in spoken:
        each = people(remark.speaker) if remark.speaker else {}
        for key, speaker in {person[key]: speaker for key, speaker in each.items()}.items():
            speakers, remarks = held.setdefault(key, ([], []))
            speakers.append(speaker)
            remarks.append(remark)
    return tuple(_entry(speakers, remarks) for speakers, remarks in held.values())


def _entry(speakers: list[Speaker], remarks: list[Remark]) -> SpeakerEntry:
    """The fullest of a person's names leads, of those the one printed most often."""
    names = Counter(one.name for one in speakers)
    fullest = max(names, key=lambda name: (sum(map(len, _full_words(name))), names[name]))
    role = next((one.role for one in speakers if one.role), None)  # beside others it may lack
    also = tuple(name for name in names if fold(name) != fold(fullest))
    return SpeakerEntry(replace(speakers[0], name=fullest, role=role), tuple(remarks), also)


def _full_words(name: str) -> list[str]:
    return [word for word in words(name) if len(word) > 1]
