"""The roll: one entry a person, found by a part of the name, a body or an office."""

from __future__ import annotations

from rag.reading.roll import Roll, same_body
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
