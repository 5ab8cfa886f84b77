"""What denies that something is so; on invented sentences."""

from __future__ import annotations

import pytest

from rag.questions.denial import claimed, denied, predicate, turns_down
from rag.words import stem


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which countries recognised the harbour fund?", "recognize"),
        ("Who said that the levy was legitimate?", "legitimate"),
        ("Who said that the levy was not legitimate?", None),
        ("Who called the levy legitimate?", "legitimate"),
        ("What is the levy?", None),
    ],
)
def test_what_it_is_asked_who_did_or_called_so(text: str, told: str | None) -> None:
    assert predicate(text) == (stem(told) if told else None)


@pytest.mark.parametrize(
    ("sentences", "turned"),
    [
        (["The levy was illegitimate."], True),
        (["The levy was not a legitimate one."], True),
        (["The levy lacked legal validity."], True),
        (["The sham levy was null and void."], True),
        (["The levy is illegitimate under international law."], True),
        (["The so-called legal levy was illegal."], True),
        (["The levy was legitimate."], False),
        (["The levy was not legitimate.", "The fund was legitimate."], False),
        (["The levy paid for piers."], False),
    ],
)
def test_what_is_told_only_with_a_not_is_denied(sentences: list[str], *, turned: bool) -> None:
    assert denied(stem("legitimate"), sentences) is turned


@pytest.mark.parametrize(
    ("text", "sentence", "reverse"),
    [
        ("Who said that Chad has no right to dig?", "She affirmed Chad’s right to dig.", True),
        ("Who said that Chad has no right to dig?", "Chad had no right to dig, she said.", False),
        ("Who said that Chad has no right to dig?", "No law gives Chad the right to dig.", False),
        ("Who said that Chad has no right to dig?", "Chad dug, she said, and dug.", False),
        ("Who denied that Chad has a right to dig?", "Chad had every right to dig.", True),
        ("Who denied that Chad has a right to dig?", "Chad lacked any right to dig.", False),
        ("Who said that the leak came out of a clear sky?", "It came not out of a sky.", True),
        ("Who said that the leak came out of a clear sky?", "It came out of the sky.", False),
        ("Who mentioned Chad’s right to dig?", "Chad had no right to dig.", False),
    ],
)
def test_what_is_said_to_be_so_is_not_said_by_who_says_that_it_is_not(
    text: str, sentence: str, *, reverse: bool
) -> None:
    claim = claimed(text)
    assert (claim is not None and claim.is_reversed([sentence])) is reverse


@pytest.mark.parametrize(
    ("sentence", "down"),
    [
        ("The claims of a leak were groundless.", True),
        ("He rejected claims of a leak.", True),
        ("He denied the leak.", False),
        ("The claims of a raid were groundless.", False),
    ],
)
def test_a_charge_is_turned_down_by_who_calls_it_false(sentence: str, *, down: bool) -> None:
    assert turns_down({"leak"}, sentence) is down
