"""What a text put to a meeting costs: told by whoever reads out what it means for the budget.

Comes in: a Question, the remarks searched. Goes out: the sentences that tell it.
Does not know: search.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rag.forms.tabling import taken_up
from rag.holdings.passages import Told, told_sentences
from rag.holdings.selection import Selection
from rag.questions.figures import Unit, figures
from rag.questions.question import Question
from rag.questions.voting import SYMBOL, VOTING
from rag.questions.wording import TEXT
from rag.words import even, level, stem, terms

_ASKS = re.compile(
    rf"\b(?:how much|what)\b.*\b(?:{TEXT}s?|l\.\d+)\b.*\bcosts?\b|"
    rf"\b(?:how much|what)\b.*\bcosts? of\b.*\b(?:{TEXT}|l\.\d+)\b|"
    r"\b(?:budget(?:ary)?|financial) implications?\b"
)
_TOLD = re.compile(
    r"\b(?:(?:budget(?:ary)?|financial) implications?|(?:additional|resource) requirements?|"
    r"additional (?:resources|appropriations?|costs?|expenditures?)|"
    r"(?:regular|programme) budget|requirements (?:for|of|in))\b"
)
_OF_COST = frozenset(
    map(stem, "cost costs budget budgetary financial implication implications money".split())
)


def costing(question: Question, remarks: Selection) -> list[Told]:
    """The sentences that tell what the text that a question asks about costs, by the symbol that it
    names or else of those that are told with most of what it is on; nothing where it asks something
    else, or two texts' costs are told and none fits.
    """
    plain = level(question.text)
    if question.asked or not _ASKS.search(plain):
        return []
    symbols = {one.lower() for one in SYMBOL.findall(even(question.text))}
    wanted = set(question.terms) - VOTING - _OF_COST - set(terms(" ".join(symbols)))
    found = [
        (one, span)
        for one in remarks
        for span, text in told_sentences(one)
        if _TOLD.search(level(text))
        and any(figure.unit is Unit.MONEY for figure in figures(even(text)))
    ]
    if symbols:
        found = [each for each in found if set(terms(" ".join(symbols))) <= taken_up(each[0])]
    shares = [len(wanted & (taken_up(one) | set(terms(one.text)))) for one, _ in found]
    most = max(shares, default=0)
    if wanted and not most:
        return []
    return [each for each, shared in zip(found, shares, strict=True) if shared == most]


def cost_in(question: Question, texts: Iterable[str]) -> str | None:
    """The first sum told with a text's cost in some sentences, as printed; None where there is
    none, or the question asks something else.
    """
    if question.asked or not _ASKS.search(level(question.text)):
        return None
    sums = (
        text[slice(*figure.found.span())].rstrip(".,")
        for text in texts
        if _TOLD.search(level(text))
        for figure in figures(even(text))
        if figure.unit is Unit.MONEY
    )
    return next(sums, None)
