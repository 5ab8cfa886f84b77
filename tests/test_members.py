"""Who belongs to a list, and who may."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fakes import release, shelve
from lists import FUND, MEMBERSHIP, SIDES, all_near, as_likely, heard, listed_in, never_silent
from test_evidence import ENCODER, cited, gathered
from test_membership import RAIN

from rag.answer import Verdict
from rag.answering import ways
from rag.holdings.library import Library
from rag.questions.question import Question
from rag.retrieval.evidence import gather
from rag.retrieval.members import WITHIN_REACH
from rag.retrieval.rules import Evidence


@pytest.fixture(scope="module")
def rain(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return shelve(tmp_path_factory.mktemp("rain"), RAIN, encoder=ENCODER).library


@pytest.fixture(scope="module")
def fund(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return heard(tmp_path_factory.mktemp("fund"), *FUND)


def test_who_may_be_more_than_a_few(rain: Library) -> None:
    who = cited(gathered(rain, "Who spoke of rain at schools?"))
    assert len(who) > 4
    assert set(who) <= {f"GA-12002#p{number}" for number in range(2, 8)}


def test_whoever_is_criticized_is_no_critic(fund: Library) -> None:
    listed, less_sure = listed_in(fund, "Who criticized Norway for its harbour fund?")
    assert "Ida Holm" not in listed | less_sure


def test_whoever_is_addressed_does_not_answer(fund: Library) -> None:
    for text in (
        "Who warned Norway about its harbour fund?",
        "which delegate told Norway of a fund",
    ):
        listed, less_sure = listed_in(fund, text)
        assert "Ida Holm" not in listed | less_sure
    for text in (
        "Who spoke for Norway about the harbour fund?",
        "Who said Norway had not read it?",
        "Who warned Norway's critics about the harbour fund?",
    ):
        listed, less_sure = listed_in(fund, text)
        assert "Ida Holm" in listed | less_sure
    listed, less_sure = listed_in(fund, "Who warned Ireland or Norway about the harbour fund?")
    assert "Ida Holm" not in listed | less_sure


def test_who_mentioned_somebody_is_everybody_else_who_names_them(tmp_path: Path) -> None:
    library = heard(tmp_path, *SIDES)
    for text in (
        "Who mentioned Fiji?",
        "which delegations referred to Fiji in the debate",
        "list every speaker who took up the crisis in Fiji",
        "everyone who commented on the situation in Fiji",
    ):
        listed, less_sure = listed_in(library, text)
        assert listed == {"Ana Bako", "Ben Cole", "Carl Dorn", "Ida Holm"}
        assert not less_sure
    assert "Eva Farr" not in set().union(*listed_in(library, "who refused to mention Fiji?"))
    evidence = gathered(library, "Who mentioned Fiji?")
    assert evidence.sides[0].quoted[0].texts == ("ANA BAKO (Kenya) condemned the raid on Fiji.",)


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("Who mentioned the Court of Rivers?", False),
        ("Who mentioned Atlantis?", False),
        ("Who mentioned the Harbour Fund?", True),
        ("Who mentioned the UN's harbour rules?", True),
    ],
)
def test_a_name_that_no_passage_has_is_mentioned_by_nobody(
    fund: Library, text: str, *, answered: bool
) -> None:
    assert (gathered(fund, text).verdict is Verdict.ANSWERED) is answered


OWN = release(
    "GA/12003",
    "The Assembly met to talk about students abroad.",
    "Statements",
    "ANA BAKO (Kenya) said that Kenyan students abroad had been stranded.",
    "BEN COLE (Chad) said that students abroad were stranded, and asked for their release.",
    "CARL DORN (Peru) said that his country had brought its students home from abroad.",
    "GUS HOLT (Oman) praised brave students abroad.",
)


@pytest.mark.parametrize(
    "text",
    [
        "Which countries spoke of their own students stranded abroad?",
        "Which countries had citizens among the students stranded abroad?",
    ],
)
def test_whose_own_people_are_asked_about_is_told_by_who_tells_of_theirs(
    tmp_path: Path, text: str
) -> None:
    service = shelve(tmp_path, OWN, encoder=ENCODER)
    answer = service.ask(text)
    assert {one.paragraph.number for one in answer.citations} == {2, 4}
    assert {one.paragraph.number for claim in answer.borderline for one in claim.citations} >= {3}


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("Which countries had own students stranded abroad?", "Ana Bako"),
        ("Whose citizens were among the students stranded abroad?", "Ben Cole"),
    ],
)
def test_whoever_tells_of_their_own_people_in_another_matter_is_not_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, nearest: str
) -> None:
    library = shelve(tmp_path, OWN, encoder=ENCODER).library
    never_silent(monkeypatch)

    def only(least: float) -> set[str]:
        monkeypatch.setattr(
            f"{MEMBERSHIP}.membership",
            lambda _, hits: np.array([0.9] + [least] * (len(hits) - 1)),
        )
        return listed_in(library, text)[0]

    assert only(WITHIN_REACH) == {"Ana Bako", "Carl Dorn"}
    assert only(WITHIN_REACH / 2) == {nearest}


def test_whoever_tells_of_their_own_people_without_a_word_of_the_matter_is_not_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) said that two Ghanaians were among the divers.",
        "BEN COLE (Chad) said that three Chadians had dived with the divers.",
        "CARL DORN (Peru) said that nine Peruvians had moved to the lake.",
    )
    as_likely(monkeypatch, WITHIN_REACH, {"Aba Oke": 0.9})
    never_silent(monkeypatch)
    shown, _ = listed_in(library, "Which countries had nationals among the divers?")
    assert shown == {"Aba Oke", "Ben Cole"}


def test_whose_own_people_met_one_fate_is_not_told_by_who_tells_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) said that two Ghanaians were among the dead.",
        "BEN COLE (Chad) said that three of his citizens had been taken hostage.",
        "CARL DORN (Peru) mourned the loss of lives, among them a student from his country.",
    )
    as_likely(monkeypatch, 0.01, {"Aba Oke": 0.9, "Ben Cole": 0.9})
    never_silent(monkeypatch)
    asked = "Which countries said that some of their citizens were {}?"
    assert listed_in(library, asked.format("killed"))[0] == {"Aba Oke", "Carl Dorn"}
    assert listed_in(library, asked.format("held captive"))[0] == {"Ben Cole"}


def test_who_denies_that_a_thing_is_lawful_is_listed_however_far_from_the_best(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana), Chair of the Well Board, told the Assembly of the board's report.",
        "LIV DAHL (Norway) called the report the fruit of an unlawful board.",
    )
    as_likely(monkeypatch, 0.0, {"Aba Oke": 0.9, "Liv Dahl": 0.1})
    never_silent(monkeypatch)
    shown, _ = listed_in(library, "Who questioned the lawfulness of the board and its report?")
    assert shown == {"Liv Dahl"}


def test_who_called_pictures_fake_is_not_who_wants_them_verified(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) said that the pictures of the leak must be verified.",
        "LIV DAHL (Norway) said that the pictures of the leak had been staged.",
    )
    all_near(monkeypatch)
    shown, _ = listed_in(library, "Which delegation rejected the pictures of the leak as fake?")
    assert shown == {"Liv Dahl"}


def test_who_rejected_accusations_is_not_who_makes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) spoke of the allegations of water theft, which was grave.",
        "LIV DAHL (Norway) said that the accusations of water theft were baseless.",
        "EVA FARR (Peru) said that rumours of snow were false.",
    )
    all_near(monkeypatch)
    shown, _ = listed_in(library, "Who rejected the accusations of water theft?")
    assert shown == {"Liv Dahl"}


def test_who_called_a_thing_fake_says_so_however_unlikely(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) told of the attack on the mill.  They say that it was staged, she added.",
        "LIV DAHL (Norway) said that whatever the mill had shown was a provocation.",
    )
    as_likely(monkeypatch, 0.0, {"Aba Oke": 0.9})
    never_silent(monkeypatch)
    shown, _ = listed_in(library, "Who said that the attack on the mill was a hoax?")
    assert shown == {"Liv Dahl"}


@pytest.mark.parametrize(("wanted", "shown"), [("this dam", {"Liv Dahl"}), ("a canal", set[str]())])
def test_who_never_wanted_a_thing_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wanted: str, shown: set[str]
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) said that the dam and the canal could not last.",
        "LIV DAHL (Norway) said that her country had never desired a dam.",
    )
    all_near(monkeypatch)
    assert listed_in(library, f"Which countries never wanted {wanted}?")[0] == shown


def test_eight_at_most_are_less_sure_beside_a_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lands = "Peru Chad Fiji Oman Mali Togo Kenya Ghana Niger Nepal Qatar Spain Malta Italy"
    said = [f"EVA {one.upper()}SON ({one}) said that rain was rare." for one in lands.split()]
    service = shelve(tmp_path, release("GA/12350", "The Assembly heard.", "Statements", *said))
    monkeypatch.setattr(
        f"{MEMBERSHIP}.membership", lambda _, hits: np.linspace(0.9, 0.12, len(hits))
    )
    monkeypatch.setattr(f"{MEMBERSHIP}.MEMBER", 0.8)
    answer = service.ask("Which speakers said that rain was rare?")
    assert len(answer.borderline) == 8
    assert "Less sure: Eva " in answer.text
    marks = map(int, re.findall(r"\[(\d+)\]", answer.text))
    assert {*marks} == {one.number for one in answer.citations}  # no mark without a citation


def test_where_countries_are_asked_for_and_none_belongs_nobody_else_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO, Director of the Bridge Fund, called for a toll on the bridge.",
        "IDA HOLM (Norway) spoke of fish.",
    )
    never_silent(monkeypatch)
    as_likely(monkeypatch, 0.0, {"Ana Bako": 0.9})
    shown, _ = listed_in(library, "Which countries called for a bridge toll?")
    assert not shown


def test_what_many_say_is_said_by_whoever_is_heard_right_behind(tmp_path: Path) -> None:
    library = heard(
        tmp_path,
        "EVA FARR (Peru) spoke of fish.",
        "Several speakers condemned the toll.  “It is theft,” said Kenya’s representative.",
        title="Council Hears of Tolls",
        symbol="SC/9993",
    )
    listed, _ = listed_in(library, "Who condemned the toll?")
    assert listed == {"The representative of Kenya"}


def test_whoever_says_they_are_a_thing_is_listed_before_those_who_mention_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    all_near(monkeypatch)
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that her country was a transit State for eels.",
        "BEN COLE (Chad) asked for partnerships with transit States.",
        "CARL DORN (Peru) said that, as a source and transit State, Peru counted eels.",
    )
    text = "Which countries said they are a transit State for eels?"
    assert listed_in(library, text) == ({"Ana Bako", "Carl Dorn"}, {"Ben Cole"})
    text = "Which countries are both source and transit States?"
    assert listed_in(library, text)[0] == {"Carl Dorn"}
    text = "Which countries said they are a destination for eels?"
    assert "Ana Bako" in listed_in(library, text)[0]  # nobody says so: who comes near


def test_whoever_has_the_label_right_before_the_thing_called_it_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) called the forum on eels a farce.",
        "LIV DAHL (Norway) walked out of an idle, costly and farcical forum.",
        "EVA FARR (Peru) walked out of the farce fora.",
        "CARL DORN (Chad) told of a farce played after the forum.",
    )
    as_likely(monkeypatch, 0.0, {"Aba Oke": 0.9})
    never_silent(monkeypatch)
    shown, _ = listed_in(library, "Which speakers called the forum a farce?")
    assert shown == {"Aba Oke", "Eva Farr"}


MISSED = (
    "ABA OKE (Ghana) regretted that nets were torn, and condemned the otters of the lake.",
    "LIV DAHL (Norway) told of otters.  The text says nothing of them, she said.",
    (
        "The representative of Peru deplored the missing mention of otters.  "
        "Echoing this sentiment, the representative of Fiji said that Fiji would abstain."
    ),
)


@pytest.mark.parametrize(
    "text",
    [
        "Which speakers regretted that the text does not mention the otters?",
        "Who criticised the resolution for not naming or condemning the otters?",
        "Who complained that the text left out the otters or any mention of them?",
        "Who regretted that the text says nothing of the otters?",
    ],
)
def test_who_missed_a_thing_in_a_text_says_so_or_echoes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    all_near(monkeypatch)
    shown, _ = listed_in(heard(tmp_path, *MISSED), text)
    assert shown == {"Liv Dahl", "The representative of Peru", "The representative of Fiji"}


def test_where_nobody_says_that_a_text_leaves_it_out_nobody_missed_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    all_near(monkeypatch)
    library = heard(tmp_path, *MISSED)
    shown, less_sure = listed_in(library, "Who regretted that the text does not mention nets?")
    assert not shown | less_sure


def test_of_a_part_of_the_world_those_belong_who_do_beside_all_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = release(
        "GA/9",
        "IDA HOLM (Norway) condemned the flooding of wells.",
        "AMA BAKO (Kenya) condemned the flooding of wells.",
        "EVA FARR (Peru) spoke of gulls.",
    )
    silent = Evidence(Verdict.NOT_IN_RECORDS, 0.9, (), ())

    def of_all_alone(asked: Question, *given: Any, **narrowed: Any) -> Evidence:
        heard = {one.speaker for one in given[-1] if one.speaker}
        return silent if len(heard) == 1 else gather(asked, *given, **narrowed)

    monkeypatch.setattr(ways, "gather", of_all_alone)
    service = shelve(tmp_path, record)
    answer = service.ask("Which African countries condemned the flooding of wells?")
    assert answer.short == "1 of 3 speakers: Kenya"
    for question in (
        "Which Latin American countries condemned the flooding of wells?",
        "Which Latin American countries mentioned Norway and the flooding of Mali?",
    ):
        assert not service.ask(question).answered


def test_no_more_are_listed_than_it_says_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    never_silent(monkeypatch)
    as_likely(monkeypatch, chances={"Ana Bako": 0.8, "Ben Cole": 0.95, "Carl Dorn": 0.85})
    said = [f"{name} said that boats leaked." for name in ("ANA BAKO (Kenya)", "BEN COLE (Fiji)")]
    library = heard(tmp_path, *said, "CARL DORN (Peru) said that boats leaked.")
    two = {"Ben Cole", "Carl Dorn"}
    assert listed_in(library, "Which two countries said that boats leaked?") == (two, {"Ana Bako"})
    assert listed_in(library, "Which countries said that two boats leaked?")[0] == two | {
        "Ana Bako"
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Who said that there is no dry well in the north?", {"Ben Cole", "Eva Farr"}),
        ("Who said that the northern wells are deep?", {"Aba Oke", "Gus Holt"}),
        ("Who said that wells are deep?", {"Aba Oke"}),  # too few words to tell it by
        ("Who said that the northern wells are no longer deep?", {"Aba Oke"}),
    ],
)
def test_who_says_so_in_all_its_words_is_listed_however_unlikely(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, names: set[str]
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) said that the wells of the north, dry or deep, were hers.",
        "BEN COLE (Chad) said that nobody had a dry well in the north.",
        "CARL DORN (Peru) said that the north had a dry well.",
        "EVA FARR (Fiji) said that dry wells in the north do not exist.",
        "GUS HOLT (Togo) said that the northern wells are very deep.",
        "LENA ODE (Niger) said that the northern wells are not deep.",
    )
    as_likely(monkeypatch, 0.0, {"Aba Oke": 0.9})
    never_silent(monkeypatch)
    shown, _ = listed_in(library, text)
    assert shown == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Who said that drought does not excuse a toll?", "Aba Oke"),
        ("Who will not support a toll at the lock?", "Ben Cole"),
        ("Who said the lock is not closed?", "Eva Farr"),
    ],
)
def test_who_says_in_the_same_words_that_it_is_not_so_is_no_opponent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, name: str
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) said that drought does not excuse blocking boats, or a toll.",
        "BEN COLE (Chad) said that his country backed the lock but will not support a toll at it, "
        "though others support a toll at the lock.",
        "CARL DORN (Peru) said that drought does excuse a toll, that it supports a toll at the "
        "lock, and that the lock is closed.",
        "EVA FARR (Fiji) said that the slander that the lock is closed is untrue.",
    )
    never_silent(monkeypatch)
    as_likely(monkeypatch, 0.0, {name: 0.9, "Carl Dorn": 0.9})
    assert listed_in(library, text)[0] == {name}


def test_who_takes_the_side_on_a_matter_is_no_opponent_for_other_words_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) thanked the neighbouring villages for their wells.",
        "BEN COLE (Chad) thanked those villages neighbouring the lake that had wells.",
        "CARL DORN (Peru) told of villages.",
    )
    all_near(monkeypatch)
    shown, _ = listed_in(library, "Who thanked the neighbouring villages?")
    assert shown == {"Aba Oke", "Ben Cole"}


def test_who_imposed_sanctions_is_not_who_is_for_or_against_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) said that his country has imposed sanctions on well thieves.",
        "BEN COLE (Chad) is in favour of tough sanctions on well thieves.",
        "CARL DORN (Peru) said that the sanctions imposed by others on well thieves were harmful.",
    )
    all_near(monkeypatch)
    for text in (
        "Who imposed sanctions on well thieves?",
        "Which countries announced sanctions on well thieves?",
    ):
        shown, less_sure = listed_in(library, text)
        assert shown == {"Aba Oke"}
        assert less_sure == {"Ben Cole", "Carl Dorn"}


@pytest.mark.parametrize(
    "text",
    [
        "Which countries said how many people were killed?",
        "Which countries gave a death toll?",
        "Which countries cited figures for the dead?",
    ],
)
def test_who_gives_the_figure_asked_for_is_listed_however_unlikely(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) said that the flood had killed 90 people.",
        "BEN COLE (Chad) said that the water had claimed the lives of 80 Chadians.",
        "CARL DORN (Peru) said that 40 people had dug wells.",
        "EVA FARR (Fiji) said that many people were killed.",
    )
    as_likely(monkeypatch, WITHIN_REACH, {"Aba Oke": 0.9, "Eva Farr": 0.9})
    never_silent(monkeypatch)
    shown, _ = listed_in(library, text)
    assert shown == {"Aba Oke", "Ben Cole"}


def test_who_has_little_of_a_saying_that_another_has_all_of_did_not_say_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) said that wells are cheap.  It is the pumps beside them that rust.",
        "BEN COLE (Chad) said that pumps were late.",
        "CARL DORN (Peru) said that cheap wells have pumps.",
    )
    as_likely(monkeypatch, 0.9, {})
    never_silent(monkeypatch)
    shown, may = listed_in(library, "Who said wells are cheap but the pumps beside them rust?")
    assert shown == {"Aba Oke", "Carl Dorn"}
    assert "Ben Cole" in may
    shown, _ = listed_in(library, "Who said that pumps rust?")  # too few words to tell it by
    assert "Ben Cole" in shown


@pytest.mark.parametrize(
    ("text", "made", "names"),
    [
        ("Who said that boats are the answer?", False, set()),
        ("Who said that boats are the answer?", True, {"Ben Cole", "Carl Dorn"}),
        ("Who said that boats are dear?", False, {"Aba Oke", "Ben Cole"}),  # nobody denies it
        ("Who said that boats are not the answer?", True, {"Aba Oke", "Ben Cole"}),
    ],
)
def test_what_is_denied_and_plainly_said_by_nobody_is_said_by_who_has_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, *, made: bool, names: set[str]
) -> None:
    said = [
        "ABA OKE (Ghana) said that boats are not the answer.",
        "BEN COLE (Chad) said that boats sank, and that he waits for help.",
        "CARL DORN (Peru) said that boats are the answer.",
    ]
    library = heard(tmp_path, *(said if made else said[:-1]))
    all_near(monkeypatch)
    assert listed_in(library, text)[0] == names


def test_whoever_agrees_with_a_member_is_listed_behind_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) called for a forum on eels.  The representative of Chad said the same.",
        "LIV DAHL (Norway) rejected a forum on eels.  The representative of Fiji said the same.",
        "EVA FARR (Peru) told of rain.  On the forum, she was of the same view as Ghana.",
        "CARL DORN (Mali) told of rain, and of the same storms as Ghana.",
    )
    as_likely(monkeypatch, 0.0, {"Aba Oke": 0.9})
    never_silent(monkeypatch)
    shown, _ = listed_in(library, "Which speakers supported the forum?")
    assert shown == {"Aba Oke", "The representative of Chad", "Eva Farr"}
    shown, _ = listed_in(library, "Which speakers opposed the forum?")
    assert shown == {"Liv Dahl", "The representative of Fiji"}
