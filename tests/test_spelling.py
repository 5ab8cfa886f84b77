"""Slips of the pen are put right as the records spell the word, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import BRIDGES, WELLS, release, shelve

from rag.holdings.directory import Directory
from rag.questions.spelling import in_full, put_right
from rag.reading import read

DIRECTORY = Directory([read(WELLS), read(BRIDGES)])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("who spoke of sattelites?", "who spoke of satellites?"),
        ("who spoke of vilages and glacers?", "who spoke of villages and glaciers?"),
        ("what did zimbabwes minister say?", "what did zimbabwe’s minister say?"),
        ("what happens to Zimbabwes seat?", "what happens to Zimbabwe’s seat?"),
        ("did Zimbabwes and the Zimbabweans speak", "did Zimbabwes and the Zimbabweans speak"),
        ("how did the two Zimbabwes vote", "how did the two Zimbabwes vote"),
        ("what did the presdient say?", "what did the president say?"),
        ("what did prisca mooyo say?", "what did prisca moyo say?"),
        ("what did zimbabwae say?", "what did zimbabwe say?"),
        ('did Prisca Mooyo say "Zimbabwae is dry"?', 'did Prisca Moyo say "Zimbabwae is dry"?'),
        ("who watched rivers by satelites", "who watched rivers by satellites"),
        ("who said they've watched rivers?", "who said they have watched rivers?"),
        ("who says they’re dry?", "who says they are dry?"),
        ("who said they'd watch rivers?", "who said they would watch rivers?"),
        ("who said they'd watched rivers?", "who said they'd watched rivers?"),
        ("what did moyo say abt ppl w/o wells?", "what did moyo say about people without wells?"),
        ("who slammed the us", "who slammed the United States"),
        ("who asked us", "who asked us"),
        ("whos dry acc. to moyo", "who is dry according to moyo"),
        ("who didnt watch rivers?", "who didn't watch rivers?"),
        ("Whats dry and who cant say?", "What is dry and who can't say?"),
        ("who says wells wont fill and shouldnt?", "who says wells won't fill and shouldn't?"),
        ("who said theyre dry, that im dry?", "who said they are dry, that i'm dry?"),
        ("What did the Secretray-General say?", "What did the Secretary-General say?"),
        ("what did teh Ambasador say", "what did the Ambassador say"),
        ("What did Ms. Generale say?", "What did Ms. Generale say?"),
        ("how did s africa vote n why", "how did South Africa vote and why"),
        ("y did n. korea abstain", "why did North Korea abstain"),
        ("why didnt n. korea vote", "why didn't North Korea vote"),
        ("n peru?", "and peru?"),
        ("what % of wells are dry", "what percentage of wells are dry"),
        ("by how many percent did tolls rise?", "by what percentage did tolls rise?"),
        ("by how many percent points did it rise", "by how many percent points did it rise"),
        (
            "did Peru say 40% of wells, or 7 percent",
            "did Peru say 40 per cent of wells, or 7 per cent",
        ),
        ("what fraction of wells are dry", "what percentage of wells are dry"),
        ("wen did wich govts dig, and wat", "when did which governments dig, and what"),
        ("govts w/ wells b/c of drought", "governments with wells because of drought"),
    ],
)
def test_a_slip_is_put_right(text: str, right: str) -> None:
    assert put_right(text, DIRECTORY) == right


@pytest.mark.parametrize(
    "text",
    [
        "who spoke of glaciers?",
        "who spoke of wallets?",  # English, and near "wells"
        "who organised rivers?",  # English as the British spell it
        "who spoke of rewells, counterdams and unpumping?",
        "who said as is his wont that the cant of the hows is dry?",
        "were its wells ill, well, in a shell or shed, and id?",
        "did Moyo say “they didnt dry”?",
        "did Moyo say “they’ve watched rivers”?",
        "did Moyo say “all abt rivers”?",
        "who spoke of A/78/L.9, w/x and pplx?",
        "what did watre say?",  # a name, for all one knows
        "What did Pumpe say about rain?",
        'Did Moyo say "a pumpe without a neighbour rusts"?',
        "what did moyo say?",
        "what did the Zimbabwean minister say?",
        "what did Tomas Vega say?",
        "what did Zimbabweans say?",
        "what did the Minister for Water say?",
        "lakes’s hedges",
        "",
        "\u4e2d\u6587 ???",
    ],
)
def test_nothing_else_is_touched(text: str) -> None:
    assert put_right(text, DIRECTORY) == text


def test_several_of_a_thing_that_records_have_one_of_are_no_slip() -> None:
    record = release("GA/12021", "Statements", "BO LI (Fiji) said that renewable power pays.")
    directory = Directory([read(record)])
    assert put_right("who spoke of renewables?", directory) == "who spoke of renewables?"


def test_a_month_before_its_year_is_put_right() -> None:
    assert put_right("Who met after the vote in Octobr 2022?", DIRECTORY) == (
        "Who met after the vote in October 2022?"
    )
    for text in ("Who met in Marsh 2022?", "Who met in Octobr?", "Who met in October 2022?"):
        assert put_right(text, DIRECTORY) == text


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("who said wells mustn't be shut", "who said wells must not be shut"),
        ("who said they can’t or won't pay", "who said they can not or will not pay"),
        ('who said "we mustn\'t pay"?', 'who said "we mustn\'t pay"?'),
        ("why didn't Kenya speak?", "why didn't Kenya speak?"),
        ("Didn't Kenya speak?", "Didn't Kenya speak?"),
    ],
)
def test_a_short_not_is_told_in_full(text: str, full: str) -> None:
    assert in_full(text) == full


def test_who_is_silent_on_mustnt_is_asked_for_must_not(tmp_path: Path) -> None:
    told = release(
        "GA/9",
        "EVA FARR (Peru) said that the Council must not be a bystander of the drought.",
        "IDA HOLM (Norway) said that it rained.",
    )
    answer = shelve(tmp_path, told).ask("Who said the Council mustn't be a bystander?")
    assert (answer.short, answer.rewritten) == (
        "Eva Farr (Peru)",
        "Who said the Council must not be a bystander?",
    )
