"""Who put a text before a meeting: told by themselves, by the record, or not at all."""

from __future__ import annotations

import pytest
from fakes import release, shelve

from rag.service import Service

DRAFTS = release(
    "GA/12201",
    "Delegates met today to take up wells and mills.",
    "Introduction of Drafts",
    "IDA HOLM (Norway) introduced the draft resolution on wells (document A/76/L.4), saying that "
    "water had waited long enough.",
    "EVA FARR (Peru), tabling two amendments, said that mills had been forgotten.",
    "CARL DORN (Kenya) said that he would vote for the proposed draft.  It was wrong to put "
    "forward amendments so late.",
    "ANA BAKO (Fiji) said that her country had co-sponsored the draft.",
    "BEN COLE (Chad) said that the co-sponsors of the draft had not listened.",
    title="Assembly Takes Up Wells",
    day="4 May 2021",
)
TOLD = release(
    "GA/12202",
    "The Assembly adopted the draft resolution on gold, submitted by Oman and Togo.",
    "Statements",
    "IDA HOLM (Norway) said that gold was heavy.",
    title="Assembly Adopts Text on Gold",
    day="5 May 2021",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), DRAFTS, TOLD)


@pytest.mark.parametrize(
    ("question", "cited"),
    [
        ("Who introduced the draft resolution on wells?", {"GA-12201#p2"}),
        ("Who tabled the amendments?", {"GA-12201#p3"}),
        ("By whom were the amendments submitted?", {"GA-12201#p3"}),
        ("Which countries co-sponsored the draft on wells?", {"GA-12201#p5"}),
        ("Who submitted the draft on gold?", {"GA-12202#p1"}),
    ],
)
def test_who_put_a_text_is_told_by_their_own_words_or_the_records(
    service: Service, question: str, cited: set[str]
) -> None:
    assert {one.paragraph.key for one in service.ask(question).citations} == cited


def test_who_put_it_stands_first(service: Service) -> None:
    assert service.ask("Who tabled the amendments?").short == "Eva Farr (Peru)"
