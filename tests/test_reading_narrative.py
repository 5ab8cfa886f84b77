"""What a release tells itself, told from what a speaker goes on to say."""

import pytest

from rag.reading.narrative import (
    breaks_off,
    is_anothers,
    is_of_many,
    is_the_speakers,
    lists_speakers,
    tells_of_meeting,
)


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("Also speaking were Mali and Togo.", True),
        ("A representative of Mali also spoke.", True),
        ("The representatives of Mali took part in the discussion.  Togo also spoke.", True),
        ("A representative of Mali also spoke.  She said no.", False),
        ("A representative of Mali also spoke of rain.", False),
    ],
)
def test_a_paragraph_lists_speakers_where_it_has_none_of_their_words(
    text: str, lists: bool
) -> None:
    assert lists_speakers(text) == lists


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("The Assembly then adopted the text.", True),
        ("The text (document A/C.1/53/L.26) was then approved without a vote.", True),
        ("The representative of Mali was not present.", True),
        ("The following organizations also spoke: Red Cross; Oxfam.", True),
        ("In the afternoon, Members turned to roads.", True),
        ("Women were absent from talks.", False),
        ("Pipes leaked.", False),
    ],
)
def test_a_paragraph_tells_of_the_meeting(text: str, tells: bool) -> None:
    assert tells_of_meeting(text) == tells


@pytest.mark.parametrize(
    ("text", "role", "goes_on", "anothers"),
    [
        ("The Director of Wells said no.", None, False, True),
        ("The Director said no.", "Director of Wells", False, False),
        ("On rain, another expert said no.", None, True, True),
        ("In 2015, the Minister said no.", None, False, True),
        ("In 2015, the Minister said no, she recalled.", None, True, False),
        ("The expert said no.", None, False, False),
        ("A doctor said no.", None, False, False),
    ],
)
def test_what_somebody_says_by_another_office_is_not_the_speakers(
    text: str, role: str | None, goes_on: bool, anothers: bool
) -> None:
    assert is_anothers(text, role, goes_on=goes_on) == anothers


def test_a_speaker_goes_on_as_such_or_by_office() -> None:
    assert is_the_speakers("The expert added that.", None)
    assert is_the_speakers("The Minister said so.", "Minister for Wells")
    assert not is_the_speakers("The Minister said so.", "Director of Wells")


def test_many_are_told_from_one() -> None:
    assert is_of_many("Several delegates urged haste.")
    assert not is_of_many("The delegate urged haste.")


@pytest.mark.parametrize(
    ("sentence", "breaks"),
    [
        ("The CHAIRMAN thanked him.", True),
        ("The Acting PRESIDENT said no.", True),
        ("Another expert wondered.", True),
        ("The SECRETARY-GENERAL said no.", False),
        ("The PRESIDENT was wounded.", False),
        ("One expert warned, and he agreed.", False),
        ("The Chair thanked him.", False),
        ("The moderator then closed the panel.", True),
        ("The moderator also closed the panel discussion.", True),
        ("The moderator had closed a well.", False),
        ("The Chairman opened the door to compromise.", False),
        ("The Chairs closed the borders.", False),
    ],
)
def test_a_statement_breaks_off_where_the_chair_or_somebody_unnamed_speaks(
    sentence: str, breaks: bool
) -> None:
    assert breaks_off(sentence) == breaks
