"""What speakers tell of deeds that are theirs: of arms, which they defend, sanctions that they put
in place, charges that they own up to or not, and people whom they lost.

Comes in: a Question; remarks and their sentences. Goes out: what it asks of such deeds, and whether
a sentence tells it. Does not know: search, what others say of the deed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from itertools import islice

from rag.countries import country_code, names_of_states
from rag.forms.own import tells_of_own, tells_of_own_people
from rag.forms.targets import ARMS
from rag.forms.towards import Target
from rag.holdings.passages import Told, stated, told_sentences
from rag.holdings.selection import Selection
from rag.questions import wording
from rag.questions.denial import CHARGES_FALSE
from rag.questions.question import Question
from rag.questions.stance import CLAUSE_ENDS, Asked, Stance
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
    """The States whose deed of arms a question asks who defended, be it as most texts tell it."""
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
    """Whether a sentence defends what States did, its own, or says that they have the right."""
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


_KINDS_OF_SANCTION = (
    r"(?:sanctions?|penalt(?:y|ies)|embargo(?:es)?|(?:restrictive|punitive|coercive) measures?|"
    r"travel bans?|asset freezes?|restrictions?)\b"
)
_WHO_IMPOSED = re.compile(
    rf"{wording.WHOEVER}(?:sa(?:id|ys?) (?:that )?(?:they|it) (?:had |have |has )?)?"
    r"(?:impos|adopt|slap|introduc|enact|appl(?:y|ied)|put|plac|join)[a-z]* "
    rf"(?:[\w-]+ ){{0,3}}?{_KINDS_OF_SANCTION}"
)
_SANCTIONS = re.compile(
    rf"\b{_KINDS_OF_SANCTION}|\bmeasures against\b|\bfreez\w+ (?:of )?(?:the )?(?:\w+ )?assets\b"
)
_PUT_IN_PLACE = re.compile(
    r"\b(?:impos|adopt|appl(?:ied|ying)|enact|implement|introduc|join|subscrib|respon[ds]|"
    r"t(?:ak(?:en|ing)|ook)\b|clos(?:ed|ing)\b)"
)
_YET_TO = re.compile(r"\b(?:should|must|call|urg|caution|favou?r|oppos|victim|lift)\w*")


def asks_who_imposed(plain: str) -> bool:
    """Whether a folded question asks who put sanctions in place."""
    return bool(_WHO_IMPOSED.match(plain))


def imposes(remark: Remark, sentence: str) -> bool:
    """Whether a sentence tells that the speaker's own country or bloc put sanctions in place."""
    plain = level(sentence)
    told = (
        _SANCTIONS.search(part) and _PUT_IN_PLACE.search(part) and not _YET_TO.search(part)
        for part in (plain, *CLAUSE_ENDS.split(plain))
    )
    return any(told) and tells_of_own(remark, sentence)


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
    """Where those asked turn down what others charge them with, or tell of people they lost."""
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
