"""``python -m eval.fit SHARED FOLDER``: fits what is fitted, judged by records left out.

Comes in: the open question sets, those that train the question adapter, the official texts, and
the adapter in FOLDER that ``eval.tune`` trained without their records: by it is told what a
question finds. Goes out: the constants of ``rag.retrieval``: ``retrieve.WEIGHTS``,
``field.ANSWERING`` and ``CALIBRATION``, ``membership.MEMBERSHIP``, printed with how they do on
folds that they were not fitted on. What is held back (``eval.sets``) is not looked at. Does not
know: prose.

Weights: maximum likelihood of a softmax over a question's hits (conditional logit, McFadden 1974),
with an L2 penalty. Calibration and membership: logistic regression, likewise.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from embeddings import TorchEncoder, find_adapter, find_model
from eval.questions import Question, read_questions
from eval.sets import OPEN, TRAINING
from eval.tune import APART, FOLDS, run_from_shell
from rag.answer import Kind
from rag.answering.asking import Asking
from rag.holdings.shelf import Shelf
from rag.questions.question import understand
from rag.records import record_id
from rag.retrieval.absence import not_heard
from rag.retrieval.field import look
from rag.retrieval.membership import echoes, member_signs
from rag.retrieval.mentioned import named_rows
from rag.retrieval.retrieve import WEIGHTS, Hits
from rag.retrieval.rewording import in_words_of
from rag.service import Service
from rag.settings import read_settings

Values = NDArray[np.float64]
_PENALTY = 0.02
_JUDGED = 6.0  # cases that a judged question counts for: those that only train are made hard


@dataclass(frozen=True)
class Case:
    """A question with what it finds, which of that is right, the outlook, and how far each hit
    echoes the first ones.

    ``judged``: of a set with known answers, not one that only trains.
    """

    fold: str
    kind: str
    judged: bool
    answerable: bool
    hits: Hits
    right: NDArray[np.bool_]
    outlook: Values
    echoes: Values


def main(shared: Path, folder: Path) -> None:
    """Fit, and print the constants with their figures on folds left out."""
    cases = list(_all_cases(shared, folder))
    folds = list(dict.fromkeys(case.fold for case in cases))
    print(f"{len(cases)} cases, {sum(case.judged for case in cases)} of them judged")
    weights = fit_weights(cases)
    odds: list[float] = []
    truths: list[bool] = []
    lists: list[tuple[Values, NDArray[np.bool_]]] = []
    for fold in folds:
        rest = [case for case in cases if case.fold != fold]
        held = [case for case in cases if case.fold == fold and case.judged]
        without = fit_weights(rest)
        now, then = _first(held, WEIGHTS), _first(held, without)
        print(f"{fold:10} n={len(held):3}  right first: {now:.3f} as is, {then:.3f} without it")
        coefficients, members = fit_answering(rest), fit_members(rest, without)
        for case in held:
            odds.append(float(case.outlook @ coefficients))
            truths.append(case.answerable)
            if case.kind == Kind.LIST and case.answerable:
                lists.append((_members(case, without) @ members, case.right))
    _print_refusal(1 / (1 + np.exp(-np.array(odds))), np.array(truths))
    _print_lists(lists)
    _print("WEIGHTS", weights)
    _print("ANSWERING", fit_answering(cases))
    _print("CALIBRATION", fit_outlook(cases, weights))
    _print("MEMBERSHIP", fit_members(cases, weights))


def _all_cases(shared: Path, folder: Path) -> Iterator[Case]:
    settings = read_settings()
    model = find_model(settings.model, settings.model_sha256)
    sets = [(True, one.path) for one in OPEN] + [(False, path) for path in TRAINING]
    questions = [(judged, one) for judged, path in sets for one in read_questions(path)]
    adapter = find_adapter(model.sha256, folder / APART)
    if adapter is None:
        sys.exit(f"{folder / APART} is not there, or for other weights: run `python -m eval.tune`")
    encoder = TorchEncoder(replace(model, adapter=adapter))
    for fold in FOLDS:
        with TemporaryDirectory(prefix="onrecord-fit-") as temporary:
            service = Service(Shelf(Path(temporary)), encoder, settings)
            for record in fold:
                path = shared / "records" / f"{record}.txt"
                service.ingest(path.read_bytes())
            for judged, question in questions:
                if record_id(question.record or "") in fold:
                    yield from _cases(service, question, fold[0], judged=judged)


def _cases(service: Service, question: Question, fold: str, *, judged: bool) -> Iterator[Case]:
    library = service.library
    record = library.record(question.record or "")
    base = library.allowed(record.remarks)
    asked = in_words_of(library, understand(question.text, library.directory_of([record])), base)
    if not_heard(asked) is not None:
        return
    named = named_rows(library, asked)
    for field in look(
        asked,
        library,
        Asking(service.encoder).encoded,
        base,
        named,
    ):
        if field.outlook is not None:
            yield Case(
                fold,
                question.kind,
                judged,
                question.answerable,
                field.hits,
                np.array(
                    [hit.remark.paragraph.number in question.paragraphs for hit in field.hits]
                ),
                field.outlook.vector(),
                echoes(library, field.hits),
            )


def fit_weights(cases: Sequence[Case]) -> Values:
    """The weights under which right hits come first most likely."""
    useful = [case for case in cases if case.right.any() and not case.right.all()]
    spread = np.concatenate([case.hits.signs for case in useful]).std(axis=0) + 1e-9

    def loss(weights: Values) -> tuple[float, Values]:
        total, slope = 0.0, np.zeros_like(weights)
        for case in useful:
            signs = case.hits.signs / spread
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


def fit_answering(cases: Sequence[Case]) -> Values:
    """Coefficients of the outlook for the chance that the records answer."""
    return _fit_outlook(cases, [case.answerable for case in cases])


def fit_outlook(cases: Sequence[Case], weights: Values) -> Values:
    """Coefficients of the outlook for the chance that the first hit is right."""
    return _fit_outlook(cases, [_is_right(case, weights) for case in cases])


def _fit_outlook(cases: Sequence[Case], truths: Sequence[bool]) -> Values:
    rows = np.array([case.outlook for case in cases])
    shares = np.array([_JUDGED if case.judged else 1.0 for case in cases])
    return _logistic(rows, np.array(truths), shares)


def fit_members(cases: Sequence[Case], weights: Values) -> Values:
    """Coefficients of a hit's signs for the chance that it belongs to a list; each list as one."""
    lists = [case for case in cases if case.kind in (Kind.LIST, Kind.THEME)]
    rows = np.concatenate([_members(case, weights) for case in lists])
    truths = np.concatenate([case.right for case in lists])
    shares = [
        np.full(len(case.right), (_JUDGED if case.judged else 1.0) / len(case.right))
        for case in lists
    ]
    return _logistic(rows, truths, np.concatenate(shares))


def _members(case: Case, weights: Values) -> Values:
    hits = replace(case.hits, scores=case.hits.signs @ weights)
    return member_signs(hits, case.echoes)


def _logistic(rows: Values, truths: NDArray[np.bool_], shares: Values) -> Values:
    right = truths.astype(float)

    def loss(coefficients: Values) -> tuple[float, Values]:
        odds = rows @ coefficients
        each = shares * (np.logaddexp(0, odds) - right * odds)
        slope = rows.T @ (shares * (1 / (1 + np.exp(-odds)) - right)) / len(rows)
        kept = np.append(coefficients[:-1], 0.0)
        return float(each.mean() + 0.0002 * kept @ kept), slope + 0.0004 * kept

    shares = shares * len(shares) / shares.sum()
    return np.asarray(minimize(loss, np.zeros(rows.shape[1]), jac=True).x)


def _is_right(case: Case, weights: Values) -> bool:
    return bool(case.right[int(np.argmax(case.hits.signs @ weights))])


def _first(cases: Sequence[Case], weights: Values) -> float:
    useful = [case for case in cases if case.right.any()]
    return float(np.mean([_is_right(case, weights) for case in useful]))


def _print(name: str, values: Values) -> None:
    print(f"{name} =", tuple(round(float(value), 3) for value in values))


def _print_refusal(probabilities: Values, truths: NDArray[np.bool_]) -> None:
    print("threshold  refusal precision  recall  answerable refused")
    for threshold in np.arange(0.05, 0.75, 0.05):
        refused = probabilities < threshold
        precision = float((~truths[refused]).mean()) if refused.any() else float("nan")
        recall = float(refused[~truths].mean())
        print(
            f"{threshold:9.2f}  {precision:17.3f}  {recall:6.3f}  "
            f"{float(refused[truths].mean()):18.3f}"
        )


def _print_lists(lists: Sequence[tuple[Values, NDArray[np.bool_]]]) -> None:
    print("cut  list precision  recall (by remark, mean over lists)")
    for cut in np.arange(0.1, 0.75, 0.05):
        found = [(odds > np.log(cut / (1 - cut)), right) for odds, right in lists]
        precision = [float(right[some].mean()) for some, right in found if some.any()]
        recall = [float(some[right].mean()) for some, right in found if right.any()]
        print(f"{cut:.2f}  {np.mean(precision):14.3f}  {np.mean(recall):6.3f}")


if __name__ == "__main__":
    run_from_shell("python -m eval.fit", main)
