"""The clause that a value stands in, with what goes on behind an insertion or in a list.

Comes in: a value where it is found in a sentence. Goes out: where its clause begins and ends. Does
not know: what is asked.
"""

from __future__ import annotations

import re

from rag.questions.figures import HEDGE, ONES
from rag.questions.sought import PLANS
from rag.questions.wording import MONTH, YEAR

_FRONTED = re.compile(rf"{MONTH}|\d{{4}}$")  # a date, not a figure
# Where another clause begins, and what makes it a part of what is told before ("of which …").
CUT = re.compile(
    rf"[,;:(—] ?| and (?:(?<=[a-z] and )|(?<=\bin \d{{4}} and )(?!{YEAR}))(?={PLANS} to [a-z]+ |"
    rf"(?:[a-z]+ ){{0,2}}{HEDGE}(?:[$€£]?\d|(?:none|not one|{ONES})\b))"
)
PART = re.compile(r"\b(?:including|among|of (?:them|which|whom|these|those))\b")
# Where a list of figures goes on: ", 3 wells", " and four dams".
_NEXT_LISTED = re.compile(rf"(?:, (?:and )?| and )(?={HEDGE}(?:\d|(?:{ONES})\b))\S+")
_INSERTED = re.compile(r", (?:including|among|mostly|mainly) [^,]*,")


def clause_of(found: re.Match[str]) -> tuple[int, int]:
    """Where a value's clause begins and ends, with what goes on behind ", including some, …"."""
    sentence = found.string
    cuts = [cut.span() for cut in CUT.finditer(sentence)]
    start = max((end for _, end in cuts if end <= found.start()), default=0)
    ends = [at for at, _ in cuts if at >= found.end()] or [len(sentence)]
    if not start and ends[0] == found.end() and len(ends) > 1 and _FRONTED.search(found[0]):
        return start, ends[1]  # "On 3 May 2021, the court found …"
    if len(ends) > 1 and _INSERTED.match(sentence, ends[0]):
        return start, ends[2] if len(ends) > 2 else len(sentence)
    return start, ends[0]


def clause_told(found: re.Match[str]) -> str:
    """The text of a value's clause."""
    return found.string[slice(*clause_of(found))]


def listed_behind(sentence: str, at: int) -> str:
    """What goes on behind a clause with further figures: "2 mills, 3 wells and 4 dams are dry"."""
    end = at
    while next_one := _NEXT_LISTED.match(sentence, end):
        cut = CUT.search(sentence, next_one.end())
        end = cut.start() if cut else len(sentence)
    return sentence[at:end]
