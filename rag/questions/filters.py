"""What a search is narrowed to, as it is asked for beside the question.

Comes in: nothing. Goes out: Filters. Does not know: which records there are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812


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
