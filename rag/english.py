"""Which words are English, American or British.

Comes in: a word. Goes out: whether a list of English words has it.
Does not know: what the records print.
"""

from __future__ import annotations

import re
from functools import cache

from spellchecker import SpellChecker

from rag.words import STOP_WORDS

# British spellings, which the list of English words lacks.
_BRITISH = (
    (r"is(?=[aei])", "iz"),
    (r"(?<=al)ys(?=[ei])", "yz"),
    (r"our", "or"),
    (r"ence", "ense"),
    (r"mme", "m"),
)


def is_english(word: str) -> bool:
    """Whether a word in small letters is English; "wasnt" is. Common names are on the list too."""
    if word in STOP_WORDS or word in _english():
        return True
    american = word
    for british, ours in _BRITISH:
        american = re.sub(british, ours, american)
    contracted = f"{word[:-1]}'{word[-1]}"  # "wasnt"
    return american in _english() or contracted in _english()


@cache
def _english() -> SpellChecker:
    return SpellChecker()
