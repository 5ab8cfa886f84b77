"""Votes as data: how many voted which way, and who, as far as a record lists them.

Comes in: a record. Goes out: its Ballots, each with the sentence that tells it.
Does not know: questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rag.countries import listed
from rag.records import Record, Remark
from rag.sentences import sentence_spans
from rag.words import even


class Way(StrEnum):
    """Which way a vote goes."""

    IN_FAVOUR = "in favour"
    AGAINST = "against"
    ABSTAINING = "abstaining"


@dataclass(frozen=True)
class Votes:
    """How many went one way, and their names as printed (none where the record has none)."""

    way: Way
    count: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ballot:
    """One vote, told by ``remark.paragraph.text[start:end]``."""

    remark: Remark
    start: int
    end: int
    votes: tuple[Votes, Votes, Votes]  # in the order of Way

    @property
    def counts(self) -> tuple[int, ...]:
        """In favour, against, abstaining."""
        return tuple(one.count for one in self.votes)

    def of(self, way: Way) -> Votes:
        """The votes that went one way."""
        return next(one for one in self.votes if one.way is way)


_WORDED = "none one two three four five six seven eight nine ten eleven twelve".split()
_NUMBER = rf"(\d+|no|{'|'.join(_WORDED)})"
_NAMES = r"(?: \(([^()]*(?:\([^()]*\)[^()]*)*)\))?"
_BETWEEN = r",? (?:(?:to|and|with) )*"
_BALLOT = re.compile(
    rf"\b{_NUMBER}(?: votes?)? in favou?r{_NAMES}"
    rf"{_BETWEEN}{_NUMBER}(?: votes?)? (?:against|opposed){_NAMES}"
    rf"(?:{_BETWEEN}{_NUMBER} (?:abstentions?|abstaining){_NAMES})?",
    re.IGNORECASE,
)


def ballots(record: Record) -> tuple[Ballot, ...]:
    """The votes a record tells, each once: by the statement that has most names."""
    found: dict[tuple[int, ...], Ballot] = {}
    for one in _told(record):
        before = found.get(one.counts)
        if before is None or _worth(one) > _worth(before):
            found[one.counts] = one
    return tuple(found.values())


def _worth(ballot: Ballot) -> tuple[bool, int]:
    return not ballot.remark.paragraph.section.summary, sum(len(v.names) for v in ballot.votes)


def _told(record: Record) -> Iterator[Ballot]:
    for paragraph in record.paragraphs:
        for remark in paragraph.remarks:
            if "favo" not in remark.text:
                continue
            plain = even(remark.text)
            for start, end in sentence_spans(plain):
                for found in _BALLOT.finditer(plain, start, end):
                    printed = [remark.text[a:b] if a >= 0 else "" for a, b in found.regs[1:]]
                    favour, in_favour, against, opposing, abstaining, abstainers = printed
                    yield Ballot(
                        remark,
                        remark.start + start,
                        remark.start + end,
                        (
                            _votes(Way.IN_FAVOUR, favour, in_favour),
                            _votes(Way.AGAINST, against, opposing),
                            _votes(Way.ABSTAINING, abstaining, abstainers),
                        ),
                    )


def _votes(way: Way, count: str, names: str) -> Votes:
    number = (count or "no").lower()
    worded = 0 if number == "no" else _WORDED.index(number) if number in _WORDED else int(number)
    return Votes(way, worded, tuple(listed(names)))
