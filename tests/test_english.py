"""Which words are English."""

import pytest

from rag.english import is_english


@pytest.mark.parametrize("word", ["leader", "organised", "colour", "programme", "wasnt", "the"])
def test_american_and_british_words_are_english(word: str) -> None:
    assert is_english(word)


@pytest.mark.parametrize("word", ["mupfumira", "ezeilo", "pumpe", "xq"])
def test_other_words_are_not(word: str) -> None:
    assert not is_english(word)
