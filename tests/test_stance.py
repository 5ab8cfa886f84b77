"""Which side a question asks about, and which one sentences take; on invented sentences."""

from __future__ import annotations

import pytest

from rag.questions.stance import (
    Stance,
    asked_stance,
    contradicts,
    denied,
    predicate,
    says_otherwise,
    shows,
    takes_side,
)
from rag.words import stem, terms


@pytest.mark.parametrize(
    ("text", "stance", "towards"),
    [
        ("Who criticized the Harbour Fund?", Stance.AGAINST, "Harbour Fund?"),
        ("Which island countries backed Fiji's plan?", Stance.FOR, "Fiji's plan?"),
        ("Which delegations have called on Chad to dredge?", Stance.CALLING, "Chad to dredge?"),
        ("List everyone who denied the leak", Stance.AGAINST, "leak"),
        ("Who accused the United States?", Stance.AGAINST, "United States?"),
        ("Which of them thanked the United States?", Stance.FOR, "United States?"),
        ("Who defended or sided with Chad?", Stance.FOR, "Chad?"),
        ("Who was critical of the dredgers?", Stance.AGAINST, "dredgers?"),
        ("Which States warned against dredging?", Stance.AGAINST, "dredging?"),
        ("Who sided with the dredgers?", Stance.FOR, "dredgers?"),
        ("who took Chad's side?", Stance.FOR, "Chad's side?"),
        ("Which States were on the dredgers' side?", Stance.FOR, "dredgers' side?"),
        ("Which countries expressed strong support for Fiji?", Stance.FOR, "Fiji?"),
        ("who put the blame on Chad?", Stance.AGAINST, "Chad?"),
        ("Who pointed the finger at Chad?", Stance.AGAINST, "Chad?"),
        *(
            (f"Who {verb} Chad?", Stance.AGAINST, "Chad?")
            for verb in (
                "went after",
                "laid into",
                "tore into",
                "rounded on",
                "ganged up on",
                "came down hard on",
                "railed against",
                "had harsh words for",
                "found fault with",
                "had a problem with",
                "was angry at",
                "pushed back against",
                "objected to",
                "complained about",
                "slammed",
                "blasted",
                "bashed",
                "lambasted",
                "chided",
                "reproached",
                "scolded",
                "vilified",
                "berated",
            )
        ),
        *(
            (f"Who {verb} Chad?", Stance.FOR, "Chad?")
            for verb in (
                "vouched for",
                "went to bat for",
                "had good words for",
                "was full of praise for",
                "got behind",
                "rallied behind",
                "threw their weight behind",
                "sympathised with",
                "spoke well of",
            )
        ),
    ],
)
def test_a_question_s_verb_has_a_stance_towards_something(
    text: str, stance: Stance, towards: str
) -> None:
    asked = asked_stance(text)
    assert asked is not None
    assert asked.stance is stance
    assert text[asked.end :] == towards


@pytest.mark.parametrize(
    "text",
    [
        "Who spoke of dredging?",
        "Who spoke at length of those who oppose dredging?",
        "Who spoke at length of those who stand with Chad?",
        "Who called out smugglers by name?",
        "How many harbours were shut?",
        "Who met Omar al-Bashir?",
        "Who lost kin in the blast in Beirut?",
        "Who handed out cash vouchers for bread?",
    ],
)
def test_other_verbs_have_none(text: str) -> None:
    assert asked_stance(text) is None


@pytest.mark.parametrize(
    ("wanted", "sentence", "against_it"),
    [
        (Stance.FOR, "He rejected the harbour fund outright.", True),
        (Stance.FOR, "He did not support the harbour fund.", True),
        (Stance.FOR, "He welcomed the harbour fund.", False),
        (Stance.FOR, "He welcomed the harbour fund, rejecting harbour fund delays.", False),
        (Stance.FOR, "He condemned smuggling in harbours.", False),
        (Stance.FOR, "The harbour fund pays for dredging.", False),
        (Stance.AGAINST, "She praised the harbour fund.", True),
        (Stance.AGAINST, "She never opposed the harbour fund.", True),
        (Stance.AGAINST, "She deplored the harbour fund.", False),
        (Stance.CALLING, "She opposed the harbour fund.", True),
        (Stance.CALLING, "She opposed delays and called for a harbour fund.", False),
        (Stance.AGAINST, "She was in favour of the harbour fund.", True),
        (Stance.AGAINST, "She called for a harbour fund.", True),
        (Stance.AGAINST, "She called for an end to the harbour fund.", False),
        (Stance.AGAINST, "She called for the harbour fund to be dissolved.", False),
        (Stance.AGAINST, "She called for an urgent rethink of the harbour fund.", False),
        (Stance.FOR, "She cautioned against a harbour fund.", True),
    ],
)  # fmt: skip
def test_only_the_opposite_side_towards_the_topic_contradicts(
    wanted: Stance, sentence: str, *, against_it: bool
) -> None:
    assert contradicts(wanted, terms("harbour fund"), [sentence]) is against_it


@pytest.mark.parametrize(
    ("wanted", "sentence", "shown"),
    [
        (Stance.CALLING, "The harbour fund looked far off.", False),
        (Stance.CALLING, "There must be a harbour fund.", True),
        (Stance.FOR, "He was grateful for the harbour fund.", True),
        (Stance.FOR, "The harbour fund pays for dredging.", False),
        (Stance.AGAINST, "She found the harbour fund unacceptable.", True),
        (Stance.AGAINST, "The harbour fund pays for dredging.", False),
    ],
)
def test_a_stance_shows_in_its_verbs_and_in_words_near_them(
    wanted: Stance, sentence: str, *, shown: bool
) -> None:
    assert shows(wanted, [sentence]) is shown


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        ("He could go along with the levy on ferries.", Stance.AGAINST),
        ("She could live with the levy on ferries.", Stance.AGAINST),
        ("She could not go along with the levy on ferries.", Stance.FOR),
        ("She saw no added value in the levy on ferries.", Stance.FOR),
        ("He was sceptical of the levy on ferries.", Stance.FOR),
        ("They had doubts about the levy on ferries.", Stance.FOR),
    ],
)
def test_sides_are_taken_in_guarded_words(sentence: str, other: Stance) -> None:
    assert contradicts(other, ("levi", "ferri"), [sentence])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which countries recognised the harbour fund?", "recognize"),
        ("Who said that the levy was legitimate?", "legitimate"),
        ("Who said that the levy was not legitimate?", None),
        ("Who called the levy legitimate?", "legitimate"),
        ("What is the levy?", None),
    ],
)
def test_what_it_is_asked_who_did_or_called_so(text: str, told: str | None) -> None:
    assert predicate(text) == (stem(told) if told else None)


@pytest.mark.parametrize(
    ("sentences", "turned"),
    [
        (["The levy was illegitimate."], True),
        (["The levy was not a legitimate one."], True),
        (["The levy lacked legal validity."], True),
        (["The sham levy was null and void."], True),
        (["The levy is illegitimate under international law."], True),
        (["The so-called legal levy was illegal."], True),
        (["The levy was legitimate."], False),
        (["The levy was not legitimate.", "The fund was legitimate."], False),
        (["The levy paid for piers."], False),
    ],
)
def test_what_is_told_only_with_a_not_is_denied(sentences: list[str], *, turned: bool) -> None:
    assert denied(stem("legitimate"), sentences) is turned


@pytest.mark.parametrize(
    ("sentence", "taken"),
    [
        ("She voiced firm opposition to the dredging of the harbour.", True),
        ("She rejected dredging.", False),
        ("She opposed smuggling, and told of harbour dredging.", False),
        ("She supported the dredging of the harbour.", False),
    ],
)
def test_a_sentence_takes_a_side_towards_all_that_is_named(sentence: str, *, taken: bool) -> None:
    assert takes_side(Stance.AGAINST, terms("oppose harbour dredging"), sentence) is taken


def test_what_is_so_called_is_opposed() -> None:
    said = ["He came back to the so-called dredging plan."]
    assert contradicts(Stance.FOR, terms("dredging plan"), said)
    backed = "States should support the so-called dredging plan."
    assert takes_side(Stance.FOR, terms("dredging plan"), backed)


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
        ("Who mentioned Chad’s right to dig?", "Chad had no right to dig.", False),
    ],
)
def test_what_is_said_to_be_so_is_not_said_by_who_says_that_it_is_not(
    text: str, sentence: str, *, reverse: bool
) -> None:
    assert says_otherwise(text, [sentence]) is reverse
