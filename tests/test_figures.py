"""What a figure in a text counts or measures, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.questions import figures as module
from rag.questions.figures import Unit, figures, may_have_figures
from rag.words import NUMERALS


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("8 out of 10 mills, a third of them new", [Unit.SHARE, Unit.SHARE]),
        ("one fifth and two-thirds; its thirty-sixth session, the forty-seventh meeting",
         [Unit.SHARE, Unit.SHARE]),
        ("under articles 17 and 18, 7 mills, law 2 and 12 wells", [Unit.COUNT, Unit.COUNT]),
        ("cut by a fifth, a fifth of it; a tenth mill", [Unit.SHARE, Unit.SHARE]),
        ("the roofs of units 3 and 4, under articles 5 and 6, 7 mills", [Unit.COUNT]),
        ("€ 3 and 40 roubles for 7 tons", [Unit.MONEY, Unit.MONEY, Unit.MEASURE]),
        ("L.26, A/77/L.5, F-16, Goal 6, the 7th, 4 May, 10 a.m., in 2019", []),
    ],
)  # fmt: skip
def test_a_figure_has_a_unit_and_what_is_part_of_a_name_is_none(
    text: str, units: list[Unit]
) -> None:
    assert [one.unit for one in figures(text)] == units


def test_what_was_before_counts_what_it_grew_to_does() -> None:
    before, after = figures("The toll was cut from 9 to 5 million shillings.")
    assert before.unit is after.unit is Unit.MONEY
    assert before.unit_behind == " million shillings"
    assert [one.after[:1] for one in figures("It grew from 31 to 47 days.")] == [["days"]] * 2


def test_half_a_million_is_no_share() -> None:
    texts = ("half a million smiths", "some half a ton", "half a billion dollars", "half of them")
    told = [next(figures(one)) for one in texts]
    assert [one.unit for one in told] == [Unit.COUNT, Unit.MEASURE, Unit.MONEY, Unit.SHARE]
    assert [one.amount for one in told] == [5e5, 0.5, 5e8, None]


def test_a_sum_of_any_dollars_comes_to_something() -> None:
    told = figures("US$90, some Can$12 million and €4 went to wells.")
    assert [(one.found[0], one.amount) for one in told] == [
        ("US$90", 90), ("some Can$12 million", 12e6), ("€4", 4),
    ]  # fmt: skip


def test_the_number_of_a_law_counts_nothing() -> None:
    found = figures("Chad adopted Law 28.110, and 1,150 women went home under Act 12.")
    assert [one.found[0] for one in found] == ["1,150"]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("One in 22 mills, 9 in every 10 of them new", ["One in 22", "9 in every 10"]),
        ("4 million in five mills", ["4 million", "five"]),
        ("four in five wells", ["four in five"]),
        ("131 in 2024, nine in three towns, 40 in 8 mills", ["131", "nine", "three", "40", "8"]),
        ("one in five years", ["one", "five"]),
        ("between 40 and 50 mills", ["between 40 and 50"]),
        ("between $3 million and $4 million", ["between $3 million and $4 million"]),
        ("between 1990 and 2004, 12 mills", ["12"]),
        ("They range from 910 to 1,020", ["from 910 to 1,020"]),
        ("It fell from 1,012 to 687, and from 4.5 to 3 per cent", ["1,012", "687", "4.5",
         "3 per cent"]),
        ("He handed over 48 mills, over 20 of them old", ["48", "over 20"]),
        ("paragraphs 397-398, articles 4 and pages 7", []),
        ("60 cents, CHF 12 million, A$3", ["60 cents", "CHF 12 million", "A$3"]),
    ],
)  # fmt: skip
def test_a_figure_is_whole(text: str, printed: list[str]) -> None:
    assert [one.found[0].rstrip(",") for one in figures(text)] == printed


def test_none_is_a_figure_where_it_is_wanted() -> None:
    text = "Of 62 mills, four stood and none was rebuilt; not one burned, not one but two sank."
    assert [one.found[0] for one in figures(text)] == ["62", "four", "one", "two"]
    told = [one.found[0] for one in figures(text, none=True)]
    assert told == ["62", "four", "none", "not one", "one", "two"]


_PIECES = (
    *NUMERALS, "hundred", "Half", "a third", "quarters", "none", "not one", "Nobody", "no one", "7",
    "1,200", "\u0663", "million", "per cent", "tons", "an", "a", "of", "wells", "often", "money",
    "\u017fix", "in", "every", "twenty-two", "four-day", "third", "\u20ac", "US$", "-", "s",
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from([" ", "", "-", ", "]))))
def test_no_figure_is_without_what_every_figure_has(pieces: list[tuple[str, str]]) -> None:
    text = "".join(f"{one}{behind}" for one, behind in pieces)
    assert may_have_figures(text) or not module._FIGURE.search(text)
