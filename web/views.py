"""Phrases for names, and what the form's page shows, so that templates only lay out.

Comes in: the product's values. Goes out: values for templates. Does not know: HTML, requests.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Self

from rag.countries import with_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rag.records import Record, Speaker
    from rag.service import Service, SpeakerEntry

_EXAMPLES = 4


def titled(speaker: Speaker) -> str:
    """Role and affiliation as far as the name does not say them already."""
    parts = [part for part in (speaker.role, speaker.affiliation) if part]
    return ", ".join(part for part in parts if part.lower() not in speaker.name.lower())


def place_of(speaker: Speaker) -> str:
    """Affiliation, or else role, where the name does not say it already."""
    place = speaker.affiliation or speaker.role or ""
    return "" if place.lower() in speaker.name.lower() else place


def voice(speaker: Speaker | None) -> str:
    """A speaker in one line, ``Narrative`` for none."""
    if speaker is None:
        return "Narrative"
    place = place_of(speaker)
    return f"{speaker.name}, {place}" if place else speaker.name


def in_text(name: str) -> str:
    """A name as it stands within a sentence: ``the representative of Thailand``."""
    return re.sub(r"^The ", "the ", name)


@dataclass(frozen=True)
class LibraryView:
    """What the library holds, for the form and the line under it."""

    records: tuple[Record, ...]
    entries: tuple[SpeakerEntry, ...]

    @classmethod
    def of(cls, service: Service) -> Self:
        """The library of a service, the latest record first."""
        by_date = sorted(service.records, key=lambda one: (str(one.date or ""), one.symbol))
        return cls(tuple(reversed(by_date)), service.speakers())

    @property
    def paragraphs(self) -> int:
        """How many paragraphs it holds."""
        return sum(len(record.paragraphs) for record in self.records)


@dataclass(frozen=True)
class HomeView:
    """Questions to start with, made of speakers that the library has."""

    examples: tuple[str, ...]

    @classmethod
    def of(cls, library: LibraryView) -> Self:
        """Examples spread over the library's speakers."""
        return cls(tuple(dict.fromkeys(_examples(library.entries))))


def _examples(entries: tuple[SpeakerEntry, ...]) -> Iterator[str]:
    named = [entry for entry in entries if entry.speaker.named]
    placed = [entry for entry in named if entry.speaker.affiliation]
    for entry in _spread(named, _EXAMPLES // 2):
        yield f"What did {entry.speaker.name} say?"
    for entry in _spread(placed, 3)[1:2]:
        yield f"Who spoke for {with_article(entry.speaker.affiliation or '')}?"
    behalves = dict.fromkeys(chain.from_iterable(entry.on_behalf_of for entry in entries))
    groups = (one if one.startswith("the ") else with_article(one) for one in behalves)
    for group in [one for one in groups if one.startswith("the ")][:1]:
        yield f"Who spoke on behalf of {group}?"


def _spread(entries: list[SpeakerEntry], wanted: int) -> list[SpeakerEntry]:
    """Up to ``wanted`` of the entries, evenly apart."""
    step = max(1, len(entries) // wanted)
    return entries[step // 2 :: step][:wanted]
