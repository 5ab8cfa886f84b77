"""Ballots as far as they are asked for, on invented ones."""

from __future__ import annotations

import pytest
from fakes import release

from rag.answering.counts import part_of, tells_part, without
from rag.holdings.ballots import Ballot, Way, ballots
from rag.holdings.directory import Directory
from rag.questions.question import Question, understand
from rag.questions.voting import asked_vote
from rag.reading import read

LISTED = "It passed by 3 votes (Fiji, Kenya, Peru) to 2 (Chad, China), with 1 abstention (Togo)."


def _ballot(sentence: str, symbol: str = "SC/901") -> Ballot:
    (ballot,) = ballots(read(release(symbol, "ADA MOYO (Kenya) said that it rained.", sentence)))
    return ballot


def _asked(text: str) -> Question:
    return understand(text, Directory([]))


def _names(ballot: Ballot) -> list[tuple[str, ...]]:
    return [votes.names for votes in ballot.votes]


def test_a_veto_is_cast_by_who_can_alone() -> None:
    (left,) = without(_asked("Who vetoed the text?"), [_ballot(LISTED)], veto=True)
    assert _names(left) == [("Fiji", "Kenya", "Peru"), ("China",), ("Togo",)]
    assert left.counts == (3, 1, 1)


@pytest.mark.parametrize(
    ("sentence", "symbol"),
    [
        (LISTED, "GA/12001"),  # no veto there
        ("It passed by 3 votes (Fiji, Kenya, Peru) to 1 (Chad).", "SC/901"),
        ("It passed by 3 votes in favour to 2 against.", "SC/901"),  # nobody is named
    ],
)
def test_where_nobody_named_can_cast_a_veto_there_is_none(sentence: str, symbol: str) -> None:
    assert not without(_asked("Who vetoed it?"), [_ballot(sentence, symbol)], veto=True)


def test_who_is_left_out_is_not_counted() -> None:
    question = _asked("Who besides Kenya voted for the text?")
    (left,) = without(question, [_ballot(LISTED)], veto=False)
    assert left.of(Way.IN_FAVOUR).names == ("Fiji", "Peru")
    assert left.counts == (2, 2, 1)


def test_of_a_group_are_its_states_alone() -> None:
    question = _asked("How did African countries vote on the text?")
    part = part_of(_ballot(LISTED), question)
    assert _names(part) == [("Kenya",), ("Chad",), ("Togo",)]
    assert part.counts == (1, 1, 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which African countries voted against the text?", True),
        ("Which African countries voted for the text?", False),  # counted, and not named
    ],
)
def test_a_group_s_votes_are_told_where_all_who_went_that_way_are_named(
    text: str, *, told: bool
) -> None:
    asks = asked_vote(_asked(text))
    assert asks is not None
    assert tells_part(_ballot("It passed by 9 votes in favour to 1 against (Chad)."), asks) is told
