"""Speakers: whether those cited are those who said it."""

from __future__ import annotations

from eval.measures.measure import Measure
from eval.names import is_speaker, same_name
from eval.outcome import Outcome
from rag.answer import Kind
from rag.records import Speaker


def _right(outcome: Outcome, speaker: Speaker | None) -> bool:
    wanted = outcome.question.speakers
    return speaker is not None and any(is_speaker(one, speaker) for one in wanted)


def _applies(outcome: Outcome) -> bool:
    """An answerable question with speakers, and no refusal; an error counts as a wrong answer."""
    question = outcome.question
    return question.answerable and bool(question.speakers) and not outcome.refused


def _first(outcome: Outcome) -> float | None:
    if not _applies(outcome):
        return None
    return float(bool(outcome.citations) and _right(outcome, outcome.citations[0].speaker))


def _cited(outcome: Outcome) -> float | None:
    if outcome.question.kind == Kind.WHO or not _applies(outcome):
        return _first(outcome)
    return float(any(_right(outcome, speaker) for speaker in outcome.speakers))


def _asks(outcome: Outcome, kind: Kind) -> bool:
    """Whether it is an answerable question of that kind, with speakers."""
    question = outcome.question
    return question.kind == kind and question.answerable and bool(question.speakers)


def _recall(outcome: Outcome) -> float | None:
    return _named(outcome) / len(outcome.question.speakers) if _asks(outcome, Kind.LIST) else None


def _named(outcome: Outcome) -> int:
    """How many of the speakers asked for are cited."""
    wanted = outcome.question.speakers
    # Whoever is asked for by name stands for nobody else of the same delegation.
    others = [one for one in outcome.speakers if not any(same_name(w, one.name) for w in wanted)]
    return sum(
        any(same_name(one, cited.name) for cited in outcome.speakers)
        or any(is_speaker(one, cited) for cited in others)
        for one in wanted
    )


def _precision(outcome: Outcome) -> float | None:
    return _share_right(outcome) if _asks(outcome, Kind.LIST) else None


def _who_precision(outcome: Outcome) -> float | None:
    return _share_right(outcome) if _asks(outcome, Kind.WHO) else None


def _share_right(outcome: Outcome) -> float | None:
    if outcome.refused:
        return None
    open_ = outcome.question.also
    cited = [
        one
        for one in outcome.speakers
        if _right(outcome, one) or not any(is_speaker(name, one) for name in open_)
    ]
    return sum(_right(outcome, speaker) for speaker in cited) / len(cited) if cited else 0.0


def _sides(outcome: Outcome) -> float | None:
    if not _asks(outcome, Kind.COMPARE):
        return None
    return float(_named(outcome) == len(outcome.question.speakers))


def _silent_told(outcome: Outcome) -> float | None:
    silent = outcome.question.silent
    if not silent:
        return None
    cited = any(is_speaker(one, speaker) for one in silent for speaker in outcome.speakers)
    return float(outcome.answer is not None and not cited)


SPEAKER_RIGHT = Measure("speaker right", "the first one cited is one of those who said it", _first)
SPEAKER_CITED = Measure(
    "speaker cited", "one of those cited is, or the first where it asks who", _cited
)
BOTH_SIDES = Measure("both sides", "of comparisons: all those compared are cited", _sides)
SILENT_SIDES = Measure(
    "silent sides", "of comparisons: nobody is cited who says nothing on it", _silent_told
)
# Whom a list may name or leave out counts neither way.
LIST_RECALL = Measure("list recall", "share of the speakers asked for that are cited", _recall)
LIST_PRECISION = Measure(
    "list precision", "share of the speakers cited that are asked for", _precision
)
WHO_PRECISION = Measure("who precision", "the same where one is asked for", _who_precision)
