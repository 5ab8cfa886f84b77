"""Whether somebody gives a figure ("did she give a number?"), and what a text costs.

Comes in: a Question, the remarks searched. Goes out: the sentences that have one, and the figures.
Does not know: search, what a figure counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rag.forms.tabling import taken_up
from rag.holdings.ballots import SYMBOL
from rag.holdings.passages import Told, stated, told_sentences
from rag.holdings.selection import Selection
from rag.questions.figures import Figure, Unit, figures
from rag.questions.question import Question
from rag.questions.voting import VOTING
from rag.questions.wording import ASKING, GAVE_A_FIGURE, LED_BY, TEXT
from rag.words import even, level, stem, terms

_UNITS = {"percentage": Unit.SHARE, "share": Unit.SHARE, "sum": Unit.MONEY, "amount": Unit.MONEY}
_LARGE = re.compile(r"\d|hundred|thousand|million|billion|trillion|dozens|scores")
_MOST = 5  # sentences shown
_FEW = 3  # figures told first


def figuring(question: Question, remarks: Selection) -> list[Told] | None:
    """The first sentences with a figure, on the matter, of those asked whether they give one."""
    asked = GAVE_A_FIGURE.match(level(question.text))
    theirs = [entry for one in question.asked for entry in one.entries]
    if asked is None or not theirs:
        return None
    on = set(terms(asked["on"] or "")) - ASKING
    found = [
        (one, span)
        for one in stated(remarks.by(theirs))
        for span, text in told_sentences(one)
        if any(_figures_of(asked["what"], text)) and (not on or on.intersection(terms(text)))
    ]
    return found[:_MOST]


def figures_in(question: Question, texts: Iterable[str]) -> str | None:
    """The figures asked for in some sentences, as printed, where they are few."""
    asked = GAVE_A_FIGURE.match(level(question.text)) if question.asked else None
    if asked is None:
        return None
    each = dict.fromkeys(
        text[slice(*one.found.span())] for text in texts for one in _figures_of(asked["what"], text)
    )
    return "; ".join(each) if 0 < len(each) <= _FEW else None


def _figures_of(what: str, text: str) -> Iterator[Figure]:
    """The figures that somebody would call one: no small number in words, but a share or sum."""
    unit = _UNITS.get(what)
    for one in figures(even(text), vague=True):
        large = _LARGE.search(one.found[0].lower()) or one.unit is Unit.MONEY or one.found["share"]
        if large and not one.is_half_a_thing and unit in {None, one.unit}:
            yield one


_A_TEXT = rf"\b(?:{TEXT}|l\.\d+)\b"
_ASKS_COST = re.compile(
    rf"^{LED_BY}(?:how much|what) (?:will|would|does|did|do)\b(?!.*\bsa(?:y|id)\b)"
    rf".*{_A_TEXT}.*\bcosts?\W*$|^what (?:is|was|are|were) the costs? of\b.*{_A_TEXT}|"
    rf"^what (?:is|was|are|were) the (?:programme )?(?:budget(?:ary)?|financial) implications?\b"
)
_IMPLIED = re.compile(
    r"\b(?:(?:budget(?:ary)?|financial) implications?|(?:additional|resource) requirements?|"
    r"additional (?:resources|appropriations?|costs?|expenditures?)|requirements (?:for|of|in))\b"
)
# Of which stems each sentence that tells a text's cost has one.
_ON_COST = [*map(stem, "implication implications requirement requirements additional".split())]
_OF_COST = frozenset(
    map(stem, "cost costs budget budgetary financial implication implications money".split())
)


def costing(question: Question, remarks: Selection) -> list[Told]:
    """The sentences that tell what the text asked about costs; none where several may be meant."""
    if not _asks_cost(question):
        return []
    symbols = set(terms(" ".join(SYMBOL.findall(even(question.text)))))
    wanted = set(question.terms) - VOTING - _OF_COST - symbols
    found = [
        (one, span)
        for one in remarks.holding(_ON_COST)
        for span, text in told_sentences(one)
        if _sum_in(text) and symbols <= taken_up(one)
    ]
    shares = [len(wanted & (taken_up(one) | set(terms(one.text)))) for one, _ in found]
    most = max(shares, default=0)
    if (wanted and not most) or (not wanted and len(found) > 1):
        return []
    return [each for each, shared in zip(found, shares, strict=True) if shared == most]


def cost_in(question: Question, texts: Iterable[str]) -> str | None:
    """The first sum told as a text's cost in some sentences, as printed."""
    if not _asks_cost(question):
        return None
    return next(filter(None, map(_sum_in, texts)), None)


def _asks_cost(question: Question) -> bool:
    return not question.asked and bool(_ASKS_COST.search(level(question.text)))


def _sum_in(sentence: str) -> str | None:
    """The sum behind what a sentence tells of a text's cost, else before it; None without one."""
    implied = _IMPLIED.search(level(sentence))
    if implied is None:
        return None
    sums = [one.found for one in figures(even(sentence)) if one.unit is Unit.MONEY]
    if not sums:
        return None
    behind = (one for one in sums if one.start() >= implied.start())
    return sentence[slice(*next(behind, sums[0]).span())].rstrip(".,")
