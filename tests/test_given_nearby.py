"""What is asked next, by what was just quoted, or beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.service import Service

HARBOUR = release(
    "SC/911",
    "Statements",
    "IDA HOLM (Norway) said that in March the north had shut its harbours to 2,100 boats, and had "
    "cut off clean water for 600 fishers.  She noted the 13 May report on ferries.  The ferry pact "
    "was signed during a summit in Bergen and later praised by a meeting of the Union.",
    "EVA FARR (Peru) said that tugs idled.  A poet of her coast had once written, “the tide owes "
    "nobody”, and her minister had answered, “nor does the moon”.",
    "BEN COLE (Chad) said that 40 per cent of piers were shut.",
    "ADA MORA (Fiji) said that 55 per cent of piers were shut.",
    title="Council Takes Up Harbours",
    day="1 June 2021",
)
BOATS = release(
    "GA/912",
    "Statements",
    "JOHN REED (Canada) said that 7 boats sank in June 2019.  A report on eels was issued on 4 "
    "April 2018.",
    "KOFI ADDO (Ghana) said that 90 fishers lost clean water, and mentioned tugs.",
    title="Assembly Takes Up Boats",
    day="2 June 2021",
)
HOLM = "What did Holm say about harbours?"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), HARBOUR, BOATS)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("when was that report issued?", "13 May"),
        ("for how many boats?", "2,100"),
        ("and how many lost clean water?", "600"),
        ("how many fishers?", "600"),
    ],
)
def test_a_value_is_looked_for_first_in_what_was_quoted(
    service: Service, question: str, short: str
) -> None:
    answer = service.ask(question, previous=[HOLM])
    assert answer.short == short
    assert [one.paragraph.key for one in answer.citations] == ["SC-911#p1"]


def test_where_it_was_done_is_told_where_it_was_quoted(service: Service) -> None:
    earlier = ["What did Holm say about the ferry pact?"]
    answer = service.ask("where was it signed?", previous=earlier)
    assert answer.rewritten == "Where was the ferry pact signed in SC/911?"
    assert answer.short == "Bergen"


def test_what_is_not_told_there_is_looked_for_elsewhere(service: Service) -> None:
    answer = service.ask("how many boats sank?", previous=["Who spoke about ferries?"])
    assert answer.short == "7"


def test_who_did_it_there_is_nobody_of_another_meeting(service: Service) -> None:
    answer = service.ask("who there mentioned tugs?", previous=[HOLM])
    assert answer.rewritten == "who mentioned tugs in SC/911?"
    assert {one.speaker.name for one in answer.citations if one.speaker} == {"Eva Farr"}


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("who gave the higher one?", "55 per cent (Ada Mora (Fiji))"),
        ("and the lower?", "40 per cent (Ben Cole (Chad))"),
    ],
)
def test_of_two_values_one_is_the_higher(service: Service, question: str, short: str) -> None:
    answer = service.ask(question, previous=["What share of piers was shut?"])
    assert (answer.short or "").replace("\u00a0", " ") == short
    assert len(answer.citations) == 1


def test_whoever_was_quoted_has_their_own_words(service: Service) -> None:
    earlier = ["Who spoke about the moon and the tide?"]
    answer = service.ask("what was the poet's line?", previous=earlier)
    assert answer.short == "“the tide owes nobody”"


def test_by_whose_account_nothing_is_told_of_others(tmp_path: Path) -> None:
    ask = shelve(tmp_path, HARBOUR).ask
    answer = ask("did Farr give a number?", previous=["How many boats were shut out?"])
    assert answer.short is None


def test_how_many_by_several_is_told_by_several_behind_another_count(tmp_path: Path) -> None:
    told = (
        "IDA HOLM (Norway) said that the flood killed 90 people, among them 30 children.",
        "EVA FARR (Peru) said that the flood killed 95 people, among them 34 children.",
    )
    ask = shelve(tmp_path, release("GA/913", "Statements", *told)).ask
    answer = ask("and children?", previous=["How many people were killed?"])
    assert {one.speaker.name for one in answer.citations if one.speaker} == {"Ida Holm", "Eva Farr"}
    assert "30" in (answer.short or "")
    assert "34" in (answer.short or "")
