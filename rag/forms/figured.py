"""Whether somebody gives a figure, of a matter or at all: "did she give a number?"

Comes in: a Question, the remarks searched. Goes out: the sentences of theirs that have one, and the
figures. Does not know: search, what a figure counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rag.holdings.passages import Told, stated, told_sentences
from rag.holdings.selection import Selection
from rag.questions.figures import Figure, Unit, figures
from rag.questions.question import Question
from rag.questions.wording import ASKING, GAVE_A_FIGURE
from rag.words import even, level, terms

_UNITS = {"percentage": Unit.SHARE, "share": Unit.SHARE, "sum": Unit.MONEY, "amount": Unit.MONEY}
_LARGE = re.compile(r"\d|hundred|thousand|million|billion|trillion|dozens|scores")
_MOST = 5  # sentences shown
_FEW = 3  # figures told first


def figuring(question: Question, remarks: Selection) -> list[Told] | None:
    """The first sentences of those of whom it is asked whether they give a figure that have one, on
    the matter it is asked of; None where it asks something else, or of nobody who spoke.
    """
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
    """The figures of some sentences of those of whom it is asked whether they give one, as printed,
    where they are few; None where it asks something else.
    """
    asked = GAVE_A_FIGURE.match(level(question.text)) if question.asked else None
    if asked is None:
        return None
    each = dict.fromkeys(
        text[slice(*one.found.span())] for text in texts for one in _figures_of(asked["what"], text)
    )
    return "; ".join(each) if 0 < len(each) <= _FEW else None


def _figures_of(what: str, text: str) -> Iterator[Figure]:
    """The figures of a sentence that somebody would call one: no small number in words, but a share
    or sum.
    """
    unit = _UNITS.get(what)
    for one in figures(even(text), vague=True):
        large = _LARGE.search(one.found[0].lower()) or one.unit is Unit.MONEY or one.found["share"]
        if large and not one.is_half_a_thing and unit in {None, one.unit}:
            yield one
