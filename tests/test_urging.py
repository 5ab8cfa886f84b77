"""Who asked others to be for or against a text, by the forms in which they do."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.forms.urging import side_urged, urges
from rag.questions.stance import Stance
from rag.service import Service

DEBATE = release(
    "GA/12601",
    "The Assembly debated a draft on wells.",
    "Statements",
    "IDA HOLM (Norway) said that her country backed the draft, and asked others to do the same.",
    "EVA FARR (Peru) spoke of rain.  Through the draft States could dig, she said, calling on all "
    "to support it.",
    "CARL DORN (Kenya) urged every delegation to reject the draft before them.",
    "ANA BAKO (Fiji) said that her country would vote in favour of the draft.",
    "BEN COLE (Chad) called on States to support the Fund, and on all to adopt laws.",
    "GUS HOLT (Togo) voted against the draft, which others had been urged to sponsor.",
    "PAUL ROE (Oman) hoped that all members would stand firmly behind the text.",
    title="Assembly Debates Wells",
    day="4 May 2021",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(Path(tmp_path_factory.mktemp("wells")), DEBATE)


@pytest.mark.parametrize(
    ("question", "countries"),
    [
        ("Who urged other States to support the draft?", {"Norway", "Peru", "Oman"}),
        ("Which delegations called on all to vote for the draft?", {"Norway", "Peru", "Oman"}),
        ("Which countries asked members to reject the draft?", {"Kenya"}),
    ],
)
def test_whoever_asks_others_to_take_a_side_on_a_text_is_told_and_nobody_else(
    service: Service, question: str, countries: set[str]
) -> None:
    cited = service.ask(question).citations
    assert {one.speaker.affiliation for one in cited if one.speaker} == countries


@pytest.mark.parametrize(
    ("question", "side"),
    [
        ("who urged all states to support the draft?", Stance.FOR),
        ("which countries appealed to the council to adopt the text?", Stance.FOR),
        ("who called on others to vote against the amendments?", Stance.AGAINST),
        ("who urged states to support the fund?", None),
        ("who supports the draft?", None),
        ("who urged states to adopt laws?", None),
    ],
)
def test_the_side_is_of_a_text_that_others_are_asked_to_take(
    question: str, side: Stance | None
) -> None:
    assert side_urged(question) is side


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("She appealed to each delegate to vote in favour of the draft.", Stance.FOR),
        ("He urged colleagues to vote “yes” on it.", Stance.FOR),
        ("Chad co-sponsored the draft, calling on all to do so.", Stance.FOR),
        ("He asked others to vote against any amendment.", Stance.AGAINST),
        ("He called on the Council to adopt balanced resolutions.", None),
        ("He urged States to support the Fund.", None),
    ],
)
def test_a_call_is_for_a_text_or_against_it(sentence: str, side: Stance | None) -> None:
    assert [one for one in (Stance.FOR, Stance.AGAINST) if urges(one, sentence)] == (
        [side] if side else []
    )
