"""The index of tokens: each of a question's met by the nearest of a row's."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from embeddings import TokenIndex, TokenRows
from embeddings.tokens import matched

_DRAWN = np.random.default_rng(7)


def _unit(count: int) -> np.ndarray:
    rows = _DRAWN.standard_normal((count, 16)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


ROWS = [_unit(count) for count in (4, 0, 1, 9, 0, 3, 27, 2)]
ASKED = _unit(5)


def _plainly(asked: np.ndarray, row: np.ndarray) -> list[float]:
    """The definition, word for word."""
    return [max((float(one @ other) for other in row), default=0.0) for one in asked]


@pytest.fixture(params=[(8,), (3, 2, 3), (1, 1, 6), (6, 2)], ids=str)
def index(request: pytest.FixtureRequest) -> TokenIndex:
    """The rows, added in blocks of those sizes."""
    ends = np.cumsum(request.param)
    blocks = [ROWS[end - size : end] for end, size in zip(ends, request.param, strict=True)]
    grown = TokenIndex()
    for block in blocks[:-1]:
        grown = grown.grown([TokenRows.of(block)])
    return grown.grown([TokenRows.of(blocks[-1][:1]), TokenRows.of(blocks[-1][1:])])


def test_a_row_is_as_near_to_a_token_as_the_nearest_of_its_own(index):
    found = index.nearest(ASKED, np.arange(len(ROWS)))
    assert len(index) == len(ROWS)
    np.testing.assert_allclose(found, [_plainly(ASKED, row) for row in ROWS], atol=0.02)


def test_more_tokens_than_are_multiplied_at_once_match_the_same(
    index, monkeypatch: pytest.MonkeyPatch
):
    every = np.arange(len(ROWS))
    at_once = index.nearest(ASKED, every)
    monkeypatch.setattr("embeddings.tokens._AT_ONCE", 3)
    np.testing.assert_allclose(index.nearest(ASKED, every), at_once, atol=1e-6)


def test_only_the_rows_named_are_matched_in_their_order(index):
    rows = np.array([6, 0, 1, 3])
    found = index.nearest(ASKED, rows)
    np.testing.assert_allclose(found, [_plainly(ASKED, ROWS[row]) for row in rows], atol=0.02)
    assert len(index.nearest(ASKED, rows[:0])) == 0


def test_a_question_without_tokens_matches_nothing(index):
    assert index.nearest(ASKED[:0], np.arange(len(ROWS))).shape == (len(ROWS), 0)


def test_a_row_matches_its_own_tokens_wholly(index):
    assert index.nearest(ROWS[6], np.array([6])) == pytest.approx(np.ones((1, 27)), abs=0.02)


def test_it_is_loaded_as_it_was_saved(index, tmp_path: Path):
    index.save(tmp_path)
    loaded = TokenIndex.load(tmp_path)
    every = np.arange(len(ROWS))
    np.testing.assert_array_equal(loaded.nearest(ASKED, every), index.nearest(ASKED, every))


def test_rows_are_kept_to_the_nearest_127th():
    rows = TokenRows.from_bytes(TokenRows.of(ROWS).to_bytes())
    assert rows.values.dtype == np.int8
    for held, given in zip(rows.each(), ROWS, strict=True):
        np.testing.assert_allclose(held, given.reshape(held.shape), atol=0.5 / 127 + 1e-6)
    again = TokenRows.of(list(rows.each()))
    np.testing.assert_array_equal(again.values, rows.values)


def test_tokens_without_a_letter_or_digit_and_those_before_the_words_are_not_matched():
    text = "IDA: “No 7,” she"
    spans = [(0, 0), (0, 3), (3, 4), (5, 6), (6, 8), (9, 10), (10, 12), (13, 16), (0, 0)]
    assert matched(text, spans, 5) == [False] * 4 + [True, True, False, True, False]
    assert matched(text, spans, 0)[1]
