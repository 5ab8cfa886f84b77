"""Whose veto it was, where a speaker tells of it and the record has no vote.

Comes in: a Question, the remarks searched. Goes out: the sentence that tells it. Does not know:
ballots.
"""

from __future__ import annotations

import re
from itertools import islice

from rag.holdings.passages import Told, stated, told_sentences
from rag.holdings.selection import Selection
from rag.questions import voting
from rag.questions.question import Question
from rag.words import even, level, stem, terms

# "Chad used its veto", "vetoed by Chad".
_VETO_OF = re.compile(
    r"(?:[A-Z][\w'-]+ )+(?:(?:had|has|again|then|also|recently) )*"
    r"(?:vetoed|(?:used?|cast|exercised) (?:its|the|a|their) (?:right of |power of )?veto)|"
    r"\b(?:vetoed|veto(?: \w+)?) by (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)*"
)


def vetoed(question: Question, remarks: Selection) -> list[Told]:
    """Where it asks who vetoed something: the first sentence in which a speaker tells whose veto
    that was, with all that it is asked about, another's text where it names whose.
    """
    plain = level(question.text)
    if not (voting.VETOED.search(plain) and voting.WHO_VOTED.match(plain)):
        return []
    named = [*question.asked, *question.topics]
    names = {term for one in named for term in terms(one.label)}
    wanted = set(question.terms) - voting.VOTING - names
    if not (named or wanted):
        return []

    def tells(sentence: str) -> bool:
        veto = _VETO_OF.search(even(sentence))
        if veto is None or any(form in level(veto[0]) for one in named for form in one.forms):
            return False
        whose = all(any(form in level(sentence) for form in one.forms) for one in named)
        return whose and wanted <= set(terms(sentence))

    told = (
        (one, span)
        for one in stated(remarks.holding([stem("veto")]))
        for span, text in told_sentences(one)
        if tells(text)
    )
    return list(islice(told, 1))
