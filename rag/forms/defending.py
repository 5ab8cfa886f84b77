"""Who defends a deed of arms: whoever did it and says why, or who says that they have the right.

Comes in: a Question; sentences of remarks. Goes out: whose deed it asks who defended, and whether a
sentence defends it. Does not know: search, what else is said of the deed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable

from rag.countries import country_code, names_of_states
from rag.forms.targets import ARMS
from rag.forms.towards import Target
from rag.questions.question import Question
from rag.questions.stance import Asked, Stance
from rag.records import Remark
from rag.words import even, level

_DEED = rf"(?:{ARMS}|aggression|intervention)s?\b"
_OF_DEED = re.compile(
    rf"(?:the )?(?:(?!(?:who|that|which|against|of|in|on|for|and|to)\b)[\w'’-]+ ){{0,4}}?{_DEED}"
)
_WHOSE = re.compile(  # "Chad's ground offensive", "the Chadian army's operation"
    rf"(?P<who>[A-Z]\w+(?: [A-Z]\w+)*)(?:['’]s?)? (?:[a-z-]+ ){{0,2}}?{_DEED}"
)
_BY = re.compile(rf"{_DEED}(?: [a-z]+)? by (?:the )?(?P<who>[A-Z]\w+(?: [A-Z]\w+)*)")
_ON_A_DAY = re.compile(r" (?:of|on) \d")
# Of a sentence that justifies by a word that may be of anything.
_OF_ARMS = re.compile(
    r"\b(?:operat|militar|forces?\b|troop|strike|attack|army|soldier|weapon|defen|target|war\b)"
)
_SAYS_SO = re.compile(
    r"self-defen[cs]e|right to (?:defend|protect)|defend(?:s|ed|ing)? (?:itself|its)"
)
_JUSTIFIES = re.compile(
    r"\b(?:self-defen[cs]e|(?:right|duty|obligation) to (?:defend|protect|respond)|"
    r"defend(?:s|ed|ing)? (?:itself|its|our|his|her|their|themselves)\b|justified|legitimate|"
    r"(?:no|little|without) (?:other |any )?(?:choice|option|alternative)|"
    r"(?:compelled|forced|obliged) to (?:act|defend|launch|take|respond|go|protect)|"
    r"in response to|to protect|carefully|surgical(?:ly)?|precise(?:ly)?|precautions?|"
    r"necessary|necessity|to (?:save|free|rescue|liberate|demilitari[sz]e)\b)"
)
_NOT_SO = re.compile(r"\b(?:not|no|nothing|never|cannot|nor|without|pretext|under the guise)\b")
_BEFORE = 40  # characters before what justifies in which it is denied


def doers_defended(
    question: Question, asked: Asked | None, texts: Iterable[str]
) -> frozenset[str] | None:
    """The ISO codes of the States whose deed of arms a question asks who defended: those that it
    names, else the one whose deed it is in most of some texts. None where it asks no such thing.
    """
    if asked is None or asked.stance is not Stance.FOR or not question.kind.many:
        return None
    plain = level(question.text)
    deed = _OF_DEED.match(plain, asked.end)
    if deed is None or _ON_A_DAY.match(plain, deed.end()):
        return None
    behind = even(question.text[asked.end :])
    named = {one["who"] for pattern in (_WHOSE, _BY) for one in pattern.finditer(behind)}
    codes = frozenset(code for who in named for code in names_of_states(who).values())
    texts = list(texts)
    if codes or any(not _is_place(who, texts) for who in named):
        return codes or None  # of no State
    harmed = set(names_of_states(question.text).values())
    told = Counter(
        code
        for text in texts
        for one in _WHOSE.finditer(even(text))
        for code in names_of_states(one["who"]).values()
        if code not in harmed
    )
    return frozenset(code for code, _ in told.most_common(1)) or None


def _is_place(name: str, texts: Iterable[str]) -> bool:
    """Whether any of some texts tells of what is there."""
    there = re.compile(rf"\b(?:in|into|from|across|around|inside) {re.escape(name)}\b")
    return any(map(there.search, texts))


def defends(remark: Remark, sentence: str, doers: Collection[str]) -> bool:
    """Whether a sentence defends what some States did: their own, or one that says that they have
    the right.
    """
    if any(country_code(body) in doers for body in remark.bodies):
        return _justifies(sentence)
    names = {name for name, code in names_of_states(sentence).items() if code in doers}
    return bool(names) and Target(frozenset(names), proper=True).granted(sentence)


def _justifies(sentence: str) -> bool:
    plain = level(sentence)
    if not (_SAYS_SO.search(plain) or _OF_ARMS.search(plain)):
        return False
    found = _JUSTIFIES.finditer(plain)
    return any(
        not _NOT_SO.search(plain, max(0, one.start() - _BEFORE), one.start()) for one in found
    )
