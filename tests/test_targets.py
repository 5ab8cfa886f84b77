"""Towards whom or what a question asks who takes a side."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fakes import release, shelve

from rag.forms.targets import (
    did_wrong,
    is_put_to,
    objects_of,
    side_on_named,
    target_of,
)
from rag.holdings.directory import Directory
from rag.questions.question import understand
from rag.questions.stance import Stance, asked_stance
from rag.words import stem


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Who opposed the toll?", {"toll"}),
        ("Who backed Tolls United?", {"tolls united"}),
        ("Who opposed the toll on the bridge that was shut?", {"toll"}),
        ("Who spoke against a toll?", {"toll"}),
        ("Who opposed the way it was shut?", None),
        ("Who opposed the new toll on lorries from Mali?", None),
        ("Who opposed the ferry?", None),  # no text has it
        ("Who called for the toll?", None),
        ("Who spoke of the toll?", None),
    ],
)
def test_a_matter_is_what_a_question_asks_a_stance_on_and_no_more(
    text: str, names: set[str] | None
) -> None:
    question = understand(text, Directory([]))
    found = target_of(question, asked_stance(text), ["The toll is high.", "Tolls United paid."])
    assert (found and found.names) == names


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Who welcomed the truce?", "Chad welcomed the humanitarian pause."),
        ("Who welcomed the humanitarian pause?", "Chad welcomed the truce."),
        ("Who supported a two-State solution?", "Chad backed the existence of two States."),
        ("Who blamed the West?", "Chad condemned the attempts of Western countries."),
    ],
)
def test_what_is_called_by_several_names_is_meant_by_any(text: str, sentence: str) -> None:
    found = target_of(understand(text, Directory([])), asked_stance(text), [sentence])
    assert found is not None
    assert found.mentioned(sentence)


@pytest.mark.parametrize(
    ("text", "somebody"),
    [
        ("Who supported the Harbour Court?", True),
        ("Who supported the Harbour Court of Tolls?", True),
        ("Who supported Tolls?", True),
        ("Who supported the Harbour Toll?", False),
        ("Who backed the Harbour Court going after smugglers?", True),
        ("Who attacked the Harbour Court?", True),
    ],
)
def test_a_court_is_somebody_and_a_treaty_is_not(text: str, *, somebody: bool) -> None:
    said = ["The Harbour Court of Tolls sits.", "Tolls are high.", "The Harbour Toll is high."]
    found = target_of(understand(text, Directory([])), asked_stance(text), said)
    assert found
    assert found.proper == somebody


@pytest.mark.parametrize(
    ("said", "somebody"), [("LTO dug wells.", True), ("The lto is dry, as LTO says.", False)]
)
def test_a_name_typed_small_is_one_where_it_is_printed_large(said: str, *, somebody: bool) -> None:
    text = "who criticised lto"
    found = target_of(understand(text, Directory([])), asked_stance(text), [said])
    assert found
    assert found.proper == somebody


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Who condemned the invasion?", True),
        ("Who deplored the military aggression in the debate?", True),
        ("Who condemned the invasion of wells?", False),
        ("Who condemned the invasion fleet?", False),
    ],
)
def test_war_is_meant_by_any_word_for_it(text: str, *, meant: bool) -> None:
    said = "Chad deplored the military operations of Mali."
    found = target_of(understand(text, Directory([])), asked_stance(text), [said])
    assert (found is not None and found.mentioned(said)) == meant


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Who condemned Chad's dredging?", (False, False)),
        ("Who accused Chad of dredging?", (False, False)),
        ("Who blamed Chad or its veto for the war?", (True, False)),
        ("Who backed Chad's right to dredge?", (False, True)),
        ("Who backed Chad?", (True, False)),
        ("Who thanked Chad's neighbours?", None),
        ("Which countries recognise Chad's right to dredge?", (False, True)),
        ("Who condemned the involvement of Chad?", (True, False)),
        ("Who condemned Chad's role in the dredging?", (True, False)),
        ("Who criticised the Chadian veto?", (False, False)),
        ("Who backed Chad's plan to dredge the lake that dried up?", None),
    ],
)
def test_a_stance_may_be_towards_a_thing_of_somebodys(
    text: str, target: tuple[bool, bool] | None
) -> None:
    question = understand(text, Directory([]))
    found = target_of(question, asked_stance(text), ())
    assert (found and (found.whole, found.right)) == target


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Who was against storming Lakeside?", {"lakesid"}),
        ("Who opposed the ground offensive in Lakeside?", {"lakesid"}),
        ("Who opposed the military operation?", {"harbour"}),
        ("Who opposed the toll?", None),
    ],
)
def test_a_deed_of_arms_is_meant_by_any_word_for_it_where_it_is(
    text: str, at: set[str] | None
) -> None:
    question = replace(understand(text, Directory([])), at="Harbour" if "operation" in text else "")
    said = [
        "The assault on Lakeside began.",
        "The raid on the harbour failed.",
    ]
    found = target_of(question, asked_stance(text), said)
    assert (found and found.at) == (at and frozenset(map(stem, at)))


def test_whose_deed_of_arms_it_is_does_not_hide_what_is_opposed(tmp_path: Path) -> None:
    said = release("GA/12316", "EVA FARR (Chad) told of the assault on the harbour.")
    directory = shelve(tmp_path, said).library.directory
    question = replace(understand("Who opposed Chad's operation?", directory), at="Harbour")
    asked = asked_stance(question.text)
    found = target_of(question, asked, ["The assault on the harbour began."])
    assert found is not None
    assert (found.proper, found.at) == (False, {stem("harbour")})
    elsewhere = target_of(replace(question, at=""), asked, ["The assault on the harbour began."])
    assert elsewhere is not None
    assert elsewhere.proper


@pytest.mark.parametrize(
    ("text", "wrong", "put"),
    [
        ("Who said that Norway destroyed the pact?", True, False),
        ("Who said that it was destroyed by Norway?", False, False),
        ("Who said that Norway signed the pact?", False, False),
        ("Which States put sanctions on Norway?", False, True),
        ("Which States put pressure on Norway?", False, False),
    ],
)
def test_what_a_question_tells_of_somebody(text: str, wrong: bool, put: bool) -> None:
    start = text.index("Norway")
    assert did_wrong(text, start, start + len("Norway")) is wrong
    assert is_put_to(text, start) is put


@pytest.mark.parametrize(
    "text",
    [
        "Who wants to expel Chad?",
        "Who backed suspending Chad?",
        "Who pushed back against what Chad said about Mali?",
    ],
)
def test_whoever_is_to_be_expelled_does_not_want_it(text: str) -> None:
    chad, *_ = understand(text, Directory([])).topics
    assert chad.start in objects_of(understand(text, Directory([])))


@pytest.mark.parametrize(
    "text", ["Who was against Chad being expelled?", "Who opposed Chad's suspension from the fund?"]
)
def test_whoever_is_to_be_expelled_may_be_against_it(text: str) -> None:
    chad, *_ = understand(text, Directory([])).topics
    assert chad.start not in objects_of(understand(text, Directory([])))


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("It is unfortunate that Mali turns down the Lake Repair Foundation's offer.", Stance.FOR),
        ("The LRF plan falls short.", Stance.AGAINST),
        ("She does not support nets in the lake.", None),
    ],
)
def test_a_side_on_a_name_is_taken_on_all_of_it(sentence: str, side: Stance | None) -> None:
    question = understand("What was said about the Lake Repair Foundation?", Directory([]))
    assert side_on_named(question, [sentence]) is side
