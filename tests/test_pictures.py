"""Pictures as figures: what they show adds up to what the records and answers hold."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from fakes import BRIDGES, WELLS, FakeService, air_record, sea_record, shelve

from rag.answer import Citation
from web.pictures import Column, RecordMap, Strip, SubjectView, question_on


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    return shelve(tmp_path_factory.mktemp("pictures"), WELLS, BRIDGES)


@pytest.fixture(scope="module")
def record_map(service) -> RecordMap:
    return RecordMap(service.record("GA/12001"))


def test_a_records_bars_fill_its_rows_without_a_gap(record_map):
    assert list(record_map.rows) == [0, 1, 2]
    for row in record_map.rows:
        bars = [bar for bar in record_map.bars if bar.row == row]
        at = 0.0
        for bar in bars:
            assert bar.x == pytest.approx(at, abs=0.01)
            at = bar.x + bar.width
        assert at == pytest.approx(100, abs=0.01)


def test_the_words_are_those_of_the_text(record_map):
    words = sum(len(one.text.split()) for one in record_map.record.paragraphs)
    assert record_map.words == words


def test_a_speakers_share_is_counted_and_leads_to_the_paragraphs(record_map):
    moyo = next(one for one in record_map.shares if one.speaker.name == "Prisca Moyo")
    own = [m.text for p in record_map.record.paragraphs for m in p.remarks
           if m.speaker and m.speaker.name == "Prisca Moyo"]  # fmt: skip
    assert moyo.words == sum(len(text.split()) for text in own)
    assert moyo.parts == (("Summary", ((2, 2),)), ("Statements", ((4, 4),)))
    assert moyo.percent == f"{100 * moyo.words / record_map.words:.0f} %"


def test_five_speakers_have_tones_the_longest_first(record_map):
    words = [one.words for one in record_map.leading]
    assert [one.tone for one in record_map.leading] == [f"tone{n}" for n in range(1, 6)]
    assert words == sorted((one.words for one in record_map.shares), reverse=True)[:5]


def test_each_bar_leads_to_its_paragraph(record_map):
    numbers = [int(bar.url.removeprefix("#p")) for bar in record_map.bars]
    assert set(numbers) == {one.number for one in record_map.record.paragraphs}
    for bar, number in zip(record_map.bars, numbers, strict=True):
        assert bar.label.startswith(f"¶{number} ")


def test_neighbouring_paragraphs_of_a_speaker_are_one_run():
    brook = next(one for one in RecordMap(sea_record()).shares if one.speaker.name == "Ana Brook")
    assert brook.parts == (("Opening Remarks", ((3, 4),)),)


def test_sections_stand_over_the_bars_of_their_paragraphs(record_map):
    assert {one.label for one in record_map.sections} == {
        "Summary",
        "Opening Remarks",
        "Statements",
    }
    sections = {f"#s{n}": one for n, one in enumerate(record_map.record.sections, 1)}
    for band in record_map.sections:
        numbers = {one.number for one in sections[band.url].paragraphs}
        under = [
            bar for bar in record_map.bars
            if bar.row == band.row and band.x <= bar.x + bar.width / 2 <= band.x + band.width
        ]  # fmt: skip
        assert under
        assert {int(bar.url.removeprefix("#p")) for bar in under} <= numbers


def test_a_record_of_one_section_has_no_bands(service):
    (section,) = air_record().sections
    assert RecordMap(section.record).sections == []


def test_only_tones_that_the_bars_have_are_in_the_legend():
    assert RecordMap(sea_record()).tones == {"tone1", "tone2", "tone3", "tone4", "narrated"}
    assert "voiced" not in RecordMap(sea_record()).tones


def test_a_strip_shows_where_in_its_record_each_citation_lies():
    answer = FakeService().ask("Were 138 harbours closed?")
    (strip,) = Strip.of(answer)
    record = sea_record()
    before = sum(len(record.paragraph(n).text.split()) for n in range(1, 5))
    total = sum(len(one.text.split()) for one in record.paragraphs)
    (bar,) = strip.bars
    assert bar.x == pytest.approx(100 * before / total, abs=0.01)
    assert bar.url == answer.citations[0].url
    assert len(strip.sections) == 2


def test_an_absence_has_no_strip():
    assert Strip.of(FakeService().ask("Are volcanoes dangerous?")) == []


def test_a_subjects_figures_are_those_of_the_list_that_each_record_gives(service):
    view = SubjectView.of(service, "leaking pipes")
    assert [one.record.symbol for one in view.columns] == ["GA/12001", "SC/880"]
    for column in view.columns:
        reply = service.ask(question_on("leaking pipes"), limit=50)
        cited = {
            one.speaker for one in reply.citations if one.paragraph.record.id == column.record.id
        }
        assert {one.speaker for one in column.certain} == cited
    assert len(view.columns[0].certain) == 2
    assert view.found
    assert view.years == [(0, "2021"), (50, "2022")]


def test_pillars_are_as_high_as_their_figures(service):
    view = SubjectView.of(service, "leaking pipes")
    first, second = view.pillars
    assert first.certain + first.perhaps == pytest.approx(
        160 * (len(first.column.certain) + len(first.column.perhaps)) / max(view.highest, 4),
        abs=0.2,
    )
    assert (second.x, second.width) == (50, 50)


def test_a_subject_that_nobody_touches_on_is_not_found(service):
    assert not SubjectView.of(service, "zeppelins").found


class Hesitant:
    """A service that gives every answer with the same confidence."""

    def __init__(self, service, confidence):
        self._service, self._confidence = service, confidence
        self.records = service.records

    def ask(self, *args, **kwargs):
        return replace(self._service.ask(*args, **kwargs), confidence=self._confidence)


@pytest.mark.parametrize(("confidence", "found"), [(0.49, False), (0.5, True)])
def test_a_list_that_is_likelier_wrong_than_right_counts_for_nothing(service, confidence, found):
    view = SubjectView.of(Hesitant(service, confidence), "leaking pipes")
    assert view.found is found
    assert view.columns[0].figure == ("2" if found else "")


def test_the_figures_over_a_column_tell_those_who_may_apart():
    record = sea_record()
    one, two = (Citation(1, record.paragraph(n), 0, 9) for n in (3, 5))
    column = partial(Column, record, "nets", speakers=4)
    assert [column(certain, perhaps).figure for certain, perhaps in (
        ((), ()), ((one,), ()), ((one,), (two,)), ((), (one, two)),
    )] == ["", "1", "1+1", "+2"]  # fmt: skip


def test_a_subject_may_be_asked_as_a_question():
    assert question_on("pipes? ") == "Which speakers mentioned pipes?"
