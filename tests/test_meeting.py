"""What is asked of a meeting itself: who presided, who spoke first, in all or in each; when."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import BRIDGES, WELLS, release, shelve

from rag.answer import Verdict
from rag.questions.filters import Filters
from rag.questions.meetings import LED_BY
from rag.service import Service

SPRING = release(
    "SC/21",
    "Council members spoke of harbours",
    "Statements",
    "ANA BAKO (Kenya) said that harbours silted up.",
    "The representative of Fiji, Council President for May, spoke in her national capacity to ask "
    "for dredgers.",
    "BEN COLE, Director of the United Nations Children’s Fund, said that gulls complained.",
    title="Security Council Debates Harbours",
    day="4 May 2021",
)
AUTUMN = release(
    "SC/22",
    "Council members spoke of lighthouses.  The Council will meet again on 10 October.",
    "Statements",
    "IDA HOLM (Norway), Council President for October, spoke in her national capacity of lamps.",
    "CARL DORN (Kenya) said that the Council President for May had promised lamps.",
    title="Security Council Debates Lighthouses",
    day="9 October 2022",
)
WINTER = release(
    "SC/23",
    "Statements",
    "EVA FARR (Peru) said that tides turned.",
    "IDA HOLM (Norway) said that snow fell.",
)


NIGHT = release(
    "SC/24",
    "Statements",
    "EVA FARR (Peru) said that tides turned.",
    "IDA HOLM (Norway) said that snow fell.",
    "Ms. FARR (Peru), taking the floor a second time, said that tides turn back.",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), SPRING, AUTUMN, WINTER, NIGHT)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Who was Council President for May 2021?", "The representative of Fiji"),
        ("Who was President of the Security Council in October?", "Ida Holm (Norway)"),
        ("Who presided over the Council in SC/22?", "Ida Holm (Norway)"),
        ("Who holds the presidency this month in SC/22?", "Ida Holm (Norway)"),
        ("Who spoke first in SC/21?", "Ana Bako (Kenya)"),
        ("Who was the last speaker in SC/22?", "Carl Dorn (Kenya)"),
        ("Who spoke last in SC/24?", "Eva Farr (Peru)"),
        ("Who spoke first in SC/24?", "Eva Farr (Peru)"),
        ("How many speakers were there in SC/21?", "3 speakers"),
        ("How many countries spoke in SC/21?", "2 countries: Kenya, Fiji"),
        ("When was SC/22?", "9 October 2022"),
        ("Date of the meeting in SC/22?", "9 October 2022"),
        ("When did the Council meet in SC/22?", "9 October 2022"),
    ],
)
def test_what_the_record_says_of_the_meeting(service: Service, question: str, short: str) -> None:
    answer = service.ask(question)
    assert answer.short == short
    assert answer.claims


@pytest.mark.parametrize(
    ("question", "cited"),
    [
        ("What did the Council President say in SC/21?", {"SC-21#p2"}),
        ("What did the President of the Security Council for October say?", {"SC-22#p2"}),
        ("What did the Council President say?", {"SC-21#p2", "SC-22#p2"}),
    ],
)
def test_a_president_s_words_are_those_of_the_meetings_presided_over(
    service: Service, question: str, cited: set[str]
) -> None:
    answer = service.ask(question)
    assert {one.paragraph.key for one in answer.citations} == cited
    assert len(answer.choices) == (len(cited) if len(cited) > 1 else 0)


def test_no_president_is_made_up(service: Service) -> None:
    answer = service.ask("Who was Council President for July 2021?")
    assert (answer.verdict, answer.claims) == (Verdict.NOT_IN_RECORDS, ())


def test_who_spoke_in_each_of_two_meetings(service: Service) -> None:
    answer = service.ask("Which countries spoke in both SC/21 and SC/22?")
    assert {one.speaker.affiliation for one in answer.citations if one.speaker} == {"Kenya"}
    assert answer.short == "1 country: Kenya"


def test_who_spoke_in_each_of_two_meetings_is_a_person(service: Service) -> None:
    answer = service.ask("Who spoke both in SC/22 and in SC/23?")
    assert answer.short == "1 of 3 speakers: Ida Holm (Norway)"
    assert {one.paragraph.key for one in answer.citations} == {"SC-22#p2", "SC-23#p2"}
    assert not service.ask("Who spoke both in SC/21 and in SC/22?").answered  # two of Kenya


def test_whoever_spoke_without_a_word_of_theirs_is_told_so(tmp_path):
    listed = release(
        "SC/25",
        "Statements",
        "EVA FARR (Peru) said that tides turned.",
        "Also speaking were representatives of Chad and Oman.",
    )
    answer = shelve(tmp_path, listed).ask("Did Chad speak?")
    assert answer.verdict == "spoke_not_on_this"
    assert "Chad spoke; the record gives no words of theirs." in answer.text


OFFICES = release(
    "GA/26",
    "Statements",
    "EVA FARR, Minister for Justice of Peru, said that courts were slow.",
    "IDA HOLM, Minister for Fisheries of Norway, said that justice for fishers came late.",
    "CARL DORN, Minister for Justice of Kenya, said that judges were few.",
    "BEN COLE (Fiji) praised ministers of justice.",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Which ministers of justice spoke?", {1, 3}),
        ("List the ministers who took the floor.", {1, 2, 3}),
        ("Which fisheries ministers took part in the debate?", {2}),
    ],
)
def test_holders_of_an_office_are_told_by_it_not_by_their_words(tmp_path, question, paragraphs):
    answer = shelve(tmp_path, OFFICES).ask(question)
    assert {one.paragraph.number for one in answer.citations} == paragraphs
    assert str(answer.short).startswith(f"{len(paragraphs)} of 4 speakers: ")


HEADS = release(
    "GA/27",
    "Statements",
    "The President of Peru said that courts were slow.",
    "The Deputy Prime Minister of Norway said that fish were few.",
    "IDA HOLM, Prime Minister of Fiji, said that boats leaked.",
    "CARL DORN (Kenya), President of the General Assembly, said that nets tore.",
    "EVA FARR (Kenya) said that tides turned.",
    "BEN COLE, President of the Court of Tides, said that rules held.",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Which heads of state or government took the floor?", {1, 3}),
        ("Which world leaders spoke?", {1, 3}),
        ("Which heads of state spoke?", {1}),
        ("Who was chairing?", {4}),
        ("List the heads of government who spoke", {3}),
        ("Which presidents and prime ministers took part in the meeting?", {1, 3, 4, 6}),
        ("What did the Kenyan delegate say?", {5}),
        ("What did Kenya say?", {5}),
        ("What did the President of the General Assembly say?", {4}),
    ],
)
def test_heads_of_state_and_delegates_are_neither_deputies_nor_the_assembly_s_president(
    tmp_path, question, paragraphs
):
    answer = shelve(tmp_path, HEADS).ask(question)
    assert {one.paragraph.number for one in answer.citations} == paragraphs


BODIES = release(
    "GA/28",
    "Statements",
    "EVA FARR (Peru) said that tides turned.",
    "IDA HOLM, Director of the Harbour Fund, said that boats leaked.",
    "CARL DORN, of the United Nations Development Programme, said that nets tore.",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Which organizations spoke?", {2, 3}),
        ("Which UN agencies took the floor?", {3}),
        ("Which NGOs spoke?", {2}),
    ],
)
def test_bodies_that_are_no_states_are_told_by_whom_they_speak_for(tmp_path, question, paragraphs):
    answer = shelve(tmp_path, BODIES).ask(question)
    assert {one.paragraph.number for one in answer.citations} == paragraphs


def test_where_nobody_holds_an_office_words_are_looked_for(tmp_path):
    answer = shelve(tmp_path, OFFICES).ask("Which delegations spoke of justice?")
    assert 2 in {one.paragraph.number for one in answer.citations}
    assert not shelve(tmp_path, OFFICES).ask("Which kings spoke?").claims


REPLIES = release(
    "GA/25",
    "The representative of Fiji spoke of boats.",
    "Right of Reply",
    "The representative of Chad, exercising the right of reply, said that boats leaked.",
    "The representative of Kenya said that they did not.",
    "IDA HOLM (Norway), Committee Chair, said that a second right of reply was a short one.",
    "Closing the meeting, Ms. BAKO (Fiji) thanked the interpreters.",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Who exercised the right of reply?", [2, 3]),
        ("which delegations used their right of reply", [2, 3]),
        ("Who made use of the right to reply?", [2, 3]),
        ("Besides Chad, who made use of the right of reply?", [3]),
        ("Did Kenya exercise its right of reply?", [3]),
    ],
)
def test_who_replied_by_right_is_told_by_section_and_words(tmp_path, question, paragraphs):
    cited = shelve(tmp_path, REPLIES).ask(question).citations
    assert [one.paragraph.number for one in cited] == paragraphs


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Who exercised the right of reply?", Verdict.NOT_IN_RECORDS),
        ("Did Kenya exercise the right of reply?", Verdict.SPOKE_NOT_ON_THIS),
    ],
)
def test_nobody_replied_by_right_where_none_did(tmp_path, question, verdict):
    rights = release(
        "GA/26",
        "CARL DORN (Kenya) said that human rights were no matter for a reply.",
        "IDA HOLM (Norway) said that the right to boats was used.",
    )
    assert shelve(tmp_path, rights).ask(question).verdict is verdict


def test_who_spoke_of_a_part_of_the_world_are_its_countries(service: Service) -> None:
    cited = service.ask("Which African countries spoke?").citations
    assert {one.speaker.affiliation for one in cited if one.speaker} == {"Kenya"}


HEARD = release(
    "SC/26",
    "The Council met today to hear how tides turned.",
    "Briefings",
    "EVA FARR, Special Envoy for Tides, said that tides turned.",
    "Statements",
    "IDA HOLM (Norway) said that snow fell.",
    "CARL DORN (Kenya) said that it rained.",
    "The representative of Norway, taking the floor again, said that it snowed still.",
    "CARL DORN (Kenya) said that rain was no snow.",
    title="Council Hears of Tides",
    day="3 March 2023",
)
QUIET = release(
    "SC/27",
    "Statements",
    "IDA HOLM (Norway), briefing the Council, said that snow fell.",
    "CARL DORN (Kenya) said that it rained.",
    title="Council Hears of Snow",
    day="3 April 2023",
)


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("heard"), HEARD, QUIET)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Who briefed the Council in SC/26?", "Eva Farr (United Nations)"),
        ("Who were the briefers in SC/27?", "Ida Holm (Norway)"),
        ("Who briefed the Council on tides?", "Eva Farr (United Nations)"),
        (
            "Which senior UN officials briefed the Council?",
            "1 of 3 speakers: Eva Farr (United Nations)",
        ),
        ("Who spoke more than once in SC/26?", "2 of 3 speakers: Norway, Kenya"),
        ("Who spoke for the second time in SC/26?", "Ida Holm (Norway); Carl Dorn (Kenya)"),
        ("Which delegates from Africa or Asia spoke in SC/26?", "1 of 3 speakers: Kenya"),
        ("Which Arab and Nordic countries spoke in SC/27?", "1 country: Norway"),
        ("How many people spoke in SC/27?", "2 speakers"),
    ],
)
def test_who_briefed_and_who_spoke_again(heard: Service, question: str, short: str) -> None:
    assert heard.ask(question).short == short


def test_where_nobody_spoke_again_that_is_said(heard: Service) -> None:
    assert heard.ask("Who spoke twice in SC/27?").verdict is Verdict.NOT_IN_RECORDS
    assert heard.ask("Who spoke more than twice in SC/26?").verdict is Verdict.NOT_IN_RECORDS
    assert heard.ask("Who took the floor three times in SC/26?").citations == ()


ASSEMBLY = release(
    "GA/30",
    "Statements",
    "ANA BAKO (Kenya), President of the General Assembly, said that it rained.",
    "EVA FARR, President of Peru, said that tides turned.",
    title="Assembly Hears of Rain",
    day="9 October 2022",
)
COMMITTEE = release(
    "GA/SHC/31",
    "Statements",
    "The Committee Chair, CARL DORN (Chad), said that time was short.",
    "OLE RUUD (Fiji), Vice-Chair of the Committee, said that clocks were slow.",
    title="Third Committee Hears of Time",
    day="10 October 2022",
)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Who was President of the General Assembly in October 2022?", "Ana Bako (Kenya)"),
        ("Who chaired the committee?", "Carl Dorn (Chad)"),
        ("Who is the Committee's vice-chair?", "Ole Ruud (Fiji)"),
        ("Who was in the chair when Farr spoke?", "Ana Bako (Kenya)"),
        ("Who presided over the meeting on time?", "Carl Dorn (Chad)"),
        ("Who is the president of Peru?", "Eva Farr (Peru)"),
    ],
)
def test_who_presides_is_told_of_each_organ(
    tmp_path_factory: pytest.TempPathFactory, question: str, short: str
) -> None:
    service = shelve(tmp_path_factory.mktemp("organs"), ASSEMBLY, COMMITTEE)
    assert service.ask(question).short == short


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Who chaired the afternoon meeting?", "Ole Ruud (Fiji)"),
        ("Who presided when the meeting resumed?", "Ole Ruud (Fiji)"),
        ("Who chaired the morning meeting?", "Carl Dorn (Chad)"),
        ("Who presided?", "Carl Dorn (Chad)"),
    ],
)
def test_who_presides_after_a_break_is_told_where_they_take_over(
    tmp_path: Path, question: str, short: str
) -> None:
    day = release(
        "GA/SHC/32",
        "Statements",
        "CARL DORN (Chad), Chair of the Committee, said that time was short.",
        "In the afternoon, the Committee heard of clocks.  OLE RUUD (Fiji), Vice-Chair of the "
        "Committee, presided.",
        "EVA FARR (Peru) said that she had presided over a bank, and that mills were slow.",
        title="Third Committee Hears of Time",
        day="10 October 2022",
    )
    assert shelve(tmp_path, day).ask(question).short == short


def test_who_presides_is_cited_from_the_statement_rather_than_the_lead(tmp_path: Path) -> None:
    record = release(
        "GA/34",
        "General Assembly President Ana Bako (Kenya), opening the meeting, said that it rained.",
        "Statements",
        "ANA BAKO (Kenya), President of the General Assembly, said that it rained.",
    )
    answer = shelve(tmp_path, record).ask("Who is the President of the General Assembly?")
    assert [one.paragraph.number for one in answer.citations] == [2]


def test_when_a_meeting_goes_on_is_told_where_it_is_announced(service: Service) -> None:
    answer = service.ask("When is the next meeting?", Filters(record="SC-22"))
    assert [one.quote for one in answer.citations] == ["The Council will meet again on 10 October."]
    silent = service.ask("When is the next meeting?", Filters(record="SC-21"))
    assert (silent.verdict, silent.claims) == (Verdict.NOT_IN_RECORDS, ())


def test_who_is_only_listed_as_having_spoken_is_told_beside_the_others(tmp_path: Path) -> None:
    held = release(
        "SC/25",
        "Statements",
        "ANA BAKO (Kenya) said that harbours silted up.",
        "Also speaking were representatives of Fiji, Chad and Peru, as well as the observer for "
        "the Holy See.",
        "IDA HOLM (Norway) said that snow fell.",
        title="Security Council Debates Harbours",
        day="4 May 2021",
    )
    service = shelve(tmp_path, held)
    every = service.ask("Which countries spoke?")
    assert sorted(one.paragraph.number for one in every.citations) == [1, 2, 3]
    assert every.short == "2 countries: Kenya, Norway, and those listed without their words"
    part = service.ask("Which African countries spoke?")
    assert [one.paragraph.number for one in part.citations] == [1, 2]
    unquoted = service.ask("Who spoke without being quoted?")
    assert [one.paragraph.number for one in unquoted.citations] == [2]
    assert [one.paragraph.number for one in service.ask("Who spoke first?").citations] == [1]


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Which NGOs spoke?", {4, 5}),
        ("Which UN agencies spoke?", {1}),
        ("Which organizations spoke?", {1, 2, 3, 4, 5}),
    ],
)
def test_a_body_of_states_is_of_neither_kind(
    tmp_path: Path, question: str, numbers: set[int]
) -> None:
    held = release(
        "SC/26",
        "Statements",
        "ANA BAKO, Chair of the Committee on the Rights of the Child, said that harbours silted.",
        "IDA HOLM, Secretary-General of the Organization of American States, said that snow fell.",
        "GUS HOLT, Envoy of the League of Arab States, said that it did not.",
        "EVA FARR of Friends of the Lakes said that tides turned.",
        "BEN COLE, Head of Delegation of the International Committee of the Red Cross, said no.",
        title="Security Council Debates Harbours",
        day="4 May 2021",
    )
    answer = shelve(tmp_path, held).ask(question)
    assert {one.paragraph.number for one in answer.citations} == numbers


PANELS = release(
    "SC/27",
    "Panel on Tides",
    "The panel discussed tides.  Moderated by Ana Bako (Kenya), it featured Ida Holm, Director of "
    "the Harbour Fund; and Ben Cole of Friends of the Lakes.",
    "Ms. HOLM said that tides turned.",
    "EVA FARR (Peru) said that they did.",
    title="Security Council Debates Tides",
    day="4 May 2021",
)


@pytest.mark.parametrize(
    "question",
    [
        "Who was on the panel?",
        "Who featured in the panel?",
        "Who were the panellists?",
        "Who moderated?",
        "who chaired the panel",
        "Who was in the chair for the panel?",
    ],
)
def test_who_moderated_a_panel_and_sat_on_it_is_told_where_it_is_named(
    tmp_path: Path, question: str
) -> None:
    cited = shelve(tmp_path, PANELS).ask(question).citations
    assert [one.paragraph.number for one in cited] == [1]
    assert cited[0].quote.startswith("Moderated by")


def test_who_led_a_panel_is_named_first_and_only_where_that_is_asked(tmp_path: Path) -> None:
    service = shelve(tmp_path, PANELS)
    led = service.ask("Who moderated the panel?").short
    assert led == "Ana Bako (Kenya)"
    assert service.ask("Who was on the panel?").short is None


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Chaired by Alya al‑Thani (Qatar), it featured", "Alya al‑Thani (Qatar)"),
        ("It was moderated by Prof. Ana Bako.", "Prof. Ana Bako"),
        ("moderated by Ambassador J. Smith (Kenya) and chaired", "Ambassador J. Smith (Kenya)"),
        ("facilitated by the need for haste", None),
        ("Chaired by the Deputy Director, Ana Bako", None),
    ],
)
def test_who_led_it_is_a_name(told: str, who: str | None) -> None:
    found = LED_BY.search(told)
    assert (found["who"] if found else None) == who


def test_a_deputy_is_no_prime_minister(tmp_path: Path) -> None:
    held = release(
        "SC/28",
        "Statements",
        "ANA BAKO, Prime Minister of Kenya, said that harbours silted.",
        "IDA HOLM, Deputy Prime Minister of Norway, said that snow fell.",
        "EVA FARR, civil society representative from Peru, said that tides turned.",
        title="Security Council Debates Harbours",
        day="4 May 2021",
    )
    service = shelve(tmp_path, held)
    for question, number in (("Which prime ministers spoke?", 1), ("Which NGOs spoke?", 3)):
        assert [one.paragraph.number for one in service.ask(question).citations] == [number]


def test_where_no_panel_is_told_of_nobody_was_on_it(service: Service) -> None:
    assert not service.ask("Who was on the panel?").answered


def test_those_who_speak_together_are_each_a_country(tmp_path: Path) -> None:
    record = release(
        "SC/12090",
        "Statements",
        "ANA BAKO (Kenya) asked for a truce.",
        "The representative of Norway agreed. Peru's delegate agreed too.",
        "They, along with the representatives of Chad and France, were among many who said so.",
    )
    service = shelve(tmp_path, record)
    assert (
        service.ask("Which countries spoke?").short
        == "5 countries: Kenya, Norway, Peru, Chad, France"
    )
    assert service.ask("Which European countries spoke?").short == "2 countries: Norway, France"


def test_of_several_meetings_each_day_is_told_in_order_of_time(tmp_path: Path) -> None:
    rained = "ANA BAKO (Kenya) said that it had rained on the coast all day."
    poured = "IDA HOLM (Norway) said that it had poured on the coast all day."
    late = release("SC/9", "Statements", rained, day="5 May 2022")
    early = release("SC/10", "Statements", poured, day="4 May 2021")
    answer = shelve(tmp_path, late, early).ask("When did the meeting take place?")
    assert answer.short == "4 May 2021 (SC/10); 5 May 2022 (SC/9)"
    assert [one.paragraph.record.symbol for one in answer.citations] == ["SC/10", "SC/9"]
    assert shelve(tmp_path, late, early).ask("When did the Assembly meet?").short is None


def test_from_when_to_when_it_sat_is_told_whole(tmp_path: Path) -> None:
    sat = "The meeting started at 9:15 a.m. and rose at 12:40 p.m."
    record = release("SC/12091", sat, "Statements", "ANA BAKO (Kenya) asked for a truce.")
    answer = shelve(tmp_path, record).ask("What time did the meeting start and end?")
    assert answer.short == "9:15 a.m. to 12:40 p.m."


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("When was the meeting on tides held?", "3 March 2023"),
        ("when was the security council meeting on snow?", "3 April 2023"),
        ("When was the tides debate held?", "3 March 2023"),
        ("when did the snow meeting take place?", "3 April 2023"),
        ("when was the whale meeting?", None),
    ],
)
def test_a_meeting_is_told_by_what_it_was_on(
    heard: Service, question: str, short: str | None
) -> None:
    assert heard.ask(question).short == short


@pytest.mark.parametrize(
    "question",
    [
        "Who said nothing about snow?",
        "Which countries kept silent on snow?",
        "Which speakers refused to condemn snow?",
    ],
)
def test_who_was_silent_on_something_is_told_by_no_words(heard: Service, question: str) -> None:
    assert heard.ask(question).verdict is Verdict.NOT_IN_RECORDS


def test_whether_a_meeting_decided_anything_is_told_by_the_record_alone(tmp_path: Path) -> None:
    decided = release(
        "GA/12331",
        "Members rejected what was said of wells.",
        "Statements",
        "ANA BAKO (Kenya) said that the Assembly adopted resolution 7 in 1999.",
        "The Assembly then adopted the text on wells without a vote.",
    )
    silent = release(
        "GA/12332", "Statements", "BEN COLE (Chad) said that the Council adopted resolution 9."
    )
    for question in (
        "Was a resolution adopted at this meeting?",
        "What was decided?",
        "Did the Assembly adopt anything?",
    ):
        (cited,) = shelve(tmp_path / "decided", decided).ask(question).citations
        assert (cited.paragraph.number, cited.speaker) == (3, None)
        assert shelve(tmp_path / "silent", silent).ask(question).verdict is Verdict.NOT_IN_RECORDS
    for question in (
        "What did the Security Council adopt?",
        "What was the decision of the Security Council?",
        "Was there a statement?",
    ):
        cited = shelve(tmp_path / "decided", decided).ask(question).citations
        assert [one.paragraph.number for one in cited] != [3]


ACTED = release(
    "GA/12333",
    "Action",
    "The Committee rejected the draft amendment by a vote of 2 in favour to 9 against.",
    "Acting without a vote, the Committee approved the drafts on wells and on pipes.",
    "The draft on tolls was approved by a recorded vote of 8 in favour to 1 against.",
    "The delegate of Chad said that the tolls would be approved without a vote one day.",
    title="Committee Acts on Wells",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Which draft resolutions were approved without a vote?", [2]),
        ("What did the Committee adopt by consensus?", [2]),
        ("Which texts were adopted by a recorded vote?", [3]),
        ("Which drafts were approved?", [2, 3]),
        ("Which drafts were rejected?", [1]),
        ("What was adopted, and by what vote?", [3]),
    ],
)
def test_what_was_decided_is_told_by_how_it_was(
    tmp_path: Path, question: str, paragraphs: list[int]
) -> None:
    cited = shelve(tmp_path, ACTED).ask(question).citations
    assert [one.paragraph.number for one in cited] == paragraphs


def test_what_was_adopted_without_a_vote_is_told_alone(tmp_path: Path) -> None:
    service = shelve(
        tmp_path,
        release(
            "GA/12334",
            "Statements",
            "The Assembly then adopted, without a vote, a text on wells.",
            "ANA BAKO (Kenya) said that what was adopted would help wells.",
        ),
    )
    cited = service.ask("What was adopted, and by what vote?").citations
    assert [one.paragraph.number for one in cited] == [1]
    assert not service.ask("Which texts were rejected?").citations


LATER = release(
    "GA/12335",
    "Many spoke of a draft resolution on wells, which is to be put to a vote next Friday.",
    "At the outset, the Assembly adopted its agenda without a vote.",
    "Statements",
    "ANA BAKO (Kenya) said that the draft resolution was not adopted in the Council.",
    "BEN COLE (Chad) said that the Assembly had a duty to adopt the resolution.",
    title="Assembly Debates Wells",
    day="28 February 2022",
)
NEVER = release(
    "GA/12336",
    "The Assembly heard of a draft resolution on wells.",
    "Statements",
    "ANA BAKO (Kenya) said that the draft resolution was not adopted in the Council in May.",
    title="Assembly Debates Wells",
    day="1 March 2022",
)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Did the General Assembly adopt the resolution on 28 February 2022?", "Not yet"),
        ("Was the draft resolution adopted?", "Not yet"),
        ("Has the General Assembly already voted?", "Not yet"),
        ("Has the Assembly voted on the draft yet?", "Not yet"),
        ("Has the draft been put to a vote?", "Not yet"),
        ("When will the draft resolution be voted on?", None),
        ("When will the Assembly vote on the draft on wells?", None),
    ],
)
def test_what_is_still_to_be_decided_is_told_as_such_and_else_that_nothing_is(
    tmp_path: Path, question: str, short: str | None
) -> None:
    answer = shelve(tmp_path / "later", LATER).ask(question)
    assert answer.short == short
    assert [one.paragraph.number for one in answer.citations] == [1]
    silent = question.replace("28 February", "1 March")
    assert "Not yet" not in shelve(tmp_path / "never", NEVER).ask(silent).text


def test_where_no_vote_is_told_nor_to_come_none_is_made_up(tmp_path: Path) -> None:
    service = shelve(tmp_path, NEVER)
    for question in ("Has the Assembly already voted?", "When will the draft be voted on?"):
        assert service.ask(question).verdict is Verdict.NOT_IN_RECORDS


@pytest.mark.parametrize(
    ("told", "short", "paragraphs"),
    [
        (
            "The delegate of Chad said that today’s meeting, called by Peru, was a waste of time.",
            "Peru",
            [1],
        ),
        ("The delegate of Chad said that his country had requested this meeting.", None, [1]),
        ("The delegate of Chad called for a meeting of ministers.", None, []),
    ],
)
def test_who_called_the_meeting_is_whom_the_record_tells(
    tmp_path: Path, told: str, short: str | None, paragraphs: list[int]
) -> None:
    service = shelve(tmp_path, release("SC/9", "The Council met", told))
    for question in ("who called for the meeting?", "Which country requested this meeting?"):
        answer = service.ask(question)
        assert answer.short == short
        assert [one.paragraph.number for one in answer.citations] == paragraphs


def test_a_country_of_which_a_thing_is_told_is_not_whoever_tells_it(tmp_path: Path) -> None:
    told = "The delegate of Chad thanked Peru for the pump that it had built."
    service = shelve(tmp_path, release("SC/9", "The Council met", told))
    assert service.ask("which country built the pump?").short is None
    assert service.ask("which country did the pump come from?").short is None


@pytest.mark.parametrize(
    ("told", "short"),
    [
        ("The delegate of Chad thanked Peru, which had dug the well.", None),
        (
            "The delegate of Chad said that his country had dug the well.",
            "The representative of Chad",
        ),
    ],
)
def test_which_country_did_it_is_who_tells_it_of_their_own(
    tmp_path: Path, told: str, short: str | None
) -> None:
    service = shelve(tmp_path, release("SC/9", "The Council met", told))
    assert service.ask("which country dug the well?").short == short


ORDER = release(
    "SC/31",
    "The representative of Mali said that rain was late.",
    "Statements",
    "EVA FARR (Peru) said that tides turned.",
    "IDA HOLM (Norway) said that snow fell.",
    "EVA FARR (Peru) said that tides turned again.",
    "CARL DORN (Kenya) said that it rained.",
    "The representative of Mali said that rain was late.",
    title="Council Hears of Rain",
    day="3 May 2023",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Who spoke first?", [2]),
        ("Who took the floor first?", [2]),
        ("Who was the second speaker?", [3]),
        ("Who spoke right after Norway?", [4]),
        ("Who spoke first after Norway?", [4]),
        ("Who spoke before Kenya?", [4]),
        ("Which speaker preceded Norway?", [2]),
        ("Who spoke between Peru and Kenya?", [3]),
        ("Who opened the debate?", [2]),
        ("Who spoke after Mali?", []),
    ],
)
def test_in_which_order_they_spoke(tmp_path: Path, question: str, paragraphs: list[int]) -> None:
    cited = shelve(tmp_path, ORDER).ask(question).citations
    assert [one.paragraph.number for one in cited] == paragraphs


def test_who_was_heard_next_is_told_each_time_that_somebody_spoke(tmp_path: Path) -> None:
    record = release(
        "SC/33",
        "Statements",
        "EVA FARR (Peru) said that tides turned.",
        "IDA HOLM (Norway) said that snow fell.",
        "EVA FARR (Peru), taking the floor again, said that boats leaked.",
        "CARL DORN (Kenya) said that it rained.",
    )
    cited = shelve(tmp_path, record).ask("Who spoke after Peru?").citations
    assert [one.paragraph.number for one in cited] == [2, 4]


def test_who_presides_is_told_behind_what_they_say(tmp_path: Path) -> None:
    told = (
        "“Tides turn,” echoed the representative of Peru, Council President for July.  Boats leak."
    )
    service = shelve(tmp_path, release("SC/32", "Statements", told))
    assert service.ask("Who presided over the Council?").short == "The representative of Peru"


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("What does paragraph 3 say?", [3]),
        ("Who spoke in ¶3?", [3]),
        ("quote para. 5", [5]),
        ("What does paragraph 99 say?", []),
    ],
)
def test_a_paragraph_is_told_by_its_number(
    tmp_path: Path, question: str, paragraphs: list[int]
) -> None:
    cited = shelve(tmp_path, ORDER).ask(question).citations
    assert [one.paragraph.number for one in cited] == paragraphs


def test_a_paragraph_of_a_text_is_none_of_the_record(tmp_path: Path) -> None:
    cited = shelve(tmp_path, ORDER).ask("What does paragraph 3 of the resolution say?").citations
    assert [one.paragraph.number for one in cited] != [3]


@pytest.mark.parametrize(
    "question",
    [
        "At which meetings did Kofi Addo speak?",
        "List the meetings at which Kofi Addo spoke.",
        "How many meetings did Ghana take part in?",
    ],
)
def test_at_which_meetings_somebody_spoke_is_told_by_record_and_date(
    tmp_path: Path, question: str
) -> None:
    answer = shelve(tmp_path, BRIDGES, WELLS).ask(question)
    assert answer.short == "2 meetings: GA/12001, 4 May 2021; SC/880, 9 June 2022"
    assert [one.paragraph.record.symbol for one in answer.citations] == ["GA/12001", "SC/880"]


def test_at_which_meetings_is_told_of_all_whatever_is_shown(tmp_path: Path) -> None:
    answer = shelve(tmp_path, WELLS, BRIDGES).ask("At which meetings did Ghana speak?", limit=1)
    assert answer.short == "2 meetings: GA/12001, 4 May 2021; SC/880, 9 June 2022"
    assert len(answer.citations) == 1


def test_at_which_meetings_somebody_did_not_speak_is_another_question(tmp_path: Path) -> None:
    answer = shelve(tmp_path, BRIDGES, WELLS).ask("At which meetings did Kofi Addo not speak?")
    assert not (answer.short or "").startswith("2 meetings")


def test_at_which_meetings_something_was_said_is_another_question(tmp_path: Path) -> None:
    answer = shelve(tmp_path, BRIDGES, WELLS).ask("At which meetings did Kofi Addo speak of pipes?")
    assert not (answer.short or "").startswith("2 meetings")


@pytest.mark.parametrize(
    ("told", "paragraphs"),
    [
        ("ANA MOYO (Chad), speaking via video link from Hilltown, said that wells froze.", [1]),
        ("ANA MOYO (Chad), speaking via video link, said she came from Hilltown.", []),
    ],
)
def test_from_where_one_spoke_is_told_where_the_record_tells_it(
    tmp_path: Path, told: str, paragraphs: list[int]
) -> None:
    service = shelve(tmp_path, release("SC/9", "The Council met", "Statements", told))
    asked = "What did Moyo say about wells?"
    for answer in (
        service.ask("Where did Ana Moyo speak from?"),
        service.ask("Where was she?", previous=[asked]),
    ):
        assert [one.paragraph.number for one in answer.citations] == paragraphs
