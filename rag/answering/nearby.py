"""The value or the place that a question wants, in what the answer before it quotes, or right
beside that.

Comes in: a Question, the citations of the answer before. Goes out: the sentence that gives the
value, and the value. Does not know: conversations, search.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rag.answer import Citation
from rag.answering.given import bound_by
from rag.answering.short import dated_as
from rag.holdings.passages import Told, remark_sentences
from rag.questions import wording
from rag.questions.question import Question, Value
from rag.questions.whereabouts import asks_a_spot, only_place
from rag.retrieval.quoted import Quoted
from rag.words import level, terms

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
    told = _dated(question, quoted) or _best(question, quoted) or _placed(question, quoted)
    every = list(_sentences(citations, whole=True))
    return told or _best(question, every) or _placed(question, every)


def _sentences(citations: Sequence[Citation], *, whole: bool) -> Iterator[Told]:
    """The sentences of what is cited, or of the remarks that it stands in."""
    for one in citations:
        for start, end in remark_sentences(one.remark):
            if whole or (one.start < end and start < one.end):
                yield one.remark, (start, end)


def _best(question: Question, told: Iterable[Told]) -> tuple[Told, str] | None:
    given = [
        (one, value)
        for one in told
        if (value := bound_by(question, Quoted(one[0], (one[1],), 0.0)))
        and (value.firm or not question.terms)
    ]
    if not given:
        return None
    best, value = max(given, key=lambda one: (one[1].firm, one[1].fit))
    return best, value.printed


def _placed(question: Question, told: Iterable[Told]) -> tuple[Told, str] | None:
    """Where something was done, in a sentence that has at least half of what is asked."""
    if question.value or not asks_a_spot(level(question.text)):
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
    asked = _WHEN_WAS_THAT.match(level(question.text))
    if question.value is not Value.DATE or asked is None:
        return None
    each = ((one, dated_as(asked["what"], one[0].paragraph.slice(*one[1]))) for one in told)
    return next(((one, date) for one, date in each if date), None)
