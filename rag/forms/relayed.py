"""What a delegate tells of an officer of their country who did not speak.

Comes in: a Question, the remarks searched. Goes out: the sentences with that office. Does not know:
search.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from rag.answer import Kind
from rag.countries import country_code
from rag.holdings.passages import Told, stated, told_sentences
from rag.holdings.persons import country_of
from rag.holdings.selection import Selection
from rag.questions import wording
from rag.questions.question import Question
from rag.records import Remark
from rag.words import level, terms

_OFFICE_OF = re.compile(
    r"(?:the )?(?:(?P<body>.+)['’]s (?P<office>[\w -]+)|"
    r"(?P<office2>[\w -]+?) of (?:the )?(?P<body2>.+))$",
    re.IGNORECASE,
)
_WHAT = re.compile(rf"^{wording.POLITE}*what\b")


def relayed(question: Question, remarks: Selection) -> list[Told] | None:
    """What whoever speaks for a country tells of its officer, where a question asks for the words
    of that one, who did not speak ("what did Chad's President say?"): the sentences with the
    office, of a subject those with a word of it. None where there are none.
    """
    plain = level(question.text)
    if not (question.speech and question.kind is Kind.STATEMENT and _WHAT.match(plain)):
        return None
    told = [
        (remark, span, set(terms(text)))
        for one in question.asked
        if not one.entries and (found := _OFFICE_OF.match(one.label))
        for remark in stated(remarks.only(_of(found["body"] or found["body2"])))
        for span, text in told_sentences(remark)
        if _its_own(found["office"] or found["office2"], text)
    ]
    shared = [(one, span) for one, span, stems in told if stems & set(question.terms)]
    if shared or wording.ABOUT.search(plain):
        return shared or None
    return [(one, span) for one, span, _ in told] or None


def _of(body: str) -> Callable[[Remark], bool]:
    """Whether a remark is made for a country."""
    code = country_code(body)
    return lambda remark: code is not None and country_of(remark) == code


def _its_own(office: str, sentence: str) -> bool:
    """Whether a sentence has an office, and not as that of another body."""
    found = re.search(rf"\b{re.escape(office)}\b(?P<of> of (?:the )?\w)?", sentence, re.IGNORECASE)
    return found is not None and not (found["of"] or "x")[-1].isupper()
