"""What a State did in the world is told by anybody; what it said, by its own words alone."""

from __future__ import annotations

import pytest
from fakes import release, shelve

from rag.answer import Verdict
from rag.service import Service

PIERS = release(
    "GA/913",
    "Statements",
    "IDA HOLM (Norway) spoke of eels, and said that boats were dear.",
    "EVA FARR (Peru) said that ice was thin.  Her own country, which in 1987 felt Norway’s "
    "aggression, wished for calm.",
    "BEN COLE (Chad) said that Norway and Fiji had seized the piers of his country in May 1994.",
    "ADA MORA (Ghana) said that Norway had vetoed a draft on eels on Friday, which was aggression "
    "against Chad.",
    title="Assembly Takes Up Piers",
    day="2 June 2021",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), PIERS)


@pytest.mark.parametrize(
    ("question", "short", "told"),
    [
        ("When did Norway attack Peru?", "1987", "GA-913#p2"),
        ("When did Norway and Fiji seize the piers?", "May 1994", "GA-913#p3"),
    ],
)
def test_when_a_state_did_a_thing_is_told_by_others(
    service: Service, question: str, short: str, told: str
) -> None:
    answer = service.ask(question)
    assert answer.short == short
    assert answer.citations[0].paragraph.key == told


def test_a_day_of_another_deed_is_not_when_it_was_done(service: Service) -> None:
    assert service.ask("When did Norway attack Chad?").short != "Friday"


def test_what_a_state_said_is_told_by_its_own_words_alone(service: Service) -> None:
    answer = service.ask("What did Norway say about the piers of Chad?")
    assert answer.verdict is Verdict.SPOKE_NOT_ON_THIS or all(
        one.speaker and one.speaker.name == "Ida Holm" for one in answer.citations
    )
