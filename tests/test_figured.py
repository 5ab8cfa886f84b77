"""Whether somebody gives a figure: the figures, or that there are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.answer import Verdict
from rag.service import Service

RECORD = release(
    "GA/910",
    "Statements",
    "IDA HOLM (Norway) said that 138 harbours were shut, and that Goal 14 was far.  Two ferries "
    "still ran to each island.  Gulls cost $40 million a year.",
    "EVA FARR (Peru) said that one harbour after another had been shut since 2019.  Two of them "
    "might open again under resolution 44.",
    "BEN COLE (Chad) said that thousands of boats lay idle.",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), RECORD)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Did Holm give a number?", "138; $40 million"),
        ("Did Holm give a figure for harbours?", "138"),
        ("did Norway mention any sum?", "$40 million"),
        ("Did Cole give a number?", "thousands"),
    ],
)
def test_the_figures_that_somebody_gave_stand_first(
    service: Service, question: str, short: str
) -> None:
    answer = service.ask(question)
    assert answer.short == short
    assert {one.speaker.name for one in answer.citations if one.speaker} < {"Ida Holm", "Ben Cole"}


@pytest.mark.parametrize(
    "question",
    ["Did Farr give a number?", "Did Peru cite any figures?", "Did Holm give a number of whales?"],
)
def test_whoever_gave_none_is_told_to_be_silent(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.verdict is Verdict.SPOKE_NOT_ON_THIS
    assert answer.citations == ()


def test_of_what_was_counted_before_another_may_give_none(tmp_path: Path) -> None:
    ask = shelve(tmp_path, RECORD).ask
    answer = ask("did Farr give a number?", previous=["How many boats lay idle?"])
    assert answer.rewritten == "How many boats lay idle, according to Farr?"
    assert answer.verdict is not Verdict.ANSWERED
