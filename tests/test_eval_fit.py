"""Fitting: weights and coefficients that put what is right first, on cases made by rule."""

from __future__ import annotations

import numpy as np

from eval.fit import Case, fit_members, fit_outlook, fit_weights
from rag.answer import Kind
from rag.retrieval.field import CALIBRATION
from rag.retrieval.membership import MEMBERSHIP
from rag.retrieval.retrieve import WEIGHTS, Hits

SIGNS = len(WEIGHTS)
CHANCE = np.random.default_rng(0)


def _case(kind: Kind = Kind.LIST, *, answerable: bool = True) -> Case:
    """Twelve hits of which those with a high second sign are right; the other signs are noise."""
    signs = CHANCE.random((12, SIGNS))
    right = signs[:, 1] > 0.7 if answerable else np.zeros(12, bool)
    outlook = np.append(CHANCE.random(len(CALIBRATION) - 1), 1.0)
    outlook[0] = 0.9 if answerable else 0.1
    nothing = np.zeros(12)
    hits = Hits((), np.arange(12), nothing, signs, nothing, CHANCE.random(12))
    return Case("fold", kind, True, answerable, hits, right, outlook, CHANCE.random(12))


CASES = [_case(answerable=i % 3 > 0) for i in range(150)]


def test_the_sign_that_tells_gets_the_weight() -> None:
    weights = fit_weights(CASES)
    assert weights.shape == (SIGNS,)
    assert weights.argmax() == 1
    assert weights[1] > 3 * np.abs(np.delete(weights, 1)).max()


def test_what_tells_silence_gets_the_coefficient() -> None:
    coefficients = fit_outlook(CASES, fit_weights(CASES))
    assert coefficients.shape == np.shape(CALIBRATION)
    assert np.abs(coefficients[:-1]).argmax() == 0
    assert coefficients[0] > 0


def test_members_of_lists_are_told_by_their_signs() -> None:
    weights = fit_weights(CASES)
    coefficients = fit_members(CASES, weights)
    assert coefficients.shape == np.shape(MEMBERSHIP)
    assert coefficients[1] > 2 * np.abs(np.delete(coefficients[:-1], 1)).max()
