"""Which side a question asks about, and which one sentences take; on invented sentences."""

from __future__ import annotations

import pytest

from rag.questions.stance import (
    Stance,
    asked_stance,
    contradicts,
    declines_to_call,
    is_backed_by_none,
    is_open,
    shows,
    takes_side,
    up_to_another,
)
from rag.words import terms


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
        ("Who warned against or objected to the tolls?", Stance.AGAINST, "tolls?"),
        ("Who objected to or warned against tolls?", Stance.AGAINST, "tolls?"),
        ("Who was critical of the dredgers?", Stance.AGAINST, "dredgers?"),
        ("Which States warned against dredging?", Stance.AGAINST, "dredging?"),
        ("Who sided with the dredgers?", Stance.FOR, "dredgers?"),
        ("who is happy with the toll?", Stance.FOR, "toll?"),
        ("who took Chad's side?", Stance.FOR, "Chad's side?"),
        ("was anyone against the tolls?", Stance.AGAINST, "tolls?"),
        ("were any countries against the tolls?", Stance.AGAINST, "tolls?"),
        ("anyone against the tolls?", Stance.AGAINST, "tolls?"),
        ("who's against the tolls", Stance.AGAINST, "tolls"),
        ("who is anti tolls", Stance.AGAINST, "tolls"),
        ("who refused the tolls?", Stance.AGAINST, "tolls?"),
        ("is anybody for the tolls?", Stance.FOR, "tolls?"),
        ("which countries are pro tolls", Stance.FOR, "tolls"),
        ("who liked the tolls?", Stance.FOR, "tolls?"),
        ("Which States refused to impose a toll?", Stance.AGAINST, "toll?"),
        ("Who would not support the tolls?", Stance.AGAINST, "tolls?"),
        ("Who said they will not back the tolls?", Stance.AGAINST, "tolls?"),
        ("who can't accept the tolls?", Stance.AGAINST, "tolls?"),
        ("Which States were on the dredgers' side?", Stance.FOR, "dredgers' side?"),
        ("Which countries expressed strong support for Fiji?", Stance.FOR, "Fiji?"),
        ("who put the blame on Chad?", Stance.AGAINST, "Chad?"),
        ("Who pointed the finger at Chad?", Stance.AGAINST, "Chad?"),
        *(
            (f"Who {verb} Chad?", Stance.AGAINST, "Chad?")
            for verb in (
                "went after",
                "faulted",
                "took a swipe at",
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
        *(
            (f"Who {verb} the levy?", Stance.AGAINST, "levy?")
            for verb in (
                "spoke against or urged caution on",
                "urged caution about",
                "made the case against",
                "had reservations about",
                "did not want",
                "didn't like",
                "wasn't happy with",
            )
        ),
        ("Who attacked the amendment on tolls?", Stance.AGAINST, "amendment on tolls?"),
        ("pushback against the levy: from whom?", Stance.AGAINST, "levy: from whom?"),
        ("criticism of the levy: by whom?", Stance.AGAINST, "levy: by whom?"),
        ("Who argued in favour of the levy?", Stance.FOR, "levy?"),
        ("Who wants to end the levy?", Stance.CALLING, "end the levy?"),
        ("Who pushed for dredging?", Stance.CALLING, "dredging?"),
        ("Who's for dredging the canal?", Stance.FOR, "dredging the canal?"),
        ("Who is against condemning Chad?", Stance.AGAINST, "condemning Chad?"),
        ("Who spoke out against backing it?", Stance.AGAINST, "backing it?"),
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
        "Who was for weeks silent?",
    ],
)
def test_other_verbs_have_none(text: str) -> None:
    assert asked_stance(text) is None


@pytest.mark.parametrize(
    ("wanted", "sentence", "against_it"),
    [
        (Stance.FOR, "He rejected the harbour fund outright.", True),
        (Stance.FOR, "He did not support the harbour fund.", True),
        (Stance.FOR, "He not only supported the harbour fund but paid for it.", False),
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
        ("He asked: “why not a levy on ferries?”", Stance.AGAINST),
        ("She could live with the levy on ferries.", Stance.AGAINST),
        ("She could not go along with the levy on ferries.", Stance.FOR),
        ("She saw no added value in the levy on ferries.", Stance.FOR),
        ("He was sceptical of the levy on ferries.", Stance.FOR),
        ("They had doubts about the levy on ferries.", Stance.FOR),
        ("He had no objection to the levy on ferries.", Stance.AGAINST),
        ("She saw no alternative to a levy on ferries.", Stance.AGAINST),
        ("She found no merit in a levy on ferries.", Stance.FOR),
        ("He questioned the need for a levy on ferries.", Stance.FOR),
        ("She said that the time was not ripe for a levy on ferries.", Stance.FOR),
        ("He was not convinced that a levy on ferries would help.", Stance.FOR),
        ("She preferred tolls to a levy on ferries.", Stance.FOR),
        ("She took issue with calls for a levy on ferries.", Stance.FOR),
        ("He wondered why some favoured a levy on ferries.", Stance.FOR),
        ("She could not agree with those who preferred a levy on ferries.", Stance.FOR),
        ("He called a levy on ferries a luxury of the rich.", Stance.FOR),
        ("She said that a levy on ferries would do more harm than good.", Stance.FOR),
        ("He said that a levy on ferries was unnecessary.", Stance.FOR),
        ("She stressed that a levy on ferries was “null and void”.", Stance.FOR),
    ],
)
def test_sides_are_taken_in_guarded_words(sentence: str, other: Stance) -> None:
    assert contradicts(other, ("levi", "ferri"), [sentence])


@pytest.mark.parametrize(
    "sentence",
    [
        "She preferred a levy on ferries to be phased in.",
        "He said that a levy on ferries was not a luxury.",
        "She agreed with those who preferred a levy on ferries.",
        "He said that a levy on ferries was needed, as tolls had been a mistake.",
        "She rejected calls for an end to the levy on ferries.",
        "He said that lifting the levy on ferries would be a mistake.",
        "She said that attacks on the levy on ferries were unjust.",
        "He called scrapping the levy on ferries premature.",
        "His country was the only country that backed the levy on ferries.",
        "No country has backed the levy on ferries more.",
    ],
)
def test_what_is_said_beside_a_thing_is_not_against_it(sentence: str) -> None:
    assert not contradicts(Stance.FOR, ("levi", "ferri"), [sentence])


@pytest.mark.parametrize(
    ("sentence", "left_open"),
    [
        ("He asked how a levy would work.", True),
        ("She took note of the proposal for a levy.", True),
        ("He was still studying the levy.", True),
        ("She backed a levy and asked how it would work.", False),
        ("He said that a levy would pay for ferries.", False),
    ],
)
def test_whoever_asks_or_takes_note_leaves_it_open(sentence: str, *, left_open: bool) -> None:
    assert is_open(sentence) is left_open


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


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("who was against the levy or warned of it", "who was against the levy"),
        ("who opposed the levy, called it unfair, or wanted it gone", "who opposed the levy"),
        ("criticism of the levy: from whom", "criticism of the levy"),
        ("who opposed the levy and the toll", "who opposed the levy and the toll"),
    ],
)
def test_what_else_they_may_have_done_is_no_part_of_what_they_are_against(
    text: str, alone: str
) -> None:
    asked = asked_stance(text)
    assert asked is not None
    assert up_to_another(text, asked.end) == alone


def test_what_is_so_called_is_opposed() -> None:
    said = ["He came back to the so-called dredging plan."]
    assert contradicts(Stance.FOR, terms("dredging plan"), said)
    backed = "States should support the so-called dredging plan."
    assert takes_side(Stance.FOR, terms("dredging plan"), backed)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Peru is the only State that has voiced support for the levy.", True),
        ("Not a single other member recognized the levy.", True),
        ("No State had yet endorsed the levy.", True),
        ("His country was the only country that backed the levy.", False),
        ("No country has backed more levies.", False),
        ("No State endorsed the raid, and the levy was fair.", False),
        ("Peru was the only State to oppose the levy.", False),
        ("None of the members that backed the levy regrets it.", False),
        ("No delegation can praise the text without backing the levy.", False),
        ("Mine was the only country to back the levy.", False),
    ],
)
def test_whom_else_alone_or_nobody_a_thing_is_backed_by(sentence: str, *, told: bool) -> None:
    assert is_backed_by_none(("levi",), sentence) is told
    assert not told or not takes_side(Stance.FOR, ("levi",), sentence)


@pytest.mark.parametrize(
    ("said", "declines"),
    [
        (["He did not call for a freeze on hiring, but for order in it."], True),
        (["She was not asking for a freeze on hiring.", "Hiring needed rules."], True),
        (["Nobody, she said, had proposed a freeze on hiring."], True),
        (["He called for a freeze on hiring."], False),
        (["He did not call for a freeze on hiring.", "He now urged a freeze on hiring."], False),
        (["She did not only call for a freeze on hiring, but for cuts."], False),
        (["He did not ask for time.", "A freeze on hiring was needed."], False),
    ],
)
def test_whoever_says_that_they_do_not_call_for_a_thing_declines_to(
    said: list[str], *, declines: bool
) -> None:
    assert declines_to_call(("freez", "hire"), said) is declines
