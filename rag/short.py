"""The bare value that a question wants first: a figure, a date, a document symbol.

Comes in: the question and the sentences that answer. Goes out: the value as printed, or None.
Does not know: how the sentences were found.
"""

from __future__ import annotations

import re

from rag.question import Value
from rag.wording import ASKING
from rag.words import STOP_WORDS, even, stem, words

_WORDED = (
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty "
    "hundred"
)
_FIGURE = re.compile(
    r"[$€£]\s?\d[\d,.]*\d?(?: (?:million|billion|thousand|trillion))?|"
    r"\d[\d,]*(?:\.\d+)?(?: per cent| (?:million|billion|thousand|trillion))?|"
    rf"\b(?:{_WORDED.replace(' ', '|')})\b(?! (?:of|another))",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:\d{1,2}(?::\d\d)? [ap]\.m\. on )?(?:[A-Z][a-z]+day, )?\d{1,2} (?:January|February|March|"
    r"April|May|June|July|August|September|October|November|December)(?: \d{4})?|"
    r"\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December) )?(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?\b"
)
_DOCUMENT = re.compile(
    r"\b[A-Z]{1,5}(?:/[A-Z0-9.-]+)+(?:/[A-Za-z0-9.]+)*\b|\bresolution \d+(?: \(\d{4}\))?"
)
_YEAR = re.compile(r"^(?:19|20)\d\d$")


def short_value(value: Value, question: str, sentences: list[str]) -> str | None:
    """The value of that kind that stands nearest to the question's words; None where none does."""
    pattern = {Value.NUMBER: _FIGURE, Value.DATE: _DATE, Value.DOCUMENT: _DOCUMENT}[value]
    wanted = {stem(word) for word in words(question)} - ASKING - {stem(word) for word in STOP_WORDS}
    best: tuple[float, str] | None = None
    for sentence in sentences:
        plain = even(sentence)
        for found in pattern.finditer(plain):
            printed = sentence[found.start() : found.end()].rstrip(".,")
            if value is Value.NUMBER and (_YEAR.match(printed) or printed in question):
                continue
            score = _closeness(plain, found.start(), found.end(), wanted)
            if best is None or score > best[0]:
                best = (score, printed)
    return best[1] if best and best[0] > 0 else None


def _closeness(sentence: str, start: int, end: int, wanted: set[str]) -> float:
    """Sum over the question's words of 1 / (1 + words between them and the value)."""
    before = [stem(word) for word in words(sentence[:start])][::-1]
    after = [stem(word) for word in words(sentence[end:])]
    return sum(
        1.0 / (2 + place)
        for side, weight in ((before, 0), (after, 0))
        for place, word in enumerate(side, weight)
        if word in wanted
    )
