"""Who else did or said the same, behind a question of one; who else tells a figure."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import BRIDGES, WELLS, release, shelve

from rag.conversation.followup import standing
from rag.conversation.on_whom import past
from rag.conversation.turn import Cited, Lookup
from rag.holdings.directory import Directory

MOYO = "Did Moyo say that pumps rust?"


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Directory:
    return shelve(tmp_path_factory.mktemp("lib"), WELLS, BRIDGES).library.directory


def _read(directory: Directory, text: str, before: str, cited: Cited | None = None) -> str:
    return standing(text, [before], directory, Lookup(lambda _: cited or Cited())).text


@pytest.mark.parametrize(
    "text",
    [
        "who else said that?",
        "Who else did?",
        "anyone else?",
        "was she the only one?",
        "was Moyo alone in that?",
        "Is she the only one who said so?",
        "were there any others?",
    ],
)
def test_who_else_did_is_asked_as_whoever_did(directory: Directory, text: str) -> None:
    assert _read(directory, text, MOYO) == "Besides Moyo, who said that pumps rust?"


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        ("Did the Ghanaian delegate ask for a fund?", "Besides Ghana, who asked for a fund?"),
        ("Did Ghana dig a well?", "Besides Ghana, who did dig a well?"),
        ("Does Ghana recognise the debt?", "Besides Ghana, who recognises the debt?"),
        ("Does the Ghanaian delegate really deny it all?", "Besides Ghana, who denies it all?"),
        ("Is Ghana against new tolls?", "Besides Ghana, who is against new tolls?"),
        ("Has Ghana ratified the treaty?", "Besides Ghana, who has ratified the treaty?"),
        ("Does Ghana not want tolls?", "Besides Ghana, who does not want tolls?"),
        ("Does Fiji want tolls?", "Who else wants tolls?"),
        ("Which speaker mentioned pipes?", "Who else mentioned pipes?"),
        ("How did Ghana vote?", "Who voted with Ghana?"),
        ("Did Ghana abstain?", "Who else abstained?"),
    ],
)
def test_what_others_did_too_is_worded_as_it_was_asked(
    directory: Directory, before: str, meant: str
) -> None:
    assert _read(directory, "who else did the same?", before) == meant


@pytest.mark.parametrize(
    ("text", "before", "meant"),
    [
        ("who else is?", "Is Ghana happy with tolls?", "Besides Ghana, who is happy with tolls?"),
        ("is anyone else?", "Is Ghana for tolls?", "Besides Ghana, who is in favour of tolls?"),
        ("who does?", "Does Ghana want tolls?", "Who wants tolls?"),
        ("who does then?", "Does Fiji want tolls?", "Who wants tolls?"),
        ("which State is?", "Is Ghana against tolls?", "Which state is against tolls?"),
        ("who did?", "Did Ghana's minister ask for a fund?", "Who asked for a fund?"),
        ("who did?", "Did Ghana's fund pay for pumps?", "Who spoke about pay for pumps?"),
    ],
)
def test_who_does_is_asked_by_what_one_was_asked_to_do(
    directory: Directory, text: str, before: str, meant: str
) -> None:
    assert _read(directory, text, before) == meant


@pytest.mark.parametrize(
    ("text", "before", "against", "looser"),
    [
        ("who else?", "Does Moyo accept the toll?", True, ("Besides Moyo, who opposed the toll?",)),
        ("Who else?", "Did Fiji back the toll?", True, ("Who else opposed the toll?",)),
        ("who else does?", "Does Moyo accept the toll?", True, ()),
        ("who else?", "Does Moyo accept the toll?", None, ()),
        ("who else?", "Does Moyo oppose the toll?", True, ()),
    ],
)
def test_who_else_may_be_against_it_too_where_whoever_was_asked_is(
    directory: Directory, text: str, before: str, against: bool | None, looser: tuple[str, ...]
) -> None:
    heard = Lookup(lambda _: Cited("Prisca Moyo", against=against))
    assert standing(text, [before], directory, heard).looser == looser


def test_another_than_who_was_asked_is_not_the_only_one(directory: Directory) -> None:
    assert "Besides" not in _read(directory, "was Ghana the only one?", MOYO)


def test_what_is_past_is_known_of_english_verbs() -> None:
    assert [past(one) for one in ("ask", "raise", "say", "dig")] == [
        "asked",
        "raised",
        "said",
        "did dig",
    ]


@pytest.mark.parametrize(
    ("text", "before", "meant"),
    [
        (
            "which others gave a figure?",
            "How many wells are dry, according to Moyo?",
            "Besides Moyo, who said how many wells are dry?",
        ),
        (
            "did anyone else cite a number?",
            "How many wells did Ghana repair?",
            "Besides Ghana, who said how many wells Ghana repaired?",
        ),
        ("who gave a toll?", "How many people were hurt?", "Who said how many people were hurt?"),
        (
            "didn't somebody give another figure?",
            "What share of wells are dry, according to Moyo?",
            "Besides Moyo, who said what share of wells are dry?",
        ),
        (
            "isn't there a higher number?",
            "How many wells are dry, according to Moyo?",
            "Besides Moyo, who said how many wells are dry?",
        ),
    ],
)
def test_a_figure_is_asked_of_others(
    directory: Directory, text: str, before: str, meant: str
) -> None:
    assert _read(directory, text, before) == meant


def test_a_figure_is_asked_of_others_than_who_was_heard(directory: Directory) -> None:
    heard = Cited("The representative of Malaysia", alone=True)
    text = _read(directory, "who else gave a figure?", "How many wells are dry?", heard)
    assert text == "Besides the representative of Malaysia, who said how many wells are dry?"


def test_whoever_is_listed_for_a_figure_has_one_of_that_kind(tmp_path: Path) -> None:
    record = release(
        "GA/51",
        "Statements",
        "IDA HOLM (Norway) said that 40 ferries were sunk in the storm.",
        "EVA FARR (Peru) said that ferries were sunk in the storm, day by day.",
        "KOFI ADDO (Ghana) said that 55 ferries were sunk in the storm.",
        "JOHN REED (Canada) said that ferries were sunk in the storm, and 7 captains resigned.",
    )
    ask = shelve(tmp_path, record).ask
    answer = ask(
        "who else gave a figure?", previous=["How many ferries were sunk, according to Holm?"]
    )
    assert answer.rewritten == "Besides Holm, who said how many ferries were sunk?"
    assert {one.speaker.name for one in answer.citations if one.speaker} == {"Kofi Addo"}


@pytest.mark.parametrize(
    ("before", "found", "meant"),
    [
        ("Who criticized Malaysia?", True, "Who criticized Ghana?"),
        ("Who criticized Malaysia?", False, "What did Ghana say about Malaysia?"),
        ("Who condemned Malaysia?", False, "What did Ghana say about Malaysia?"),
        ("Who answered Malaysia about dams?", False, "What did Ghana say about dams?"),
        ("Who is Malaysia?", False, "Who is Ghana?"),
    ],
)
def test_another_is_asked_of_the_same_where_nobody_did_it_to_them(
    directory: Directory, before: str, found: bool, meant: str
) -> None:
    heard = Cited("Prisca Moyo") if found else Cited()
    read = Lookup(lambda text: heard if "Ghana" in text else Cited("Ana Brook"))
    assert standing("and Ghana?", [before], directory, read).text == meant


@pytest.mark.parametrize(
    ("text", "before", "meant"),
    [
        (
            "who denied it?",
            "Who accused Chad of theft?",
            "Who denied that Chad is guilty of theft?",
        ),
        (
            "who rejected the charge?",
            "Which States accused Chad of draining the lake?",
            "Who denied that Chad is draining the lake?",
        ),
        ("who denied it?", "Who spoke of theft of pumps?", "Who denied theft of pumps?"),
    ],
)
def test_what_is_denied_is_what_somebody_is_accused_of(
    directory: Directory, text: str, before: str, meant: str
) -> None:
    assert _read(directory, text, before) == meant


def test_whoever_tells_what_somebody_unheard_asked_answered_it(directory: Directory) -> None:
    heard = Lookup(lambda _: Cited("Prisca Moyo"))
    found = standing("Who answered?", ["What did Fiji ask?"], directory, heard)
    assert (found.text, found.who) == ("What did Fiji ask?", True)
    found = standing("Who answered?", ["What did Ghana ask?"], directory, heard)
    assert found.text == "Who answered Ghana?"


@pytest.mark.parametrize(
    ("text", "before", "meant"),
    [
        ("who denied it?", "Who called the leak a disaster?", "Who denied disaster?"),
        ("who denied it?", "Who called it a disaster?", "Who denied disaster?"),
        ("anyone against?", "Which countries support the toll?", "Who opposed the toll?"),
        ("anyone against it?", "Which countries support the toll?", "anyone against the toll?"),
        ("who was against?", "Who opposed the toll?", "Who opposed the toll?"),
        ("who disagreed?", "Who opposed the toll?", "Who defended the toll?"),
    ],
)
def test_who_is_on_the_other_side_of_a_thing(
    directory: Directory, text: str, before: str, meant: str
) -> None:
    assert _read(directory, text, before) == meant


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        ("Did anyone call for Ghana to be expelled?", "Ghana being expelled"),
        ("Who asked for the toll to be lifted?", "the toll being lifted"),
        ("Which countries want Ghana out of the fund?", "Ghana leaving the fund"),
    ],
)  # fmt: skip
def test_what_others_are_against_is_what_was_to_be_done(
    directory: Directory, before: str, meant: str
) -> None:
    assert _read(directory, "who was against that?", before) == f"who was against {meant}?"
