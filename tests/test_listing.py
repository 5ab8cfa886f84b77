"""A list answer as a table: which columns it has, and in which order its rows stand."""

from __future__ import annotations

import pytest
from fakes import CHAIR, NORD, PERU, THAI, sea_record

from rag.answer import Citation
from web.listing import Listing
from web.schemas import HomeRequest
from web.views import Evidence, Group

# Norway's minister in paragraph 5, Thailand's delegate in 7, the President in 3, Peru's in 6.
SPOKEN = ((NORD, 5, ("the Nordic countries",)), (THAI, 7, ()), (CHAIR, 3, ()), (PERU, 6, ()))


def groups() -> tuple[Group, ...]:
    record, found = sea_record(), []
    for number, (speaker, at, behalf) in enumerate(SPOKEN, 1):
        cited = Evidence(Citation(number, record.paragraph(at), 0, 5), None)
        found.append(Group(number, speaker, behalf, (cited,)))
    return tuple(found)


def order(sort: str | None) -> list[int]:
    return [one.number for one in Listing.of(groups(), HomeRequest(q="Who?", sort=sort)).groups]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        (None, [1, 2, 3, 4]),
        ("speaker", [3, 1, 4, 2]),
        ("-speaker", [2, 4, 1, 3]),
        ("office", [1, 3, 2, 4]),
        ("country", [1, 4, 2, 3]),
        ("-country", [2, 4, 1, 3]),
        ("behalf", [1, 2, 3, 4]),
        ("citation", [3, 1, 4, 2]),
        ("-citation", [2, 4, 1, 3]),
    ],
)
def test_rows_are_sorted_and_those_without_the_value_come_last(sort, expected):
    assert order(sort) == expected


def test_a_heading_sorts_and_then_the_other_way():
    columns = Listing.of(groups(), HomeRequest(q="Who?", sort="country")).columns
    assert (columns["country"].order, columns["speaker"].order) == ("ascending", None)
    assert columns["country"].url == "/?q=Who%3F&sort=-country"
    assert columns["speaker"].url == "/?q=Who%3F&sort=speaker"


def test_a_column_in_which_nobody_has_anything_is_left_out():
    some = tuple(one for one in groups() if one.speaker in (THAI, PERU))
    listing = Listing.of(some, HomeRequest(q="Who?"))
    assert list(listing.columns) == ["speaker", "country", "citation"]
