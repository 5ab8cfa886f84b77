"""Who asked that something be put to a vote.

Comes in: a Question, the remarks searched. Goes out: the sentences that tell it. Does not know: how
the vote went.
"""

from __future__ import annotations

import re

from rag.forms.own_votes import told_with
from rag.forms.tabling import taken_up
from rag.holdings.passages import Told, told_sentences
from rag.holdings.selection import Selection
from rag.questions.question import Question
from rag.questions.voting import VOTING
from rag.questions.wording import WHOEVER
from rag.reading.ballots import PART, part_in
from rag.words import level, stem, terms

_A_VOTE = r"(?:an? |the |that |this )?(?:(?:separate|recorded|roll-call) ){0,2}vote\b(?! of)"
_TO_VOTE = r"\bbe (?:put|taken|brought) to (?:an? |the )?(?:(?:separate|recorded) )?vote\b"
_REQUESTS = r"(?:request|ask(?:s|ed|ing)? for|call(?:s|ed|ing)? for|demand|insist(?:s|ed|ing)? on)"
_ASKS = re.compile(
    rf"{WHOEVER}(?:(?:had|has|have) )?(?:(?:{_REQUESTS}|want|force)(?:s|ed|ing)? {_A_VOTE}|"
    rf"(?:ask|request|want|call|demand|insist)\w*(?: for| that)? [^?]*?{_TO_VOTE})"
)
_TELLS = re.compile(
    rf"(?<!regretted that )\b{_REQUESTS}(?:s|ed|ing)? {_A_VOTE}|"
    rf"\brequest(?:s|ed|ing)? that (?:[^.;]|\.(?=\d)){{1,80}}?{_TO_VOTE}|"
    rf"\bvote\b[^.;]{{0,60}}\b(?:was|were|had been) (?:requested|called for|asked for) by\b"
)
_OF_REQUESTS = VOTING | frozenset(
    map(stem, "separate recorded roll call request requested ask demand insist want put".split())
)


def requested(question: Question, remarks: Selection) -> list[Told]:
    """The sentences in which a vote is requested, those told with most of what a question asks
    about, and of the paragraph that it names; nothing where it asks something else.
    """
    plain = level(question.text)
    if not _ASKS.match(plain):
        return []
    part = part_in(question.text)
    wanted = set(question.terms) - _OF_REQUESTS
    wanted -= set(terms(" ".join(found[0] for found in PART.finditer(plain))))
    every = [
        (one, span, part_in(text))
        for one in remarks.holding([stem("vote")])
        if not one.paragraph.section.summary
        for span, text in told_sentences(one)
        if _TELLS.search(level(text))
    ]
    of_part = [each for each in every if part and each[2] and each[2].may_be(part)]
    told = [(one, span) for one, span, _ in of_part or every]
    shared = [len(wanted & (told_with(*each) | taken_up(each[0]))) for each in told]
    most = max(shared, default=0)
    if wanted and not most:
        return []
    return [each for each, share in zip(told, shared, strict=True) if share == most]
