"""Who gave or promised money: by a sum of their own, and none that is needed or another's."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.service import Service

FUND = release(
    "GA/12301",
    "The Assembly heard of wells and of mills.",
    "Statements",
    "IDA HOLM (Norway) said that her country would contribute $2 million to the wells.",
    "EVA FARR (Peru), announcing a further €300,000 for mills, spoke of rain.",
    "CARL DORN (Kenya) said that repairs required $9 million, of which half had been received.",
    "ANA BAKO (Fiji) welcomed the $5 million that the Fund had allocated to wells.",
    "BEN COLE (Chad) said that a well cost his country $400 and gave water to many.",
    "GUS HOLT, Director of the Harbour Fund, said that the Fund had put £1 million into wells.",
    "LENA ODE (Mali) said that the land was dry.  It had provided 40 million francs for wells.",
    title="Assembly Hears of Water",
    day="4 May 2021",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(Path(tmp_path_factory.mktemp("fund")), FUND)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Who pledged money?", {2, 3, 7, 8}),
        ("Who told of aid of their own?", {2, 3, 7, 8}),
        ("Which speakers mentioned help they themselves give?", {2, 3, 7, 8}),
        ("Who gave or promised cash for wells?", {2, 7, 8}),
        ("Which countries announced funding for mills?", {3}),
        ("Which donors said they would contribute funds?", {2, 3, 7, 8}),
        ("Which countries contributed money for wells?", {2, 8}),
    ],
)
def test_whoever_tells_of_a_sum_that_they_give(
    service: Service, question: str, paragraphs: set[int]
) -> None:
    cited = service.ask(question).citations
    assert {one.paragraph.number for one in cited} == paragraphs


@pytest.mark.parametrize("question", ["Who gave water?", "Who asked for money?"])
def test_other_questions_are_not_of_money_given(service: Service, question: str) -> None:
    assert {one.paragraph.number for one in service.ask(question).citations} != {2, 3, 7, 8}
