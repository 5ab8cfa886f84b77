"""Who presides: over the Security Council for a month, as a record says it of who speaks.

Comes in: a record. Goes out: the remarks that say it, each with its sentence and month.
Does not know: questions.
"""

from __future__ import annotations

import re
from calendar import month_name
from dataclasses import dataclass

from rag.passages import remark_sentences
from rag.records import Record, Remark, once
from rag.words import even

_PRESIDES = re.compile(
    r",(?: and)? (?:Council President|President of the (?:Security )?Council) for "
    rf"(?P<month>{'|'.join(month_name[1:])})\b"
)


@dataclass(frozen=True)
class Presidency:
    """A remark whose speaker presides for a month, by the sentence ``text[start:end]`` of its
    paragraph.
    """

    remark: Remark
    start: int
    end: int
    month: str


@once
def presidencies(record: Record) -> tuple[Presidency, ...]:
    """Where a record says of a speaker that they preside, in order."""
    return tuple(
        Presidency(remark, start, end, said["month"])
        for paragraph in record.paragraphs
        for remark in paragraph.remarks
        if remark.speaker and "Council" in remark.text
        for start, end in remark_sentences(remark)
        if (said := _PRESIDES.search(even(paragraph.slice(start, end))))
    )
