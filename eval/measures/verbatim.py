"""Verbatim: whether every quote is the record's text, to the letter. Below 1 is a defect."""

from __future__ import annotations

from eval.measures.measure import Measure
from eval.outcome import Outcome


def _of(outcome: Outcome) -> float | None:
    quotes = tuple(citation.quote for citation in outcome.citations)
    return float(quotes == outcome.reread) if quotes else None


VERBATIM = Measure("verbatim", "every quote is the record's text, to the letter", _of)
