"""Slips of the pen in a question, put right as the records spell the word.

Comes in: a question and the directory of the records it is asked of. Goes out: the question with
words that are no English, and one or two letters from a word of the records, in that spelling.
Does not know: names; a directory finds them misspelt.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from rag import wording
from rag.directory import Directory
from rag.english import is_english
from rag.words import even

_WORD = re.compile(r"(?<![\w'’-])[a-z]{5,}(?![\w'’-])")
_SAYS = re.compile(rf" {wording.SAYING}\b")  # what stands before it may be a name
_OF_QUESTIONS = sorted(wording.OF_QUESTIONS)
_LONG = 8  # letters from which two may be wrong


def put_right(text: str, directory: Directory) -> str:
    """The question with its slips put right; names, capitals and quotations stay as they are."""
    left = [(one.start, one.end) for one in directory.named_in(text)]
    left += [found.span() for found in wording.QUOTATION.finditer(even(text))]

    def spelt(found: re.Match[str]) -> str:
        word = found[0]
        inside = any(start <= found.start() < end for start, end in left)
        if inside or directory.is_plain(word) or is_english(word):
            return word
        subject = _SAYS.match(text, found.end())
        return _nearest(word, () if subject else directory.plain_words) or word

    return _WORD.sub(spelt, text)


def _nearest(word: str, plain: Sequence[str]) -> str | None:
    """The word that differs least and begins alike; None if none is near. ``plain`` is in order."""
    most = 2 if len(word) >= _LONG else 1
    begins, ends = bisect_left(plain, word[0]), bisect_left(plain, chr(ord(word[0]) + 1))
    alike = [*plain[begins:ends], *(one for one in _OF_QUESTIONS if one[0] == word[0])]
    found = process.extract_iter(word, alike, scorer=OSA.distance, score_cutoff=most)
    near = [one for one, *_ in found]
    return max(near, key=lambda one: (fuzz.ratio(word, one), one), default=None)
