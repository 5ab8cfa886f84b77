"""The values that a question for several wants: "how many were killed and hurt?", "how many left,
and since when?".

Comes in: a Question, what is quoted of a remark. Goes out: all of the values as text, or None: half
of them are no answer. Does not know: how a value is bound to what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import product

from rag.answering.given import bound_by, ranked_by, sole_by, with_span
from rag.answering.short import Bound
from rag.questions.question import Question, Value, value_wanted
from rag.questions.sought import TWO_DEEDS, counted_apart
from rag.retrieval.quoted import Quoted
from rag.words import level

_MOST_TRIED = 4  # values for each of several parts


def parts_of(question: Question) -> list[tuple[str, str]]:
    """The parts of a question for several values (``counted_apart``); none where it wants one."""
    parts = [] if question.value is Value.DOCUMENT else counted_apart(question.text)
    return parts if all(done or value_wanted(level(part)) for part, done in parts) else []


def values_apart(question: Question, parts: Sequence[tuple[str, str]], one: Quoted) -> str | None:
    """``230 killed; 846 wounded``: the values of both things counted, or the one value of both
    together; None where that is not told.
    """
    if not parts[0][1]:
        return _values_in_turn(question, [part for part, _ in parts], one)
    told = [
        (value.printed, done) for part, done in parts if (value := bound_by(question, one, part))
    ]
    if len(dict(told)) == len(parts):
        return "; ".join(f"{value} {done}".strip() for value, done in told)
    both = re.compile(" and ".join(re.escape(done) for _, done in parts), re.IGNORECASE)
    joined = not told or any(TWO_DEEDS.search(text) or both.search(text) for text in one.texts)
    together = bound_by(question, one) if joined else None
    return together.printed if together else None


def _values_in_turn(question: Question, parts: Sequence[str], one: Quoted) -> str | None:
    """``14; three``: a value for each of two asked for one after the other, not the same for both;
    None where one is not told. Where one alone is bound, the only other one there is, is the other.
    """
    asked = [(part, value_wanted(level(part))) for part in parts]
    each = [[None, *ranked_by(question, one, part, kind)[:_MOST_TRIED]] for part, kind in asked]
    best = max(product(*each), key=_worth)
    told = [value.printed for value in best if value]
    if not told:
        return None
    whole = [
        with_span(part, value or sole_by(question, one, part, kind, told), one)
        for (part, kind), value in zip(asked, best, strict=True)
    ]
    given = [value.printed for value in whole if value]
    return "; ".join(given) if len(given) == len(parts) else None


def _worth(values: Iterable[Bound | None]) -> tuple[int, float]:
    """How many of the parts have a value, none the same, and how well those fit."""
    told = {one.printed: one.fit for one in values if one}
    return len(told), sum(told.values())
