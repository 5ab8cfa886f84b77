"""Ranking: where the right paragraphs stand among those cited, then found.

All over questions that the record answers, with binary gains, as ``ir_measures`` computes them.
"""

from __future__ import annotations

import math

from eval.measures.measure import Measure
from eval.outcome import Outcome


def success(k: int) -> Measure:
    """Whether a right paragraph is among the first ``k``."""

    def of(outcome: Outcome) -> float | None:
        return float(any(outcome.hits[:k])) if outcome.question.answerable else None

    about = "a right paragraph is cited first" if k == 1 else f"one is among the first {k}"
    return Measure(f"Success@{k}", about, of)


def recall(k: int) -> Measure:
    """Share of the right paragraphs that are among the first ``k``, where ``k`` could hold all."""

    def of(outcome: Outcome) -> float | None:
        right = outcome.question.right
        return sum(outcome.hits[:k]) / right if 0 < right <= k else None

    return Measure(f"R@{k}", f"share of the right paragraphs among the first {k}", of)


def ndcg(k: int) -> Measure:
    """Discounted cumulative gain by that of the best order (Järvelin and Kekäläinen 2002)."""

    def of(outcome: Outcome) -> float | None:
        right = outcome.question.right
        if not right:
            return None
        gain = sum(_discount(rank) for rank, hit in enumerate(outcome.hits[:k], 1) if hit)
        return gain / sum(_discount(rank) for rank in range(1, min(right, k) + 1))

    return Measure(f"nDCG@{k}", f"how near the first {k} are to the best order", of)


def reciprocal_rank(k: int) -> Measure:
    """One by the rank of the first right paragraph (Voorhees, TREC-8 1999); 0 beyond ``k``."""

    def of(outcome: Outcome) -> float | None:
        if not outcome.question.answerable:
            return None
        return next((1 / rank for rank, hit in enumerate(outcome.hits[:k], 1) if hit), 0.0)

    return Measure(f"RR@{k}", "one by the rank of the first right paragraph", of)


def _discount(rank: int) -> float:
    return 1 / math.log2(rank + 1)


SUCCESS_1 = success(1)
SUCCESS_5 = success(5)
RECALL_5 = recall(5)
NDCG_10 = ndcg(10)
RR_10 = reciprocal_rank(10)
