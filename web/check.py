"""A quote that was checked, as its page tells it.

Comes in: a quote, who is said to have said it, and the verification. Goes out: values for the
template. Does not know: HTML, requests.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rag.answering.attest import AS_REPORTED
from rag.answering.verify import Match, beside

if TYPE_CHECKING:
    from rag.answer import Citation
    from rag.service import Verification

# The verdict in a word or two, and what it means.
_TOLD = {
    Match.EXACT: ("On the record", "These words stand in the record, blanks and print aside."),
    Match.NEAR: (
        "Nearly on the record",
        "The record has these words in another form. Print what the record says.",
    ),
    Match.MISATTRIBUTED: (
        "Somebody else’s words",
        "The words stand in the record, but not as those of the speaker given.",
    ),
    Match.STITCHED: (
        "Stitched together",
        "The parts stand in the record, but in several places or as several people’s words.",
    ),
    Match.NOT_FOUND: ("Not found", "These words do not stand in any record held here."),
}
_RELAYED = (
    "Given by another as theirs",
    "Whoever says these words gives them as those of the speaker given.",
)
_OTHERS = "None of them is of the speaker given."
_NEAREST = "What comes nearest says another thing."


@dataclass(frozen=True)
class CheckView:
    """The verdict on a quote, and where its words stand."""

    quote: str
    speaker: str | None
    verification: Verification

    @property
    def verdict(self) -> Match:
        """How the quote stands to the records."""
        return self.verification.verdict

    @property
    def headline(self) -> str:
        """The verdict in a word or two."""
        return self._told[0]

    @property
    def _told(self) -> tuple[str, str]:
        return _RELAYED if self.verification.relayed else _TOLD[self.verdict]

    @property
    def meaning(self) -> str:
        """What the verdict means, and that the words are nobody's own where none are."""
        told = self._told[1]
        if self.verification.nearest:
            return f"{told} {_NEAREST}"
        told = f"{told} {_OTHERS}" if self.verification.others else told
        return f"{told} {AS_REPORTED}" if self.verification.reported else told

    @property
    def matches(self) -> tuple[Citation, ...]:
        """Where the words stand, or else what comes nearest."""
        return self.verification.matches or self.verification.nearest

    @property
    def differences(self) -> list[tuple[bool, str, str]]:
        """The quote beside what is printed, as ``beside``, where it is nearly that or the nearest
        there is.
        """
        near = self.verdict is Match.NEAR or self.verification.nearest
        return beside(self.quote, self.matches[0].quote) if near else []
