"""Who takes no side: by the phrases in which they say so."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import WordEncoder, release, shelve

from rag.forms.neutral import asks_who_is_neutral, takes_no_side

DEBATE = release(
    "GA/12602",
    "The Assembly debated a levy on wells.",
    "Statements",
    "IDA HOLM (Norway) supported a levy on wells.",
    "EVA FARR (Peru) took no position on the levy.",
    "CARL DORN (Kenya) opposed the levy on wells.",
    "ANA BAKO (Fiji) spoke of the levy.  She did not take a position on the mills.",
    "BEN COLE (Chad) remained neutral on the levy.",
    title="Assembly Debates Wells",
    day="4 May 2021",
)


@pytest.mark.parametrize(
    "question",
    ["Which delegations took no position on the levy?", "Who did not take a side on the levy?"],
)
def test_whoever_takes_no_side_on_it_is_told_and_nobody_else(tmp_path: Path, question: str) -> None:
    cited = shelve(tmp_path, DEBATE, encoder=WordEncoder()).ask(question).citations
    assert {one.speaker.affiliation for one in cited if one.speaker} == {"Peru", "Chad"}


@pytest.mark.parametrize(
    ("question", "neutral"),
    [
        ("who stayed neutral?", True),
        ("which states took no side?", True),
        ("who did not take part?", False),
        ("who took a position on wells?", False),
    ],
)
def test_it_asks_who_takes_no_side(question: str, neutral: bool) -> None:
    assert asks_who_is_neutral(question) == neutral


@pytest.mark.parametrize(
    ("sentence", "neutral"),
    [
        ("He did not wish to take a position.", True),
        ("Chad takes no side in the quarrel.", True),
        ("Her delegation reserved its position.", True),
        ("The group had no common position on wells.", True),
        ("She declined to take sides.", True),
        ("He took the position that wells were deep.", False),
        ("She did not take the well for deep.", False),
    ],
)
def test_a_sentence_tells_that_somebody_takes_no_side(sentence: str, neutral: bool) -> None:
    assert takes_no_side(sentence) == neutral
