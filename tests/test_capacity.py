"""Whom a question asks of by what they are: ministers, briefers, survivors, those for an NGO."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.answer import Verdict
from rag.questions.capacity import Role, capacity_of, role_of
from rag.service import Service

WHO = release(
    "GA/12010",
    "Statements",
    "ANA BAKO, Minister for Ports of Kenya, said that gulls nest on quays.",
    "BEN COLE (Chad) said that boats pay tolls at each port.",
    "CARL DORN, Foreign Secretary of Peru, said that boats pay.",
    "DINA EBEL, Minister’s Aide at the Toll Fund, said that boats pay tolls at each port.",
    "EVA FARR, of the United Nations Development Programme, said that nets tore.",
    "GITA HUDA, a flood survivor from Fiji, said that tolls drowned boats.",
    "IAN JOLY, of the Harbour Union, speaking as a former victim, said that tolls hurt.",
)
COUNCIL = release(
    "SC/98",
    "ANA BAKO (Kenya) said that her port takes steps in its national capacity.",
    "BEN COLE (Chad), Council President for May, said that boats pay.  In his national capacity, "
    "he added that nets tore.",
    "CARL DORN (Peru), speaking in his personal capacity, said that nets tore.",
)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("capacity"), WHO)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Which ministers spoke?", {1, 3}),
        ("Which speakers were ministers?", {1, 3}),
        ("Which ministers?", {1, 3}),
        ("Which ministers addressed the Commission on the Status of Women?", {1, 3}),
        ("list the ministers who spoke", {1, 3}),
        ("Which ministers came from Africa?", {1}),
        ("ministers from Latin America who spoke, please", {3}),
        ("Which African ministers came?", {1}),
        ("Which African foreign ministers spoke?", set()),
        ("Did any foreign ministers speak?", {3}),
        ("Which survivors spoke?", {6, 7}),
        ("Which survivors of floods spoke?", {6, 7}),
        ("Which survivors of spring floods addressed the meeting?", {6, 7}),
        ("Were there any survivors among the speakers?", {6, 7}),
        ("Which speakers are survivors of floods?", {6, 7}),
        ("Which UN officials spoke?", {5}),
        ("Who spoke from the UN?", {5}),
        ("Which speakers were from civil society?", {4, 7}),
        ("who spoke from civil society?", {4, 7}),
        ("Which ministers, not counting the foreign ministers, spoke?", {1}),
        ("Name the ministers who spoke, leaving out foreign ministers.", {1}),
        ("Which ministers addressed the dialogue?", {1, 3}),
        ("Which speakers came from outside governments?", {4, 5, 7}),
        ("Which non-State speakers took part?", {4, 5, 7}),
        ("Which ambassadors spoke?", {2}),
        ("Which NGOs took part in the debate?", {4, 7}),
        ("What did ministers say about boats?", {3}),
        ("What did NGOs say about tolls?", {4, 7}),
    ],
)
def test_those_asked_for_by_what_they_are_answer_and_nobody_else(
    held: Service, question: str, paragraphs: set[int]
) -> None:
    cited = {one.paragraph.number for one in held.ask(question).citations}
    assert cited and cited <= paragraphs if " say" in question else cited == paragraphs


def test_of_the_union_are_its_members_and_its_own_delegate(tmp_path: Path) -> None:
    record = release(
        "GA/12011",
        "Statements",
        "ANA BAKO (Ireland) said that boats pay, as the European Union asks.",
        "BEN COLE, of the European Union, said that nets tore.",
        "CARL DORN (Peru) said that he had heard the European Union.",
    )
    answer = shelve(tmp_path, record).ask("Who from the EU spoke?")
    assert {one.paragraph.number for one in answer.citations} == {1, 2}


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Who spoke in their national capacity?", {2}),
        ("which speakers spoke in a personal capacity", {3}),
        ("Which countries also spoke in their own national capacities?", {2}),
        ("Which speakers spoke as Council president?", {2}),
        ("Which of the speakers was Council president?", {2}),
    ],
)
def test_in_what_capacity_one_spoke_is_as_the_record_says(
    tmp_path: Path, question: str, paragraphs: set[int]
) -> None:
    answer = shelve(tmp_path, COUNCIL).ask(question)
    assert {one.paragraph.number for one in answer.citations} == paragraphs
    assert all("capacity" in one.quote for one in answer.citations) or "president" in question


SHE = release(
    "GA/12013",
    "Statements",
    "ANA BAKO (Kenya) said that women mend nets.  She recalled that her country has quays.",
    "BEN COLE (Chad) said that women mend nets.  He thanked Ms. BAKO, adding that he had quays.",
    "The representative of Peru, in her national capacity, said that nets tore.",
    "The representative of Fiji said that women mend nets.",
)


@pytest.mark.parametrize(
    "question",
    [
        "Which speakers are women?",
        "Which women spoke?",
        "How many women spoke?",
        "Did any women speak?",
        "Were there any women among the speakers?",
        "Which female speakers took the floor?",
        "Which of the delegates were women?",
        "Were any of the delegates female?",
    ],
)
def test_women_are_those_whom_the_record_calls_she(tmp_path: Path, question: str) -> None:
    answer = shelve(tmp_path, SHE).ask(question)
    assert answer.short == "2 of 4 speakers: Kenya, Peru"
    assert all("her" in one.quote for one in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Which women spoke as ministers?",
        "Which ministers were women?",
        "Which female ministers took the floor?",
    ],
)
def test_women_among_ministers(tmp_path: Path, question: str) -> None:
    said = release(
        "GA/12014",
        "ANA BAKO, Minister for Ports of Kenya, said that nets tore.  She recalled her quays.",
        "BEN COLE, Minister for Mills of Chad, said that nets tore.  He thanked the Assembly.",
        "DINA EBEL (Peru) said that nets tore.  She recalled her quays.",
    )
    cited = shelve(tmp_path, said).ask(question).citations
    assert [one.paragraph.number for one in cited] == [1]


@pytest.mark.parametrize(
    "question",
    [
        "How many women were killed?",
        "Which speakers represented women?",
        "How many women mend nets?",
        "Which women did Kenya help?",
        "Who were the women?",
        "How many women died?",
    ],
)
def test_women_who_are_talked_of_are_no_speakers(question: str) -> None:
    assert capacity_of(question) is None


def test_of_all_who_spoke_so_many_did(held: Service) -> None:
    assert held.ask("Which speakers were ministers?").short == "2 of 7 speakers: Kenya, Peru"
    assert held.ask("How many ministers spoke?").short == "2 speakers"


@pytest.mark.parametrize("question", ["Which heads of state spoke?", "Who briefed the meeting?"])
def test_where_nobody_spoke_so_that_is_said(tmp_path: Path, question: str) -> None:
    alone = release("GA/12011", "Statements", "BEN COLE (Chad) said that boats pay tolls.")
    answer = shelve(tmp_path, alone).ask(question)
    assert answer.verdict is Verdict.NOT_A_SPEAKER
    assert not answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "Who were the victims?",
        "How many victims were there?",
        "Were there any victims?",
        "Who represented victims?",
        "Which victims were repatriated?",
        "Which agencies delivered rice?",
        "Which leaders attended the summit in Cairo?",
        "What did the minister say?",
        "Who is the president of Peru?",
    ],
)
def test_what_names_no_speakers_is_asked_of_all(question: str) -> None:
    assert capacity_of(question) is None


@pytest.mark.parametrize("question", ["ministers who spoke", "list of ministers", "list ministers"])
def test_whoever_is_listed_without_a_verb_is_a_speaker_too(question: str) -> None:
    asked = capacity_of(question)
    assert asked
    assert asked.who == "ministers"


def test_who_made_recommendations_is_asked_of_those_who_are_so_called() -> None:
    for question in (
        "Which experts made recommendations to Chad?",
        "Which ministers put a few questions to the panel?",
    ):
        asked = capacity_of(question)
        assert asked
        assert asked.asks == question
    assert capacity_of("Which experts had boats?") is None


def test_how_many_people_are_victims_asks_of_no_speakers() -> None:
    assert capacity_of("How many people are victims of floods worldwide?") is None
    assert capacity_of("Which people were survivors?") is not None


def test_what_survivors_told_others_may_tell(tmp_path: Path) -> None:
    told = release("GA/12012", "Statements", "BEN COLE (Chad) said that survivors wanted boats.")
    answer = shelve(tmp_path, told).ask("What did survivors want?")
    assert answer.verdict is not Verdict.NOT_A_SPEAKER


def test_observers_whom_others_tell_of_are_no_speakers_asked_for(tmp_path: Path) -> None:
    held = shelve(
        tmp_path,
        release(
            "GA/12012",
            "Statements",
            "CARL DORN (Peru) said that 120 observers had watched the vote at the ports.",
            "The observer for the Holy See said that gulls nest on quays.",
        ),
    )
    assert held.ask("How many observers watched the vote at the ports?").short == "120"
    told = held.ask("Which observers watched the vote at the ports?")
    assert [one.paragraph.number for one in told.citations] == [1]


def test_whoever_presides_over_the_council_is_an_ambassador_too(tmp_path: Path) -> None:
    record = release(
        "SC/12011",
        "Statements",
        "BEN COLE (Chad), Council President for May, speaking in his national capacity, said no.",
        "CARL DORN, Foreign Secretary of Peru, said that boats pay.",
    )
    answer = shelve(tmp_path, record).ask("Which ambassadors spoke?")
    assert {one.paragraph.number for one in answer.citations} == {1}


@pytest.mark.parametrize(
    ("question", "what", "besides"),
    [
        ("Which countries said they are a transit country for eels?", "transit", "eel"),
        ("Which countries said that they were small island States?", "small island", ""),
        ("which countries described themselves as landlocked", "landlock", ""),
        ("Which delegations spoke of their country as a victim of piracy?", "victim", "piraci"),
        ("Which countries are both donor and host?", "donor host", ""),
        ("Which speakers are also a source?", "sourc", ""),
        ("Which countries are transit countries?", "transit", ""),
        ("Who said they are a country of origin?", "origin", ""),
    ],
)
def test_what_those_asked_for_say_they_are(question: str, what: str, besides: str) -> None:
    role = Role(frozenset(what.split()), frozenset(besides.split()), any_of=False)
    assert role_of(question) == role


def test_of_several_things_that_they_are_any_may_do() -> None:
    role = role_of("Which countries said they are a source, transit or destination country?")
    assert role
    assert role.any_of


@pytest.mark.parametrize(
    "question",
    [
        "Which countries said they were worried about eels?",
        "Which countries said they were serious?",
        "Which countries are against the draft?",
        "Which countries are the worst hit?",
        "Who said it is a crime?",
        "Who is a survivor?",
        "Who called for wells?",
        "Which speakers called Chad a donor?",
    ],
)
def test_what_is_not_said_to_be_theirs_is_none(question: str) -> None:
    assert role_of(question) is None


def test_who_briefed_on_a_thing_is_told_by_a_sentence_that_says_so(tmp_path: Path) -> None:
    told = release(
        "GA/DIS/6",
        "Statements",
        "BEN COLE (Chad) said that the portal was slow.",
        "EVA FARR, Director of the Tide Institute, then briefed on the Institute's tide portal.",
        title="Committee Hears of Arms",
        day="6 May 2001",
    )
    service = shelve(tmp_path, told)
    answer = service.ask("Who briefed the Committee on the tide portal?")
    assert [one.paragraph.number for one in answer.citations] == [2]
    assert not service.ask("Who briefed the Committee on mines?").citations


BRIEFED = release(
    "SC/33",
    "Tides turned everywhere, said EVA FARR, Envoy of the United Nations, as Council members met.",
    "Briefings",
    "EVA FARR, Envoy of the United Nations, said that tides turned. They turned twice.",
    "OLE RUUD, Director of the United Nations Tide Office, said that nets were torn.",
    "Statements",
    "ANA BAKO (Kenya) said that it rained.",
    title="Council Hears of Tides",
)


@pytest.mark.parametrize(
    "question",
    [
        "What did the briefers say?",
        "What did the two briefers say?",
        "What did both briefers tell the Council?",
        "What did the UN officials say?",
    ],
)
def test_what_some_said_is_how_each_of_them_begins_in_full(tmp_path: Path, question: str) -> None:
    answer = shelve(tmp_path, BRIEFED).ask(question)
    told = [(one.paragraph.number, one.quote[-8:]) for one in answer.citations]
    assert told == [(2, "d twice."), (3, "re torn.")]


def test_what_panels_chairs_or_panellists_said_is_told_of_each(tmp_path: Path) -> None:
    record = release(
        "GA/12019",
        "Panel I",
        "The first panel was chaired by Ana Bako (Kenya).  It featured Ben Cole of the Toll Fund.",
        "Ms. BAKO (Kenya) said that boats pay.",
        "Mr. COLE said that gulls nest.",
        "Panel II",
        "The second panel was chaired by Carl Dorn (Peru).  It featured Gita Huda of the Fund.",
        "Mr. DORN (Peru) said that nets tore.",
        "Ms. HUDA said that tolls hurt.",
    )
    service = shelve(tmp_path, record)
    for question, paragraphs in (
        ("What did the chairs of the two panels say?", {2, 5}),
        ("What did the panel chairs say?", {2, 5}),
        ("What did the panellists say?", {3, 6}),
        ("What did the panellists of the second panel say?", {6}),
        ("The remarks of the panellists", {3, 6}),
    ):
        cited = {one.paragraph.number for one in service.ask(question).citations}
        assert cited == paragraphs, question


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("The testimony of the two survivors", {6, 7}),
        ("the survivors' statements", {6, 7}),
        ("What were the remarks by UN officials?", {5}),
    ],
)
def test_what_a_group_stated_is_what_each_of_them_said(
    held: Service, question: str, paragraphs: set[int]
) -> None:
    assert {one.paragraph.number for one in held.ask(question).citations} == paragraphs
