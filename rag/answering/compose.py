"""Evidence to an Answer: readable prose around quotes that are the record's own letters.

Comes in: a Question and its Evidence. Goes out: an Answer. Does not know: how it was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count, islice

from rag.answer import BY_RULE, Answer, Citation, Claim, Kind, Passage, Scope, Verdict
from rag.answering.asking import FEW_CITATIONS
from rag.answering.first import stands_first
from rag.answering.given import around
from rag.answering.milestones import point_asked
from rag.answering.phrases import (
    FEW,
    absent,
    called,
    less_sure,
    limited,
    may_be,
    places,
    said,
    searched_in,
    who,
    who_from_there,
)
from rag.answering.short import bound, may_be_told
from rag.answering.values import led_by_value, telling
from rag.countries import with_article
from rag.holdings.directory import Named
from rag.holdings.entries import SpeakerEntry, remarks_of
from rag.holdings.passages import remark_sentences, stated
from rag.holdings.persons import Key, people, persons
from rag.holdings.presidency import Presidency
from rag.questions import wording
from rag.questions.question import Question, Value, value_wanted
from rag.questions.whereabouts import only_place
from rag.quotation import quoted_spans
from rag.records import Paragraph, Record, Remark, Speaker, day
from rag.retrieval.absence import asks_who_did_not, is_unclear
from rag.retrieval.quoted import Quoted
from rag.retrieval.retrieve import Hit
from rag.retrieval.rules import Evidence, Side
from rag.sentences import sentence_spans
from rag.words import first_large, first_small, fold, level, terms, words

_NEAREST = 5  # passages shown beside an answer or an absence
_PERSONS = 20  # told by name
_MEETINGS = 5  # told of where something was said
_BESIDE_A_VALUE = 4  # quotes at most, where one value stands first
_DOUBTFUL = 0.8  # a silence less sure may be none: which 5 in 100 above it are, 40 below
_ASKS_FIRST = re.compile(
    rf"^{wording.LED_BY}(?:(?:at|by|in|on|for|since|until) )?(?:when|"
    rf"how (?:many|much|often|{wording.BIG}(?= (?:{wording.AUXILIARY})\b))|(?:what|which) (?:age|"
    r"percentage|share|proportion|number|sum|amount|date|day|year|month))\b"
)
# Beside words that answer but for the value that is asked for.
_UNTOLD = {
    Value.NUMBER: "These words give no figure of it.",
    Value.DATE: "These words give no date of it.",
}
_FURTHER = re.compile(r"\b(?:else|more|other|first|last)\b")  # or a part of it alone
# What the meeting did is of its own day.
_OF_THE_MEETING = re.compile(
    r"\b(?:adopted|approved|passed|vot(?:ed?|ing)|meeting|session|debate)\b"
)
_ALL_SAID = re.compile(
    r"\b(?:sa(?:y|id)|tell|told|speech|statements?|remarks?|intervention|summar\w+|sum up)\b"
)
_OWN = 3  # words in quotation marks that are told as somebody's own, and so many such at most


def compose(question: Question, evidence: Evidence, scope: Scope, limit: int) -> Answer:
    """The answer that the evidence carries; at most ``limit`` citations."""
    if not scope.statements and evidence.verdict is not Verdict.ANSWERED:
        evidence = replace(evidence, verdict=Verdict.NOT_IN_RECORDS)  # nobody was looked for
    numbers = count(1)
    sides = telling(question, evidence.sides, evidence.hits)
    short = stands_first(question, sides, scope, evidence.confidence)
    every = [
        _claim(group, numbers, sure=side.sure)
        for side in (led_by_value(sides, short) if short and not question.kind.many else sides)
        for group in _grouped(side.quoted)
    ]
    alone = question.value and short and "; " not in short and not question.kind.many
    if alone and limit == FEW_CITATIONS:  # and no other limit is asked for
        every, limit = every[:_BESIDE_A_VALUE], _BESIDE_A_VALUE
    claims, left_out, told = limited(every, limit)
    numbers = count(sum(len(claim.citations) for claim in claims) + 1)
    borderline = [_claim(group, numbers) for group in _grouped(evidence.borderline)]
    choices = _choices(question)
    if evidence.verdict is Verdict.ANSWERED:
        missing = _missing(question, sides)
        parts = [f"{short.rstrip('.')}."] if short else []
        parts += told
        parts += _no_value(question, short, claims)
        parts += [missing] if missing else []
        parts += [less_sure(borderline)] if borderline else []
        parts += _unquoted(question, claims, scope)
    else:
        parts = [_absence(question, evidence, scope)]
    if choices:
        parts.insert(0, may_be(choices))
    return Answer(
        question=question.text,
        kind=question.kind,
        verdict=evidence.verdict,
        text="\n".join(parts),
        confidence=round(evidence.confidence, 4),
        scope=scope,
        short=short,
        claims=claims,
        passages=passages(evidence.hits[: max(_NEAREST, min(limit, 10))]),
        borderline=tuple(borderline),
        left_out=left_out,
        choices=choices,
        rule=evidence.rule,
    )


def side_by_side(
    question: str, found: Sequence[tuple[str, Answer]], scope: Scope, limit: int
) -> Answer:
    """The answers to a question's parts, each under its label, as one, no words twice."""
    numbers = count(1)
    shown: set[str] = set()
    every: list[Claim] = []
    for label, answer in found:
        for claim in answer.claims:
            new = [one for one in claim.citations if one.url not in shown]
            shown.update(one.url for one in new)
            if new:
                every.append(said([replace(one, number=next(numbers)) for one in new], label))
    claims, left_out, lines = limited(every, limit)
    answers = [(label, one) for label, one in found if one.answered]
    silent = [(label, one.verdict) for label, one in found if not one.answered]
    shorts = _values_of(found)
    if shorts is None:
        shorts = [f"{first_large(label)}: {one.short}" for label, one in answers if one.short]
    told = {verdict for _, verdict in silent}
    choices = tuple({who(one): one for _, answer in found for one in answer.choices}.values())
    parts = [may_be(choices)] if choices else []
    parts += [*(f"{one}." for one in shorts), *lines, _silent(silent)]
    near = sorted((one for _, answer in found for one in answer.passages), key=lambda p: -p.score)
    best: dict[tuple[Remark, int], Passage] = {}
    for one in near:
        best.setdefault((one.remark, one.start), one)
    return Answer(
        question=question,
        kind=Kind.COMPARE,
        verdict=Verdict.ANSWERED if answers else next(one for one in Verdict if one in told),
        text="\n".join(filter(None, parts)),
        confidence=min(one.confidence for _, one in answers or found),
        scope=scope,
        short="; ".join(shorts) or None,
        claims=claims,
        passages=tuple(islice(best.values(), max(_NEAREST, min(limit, 10)))),
        left_out=left_out,
        choices=choices,
    )


def _values_of(found: Sequence[tuple[str, Answer]]) -> list[str] | None:
    """The values of the parts that ask for one, all or none, of several speakers with whose each
    is; None where another part is told.
    """
    told = [(bool(value_wanted(level(label))), one) for label, one in found]
    if not any(asks for asks, _ in told) or any(one.short for asks, one in told if not asks):
        return None
    values = [one.short or "" for asks, one in told if asks]
    if not all(values):
        return []
    whose = [who(one.citations[0].speaker) for asks, one in told if asks and one.citations]
    if len(set(whose)) < len(values) or not all(whose):
        return values
    each = zip(values, whose, strict=True)
    return [value if value.endswith(")") else f"{value} ({name})" for value, name in each]


def unheld(question: str, name: str, near: Sequence[str]) -> Answer:
    """The answer to a question of a record that is not held."""
    says = f"{first_large(name)} is not among the records here, so nothing was searched."
    nearest = f" Near: {', '.join(near)}." if near else ""
    return Answer(
        question=question,
        kind=Kind.STATEMENT,
        verdict=Verdict.NOT_IN_RECORDS,
        text=says + nearest,
        confidence=BY_RULE,
        scope=Scope((), 0),
    )


def none_such(question: Question, those: str, scope: Scope) -> Answer:
    """The answer to a question of those who speak in a capacity that nobody has."""
    who = f"None of the {scope.speakers} speakers is" if scope.speakers > 1 else "Nobody is"
    says = f"{who} told to be one of the {those}."
    return absent(question, Verdict.NOT_A_SPEAKER, says, scope)


def none_of_all(question: Question, scope: Scope) -> Answer:
    """The answer to who did all of several things each of which only others did."""
    says = f"None of the {scope.speakers} speakers is found for all of these."
    return absent(question, Verdict.NOT_IN_RECORDS, says, scope)


def none_of_list(question: Question, listed: int, scope: Scope) -> Answer:
    """The answer to which of those listed before are of a part of the world, where none is."""
    says = f"None of the {listed} listed is" if listed > 1 else "The one listed is not"
    return absent(question, Verdict.NOT_IN_RECORDS, f"{says} one of these.", scope)


def nothing_more(question: Question, scope: Scope) -> Answer:
    """The answer to what else those asked say who said no more than was shown."""
    whom = " and ".join(one.label for one in question.asked)
    says = f"The record has nothing more from {whom} than was shown."
    return absent(question, Verdict.SPOKE_NOT_ON_THIS, says, scope)


def placed(answer: Answer) -> Answer:
    """An answer to where that was said: record, date, section and paragraphs first."""
    each: dict[str, dict[int, None]] = {}
    for one in answer.citations:
        each.setdefault(_section(one.paragraph), {})[one.paragraph.number] = None
    return headed(
        answer, (f"{place}, {', '.join(f'¶{n}' for n in told)}" for place, told in each.items())
    )


def met(answer: Answer, records: Iterable[Record]) -> Answer:
    """An answer to at which meetings somebody spoke: how many, and each record with its date."""
    each = list(dict.fromkeys(records))
    named = (", ".join(filter(None, (one.symbol, day(one.about_when)))) for one in each)
    many = f"{len(each)} meeting{'' if len(each) == 1 else 's'}: "
    return headed(answer, [f"{'' if answer.choices else many}{'; '.join(named)}"])


def by_name(answer: Answer) -> Answer:
    """An answer to who did so, by their names and how many they are, where all are named."""
    speakers = [one.speaker for one in answer.citations if one.speaker]
    person = persons(speakers)
    each: dict[Key, Speaker] = {}
    for one in speakers:
        for key, alone in people(one).items():
            each.setdefault(person[key], alone)
    if not each or answer.left_out or not all(one.named for one in each.values()):
        return answer
    names = [who(one) for one in each.values()]
    more = f" and {len(names) - _PERSONS} more" if len(names) > _PERSONS else ""
    many = f"{len(names)} of {answer.scope.speakers} speakers"
    return headed(answer, [f"{many}: {'; '.join(names[:_PERSONS])}{more}"])


def so_often(answer: Answer, records: Iterable[Record]) -> Answer:
    """An answer to how often somebody spoke at a meeting, by the record of each time."""
    times = len(list(records))
    return headed(answer, ["once" if times == 1 else f"{times} times"])


def on_days(answer: Answer, records: Iterable[Record]) -> Answer:
    """An answer to when somebody spoke, by their records in order: the day of each."""
    each = list(dict.fromkeys(records))
    if not all(one.about_when for one in each):
        return met(answer, each)
    named = (f"{day(one.about_when)} ({one.symbol})" for one in each)
    return headed(answer, named if len(answer.scope.records) > 1 else (day(each[0].about_when),))


def in_months(answer: Answer, told: Iterable[Presidency]) -> Answer:
    """An answer to when somebody presided: the month of each presidency, else the meeting's day."""

    def when(one: Presidency) -> str:
        date = one.remark.record.about_when
        return f"{one.month} {date.year}" if one.month and date else one.month or day(date)

    each = ((when(one), one.remark.record.symbol) for one in told)
    return headed(answer, (f"{time} ({symbol})" if time else symbol for time, symbol in each))


def said_at(answer: Answer) -> Answer:
    """An answer to at which meeting that was said: the record and day of each, and where in it."""
    numbers: dict[Record, dict[int, None]] = {}
    for one in answer.citations:
        numbers.setdefault(one.paragraph.record, {})[one.paragraph.number] = None
    told = (
        f"{', '.join(filter(None, (one.symbol, day(one.about_when))))} "
        f"({', '.join(f'¶{number}' for number in each)})"
        for one, each in islice(numbers.items(), _MEETINGS)
    )
    return headed(answer, told)


def dated(answer: Answer, question: str) -> Answer:
    """An answer to when that was: the date that the first words quoted tell, else ``placed``."""
    for one in answer.citations:
        then = bound(Value.DATE, question, [one.quote])
        theirs = one.speaker == answer.citations[0].speaker
        if then and (one is answer.citations[0] or (theirs and then.firm)):
            return headed(answer, [f"{then.printed} ({_place(one.paragraph)})"])
    return placed(answer)


def located(answer: Answer, question: str, what: str) -> Answer:
    """An answer to where that was which a question is about, or ``what`` it tells of: the one place
    that the first words quoted tell, in the sentence of the value if one stands first, or of that;
    where they tell none, or several, as ``placed``.
    """
    quote = answer.citations[0].quote if answer.citations else ""
    each = [quote[start:end] for start, end in sentence_spans(quote)]
    value = (answer.short or "").partition(" (")[0]
    told_by = value or what
    telling = [one for one in each if told_by and told_by in one] or [quote]
    place = only_place(" ".join(telling), question)
    if place is None:
        return placed(answer)
    return headed(answer, [f"{place} ({_place(answer.citations[0].paragraph)})"])


def spoken_by(answer: Answer) -> Answer:
    """An answer to who that was: those it cites first."""
    return headed(answer, (who(one.speaker) for one in answer.citations if one.speaker))


def in_own_words(answer: Answer) -> Answer:
    """An answer to what exactly was said: what stands between quotation marks first."""
    own = (
        one.quote[start:end] for one in answer.citations for start, end in quoted_spans(one.quote)
    )
    return headed(answer, islice((one for one in own if len(words(one)) >= _OWN), _OWN))


def own_words_of(answer: Answer, what: str) -> str | None:
    """The words in quotation marks that what is cited calls so: "citing a proverb"."""
    wanted = set(terms(what))
    for one in answer.citations:
        behind = 0
        for start, end in quoted_spans(one.quote):
            if not wanted.isdisjoint(terms(one.quote[behind:start])):
                return one.quote[start:end]
            behind = end
    return None


def headed(answer: Answer, heads: Iterable[str]) -> Answer:
    """An answer with other words, if any, as its short answer."""
    short = "; ".join(dict.fromkeys(heads))
    if not short:
        return answer
    rest = unheaded(answer)
    return replace(rest, short=short, text=f"{short}.\n{rest.text}")


def unheaded(answer: Answer) -> Answer:
    """An answer without its short answer."""
    before = (answer.short or "").rstrip(".")
    rest = [line for line in answer.text.split("\n") if not before or line.rstrip(".") != before]
    return replace(answer, short=None, text="\n".join(rest))


def _place(paragraph: Paragraph) -> str:
    return f"{_section(paragraph)}, ¶{paragraph.number}"


def _section(paragraph: Paragraph) -> str:
    record = paragraph.record
    parts = (record.symbol, day(record.date), paragraph.section.title)
    return ", ".join(part for part in parts if part)


def passages_cited(answer: Answer) -> tuple[Passage, ...]:
    """What an answer cites that was read by a form, not searched for: the nearest there is."""
    nearest = answer.citations[:_NEAREST]
    return tuple(Passage(one.remark, one.start, one.end, BY_RULE) for one in nearest)


def passages(hits: Sequence[Hit]) -> tuple[Passage, ...]:
    """Hits as passages, best first."""
    return tuple(
        Passage(hit.remark, hit.window.start, hit.window.end, round(hit.share, 4)) for hit in hits
    )


def _grouped(quoted: Sequence[Quoted]) -> list[list[Quoted]]:
    """Remarks of one speaker together, in the order of each speaker's best."""
    groups: dict[tuple[str, ...], list[Quoted]] = {}
    for one in quoted:
        key = (fold(who(one.remark.speaker)), *one.remark.on_behalf_of)
        groups.setdefault(key, []).append(one)
    return list(groups.values())


def _claim(group: list[Quoted], numbers: count[int], *, sure: bool = True) -> Claim:
    citations = [
        Citation(next(numbers), one.paragraph, start, end)
        for one in group
        for start, end in one.runs
    ]
    return said(citations, sure=sure)


def _choices(question: Question) -> tuple[Speaker, ...]:
    """The several speakers whom one name means; those of like names, where it is nobody's."""
    for one in question.asked:
        if one.person and len(one.entries) > 1:
            return tuple(entry.speaker for entry in one.entries)
    return tuple(entry.speaker for entry in question.like)


def _silent(meetings: Sequence[tuple[str, Verdict]]) -> str:
    """At which of the meetings compared those asked are silent, and in which way."""
    ways = {
        Verdict.SPOKE_NOT_ON_THIS: "Spoke, but not on this",
        Verdict.NOT_A_SPEAKER: "Did not speak",
        Verdict.NOT_IN_RECORDS: "Nothing on this",
    }
    told = (
        (says, [label for label, verdict in meetings if verdict is way])
        for way, says in ways.items()
    )
    return "\n".join(f"{says}: {'; '.join(labels)}." for says, labels in told if labels)


def _missing(question: Question, sides: Sequence[Side]) -> str | None:
    """Of whom of those compared there is nothing, in which way, and who may not speak to it."""
    found = {side.label for side in sides}
    if question.kind is not Kind.COMPARE or found == {None}:
        return None
    unheard = _unheard([one for one in question.asked if one.label not in found])
    unsure = {side.label for side in sides if not side.sure}
    names = " and ".join(called(one) for one in question.asked if one.label in unsure)
    return " ".join(filter(None, [unheard, names and f"Less sure to be on this: {names}."])) or None


def _no_value(question: Question, short: str | None, claims: Sequence[Claim]) -> list[str]:
    """That the words quoted tell no figure, or no date, where that is asked for first of all."""
    plain = question.plain
    asks = _ASKS_FIRST.match(plain) and not _OF_THE_MEETING.search(plain)
    if short or not asks or question.kind is not Kind.STATEMENT or question.value not in _UNTOLD:
        return []
    texts = [(one.quote, around(one.remark)) for claim in claims for one in claim.citations]
    told = may_be_told(question.value, question.text, texts) and not point_asked(question.text)
    return [] if told else [_UNTOLD[question.value]]


def _unquoted(question: Question, claims: Sequence[Claim], scope: Scope) -> list[str]:
    """``They said more: 12 further sentences, at GA/12404 ¶71.``, where all that those asked said
    is wanted and some of it is quoted.
    """
    plain = question.plain
    whole = question.kind is Kind.STATEMENT and question.bare and not question.topics
    if not (whole and _ALL_SAID.search(plain)) or question.value or scope.filtered:
        return []
    if wording.WHETHER.match(plain) or _FURTHER.search(plain):
        return []
    shown = [one for claim in claims for one in claim.citations]
    entries = dict.fromkeys(entry for one in question.asked for entry in one.entries)
    theirs = stated([one for entry in entries for one in entry.remarks])
    left = [
        remark.paragraph
        for remark in theirs
        if remark.record.symbol in scope.records
        for start, end in remark_sentences(remark)
        if not any(
            one.paragraph is remark.paragraph and one.start < end and start < one.end
            for one in shown
        )
    ]
    many = f"{len(left)} further sentence{'' if len(left) == 1 else 's'}"
    return [f"They said more: {many}, at {places(left)}."] if left else []


def _unheard(silent: Sequence[Named]) -> str:
    """``Peru and Chad spoke, but not on this. Oman is not recorded as speaking.``"""
    heard = " and ".join(called(one) for one in silent if one.spoke)
    says = [f"{first_large(heard)} spoke, but not on this."] if heard else []
    unheard = (called(one) for one in silent if not one.spoke)
    return " ".join(
        [*says, *(f"{first_large(one)} is not recorded as speaking." for one in unheard)]
    )


def _not_told(question: Question, searched: str) -> str | None:
    """That no record tells what is asked as it is asked; None where one may."""
    if is_unclear(question):
        return "It is not clear what this refers to: name whom or what is meant."
    if asks_who_did_not(question):
        return f"Records tell who did, not who did not: ask who did. Searched: {searched}."
    return None


def _absence(question: Question, evidence: Evidence, scope: Scope) -> str:
    """What was searched, and in which way it is silent."""
    if not scope.statements:
        return "Nothing was searched: no record lies within these filters."
    searched = searched_in(scope)
    not_told = _not_told(question, searched)
    if not_told:
        return not_told
    each = ((who(one.remark.speaker), places([one.remark.paragraph])) for one in evidence.others)
    others = "; ".join(f"{name} ({place})" for name, place in each)
    meant = _common(question) or [entry for one in question.asked for entry in one.entries]
    names = [who(entry.speaker) for entry in meant][:FEW]
    asked = " and ".join(names or scope.speakers_matched[:FEW])
    if not asked and question.asked:
        asked = called(question.asked[0])
        asked = asked if question.asked[0].person else with_article(asked)
    if evidence.verdict is Verdict.NOT_A_SPEAKER:
        named = f" Named by: {others}." if others else ""
        return f"{_not_heard(question, asked)}{named} Searched: {searched}."
    if evidence.verdict is Verdict.SPOKE_NOT_ON_THIS:
        silence = _silent_on_it(question, asked)
        if scope.filtered:
            silence = f"Within these filters the record has nothing from {asked} on this."
        elif not (names or any(one.entries for one in question.asked)):
            silence = f"{first_large(asked)} spoke; the record gives no words of theirs."
        if question.kind is Kind.COMPARE and len(question.asked) > 1:
            silence = _unheard(question.asked)
        seen = f" Others touch on it: {others}." if others else ""
        where = _in_other_words(question, evidence) or _elsewhere(question, scope)
        return f"{silence}{where}{seen} Searched: {searched}."
    silence = "The records do not answer this."
    if others:
        silence = "Nobody is found who plainly does." if question.kind.many else silence
        silence = f"{silence} Nearest to it: {others}."
    return f"{silence} Searched: {searched}."


def _silent_on_it(question: Question, asked: str) -> str:
    """``Chad spoke, but the record has nothing …``; others might tell how many, or when, too."""
    if question.value and not question.speech:
        theirs = first_small(asked) if asked.startswith("The ") else asked
        return f"Nobody, {theirs} included, is found to answer this."
    return f"{first_large(asked)} spoke, but the record has nothing from them on this."


def _not_heard(question: Question, asked: str) -> str:
    """``Chad is not recorded as speaking.``; of several, each."""
    if len(question.asked) > 1 and not any(one.entries for one in question.asked):
        return _unheard(question.asked)
    unheard = f"{first_large(question.unknown or asked)} is not recorded as speaking."
    guests = [] if question.unknown else [e for one in question.asked for e in one.guests]
    if guests:
        each = (f"{who_from_there(e.speaker)} ({places(e.paragraphs)})" for e in guests[:FEW])
        unheard = f"{unheard} From there, but not for it, spoke {'; '.join(each)}."
    of_anybody = question.value and not (question.speech or question.unknown)
    return f"Nobody is found to answer this. {unheard}" if of_anybody else unheard


def _common(question: Question) -> list[SpeakerEntry]:
    """Those whom each way fits in which a question calls whom it asks: "Peru's Eva Farr"."""
    first, *more = [one.entries for one in question.asked] or [()]
    return [entry for entry in first if all(entry in some for some in more)]


def _in_other_words(question: Question, evidence: Evidence) -> str:
    """`` It may be there in other words: GA/12404 ¶71.``, where a silence is not sure."""
    theirs = remarks_of(question.asked)
    near = next((hit.remark for hit in evidence.hits if hit.remark in theirs), None)
    if near is None or evidence.confidence >= _DOUBTFUL:
        return ""
    return f" It may be there in other words: {places([near.paragraph])}."


def _elsewhere(question: Question, scope: Scope) -> str:
    """`` They spoke at GA/12404 ¶71, ¶72.``: where the one asked did, in what was searched."""
    theirs = (remark for entry in _common(question) for remark in entry.remarks)
    spoke = stated([one for one in theirs if one.record.symbol in scope.records])
    where = places(one.paragraph for one in spoke)
    return f" They spoke at {where}." if where else ""
