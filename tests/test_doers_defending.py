"""Who defends a deed of arms: whoever did it and says why, or who grants the right to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.forms.self_defence import defence_asked
from rag.questions.question import understand
from rag.service import Service

RAID = release(
    "SC/9994",
    "Statements",
    "The representative of Chad said that the world rejects Norway’s ground offensive in Lakeside.",
    "The representative of Norway said that its troops act carefully, in self-defence.",
    "The representative of Peru said that nothing justified the offensive in Lakeside, no pretext.",
    "The representative of Kenya affirmed Norway’s right to defend its people.",
    "The representative of Mali called for an end to the operation in Lakeside.",
    "The representative of Fiji spoke of Lakeside, of its fish and of its boats.",
    title="Council Hears of Lakeside",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), RAID)


@pytest.mark.parametrize(
    "question",
    [
        "Who defended the offensive in Lakeside?",
        "Who defended Norway's military action?",
        "Who tried to justify the Norwegian offensive in Lakeside?",
        "Who supported the Lakeside offensive?",
    ],
)
def test_who_defends_a_deed_of_arms_did_it_or_grants_the_right(
    service: Service, question: str
) -> None:
    answer = service.ask(question)
    told = {one.speaker.affiliation for one in answer.citations if one.speaker}
    assert told == {"Norway", "Kenya"}


def test_who_is_against_a_deed_of_arms_calls_it_by_any_word(service: Service) -> None:
    answer = service.ask("Who opposed the offensive in Lakeside?")
    told = {one.speaker.affiliation for one in answer.citations if one.speaker}
    assert {"Chad", "Mali"} <= told
    assert told.isdisjoint({"Norway", "Kenya", "Fiji"})


def test_where_nobody_defends_it_nobody_is_listed(tmp_path: Path) -> None:
    line = "The representative of Peru said that Norway’s raid on Lakeside had no excuse."
    service = shelve(tmp_path, release("SC/9995", "Statements", line))
    assert not service.ask("Who defended Norway's raid?").answered


def test_who_grants_the_right_with_a_reserve_does_not_defend_the_deed(tmp_path: Path) -> None:
    lines = (
        "ANA BAKO (Kenya) recalled Norway’s right to defend itself.",
        "BEN COLE (Chad) recalled Norway’s right to defend itself; however, it must spare boats.",
    )
    service = shelve(tmp_path, release("SC/9996", "Statements", *lines))
    told = service.ask("Who defended Norway's raid?").citations
    assert {one.speaker.affiliation for one in told if one.speaker} == {"Kenya"}


RIGHT = release(
    "GA/9996",
    "Statements",
    "ANA BAKO (Kenya) recalled Norway’s right to defend itself in line with the law.",
    "BEN COLE (Chad) said that no talk of self-defence by Norway could hide the raids on boats.",
    "CARL DORN (Peru) said that, as Norway exercises its right and duty to defend its people, it "
    "must spare boats.",
    "DINA EBEL (Mali) had heard the claim that Norway has a right to defend itself.",
    "IDA HOLM (Norway) said that her country was acting in self-defence.",
    "EVA FARR (Fiji) said that Norway had to spare boats.",
    "GUS HOLT (Oman) said that Norway raided boats under the guise of self-defence.",
    title="Assembly Hears of Boats",
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who said that Norway has the right to self-defence?", {"Kenya", "Peru", "Norway"}),
        ("Who acknowledged Norway's right to defend itself?", {"Kenya", "Peru"}),
        ("Who rejected Norway's argument of self-defence?", {"Chad", "Mali", "Oman"}),
        ("Who rejected Norway's right to self defence?", {"Chad", "Mali", "Oman"}),
        ("Who said Norway has no right to self-defence?", {"Chad", "Mali", "Oman"}),
        ("Who said that Norway doesn't have a right to defend itself?", {"Chad", "Mali", "Oman"}),
        ("Which Pacific States said that Norway has a right to defend itself?", set()),
    ],
)
def test_who_grants_the_right_of_self_defence_does_not_turn_it_down(
    tmp_path: Path, question: str, said: set[str]
) -> None:
    told = shelve(tmp_path, RIGHT).ask(question).citations
    assert {one.speaker.affiliation for one in told if one.speaker} == said


def test_whose_defence_is_turned_down_may_stand_in_another_paragraph(tmp_path: Path) -> None:
    record = release(
        "GA/9996",
        "Statements",
        "LENA ODE (Togo) said that Norway had sunk boats.",
        "Its twisted notion of self-defence did not exist in law, she added.",
        "IDA HOLM (Norway) said that her country was acting in self-defence.",
    )
    library = shelve(tmp_path, record).library
    text = "Who rejected Norway's right to self-defence?"
    asked = defence_asked(understand(text, library.directory))
    assert asked
    told = [asked.is_told_in(one, one.text) for one in library.records[0].remarks]
    assert told == [False, True, False]


GUARD = release(
    "GA/9997",
    "Statements",
    "ANA BAKO (Kenya) said that, hit by the Reed Guard, Norway had the right to defend itself.",
    "BEN COLE (Chad) said that Norway had no right to self-defence, but the law grants the right "
    "to self-defence for the people of Lakeside, among them the Reed Guard.",
    "CARL DORN (Peru) recalled Norway’s right to defend itself against the Reed Guard.",
    "DINA EBEL (Mali) said that the raid of the Reed Guard on boats was heinous.",
    title="Assembly Hears of Boats",
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who says the Reed Guard has a right to fight back?", {"Chad"}),
        ("Who says that the Reed Guard has the right to self-defence?", {"Chad"}),
        ("Who said that Norway has the right to fight back?", {"Kenya", "Peru"}),
    ],
)
def test_the_right_of_one_is_not_granted_by_who_grants_it_against_them(
    tmp_path: Path, question: str, said: set[str]
) -> None:
    told = shelve(tmp_path, GUARD).ask(question).citations
    assert {one.speaker.affiliation for one in told if one.speaker} == said


def test_who_grants_another_the_right_does_not_defend_the_deed_of_no_state(tmp_path: Path) -> None:
    assert not shelve(tmp_path, GUARD).ask("Who defended the Reed Guard attack?").answered


def test_nobody_defends_a_deed_of_a_group_by_granting_a_state_its_right(tmp_path: Path) -> None:
    service = shelve(
        tmp_path,
        release(
            "SC/9995",
            "Statements",
            "The representative of Chad condemned the Lakemen attack on boats in Norway.",
            "The representative of Kenya condemned the Lakemen attack, and affirmed Norway’s right "
            "to defend itself.",
            "The representative of Mali said that the Norway attack on the Lakemen was harsh.",
            title="Council Hears of Boats",
        ),
    )
    assert not service.ask("Who supported the attack?").answered
