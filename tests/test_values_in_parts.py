"""The values that a question for several wants, all or none of them."""

from __future__ import annotations

import pytest
from fakes import release, shelve

from rag.service import Service

GANGS = release(
    "GA/35",
    "EVA FARR (Peru) said that Peru had shut 14 illegal mills and won three convictions.",
    "IDA HOLM (Norway) said that Norway raised €1.1 billion for the harbours, on top of the €2.4 "
    "billion lent since 2014.  Some 13,000 tons of rope went there.",
    "CARL DORN (Kenya) said that Kenya had brought home 138 divers since 2016.",
    "ANA BAKO (Fiji) said that Fiji planted 90 palms, 40 oaks and 12 firs.",
    "LEV MOSS (Togo) said that the raid on the ferry killed nine divers and wounded 31 in just two "
    "days, and that a coil bought for $40 in the port is sold for $95 on the islands.",
    "UMA RYE (Malta) said that the dock opens on Monday, 4 May, at 9 a.m., to 70 boats.",
    "PIA ODE (Chad) said that the new sluices would cost $12 million, with completion expected in "
    "2031.  Of the 60 letters sent to owners in March, seven were answered.",
    "PIA ODE (Chad) said that Chad shut six sluices, as four divers had drowned.",
    "JAN BERG (Mali) said that the Lima plan had 13 steps.  Two of these have been carried out.",
    "TEO LUND (Qatar) said that 90 clerks were at the Doha hall in 2021; of late 40 were, and rain "
    "fell on the roofs of units 3 and 4.",
    "OLE TAU (Niue) said that the company would bring rope to 250 people, including 100 on the "
    "islands, and lamps to 25 people.",
    "IVO RAND (Cuba) said that the flood killed 60 people, including 12 children.",
    "GUS HOLT (Oman) said that the grant for pearls will last over four years, at $600 million.",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), GANGS)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("How many illegal mills did Peru shut, and how many convictions came of it?", "14; three"),
        ("How many illegal mills did Peru shut, and how many verdicts came of it?", "14; three"),
        ("How much did Norway raise for the harbours, and how much was lent since 2014?",
         "€1.1 billion; €2.4 billion"),
        ("How many divers did Kenya bring home, and since when?", "138; 2016"),
        ("How many palms did Fiji plant, and how many lilacs?", None),
        ("Out of how many steps in the Lima plan how many ever got done?", "13; Two"),
        ("Of the steps in the Lima plan, how many were there in all and how many were carried out?",
         "13; Two"),
        ("How many clerks were at the Doha hall in 2021 and how many now?", "90; 40"),
        ("How many people will Niue connect, and how many of those on the islands?",
         "250; 100"),
        ("How many children did the flood kill, and how many people in all?", "12; 60"),
        ("How many people did the flood kill, and how many countries shut mills?", None),
        ("How many children did the flood kill, and how many were injured?", None),
        ("How many children did the flood kill, and how many went missing?", None),
        ("How much is the grant of Oman for pearls, and over how many years?",
         "$600 million; over four years"),
        ("How many divers were killed on the ferry, and how many hurt?", "nine; 31"),
        ("How many divers were killed on the ferry, and in what time?", "nine; two days"),
        ("What does a coil cost in the port and what on the islands?", "$40; $95"),
        ("What does a coil cost in the port and what is it on the islands?", "$40; $95"),
        ("When does the dock of Malta open, what day and what time?", "Monday, 4 May; 9 a.m."),
        ("What would the new sluices cost and when ready?", "$12 million; 2031"),
        ("How many letters were sent to owners, how many were answered, and in which month?",
         "60; seven; March"),
        ("What does a coil cost in the port and what on the moon?", None),
        ("number of sluices Chad shut + how many divers drowned in them", "six; four"),
    ],
)  # fmt: skip
def test_both_values_stand_first_or_none(
    service: Service, question: str, short: str | None
) -> None:
    assert service.ask(question).short == short


def test_of_two_speakers_each_tells_one_value(service: Service) -> None:
    answer = service.ask("How many people did the flood kill, and how many convictions came?")
    assert answer.short == "60 (Ivo Rand (Cuba)); three (Eva Farr (Peru))"
    assert {one.paragraph.number for one in answer.citations} >= {1, 12}
