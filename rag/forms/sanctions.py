"""Who put sanctions in place, as they say of their own country or bloc.

Comes in: a question, a remark. Goes out: whether it asks so, whether a sentence tells so. Does not
know: whom the sanctions are put to.
"""

from __future__ import annotations

import re

from rag.forms.own import tells_of_own
from rag.questions import wording
from rag.questions.stance import CLAUSE_ENDS
from rag.records import Remark
from rag.words import level

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
