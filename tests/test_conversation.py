"""Conversations, choices and lists over HTTP: what the form keeps, what a reply tells of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fakes import BRIDGES, WELLS, release, shelve
from starlette.testclient import TestClient

from rag.answer import Verdict
from rag.settings import Settings
from web import create_app

HTML = {"Accept": "text/html"}
MOYO = "What did Moyo say about wells?"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    service = shelve(tmp_path_factory.mktemp("lib"), WELLS, BRIDGES)
    with TestClient(create_app(service, Settings())) as client:
        yield client


def _hidden(page: str) -> list[str]:
    return re.findall(r'type="hidden" name="previous" value="([^"]*)"', page)


def test_a_follow_up_is_answered_and_shown_as_understood(client: TestClient) -> None:
    asked = {"question": "And Ghana?", "previous": ["What did Moyo say about leaking pipes?"]}
    reply = client.post("/ask", json=asked).json()
    assert reply["question"] == "And Ghana?"
    assert reply["rewritten"] == "What did Ghana say about leaking pipes?"
    assert [one["speaker"] for one in reply["citations"]][:1] == ["Kofi Addo"]


def test_the_address_takes_earlier_questions_in_order(client: TestClient) -> None:
    given = [("question", "And the Netherlands?"), ("previous", MOYO), ("previous", "And Ghana?")]
    reply = client.get("/ask", params=given).json()
    assert reply["rewritten"] == "What did the Netherlands say about wells in GA/12001?"


def test_a_question_that_leans_on_nothing_is_not_rewritten(client: TestClient) -> None:
    reply = client.post("/ask", json={"question": MOYO, "previous": ["Who spoke?"]}).json()
    assert reply["rewritten"] is None


def test_asked_where_that_was_the_place_stands_first(client: TestClient) -> None:
    reply = client.post("/ask", json={"question": "Where was that?", "previous": [MOYO]}).json()
    assert reply["short"] is not None
    assert reply["short"].startswith("GA/12001, 4 May 2021, Statements, ¶4")


@pytest.mark.parametrize("question", ["Who is she?", "who's that?"])
def test_who_somebody_named_is_tells_the_office(client: TestClient, question: str) -> None:
    reply = client.post("/ask", json={"question": question, "previous": [MOYO]}).json()
    assert reply["rewritten"].startswith("Who is Prisca Moyo")
    assert "Minister for Water" in reply["short"]


@pytest.mark.parametrize("previous", [[""], ["x" * 1001], ["x"] * 21, "x"])
def test_earlier_questions_that_are_none_are_refused(
    client: TestClient, previous: list[str] | str
) -> None:
    response = client.post("/ask", json={"question": "And Ghana?", "previous": previous})
    assert response.status_code == 422
    assert "previous" in response.text


def test_the_form_keeps_the_question_as_it_stands_alone(client: TestClient) -> None:
    first = client.get("/", params={"q": MOYO}, headers=HTML).text
    assert _hidden(first) == [MOYO]
    second = client.get("/", params={"q": "And Ghana?", "previous": MOYO}, headers=HTML).text
    assert "Understood as: What did Ghana say about wells in GA/12001?" in second
    assert _hidden(second) == ["What did Ghana say about wells in GA/12001?"]
    assert _hidden(client.get("/", headers=HTML).text) == []


def test_a_name_of_two_speakers_brings_up_both(client: TestClient) -> None:
    asked = {"q": "What did Reed say about rivers?"}
    reply = client.get("/ask", params={"question": asked["q"]}).json()
    assert [one["name"] for one in reply["choices"]] == ["John Reed", "Martha Reed"]
    assert reply["answer"].startswith("That may be John Reed (Canada) or Martha Reed (Ireland).")
    page = client.get("/", params=asked, headers=HTML).text
    assert "Whom do you mean?" in page
    chosen = re.findall(r'href="(/\?q=[^"]*speaker=[^"]*)"', page)
    assert len(chosen) == 2
    answered = client.get(chosen[1].replace("&amp;", "&"), headers=HTML)
    assert answered.status_code == 200
    assert "Martha Reed" in answered.text


def test_a_name_of_one_speaker_leaves_no_choice(client: TestClient) -> None:
    assert client.get("/ask", params={"question": MOYO}).json()["choices"] == []


def test_a_list_is_counted_of_all_who_spoke(client: TestClient) -> None:
    reply = client.get(
        "/ask", params={"question": "Which speakers mentioned leaking pipes?"}
    ).json()
    assert reply["kind"] == "list"
    listed = {one["speaker"] for one in reply["citations"]}
    share = f"{len(listed)} of {reply['scope']['speakers']} speakers: Ghana, Netherlands"
    assert reply["short"] == share
    assert reply["scope"]["speakers"] == 10
    numbers = [one["number"] for one in (*reply["citations"], *reply["borderline"])]
    assert numbers == list(range(1, len(numbers) + 1))
    assert listed.isdisjoint(one["speaker"] for one in reply["borderline"])


def test_a_limit_that_is_given_holds_for_a_list(client: TestClient) -> None:
    asked = {"question": "Which speakers mentioned rivers or pipes?", "limit": 1}
    assert len(client.get("/ask", params=asked).json()["citations"]) == 1


def test_a_silent_speaker_is_told_with_those_who_do_touch_on_it(client: TestClient) -> None:
    reply = client.get(
        "/ask", params={"question": "What did Kenya say about leaking pipes?"}
    ).json()
    assert reply["verdict"] == "spoke_not_on_this"
    assert "Others touch on it: " in reply["answer"]
    assert "Kofi Addo (Ghana) (GA/12001 ¶5)" in reply["answer"]
    assert "Kenya (" not in reply["answer"]


def test_who_else_leaves_out_those_shown_and_more_the_statements_shown(client: TestClient) -> None:
    first = client.post("/ask", json={"question": "Who spoke of leaking pipes?"}).json()
    shown = {one["speaker"] for one in first["citations"]}
    asked = {"question": "Who else spoke of pipes?", "previous": ["Who spoke of leaking pipes?"]}
    assert shown
    assert not shown & {
        one["speaker"] for one in client.post("/ask", json=asked).json()["citations"]
    }
    addo = "What did Kofi Addo say about pipes?"
    more = client.post(
        "/ask", json={"question": "What else did he say?", "previous": [addo]}
    ).json()
    assert [(one["record"], one["paragraph"]) for one in more["citations"]] == [("SC/880", 3)]


def test_what_else_somebody_said_is_what_was_not_shown_of_it(client: TestClient) -> None:
    before = "What did Prisca Moyo say about pumps and neighbours?"
    first = client.post("/ask", json={"question": before}).json()["citations"]
    asked = {"question": "What else did she say?", "previous": [before]}
    more = client.post("/ask", json=asked).json()["citations"]
    assert {one["speaker"] for one in more} == {"Prisca Moyo"}
    here = [one for one in more if one["paragraph"] == first[0]["paragraph"]]
    assert here
    assert not any(
        one["start"] < other["end"] and other["start"] < one["end"]
        for one in here
        for other in first
        if other["paragraph"] == one["paragraph"]
    )


def test_who_else_voted_so_is_told_by_the_same_vote(tmp_path: Path) -> None:
    record = release(
        "GA/12008",
        "KOFI ADDO (Ghana) said that wells were dry.",
        "The draft was approved by a recorded vote of 1 in favour to 2 against, as follows:",
        "In favour: Chad.",
        "Against: Fiji, Oman.",
    )
    service = shelve(tmp_path, record)
    before = ["Did Fiji vote against the draft?"]
    also = service.ask("And Chad?", previous=before)
    assert also.short == "Chad: in favour"
    assert service.ask("Who else did?", previous=before).short == "2 against: Fiji, Oman"


def test_of_those_listed_before_all_are_asked_however_many_are_shown(tmp_path: Path) -> None:
    record = release(
        "SC/91",
        "Statements",
        "IDA HOLM (Norway) said that pipes leaked.",
        "EVA FARR (Peru) said that pipes leaked and that tides turned.",
    )
    service = shelve(tmp_path, record)
    who = "Who mentioned pipes?"
    answer = service.ask("Which of them mentioned tides?", previous=[who], limit=1)
    assert [one.speaker.name for one in answer.citations if one.speaker] == ["Eva Farr"]


TOGETHER = release(
    "SC/95",
    "Statements",
    "The representative of Norway said that tides turned.",
    "The representative of Ghana said that gulls nested.",
    "The representatives of Norway, Ghana and Peru said that pipes leaked.",
    "The representative of Chad said that tides turned.",
    "The representative of Fiji said that pipes leaked and tides turned.",
)


@pytest.mark.parametrize(
    ("first", "then", "short"),
    [
        ("Who mentioned pipes?", "Which of them mentioned tides?", "2 of 4 speakers: Norway, Fiji"),
        ("Who mentioned gulls?", "Which of them mentioned pipes?", "1 of 1 speakers: Ghana"),
        (
            "Who mentioned tides?",
            "How many of them mentioned pipes?",
            "2 of 3 speakers: Norway, Fiji",
        ),
        ("Who mentioned pipes?", "Which of them are not European?", "3 of 5 speakers: Ghana, Peru"),
    ],
)
def test_whoever_spoke_with_others_is_found_alone_and_the_other_way_round(
    tmp_path: Path, first: str, then: str, short: str
) -> None:
    told = shelve(tmp_path, TOGETHER).ask(then, previous=[first]).short
    assert told
    assert told.startswith(short)


def test_which_of_them_is_asks_which_are(tmp_path: Path) -> None:
    record = release(
        "SC/96",
        "Statements",
        "IDA HOLM (Norway) said that her country was a donor, and that pipes leaked.",
        "EVA FARR (Peru) said that pipes leaked, and thanked the donor of pipes.",
    )
    ask = shelve(tmp_path, record).ask
    found = ask("which of them is also a donor?", previous=["Who mentioned pipes?"])
    assert found.rewritten == "Which speakers are also a donor?"
    assert found.short == "1 of 2 speakers: Norway"


def test_one_of_those_who_spoke_together_is_on_the_list(tmp_path: Path) -> None:
    ask = shelve(tmp_path, TOGETHER).ask
    found = ask("Was Ghana one of them?", previous=["Who mentioned pipes?"])
    assert [one.paragraph.number for one in found.citations] == [3]


def test_nobody_who_was_shown_together_with_others_is_somebody_else(tmp_path: Path) -> None:
    record = release(
        "SC/97",
        "Statements",
        "The representatives of Norway and Ghana said that pipes leaked.",
        "The representative of Norway said that pipes were old.",
        "The representatives of Ghana and Fiji said that pipes burst.",
    )
    previous = ["Who said that pipes leaked?"]
    found = shelve(tmp_path, record).ask("Who else spoke about pipes?", previous=previous)
    assert [one.paragraph.number for one in found.citations] == [3]


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("Which of them are in Europe?", ["Ida Holm"]),
        ("which of those come from Latin America?", ["Eva Farr"]),
        ("Which of them are from Asia?", []),
        ("Which of those are not European?", ["Eva Farr"]),
        ("Which of them aren't from Latin America?", ["Ida Holm"]),
    ],
)
def test_of_those_listed_before_some_are_of_a_part_of_the_world(
    tmp_path: Path, question: str, speakers: list[str]
) -> None:
    record = release(
        "SC/92",
        "Statements",
        "IDA HOLM (Norway) said that pipes leaked.",
        "EVA FARR (Peru) said that pipes leaked, as they did all over Europe and Asia.",
    )
    answer = shelve(tmp_path, record).ask(question, previous=["Who mentioned pipes?"])
    assert [one.speaker.name for one in answer.citations if one.speaker] == speakers


ON_TOLLS = release(
    "GA/94",
    "Statements",
    "IDA HOLM (Norway) said that tolls were high.",
    "EVA FARR (Peru) said that tolls were low, and that ferries were old.",
    "ANA CRUZ (Peru) said that tolls were paid.",
    "KOFI ADDO (Ghana) said that ferries were slow.",
    "MOLLY REED, of the European Union, said that tolls hurt those who lit lighthouses.",
)


@pytest.mark.parametrize(
    ("turns", "speakers"),
    [
        (["Which of them are from Latin America?"], ["Ana Cruz", "Eva Farr"]),
        (["Which of them are from Africa?"], []),
        (["Which of them are from Africa?", "How many is that?"], []),
        (["Which of them are from Africa?", "and in Europe?"], ["Ida Holm", "Molly Reed"]),
        (
            ["Which of them are from Africa?", "Which are from Latin America?"],
            ["Ana Cruz", "Eva Farr"],
        ),
        (["Which are from Latin America?", "Which of those mentioned ferries?"], ["Eva Farr"]),
        (["Did they mention ferries?"], ["Eva Farr"]),
        (["Which of them are from Africa?", "Which of them mentioned ferries?"], ["Eva Farr"]),
        (["And who only mentioned ferries?"], ["Kofi Addo"]),
    ],
)
def test_what_is_asked_of_a_list_is_answered_by_those_on_it(
    tmp_path: Path, turns: list[str], speakers: list[str]
) -> None:
    ask, first = shelve(tmp_path, ON_TOLLS).ask, "Who mentioned tolls?"
    answer = ask(turns[-1], previous=[first, *turns[:-1]])
    assert sorted(one.speaker.name for one in answer.citations if one.speaker) == speakers


@pytest.mark.parametrize("text", ["how many?", "how many is that in total?", "count them"])
def test_a_list_is_counted_as_it_was_given(tmp_path: Path, text: str) -> None:
    ask, first = shelve(tmp_path, ON_TOLLS).ask, "Who mentioned tolls?"
    listed, counted = ask(first), ask(text, previous=[first])
    assert counted.citations == listed.citations
    assert counted.short == "4 of 5 speakers: Peru (2), European Union, Norway"


def test_they_who_do_no_speakers_deed_are_what_was_mentioned(tmp_path: Path) -> None:
    ask, first = shelve(tmp_path, ON_TOLLS).ask, "Who mentioned lighthouses?"
    assert not (ask("Did they hurt ferries?", previous=[first]).rewritten or "").startswith("Which")


def test_how_many_there_were_is_not_how_many_are_listed(tmp_path: Path) -> None:
    ask, first = shelve(tmp_path, ON_TOLLS).ask, "Who mentioned tolls?"
    assert ask("how many speakers were there?", previous=[first]).short == "5 speakers"


def test_of_a_list_of_nobody_there_are_none(tmp_path: Path) -> None:
    ask, first = shelve(tmp_path, ON_TOLLS).ask, "Who mentioned gulls?"
    for text in ("Which of them are in Europe?", "Which of them mentioned ferries?", "how many?"):
        assert ask(text, previous=[first]).verdict is Verdict.NOT_IN_RECORDS


def test_those_of_a_part_who_are_counted_are_named(tmp_path: Path) -> None:
    turns = ["Who mentioned tolls?", "how many of them are European?"]
    found = shelve(tmp_path, ON_TOLLS).ask("name them", previous=turns)
    names = sorted(one.speaker.name for one in found.citations if one.speaker)
    assert names == ["Ida Holm", "Molly Reed"]


def test_a_union_that_spoke_is_asked_itself(tmp_path: Path) -> None:
    first = "Who spoke about tolls?"
    found = shelve(tmp_path, ON_TOLLS).ask("and the European Union?", previous=[first])
    assert [one.speaker.name for one in found.citations if one.speaker] == ["Molly Reed"]


def test_a_follow_up_to_a_very_long_question_is_none_too_long(tmp_path: Path) -> None:
    service = shelve(tmp_path, WELLS)
    long = f"What did Moyo say about {'pumps ' * 160}?"
    assert service.ask("Why?", previous=[long]).question == "Why?"


def test_earlier_questions_left_empty_are_none(tmp_path: Path) -> None:
    service = shelve(tmp_path, WELLS)
    first = ["What did Moyo say about wells?", "And Addo?"]
    said = service.ask("What else did he say?", previous=first)
    assert service.ask("What else did he say?", previous=[*first, ""]).rewritten == said.rewritten


PUMPS = release(
    "GA/41",
    "IDA HOLM (Norway) said that the Lakes Fund repaired pumps in her country.",
    "KOFI ADDO (Ghana) said that Ghana repaired pumps with the Lakes Fund, too.",
    "EVA FARR (Peru) said that the Lakes Fund was far away from those who repaired pumps.",
    "JOHN REED (Canada) said that glaciers were melting.",
)


def test_who_else_leaves_out_all_whom_earlier_questions_on_the_same_showed(tmp_path: Path) -> None:
    ask = shelve(tmp_path, PUMPS).ask
    before = ["What did Norway say about pumps?", "and Ghana?"]
    found = ask("who else spoke about pumps?", previous=before)
    assert [one.speaker.affiliation for one in found.citations if one.speaker] == ["Peru"]


def test_one_asked_for_after_a_list_is_looked_for_in_it(tmp_path: Path) -> None:
    ask = shelve(tmp_path, PUMPS).ask
    listed = "Which countries repaired pumps with the Lakes Fund?"
    found = ask("and Ghana?", previous=[listed])
    assert found.rewritten.startswith("What did Ghana say about")
    assert [one.speaker.affiliation for one in found.citations if one.speaker] == ["Ghana"]
    assert ask("and Canada?", previous=[listed]).verdict is Verdict.SPOKE_NOT_ON_THIS


def test_of_those_listed_before_the_vote_is_told(tmp_path: Path) -> None:
    record = release(
        "GA/93",
        "Action",
        "The Assembly adopted the text on wells by 12 votes in favour to 2 against (Chad, Peru), "
        "with 1 abstention.",
        "Statements",
        "IDA HOLM (Norway) said that pipes leaked.",
        "EVA FARR (Peru) said that pipes leaked and that tides turned.",
    )
    service = shelve(tmp_path, record)
    who = ["Who mentioned pipes?"]
    assert service.ask("Which of them voted against?", previous=who).short == "1 against: Peru"


def test_nobody_is_the_last_of_those_whom_no_answer_lists(tmp_path: Path) -> None:
    record = release("GA/96", "Statements", "IDA HOLM (Norway) said that pipes leaked.")
    service = shelve(tmp_path, record)
    previous = ["Who spoke about opera singers?"]
    assert service.ask("What did the last one say?", previous=previous).rewritten is None


def test_what_somebody_said_exactly_begins_with_their_own_words(tmp_path: Path) -> None:
    record = release(
        "GA/99", "Statements", "IDA HOLM (Norway) said that pipes leaked.  “We mend every pipe "
        "twice,” she added, calling pipes “old”.",
    )  # fmt: skip
    service = shelve(tmp_path, record)
    previous = ["What did Norway say about pipes?"]
    answer = service.ask("Verbatim?", previous=previous)
    assert answer.short == "“We mend every pipe twice,”"
    assert service.ask("Who said that?", previous=previous).short == "Ida Holm (Norway)"


def test_the_sum_is_told_behind_the_count(tmp_path: Path) -> None:
    record = release(
        "GA/89", "Statements", "IDA HOLM (Norway) said that 12 divers had received $500 each.",
    )  # fmt: skip
    ask = shelve(tmp_path, record).ask
    before = ["What did Norway do for divers?", "and the number?"]
    assert ask("and the number?", previous=before[:1]).short == "12"
    assert ask("thanks, and the amount?", previous=before).short == "$500"


def test_when_he_said_that_is_told_by_the_meeting(tmp_path: Path) -> None:
    record = release(
        "GA/97", "Statements", "IDA HOLM (Norway) said that on 5 May 2019 pipes leaked.",
        day="6 June 2021",
    )  # fmt: skip
    service = shelve(tmp_path, record)
    previous = ["What did Norway say about pipes?"]
    said, was = (
        service.ask(one, previous=previous).short or ""
        for one in ("When did he say that?", "When was that?")
    )
    assert said.startswith("GA/97, 6 June 2021")
    assert was.startswith("5 May 2019 (GA/97")


def test_when_it_was_is_told_by_the_next_words_of_the_same_speaker(tmp_path: Path) -> None:
    record = release(
        "GA/98",
        "Statements",
        "IDA HOLM (Norway) said that divers should not have left the old harbour, for they were "
        "not ready.",
        "EVA FARR (Peru) spoke of tolls.",
        "IDA HOLM (Norway), taking the floor again, said that all divers had left the old harbour "
        "on 30 March.",
        day="6 June 2021",
    )
    service = shelve(tmp_path, record)
    previous = ["Why did divers leave the old harbour, according to Norway?"]
    short = service.ask("And when?", previous=previous).short or ""
    assert short.startswith("30 March (GA/98")


def test_whether_somebody_spoke_is_asked_of_the_meeting_named_before(tmp_path: Path) -> None:
    spoke = release("GA/94", "Statements", "IDA HOLM (Norway) said that pipes leaked.")
    other = release("GA/95", "Statements", "EVA FARR (Peru) said that tides turned.")
    service = shelve(tmp_path, spoke, other)
    answer = service.ask("Did Peru speak?", previous=["What did Norway say in GA/94?"])
    assert answer.verdict is Verdict.NOT_A_SPEAKER


def test_a_question_answered_elsewhere_is_not_followed_to_the_meeting_before(
    tmp_path: Path,
) -> None:
    spoke = release("GA/94", "Statements", "IDA HOLM (Norway) said that pipes leaked.")
    other = release("GA/95", "Statements", "OLE BERG (Norway) said that tides turned.")
    ask = shelve(tmp_path, spoke, other).ask
    before = ["What did Norway say about pipes in GA/94?", "And about tides?"]
    assert ask("Who spoke for Norway?", previous=before).short == "Ole Berg (Norway)"
    silent = [before[0], "And about operas?"]
    assert ask("Who spoke for Norway?", previous=silent).rewritten is None


def test_another_text_is_looked_for_where_it_was_voted_on(tmp_path: Path) -> None:
    wells, tides = (
        release(
            symbol, "Action", f"The Assembly adopted the text on {what} by 12 votes in favour to "
            f"{against}, with no abstentions.", "Statements", "IDA HOLM (Norway) said so.",
        )
        for symbol, what, against in (
            ("GA/87", "wells", "2 against (Chad, Peru)"), ("GA/88", "tides", "1 against (Fiji)")
        )
    )  # fmt: skip
    ask = shelve(tmp_path, wells, tides).ask
    before = ["Who voted against the text on wells?"]
    assert ask("And on tides?", previous=before).short == "1 against: Fiji"


def test_she_is_whom_the_record_tells_of(tmp_path: Path) -> None:
    record = release(
        "GA/86", "Panel", "Chaired by Ida Holm (Norway), the panel featured Eva Farr (Peru).",
        "EVA FARR (Peru) said that tides turned.", "IDA HOLM (Norway) said that pipes leaked.",
    )  # fmt: skip
    ask = shelve(tmp_path, record).ask
    found = ask("What did she say?", previous=["Who chaired the panel?"])
    assert [one.speaker.name for one in found.citations if one.speaker] == ["Ida Holm"]


def test_whoever_would_not_support_a_thing_is_against_it(tmp_path: Path) -> None:
    record = release(
        "GA/85", "Statements",
        "IDA HOLM (Norway) said that she would not support the new toll.  She urged the city to "
        "build a bridge.",
        "EVA FARR (Peru) welcomed the new toll.",
        "KOFI ADDO (Ghana) rejected the new toll.",
    )  # fmt: skip
    ask = shelve(tmp_path, record).ask
    found = ask("Who disagreed?", previous=["What did Norway say about the new toll?"])
    assert [one.speaker.name for one in found.citations if one.speaker] == ["Eva Farr"]


def test_who_tells_what_is_around_a_thing_takes_no_side_on_it(tmp_path: Path) -> None:
    record = release(
        "GA/86",
        "Statements",
        "IDA HOLM (Norway) condemned the leak.  It had long roots, she said.",
        "EVA FARR (Peru) defended the leak.",
    )
    ask = shelve(tmp_path, record).ask
    before = ["What did Norway say about the background to the leak?"]
    assert ask("Who disagreed?", previous=before).verdict is Verdict.NOT_IN_RECORDS


def test_so_long_after_a_meeting_another_is_asked(tmp_path: Path) -> None:
    first, then = (
        release(symbol, "Statements", f"IDA HOLM (Norway) said that {what}.", day=day)
        for symbol, what, day in (
            ("GA/83", "pipes leaked", "6 June 2021"), ("GA/84", "pipes were mended", "2 May 2022")
        )
    )  # fmt: skip
    ask = shelve(tmp_path, first, then).ask
    before = ["What did Norway say about pipes in GA/83?"]
    for text in (
        "and eleven months later?",
        "What had she said a year later?",
        "the next meeting?",
    ):
        said = ask(text, previous=before)
        assert [one.paragraph.record.symbol for one in said.citations] == ["GA/84"]
    none = ask("What had she said three years earlier?", previous=before)
    assert none.verdict is Verdict.NOT_IN_RECORDS
    assert none.text.startswith("A record of about June 2018 is not among the records here")
    pipes = ask("What was mended three years earlier?", previous=before)
    assert pipes.rewritten is None


def test_what_else_goes_on_until_nothing_is_left(tmp_path: Path) -> None:
    sentences = " ".join(f"She said that pipe {number} leaked." for number in range(1, 16))
    record = release("GA/82", "Statements", f"IDA HOLM (Norway) spoke of pipes.  {sentences}")
    ask = shelve(tmp_path, record).ask
    before = ["What did Norway say?", "What else did she say?"]
    said = [ask(one, previous=before[:place]) for place, one in enumerate(before)]
    third = ask("tell me more", previous=before)
    shown = [one.quote for answer in (*said, third) for one in answer.citations]
    assert len(set(shown)) == len(shown) == 3
    last = ask("what else?", previous=[*before, "tell me more"])
    assert last.verdict is Verdict.SPOKE_NOT_ON_THIS
    assert last.text.startswith("The record has nothing more from Norway than was shown.")


TOLLS = release(
    "GA/12020",
    "Statements",
    "The representatives of Denmark, Kenya, and Chad called for free ports and no tolls.",
    "KOFI ADDO (Ghana) called for free ports.  Iranian boats paid no tolls.",
    "CARL DORN (Peru) called for free ports, and said that Iran paid tolls.",
)


@pytest.mark.parametrize(
    "asked",
    [
        {"question": "Which African countries called for free ports?"},
        {"question": "any African countries?", "previous": ["Who called for free ports?"]},
    ],
)
def test_of_those_who_speak_together_the_ones_of_that_part_are_named(
    tmp_path: Path, asked: dict[str, Any]
) -> None:
    answer = shelve(tmp_path, TOLLS).ask(asked["question"], previous=asked.get("previous", ()))
    assert {one.paragraph.number for one in answer.citations} == {1, 2}
    assert answer.short
    assert "Denmark" not in answer.short
    assert "3 of 5 speakers" in answer.short


@pytest.mark.parametrize(
    "question",
    ["Besides Peru, did anyone mention Iran?", "Did anyone besides Peru mention Iran?"],
)
def test_whether_anyone_besides_one_mentioned_a_country_by_what_is_of_it(
    tmp_path: Path, question: str
) -> None:
    answer = shelve(tmp_path, TOLLS).ask(question)
    assert [one.paragraph.number for one in answer.citations] == [2]


@pytest.mark.parametrize(
    "question",
    [
        "Who spoke after the representative of Ghana?",
        "What did the speaker after Ghana say?",
    ],
)
def test_whoever_spoke_next_is_told_by_their_place(tmp_path: Path, question: str) -> None:
    answer = shelve(tmp_path, TOLLS).ask(question)
    assert [one.paragraph.number for one in answer.citations] == [3]


@pytest.mark.parametrize(
    "question",
    ["What did African countries say about free ports?", "What do the African States want?"],
)
def test_what_those_of_a_part_of_the_world_say_is_theirs_alone(
    tmp_path: Path, question: str
) -> None:
    answer = shelve(tmp_path, TOLLS).ask(question)
    assert {one.paragraph.number for one in answer.citations} <= {1, 2}
    assert answer.citations


def test_what_many_said_who_are_not_named_answers_not_who_said_it(tmp_path: Path) -> None:
    record = release(
        "GA/12021",
        "Statements",
        "KOFI ADDO (Ghana) called for free ports, and said that tolls were dear.",
        "BEN COLE (Chad) called for free ports.",
        "Many delegates called for free ports.",
    )
    answer = shelve(tmp_path, record).ask("Who called for free ports?")
    assert {one.paragraph.number for one in answer.citations} == {1, 2}


def test_those_whom_somebody_named_are_not_those_asked(tmp_path: Path) -> None:
    record = release(
        "GA/12022",
        "Statements",
        "KOFI ADDO (Ghana) praised the seven members of the Council who had voted for free ports.",
        "CARL DORN (Peru) called for free ports.",
    )
    answer = shelve(tmp_path, record).ask("How many members of the Council did Ghana praise?")
    assert answer.short == "seven"


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Which speakers cited resolutions on ports by number?", {1}),
        ("Which speakers cited a percentage on ports?", {2}),
        ("How many speakers cited figures for ports?", {2, 3}),
    ],
)
def test_what_words_are_asked_to_have_they_have(
    tmp_path: Path, question: str, paragraphs: set[int]
) -> None:
    record = release(
        "GA/12023",
        "Statements",
        "KOFI ADDO (Ghana) recalled resolution 2728 on ports, which speakers cited.",
        "CARL DORN (Peru) said that speakers on ports cited 40 per cent.",
        "ADA MOYO (Kenya) said that speakers on ports cited 12 ports.",
        "BEN COLE (Chad) said that speakers on ports cited resolute ports.",
    )
    answer = shelve(tmp_path, record).ask(question)
    assert {one.paragraph.number for one in answer.citations} == paragraphs


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Which speakers put a sum of money on their help for ports?", {1}),
        ("Which speakers named a cash figure for help for ports?", {1}),
        ("Which speakers spoke of money as help for ports?", {1, 2}),
    ],
)
def test_who_puts_a_sum_on_it_has_one(tmp_path: Path, question: str, paragraphs: set[int]) -> None:
    record = release(
        "GA/12024",
        "Statements",
        "KOFI ADDO (Ghana) put $3 million of money into help for ports.",
        "CARL DORN (Peru) put money and 40 tents into help for ports.",
    )
    answer = shelve(tmp_path, record).ask(question)
    assert {one.paragraph.number for one in answer.citations} == paragraphs


def test_one_of_those_who_voted_is_named_by_their_place(tmp_path: Path) -> None:
    record = release(
        "GA/94",
        "Action",
        "The Assembly adopted the text on wells by 12 votes in favour to 2 against (Norway, Peru), "
        "with 1 abstention.",
        "Statements",
        "IDA HOLM (Norway) said that pipes leaked.",
        "EVA FARR (Peru) said that tides turned.",
    )
    ask = shelve(tmp_path, record).ask
    found = ask("what did the second of them say?", previous=["Which countries voted against?"])
    assert found.rewritten == "what did Peru say?"


def test_several_places_in_a_section_are_told_together(tmp_path: Path) -> None:
    record = release(
        "GA/97",
        "Statements",
        "IDA HOLM (Norway) said that pipes leaked.",
        "EVA FARR (Peru) said that pipes leaked.",
        day="4 May 2021",
    )
    found = shelve(tmp_path, record).ask("where was that?", previous=["Who mentioned pipes?"])
    assert found.short in {"GA/97, 4 May 2021, ¶1, ¶2", "GA/97, 4 May 2021, ¶2, ¶1"}


FERRIES = release(
    "GA/161",
    "Statements",
    "IDA HOLM (Norway) said that 40 ferries were laid up in her fjords, and she thanked the "
    "Lakes Fund.",
    "KOFI ADDO (Ghana) said that ferries sank too often, and asked for a rest for their crews.  "
    "He thanked the Lakes Fund.",
    "EVA FARR (Peru) said that llamas carry the mail, and asked for a rest for their drivers.",
    "MARC ROY (France) said that ferries were late, and he thanked the Lakes Fund.",
)


def _heard(answer: Any) -> list[str]:
    bodies = (one.speaker.affiliation for one in answer.citations if one.speaker)
    return list(dict.fromkeys(bodies))


def test_another_who_is_silent_on_it_is_asked_what_they_said_at_all(tmp_path: Path) -> None:
    ask = shelve(tmp_path, FERRIES).ask
    found = ask("and what did Peru do?", previous=["How many ferries were laid up?"])
    assert (found.rewritten, _heard(found)) == ("What did Peru do?", ["Peru"])


def test_and_which_asks_of_the_list_given_first(tmp_path: Path) -> None:
    ask = shelve(tmp_path, FERRIES).ask
    before = ["Who thanked the Lakes Fund?", "Which of them spoke about ferries?"]
    assert _heard(ask("and which asked for a rest?", previous=before)) == ["Ghana"]


def test_who_gave_a_number_is_who_tells_one(tmp_path: Path) -> None:
    ask = shelve(tmp_path, FERRIES).ask
    for asks in ("how many ferries are there still", "how many ferries in the fjords were mended"):
        assert ask("who gave that number?", previous=[asks]).short == "Ida Holm (Norway)"


def test_a_saying_that_was_quoted_goes_as_it_stands(tmp_path: Path) -> None:
    record = release(
        "GA/162", "Statements", "IDA HOLM (Norway) cited a saying about geese: “a goose alone "
        "drinks no lake”.",
    )  # fmt: skip
    ask = shelve(tmp_path, record).ask
    found = ask("how did the saying go?", previous=["Who cited a saying about geese?"])
    assert found.short == "“a goose alone drinks no lake”"


HERDS = release(
    "GA/163",
    "Statements",
    "IDA HOLM (Norway) said that wolves had killed 300 reindeer.  Her country breeds dogs, she "
    "said, and she asked for fences.",
    "KOFI ADDO (Ghana) said that reindeer were killed by wolves, 90 of them calves, and he asked "
    "for kennels.",
    "EVA FARR (Peru) said that 300 reindeer had been killed by wolves.",
    "MARC ROY (France) said that fences were dear.",
)


def test_who_else_gave_that_figure_tells_the_same_figure(tmp_path: Path) -> None:
    ask = shelve(tmp_path, HERDS).ask
    before = ["How many reindeer were killed by wolves, according to Norway?"]
    found = ask("who else gave that figure?", previous=before)
    assert _heard(found) == ["Peru"]
    assert found.rewritten == "Besides Norway, who said 300 reindeer were killed by wolves?"


def test_nobody_else_gave_a_figure_that_only_one_tells(tmp_path: Path) -> None:
    ask = shelve(tmp_path, HERDS).ask
    before = ["How many calves were killed by wolves, according to Ghana?"]
    assert not ask("who else cited that number?", previous=before).answered


def test_she_is_the_woman_of_those_whom_a_list_names(tmp_path: Path) -> None:
    ask = shelve(tmp_path, HERDS).ask
    before = ["Which speakers mentioned wolves?"]
    for text, heard in (("what did she ask for?", "Norway"), ("what did he ask for?", "Ghana")):
        assert _heard(ask(text, previous=before)) == [heard]


def test_the_others_of_a_list_are_told_as_it_lists_them(tmp_path: Path) -> None:
    ask = shelve(tmp_path, HERDS).ask
    before = ["Which speakers mentioned wolves?", "What did Ghana say?"]
    assert set(_heard(ask("and the others?", previous=before))) == {"Norway", "Peru"}
    assert _heard(ask("only the Europeans", previous=before[:1])) == ["Norway"]


def test_what_is_said_of_it_behind_who_spoke_next_is_on_what_was_spoken_of(tmp_path: Path) -> None:
    record = release(
        "GA/9",
        "Statements",
        "IDA HOLM (Norway) said that wells were deep.",
        "EVA FARR (Peru) said that tolls on wells were high.  Gulls flew.",
        "AMA BAKO (Kenya) said that wells were dry.",
    )
    service = shelve(tmp_path, record)
    previous = ["What did Norway say about wells?", "Who spoke right after her?"]
    kenya = service.ask("What did Kenya say about them?", previous=previous)
    assert kenya.rewritten == "What did Kenya say about wells?"
    next_in_turn = service.ask("What did she say about them?", previous=previous)
    assert next_in_turn.rewritten == "What did Eva Farr say about wells?"


def test_him_behind_two_compared_is_whom_both_were_asked_of(tmp_path: Path) -> None:
    record = release(
        "GA/9",
        "Statements",
        "IDA HOLM (Norway) said that Haddock had wells dug.",
        "EVA FARR (Peru) said that tolls were high.",
        "AMA BAKO (Kenya) said that Haddock was wrong.",
    )
    previous = ["What did Norway say?", "And Peru?", "Which of them mentioned Haddock?"]
    found = shelve(tmp_path, record).ask("who else mentioned him?", previous=previous)
    assert found.rewritten == "who else mentioned Haddock?"
