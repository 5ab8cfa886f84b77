"""Who associated themselves with another's statement: a form of the genre, read and not searched.

Comes in: a Question, the remarks searched. Goes out: the sentences that say so.
Does not know: search.
"""

from __future__ import annotations

import re

from rag.holdings.passages import Told, stated, told_sentences
from rag.holdings.selection import Selection
from rag.questions.question import Question
from rag.questions.wording import WHOEVER
from rag.records import Speaker
from rag.words import fold, level, stem

_ALIGN = r"\b(?:associat|align)(?:e[sd]?|ed|s|ing)?"
_ASKS = re.compile(
    rf"{WHOEVER}(?:whose (?:speakers?|delegates?|representatives?|envoys?|ambassadors?) )?"
    rf"{_ALIGN}(?: (?:or|and) {_ALIGN})?(?: (?:themselves|itself|himself|herself))? with (?:the )?"
    r"(?:(?:statements?|positions?|remarks) (?:of|by|made by|on behalf of) (?:the )?)?"
    r"(?P<whom>[^?]+?)(?: (?:in|at|during) (?:the|its|this|that) [^?]*)?\W*$"
)
# "Who lined up behind Chad's statement?"
_ASKS_BEHIND = re.compile(
    rf"{WHOEVER}(?:(?:lined up|fell in|stood|got) behind|subscribed to|signed up to|joined|backed|"
    r"endorsed|(?:agree[ds]?|concur(?:s|red)?) with) (?:the )?"
    r"(?P<whom>[^?]+?)(?:['’]s?)? (?:joint |group )?(?:statement|position)\W*$"
)
_SAYS = re.compile(
    rf"(?<!\bnot ){_ALIGN} (?:(?:him|her|it|them)sel(?:f|ves) )?with\b(?P<whom>[^.;]{{0,200}})"
)
_OF_ALIGNING = [stem(word) for word in "associate associated align aligned".split()]
_NEXT = re.compile(r",(?! (?:the|and) )")  # what they say themselves, behind whom they join
_NOT_WITH = re.compile(r"\b(?:not|rather than|but|unlike|except)\b")


def aligned(question: Question, remarks: Selection) -> list[Told]:
    """The sentence by which each who did so associated themselves with whom a question asks, once
    each; nothing where it asks something else.
    """
    plain = level(question.text)
    asked = _ASKS.match(plain) or _ASKS_BEHIND.match(plain)
    if asked is None or not question.kind.many:
        return []
    start, end = asked.span("whom")
    named = (one for one in (*question.topics, *question.asked) if start <= one.start < end)
    forms = {form for one in named for form in one.forms} or {fold(asked["whom"])}
    whom = re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b")
    told: dict[Speaker, Told] = {}
    for one in stated(remarks.holding(_OF_ALIGNING)):
        for span, text in told_sentences(one) if one.speaker else ():
            said = _SAYS.search(fold(text))
            told_of = _NEXT.split(_NOT_WITH.split(said["whom"])[0])[0] if said else ""
            if one.speaker and whom.search(told_of):
                told.setdefault(one.speaker, (one, span))
    return list(told.values())
