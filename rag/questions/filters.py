"""What a search is narrowed to, as it is asked for beside the question, and what that leaves: the
records, and of these the remarks.

Comes in: a library, filters. Goes out: records, a Selection; QuestionError or NotHeldError where a
filter names nothing that is there. Does not know: questions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812

from rag.errors import QuestionError
from rag.holdings.entries import SpeakerEntry
from rag.holdings.library import Library
from rag.holdings.selection import Selection
from rag.records import Record
from rag.words import fold


@dataclass(frozen=True)
class Filters:
    """What a search is narrowed to; None leaves that side open. Dates are inclusive."""

    record: str | None = None
    speaker: str | None = None
    affiliation: str | None = None
    section: str | None = None
    since: Date | None = None
    until: Date | None = None

    @property
    def by_speaker(self) -> bool:
        """Whether whose remarks are searched is narrowed."""
        return bool(self.speaker or self.affiliation)

    @property
    def within_records(self) -> bool:
        """Whether only some remarks of the records searched are."""
        return bool(self.by_speaker or self.section)


EVERYTHING = Filters()


def records_of(library: Library, filters: Filters) -> tuple[Record, ...]:
    """The records that filters leave; one without a date is in no span of dates. NotHeldError where
    the one that they name is not held, QuestionError where none has a section that they name.
    """
    records = (library.record(filters.record),) if filters.record else library.records
    if filters.since or filters.until:
        records = tuple(
            one
            for one in records
            if one.date
            and (not filters.since or one.date >= filters.since)
            and (not filters.until or one.date <= filters.until)
        )
    if filters.section:
        titles = {one.title for one in library.selection_of(records).sections if one.title}
        if fold(filters.section) not in map(fold, titles):
            named = ", ".join(sorted(titles))
            raise QuestionError("section", f"no section {filters.section!r}; there are {named}")
    return records


def narrow(library: Library, records: Sequence[Record], filters: Filters) -> Selection:
    """The remarks that filters leave; QuestionError where one names nobody."""
    remarks = library.selection_of(records)
    if filters.section:
        wanted = fold(filters.section)
        remarks = remarks.only(lambda one: fold(one.paragraph.section.title or "") == wanted)
    for name, value in (("speaker", filters.speaker), ("affiliation", filters.affiliation)):
        if value:
            remarks = remarks.by(_entries(library, name, value))
    return remarks


def _entries(library: Library, field: str, value: str) -> tuple[SpeakerEntry, ...]:
    """The speakers a filter means: by exact name or affiliation, else by any of their names."""
    wanted = fold(value.strip())
    entries = tuple(
        entry
        for entry in library.directory.entries
        if wanted in map(fold, (*entry.names, entry.speaker.affiliation or ""))
    )
    found = entries or library.directory.of(value)
    if not found:
        raise QuestionError(field, f"nobody named {value!r} spoke in the records held")
    return found
