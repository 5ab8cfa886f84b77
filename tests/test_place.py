"""Which record, day and part of a meeting a question names; and what names none."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from fakes import BRIDGES, WELLS, release, shelve

from rag.holdings.library import Library
from rag.holdings.selection import Selection
from rag.questions.period import in_period
from rag.questions.place import in_part, in_records, not_held, speaking_in_part, without_its_place
from rag.reading import read
from rag.records import Remark

PANELS = release(
    "GA/12002",
    "Delegates met today to talk about rain.",
    "Opening Remarks",
    "ANA BROOK (Kenya) said that it rained.",
    "Panel Discussion I",
    "KOFI ADDO (Ghana) said that it poured.",
    "Panel II",
    "JOHN REED (Canada) said that it snowed.",
    "Right of Reply",
    "The representative of Malaysia said that it had not.",
    title="Assembly Holds Two Panels on Rain",
    day="4 May 2021",
)
REMARKS = [
    remark
    for text in (WELLS, BRIDGES, PANELS)
    for paragraph in read(text).paragraphs
    for remark in paragraph.remarks
]


def _where(text: str, remarks: list[Remark] = REMARKS) -> set[tuple[str, str | None]]:
    records = list({id(m.paragraph.record): m.paragraph.record for m in remarks}.values())
    rest, within = in_records(text, records)
    chosen = [m for m in remarks if m.paragraph.record in within]
    left = in_part(rest, Selection(Library.empty(1), chosen))
    return {(one.paragraph.record.symbol, one.paragraph.section.title) for one in left}


ALL = _where("")


@pytest.mark.parametrize(
    "text",
    [
        "in SC/880",
        "according to sc-880",
        "on 9 June 2022, who spoke?",
        "pipes, 9.6.2022",
        "pipes on 09/06/2022",
        "pipes on the 9th of June 2022",
        "pipes on Thursday 9 June 2022",
        "who spoke on 9 june?",
        "pipes at the 9th of june council debate",
    ],
)
def test_a_record_named_by_symbol_or_day_is_searched_alone(text: str) -> None:
    assert {symbol for symbol, _ in _where(text)} == {"SC/880"}


def test_two_meetings_of_two_bodies_are_both_searched() -> None:
    text = "who spoke in the GA debate of 4 May 2021 and in the Council meeting of 9 June 2022?"
    assert {symbol for symbol, _ in _where(text)} == {"GA/12001", "GA/12002", "SC/880"}


def test_two_records_of_one_day_are_both_searched() -> None:
    assert {symbol for symbol, _ in _where("What was said on 4 May 2021?")} == {
        "GA/12001",
        "GA/12002",
    }


def test_the_plenary_is_what_is_outside_the_panels() -> None:
    panels = [one for one in REMARKS if one.paragraph.record.symbol == "GA/12002"]
    outside = {title for _, title in _where("What did Chad say in the plenary?", panels)}
    assert outside
    assert not any("Panel" in title for title in outside)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Who spoke in the first panel?", "Panel Discussion I"),
        ("who spoke in the second panel", "Panel II"),
        ("What was said in panel 2?", "Panel II"),
        ("What did panel II hear?", "Panel II"),
        ("the last panel", "Panel II"),
        ("Who spoke in exercise of the right of reply?", "Right of Reply"),
        ("Who was heard during the opening remarks?", "Opening Remarks"),
        ("Who spoke in the first panel discussion?", "Panel Discussion I"),
    ],
)
def test_a_part_is_searched_alone(text: str, title: str) -> None:
    panels = [one for one in REMARKS if one.paragraph.record.symbol == "GA/12002"]
    assert _where(text, panels) == {("GA/12002", title)}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Who made opening remarks?", "Who spoke in the opening remarks?"),
        ("Who made closing remarks?", "Who made closing remarks?"),
        ("Who made a panel?", "Who made a panel?"),
    ],
)
def test_who_made_what_a_part_is_called_by_spoke_in_it(text: str, asked: str) -> None:
    assert speaking_in_part(text, read(PANELS)) == asked


@pytest.mark.parametrize(
    "text",
    [
        "Who spoke in the fifth panel?",
        "What did the panel say?",
        "Which document is A/RES/70/9?",
        "What happened on 7 October 2023?",
        "What of the 9 June floods?",
        "What is the right of reply?",
        "Who spoke in GA/99999?",
    ],
)
def test_what_names_no_place_of_these_narrows_nothing(text: str) -> None:
    assert _where(text) == ALL


def test_a_single_record_is_not_narrowed_by_its_own_day() -> None:
    wells = [one for one in REMARKS if one.paragraph.record.symbol == "GA/12001"]
    assert _where("What was said on 4 May 2021?", wells) == {
        ("GA/12001", one.paragraph.section.title) for one in wells
    }


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("What did Moyo say in GA/12001?", "What did Moyo say?"),
        ("In SC/880, who spoke of masons?", "who spoke of masons?"),
        ("According to sc-880 what was rebuilt?", "what was rebuilt?"),
        ("What was said on 9 June 2022 about masons?", "What was said about masons?"),
        ("What did the meeting on May 4, 2021 hear?", "What did the meeting hear?"),
        ("masons at the 9 jun 2022 Council debate", "masons"),
        ("masons, GA session may 4 2021", "masons"),
        ("masons on Thursday 9 June 2022", "masons"),
        ("Which document is A/RES/70/9?", "Which document is A/RES/70/9?"),
    ],
)
def test_the_words_that_name_a_record_are_no_part_of_what_is_asked(text: str, rest: str) -> None:
    records = list({id(m.paragraph.record): m.paragraph.record for m in REMARKS}.values())
    assert in_records(text, records)[0] == rest


DATED = [read(text) for text in (WELLS, BRIDGES)]  # of 4 May 2021 and 9 June 2022


@pytest.mark.parametrize(
    ("text", "rest", "symbols"),
    [
        ("What did Ghana say in 2021?", "What did Ghana say?", ["GA/12001"]),
        ("What did Ghana say in June 2022 about oil?", "What did Ghana say about oil?", ["SC/880"]),
        ("What of pipes in May of 2021?", "What of pipes?", ["GA/12001"]),
        ("What did Ghana say in Jul 2022?", "What did Ghana say?", []),
        ("What did Ghana say from 2020 to 2021?", "What did Ghana say?", ["GA/12001"]),
        ("who spoke of oil, council debate june 2022", "who spoke of oil", ["SC/880"]),
        ("Ghana on oil at the May 2021 wells meeting", "Ghana on oil", ["GA/12001"]),
        ("Ghana between June 2021 and June 2022 on oil", "Ghana on oil", ["SC/880"]),
        ("From 2021 to 2022, who spoke?", "who spoke?", ["GA/12001", "SC/880"]),
        (
            "In June 2022 what of oil in the year of 2019?",
            "what of oil in the year of 2019?",
            ["SC/880"],
        ),
        (
            "What of the floods of May 2021 in June 2022?",
            "What of the floods of May 2021?",
            ["SC/880"],
        ),
        ("What of the floods of 2019 in 2021?", "What of the floods of 2019?", ["GA/12001"]),
        ("What did Ghana say from 2021 to 2022?", "What did Ghana say?", ["GA/12001", "SC/880"]),
    ],
)
def test_a_time_that_is_named_narrows_to_its_records(
    text: str, rest: str, symbols: list[str]
) -> None:
    period = in_period(text, DATED)
    assert period
    assert period.rest == rest
    assert [one.symbol for one in period.records] == symbols


@pytest.mark.parametrize(
    "text",
    [
        "What came since May 2021?",
        "Who condemned the May 2021 floods?",
        "What of the 7 May 2021 raid on Chad?",
        "What came since 2022?",
        "In 2022?",
        "What did Ghana say in 2019, 2021 and 2022?",
        "What did Ghana say in 2019 of oil and in June 2022?",
        "What of the oil price in June 2022 compared with 2019?",
        "Since the floods of June 2022, what of the oil of 2019?",
        "Why?",
    ],
)
def test_no_time_or_several_narrow_nothing(text: str) -> None:
    assert in_period(text, DATED) is None


def test_of_records_of_one_month_those_of_the_body_named_are_meant() -> None:
    both = [read(WELLS), read(BRIDGES.replace("9 June 2022", "5 May 2021"))]
    period = in_period("who spoke of oil, security council debate may 2021", both)
    assert period
    assert [one.symbol for one in period.records] == ["SC/880"]


def test_whether_it_is_the_time_of_saying_is_told_by_the_verb_before_it() -> None:
    said = in_period("What did Ghana say in 1999?", DATED)
    about = in_period("What did Ghana say about the drought in 1999?", DATED)
    assert said
    assert about
    assert (said.said, about.said) == (True, False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("What did Ghana say in SC/999?", "SC/999"),
        ("What did Ghana say in sc-999?", "SC-999"),
        ("What did Ghana say in GA/SHC/4321 and SC/880?", "GA/SHC/4321"),
        ("Who spoke in S/PV.9999?", "S/PV.9999"),
        ("What was said at the meeting of 5 May 2023?", "a meeting of 5 May 2023"),
        ("What was said at the meeting on Oct 28, 2023?", "a meeting of 28 October 2023"),
        ("What did Ghana say in SC/880?", None),
        ("What did Ghana say in ga-12001?", None),
        ("Who spoke at the meeting on 9 June 2022?", None),
        ("Who spoke at the meeting of 9 Jun 2022?", None),
        ("What was passed on to schools, A/RES/70/9?", None),
        ("What does A/RES/71/11 say?", None),
        ("What did they say about COVID/19, COVID-19 and ISO/27001?", None),
        ("What did they say about 7 October 2023?", None),
    ],
)
def test_a_record_that_is_named_and_not_held_is_told(text: str, name: str | None) -> None:
    assert not_held(text, DATED) == name


def test_a_committee_or_a_subject_of_the_headlines_narrows_to_its_meetings() -> None:
    fish = read(
        release(
            "GA/EF/3000", "IDA BALA (Chad) said that fish swam.", title="Committee Talks of Fish"
        )
    )
    rain = read(
        release(
            "GA/12002", "ANA BROOK (Kenya) said that it rained.", title="Assembly Talks of Rain"
        )
    )
    both = [fish, rain]
    assert in_records("who spoke in the Second Committee?", both) == ("who spoke?", [fish])
    assert in_records("who was late at the rain debate", both) == ("who was late", [rain])
    text = "who spoke in the Second Committee in GA/EF/3000?"
    assert in_records(text, both) == ("who spoke?", [fish])
    council = read(release("SC/300", "EVA DIAZ (Peru) said that hail fell.", title="Council Meets"))
    bodies = [fish, rain, council]
    for text in ("which council members abstained?", "Did the Security Council vote on a text?"):
        assert in_records(text, bodies) == (text, [council])
    rights = "Did the Human Rights Council adopt a text?"
    assert in_records(rights, bodies) == (rights, bodies)
    for text in ("who spoke in the Third Committee?", "who spoke in the hail debate", "the talks"):
        assert in_records(text, both) == (text, both)


RAIN = read(
    release(
        "GA/12003",
        "The Assembly adopted a text on the rain gauge.",
        "Statements",
        "ANA BROOK (Kenya) said that it rained.",
        title="Assembly Adopts Resolution on Rain",
        day="4 May 2021",
    )
)
DAMS = read(
    release(
        "SC/900",
        "The Council met on the dams of Zed.",
        "Statements",
        *(
            f"The representative of {name} said that Zed was wet."
            for name in ("Chad", "Fiji", "Oman")
        ),
        "The representative of Peru said that Zed was far.",
        title="Council Meets on Dams",
        day="9 June 2022",
    )
)
HAIL = read(
    release(
        "GA/12009",
        "The Assembly resumed its tenth emergency special session on hail.",
        "Statements",
        "ANA BROOK (Kenya) said that it hailed.",
        title="Assembly Turns to Hail",
        day="8 June 2023",
    )
)


@pytest.mark.parametrize(
    ("text", "rest", "symbols"),
    [
        ("In the dams meeting, what did Chad say?", "what did Chad say?", ["SC/900"]),
        ("What did Chad say at the meeting on the dams?", "What did Chad say?", ["SC/900"]),
        ("Who spoke in the Zed debate?", "Who spoke?", ["SC/900"]),  # nearly all is said there
        ("In the tenth emergency session, who spoke?", "who spoke?", ["GA/12009"]),
        (
            "When the Assembly adopted the resolution on rain, who spoke?",
            "who spoke?",
            ["GA/12003"],
        ),
        (
            "Who was in the chair when the rain text was adopted?",
            "Who was in the chair?",
            ["GA/12003"],
        ),
        ("Who spoke when the Assembly endorsed the text on rain?", "Who spoke?", ["GA/12003"]),
        ("In the 2023 debate, who spoke?", "who spoke?", ["GA/12009"]),
        (
            "Which speakers in the debate on rain warned of hail?",
            "Which speakers warned of hail?",
            ["GA/12003"],
        ),
        ("In the June 2023 session, who spoke?", "who spoke?", ["GA/12009"]),
        (
            "What did Chad say in the dams debate about the laws of rain?",
            "What did Chad say about the laws of rain?",
            ["SC/900"],
        ),
        ("What did Chad say in the Security Council?", "What did Chad say?", ["SC/900"]),
        ("Before the Council, what did Chad say?", "what did Chad say?", ["SC/900"]),
    ],
)
def test_a_meeting_is_told_by_what_it_was_on_and_by_its_body(
    text: str, rest: str, symbols: list[str]
) -> None:
    left, found = in_records(text, [RAIN, DAMS, HAIL])
    assert (left, [one.symbol for one in found]) == (rest, symbols)


@pytest.mark.parametrize(
    "text",
    [
        "Compare Chad in the dams meeting and in the rain debate",
        "What did Chad say about reform of the Security Council?",
        "Which countries spoke both in the dams meeting and in the rain debate?",
        "In the snow meeting, what did Chad say?",
        "Who spoke when the Assembly condemned hail?",  # it decided nothing on it
        "Who spoke when the Assembly demanded the rain gauge?",
        "Who spoke when the Council heard of Zed?",  # one word that no headline has
        "What happened when the Assembly endorsed the text on rain?",
        "What did Chad say in the Council and in the Assembly?",
    ],
)
def test_several_meetings_or_none_narrow_nothing(text: str) -> None:
    every = [RAIN, DAMS, HAIL]
    assert in_records(text, every) == (text, every)


def test_a_month_alone_is_that_of_the_meetings_held_then() -> None:
    period = in_period("What did Chad say in June?", [RAIN, DAMS, HAIL])
    assert period is not None
    assert period.rest == "What did Chad say?"
    assert [one.symbol for one in period.records] == ["SC/900", "GA/12009"]
    assert in_period("What did Chad say in March?", [RAIN, DAMS]) is None


def test_the_body_that_met_in_a_month_is_no_part_of_what_is_asked() -> None:
    period = in_period("Who spoke of dykes in the Security Council in June?", [RAIN, DAMS, HAIL])
    assert period is not None
    assert period.rest == "Who spoke of dykes?"
    assert [one.symbol for one in period.records] == ["SC/900"]


def test_the_vote_of_a_month_is_still_a_vote() -> None:
    period = in_period("What was the result of the May 2021 vote?", [RAIN, DAMS])
    assert period is not None
    assert period.rest == "What was the result of the vote?"
    period = in_period("Did Chad back the May 2021 rain resolution?", [RAIN, DAMS])
    assert period is not None
    assert (period.rest, period.meeting) == ("Did Chad back the rain resolution?", True)


UNDATED = read(
    "Seventy-second Session,\n24th Meeting (AM)\nGA/12010\n\nAssembly Debates Rain\n\n"
    "ANA BROOK (Kenya) said that it rained.\n\n"
    "The Assembly will reconvene at 10 a.m. on Thursday, 28 September, to end the debate.\n"
)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The dams of May 2021 broke.", True),
        ("On 4 May, the dams broke.", True),
        ("The dams broke in 2021.", False),
        ("They may break in Mayotte, as in 2021.", False),
        ("The dams of May 2019 broke.", False),
    ],
)
def test_a_month_is_named_by_its_name_and_no_other_year(text: str, *, named: bool) -> None:
    period = in_period("What did Chad say about dams in May 2021?", DATED)
    assert period is not None
    assert period.is_named(text) is named


def test_a_record_without_a_date_is_of_the_year_of_its_session() -> None:
    period = in_period("What did Kenya say in September 2017?", [UNDATED, DAMS])
    assert UNDATED.date is None
    assert period is not None
    assert period.records == (UNDATED,)


@pytest.mark.parametrize("day", ["27 september 2017", "Sept 27, 2017", "27/09/2017", "27 sept"])
def test_a_record_without_a_date_may_be_of_the_days_before_it_goes_on(day: str) -> None:
    rest, within = in_records(f"Who spoke of rain at the meeting of {day}?", [UNDATED, DAMS])
    assert within == [UNDATED]
    assert rest == "Who spoke of rain?"


def test_it_is_of_no_other_day() -> None:
    assert len(in_records("Who spoke on 21 september 2017?", [UNDATED, DAMS])[1]) == len(
        [UNDATED, DAMS]
    )


def test_what_somebody_promised_in_a_month_is_what_they_said_then(tmp_path: Path) -> None:
    then, later = (
        release(
            symbol,
            "Statements",
            f"EVA FARR (Peru) said that her country would give ${sum_} million for wells.",
            title="Assembly Hears of Wells",
            day=day,
        )
        for symbol, sum_, day in (("GA/31", 3, "3 May 2023"), ("GA/32", 9, "5 June 2023"))
    )
    service = shelve(tmp_path, then, later)
    assert service.ask("How much did Peru promise in May 2023?").short == "$3 million"


def test_two_years_are_searched_together() -> None:
    found = in_period("Who spoke of pipes in 2021 or 2022?", DATED)
    assert found is not None
    assert (found.name, found.rest) == ("2021 or 2022", "Who spoke of pipes?")
    assert {one.about_when.year for one in found.records if one.about_when} == {2021, 2022}


def test_a_long_word_behind_a_meeting_is_read_at_once() -> None:
    begun = time.monotonic()
    in_records(f"What did Chad say in the debate on {'x' * 300}/?", [RAIN, DAMS])
    assert time.monotonic() - begun < 1


def test_of_meetings_that_tell_of_a_matter_a_vote_is_of_the_one_whose_headline_decides() -> None:
    talk = read(
        release(
            "GA/12010",
            "The Assembly recalled its vote on rain.",
            "ANA BROOK (Kenya) said that it rained.",
            title="Assembly Talks of Rain",
        )
    )
    found = in_records("What did Kenya say at the rain vote?", [RAIN, talk, DAMS])[1]
    assert [one.symbol for one in found] == ["GA/12003"]


def test_of_meetings_of_a_month_who_voted_is_asked_of_the_one_that_decided() -> None:
    heard = release(
        "SC/31",
        "The Council heard of mills.",
        "Statements",
        "ANA BROOK (Kenya) said that mills turned.",
        title="Council Hears of Mills",
        day="3 May 2023",
    )
    voted = release(
        "GA/33",
        "The Assembly adopted a text on mills, by a vote of 9 to 1.",
        "Statements",
        "ANA BROOK (Kenya) said that it rained.",
        title="Assembly Adopts Resolution on Trade",
        day="5 May 2023",
    )
    held = [read(heard), read(voted), RAIN]
    asked = (
        "Who voted against at the mills meeting, May 2023?",
        "Who spoke at the mills meeting, May 2023?",
    )
    found = [[one.symbol for one in in_records(text, held)[1]] for text in asked]
    assert found == [["GA/33"], ["SC/31"]]


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Which countries called for pumps in Lakeland?", "Which countries called for pumps?"),
        ("Which countries called for pumps in Hillside?", None),
        ("Which countries called for pumps in the north?", None),
        ('Who said "pumps" in Lakeland?', None),
    ],
)
def test_the_place_that_a_meeting_is_on_tells_nothing(text: str, without: str | None) -> None:
    record = read(
        release(
            "GA/9",
            "IDA HOLM (Norway) said that Lakeland leaked.",
            "EVA FARR (Peru) said that boats sank in Lakeland.",
            "CARL DORN (Kenya) spoke of Hillside.",
        )
    )
    assert without_its_place(text, record) == (without or text, "Lakeland" if without else "")


RIVERS = [
    read(
        release(
            symbol,
            f"Delegates met today to talk about {subject}.",
            "Statements",
            f"ANA BROOK (Kenya) said that the last meeting on {subject} had been short.",
            title=f"{organ} Debates {subject}",
            day=day,
        )
    )
    for symbol, organ, subject, day in (
        ("GA/12101", "Assembly", "Dams", "4 May 2021"),
        ("SC/15102", "Council", "Dams", "6 May 2022"),
        ("SC/15103", "Council", "Ferries", "8 May 2023"),
    )
]


@pytest.mark.parametrize(
    ("text", "rest", "symbol"),
    [
        ("What was the latest meeting about?", "What was the meeting about?", "SC/15103"),
        ("Who spoke at the most recent debate?", "Who spoke at the debate?", "SC/15103"),
        ("latest Council meeting on dams", "Summarize the meeting", "SC/15102"),
        ("What did Kenya say at the last dams meeting?", "What did Kenya say at the dams meeting?",
         "SC/15102"),
        ("Who spoke at the earliest meeting on dams?", "Who spoke at the meeting on dams?",
         "GA/12101"),
    ],
)  # fmt: skip
def test_the_latest_meeting_held_or_the_first_is_told_by_its_day(
    text: str, rest: str, symbol: str
) -> None:
    left, found = in_records(text, RIVERS)
    assert (left, [one.symbol for one in found]) == (rest, [symbol])


@pytest.mark.parametrize(
    "text",
    [
        "What did Kenya say about the last meeting on dams?",
        "Who spoke at the latest meeting on tolls?",
        "Who spoke last?",
        "Compare the latest and the earliest meeting on dams",
    ],
)
def test_a_last_meeting_that_is_talked_of_or_not_held_narrows_nothing(text: str) -> None:
    assert in_records(text, RIVERS)[1] is RIVERS
