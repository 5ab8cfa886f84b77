"""A ballot as far as it is asked for: of a group of States, without some, of a veto.

Comes in: ballots, a Question. Goes out: ballots with the names that it asks of alone, counted so.
Does not know: which ballots are meant, or how they are put into words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from rag.answering.counts import goes_so
from rag.countries import PERMANENT, country_code
from rag.holdings.ballots import Ballot, Way
from rag.questions.occasion import COUNCIL_SYMBOLS
from rag.questions.question import Question
from rag.questions.vote import AskedVote


def without(question: Question, told: Sequence[Ballot], *, veto: bool) -> Sequence[Ballot]:
    """The ballots without those whom a question leaves out; of a veto, those with any who cast it,
    and only these.
    """
    out = question.left_out
    told = [one for each in told if (one := _veto(each))] if veto else told
    if out:
        told = [_only(one, lambda name: not any(goes_so([name], o) for o in out)) for one in told]
    return [one for one in told if one.of(Way.AGAINST).names] if veto else told


def part_of(ballot: Ballot, question: Question) -> Ballot:
    """The ballot of the States that a question asks of, as far as it has names."""
    day = ballot.remark.paragraph.record.about_when
    return _only(ballot, lambda name: question.asks_of_body(name, day))


def tells_part(ballot: Ballot, asks: AskedVote) -> bool:
    """Whether a ballot has names by which a group's votes are told, each way that is asked."""
    some = bool(ballot.absent) or any(votes.names for votes in ballot.votes)
    asked = (ballot.of(way) for way in asks.ways)
    return some and all(votes.names or not votes.count for votes in asked)


def _only(ballot: Ballot, keeps: Callable[[str], bool]) -> Ballot:
    """The ballot with those names alone, counted without the others."""
    favour, against, abstaining = (
        replace(one, count=one.count - len(one.names) + len(names), names=names)
        for one in ballot.votes
        for names in [tuple(filter(keeps, one.names))]
    )
    absent = tuple(filter(keeps, ballot.absent))
    return replace(ballot, votes=(favour, against, abstaining), absent=absent)


def _veto(ballot: Ballot) -> Ballot | None:
    """The ballot with only those against it who could veto; None where none of them is named."""
    if not ballot.remark.paragraph.record.symbol.startswith(COUNCIL_SYMBOLS):
        return None
    against = ballot.of(Way.AGAINST)
    names = tuple(name for name in against.names if country_code(name) in PERMANENT)
    favour, _, abstaining = ballot.votes
    vetoes = (favour, replace(against, count=len(names), names=names), abstaining)
    return replace(ballot, votes=vetoes) if names else None
