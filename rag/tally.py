"""The answer to how a vote went: counts and names, with the sentence that tells them.

Comes in: a Question, the remarks searched. Goes out: an Answer, or None where it asks something
else or no ballot tells it. Does not know: how ballots are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rag import wording
from rag.answer import BY_FORM, Answer, Citation, Kind, Scope, Verdict
from rag.compose import said
from rag.countries import country_code
from rag.passages import remark_sentences
from rag.question import Question, Value
from rag.reading.ballots import Ballot, Way, ballots
from rag.records import Paragraph, Record, Remark, Speaker
from rag.words import level, stem, terms, words

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
    found = _meant(question, _ballots(remarks))
    told = [one for one in found if not by_name or _voted(one, question) is not None]
    if not told:
        return None
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
    return Answer(
        question=question.text,
        kind=question.kind if question.kind is not Kind.WHO else Kind.LIST,
        verdict=Verdict.ANSWERED,
        text="\n".join([f"{short}.", *(claim.text for claim in claims)]),
        confidence=BY_FORM,
        scope=scope,
        short=short,
        claims=claims,
    )


def _ballots(remarks: Sequence[Remark]) -> list[Ballot]:
    within = {id(remark) for remark in remarks}
    records: dict[str, Record] = {one.paragraph.record.id: one.paragraph.record for one in remarks}
    return [b for one in records.values() for b in ballots(one) if id(b.remark) in within]


def _meant(question: Question, found: Sequence[Ballot]) -> list[Ballot]:
    """Of several ballots, those whose record and paragraph share most with the question."""
    wanted = {stem(word) for word in words(question.text)} & {
        term for term in question.terms if term not in wording.VOTING
    }
    shared = [
        2 * len(wanted & set(terms(b.remark.paragraph.text)))
        + len(wanted & set(terms(b.remark.paragraph.record.title)))
        for b in found
    ]
    most = max(shared, default=0)
    return [one for one, size in zip(found, shared, strict=True) if size == most]


def _told(ballot: Ballot, way: Way | None, *, counted: bool) -> str:
    if way is None:
        return ", ".join(f"{one.count or 'none'} {one.way}" for one in ballot.votes)
    votes = ballot.of(way)
    number = f"{votes.count or 'none'} {way}"
    if counted or not votes.count:
        return number
    return f"{number}: {', '.join(votes.names)}" if votes.names else f"{number}, not named"


def _voted(ballot: Ballot, question: Question) -> str | None:
    """``Nicaragua: against``, where a ballot lists whom the question names."""
    codes = {country_code(form) for one in question.asked for form in (one.label, *one.forms)}
    for votes in ballot.votes:
        for name in votes.names:
            code = country_code(name)
            if code is not None and code in codes:
                return f"{name}: {votes.way}"
    return None


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
