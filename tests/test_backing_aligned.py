"""Who associated themselves with another's statement, by the form that says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.service import Service

UNION = release(
    "GA/12501",
    "The Assembly heard of wells.",
    "Statements",
    "IDA HOLM (Norway), aligning herself with the European Union, said that wells were dry.",
    "EVA FARR (Peru), associating herself with the Arab Group and the European Union, said so too.",
    "CARL DORN (Kenya) said that he associated himself with the Group of 77.  The European Union "
    "had dug wells.",
    "JAN BERG (Chad) associated himself with the Arab Group, not with the European Union.",
    "PAUL ROE (Oman), associating himself with the Arab Group, urged the European Union to dig.",
    "LENA ODE (Mali) did not associate herself with the European Union.",
    "ANA BAKO (Fiji) disassociated herself with regret; the European Union was wrong.",
    title="Assembly Hears of Wells",
    day="4 May 2021",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(Path(tmp_path_factory.mktemp("union")), UNION)


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("Which countries associated themselves with the European Union?", ["Norway", "Peru"]),
        ("Who aligned themselves with the statement of the EU?", ["Norway", "Peru"]),
        ("who associated with the Group of 77?", ["Kenya"]),
        ("Enumerate States whose envoys associated or aligned with the EU.", ["Norway", "Peru"]),
        ("Who aligned themselves with the EU in the debate on Chad?", ["Norway", "Peru"]),
        ("Which speakers lined up behind the EU statement?", ["Norway", "Peru"]),
        ("Who agreed with the EU's statement?", ["Norway", "Peru"]),
        ("Who joined the Arab Group's statement?", ["Peru", "Chad", "Oman"]),
        ("How many delegations aligned themselves with the EU?", ["Norway", "Peru"]),
        ("Who merely aligned with a group?", ["Norway", "Peru", "Kenya", "Chad", "Oman"]),
        (
            "Which States associated themselves with any regional group or organization?",
            ["Norway", "Peru", "Kenya", "Chad", "Oman"],
        ),
    ],
)
def test_whoever_says_so_did(service: Service, question: str, speakers: list[str]) -> None:
    cited = service.ask(question).citations
    assert [one.speaker.affiliation for one in cited if one.speaker] == speakers


def test_where_nobody_else_did_nobody_is_told_who_said_alike(service: Service) -> None:
    answer = service.ask("Who else did?", previous=["Who associated with the Group of 77?"])
    assert not answer.answered
