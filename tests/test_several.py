"""Who did all of several things: each is asked for, and whoever is listed for all is listed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fakes import release, shelve

from rag.answer import Verdict
from rag.answering import ways
from rag.questions.question import Question
from rag.questions.several import all_of, by_one_of_two
from rag.retrieval.evidence import gather
from rag.retrieval.rules import Evidence
from rag.service import Service


@pytest.mark.parametrize(
    ("question", "each"),
    [
        (
            "Who mentioned both wells and mills?",
            ["Who mentioned wells?", "Who mentioned mills?"],
        ),
        (
            "Which speakers mentioned wells, mills AND quays?",
            [f"Which speakers mentioned {one}?" for one in ("wells", "mills", "quays")],
        ),
        (
            "Who criticized Chad, NATO AND Mali?",
            ["Who criticized Chad?", "Who criticized NATO?", "Who criticized Mali?"],
        ),
        (
            "Which countries spoke of all three: wells, mills, and quays?",
            [f"Which countries spoke of {one}?" for one in ("wells", "mills", "quays")],
        ),
        (
            "Which countries called for wells and mills, both of them?",
            ["Which countries called for wells?", "Which countries called for mills?"],
        ),
        (
            "Which countries both dug wells and praised Chad?",
            ["Which countries dug wells?", "Which countries praised Chad?"],
        ),
        (
            "Who condemned both the use and sale of nets?",
            ["Who condemned the use of nets?", "Who condemned sale of nets?"],
        ),
        (
            "How many speakers mentioned both wells and mills?",
            ["How many speakers mentioned wells?", "How many speakers mentioned mills?"],
        ),
        ("Who mentioned wells and mills?", []),
        ("WHO MENTIONED WELLS AND MILLS?", []),
        ("Who praised both sides?", []),
        ("Which countries are both donors and hosts?", []),
        ("Who mentioned wells? All, from both panels and speeches.", []),
        ("What did both Chad and Mali say?", []),
        ("Who accused both Chad and Mali of theft?", []),
        ("Who said that they are both ready and able?", []),
        ("Who said both girls and boys are sold?", []),
        (f"Who mentioned all of the following: {', '.join(['wells'] * 40)} and mills?", []),
    ],
)
def test_each_of_several_things_is_asked_for(question: str, each: list[str]) -> None:
    assert all_of(question) == each


def test_a_name_is_not_cut() -> None:
    question = "Who mentioned both Trinidad and Tobago and Chad?"
    name = question.index("Trinidad"), question.index(" and Chad")
    each = ["Who mentioned Trinidad and Tobago?", "Who mentioned Chad?"]
    assert all_of(question, [name]) == each


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("Who mentioned Lakeside and Harbour?", ["Lakeside", "Harbour"]),
        ("Which countries spoke about lakeside, Mill Bay and harbour?",
         ["lakeside", "Mill Bay", "harbour"]),
        ("Who brought up the Lake Board and the Mill Fund?", ["the Lake Board", "the Mill Fund"]),
        ("Who mentioned Lakeside and Harbour in their speeches today?", ["Lakeside", "Harbour"]),
        ("Who mentioned Lakeside and wells?", []),
        ("Who mentioned the Food and Mill Fund?", []),
        ("Who dug Lakeside and Harbour?", []),
    ],
)  # fmt: skip
def test_names_that_are_mentioned_are_several_things(question: str, things: list[str]) -> None:
    names = {"lakeside", "harbour", "bay", "board", "mill"}
    each = all_of(question, is_name=lambda one: one.lower() in names)
    assert [one.partition(things[at])[1] for at, one in enumerate(each)] == things


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Service:
    record = release(
        "GA/12030",
        "Statements",
        "ANA BAKO (Kenya) spoke of wells.  Nets tore.  She spoke of mills, too.",
        "BEN COLE (Chad) spoke of wells and of wells alone.",
        "CARL DORN (Peru) spoke of mills, and only of mills.",
        "The representative of Fiji spoke of wells.",
        "The representatives of Fiji and Togo spoke of mills.",
        "IDA HOLM (Norway) spoke of quays.",
    )
    return shelve(tmp_path_factory.mktemp("several"), record)


def test_whoever_did_all_of_them_is_listed_with_each(held: Service) -> None:
    answer = held.ask("Which speakers mentioned both wells and mills?")
    assert answer.short == "2 of 6 speakers: Kenya, Fiji"
    first = " ".join(one.quote for one in answer.citations if one.paragraph.number == 1)
    assert "wells" in first
    assert "mills" in first


def test_who_tells_of_all_in_one_sentence_stands_first(tmp_path: Path) -> None:
    record = release(
        "GA/12032",
        "BEN COLE (Chad) spoke of wells.  Nets tore.  Boats sank.  He spoke of mills.",
        "CARL DORN (Peru) said nothing new.",
        "ANA BAKO (Kenya) spoke of the wells of the north as of its mills.",
    )
    answer = shelve(tmp_path, record).ask("Which speakers mentioned both wells and mills?")
    assert answer.short == "2 of 3 speakers: Kenya, Chad"


@pytest.mark.parametrize("two", ["Lakeside and Millport", "Millport and Lakeside"])
def test_names_are_mentioned_in_any_order(tmp_path: Path, two: str) -> None:
    record = release(
        "GA/12033",
        "ANA BAKO (Kenya) spoke of wells at Lakeside and Millport.",
        "BEN COLE (Chad) spoke of mills at Millport, at Bayside and at Lakeside.",
        "CARL DORN (Peru) spoke of nets.  They tore at Lakeside.",
    )
    service = shelve(tmp_path, record)
    for asked in (two, two.lower()):
        assert service.ask(f"Which speakers mentioned {asked}?").short == (
            "2 of 3 speakers: Kenya, Chad"
        )
    assert not service.ask("Which speakers mentioned Bayside and Zubrovka?").answered


def test_each_thing_is_searched_for_and_no_more(
    held: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched: list[str] = []

    def searching(asked: Question, *given: Any, **narrowed: Any) -> Evidence:
        searched.append(asked.text)
        return gather(asked, *given, **narrowed)

    monkeypatch.setattr(ways, "gather", searching)
    held.ask("Who mentioned both wells and mills?")
    assert searched == ["Who mentioned wells?", "Who mentioned mills?"]


def test_where_nobody_did_all_of_them_that_is_said(held: Service) -> None:
    answer = held.ask("Which speakers mentioned both wells and quays?")
    assert answer.verdict is Verdict.NOT_IN_RECORDS
    assert "None of the 6 speakers is found for all of these." in answer.text


def test_all_of_some_listed_before_are_asked(held: Service) -> None:
    before = ["Which speakers mentioned wells?"]
    answer = held.ask("Which of them mentioned both wells and mills?", previous=before)
    assert answer.short == "2 of 3 speakers: Kenya, Fiji"


def test_what_a_vote_tells_is_not_taken_from_words(tmp_path: Path) -> None:
    record = release(
        "GA/12031",
        "The draft was approved by a recorded vote of 1 in favour to 2 against, as follows:",
        "In favour: Chad.",
        "Against: Fiji, Oman.",
        "KOFI ADDO (Ghana) said that wells were dry.",
    )
    answer = shelve(tmp_path, record).ask("Which countries both voted against and spoke of wells?")
    assert "is found for all of these" not in answer.text


@pytest.mark.parametrize(
    ("question", "each"),
    [
        (
            "What was said about wells and mills at the Oslo summit?",
            (
                "What was said about wells at the Oslo summit?",
                "What was said about mills at the Oslo summit?",
            ),
        ),
        ("What did speakers say on tolls against Chad?", ("What did speakers say on tolls?",)),
        ("What was said about wells?", ()),
        ("What did Chad say about wells and mills?", ()),
    ],
)
def test_what_is_said_on_two_things_may_be_said_on_one(
    question: str, each: tuple[str, ...]
) -> None:
    assert by_one_of_two(question) == each
