"""A figure that somebody is said to have told, put right by their own words."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

CLAIMS = release(
    "GA/12302",
    "Statements",
    "ANA BAKO (Kenya) said that her country gave $37 million for the wells of the coast.",
    "IDA HOLM (Norway) said that 138 divers were hurt at the mill within 24 hours.",
    "EVA FARR (Peru) said that 60 per cent of the mills stand idle, that Peru gave €90 million to "
    "the harbours and that the last lock opens in June 2027.",
    "CARL DORN (Oman) said that Oman burned 8,120 illicit weapons.  Some 14,000 sailors require "
    "medical care ashore.",
    title="Assembly Takes Up Wells",
)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Is it true that Kenya gave $37 billion for the wells?", "$37 million, not $37 billion"),
        ("Did Kenya give $40 million for the wells?", "$37 million, not $40 million"),
        ("Did Kenya give $37 million for the wells?", "$37 million"),
        ("Did Norway say that 200 divers were hurt in 24 hours?", "138, not 200"),
        ("Did Norway say that 138 divers were hurt in 48 hours?", "138"),
        ("Did Norway say that 24 divers were hurt?", None),
        ("Did Peru say that 60 per cent of the mills stand idle?", "60 per cent"),
        ("Did Peru say that 70 per cent of the mills stand idle?", "60 per cent, not 70 per cent"),
        ("Did Peru say that it gave 90 million euros to the harbours?", "€90 million"),
        (
            "Did Peru say it gave 80 million euros to the harbours?",
            "€90 million, not 80 million euros",
        ),
        ("Did Peru say that it gave 90 million dollars to the harbours?", None),
        ("Did Peru say that the lock opens in June 2028?", "June 2027, not June 2028"),
        ("Did Peru say that the lock opens in June 2027?", "June 2027"),
        ("Did Oman say that it burned 9,120 guns?", "8,120, not 9,120"),
        ("Did Oman say that 41,000 sailors need medical care?", "Some 14,000, not 41,000"),
        ("Did Oman say that 41,000 divers need new boats?", None),
        ("Norway's 138 divers, what hurt them?", None),
        ("What did Norway say of 200 divers hurt at the mill?", None),
    ],
)
def test_a_figure_that_somebody_is_said_to_have_told_is_put_right(
    tmp_path: Path, question: str, short: str | None
) -> None:
    assert shelve(tmp_path, CLAIMS).ask(question).short == short
