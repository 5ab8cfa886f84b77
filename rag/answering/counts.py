"""What ballots tell of those a question asks of, in words: counts, names, what became of the text.

Comes in: ballots, a Question, remarks. Goes out: texts, ballots with the names asked of alone, and
the sentences in which voters tell it themselves. Does not know: which ballots are meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from rag.answering.phrases import called, places
from rag.countries import PERMANENT, country_code, is_of
from rag.forms.own_votes import is_failed, own_votes, telling_votes
from rag.holdings.ballots import Ballot, Part, Votes, Way, ballots, subject_of
from rag.holdings.directory import Named
from rag.holdings.passages import Span
from rag.holdings.selection import Selection
from rag.questions import voting
from rag.questions.occasion import COUNCIL_SYMBOLS
from rag.questions.question import Question
from rag.questions.voting import AskedVote
from rag.records import Remark
from rag.words import level


def goes_so(names: Iterable[str], one: Named) -> bool:
    """Whether somebody is among the names of a list."""
    codes = {country_code(name) for name in names} - {None}
    return any(country_code(form) in codes for form in (one.label, *one.forms))


def counted_only(told: Sequence[Ballot]) -> str:
    """What ballots tell without names; of several votes, on what each was, each once."""
    if len(told) == 1:
        counted = _unnamed(told[0])
        return f": it counts {counted} without naming them" if counted else ": it is not listed"
    each: dict[tuple[str, str | None, Part | None], list[Ballot]] = {}
    for one in told:
        if _unnamed(one):
            record = one.remark.record.id
            each.setdefault((record, one.draft or subject_of(one), one.part), []).append(one)
    votes = (
        " or ".join(f"{_unnamed(one)} ({place_of(one)})" for one in same) for same in each.values()
    )
    return f": it counts, without naming them, {'; '.join(votes)}" if each else ": it is not listed"


def _unnamed(ballot: Ballot) -> str:
    """The counts of those whom a ballot does not name."""
    unnamed = (one for one in ballot.votes if one.count and not one.names)
    return ", ".join(f"{one.count} {one.way}" for one in unnamed)


def counts_told(ballot: Ballot, asks: AskedVote, *, counted: bool, part: bool) -> str:
    """``88 in favour, 55 against``, or who went the ways asked, unless ``counted`` alone."""
    if asks.absent:
        names = f": {', '.join(ballot.absent)}" if ballot.absent and not counted else ""
        return f"{len(ballot.absent)} absent{names}"
    if not asks.ways and part:
        return "; ".join(_went(one, counted=counted) for one in ballot.votes if one.names)
    if not asks.ways:
        return ", ".join(f"{one.count or 'none'} {one.way}" for one in ballot.votes)
    return "; ".join(_went(ballot.of(way), counted=counted) for way in ways_in(ballot, asks))


def ways_in(ballot: Ballot, asks: AskedVote) -> list[Way]:
    """The ways asked for that a ballot may tell: those of whomever is asked beside whom."""
    beside = asks.beside
    return [way for way in asks.ways if not beside or goes_so(ballot.of(way).names, beside)]


def _went(votes: Votes, *, counted: bool) -> str:
    number = f"{votes.count or 'none'} {votes.way}"
    if counted or not votes.count:
        return number
    if not votes.names:
        return f"{number}{_NOT_NAMED}"
    whole = len(votes.names) >= votes.count
    return f"{number}{':' if whole else ', among them'} {', '.join(votes.names)}"


def whether_unvoted(ballot: Ballot, asked: str) -> str:
    """``Yes: `` where everybody voted for it and that was asked; else it was voted on."""
    favour, *others = ballot.votes
    whole = asked.startswith("unanim") and favour.count and not any(one.count for one in others)
    return "Yes: " if whole else "No: "


def whether_adopted(ballot: Ballot, how: str) -> str:
    """``No: not adopted, `` to whether a text was adopted; nothing where its sentence is silent."""
    failed = is_failed(ballot)
    if failed is None:
        return ""
    asked_failed = not voting.TO_ADOPT.fullmatch(how)
    return f"{'Yes' if failed == asked_failed else 'No'}: {'not ' if failed else ''}adopted, "


def place_of(ballot: Ballot) -> str:
    """``amendment, GA/12003 ¶3``: what a vote is on, as its sentence calls it, and where it is."""
    part = ballot.part and f"{ballot.part.kind or ''} paragraph {ballot.part.number}".strip()
    on, place = part or subject_of(ballot), places([ballot.remark.paragraph])
    return f"{on}, {place}" if on else place


def without(question: Question, told: Sequence[Ballot], *, veto: bool) -> Sequence[Ballot]:
    """The ballots without whom a question leaves out; of a veto, with only those who cast it."""
    out = question.left_out
    told = [one for each in told if (one := _veto(each))] if veto else told
    if out:
        told = [_only(one, lambda name: not any(goes_so([name], o) for o in out)) for one in told]
    return [one for one in told if one.of(Way.AGAINST).names] if veto else told


def part_of(ballot: Ballot, question: Question) -> Ballot:
    """The ballot of the States that a question asks of, as far as it has names."""
    day = ballot.remark.record.about_when
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
    if not ballot.remark.record.symbol.startswith(COUNCIL_SYMBOLS):
        return None
    against = ballot.of(Way.AGAINST)
    names = tuple(name for name in against.names if country_code(name) in PERMANENT)
    favour, _, abstaining = ballot.votes
    vetoes = (favour, replace(against, count=len(names), names=names), abstaining)
    return replace(ballot, votes=vetoes) if names else None


NO_VOTE = "No vote"
_NOT_NAMED = ", not named"


def names_none(short: str | None) -> bool:
    """Whether a count is told without the names of some."""
    return _NOT_NAMED in (short or "")


def ends_unnamed(short: str) -> bool:
    """Whether what a count tells last is told without names."""
    return short.endswith(_NOT_NAMED)


def any_own(ways: Iterable[Way], remarks: Selection) -> bool:
    """Whether any of the speakers tells a vote of their own that went so."""
    return any(True for way in ways for _ in own_votes(way, telling_votes(remarks)))


def sits_out(one: Named, told: Iterable[Ballot]) -> bool:
    """Whether somebody asked is a State that did not sit in the Council, where all votes were."""
    records = [ballot.remark.record for ballot in told]
    return country_code(one.label) is not None and all(
        record.symbol.startswith(COUNCIL_SYMBOLS)
        and not is_of(one.label, "council", record.about_when)
        for record in records
    )


def votes_told(ballot: Ballot, question: Question, remarks: Iterable[Remark] = ()) -> str | None:
    """``Nicaragua: against``, for each whom the question names, listed or by their ``remarks``."""
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


def own_beside(question: Question, told: Sequence[Ballot], remarks: Sequence[Remark]) -> list[Span]:
    """Where those asked who are on no list of some ballots tell their own votes in these."""
    each = ((who, one) for one in told for who in question.asked)
    return [span for who, one in each for _, span in _own_spans(who, one, remarks)]


def _own_spans(one: Named, ballot: Ballot, remarks: Iterable[Remark]) -> list[tuple[Way, Span]]:
    """How somebody on no list of a ballot says that they voted in it, and where they do."""
    if any(goes_so(names, one) for _, names, _ in ballot.lists):
        return []
    of_theirs = set(one.remarks)
    theirs = [m for m in remarks if m in of_theirs]
    amendment = subject_of(ballot) == "amendment"
    listed = {
        cast.way
        for other in ballots(ballot.remark.record)
        for cast in other.votes
        if goes_so(cast.names, one)
    }
    return [
        (way, span)
        for way in Way
        for span in own_votes(way, theirs, amendment=amendment, of=[ballot])
        if way not in listed or (amendment and voting.on_amendment(level(span[0].slice(*span[1:]))))
    ]
