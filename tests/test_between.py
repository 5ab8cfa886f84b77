"""Questions that compare meetings: which ones, and what is put to each."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import BRIDGES, HARBOURS, WELLS, shelve

from rag.answer import Answer, Kind, Verdict
from rag.questions.between import at_each, between, spoke_in_both
from rag.questions.filters import Filters
from rag.reading import read
from rag.service import Service
from web.answers import AnswerView
from web.schemas import HomeRequest

RECORDS = [read(text) for text in (BRIDGES, WELLS, HARBOURS)]  # of June 2022, May 2021, no day
BOTH = ["GA/12001, 4 May 2021", "SC/880, 9 June 2022"]


@pytest.mark.parametrize(
    ("text", "put", "meetings"),
    [
        (
            "What changed in Ghana's position on pipes between GA/12001 and SC/880?",
            "What did Ghana say on pipes?",
            BOTH,
        ),
        (
            "How did the stance of Ghana on pipes shift from 9 June 2022 to May 4, 2021?",
            "What did Ghana say on pipes?",
            BOTH,
        ),
        (
            "What did Ghana say about pipes in SC/880 and in GA-12001?",
            "What did Ghana say about pipes?",
            BOTH,
        ),
        (
            "Compare what Ghana said about pipes in GA/12001 versus SC/880.",
            "What did Ghana say about pipes?",
            BOTH,
        ),
        (
            "Did Ghana's view of pipes change between 2021 and 2022?",
            "What did Ghana say of pipes?",
            ["2021", "2022"],
        ),
        (
            "What changed on pipes between 2021 and 2022?",
            "What was said on pipes?",
            ["2021", "2022"],
        ),
        (
            "How did Ghana's position change between 2021 and 2022?",
            "What did Ghana say?",
            ["2021", "2022"],
        ),
        (
            "Has the stance of Ghana changed between 2021 and 2022?",
            "What did Ghana say?",
            ["2021", "2022"],
        ),
        (
            "How has Ghana's position on pipes changed over time?",
            "What did Ghana say on pipes?",
            BOTH,
        ),
    ],
)
def test_what_is_compared_and_what_is_put_to_each(text: str, put: str, meetings: list[str]) -> None:
    found = between(text, RECORDS)
    assert found is not None
    assert found.question == put
    assert [one.label for one in found.meetings] == meetings


@pytest.mark.parametrize(
    "text",
    [
        "What did Ghana say about climate change?",
        "How does climate change affect Ghana?",
        "What did Ghana say in SC/880?",
        "What has changed since 2016?",
        "Who changed the pipes in 2021?",
        "How many wells were dug in 2021 and 2022?",
        "Compare Ghana and Kenya on pipes",
        "How do the figures of Ghana and of Kenya differ?",
    ],
)
def test_other_questions_compare_no_meetings(text: str) -> None:
    assert between(text, RECORDS) is None


def test_records_of_one_day_are_one_side() -> None:
    twin = read(BRIDGES.replace("SC/880", "SC/881"))
    found = between("What changed on oil between 4 May 2021 and 9 June 2022?", [*RECORDS, twin])
    assert found is not None
    assert [len(one.records) for one in found.meetings] == [1, 2]


def test_one_record_is_no_two_meetings() -> None:
    assert between("How has Ghana's position on pipes changed?", RECORDS[:1]) is None


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(Path(tmp_path_factory.mktemp("three")), WELLS, BRIDGES, HARBOURS)


def _meetings(answer: Answer) -> dict[str | None, set[str]]:
    found: dict[str | None, set[str]] = {}
    for claim in answer.claims:
        found.setdefault(claim.meeting, set()).update(
            one.paragraph.record.id for one in claim.citations
        )
    return found


def test_each_meeting_is_answered_from_its_own_record_in_order_of_time(service: Service) -> None:
    answer = service.ask("What did Kofi Addo say in SC/880 and GA/12001?")
    assert (answer.kind, answer.verdict) == (Kind.COMPARE, Verdict.ANSWERED)
    assert _meetings(answer) == {BOTH[0]: {"GA-12001"}, BOTH[1]: {"SC-880"}}
    lines = answer.text.splitlines()
    assert [line.partition(": ")[0] for line in lines] == BOTH
    assert [one.number for one in answer.citations] == list(range(1, len(answer.citations) + 1))


def test_a_position_without_a_subject_is_what_its_holder_said(service: Service) -> None:
    answer = service.ask("How did Ghana's position change between 2021 and 2022?")
    assert _meetings(answer) == {"2021": {"GA-12001"}, "2022": {"SC-880"}}
    assert {one.speaker.affiliation for one in answer.citations if one.speaker} == {"Ghana"}


def test_a_meeting_that_is_silent_says_in_which_way(service: Service) -> None:
    answer = service.ask(
        "What changed in Ghana's position on leaking pipes between GA/12001, SC/880 and GA/77?"
    )
    assert _meetings(answer) == {BOTH[0]: {"GA-12001"}}
    assert f"Spoke, but not on this: {BOTH[1]}." in answer.text
    assert "Did not speak: GA/77." in answer.text
    assert "was found from" not in answer.text


def test_where_no_meeting_answers_the_verdict_says_so(service: Service) -> None:
    answer = service.ask("What changed in Ghana's view on whales between GA/12001 and SC/880?")
    assert answer.verdict is Verdict.SPOKE_NOT_ON_THIS
    assert answer.claims == ()


def test_a_list_over_two_meetings_is_one_list(service: Service) -> None:
    answer = service.ask("Who spoke in SC/880 and GA/12001?")
    assert answer.kind is Kind.LIST
    assert {one.paragraph.record.id for one in answer.citations} == {"GA-12001", "SC-880"}


def test_the_page_sets_the_meetings_side_by_side(service: Service) -> None:
    asked = HomeRequest(q="What did Kofi Addo say in SC/880 and GA/12001?")
    view = AnswerView.of(service.ask(asked.q), asked)
    assert [{group.meeting for group in side} for side in view.sides] == [{BOTH[0]}, {BOTH[1]}]
    assert [{group.name for group in side} for side in view.sides] == [{"Kofi Addo"}] * 2


@pytest.mark.parametrize(
    "text",
    [
        "How have prices changed?",
        "What differed in the statements of Ghana and Malaysia?",
    ],
)
def test_what_names_no_meeting_and_no_one_speaker_compares_no_meetings(
    service: Service, text: str
) -> None:
    assert all(claim.meeting is None for claim in service.ask(text).claims)


@pytest.mark.parametrize(
    "text",
    [
        "Which countries spoke both in the wells debate and at the bridges meeting?",
        "Which countries spoke in May 2021 and again in June 2022?",
        "Which countries spoke in both GA/12001 and SC/880?",
    ],
)
def test_who_spoke_at_each_of_two_meetings(service: Service, text: str) -> None:
    answer = service.ask(text)
    told = {one.speaker.affiliation for one in answer.citations if one.speaker}
    assert (answer.short, told) == ("1 country: Ghana", {"Ghana"})


def test_where_nobody_spoke_at_both_that_is_said(service: Service) -> None:
    answer = service.ask("Who spoke in SC/880 and again in GA/77?")
    assert (answer.verdict, answer.claims) == (Verdict.NOT_IN_RECORDS, ())


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Who spoke both in GA/12001 and in SC/880?", "Who spoke?"),
        ("Which countries spoke in the May 2021 debate and the June 2022 meeting?",
         "Which countries spoke?"),
        ("Who spoke on pipes in GA/12001 and in SC/880?", None),  # it asks more than who spoke
        ("Who spoke in GA/12001?", None),
    ],
)  # fmt: skip
def test_who_spoke_at_both_is_asked_of_each_where_no_more_is_asked(
    text: str, asks: str | None
) -> None:
    found = spoke_in_both(text, RECORDS)
    assert (found and found[0]) == asks


def test_a_section_of_one_meeting_is_no_wrong_name_where_meetings_are_compared(
    service: Service,
) -> None:
    filters = Filters(section="Briefing")
    answer = service.ask("What did Vega say in SC/880 and in GA/12001?", filters)
    assert {one.paragraph.record.symbol for one in answer.citations} <= {"SC/880"}


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("What did Ghana say in the wells debate and at the bridges meeting?",
         "What did Ghana say?"),
        ("What did Ghana call for in the wells debate, and what at the bridges meeting?",
         "What did Ghana call for?"),
        ("Did Ghana speak both in the wells debate and in June 2022?", "Did Ghana speak?"),
        ("How does what Ghana said in the wells debate compare with its words in June 2022?",
         "What did Ghana say?"),
        ("What did Ghana say in the wells debate and in June 2022 about pipes?",
         "What did Ghana say about pipes?"),
        ("What did Ghana say in the wells debate and in the north?", None),
        ("What was said between the wells debate and June 2022?", None),  # a span
        ("What did the Assembly decide in the wells debate and the Council in June 2022?", None),
        ("What did Ghana say in the wells debate?", None),
        ("What did Ghana say about wells and about the bridges?", None),
    ],
)  # fmt: skip
def test_one_thing_may_be_asked_of_two_meetings_by_what_they_were_on(
    text: str, asks: str | None
) -> None:
    found = at_each(text, RECORDS)
    assert (found and found.question) == asks
    assert found is None or [one.records[0].symbol for one in found.meetings] == [
        "GA/12001",
        "SC/880",
    ]
