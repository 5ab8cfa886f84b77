"""What a question asks of a meeting itself: who presided, who spoke, what it was about; at which of
the meetings held somebody spoke or presided, or something was discussed.

Comes in: a Question, the remarks searched. Goes out: the sentences that tell it, in order.
Does not know: search, how an answer names a meeting.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from rag.answer import Citation, Kind
from rag.countries import country_code, is_of, state_named, states_in
from rag.holdings.ballots import tellings
from rag.holdings.directory import Named
from rag.holdings.entries import remarks_of
from rag.holdings.floor import also_spoke
from rag.holdings.passages import (
    Told,
    about,
    beginnings,
    by_record,
    in_runs,
    once_each,
    remark_sentences,
    stated,
    told_sentences,
    told_text,
)
from rag.holdings.persons import Key, country_of, people, persons
from rag.holdings.presidency import Presidency, chairs, presidencies
from rag.holdings.selection import Selection, telling
from rag.questions import meetings, voting, wording
from rag.questions.occasion import by_time, is_of_body
from rag.questions.place import OF_ANY_MEETING, meetings_on, taken_up
from rag.questions.question import Question
from rag.questions.wording import A_YEAR, KINDS_OF_MATTER
from rag.reading.offices import HAS_TITLE
from rag.records import Remark, Speaker
from rag.words import even, fold, level, terms, words

_OPENING = 300  # characters in which a remark says by what right it is made
_FURTHER = 5  # sentences told when more is asked for
_LEAD = 3  # remarks from which the subject of a meeting is told
# Who presides at a vote may be another than whose office it is: "NAME (Tonga), …, in the Chair,".
_AT_A_VOTE = re.compile(
    r"\b(?:during|at|for|over|when|while|as)\b.*\b(?<!right to )(?:vot(?:e|es|ed|ing)|ballot)\b"
)
_OF_CHAIR = ("the chair", "presid")  # without which nobody is told to take it: a quick look
_IN_THE_CHAIR = re.compile(r"\)[^.]{0,120}?, in the Chair,")


def presiding(question: Question, remarks: Selection) -> list[Told] | None:
    """Who presides over the organ or meeting asked about, where whom it names spoke."""
    plain = question.plain
    asked = meetings.PRESIDED.match(plain)
    if not asked:
        return None
    if of_vote := _AT_A_VOTE.search(plain) and _in_the_chair(remarks):
        return of_vote
    if meetings.LATER_ON.search(plain) and (later := _taking_over(remarks)):
        return later
    organs = {name[1:] for name, said in asked.groupdict().items() if said}
    months = {month for month in month_name[1:] if re.search(rf"\b{fold(month)}\b", plain)}
    years = {int(year) for year in A_YEAR.findall(plain)}
    named = question.named
    heard = {one.record.id for one in remarks_of(named)}
    found: dict[Speaker | None, Told] = {}
    for record in remarks.records:
        if years and (record.date is None or record.date.year not in years):
            continue
        if heard and record.id not in heard:
            continue
        in_full_first = sorted(presidencies(record), key=lambda one: one.remark.in_summary)
        for one in in_full_first:
            of_month = not months or one.month in months
            of_organ = not organs or one.organ in organs
            if one.remark in remarks and of_month and of_organ:
                found.setdefault(one.remark.speaker, (one.remark, (one.start, one.end)))
    return list(found.values())


def _in_the_chair(remarks: Selection) -> list[Told]:
    """Where somebody else than who presides is said to be in the chair, once each."""
    found: dict[Speaker | None, Told] = {}
    for one, span in beginnings(m for m in remarks if m.speaker and "in the Chair" in m.text):
        if _IN_THE_CHAIR.search(one.paragraph.slice(*span)):
            found.setdefault(one.speaker, (one, span))
    return list(found.values())


def _taking_over(remarks: Selection) -> list[Told]:
    """Where a remark tells that another presides after a break that its paragraph tells of."""
    near = (one for one in remarks if any(map(one.text.lower().__contains__, _OF_CHAIR)))
    return [
        (one, span)
        for one in near
        for span, sentence in told_sentences(one)
        if (took := meetings.TOOK_THE_CHAIR.search(plain := level(sentence)))
        if HAS_TITLE.search(sentence) and _is_named_in(plain[: took.start()], one.speaker)
        if meetings.LATER_ON.search(level(one.paragraph.text[: span[1]]))
    ]


def _is_named_in(plain: str, speaker: Speaker | None) -> bool:
    """Whether a levelled text has the surname of whoever speaks; of nobody any text has it."""
    return speaker is None or words(speaker.name)[-1] in words(plain)


def held(question: Question, remarks: Selection) -> list[Told] | None:
    """What the record says of the day of a meeting: from when to when it sat, or when it is to go
    on, where it asks that, or how the lead begins; also when it goes on, where it bears no date; of
    several meetings how each lead begins. None where it asks something else.
    """
    plain, subject = meetings.without_subject(question.plain)
    if subject:
        wanted = set(terms(subject))
        kind = set(terms(" ".join(meetings.KIND_OF_MEETING.findall(plain))))
        on_it = meetings_on(wanted | kind, remarks.records) if kind else ()
        on = {record.id for record in on_it or meetings_on(wanted, remarks.records)}
        if not on and len(remarks.records) > 1:
            return None  # none of them is known to be on that
        remarks = remarks.only(lambda one: one.record.id in on) if on else remarks
    if meetings.WHEN_SAT.match(plain):
        return _narrated(meetings.SAT, remarks)
    if meetings.WHEN_NEXT.match(plain):
        return _narrated(meetings.MEETS_NEXT, remarks)
    if not meetings.WHEN_HELD.match(plain):
        return None
    remarks = remarks.only(lambda one: is_of_body(one.record.symbol, plain))
    first = {one.record.id: one for one in reversed(remarks)}
    in_time = sorted(remarks.records, key=by_time)
    leads = beginnings(first[one.id] for one in in_time)
    if len(leads) != 1 or remarks.records[0].date:
        return leads
    return [*leads, *_narrated(meetings.MEETS_NEXT, remarks)]


def decided(question: Question, remarks: Selection) -> list[Told] | None:
    """What the record tells that its one meeting decided, or is to decide."""
    plain = question.plain
    if meetings.WHEN_DECIDED.match(plain):
        wanted = set(question.terms) - voting.VOTING - voting.OF_THE_MEETING
        coming = [one for one in still_to_come(remarks) if wanted <= about(one[0].paragraph)]
        return coming if coming or not wanted else None
    asked = meetings.DECIDED_AT_ALL.match(plain)
    if len(remarks.records) != 1 or asked is None:
        return None
    organ = asked["did"] or asked["decided"] or asked["of"] or ""
    if not is_of_body(remarks.records[0].symbol, organ):
        return None  # what another organ did others tell
    told = _narrated(meetings.DECIDED, remarks)
    if asked["unvoted"]:
        told = [one for one in told if voting.WITHOUT_VOTE.search(level(told_text(one)))]
    if asked["voted"]:
        counted = {(one.remark, one.start) for one in tellings(remarks.records[0])}
        told = [one for one in told if (one[0], one[1][0]) in counted]
    if meetings.ADOPTED_WHAT.match(plain):  # not what failed
        told = [one for one in told if meetings.ADOPTED.search(level(told_text(one)))] or told
    if meetings.REJECTED_WHAT.match(plain):
        told = [one for one in told if voting.NOT_ADOPTED.search(level(told_text(one)))]
    return [one for one in told if not one[0].in_summary] or told


def still_to_come(remarks: Selection) -> list[Told]:
    """Where the record tells that a text is to be decided on at a later day."""
    told = _narrated(meetings.TO_BE_DECIDED, remarks)
    return [one for one in told if meetings.LATER.search(level(told_text(one)))]


def _narrated(pattern: re.Pattern[str], remarks: Selection) -> list[Told]:
    """The sentences of the record's own that match."""
    narrative = (one for one in remarks if one.speaker is None)
    return list(telling(narrative, lambda text: pattern.search(level(text))))


def called(question: Question, remarks: Selection) -> list[Told] | None:
    """Where it is told who asked for the meeting; None, too, where none does and it asks more."""
    if not meetings.CALLED.match(question.plain):
        return None
    meeting, calling = map(remarks.holding, meetings.OF_CALLING)

    def tells(text: str) -> bool:
        by = meetings.CALLED_BY.search(even(text))
        return bool(by or meetings.CALLED_THEMSELVES.search(level(text)))

    both = meeting.only(lambda one: one in calling)
    told = list(telling(stated(both), tells))
    return told if told or wording.ASKING.issuperset(question.terms) else None


def spoken_from(question: Question, remarks: Selection) -> list[Told] | None:
    """Where it is told from where those asked spoke."""
    if not (question.asked and meetings.FROM_WHERE.match(question.plain)):
        return None
    theirs = remarks.by(question.asked)
    return [
        (one, span)
        for one, span in beginnings(stated(theirs))
        if meetings.SPEAKS_FROM.search(even(one.paragraph.slice(*span)))
    ]


def on_motion(question: Question, remarks: Selection) -> list[Told] | None:
    """Where it is told who spoke for a motion, or against it; None, too, where it is not."""
    asked = question.plain
    if not meetings.ON_MOTION.match(asked):
        return None
    side = meetings.SIDE_OF_MOTION[bool(meetings.AGAINST_MOTION.search(asked))]
    each = (meetings.A_MOTION, meetings.MOTION_TOLD, side)
    on_motions = stated(remarks.holding(meetings.OF_MOTION))
    told = telling(on_motions, lambda text: all(one.search(level(text)) for one in each))
    return list(told) or None


def spoken(question: Question, remarks: Selection) -> list[Told]:
    """How each who spoke began, and where others are listed, or the lead, if nobody is named."""
    if question.asked or question.topics or meetings.ON_PANEL.match(question.plain):
        return []
    if question.kind is Kind.LIST:
        told = beginnings(begun(question, remarks))
        states = bool(wording.OF_STATES.search(question.plain))
        day = remarks.records[0].about_when if remarks.records else None

        def belongs(body: str) -> bool:
            if question.part:
                return is_of(body, question.part, day)
            return not states or country_code(body) is not None

        plainly = not wording.FIRST_OR_LAST.search(question.plain)
        return told + (also_spoken(remarks, belongs) if plainly else [])
    if len(remarks.records) != 1:
        return []
    if all(one.speaker for one in remarks):  # some who spoke are asked of, not the meeting
        return _each_begun(begun(question, remarks))
    return beginnings(remarks[:_LEAD])


def _each_begun(first: Sequence[Remark]) -> list[Told]:
    """The sentences by which each of some begins, the more the fewer they are."""
    many = max(1, _LEAD * 2 // max(1, len(first)))
    spans = ((one, remark_sentences(one)[:many]) for one in first)
    return [(one, (each[0][0], each[-1][1])) for one, each in spans]


def spoken_in_each(question: Question, sides: Sequence[Selection]) -> list[Told]:
    """How each began who spoke at every one of some meetings, at each: a country or a person."""
    person = persons(dict.fromkeys(m.speaker for side in sides for m in side if m.speaker))
    states = bool(wording.OF_STATES.search(question.plain))
    first: list[dict[str | Key, Remark]] = []
    unnamed: set[str | None] = set()
    for side in sides:
        here: dict[str | Key, Remark] = {}
        said = ((m, people(m.speaker)) for m in begun(question, side) if m.speaker)
        for one, key in ((m, key) for m, keys in said for key in keys):
            code = country_of(one)
            here.setdefault((code if states else None) or person[key], one)
            if code and not states and one.speaker and not one.speaker.named:
                unnamed.add(code)
        first.append(here)
    if unnamed:  # who it was is not told: whoever else spoke for the country may be the same
        first = [
            {
                (code if (code := country_of(one)) in unnamed else None) or key: one
                for key, one in side.items()
            }
            for side in first
        ]
    each = set(first[0]).intersection(*first[1:])
    told = [[(who, one) for who, one in side.items() if who in each] for side in first]
    order = {who: place for place, (who, _) in enumerate(told[0])}
    every = sorted((pair for side in told for pair in side), key=lambda pair: order[pair[0]])
    return beginnings(one for _, one in every)


def speaking_again(question: Question, remarks: Selection) -> list[Told] | None:
    """How each who spoke more than once at a meeting, or more than twice, another between, began
    the last time.
    """
    often = meetings.MORE_THAN_ONCE.search(question.plain)
    if often is None or question.asked:
        return None
    least = 3 if often["thrice"] else 2
    told: list[Told] = []
    for here in by_record(one for one in remarks.in_full if one.speaker).values():
        turns = [next(turn) for _, turn in groupby(here, key=lambda one: one.speaker)]
        unnamed = {country_of(one) for one in turns if one.speaker and not one.speaker.named}
        whose = [code if (code := country_of(one)) in unnamed else one.speaker for one in turns]
        heard = Counter(whose)
        begun = {who: one for who, one in zip(whose, turns, strict=True) if heard[who] >= least}
        told += beginnings(begun.values())
    return told


def how_often(question: Question, remarks: Selection) -> list[Told] | None:
    """How each statement of whoever is asked how often they spoke began, at one meeting, somebody
    else or a section between; None where one says that it is a later one than that makes.
    """
    one = _one_named(question)
    asked = meetings.HOW_OFTEN_SPOKE.match(question.plain)
    if one is None or asked is None or one.start != asked.start("who"):
        return None
    if len(remarks.records) != 1 or not one.entries:
        return None
    theirs = set(one.remarks)
    said = (remark for remark in remarks.in_full if remark.speaker)
    turns = groupby(said, key=lambda each: (each in theirs, each.paragraph.section))
    told = beginnings([next(turn) for (is_theirs, _), turn in turns if is_theirs])
    later = meetings.ONE_MORE_TIME.findall(" ".join(level(told_text(each)) for each in told))
    return None if any(wording.ORDINALS.index(nth) >= len(told) for nth in later) else told


def numbered(question: Question, remarks: Selection) -> list[Told] | None:
    """All of the paragraph that a question asks for by its number, and no more, of one record."""
    found = meetings.PARAGRAPH.search(question.plain)
    if not found or question.asked or len(remarks.records) != 1:
        return None
    if not meetings.OF_READING.union([found["number"]]).issuperset(question.terms):
        return None
    number = int(found["number"])
    return [(one, (one.start, one.end)) for one in remarks if one.paragraph.number == number]


def in_order(question: Question, remarks: Selection) -> list[Told] | None:
    """How each who spoke beside somebody named, between two, or second or third, began."""
    plain = question.plain
    nth = meetings.IN_ORDER.match(plain)
    beside = meetings.BESIDE_IN_ORDER.match(plain) or meetings.BETWEEN_IN_ORDER.match(plain)
    named = [one for one in question.named if beside and one.entries]
    between = beside is not None and beside.re is meetings.BETWEEN_IN_ORDER
    if not nth and not (
        beside
        and len(named) == 1 + between
        and named[0].start == beside.end()
        and wording.NO_MORE.match(plain, named[-1].end)
    ):
        return None
    told: list[Told] = []
    for said in by_record(remarks).values():
        if beside and not between:
            told += once_each(_next_to(named[0], _stated(said), after=bool(beside["after"])))
            continue
        turns = list(_first_of_each(_stated(said)))
        heard = [at for one in named if (at := _place_of(one, turns)) is not None]
        if nth:
            first = wording.ORDINALS.index(nth["nth"] or nth["nth2"])
            told += beginnings(turns[first : first + 1])
        elif len(heard) == len(named):
            told += beginnings(turns[min(heard) + 1 : max(heard)])
    return told


def _next_to(one: Named, said: Sequence[Remark], *, after: bool) -> Iterator[Told]:
    """How the turn right behind each of somebody's began, or right before."""
    theirs = set(one.remarks)
    turns = [
        (is_theirs, next(turn))
        for (is_theirs, _), turn in groupby(said, lambda each: (each in theirs, each.speaker))
    ]
    for (_, earlier), (_, later) in pairwise(turns):
        of, other = (earlier, later) if after else (later, earlier)
        if of in theirs:
            yield from beginnings([other])


def _place_of(one: Named, turns: Sequence[Remark]) -> int | None:
    """Which of those who spoke in turn somebody named was the first time; None if they did not."""
    theirs = set(one.remarks)
    return next((at for at, turn in enumerate(turns) if turn in theirs), None)


def _stated(said: Sequence[Remark]) -> list[Remark]:
    """What is said at a meeting, in order; without its lead, unless there is no more."""
    spoken = [one for one in said if one.speaker]
    return [one for one in spoken if not one.in_summary] or spoken


def further(question: Question, remarks: Selection, shown: Sequence[Citation]) -> list[Told]:
    """What those asked say besides what was shown of them: the first sentences, in order."""
    if not question.bare or question.kind.many:
        return []
    theirs = remarks.by(question.asked)
    said = list(stated(theirs))
    told: list[Told] = []
    left, each = _FURTHER, max(1, _FURTHER // max(1, len(said)))
    for one in said:
        spans = remark_sentences(one)
        cited = [(c.start, c.end) for c in shown if c.remark is one]
        new = [
            i
            for i, (start, end) in enumerate(spans)
            if not any(before < end and start < after for before, after in cited)
        ][: min(left, each)]
        left -= len(new)
        told += ((one, run) for run in in_runs(spans, new))
    return told


_CLOSES = re.compile(r"(?:in )?(?:closing|concluding|adjourning) the (?:meeting|session|debate)\b")


def replying(question: Question, remarks: Selection) -> list[Told] | None:
    """How each who exercised the right of reply began, or those asked; or what they said."""
    about_it = meetings.IN_REPLY.search(question.plain) and not question.topics
    if not about_it or not meetings.OF_REPLYING.issuperset(question.terms):
        return None
    if question.asked:
        remarks = remarks.by(question.asked)
    of_section = {one for one in remarks.sections if _tells_of_reply(one.title or "")}
    replies = [
        one
        for one in remarks
        if one.speaker
        and (one.paragraph.section in of_section or _tells_of_reply(one.text[:_OPENING]))
        and not (chairs(one.speaker) or _CLOSES.match(level(one.text)))
    ]
    if question.asked and question.speech:
        spans = [(one, remark_sentences(one)[:_FURTHER]) for one in replies]
        return [(one, (said[0][0], said[-1][1])) for one, said in spans]
    return beginnings(_first_of_each(replies))


def _first_of_each(said: Sequence[Remark]) -> Iterable[Remark]:
    """The first remark of each speaker; in order."""
    first: dict[Speaker | None, Remark] = {}
    for one in said:
        first.setdefault(one.speaker, one)
    return first.values()


def _tells_of_reply(text: str) -> bool:
    return "reply" in text.lower() and bool(meetings.IN_REPLY.search(level(text)))


def begun(question: Question, remarks: Selection) -> list[Remark]:
    """The first remark of each who is asked for, in order; the last, if it asks who spoke last."""
    plain = question.plain
    states = bool(wording.OF_STATES.search(plain))
    person = persons(dict.fromkeys(one.speaker for one in remarks if one.speaker))
    begun: dict[Key, Remark] = {}
    heard: dict[str | Key, set[str]] = {}
    place = wording.FIRST_OR_LAST.search(plain)
    last = bool(place and (place["last"] or place["last2"]))
    for one in remarks:
        for key in map(person.__getitem__, people(one.speaker) if one.speaker else ()):
            code = country_code(key[1])
            asked = question.asks_of_one(key, one.record.about_when)
            if (states and not code) or not asked:
                continue
            heard.setdefault(code or key, set()).add(one.record.id)
            held = begun.setdefault(key, one)
            if not one.in_summary and (last or held.in_summary):
                begun[key] = one
    if meetings.IN_EACH.search(plain):
        of_all = {who for who, records in heard.items() if len(records) == len(remarks.records)}
        begun = {key: one for key, one in begun.items() if (country_code(key[1]) or key) in of_all}
    chosen = sorted(dict.fromkeys(begun.values()), key=lambda one: one.order)
    return at_end(chosen, last=last) if place else chosen


def unquoted(question: Question, remarks: Selection) -> list[Told]:
    """Where those are listed who spoke without a word of theirs."""
    asked = question.kind.many and meetings.UNQUOTED.search(question.plain)
    return also_spoken(remarks, lambda _: True) if asked else []


def on_panel(question: Question, remarks: Selection) -> list[Told]:
    """Where it is told who moderated a panel and sat on it."""
    asked = meetings.ON_PANEL.match(question.plain)
    return _narrated(meetings.PANEL_TOLD, remarks) if asked else []


def also_spoken(remarks: Selection, belongs: Callable[[str], bool]) -> list[Told]:
    """The sentences that list others who spoke, some of whom belong."""
    return [
        (one.remark, (one.start, one.end))
        for record in remarks.records
        for one in also_spoke(record)
        if one.remark in remarks and any(map(belongs, one.bodies))
    ]


def at_end(chosen: Sequence[Remark], *, last: bool) -> list[Remark]:
    """Of each record the one who spoke first, or last."""
    ordered = chosen if last else chosen[::-1]
    in_full = [one for one in ordered if not one.in_summary]
    return list({one.record.id: one for one in (*ordered, *in_full)}.values())


def heard_at(question: Question, remarks: Selection) -> list[Told] | None:
    """How whoever a question asks at which meetings they spoke began at each."""
    return _begun(question, remarks, meetings.AT_WHICH)


def heard_when(question: Question, remarks: Selection) -> list[Told] | None:
    """How whoever is asked when they spoke began each time, before a body where it names one."""
    return _begun(question, remarks, meetings.WHEN_SPOKE)


def _begun(question: Question, remarks: Selection, asked: re.Pattern[str]) -> list[Told] | None:
    one, plain = _one_named(question), question.plain
    found = asked.match(plain)
    if one is None or found is None:
        return None
    about = frozenset(terms(found.groupdict().get("on") or ""))
    own = {term for form in (*one.forms, one.label) for term in terms(form)}
    if not set(question.terms) - about <= own | meetings.OF_MEETINGS | OF_ANY_MEETING:
        return None
    theirs = remarks.by([one])
    theirs = theirs.only(lambda said: is_of_body(said.record.symbol, plain))
    if not about:
        first = at_end(list(theirs), last=False)
        return beginnings(sorted(first, key=lambda said: by_time(said.record)))
    on = (said for said in theirs if about <= frozenset(terms(said.text)))
    each = [_most_of(about, said) for said in by_record(on).values()]
    return sorted(each, key=lambda told: by_time(told[0].record)) or None


def _one_named(question: Question) -> Named | None:
    """The one who spoke whom a question names; None where it names nobody, or several."""
    named = [one for one in question.named if one.entries]
    return named[0] if len(named) == 1 else None


def presided_when(question: Question, remarks: Selection) -> list[Presidency] | None:
    """Where a record says that one presides of whom a question asks when they did."""
    asked = meetings.WHEN_PRESIDED.match(question.plain)
    if asked is None:
        return None
    one, states = _one_named(question), states_in(question.text)
    theirs = set(one.remarks) if one and not states else set()
    theirs |= {m for m in remarks if states.intersection(map(state_named, m.bodies))}
    theirs.intersection_update(remarks)
    organs = {name.rstrip("23") for name, said in asked.groupdict().items() if said}
    found = {
        (record.id, told.month): told
        for record in sorted(remarks.records, key=by_time, reverse=True)
        for told in reversed(presidencies(record))
        if told.remark in theirs and (not organs or told.organ in organs)
    }
    return list(reversed(found.values()))


def discussing(question: Question, remarks: Selection) -> list[Told] | None:
    """The sentence with most of what it asks which meetings were on, of each that was, if any."""
    plain = question.plain
    asked = meetings.ON_WHAT.match(plain)
    if asked is None:
        return None
    parts = [_subject(one) for one in re.split(r",? (?:and|or) |, ", asked["subject"])]
    if not all(parts):
        return None
    named = bool(meetings.NAMED_THERE.search(asked["verb"]))
    held = [one for one in remarks.records if is_of_body(one.symbol, asked["organ"] or "")]
    on = {one.id for part in parts for one in taken_up(part, held, named=named)}
    theirs = by_record(one for one in remarks if one.record.id in on)
    told = [_most_of(frozenset().union(*parts), said) for said in theirs.values()]
    return sorted(told, key=lambda one: by_time(one[0].record)) or None


def _subject(said: str) -> frozenset[str]:
    """The stems of what something is said to be on, without those for what kind of matter it is."""
    found = frozenset(terms(said)) - OF_ANY_MEETING
    return (found - KINDS_OF_MATTER) or found


def _most_of(wanted: frozenset[str], said: Iterable[Remark]) -> Told:
    """The first of the sentences with most of some stems."""
    every = ((one, span, text) for one in said for span, text in told_sentences(one))
    one, span, _ = max(every, key=lambda told: len(wanted.intersection(terms(told[2]))))
    return one, span
