"""The index for meaning gives what numpy gives: rows and cosines, best first, however narrowed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from embeddings import Allowed, VectorIndex


def _unit(rows: int, dimensions: int = 24, seed: int = 0) -> np.ndarray:
    found = np.random.default_rng(seed).standard_normal((rows, dimensions)).astype(np.float32)
    return found / np.linalg.norm(found, axis=1, keepdims=True)


VECTORS = _unit(300)
INDEX = VectorIndex.build(VECTORS)
QUERY = _unit(1, seed=1)[0]


def _search(
    index: VectorIndex, query: np.ndarray, limit: int, allowed: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    only = None if allowed is None else Allowed.of(len(index), allowed)
    ((rows, cosines),) = index.search(query[None], limit, only)
    return rows, cosines


def _by_numpy(query: np.ndarray, limit: int, allowed: np.ndarray) -> tuple[list[int], np.ndarray]:
    cosines = VECTORS[allowed].astype(np.float64) @ query.astype(np.float64)
    best = np.argsort(-cosines, kind="stable")[:limit]
    return allowed[best].tolist(), cosines[best]


@pytest.mark.parametrize("limit", [1, 7, 300])
def test_the_nearest_rows_and_their_cosines_are_numpys(limit: int) -> None:
    rows, cosines = _search(INDEX, QUERY, limit)
    expected, expected_cosines = _by_numpy(QUERY, limit, np.arange(300))
    assert rows.tolist() == expected
    np.testing.assert_allclose(cosines, expected_cosines, atol=1e-6)


@given(st.sets(st.integers(0, 299), min_size=1), st.integers(1, 40), st.integers(2, 50))
def test_a_narrowed_search_misses_none_of_the_best_allowed(
    allowed: set[int], limit: int, seed: int
) -> None:
    query, only = _unit(1, seed=seed)[0], np.array(sorted(allowed), np.int64)
    rows, cosines = _search(INDEX, query, limit, only)
    expected, expected_cosines = _by_numpy(query, limit, only)
    assert rows.tolist() == expected
    np.testing.assert_allclose(cosines, expected_cosines, atol=1e-6)


def test_asked_for_more_than_there_are_it_gives_all_and_no_filler() -> None:
    rows, cosines = _search(INDEX, QUERY, 1000)
    assert sorted(rows.tolist()) == list(range(300))
    assert len(cosines) == 300
    assert np.all(np.diff(cosines) <= 0)
    few, _ = _search(INDEX, QUERY, 1000, np.array([4, 290], np.int64))
    assert sorted(few.tolist()) == [4, 290]


@pytest.mark.parametrize("limit", [0, -1])
def test_asked_for_none_it_gives_none(limit: int) -> None:
    rows, cosines = _search(INDEX, QUERY, limit)
    assert (rows.shape, cosines.shape) == ((0,), (0,))


def test_where_no_row_is_allowed_none_is_found() -> None:
    rows, cosines = _search(INDEX, QUERY, 5, np.zeros(0, np.int64))
    assert (rows.shape, cosines.shape) == ((0,), (0,))


def test_equal_rows_are_all_found_with_equal_cosines_and_the_same_way_each_time() -> None:
    twice = np.concatenate([VECTORS[:5], VECTORS[:5], VECTORS[:5]])
    index = VectorIndex.build(twice)
    rows, cosines = _search(index, VECTORS[3], 3)
    assert sorted(rows.tolist()) == [3, 8, 13]
    np.testing.assert_allclose(cosines, 1, atol=1e-6)
    again, _ = _search(index, VECTORS[3], 3)
    assert rows.tolist() == again.tolist()


def test_the_cosines_of_chosen_rows_come_in_the_order_asked() -> None:
    rows = np.array([200, 3, 3, 0], np.int64)
    np.testing.assert_allclose(INDEX.cosines(QUERY, rows), VECTORS[rows] @ QUERY, atol=1e-6)
    assert INDEX.cosines(QUERY, np.zeros(0, np.int64)).shape == (0,)


def test_the_vectors_come_back_as_they_were_given() -> None:
    np.testing.assert_array_equal(INDEX.vectors(), VECTORS)
    assert (len(INDEX), INDEX.dimensions) == VECTORS.shape


def test_an_index_of_no_rows_finds_nothing() -> None:
    empty = VectorIndex.build(np.zeros((0, 24), np.float32))
    assert len(empty) == 0
    assert _search(empty, QUERY, 3)[0].tolist() == []
    assert empty.vectors().shape == (0, 24)


@pytest.mark.parametrize("sizes", [[20, 20], [1] * 40, [30, 1, 9], [1, 39]])
def test_grown_piece_by_piece_it_is_the_index_made_at_once(sizes: list[int]) -> None:
    index, at = VectorIndex(24), 0
    for size in sizes:
        index = index.grown([VECTORS[at : at + size]])
        at += size
    rest = VECTORS[at:]
    index = index.grown([rest[:1], rest[1:]])
    np.testing.assert_array_equal(index.vectors(), VECTORS)
    for allowed in (None, np.arange(0, len(VECTORS), 3)):
        for found, expected in zip(
            _search(index, QUERY, 9, allowed), _search(INDEX, QUERY, 9, allowed), strict=True
        ):
            np.testing.assert_array_equal(found, expected)
    rows = np.array([len(VECTORS) - 1, 0, 7], np.int64)
    np.testing.assert_allclose(index.cosines(QUERY, rows), VECTORS[rows] @ QUERY, atol=1e-6)


def test_growing_by_nothing_changes_nothing() -> None:
    assert INDEX.grown([]) is INDEX
