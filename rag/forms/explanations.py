"""Why speakers voted as they did, and who spoke around a vote: explanations of vote.

Comes in: a Question, remarks, the votes that they stand beside. Goes out: the statements, or the
sentences of them that tell it. Does not know: search.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from rag.countries import states_in
from rag.forms.meeting import at_end
from rag.forms.own_votes import (
    OF_VOTES,
    in_common,
    telling_votes,
    tells_other_vote,
    told_with,
    vote_beside,
    votes_told,
)
from rag.forms.tabling import is_of_the_one
from rag.holdings.ballots import (
    Way,
    ballot_beside,
    ballots,
    drafts_in,
    is_draft,
    leading_to,
    takes_up,
    takes_up_one,
    tellings,
)
from rag.holdings.directory import Named
from rag.holdings.passages import (
    Told,
    beginnings,
    once_each,
    remark_sentences,
    stated,
    told_text,
    with_most,
)
from rag.holdings.persons import country_of
from rag.holdings.presidency import chairs, over_assembly
from rag.holdings.selection import Selection
from rag.questions import voting, wording
from rag.questions.question import Question
from rag.questions.wording import stemmed
from rag.records import Paragraph, Record, Remark, Section, once
from rag.words import level, stem, terms

# Stems of words for votes and what is voted on: whoever has none of them tells no reason either.
_ON_A_VOTE = [*OF_VOTES, *map(stem, "veto draft text resolution amendment".split())]
_ASKED = {Way.IN_FAVOUR: "for", Way.AGAINST: "against", Way.ABSTAINING: "abstaining"}  # groups
_CAST = re.compile(r"\b(?:voted|abstained|vetoed)\b")
_OF_RESERVES = stemmed(
    "despite reservation misgiving caveat qualm doubt concern regret criticism objection reserve "
    "have had express voice enter wording language some any their"
)
_OPENING = 250  # characters in which a statement says that it explains a vote
_SHORT = 6  # sentences of a remark that is an explanation of vote as a whole
_BECAUSE = re.compile(r"\b(?:because|since|due to|as|given|owing to)\b")
_BY_ITSELF = re.compile(r"\b(?:because|since|due to|as (?:it|the|they|this)|given|owing to)\b")
# By which somebody says that the reason is another's, told before.
_AS_ANOTHER = re.compile(
    r"\b(?:for|because of|due to|on) (?:this|that|the same|these|those|similar) "
    r"(?:very )?(?:reason|concern|consideration|ground)s?\b|"
    r"\b(?:echo|shar|join|support|second|agree|concur)(?:ed|d|ing|s)?(?: (?:with|in))? "
    r"(?:this|that|these|those|the same|such) (?:\w+ )?"
    r"(?:sentiment|view|concern|position|point|argument|opinion|misgiving|criticism|regret)s?\b"
)
# The text that is to be voted on, where its title is not told.
_BEFORE_US = re.compile(
    rf"\b(?:the|this) {wording.TEXT} (?:before|in front of) (?:the|us|members|you|today)\b|"
    rf"\btoday['’]s {wording.TEXT}\b|\bthe {wording.TEXT} (?:to be|being) (?:voted|put|adopted)\b"
)
# Behind a vote of theirs on something else: what they say of this one.
_TURNS = re.compile(r"[“\"]?(?:However|But|Yet|Nevertheless|Nonetheless|Still|Today|That said)\b")
_ENDED = re.compile(r"[.!?][”\"’')\]]*\s*$")
_FIRST_WORDS = 40  # characters in which a clause cut short names whose vote it tells


def reasons(question: Question, one: Named) -> list[Told]:
    """Where one whom a question asks why they voted so tells their vote: a short remark whole, of
    a longer one the sentence before too, unless the reason stands with the vote; of several votes,
    those told beside most of what it is about. If none went the way asked, those of any way.
    """
    asked = voting.why_so(question.plain)
    told = votes_told(_ways(asked), one.remarks) or votes_told(tuple(Way), one.remarks)
    near = with_most(told, in_common(set(question.terms) - voting.VOTING, told))
    return [*_with_reasons(near), *_of_another(near)]


def _of_another(told: Iterable[Told]) -> list[Told]:
    """What was said last before those who tell a vote of theirs for the same reason."""
    found: list[Told] = []
    for remark, span in told:
        paragraph = remark.paragraph
        alike = _AS_ANOTHER.search(level(paragraph.slice(*span)))
        if alike and span == remark_sentences(remark)[0]:
            before = (one for one in paragraph.remarks if one.end == remark.start and one.speaker)
            found += [(one, remark_sentences(one)[-1]) for one in before]
    return found


def said_on_vote(question: Question, remarks: Iterable[Remark]) -> list[Told]:
    """What who tells no vote of theirs says of what is voted on, of long statements the opening."""
    on_a_vote, wanted = set(_ON_A_VOTE), set(question.terms) - voting.VOTING_ON
    said = (
        (remark, remark_sentences(remark))
        for remark in stated(remarks)
        if not over_assembly(remark.speaker)
        if ballots(remark.record) and not on_a_vote.isdisjoint(terms(remark.text))
    )
    told: list[Told] = []
    for remark, spans in said:
        whole = remark, (spans[0][0], spans[:_SHORT][-1][1])
        if not wanted or _is_on_the_one(remark) or wanted & told_with(*whole):
            told.append(whole)
        elif takes_up_one(remark.record):  # in a debate on more than that
            plain = [(span, level(remark.paragraph.slice(*span))) for span in spans]
            told += [(remark, span) for span, text in plain if _BEFORE_US.search(text)]
    return told


def said_of_text(question: Question, remarks: Iterable[Remark]) -> list[Told]:
    """``said_on_vote``, of what itself names a vote or what is voted on."""
    every = said_on_vote(question, remarks)
    return [(m, one) for m, one in every if set(_ON_A_VOTE) & set(terms(m.paragraph.slice(*one)))]


def _is_on_the_one(remark: Remark) -> bool:
    """Whether a statement stands in the section where the one text of a meeting is voted on."""
    beside = (ballot_beside(remark, to_come=to_come) for to_come in (True, False))
    return takes_up_one(remark.record) and any(beside)


def reasons_of(way: Way, remarks: Iterable[Remark]) -> list[Told]:
    """Where any who voted that way tell it, as ``reasons`` does."""
    return _with_reasons(votes_told((way,), remarks))


def tells_no_vote(question: Question, remarks: Selection) -> bool:
    """Whether it asks why somebody voted so who says nothing of a vote, nor of what is voted on; or
    who voted with reserves, or said that they would abstain, and nobody does: whoever does says so.
    """
    plain = question.plain
    reserved = voting.VOTED_WITH_RESERVE.match(plain)
    if reserved and not reserved["for2"]:
        return True
    told = voting.WHO_TOLD_VOTE.match(plain) if question.kind.many else None
    if told and told["abstaining"]:
        return not votes_told((Way.ABSTAINING,), telling_votes(remarks))
    if not (question.asked and voting.why_so(plain)):
        return False
    theirs = remarks.by(question.asked)
    return all(over_assembly(one.speaker) for one in theirs.holding(_ON_A_VOTE))


def all_told(question: Question, remarks: Selection) -> list[Told]:
    """Where it asks who explained their votes of a way or of any: each that does, as ``reasons``
    tells it, or says that they explain one, beside half as much of what it is about at least; and
    before or after the vote, where it asks so. Where it asks who said that they would vote so: the
    sentences that say it.
    """
    plain, why = voting.AND_WHY.subn("", question.plain)
    explained = voting.who_explained(plain)
    asked = explained or voting.WHO_TOLD_VOTE.match(plain)
    if asked is None:
        return []
    when = voting.ON_WHICH_SIDE.search(plain)
    rest = plain[asked.end() : when.start() if when and when.start() > asked.end() else None]
    wanted = set(question.terms).intersection(terms(rest)) - voting.VOTING_ON
    ways, on_votes = _ways(asked), telling_votes(remarks)
    amendment = voting.on_amendment(plain)
    amendment = None if amendment or not (wanted or amendment is False) else False
    cast = votes_told(ways or tuple(Way), on_votes, amendment=amendment)
    told = [each for each in cast if _is_on_text(plain, each)]
    if explained and not ways:
        heard = {remark for remark, _ in told}
        told += beginnings(one for one in remarks if one not in heard and _says_why(one))
        told.sort(key=lambda each: each[0].order)
    if explained and when and when["before"]:  # announced in the debate, it is not explained
        told = [each for each in told if _says_why(each[0])]
    if when:
        told = [each for each in told if _is_beside_vote(each[0], after=bool(when["after"]))]
    drafts = drafts_in(question.text)
    near = [each for each in told if _is_on_any(drafts, *each)] if drafts else _on_it(wanted, told)
    return _with_reasons(near) if explained or why else near


def announced(question: Question, remarks: Selection) -> list[Told] | None:
    """The same where it asks who said that they would vote so, but for votes before a meeting that
    took none; None where it asks no such thing.
    """
    asked = voting.WHO_TOLD_VOTE.match(question.plain) if question.kind.many else None
    if asked is None or not voting.TO_COME.search(asked[0]):
        return None
    told = all_told(question, remarks)
    return [
        one for one in told if ballots(one[0].record) or not _CAST.search(level(told_text(one)))
    ]


def with_reserve(question: Question, remarks: Selection) -> list[Told]:
    """Where each who voted so with reserves tells that vote, and what they have against it."""
    plain = question.plain
    asked = voting.VOTED_WITH_RESERVE.match(plain)
    if asked is None:
        return []
    wanted = set(question.terms) - voting.VOTING_ON - _OF_RESERVES
    on_votes = telling_votes(remarks)
    told = [each for each in votes_told(_ways(asked), on_votes) if _is_on_text(plain, each)]
    return [each for remark, span in _on_it(wanted, told) for each in _reserves_of(remark, span)]


def _reserves_of(remark: Remark, span: tuple[int, int]) -> list[Told]:
    """The vote that a remark tells and the first sentence that has reserves; none without any."""
    spans = remark_sentences(remark)
    at = spans.index(span)
    for place, one in enumerate(spans):
        plain = level(remark.paragraph.slice(*one))
        beside = place in (at, at + 1) and voting.RESERVES_BESIDE.search(plain)
        if beside or voting.RESERVES.search(plain):
            both = sorted({span, one})
            joined = abs(place - at) <= 1
            runs = [(both[0][0], both[-1][1])] if joined else both
            return [(remark, run) for run in runs]
    return []


def spoke_around(question: Question, remarks: Selection) -> list[Told]:
    """How each began who spoke before a vote, since its text is taken up, or after it; of each
    record the first or the last of them, where that is asked.
    """
    plain = question.plain
    when = voting.ON_WHICH_SIDE.search(plain)
    asked = voting.WHO_SPOKE_AROUND.match(plain) if when else None
    if when is None or asked is None:
        return []
    wanted = set(terms(plain[when.end() :])) - voting.VOTING_ON
    votes = [one for record in remarks.records for one in _votes_of(record)]
    shared = [len(wanted & {s for p in one.telling for s in terms(p.text)}) for one in votes]
    if wanted and not any(shared):
        return []
    near = with_most(votes, shared)
    sides = (one.after if when["after"] else one.before for one in near)
    begun = {one.speaker: one for side in sides for one in reversed(side) if one in remarks}
    told = sorted(begun.values(), key=lambda one: one.order)
    place = wording.FIRST_OR_LAST.search(plain)
    return beginnings(at_end(told, last=bool(place["last"] or place["last2"])) if place else told)


@dataclass(frozen=True)
class _Vote:
    """A vote and the statements before it, from where its text is taken up, and after it."""

    telling: tuple[Paragraph, ...]
    before: tuple[Remark, ...]
    after: tuple[Remark, ...]


@once
def _votes_of(record: Record) -> tuple[_Vote, ...]:
    """The votes of a record that statements stand beside, in its section or under such a title."""
    here = [one for one in record.paragraphs if not one.section.summary]
    said = [m for p in here for m in p.remarks if m.speaker and not chairs(m.speaker)]
    cast = [one for one in tellings(record) if one.as_taken]
    bounds = {one.remark.paragraph.number for one in cast} | {p.number for p in here if takes_up(p)}
    found: list[_Vote] = []
    for ballot in cast:
        section, at = ballot.remark.paragraph.section, ballot.remark.paragraph.number
        first = max((one for one in bounds if one < at), default=0)
        last = min((one for one in bounds if one > at), default=len(record.paragraphs) + 1)
        before, after = (
            tuple(
                one
                for one in said
                if start <= one.paragraph.number <= end
                and (one.paragraph.section is section or _is_titled(one.paragraph.section, side))
            )
            for start, end, side in ((first, at - 1, "before"), (at, last, "after"))
        )
        found.append(_Vote((ballot.remark.paragraph, *leading_to(ballot)), before, after))
    return tuple(one for one in found if one.before or one.after)


def _is_titled(section: Section, side: str) -> bool:
    """Whether a section is on that side of a vote by its title, which may leave it open."""
    title = level(section.title or "")
    found = voting.ON_WHICH_SIDE.search(title)
    return bool(found[side] if found else voting.EXPLAINS.search(title))


@once
def _explaining(record: Record) -> frozenset[Remark]:
    """The statements around a record's votes from the first that says it explains one on."""
    found: set[Remark] = set()
    for vote in _votes_of(record):
        for side in (vote.before, vote.after):
            begun = next((i for i, one in enumerate(side) if _says_so(one)), len(side))
            theirs = (m for m in side[begun:] if not voting.POINT_OF_ORDER.search(_opening(m)))
            found.update(theirs)
    return frozenset(found)


def _opening(remark: Remark) -> str:
    return level(remark.text[:_OPENING])


def _says_so(remark: Remark) -> bool:
    title = remark.paragraph.section.title or ""
    return any(
        voting.EXPLAINS.search(text) or voting.SPEAKS_AROUND.search(text)
        for text in (_opening(remark), level(title))
    )


def _says_why(remark: Remark) -> bool:
    """Whether a statement is an explanation of vote by its own account, or follows one."""
    stated = remark.speaker is not None and not remark.in_summary
    explicit = voting.EXPLAINS.search(_opening(remark))
    return stated and bool(explicit or remark in _explaining(remark.record))


def _is_beside_vote(remark: Remark, *, after: bool) -> bool:
    """Whether a remark is before or after a vote, by its own account or where it stands."""
    said = voting.ON_WHICH_SIDE.search(_opening(remark))
    if said:
        return bool(said["after"]) == after
    votes = _votes_of(remark.record)
    ahead = any(one is remark for vote in votes for one in vote.before)
    behind = any(one is remark for vote in votes for one in vote.after)
    if ahead != behind:
        return behind == after
    cast = [
        one.remark.paragraph.number for one in ballots(remark.record) if not one.remark.in_summary
    ]
    return bool(cast) and (remark.paragraph.number > min(cast)) == after


def _is_on_text(plain: str, told: Told) -> bool:
    """Whether a vote told may be on what is asked, an amendment or the text to be amended."""
    remark, span = told
    sentence, beside = level(remark.paragraph.slice(*span)), vote_beside(remark, span)
    on_one = beside is not None and beside.on_amendment
    if voting.on_amendment(plain):
        return on_one or bool(voting.on_amendment(level(remark.text)))
    # of an amendment that is only the reason, it is the vote beside it that tells
    voted = sentence if on_one else _BECAUSE.split(sentence, maxsplit=1)[0]
    return not voting.on_amendment(voted) or bool(voting.OF_TEXT.search(sentence))


def _is_on_any(drafts: Iterable[str], remark: Remark, span: tuple[int, int]) -> bool:
    """Whether a vote told is on any of some drafts, as its remark or the vote beside it is."""
    beside = vote_beside(remark, span)
    named: Sequence[str | None] = drafts_in(remark.text) or [beside.draft if beside else None]
    return any(is_draft(one, draft) for one in named for draft in drafts)


def _on_it(wanted: AbstractSet[str], told: Sequence[Told]) -> list[Told]:
    """Of votes told, those with half as many terms as any, or on "the text" of such a record."""
    shared = in_common(wanted, told)
    most = max(shared, default=0)
    if wanted and not most:
        return []
    near = [2 * size >= most for size in shared]
    records = {one.record for (one, _), is_near in zip(told, near, strict=True) if is_near}
    return [
        one
        for one, is_near in zip(told, near, strict=True)
        if is_near or (one[0].record in records and is_of_the_one(*one))
    ]


def _ways(asked: re.Match[str] | None) -> tuple[Way, ...]:
    said = asked.groupdict() if asked else {}
    return tuple(
        way for way in Way if any(said.get(f"{_ASKED[way]}{place}") for place in ("", 2, 3))
    )


def _with_reasons(told: Iterable[Told]) -> list[Told]:
    return once_each((remark, _with_reason(remark, span)) for remark, span in told)


def _with_reason(remark: Remark, span: tuple[int, int]) -> tuple[int, int]:
    spans = remark_sentences(remark)
    if spans[-1] != span and _is_cut(remark, spans[-1]):
        spans = spans[:-1]
    at = spans.index(span)
    behind = range(at + 1, len(spans))
    turn = next((n for n in behind if _TURNS.match(remark.paragraph.slice(*spans[n]))), None)
    if turn and tells_other_vote(remark, span):  # the reason for this one is behind it
        return spans[turn][0], spans[turn:][:_SHORT][-1][1]
    if len(spans) <= _SHORT:
        return spans[0][0], spans[-1][1]
    alone = at == 0 or _BY_ITSELF.search(level(remark.paragraph.slice(*span)))
    after = at + 1 < len(spans) and wording.GOES_ON.match(remark.paragraph.slice(*spans[at + 1]))
    return spans[at if alone else at - 1][0], spans[at + 1 if after else at][1]


def _is_cut(remark: Remark, span: tuple[int, int]) -> bool:
    """Whether the last sentence of a remark is the beginning of one that tells of another State."""
    text = remark.paragraph.slice(*span)
    named = states_in(text[:_FIRST_WORDS])
    return not _ENDED.search(text) and bool(named) and country_of(remark) not in named
