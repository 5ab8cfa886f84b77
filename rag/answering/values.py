"""The bare value that what is quoted gives, and by whom another is told.

Comes in: a Question, what is quoted for it. Goes out: the value as text, None where none is given.
Does not know: how a value is bound to what is asked in its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import chain

from rag.answer import Kind
from rag.answering.clauses import clause_told
from rag.answering.given import (
    asks_counts,
    bound_by,
    names_giver,
    parts_of,
    sole_by,
    values_apart,
    with_span,
)
from rag.answering.milestones import point_asked
from rag.answering.misquoted import held_against
from rag.answering.phrases import who
from rag.answering.short import OFTEN, Bound, times, unit
from rag.forms.figured import as_corrected, denies, is_of_the_same
from rag.holdings.passages import remark_sentences, unrepeated
from rag.questions import meetings, voting, wording
from rag.questions.figures import Figure, Unit, amount_in, figures
from rag.questions.kinds import STATES, fates
from rag.questions.question import Question, Value
from rag.questions.sought import sought
from rag.questions.ties import lands_of
from rag.questions.whereabouts import asks_a_spot, only_place
from rag.records import Remark, day
from rag.retrieval.quoted import Quoted
from rag.retrieval.retrieve import MOST_JUDGED, Hit
from rag.retrieval.rules import Side
from rag.words import even, stem, words

_UN_SAID = re.compile(
    r"\b(?:did|does|do|has|have) (?:the )?(?:un|united nations) "
    r"(?:say|said|report|reported|estimate|estimated|count|counted)\b|"
    r"\baccording to (?:the )?(?:un|united nations)\W*$"
)
_ANOTHER = 1.5  # log-odds: so near the best, another value is told too
_NOT_FAR = 3.0  # log-odds: another gives the value, where what is nearest does not
_FURTHER = 6.0  # the same, of what is not quoted
_SURE = 0.8  # how likely what answers does, where the only figure in it is taken for the value
_AS_WELL = 0.75  # share of how well the nearest fits from which on another does as well
_MANY = 1000  # so many, told twice in a record, are the same
_ORDER = 1.5  # how many times as many rival figures of the same are at most
MOST_TOLD = 5  # names that are told all, be some behind the best


def telling(question: Question, sides: Sequence[Side], hits: Sequence[Hit]) -> tuple[Side, ...]:
    """What answers, for a value that what is nearest surely gives without others' words that give
    none; where none gives it, behind the first of further ``hits`` that surely does.
    """
    alone = len(sides) == 1 and question.value in {Value.NUMBER, Value.DATE}
    if not alone or question.kind is not Kind.STATEMENT:
        return tuple(sides)
    said = [one for one in sides[0].quoted if not is_not_of_un(question, one)]
    quoted = _giving(question, said if any(_bound(question, said)) else sides[0].quoted, hits)
    others = _told_by_others(question, quoted, hits)
    others = [one for one in others if not is_not_of_un(question, one)]
    return (replace(sides[0], quoted=(*quoted, *others)),)


def _giving(question: Question, quoted: Sequence[Quoted], hits: Sequence[Hit]) -> Sequence[Quoted]:
    """What is quoted, first what gives the value; where the nearest firmly does, its like alone."""
    further = _telling_further(question, quoted, hits)
    if further:
        return further, *quoted
    nearest, *others = quoted
    first = bound_by(question, nearest)
    firm = first is not None and first.firm
    at = _whole_toll(question, quoted, 0) if firm else _first_told(question, quoted)
    if at or first is None or not firm:
        return (quoted[at], *quoted[:at], *quoted[at + 1 :]) if at else quoted
    like = (
        one
        for one in others
        if one.remark.speaker == nearest.remark.speaker
        or as_corrected(first.printed, one.texts) != first.printed
        or ((value := bound_by(question, one)) and value.firm)
    )
    return [nearest, *like]


def _bound(question: Question, quoted: Iterable[Quoted]) -> Iterator[Bound]:
    return filter(None, (bound_by(question, one) for one in quoted))


def is_not_of_un(question: Question, one: Quoted) -> bool:
    """Whether somebody says it who is not of the United Nations, where what these said is asked."""
    speaker = one.remark.speaker
    if speaker is None or not _UN_SAID.search(question.plain):
        return False
    return not (speaker.affiliation or "").startswith("United Nations")


def _told_by_others(
    question: Question, quoted: Sequence[Quoted], hits: Sequence[Hit]
) -> list[Quoted]:
    """The sentences of further hits by which others give another figure of the same, or deny it."""
    first = bound_by(question, quoted[0]) if question.value is Value.NUMBER else None
    if first is None or (question.speech and any(one.entries for one in question.asked)):
        return []
    best = first, quoted[0]
    amounts = {_amount(value) for one in quoted if (value := bound_by(question, one))}
    spoken = {None, *(one.remark.speaker for one in quoted)}
    found: list[Quoted] = []
    for one in _sentences_of(hits[:MOST_JUDGED]):
        if one.remark.speaker in spoken or _figure_in(one.texts[0]) is None:
            continue
        value = bound_by(question, one) if _is_near(one, quoted[0]) else None
        rival = value and _amount(value) not in amounts and _rivals(question, best, value, one)
        if rival or _is_denied(question, best, one):
            amounts.add(_amount(value) if value else None)
            spoken.add(one.remark.speaker)
            found.append(one)
    return found


def _is_denied(question: Question, told: tuple[Bound, Quoted], by: Quoted) -> bool:
    """Whether a sentence says that a figure told is not so: of what is asked, or of so many as
    nothing else in its record is.
    """
    value, one = told
    many = (_amount(value) or 0) >= _MANY and one.paragraph.record is by.paragraph.record
    return any(
        denies(text, value.printed) and (many or sought(question.text).in_text(text))
        for text in by.texts
    )


def _sentences_near(best: Quoted, hits: Sequence[Hit]) -> Iterator[Quoted]:
    """The sentences of further hits that are not far behind the best."""
    return (one for one in _sentences_of(hits[:MOST_JUDGED]) if _is_near(one, best))


def _is_near(one: Quoted, best: Quoted) -> bool:
    return one.score >= best.score - _FURTHER


def _sentences_of(hits: Sequence[Hit]) -> Iterator[Quoted]:
    for hit in unrepeated(hits, lambda one: one.remark):
        for span in remark_sentences(hit.remark):
            yield Quoted(hit.remark, (span,), hit.score)


def _rivals(question: Question, nearest: tuple[Bound, Quoted], value: Bound, one: Quoted) -> bool:
    """Whether it is another figure of the same unit and order, bound surely, or of that fate; or
    one of both denies the other's.
    """
    first, best = nearest
    if _is_denied(question, nearest, one) or _is_denied(question, (value, one), best):
        return True
    if unit(value.printed) != unit(first.printed) or not _of_same_order(first, value):
        return False
    if value.sure and _has_noun(question, one):
        return True
    asked = sought(question.text)
    told = (re.search(re.escape(even(value.printed)), even(text)) for text in one.texts)
    return any(fates(clause_told(one)) & asked.fates for one in told if one)


def _has_noun(question: Question, one: Quoted) -> bool:
    """Whether what is quoted has what a question counts, be it by another word."""
    noun = sought(question.text).noun
    told = {stem(word) for text in one.texts for word in words(text)}
    return question.value is not Value.NUMBER or not noun or not noun.isdisjoint(told)


def _of_same_order(one: Bound, other: Bound) -> bool:
    """Whether two figures are not the same, and neither is many times the other."""
    less, more = sorted(_amount(value) or 0.0 for value in (one, other))
    return 0 < less < more <= _ORDER * less


def _amount(value: Bound) -> float | None:
    return amount_in(value.printed)


def _figure_in(text: str) -> Figure | None:
    """The first figure of a text; None where it has none."""
    return next(figures(even(text)), None)


def _telling_further(
    question: Question, quoted: Sequence[Quoted], hits: Sequence[Hit]
) -> Quoted | None:
    """The sentence of a further hit that surely gives a value, where none that is quoted does."""
    if quoted[0].by_rule or any(bound_by(question, one) for one in quoted):
        return None
    each = ((one, bound_by(question, one)) for one in _sentences_near(quoted[0], hits))
    return next((one for one, value in each if value and value.sure), None)


def led_by_value(sides: Sequence[Side], short: str) -> tuple[Side, ...]:
    """What answers, each quoted with the sentences first that tell a value in ``short``."""
    heads = [one.partition(" (")[0] for one in even(short).split("; ")]
    given = (figure.found[0] if (figure := _figure_in(head)) else head for head in heads)
    told = re.compile(rf"(?<![\w.,])(?:{'|'.join(map(re.escape, given))})(?!\w|,\d)")

    def tells(text: str) -> bool:
        return bool(told.search(even(text)))

    each = ((side, tuple(one.led_by(tells) for one in side.quoted)) for side in sides)
    return tuple(replace(side, quoted=quoted) for side, quoted in each)


def value_told(question: Question, sides: Sequence[Side], sure: float) -> str | None:
    """The bare value, by the best evidence."""
    best = sides[0].quoted[0]
    date = best.paragraph.record.date
    plain, _ = meetings.without_subject(question.plain)
    from_to = meetings.WHEN_SAT.match(plain) and meetings.FROM_TO.search(plain)
    of_meeting = best.by_rule and voting.DECIDED_WHEN.match(plain)
    if from_to or of_meeting or meetings.WHEN_HELD.match(plain):
        sat = " to ".join(times(best.texts[0])[:2]) or None
        return sat if from_to else _days(sides[0].quoted)
    each = meetings.WHEN_NEXT.match(plain) and len(sides[0].quoted) > 1
    if each or wording.WHEN_AND_WHERE.search(plain):  # each of several meetings goes on
        return None if each else _when_and_where(question, best)
    asks_day = question.bare and question.value is Value.DATE and not question.asked
    of_hour = meetings.WHEN_NEXT.match(plain) or meetings.WHEN_SAT.match(plain)
    if date and asks_day and not of_hour:
        return day(date)
    if question.value is None:
        spot = sure >= _SURE and question.kind is Kind.STATEMENT and asks_a_spot(plain)
        return only_place(best.sentences[0], plain) if spot else held_against(question, best)
    compared = [*sides] if question.kind is Kind.COMPARE else []
    if len(compared) == 1:  # found by a rule for all of those asked
        compared = [replace(sides[0], quoted=(one,)) for one in sides[0].quoted if one.by_rule]
    if len(compared) > 1:
        return _value_of_each(question, compared)
    alone = sure >= _SURE and question.kind is Kind.STATEMENT and not parts_of(question)
    told = values_told(question, sides[0].quoted)
    if alone and not told:
        only = sole_by(question, best, question.text, question.value)
        only = with_span(question.text, only, best)
        told = only.printed if only else None
    return told


def _when_and_where(question: Question, best: Quoted) -> str | None:
    """``4 May; Bergen``: the day told, and the one place of its sentence; None for half of it."""
    day_told = bound_by(question, best)
    if day_told is None:
        return None
    sentences = (one for one in best.sentences if day_told.printed in one)
    asked = f"{question.text} {day_told.printed}"  # beside the day is as good
    place = next((only_place(one, asked) for one in sentences), None)
    return f"{day_told.printed}; {place}" if place else None


def _days(quoted: Sequence[Quoted]) -> str | None:
    """``4 May 2021``; of several meetings ``4 May 2021 (GA/12002); …``, and how many more."""
    held = {one.paragraph.record.symbol: one.paragraph.record.date for one in quoted}
    dated = sorted((date, symbol) for symbol, date in held.items() if date)
    if len(held) == 1:
        return day(dated[0][0]) if dated else None
    told = "; ".join(f"{day(date)} ({symbol})" for date, symbol in dated[:MOST_TOLD])
    more = len(held) - len(dated[:MOST_TOLD])
    return f"{told} and {more} more" if told and more else told or None


def _value_of_each(question: Question, sides: Sequence[Side]) -> str | None:
    """``85 per cent (Haiti); 90 per cent (UNODC)``: of those compared that count the same; None
    where one gives none.
    """
    told = [(value.printed, side) for side in sides if (value := _first_bound(question, side))]
    alike = question.value is not Value.NUMBER or len({_kind(value) for value, _ in told}) == 1
    if len(told) < len(sides) or not alike:
        return None
    return "; ".join(f"{value} ({who(side.quoted[0].remark.speaker)})" for value, side in told)


def _first_bound(question: Question, side: Side) -> Bound | None:
    """The value that one of those compared firmly gives, or the only one that a rule found."""
    values = (bound_by(question, one) for one in side.quoted)
    alone = (
        sole_by(question, one, question.text, question.value) for one in side.quoted if one.by_rule
    )
    firm = next((value for value in values if value and value.firm), None)
    return firm or next(filter(None, alone), None)


def _kind(value: str) -> Unit | None:
    """What a figure counts or measures: a sum is one in any currency."""
    figure = _figure_in(value)
    return figure.unit if figure else None


def values_told(question: Question, quoted: Sequence[Quoted]) -> str | None:
    """The best evidence's value, and what others, or the same elsewhere, firmly say of the same."""
    parts = parts_of(question)
    apart = values_apart(question, parts, quoted) if parts else None
    if apart or (parts and asks_counts(parts)):
        return apart
    first = _first_told(question, quoted)
    if first is None:
        return None
    first = _whole_toll(question, quoted, _last_time(question, quoted, first))
    found: dict[str, list[Remark]] = {}
    nearest: Bound | None = None
    for one in quoted[first:]:
        near = one.score >= quoted[first].score - _ANOTHER
        value = bound_by(question, one) if near or nearest else None
        rival = near or (
            value and nearest and _rivals(question, (nearest, quoted[first]), value, one)
        )
        if value is None or not rival or _is_of_some(question, nearest, value):
            continue
        theirs = (o.texts for o in quoted if is_of_the_same(o.remark, one.remark))
        printed = as_corrected(value.printed, chain.from_iterable(theirs))
        surely = value.sure if question.value is Value.DATE else value.firm
        surely = surely and _has_noun(question, one)
        if nearest and question.value is Value.NUMBER:  # neither is firm, and both fit as well
            alike = not nearest.firm and value.fit >= _AS_WELL * nearest.fit
            surely = surely or (alike and _of_same_order(nearest, value))
        if not found or (surely and unit(printed) == unit(next(iter(found)))) or not near:
            found.setdefault(printed, []).append(one.remark)
            nearest = nearest or value
    told = [one for some in found.values() for one in some]
    records = {one.record.symbol for one in told}
    if len(found) < 2:
        return next(iter(found), None)
    by = list(found.items())
    if len({who(one.speaker) for one in told}) < 2 and len(records) < 2:
        return "; ".join(f"{printed} (¶{some[0].paragraph.number})" for printed, some in by)
    if len(records) > 1:
        by.sort(key=lambda one: str(one[1][0].record.about_when or ""))
    return "; ".join(f"{told} ({_source(some[0], len(records) > 1)})" for told, some in by)


def _source(one: Remark, several: bool) -> str:
    """Who says so; where several records do, in which, and when."""
    record = one.record
    at = (record.symbol, day(record.date)) if several else ()
    return ", ".join(filter(None, (who(one.speaker), *at)))


def _first_told(question: Question, quoted: Sequence[Quoted]) -> int | None:
    """Which of what is quoted gives the value: the nearest, unless another does more firmly; of
    those killed or hurt, where none near does, the next that surely does.
    """
    nearest = bound_by(question, quoted[0])
    if nearest and nearest.firm:
        return 0
    others = ((at, bound_by(question, one)) for at, one in enumerate(quoted[1:], 1))
    giving = [(at, value) for at, value in others if value]
    near, nearer = quoted[0].score - _NOT_FAR, quoted[0].score - _ANOTHER
    told = (
        at
        for at, value in giving
        if quoted[at].score >= near
        and (value.sure or (value.firm and (nearest or quoted[at].score >= nearer)))
    )
    least = next(told, 0 if nearest else None)
    least = _only_one_giving(question, quoted) if least is None else least
    if least is not None or not sought(question.text).is_of_all_harmed:
        return least
    far = quoted[0].score - _FURTHER
    return next((at for at, value in giving if value.sure and quoted[at].score >= far), None)


def _only_one_giving(question: Question, quoted: Sequence[Quoted]) -> int | None:
    """Which alone of the near gives a day, a symbol, the sum of a giver who is named, or, firmly,
    how many States did something: that others did it ("Chad had ratified it") tells no number.
    """
    asked = sought(question.text)
    of_states = bool(asked.noun & STATES and asked.verb)
    if question.value is Value.NUMBER and not (of_states or names_giver(question)):
        return None
    of_point = point_asked(question.text) is not None
    far = _NOT_FAR if of_states or of_point or question.value is Value.DOCUMENT else _ANOTHER
    near = [one for one in quoted if one.score >= quoted[0].score - far]
    giving = [(at, value) for at, one in enumerate(near) if (value := bound_by(question, one))]
    if len(giving) != 1:
        return None
    at, only = giving[0]
    surely = of_states or (of_point and near[at].score < near[0].score - _ANOTHER)
    return at if only.firm or not surely else None


def _whole_toll(question: Question, quoted: Sequence[Quoted], first: int) -> int:
    """Which tells of the most killed or hurt: of a people, by anybody who names it; else of the
    same speaker's, where nothing is firm.
    """
    asked, nearest = sought(question.text), bound_by(question, quoted[first])
    of_any = nearest and asked.is_of_all_harmed and (asked.of or not nearest.firm)
    least = _amount(nearest) if nearest and of_any else None
    if nearest is None or least is None:
        return first
    found = {first: least}
    far = _NOT_FAR if asked.of else _ANOTHER
    for at, one in enumerate(quoted):
        near = one.score >= quoted[first].score - far
        whose = asked.of or one.remark.speaker == quoted[first].remark.speaker
        value = bound_by(question, one) if near and whose else None
        if value is None or (asked.of and not _counts(asked.peoples, value, one)):
            continue
        if value.fit >= _AS_WELL * nearest.fit:
            found[at] = _amount(value) or 0.0
    return max(found, key=lambda at: (found[at], at == first))


def _counts(peoples: AbstractSet[str | None], value: Bound, one: Quoted) -> bool:
    """Whether a value is told of a people by its name: "90 Chadians"."""
    told = (figure for text in one.texts for figure in figures(even(text)))
    return any(
        figure.found[0] == even(value.printed) and peoples & lands_of(figure.after)
        for figure in told
    )


def _is_of_some(question: Question, nearest: Bound | None, value: Bound) -> bool:
    """Whether a figure is of some of a people of whom another tells how many were killed or hurt,
    where nothing says of which of them the question is.
    """
    asked, whole = sought(question.text), (_amount(nearest) if nearest else None) or 0.0
    return bool(asked.of and asked.is_of_all_harmed) and (_amount(value) or whole) * _ORDER < whole


def _last_time(question: Question, quoted: Sequence[Quoted], first: int) -> int:
    """Which of the same speaker's tells the last time ("for the third time")."""

    def which(one: Quoted) -> int:
        value = bound_by(question, one)
        told = OFTEN.fullmatch(value.printed) if value else None
        return wording.PLACES_IN_ORDER.get((told["nth"] or "").lower(), 0) if told else 0

    least = which(quoted[first])
    theirs = (
        at for at, one in enumerate(quoted) if one.remark.speaker == quoted[first].remark.speaker
    )
    return max(theirs, key=lambda at: (which(quoted[at]), at == first)) if least else first
