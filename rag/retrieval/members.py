"""Who belongs to a list: every hit is judged, not the nearest few.

Comes in: a Question that asks who, and what was found. Goes out: those who belong, with their
words, and those who may. Does not know: whether the records answer at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from embeddings import Vectors
from rag.answer import Kind
from rag.countries import states_in
from rag.forms.defending import defends, doers_defended
from rag.forms.own import tells_of_own_people
from rag.holdings.library import Library
from rag.holdings.passages import told_sentences, unrepeated
from rag.questions import wording
from rag.questions.denial import claimed, denied, predicate
from rag.questions.question import Question
from rag.reading.narrative import is_of_many
from rag.records import Remark
from rag.retrieval.membership import judged
from rag.retrieval.quoted import Quoted, Shown, is_headline, quotes, rows_where
from rag.retrieval.retrieve import Hit, Hits
from rag.retrieval.siding import Runs, SideAsked, runs_that, side_asked
from rag.retrieval.unfit import counted, of_no_state, tells, unfit
from rag.words import even, level, terms

BORDERLINE = 0.1  # from here on shown apart
WITHIN_REACH = 0.05  # below it whoever tells of their own people tells of another matter
_NEAREST = 10  # hits among which somebody's words are looked for
# Shown of those that may belong: of lists 106 of the 108 that did were among so few (0027); asked
# who, all 16 of 1,132.
_MOST_BORDERLINE = {Kind.LIST: 8, Kind.WHO: 6}
_BESIDE_ONE = 3  # the same beside one alone: 7 of the 9 of 553 that did were among these


def listed(
    question: Question, library: Library, vector: Vectors, found: Hits
) -> tuple[tuple[Quoted, ...], tuple[Quoted, ...]]:
    """All that belong to a list, and those that may: every remark is judged, not the nearest few.

    None belong where it is asked who is for or against someone, and all that are near are not.
    """
    chances, from_here = judged(question, library, found)
    belong = dict(zip(found.rows.tolist(), chances, strict=True))
    least = dict(zip(found.rows.tolist(), from_here, strict=True))
    every = _as_led_up_to([hit for hit in found if question.asks_of(hit.remark)], belong)
    hits = _of_speakers(every, {row for row in belong if belong[row] >= least[row]})
    if not hits:
        return (), ()
    near = [hit for hit in hits if belong[hit.row] >= least[hit.row]] or [hits[0]]
    side = side_asked(question, hits)
    alone = _alone(question, side, hits, belong)
    telling = alone or {}
    if side and alone is None:
        telling = side.taken(hits)
        in_leads = side.taken_in_leads(filter(_of_summary, every), hits, telling)
        telling |= in_leads
        hits = [*hits, *(hit for hit in every if hit.row in in_leads)]
    nearby = {hit.row for hit in near}
    near += [hit for hit in hits if hit.row in telling and hit.row not in nearby]
    shown = _shown(quotes(question, library, vector, near), near, nearby, telling)
    said = {row: one.sentences for row, one in shown.items()}

    others = shown.keys() - alone.keys() if alone is not None else set[int]()
    opposed = of_no_state(question, shown) | _denying(question, shown, telling)
    doubted = unfit(question, library, shown) | others
    if side:
        remarks = {hit.row: hit.remark for hit in near}
        charging = telling.keys() if side.charge else set[int]()
        opposed |= others if alone is not None else side.not_taken(remarks, said) - charging
        doubted |= side.unshown(said, belong) - telling.keys()
    doubted |= opposed
    members = [hit for hit in near if hit.row not in doubted]
    anyone = side is None or (side.target is None and not side.is_shown_by_nobody(said))
    if not members and anyone:
        members = [hit for hit in near if hit.row not in opposed]
    within = {hit.remark.speaker for hit in members}
    wanted = counted(level(question.text))
    borderline = [
        hit
        for hit in hits
        if (BORDERLINE <= belong[hit.row] < least[hit.row] or hit.row in doubted)
        and hit.remark.speaker not in within
        and (side is None or not side.towards_somebody or side.may_be_taken(hit.remark))
        and (wanted is None or tells(wanted, [text for _, text in told_sentences(hit.remark)]))
    ]
    only_one = question.kind is Kind.WHO and len(within) == 1
    most = _BESIDE_ONE if only_one else _MOST_BORDERLINE[question.kind]
    return (
        tuple(shown[hit.row] for hit in members),
        quotes(question, library, vector, borderline[:most]),
    )


def _alone(
    question: Question, side: SideAsked | None, hits: Sequence[Hit], belong: Mapping[int, float]
) -> Runs | None:
    """Where no others belong: the sentences by which hits tell of people of their own, or defend a
    deed of arms; None where it asks neither.
    """
    own_people = wording.OF_OWN_PEOPLE.search(level(question.text))
    if own_people:
        within_reach = (hit for hit in hits if belong[hit.row] >= WITHIN_REACH)
        return _of_own_people(within_reach, own_people)
    asked = side.asked if side else None
    doers = doers_defended(question, asked, (hit.remark.text for hit in hits))
    if doers is None:
        return None
    return runs_that(hits, lambda remark, sentence: defends(remark, sentence, doers))


def _shown(
    quoted: Iterable[Quoted], hits: Iterable[Hit], nearby: AbstractSet[int], telling: Runs
) -> dict[int, Quoted]:
    """What is quoted of hits, by their rows: of those ``telling``, the sentences by which they do,
    unless it has any of these, and they were ``nearby`` without.
    """
    shown = dict(zip((hit.row for hit in hits), quoted, strict=True))
    for row, runs in telling.items():
        if row not in nearby or not any(map(shown[row].holds, runs)):
            shown[row] = replace(shown[row], runs=runs)
    return shown


def _denying(question: Question, shown: Shown, telling: Runs) -> set[int]:
    """The rows of those who deny what it asks who said, unless all do, or who did or called so."""
    claim, told_so = claimed(question.text), predicate(question.text)
    reverse = rows_where(shown, lambda one: claim is not None and claim.is_reversed(one.sentences))
    reverse -= telling.keys()
    found = reverse if len(reverse) < len(shown) else set()
    if told_so:
        on_it = {row: _on_it(question, told_so, one) for row, one in shown.items()}
        found |= {row for row, sentences in on_it.items() if denied(told_so, sentences)}
    return found


def _as_led_up_to(hits: Sequence[Hit], belong: dict[int, float]) -> Sequence[Hit]:
    """In place of what many are said to say right before somebody's words in the same paragraph,
    these, which belong as much: "Several condemned it.  “It is illegal,” said Chad’s delegate".
    """
    said = {id(hit.remark): hit for hit in hits}
    led = {
        hit.row: said[id(after)]._replace(score=hit.score)
        for hit in hits
        if hit.remark.speaker is None and is_of_many(even(hit.remark.text.strip()))
        for before, after in pairwise(hit.remark.paragraph.remarks)
        if before is hit.remark and after.speaker and id(after) in said
    }
    for row, after in led.items():
        belong[after.row] = max(belong[after.row], belong[row])
    in_place = (led.get(hit.row, hit) for hit in hits)
    first: dict[int, Hit] = {}
    for hit in in_place:
        first.setdefault(hit.row, hit)
    return list(first.values())


def _on_it(question: Question, told_so: str, one: Quoted) -> Sequence[str]:
    """The sentences of a remark that have a word of what is said to be so, else those quoted."""
    of_it = set(question.terms) - {told_so}
    every = (text for _, text in told_sentences(one.remark))
    return [text for text in every if not of_it.isdisjoint(terms(text))] or one.sentences


def _of_speakers(hits: Sequence[Hit], likely: AbstractSet[int]) -> Sequence[Hit]:
    """Without what nobody says, unless that is the nearest and tells of somebody, and no summary's
    beside others' ``likely`` rows, and what a summary repeats of what is as ``likely`` in full.
    """
    said = any(hit.remark.speaker and hit.row in likely for hit in hits[:_NEAREST])
    if said:
        hits = [hit for hit in hits if not _tells_nobody(hit.remark)]
    if not hits or not (hits[0].remark.speaker or (said and _of_summary(hits[0]))):
        return hits
    spoken = [hit for hit in hits if hit.remark.speaker]
    surest = [hit for hit in spoken if hit.row in likely]
    told = {
        hit.row for some in (spoken, surest) for hit in unrepeated(some, lambda one: one.remark)
    }
    return [hit for hit in spoken if hit.row in told]


def _tells_nobody(remark: Remark) -> bool:
    """Whether nobody says it, and it tells of nobody: a heading, or "Delegates also advocated"."""
    text = even(remark.text.strip())
    alone = len(remark.paragraph.remarks) == 1  # else it leads up to somebody's words
    of_many = alone and is_of_many(text) and not states_in(text)
    return (of_many and remark.speaker is None) or is_headline(remark)


def _of_summary(hit: Hit) -> bool:
    return hit.remark.paragraph.section.summary


def _of_own_people(hits: Iterable[Hit], asked: re.Match[str]) -> Runs:
    """The sentences by which hits tell of people of their speaker's own country; of soldiers or
    students only what tells of such.
    """
    anybody = asked["others"] or asked["who"] in wording.COMPATRIOTS
    named = "" if anybody else asked["who"].removesuffix("s")

    def tells(remark: Remark, sentence: str) -> bool:
        return named in level(sentence) and tells_of_own_people(remark, sentence)

    return runs_that(hits, tells)
