"""A figure told beside the one asked for is no value of it, and leaves the one asked for."""

from __future__ import annotations

import pytest

from rag.answering.short import bound, sole
from rag.questions.question import Value

GREW = "Idle mills had grown in two years from 40 to 90."
FELL = "Idle mills rose to 90 last year, from 40 the year before."
FEWER = "Only 12 mills closed in 2021, against 30 in 2020."
PART = "Of the 90 mills in the north, 12 have been opened again, and the rest will follow."
VOTED = "Some 900 people were registered, and 60 per cent voted."
INSURED = "Only 2 per cent of Chad’s 900 smiths are insured."
STRIKE = "In the market 230 people were killed; 846 were wounded."
PAID = "A visit cost less than $40; a repair, on average, $90."
PRICE = "They would need rice to sell at $900 a ton to live; it stands today at $400."
WISH = "Rain now fills 1 well in 8, and the Fund wants to see that become 1 in 2 by 2028."


def _printed(question: str, sentence: str) -> str | None:
    found = bound(Value.NUMBER, question, [sentence])
    return found and found.printed


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How many mills were idle two years ago?", GREW, "40"),
        ("How many mills are idle?", GREW, "90"),
        ("How many mills were idle the year before?", FELL, "40"),
        ("How many mills were idle before?", FELL, "40"),
        ("How many mills were idle last year?", FELL, "90"),
        ("How many mills closed in 2020?", FEWER, "30"),
        ("How many mills closed in 2021?", FEWER, "12"),
        ("How many mills closed in 2020?", "In 2020, 12 mills closed, and 30 in 2021.", "12"),
        (
            "How many people work at the mill?",
            "Some 90 people worked at the mill in 2021; on the most recent count there were 40.",
            "40",
        ),
        ("What share does Chad tax?", "Chad will raise the share it taxes from 8 to 12 per cent.",
         None),
        ("How long does repair take?", "It cut the time that repair takes from 90 days to 15.",
         None),
    ],
)  # fmt: skip
def test_a_figure_of_another_time_is_beside_the_one_asked_for(
    question: str, sentence: str, value: str | None
) -> None:
    assert _printed(question, sentence) == value


NORTH = "Raids in the northern Lake Land displaced 900 herders."
BOTH = "Raids in the north displaced 900 herders, and 40 in the south."
HELPED = "The Fund had helped an average 90 smiths per year."


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How many herders were displaced in the southern Lake Land?", NORTH, None),
        ("How many herders were displaced in the northern Lake Land?", NORTH, "900"),
        ("How many herders were displaced in the Lake Land?", NORTH, "900"),
        ("How many herders were displaced in southern Chad?", NORTH, "900"),  # it may lie there
        ("How many herders were displaced in the eastern Lake Land?", NORTH, "900"),
        ("How many herders were displaced in the south?", BOTH, "40"),
        ("How many herders were displaced in the north?", BOTH, "900"),
        ("How many herders fled the north?", "Some 90 herders fled to the south.", "Some 90"),
        ("What share of rural homes have taps?", "In urban areas 80 per cent of homes have taps.",
         None),
        ("How many smiths did the Fund help last year?", HELPED, None),
        ("How many smiths did the Fund help last year?",
         "Last year it helped 90 smiths per month.", "90"),
        ("How many smiths did the Fund help last year?", "It helped 90 smiths in a year.", "90"),
        ("How many smiths does the Fund help a year?", HELPED, "an average 90"),
    ],
)  # fmt: skip
def test_a_figure_of_the_contrary_or_of_every_year_is_none(
    question: str, sentence: str, value: str | None
) -> None:
    assert _printed(question, sentence) == value


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How much does a repair cost on average?", PAID, "$90"),
        ("How much does a visit cost?", PAID, "less than $40"),
        ("How many people were wounded in the market?", STRIKE, "846"),
        ("How many people were killed in the market?", STRIKE, "230"),
    ],
)  # fmt: skip
def test_a_figure_of_another_subject_is_beside_the_one_asked_for(
    question: str, sentence: str, value: str | None
) -> None:
    assert _printed(question, sentence) == value


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("What is the price of rice?", PRICE, "$400"),
        ("At what price would they need rice to sell?", PRICE, "$900"),
        ("What share of the wells does rain fill?", WISH, "1 well in 8"),
    ],
)  # fmt: skip
def test_what_is_wished_is_beside_what_is_so(
    question: str, sentence: str, value: str | None
) -> None:
    assert _printed(question, sentence) == value


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How many smiths are insured?", INSURED, None),
        ("How many smiths does Chad have?", INSURED, "900"),
        ("How many people voted?", VOTED, None),
        ("How many people were registered?", VOTED, "Some 900"),
    ],
)  # fmt: skip
def test_the_whole_is_beside_its_part(question: str, sentence: str, value: str | None) -> None:
    assert _printed(question, sentence) == value


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How many mills remain closed?", PART, None),
        ("How many mills have been opened again?", PART, "12"),
        ("How many mills does the north have?", PART, "90"),
        (
            "How many asked for land?",
            "Of the 90 in the camp, 40 had gone home, and the rest had asked for land.",
            None,
        ),
    ],
)  # fmt: skip
def test_some_are_beside_the_rest_of_them(question: str, sentence: str, value: str | None) -> None:
    assert _printed(question, sentence) == value


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How many drafts were approved?",
         "It approved 11 draft resolutions, seven of them by recorded vote.", "11"),
        ("How many drafts were approved by recorded vote?",
         "It approved 11 draft resolutions, seven of them by recorded vote.", "seven"),
        ("How many drafts were approved?", "The draft was approved by 90 votes to none.", None),
        ("How many children died?", "In all 90 people died, 12 of them children.", "12"),
    ],
)  # fmt: skip
def test_a_part_told_behind_is_beside_the_whole(
    question: str, sentence: str, value: str | None
) -> None:
    assert _printed(question, sentence) == value


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How many litres does Chad bring?",
         "Chad has three pipes, bringing 90 litres a day; two of them leak.", "90 litres"),
        ("By how much did the catch grow?",
         "It closed four fifths of its waters, and the catch has grown.", None),
        ("How many widows are there in Chad?", "In Chad 90 women were killed.", None),
        ("How many women were killed in Chad?", "In Chad 90 women were killed.", "90"),
    ],
)  # fmt: skip
def test_a_figure_of_another_thing_is_beside_the_one_asked_for(
    question: str, sentence: str, value: str | None
) -> None:
    assert _printed(question, sentence) == value


def test_what_is_left_beside_such_a_figure_is_no_sole_value() -> None:
    sentence = "Last year 90 sailors of 58 ports were left; 61 of them were his compatriots."
    assert sole(Value.NUMBER, "How many sailors were Chadians?", [sentence]) is None


ATTENDED = "Some 400 pupils attend a school for the deaf, while 600 do not."
LIVED = "Of Chad’s 40 smiths, 31 still live at the mill; the other 9 left."
LOST = "At the ford 11 mules were moved by raft; nine arrived alive."
SHORT = (
    "The fund’s surplus of 2 per cent three years ago has turned into a shortfall of 5 per cent."
)
LEFT = "She said that 90 mills were open in 1990 and 30 are left."


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How many pupils do not attend a school for the deaf?", ATTENDED, "600"),
        ("How many pupils go without a school for the deaf?", ATTENDED, "600"),
        ("How many pupils attend a school for the deaf?", ATTENDED, "Some 400"),
        ("How many smiths no longer live at the mill?", LIVED, "9"),
        ("How many smiths still live at the mill?", LIVED, "31"),
        ("How many smiths are there?", LIVED, "40"),
        ("What share of births is not registered?", "It registers 80 per cent of births.", None),
        ("What share of births is registered?", "It registers 80 per cent of births.",
         "80 per cent"),
        ("How many people lack water?", "Some 300 people lack water, and 200 do not.", "Some 300"),
        ("How many wells do not work?", "Of the 90 wells that do not work, 12 were poisoned.",
         "90"),
    ],
)  # fmt: skip
def test_those_who_did_are_not_those_of_whom_it_is_asked_who_did_not(
    question: str, sentence: str, value: str | None
) -> None:
    assert _printed(question, sentence) == value


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How many mules survived?", LOST, "nine"),
        ("How many mules were moved?", LOST, "11"),
        ("How many mules survived?", "The ferry took in 34 mules; 27 lived.", "27"),
        ("How many mills were shut?", "Some 18 mills are at work and five were shut.", "five"),
        ("How many mills were lost?", "The flood left 4 of 9 mills lost.", "4"),
        ("How many mills survived?", "The flood left 4 of 9 mills lost.", None),
        ("How many boats were not saved?", "Some 70 boats were saved; 12 were not.", "12"),
        ("How many boats were saved?", "Some 70 boats were saved; 12 were not.", "Some 70"),
        ("How many people died?", "In all 90 people died, 12 of them smiths.", "90"),
        ("How big is the deficit of the fund?", SHORT, "5 per cent"),
        ("By how much is the fund short?", SHORT, "5 per cent"),
        ("How big was the surplus?", SHORT, "2 per cent"),
        ("How many mills are open today?", LEFT, "30"),
        ("How many mills were open in 1990?", LEFT, "90"),
        ("How many mills closed?", LEFT, None),
        ("How many mills are out of service?", "Some 22 mills are shut and 14 are open.",
         "Some 22"),
    ],
)  # fmt: skip
def test_what_is_lost_closed_or_lacking_is_told_by_its_own_word(
    question: str, sentence: str, value: str | None
) -> None:
    assert _printed(question, sentence) == value


def test_what_is_lost_is_told_by_another_sentence_too() -> None:
    told = "Some 900 boxes had been dried.  Some 60 boxes are beyond rescue."
    assert _printed("How many boxes are lost?", told) == "Some 60"
    assert _printed("How many boxes were dried?", told) == "Some 900"
