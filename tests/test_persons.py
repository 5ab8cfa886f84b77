"""One person, one entry: names printed in several ways are told together, and no others."""

from __future__ import annotations

import pytest
from fakes import release, shelve

from rag.holdings.directory import Directory
from rag.holdings.persons import is_guest, persons, same_name
from rag.reading import read
from rag.records import Speaker
from web.people import BodiesView, PersonView


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada H. Mensah", "Ada Mensah"),
        ("A.K. Mensah", "A. K. Mensah"),
        ("Ada Kofi Mensah", "A. K. Mensah"),
        ("Ada Kofi Mensah", "Ada K. Mensah"),
        ("Olof Holm", "Björn Olof Holm"),
        ("Vega Núñez", "Elena Vega Nunez"),
        ("Elena Vega", "Elena María Vega Núñez"),
        ("Minh Van Tran", "Tran Minh Van"),
        ("Ada Karied Mensah", "Ada Kareid Mensah"),
        ("Mr. Mensah", "Ada Mensah"),
    ],
)
def test_these_may_be_one_persons_names(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Mensah", "Ida Mensah"),
        ("Ann Mensah", "Anna Mensah"),
        ("Ada Mensah", "Ada Mansah"),
        ("Ada K. Mensah", "Ada L. Mensah"),
        ("Vega Tapia", "Elena Vega Núñez"),
        ("Ada", "Ada Mensah"),
        ("", "Ada Mensah"),
        ("Maria Mensah", "Mario Mensah"),
    ],
)
def test_these_are_two_peoples(one: str, other: str) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)


def _count(*names: str, affiliation: str | None = "Ghana", named: bool = True) -> int:
    speakers = [Speaker(name, None, affiliation, named) for name in names]
    return len(set(persons(speakers).values()))


def test_three_spellings_are_one_person() -> None:
    assert _count("Ada Mensah", "A. Mensah", "Ada K. Mensah") == 1


def test_where_two_compete_for_a_name_it_stays_apart() -> None:
    assert _count("A. Mensah", "Ada Mensah", "Abena Mensah") == 3


def test_without_an_affiliation_or_a_name_nobody_is_the_same() -> None:
    assert _count("Ada Mensah", "A. Mensah", affiliation=None) == 2
    assert _count("The representative of Ghana", "representative of Ghana", named=False) == 2


@pytest.mark.parametrize(
    ("role", "guest"),
    [
        ("Executive Director, Shepherds' Land Trust", True),
        ("President of the Sámi Parliament", True),
        ("Forum member", True),
        ("expert", False),
        ("paramount chief", True),
        ("survivor of trafficking", True),
        ("Minister for Trade and the Digital Alliance", False),
        ("Permanent Representative", False),
        ("youth delegate", False),
        ("Chair of the Commission", False),
        ("Mayor of Cuenca", False),
        (None, False),
    ],
)
def test_a_guest_is_only_from_a_country(role: str | None, guest: bool) -> None:
    assert is_guest(Speaker("Ada Mensah", role, "Ghana")) is guest
    assert not is_guest(Speaker("Ada Mensah", role, "Open Wells"))


def test_namesakes_of_other_countries_are_other_people() -> None:
    speakers = [Speaker("Ada Mensah", None, "Ghana"), Speaker("A. Mensah", None, "Togo")]
    assert len(set(persons(speakers).values())) == 2


FIRST = release("GA/1", "ADA MENSAH (Ghana) said that the ford was dry.")
SECOND = release(
    "GA/2",
    "ADA KARIN MENSAH, Minister for Fords of Ghana, said that the ford was wet.",
    "IDA HOLM (Norway) said that it rained.",
)


def test_the_fullest_name_leads_and_every_spelling_finds_the_person() -> None:
    directory = Directory([read(FIRST), read(SECOND)])
    mensah, holm = directory.entries
    assert (mensah.names, len(mensah.remarks)) == (("Ada Karin Mensah", "Ada Mensah"), 2)
    assert mensah.speaker.role == "Minister for Fords"
    assert holm.also == ()
    for name in ("Ada Mensah", "Ada Karin Mensah", "Mensah", "Karin Mensah"):
        assert directory.of(name) == (mensah,)


def test_figures_pages_and_filters_follow(tmp_path_factory: pytest.TempPathFactory) -> None:
    service = shelve(tmp_path_factory.mktemp("persons"), FIRST, SECOND)
    answer = service.ask("What did Ada Mensah say about the ford?")
    assert answer.scope.speakers == len(service.speakers()) == 2
    assert answer.choices == ()
    assert [entry.names[0] for entry in service.speakers("GA/1", "Ada Mensah")] == [
        "Ada Karin Mensah"
    ]
    pages = [
        PersonView.find(service.speakers(), f"/people/{name}-ghana")
        for name in ("ada-mensah", "ada-karin-mensah")
    ]
    assert pages[0] == pages[1]
    assert pages[0]
    assert [one.record.symbol for one in pages[0].sittings] == ["GA/1", "GA/2"]
    ghana = BodiesView.of(service.speakers()).find("/countries/ghana")
    assert ghana
    assert ghana.voices == [("Ada Karin Mensah", "/people/ada-karin-mensah-ghana")]
