"""A list answer as a table: which columns it has, and in which order its rows stand."""

from __future__ import annotations

import pytest
from fakes import CHAIR, NORD, PERU, THAI, sea_record

from rag.answer import Citation
from rag.records import Speaker
from web.answers import Evidence, Group
from web.listing import Listing
from web.schemas import SORTABLE, HomeRequest

# Norway's minister in paragraph 5, Thailand's delegate in 7, the President in 3, Peru's in 6.
SPOKEN = ((NORD, 5, ("the Nordic countries",)), (THAI, 7, ()), (CHAIR, 3, ()), (PERU, 6, ()))


def groups() -> tuple[Group, ...]:
    record, found = sea_record(), []
    for number, (speaker, at, behalf) in enumerate(SPOKEN, 1):
        cited = Evidence(Citation(number, record.paragraph(at), 0, 5), None)
        found.append(Group(number, speaker, behalf, (cited,)))
    return tuple(found)


def order(sort: str | None) -> list[int]:
    return [one.number for one in Listing.of(groups(), HomeRequest(q="Who?", sort=sort)).rows]


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


def test_every_column_is_sorted_by():
    columns = Listing.of(groups(), HomeRequest(q="Who?")).columns
    assert set(columns) == set(SORTABLE)


def test_a_heading_sorts_and_then_the_other_way():
    columns = Listing.of(groups(), HomeRequest(q="Who?", sort="country")).columns
    assert (columns["country"].order, columns["speaker"].order) == ("ascending", None)
    assert columns["country"].url == "/?q=Who%3F&sort=-country"
    assert columns["speaker"].url == "/?q=Who%3F&sort=speaker"


def test_a_column_in_which_nobody_has_anything_is_left_out():
    some = tuple(one for one in groups() if one.speaker in (THAI, PERU))
    listing = Listing.of(some, HomeRequest(q="Who?"))
    assert list(listing.columns) == ["speaker", "country", "citation"]


def test_a_person_is_one_row_whichever_way_the_name_is_printed_and_for_whomever():
    record = sea_record()
    cited = tuple(Evidence(Citation(n, record.paragraph(5), n, n + 5), None) for n in range(1, 5))
    initial = Speaker("I. Holm", None, "Norway")
    other = Speaker("Ida Holm", None, "Denmark")
    groups = (
        Group(1, NORD, ("the Nordic countries",), cited[:1]),
        Group(2, other, (), cited[1:2]),
        Group(3, initial, (), cited[2:3]),
        Group(4, NORD, ("the Baltic countries",), cited[3:]),
    )
    rows = Listing.of(groups, HomeRequest(q="Who?")).rows
    assert [row.speaker for row in rows] == [NORD, other]
    assert [one.citation.number for one in rows[0].evidence] == [1, 3, 4]
    assert rows[0].on_behalf_of == ("the Nordic countries", "the Baltic countries")


def test_the_record_itself_is_one_row():
    record = sea_record()
    groups = tuple(
        Group(n, None, (), (Evidence(Citation(n, record.paragraph(n), 0, 5), None),))
        for n in (1, 8)
    )
    (row,) = Listing.of(groups, HomeRequest(q="Who?")).rows
    assert len(row.evidence) == 2


def test_an_office_that_the_name_says_is_not_said_again():
    speaker = Speaker("The representative of Thailand", "Representative", "Thailand", named=False)
    cited = Evidence(Citation(1, sea_record().paragraph(7), 0, 5), None)
    listing = Listing.of((Group(1, speaker, (), (cited,)),), HomeRequest(q="Who?"))
    assert list(listing.columns) == ["speaker", "country", "citation"]
