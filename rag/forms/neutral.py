"""Who takes no side, by set phrases: "did not take a position", "takes no side", "is neutral".

Comes in: a question; sentences. Goes out: whether it asks for them, and whether a sentence tells
it. Does not know: who speaks, how near a sentence is to the question.
"""

from __future__ import annotations

import re

from rag.questions.wording import NO_SIDE, WHOEVER, stemmed
from rag.words import level

# What of its words are no matter on which a side is taken.
OF_NO_SIDE = stemmed("take took taken position positions side sides stand neutral undecided fence")
_ASKS = re.compile(rf"{WHOEVER}{NO_SIDE}")
_TAKES_NONE = re.compile(rf"\b{NO_SIDE}")


def asks_who_is_neutral(plain: str) -> bool:
    """Whether a folded question asks who takes no side."""
    return bool(_ASKS.match(plain))


def takes_no_side(sentence: str) -> bool:
    """Whether a sentence says that somebody takes no side."""
    return bool(_TAKES_NONE.search(level(sentence)))
