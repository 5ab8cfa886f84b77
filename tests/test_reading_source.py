"""Bytes of a source to text, or a reason that says what to do."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.errors import OnRecordError, ReadingError, TooLargeError
from rag.reading import read, text_of
from rag.reading.source import unbroken

LIMIT = 1000


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Wells — “deep”".encode(), "Wells — “deep”"),
        ("Lajčák".encode("utf-8-sig"), "Lajčák"),
        (b"a\r\nb\rc\nd", "a\nb\nc\nd"),
        (b" a \n", " a \n"),
        (b"a\tb\x0cc", "a\tb\x0cc"),
        ("two\u00a0wells".encode(), "two\u00a0wells"),
    ],
)
def test_utf_8_becomes_text_with_one_kind_of_line_end_and_no_byte_order_mark(
    data: bytes, text: str
) -> None:
    assert text_of(data, LIMIT) == text


@pytest.mark.parametrize(
    "data", [b"", b"   ", b"\n\r\n\t", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n", "\u00a0".encode()]
)
def test_an_empty_source_is_refused_as_empty(data: bytes) -> None:
    with pytest.raises(ReadingError, match="it is empty; give the record's text"):
        text_of(data, LIMIT)


@pytest.mark.parametrize(
    "data",
    [
        b"GA/1\x00\x01\x02",
        "GA/12345".encode("utf-16"),
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"\x01\x02\x03 wells",
    ],
)
def test_a_binary_source_is_refused_with_the_kinds_that_are_read(data: bytes) -> None:
    with pytest.raises(ReadingError, match="not read; give text, HTML, PDF or DOCX"):
        text_of(data, LIMIT)


def test_a_stray_control_character_in_a_long_text_does_not_make_it_binary() -> None:
    assert text_of(b"wells " * 100 + b"\x07", LIMIT).endswith("\x07")


@pytest.mark.parametrize(
    ("data", "byte"), [("Lajčák".encode("cp1250"), 3), (b"wells \xff", 6), (b"\xe2\x80", 0)]
)
def test_a_source_in_another_encoding_is_refused_with_the_place_and_the_advice_to_save_it_again(
    data: bytes, byte: int
) -> None:
    with pytest.raises(
        ReadingError, match=rf"not UTF-8 \(byte {byte}\); save it again with UTF-8 encoding"
    ):
        text_of(data, LIMIT)


def test_a_source_over_the_limit_is_refused_and_the_limit_is_told() -> None:
    with pytest.raises(TooLargeError, match=r"it is too long: at most 1,000 bytes are read"):
        text_of(b"a" * (LIMIT + 1), LIMIT)


def test_a_source_just_at_the_limit_is_read() -> None:
    assert text_of(b"a" * LIMIT, LIMIT) == "a" * LIMIT


def test_the_limit_counts_bytes_not_letters() -> None:
    with pytest.raises(TooLargeError, match="at most 5 bytes"):
        text_of("ččč".encode(), 5)


def test_too_large_is_one_way_of_not_being_readable() -> None:
    assert issubclass(TooLargeError, ReadingError)
    assert issubclass(ReadingError, OnRecordError)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\nwells", "damaged or locked PDF"),
        (b"<!doctype html>", "no paragraph|without content|is empty"),
        (b"PK\x03\x04 wells", "not read; give text|not UTF-8"),
    ],
)
def test_a_damaged_document_is_refused_as_what_it_seems_to_be(data: bytes, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason):
        read(text_of(data, LIMIT))


BROKEN = """\
GA/99
5 May 1996

COMMITTEE CONTINUES DEBATE ON WELLS AND HEARS FROM
TWENTY TOWNS

ADA MENSAH (Ghana) said that the wells of her town had
been dug by hand, and that the crews -- all of them
volunteers -- had well-
known pumps.  She also told of the rain
that had come late to every farm.

   JAN NOVAK (Poland) said that his country had many
rivers and few wells, and that dams were built on the
larger of them.
   He asked for pumps.
Action

The draft was kept.
"""


def test_paragraphs_broken_at_a_column_are_put_together_and_lines_by_themselves_are_kept() -> None:
    assert [line.strip() for line in unbroken(BROKEN).split("\n") if line] == [
        "GA/99",
        "5 May 1996",
        "COMMITTEE CONTINUES DEBATE ON WELLS AND HEARS FROM TWENTY TOWNS",
        (
            "ADA MENSAH (Ghana) said that the wells of her town had been dug by hand, and that "
            "the crews -- all of them volunteers -- had well-known pumps.  She also told of the "
            "rain that had come late to every farm."
        ),
        (
            "JAN NOVAK (Poland) said that his country had many rivers and few wells, and that dams "
            "were built on the larger of them."
        ),
        "He asked for pumps.",
        "Action",
        "The draft was kept.",
    ]


def test_a_broken_release_is_read_as_its_paragraphs() -> None:
    record = read(text_of(BROKEN.encode(), LIMIT))
    assert record.title == "COMMITTEE CONTINUES DEBATE ON WELLS AND HEARS FROM TWENTY TOWNS"
    speakers = [paragraph.remarks[0].speaker for paragraph in record.paragraphs]
    assert [one and one.name for one in speakers] == ["Ada Mensah", "Jan Novak", "Jan Novak", None]


@pytest.mark.parametrize(
    "text",
    [
        "GA/99\nWells\nThe wells of her town had been dug by hand, and all was well there.\nNo.",
        "The wells of her town had been dug by hand, she said, asking for:\npumps;\npipes; and",
        "\n".join(["The crews asked for many things that towns need, such as", "pumps"] * 9)
        + "\n" + "Wells were deep, and pumps were cheap, and rain was rare. " * 3,
    ],
)  # fmt: skip
def test_a_text_of_one_paragraph_a_line_stays_as_it_is(text: str) -> None:
    assert unbroken(text) == text


# Of two letters at the least: five lines of the widest column, more than the reader needs to tell.
TOLD = "the wells of towns were deep and pumps go on".split()
SENTENCES = st.lists(st.sampled_from(TOLD), min_size=150, max_size=200).map(
    lambda words: f"A {' '.join(words)}."
)


@given(st.lists(SENTENCES, min_size=1, max_size=5), st.integers(50, 90), st.booleans())
def test_whatever_the_column_the_paragraphs_come_back_to_the_letter(
    paragraphs: list[str], width: int, indented: bool
) -> None:
    broken = ["\n".join(textwrap.wrap(one, width, initial_indent="    " * indented))
              for one in paragraphs]  # fmt: skip
    text = ("\n" if indented else "\n\n").join(broken)
    assert [line.strip() for line in unbroken(text).split("\n") if line] == paragraphs
