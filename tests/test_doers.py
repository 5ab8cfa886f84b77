"""Who did a deed, as somebody else tells it."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.forms.doers import deed_asked, doers_told, is_by_words, is_own
from rag.words import stem


@pytest.mark.parametrize(
    ("question", "alike"),
    [
        ("Who seized the old harbour?", "captured"),
        ("Who fired rockets at the mill?", "launched"),
        ("Who took 12 hostages?", "seized"),
        ("Who used cluster munitions?", "using"),
        ("Who shut the bridge?", "closed"),
        ("Who broke the truce?", "violated"),
        ("Who ranked Peru first?", "classified"),
        ("Who took the floor?", None),
        ('Who used the word "dam"?', None),
        ("Who launched a fund for wells?", None),
        ("Who broke ranks?", None),
        ("Who blocked the draft resolution?", None),
        ("Who criticized the mill?", None),
    ],
)
def test_a_deed_of_arms_crime_or_state_may_be_told_by_verbs_alike(
    question: str, alike: str | None
) -> None:
    deed = deed_asked(question)
    assert (stem(alike) in deed) if alike else not deed


@pytest.mark.parametrize(
    ("question", "sentence", "doers"),
    [
        ("Who shut the bridge?", "At dawn, Chadian troops closed the bridge.", ["Chadian troops"]),
        ("Who shut the bridge?", "The bridge was closed by Chad.", ["Chad"]),
        ("Who shut the bridge?", "He accused Chad of closing the bridge.", ["Chad"]),
        ("Who shut the bridge?", "She deplored Chad\u2019s decision to shut the bridge.", ["Chad"]),
        ("Who shut the bridge?", "He said that Chad is closing the bridge.", ["Chad"]),
        ("Who shut the bridge?", "Chad was closed off from the bridge.", []),
        ("Who shut the bridge?", "He said that Chad opened the shut bridge.", []),
        ("Who shut the bridge?", "He said that Chad closed the road.", []),
        ("Who shelled the mill?", "She condemned Mali\u2019s bombardment of the mill.", ["Mali"]),
        ("Who killed goats?", "He said that Togolese killed in May herded goats.", []),
        ("Who fired rockets?", "He said on 5 May, Fiji, Oman and Togo launched rockets.",
         ["Fiji, Oman and Togo"]),
        ("Who froze funds?", "He said that Chad was withholding funds.", ["Chad"]),
        ("Who trained pirates?", "Chad\u2019s armed forces trained pirates.",
         ["Chad\u2019s armed forces"]),
        ("Who armed pirates?", "Chad\u2019s armed forces trained pirates.", []),
    ],
)  # fmt: skip
def test_a_sentence_names_who_did_it(question: str, sentence: str, doers: list[str]) -> None:
    deed = deed_asked(question)
    about = {stem(one) for one in question.rstrip("?").lower().split()[2:]} - {"the"} - deed
    told = [one.replace("'", "\u2019") for one in doers_told(deed, about, sentence)]
    assert told == doers


def test_whoever_attacks_somebody_without_a_word_of_force_does_so_by_words() -> None:
    deed = deed_asked("Who attacked the mayor?")
    assert is_by_words(deed, "He called the mayor a liar.")
    assert not is_by_words(deed, "He deplored the raid on the mayor.")


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Who seized the old harbour?", "Chad, according to Ada Moyo (Kenya)"),
        ("Who shut the bridge?", "Carl Dorn (Peru)"),
        ("Who attacked the mill?", None),
        ("Who targets goats?", None),
        ("Who ranked Fiji first?", "Harbour Bureau, according to Eva Farr (Fiji)"),
        ("Who shelled Peru?", None),
    ],
)
def test_whoever_tells_of_a_deed_is_told_as_the_teller(
    tmp_path: Path, question: str, short: str | None
) -> None:
    record = release(
        "GA/12020",
        "Statements",
        "ADA MOYO (Kenya) said that Chad had captured the old harbour.",
        "CARL DORN (Peru) said that his country had closed the bridge.",
        "EVA FARR (Fiji) condemned the attack on the mill.",
        "EVA FARR (Fiji) said that the Harbour Bureau had classified Fiji as first.",
        "OLE TAU (Niue) condemned Peru’s shelling of its own mills.",
        "SAM LUI (Tuvalu) said that traps for goats were cruel.",
    )
    assert shelve(tmp_path, record).ask(question).short == short


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("He had closed the bridge.", True),
        ("Later, his country also closed it.", True),
        ("Its border police closed the bridge.", True),
        ("The gang had three aims for its brutal closing of the bridge.", False),
    ],
)
def test_a_deed_is_told_as_own_of_a_body_of_a_state_alone(sentence: str, own: bool) -> None:
    assert is_own(deed_asked("Who shut the bridge?"), sentence) is own


TRAINING = release(
    "GA/12021",
    "Statements",
    "ADA MOYO (Kenya) said that his country trained 40 lock keepers.",
    "CARL DORN (Peru) said that lock keepers trained abroad were few.",
    "OLE TAU (Niue) praised reefs, and the nets of Niue.",
)


def test_who_tells_a_deed_of_no_own_is_not_named_beside_who_does(tmp_path: Path) -> None:
    short = shelve(tmp_path, TRAINING).ask("Who trained lock keepers?").short
    assert short == "Ada Moyo (Kenya)"


def test_who_suffers_a_deed_is_no_answer_without_a_word_of_it(tmp_path: Path) -> None:
    assert not shelve(tmp_path, TRAINING).ask("Who attacked Niue?").citations


def test_whoever_fires_at_somebody_may_launch_something() -> None:
    assert stem("launched") in deed_asked("Who fired at the soldiers on 5 May?")
    assert stem("launched") in deed_asked("Who shot at the ferry?")
    assert not deed_asked("Who fired on 5 May?")
