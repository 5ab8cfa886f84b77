"""Whom a sentence of the record's own brings to the floor."""

from __future__ import annotations

import pytest

from rag.reading import read

_HEAD = (
    "SC/12345\n1 March 2024\nCouncil Hears of Wells\nThe Council met today.\n"
    "LENA HOLM, Assistant Secretary-General for Wells, said that wells were dry.\n"
)
HOLM = "Lena Holm"


def _who(*lines: str) -> list[str | None]:
    """Who speaks last in each paragraph that is added."""
    paragraphs = read(_HEAD + "\n".join(lines)).paragraphs[-len(lines) :]
    speakers = [one.remarks[-1].speaker for one in paragraphs]
    return [who.name if who else None for who in speakers]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Rounding out the panel was Jan Novák, Chief of Dams of Peru, who said no.", "Jan Novák"),
        ("The Council also heard from Ada Mora, who heads Open Wells. She said no.", "Ada Mora"),
        ("The Council was then briefed by Ada Mora, a diver, who asked why.", "Ada Mora"),
        ("Next to brief was Ada Mora, a marine engineer, who explained why.", "Ada Mora"),
        ("The floor was given to Ada Mora, a ship owner, who said no.", "Ada Mora"),
        ("Also addressing members was Ada Mora, founder of Open Wells. She said no.", "Ada Mora"),
        ("Speaking from Bor via video link, Ada Mora, a fisher, said no.", "Ada Mora"),
        ("A civil society representative, Ada Mora, spoke of dams.", "Ada Mora"),
        ("The Council began its dialogue with the Expert on dams, Ada Mora, who said no.",
         "Ada Mora"),
        ("Least patient was Ada Mora, a pilot, who told members of floods.", "Ada Mora"),
        ("Members also heard from Ada Mora, of Open Wells.", None),
    ],
)  # fmt: skip
def test_who_is_brought_in_by_name_speaks_and_goes_on(told: str, who: str | None) -> None:
    assert _who(told, "She asked for lamps.") == [who, "Ada Mora" if "Jan" not in told else who]


def test_what_they_are_is_read_beside_the_name() -> None:
    told = "The Council heard from Ada Mora, who heads the Wells Union. She said no."
    speaker = read(_HEAD + told).paragraphs[-1].remarks[-1].speaker
    assert speaker
    assert (speaker.name, speaker.affiliation) == ("Ada Mora", "Wells Union")
    told = "The Council began its dialogue with the Independent Expert on dams, Ada Mora, who said."
    speaker = read(_HEAD + told).paragraphs[-1].remarks[-1].speaker
    assert speaker
    assert speaker.role == "Independent Expert on dams"


@pytest.mark.parametrize(
    "told",
    [
        "The floor was given to a ship owner from Bor, who said no.",
        "Members heard Ada Mora, of Open Wells, and Jan Novák, of the Lakes Union. She said no.",
        "The Council heard from Ada Mora, of Wells, and from Jan Sadr, of Dams. She said no.",
    ],
)
def test_where_it_is_not_told_who_comes_nobody_goes_on(told: str) -> None:
    assert _who(told, "She asked for lamps.") == [None, None]


@pytest.mark.parametrize(
    "told",
    [
        "She recalled a talk with Ada Mora, a nurse in Bor, who said that wards were empty.",
        "The village had been briefed by Ada Mora, a nurse, who had said that she would stay.",
        "Villages were helped by Ada Mora, a nurse, who brought water on a donkey.",
        "Among the dead was Ada Mora, a teacher, who taught 60 children.",
        "Speaking of a Minister, Ada Mora, she said that rain was rare.",
    ],
)
def test_who_is_told_of_by_a_speaker_does_not_speak(told: str) -> None:
    assert _who(told) == [HOLM]
    mid = f"JAN SADR (Oman) said no. {told.replace('She ', 'He ').replace(', she ', ', he ')}"
    assert _who(mid) == ["Jan Sadr"]


def test_another_is_brought_in_behind_a_speaker_in_capitals() -> None:
    told = "JAN SADR (Oman) said no.  The floor then went to Ada Mora, a diver, who said yes."
    assert _who(told, "She asked for lamps.") == ["Ada Mora", "Ada Mora"]


def test_who_moderates_and_asks_is_also_the_moderator() -> None:
    told = "The panel was moderated by Ada Mora of Radio Bor, who asked for short answers."
    assert _who(told, "JAN SADR (Oman) said no.", "The moderator closed by asking why.") == [
        "Ada Mora",
        "Jan Sadr",
        "Ada Mora",
    ]
