"""What an answer is made of. A wrong one cannot be built: a citation is a run of its paragraph,
and a claim has at least one citation.

Comes in: paragraphs and offsets. Goes out: values for a page or JSON. Does not know: how found.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812
from enum import StrEnum
from urllib.parse import quote as percent

from rag.errors import VerbatimError
from rag.quotation import status_of
from rag.records import Paragraph, Remark, Speaker, Status

# Confidence of what is decided by rule: 65 of 73 such answers in the question sets were right, and
# 125 of 129 silences;
BY_RULE = 0.9
# of what is read by its form, as attribution and ballots are: 185 of 197.
BY_FORM = 0.94


class Verdict(StrEnum):
    """Whether the records answer, and if not, in which way they are silent."""

    ANSWERED = "answered"
    SPOKE_NOT_ON_THIS = "spoke_not_on_this"
    NOT_A_SPEAKER = "not_a_speaker"
    NOT_IN_RECORDS = "not_in_records"


class Kind(StrEnum):
    """What kind of answer a question asks for."""

    STATEMENT = "statement"
    WHO = "who"
    LIST = "list"
    COMPARE = "compare"
    QUOTE = "quote"
    THEME = "theme"

    @property
    def many(self) -> bool:
        """Whether it may be many who answer, as "who" may: every remark is judged."""
        return self in {Kind.LIST, Kind.WHO}


@dataclass(frozen=True)
class Citation:
    """``paragraph.text[start:end]``, within one remark, numbered as the answer shows it."""

    number: int
    paragraph: Paragraph
    start: int
    end: int
    quote: str = field(init=False)

    def __post_init__(self) -> None:
        quote = self.paragraph.slice(self.start, self.end)
        if self.remark.end < self.end:
            raise VerbatimError(f"{self.paragraph.key}[{self.start}:{self.end}] has two speakers")
        object.__setattr__(self, "quote", quote)

    @property
    def remark(self) -> Remark:
        """The remark it stands in: who says it, on whose behalf."""
        return self.paragraph.remark_at(self.start)

    @property
    def speaker(self) -> Speaker | None:
        """Who says it; None for narrative."""
        return self.remark.speaker

    @property
    def status(self) -> Status:
        """Whose words it is made of."""
        return status_of(self.remark, self.start, self.end)

    @property
    def url(self) -> str:
        """The address in the web app that opens the paragraph with the quote marked."""
        return passage_url(self.paragraph, self.start, self.end)

    @property
    def source_url(self) -> str | None:
        """The official page at the quote (a text fragment), where the record's is known; a digest's
        words do not stand there, so nothing is pointed at.
        """
        record = self.paragraph.record
        if record.source_url is None or record.digest:
            return record.source_url
        # A page shows plain blanks singly; a hyphen has a meaning of its own in a text fragment.
        fragment = percent(re.sub(" +", " ", self.quote), safe="").replace("-", "%2D")
        return f"{record.source_url}#:~:text={fragment}"


def passage_url(paragraph: Paragraph, start: int, end: int) -> str:
    """``/read/GA-11955?mark=38:104-180#p38``."""
    mark = f"{paragraph.number}:{start}-{end}"
    return f"/read/{paragraph.record.id}?mark={mark}#p{paragraph.number}"


@dataclass(frozen=True)
class Claim:
    """One line of an answer with the citations it stands on; not ``sure`` where it may be on
    another matter, as one side of a comparison may.
    """

    text: str
    citations: tuple[Citation, ...]
    meeting: str | None = None  # where meetings are compared: which one it is from
    sure: bool = True

    def __post_init__(self) -> None:
        if not self.citations:
            raise VerbatimError(f"a claim without a citation: {self.text!r}")


@dataclass(frozen=True)
class Passage:
    """A run ``paragraph.text[start:end]`` that search found, within one remark.

    ``score`` is a share (0 to 1) of the highest score that any passage could have.
    """

    remark: Remark
    start: int
    end: int
    score: float

    def __post_init__(self) -> None:
        if not self.remark.start <= self.start < self.end <= self.remark.end:
            raise VerbatimError(
                f"{self.paragraph.key}[{self.start}:{self.end}] is no run of its remark "
                f"[{self.remark.start}:{self.remark.end}]"
            )

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph it stands in."""
        return self.remark.paragraph

    @property
    def text(self) -> str:
        """The passage, to the letter."""
        return self.paragraph.slice(self.start, self.end)


@dataclass(frozen=True)
class Scope:
    """What was searched: record symbols, number of remarks, dates, the speakers asked about, and
    how many speakers there are; whether filters leave out remarks of these records.
    """

    records: tuple[str, ...]
    statements: int
    since: Date | None = None
    until: Date | None = None
    speakers_matched: tuple[str, ...] = ()
    speakers: int = 0
    filtered: bool = False


@dataclass(frozen=True)
class Answer:
    """The reply to a question; ``short`` is the bare value or name where there is one.

    ``confidence`` is the calibrated probability that the answer (or the absence) is right.
    ``rewritten``: how a follow-up was understood. ``borderline``: of a list, those that may belong
    to it, numbered on from ``citations``. ``left_out``: claims that the limit on citations has no
    room for. ``choices``: the speakers who bear a name that is asked for, where there are several,
    or whose names are like it, where nobody bears it. ``stages``: where the milliseconds went
    (``rag.trace``). ``rule``: the form that it is read by (``pledges.pledged``), None where it was
    searched for (``retrieval.order``, ``answering.ways``).
    """

    question: str
    kind: Kind
    verdict: Verdict
    text: str
    confidence: float
    scope: Scope
    short: str | None = None
    claims: tuple[Claim, ...] = ()
    passages: tuple[Passage, ...] = ()
    took_ms: float = 0.0
    stages: Mapping[str, float] = field(default_factory=dict, compare=False)
    rewritten: str | None = None
    borderline: tuple[Claim, ...] = ()
    left_out: tuple[Claim, ...] = ()
    choices: tuple[Speaker, ...] = ()
    rule: str | None = None

    def __post_init__(self) -> None:
        if (self.verdict is Verdict.ANSWERED) != bool(self.claims):
            raise VerbatimError("an answer has claims, and an absence has none")

    @property
    def answered(self) -> bool:
        """Whether the records answer."""
        return self.verdict is Verdict.ANSWERED

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations of all claims, number 1 first."""
        found = {one.number: one for claim in self.claims for one in claim.citations}
        return tuple(found[number] for number in sorted(found))
