"""Who gave or promised money: told by a sum of their own in a sentence of giving.

Comes in: a Question, the remarks searched. Goes out: the sentences that tell it.
Does not know: search.
"""

from __future__ import annotations

import re

from rag import wording
from rag.answer import Kind
from rag.countries import country_code
from rag.figures import Unit, figures
from rag.own import tells_of_own
from rag.passages import Told, about, remark_sentences, stated
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
    r"mobili[sz]|disburs|earmark|made available|put(?:s|ting)?\b|increas|tripl|doubl|donor|"
    r"prioriti)"
)
# Sums that nobody gives.
_NEEDED = re.compile(
    r"\b(?:requir|receiv|sought|costs?\b|worth\b|withh|gap\b|generat|shortfall|appeal|"
    r"lost\b|loss|contracts?\b)"
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
    told = [
        (one, span)
        for one in stated(remarks)
        if (not states or _is_of_state(one)) and (span := _giving(one))
    ]
    return [one for one in told if not wanted or wanted & about(one[0].paragraph)]


def _giving(remark: Remark) -> tuple[int, int] | None:
    """The first sentence of a remark that tells of a sum which its speaker gives."""
    if remark.speaker is None:
        return None
    for start, end in remark_sentences(remark):
        text = remark.paragraph.slice(start, end)
        plain = level(text)
        sums = [one for one in figures(even(text)) if one.unit is Unit.MONEY]
        own = _ANNOUNCED.search(plain) or tells_of_own(remark, text)
        if sums and own and _GIVING.search(plain) and not _NEEDED.search(plain):
            return start, end
    return None


def _is_of_state(remark: Remark) -> bool:
    return bool(country_code((remark.speaker and remark.speaker.affiliation) or ""))
