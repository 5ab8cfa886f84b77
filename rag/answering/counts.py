"""How a ballot is put into words: its counts, its names, what became of the text.

Comes in: ballots, what is asked of them. Goes out: texts. Does not know: which ballots are meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rag.countries import country_code
from rag.holdings.ballots import Ballot, Part, Votes, Way, subject_of
from rag.holdings.directory import Named
from rag.questions import voting
from rag.questions.vote import AskedVote
from rag.words import level


def goes_so(names: Iterable[str], one: Named) -> bool:
    """Whether somebody is among the names of a list."""
    codes = {country_code(name) for name in names} - {None}
    return any(country_code(form) in codes for form in (one.label, *one.forms))


def counted_only(told: Sequence[Ballot]) -> str:
    """What ballots tell where they do not name those who voted; of several votes, on what each was,
    each once, be it with what is told of it elsewhere.
    """
    if len(told) == 1:
        counted = _unnamed(told[0])
        return f": it counts {counted} without naming them" if counted else ": it is not listed"
    each: dict[tuple[str, str | None, Part | None], list[Ballot]] = {}
    for one in told:
        if _unnamed(one):
            record = one.remark.paragraph.record.id
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
    """``88 in favour, 55 against``, or of the ways asked who went so, unless they are ``counted``
    alone; of a ``part`` of all, who went each way.
    """
    if asks.absent:
        return f"{len(ballot.absent)} absent" + _listing(ballot.absent, counted=counted)
    if not asks.ways and part:
        return "; ".join(_went(one, counted=counted) for one in ballot.votes if one.names)
    if not asks.ways:
        return ", ".join(f"{one.count or 'none'} {one.way}" for one in ballot.votes)
    return "; ".join(_went(ballot.of(way), counted=counted) for way in ways_in(ballot, asks))


def ways_in(ballot: Ballot, asks: AskedVote) -> list[Way]:
    """The ways asked for that a ballot may tell: those of whomever is asked beside whom."""
    beside = asks.beside
    return [way for way in asks.ways if not beside or goes_so(ballot.of(way).names, beside)]


def _listing(names: Sequence[str], *, counted: bool) -> str:
    return f": {', '.join(names)}" if names and not counted else ""


def _went(votes: Votes, *, counted: bool) -> str:
    number = f"{votes.count or 'none'} {votes.way}"
    if counted or not votes.count:
        return number
    if not votes.names:
        return f"{number}, not named"
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


def is_failed(ballot: Ballot) -> bool | None:
    """Whether what was voted on was not adopted; None where its sentence is silent."""
    sentence = level(ballot.remark.paragraph.slice(ballot.start, ballot.end))
    failed = bool(voting.NOT_ADOPTED.search(sentence))
    return failed if failed or voting.ADOPTED.search(sentence) else None


def place_of(ballot: Ballot) -> str:
    """``amendment, GA/12003 ¶3``: what a vote is on, as its sentence calls it, and where it is."""
    paragraph = ballot.remark.paragraph
    place = f"{paragraph.record.symbol} ¶{paragraph.number}"
    return f"{subject_of(ballot)}, {place}" if subject_of(ballot) else place
