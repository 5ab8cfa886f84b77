"""Whether sentences say what a question asks who said, or the contrary of it."""

from __future__ import annotations

import pytest

from rag.questions.contrary import (
    is_disowned,
    is_plainly_denied,
    said_not,
    said_so,
    said_to_be_none,
)


@pytest.mark.parametrize(
    ("text", "sentence", "contrary"),
    [
        ("Who said that the leak came out of a vacuum?", "The leak came not in a vacuum.", True),
        ("Who thinks the pump is enough?", "The pump is welcome, but not enough.", True),
        ("Who thinks the pump is enough?", "The pump is sadly insufficient.", True),
        ("Who thinks the pump is enough?", "The pump is not only cheap but enough.", False),
        ("Who said that Chad is stealing water?", "Claims that Chad is stealing are false.", True),
        ("Who said that Chad is stealing water?", "He denied that Chad was stealing water.", True),
        (
            "Who said that Chad is stealing water?",
            "Rejecting the claim that it is cheap, he said Chad is stealing water.",
            False,
        ),
        ("Who said that Chad is stealing water?", "He rejects Chad’s stealing of water.", False),
        ("Who said that Chad annexed the lake?", "We do not recognize Chad’s annexation.", False),
        ("Who said that Chad annexed the lake?", "Nothing stopped Chad from annexing it.", False),
        ("Who argued that the flood was a theft?", "He rejects the flood as theft.", True),
        ("Who argued that drought justifies a toll?", "Drought cannot justify a toll.", True),
        ("Who said wells are drying?", "Wells are not drying; they are being dried.", False),
        ("Who said wells are drying?", "Wells are not drying; they are being dug.", True),
        ("Who said that Chad accepted the offer?", "Chad has rejected every offer.", True),
        ("Who said that Chad should run the lake?", "Chad must play no role in running it.", True),
        ("Who said that Chad should stay at the lake?", "Chad has no plans to stay.", False),
        ("Who said that Chad should leave the lake?", "Chad has refused to leave.", False),
        ("Who wants to see Chad destroyed?", "We do not seek the destruction of Chad.", True),
        ("Who wants the boats released?", "No boats have been released.", False),
        ("Who acknowledged that boats work?", "Boats did not work.", True),
        ("Who said that boats work?", "The lake is not deep.", False),
        ("Who said it was Chad that broke the pact?", "Chad did not break the pact.", True),
        (
            "Who said it was Chad that broke the pact?",
            "The pact was broken by no friend of Chad.",
            False,
        ),
    ],
)
def test_what_is_turned_round_or_called_false_is_not_said(
    text: str, sentence: str, *, contrary: bool
) -> None:
    so = said_so(text)
    assert so
    assert so.is_contrary_to([sentence]) is contrary


def test_what_somebody_says_most_plainly_tells() -> None:
    so = said_so("Who said that tolls help the northern wells?")
    assert so
    plain, none = "Tolls help the northern wells.", "Tolls do not help wells."
    assert so.is_contrary_to([none])
    assert not so.is_contrary_to([none, plain])


@pytest.mark.parametrize(
    "text",
    [
        "Who said that boats do not work?",
        "Who said boats dont work?",
        "Who said that you buy boats rather than wells?",
        "Who said that Chad refuses to dig?",
        "Who said that boats beat the pump?",
        "Who said they hold or seek a licence?",
        "Who mentioned boats?",
    ],
)
def test_what_has_a_not_of_its_own_is_not_told_by_another(text: str) -> None:
    assert said_so(text) is None


@pytest.mark.parametrize(
    ("sentences", "denied"),
    [
        (["Boats are not the answer."], True),
        (["Boats are not the answer.", "Boats are the answer."], False),
        (["Boats are not the answer.", "The answer, many thought long ago, was boats."], True),
        (["Boats are dear."], False),
    ],
)
def test_what_somebody_denies_and_nobody_says_is_contested(
    sentences: list[str], *, denied: bool
) -> None:
    so = said_so("Who said that boats are the answer?")
    assert so
    assert so.is_denied_by(sentences) is denied


@pytest.mark.parametrize(
    ("sentence", "made"),
    [
        ("Boats are the one answer.", True),
        ("The answer of the boats is plain.", True),
        ("Boats sink, and he asked for an answer.", False),
        ("Boats are no answer.", False),
    ],
)
def test_two_words_tell_it_near_each_other(sentence: str, *, made: bool) -> None:
    so = said_so("Who said that boats are the answer?")
    assert so
    assert so.is_made_in(sentence) is made


@pytest.mark.parametrize(
    ("text", "sentence", "affirmed"),
    [
        ("Who said that Chad did not invade Mali?", "Chad’s invasion of Mali goes on.", True),
        ("Who said that Chad didnt invade Mali?", "Chad invaded Mali.", True),
        ("Who said that Chad did not invade Mali?", "Chad has not invaded Mali.", False),
        ("Who said that Chad did not invade Mali?", "Chad came unarmed.", False),
        ("Who said that there is no drought?", "The drought spreads.", True),
        ("Who said that there is no drought?", "That drought is a slander.", False),
    ],
)
def test_who_says_that_it_is_so_does_not_say_that_it_is_not(
    text: str, sentence: str, *, affirmed: bool
) -> None:
    untrue = said_not(text)
    assert untrue
    assert untrue.is_affirmed_by([sentence]) is affirmed


@pytest.mark.parametrize(
    "text",
    [
        "Who said there is no peace without water?",
        "Who said boats are not cheap but good?",
        "Who wants more boats, so that wells don’t run dry?",
    ],
)
def test_what_is_not_so_but_for_something_is_no_denial(text: str) -> None:
    assert said_not(text) is None


def test_what_others_deny_of_their_own_is_not_denied_of_anothers() -> None:
    own = said_so("Which countries said that they hold a licence?")
    assert own
    assert not own.is_denied_by(["Chad does not hold a licence."])


OPENED = "Who said that the lock had been opened for all boats?"


@pytest.mark.parametrize(
    ("text", "sentences", "disowned"),
    [
        (
            OPENED,
            ["It was not true, as was claimed, that it was opened for all boats."],
            True,
        ),
        (OPENED, ["He did not suggest that the lock be opened for boats."], True),
        (OPENED, ["Boats waited at the lock.", "He did not claim that it had been opened."], True),
        (OPENED, ["Asked whether the lock was ever opened for boats, he said: “Never.”"], True),
        (OPENED, ["Had the lock been opened for boats?", "Not once."], True),
        (OPENED, ["Had the lock been opened for boats?", "It had."], False),
        (OPENED, ["Asked whether it is open for boats, he said that no boat is."], False),
        (OPENED, ["It was not true that it is old.", "The lock was opened for boats."], False),
        (OPENED, ["Nobody should be surprised that the lock was opened for boats."], False),
        ("Who said that the lock had not been opened?", ["He did not say the lock opened."], False),
    ],
)
def test_who_says_that_it_is_not_claimed_or_not_true_does_not_say_so(
    text: str, sentences: list[str], *, disowned: bool
) -> None:
    assert is_disowned(text, sentences) is disowned


def test_what_is_told_to_be_untrue_is_said_not_to_be_so() -> None:
    none = said_to_be_none("Who said that the lock had never been opened?")
    assert is_plainly_denied(none, ["It was not the case that the lock had been opened."])
    assert not is_plainly_denied(none, ["It was not the case that the lock is old."])
    assert not said_to_be_none("Who said that the lock had been opened?")
