"""Figures that a speaker corrects: "the share was 31 per cent, and not 13, as he had stated".

Comes in: remarks that are quoted. Goes out: the sentences that correct them, the figure that holds.
Does not know: what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rag.holdings.passages import Told, told_sentences
from rag.questions.figures import ONES
from rag.records import Record, Remark, once
from rag.words import even

_CORRECTS = re.compile(
    r"\b(?:[Cc]orrect(?:s|ed|ing|ions?)?|[Cc]orrigend\w+|mis(?:spoke|stated|printed)|"
    r"should (?:have )?read)\b"
)
_NUMBER = r"[$€£]?\d++(?:,\d{3})*+(?:\.\d++)?(?: (?:per cent|million|billion))?"
_NOT = re.compile(
    rf"(?P<right>{_NUMBER}),? (?:(?:and|but) )?(?:not|rather than|instead of) (?P<wrong>{_NUMBER})"
)
# "“30 days” should read “60 days”", "2030 … should be corrected to read “by 2032”", "corrected the
# number from eleven to twelve".
_TO_READ = re.compile(
    r'"(?P<wrong>[^"]{1,40})" should (?:have )?read(?: as)? "(?P<right>[^"]{1,40})"'
)
_YEAR_TO_READ = re.compile(
    r"\b(?P<wrong>(?:19|20)\d\d)\b[^.]* (?:to|should) read[^.\d]* (?P<right>(?:19|20)\d\d)\b"
)
_FROM_TO = re.compile(
    rf"\b[Cc]orrect(?:ed|ing|s) [^,.;]*?\bfrom (?P<wrong>{_NUMBER}|{ONES}) to "
    rf"(?P<right>{_NUMBER}|{ONES})\b"
)
_UNIT = re.compile(r" (?:per cent|million|billion)$")


@dataclass(frozen=True)
class _Correction:
    """A sentence of a remark, the figure that it gives as printed, and that which it takes back."""

    remark: Remark
    span: tuple[int, int]
    right: str
    wrong: str


def corrections_of(remark: Remark, texts: Iterable[str]) -> list[Told]:
    """The other sentences in which a remark's speaker corrects a figure in some of its texts."""
    every = _corrections(remark.paragraph.record)
    theirs = [one for one in every if is_of_the_same(one.remark, remark)]
    if not theirs:
        return []
    given = {number for text in texts for number in re.findall(rf"{_NUMBER}|{ONES}", even(text))}
    return [
        (one.remark, one.span) for one in theirs if one.wrong in given and one.right not in given
    ]


def is_of_the_same(one: Remark, other: Remark) -> bool:
    """Whether two remarks are of the same speaker, or of two of the same delegation alone."""
    return one.speaker == other.speaker or (len(one.bodies) == 1 and one.bodies == other.bodies)


def as_corrected(value: str, texts: Iterable[str]) -> str:
    """A value as printed, or what the correction of it among some texts puts in its place."""
    return next(
        (right for text in texts for right, wrong in _corrected(text) if wrong == value), value
    )


def _corrected(text: str) -> Iterator[tuple[str, str]]:
    """Each figure that a text gives in place of another, and that one, in the same unit."""
    for found in _NOT.finditer(even(text)) if _CORRECTS.search(text) else ():
        right, wrong = found.group("right", "wrong")
        unit = _UNIT.search(right)
        yield right, wrong if unit is None or _UNIT.search(wrong) else f"{wrong}{unit[0]}"
    for one in (_TO_READ, _YEAR_TO_READ, _FROM_TO) if _CORRECTS.search(text) else ():
        for found in one.finditer(even(text)):
            yield found["right"], found["wrong"]


@once
def _corrections(record: Record) -> tuple[_Correction, ...]:
    return tuple(
        _Correction(remark, span, right, wrong)
        for paragraph in record.paragraphs
        for remark in paragraph.remarks
        if remark.speaker
        for span, text in told_sentences(remark)
        for right, wrong in _corrected(text)
    )
