"""The answer to how a vote went: counts and names, with the sentence that tells them.

Comes in: a Question, the remarks searched. Goes out: an Answer, or None where it asks something
else or no ballot tells it. Does not know: how ballots are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rag import wording
from rag.answer import BY_FORM, BY_RULE, Answer, Citation, Claim, Kind, Scope, Verdict
from rag.compose import said
from rag.countries import country_code
from rag.passages import remark_sentences
from rag.question import Question, Value
from rag.reading.ballots import Ballot, Way, ballots
from rag.records import Paragraph, Record, Remark, Speaker
from rag.words import level, terms

_ON_VOTING = re.compile(r"[Vv]ot(?:e|ing)|[Aa]bst|in favo")
_WAYS = {
    Way.IN_FAVOUR: wording.VOTED_FOR,
    Way.AGAINST: wording.VOTED_AGAINST,
    Way.ABSTAINING: wording.ABSTAINED,
}


def tally(question: Question, remarks: Sequence[Remark], scope: Scope, limit: int) -> Answer | None:
    """How the vote went that a question asks about; at most ``limit`` citations."""
    plain = level(question.text)
    way = next((way for way, pattern in _WAYS.items() if pattern.search(plain)), None)
    by_name = bool(question.asked) and bool(wording.HOW_ONE_VOTED.match(plain))
    asks = wording.WHO_VOTED.match(plain) if way else wording.OUTCOME.search(plain)
    if not by_name and (question.asked or not asks):
        return None
    found, sure = _meant(question, _ballots(remarks))
    told = [one for one in found if not by_name or _voted(one, question) is not None]
    if not told:
        if by_name:
            ours = {id(remark) for one in question.asked for remark in one.remarks}
            remarks = [remark for remark in remarks if id(remark) in ours]
        if not remarks or not (way or by_name):
            return None
        spans = [span for one in ([way] if way else Way) for span in _self_told(one, remarks)]
        return _untold(question, spans[:limit], scope)
    counted = question.value is Value.NUMBER
    parts = [_voted(one, question) if by_name else _told(one, way, counted=counted) for one in told]
    if len(told) > 1:
        places = [
            f"{one.remark.paragraph.record.symbol} ¶{one.remark.paragraph.number}" for one in told
        ]
        parts = [f"{part} ({place})" for part, place in zip(parts, places, strict=True)]
    short = "; ".join(map(str, parts))
    spans = [(one.remark.paragraph, one.start, one.end) for one in told]
    if way and not by_name and not counted and not all(one.of(way).names for one in told):
        records = {one.remark.paragraph.record.id for one in told}
        spans += _self_told(way, (m for m in remarks if m.paragraph.record.id in records))
    claims = tuple(said([Citation(i, *span)]) for i, span in enumerate(spans[:limit], 1))
    answer = _reply(question, scope, f"{short}.", claims)
    return replace(answer, short=short, confidence=BY_FORM if sure else BY_RULE)


def _untold(
    question: Question, spans: Sequence[tuple[Paragraph, int, int]], scope: Scope
) -> Answer:
    """Where no ballot tells it: what speakers say of their own votes, else that none does."""
    claims = tuple(said([Citation(i, *span)]) for i, span in enumerate(spans, 1))
    says = "The record lists no vote on this"
    searched = f"Searched: {scope.statements} remarks in {', '.join(scope.records[:3])}"
    says += "; in their own words:" if claims else f". {searched}."
    return _reply(question, scope, says, claims)


def _reply(question: Question, scope: Scope, says: str, claims: tuple[Claim, ...]) -> Answer:
    return Answer(
        question=question.text,
        kind=question.kind if question.kind is not Kind.WHO else Kind.LIST,
        verdict=Verdict.ANSWERED if claims else Verdict.NOT_IN_RECORDS,
        text="\n".join([says, *(claim.text for claim in claims)]),
        confidence=BY_RULE,
        scope=scope,
        claims=claims,
    )


def _ballots(remarks: Sequence[Remark]) -> list[Ballot]:
    within = {id(remark) for remark in remarks}
    records: dict[str, Record] = {one.paragraph.record.id: one.paragraph.record for one in remarks}
    return [b for one in records.values() for b in ballots(one) if id(b.remark) in within]


def _meant(question: Question, found: Sequence[Ballot]) -> tuple[list[Ballot], bool]:
    """Of several ballots, those whose record and paragraph share most with the question; and
    whether they share anything, if it names a subject at all.
    """
    wanted = set(question.terms) - wording.VOTING
    shared = [
        2 * len(wanted & set(terms(b.remark.paragraph.text)))
        + len(wanted & set(terms(b.remark.paragraph.record.title)))
        for b in found
    ]
    most = max(shared, default=0)
    meant = [one for one, size in zip(found, shared, strict=True) if size == most]
    return meant, bool(most or not wanted)


def _told(ballot: Ballot, way: Way | None, *, counted: bool) -> str:
    if way is None:
        return ", ".join(f"{one.count or 'none'} {one.way}" for one in ballot.votes)
    votes = ballot.of(way)
    number = f"{votes.count or 'none'} {way}"
    if counted or not votes.count:
        return number
    return f"{number}: {', '.join(votes.names)}" if votes.names else f"{number}, not named"


def _voted(ballot: Ballot, question: Question) -> str | None:
    """``Nicaragua: against``, for each whom the question names; None where it lists none."""
    ways = {country_code(name): votes.way for votes in ballot.votes for name in votes.names}
    ways.pop(None, None)
    told = {
        one.label: next(
            (
                ways[code]
                for form in (one.label, *one.forms)
                if (code := country_code(form)) in ways
            ),
            None,
        )
        for one in question.asked
    }
    if not any(told.values()):
        return None
    return ", ".join(f"{label}: {way or 'not listed'}" for label, way in told.items())


def _self_told(way: Way, remarks: Iterable[Remark]) -> Iterator[tuple[Paragraph, int, int]]:
    """Where speakers say of themselves that they voted that way; the record names no one."""
    heard: set[Speaker] = set()
    for remark in remarks:
        if remark.speaker is None or remark.paragraph.section.summary:
            continue
        if not _ON_VOTING.search(remark.text):
            continue
        for start, end in remark_sentences(remark):
            sentence = level(remark.paragraph.slice(start, end))
            if remark.speaker not in heard and _says_of_itself(way, sentence):
                heard.add(remark.speaker)
                yield remark.paragraph, start, end


def _says_of_itself(way: Way, sentence: str) -> bool:
    verb = {
        Way.IN_FAVOUR: r"(?:vot\w+|in) (?:in )?(?:favou?r|for)\b",
        Way.AGAINST: r"vot\w+ against\b",
        Way.ABSTAINING: r"abst\w+",
    }[way]
    ours = r"(?:\b(?:his|her|their|our|the) (?:delegation|country|government)|\b(?:he|she|we))"
    return bool(re.search(rf"{ours}\b(?:(?!\bnot\b|\bcannot\b)[^.;])*?\b{verb}", sentence))
