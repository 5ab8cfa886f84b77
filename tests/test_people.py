"""Speakers and bodies: their addresses, and what is shown of what they said."""

from __future__ import annotations

import pytest
from fakes import BRIDGES, WELLS, FakeService, sea_record, shelve

from rag.records import Record, Section, Speaker
from web.people import BodiesView, PeopleView, PersonView, body_url, person_url, sittings, slug


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    return shelve(tmp_path_factory.mktemp("people"), WELLS, BRIDGES)


@pytest.mark.parametrize(
    ("speaker", "address"),
    [
        (Speaker("Miroslav Lajčák", "President", "Slovakia"), "miroslav-lajcak-slovakia"),
        (Speaker("The representative of Thailand", None, "Thailand"),
         "the-representative-of-thailand"),
        (Speaker("Ana Brook", "President of the Assembly"), "ana-brook"),
        (Speaker("Søren O’Neill-Ødegård", None, "Côte d’Ivoire"),
         "soren-o-neill-odegard-cote-d-ivoire"),
    ],
)  # fmt: skip
def test_a_speakers_address_can_be_read(speaker, address):
    assert person_url(speaker) == f"/people/{address}"


def test_a_slug_is_its_own_slug():
    assert slug("Nobody’s “Name”, <b>") == slug(slug("Nobody’s “Name”, <b>")) == "nobody-s-name-b"


@pytest.mark.parametrize("name", ["Russian Federation", "Russia", "the Russian Federation"])
def test_a_country_has_one_address_whichever_way_it_is_printed(name):
    assert body_url(name) == "/countries/russia"


def test_an_organization_is_addressed_without_its_article():
    assert body_url("the African Group") == "/countries/african-group"


def test_a_speaker_is_found_in_every_record(service):
    view = PersonView.find(service.speakers(), "/people/kofi-addo-ghana")
    assert [one.record.symbol for one in view.sittings] == ["GA/12001", "SC/880"]
    assert view.on_behalf_of == ["African Group"]
    assert PersonView.find(service.speakers(), "/people/kofi") is None


def test_a_summary_that_repeats_a_statement_is_left_out_and_named(service):
    (sitting,) = PersonView.find(service.speakers(), "/people/prisca-moyo-zimbabwe").sittings
    assert [one.number for one in sitting.repeats] == [2]
    assert [turn.part for turn in sitting.turns] == ["Statements"]
    said = [text for turn in sitting.turns for _, _, text in turn.lines]
    assert "since March 2019" in said[0]


def test_a_summary_without_a_statement_is_shown_and_marked():
    record = sea_record()
    (summary, *_) = record.sections
    alone = Record("GA/101", "Lead Only", (Section(None, summary.paragraphs, summary=True),))
    spoken = [m for p in alone.paragraphs for m in p.remarks if m.speaker]
    (sitting,) = sittings(spoken)
    assert sitting.repeats == ()
    assert [turn.part for turn in sitting.turns] == ["Summary"]


def test_what_is_said_is_the_remarks_to_the_letter_each_with_its_address(service):
    for entry in service.speakers():
        view = PersonView.find(service.speakers(), person_url(entry.speaker))
        for sitting in view.sittings:
            for turn in sitting.turns:
                for (paragraph, url, text), remark in zip(turn.lines, turn.remarks, strict=True):
                    assert text == remark.text
                    assert f"mark={paragraph.number}:{remark.start}-{remark.end}" in url


def test_records_without_a_date_come_last():
    index = BodiesView.of(FakeService().speakers())
    thailand = index.find("/countries/thailand")
    assert [one.record.symbol for one in thailand.sittings] == ["GA/100", "SC/7"]


def test_people_stand_under_their_letters_and_the_unnamed_apart(service):
    view = PeopleView.of(service.speakers())
    assert [letter for letter, _ in view.named] == sorted({letter for letter, _ in view.named})
    assert {line.entry.speaker.name for line in view.unnamed} >= {"The representative of Kenya"}
    assert view.count == len(service.speakers())


def test_a_group_has_those_who_spoke_on_its_behalf(service):
    group = BodiesView.of(service.speakers()).find("/countries/african-group")
    assert group.code is None
    assert group.voices == [("Kofi Addo, Ghana", "/people/kofi-addo-ghana")]
    assert group.records == 1, "only what is said on its behalf"


def test_a_body_is_found_by_a_name_that_is_not_its_address():
    index = BodiesView.of(FakeService().speakers())
    assert index.find("/countries/the-nordic-countries").url == "/countries/nordic-countries"
    assert index.find("/countries/atlantis") is None


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("Republic of Ghana", ["Ghana"]), ("african", ["African Group"]), ("xyz", [])],
)
def test_bodies_are_looked_up_by_part_of_a_name_or_another_name(service, wanted, found):
    assert [one.name for one in BodiesView.of(service.speakers()).named(wanted).bodies] == found
