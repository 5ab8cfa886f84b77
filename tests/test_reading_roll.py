"""The roll: one entry a person, found by a part of the name, a body or an office."""

from __future__ import annotations

import pytest

from rag.reading.roll import Roll, apart, same_body, together
from rag.records import Speaker


def _roll() -> Roll:
    roll = Roll()
    roll.add(Speaker("Ada Moyo", "Minister for Rain", "Kenya"), 3)
    roll.add(Speaker("Moyo Bala", None, "Chad"), 5)
    roll.add(Speaker("Ida Reed", "Director", "Rain Fund"), 7)
    return roll


def _name(entry: object) -> str | None:
    speaker = getattr(entry, "speaker", None)
    return speaker.name if speaker else None


def test_a_person_met_again_completes_the_first_entry() -> None:
    roll = Roll()
    roll.add(Speaker("Ada Moyo"), 3)
    entry = roll.add(Speaker("ADA MOYO", "Minister", "Kenya"), 9)
    assert (entry.speaker, entry.paragraph) == (Speaker("Ada Moyo", "Minister", "Kenya"), 3)
    assert len(roll.entries) == 1


def test_a_whole_name_goes_before_a_surname_alone_and_a_short_form_stands_for_its_body() -> None:
    roll = Roll(text="the Rain Fund (RF) and the Rain Bank (RB)")
    roll.add(Speaker("Mr. Geng", None, "China"), 3)
    roll.add(Speaker("Geng Bala", None, "China"), 5)
    roll.add(Speaker("Ida Reed", "Executive Director", "Rain Fund"), 7)
    roll.add(Speaker("Jan Holm", "Deputy Director", "Rain Bank"), 9)
    assert _name(roll.by_name("Geng", "China")) == "Geng Bala"
    assert _name(roll.by_office("Executive Director", "RF")) == "Ida Reed"
    assert _name(roll.head_of("RF")) == "Ida Reed"
    assert roll.head_of("RB") is None
    assert roll.head_of("Rain") is None


def test_a_surname_goes_before_a_given_name() -> None:
    roll = _roll()
    assert _name(roll.by_name("MOYO")) == "Ada Moyo"
    assert _name(roll.by_name("Moyo", "Chad")) == "Moyo Bala"
    assert roll.by_name("Moyo", "Peru") is None
    assert roll.by_name("Park") is None
    assert roll.by_name("") is None


def test_an_office_is_one_persons_or_nobodys() -> None:
    roll = _roll()
    assert _name(roll.by_office("Minister", "Kenya")) == "Ada Moyo"
    assert roll.by_office(None, "Kenya") is None
    roll.add(Speaker("Eve Park", "Minister for Sun", "Kenya"), 8)
    assert roll.by_office("Minister", "Kenya") is None


def test_bodies_are_the_same_by_any_name_of_a_country() -> None:
    assert same_body("Turkey", "Türkiye")
    assert same_body("the Rain Fund", "Rain Fund")
    assert not same_body("Rain Fund", "Wind Fund")
    assert not same_body(None, None)


ADA = Speaker("Ada Moyo", "Minister for Rain", "Kenya")
IDA = Speaker("Ida Reed", "Director", "Rain Fund")
EVE = Speaker("Eve Park", None, "Chad")


@pytest.mark.parametrize(
    ("speakers", "name", "role", "affiliation"),
    [
        ((ADA, IDA), "Ada Moyo and Ida Reed", "Minister for Rain; Director", "Kenya; Rain Fund"),
        ((ADA, IDA, EVE), "Ada Moyo, Ida Reed and Eve Park", None, "Kenya; Rain Fund; Chad"),
    ],
)
def test_those_who_speak_together_are_one_speaker_that_comes_apart(
    speakers: tuple[Speaker, ...], name: str, role: str | None, affiliation: str
) -> None:
    one = together(speakers)
    assert (one.name, one.role, one.affiliation) == (name, role, affiliation)
    assert [(who.name, who.affiliation) for who in apart(one)] == [
        (who.name, who.affiliation) for who in speakers
    ]


def test_representatives_of_several_come_apart_and_one_stays_one() -> None:
    several = Speaker("The representatives of …", "Representative", "Fiji; Gambia", named=False)
    assert apart(several) == (
        Speaker("The representative of Fiji", "Representative", "Fiji", named=False),
        Speaker("The representative of the Gambia", "Representative", "Gambia", named=False),
    )
    assert apart(ADA) == (ADA,)


def test_an_honorific_of_the_other_sex_is_somebody_else() -> None:
    roll = Roll()
    roll.add(Speaker("Ada Addo", "Director", "Wells Forum"), 1)
    roll.add(Speaker("Mr. Addo", None, "Ghana"), 2)
    found = [roll.by_name("Addo", style=one) for one in ("Ms.", "Mr.", "")]
    assert [one.speaker.affiliation for one in found if one] == ["Wells Forum", "Ghana", "Ghana"]
