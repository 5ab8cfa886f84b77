"""A question in the records' words: what they lack is exchanged for what they have."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import WordEncoder, release, shelve
from lists import heard, listed_in, never_silent
from test_evidence import all_remarks

from rag.agencies import SHORT_FORMS
from rag.holdings.library import Library
from rag.questions.question import Question, understand
from rag.retrieval.rewording import also_printed, in_words_of
from rag.words import terms

ENCODER = WordEncoder()
COURTS = release(
    "GA/12008",
    "Statements",
    "ANA BAKO (Kenya) asked the International Criminal Court to look at the ceasefire.",
    "IDA HOLM (Norway) said that NGOs had boats, and that the investigation was one.",
    "EVA FARR (Peru) spoke of an inquiry, of false narratives, and of arms.",
    "LI NA (Chad) asked armed forces to withdraw.",
    "OLE DAHL (Iceland) told the world of tides.",
    "TOM REED (Mali) backed a text of Fiji.",
    "UMA SETH (Nepal) cited the International Court of Justice.",
    "IVO KASK (Estonia) said that fuel went to the pier and that the prisoners of war left.",
    "JAN BERG (United States) said that the United States had tides and sanctions.",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return shelve(tmp_path_factory.mktemp("courts"), COURTS, encoder=ENCODER).library


def reworded(library: Library, text: str) -> Question:
    asked = understand(text, library.directory)
    return in_words_of(library, asked, library.allowed(all_remarks(library)))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "who asked the icc to look at it",
            "who asked the International Criminal Court to look at it",
        ),
        ("who told NGOs of boats", "who told NGOs of boats"),  # the record has the short form
        ("who spoke of the SDGs", "who spoke of the SDGs"),  # and of these it has nothing
        ("Who wanted a truce?", "Who wanted a ceasefire?"),
        ("Who spoke of fake news and a Truce?", "Who spoke of false narratives and a ceasefire?"),
        ("Who wanted an inquiry?", "Who wanted an inquiry?"),
        ("Who wanted a probe?", "Who wanted a investigation?"),  # the likeliest of two
        ("Who has guns?", "Who has arms?"),
        ("Who has petrol at the jetty?", "Who has fuel at the pier?"),
        ("Who let captured soldiers go?", "Who let prisoners of war go?"),
        ("Who asked troops to pull out?", "Who asked armed forces to withdraw?"),
        ("Who spoke of the global warming?", "Who spoke of the global warming?"),
        ("Who backed Suva’s text?", "Who backed Fiji’s text?"),  # a capital: its country
        ("Who blamed Washington?", "Who blamed the United States?"),
        ("Who was against punitive measures?", "Who was against sanctions?"),
        ("Who wants the guns to fall silent?", "Who wanted the ceasefire?"),
        ("Who backed the Suva accord?", "Who backed the Suva accord?"),
        ("Who was at a talk in Suva?", "Who was at a talk in Suva?"),
        ("What was said about Suva?", "What was said about Suva?"),
        (  # each word stands somewhere, both nowhere
            "Who cited the world court?",
            "Who cited the international court of justice?",
        ),
    ],
)
def test_what_the_records_lack_is_said_as_they_print_it(
    library: Library, text: str, meant: str
) -> None:
    read_so = reworded(library, text)
    assert read_so.text == meant
    assert set(read_so.terms) >= set(terms(meant)) & set(terms("criminal court ceasefire arms"))


@pytest.mark.parametrize("ending", ["", "s"])
@pytest.mark.parametrize("short", SHORT_FORMS)
def test_short_forms_are_read_in_either_case_and_number(
    tmp_path: Path, short: str, ending: str
) -> None:
    held = release("GA/1", "Statements", f"ANA BAKO (Kenya) spoke of the {SHORT_FORMS[short]}.")
    said = f"who spoke of {short.lower()}{ending}"
    meant = reworded(shelve(tmp_path, held, encoder=ENCODER).library, said)
    assert SHORT_FORMS[short] in meant.text or meant.topics  # "LDCs" are a group by that name


def test_whoever_is_named_by_a_capital_stands_behind_the_article(library: Library) -> None:
    (them,) = reworded(library, "Which countries blamed Washington?").topics
    assert them.start == len("Which countries blamed the ")


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("Who wanted an inquiry?", {"Who wanted an investigation?"}),
        ("Who used the word inquiry?", set()),
        ("Who backed the inquiry resolution?", set()),
        ("Who spoke of the Inquiry?", set()),  # a name
        ("What did Norway say of an inquiry?", set()),  # no list
        ("Who wanted a truce?", set()),  # the record has one word for it
        ("Who sent aid?", set()),  # may be less than relief
    ],
)
def test_a_list_is_looked_for_by_each_word_that_records_use(
    library: Library, text: str, also: set[str]
) -> None:
    asked, base = understand(text, library.directory), library.allowed(all_remarks(library))
    assert {one.text for one in also_printed(library, asked, base)} == also


def test_whoever_wants_a_thing_by_another_word_is_listed_beside_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = heard(
        tmp_path,
        "ANA BAKO (Kenya) called for a ceasefire at the mill.",
        "IDA HOLM (Norway) called for a cessation of hostilities at the mill.",
        "EVA FARR (Peru) spoke of nets.",
        "OLE DAHL (Iceland) told the world of tides.",
    )
    never_silent(monkeypatch)
    for said in ("ceasefire", "cessation of hostilities"):
        listed, _ = listed_in(held, f"Who called for a {said}?")
        assert listed == {"Ana Bako", "Ida Holm"}


def test_words_are_printed_where_they_stand_one_behind_the_other(tmp_path: Path) -> None:
    record = release(
        "GA/12027",
        "Statements",
        "ANA BAKO (Kenya) told the forces of the need for the protection of wells.",
        "OLE DAHL (Iceland) spoke of tides.",
    )
    held = shelve(tmp_path, record, encoder=ENCODER).library
    text = "Who wanted peacekeepers?"
    assert reworded(held, text).text == text


def test_a_name_is_no_synonym(library: Library) -> None:
    assert "Truce" in reworded(library, "What did Ida Truce say?").text


def test_whoever_mentions_a_thing_by_another_of_its_names_mentions_it(tmp_path: Path) -> None:
    record = release(
        "GA/12009",
        "Statements",
        "ANA BAKO (Kenya) spoke of harbours that Da’esh had burnt.",
        "IDA HOLM (Norway) spoke of boats that ISIL had sunk.",
        "EVA FARR (Peru) spoke of nets.",
    )
    service = shelve(tmp_path, record)
    for name in ("ISIS", "Daesh", "the Islamic State"):
        answer = service.ask(f"Who mentioned {name}?")
        assert {one.speaker.name for one in answer.citations if one.speaker} == {
            "Ana Bako",
            "Ida Holm",
        }


def test_who_is_expelled_is_removed_where_records_say_so(tmp_path: Path) -> None:
    record = release(
        "GA/12026",
        "Statements",
        "ANA BAKO (Kenya) recommended removing Fiji from the fund.",
        "IDA HOLM (Norway) recalled the Malaysian Airlines flight that was shot down.",
        "OLE DAHL (Iceland) told the world of tides.",
    )
    held = shelve(tmp_path, record, encoder=ENCODER).library
    assert reworded(held, "Who wanted Fiji expelled?").text == "Who wanted Fiji removed?"
    assert reworded(held, "Who recalled MH17?").text == "Who recalled malaysian airlines flight?"
