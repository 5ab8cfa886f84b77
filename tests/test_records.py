"""Record → Section → Paragraph → Remark: each holds its parent, none can be made wrong."""

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from rag.errors import NotHeldError, OnRecordError, VerbatimError
from rag.records import (
    Attribution,
    Found,
    Paragraph,
    Record,
    Remark,
    Section,
    Speaker,
    day,
    record_id,
)

MOYO = Speaker("Prisca Moyo", "Minister for Justice", "Zimbabwe")
TEXT = "Wells are deep. Pipes leak."


def _record() -> Record:
    first = Paragraph(1, TEXT, (Remark(0, 16, MOYO), Remark(16, 27)))
    second = Paragraph(2, "Rivers rise.", (Remark(0, 12),))
    sections = (Section("Summary", (first,), summary=True), Section("Statements", (second,)))
    return Record("GA/12345", "Wells and Rivers", sections)


def test_whoever_has_a_remark_can_say_who_where_and_in_which_record() -> None:
    record = _record()
    remark = record.paragraph(1).remarks[0]
    assert remark.speaker is MOYO
    assert remark.paragraph.number == 1
    assert remark.paragraph.section.title == "Summary"
    assert remark.paragraph.record is remark.record is record
    assert [one.in_summary for one in record.remarks] == [True, True, False]


def test_a_remark_is_its_run_of_the_paragraph_to_the_letter() -> None:
    assert [one.text for one in _record().paragraph(1).remarks] == [
        "Wells are deep. ",
        "Pipes leak.",
    ]


@pytest.mark.parametrize(
    ("spans", "where"),
    [
        ([(1, 27)], "gap at 0"),
        ([(0, 5), (6, 27)], "gap at 5"),
        ([(0, 5), (4, 27)], "gap at 5"),
        ([(0, 0), (0, 27)], "gap at 0"),
        ([(0, 26)], "end at 26 of 27"),
        ([(0, 28)], "end at 28 of 27"),
        ([], "end at 0 of 27"),
    ],
)
def test_remarks_that_leave_a_gap_overlap_or_overrun_cannot_be_made(
    spans: list[tuple[int, int]], where: str
) -> None:
    with pytest.raises(ValueError, match=where):
        Paragraph(7, TEXT, tuple(Remark(*span) for span in spans))


@pytest.mark.parametrize(("position", "index"), [(0, 0), (15, 0), (16, 1), (26, 1)])
def test_the_remark_at_a_character_is_the_one_that_holds_it(position: int, index: int) -> None:
    paragraph = _record().paragraph(1)
    assert paragraph.remark_at(position) is paragraph.remarks[index]


@pytest.mark.parametrize("position", [-1, 27, 99])
def test_no_remark_is_at_a_place_outside_the_paragraph(position: int) -> None:
    with pytest.raises(VerbatimError, match=rf"GA-12345#p1 has 27 characters, none at {position}"):
        _record().paragraph(1).remark_at(position)


def test_a_slice_is_the_text_to_the_letter() -> None:
    assert _record().paragraph(1).slice(0, 15) == "Wells are deep."
    assert _record().paragraph(1).slice(15, 17) == " P"


@pytest.mark.parametrize(("start", "end"), [(-1, 5), (5, 5), (6, 5), (0, 28), (27, 28)])
def test_a_slice_outside_the_paragraph_is_refused_and_names_the_paragraph(
    start: int, end: int
) -> None:
    with pytest.raises(VerbatimError, match=r"GA-12345#p1 has 27 characters"):
        _record().paragraph(1).slice(start, end)


def test_a_paragraph_has_a_readable_key_that_ends_its_address() -> None:
    assert _record().paragraph(2).key == "GA-12345#p2"


def test_paragraphs_run_through_all_sections_in_order() -> None:
    assert [paragraph.number for paragraph in _record().paragraphs] == [1, 2]


@pytest.mark.parametrize("number", [0, -1, 3])
def test_a_paragraph_the_record_lacks_is_an_error_that_says_which_there_are(number: int) -> None:
    with pytest.raises(NotHeldError, match=rf"GA/12345 has paragraphs 1 to 2, no {number}"):
        _record().paragraph(number)


def test_a_missing_paragraph_is_an_error_of_the_product() -> None:
    with pytest.raises(OnRecordError):
        _record().paragraph(99)


@pytest.mark.parametrize(
    ("symbol", "expected"),
    [
        ("GA/12345", "GA-12345"),
        ("ga/12345", "GA-12345"),
        (" A/C.3/72/5 ", "A-C.3-72-5"),
        ("GA-12345", "GA-12345"),
    ],
)
def test_an_id_is_the_symbol_with_hyphens_and_an_id_is_its_own_id(
    symbol: str, expected: str
) -> None:
    assert record_id(symbol) == expected
    assert record_id(expected) == expected


def test_a_record_has_the_id_of_its_symbol() -> None:
    assert _record().id == "GA-12345"


@pytest.mark.parametrize(
    ("role", "affiliation", "title"),
    [
        ("Minister", "Kenya", "Minister, Kenya"),
        ("Minister", None, "Minister"),
        (None, "Kenya", "Kenya"),
        (None, None, ""),
    ],
)
def test_a_speakers_title_is_what_the_record_gives_of_role_and_affiliation(
    role: str | None, affiliation: str | None, title: str
) -> None:
    assert Speaker("Ada Mensah", role, affiliation).title == title


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (MOYO, "name"),
        (Attribution(Found.NAMED), "how"),
        (Remark(0, 1), "start"),
        (_record(), "symbol"),
        (_record().sections[0], "title"),
        (_record().paragraph(1), "text"),
    ],
)
def test_what_is_read_cannot_be_changed(value: object, name: str) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(value, name, "other")


def test_what_is_read_is_itself_alone_whatever_it_says() -> None:
    one, other = _record(), _record()
    assert repr(one) == repr(other)
    assert one != other
    assert {one.paragraph(1): "here"}.get(other.paragraph(1)) is None
    assert other.remarks[0] not in set(one.remarks)


def test_a_day_reads_as_words() -> None:
    assert day(date(2017, 9, 7)) == "7 September 2017"
    assert day(None) == ""
