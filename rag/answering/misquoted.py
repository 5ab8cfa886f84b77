"""A figure or date that a question says somebody told, where their own words tell another.

Comes in: a Question, the best of what is quoted. Goes out: a text that puts it right, or None. Does
not know: what else is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.answering.short import ranked
from rag.questions import wording
from rag.questions.figures import Figure, Unit, figures, nouns_in
from rag.questions.question import Question, Value
from rag.questions.sought import Sought, sought
from rag.questions.wording import MONTH
from rag.retrieval.quoted import Quoted
from rag.words import even, level, terms, words

_ASKS_WHAT = re.compile(rf"\b(?:{wording.ASKS})\b")
_HEDGES = frozenset(
    "at least almost about nearly over more than around some up to close no fewer less "
    "approximately roughly just under".split()
)
_OF_IT = re.compile(r"^ of(?= )")
_TO_DAY_OR_SPAN = re.compile(  # no claim of how many: "7 October", "24 hours"
    rf" (?:{MONTH.lower()}\b|(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|times)\b)"
)
_A_DATE = re.compile(rf"(?:\b\d{{1,2}} )?\b{MONTH}(?: \d{{4}})?\b|\b(?:19|20)\d\d\b")
_ASKED_AS = {
    Unit.MONEY: "how much", Unit.COUNT: "how many", Unit.SHARE: "what share",
    Unit.MEASURE: "how many metres",
}  # fmt: skip
_COINS = ("$ dollar dollars", "€ eur euro euros", "£ gbp pound pounds")


def told_otherwise(question: Question, best: Quoted) -> str | None:
    """``$37 million, not $37 billion``: where it asks whether somebody told or gave so many, or by
    then, and their own words tell another figure of that; theirs as told where it is the same.
    """
    plain = even(question.text)
    whether = wording.WHETHER.match(level(plain)) is not None
    if not (whether or not _ASKS_WHAT.search(level(plain))):
        return None
    if not any(one.entries for one in question.asked):
        return None
    for claimed in figures(plain):
        if not _TO_DAY_OR_SPAN.match(level(plain), claimed.found.end()):
            return _figure_told(question, claimed, best, whether=whether)
    dates = [*_A_DATE.finditer(plain)]
    return _date_told(question, dates[0], best) if whether and len(dates) == 1 else None


def _figure_told(question: Question, claimed: Figure, best: Quoted, *, whether: bool) -> str | None:
    """The figure that somebody's words tell where one is claimed, with that if it is another."""
    plain, (start, end) = claimed.found.string, claimed.found.span()
    text = f"{plain[:start]}{_ASKED_AS[claimed.unit]}{_OF_IT.sub('', plain[end:])}"
    asked = _besides_names(question, text)
    told = [(one, sentence) for sentence in best.sentences for one in figures(even(sentence))]
    same = [
        sentence[slice(*one.found.span())]
        for one, sentence in told
        if _is_same(claimed, one) and (not asked.terms or asked.in_text(even(sentence)))
    ]
    if same and whether and claimed.unit is not Unit.COUNT:
        return same[0].rstrip(".,")
    if same and whether:
        bound = (one.printed for one in ranked(Value.NUMBER, text, best.texts))
        return next((one for one in bound if one in same), None)
    if any(_is_same(claimed, one) for one in figures(even(best.remark.text))):
        return None
    alike = [
        sentence[slice(*one.found.span())].rstrip(".,")
        for sentence in _nearest(asked, best)
        for one in figures(even(sentence))
        if one.unit is claimed.unit
        and _coin(one) in {_coin(claimed), None}
        and asked.tie(one, nouns_in(even(sentence)))
    ]
    return f"{alike[0]}, not {question.text[start:end].strip()}" if len(alike) == 1 else None


def _date_told(question: Question, claimed: re.Match[str], best: Quoted) -> str | None:
    """The same of a date."""
    plain, wanted = claimed.string, set(words(claimed[0]))
    text = f"{plain[: claimed.start()]}{plain[claimed.end() :]}"
    asked = _besides_names(question, text)
    told = [one for sentence in _nearest(asked, best) for one in _A_DATE.finditer(even(sentence))]
    same = [one[0] for one in told if wanted <= set(words(one[0]))]
    if same:
        return same[0]
    if claimed[0] in even(best.remark.text) or len(told) != 1:
        return None
    as_exact = len(words(told[0][0])) >= len(wanted)
    return f"{told[0][0]}, not {claimed[0]}" if as_exact else None


def _besides_names(question: Question, text: str) -> Sought:
    """What is asked besides who told it."""
    names = terms(" ".join(question.text[one.start : one.end] for one in question.asked))
    asked = sought(text)
    return replace(asked, terms=asked.terms.difference(names))


def _nearest(asked: Sought, best: Quoted) -> Sequence[str]:
    """The sentences quoted that share most with what is asked, and half of that at least."""
    shares = [(len(asked.in_text(even(one))), one) for one in best.sentences]
    most = max(share for share, _ in shares)
    near = 2 * most >= len(asked.terms)
    return [one for share, one in shares if near and share == most]


def _is_same(claimed: Figure, told: Figure) -> bool:
    """Whether two figures are the same, be it "at least" or "almost" so many, or written
    otherwise: "€90 million", "90 million euros".
    """
    if claimed.unit is not told.unit or {None, _coin(claimed)}.isdisjoint({_coin(told)}):
        return False
    if claimed.amount is None or told.amount is None:
        return claimed.digits - _HEDGES == told.digits - _HEDGES
    return claimed.amount == told.amount


def _coin(figure: Figure) -> str | None:
    """The currency of a sum; None where it is none of the most used, or no sum."""
    told = {figure.found["coin"] or "", *words(figure.found["money"] or "")}
    return next((one for one in _COINS if told & set(one.split())), None)
