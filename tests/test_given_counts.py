"""How many did a thing is told by a record's own count of them before by how many speakers do."""

from __future__ import annotations

import pytest
from fakes import release, shelve

from rag.service import Service

PIERS = release(
    "GA/914",
    "Statements",
    "IDA HOLM (Norway) said that piers were old.  Of 58 Governments asked, 21 had answered.",
    "EVA FARR (Peru) said that one Government had replied too late, and that a mayor had asked.",
    "BEN COLE (Chad) said that women editors had been robbed.  Some 46 had asked for guards.",
    "ADA MORA (Ghana) said that 30 countries asked to report on eels had no nets.  The two "
    "countries that shared the lake reported on boats.",
    title="Assembly Takes Up Piers",
    day="3 June 2021",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), PIERS)


@pytest.mark.parametrize(
    "question", ["How many Governments replied?", "How many States have answered?"]
)
def test_the_records_own_count_of_those_who_did_it_comes_first(
    service: Service, question: str
) -> None:
    answer = service.ask(question)
    assert (answer.short, answer.citations[0].paragraph.key) == ("21", "GA-914#p1")


@pytest.mark.parametrize(
    "question", ["How many countries reported on eels?", "How many countries reported on boats?"]
)
def test_what_others_were_to_do_or_those_known_did_is_no_count(
    service: Service, question: str
) -> None:
    assert service.ask(question).rule != "given.told_count"


def test_those_as_whom_nobody_speaks_are_told_of_where_they_are_counted(service: Service) -> None:
    answer = service.ask("How many editors asked for guards?")
    assert answer.citations[0].paragraph.key == "GA-914#p3"
    assert not service.ask("How many mayors asked for guards?").answered
