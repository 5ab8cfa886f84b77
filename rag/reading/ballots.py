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
from rag.records import Paragraph, Record, Remark
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
# As official records put it, the names in paragraphs of their own before it.
_BY_VOTES = re.compile(
    rf"\bby {_NUMBER} votes? to {_NUMBER}\b(?:{_BETWEEN}{_NUMBER} abstentions?)?", re.IGNORECASE
)
_LISTED = {
    Way.IN_FAVOUR: re.compile(r"In favou?r: "),
    Way.AGAINST: re.compile(r"Against: "),
    Way.ABSTAINING: re.compile(r"Abstaining: "),
}
_LISTED_WITHIN = 6  # paragraphs before the one that tells the counts


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
            if "vote" not in remark.text and "favo" not in remark.text:
                continue
            plain = even(remark.text)
            for start, end in sentence_spans(plain):
                for votes in _counted(remark, plain, start, end):
                    yield Ballot(remark, remark.start + start, remark.start + end, votes)


def _counted(
    remark: Remark, plain: str, start: int, end: int
) -> Iterator[tuple[Votes, Votes, Votes]]:
    for found in _BALLOT.finditer(plain, start, end):
        printed = [remark.text[a:b] if a >= 0 else "" for a, b in found.regs[1:]]
        favour, against, abstaining = map(_votes, Way, printed[::2], printed[1::2])
        yield favour, against, abstaining
    for found in _BY_VOTES.finditer(plain, start, end):
        lists = (_listed_before(remark.paragraph, way) for way in Way)
        favour, against, abstaining = map(_votes, Way, found.groups(""), lists)
        yield favour, against, abstaining


def _listed_before(paragraph: Paragraph, way: Way) -> str:
    """The names that a paragraph shortly before lists for one way."""
    before = paragraph.record.paragraphs[: paragraph.number - 1][-_LISTED_WITHIN:]
    there = [p.text for p in before if _LISTED[way].match(even(p.text))]
    return there[-1].partition(": ")[2].rstrip(".") if there else ""


def _votes(way: Way, count: str, names: str) -> Votes:
    number = (count or "no").lower()
    worded = 0 if number == "no" else _WORDED.index(number) if number in _WORDED else int(number)
    return Votes(way, worded, tuple(listed(names)))
