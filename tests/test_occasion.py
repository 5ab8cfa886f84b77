"""Words that say at which meeting something was said, told from what is asked."""

from __future__ import annotations

import pytest

from rag.questions.occasion import asks_first, family_of, is_meeting, without, without_this

WHENS = ("12 oct 2022", "4 may 2021", "may 4, 2021", "october 2022", "oct 2022", "may 2021")


def _without(text: str, *, alone: bool = True) -> tuple[str, str] | None:
    when = next((one for one in WHENS if one in text.lower()), "oct 2022")
    return without(text, when, alone=alone)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("who blamed the mill, 4 may 2021 session", "who blamed the mill"),
        ("who blamed the mill at the emergency session oct 2022?", "who blamed the mill?"),
        ("who blamed the mill in the GA wells debate (october 2022)", "who blamed the mill"),
        ("who blamed the mill? oct 2022 vote", "who blamed the mill"),
        ("At the May 2021 wells meeting who blamed the mill?", "who blamed the mill?"),
        ("October 2022: who blamed the mill?", "who blamed the mill?"),
        ("security council oct 2022 wells meeting: who blamed the mill", "who blamed the mill"),
        ("who blamed the mill, wells debate october 2022", "who blamed the mill"),
        ("who blamed the mill (wells vote, 12 oct 2022)?", "who blamed the mill?"),
        ("who blamed the mill at the May 4, 2021 Assembly debate", "who blamed the mill"),
        ("new mills general assembly oct 2022", "new mills"),
        ("why is the october 2022 mill text good", "why is the mill text good"),
        ("tally of the vote of 12 oct 2022", "tally of the vote"),
        ("In the May 2021 debate on the wells, who blamed the mill?", "who blamed the mill?"),
        (
            "At the meeting on wells of Chad in May 2021, who blamed the mill?",
            "who blamed the mill?",
        ),
        (
            "whom did they thank at the start of the may 2021 meeting on wells",
            "whom did they thank at the start",
        ),
        ("the diver who spoke to the Council in May 2021", "the diver who spoke"),
        (
            "What did Chad say in the Council's May 2021 meeting on wells",
            "What did Chad say on wells",
        ),
        ("who abstained in the 12 oct 2022 vote", "who abstained in the vote"),
    ],
)
def test_a_meeting_told_by_its_time_is_no_part_of_what_is_asked(text: str, rest: str) -> None:
    told = _without(text)
    assert told
    assert told[0] == rest


def test_what_no_time_names_is_left() -> None:
    assert _without("who blamed the mill in the debate") is None


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("who spoke of wells? mill meeting", "Who spoke of wells at the mill meeting?"),
        ("who spoke of wells? 2021 mill meeting", "Who spoke of wells at the 2021 mill meeting?"),
        ("who spoke of wells (GA mill debate)?", "Who spoke of wells at the GA mill debate?"),
        ("mill meeting: who spoke of wells", "Who spoke of wells at the mill meeting?"),
        ("mill meeting - who spoke of wells", "Who spoke of wells at the mill meeting?"),
        (
            "regarding the may 2021 mill debate: who spoke of wells?",
            "Who spoke of wells at the may 2021 mill debate?",
        ),
        (
            "re the mill meeting of May 2021, who spoke of wells?",
            "Who spoke of wells at the mill meeting of May 2021?",
        ),
        (
            "who spoke of wells in that mill session back in 2021?",
            "who spoke of wells in the mill session back in 2021?",
        ),
        (
            "who spoke of wells on the opening day of the mill session?",
            "who spoke of wells at the mill session?",
        ),
        ("who spoke of wells? mill session day 1", "Who spoke of wells at the mill session?"),
        (
            "When the mill session on tolls opened on 3 May 2021, who spoke of wells?",
            "Who spoke of wells at the mill session on tolls on 3 May 2021?",
        ),
        (
            "who spoke of wells when the mill session on tolls opened?",
            "who spoke of wells at the mill session on tolls?",
        ),
        (
            "At the mill session that was held in 2021, who spoke of wells?",
            "Who spoke of wells at the mill session in 2021?",
        ),
        (
            "In the Assembly's first emergency debate after the flood in Chad, whose wells dried?",
            "Whose wells dried in the Assembly's first emergency debate after the flood in Chad?",
        ),
        (
            "who spoke of wells at the Assembly when it voted on the mill in May 2021?",
            "who spoke of wells when the Assembly voted on the mill in May 2021?",
        ),
        (
            "What did the Council hear about wells in Chad when it voted in May 2021?",
            "What was said about wells in Chad at the Council in May 2021?",
        ),
        (
            "Who spoke of wells when the Council met on the mill in May 2021?",
            "Who spoke of wells when the Council met on the mill in May 2021?",
        ),
        (
            "What did the mill summit say about wells?",
            "What was said about wells at the mill summit?",
        ),
        (
            "What was the Second Committee told about wells?",
            "What was said about wells at the Second Committee?",
        ),
        (
            "who spoke of wells at the mill debate (3 May 2021, Moyo spoke by video)",
            "who spoke of wells at the mill debate (3 May 2021)",
        ),
    ],
)
def test_a_meeting_told_before_or_behind_stands_at_the_end(text: str, asked: str) -> None:
    assert asks_first(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "who spoke of wells? peace talks",
        "what happened on the first day of the war?",
        "what did Chad say about the first day of the debate on wells?",
        "who spoke of wells on day 1?",
        "who spoke of mother's day celebrations at the mill meeting?",
        "who spoke of wells in that session?",
        "what did she tell the session about her first day?",
        "which speaker at the mill debate mentioned the seventh day?",
        "who at the mill meeting said that it must end on the first day?",
        "moyo briefing - what did she say on wells",
        "When did the mill session open?",
        "who spoke of wells when the mill opened?",
        "How many abstained when the Council voted in May 2021?",
        "What did the Council say about wells?",
        "What did the Council hear from Moyo about wells?",
        "What did the summit say about wells?",
    ],
)
def test_what_tells_no_meeting_stays(text: str) -> None:
    assert asks_first(text) == text


def test_of_several_meetings_what_they_are_called_may_tell_which() -> None:
    told = _without("who blamed the mill in the october 2022 wells debate", alone=False)
    assert told == (
        "who blamed the mill in the wells debate",
        " in the october 2022 wells debate",
    )


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("who used the word drought in the GA wells debate?", "who used the word drought?"),
        ("the Kenyan on pumps, wells vote", "the Kenyan on pumps"),
        ("did Chad blame the mill in the wells meeting", "did Chad blame the mill"),
        (
            "who blamed the mill in the debate on wells?",
            "who blamed the mill in the debate on wells?",
        ),
        ("who blamed the mill in the long debate on wells?", "who blamed the mill?"),
        ("what did Chad say in the long debate on wells?", "what did Chad say on wells?"),
        ("when did the wells meeting end", "when did the meeting end"),
        ("who recalled the wells peace meeting", "who recalled the wells peace meeting"),
        ("In the emergency session", "In the emergency session"),
        ('who said "in the long debate we lost"?', 'who said "in the long debate we lost"?'),
        ("Kenya's (human rights record)", "Kenya's (human rights record)"),
        ("who spoke in the second meeting", "who spoke in the second meeting"),
        ("who spoke in the first meeting", "who spoke in the first meeting"),
        (
            "who spoke of wells in the first emergency debate after the flood?",
            "who spoke of wells?",
        ),
        ("what did they say in the meeting", "what did they say"),
        ("how did Kenya's text do in the vote", "how did Kenya's text do in the vote"),
    ],
)
def test_of_one_meeting_what_it_is_called_tells_nothing(text: str, rest: str) -> None:
    assert without_this(text) == rest


@pytest.mark.parametrize(
    ("said", "symbols", "meeting"),
    [
        (", oct 2022 security council", ("SC/", "S/"), True),
        ("in the GA debate", ("GA/", "A/"), True),
        ("UN general assembly", ("GA/", "A/"), True),
        (" in oct 2022", None, False),
        ("In Oct 2022", None, False),
        ("feb 2022 session", None, True),
    ],
)
def test_the_body_that_is_named(said: str, symbols: tuple[str, ...] | None, meeting: bool) -> None:
    assert family_of(said) == symbols
    assert is_meeting(said) is meeting


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("In the wells debate, who spoke?", "Who spoke in the wells debate?"),
        ("And in the wells debate, who spoke?", "And who spoke in the wells debate?"),
        ("At the GA on 3 May 2021, on wells, what did Chad say?",
         "What did Chad say at the GA on 3 May 2021, on wells?"),
        ("In what year, if any, was it dug?", "In what year, if any, was it dug?"),
        ("In explaining their votes, who spoke of rain?",
         "In explaining their votes, who spoke of rain?"),
        ("On wells, did Chad say “at noon, who”?", "On wells, did Chad say “at noon, who”?"),
        ("who spoke in the wells debate?", "who spoke in the wells debate?"),
        ("Who opened the debate on wells?", "Who spoke first in the debate on wells?"),
        ("who closed the Council meeting of May 2021?",
         "who spoke last in the Council meeting of May 2021?"),
        ("Who opened and who closed the session?",
         "Who spoke first and who spoke last in the session?"),
        ("Who opened the dam?", "Who opened the dam?"),
    ],
)  # fmt: skip
def test_what_stands_before_the_asking_words_stands_behind_them(text: str, asked: str) -> None:
    assert asks_first(text) == asked
