"""How those whom a question names voted in a ballot: by its lists, else in their own words.

Comes in: a ballot, a Question, remarks. Goes out: texts, and the sentences that tell it. Does not
know: which ballots are meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rag.answering.counts import goes_so
from rag.answering.phrases import called
from rag.countries import country_code, is_of
from rag.forms.own_votes import own_votes, telling_votes
from rag.holdings.ballots import Ballot, Way, ballots, subject_of
from rag.holdings.directory import Named
from rag.holdings.selection import Selection
from rag.questions import voting
from rag.questions.occasion import COUNCIL_SYMBOLS
from rag.questions.question import Question
from rag.records import Paragraph, Remark
from rag.words import level

NO_VOTE = "No vote"


def any_own(ways: Iterable[Way], remarks: Selection) -> bool:
    """Whether any of the speakers tells a vote of their own that went so."""
    return any(True for way in ways for _ in own_votes(way, telling_votes(remarks)))


def sits_out(one: Named, told: Iterable[Ballot]) -> bool:
    """Whether somebody asked is a State that did not sit in the Council, where all votes were."""
    records = [ballot.remark.paragraph.record for ballot in told]
    return country_code(one.label) is not None and all(
        record.symbol.startswith(COUNCIL_SYMBOLS)
        and not is_of(one.label, "council", record.about_when)
        for record in records
    )


def votes_told(ballot: Ballot, question: Question, remarks: Iterable[Remark] = ()) -> str | None:
    """``Nicaragua: against``, for each whom the question names, and of those not listed what they
    say in ``remarks``; None where neither tells it of any.
    """
    told = {
        one: next((what for what, names, _ in ballot.lists if goes_so(names, one)), None)
        or _own_way(one, ballot, remarks)
        for one in question.asked
    }
    if not any(told.values()):
        return None
    untold = {one: NO_VOTE.lower() if sits_out(one, [ballot]) else "not listed" for one in told}
    return ", ".join(f"{called(one)}: {way or untold[one]}" for one, way in told.items())


def _own_way(one: Named, ballot: Ballot, remarks: Iterable[Remark]) -> str | None:
    """How somebody who is not listed says that they voted in a ballot."""
    ways = [way for way, _ in _own_spans(one, ballot, remarks)]
    return f"{ways[0]} (in its own words)" if len(ways) == 1 else None


def own_beside(
    question: Question, told: Sequence[Ballot], remarks: Sequence[Remark]
) -> list[tuple[Paragraph, int, int]]:
    """Where those asked who are on no list of some ballots tell their own votes in these."""
    each = ((who, one) for one in told for who in question.asked)
    return [span for who, one in each for _, span in _own_spans(who, one, remarks)]


def _own_spans(
    one: Named, ballot: Ballot, remarks: Iterable[Remark]
) -> list[tuple[Way, tuple[Paragraph, int, int]]]:
    """What somebody who is on no list of a ballot says of having voted in it, by how they did; not
    what a list of another has of them, unless they say that it was an amendment's.
    """
    if any(goes_so(names, one) for _, names, _ in ballot.lists):
        return []
    of_theirs = {id(m) for entry in one.entries for m in entry.remarks}
    theirs = [m for m in remarks if id(m) in of_theirs]
    amendment = subject_of(ballot) == "amendment"
    listed = {
        cast.way
        for other in ballots(ballot.remark.paragraph.record)
        for cast in other.votes
        if goes_so(cast.names, one)
    }
    return [
        (way, span)
        for way in Way
        for span in own_votes(way, theirs, amendment=amendment, of=[ballot])
        if way not in listed or (amendment and voting.on_amendment(level(span[0].slice(*span[1:]))))
    ]
