"""Windows: each sentence of a remark, and each with the next, to the letter; never two speakers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes import BRIDGES, CHAIR, NORD, PERU, WELLS, paragraph
from hypothesis import given
from hypothesis import strategies as st

from rag.holdings.passages import (
    Window,
    heading,
    remark_sentences,
    stated,
    told_sentences,
    windows,
    with_most,
)
from rag.reading import read
from rag.records import Record, Remark, Section, Speaker

SENTENCES = ["Nets came up empty.", "The quay was closed.", "Ships went home.", "It rained."]


def _record(*runs: tuple[Speaker | None, str], title: str | None = "Statements") -> Record:
    spoken = paragraph(1, *runs, behalf=("the Nordic countries",))
    return Record("GA/1", "Nets", (Section(title, (spoken,)),))


def test_each_sentence_is_a_window_and_each_two_that_follow_one_another() -> None:
    found = list(windows([_record((NORD, "  ".join(SENTENCES[:3])))]))
    assert [(one.text, one.sentences) for one in found] == [
        ("Nets came up empty.", 1),
        ("Nets came up empty.  The quay was closed.", 2),
        ("The quay was closed.", 1),
        ("The quay was closed.  Ships went home.", 2),
        ("Ships went home.", 1),
    ]


def test_a_remark_of_one_sentence_has_one_window() -> None:
    (only,) = windows([_record((NORD, SENTENCES[0]))])
    assert (only.text, only.sentences) == (SENTENCES[0], 1)


def test_no_window_runs_over_two_speakers() -> None:
    record = _record((CHAIR, "Nets came up empty.  "), (NORD, "The quay was closed."))
    assert [(one.text, one.remark.speaker) for one in windows([record])] == [
        ("Nets came up empty.", CHAIR),
        ("The quay was closed.", NORD),
    ]


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), st.sampled_from([" ", "  "]))
def test_windows_are_runs_of_their_remark_and_cover_every_sentence(
    sentences: list[str], blank: str
) -> None:
    record = _record((CHAIR, "Order! "), (NORD, blank.join(sentences)))
    mine = [one for one in windows([record]) if one.remark.speaker is NORD]
    assert [one.text for one in mine if one.sentences == 1] == sentences
    assert len(mine) == 2 * len(sentences) - 1
    for one in mine:
        assert one.remark.start <= one.start < one.end <= one.remark.end
        assert one.text == one.remark.paragraph.text[one.start : one.end]


def test_windows_come_record_by_record_in_the_order_of_the_text() -> None:
    held = [read(WELLS), read(BRIDGES)]
    found = [(held.index(one.remark.paragraph.record), one) for one in windows(held)]
    places = [(i, one.remark.paragraph.number, one.start, one.end) for i, one in found]
    assert places == sorted(places)


def test_what_is_indexed_says_who_speaks_for_whom_and_where_before_the_words() -> None:
    window = Window(_record((NORD, "“Nets—empty”")).paragraphs[0].remarks[0], 0, 12, 1)
    assert window.indexed == (
        'Ida Holm, Minister for Fisheries, Norway, the Nordic countries, Statements: "Nets—empty"'
    )
    assert window.indexed[window.begins :] == '"Nets—empty"'
    assert window.matched == window.begins
    assert replace(window, sentences=2).matched == len(window.indexed)


@pytest.mark.parametrize(
    ("speaker", "title", "expected"),
    [(None, "Action", "Action"), (None, None, ""), (Speaker("Ana Brook"), None, "Ana Brook")],
)
def test_what_a_record_does_not_give_leaves_no_gap_in_the_heading(
    speaker: Speaker | None, title: str | None, expected: str
) -> None:
    spoken = paragraph(1, (speaker, "Nets."))
    Record("GA/1", "Nets", (Section(title, (spoken,)),))
    assert heading(spoken.remarks[0]) == expected


def test_sentences_of_a_later_remark_are_counted_from_the_paragraphs_start() -> None:
    record = _record((CHAIR, "Order! "), (NORD, "Nets came up empty.  It rained."))
    spoken = record.paragraphs[0]
    spans = remark_sentences(spoken.remarks[1])
    assert [spoken.text[start:end] for start, end in spans] == ["Nets came up empty.", "It rained."]
    assert list(told_sentences(spoken.remarks[1])) == [
        (spans[0], "Nets came up empty."),
        (spans[1], "It rained."),
    ]


def test_a_summary_repeats_what_its_speaker_states_in_the_same_record_only() -> None:
    def record(symbol: str, *told: tuple[Speaker | None, bool]) -> Record:
        sections = tuple(
            Section(None, (paragraph(number, (one, "It rained.")),), summary=summary)
            for number, (one, summary) in enumerate(told, 1)
        )
        return Record(symbol, "Nets", sections)

    every = remarks_of(
        record("GA/1", (None, True), (NORD, True), (CHAIR, True), (CHAIR, False)),
        record("SC/2", (NORD, True), (None, True), (PERU, True)),
        record("SC/3", (NORD, False)),
    )
    kept = [(one.paragraph.record.id, one.paragraph.number) for one in stated(every)]
    assert kept == [("GA-1", 2), ("GA-1", 4), ("SC-2", 1), ("SC-2", 2), ("SC-2", 3), ("SC-3", 1)]


def remarks_of(*records: Record) -> list[Remark]:
    return [one for record in records for part in record.paragraphs for one in part.remarks]


def test_those_are_kept_that_share_most_and_all_where_none_shares_anything() -> None:
    assert with_most(["nets", "quay", "ships"], [1, 2, 2]) == ["quay", "ships"]
    assert with_most(["nets", "quay"], [0, 0]) == ["nets", "quay"]
    assert not with_most([], [])
