"""Who asked others to be for or against a text, by set phrases: "urged all to support it".

Comes in: a question; sentences. Goes out: the side that it asks who asked others to take, and
whether a sentence does. Does not know: who speaks, how near a sentence is to the question.
"""

from __future__ import annotations

import re

from rag.questions.stance import Stance
from rag.questions.wording import TEXT, WHOEVER
from rag.words import level

_CALLS = (
    r"(?:call|urg|appeal|invit|encourag|exhort|plead|ask|request|implor|lobb|hop|trust)"
    r"(?:e|ed|es|s|ing|y|ied)?(?: (?:on|upon|to|with|for|that))?"
)
_OTHERS = (
    r"(?:states?|members?|membership|delegat(?:es?|ions?)|countr(?:y|ies)|colleagues|nations?|"
    r"governments|parties|others|all|everyone|everybody|assembly|council|committee|body|house)"
)
_SIDES = {
    Stance.AGAINST: (
        r"(?:oppose|reject|vote (?:\w+ )?(?:against|no|down)|not (?:support|adopt|back|endorse)|"
        r"turn down|abstain|withhold)"
    ),
    Stance.FOR: (
        r"(?:(?:co-?)?sponsor|support|back|adopt|endorse|approve|"
        r"vote (?:\W*yes|(?:\w+ )?(?:for|in favou?r))|(?:stand|rally|get) (?:\w+ )?behind|say yes)"
    ),
}
_THE_TEXT = (
    rf"\b(?:(?:the|this|that|today['’]s|its|his|her|their|any|all)\b[^.;]{{0,30}} "
    rf"(?:{TEXT}|proposal|amendment|motion)s?|it|them)\b"
)
# Who also did so, of which a sentence tells first: "Chad backed the draft, and urged all to do so".
_DOING_SO = {
    Stance.AGAINST: r"\b(?:oppos|reject|against)\w*",
    Stance.FOR: r"\b(?:support|back|favou?r|sponsor|endors)\w*",
}
_ASKS = {
    side: re.compile(
        rf"{WHOEVER}{_CALLS} (?:[\w-]+ ){{0,4}}?{_OTHERS} (?:to|would|should) {verbs}\b"
        rf"[^?]*?{_THE_TEXT}"
    )
    for side, verbs in _SIDES.items()
}
_URGES = {
    side: re.compile(
        rf"\b{_CALLS} [^.;]{{0,80}}?\b{_OTHERS} (?:[\w-]+ ){{0,6}}?(?:to|would|will|should) "
        rf"(?:[\w-]+ ){{0,2}}?{verbs}\b"
        rf"(?:(?<=favour)|(?<=favor)|(?<=yes)|(?<=no)|(?<=abstain)|[^.;]{{0,60}}?{_THE_TEXT})|"
        rf"{_DOING_SO[side]}[^.;]*?(?:{TEXT})\b[^.;]*?\b{_CALLS} [^.;]{{0,60}}?\b{_OTHERS} "
        r"to (?:do (?:so|the same|likewise)|follow suit)\b"
    )
    for side, verbs in _SIDES.items()
}


def side_urged(plain: str) -> Stance | None:
    """The side on a text that a folded question asks who asked others to take."""
    return next((side for side, asks in _ASKS.items() if asks.match(plain)), None)


def urges(side: Stance, sentence: str) -> bool:
    """Whether a sentence asks others to take a side on a text."""
    return _URGES[side].search(level(sentence)) is not None
