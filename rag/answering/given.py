"""The value that what is quoted gives, of one remark, or near what the answer before quotes; the
values that a question for several wants: "how many were killed and hurt?", of which half are none.

Comes in: a Question, what is quoted of a remark, or the citations of the answer before. Goes out:
the value that is bound to what is asked, or the only one there is; None where that is another's.
Does not know: what others tell, conversations.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise, product

from rag.answer import Citation, Kind
from rag.answering.apart import Around
from rag.answering.clauses import PART, clause_of, clause_told
from rag.answering.milestones import is_of_another, is_of_whole, point_asked
from rag.answering.short import YESTERDAY, Bound, dated_as, may_tell, ranked, sole
from rag.countries import state_named, states_in
from rag.holdings.passages import Told, remark_sentences, told_sentences
from rag.holdings.persons import country_of
from rag.holdings.selection import Selection
from rag.questions import meetings, wording
from rag.questions.figures import Unit, amount_in, figures
from rag.questions.kinds import (
    AT_WAR,
    fates,
    in_other_words,
    of_same_deed,
    told_among,
)
from rag.questions.question import Question, Value, value_wanted
from rag.questions.several import TWO_DEEDS, counted_apart
from rag.questions.sought import sought
from rag.questions.whereabouts import HOW_MANY, asks_a_spot, only_place
from rag.questions.whom import what_they_did
from rag.questions.wording import MONTH, YEAR
from rag.records import Remark, day
from rag.retrieval.quoted import Quoted
from rag.retrieval.rules import Side
from rag.sentences import sentence_spans
from rag.words import STOP_WORDS, all_stems, even, fold, level, stem, terms, words

_OWNER = re.compile(r"(?P<whose>(?:[A-Z][\w.-]+ )*[A-Z][\w.-]+)'s (?:[\w-]+ )?$")
_BODY_OF_MANY = re.compile(r"\w .*(?:Union|Group|Bank|Fund|Community|League|Nations)$")
_UN_GAVE = re.compile(r"\b(?:did|do|does|has|have|had|will) (?:the )?(?:un|united nations)\b")
_OF_UN = re.compile(r"\b(?:UN|United Nations|Secretary-General)\b")
_HOW_LONG = re.compile(
    r"\bhow (?:long|many (?P<span>days|weeks|months|years|decades))\b", re.IGNORECASE
)
_AGO = re.compile(r"\b(?:within|in|for|over|every|since|after) the (?:past|last|first) $")
_SINCE = re.compile(rf"\bsince (?:{MONTH} )?{YEAR}\b")
_COINS = "dollars|euros|pounds|francs|yen|yuan|rupees|roubles|rubles|zlotys|pesos|kron(?:er|or)"
_SUM = re.compile(rf"[$€£]|\b(?:{_COINS})\b")
_A_SPAN = "(?:second|minute|hour|day|week|month|year|decade)"


def bound_by(question: Question, one: Quoted, part: str | None = None) -> Bound | None:
    """The value that one remark's quote gives, to a part if given; worked out once."""
    if question.value is None:
        return None
    asked, key = part or question.text, (bound_by, one.remark, one.runs, part)
    if key not in question.kept:
        found = ranked_by(question, one, asked, question.value)
        question.kept[key] = _dated_by(one, with_span(asked, found[0] if found else None, one))
    bound: Bound | None = question.kept[key]
    return bound


def _dated_by(one: Quoted, value: Bound | None) -> Bound | None:
    """A value, "yesterday" as the day before its meeting's; None where that has none."""
    if value is None or not YESTERDAY.fullmatch(value.printed):
        return value
    when = one.paragraph.record.date
    return replace(value, printed=day(when - timedelta(days=1))) if when else None


def ranked_by(question: Question, one: Quoted, asked: str, value: Value | None) -> list[Bound]:
    """The values that one remark's quote gives to a question, or a part of it, the best first."""
    if value is None or not may_tell(value, asked, one.texts):
        return []
    implied = _implied(question, one)
    if meetings.WHEN_NEXT.match(level(asked)):
        implied = frozenset(terms(asked))  # told by how records say so
    found = ranked(value, asked, one.in_order, implied, around(one.remark))
    return [] if found and _is_anothers_value(question, one, asked, found[0]) else found


def _implied(question: Question, one: Quoted) -> frozenset[str]:
    """The stems of whoever is asked for it and says what is quoted."""
    speaks = [a for a in question.asked if any(one.remark is remark for remark in a.remarks)]
    named = question.asked if question.kind is Kind.COMPARE else speaks
    return frozenset(terms(" ".join(question.text[a.start : a.end] for a in named)))


def _is_anothers_value(question: Question, one: Quoted, asked: str, value: Bound) -> bool:
    """Whether a value is another's than whom it asks, or of something else that was done."""
    if point_asked(asked):
        telling = [even(told) for told in one.sentences if value.printed in even(told)]
        text = even(one.paragraph.text)
        if all(
            is_of_another(asked, told, at := told.index(value.printed))
            and not is_of_whole(asked, told, at, text)
            for told in telling
        ):
            return True
    speaks = any(one.remark is remark for a in question.asked for remark in a.remarks)
    if not speaks:
        return _is_of_another_giver(value.printed, one, question)
    asserted = re.search(r"\bsa(?:y|id)\b", level(asked))
    return not asserted and _is_anothers(value.printed, one, question.text)


def sole_by(
    question: Question,
    one: Quoted,
    asked: str,
    value: Value | None,
    told_before: Collection[str] = (),
) -> Bound | None:
    """The only value of a kind, but those told before, in one remark's quote."""
    wanted = sought(asked) if value is Value.NUMBER else None
    if wanted and Unit.COUNT in wanted.units and wanted.terms <= _implied(question, one):
        return None
    found = sole(value, asked, one.in_order, around(one.remark), told_before) if value else None
    return None if found and _is_anothers_value(question, one, asked, found) else found


_OF_A_COIN = re.compile(rf"\b[A-Z][\w-]+ (?=(?:{_COINS})\b)")  # "Swiss francs"


def names_giver(question: Question) -> bool:
    """Whether it asks how much the United Nations gave."""
    plain = question.plain
    return bool(wording.HOW_MUCH_GAVE.match(plain) and _UN_GAVE.search(plain))


def _is_of_another_giver(value: str, one: Quoted, question: Question) -> bool:
    """Whether the sum asked of some is told by others, in words that do not name them."""
    plain = question.plain
    if not (wording.HOW_MUCH_GAVE.match(plain) and _SUM.search(value)):
        return False
    telling = [told for told in one.sentences if value in told]
    if names_giver(question):
        return not any(_OF_UN.search(text) for text in (*telling, *one.remark.bodies))
    states = {state_named(each.label) for each in question.asked} - {None}
    bare = (_OF_A_COIN.sub("", even(told)) for told in telling)
    return bool(states) and all(states.isdisjoint(states_in(told)) for told in bare)


def around(remark: Remark) -> Around:
    """A remark's paragraph under its record's headlines."""
    record = remark.record
    when = record.about_when
    text = " ".join((record.title, *record.subtitles, remark.paragraph.text))
    return Around(text, when.year if when else None, country_of(remark))


def _is_anothers(value: str, one: Quoted, asked: str) -> bool:
    """Whether a value is said to be another's: "the European Union's €90 million", says France."""
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


def with_span(asked: str, value: Bound | None, one: Quoted) -> Bound | None:
    """A value with its unit where a length of time is asked for."""
    span = _HOW_LONG.search(asked)
    return _spanned(span["span"], value, one.texts) if span else value


def _spanned(unit_: str | None, value: Bound | None, texts: Sequence[str]) -> Bound | None:
    """A value with its unit ("over four years"); how long only where sure, else since when."""
    named = unit_.rstrip("s") if unit_ else _A_SPAN
    if value and re.search(rf" {named}s?$", value.printed):
        return value
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


# The thing that a question points at, and nothing else: "when was that report issued?"
_WHEN_WAS_THAT = re.compile(
    rf"^{wording.LED_BY}(?:when|(?:of|from|in|on) (?:what|which) (?:year|date|day|month)) "
    r"(?:was|is|were|are) (?:that|this|those|these|the same) (?:[\w-]+ )??(?P<what>[\w-]+)"
    r"(?: (?:from|of|issued|published|released|held|made|adopted|signed|given|delivered))?\W*$"
)


def told_nearby(question: Question, citations: Sequence[Citation]) -> tuple[Told, str] | None:
    """The sentence, of those quoted, else of the remarks they stand in, that gives a value best, by
    those whom it is asked of, and that value, or the one place of what was done; None where none
    gives it firmly, or at all where nothing else is asked.
    """
    whom = {entry.speaker for one in question.asked for entry in one.entries}
    citations = [one for one in citations if not whom or one.speaker in whom]
    quoted = list(_sentences(citations, whole=False))
    told = _dated(question, quoted) or _best_of(question, quoted) or _placed(question, quoted)
    every = list(_sentences(citations, whole=True))
    return told or _best_of(question, every) or _placed(question, every)


_A_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")


def told_of_deed(
    question: Question, remarks: Iterable[Remark], sides: Iterable[Side]
) -> list[Told]:
    """The sentences of anybody's that tell when the States that it asks of did what it asks, to
    whom it names: these are named too, or it is their own delegate who tells it. None of these
    where it asks no such thing, or what is found tells it.
    """
    if question.speech or question.value is not Value.DATE:
        return []
    deed = what_they_did(question.plain, question.asked)
    doers = {state_named(one.label) for one in question.asked}
    if not deed or None in doers:
        return []
    if any(_year_told(question, one) for side in sides for one in side.quoted):
        return []
    whom = {state_named(one.label) for one in question.topics} - {None}
    deeds = of_same_deed(deed) | (AT_WAR if deed in AT_WAR else frozenset())
    about = set(question.terms) - deeds - question.topic_names
    return [
        (remark, span)
        for remark in remarks
        for span, text in told_sentences(remark)
        if not deeds.isdisjoint(stems := set(terms(text)))
        and about <= stems
        and doers <= (named := states_in(text))
        and whom <= named | {country_of(remark)}
        and (told := _year_told(question, Quoted(remark, (span,))))
        and not deeds.isdisjoint(terms(clause_told(told)))
    ]


_SO_MANY = re.compile(r"^[^?]*?\bhow many (?:of (?:the |those |these )?)?", re.IGNORECASE)
_STATES = re.compile(rf"(?<=\bhow many ){wording.STATES}", re.IGNORECASE)
_THESE = re.compile(r"\b(?:the|these|those|both|our|their|its|his|her|if|once|until|unless|when) $")
_TO_DO = re.compile(r"\b(?:to|for) [a-z]+")  # "asked to report", "for reports"
# Words by which nothing is done: "asked" is a deed of those who are counted.
_NO_DEED = STOP_WORDS - {"asked", "said"}
_FEWEST = 2  # of whom a record tells how many did a thing: what one did counts nobody


def told_count(question: Question, remarks: Selection) -> list[Told]:
    """The sentences of anybody's that tell how many of those of whom a question asks how many did
    a thing did just that: by its verb behind their number, and all else of it around that.
    """
    _, deed = _counted_by(question)
    if not deed or question.asked or question.of_some:
        return []
    noun = sought(question.text).noun
    return [
        (remark, span)
        for remark in remarks.holding([*in_other_words(deed[0])]).holding([*noun])
        for span, text in told_sentences(remark)
        if deed[0] in (told := told_among(deed, set(terms(text))))
        and 2 * len(told) >= len(deed)
        and told_among(deed, set(terms(around(remark).text))) >= set(deed)
        and _tells_count(question, Quoted(remark, (span,)), deed[0])
    ]


def of_states(text: str) -> tuple[str, ...]:
    """A question how many States did a thing, by each name by which a record may count them."""
    return tuple(_STATES.sub(name, text, count=1) for name in ("States", "Governments"))


def is_counted_near(question: Question, texts: Iterable[str]) -> bool:
    """Whether a text has a figure, and names whom a question asks how many did what, and that."""
    whom, deed = _counted_by(question)
    wanted = {*terms(whom), *deed}
    return bool(deed) and any(
        told_among(wanted, set(all_stems(text))) == wanted and any(figures(even(text)))
        for text in texts
    )


def _counted_by(question: Question) -> tuple[str, Sequence[str]]:
    """Whom a question asks how many did a thing of, and the stems of that, its verb first; none of
    the latter where it asks no such thing.
    """
    asks = _SO_MANY.match(question.text)
    if question.value is not Value.NUMBER or asks is None:
        return "", ()
    whom, *rest = question.text[asks.end() :].split()
    deed = [stem(one) for one in words(" ".join(rest)) if one not in _NO_DEED]
    return whom, deed if stem(level(whom)) in sought(question.text).noun else ()


def _tells_count(question: Question, one: Quoted, verb: str) -> bool:
    """Whether a sentence firmly gives the number of those who did what a verb behind it tells."""
    value = bound_by(question, one)
    if value is None or not value.firm or (amount_in(value.printed) or 0) < _FEWEST:
        return False
    printed = re.compile(rf"(?<![\w.,]){re.escape(value.printed)}(?!\w)")
    found = next(filter(None, (printed.search(even(text)) for text in one.sentences)), None)
    if found is None or _THESE.search(found.string[: found.start()].lower()):
        return False
    behind = found.string[found.end() : clause_of(found)[1]]
    return bool(told_among([verb], set(all_stems(_TO_DO.sub(" ", behind)))))


def _year_told(question: Question, one: Quoted) -> re.Match[str] | None:
    """The date that one remark's quote gives, where it has a year, as it stands in a sentence."""
    value = bound_by(question, one)
    if value is None or not _A_YEAR.search(value.printed):
        return None
    found = (re.search(re.escape(value.printed), even(text)) for text in one.sentences)
    return next(filter(None, found), None)


def _sentences(citations: Sequence[Citation], *, whole: bool) -> Iterator[Told]:
    """The sentences of what is cited, or of the remarks that it stands in."""
    for one in citations:
        for start, end in remark_sentences(one.remark):
            if whole or (one.start < end and start < one.end):
                yield one.remark, (start, end)


def _best_of(question: Question, told: Iterable[Told]) -> tuple[Told, str] | None:
    given = [
        (one, value)
        for one in told
        if (value := bound_by(question, Quoted(one[0], (one[1],))))
        and (value.firm or not question.terms)
    ]
    if not given:
        return None
    best, value = max(given, key=lambda one: (one[1].firm, one[1].fit))
    return best, value.printed


def _placed(question: Question, told: Iterable[Told]) -> tuple[Told, str] | None:
    """Where something was done, in a sentence that has at least half of what is asked."""
    if question.value or not asks_a_spot(question.plain):
        return None
    asked = set(question.terms)
    for one in told:
        text = one[0].paragraph.slice(*one[1])
        place = only_place(text, question.text)
        if place and 2 * len(asked.intersection(terms(text))) >= len(asked):
            return one, place
    return None


def _dated(question: Question, told: Sequence[Told]) -> tuple[Told, str] | None:
    """When something was that is pointed at, as it has its date before it: "the 3 May report"."""
    asked = _WHEN_WAS_THAT.match(question.plain)
    if question.value is not Value.DATE or asked is None:
        return None
    each = ((one, dated_as(asked["what"], one[0].paragraph.slice(*one[1]))) for one in told)
    return next(((one, date) for one, date in each if date), None)


_MOST_TRIED = 4  # values for each of several parts
_NOT_FAR = 3.0  # log-odds: whoever is so near the best may give all of them
_MOST_PARTS = 4  # all ways to give each a value are tried
_A_LENGTH = re.compile(
    r"(?:[a-z]+ ){0,2}?[\w.-]+ (?:(?:more|full|past|last) )?(?:hour|day|week|month|year|decade)s?\b"
)
_A_LENGTH_ASKED = re.compile(r"\bhow long\b", re.IGNORECASE)
_HOW = re.compile(r"\bhow (?:long|big|large|metres)\b", re.IGNORECASE)


def parts_of(question: Question) -> list[tuple[str, str]]:
    """The parts of a question for several values (``counted_apart``); none where it wants one."""
    parts = counted_apart(question.text)
    few = len(parts) <= _MOST_PARTS
    return parts if few and all(done or _wanted(part) for part, done in parts) else []


def asks_counts(parts: Sequence[tuple[str, str]]) -> bool:
    """Whether several parts want a count or a sum, or the same of two places, half of which would
    be no answer.
    """
    counts = all(done or HOW_MANY.search(part) for part, done in parts)
    return counts or len({part.partition(" ")[0] for part, _ in parts}) == 1


def _wanted(part: str) -> Value | None:
    """The kind of value that a part wants."""
    return value_wanted(level(part)) or (Value.NUMBER if _HOW.search(part) else None)


def values_apart(
    question: Question, parts: Sequence[tuple[str, str]], quoted: Sequence[Quoted]
) -> str | None:
    """``230 killed; 846 wounded``: all that is asked for, of one remark, else of one speaker."""
    near = [one for one in quoted if one.score >= quoted[0].score - _NOT_FAR]
    speakers = dict.fromkeys(one.remark.speaker for one in near)
    theirs = [[one for one in quoted if one.remark.speaker == speaker] for speaker in speakers]
    for some in (*([one] for one in near), *theirs):
        told = (
            _values_done(question, parts, some[0])
            if parts[0][1]
            else _values_in_turn(question, [part for part, _ in parts], some)
        )
        if told:
            return told
    return None


def _values_done(question: Question, parts: Sequence[tuple[str, str]], one: Quoted) -> str | None:
    """``230 killed; 846 wounded``: of both things counted, or the one value of both together."""
    told = [
        (value.printed, done) for part, done in parts if (value := bound_by(question, one, part))
    ]
    if len(dict(told)) == len(parts):
        return "; ".join(f"{value} {done}".strip() for value, done in told)
    both = re.compile(" and ".join(re.escape(done) for _, done in parts), re.IGNORECASE)
    joined = not told or any(TWO_DEEDS.search(text) or both.search(text) for text in one.texts)
    together = bound_by(question, one) if joined else None
    return together.printed if together else None


def _values_in_turn(
    question: Question, parts: Sequence[str], quoted: Sequence[Quoted]
) -> str | None:
    """``14; three``: a value for each of several asked for one after the other, no two the same;
    None where one is not told. Where all but one are bound, the only other one that their sentences
    tell is that.
    """
    asked = [(part, _wanted(part)) for part in parts]
    each: list[list[Bound | None]] = []
    for part, kind in asked:
        told_so = (b for one in quoted for b in ranked_by(question, one, part, kind)[:_MOST_TRIED])
        each.append([None, *told_so])
    best = max(product(*each), key=_worth)
    told = [value.printed for value in best if value]
    if not told:
        return None
    given: list[str] = []
    beside = [one for some in quoted if (one := _telling(some, told)).runs]
    for (part, kind), value in zip(asked, best, strict=True):
        length = _length_told(beside) if _A_LENGTH_ASKED.search(part) else None
        if length:
            given.append(length)
            continue
        others = (sole_by(question, one, part, kind, told) for one in beside)
        found = value or next(filter(None, others), None) or _whole_of(part, told, beside)
        where = (one for one in quoted if found and any(found.printed in run for run in one.texts))
        whole = next((with_span(part, found, one) for one in where), None)
        given += [whole.printed] if whole else []
    return "; ".join(given) if len(given) == len(parts) else None


def _telling(one: Quoted, told: Sequence[str]) -> Quoted:
    """Of what is quoted of one remark the sentences that tell some values."""
    runs = (
        (begin + start, begin + end)
        for (begin, _), text in zip(one.runs, one.texts, strict=True)
        for start, end in sentence_spans(text)
        if any(value in text[start:end] for value in told)
    )
    return replace(one, runs=tuple(runs))


def _whole_of(part: str, told: Sequence[str], quoted: Sequence[Quoted]) -> Bound | None:
    """The figure of which the one value told is said to be a part: "90 mills, including 12"."""
    asked = sought(part)
    for text in (even(text) for one in quoted for text in one.texts if len(told) == 1):
        for whole, some in pairwise(figures(text)):
            between = text[whole.found.end() : some.found.start()]
            counted = asked.fates <= fates(clause_told(whole.found))
            of_these = counted and asked.tie(whole, set(all_stems(text)))
            included = some.found[0] == even(told[0]) and PART.search(between)
            if of_these and included and ";" not in between:
                return Bound(whole.found[0], 0.0, firm=False, sure=False)
    return None


def _length_told(quoted: Sequence[Quoted]) -> str | None:
    """The only length of time ("three days") that some sentences tell."""
    lengths = {
        length[0]
        for one in quoted
        for text in one.texts
        for figure in figures(even(text))
        if (length := _A_LENGTH.match(figure.found.string, figure.found.start()))
        and figure.found.end() < length.end()
    }
    return lengths.pop() if len(lengths) == 1 else None


def _worth(values: Iterable[Bound | None]) -> tuple[int, float]:
    """How many of the parts have a value, none the same, and how well those fit."""
    told = {one.printed: one.fit for one in values if one}
    return len(told), sum(told.values())
