"""How far readers agree with the truth on lists."""

from __future__ import annotations

import pytest

from eval.questions import Question
from eval.readers import agreement, questions, read_lists


def _question(*speakers: str, also: tuple[str, ...] = ()) -> Question:
    return Question(id="q", text="Who paid?", kind="list", speakers=speakers, also=also)


def test_every_list_has_its_question() -> None:
    lists = read_lists()
    asked = list(questions(lists))
    assert {(one.record, one.id) for one in asked} == set(lists)
    assert len(asked) == len(lists)
    assert all(len(readers) == len(next(iter(lists.values()))) for readers in lists.values())


def test_agreement_is_by_name_and_on_average() -> None:
    both = _question("Ana Bako", "Carl Dorn")
    pairs = [(["Ana Bako", "Eva Farr"], both), (["ANA BAKO", "Carl Dorn"], both)]
    assert agreement(pairs) == (pytest.approx(0.75), pytest.approx(0.75))


def test_whom_the_truth_leaves_open_counts_neither_way() -> None:
    assert agreement([(["Ana Bako", "Eva Farr"], _question("Ana Bako", also=("Eva Farr",)))]) == (
        1.0,
        1.0,
    )
