"""At which meetings somebody spoke, presided or something was discussed, and when those were."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.answer import Verdict
from rag.service import Service

TIDES = release(
    "SC/31",
    "The Council met today to hear of tides in the port of Oslo.",
    "Statements",
    "ANA BAKO (Kenya) said that tides had turned on 3 March.",
    "IDA HOLM (Norway), Council President for May, spoke in her national capacity of tides.",
    "EVA FARR (Peru) said that kelp drifted ashore.",
    title="Security Council Hears of Tides",
    day="4 May 2021",
)
LAMPS = release(
    "GA/32",
    "The Assembly met today to debate lamps.",
    "Statements",
    "ANA BAKO (Kenya) said that lamps went out on 7 June, and tides with them.",
    "EVA FARR (Peru) said that lamps were dear.",
    title="General Assembly Debates Lamps",
    day="9 October 2022",
)
STORMS = release(
    "SC/33",
    "The Council met today to hear of storms and tides.",
    "Statements",
    "CARL DORN (Fiji), Council President for October, spoke in his national capacity of storms.",
    "EVA FARR (Peru) said that storms and the veto had both been feared.",
    title="Permanent Member Employs Veto as Security Council Takes Up Storms and Tides",
    day="11 October 2022",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), TIDES, LAMPS, STORMS)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("When did Ana Bako address the Council?", "4 May 2021 (SC/31)"),
        ("Has Bako addressed the Security Council, and when?", "4 May 2021 (SC/31)"),
        ("When was the Security Council meeting Bako spoke at?", "4 May 2021 (SC/31)"),
        ("When did Bako speak?", "4 May 2021 (SC/31); 9 October 2022 (GA/32)"),
        ("When did Kenya address the General Assembly?", "9 October 2022"),
        ("When did Bako speak about lamps?", "9 October 2022 (GA/32)"),
        ("When was Fiji president of the Council?", "October 2022 (SC/33)"),
        ("When did Norway preside over the Security Council?", "May 2021 (SC/31)"),
        ("Has Norway ever presided over the Council?", "May 2021 (SC/31)"),
        ("In which month did Ida Holm chair the Council?", "May 2021 (SC/31)"),
    ],
)
def test_when_somebody_spoke_or_presided_is_the_meeting_s_own_date(
    service: Service, question: str, short: str
) -> None:
    answer = service.ask(question)
    assert str(answer.short).startswith(short)
    assert answer.claims


def test_a_body_that_somebody_did_not_address_has_no_date(service: Service) -> None:
    answer = service.ask("When did Ida Holm address the General Assembly?")
    assert (answer.verdict, answer.short) == (Verdict.SPOKE_NOT_ON_THIS, None)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Which meetings were about lamps?", "1 meeting: GA/32, 9 October 2022"),
        (
            "How many meetings about tides are in the records?",
            "2 meetings: SC/31, 4 May 2021; SC/33, 11 October 2022",
        ),
        (
            "How many Council meetings were about tides in 2022?",
            "1 meeting: SC/33, 11 October 2022",
        ),
        ("Which meetings discussed kelp?", "1 meeting: SC/31, 4 May 2021"),
        (
            "Which meetings mentioned tides?",
            "3 meetings: SC/31, 4 May 2021; GA/32, 9 October 2022; SC/33, 11 October 2022",
        ),
        (
            "Which meetings were about the storms situation and lamps?",
            "2 meetings: GA/32, 9 October 2022; SC/33, 11 October 2022",
        ),
        ("How many times did Eva Farr address the Assembly?", "1 meeting: GA/32, 9 October 2022"),
        ("Which meeting heard Carl Dorn?", "1 meeting: SC/33, 11 October 2022"),
        ("Which meetings did Carl Dorn brief?", "1 meeting: SC/33, 11 October 2022"),
        ("At which meeting did Peru say that kelp drifted?", "SC/31, 4 May 2021 (¶4)"),
    ],
)
def test_meetings_are_counted_and_named_with_their_days(
    service: Service, question: str, short: str
) -> None:
    answer = service.ask(question)
    assert answer.short == short
    assert answer.claims


def test_a_meeting_that_nobody_held_is_not_named(service: Service) -> None:
    assert not service.ask("Which meetings were about camels?").answered


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("When was the meeting on storms where Fiji used its veto?", "11 October 2022"),
        ("When was the Council meeting on tides in October 2022?", "11 October 2022"),
        ("When was the emergency session on lamps?", "9 October 2022"),
    ],
)
def test_a_meeting_s_body_and_month_hold(service: Service, question: str, short: str) -> None:
    assert service.ask(question).short == short


def test_of_one_record_only_its_day_is_told(tmp_path: Path) -> None:
    answer = shelve(tmp_path, TIDES).ask("When did Ana Bako speak?")
    assert answer.short == "4 May 2021"


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("How often did Kenya speak?", "2 times"),
        ("How many times did Peru take the floor?", "once"),
        ("how many times has Kenya spoken about kelp?", None),
    ],
)
def test_how_often_somebody_spoke_is_how_often_they_began(
    tmp_path: Path, question: str, short: str | None
) -> None:
    record = release(
        "SC/31",
        "Statements",
        "ANA BAKO (Kenya) said that tides had turned.",
        "She added that they must be thought of three times.",
        "EVA FARR (Peru) said that kelp drifted ashore.",
        "Ms. BAKO (Kenya), taking the floor again, said that she had a reply.",
        day="4 May 2021",
    )
    answer = shelve(tmp_path, record).ask(question)
    assert (answer.short if answer.rule == "meeting.how_often" else None) == short
