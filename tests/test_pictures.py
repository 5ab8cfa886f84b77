"""Pictures as figures: what they show adds up to what the records and answers hold."""

from __future__ import annotations

import pytest
from fakes import BRIDGES, WELLS, FakeService, sea_record, shelve

from web.pictures import RecordMap, Strip, SubjectView, question_on


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    return shelve(tmp_path_factory.mktemp("pictures"), WELLS, BRIDGES)


@pytest.fixture(scope="module")
def record_map(service) -> RecordMap:
    return RecordMap(service.record("GA/12001"))


def test_a_records_bars_fill_its_rows_without_a_gap(record_map):
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
    assert moyo.runs == ((2, 2), (4, 4))
    assert moyo.percent == f"{100 * moyo.words / record_map.words:.0f} %"
    assert moyo.url == "/people/prisca-moyo-zimbabwe"


def test_five_speakers_have_tones_the_longest_first(record_map):
    words = [one.words for one in record_map.leading]
    assert [one.tone for one in record_map.leading] == [f"tone{n}" for n in range(1, 6)]
    assert words == sorted((one.words for one in record_map.shares), reverse=True)[:5]


def test_each_bar_leads_to_its_paragraph(record_map):
    for bar in record_map.bars:
        number = int(bar.url.removeprefix("#p"))
        assert record_map.record.paragraph(number)
        assert bar.label.startswith(f"¶{number} ")


def test_neighbouring_paragraphs_of_a_speaker_are_one_run():
    brook = next(one for one in RecordMap(sea_record()).shares if one.speaker.name == "Ana Brook")
    assert brook.runs == ((3, 4),)


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


def test_a_subject_may_be_asked_as_a_question():
    assert question_on("pipes? ") == "Which speakers mentioned pipes?"
