"""Filters to what is searched: the records they leave, and of these the remarks.

Comes in: a library, filters. Goes out: records, a Selection; QuestionError or
NotHeldError where a filter names nothing that is there. Does not know: questions.
"""

from __future__ import annotations

from collections.abc import Sequence

from rag.errors import QuestionError
from rag.holdings.entries import SpeakerEntry
from rag.holdings.library import Library
from rag.holdings.selection import Selection
from rag.questions.filters import Filters
from rag.records import Record
from rag.words import fold


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
