"""The trial of meetings told in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from eval.occasions import MEETINGS, WAYS, asked, is_same, told
from eval.questions import Question

RELEASE = release(
    "GA/11955",
    "Statements",
    "ANA BAKO (Chad) said that boats pay tolls at each port.",
    "CARL DORN (Peru) said that nets tear in the rain.",
)


def test_what_is_put_to_a_meeting_names_none_itself() -> None:
    questions = list(asked())
    assert len(questions) > 20
    assert all(one.record in MEETINGS and "," not in one.text for one in questions)


@pytest.mark.parametrize("way", WAYS)
def test_a_meeting_is_told_in_every_way(way: str) -> None:
    question = Question(id="q", text="Who spoke of tolls?", kind="who", record="GA/11955")
    text = told(question, way)
    assert "Who spoke of tolls" in text
    assert any(one in text for one in ("trafficking", "2017", "GA/11955"))


def test_answers_alike_cite_the_same_first(tmp_path: Path) -> None:
    held = shelve(tmp_path, RELEASE)
    tolls, nets = (held.ask(f"Who spoke of {what}?") for what in ("tolls at ports", "torn nets"))
    assert is_same(tolls, tolls)
    assert not is_same(tolls, nets)
