"""What becomes of people, as questions and records tell it: killed, held, driven from home.

Comes in: a text. Goes out: the fates that it tells. Does not know: of how many.
"""

from __future__ import annotations

import re

# What becomes of people: a figure of those of whom one is told tells nothing of another.
DEAD = (
    r"(?i:die[sd]?|dying|dead|kill(?:s|ed|ing|ings)?|deaths?|fatalit(?:y|ies)|perish(?:ed)?|slain|"
    r"murder(?:s|ed)?|los(?:e|t|ing) their lives|"
    r"(?:claim(?:s|ed|ing)?|cost|took|taken|loss of) (?:[\w,.-]+ ){0,5}?lives)"
)
_HURT = r"(?i:injur\w+|wound(?:s|ed|ing)?|hurt|maim\w*)"
_MISSING = r"(?i:missing|disappear\w+)"
_HELD = (
    r"(?i:held|holds?|holding|captive|captivity|detain\w*|detention|imprison\w*|jailed|"
    r"locked up)"
)
_RELEASED = r"(?i:releas\w+|freed|freeing|liberat\w+|rescued)"
_TAKEN = (
    r"(?i:(?:tak(?:en|ing)|took|take)(?= (?:hostage|captive|by)\b)|"
    r"hostages(?: [\w']+){0,5} (?:taken|take|took)|abduct\w*|"
    r"kidnap\w*|captur\w+)"
)
_FROM_HOME = (
    r"(?i:(?:fle[de]|flee(?:s|ing)|left|leav(?:e|es|ing)|driven (?:from|out of)|"
    r"forced (?:from|out of)) their homes?)"
)
_DISPLACED = rf"(?i:displac\w+|uprooted|forced to (?:flee|leave)|{_FROM_HOME})"
_WITHIN = r"(?i:internally displaced|(?:displaced|fled|flee) (?:inside|within)|IDPs?)"
_FLED = (
    r"(?i:fled|flee(?:s|ing)?|refugees?|(?:found|sought|seek(?:ing)?|taken|took) refuge|"
    r"(?:displaced|driven|forced|uprooted|evacuated) (?:from|out of))|"
    rf"(?:left|leave|leaving)(?= [A-Z])|{_FROM_HOME}"
)
_HOSTED = (
    r"(?i:host(?:s|ed|ing)?|shelter(?:s|ed|ing)?|welcom(?:es?|ed|ing)|accommodat\w+|"
    r"(?:tak(?:es?|en|ing)|took|let(?:s|ting)?) in)"
)
EVERY_FATE = {
    fate: re.compile(rf"\b(?:{fate})\b")
    for fate in (
        DEAD, _HURT, _MISSING, _HELD, _RELEASED, _TAKEN, _DISPLACED, _WITHIN, _FLED, _HOSTED
    )
}  # fmt: skip
# Who leaves, and who gets somewhere, or is taken in there.
LEFT = re.compile(r"\b(?:fled|flee(?:s|ing)?|left|leav(?:e|es|ing)|escap\w+|displaced)\b")
ARRIVED = re.compile(
    rf"\b(?:{_HOSTED}|(?i:(?:(?:found|sought|taken|took) )?refuge (?:in|with)|"
    r"(?:arriv\w+|settled|resettled) (?:in|at)|"
    r"(?:evacuated|relocated|resettled|transferred|transported|deported|brought|taken|moved|fled|"
    r"flee(?:ing)?|c[ao]me|gone|went|cross(?:ed|ing)?|escaped|displaced) "
    r"(?:[\w-]+ ){0,3}?(?:in)?to|"
    r"(?:receiv|accept|admit|absorb)\w*))\b"
)
OF_SOME_OF_THEM = frozenset({_RELEASED, _HOSTED})  # by one, or some time
OF_HARM = frozenset({DEAD, _HURT})
_BOTH_FATES = re.compile(r"\b([a-z]+)(?: and | or |-or-|/)([a-z]+)\b")  # "killed or injured"


def fates(text: str) -> frozenset[str]:
    """What becomes of people in an evened text."""
    return frozenset(fate for fate, told in EVERY_FATE.items() if told.search(text))


def asked_fates(question: str) -> frozenset[str]:
    """The same in a question: the internally displaced are not all who are displaced."""
    found = fates(question)
    return found - {_DISPLACED} if _WITHIN in found else found


def both_fates(text: str) -> frozenset[str]:
    """What becomes of people counted together: "killed or injured"."""
    found = ((fates(one), fates(other)) for one, other in _BOTH_FATES.findall(text))
    return frozenset().union(*(one | other for one, other in found if one and other))
