"""A quote that was checked, as its page tells it.

Comes in: a quote, who is said to have said it, and the verification. Goes out: values for the
template. Does not know: HTML, requests.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rag.answering.attest import AS_REPORTED, to_the_word
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
_OF_ANOTHER = (
    "On the record as another’s words",
    "Whoever says these words gives them as somebody else’s, not as their own.",
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
        ways = {Match.MISATTRIBUTED: _RELAYED, Match.EXACT: _OF_ANOTHER}
        told = _TOLD[self.verdict]
        return ways.get(self.verdict, told) if self.verification.relayed else told

    @property
    def meaning(self) -> str:
        """What the verdict means, and that the words are nobody's own where none are."""
        found = self.verification
        told = [self._told[1]]
        if found.nearest:
            return f"{told[0]} {_NEAREST}"
        theirs = self._told in (_RELAYED, _OF_ANOTHER)
        told += [_OTHERS] if found.others else []
        told += [_OF_ANOTHER[1]] if found.of_another and not theirs else []
        told += [to_the_word(found.elsewhere)] if found.elsewhere else []
        return " ".join([*told, AS_REPORTED] if found.reported else told)

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
