"""At which of the meetings held somebody spoke or presided, or something was discussed; and when.

Comes in: a Question, the remarks searched. Goes out: of each such meeting a sentence that tells it,
in order of time; None where it asks something else.
Does not know: how an answer names a meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rag.countries import state_named, states_in
from rag.forms.meeting import at_end
from rag.holdings.directory import Named
from rag.holdings.passages import Told, beginnings, by_record, told_sentences
from rag.holdings.presidency import Presidency, presidencies
from rag.holdings.selection import Selection
from rag.questions import meetings
from rag.questions.occasion import by_time, is_of_body
from rag.questions.place import OF_ANY_MEETING, taken_up
from rag.questions.question import Question
from rag.questions.wording import KINDS_OF_MATTER
from rag.records import Remark
from rag.words import level, terms


def heard_at(question: Question, remarks: Selection) -> list[Told] | None:
    """How whoever a question asks at which meetings they spoke began at each."""
    return _begun(question, remarks, meetings.AT_WHICH)


def heard_when(question: Question, remarks: Selection) -> list[Told] | None:
    """The same of one whom it asks when they spoke, before a body where it names one."""
    return _begun(question, remarks, meetings.WHEN_SPOKE)


def _begun(question: Question, remarks: Selection, asked: re.Pattern[str]) -> list[Told] | None:
    one, plain = _one_named(question), level(question.text)
    found = asked.match(plain)
    if one is None or found is None:
        return None
    about = frozenset(terms(found.groupdict().get("on") or ""))
    if not set(question.terms) - about <= _own(one) | meetings.OF_MEETINGS | OF_ANY_MEETING:
        return None
    theirs = remarks.by(one.entries)
    theirs = theirs.only(lambda said: is_of_body(said.paragraph.record.symbol, plain))
    if not about:
        return beginnings(_in_time(at_end(list(theirs), last=False)))
    on = (said for said in theirs if about <= frozenset(terms(said.text)))
    each = [_most_of(about, said) for said in by_record(on).values()]
    return sorted(each, key=lambda told: by_time(told[0].paragraph.record)) or None


def _one_named(question: Question) -> Named | None:
    """The one who spoke whom a question names; None where it names nobody, or several."""
    named = [one for one in (*question.asked, *question.topics) if one.entries]
    return named[0] if len(named) == 1 else None


def _own(one: Named) -> set[str]:
    """The stems of all that somebody is called."""
    return {term for form in (*one.forms, one.label) for term in terms(form)}


def _in_time(said: Iterable[Remark]) -> list[Remark]:
    return sorted(said, key=lambda one: by_time(one.paragraph.record))


def presided_when(question: Question, remarks: Selection) -> list[Presidency] | None:
    """Where a record says of one whom a question asks when they presided over an organ that they
    do.
    """
    asked = meetings.WHEN_PRESIDED.match(level(question.text))
    if asked is None:
        return None
    one, states = _one_named(question), states_in(question.text)
    theirs = {id(remark) for remark in one.remarks} if one and not states else set()
    theirs |= {id(m) for m in remarks if states.intersection(map(state_named, m.bodies))}
    theirs.intersection_update(remarks.ids)
    organs = {name.rstrip("23") for name, said in asked.groupdict().items() if said}
    found = {
        (record.id, told.month): told
        for record in sorted(remarks.records, key=by_time, reverse=True)
        for told in reversed(presidencies(record))
        if id(told.remark) in theirs and (not organs or told.organ in organs)
    }
    return list(reversed(found.values()))


def discussing(question: Question, remarks: Selection) -> list[Told] | None:
    """The first sentence with most of the words for what a question asks which meetings were on, or
    how many, of each meeting that was; None where none was.
    """
    plain = level(question.text)
    asked = meetings.ON_WHAT.match(plain)
    if asked is None:
        return None
    parts = [_subject(one) for one in re.split(r",? (?:and|or) |, ", asked["subject"])]
    if not all(parts):
        return None
    named = bool(meetings.NAMED_THERE.search(asked["verb"]))
    held = [one for one in remarks.records if is_of_body(one.symbol, asked["organ"] or "")]
    on = {one.id for part in parts for one in taken_up(part, held, named=named)}
    theirs = by_record(one for one in remarks if one.paragraph.record.id in on)
    told = [_most_of(frozenset().union(*parts), said) for said in theirs.values()]
    return sorted(told, key=lambda one: by_time(one[0].paragraph.record)) or None


def _subject(said: str) -> frozenset[str]:
    """The stems of what something is said to be on, without those for what kind of matter it is."""
    found = frozenset(terms(said)) - OF_ANY_MEETING
    return (found - KINDS_OF_MATTER) or found


def _most_of(wanted: frozenset[str], said: Iterable[Remark]) -> Told:
    """The first of the sentences with most of some stems."""
    every = ((one, span, text) for one in said for span, text in told_sentences(one))
    one, span, _ = max(every, key=lambda told: len(wanted.intersection(terms(told[2]))))
    return one, span
