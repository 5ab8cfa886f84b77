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


def _in_heaps() -> np.ndarray:
    """Rows as texts on some subjects are."""
    heaps = np.random.default_rng(7).integers(40, size=4000)
    near = _unit(40, 96, seed=3)[heaps] + 0.25 * _unit(4000, 96, seed=4)
    return near / np.linalg.norm(near, axis=1, keepdims=True)


IN_HEAPS = _in_heaps()
# Codes tell near rows apart; of rows that are all alike far off, no order means anything.
NEAR = IN_HEAPS[:30] + 0.7 * _unit(30, 96, seed=9)


class TestMany:
    """Of many rows codes are scanned, and the best held against their vectors."""

    @pytest.fixture(autouse=True)
    def _many_are_few(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("embeddings.index.MANY", 400)

    @pytest.fixture
    def vectors(self) -> np.ndarray:
        return IN_HEAPS

    def test_nearly_all_of_the_best_are_found_with_their_cosines(self, vectors):
        index = VectorIndex.build(vectors)
        assert index.parts[0].vectors.dtype == np.float16
        found = 0
        for query in NEAR:
            rows, cosines = _search(index, query, 10)
            exact = vectors @ query
            np.testing.assert_allclose(cosines, exact[rows], atol=4e-3)
            assert np.all(np.diff(cosines) <= 0)
            found += len(np.intersect1d(rows, np.argsort(-exact)[:10]))
        assert found >= 0.99 * 300

    @pytest.mark.parametrize("share", [0.5, 0.05, 0.005])
    def test_a_narrowed_search_finds_those_allowed_and_no_other(self, vectors, share):
        index = VectorIndex.build(vectors)
        allowed = np.flatnonzero(np.random.default_rng(5).random(len(vectors)) < share)
        query = NEAR[11]
        rows, _ = _search(index, query, 10, allowed)
        assert np.isin(rows, allowed).all()
        best = allowed[np.argsort(-(vectors[allowed] @ query))[:10]]
        assert len(np.intersect1d(rows, best)) >= 9
        every, _ = _search(index, query, 2 * len(vectors), allowed)
        assert set(every.tolist()) == set(allowed.tolist())

    def test_grown_from_few_to_many_the_rows_stay(self, vectors):
        index = VectorIndex(96)
        for at, size in ((0, 300), (300, 700), (1000, 200)):
            index = index.grown([vectors[at : at + size]])
        assert [part.vectors.dtype for part in index.parts] == [np.float16, np.float32]
        np.testing.assert_allclose(index.vectors(), vectors[:1200], atol=1e-3)
        rows, _ = _search(index, vectors[700], 1)
        assert rows.tolist() == [700]
        some = np.array([1100, 3, 600])
        np.testing.assert_allclose(
            index.cosines(vectors[3], some), vectors[some] @ vectors[3], atol=2e-3
        )

    def test_several_are_looked_up_at_once_as_one_by_one(self, vectors):
        index = VectorIndex.build(vectors)
        queries = NEAR[:3]
        for one, (rows, cosines) in zip(queries, index.search(queries, 7), strict=True):
            alone, alone_cosines = _search(index, one, 7)
            assert rows.tolist() == alone.tolist()
            np.testing.assert_allclose(cosines, alone_cosines, atol=1e-6)
