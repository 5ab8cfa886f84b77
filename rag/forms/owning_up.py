"""Whether somebody owned up to a charge, or lost people of their own.

Comes in: a Question, the remarks searched. Goes out: their sentences that turn it down, or tell of
it. Does not know: what others say of it.
"""

from __future__ import annotations

import re
from itertools import islice

from rag.forms.own import tells_of_own_people
from rag.holdings.passages import Told, stated, told_sentences
from rag.holdings.selection import Selection
from rag.questions import wording
from rag.questions.denial import CHARGES_FALSE
from rag.questions.question import Question
from rag.records import Remark
from rag.words import level

_ADMITTED = re.compile(
    rf"^{wording.POLITE}*(?:did|does|do|has|have) .+? (?:admit|acknowledge|confess|concede|own up)"
    r"(?:t?ed|d)?\b"
)
_TURNS_DOWN = re.compile(
    rf"{CHARGES_FALSE.pattern}|\b(?:baseless|groundless|unfounded|false)\b[^.;]*"
    r"\b(?:propaganda|lies|remarks|statements?|narratives?)\b"
)
_LOST_PEOPLE = re.compile(
    rf"^{wording.POLITE}*(?:did|does|do|has|have) .+? (?:lose|lost) (?:any |some )?(?:of its )?"
    r"(?:own )?(?:citizens|nationals|people|compatriots|students|soldiers|peacekeepers|workers)\b"
)
_PERISHED = re.compile(r"\b(?:kill|die[ds]?\b|dead|death|lost\b|lives\b|perish|murder)")
_MOST = 5  # sentences told


def owned_up(question: Question, remarks: Selection) -> list[Told]:
    """Where it asks whether somebody admitted what others charge them with: the sentences in which
    they turn down what those say whom it names; whether a country lost people of its own: those
    that tell of them.
    """
    plain = level(question.text)
    lost = _LOST_PEOPLE.match(plain)
    if not (lost or _ADMITTED.match(plain)):
        return []
    names = {form for one in question.topics for form in (one.label.lower(), *one.forms)}

    def tells(remark: Remark, sentence: str) -> bool:
        text = level(sentence)
        if lost:
            return bool(_PERISHED.search(text)) and tells_of_own_people(remark, sentence)
        return bool(_TURNS_DOWN.search(text)) and any(name in text for name in names)

    told = (
        (one, span)
        for one in stated(remarks.by(entry for one in question.asked for entry in one.entries))
        for span, text in told_sentences(one)
        if tells(one, text)
    )
    return list(islice(told, _MOST))
