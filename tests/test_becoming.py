"""What is to become of a thing, and who is thereby for it; on invented sentences."""

from __future__ import annotations

from pathlib import Path

import pytest
from lists import all_near, heard, listed_in

from rag.questions.becoming import becoming, wanted_of_it
from rag.questions.stance import Stance, contradicts, takes_side
from rag.words import level

STAYS = (
    "The toll must be kept in place.",
    "She called for the toll to be renewed.",
    "The toll should stay.",
    "The toll must not be lifted.",
    "Maintaining the toll is the least that is owed.",
    "Any lifting of the toll would reward smugglers.",
)
GOES = (
    "He asked that the toll be ended.",
    "He would gladly see the toll go, provided that boats were safe.",
    "The toll has outlived its use.",
    "He urged the Council to lift the toll.",
    "He demanded the immediate lifting of the toll.",
    "The toll should no longer be kept.",
)


@pytest.mark.parametrize(
    ("sentence", "stays"), [*((one, True) for one in STAYS), *((one, False) for one in GOES)]
)
def test_whoever_says_what_is_to_become_of_a_thing_is_for_it_or_against(
    sentence: str, *, stays: bool
) -> None:
    assert (stays, ("toll",)) in becoming(level(sentence))
    assert contradicts(Stance.AGAINST if stays else Stance.FOR, ["toll"], [sentence])
    assert takes_side(Stance.CALLING, ["keep" if stays else "lift", "toll"], sentence)


@pytest.mark.parametrize("sentence", ["Chad did away with the toll.", "It had ended the toll."])
def test_whoever_did_away_with_a_thing_is_not_for_it_and_asks_for_nothing(sentence: str) -> None:
    assert contradicts(Stance.FOR, ["toll"], [sentence])
    wider = sentence.replace("toll", "boat toll")  # is of any boats
    assert contradicts(Stance.FOR, ["boat", "toll", "fish", "salt"], [wider])
    assert not takes_side(Stance.CALLING, ["end", "toll"], sentence)


@pytest.mark.parametrize("sentence", ["The toll is paid at noon.", "He paid what was to be paid."])
def test_what_is_only_told_of_stays_and_goes_by_nobody(sentence: str) -> None:
    assert not becoming(level(sentence))


@pytest.mark.parametrize(
    ("terms", "stays", "thing"),
    [
        (["keep", "toll"], True, ["toll"]),
        (["toll", "lift"], False, ["toll"]),
        (["toll", "paid"], None, ["toll", "paid"]),
        (["lift"], None, ["lift"]),
    ],
)
def test_a_question_wants_a_thing_to_stay_or_to_go(
    terms: list[str], stays: bool | None, thing: list[str]
) -> None:
    assert wanted_of_it(terms) == (stays, thing)


def test_who_wants_it_to_stay_is_none_of_those_who_want_it_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    all_near(monkeypatch)
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that the river toll must be kept.",
        "IDA HOLM (Norway) asked that the river toll be ended.",
        "EVA FARR (Peru) said that the river toll had outlived its use.",
        title="Council Hears of River Toll",
        symbol="SC/9992",
    )
    for question, names in (
        ("Who wants to keep the river toll?", {"Ana Bako"}),
        ("Who supports the river toll?", {"Ana Bako"}),
        ("Who called for the river toll to be lifted?", {"Ida Holm", "Eva Farr"}),
        ("Who opposes the toll?", {"Ida Holm", "Eva Farr"}),
    ):
        listed, _ = listed_in(library, question)
        assert listed == names, question
