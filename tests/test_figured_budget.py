"""What a text costs, where somebody reads out what it means for the budget."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.answer import Verdict
from rag.service import Service

RECORD = release(
    "GA/SHC/900",
    "The Committee approved two texts",
    "Action",
    "ADA MORA (Peru) said that cost alone had kept her country from digging.",
    "The Committee then took up a draft resolution on deep wells (document A/C.3/70/L.7).",
    "The Secretary of the Committee said that additional requirements of $186,300 would arise.",
    "The Committee then took up a draft resolution on ferries (document A/C.3/70/L.8).",
    "The Secretary of the Committee said that the text had no budget implications.",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), RECORD)


@pytest.mark.parametrize(
    "question",
    [
        "How much will the resolution on deep wells cost?",
        "What would draft L.7 cost?",
        "how much will the resolution on wells cost the UN budget",
        "How much does the wells resolution cost the United Nations?",
        "What are the additional requirements of the draft on wells?",
        "What are the budget implications of the draft on wells?",
    ],
)
def test_the_cost_of_a_text_is_the_sum_read_out_for_it(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.short == "$186,300"
    assert [one.paragraph.number for one in answer.citations] == [3]


def test_of_a_text_whose_cost_nobody_tells_none_is_given(service: Service) -> None:
    assert service.ask("How much will draft L.8 cost?").short is None


def test_what_a_text_is_on_is_told_by_its_heading(tmp_path: Path) -> None:
    lines = (
        "A debate on mills was held.",
        "WELLS",
        "BEN COLE (Chad) said that the draft was old.",
        "The Secretary of the Committee said that additional requirements of $4,300 would arise.",
    )
    service = shelve(tmp_path, release("GA/SHC/902", "The Committee met", *lines))
    assert service.ask("How much does the wells resolution cost the UN?").short == "$4,300"


def test_what_else_costs_is_no_text(tmp_path: Path) -> None:
    line = "BEN COLE (Chad) said that a well costs $500."
    service = shelve(tmp_path, release("GA/901", "The Assembly met", "Debate", line))
    answer = service.ask("How much does a well cost?")
    assert answer.verdict is Verdict.ANSWERED
    assert answer.short == "$500"


def test_the_sum_is_the_one_told_as_the_cost(tmp_path: Path) -> None:
    lines = (
        "The Committee then took up a draft resolution on wells (document A/C.3/70/L.7).",
        "ADA MORA (Peru) said that wells were dug.",
        "The Secretary of the Committee told of $3 billion and additional costs of $412,000.",
    )
    service = shelve(tmp_path, release("GA/SHC/901", "Action", *lines))
    assert service.ask("How much will the text on wells cost?").short == "$412,000"
    asked = "What does the draft on wells say about the cost of living?"
    assert service.ask(asked).short is None
