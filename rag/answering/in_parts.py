"""The values that a question for several wants: "how many were killed and hurt?", "how many left,
and since when?".

Comes in: a Question, what is quoted. Goes out: all of the values as text, or None: half of them are
no answer. Does not know: how a value is bound to what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise, product

from rag.answering.clauses import PART, clause_of
from rag.answering.given import bound_by, ranked_by, sole_by, with_span
from rag.answering.short import Bound
from rag.questions.fates import fates
from rag.questions.figures import figures
from rag.questions.question import Question, Value, value_wanted
from rag.questions.several import TWO_DEEDS, counted_apart
from rag.questions.sought import sought
from rag.questions.whereabouts import HOW_MANY
from rag.retrieval.quoted import Quoted
from rag.sentences import sentence_spans
from rag.words import even, level, stem, words

_MOST_TRIED = 4  # values for each of several parts
_NOT_FAR = 3.0  # log-odds: whoever is so near the best may give all of them
_MOST_PARTS = 4  # all ways to give each a value are tried
_A_LENGTH = re.compile(
    r"(?:[a-z]+ ){0,2}?[\w.-]+ (?:(?:more|full|past|last) )?(?:hour|day|week|month|year|decade)s?\b"
)
_HOW_LONG = re.compile(r"\bhow long\b", re.IGNORECASE)
_HOW = re.compile(r"\bhow (?:long|big|large|metres)\b", re.IGNORECASE)


def parts_of(question: Question) -> list[tuple[str, str]]:
    """The parts of a question for several values (``counted_apart``); none where it wants one."""
    parts = counted_apart(question.text)
    few = len(parts) <= _MOST_PARTS
    return parts if few and all(done or _wanted(part) for part, done in parts) else []


def asks_counts(parts: Sequence[tuple[str, str]]) -> bool:
    """Whether several parts want a count or a sum, half of which would be no answer."""
    return all(done or HOW_MANY.search(part) for part, done in parts)


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
        length = _length_told(beside) if _HOW_LONG.search(part) else None
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
            counted = asked.fates <= fates(text[slice(*clause_of(whole.found))])
            of_these = counted and asked.tie(whole, set(map(stem, words(text))))
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
