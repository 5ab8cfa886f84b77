"""Which countries words tell."""

from __future__ import annotations

import pytest

from rag.questions.whereabouts import countries_told, country_of_word


@pytest.mark.parametrize(
    ("word", "code"),
    [("chadians", None), ("chadian", "TD"), ("korea", "KR"), ("maldive", "MV"), ("faso", "BF")],
)
def test_a_word_tells_a_country(word: str, code: str | None) -> None:
    assert country_of_word(word) == code


@pytest.mark.parametrize("word", ["jenin", "union", "martin", "vincent", "hanan", "esh", "and"])
def test_a_word_that_only_sounds_like_one_tells_none(word: str) -> None:
    assert country_of_word(word) is None


def test_neither_a_speakers_name_nor_a_union_is_a_country_told() -> None:
    text = "MARTIN OKOYE, of the Mill Union, said that 12 Chadians had come to Jenin."
    assert countries_told(text) == {"TD"}
