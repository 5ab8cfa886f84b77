"""``python -m eval.fit SHARED``: fits what is fitted, judged by leaving one record out at a time.

Comes in: question sets with known answers and the official texts. Goes out: the constants
``rag.retrieve.WEIGHTS`` and ``rag.evidence.CALIBRATION``, printed with how they do on records that
they were not fitted on. Half b is never looked at. Does not know: the answers' prose.

Weights: maximum likelihood of a softmax over a question's hits (conditional logit, McFadden 1974),
with an L2 penalty. Calibration: logistic regression, likewise.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from eval.command import HALVES, other_sets
from eval.questions import Question, read_questions, read_questions_by_lines
from rag.evidence import look, named_rows, not_heard
from rag.question import understand
from rag.retrieve import WEIGHTS, rows_of
from rag.service import Service, open_service
from rag.settings import read_settings

Values = NDArray[np.float64]
_PENALTY = 0.02


@dataclass(frozen=True)
class Case:
    """A question with its candidates: signs (hits, signs), which are right, and the outlook."""

    record: str
    kind: str
    answerable: bool
    signs: Values
    right: NDArray[np.bool_]
    outlook: Values


def main(shared: Path) -> None:
    """Fit, and print the constants with their leave-one-record-out figures."""
    service = open_service(read_settings())
    texts = sorted((shared / "records").glob("*.txt"))
    if {path.stem for path in texts} - {record.id for record in service.records}:
        for path in texts:
            service.ingest(path.read_bytes(), path.name)
    cases = [case for question in _questions(shared) for case in _cases(service, question)]
    records = sorted({case.record for case in cases})
    print(f"{len(cases)} cases of {len(records)} records")
    for record in records:
        held = [case for case in cases if case.record == record]
        weights = fit_weights([case for case in cases if case.record != record])
        now, fitted = _first(held, WEIGHTS), _first(held, weights)
        print(
            f"{record:10} n={len(held):3}  right first: {now:.3f} as is, "
            f"{fitted:.3f} fitted without it"
        )
    weights = fit_weights(cases)
    print("WEIGHTS =", [round(float(w), 2) for w in weights])
    probabilities: list[float] = []
    truths: list[bool] = []
    for record in records:
        coefficients = fit_logistic([case for case in cases if case.record != record], weights)
        for case in (case for case in cases if case.record == record):
            probabilities.append(_probability(case, coefficients))
            truths.append(case.answerable)
    _print_refusal(np.array(probabilities), np.array(truths))
    print("CALIBRATION =", [round(float(w), 3) for w in fit_logistic(cases, weights)])


def _questions(shared: Path) -> Iterator[Question]:
    fitted_on = [HALVES[0], *other_sets()]
    for _, path in fitted_on:
        yield from read_questions(path)
    yield from read_questions_by_lines(
        shared / "records" / "truth" / "questions.jsonl", shared / "records"
    )


def _cases(service: Service, question: Question) -> Iterator[Case]:
    library = service.library
    record = library.record(question.record or "")
    asked = understand(question.text, library.directory_of([record]))
    remarks = [remark for paragraph in record.paragraphs for remark in paragraph.remarks]
    base, named = rows_of(library, remarks), named_rows(library, asked)
    for field in look(asked, library, service.vectors_of(asked), base, named):
        if field.outlook is not None and not_heard(asked) is None:
            yield Case(
                record.id,
                question.kind,
                question.answerable,
                np.array([hit.signs.vector() for hit in field.hits]),
                np.array(
                    [hit.remark.paragraph.number in question.paragraphs for hit in field.hits]
                ),
                field.outlook.vector(),
            )


def fit_weights(cases: Sequence[Case]) -> Values:
    """The weights under which right hits come first most likely."""
    useful = [case for case in cases if case.right.any() and not case.right.all()]
    spread = np.concatenate([case.signs for case in useful]).std(axis=0) + 1e-9

    def loss(weights: Values) -> tuple[float, Values]:
        total, slope = 0.0, np.zeros_like(weights)
        for case in useful:
            signs = case.signs / spread
            odds = signs @ weights
            shares = np.exp(odds - odds.max())
            shares /= shares.sum()
            right = np.where(case.right, shares, 0.0)
            total -= float(np.log(right.sum()))
            slope += signs.T @ (shares - right / right.sum())
        size = len(useful)
        return total / size + _PENALTY * float(
            weights @ weights
        ), slope / size + 2 * _PENALTY * weights

    return np.asarray(minimize(loss, np.zeros(len(spread)), jac=True).x) / spread


def fit_logistic(cases: Sequence[Case], weights: Values) -> Values:
    """Coefficients of the outlook for the chance that the first hit is right."""
    rows = np.array([case.outlook for case in cases])
    truths = np.array([_is_right(case, weights) for case in cases], float)

    def loss(coefficients: Values) -> float:
        odds = rows @ coefficients
        each = np.logaddexp(0, odds) - truths * odds
        return float(each.mean() + 0.0002 * coefficients[:-1] @ coefficients[:-1])

    return np.asarray(minimize(loss, np.zeros(rows.shape[1])).x)


def _is_right(case: Case, weights: Values) -> bool:
    return bool(case.right[int(np.argmax(case.signs @ weights))])


def _probability(case: Case, coefficients: Values) -> float:
    return float(1 / (1 + np.exp(-case.outlook @ coefficients)))


def _first(cases: Sequence[Case], weights: Values) -> float:
    useful = [case for case in cases if case.right.any()]
    return float(np.mean([_is_right(case, weights) for case in useful]))


def _print_refusal(probabilities: Values, truths: NDArray[np.bool_]) -> None:
    print("threshold  refusal precision  recall  answerable refused")
    for threshold in np.arange(0.05, 0.65, 0.05):
        refused = probabilities < threshold
        precision = float((~truths[refused]).mean()) if refused.any() else float("nan")
        recall = float(refused[~truths].mean())
        print(
            f"{threshold:9.2f}  {precision:17.3f}  {recall:6.3f}  "
            f"{float(refused[truths].mean()):18.3f}"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
