"""The order in which forms are tried, and that an answer says by which it was read."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.retrieval.order import (
    BEFORE_SEARCH,
    OF_MEETING,
    REPLIES,
    WHERE_NOTHING_IS_FOUND,
    name_of,
)
from rag.service import Service

FUND = release(
    "GA/12301",
    "The Assembly heard of wells and of mills.",
    "Statements",
    "IDA HOLM (Norway), on behalf of the Harbour Group, said that wells were deep.",
    "EVA FARR (Peru), announcing a further €300,000 for mills, spoke of rain in Oman.",
    "By a recorded vote of 90 in favour to 5 against, with 3 abstentions, the Assembly adopted the "
    "draft.",
    day="4 May 2021",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(Path(tmp_path_factory.mktemp("fund")), FUND)


@pytest.mark.parametrize(
    ("question", "rule"),
    [
        ("Who pledged money?", "pledges.pledged"),
        ("Who mentioned Oman?", "mentioned.mentioning"),
        ("Who was Norway's delegate?", "rules.introduced"),
        ("How many countries voted in favour?", "tally.tally"),
        ("For whom did Norway speak?", "behalf.on_behalf"),
        ('Did Peru say "a further €300,000 for mills"?', "attest.attest"),
        ("When was the meeting held?", "meeting.held"),
        ("What did Norway say about how deep wells are?", None),
    ],
)
def test_an_answer_says_by_which_rule_it_was_read(
    service: Service, question: str, rule: str | None
) -> None:
    answer = service.ask(question)
    assert answer.answered
    assert answer.rule == rule


def test_each_rule_has_a_name_of_its_own() -> None:
    forms = [name_of(form) for form in (*OF_MEETING, *REPLIES)]
    rules = [rule.name for rule in (*BEFORE_SEARCH, *WHERE_NOTHING_IS_FOUND)]
    assert len({*forms, *rules}) == len(forms) + len(rules)


@pytest.mark.parametrize("question", ["Who took Norwegians?", "Who takes in all Norwegians?"])
def test_whom_somebody_does_something_with_is_not_who_did_it(
    service: Service, question: str
) -> None:
    assert service.ask(question).rule != "rules.introduced"
