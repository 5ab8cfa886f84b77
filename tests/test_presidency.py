"""Who presides over the Council, by what the record says of a speaker."""

from __future__ import annotations

import pytest
from fakes import release

from rag.holdings.presidency import over_assembly, presidencies
from rag.reading import read


@pytest.mark.parametrize(
    ("opening", "month"),
    [
        ("IDA HOLM (Norway), Council President for October, spoke of lamps.", "October"),
        ("IDA HOLM (Norway), President of the Security Council for May, spoke of lamps.", "May"),
        ("IDA HOLM, Envoy of Norway, and President of the Council for June, spoke up.", "June"),
        ("IDA HOLM (Norway), Vice-President of the Council, spoke of lamps.", None),
        ("IDA HOLM (Norway) said that the Council President for May had lamps.", None),
    ],
)
def test_whoever_speaks_as_president_for_a_month_presides(opening: str, month: str | None) -> None:
    record = read(release("SC/1", "Statements", opening))
    found = presidencies(record)
    assert [one.month for one in found] == ([month] if month else [])
    assert all(one.remark.speaker and one.remark.speaker.name == "Ida Holm" for one in found)


@pytest.mark.parametrize(
    ("opening", "organ"),
    [
        ("IDA HOLM (Norway), President of the General Assembly, said that it rained.", "assembly"),
        ("The Committee Chairman, IDA HOLM (Norway), said that it rained.", "committee"),
        ("IDA HOLM (Norway), Chair of the Third Committee, said that it rained.", "committee"),
        ("In closing, the Committee’s Chair, IDA HOLM (Norway), said that it rained.", "committee"),
        ("Speaking for Norway, the Council President, IDA HOLM (Norway), said so.", "council"),
        ("IDA HOLM (Norway), Chair of the Committee on Wells, said that it rained.", None),
        ("IDA HOLM, Vice-President of the General Assembly, said that it rained.", None),
    ],
)
def test_whoever_presides_over_another_organ_is_told_by_it(opening: str, organ: str | None) -> None:
    found = presidencies(read(release("GA/1", "Statements", opening)))
    assert [one.organ for one in found] == ([organ] if organ else [])


@pytest.mark.parametrize(
    ("role", "presides"),
    [
        ("President of the General Assembly", True),
        ("General Assembly President", True),
        ("Assembly President", True),
        ("Acting General Assembly President", False),
        ("Vice-President of the General Assembly", False),
        ("Acting Assembly President", False),
    ],
)
def test_an_office_over_the_assembly_is_told_either_way(role: str, *, presides: bool) -> None:
    record = read(release("GA/1", "Statements", f"IDA HOLM (Norway), {role}, said that it rained."))
    (speaker,) = {one.speaker for one in record.remarks if one.speaker}
    assert speaker.role == role
    assert over_assembly(speaker) == presides
