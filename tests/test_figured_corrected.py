"""Figures that their speaker corrects later on."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.forms.figured import as_corrected, denies

LINES = (
    "ADA MORA (Peru) said that 13 per cent of all wells in Peru were dry.",
    "BEN COLE (Chad) said that 13 per cent of all ferries in Chad were old.",
    "ADA MORA (Peru), correcting a figure, said that it was 31 per cent, and not 13 as stated.",
)


def test_a_figure_that_is_corrected_is_told_as_it_is_right(tmp_path: Path) -> None:
    service = shelve(tmp_path, release("GA/902", "The Assembly met", "Debate", *LINES))
    answer = service.ask("What percentage of wells in Peru were dry?")
    assert answer.short == "31 per cent"
    assert [one.paragraph.number for one in answer.citations][:2] == [1, 3]
    assert service.ask("What percentage of ferries in Chad were old?").short == "13 per cent"


def test_a_delegate_corrects_what_another_of_the_same_country_said(tmp_path: Path) -> None:
    told = (
        "ADA MORA (Peru) said that eleven wells in Peru were dry.",
        "The representative of Peru corrected the number of wells from eleven to thirteen.",
        "BEN COLE (Chad) said that eleven ferries in Chad were old.",
    )
    service = shelve(tmp_path, release("GA/903", "The Assembly met", "Debate", *told))
    assert service.ask("How many wells in Peru were dry?").short == "thirteen"
    assert service.ask("How many ferries in Chad were old?").short == "eleven"


@pytest.mark.parametrize(
    ("value", "text", "right"),
    [
        ("64", "The number of mills should read 46 and not 64.", "46"),
        ("$5 million", "He corrected the sum: $7 million, rather than $5 million.", "$7 million"),
        ("64", "There were 46 mills and not 64.", "64"),
        ("13", "Correcting it, he said that the share was 31 per cent, and not 13.", "13"),
        ("50 per cent", "The target should be 70 per cent and not 50 per cent.", "50 per cent"),
        (
            "13 per cent",
            "Correcting it, he put it at 31 per cent, and not 13, as stated.",
            "31 per cent",
        ),
        ("64", "A correction: 46, not 64.", "46"),
        ("30 days", "He corrected the text: “30 days” should read “60 days”.", "60 days"),
        (
            "2030",
            "The date had been 2030, but the text should be corrected to read “by 2032”.",
            "2032",
        ),
        ("eleven", "He corrected the number of mills from eleven to thirteen.", "thirteen"),
        ("63", "The number of mills should read 46 and not 64.", "63"),
    ],
)
def test_only_what_is_said_to_be_corrected_is(value: str, text: str, right: str) -> None:
    assert as_corrected(value, [text]) == right


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("There are nine mills, not 90.", True),
        ("He rejected the figure of 90.", True),
        ("The claim of 90 dry mills was false.", True),
        ("There are not 900 mills.", False),
        ("He rejected 90 drafts.", False),
        ("It would now be “at least 60” instead of “at least 90”.", True),
    ],
)
def test_a_figure_may_be_said_not_to_be_so(text: str, *, denied: bool) -> None:
    assert denies(text, "some 90") is denied
