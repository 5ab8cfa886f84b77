"""What denies that something is so; on invented sentences."""

from __future__ import annotations

import pytest

from rag.questions.denial import (
    before_but,
    called_false,
    claimed,
    dismissed,
    doubted,
    predicate,
    told_of_none,
    turns_down,
)
from rag.words import stem


@pytest.mark.parametrize(
    ("text", "told", "so"),
    [
        ("Which countries recognised the harbour fund?", "recognize", True),
        ("Who said that the levy was legitimate?", "legitimate", True),
        ("Who said that the levy was not legitimate?", "legitimate", False),
        ("Who denied that the levy was legitimate?", "legitimate", False),
        ("Who called the levy legitimate?", "legitimate", True),
        ("Which countries recognised the levy as being valid?", "valid", True),
        ("Who saw the levy as legitimate?", "legitimate", True),
        ("Who wants to wait for the levy?", "wait", True),
        ("Who said they would dredge the lake?", "dredge", True),
        ("Who said that they would not dredge the lake?", "dredge", False),
        ("Which countries refused to dredge the lake?", "dredge", False),
        ("Who wouldn't dredge the lake?", "dredge", False),
        ("Who said that Chad was not committing piracy?", "piracy", False),
        ("Who said the text did not mention wells?", "mention", False),
        ("Who said Chad did not commit war crimes in Mali?", "crime", False),
    ],
)
def test_what_it_is_asked_who_did_or_called_so(text: str, told: str, *, so: bool) -> None:
    found = predicate(text)
    assert found is not None
    assert (found.told, found.so) == ({stem(told)}, so)


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("The levy is the fruit of an illegitimate vote.", True),
        ("The toll had no legal ground.", True),
        ("The levy was lawful.", False),
        ("Wells were dug without any legal title, and then, many years later, came a levy.", False),
        ("The sham levy paid for nothing.", True),
    ],
)
def test_what_is_contested_is_told_to_be_unlawful_near_it(sentence: str, *, denied: bool) -> None:
    told = predicate("Who questioned the legality of the port levy and its toll?")
    assert told is not None
    assert told.of_law
    assert (told.so, told.of_it) == (False, {"levi", "toll"})
    assert told.is_denied_of(told.of_it, sentence) is denied


@pytest.mark.parametrize(
    ("text", "of_it"),
    [
        ("Who rejected the pictures of the leak as fake?", {"pictur", "leak"}),
        ("Which delegation called the recordings staged?", {"record"}),
        ("Who says the footage of the leak is a hoax?", {"footag", "leak"}),
        ("Who called the levy a hoax?", None),
        ("Who rejected the accusations?", {"accus", "alleg", "assert", "charg", "claim", "report"}),
        ("Who rejected Chad's claims?", None),
    ],
)
def test_what_it_is_asked_who_called_fake_or_rejected(text: str, of_it: set[str] | None) -> None:
    false = called_false(text)
    assert (false and false.of_it) == of_it


@pytest.mark.parametrize(
    ("sentence", "fake"),
    [
        ("The pictures were staged.", True),
        ("The pictures must be verified.", False),
        ("It was a provocation.", True),
        ("It came without provocation.", False),
        ("He spoke of Chad denying the leak.", False),
        ("Others say that the pictures are fake.", False),
    ],
)
def test_what_is_called_fake_is_called_so_by_whoever_speaks(sentence: str, *, fake: bool) -> None:
    false = called_false("Who called the pictures fake?")
    assert false
    assert false.is_told_in(sentence) is fake


def test_what_something_is_is_no_predicate() -> None:
    assert predicate("What is the levy?") is None


@pytest.mark.parametrize(
    ("sentences", "turned"),
    [
        (["The levy was illegitimate."], True),
        (["The levy was not a legitimate one."], True),
        (["The levy lacked legal validity."], True),
        (["The sham levy was null and void."], True),
        (["The levy is illegitimate under international law."], True),
        (["The so-called legal levy was illegal."], True),
        (["The levy cannot be seen as legitimate."], True),
        (["The levy could hardly be called a legitimate one."], True),
        (["The levy was far from legitimate."], True),
        (["The levy is regarded as legitimate."], False),
        (["The levy was legitimate."], False),
        (["The levy was not legitimate.", "The fund was legitimate."], False),
        (["The levy paid for piers."], False),
    ],
)
def test_what_is_told_only_with_a_not_is_denied(sentences: list[str], *, turned: bool) -> None:
    told = predicate("Who said that the levy was legitimate?")
    assert told is not None
    assert told.is_reversed(sentences) is turned


@pytest.mark.parametrize(
    ("text", "sentence", "turned"),
    [
        ("Who wants to wait for the levy?", "We need not wait for the levy.", True),
        ("Who wants to wait for the levy?", "She rejects their plan to wait for the levy.", True),
        ("Who wants to wait for the levy?", "She would wait for the levy.", False),
        ("Who said they would not wait?", "Her country would wait.", True),
        ("Who said they would not wait?", "Her country will not be able to wait.", False),
        ("Who said that Chad is not committing piracy?", "Chad goes on with its piracy.", True),
        ("Who said that Chad is not committing piracy?", "Nothing can excuse piracy.", True),
        ("Who said that Chad is not committing piracy?", "Chad knew no piracy.", False),
        ("Who regarded the levy as legal?", "Mali does not recognize the levy.", True),
        ("Who accepted the vote?", "Mali does not recognize the vote.", True),
        ("Who accepted the vote?", "Mali rejected the vote.", True),
        ("Who accepted the vote?", "Mali acknowledged the vote.", False),
        ("Who holds a licence?", "Chad holds not one of the 31 licences.", True),
        ("Who holds a licence?", "Chad holds a licence, not a boat.", False),
        ("Who paid tribute to Mali?", "She paid tribute to Mali, whose crews are unpaid.", False),
        ("Who paid the crews?", "Mali’s unpaid crews wait, and it has not paid them.", True),
        ("Who paid the crews?", "The crews of Mali are unpaid.", True),
    ],
)
def test_what_is_wanted_or_not_done_is_reversed_by_the_other(
    text: str, sentence: str, *, turned: bool
) -> None:
    told = predicate(text)
    assert told is not None
    assert told.is_reversed([sentence]) is turned


def test_a_condition_is_told_with_a_not_as_well() -> None:
    assert predicate("Who would back the levy only if it is small?") is None


@pytest.mark.parametrize(
    ("text", "sentence", "disapproved"),
    [
        ("Who said that the raid was justified?", "She condemned the raid.", True),
        ("Who said that the raid was legal?", "The raid was a violation of the pact.", True),
        ("Who said that the raid was necessary?", "He objected to a raid.", True),
        ("Who said that the raid was justified?", "He deplored a justified raid.", False),
        ("Who said that the raid was justified?", "The raid began at noon.", True),
        ("Who said that the raid was justified?", "Chad had a right to the raid.", False),
        ("Who said that the raid was legal?", "It was in accordance with the pact.", False),
        ("Who said that the raid was illegal?", "She condemned the raid.", False),
    ],
)
def test_who_condemns_a_thing_does_not_say_that_it_was_right(
    text: str, sentence: str, *, disapproved: bool
) -> None:
    told = predicate(text)
    assert told is not None
    assert told.is_disapproved_in([sentence]) is disapproved


@pytest.mark.parametrize(
    ("sentence", "turned"),
    [
        ("The raid came without provocation.", True),
        ("There was no provocation for the raid.", True),
        ("The raid was unprovoked.", True),
        ("It was a provocation.", False),
    ],
)
def test_what_is_said_to_be_so_is_denied_by_its_noun_too(sentence: str, *, turned: bool) -> None:
    told = predicate("Who said that the raid was provoked?")
    assert told is not None
    assert told.is_reversed([sentence]) is turned


@pytest.mark.parametrize(
    "text",
    [
        "Who said that wells must not be used up?",
        "Who said that people do not queue any more?",
        "Who did not support the text?",
    ],
)
def test_what_must_not_be_or_is_no_longer_may_be_told_as_it_was(text: str) -> None:
    told = predicate(text)
    assert told is None or told.so


@pytest.mark.parametrize(
    ("text", "by_word"),
    [
        ("Which countries recognised Westland and Eastland?", True),
        ("Who recognised the independence of Westland?", True),
        ("Who recognises the annexation?", True),
        ("Who recognised the results of the referendums?", True),
        ("Who recognised the worth of wells?", False),
        ("Who recognised Chad's right to dredge?", False),
        ("Who dredged Westland?", False),
    ],
)
def test_whoever_recognizes_somebody_says_so_by_that_word(text: str, *, by_word: bool) -> None:
    told = predicate(text)
    assert told is not None
    assert told.by_word is by_word
    if by_word:
        assert not told.is_told_in(["Westland within its internationally recognized borders."])
        assert not told.is_told_in(["Their recognition of Westland was a breach."])


@pytest.mark.parametrize(
    ("sentence", "reverse"),
    [
        ("The leak was staged.", False),
        ("They will say that every leak is staged.", True),
        ("It was impossible to convince anybody that it was fake.", True),
        ("The leak was not staged.", True),
        ("The leak was foul.", False),
    ],
)
def test_what_others_are_told_to_say_is_no_claim_of_one_s_own(
    sentence: str, *, reverse: bool
) -> None:
    told = predicate("Who said that the leak was fake or staged?")
    assert told is not None
    assert told.is_reversed([sentence]) is reverse
    told = predicate("Who said that the leak was not staged?")
    assert told is not None
    assert told.is_reversed([sentence]) is (sentence == "The leak was staged.")


@pytest.mark.parametrize(
    ("sentence", "doubting"),
    [
        ("The pictures of the leak must be verified.", True),
        ("The whole show was fake.", True),
        ("A tender of pumps must be verified.", False),
        ("Nobody can doubt the leak.", False),
        ("It was shameful to deny the leak.", False),
        ("The leak was foul.", False),
    ],
)
def test_what_is_doubted_is_doubted_in_words_of_doubt(sentence: str, *, doubting: bool) -> None:
    doubt = doubted("Who doubted or denied the pictures of the leak?")
    assert doubt
    assert doubt.is_told_in(sentence) is doubting


@pytest.mark.parametrize(
    "text",
    [
        "Who cast doubt on the pictures?",
        "Who questioned the reports of leaks?",
        "Who doubts that the pictures are real?",
    ],
)
def test_doubt_is_asked_about_in_other_words(text: str) -> None:
    assert doubted(text)


@pytest.mark.parametrize(
    "text", ["Who doubted the plan?", "Who denied that Chad dug?", "Who spoke of pictures?"]
)
def test_who_doubts_a_plan_or_denies_a_claim_needs_no_such_words(text: str) -> None:
    assert not doubted(text)


@pytest.mark.parametrize(
    ("text", "sentence", "reverse"),
    [
        ("Who said that Chad has no right to dig?", "She affirmed Chad’s right to dig.", True),
        ("Who said that Chad has no right to dig?", "Chad had no right to dig, she said.", False),
        ("Who said that Chad has no right to dig?", "No law gives Chad the right to dig.", False),
        ("Who said that Chad has no right to dig?", "Chad dug, she said, and dug.", False),
        ("Who denied that Chad has a right to dig?", "Chad had every right to dig.", True),
        ("Who denied that Chad has a right to dig?", "Chad lacked any right to dig.", False),
        ("Who said that the leak came out of a clear sky?", "It came not out of a sky.", True),
        ("Who said that the leak came out of a clear sky?", "It came out of the sky.", False),
        ("Who denied that Chad broke the dam?", "Chad broke the old dam.", True),
        ("Who denied that Chad broke the dam?", "Chad broke no dam.", False),
        ("Who denied that Chad broke the dam?", "Chad had no excuse for what it broke.", True),
        ("Who denied that Chad broke the dam?", "Nobody can deny that Chad broke it.", True),
        ("Who denied that Chad broke the dam?", "A flood, not Chad, had done it.", False),
        ("Who denied that Chad broke the dam?", "The dam lay dry.", True),
        ("Who said that the pact no longer counts?", "The pact remains valid.", True),
        ("Who said that the pact no longer counts?", "The pact had lost its force.", False),
        ("Who said that the pact no longer counts?", "The pact is no longer still law.", False),
        ("Who mentioned Chad’s right to dig?", "Chad had no right to dig.", False),
    ],
)
def test_what_is_said_to_be_so_is_not_said_by_who_says_that_it_is_not(
    text: str, sentence: str, *, reverse: bool
) -> None:
    claim = claimed(text)
    assert (claim is not None and claim.is_reversed([sentence])) is reverse


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("The raid on the dam was unprovoked.", True),
        ("Chad raided the dam without provocation.", True),
        ("That Mali had provoked the raid was a lie.", True),
        ("They lie that Mali has not provoked the raid.", False),
        ("The root of the raid lies in Mali, which provoked it.", False),
        ("Mali, which rejects all raids, mended its dam.", False),
        ("Mali provoked the raid.", False),
        ("Talk to Mali, not provocation of the raid.", False),
        ("Nobody could accept that, and we cannot tolerate provocation in a raid.", False),
    ],
)
def test_a_claim_is_rejected_by_who_turns_it_round_or_calls_it_false(
    sentence: str, *, denied: bool
) -> None:
    for text in (
        "Who rejected the claim that Mali provoked the raid?",
        "Who denied that Mali provoked the raid?",
    ):
        claim = dismissed(text)
        assert claim
        pivot = claim.pivot({"mali"}, [sentence, "A raid.", "The raids."])
        assert pivot == "provok"
        assert claim.is_denied_in(sentence, pivot) is denied


def test_what_is_said_to_be_so_is_not_by_its_word_turned_round() -> None:
    claim = claimed("Who thinks that Mali provoked the raid?")
    assert claim
    assert claim.is_reversed(["The raid was unprovoked."])
    assert not claim.is_reversed(["It was unprovoked, and yet Mali had provoked it."])
    assert dismissed("Who thinks that Mali provoked the raid?") is None


@pytest.mark.parametrize(
    ("sentence", "down"),
    [
        ("The claims of a leak were groundless.", True),
        ("He rejected claims of a leak.", True),
        ("He denied the leak.", False),
        ("The claims of a raid were groundless.", False),
    ],
)
def test_a_charge_is_turned_down_by_who_calls_it_false(sentence: str, *, down: bool) -> None:
    assert turns_down({"leak"}, sentence) is down


@pytest.mark.parametrize(
    ("sentence", "none"),
    [
        ("There was no wider leak.", True),
        ("The fund did without leaks.", True),
        ("No one had seen where the water came from, nor the leak.", False),
    ],
)
def test_there_is_none_of_what_a_no_stands_right_before(sentence: str, *, none: bool) -> None:
    assert told_of_none(["leak"], sentence) is none


@pytest.mark.parametrize(
    ("sentence", "reversed_"),
    [
        ("Not a single other member recognized the annexation.", True),
        ("No country has recognized the annexation.", True),
        ("His country recognized the annexation.", False),
    ],
)
def test_what_nobody_recognised_is_not_recognised(sentence: str, *, reversed_: bool) -> None:
    asked = predicate("Who recognised the annexation of the four lakes?")
    assert asked is not None
    assert asked.by_word
    assert asked.is_reversed([sentence]) is reversed_


def test_what_is_said_before_a_but_is_not_turned_round_behind_it() -> None:
    asked = "Who said that the well in Lom is open?"
    claim = claimed(asked)
    assert claim
    assert not claim.is_reversed(["The well in Lom is open, but will not stay open."])
    assert claim.is_reversed(["The well in Lom is not open, but dry."])
    told = "Rain fell, but the well is dry."
    assert before_but(["well"], told) == told
