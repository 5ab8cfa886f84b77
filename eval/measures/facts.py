"""Facts: the share of the facts asked for that the answer holds, whether the first quote has one,
and whether a value asked for stands first.
"""

from __future__ import annotations

import re
from functools import lru_cache

from eval.measures.measure import Measure
from eval.outcome import Outcome
from eval.questions import Question
from rag.answer import Answer
from rag.words import fold

_VALUES = frozenset({"number", "date", "when", "document"})  # kinds of questions for a value
_FIGURE = re.compile(r"\d[\d.,]*")
_MARK = re.compile(r"\[\d+\]")


def missing_facts(outcome: Outcome) -> tuple[tuple[str, ...], ...]:
    """The facts of which the answer holds no string; all of them where nothing is answered."""
    if outcome.answer is None or not outcome.answered:
        return outcome.question.facts
    said = _said(outcome.answer)
    return tuple(
        fact for fact in outcome.question.facts if not any(holds(said, one) for one in fact)
    )


def holds(said: str, string: str) -> bool:
    """Whether a string stands in a folded text, whatever its case, accents and print.

    A figure must stand whole: "138" is not in "1,138", nor "14" in "2014".
    """
    return bool(_pattern(string).search(said))


def _of(outcome: Outcome) -> float | None:
    facts = outcome.question.facts
    if not outcome.question.answerable or not facts:
        return None
    return 1 - len(missing_facts(outcome)) / len(facts)


def _quoted_first(outcome: Outcome) -> float | None:
    """Whether the first quote holds a fact; of lists each member has its own."""
    asked = outcome.question
    if not (asked.answerable and asked.facts) or asked.kind == "list":
        return None
    quote = _plain(outcome.citations[0].quote) if outcome.citations else ""
    return float(any(holds(quote, one) for fact in asked.facts for one in fact))


def _value_right(outcome: Outcome) -> float | None:
    """Whether the value that stands first is one of the facts, or all of its figures ("143" of
    "143 in favour"); None where none does, or none is asked for.
    """
    asked = outcome.question
    short = outcome.answer.short if outcome.answer and outcome.answered else None
    if not (short and _asks_value(asked)):
        return None
    given = fold(short)
    told = set(_FIGURE.findall(given))
    return float(
        any(
            holds(given, one) or (told == set(_FIGURE.findall(one)) and holds(fold(one), short))
            for fact in asked.facts
            for one in fact
        )
    )


def _value_first(outcome: Outcome) -> float | None:
    return _value_right(outcome) or 0.0 if _asks_value(outcome.question) else None


def _asks_value(asked: Question) -> bool:
    return asked.kind in _VALUES and asked.answerable and bool(asked.facts)


def _said(answer: Answer) -> str:
    """The text without its [1] marks, the short answer, and the quotes, folded."""
    quotes = (citation.quote for citation in answer.citations)
    parts = [_MARK.sub("", answer.text), answer.short or "", *quotes]
    return "\n".join(map(_plain, parts))


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


@lru_cache(maxsize=4096)
def _pattern(string: str) -> re.Pattern[str]:
    plain = _plain(string)
    before = r"(?<!\d)(?<!\d[.,])" if plain[:1].isdigit() else ""
    after = r"(?!\d)(?![.,]\d)" if plain[-1:].isdigit() else ""
    return re.compile(before + re.escape(plain) + after)


FACTS = Measure("facts", "share of the facts asked for that the answer holds", _of)
FACT_FIRST = Measure("fact quoted first", "the first quote holds a fact", _quoted_first)
VALUE_FIRST = Measure(
    "value first", "of those that ask for a value: the first line gives one asked for", _value_first
)
VALUE_RIGHT = Measure(
    "value right", "the same of those whose first line gives any value", _value_right
)
