"""Whom sentences back or condemn; on invented sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rag.forms.towards import (
    Target,
    accuses_only,
    is_accused,
    is_harm_condemned,
    is_harmed,
    otherwise,
    sides_with_one,
    stances_towards,
    takes_side_on,
)
from rag.questions.stance import Stance

CHAD = {"chad", "chadian", "republic of chad", "us"}


@pytest.mark.parametrize(
    ("sentence", "stances"),
    [
        ("He condemned Chad's dredging.", {Stance.AGAINST}),
        ("He condemned the dredging of the lake by Chad.", {Stance.AGAINST}),
        ("He condemned in the strongest possible terms the raids led by Chad.", {Stance.AGAINST}),
        ("He condemned the raid on Chad.", {Stance.FOR}),  # it is Chad that is harmed
        ("He condemned raids across Chad.", {Stance.FOR}),
        ("He condemned the occupation of Chad.", {Stance.FOR}),
        ("He condemned the killing of Chadian civilians.", {Stance.FOR}),
        ("He condemned raids in Chad.", set()),
        ("He condemned raids; Chad must be heard.", set()),
        ("He condemned raids and urged that Chad be heard.", {Stance.CALLING}),
        ("He condemned those who back Chad.", set()),
        ("He condemned Mali, whose boats raided Chad.", set()),
        ("He spoke of countries backing Chad.", set()),
        ("He said Mali was the only country that had expressed support for Chad.", set()),
        ("He backed Chad in all of it.", {Stance.FOR}),
        ("He backed Chad, Mali and Niger.", {Stance.FOR}),
        ("He backed Mali, Niger and Chad.", {Stance.FOR}),
        ("He backed the Republic of Chad.", {Stance.FOR}),
        ("He backed talks between Chad and Mali.", set()),
        ("He backed Chadian dredging.", set()),
        ("He backed the Chadian people.", {Stance.FOR}),
        ("He stands with Chad.", {Stance.FOR}),
        ("He noted that Mali's envoy asserted that all back Chad.", set()),
        ("The Malian Ambassador claimed today that all back Chad, he said.", set()),
        ("He stood by Chad.", {Stance.FOR}),
        ("He put the blame on Chad for the drought.", {Stance.AGAINST}),
        ("The root of the drought lies in Chad itself, he said.", {Stance.AGAINST}),
        ("The blame rests squarely on the shoulders of Chad.", {Stance.AGAINST}),
        ("He called on all to hold Chad accountable.", {Stance.AGAINST}),
        ("All will be held accountable, he said, noting what Chad had asked.", set()),
        ("He deplored the raid, stressing Chad's right to be heard.", set()),
        ("He deplored the raid, he said, and spoke of Chad.", set()),
        ("He condemned “in the strongest terms” the raid on Chad.", {Stance.FOR}),
        ("He condemned the deaths of Chadians.", {Stance.FOR}),
        ("He urged Chad once again to end the raids.", {Stance.AGAINST, Stance.CALLING}),
        ("The shelling of Chad must end.", set()),
        ("The rockets fired at Chad must stop.", set()),
        ("He urged partners to support Chad to end hunger.", {Stance.FOR}),
        ("He called on Chad to stop the raids.", {Stance.AGAINST, Stance.CALLING}),
        ("Chad must withdraw, he said.", {Stance.AGAINST}),
        ("Chad wants to stop the raids.", set()),
        ("He pointed the finger at Chad.", {Stance.AGAINST}),
        ("He did not back Chad.", {Stance.AGAINST}),
        ("The raid came with the complicity of Chad.", {Stance.AGAINST}),
        ("Chad is clearly involved in the invasion.", {Stance.AGAINST}),
        ("There was no complicity of Chad in it.", set()),
        ("Chad is involved in the talks.", set()),
        ("They ignored Chad's legitimate security concerns.", {Stance.FOR}),
        ("There are no legitimate interests of Chad there.", set()),
        ("Mali refuses to back Chad.", {Stance.AGAINST}),
        ("He deplored “the raids of Chad”.", {Stance.AGAINST}),
        ("He deplored raids, saying “Chad has to be heard”.", set()),
        ("He refused to condemn Chad.", {Stance.FOR}),
        ("She dismissed the allegation of raids by Chad.", {Stance.FOR}),
        ("She rejected all claims that Chad had dredged the lake.", set()),
        ("She rejected Chad's claims.", {Stance.AGAINST}),
        ("She rejected the claims of Chad.", {Stance.AGAINST}),
        ("He backed the plan to stop the war that is said to be fought in Chad.", set()),
        ("He condemned the violation of the territorial integrity of Chad.", {Stance.FOR}),
        ("He condemned attempts to annex Chad.", {Stance.FOR}),
        ("He deplored the killing of Malian and Chadian civilians.", set()),
        ("He was condemned by Chad.", set()),
        ("He spoke of accusations against Chad.", set()),
        ("Allegations that Chad is looting are false, he said.", {Stance.FOR}),
        ("Charges against Chad were baseless.", {Stance.FOR}),
        ("She put her hope in the solidarity of nations, noting that Chad had suffered.", set()),
        ("She thanked Chad’s neighbours.", set()),
        ("Chad is a grave threat to the lake.", {Stance.AGAINST}),
        ("Chad threatens the lake.", {Stance.AGAINST}),
        ("The raids of Chad were in full conformity with international law.", {Stance.FOR}),
        ("The raids of Chad were not in accordance with the law.", set()),
        ("The raids of Chad should be in accordance with the law.", set()),
        ("Chad is under threat.", set()),
        ("Chad is threatened by drought.", set()),
        ("Chad poses no threat to anybody.", {Stance.FOR}),
        ("Chad is not a threat to anybody.", {Stance.FOR}),
        ("Mali is under no threat from Peru or Chad.", {Stance.FOR}),
        ("The text was hostile towards Chad.", {Stance.FOR}),
        ("It was a biased text against Chad.", {Stance.FOR}),
        ("It was without prejudice to Chad.", set()),
        ("She welcomed the efforts by Chad.", {Stance.FOR}),
        ("She commended the role played by Chad.", {Stance.FOR}),
        ("She welcomed the remarks by Chad.", set()),
        ("She welcomed all, including 100 Chadians.", set()),
        ("His country’s “firm commitment” to Chad’s defence stands.", {Stance.FOR}),
        ("She recalled a commitment made in Chad.", set()),
        ("Let us condemn the raid.", set()),  # "us" is nobody's name here
        ("Chad dredged the lake.", set()),
        ("He would vote against Chad.", {Stance.AGAINST}),
        ("She had voted in favour of Chad.", {Stance.FOR}),
        ("He would vote against the text, for it was in line with what Chad wanted.", set()),
    ],
)
def test_a_stance_towards_someone_is_told_by_where_the_name_stands(
    sentence: str, stances: set[Stance]
) -> None:
    assert stances_towards(CHAD, [sentence]) == stances


@pytest.mark.parametrize(
    ("sentence", "stances"),
    [
        ("What the River Court did was an absurd farce, he said.", {Stance.AGAINST}),
        ("He condemned the damage done to the boats of the River Court.", {Stance.FOR}),
        ("He condemned the attacks on boats by the River Court.", {Stance.AGAINST}),
        ("It was absurd, he said, and the court of Chad was right.", set()),
    ],
)
def test_a_body_is_held_up_to_scorn_or_harmed_in_what_is_theirs(
    sentence: str, stances: set[Stance]
) -> None:
    assert stances_towards({"River Court"}, [sentence]) == stances


def test_scorn_beside_a_state_may_be_of_what_is_said_of_it() -> None:
    assert not stances_towards(CHAD, ["It was absurd that all spoke of Chad, he said."])


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("sudan", "He condemned South Sudan."),
        ("guinea", "He condemned Papua New Guinea."),
        ("guinea", "He condemned Equatorial Guinea."),
        ("republic of korea", "He condemned the Democratic People’s Republic of Korea."),
    ],
)
def test_a_country_is_not_another_whose_name_holds_its_own(name: str, sentence: str) -> None:
    assert not stances_towards({name}, [sentence])
    assert not Target(frozenset({name}), proper=True).mentioned(sentence)


@pytest.mark.parametrize(
    ("asked", "proper", "left"),
    [
        (Stance.AGAINST, True, {1, 2, 4}),
        (Stance.FOR, True, {3}),
        (Stance.AGAINST, False, {1, 2, 4}),
        (Stance.FOR, False, {3}),  # more are against it
    ],
)
def test_who_stays_on_a_list_of_those_for_or_against(
    asked: Stance, left: set[int], *, proper: bool
) -> None:
    said = {
        1: ["He condemned Chad."],
        2: ["She deplored Chad's raids."],
        3: ["He backed Chad."],
        4: ["She spoke of Chad."],
    }
    target = Target(frozenset(CHAD), proper=proper)
    assert said.keys() - otherwise(target, asked, said) == left


def test_who_puts_sanctions_in_place_is_for_them_and_who_warns_of_them_against() -> None:
    target = Target(frozenset({"sanctions"}), proper=False)
    said = {
        1: ["His country imposed harsh sanctions."],
        2: ["He warned that further sanctions would widen the war."],
        3: ["He cautioned against sanctions.", "He regretted that the sanctions would stay."],
        4: ["He spoke of sanctions."],
        5: ["The West had imposed illegal sanctions on his country."],
        6: ["She warned that lifting the sanctions would embolden raiders."],
        7: ["She regretted that no sanctions had been adopted."],
        8: ["He spoke of the adverse impact of sanctions."],
        9: ["Such sanctions never bring peace."],
        10: ["Malta has long implemented these sanctions."],
    }
    assert otherwise(target, Stance.AGAINST, said) == {1, 10}
    assert {2, 3, 8, 9} <= otherwise(target, Stance.FOR, said)
    assert not {1, 6, 7, 10} & otherwise(
        target, Stance.FOR, {key: said[key] for key in (1, 6, 7, 10)}
    )


def test_who_calls_for_a_matter_is_for_it_and_who_calls_for_its_end_against() -> None:
    said = {
        1: ["He called for a toll."],
        2: ["She called for an end to the toll."],
        3: ["He urged all to lift the toll."],
        4: ["He called on all to spend less, pay what they owe and at last end the tolls."],
    }
    toll = Target(frozenset(["toll"]), proper=False)
    assert said.keys() - otherwise(toll, Stance.AGAINST, said) == {2, 3, 4}
    assert said.keys() - otherwise(toll, Stance.FOR, said) == {1}


def test_where_few_are_against_someone_in_so_many_words_the_others_are_not() -> None:
    said = {key: ["She spoke of Chad."] for key in range(17)} | {99: ["He condemned Chad."]}
    target = Target(frozenset(CHAD), proper=True)
    assert otherwise(target, Stance.AGAINST, said) == set(range(17))
    assert otherwise(replace(target, proper=False), Stance.AGAINST, said) == set()


def test_who_tells_of_somebodys_misdeed_alone_is_against_them() -> None:
    said = {1: ["Chad had violated the law."], 2: ["She thanked Chad."], 3: ["She spoke of Chad."]}
    said[4] = ["He condemned Chad."]
    target = Target(frozenset(CHAD), proper=True)
    assert {1, 4} <= said.keys() - otherwise(target, Stance.AGAINST, said)
    assert 2 in otherwise(target, Stance.AGAINST, said)


@pytest.mark.parametrize(
    ("sentence", "granted"),
    [
        ("He affirmed Chad’s right to dredge.", True),
        ("She said that Chad has the right to dredge.", True),
        ("She recognized Chad’s inherent right to dredge.", True),
        ("She rejected the claim that Chad has the right to dredge.", False),
        ("She recalled Chad’s right to dredge.", True),
        ("She recognized the right of Chad to dredge.", True),
        ("She spoke of the right of Chad to dredge.", False),
        ("She spoke of Chad’s right to dredge.", False),
        ("She had heard the assertion that Chad has a right to dredge.", False),
        ("She doubted whether Chad has the right to dredge.", False),
        ("She affirmed the right of Mali; Chad dredged.", False),
    ],
)
def test_a_right_is_granted_by_who_says_that_they_have_it(sentence: str, *, granted: bool) -> None:
    assert Target(frozenset({"chad"}), proper=True, right=True).granted(sentence) == granted


def test_who_grants_a_right_is_for_it_and_who_is_for_the_other_is_not_against_a_thing() -> None:
    said = {1: ["He affirmed Chad’s right to dredge."], 2: ["She spoke of dredging by Chad."]}
    right = Target(frozenset(CHAD), proper=True, whole=False, right=True)
    assert otherwise(right, Stance.FOR, said) == {2}
    raids = {1: ["He condemned the raid on Chad."], 2: ["She spoke of dredging by Chad."]}
    thing = Target(frozenset(CHAD), proper=True, whole=False)
    assert otherwise(thing, Stance.AGAINST, raids) == {1}


NORWAY = frozenset(["norway"])
SANCTIONS = Target(frozenset(["sanctions"]), proper=False)


@pytest.mark.parametrize(
    ("sentence", "accused"),
    [
        ("She condemned Norway.", True),
        ("It was Norway’s aggression that ended the pact.", True),
        ("Norway has repeatedly violated the pact.", True),
        ("The pact was broken by Norway.", False),  # told of, not held against it
        ("Norway kept the pact.", False),
        ("The attack on Norway ended the pact.", False),
        ("She pointed to Norway’s support for the armed rebels.", True),
        ("She visited Norway after the start of the raids.", False),
        ("The Norway war must end.", False),
        ("Norway must be held to account for the raids.", True),
        ("Norway towns shelled at night lie in ruins.", False),
        ("The law not only supports Norway but its neighbours.", False),
    ],
)
def test_who_is_accused_is_told_by_what_they_did(sentence: str, accused: bool) -> None:
    assert is_accused(NORWAY, sentence) is accused


@pytest.mark.parametrize(
    ("sentence", "harmed", "condemned"),
    [
        ("He condemned the raids by Mali against Chad.", True, True),
        ("The attack on the people of Chad was brutal.", False, False),
        ("He spoke of the attack on Chad.", True, False),
        ("He condemned Chad's attack on Mali.", False, False),
        ("She deplored the killing of Chadians.", True, True),
    ],
)
def test_a_deed_done_to_somebody_is_no_deed_of_theirs(
    sentence: str, *, harmed: bool, condemned: bool
) -> None:
    assert is_harmed(frozenset(CHAD), sentence) is harmed
    assert is_harm_condemned(frozenset(CHAD), sentence) is condemned


def test_who_tells_of_harm_done_to_somebody_is_not_against_them() -> None:
    said = {
        1: ["He condemned Chad."],
        2: ["The raid on Chad shook all."],
        3: ["Both the raid on Chad and another were told of."],
    }
    target = Target(frozenset(CHAD), proper=True)
    assert otherwise(target, Stance.AGAINST, said) == {2}
    pact = Target(frozenset({"pact"}), proper=False)
    backing = {1: ["He backed Mali, which asked for a pact."], 2: ["She deplored a pact."]}
    assert otherwise(pact, Stance.AGAINST, backing) == {1}


def test_who_takes_a_side_towards_one_of_two_takes_it_not_towards_both() -> None:
    both = (Target(frozenset(CHAD), proper=True), Target(frozenset({"mali"}), proper=True))
    assert sides_with_one(Stance.AGAINST, both, ["He condemned Chad."])
    assert not sides_with_one(Stance.AGAINST, both, ["He condemned Chad.", "Mali invaded it."])
    assert not sides_with_one(Stance.AGAINST, both, ["He condemned every raid."])
    assert sides_with_one(Stance.FOR, both, ["He backed Mali."])


def test_whoever_accuses_only_the_rival_of_another_does_not_accuse_that_one() -> None:
    kenya = Target(frozenset(["kenya"]), proper=True)
    assert accuses_only({"NO"}, kenya, ["Norway violated the pact, which Kenya kept."])
    assert not accuses_only({"NO"}, kenya, ["Norway violated the pact.", "So Kenya’s war began."])
    assert not accuses_only({"PE"}, kenya, ["Norway violated the pact."])


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("She was in favour of very tough sanctions.", Stance.FOR),
        ("His country has imposed sanctions.", Stance.FOR),
        ("Sanctions have been enacted, she said.", Stance.FOR),
        ("Peru had joined a response, including sanctions.", Stance.FOR),
        ("He cautioned against sanctions.", Stance.AGAINST),
        ("He called on all to rethink the sale of boats and sanctions.", Stance.AGAINST),
        ("Warning that sanctions could do harm, he called for talks.", Stance.AGAINST),
        ("He spoke of sanctions.", None),
        ("He rejected the pact.", None),
    ],
)
def test_on_which_side_of_measures_a_sentence_is(sentence: str, side: Stance | None) -> None:
    taken = {one for one in Stance if takes_side_on(SANCTIONS, one, sentence)}
    assert taken == ({side} if side else set())


def test_whom_measures_are_put_to_are_no_measures() -> None:
    target = Target(frozenset({"sanctions"}), proper=False)
    assert target.mentioned("The sanctions bite.")
    assert not target.mentioned("Chad was the most sanctioned State.")
