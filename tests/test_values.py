"""What stands first of several passages: the value of a further one where none that is quoted tells
it, the last time of several; and that nothing tells how many where nothing has such a figure.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.answer import Scope, Verdict
from rag.answering.first import stands_first
from rag.holdings.passages import told_sentences
from rag.questions.question import understand
from rag.retrieval.quoted import Quoted
from rag.retrieval.rules import Side
from rag.service import Service

STATES = ["Norway", "Peru", "Kenya", "Oman", "Mali"]
WELLS = release(
    "GA/12301",
    "Delegates met today to take up wells and mills.",
    "Statements",
    *(f"{name} FARR ({land}) said that the water of the dam was stopped."
      for name, land in zip(["ANA", "EVA", "IDA", "UMA", "ORA"], STATES, strict=True)),
    "CARL DORN (Chile) said that the water of the dam was stopped in the spring, on 3 May.",
    "BEN COLE (Chad) said that the herders held in the old fort must be let go.",
    "JON LARK (Togo) spoke of the herders held in the fort, whose mothers weep.",
    "LEO BRAN (Laos) said that all of the divers in the old mill had left.",
    "ANA BAKO (Fiji), taking the floor for the second time, spoke of mills.",
    "ANA BAKO (Fiji), taking the floor for the third time, spoke of mills.",
    "UNA LIND (Latvia) thanked Malta.  Rain is late.  Crops fail.  The Union gave $90 for gold.",
    "RIA DAHL (Malta) said that her country gave $70 for silver.",
    title="Assembly Takes Up Wells",
    day="4 May 2021",
)  # fmt: skip


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), WELLS)


def test_a_further_passage_tells_what_none_that_is_quoted_does(service: Service) -> None:
    answer = service.ask("When was the water of the dam stopped?")
    assert answer.short == "3 May"
    assert answer.citations[0].paragraph.key == "GA-12301#p7"


def test_of_several_times_the_last_is_told(service: Service) -> None:
    assert service.ask("How many times did Fiji take the floor?").short == "third time"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("How many herders are held in the old fort?", Verdict.NOT_IN_RECORDS),
        ("How many herders did Chad say are held in the fort?", Verdict.SPOKE_NOT_ON_THIS),
        ("How much did Chad promise for the herders in the fort?", Verdict.SPOKE_NOT_ON_THIS),
        ("How many divers in the old mill had left?", Verdict.ANSWERED),
        ("What did Chad say of the herders in the fort?", Verdict.ANSWERED),
    ],
)
def test_where_nothing_has_a_figure_nothing_tells_how_many(
    service: Service, question: str, verdict: Verdict
) -> None:
    assert service.ask(question).verdict is verdict


def test_the_sum_of_another_is_not_theirs(service: Service) -> None:
    remarks = {one.paragraph.number: one for one in service.library.records[0].remarks}
    union = remarks[13]
    *_, (told, _) = told_sentences(union)
    quoted = Quoted(union, ((union.start, told[1]),), 0.0)
    scope = Scope(("GA/12301",), len(remarks))
    for text, value in (
        ("How much did Malta give for gold?", None),
        ("How much did Latvia give for gold?", "$90"),
        ("How much was given for gold?", "$90"),
    ):
        question = understand(text, service.library.directory)
        assert stands_first(question, (Side(None, (quoted,)),), scope, 0.9) == value


CLAIMS = release(
    "GA/12302",
    "Statements",
    "ANA BAKO (Kenya) said that her country gave $37 million for the wells of the coast.",
    "IDA HOLM (Norway) said that 138 divers were hurt at the mill within 24 hours.",
    title="Assembly Takes Up Wells",
)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Is it true that Kenya gave $37 billion for the wells?", "$37 million, not $37 billion"),
        ("Did Kenya give $40 million for the wells?", "$37 million, not $40 million"),
        ("Did Kenya give $37 million for the wells?", None),
        ("Did Norway say that 200 divers were hurt in 24 hours?", "138, not 200"),
        ("Did Norway say that 138 divers were hurt in 48 hours?", None),
        ("What did Norway say of 200 divers hurt at the mill?", None),
    ],
)
def test_a_figure_that_somebody_is_said_to_have_told_is_put_right(
    tmp_path: Path, question: str, short: str | None
) -> None:
    assert shelve(tmp_path, CLAIMS).ask(question).short == short
