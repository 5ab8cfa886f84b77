"""Which words are English, American or British.

Comes in: a word. Goes out: whether a list of English words has it.
Does not know: what the records print.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from spellchecker import SpellChecker

from rag.words import STOP_WORDS

# British spellings, which the list of English words lacks.
_BRITISH = tuple(
    (re.compile(british), american)
    for british, american in (
        (r"is(?=[aei])", "iz"),
        (r"(?<=al)ys(?=[ei])", "yz"),
        (r"our", "or"),
        (r"ence", "ense"),
        (r"mme", "m"),
    )
)


@lru_cache(maxsize=65536)
def is_english(word: str) -> bool:
    """Whether a word in small letters is English; "wasnt" is. Common names are on the list too."""
    if word in STOP_WORDS or word.lower() in _english():
        return True
    american = word
    for british, ours in _BRITISH:
        american = british.sub(ours, american)
    contracted = f"{word[:-1]}'{word[-1]}"  # "wasnt"
    return not _english().isdisjoint({american.lower(), contracted.lower()})


@cache
def _english() -> frozenset[str]:
    return frozenset(SpellChecker().word_frequency.words())
