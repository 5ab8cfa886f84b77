"""The index for words gives the scores of a BM25 written out by hand."""

from __future__ import annotations

import math
from collections.abc import Sequence

import bm25s
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embeddings import Allowed, TermRows, WordIndex, best

ROWS = [
    ["well", "river", "well", "pump"],
    ["river", "dam"],
    ["pump", "rust", "neighbour", "well", "rust", "rust"],
    [],
    ["dam"],
]
INDEX = WordIndex.build(ROWS)
WORDS = ["well", "river", "pump", "rust", "dam", "neighbour", "glacier"]
ANY_ROWS = st.lists(st.lists(st.sampled_from(WORDS), max_size=9), min_size=1, max_size=12)
K1, B = 1.5, 0.75


def _idf(rows: Sequence[Sequence[str]], term: str) -> float:
    holding = sum(term in row for row in rows)
    return math.log(1 + (len(rows) - holding + 0.5) / (holding + 0.5))


def _score(rows: Sequence[Sequence[str]], row: Sequence[str], query: set[str]) -> float:
    """BM25 as Lucene has it: idf · tf / (tf + k1 (1 - b + b · length / mean length))."""
    mean = sum(map(len, rows)) / len(rows)
    norm = K1 * (1 - B + B * len(row) / mean)
    return sum(
        _idf(rows, term) * row.count(term) / (row.count(term) + norm)
        for term in query
        if term in row
    )


def _scores(rows: Sequence[Sequence[str]], query: Sequence[str]) -> list[float]:
    return [_score(rows, row, set(query)) for row in rows]


@pytest.mark.parametrize(
    "query", [["well"], ["river", "dam"], ["rust", "glacier", "pump"], WORDS, ["glacier"], []]
)
def test_every_rows_score_is_the_one_worked_out_by_hand(query: list[str]) -> None:
    np.testing.assert_allclose(INDEX.scores(query), _scores(ROWS, query), atol=1e-6)


@settings(max_examples=40)
@given(
    st.lists(st.lists(st.sampled_from(WORDS), max_size=9), min_size=1, max_size=8).filter(any),
    st.lists(st.sampled_from(WORDS), max_size=5),
)
def test_scores_agree_with_the_formula_on_any_rows(rows: list[list[str]], query: list[str]) -> None:
    found = WordIndex.build(rows).scores(query)
    np.testing.assert_allclose(found, _scores(rows, query), atol=1e-5)


def test_a_word_repeated_in_a_query_counts_once() -> None:
    np.testing.assert_array_equal(INDEX.scores(["well", "well"]), INDEX.scores(["well"]))


@pytest.mark.parametrize("term", WORDS)
def test_idf_is_the_one_worked_out_by_hand(term: str) -> None:
    assert INDEX.idf(term) == pytest.approx(_idf(ROWS, term))


@settings(max_examples=40)
@given(ANY_ROWS, st.sets(st.integers(0, 11)))
def test_shares_among_some_rows_are_those_of_an_index_of_them(
    rows: list[list[str]], some: set[int]
) -> None:
    among = np.array(sorted(row for row in some if row < len(rows)), np.int64)
    index, anew = WordIndex.build(rows), WordIndex.build([rows[row] for row in among])
    shares = index.shares(WORDS, Allowed.of(len(rows), among))
    np.testing.assert_allclose(shares, anew.shares(WORDS), rtol=1e-12)
    assert shares.sum() == pytest.approx(1)


def test_holding_gives_the_rows_that_hold_all_terms() -> None:
    for some in (WORDS[:1], WORDS[1:3], WORDS):
        expected = np.flatnonzero(INDEX.presence(some).all(axis=0))
        np.testing.assert_array_equal(np.sort(INDEX.holding(some)), expected)
    assert len(INDEX.holding([])) == 0


def test_terms_go_together_where_no_row_has_but_one() -> None:
    index = WordIndex.build([["a", "b", "c"], ["c"], ["a", "b"]])
    assert index.go_together(["a", "b"])
    assert not index.go_together(["a", "c"])
    assert not index.go_together(["x", "y"])


def test_presence_says_which_rows_hold_which_terms() -> None:
    expected = [[term in row for row in ROWS] for term in WORDS]
    assert INDEX.presence(WORDS).tolist() == expected
    assert INDEX.presence([]).shape == (0, len(ROWS))
    among = np.array([4, 0, 2], np.int64)
    for some in (among, among[:1]):  # of few rows a term is looked up, not marked
        np.testing.assert_array_equal(INDEX.presence(WORDS, some), INDEX.presence(WORDS)[:, some])
    many = WordIndex.build([["well"]] * 50 + [["pump"]])
    assert many.presence(["well", "pump"], np.array([50, 3], np.int64)).tolist() == [
        [False, True],
        [True, False],
    ]


def test_terms_are_counted_among_some_rows() -> None:
    among = Allowed.of(len(ROWS), np.array([0, 2, 4]))
    expected = INDEX.presence(WORDS)[:, [0, 2, 4]].sum(axis=1)
    assert INDEX.counts(WORDS, among).tolist() == expected.tolist()
    assert INDEX.counts(["glacier"], among).tolist() == [0]
    assert INDEX.counts([], among).shape == (0,)


def test_a_search_gives_rows_with_a_score_best_first() -> None:
    rows, scores = best(INDEX.scores(["rust", "river"]), 10)
    expected = _scores(ROWS, ["rust", "river"])
    assert rows.tolist() == sorted((0, 1, 2), key=lambda row: -expected[row])
    np.testing.assert_allclose(scores, [expected[row] for row in rows], atol=1e-6)


def test_a_search_among_allowed_rows_finds_no_other() -> None:
    allowed = Allowed.of(len(ROWS), np.array([3, 0, 4]))
    rows, scores = best(INDEX.scores(["river", "dam"]), 10, allowed)
    expected = _scores(ROWS, ["river", "dam"])
    assert set(rows.tolist()) == {0, 4}
    np.testing.assert_allclose(scores, [expected[row] for row in rows], atol=1e-6)


def test_rows_that_score_alike_come_in_their_order() -> None:
    index = WordIndex.build([["dam"], ["pump"], ["dam"], ["dam"]])
    assert best(index.scores(["dam"]), 9)[0].tolist() == [0, 2, 3]
    assert best(index.scores(["dam"]), 2)[0].tolist() == [0, 2]
    assert best(index.scores(["dam"]), 0)[0].tolist() == []


def test_a_search_for_words_that_no_row_has_finds_none() -> None:
    rows, scores = best(INDEX.scores(["glacier"]), 5)
    assert (rows.tolist(), scores.tolist()) == ([], [])


def test_it_knows_its_words() -> None:
    assert set(INDEX.vocabulary) >= {"well", "dam", "neighbour"}
    assert INDEX.holds("dam")
    assert not INDEX.holds("glacier")


@settings(max_examples=40)
@given(ANY_ROWS.filter(any))
def test_its_scores_are_those_of_another_bm25(rows: list[list[str]]) -> None:
    other = bm25s.BM25(method="lucene", k1=K1, b=B)
    other.index(rows, show_progress=False)
    query = [term for term in WORDS if term in other.vocab_dict]
    np.testing.assert_allclose(WordIndex.build(rows).scores(query), other.get_scores(query), 1e-5)


@settings(max_examples=40)
@given(ANY_ROWS, st.integers(1, 4), st.sets(st.integers(0, 11)))
def test_grown_and_shrunk_it_is_the_index_of_what_is_left(
    rows: list[list[str]], step: int, out: set[int]
) -> None:
    index = WordIndex()
    for at in range(0, len(rows), step):
        index = index.grown([TermRows.of(rows[at : at + step])])
    gone = np.array(sorted(row for row in out if row < len(rows)), np.int64)
    left = index.without(gone)
    stays = np.delete(np.arange(len(rows)), gone)
    anew = WordIndex.build([rows[row] for row in stays])
    np.testing.assert_array_equal(left.scores(WORDS)[stays], anew.scores(WORDS))
    np.testing.assert_array_equal(left.presence(WORDS)[:, stays], anew.presence(WORDS))
    np.testing.assert_array_equal(left.presence(WORDS, stays), anew.presence(WORDS))
    assert not left.scores(WORDS)[gone].any()
    assert [left.idf(term) for term in WORDS] == [anew.idf(term) for term in WORDS]
    assert set(left.vocabulary) == set(anew.vocabulary)
    np.testing.assert_array_equal(index.scores(WORDS), WordIndex.build(rows).scores(WORDS))


@given(st.lists(st.lists(st.text(min_size=1).filter(lambda t: "\n" not in t), max_size=5)))
def test_rows_of_terms_kept_as_bytes_come_back(rows: list[list[str]]) -> None:
    held = TermRows.of(rows)
    back = TermRows.from_bytes(held.to_bytes())
    assert back.vocabulary == held.vocabulary
    np.testing.assert_array_equal(back.counts.toarray(), held.counts.toarray())


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([], id="no rows"),
        pytest.param([[]], id="one row without a word"),
    ],
)
def test_an_index_without_a_word_finds_nothing(rows: list[list[str]]) -> None:
    index = WordIndex.build(rows)
    assert best(index.scores(["dam"]), 3)[0].tolist() == []
    assert index.presence(["dam"]).shape == (1, len(rows))
