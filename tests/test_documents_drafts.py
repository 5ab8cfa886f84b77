"""A draft by its symbol, or as the one draft of its kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.forms.documents import by_kind, by_symbol
from rag.reading import read

RELEASE = release(
    "GA/12010",
    "Statements",
    "ANA BAKO (Chad), introducing draft resolution A/80/L.7 on wells, said that pumps rust.",
    "CARL DORN (Peru), presenting the amendment contained in document “L.8”, said that nets tore.",
    "IDA FALK (Fiji) presented the amendment L.9.",
    "EVA FARR (Nepal) rejected the draft resolution as biased.",
    "OLA HOLM (Ghana), expressing his support for “L.7”, said that boats sank.",
)

REJECTS = 4


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Who opposed L.7?", "Who opposed the draft resolution?"),
        ("Who opposed draft resolution “L.7”?", "Who opposed the draft resolution?"),
        ("Who opposed the text A/80/L.7 and why?", "Who opposed the draft resolution and why?"),
        ("Who opposed L.8?", None),  # one of two amendments
        ("Who opposed L.6?", None),
        ("Who opposed wells?", None),
    ],
)
def test_a_draft_by_its_kind(question: str, plain: str | None) -> None:
    assert by_kind(question, read(RELEASE)) == plain


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("What did Ghana say about the draft resolution?", "What did Ghana say about L.7?"),
        ("What did Ghana say about the text?", "What did Ghana say about L.7?"),
        ("What did Ghana say about the amendment?", None),
        ("What did Ghana say about the resolution on wells?", None),
        ("What did Ghana say about wells?", None),
    ],
)
def test_a_draft_by_its_symbol(question: str, named: str | None) -> None:
    assert by_symbol(question, read(RELEASE)) == named


def test_who_takes_a_side_on_a_symbol_takes_one_on_the_draft(tmp_path: Path) -> None:
    answers = map(
        shelve(tmp_path, RELEASE).ask, ("Who opposed L.7?", "Who opposed the draft resolution?")
    )
    first, other = ([one.paragraph.number for one in answer.citations] for answer in answers)
    assert first == other
    assert REJECTS in first


def test_of_several_records_the_one_that_tells_of_it_is_asked(tmp_path: Path) -> None:
    other = release("GA/12011", "Statements", "INA BERG (Mali) opposed the draft resolution.")
    answer = shelve(tmp_path, RELEASE, other).ask("Who opposed L.7?")
    assert {one.paragraph.record.symbol for one in answer.citations} == {"GA/12010"}


def test_of_the_draft_what_tells_of_it_by_symbol_is_quoted(tmp_path: Path) -> None:
    answer = shelve(tmp_path, RELEASE).ask("What did Ghana say about the draft resolution?")
    assert [one.paragraph.number for one in answer.citations] == [5]
