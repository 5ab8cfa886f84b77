"""What was answered to whom, and who put a question."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.answer import Verdict
from rag.forms.exchange import answered_to, answers, asks_who_asked, puts_question
from rag.questions.parted import asked_and_answered
from rag.service import Service

HEARING = release(
    "WOM/1",
    "The Committee heard how wells were kept.",
    "Dialogue",
    "IDA HOLM, expert from Norway, asked whether the wells were lined with clay.",
    "EVA FARR, expert from Peru, wanted to know who paid for pumps.",
    "The representative of Chad asked about rainfall.",
    "Ms. BAKO, Minister for Water of Kenya, said that clay was dear and that the wells were lined "
    "with brick.",
    "CARL DORN, Inspector of Mines of Kenya, replying to the expert from Peru, said that villages "
    "did, with a loan.",
    "Responding, Ms. BAKO said that no figures were at hand.",
    title="Committee Hears of Wells",
    day="4 May 2001",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(Path(tmp_path_factory.mktemp("hearing")), HEARING)


@pytest.mark.parametrize(
    ("question", "paragraph"),
    [
        ("What was the answer to Norway on clay?", 5),
        ("What did the minister reply to Norway about clay?", 5),
        ("What answer did Norway get on clay?", 5),
        ("What was the reply to Peru about pumps?", 6),
        ("How did the inspector answer Peru?", 6),
        ("Who answered Peru?", 6),
        ("How was Peru's question about pumps answered?", 6),
        ("How was the question of Norway addressed?", 5),
        ("What was Norway told about clay?", 5),
    ],
)
def test_an_answer_is_what_takes_the_question_up(
    service: Service, question: str, paragraph: int
) -> None:
    assert service.ask(question).citations[0].paragraph.number == paragraph


def test_what_the_committee_was_told_is_no_answer_to_somebody(service: Service) -> None:
    library = service.library
    remarks = library.selection_of(library.records)
    text = "What was {} told about clay?"
    assert not answered_to(text.format("the Committee"), library.directory, remarks)
    assert answered_to(text.format("Norway"), library.directory, remarks)


def test_what_was_asked_and_what_was_answered_are_told_together(service: Service) -> None:
    answer = service.ask("What did Norway ask, and what was the reply?")
    assert [one.paragraph.number for one in answer.citations][:2] == [2, 5]


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("What did the Peruvian expert ask on pumps and how did the inspector react?", [3, 6]),
        ("Who asked about pumps, and what was the answer?", [3, 6]),
        ("What did Norway want to know about clay and what was it told?", [2, 5]),
        ("What did Norway ask the minister about clay, and what did she answer?", [2, 5]),
    ],
)
def test_either_half_of_an_exchange_is_told_once(
    service: Service, question: str, paragraphs: list[int]
) -> None:
    cited = [(one.paragraph.number, one.quote) for one in service.ask(question).citations]
    assert sorted({number for number, _ in cited}) == paragraphs
    assert len(set(cited)) == len(cited)


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("Who put questions to the Inspector of Mines?", set()),  # who had not spoken yet
        ("Which delegations asked the Minister for Water something?", set()),
        ("Who questioned the Rapporteur on floods?", {"Gus Holt", "The representative of Tonga"}),
        ("Who asked Ms. Hart a question?", {"Gus Holt", "The representative of Tonga"}),
    ],
)
def test_who_put_a_question_to_somebody_did_so_between_their_statements(
    tmp_path: Path, question: str, speakers: set[str]
) -> None:
    floods = release(
        "WOM/2",
        "The Committee heard of floods",
        "Dialogue on Floods",
        "LENA HART, Special Rapporteur on floods, presented her report.",
        "GUS HOLT (Fiji) asked when dykes would be built.",
        "JAN BERG (Norway) asked that dykes be paid for.",
        "The representative of Tonga wondered who would pay.",
        "The representative of Peru asked States to join the fund.",
        "Ms. HART replied that the fund would.",
        "The representative of Samoa asked when the meeting would end.",
        title="Committee Hears of Floods",
        day="5 May 2001",
    )
    listed = shelve(tmp_path, HEARING, floods).ask(question).citations
    told = {one.speaker.name for one in listed if one.speaker}
    assert told == speakers if speakers else "Gus Holt" not in told


def test_a_statement_is_answered_by_who_says_so_next(tmp_path: Path) -> None:
    row = release(
        "WOM/6",
        "The Committee heard of dams",
        "Statements",
        "GUS HOLT (Fiji) said that dams starved the harbours of sand.",
        "In response to that statement, the representative of Tonga said that sand was plenty.  "
        "There was more each year.",
        "JAN BERG (Norway), responding to the delegate of Peru, said that fish were few.",
        "Other Matters",
        "EVA FARR (Mali) said that dams were dear.  Mali has nine dams.",
        "The representative of Chad retorted that dams were old.",
        title="Committee Hears of Dams",
        day="6 May 2001",
    )
    service = shelve(tmp_path, row)
    for question in ("Who replied to Fiji?", "What did Tonga answer Fiji at the end?"):
        cited = service.ask(question).citations
        assert [one.paragraph.number for one in cited] == [2]
    assert not service.ask("Who answered Norway?").answered
    assert not service.ask("What was the reply to Norway about fish?").answered
    for question in ("Who answered Mali about dams?", "What was the reply to Mali?"):
        assert [one.paragraph.number for one in service.ask(question).citations] == [5]
    assert not service.ask("Who replied to Norway?").answered


def test_whoever_uses_the_right_of_reply_answers_and_whoever_speaks_of_it_does_not(
    tmp_path: Path,
) -> None:
    row = release(
        "WOM/8",
        "The Committee heard of dams",
        "Statements",
        "EVA FARR (Mali) said that dams were dear.",
        "The representative of Chad, also exercising that right, said that dams were old.",
        "ADA KORR (Togo), Chair, recalled the time limit for the right of reply.",
        title="Committee Hears of Dams",
        day="6 May 2001",
    )
    service = shelve(tmp_path, row)
    cited = service.ask("Who answered Mali?").citations
    assert [one.paragraph.number for one in cited] == [2]
    assert not service.ask("Who answered Chad?").answered


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Who agreed with Ghana?", ["Norway", "Peru"]),
        ("Who shared Ghana's view?", ["Norway", "Peru"]),
        ("Who echoed the representative of Norway?", ["Fiji"]),
    ],
)
def test_whoever_agrees_says_so_by_name_or_right_behind(
    tmp_path: Path, question: str, names: list[str]
) -> None:
    record = release(
        "GA/12080",
        "Statements",
        "The representative of Ghana said that wells were shallow.",
        "The representative of Norway was of the same view.",
        "Echoing that, Fiji’s delegate asked for pumps.",
        "The representative of Oman agreed to lend pumps.",
        "The representative of Peru said, echoing Ghana’s concern, that rain had failed.",
    )
    cited = shelve(tmp_path, record).ask(question).citations
    assert [one.speaker.affiliation for one in cited if one.speaker] == names


SAME = release(
    "GA/12081",
    "Statements",
    "The representative of Ghana called for deeper wells.  Fiji’s representative echoed that "
    "demand, as did her colleague from Mali.",
    "The representative of Norway rejected deeper wells.  Her counterpart from Peru said the same.",
    "The representative of Oman told of rain.  The representative of Chad did not share that view.",
)


@pytest.mark.parametrize(
    ("question", "paragraph"),
    [
        ("Did Fiji support deeper wells?", 1),
        ("Did Mali want deeper wells?", 1),
        ("What did Peru say about deeper wells?", 2),
    ],
)
def test_whoever_says_the_same_is_told_with_what_was_said_before(
    tmp_path: Path, question: str, paragraph: int
) -> None:
    service = shelve(tmp_path, SAME)
    cited = service.ask(question).citations
    assert len(cited) > 1
    assert {one.paragraph.number for one in cited} == {paragraph}
    assert not service.ask("Did Chad support deeper wells?").answered


def test_when_is_told_by_the_answer_to_whoever_asked_when(tmp_path: Path) -> None:
    due = release(
        "WOM/7",
        "The Committee heard of dams",
        "Dialogue",
        "The representative of Tonga asked when the report on dams would come out.",
        "LENA HART, Secretary of the Committee, replied that it was due by the end of the week.",
        title="Committee Hears of Dams",
        day="6 May 2001",
    )
    answer = shelve(tmp_path, due).ask("When will the report on dams come out?")
    assert [one.paragraph.number for one in answer.citations] == [2]


def test_why_is_told_by_the_answer_to_whoever_asked_why(tmp_path: Path) -> None:
    late = release(
        "WOM/4",
        "The Committee heard of dams",
        "Dialogue",
        "LENA HART, expert from Norway, presented the report on dams.",
        "The representative of Tonga asked why the report on dams had come so late.",
        "Ms. HART replied that the delay was due to a want of translators.",
        title="Committee Hears of Dams",
        day="6 May 2001",
    )
    answer = shelve(tmp_path, late).ask("Why was the report on dams late?")
    assert [one.paragraph.number for one in answer.citations] == [3]


def test_of_two_compared_the_one_who_only_replies_is_told_by_the_reply(tmp_path: Path) -> None:
    row = release(
        "WOM/5",
        "The Committee heard of dams",
        "Statements",
        "GUS HOLT (Fiji) said that dams upstream starved the harbours of sand.",
        "JAN BERG (Tonga) said that he could not leave unanswered what Fiji had said.  His country "
        "had done nothing of the kind.",
        title="Committee Hears of Dams",
        day="6 May 2001",
    )
    answer = shelve(tmp_path, row).ask("Compare Fiji and Tonga on sand for harbours")
    assert [one.paragraph.number for one in answer.citations] == [1, 2]
    assert "Less sure to be on this: Tonga" in answer.text


def test_what_is_said_at_once_on_a_statement_is_on_its_subject(tmp_path: Path) -> None:
    row = release(
        "GA/DIS/5",
        "Statements",
        "GUS HOLT (Fiji) said that one State had walked out of the treaty on mines.",
        "In a comment on that statement, Tonga's delegate said that his parliament had so decided.",
        "JAN BERG (Peru) said that rain was rare.",
        title="Committee Hears of Arms",
        day="6 May 2001",
    )
    service = shelve(tmp_path, row)
    told = service.ask("What did Tonga say about the treaty on mines?")
    assert [one.paragraph.number for one in told.citations] == [2]
    both = service.ask("Compare Fiji and Tonga on the treaty on mines")
    assert [one.paragraph.number for one in both.citations] == [1, 2]
    for silent in ("What did Tonga say about submarines?", "What did Peru say about mines?"):
        assert service.ask(silent).verdict is Verdict.SPOKE_NOT_ON_THIS


def test_an_answer_to_a_question_that_is_not_printed_says_whose_it_was(tmp_path: Path) -> None:
    talk = release(
        "WOM/3",
        "The Committee heard of dams",
        "Dialogue",
        "LENA HART, expert from Norway, told of dams.",
        "Responding to a question by the representative of Tonga, Ms. HART said dams were dear.",
        "The representative of Tonga thanked her.",
        title="Committee Hears of Dams",
        day="6 May 2001",
    )
    service = shelve(tmp_path, talk)
    for question in ("What was the reply to Tonga?", "What did Tonga ask?"):
        assert [one.paragraph.number for one in service.ask(question).citations] == [2]


@pytest.mark.parametrize(
    "question",
    [
        "What did Oman reply to Norway about clay?",  # who did not speak
        "How did the minister respond to the drought?",  # nobody
    ],
)
def test_no_answer_is_made_up(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert not any(answers(one.remark) for one in answer.citations)


def test_who_put_a_question_is_not_who_answered_it(service: Service) -> None:
    listed = {
        one.speaker.name for one in service.ask("Who asked about pumps?").citations if one.speaker
    }
    assert "Eva Farr" in listed
    assert "Carl Dorn" not in listed


def test_the_reply_is_asked_for_after_the_question(service: Service) -> None:
    before = "What did the expert from Peru ask about pumps?"
    for text, asks in (
        ("And what was the answer?", "What was the reply to Peru"),
        ("Who replied?", "Who answered Peru"),
    ):
        answer = service.ask(text, previous=[before])
        assert answer.rewritten is not None
        assert answer.rewritten.startswith(asks)
        assert answer.citations[0].paragraph.number == 6


@pytest.mark.parametrize(
    ("text", "puts"),
    [
        ("She asked whether it rained.", True),
        ("He wondered who paid.", True),
        ("She requested clarification.", True),
        ("Did it rain?", True),
        ("He asked for a fund.", False),
        ("He asked that a fund be set up.", False),
        ("He asked the States to pay.", False),
        ("He asked the expert to say who paid.", True),
        ("She asked what States had done to pay.", True),
        ("She requested the experts’ views on clay.", True),
        ("She said that it rained.", False),
    ],
)
def test_words_that_put_a_question(text: str, puts: bool) -> None:
    assert puts_question(text) is puts


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Who asked about pumps?", True),
        ("Which experts put questions on clay?", True),
        ("Who asked for a fund?", False),
        ("Who questioned the expert on clay?", True),
        ("Who questioned the legality of the toll?", False),
        ("Who questioned the need for a toll?", False),
        ("Who said that pumps were dear?", False),
    ],
)
def test_a_question_of_who_asked(text: str, asks: bool) -> None:
    assert asks_who_asked(text) is asks


@pytest.mark.parametrize(
    "question",
    [
        "What did Chad say about prevention and response?",
        "Who spoke about questions and answers?",
        "Did Chad ask for help and respond to the appeal?",
        "What did Chad and Peru say in response to Norway?",
        "What did Chad ask and what was the answer and what was the answer to that?",  # of three
    ],
)
def test_what_only_looks_like_an_exchange_is_one_question(question: str) -> None:
    assert asked_and_answered(question) is None


DEBATE = release(
    "WOM/8",
    "The Committee heard of dams",
    "Statements",
    "GUS HOLT (Fiji) said that dams starved harbours of sand.",
    "JAN BERG (Norway) said that 412 wells had been dug.  He asked how many schools had been "
    "built.",
    "LENA HART (Peru), Rapporteur of the Committee, replied that 90 schools stood near the wells.",
    "EVA FARR (Chad) asked when the dams would be mended.  She wondered who would pay.",
    "CARL DORN (Kenya) questioned the right of Fiji to the sand.",
    "MIA SUN (Japan) raised the question of dredging.",
    "GUS HOLT (Fiji) said that the sand was gone.",
    title="Committee Hears of Dams",
    day="6 May 2001",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Who questioned Fiji?", [5]),  # others ask in between, and not them
        ("Who raised the question of dredging?", [6]),
        ("How many wells were dug?", [2]),  # he asks how many of something else
        ("How many schools were built?", [3]),
    ],
)
def test_of_a_debate_who_asks_in_between_need_not_ask_them(
    tmp_path: Path, question: str, paragraphs: list[int]
) -> None:
    cited = shelve(tmp_path, DEBATE).ask(question).citations
    assert [one.paragraph.number for one in cited] == paragraphs


def test_nobody_answers_for_whoever_did_not_speak(tmp_path: Path) -> None:
    service = shelve(tmp_path, DEBATE)
    answer = service.ask(
        "How did the Secretary-General respond?", previous=["What did Norway say about schools?"]
    )
    assert not any(answers(one.remark) for one in answer.citations)


def test_who_replied_is_told_of_those_who_name_them_in_reply(tmp_path: Path) -> None:
    record = release(
        "GA/12348",
        "Statements",
        "The representative of Norway said that Fiji silted its harbours, as Oman knew.",
        "Right of Reply",
        "The representative of Fiji, in exercise of the right of reply, said that Norway erred.",
        "The representative of Oman, exercising the right of reply in response to Peru's remarks, "
        "said that Peru erred.",
        "The representative of Kenya said that Norway had no harbours.",
    )
    service = shelve(tmp_path, record)

    def told(question: str) -> list[int]:
        return [one.paragraph.number for one in service.ask(question).citations]

    assert told("Who replied to Norway?") == [2, 4]
    assert told("Who replied to Fiji?") == []  # who speaks next replies to another
    answer = service.ask("Who replied to Kenya?")
    assert answer.verdict is Verdict.NOT_IN_RECORDS
    assert "Nothing was searched" not in answer.text


def test_an_ambassadors_answer_is_not_the_presidents(tmp_path: Path) -> None:
    record = release(
        "GA/12349",
        "Statements",
        "OLA BERG (Norway) said that Peru silted its harbours.",
        "ADA ROJAS, President of Peru, responding to Norway's delegate, said that dams burst.",
        "LUZ VEGA (Peru), responding to Norway's delegate, said that the harbours were clear.",
    )
    answer = shelve(tmp_path, record).ask("How did the Peruvian ambassador respond to Norway?")
    assert [one.paragraph.number for one in answer.citations] == [3]
