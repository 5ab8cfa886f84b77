"""The bare value that a question wants first: a figure, a date, a document symbol.

Comes in: the question and the sentences that answer. Goes out: the value as printed, or None.
Does not know: how the sentences were found.
"""

from __future__ import annotations

import re
from calendar import month_name

from rag.question import Value
from rag.wording import ASKING
from rag.words import STOP_WORDS, even, fold, stem, words

_WORDED = (
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty "
    "hundred"
)
_HEDGE = r"(?:\b(?:at least|almost|nearly|over|more than|less than|about|some|around|up to) )?"
_FIGURE = re.compile(
    _HEDGE + r"(?:[$€£]\s?\d[\d,.]*\d?(?: (?:million|billion|thousand|trillion))?|"
    r"\d[\d,]*(?:\.\d+)?(?: per cent| (?:million|billion|thousand|trillion))?|"
    rf"\b(?:{_WORDED.replace(' ', '|')})\b(?! (?:of|another)))",
    re.IGNORECASE,
)
_MONTH = f"(?:{'|'.join(month_name[1:])})"
_DATE = re.compile(
    r"(?:\d{1,2}(?::\d\d)? [ap]\.m\. on )?(?:[A-Z][a-z]+day, )?"
    rf"\d{{1,2}}(?:(?: to | and |-|–)\d{{1,2}})? {_MONTH}(?: \d{{4}})?|"
    rf"\b(?:{_MONTH} )?(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?\b"
)
_DOCUMENT = re.compile(
    r"\b[A-Z]{1,5}(?:/[A-Z0-9.-]+)+(?:/[A-Za-z0-9.]+)*\b|\bresolution \d+(?: \(\d{4}\))?"
)
_COUNTED = re.compile(r"\b(?:how many|how much|number of) ((?:[\w-]+ ?){1,2})")
_YEAR = re.compile(r"(?:^|[a-z] )(?:19|20)\d\d$")


def short_value(value: Value, question: str, sentences: list[str]) -> str | None:
    """The value of that kind that stands nearest to the question's words; None where none does."""
    pattern = {Value.NUMBER: _FIGURE, Value.DATE: _DATE, Value.DOCUMENT: _DOCUMENT}[value]
    wanted = {stem(word) for word in words(question)} - ASKING - {stem(word) for word in STOP_WORDS}
    counted = _COUNTED.search(fold(question))
    counts = words(counted[1]) if counted else []
    head = {stem(word) for word in counts if word not in STOP_WORDS}
    best: tuple[float, str] | None = None
    for sentence in sentences:
        plain = even(sentence)
        for found in pattern.finditer(plain):
            printed = sentence[found.start() : found.end()].rstrip(".,")
            if value is Value.NUMBER and (_YEAR.search(printed) or printed in question):
                continue
            score = _closeness(plain, found.span(), wanted, head)
            if best is None or score > best[0]:
                best = (score, printed)
    return best[1] if best and best[0] > 0 else None


def unit(value: str) -> str:
    """What a value counts, as far as it says so: without figures and hedges (``per cent``)."""
    return re.sub(rf"{_HEDGE}|[\d.,\s]+|\b(?:million|billion|thousand|trillion)\b", "", value)


def _closeness(sentence: str, span: tuple[int, int], wanted: set[str], counted: set[str]) -> float:
    """Sum over the question's words of 1 / (2 + words between them and the value).

    What the question counts ("how many children") weighs more where it follows the value.
    """
    before = [stem(word) for word in words(sentence[: span[0]])][::-1]
    after = [stem(word) for word in words(sentence[span[1] :])]
    near = sum(
        1.0 / (2 + place)
        for side in (before, after)
        for place, word in enumerate(side)
        if word in wanted
    )
    return near + sum(2.0 / (1 + place) for place, word in enumerate(after) if word in counted)
