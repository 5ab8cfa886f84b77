"""What a figure in a text counts or measures, and what is none."""

from __future__ import annotations

import pytest

from rag.questions.figures import Unit, figures


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("8 out of 10 mills, a third of them new", [Unit.SHARE, Unit.SHARE]),
        ("€ 3 and 40 roubles for 7 tons", [Unit.MONEY, Unit.MONEY, Unit.MEASURE]),
        ("L.26, A/77/L.5, F-16, Goal 6, the 7th, 4 May, 10 a.m., in 2019", []),
    ],
)
def test_a_figure_has_a_unit_and_what_is_part_of_a_name_is_none(
    text: str, units: list[Unit]
) -> None:
    assert [one.unit for one in figures(text)] == units


def test_the_number_of_a_law_counts_nothing() -> None:
    found = figures("Chad adopted Law 28.110, and 1,150 women went home under Act 12.")
    assert [one.found[0] for one in found] == ["1,150"]
