"""Who gave or promised money: told by a sum of their own in a sentence of giving.

Comes in: a Question, the remarks searched. Goes out: the sentences that tell it.
Does not know: search.
"""

from __future__ import annotations

import re

from rag import wording
from rag.answer import Kind
from rag.figures import Unit, figures
from rag.own import tells_of_own
from rag.passages import Told, about, remark_sentences, stated
from rag.persons import country_of
from rag.question import Question
from rag.records import Remark
from rag.selection import Selection
from rag.words import even, level, stem

_GIVE = (
    r"(?:pledg|promis|announc|offer|contribut|donat|g[ai]v|provid|commit|sen[dt]|put|earmark|"
    r"mobili[sz]|allocat)\w*"
)
_MONEY = r"(?:money|cash|funds?|funding|financ\w+|contributions?|donations?|dollars|euros)"
_ASKS = re.compile(
    rf"{wording.WHOEVER}(?:donors? )?"
    r"(?:(?:said|says|told \w+) (?:that )?(?:they|it|he|she) (?:\w+ )?)?"
    rf"(?:{_GIVE}(?: (?:or|and) {_GIVE})* (?:[\w-]+ ){{0,3}}?{_MONEY}\b|(?:pledged|donated)\b|"
    rf"[a-z]+ .*?\b(?:{_MONEY}|aid|help|assistance|support) (?:of their own|they (?:themselves )?"
    rf"(?:are |were |had |have )?{_GIVE}))"
)
_HOW_MUCH = re.compile(
    rf"^{wording.POLITE}*how (?:much|many)(?: \w+)? (?:did|does|has|have|will|would|is|was) "
    rf"(?:the )?.+? {_GIVE}"
)
_GIVING = re.compile(
    r"\b(?:contribut|pledg|provid|provision|donat|allocat|announc|offer|commit|g[ai]v[ei]|grant|"
    r"mobili[sz]|disburs|earmark|made available|put(?:s|ting)?\b|donor|"
    r"(?:increas|tripl|doubl|prioriti)\w+ (?:[^.;]|\.\d){0,90}"
    r"\b(?:contribut|fund|aid|support|assist|donor))"
)
# Sums that nobody gives.
_NEEDED = re.compile(
    r"\b(?:requir|receiv|sought|costs?\b|worth\b|withh|gap\b|generat|shortfall|appeal|"
    r"lost\b|loss|contracts?\b)"
)
_A_SUM = re.compile(r"[$€£¥]|\b(?:[mb]illion|thousand|dollars?|euros?|francs?|pounds?)\b")
_CLAUSES = re.compile(r"; |, (?:(?:and|but) that|while) ")
_FROM = re.compile(r"\b(?:from|by)\b")
# What others gave.
_OF_OTHERS = re.compile(
    r"\b(?:thank|grateful|gratitude|appreciat|welcom|commend|applaud|prais)\w*\b[^.;]*?"
    r"\bfor \w+ing\b"
)
_ANNOUNCED = re.compile(r"\bannounc(?:ing|ed) (?:an?|further|new|additional|another|[$€£])")
_OF_GIVING = frozenset(
    map(
        stem,
        "pledge pledged promise promised announce announced offer offered contribute contributed "
        "contribution contributions donate donated donation donations gave given give provide "
        "provided commit committed sent send put earmark mobilize mobilise allocate allocated "
        "money cash fund funds funding finance financial dollars euros donor donors aid help "
        "assistance support own".split(),
    )
)


def pledged(question: Question, remarks: Selection) -> list[Told]:
    """The first sentence of each who gave or promised money, where a question asks who did, or how
    much those asked did: of what it asks money for, if it says so; nothing where it asks something
    else.
    """
    plain = level(question.text)
    if question.asked and _HOW_MUCH.match(plain):
        remarks = remarks.by(entry for one in question.asked for entry in one.entries)
    elif question.kind not in {Kind.WHO, Kind.LIST} or not _ASKS.match(plain):
        return []
    wanted = set(question.terms) - _OF_GIVING
    states = wording.WHICH_STATES.match(plain)
    return [
        (one, span)
        for one in stated(remarks)
        if (not states or country_of(one))
        and (span := _giving(one))
        and (not wanted or wanted & about(one.paragraph))
    ]


def _giving(remark: Remark) -> tuple[int, int] | None:
    """The first sentence of a remark that tells of a sum which its speaker gives."""
    if remark.speaker is None or not _A_SUM.search(remark.text):
        return None
    for start, end in remark_sentences(remark):
        text = even(remark.paragraph.slice(start, end))
        if not _NEEDED.search(level(text)) and any(
            _is_given(remark, clause) for clause in _CLAUSES.split(text)
        ):
            return start, end
    return None


def _is_given(remark: Remark, clause: str) -> bool:
    """Whether a clause of a remark tells of a sum that its speaker gives: they before the giving,
    or it from them.
    """
    plain = _OF_OTHERS.sub("", level(clause))
    giving = list(_GIVING.finditer(plain))
    if not giving or all(one.unit is not Unit.MONEY for one in figures(clause)):
        return False
    return bool(
        _ANNOUNCED.search(plain)
        or tells_of_own(remark, plain[: giving[-1].end()])
        or any(tells_of_own(remark, plain[one.end() :]) for one in _FROM.finditer(plain))
    )
