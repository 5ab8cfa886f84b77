"""One question of two halves: what it is told apart by, and what stays one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from fakes import BRIDGES, WELLS, shelve

from rag.holdings.directory import Directory
from rag.questions.parted import asked_and_answered, parted, two_questions
from rag.service import Service


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(Path(tmp_path_factory.mktemp("two")), WELLS, BRIDGES)


@pytest.fixture(scope="module")
def directory(service: Service) -> Directory:
    return service.library.directory


def apart(_: Sequence[str]) -> bool:
    return False


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        (
            "Compare Ghana on pipes with Ghana on bridges",
            {
                "on pipes": "What did Ghana say on pipes?",
                "on bridges": "What did Ghana say on bridges?",
            },
        ),
        (
            "Which got more abstentions, the text on wells or the one on mills in May 2021?",
            {
                "The text on wells": "How many abstained on the text on wells?",
                "The resolution on mills in May 2021": (
                    "How many abstained on the resolution on mills in May 2021?"
                ),
            },
        ),
        (
            "Which resolution had more votes against: the wells text or the mills text?",
            {
                "The wells text": "How many voted against the wells text?",
                "The mills text": "How many voted against the mills text?",
            },
        ),
        (
            "Compare the votes on wells and on mills.",
            {
                "Wells": "What was the vote on wells?",
                "Mills": "What was the vote on mills?",
            },
        ),
        (
            "What did Ghana say about Lakeland and Hillside?",
            {
                "about Lakeland": "What did Ghana say about Lakeland?",
                "about Hillside": "What did Ghana say about Hillside?",
            },
        ),
        (
            "Compare Ghana on pipes and on bridges",
            {
                "on pipes": "What did Ghana say on pipes?",
                "on bridges": "What did Ghana say on bridges?",
            },
        ),
        (
            "Compare what the Netherlands said on dikes in May 2021 with what it said on bridges",
            {
                "on dikes in May 2021": "What did the Netherlands say on dikes in May 2021?",
                "on bridges": "What did the Netherlands say on bridges?",
            },
        ),
        (
            "What did Ghana's delegate say on pipes and on bridges?",
            {
                "on pipes": "What did Ghana's delegate say on pipes?",
                "on bridges": "What did Ghana's delegate say on bridges?",
            },
        ),
        (
            "What did Ghana say in 2021 and 2022?",
            {"in 2021": "What did Ghana say in 2021?", "in 2022": "What did Ghana say in 2022?"},
        ),
        (
            "What did Ghana say in May and in June 2022?",
            {
                "in May 2022": "What did Ghana say in May 2022?",
                "in June 2022": "What did Ghana say in June 2022?",
            },
        ),
        (
            "ghana on pipes: may 2021 vs june 2022",
            {
                "on pipes in may 2021": "What did ghana say on pipes in may 2021?",
                "on pipes in june 2022": "What did ghana say on pipes in june 2022?",
            },
        ),
        (
            "Addo May 2021 and June 2022",
            {
                "in May 2021": "What did Addo say in May 2021?",
                "in June 2022": "What did Addo say in June 2022?",
            },
        ),
        (
            "What did Ghana say about pipes in 2021 and in 2022?",
            {
                "about pipes in 2021": "What did Ghana say about pipes in 2021?",
                "about pipes in 2022": "What did Ghana say about pipes in 2022?",
            },
        ),
        (
            "What did Ghana say about pipes in 2019, 2021 and 2022?",
            {
                "about pipes in 2019": "What did Ghana say about pipes in 2019?",
                "about pipes in 2021": "What did Ghana say about pipes in 2021?",
                "about pipes in 2022": "What did Ghana say about pipes in 2022?",
            },
        ),
        (
            "What did Ghana say in March, May and July 2021?",
            {
                "in March 2021": "What did Ghana say in March 2021?",
                "in May 2021": "What did Ghana say in May 2021?",
                "in July 2021": "What did Ghana say in July 2021?",
            },
        ),
        (
            "How did Ghana vote on wells in the Council and the Assembly?",
            {
                "on wells in the Council": "How did Ghana vote on wells in the Council?",
                "on wells in the Assembly": "How did Ghana vote on wells in the Assembly?",
            },
        ),
        (
            "What did Ghana say at the wells debate and in June 2022 on bridges?",
            {
                "at the wells debate": "What did Ghana say at the wells debate?",
                "in June 2022 on bridges": "What did Ghana say in June 2022 on bridges?",
            },
        ),
    ],
)
def test_each_half_is_a_question(directory: Directory, text: str, halves: dict[str, str]) -> None:
    assert {one.label: one.question for one in parted(text, directory, apart)} == halves


@pytest.mark.parametrize(
    "text",
    [
        "Compare Ghana and Kenya on pipes",
        "Compare Ghana on pipes with Kenya on bridges",
        "What did Ghana say about pipes and wells in Africa?",
        "What did Ghana say about the dam in Malaysia and in reply to Kenya?",
        "What did Ghana say about pipes and to whom?",
        "Who spoke on pipes and on bridges?",
        "What did Ghana say?",
        "What did Ghana say about pipes from 2021 to 2023?",
        "What did Ghana say in 2021 to the Security Council?",
        "What did Ghana say on pipes at the meeting with the General Assembly?",
    ],
)
def test_one_question_stays_one(directory: Directory, text: str) -> None:
    assert parted(text, directory, apart) == ()


def test_each_half_is_answered_under_its_label(service: Service) -> None:
    answer = service.ask("Compare Ghana on pipes with Ghana on bridges")
    told = {claim.meeting: claim.citations[0].paragraph.key for claim in answer.claims}
    assert told == {"on pipes": "GA-12001#p5", "on bridges": "SC-880#p3"}
    assert [one.number for one in answer.citations] == list(range(1, len(answer.citations) + 1))


@pytest.mark.parametrize(
    ("text", "two"),
    [
        (
            "Who spoke first and who spoke last in the debate?",
            ("Who spoke first in the debate?", "Who spoke last in the debate?"),
        ),
        (
            "Who said that Ghana lost pumps, and which other States lost engines?",
            ("Who said that Ghana lost pumps?", "Besides Ghana, which States lost engines?"),
        ),
        (
            "Who were the first and the last speakers?",
            ("Who spoke first?", "Who spoke last?"),
        ),
        (
            "How many pumps are there according to Ghana, and what is it according to Kenya?",
            (
                "How many pumps are there, according to Ghana?",
                "How many pumps are there, according to Kenya?",
            ),
        ),
        (
            "Who chaired the Council in May and who in June 2021?",
            ("Who chaired the Council in May 2021?", "Who chaired the Council in June 2021?"),
        ),
    ],
)
def test_what_is_asked_of_each_of_two_is_two_questions(
    directory: Directory, text: str, two: tuple[str, str]
) -> None:
    assert two_questions(text, directory) == two


def test_a_name_of_two_that_go_together_is_one(directory: Directory) -> None:
    text = "What did Ghana say about Gorn and Dale?"
    assert len(parted(text, directory, apart)) == 2
    assert parted(text, directory, lambda both: both == ("gorn", "dale")) == ()


def test_a_half_that_is_silent_says_so(service: Service) -> None:
    answer = service.ask("What did Kenya say in 2021 and in 2022?")
    assert answer.answered
    assert {claim.meeting for claim in answer.claims} == {"in 2022"}
    assert "Did not speak: in 2021." in answer.text


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        (
            "who abstained on wells, and who abstained on the Chadian mills?",
            ("who abstained on wells?", "Who abstained on the Chadian mills?"),
        ),
        (
            "Which countries backed and which opposed the Chadian mills?",
            (
                "Which countries backed the Chadian mills?",
                "Which countries opposed the Chadian mills?",
            ),
        ),
        (
            "Who supports deep wells, and who does not?",
            ("Who supports deep wells?", "Who opposed deep wells?"),
        ),
        (
            "Who voted against and who abstained on the mills?",
            ("Who voted against the mills?", "Who abstained on the mills?"),
        ),
        (
            "Who abstained on the deep wells, and who voted against them?",
            ("Who abstained on the deep wells?", "Who voted against the deep wells?"),
        ),
        (
            "how many voted for the deep wells and who abstained",
            ("how many voted for the deep wells?", "Who abstained on the deep wells?"),
        ),
        ("Who voted for it, and who abstained?", ("Who voted for it?", "Who abstained?")),
        (
            "Who abstained on the wells, and who voted in favour?",
            ("Who abstained on the wells?", "Who voted in favour of the wells?"),
        ),
        (
            "How many abstained on the deep wells and who voted against?",
            ("How many abstained on the deep wells?", "Who voted against the deep wells?"),
        ),
        (
            "Who is in favour of tolls on wells and who warned against them?",
            ("Who is in favour of tolls on wells?", "Who warned against tolls on wells?"),
        ),
        (
            "Which countries were for the mills and which against?",
            ("Which countries were for the mills?", "Which countries were against the mills?"),
        ),
        (
            "Who blames Ghana for the leak and who blames Malaysia?",
            ("Who blames Ghana for the leak?", "Who blames Malaysia for the leak?"),
        ),
        (
            "Who complained of noise at the mill, but who denied it?",
            ("Who complained of noise at the mill?", "Who denied noise at the mill?"),
        ),
        (
            "How many wells did Zimbabwe dig, and how many mills did Malaysia build?",
            ("How many wells did Zimbabwe dig?", "How many mills did Malaysia build?"),
        ),
        (
            "What did Moyo say about wells, and what did the Dutch say?",
            ("What did Moyo say about wells?", "What did the Dutch say about wells?"),
        ),
        (
            "Did anybody speak of mills? Name the delegates who spoke of wells.",
            ("Did anybody speak of mills?", "Name the delegates who spoke of wells."),
        ),
        (
            "Who mentioned mills and who mentioned wells?",
            ("Who mentioned mills?", "Who mentioned wells?"),
        ),
        (
            "Which delegates spoke of mills and which spoke of wells?",
            ("Which delegates spoke of mills?", "Which delegates spoke of wells?"),
        ),
        (
            "Why did Ghana vote yes and Kenya abstain?",
            ("Why did Ghana vote yes?", "Why did Kenya abstain?"),
        ),
        (
            "Why did Ghana vote for the draft while Kenya abstained?",
            ("Why did Ghana vote for the draft?", "Why did Kenya abstained?"),
        ),
        (
            "Why did Ghana abstain on the draft, and why did Kenya?",
            ("Why did Ghana abstain on the draft?", "Why did Kenya abstain on the draft?"),
        ),
    ],
)
def test_two_questions_of_a_text_are_two(
    directory: Directory, text: str, questions: tuple[str, str]
) -> None:
    assert two_questions(text, directory) == questions


@pytest.mark.parametrize(
    "text",
    [
        "Who spoke of wells?",
        "Who spoke and who listened to the debate?",
        "Who said wells were dry and who said they were deep?",
        ", and who spoke of the deepest wells?",
        "Who spoke of the wells, and what did they say of them?",
        "Who spoke of wells, and when were the deepest ones dug?",
        "How many died, and how many of them were Chadian?",
        "I write on Chad. Who spoke of the wells of Chad?",
        "Who spoke? What did they say about wells?",
        "What did Norway say about what caused the war and what should be done next?",
        "Who asked who pays for wells and who pays for the Chadian mills?",
        "Who abstained on wells, and who abstained on mills? Who spoke of Chad first?",
        "Who voted for the wells, and what did they say?",
        "How many voted for L.26 and who abstained?",
        "how many voted for Chad's amendment and who abstained?",
        "How many voted for the text, who voted against and who abstained?",
        "How did the vote on the wells go and who abstained?",
        "What was said of the vote of the people, who abstained?",
        "Who dug wells and who filled wells and who paid for wells?",
    ],
)
def test_what_leans_on_the_question_before_or_is_none_is_no_second_one(
    directory: Directory, text: str
) -> None:
    assert two_questions(text, directory) is None


def test_whether_anyone_else_said_what_is_quoted_is_a_question_of_its_own() -> None:
    asked = asked_and_answered('Did Chad say "wells are dry and deep"? And did anyone else?')
    assert asked == ('Did Chad say "wells are dry and deep"?', "And did anyone else?")
    assert asked_and_answered('Did Chad say "wells are dry and deep"?') is None
