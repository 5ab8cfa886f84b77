"""Who takes the side that is asked for, and who another."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from fakes import release, shelve
from lists import FUND, MEMBERSHIP, SIDES, all_near, as_likely, heard, listed_in, never_silent
from test_evidence import ENCODER, gathered

from rag.answer import Verdict
from rag.holdings.library import Library


@pytest.fixture(scope="module")
def fund(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return heard(tmp_path_factory.mktemp("fund"), *FUND)


BLAME = release(
    "SC/903",
    "In the debate, the representative of Peru blamed Chad for the leak.",
    "Statements",
    "The representative of Peru said that Chad had broken every pipe.",
    "The representative of Fiji said that Peru had broken the pipes of Chad.",
    title="Security Council Hears of Leaks",
    day="4 May 2021",
)


def test_a_lead_tells_by_its_verb_what_somebody_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = shelve(tmp_path, BLAME, encoder=ENCODER).library
    never_silent(monkeypatch)
    shown, _ = listed_in(library, "Who blamed Chad?")
    assert shown == {"The representative of Peru"}


def test_whoever_takes_the_other_side_is_not_among_thoselisted_in(fund: Library) -> None:
    listed, less_sure = listed_in(fund, "Who criticized the harbour fund of Norway?")
    assert {"Ana Bako", "Ben Cole", "Eva Farr"} <= listed
    assert "Carl Dorn" not in listed
    assert "Carl Dorn" in less_sure


@pytest.mark.parametrize(
    ("text", "listed", "others"),
    [
        ("Who condemned Tonga?", {"Ben Cole", "Carl Dorn", "Ida Holm"}, {"Lena Ode"}),
        ("Who laid into Tonga as well?", {"Ben Cole", "Carl Dorn"}, {"Lena Ode"}),
        ("Who condemned Fiji?", set(), {"Ana Bako", "Carl Dorn", "Ida Holm"}),
        ("Who supported Fiji?", {"Ana Bako", "Carl Dorn"}, {"Ida Holm"}),
        ("Who supported Tonga?", set(), {"Ben Cole", "Carl Dorn", "Ida Holm"}),
    ],
)
def test_who_is_for_or_against_someone_is_who_says_so_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, listed: set[str], others: set[str]
) -> None:
    library = heard(tmp_path, *SIDES)
    all_near(monkeypatch)
    shown, _ = listed_in(library, text)
    assert listed <= shown
    assert not shown & others


def test_whoever_says_plainly_that_they_are_against_someone_is_listed_however_far_from_the_best(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(tmp_path, *SIDES)
    never_silent(monkeypatch)
    monkeypatch.setattr(
        f"{MEMBERSHIP}.membership", lambda _, hits: np.array([0.9] + [0.0] * (len(hits) - 1))
    )
    shown, _ = listed_in(library, "Who condemned Tonga?")
    assert {"Ben Cole", "Carl Dorn"} <= shown
    assert not shown & {"Ida Holm", "Lena Ode", "Gus Holt"}


RAIDS = (
    "ANA BAKO (Kenya) condemned the raids by Tonga against Fiji on 4 May.",
    "BEN COLE (Chad) condemned Fiji’s raid on Tonga.  The truce did not begin on 4 May.",
    "CARL DORN (Peru) deplored the attacks on the people of Niger.",
    "IDA HOLM (Norway) said that Fiji continued its raids and Tonga’s boats were brutal.",
    "EVA FARR (Oman) condemned Fiji, and Tonga, which attacked others.",
)


@pytest.mark.parametrize(
    ("text", "listed", "others"),
    [
        ("Who condemned the raids on Fiji?", {"Ana Bako"}, {"Ben Cole", "Carl Dorn", "Eva Farr"}),
        ("Who condemned the raids on Tonga?", {"Ben Cole"}, {"Ana Bako", "Eva Farr"}),
        ("Who condemned the raids of 4 May?", {"Ana Bako"}, {"Ben Cole", "Carl Dorn", "Eva Farr"}),
        ("Who condemned what happened on 4 May?", {"Ana Bako"}, {"Ben Cole", "Eva Farr"}),
        ("Who condemned the 4 May raids?", {"Ana Bako"}, {"Ben Cole", "Eva Farr"}),
        ("Which countries condemned both Fiji and Tonga?", {"Eva Farr"}, {"Ben Cole"}),
    ],
)
def test_who_condemned_a_deed_is_told_by_whom_it_hit_and_when(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, listed: set[str], others: set[str]
) -> None:
    library = heard(tmp_path, *RAIDS)
    all_near(monkeypatch)
    shown, _ = listed_in(library, text)
    assert listed <= shown
    assert not shown & others


def test_who_says_so_only_of_another_court_is_not_against_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) called the move of the River Court absurd.",
        "BEN COLE (Chad) said that rulings of the Lake Court were flouted, which was illegal.",
        "CARL DORN (Peru) fully backed the River Court in its brutal task.",
    )
    all_near(monkeypatch)
    shown, _ = listed_in(library, "Which countries are against the River Court's move?")
    assert shown == {"Ana Bako"}


def test_who_blames_only_the_rival_is_not_among_those_who_blame(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Tonga) said that the root of the raid lies in Fiji itself.",
        "BEN COLE (Chad) condemned Tonga.  Fiji was heard.",
        "CARL DORN (Peru) told of the attack on Fiji.",
    )
    all_near(monkeypatch)
    shown, _ = listed_in(library, "Which countries put the blame on Fiji?")
    assert shown == {"Ana Bako"}


def test_who_did_a_thing_is_not_among_those_against_it(tmp_path: Path) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) condemned the raid by Chad on fishing boats.",
        "BEN COLE (Chad) condemned what was said of Chad’s raid on fishing boats.",
        "CARL DORN (Peru) condemned Chad’s raid on fishing boats.",
    )
    for text in (
        "Who condemned the raid on fishing boats by Chad?",
        "Which delegates condemned Chad’s raid on fishing boats?",
    ):
        listed, unsure = listed_in(library, text)
        assert listed == {"Ana Bako", "Carl Dorn"}
        assert "Ben Cole" not in unsure


def test_where_nobody_is_plainly_against_someone_who_speaks_of_them_is_near(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) praised Fiji for its boats.",
        "IDA HOLM (Norway) said that a raid by Fiji had emptied the harbour.",
        "EVA FARR (Peru) told of fishing.",
    )
    all_near(monkeypatch)
    evidence = gathered(library, "Who condemned Fiji?")
    assert evidence.verdict is Verdict.NOT_IN_RECORDS
    near = [hit.remark.speaker and hit.remark.speaker.name for hit in evidence.others]
    assert near == ["Ida Holm"]
    assert not gathered(library, "Who supported Norway?").others


def test_whoever_charges_somebody_is_not_near_those_for_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that Fiji had boats.",
        "IDA HOLM (Norway) said that Fiji had violated the law of the sea.",
        "EVA FARR (Peru) told of fishing.",
    )
    all_near(monkeypatch)
    evidence = gathered(library, "Who took Fiji's side?")
    assert evidence.verdict is Verdict.NOT_IN_RECORDS
    near = [hit.remark.speaker and hit.remark.speaker.name for hit in evidence.others]
    assert near == ["Ana Bako"]


PIERS = release(
    "GA/12004",
    "Statements",
    "ANA BAKO (Kenya) called for a pier at Mombasa.",
    "BEN COLE (Chad) deplored a pier.",
    "CARL DORN (Peru) deplored a pier at Callao.",
    "IDA HOLM (Norway) told of a pier.",
)


@pytest.mark.parametrize(
    ("text", "sure", "listed"),
    [
        ("Who deplored a pier?", 0.2, False),
        ("Who deplored a pier?", 0.3, True),
        ("Who welcomed jetties?", 0.28, True),  # nobody here shows it: it is put in other words
        ("Who called for a pier?", 0.3, False),
        ("Who called for a pier?", 0.4, True),
        ("Who spoke of a pier?", 0.2, True),
    ],
)
def test_whoever_shows_nothing_of_the_stance_has_to_be_surer_than_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, sure: float, *, listed: bool
) -> None:
    library = shelve(tmp_path, PIERS, encoder=ENCODER).library
    calls = 0.9 if "called" in text else 0.0
    as_likely(
        monkeypatch, 0.0, {"Ana Bako": calls, "Ben Cole": 0.9, "Carl Dorn": 0.9, "Ida Holm": sure}
    )
    never_silent(monkeypatch)
    shown, less_sure = listed_in(library, text)
    assert ("Ida Holm" in shown) is listed
    assert ("Ida Holm" in less_sure) is not listed


def test_who_is_against_a_thing_calls_for_none(tmp_path: Path) -> None:
    record = release(
        "GA/12091",
        "The Assembly met to talk about tolls.",
        "Statements",
        "ABA OKE (Ghana) called for the river tolls to be lifted.",
        "LIV DAHL (Norway) opposed lifting the river tolls.",
    )
    answer = shelve(tmp_path, record).ask("Who called for the river tolls to be lifted?")
    assert [one.speaker.name for one in answer.citations if one.speaker] == ["Aba Oke"]


def test_who_is_for_what_is_to_be_done_does_not_say_that_it_must_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that the anglers should be fined.",
        "BEN COLE (Chad) supported the talks.  The anglers must not be fined, he said.",
    )
    all_near(monkeypatch)
    assert listed_in(library, "Who is in favour of fining the anglers?")[0] == {"Ana Bako"}


VOTES = (
    "CARL DORN (Peru) condemned the referendums.",
    "IDA HOLM (Norway) said that the referendums held in the lands at war lack any validity.",
    "GUS HOLT (Tonga) backed the referenda.",
    "LENA ODE (Niger) said that Tonga was the only country that supported the referendums.",
)


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Who supports the referendums?", {"Gus Holt"}),
        ("Who rejects the referendums?", {"Carl Dorn", "Ida Holm"}),
    ],
)
def test_what_is_null_or_backed_by_another_alone_is_not_backed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, listed: set[str]
) -> None:
    library = heard(tmp_path, *VOTES)
    all_near(monkeypatch)
    assert listed_in(library, text)[0] == listed


SIEGE = (
    "CARL DORN (Peru) supported the people of the harbour, where the siege went on.",
    "IDA HOLM (Norway) called for food for all and an end to the cruel and long siege.",
    "GUS HOLT (Tonga) supported the siege of the harbour.",
    "LENA ODE (Niger) said that Tonga was the only country that had voiced support for the siege.",
)


def test_whoever_only_tells_of_a_wrong_does_not_back_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(tmp_path, *SIEGE)
    all_near(monkeypatch)
    assert listed_in(library, "Who supports the siege of the harbour?")[0] == {"Gus Holt"}


def test_who_takes_the_other_side_elsewhere_is_not_listed_by_what_tells_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "CARL DORN (Peru) condemned the referendums.",
        "EVA FARR (Mali) condemned the referendums.",
        "GUS HOLT (Tonga) praised the referendums.",
        "GUS HOLT (Tonga) said that some see the referendums otherwise.",
    )
    all_near(monkeypatch)
    assert listed_in(library, "Who rejects the referendums?")[0] == {"Carl Dorn", "Eva Farr"}


RIVER_TOLLS = (
    "ABA OKE (Ghana) cautioned against river tolls.  Tolls bring no water, she said.",
    "LIV DAHL (Norway) was in favour of very high river tolls.",
    "EVA FARR (Peru) called the river tolls a farce.",
)


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Which countries were against river tolls or warned that they bring harm?", {"Aba Oke"}),
        ("Who spoke against or urged caution on river tolls?", {"Aba Oke"}),
        ("pushback against river tolls: from whom?", {"Aba Oke"}),
        ("Who stood up for the river tolls?", {"Liv Dahl"}),
    ],
)
def test_a_side_is_told_of_the_matter_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, listed: set[str]
) -> None:
    library = heard(tmp_path, *RIVER_TOLLS)
    all_near(monkeypatch)
    shown, _ = listed_in(library, text)
    assert shown - {"Eva Farr"} == listed
    assert ("Eva Farr" in shown) is ("stood up" not in text)


def test_whoever_wants_a_thing_done_does_not_tell_how_sure_those_against_it_have_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) called for Chad to be suspended from the fund.",
        "LIV DAHL (Norway) said that to suspend Chad from the fund was outrageous.",
    )
    as_likely(monkeypatch, 0.0, {"Aba Oke": 0.9, "Liv Dahl": 0.2})
    never_silent(monkeypatch)
    shown, _ = listed_in(library, "Who opposed suspending Chad from the fund?")
    assert shown == {"Liv Dahl"}


def test_who_takes_the_other_side_alone_is_not_less_sure_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) condemned Chad for the raids.",
        "LIV DAHL (Norway) backed Chad in all of it.",
        "EVA FARR (Peru) said that the raids told of in Chad were many.",
    )
    as_likely(monkeypatch, 0.2, {"Aba Oke": 0.9})
    shown, less_sure = listed_in(library, "Which countries condemned Chad?")
    assert shown == {"Aba Oke"}
    assert "Liv Dahl" not in less_sure
    assert "Eva Farr" in less_sure


@pytest.mark.parametrize(
    "question",
    [
        "Who condemned the attacks by Tonga?",
        "Who condemned the attacks carried out by the Reef Front?",
        "who denounced the reef front attack",
        "Who condemned the Reef Front attacks of 7 October?",
    ],
)
def test_who_condemned_a_deed_names_who_did_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) condemned the attacks of Tonga and of the Reef Front on boats.",
        "IDA HOLM (Norway) condemned the attacks by Fiji on boats.",
        "EVA FARR (Peru) condemned the attacks on boats.",
    )
    all_near(monkeypatch)
    shown, _ = listed_in(library, question)
    assert shown == {"Ana Bako"}


def test_a_side_on_a_thing_is_taken_by_any_word_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) welcomed the pier at the shore.",
        "IDA HOLM (Norway) welcomed the dock at the shore.",
        "EVA FARR (Peru) criticized the dock at the shore.",
    )
    all_near(monkeypatch)
    shown, _ = listed_in(library, "Who welcomed the pier?")
    assert shown == {"Ana Bako", "Ida Holm"}


def test_who_blames_a_capital_blames_its_country_and_who_blames_them_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) said that Nairobi’s sabotage of the Well Pact was why it failed.",
        "LIV DAHL (Norway) said that the Well Pact of Kenya failed when Ghana attacked the wells.",
    )
    all_near(monkeypatch)
    shown, _ = listed_in(library, "Who blamed Kenya for the failure of the Well Pact?")
    assert shown == {"Aba Oke"}


def test_whoever_plainly_takes_a_side_towards_somebody_answers_however_unlikely(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(tmp_path, *SIDES)
    monkeypatch.setattr("rag.retrieval.judged.chance_of", lambda *_: 0.0)
    as_likely(monkeypatch, 0.0)
    shown, _ = listed_in(library, "Who condemned Tonga?")
    assert shown == {"Ben Cole", "Carl Dorn"}
    assert not listed_in(library, "Who condemned Fiji?")[0]


def test_whoever_is_only_against_a_thing_is_none_of_those_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) supported the toll on the bridge.",
        "IDA HOLM (Norway) said that the toll was illegal and a shameful thing.",
    )
    all_near(monkeypatch)
    shown, _ = listed_in(library, "Which delegations supported the bridge toll?")
    assert shown == {"Ana Bako"}


def test_whoever_has_the_whole_charge_and_names_the_accused_accuses_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that Tonga had come in the night.  Its boats committed water theft.",
        "CARL DORN (Peru) said that Tonga had a right to fish.  Water theft was not rare.",
        "IDA HOLM (Norway) accused Tonga of sloth.",
    )
    never_silent(monkeypatch)
    as_likely(monkeypatch, 0.01, {"Ida Holm": 0.9})
    listed, _ = listed_in(library, "Who accused Tonga of water theft?")
    assert "Ana Bako" in listed
    assert "Carl Dorn" not in listed


@pytest.mark.parametrize(
    "text", ["Who condemned Tonga?", "Who condemned Tonga for its role in it?"]
)
def test_whoever_condemns_somebody_for_their_part_condemns_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) condemned the part played by Tonga.",
        "BEN COLE (Chad) raised concerns about Tonga.  Tonga had violated the law, he said.",
        "CARL DORN (Peru) thanked Tonga.",
    )
    all_near(monkeypatch)
    listed, _ = listed_in(library, text)
    assert listed == {"Ana Bako", "Ben Cole"}


def test_a_state_is_accused_by_what_the_record_calls_it_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = (
        "ANA BAKO (Kenya) said that the draft named Tonga, the occupying Power.",
        "BEN COLE (Chad) said that the occupying Power must stop water theft.",
    )
    never_silent(monkeypatch)
    as_likely(monkeypatch, 0.01, {"Ana Bako": 0.9})
    asked = "Who accused Tonga of water theft?"
    assert "Ben Cole" in listed_in(heard(tmp_path, *said), asked)[0]
    both = (*said, "EVA FARR (Mali) spoke of Fiji, as the occupying Power.")
    assert "Ben Cole" not in listed_in(heard(tmp_path / "both", *both), asked)[0]


def test_whoever_is_no_state_is_accused_by_the_whole_charge_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that the Brigade must stop water theft.",
        "IDA HOLM (Norway) said that the Brigade was slow.  Water theft had been rejected by all.",
        "CARL DORN (Peru) said that water theft was not rare.",
    )
    never_silent(monkeypatch)
    as_likely(monkeypatch, 0.01, {"Carl Dorn": 0.9})
    listed, _ = listed_in(library, "Who accused the Brigade of water theft?")
    assert "Ana Bako" in listed
    assert "Carl Dorn" not in listed


PORT = (
    "ANA BAKO (Kenya) demanded that the port be reopened.  The closure was illegal.",
    "BEN COLE (Chad) spoke of the port.  Reopening the port was unlawful, he said.",
    "CARL DORN (Peru) condemned the raid.",
)


def test_whoever_wants_what_others_are_to_oppose_is_not_among_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(tmp_path, *PORT)
    all_near(monkeypatch)
    shown, less_sure = listed_in(library, "Who opposed reopening the port?")
    assert shown == {"Ben Cole"}
    assert "Ana Bako" not in less_sure


def test_where_all_want_what_is_opposed_nobody_opposes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(tmp_path, PORT[0], PORT[2])
    all_near(monkeypatch)
    shown, _ = listed_in(library, "Who opposed reopening the port?")
    assert not shown


LEAK = (
    "ANA BAKO (Kenya) said that the pictures of the leak were shocking.",
    "BEN COLE (Chad) said that the pictures of the leak had been faked.",
    "CARL DORN (Peru) said that nobody could deny the leak.",
)


@pytest.mark.parametrize(
    "text", ["Who denied the pictures of the leak?", "Who denied that there was a leak at all?"]
)
def test_who_denies_a_thing_has_a_word_of_doubt_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    library = heard(tmp_path, *LEAK, "IDA HOLM (Norway) said that there was no leak at all.")
    all_near(monkeypatch)
    shown, _ = listed_in(library, text)
    assert ("Ben Cole" if "pictures" in text else "Ida Holm") in shown
    assert not shown & {"Ana Bako", "Carl Dorn"}


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Which countries denied that Tonga was selling the lake?", set()),
        ("Who dismissed the claim that the boats of Tonga were a nuisance?", {"Ida Holm"}),
        ("Which countries recognised Westland?", {"Ida Holm"}),
        ("Who recognised the ballot as valid?", {"Ida Holm", "Gus Holt"}),
        ("Who said that Tonga was not selling the lake?", {"Ida Holm", "Gus Holt"}),
        ("Who said that the sale of the lake was fair?", {"Ana Bako", "Ida Holm", "Gus Holt"}),
    ],
)
def test_who_says_the_opposite_is_not_listed_where_nobody_else_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, listed: set[str]
) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that Tonga goes on selling the lake, and nobody should be allowed "
        "to.  She rejects their decision to recognize Westland and its invalid ballot.",
        "BEN COLE (Chad) condemned the sale.  Tonga is selling the lake.  The boats of Tonga are a "
        "nuisance.  Westland held a sham ballot.",
        "IDA HOLM (Norway) recognized Westland.  That the boats were a nuisance was untrue.",
        "GUS HOLT (Peru) was glad of the valid ballot.",
    )
    all_near(monkeypatch)
    shown, _ = listed_in(library, text)
    assert shown == listed


def test_whoever_denies_a_claim_outright_or_disagrees_answers_however_unlikely(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) spoke of fish.",
        "IDA HOLM (Norway) said that the slander that the lake is drying was quite untrue.",
        "GUS HOLT (Peru) condemned Tonga.  The levy was a good one.",
    )
    monkeypatch.setattr("rag.retrieval.judged.chance_of", lambda *_: 0.0)
    as_likely(monkeypatch, 0.0)
    assert listed_in(library, "Who denied that the lake is drying?")[0] == {"Ida Holm"}
    assert listed_in(library, "Who disagreed with Tonga about the levy?")[0] == {"Gus Holt"}


def test_who_disagreed_with_somebody_about_a_thing_is_not_for_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) criticized Tonga for its levy.",
        "BEN COLE (Chad) backed Tonga.  The levy was sound, and the raid deplorable.",
        "IDA HOLM (Norway) criticized what Tonga said of the levy as false.",
        "GUS HOLT (Tonga) spoke of the levy.",
    )
    all_near(monkeypatch)
    shown, _ = listed_in(library, "Who disagreed with Tonga about the levy?")
    assert shown == {"Ana Bako", "Ida Holm"}


def test_whoever_calls_a_thing_unlawful_does_not_say_that_it_is_legal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that the ballot was illegal.  Every State has a legal duty.",
        "BEN COLE (Chad) said that the ballot was legal.",
    )
    all_near(monkeypatch)
    shown, _ = listed_in(library, "Who said that the ballot was legal?")
    assert shown == {"Ben Cole"}


TOLLS = release(
    "SC/904",
    "Statements",
    "The representative of Chad said that tolls on the canal were fair.",
    "The representative of Mali said that he sided with Chad on the tolls of the canal.",
    "The representative of Fiji thanked Chad for its rice.",
    "The representative of Peru said that Chad had broken the canal, and that tolls were theft.",
    title="Security Council Hears of Canals",
    day="4 May 2021",
)


@pytest.mark.parametrize(
    "question",
    [
        "Who sided with Chad on the tolls?",
        "Who agreed with Chad about the tolls?",
        "Who supported Chad's view of the tolls?",
    ],
)
def test_who_sides_with_somebody_on_a_thing_speaks_of_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    library = shelve(tmp_path, TOLLS, encoder=ENCODER).library
    never_silent(monkeypatch)
    shown, _ = listed_in(library, question)
    assert shown == {"The representative of Mali"}


@pytest.mark.parametrize("end", ["failure", "death", "destruction"])
def test_who_blamed_somebody_for_a_failure_tells_what_they_did_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) told of the failure of the Otter Pact.  Chad's boats are old.",
        "LIV DAHL (Norway) said that Chad had sabotaged the pact.",
        "EVA FARR (Peru) said that Mali had broken the Otter Pact, and hoped for Chad.",
    )
    never_silent(monkeypatch)
    as_likely(monkeypatch, 0.9, {"Liv Dahl": 0.01})
    shown, _ = listed_in(library, f"Who blamed Chad for the {end} of the Otter Pact?")
    assert shown == {"Liv Dahl"}


def test_a_body_is_criticised_by_its_short_form_and_not_by_who_wants_it_heeded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) said it was unfortunate that Mali turns down the Lake Repair Foundation's "
        "offer.",
        "LIV DAHL (Norway) said that the LRF plan falls short of its promise.",
        "EVA FARR (Peru) said that the Foundation must abandon its nets.",
        "CARL DORN (Chad) spoke of eels.",
    )
    all_near(monkeypatch)
    shown, _ = listed_in(library, "Who criticised the Lake Repair Foundation?")
    assert shown == {"Liv Dahl", "Eva Farr"}


DEEDS = (
    "ANA BAKO (Kenya) praised Chad for its help with the boats.",
    "BEN COLE (Peru) said that Chad, which finances militias, could help with the boats.",
    "CARL DORN (Fiji) introduced a text on a ban on nets.",
    "EVA FARR (Oman) rejected any ban on nets.",
    "GUS HOLT (Togo) condemned the rockets that were fired at Mali.",
    "IDA HOLM (Norway) condemned Mali, which bombed boats.",
    "LENA ODE (Niger) said that she would not back the dam unless the fish are counted.",
    "JAN BERG (Tonga) said that his country backed the dam, and fish, too.",
    "UMA RAO (Nepal) proposed that every boat pay a deposit.",
    "TOM REED (Ghana) feared that a deposit would shut out small boats.",
    "SUE LANE (Chad) proposed that the deposit be scrapped.",
)


def _listed_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, near: Sequence[str]
) -> set[str]:
    """Who of two that are near is listed of those who told of deeds."""
    never_silent(monkeypatch)
    record = heard(tmp_path, *DEEDS)
    as_likely(monkeypatch, 0.0, dict.fromkeys(near, 0.9))
    return listed_in(record, text)[0]


def test_who_has_something_against_whoever_is_praised_does_not_praise_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    near = ["Ana Bako", "Ben Cole"]
    text = "Who praised Chad’s help with the boats?"
    assert _listed_of(tmp_path, monkeypatch, text, near) == {"Ana Bako"}


def test_whoever_puts_a_text_is_not_against_what_it_is_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    near = ["Carl Dorn", "Eva Farr"]
    text = "Who was against the ban on nets?"
    assert _listed_of(tmp_path, monkeypatch, text, near) == {"Eva Farr"}


@pytest.mark.parametrize(
    "text", ["Who was against the deposit?", "Who opposed the idea of a deposit?"]
)
def test_whoever_proposes_a_thing_is_not_against_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    near = ["Uma Rao", "Tom Reed", "Sue Lane"]
    assert _listed_of(tmp_path, monkeypatch, text, near) == {"Tom Reed", "Sue Lane"}


def test_who_tells_of_the_harm_that_a_thing_would_do_does_not_back_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    near = ["Tom Reed", "Uma Rao"]
    text = "Who backed the idea of a deposit?"
    assert "Tom Reed" not in _listed_of(tmp_path, monkeypatch, text, near)


def test_who_condemned_what_was_done_to_somebody_did_not_condemn_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    near = ["Gus Holt", "Ida Holm"]
    text = "Who condemned the rockets fired at Mali?"
    assert _listed_of(tmp_path, monkeypatch, text, near) == {"Gus Holt"}


@pytest.mark.parametrize(
    "text",
    [
        "Who would back the dam only if the fish are counted?",
        "Who said that they would not back the dam without a count of the fish?",
    ],
)
def test_who_backs_a_thing_on_a_condition_tells_of_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    near = ["Lena Ode", "Jan Berg"]
    assert _listed_of(tmp_path, monkeypatch, text, near) == {"Lena Ode"}


def test_who_accuses_another_state_alone_is_not_among_the_accusers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = (
        "ANA BAKO (Kenya) condemned Tonga for the theft of boats in Fiji.",
        "BEN COLE (Chad) accused Fiji of the theft of boats.",
    )
    all_near(monkeypatch)
    listed, _ = listed_in(heard(tmp_path, *said), "Who accused Fiji of theft of boats?")
    assert listed == {"Ben Cole"}
    listed, _ = listed_in(heard(tmp_path / "other", said[0]), "Who accused Fiji of theft of boats?")
    assert listed == set()


BALLOT = release(
    "SC/906",
    "Statements",
    "The representative of Peru said that the ballot in Lakeside was a legitimate choice.",
    "The representative of Fiji said that the ballot in Lakeside was a sham, and no lawful choice.",
    "The representative of Chad called for a lawful ballot in Lakeside.",
    "The representative of Mali said that the ballot in Lakeside was no exercise of any right.",
    title="Council Hears of Lakeside",
)


@pytest.mark.parametrize("question", ["Who defended the ballot?", "Who stood up for the ballot?"])
def test_who_defends_a_thing_calls_it_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    library = shelve(tmp_path, BALLOT, encoder=ENCODER).library
    never_silent(monkeypatch)
    shown, _ = listed_in(library, question)
    assert shown == {"The representative of Peru"}


def test_such_a_thing_is_that_of_the_title(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = release(
        "GA/904",
        "Statements",
        "The representative of Peru opposed a levy on air travel.",
        "The representative of Fiji opposed such a levy.",
        "The representative of Chad opposed a levy on fuel.",
        title="Assembly Debates Levy on Air Travel",
        day="4 May 2021",
    )
    library = shelve(tmp_path, record, encoder=ENCODER).library
    never_silent(monkeypatch)
    shown, _ = listed_in(library, "Which delegations oppose a levy on air travel?")
    assert shown == {"The representative of Peru", "The representative of Fiji"}


def test_who_calls_for_a_thing_is_for_it_though_they_name_who_opposed_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    all_near(monkeypatch)
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) urged a pact on lake boats, which others opposed.",
        "IDA HOLM (Norway) said that a pact on lake boats was opposed by all.",
    )
    listed, _ = listed_in(library, "Who supported a pact on lake boats?")
    assert listed == {"Ana Bako"}
