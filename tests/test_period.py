"""Times told from that of a meeting: so long before or after it, or the meeting next to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from fakes import air_record

from rag.questions.period import Away, Then, away, then


@pytest.mark.parametrize(
    ("text", "far"),
    [
        ("ten months later", Away(10, "month")),
        ("about two years earlier", Away(-2, "year")),
        ("the year before", Away(-1, "year")),
        ("a week after", Away(1, "week")),
        ("at the previous meeting", Away(-1, "meeting")),
        ("the next year", Away(1, "year")),
        ("eight months after that", Away(8, "month")),
        ("at the next Council meeting", Away(1, "meeting")),
        ("at the meeting before that", Away(-1, "meeting")),
        ("two years", None),
        ("the last meeting", None),
        ("in May 2021", None),
    ],
)
def test_how_far_a_time_is_from_another(text: str, far: Away | None) -> None:
    assert away(text) == far


HELD = [
    replace(air_record(), symbol=symbol, date=day)
    for symbol, day in (
        ("SC/1", date(2021, 5, 4)),
        ("GA/2", date(2022, 3, 1)),
        ("SC/3", date(2022, 4, 20)),
        ("SC/4", date(2022, 7, 1)),
    )
]


@pytest.mark.parametrize(
    ("far", "heard", "found"),
    [
        (Away(1, "year"), (), ("SC/3", "SC/4", "GA/2")),
        (Away(1, "year"), ("GA/2",), ("GA/2",)),  # where whoever is asked spoke
        (Away(1, "year"), ("SC/1",), ("SC/3", "SC/4", "GA/2")),
        (Away(10, "month"), (), ("GA/2", "SC/3")),
        (Away(1, "meeting"), (), ("SC/3",)),  # of the same body
        (Away(2, "month"), (), ()),
        (Away(-1, "meeting"), (), ()),
        (Away(-1, "year"), (), ()),
    ],
)
def test_the_records_near_that_time_are_meant_the_nearest_first(
    far: Away, heard: tuple[str, ...], found: tuple[str, ...]
) -> None:
    meant = then(far, HELD[0], HELD, heard)
    assert meant
    assert meant.symbols == found


def test_what_is_not_held_is_told_by_its_time() -> None:
    assert then(Away(2, "month"), HELD[0], HELD, ()) == Then((), "a record of about July 2021")
    assert then(Away(-1, "meeting"), HELD[0], HELD, ()) == Then((), "a meeting before SC/1")


def test_nothing_is_near_a_meeting_without_a_day() -> None:
    assert then(Away(1, "year"), air_record(), HELD, ()) is None
