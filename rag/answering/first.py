"""What stands first in an answer: the bare value, the names, or how many they are.

Comes in: a Question, the Sides of Evidence. Goes out: a text, None where the evidence gives none.
Does not know: what is quoted beside it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from rag.answer import Kind, Scope
from rag.answering.apart import Around
from rag.answering.phrases import who
from rag.answering.short import OFTEN, Bound, bound, sole, times, unit
from rag.countries import (
    country_code,
    state_named,
    states_in,
)
from rag.forms.budget import cost_in
from rag.forms.corrected import as_corrected
from rag.forms.documents import documents_in
from rag.forms.tabling import put_by
from rag.holdings.passages import told_sentences, unrepeated
from rag.holdings.persons import country_of, people, persons, speaks_for_no_state
from rag.questions import meetings, wording
from rag.questions.figures import Figure, Unit, figures
from rag.questions.question import Question, Value
from rag.questions.sought import TWO_DEEDS, counted_apart, sought
from rag.questions.stance import asked_stance
from rag.questions.wording import MONTH
from rag.reading.offices import is_state
from rag.records import Remark, Speaker, day
from rag.retrieval.quoted import Quoted
from rag.retrieval.retrieve import MOST_JUDGED, Hit
from rag.retrieval.rules import Side
from rag.words import even, fold, level, stem, terms, words

_OWNER = re.compile(r"(?P<whose>(?:[A-Z][\w.-]+ )*[A-Z][\w.-]+)'s (?:[\w-]+ )?$")
_BODY_OF_MANY = re.compile(r"\w .*(?:Union|Group|Bank|Fund|Community|League|Nations)$")
_HOW_LONG = re.compile(
    r"\bhow (?:long|many (?P<span>days|weeks|months|years|decades))\b", re.IGNORECASE
)
_AGO = re.compile(r"\b(?:within|in|for|over|every|since|after) the (?:past|last|first) $")
_SINCE = re.compile(rf"\bsince (?:{MONTH} )?(?:19|20)\d\d\b")
_SUM = re.compile(r"[$€£]|\b(?:dollars|euros|pounds)\b")
_A_SPAN = "(?:second|minute|hour|day|week|month|year|decade)"
_ANOTHER = 1.5  # log-odds: so near the best, another value is told too
_NOT_FAR = 3.0  # log-odds: another gives the value, where what is nearest does not
_FURTHER = 6.0  # the same, of what is not quoted
_SURE = 0.95  # how likely what answers does, where the only figure in it is taken for the value
_DOER = 160  # characters before a deed in which whoever did it is named
_OWN_DEED = re.compile(
    r"\b(?:he|she|I|we|(?:his|her|its|our|my) [\w-]+)(?: [\w-]+){0,2} $", re.IGNORECASE
)
_DONE_BY = re.compile(r" by (?:the )?([A-Z][\w-]+(?: (?:of )?[A-Z][\w-]+)*)")
_ASKS_WHAT = re.compile(rf"\b(?:{wording.ASKS})\b")
_HEDGES = frozenset(
    "at least almost about nearly over more than around some up to close no fewer less "
    "approximately roughly just under".split()
)
_OF_IT = re.compile(r"^ of(?= )")
_TO_DAY_OR_SPAN = re.compile(  # no claim of how many: "7 October", "24 hours"
    rf" (?:{MONTH.lower()}\b|(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|times)\b)"
)
_A_WORD = re.compile(r"[\w-]+")
_LEVEL = 0.7  # log-odds: two to one; nearer than that, two speakers are both named
_TOLD = 5  # names that are told all, be some behind the best
_MANY = 12  # countries that a list begins with


def stands_first(
    question: Question, sides: Sequence[Side], scope: Scope, sure: float
) -> str | None:
    """The bare values or names that a question wants first, where the evidence gives them;
    ``sure``: how likely that answers.
    """
    texts = [text for side in sides for one in side.quoted for text in one.texts]
    named = documents_in(question, texts) or cost_in(question, texts)
    told = ((one.remark, run) for side in sides[:1] for one in side.quoted for run in one.runs)
    named = named or "; ".join(put_by(question, told))
    if named or not (sides and sides[0].quoted):
        return named or None
    best = sides[0].quoted
    if meetings.CALLED.match(level(question.text)):
        by = filter(None, (meetings.CALLED_BY.search(even(text)) for text in texts))
        return next((found["who"] or found["whose"] for found in by), None)
    if question.kind is Kind.WHO:
        return _who(question, best)
    if question.kind is Kind.LIST:
        if wording.WHICH_ACTED.match(level(question.text)):
            return None  # whoever tells of a deed did not do it
        return _told_number(question, best) or _how_many(question, best, scope)
    return _value(question, sides, sure)


def telling(question: Question, sides: Sequence[Side], hits: Sequence[Hit]) -> tuple[Side, ...]:
    """What answers, for a value that what is nearest surely gives without others' words that give
    none; where none gives it, behind the first of further ``hits`` that surely does.
    """
    alone = len(sides) == 1 and question.value in {Value.NUMBER, Value.DATE}
    if not alone or question.kind is not Kind.STATEMENT:
        return tuple(sides)
    further = _telling_further(question, sides[0].quoted, hits)
    if further:
        return (replace(sides[0], quoted=(further, *sides[0].quoted)),)
    if len(sides[0].quoted) < 2:
        return tuple(sides)
    nearest, *others = sides[0].quoted
    first = _bound(question, nearest)
    if first is None or not first.firm:
        at = _first_told(question, sides[0].quoted)
        if not at:
            return tuple(sides)
        quoted = sides[0].quoted
        return (replace(sides[0], quoted=(quoted[at], *quoted[:at], *quoted[at + 1 :])),)
    kept = [nearest]
    for one in others:
        value = _bound(question, one)
        if (value and value.firm) or one.remark.speaker == nearest.remark.speaker:
            kept.append(one)
    return (replace(sides[0], quoted=tuple(kept)),)


def _telling_further(
    question: Question, quoted: Sequence[Quoted], hits: Sequence[Hit]
) -> Quoted | None:
    """The sentence of a further hit that surely gives a value, where none that is quoted does."""
    if not quoted[0].score or any(_bound(question, one) for one in quoted):
        return None
    near = [hit for hit in hits[:MOST_JUDGED] if hit.score >= quoted[0].score - _FURTHER]
    for hit in unrepeated(near, lambda one: one.remark):
        for span, _ in told_sentences(hit.remark):
            one = Quoted(hit.remark, (span,), hit.score)
            value = _bound(question, one)
            if value and value.sure:
                return one
    return None


def _value(question: Question, sides: Sequence[Side], sure: float) -> str | None:
    """The bare value, by the best evidence."""
    best = sides[0].quoted[0]
    date = best.paragraph.record.date
    plain, _ = meetings.without_subject(level(question.text))
    from_to = meetings.WHEN_SAT.match(plain) and meetings.FROM_TO.search(plain)
    if from_to or meetings.WHEN_HELD.match(plain):
        sat = " to ".join(times(best.texts[0])[:2]) or None
        return sat if from_to else _days(sides[0].quoted)
    each = meetings.WHEN_NEXT.match(plain) and len(sides[0].quoted) > 1
    if each or wording.WHEN_AND_WHERE.search(plain):
        return None  # each of several meetings goes on; half of what is asked
    asks_day = question.bare and question.value is Value.DATE and not question.asked
    if date and asks_day and not meetings.WHEN_NEXT.match(plain):
        return day(date)
    if question.value is None:
        return _told_otherwise(question, best)
    if question.kind is Kind.COMPARE and len(sides) > 1:
        return _value_of_each(question, sides)
    alone = sure >= _SURE and question.kind is Kind.STATEMENT
    return _values(question, sides[0].quoted) or (_only(question, best) if alone else None)


def _told_otherwise(question: Question, best: Quoted) -> str | None:
    """``$37 million, not $37 billion``: where it asks whether somebody told or gave so many, and
    their own words firmly tell another figure of that.
    """
    plain = even(question.text)
    whether = wording.WHETHER.match(level(plain)) or not _ASKS_WHAT.search(level(plain))
    if not (whether and any(one.entries for one in question.asked)):
        return None
    for claimed in figures(plain):
        many = {Unit.MONEY: "how much", Unit.COUNT: "how many"}.get(claimed.unit)
        start, end = claimed.found.span()
        if many is None or _TO_DAY_OR_SPAN.match(level(plain), end):
            continue
        asked = f"{plain[:start]}{many}{_OF_IT.sub('', plain[end:])}"
        told = bound(Value.NUMBER, asked, best.texts)
        if told is None or not told.firm or _is_told(claimed, best.remark.text):
            return None
        alone = _only_one_told(claimed, told, set(question.terms), best)
        return f"{told.printed}, not {question.text[start:end].strip()}" if alone else None
    return None


def _only_one_told(claimed: Figure, told: Bound, content: set[str], best: Quoted) -> bool:
    """Whether a value is the one figure of such things as are claimed in all that its speaker says
    there, in a sentence with half of what the question says.
    """
    noun = {stem(word) for word in claimed.after[:2]}
    content -= set(terms(claimed.found[0]))
    alike = [
        (one, text)
        for _, text in told_sentences(best.remark)
        for one in figures(even(text))
        if one.unit is claimed.unit
        and (one.unit is Unit.MONEY or not noun.isdisjoint(map(stem, one.after)))
    ]
    if len(alike) != 1 or even(told.printed) not in alike[0][0].found[0]:
        return False
    held = content.intersection(terms(alike[0][1]))
    return noun <= set(map(stem, words(alike[0][1]))) and 2 * len(held) >= len(content)


def _is_told(claimed: Figure, text: str) -> bool:
    """Whether a text has the same figure, be it "at least" or "almost" so many."""
    bare = claimed.digits - _HEDGES
    return any(one.digits - _HEDGES == bare for one in figures(even(text)))


def _only(question: Question, best: Quoted) -> str | None:
    """The only figure of the kind asked for that the best evidence has."""
    found = _bound(question, best, alone=True)
    return found.printed if found else None


def _days(quoted: Sequence[Quoted]) -> str | None:
    """``4 May 2021``; of several meetings ``4 May 2021 (GA/12002); 5 May 2021 (SC/880)``, in order
    of time, and how many more there are.
    """
    held = {one.paragraph.record.symbol: one.paragraph.record.date for one in quoted}
    dated = sorted((date, symbol) for symbol, date in held.items() if date)
    if len(held) == 1:
        return day(dated[0][0]) if dated else None
    told = "; ".join(f"{day(date)} ({symbol})" for date, symbol in dated[:_TOLD])
    more = len(held) - len(dated[:_TOLD])
    return f"{told} and {more} more" if told and more else told or None


def _value_of_each(question: Question, sides: Sequence[Side]) -> str | None:
    """``85 per cent (Haiti); 90 per cent (UNODC)``: the values of those compared that count the
    same; None where none is given.
    """
    told = [(value.printed, side) for side in sides if (value := _first_bound(question, side))]
    return "; ".join(
        f"{value} ({who(side.quoted[0].remark.speaker)})"
        for value, side in told
        if unit(value) == unit(told[0][0])
    ) or None  # fmt: skip


def _first_bound(question: Question, side: Side) -> Bound | None:
    """The value that what is quoted of one of those compared firmly gives."""
    values = (_bound(question, one) for one in side.quoted)
    return next((value for value in values if value and value.firm), None)


def _who(question: Question, quoted: Sequence[Quoted]) -> str | None:
    """Those who said so; of a panel, as printed, who led it. None where nobody is told to."""
    plain = level(question.text)
    if quoted[0].remark.speaker:  # whoever tells of a deed did not do it
        office = _office_of_one_named(question, quoted[0].remark.speaker)
        if office:
            return f"{who(quoted[0].remark.speaker)}, {office}"
        of_another = wording.WHO_ACTED.match(plain) or wording.WHOSE_COUNTRY.match(plain)
        named = question.asked or question.topics or asked_stance(question.text)
        if wording.WHO_IS.match(question.text) and not named:
            return None  # somebody who did not speak is told of by whoever names them
        return None if of_another or _names_another(question, quoted[0]) else _names(quoted)
    if not meetings.MODERATED.search(plain):
        return None
    runs = (text for one in quoted for text in one.texts)
    return (
        "; ".join(found["who"] for run in runs for found in meetings.LED_BY.finditer(run)) or None
    )


def _names_another(question: Question, best: Quoted) -> bool:
    """Whether it asks which country did something, and whoever tells it names another than theirs,
    or who did, and they name another before the deed: they need not have done it.
    """
    plain = level(question.text)
    if asked_stance(question.text):
        return False
    own = {*map(state_named, best.remark.bodies)}
    if wording.WHICH_DID.match(plain):
        return not {one for text in best.texts for one in states_in(text)} <= own
    who_did = wording.WHO_DID.match(plain)
    did = (who_did["did"] or who_did["did2"]) if who_did else ""
    deed = stem(did)
    told = list(_before_deed(deed, best.texts)) if did else []
    if any(not states_in(before) <= own for before in told):
        return True
    names = set(words(best.remark.speaker.name)) if best.remark.speaker else set()
    others = [before for before in told if not (states_in(before) or names & set(words(before)))]
    if others:
        return not wording.BY_WORDS.match(did)
    untold = not any(deed in map(stem, words(text)) for text in best.texts)
    return not told and untold and wording.DONE.match(did) is not None


def _before_deed(deed: str, texts: Iterable[str]) -> Iterator[str]:
    """What stands before each word of a deed, by its stem, as far as its doer may be named, or the
    name by whom it was done.
    """
    for text in texts:
        for found in _A_WORD.finditer(even(text)):
            if stem(found[0].lower()) != deed:
                continue
            by = _DONE_BY.match(text, found.end())
            before = text[max(0, found.start() - _DOER) : found.start()].rpartition(" that ")[2]
            if by or not _OWN_DEED.search(before):
                yield by[1] if by else before


def _office_of_one_named(question: Question, speaker: Speaker) -> str | None:
    """The office of whom a question asks who they are, by name."""
    asks = wording.WHO_IS.match(question.text) if question.bare else None
    named = asks and speaker.named and set(words(asks["name"])) <= set(words(speaker.name))
    return speaker.role if named else None


def _told_number(question: Question, quoted: Sequence[Quoted]) -> str | None:
    """How many States (or others) did something where speakers say so, in that verb ("171 States
    have acceded"): then it is not told by how many speakers say that they did.
    """
    if question.value is not Value.NUMBER:
        return None
    asked = sought(question.text)
    generic = not asked.noun or bool(wording.OF_SPEAKERS & asked.noun)
    if generic and not (asked.noun and asked.verb):
        return None
    firm = [
        one
        for one in (quoted if generic else quoted[:1])
        if (not generic or asked.verb in map(stem, words(" ".join(one.texts))))
        and (said := _bound(question, one))
        and said.firm
    ]
    return _values(question, firm) if firm else None


def _bound(
    question: Question, one: Quoted, part: str | None = None, *, alone: bool = False
) -> Bound | None:
    """The value that what is quoted of one remark gives, be it as the only figure that it has
    (``alone``); to a part of the question.
    """
    if question.value is None or (alone and question.value is not Value.NUMBER):
        return None
    speaks = [a for a in question.asked if any(one.remark is remark for remark in a.remarks)]
    implied = terms(" ".join(question.text[a.start : a.end] for a in speaks))
    asked = part or question.text
    if meetings.WHEN_NEXT.match(level(asked)):
        implied = terms(asked)  # told by how records say so
    around = _around(one.remark)
    value = bound(question.value, asked, one.texts, implied, around) if not alone else None
    value = sole(asked, one.texts, around) if alone else value
    if value and not speaks and _is_of_another_giver(value.printed, one, question):
        return None
    asserted = re.search(r"\bsa(?:y|id)\b", level(asked))
    if value and speaks and not asserted and _is_anothers(value.printed, one, question.text):
        return None
    span = _HOW_LONG.search(asked)
    return _spanned(span["span"], value, one.texts) if span else value


def _is_of_another_giver(value: str, one: Quoted, question: Question) -> bool:
    """Whether it asks for the sum of a country that neither says nor is named in what gives one."""
    asked = wording.HOW_MUCH_GAVE.match(level(question.text))
    states = {state_named(each.label) for each in question.asked} - {None}
    if not (asked and states and _SUM.search(value)):
        return False
    return all(states.isdisjoint(states_in(told)) for told in one.sentences if value in told)


def _around(remark: Remark) -> Around:
    """A remark's paragraph under its record's headlines."""
    record = remark.paragraph.record
    when = record.about_when
    text = " ".join((record.title, *record.subtitles, remark.paragraph.text))
    return Around(text, when.year if when else None, country_of(remark))


def _is_anothers(value: str, one: Quoted, asked: str) -> bool:
    """Whether what somebody tells is said to be another country's or body's, which the question
    does not name: "the European Union's €90 million" in what France says.
    """
    speaker = one.remark.speaker
    own = (speaker and speaker.affiliation) or ""
    for text in map(even, one.texts):
        found = _OWNER.search(text[: text.find(value)]) if value in text else None
        if found:
            whose = found["whose"]
            state = state_named(whose)
            another = state != state_named(own) if state else bool(_BODY_OF_MANY.search(whose))
            return another and fold(whose) not in fold(f"{asked} {own}")
    return False


def _spanned(unit_: str | None, value: Bound | None, texts: Sequence[str]) -> Bound | None:
    """A value with its unit ("over four years", not "over four"); where none is asked with, how
    long only where that is sure and told of no time past, else since when.
    """
    named = unit_.rstrip("s") if unit_ else _A_SPAN
    if value and (unit_ or value.sure):
        whole = re.compile(rf"{re.escape(value.printed)}[ -](?:more |full )?{named}s?\b")
        for text in map(even, texts):
            told = whole.search(text)
            if told and (unit_ or not _AGO.search(text[: told.start()])):
                return replace(value, printed=told[0])
    if unit_:
        return value
    begun = next(filter(None, (_SINCE.search(even(text)) for text in texts)), None)
    return Bound(begun[0], 0.0, firm=False, sure=False) if begun else None


def _how_many(question: Question, quoted: Sequence[Quoted], scope: Scope) -> str | None:
    """How many are listed: of the speakers there are, or, of those who spoke at all, as such."""
    plain = level(question.text)
    speakers = [who for one in quoted for who in _asked_of(question, one.remark)]
    listed = set(persons(speakers).values())
    if question.among and listed:
        codes = {code for one in quoted if (code := country_of(one.remark))}
        told = dict.fromkeys(one.affiliation or one.name for one in speakers)
        return f"{len(codes & question.among)} of {len(question.among)}: {', '.join(told)}"
    if not question.bare or not listed or wording.WHAT_THEY_SAY.match(plain):
        return _share(speakers, scope) if listed else None
    if wording.FIRST_OR_LAST.search(plain):
        return _names(quoted)
    beside = ", and those listed without their words" if len(speakers) < len(quoted) else ""
    if wording.OF_STATES.search(plain):
        bodies = [one.affiliation for one in speakers if one.affiliation]
        states = {code: body for body in bodies if (code := country_code(body))}
        return f"{_counted(list(states.values()))}{beside}"
    if question.value is Value.NUMBER:
        return f"{len(listed)} speaker{'' if len(listed) == 1 else 's'}{beside}"
    return _share(speakers, scope)


def _counted(states: Sequence[str]) -> str:
    """``3 countries: Chad, Mali, Peru``: how many, and the first of them."""
    more = f" and {len(states) - _MANY} more" if len(states) > _MANY else ""
    many = "country" if len(states) == 1 else "countries"
    return f"{len(states)} {many}: {', '.join(states[:_MANY])}{more}"


def _asked_of(question: Question, remark: Remark) -> list[Speaker]:
    """Of those whose words a remark is, those of the countries that a question asks of."""
    each = people(remark.speaker).values() if remark.speaker else ()
    day = remark.paragraph.record.about_when
    return [one for one in each if question.asks_of_body(one.affiliation or "", day)]


def _share(speakers: Sequence[Speaker], scope: Scope) -> str:
    """``9 of 54 speakers: Chad, Sudan (2)``: how many persons, and whom the first of them speak
    for: a State, of several with how many, or else who they are.
    """
    told = {key: one for speaker in speakers for key, one in people(speaker).items()}
    each = dict.fromkeys(persons(speakers).values())
    named = Counter(
        one.affiliation
        if one.affiliation and is_state(one.affiliation) and not speaks_for_no_state(one)
        else one.name
        for one in map(told.__getitem__, each)
    )
    shown = [f"{name} ({n})" if n > 1 else name for name, n in islice(named.items(), _MANY)]
    left = sum(islice(named.values(), _MANY, None))
    more = f" and {left} more" if left else ""
    return f"{len(each)} of {scope.speakers} speakers: {', '.join(shown)}{more}"


def _names(quoted: Sequence[Quoted]) -> str:
    """The first few, or all who are level with the best, and how many more are shown."""
    every = dict.fromkeys(who(one.remark.speaker) for one in quoted if one.remark.speaker)
    level = dict.fromkeys(
        who(one.remark.speaker)
        for one in quoted
        if one.remark.speaker and one.score >= quoted[0].score - _LEVEL
    )
    shown = list(level if len(level) > _TOLD else every)[: max(_TOLD, len(level))]
    more = len(every) - len(shown)
    return "; ".join(shown) + (f" and {more} more" if more else "")


def _values(question: Question, quoted: Sequence[Quoted]) -> str | None:
    """The value of the best evidence, and what other speakers, or the same in another paragraph or
    record, say firmly of the same.
    """
    parts = counted_apart(question.text) if question.value is Value.NUMBER else []
    if parts:
        return _values_apart(question, parts, quoted[0])
    first = _first_told(question, quoted)
    if first is None:
        return None
    first = _last_time(question, quoted, first)
    found: dict[str, list[Remark]] = {}
    for one in quoted[first:]:
        near = one.score >= quoted[first].score - _ANOTHER
        value = _bound(question, one) if near else None
        if value is None:
            continue
        theirs = (o.texts for o in quoted if o.remark.speaker == one.remark.speaker)
        printed = as_corrected(value.printed, chain.from_iterable(theirs))
        if not found or (value.firm and unit(printed) == unit(next(iter(found)))):
            found.setdefault(printed, []).append(one.remark)
    told = [one for some in found.values() for one in some]
    records = {one.paragraph.record.symbol for one in told}
    if len(found) < 2:
        return next(iter(found), None)
    by = list(found.items())
    if len({who(one.speaker) for one in told}) < 2 and len(records) < 2:
        return "; ".join(f"{printed} (¶{some[0].paragraph.number})" for printed, some in by)
    if len(records) > 1:
        by.sort(key=lambda one: str(one[1][0].paragraph.record.about_when or ""))
    return "; ".join(f"{told} ({_source(some[0], len(records) > 1)})" for told, some in by)


def _source(one: Remark, several: bool) -> str:
    """Who says so; where several records do, in which, and when."""
    record = one.paragraph.record
    at = (record.symbol, day(record.date)) if several else ()
    return ", ".join(filter(None, (who(one.speaker), *at)))


def _first_told(question: Question, quoted: Sequence[Quoted]) -> int | None:
    """Which of what is quoted gives the value: the nearest, unless that gives it not firmly, or
    none, and another does firmly, or surely. None where the nearest gives none, and nothing surely.
    """
    nearest = _bound(question, quoted[0])
    if nearest and nearest.firm:
        return 0
    others = ((at, _bound(question, one)) for at, one in enumerate(quoted[1:], 1))
    near, nearer = quoted[0].score - _NOT_FAR, quoted[0].score - _ANOTHER
    told = (
        at
        for at, value in others
        if value
        and quoted[at].score >= near
        and (value.sure or (value.firm and (nearest or quoted[at].score >= nearer)))
    )
    return next(told, 0 if nearest else None)


def _last_time(question: Question, quoted: Sequence[Quoted], first: int) -> int:
    """Which of what is quoted of the same speaker tells the last time ("for the third time"), where
    what gives the value tells an earlier one.
    """

    def which(one: Quoted) -> int:
        value = _bound(question, one)
        told = OFTEN.fullmatch(value.printed) if value else None
        return wording.PLACES_IN_ORDER.get((told["nth"] or "").lower(), 0) if told else 0

    least = which(quoted[first])
    theirs = (
        at for at, one in enumerate(quoted) if one.remark.speaker == quoted[first].remark.speaker
    )
    return max(theirs, key=lambda at: (which(quoted[at]), at == first)) if least else first


def _values_apart(question: Question, parts: Sequence[tuple[str, str]], one: Quoted) -> str | None:
    """``230 killed; 846 wounded``: the values of both things counted, or the one value of both
    together; None where that is not told.
    """
    told = [(value.printed, done) for part, done in parts if (value := _bound(question, one, part))]
    if len(dict(told)) == len(parts):
        return "; ".join(f"{value} {done}".strip() for value, done in told)
    both = re.compile(" and ".join(re.escape(done) for _, done in parts), re.IGNORECASE)
    joined = not told or any(TWO_DEEDS.search(text) or both.search(text) for text in one.texts)
    together = _bound(question, one) if joined and parts[0][1] else None
    return together.printed if together else None
