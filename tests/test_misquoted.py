"""A figure that somebody is said to have told, put right by their own words."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.answering.misquoted import claimed_in

CLAIMS = release(
    "GA/12302",
    "Statements",
    "ANA BAKO (Kenya) said that her country gave $37 million for the wells of the coast.",
    "IDA HOLM (Norway) said that 138 divers were hurt at the mill within 24 hours.",
    "EVA FARR (Peru) said that 25 per cent of its mills were shut.  The pier was struck eight "
    "times since May.  Peru had sent 70 tons of rope and salt, including 12 tons of salt.",
    "GUS HOLT (Oman) said that 500 people left Chad and 300 found refuge in Oman within 31 days.",
    "LEA POHL, Head of the Harbour Fund for Divers, said that it rained.  Some 9,000 refugees "
    "exist.  The Fund helped 400 refugees a year, and that was not enough.",
    "IVO RAND (Cuba) said that 60 people had been killed, including 12 children.  Rain fell for "
    "weeks, and 80 people had been injured.",
    title="Assembly Takes Up Wells",
)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Is it true that Kenya gave $37 billion for the wells?", "$37 million, not $37 billion"),
        ("Did Kenya give $40 million for the wells?", "$37 million, not $40 million"),
        ("Did Kenya give $37 million for the wells?", "$37 million"),
        ("Did Kenya not give $37 million for the wells?", None),
        ("Did Peru say that 90 per cent of its mills were shut?", "25 per cent, not 90 per cent"),
        ("Did Peru say that the pier was struck 40 times?", "eight times, not 40"),
        ("Did Peru claim to have sent 700 tons of rope?", "70 tons, not 700 tons"),
        ("Did Oman say that 300 refugees had come to Oman?", "300"),
        ("Did Oman say that 300 refugees had not come to Oman?", None),
        ("Did Oman say that 31 boats came?", None),
        ("Did the head of the harbour fund say that it helps 4,000 people a year?",
         "400, not 4,000"),
        ("Did Cuba say that 90 people were killed?", "60, not 90"),
        ("Did Cuba say that 30 children were killed?", "12, not 30"),
        ("Did Norway say that 200 divers were hurt in 24 hours?", "138, not 200"),
        ("Did Norway say that 138 divers were hurt in 48 hours?", "138"),
        ("Did Norway say that 24 divers were hurt?", None),
        ("What did Norway say of 200 divers hurt at the mill?", None),
    ],
)  # fmt: skip
def test_a_figure_that_somebody_is_said_to_have_told_is_put_right(
    tmp_path: Path, question: str, short: str | None
) -> None:
    assert shelve(tmp_path, CLAIMS).ask(question).short == short


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Did Chad say that 40 wells ran dry?", "How many wells ran dry, according to Chad?"),
        ("Has Fiji taken in 2 million goats?", "How many goats has Fiji taken in?"),
        ("Did Fiji pledge $5 million to it?", "How much did Fiji pledge to it?"),
        ("Did Chad say 9 per cent of wells ran dry?",
         "What share of wells ran dry, according to Chad?"),
        ("Did Chad say on 7 October that it rained?", None),
        ("Did 10 countries vote against it?", None),
        ("Who said that 40 wells ran dry?", None),
    ],
)  # fmt: skip
def test_so_many_are_asked_for_as_how_many(question: str, asks: str | None) -> None:
    claim = claimed_in(question)
    assert (claim.asks if claim else None) == asks


def test_a_sum_that_is_not_told_gives_way_to_the_one_that_is(tmp_path: Path) -> None:
    record = release(
        "GA/12303", "Statements", "OLE TAU (Niue) said that Niue would contribute $5 to the Fund."
    )
    answer = shelve(tmp_path, record).ask("Did Niue send $9 million to the Fund?")
    assert answer.short == "$5, not $9 million"
