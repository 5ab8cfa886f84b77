"""The measures: each a value whose repr is what a report prints, one family a file."""

from eval.measures.confidence import (
    BRIER,
    BY_CHANCE,
    CALIBRATION_ERROR,
    Bin,
    is_right,
    reliability,
    risk_coverage,
)
from eval.measures.facts import FACT_FIRST, FACTS, VALUE_FIRST, VALUE_RIGHT, missing_facts
from eval.measures.measure import Figure, Measure, figure
from eval.measures.ranking import NDCG_10, RECALL_5, RR_10, SUCCESS_1, SUCCESS_5
from eval.measures.refusal import (
    ANSWERS_REFUSED,
    REFUSAL_PRECISION,
    REFUSAL_RECALL,
    VERDICT_RIGHT,
)
from eval.measures.speakers import (
    BOTH_SIDES,
    LIST_PRECISION,
    LIST_RECALL,
    SILENT_SIDES,
    SPEAKER_CITED,
    SPEAKER_RIGHT,
    WHO_PRECISION,
)
from eval.measures.verbatim import VERBATIM

MEASURES = (
    SUCCESS_1,
    SUCCESS_5,
    RECALL_5,
    NDCG_10,
    RR_10,
    FACTS,
    FACT_FIRST,
    VALUE_FIRST,
    VALUE_RIGHT,
    SPEAKER_RIGHT,
    SPEAKER_CITED,
    LIST_RECALL,
    LIST_PRECISION,
    WHO_PRECISION,
    BOTH_SIDES,
    SILENT_SIDES,
    VERBATIM,
    REFUSAL_PRECISION,
    REFUSAL_RECALL,
    VERDICT_RIGHT,
    ANSWERS_REFUSED,
    CALIBRATION_ERROR,
    BY_CHANCE,
    BRIER,
)

__all__ = [
    "ANSWERS_REFUSED",
    "BOTH_SIDES",
    "BRIER",
    "BY_CHANCE",
    "CALIBRATION_ERROR",
    "FACTS",
    "FACT_FIRST",
    "LIST_PRECISION",
    "LIST_RECALL",
    "MEASURES",
    "NDCG_10",
    "RECALL_5",
    "REFUSAL_PRECISION",
    "REFUSAL_RECALL",
    "RR_10",
    "SILENT_SIDES",
    "SPEAKER_CITED",
    "SPEAKER_RIGHT",
    "SUCCESS_1",
    "SUCCESS_5",
    "VALUE_FIRST",
    "VALUE_RIGHT",
    "VERBATIM",
    "VERDICT_RIGHT",
    "WHO_PRECISION",
    "Bin",
    "Figure",
    "Measure",
    "figure",
    "is_right",
    "missing_facts",
    "reliability",
    "risk_coverage",
]
