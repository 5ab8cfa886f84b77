"""Who asked that something be put to a vote; whose veto it was, where the record has no vote.

Comes in: a Question, the remarks searched. Goes out: the sentences that tell it. Does not know: how
the vote went.
"""

from __future__ import annotations

import re
from itertools import islice

from rag.forms.own_votes import told_with
from rag.forms.tabling import taken_up
from rag.holdings.ballots import PART, part_in
from rag.holdings.passages import Told, stated, told_sentences
from rag.holdings.selection import Selection
from rag.questions import voting
from rag.questions.question import Question
from rag.questions.voting import VOTING
from rag.questions.wording import WHOEVER
from rag.reading.roll import same_body
from rag.records import Remark
from rag.words import even, level, stem, terms

_A_VOTE = (
    r"(?:an? |the |that |this )?(?:(?:separate|recorded|roll-call) ){0,2}vote\b"
    r"(?! (?:of|against|for|in favou?r|explanations?)\b)"
)
_TO_VOTE = r"\bbe (?:put|taken|brought) to (?:an? |the )?(?:(?:separate|recorded) )?vote\b"
_REQUESTS = (
    r"(?:(?:request|demand)(?:s|ed|ing)?|ask(?:s|ed|ing)? for|call(?:s|ed|ing)? for|"
    r"insist(?:s|ed|ing)? on)"
)
_ASKS = re.compile(
    rf"{WHOEVER}(?:(?:had|has|have) )?(?:(?:{_REQUESTS}|(?:want|force)(?:s|ed|d)?) {_A_VOTE}|"
    rf"(?:ask|request|want|call|demand|insist)\w*(?: for| that)? [^?]*?{_TO_VOTE})"
)
# Not "had not requested", "asked who had requested", "regretted that a vote had been called for".
_TELLS = re.compile(
    rf"(?<!\bnot )(?<!\bnever )(?<!\bwho )(?<!\bwho had )\b{_REQUESTS} {_A_VOTE}|"
    rf"\brequest(?:s|ed|ing)? that (?:[^.;]|\.(?=\d)){{1,80}}?{_TO_VOTE}|"
    r"^[^.;]{0,60}\bvote\b[^.;]{0,60}\b(?:was|were|had been) "
    r"(?:requested|called for|asked for) by\b"
)
# "said that Chad had asked for a vote": somebody else did.
_ANOTHER = re.compile(r"\bthat (?P<who>(?:the )?[A-Z][\w ]+?)(?:'s \w+)? (?:had|has) (?:also )?$")
_OF_REQUESTS = VOTING | frozenset(
    map(stem, "separate recorded roll call request requested ask demand insist want put".split())
)


def requested(question: Question, remarks: Selection) -> list[Told]:
    """The sentences in which the vote is requested that most of the question is told with."""
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
        if _is_theirs(one, text)
    ]
    of_part = [each for each in every if part and each[2] and each[2].may_be(part)]
    told = [(one, span) for one, span, _ in of_part or every]
    shared = [len(wanted & (told_with(*each) | taken_up(each[0]))) for each in told]
    most = max(shared, default=0)
    if wanted and not most:
        return []
    return [each for each, share in zip(told, shared, strict=True) if share == most]


def _is_theirs(remark: Remark, sentence: str) -> bool:
    """Whether a sentence tells a request of whoever says it, or is nobody's words."""
    found = _TELLS.search(level(sentence))
    if found is None:
        return False
    another = _ANOTHER.search(even(sentence), 0, found.start())
    speaker = remark.speaker
    return another is None or bool(
        speaker and same_body(speaker.affiliation, another["who"].removeprefix("the "))
    )


# "Chad used its veto", "vetoed by Chad".
_VETO_OF = re.compile(
    r"(?:[A-Z][\w'-]+ )+(?:(?:had|has|again|then|also|recently) )*"
    r"(?:vetoed|(?:used?|cast|exercised) (?:its|the|a|their) (?:right of |power of )?veto)|"
    r"\b(?:vetoed|veto(?: \w+)?) by (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)*"
)


def vetoed(question: Question, remarks: Selection) -> list[Told]:
    """The first sentence in which a speaker tells whose veto it was, with all that is asked."""
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
