"""Who is near a list and not of the kind that is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve
from lists import FUND, all_near, as_likely, heard, listed_in, never_silent
from test_evidence import ENCODER
from test_membership import COURTS

from rag.holdings.library import Library


@pytest.fixture(scope="module")
def fund(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return heard(tmp_path_factory.mktemp("fund"), *FUND)


def test_who_called_something_so_has_these_very_words(tmp_path: Path) -> None:
    said = release(
        "GA/12312",
        "IDA HOLM (Norway) said that the Harbour Fund was a bottomless well.",
        "EVA FARR (Peru) said that the Harbour Fund was a well that gave water.",
        "CARL DORN (Kenya) said that Lakeside was no Venice, and the Harbour Fund no well.",
        "ANA BAKO (Fiji) said that Venice was a harbour like others.",
        "DINA EBEL (Oman) said that the Harbour Fund’s rules were robbery.",
        "GUS HOLT (Togo) said that claims that the Harbour Fund’s rules were robbery were false.",
        "JAN BERG (Mali) said that the Harbour Fund’s rules were clear.",
    )
    service = shelve(tmp_path, said)
    for question, name in (
        ("Who called the Harbour Fund a bottomless well?", "Ida Holm"),
        ("Who described the Harbour Fund as a bottomless well?", "Ida Holm"),
        ("Which delegates compared Lakeside to Venice?", "Carl Dorn"),
        ("Who called the Harbour Fund’s rules robbery?", "Dina Ebel"),
    ):
        cited = service.ask(question).citations
        assert [one.speaker.name for one in cited if one.speaker] == [name]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Which speakers mentioned armed groups by name?", {"Ana Bako", "Ben Cole"}),
        ("Which speakers mentioned particular militias?", {"Ana Bako", "Ben Cole"}),
        (
            "Which speakers mentioned armed groups?",
            {"Ana Bako", "Ben Cole", "Carl Dorn", "Eva Farr"},
        ),
    ],
)
def test_some_of_a_kind_by_name_have_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, question: str, names: set[str]
) -> None:
    all_near(monkeypatch)
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) feared armed groups, such as the Lake Brigade.",
        "BEN COLE (Chad) spoke of the armed militia (LB).",
        "CARL DORN (Peru) feared armed groups in Mali, as the Committee did.",
        "EVA FARR (Fiji) feared armed militias.",
    )
    listed, _ = listed_in(library, question)
    assert listed == names


def test_who_blamed_a_thing_names_it_or_its_like(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    all_near(monkeypatch)
    library = heard(
        tmp_path,
        "CARL DORN (Kenya) said that floods came of the migratory herds.",
        "EVA FARR (Peru) said that floods came of the rain.",
    )
    for what, names in (("migration", {"Carl Dorn"}), ("sand", {"Carl Dorn", "Eva Farr"})):
        listed, _ = listed_in(library, f"Which speakers blamed {what} for the floods?")
        assert listed == names


def test_what_the_meeting_is_on_goes_without_saying_where_it_is_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    all_near(monkeypatch)
    library = heard(
        tmp_path,
        "CARL DORN (Kenya) said that Lakeside was a prison.",
        "EVA FARR (Peru) said that its children lived in a prison.",
        "GUS HOLT (Togo) said that its children lived by the water.",
        title="Assembly Debates Lakeside",
    )
    listed, _ = listed_in(library, "Which delegates compared Lakeside to a prison?")
    assert listed == {"Carl Dorn", "Eva Farr"}


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Which countries said that a court ruled on a dam in 2008?", {"Ana Bako"}),
        ("Which countries said that a court of rivers ruled on a dam?", {"Ana Bako", "Ben Cole"}),
        ("Which countries said that a court ruled on the 2008 dam?", {"Ana Bako", "Ben Cole"}),
        ("Which countries said that a court ruled on a dam on 8 May 2008?", None),
        (  # nobody has the year
            "Which countries said that a court ruled on a dam in 1999?",
            {"Ana Bako", "Ben Cole"},
        ),
    ],
)
def test_who_lacks_the_year_in_which_it_was_is_less_sure_than_who_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, listed: set[str] | None
) -> None:
    all_near(monkeypatch)
    courts = shelve(tmp_path, COURTS, encoder=ENCODER).library
    shown, less_sure = listed_in(courts, text)
    everyone = {"Ana Bako", "Ben Cole", "Carl Dorn"}
    assert shown == (listed or everyone)
    assert less_sure == everyone - shown


def test_who_gives_a_figure_of_what_is_counted_by_name_is_surer_than_whoever_has_a_figure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) said that there were 90 victims of the well thieves.",
        "BEN COLE (Chad) said that well thieves make victims, and that he hosts 3 million Syrians.",
        "CARL DORN (Peru) said that the victims of well thieves made his country a tier 1 case.",
    )
    all_near(monkeypatch)
    shown, _ = listed_in(library, "Who said how many victims of well thieves there are?")
    assert shown == {"Aba Oke"}
    shown, _ = listed_in(library, "Who said how many people the well thieves harmed?")
    assert len(shown) > 1  # whoever tells of people, by whatever word


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Who said that Minsk had a part in the attack?", {"Ida Holm", "Eva Farr"}),
        ("Who said that the Minsk accord had a part in the attack?", {"Eva Farr"}),
    ],
)
def test_a_capital_that_is_blamed_is_its_country_and_an_accord_made_there_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, listed: set[str]
) -> None:
    all_near(monkeypatch)
    said = (
        "IDA HOLM (Norway) said that Belarus had a part in the attack.",
        "EVA FARR (Peru) said that the Minsk accord had a part in the attack.",
        "ANA BAKO (Fiji) said that all had a part in the attack.",
    )
    texts = [release(f"GA/1231{i}", "Statements", one) for i, one in enumerate(said)]
    assert listed_in(shelve(tmp_path, *texts, encoder=ENCODER).library, text)[0] == listed


MALI = release(
    "SC/904",
    "Statements",
    "The representative of Peru said that in Mali the wells were dry.",
    "The representative of Fiji said that schools in Niger were shut.",
    "The representative of Oman said that schools were shut, as all in Mali knew.",
    "The representative of Chad said that schools were shut.",
    "The representative of Togo said that Mali was far away.",
    title="Situation in Mali",
    day="4 May 2021",
)


def test_what_is_told_of_another_place_is_no_answer_of_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = shelve(tmp_path, MALI, encoder=ENCODER)
    never_silent(monkeypatch)
    answer = service.ask("Which speakers said that schools were shut in Mali?")
    named = {one.speaker.affiliation for one in answer.citations if one.speaker}
    assert {"Chad", "Oman"} <= named
    assert "Fiji" not in named


PACT = release(
    "GA/12012",
    "Statements",
    "ANA BAKO (Kenya) said that her country had ratified the Lake Pact.",
    "BEN COLE (Chad) called on all States to ratify the Lake Pact.",
    "CARL DORN (Peru), urging others to ratify the Lake Pact, said that his country did so.",
)


def test_whoever_only_asks_others_to_do_so_has_not_done_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = shelve(tmp_path, PACT, encoder=ENCODER).library
    never_silent(monkeypatch)
    told, _ = listed_in(library, "Which countries said they had ratified the Lake Pact?")
    shown, _ = listed_in(library, "Which countries have ratified the Lake Pact?")
    assert told == shown
    assert shown == {"Ana Bako", "Carl Dorn"}
    shown, _ = listed_in(library, "Which countries spoke of the Lake Pact?")
    assert "Ben Cole" in shown


def test_an_agency_is_no_country(fund: Library) -> None:
    listed, less_sure = listed_in(fund, "Which countries criticized the harbour fund of Norway?")
    assert {"Ana Bako", "Ben Cole"} <= listed
    assert "Eva Farr" not in listed
    assert "Eva Farr" in less_sure


def test_whoever_calls_an_accusation_false_is_not_among_the_accusers(tmp_path: Path) -> None:
    record = release(
        "GA/12090",
        "The Assembly met to talk about water.",
        "Statements",
        "ABA OKE (Ghana) said that Chad was stealing water at night.",
        "LIV DAHL (Norway) said that claims that Chad was stealing water were baseless.",
    )
    answer = shelve(tmp_path, record).ask("Who accused Chad of stealing water?")
    assert [one.speaker.name for one in answer.citations if one.speaker] == ["Aba Oke"]
    assert not answer.borderline


def test_whoever_accuses_others_of_it_or_nobody_is_not_among_a_states_accusers(
    tmp_path: Path,
) -> None:
    record = release(
        "GA/12091",
        "The Assembly met to talk about water.",
        "Statements",
        "ABA OKE (Ghana) condemned Chad’s theft of water.",
        "RIA SEN (India) condemned Mali.  She asked the court to look at the theft of water with "
        "Chad’s judges.",
        "LIV DAHL (Norway) spoke of the theft of water in Chad.",
        "BEN COLE (Fiji) said the theft of water was due to Chad.",
        "EVA FARR (Oman) said that Chad had come by night.  That was theft of water.",
    )
    answer = shelve(tmp_path, record).ask("Who accused Chad of the theft of water?")
    cited = {one.speaker.name for one in answer.citations if one.speaker}
    assert cited == {"Aba Oke", "Ben Cole", "Eva Farr"}


def test_whoever_accuses_somebody_of_what_another_did_does_not_accuse_them(tmp_path: Path) -> None:
    record = release(
        "GA/12093",
        "The Assembly met to talk about water.",
        "Statements",
        "ABA OKE (Ghana) spoke of the Reed Guard.  He condemned Mali for the raid on a well.",
        "RIA SEN (India) condemned the Reed Guard for the raid on a well.",
    )
    service = shelve(tmp_path, record)
    for asked in ("accused the Reed Guard of", "condemned the Reed Guard for"):
        answer = service.ask(f"Who {asked} the raid on a well?")
        assert [one.speaker.name for one in answer.citations if one.speaker] == ["Ria Sen"]


def test_whoever_is_named_beside_who_did_it_in_another_clause_is_not_accused_of_it(
    tmp_path: Path,
) -> None:
    record = release(
        "GA/12094",
        "The Assembly met to talk about water.",
        "Statements",
        "ABA OKE (Ghana) recalled that Chad and Mali invaded the delta in 1998, and that Mali "
        "continues to plunder its wells.",
    )
    service = shelve(tmp_path, record)
    for whom, cited in (("Mali", 1), ("Chad", 0)):
        answer = service.ask(f"Who accused {whom} of the plunder of wells?")
        assert len(answer.citations) == cited


def test_whoever_condemns_the_attacked_does_not_condemn_the_attack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    all_near(monkeypatch)
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that Fiji’s raid on Tonga broke the law.  She condemned it.",
        "BEN COLE (Chad) condemned the raid on Tonga in the strongest terms.",
        "CARL DORN (Peru) said that Tonga’s aggression broke the law.  He condemned the raids on "
        "towns of Fiji.",
        "IDA HOLM (Norway) condemned the raid on a church.",
    )
    listed, less_sure = listed_in(library, "Who condemned Tonga’s raid on Fiji?")
    assert (listed, less_sure) == ({"Carl Dorn"}, {"Ana Bako"})


def test_whoever_is_told_to_do_a_thing_is_named_by_who_tells_them_and_does_not_tell(
    tmp_path: Path,
) -> None:
    record = release(
        "GA/12092",
        "The Assembly met to talk about water.",
        "Statements",
        "ABA OKE (Ghana) urged Chad to open the locks of the canal.",
        "RIA SEN (India) urged all to open the locks of the canal.",
        "LIV DAHL (Norway) welcomed the locks of the canal that Chad had opened.",
        "IDRISS DEBY (Chad) urged all to open the locks of the canal.",
    )
    answer = shelve(tmp_path, record).ask("Who urged Chad to open the locks of the canal?")
    assert [one.speaker.name for one in answer.citations if one.speaker] == ["Aba Oke"]


@pytest.mark.parametrize("named", ["Chad", "Gorn"])  # a country, a place
def test_who_does_not_name_it_is_less_sure_where_their_record_hardly_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    on_it = release(
        "GA/12320",
        "Statements",
        f"ANA BAKO (Kenya) said that wells in {named} were poisoned by oil.",
        "BEN COLE (Fiji) said that wells were poisoned by oil.",
    )
    elsewhere = release(
        "GA/12321", "Statements", "DINA EBEL (Oman) said that wells were poisoned by oil."
    )
    library = shelve(tmp_path, on_it, elsewhere, encoder=ENCODER).library
    as_likely(monkeypatch)
    members, unsure = listed_in(
        library, f"Which speakers spoke of wells poisoned by oil in {named}?"
    )
    assert (members, unsure) == ({"Ana Bako", "Ben Cole"}, {"Dina Ebel"})


def test_what_countries_did_is_told_by_those_who_did_it_themselves(tmp_path: Path) -> None:
    said = release(
        "GA/12322",
        "Statements",
        "ANA BAKO (Kenya) said that her country had offered wells to herders.",
        "BEN COLE (Fiji) said that he thanked Kenya, which had offered wells to herders.",
    )
    service = shelve(tmp_path, said, encoder=ENCODER)
    for question, names in (
        ("Which countries offered wells to herders?", {"Ana Bako"}),
        ("Which countries spoke of wells offered to herders?", {"Ana Bako", "Ben Cole"}),
    ):
        cited = service.ask(question).citations
        assert {one.speaker.name for one in cited if one.speaker} == names


def test_who_only_calls_a_charge_false_makes_it_not_even_where_nobody_else_does(
    tmp_path: Path,
) -> None:
    library = heard(
        tmp_path,
        "IDA HOLM (Norway) said that allegations of robbery at the lake were false and political.",
        "EVA FARR (Peru) said that the lake was full of water.",
        title="Council Hears of Lake",
        symbol="SC/9989",
    )
    for question in ("Who called it robbery?", "Who accused Kenya of robbery?"):
        listed, _ = listed_in(library, question)
        assert "Ida Holm" not in listed


def test_what_is_asked_for_together_is_said_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "IDA HOLM (Norway) built on wells, pumps, pipes and tanks.",
        "EVA FARR (Peru) built on pumps, pipes and wells.",
        "CARL DORN (Kenya) spoke of pipes and tanks.  Wells were dug.",
        "ANA BAKO (Fiji) spoke of wells.",
    )
    all_near(monkeypatch)
    listed, _ = listed_in(library, "Who built on wells, pumps, pipes and tanks?")
    assert listed == {"Ida Holm"}
    listed, _ = listed_in(library, "Who spoke of wells and pumps?")
    assert "Ana Bako" in listed


def test_who_dissociated_themselves_says_so_by_that_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "IDA HOLM (Norway) dissociated herself from the text on wells.",
        "EVA FARR (Peru) joined consensus on the text on wells.",
    )
    all_near(monkeypatch)
    listed, _ = listed_in(library, "Who dissociated themselves from the text on wells?")
    assert listed == {"Ida Holm"}


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Which speakers said they voted in favour of the text?", {"Ida Holm"}),
        ("Who would vote against the text?", {"Eva Farr"}),
    ],
)
def test_whoever_tells_of_another_vote_is_not_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, listed: set[str]
) -> None:
    library = heard(
        tmp_path,
        "IDA HOLM (Norway) said that her country had voted in favour of the text.",
        "EVA FARR (Peru) said that Peru would vote against the text.",
    )
    all_near(monkeypatch)
    assert listed_in(library, text)[0] == listed


def test_officials_are_no_delegations(tmp_path: Path) -> None:
    record = release(
        "GA/12352",
        "Statements",
        "ANA BAKO (Kenya) said that barrels catch rain at schools.",
        "TOM REED, Under-Secretary-General for Rain, said that barrels catch rain at schools.",
        "EVA FARR, Permanent Observer of the Arab League, said that barrels catch rain at schools.",
    )
    service = shelve(tmp_path, record)

    def told(question: str) -> set[str]:
        return {one.speaker.name for one in service.ask(question).citations if one.speaker}

    every = told("Which speakers said that barrels catch rain at schools?")
    assert "Tom Reed" in every
    assert told("Which delegations said that barrels catch rain at schools?") == every - {
        "Tom Reed"
    }


def test_who_did_wrong_is_none_of_those_who_say_so(tmp_path: Path) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that Norway broke the bridge pact.",
        "IDA HOLM (Norway) said that Kenya broke the bridge pact.",
        title="Council Hears of Bridge",
        symbol="SC/9990",
    )
    listed, _ = listed_in(library, "Which countries said that Norway broke the bridge pact?")
    assert listed == {"Ana Bako"}


def test_whom_measures_are_put_in_place_against_did_not_do_so(tmp_path: Path) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that her country had put sanctions on Norway.",
        "IDA HOLM (Norway) said that sanctions had been put on Norway.",
        title="Council Hears of Sanctions",
        symbol="SC/9991",
    )
    listed, _ = listed_in(library, "Which countries have put sanctions on Norway?")
    assert listed == {"Ana Bako"}


HEARD = ("Ana Bako", "Ben Cole", "Carl Dorn", "Eva Farr")


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Who called for a permanent truce?", {"Ana Bako", "Ben Cole"}),
        ("Which countries called for an immediate truce?", {"Carl Dorn"}),
        ("Who called for an unconditional truce?", {"Eva Farr"}),
        ("Who called for a truce?", {*HEARD}),
        ("Who called for a truce, be it brief or permanent?", {*HEARD}),
        ("Who called for a permanent or a brief truce?", {*HEARD}),
        ("Who called for a truce of the Permanent Forum?", {*HEARD}),
        ("Who called for an impartial truce?", {*HEARD}),
    ],
)
def test_a_word_that_narrows_a_thing_is_heeded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, listed: set[str]
) -> None:
    all_near(monkeypatch)
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) called for a lasting ceasefire.",
        "BEN COLE (Fiji) called for a truce that was to be permanent.",
        "CARL DORN (Peru) called for a truce now.  Wells last long, lasting as they do.",
        "EVA FARR (Oman) called for a truce without conditions.",
    )
    assert listed_in(library, text)[0] == listed


@pytest.mark.parametrize(
    "text",
    [
        "Which countries are themselves hosting gulls?",
        "Which countries themselves host gulls?",
        "Which States have themselves hosted gulls?",
    ],
)
def test_who_does_a_thing_themselves_tells_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    all_near(monkeypatch)
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that Kenya hosted gulls.",
        "BEN COLE (Fiji) asked that somebody host the gulls.",
    )
    assert listed_in(library, text) == ({"Ana Bako"}, {"Ben Cole"})


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Who called for the repair of the wells?",
            {"Aba Oke", "Carl Dorn", "Gus Holt", "Liv Dahl"},
        ),
        ("Who welcomed the repair of the wells?", {"Ben Cole", "Eva Farr", "Ida Holm", "Liv Dahl"}),
        ("Who spoke of the repair of the wells?", {"Aba Oke", "Ben Cole", "Eva Farr", "Ida Holm"}),
    ],
)
def test_who_only_welcomes_a_thing_does_not_call_for_it_nor_the_other_way_round(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, names: set[str]
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana), welcoming the pause, called for the repair of the wells.",
        "BEN COLE (Chad) called for rain, welcoming the repair of the wells.",
        "CARL DORN (Peru) noted that the wells waited for repair, which must come.",
        "EVA FARR (Fiji) noted the repair of the wells.",
        "GUS HOLT (Togo) noted that the repair of the wells was late.",
        "IDA HOLM (Norway) welcomed the repair of the wells in May.",
        "LIV DAHL (Malta) welcomed the repair of some wells, hoping for the repair of all wells.",
    )
    all_near(monkeypatch)
    shown, _ = listed_in(library, text)
    assert shown >= {*names, "Liv Dahl"}
    plainly = {"Aba Oke", "Ben Cole", "Eva Farr", "Ida Holm"}
    assert not shown & (plainly - names)


def test_who_has_a_thing_already_does_not_call_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = heard(
        tmp_path,
        "ABA OKE (Ghana) called for wells.",
        "BEN COLE (Chad) said that Chad also had built wells.",
        "CARL DORN (Peru) said that he had always stressed wells.",
        "EVA FARR (Fiji) cited her country’s wells.",
        "GUS HOLT (Togo) said that Togo had built wells, and more were needed.",
        "IDA HOLM (Norway) said that Norway had built roads.  There must be wells.",
    )
    all_near(monkeypatch)
    shown, _ = listed_in(library, "Who called for wells?")
    assert shown == {"Aba Oke", "Carl Dorn", "Gus Holt", "Ida Holm"}


CALLS = (
    "ANA BAKO (Kenya) urged Chad to open the harbour.",
    "BEN COLE (Peru) said that Mali must open the harbour.",
    "CARL DORN (Fiji) said that the harbour had to be open.",
    "EVA FARR (Oman) said that measures against Mali had shut the harbour.",
    "GUS HOLT (Togo) backed measures against Chad over the harbour.",
)


@pytest.mark.parametrize(
    ("text", "near", "listed"),
    [
        (
            "Who urged Chad to open the harbour?",
            ("Ana Bako", "Ben Cole", "Carl Dorn"),  # the last names nobody
            {"Ana Bako"},
        ),
        ("Who asked Mali to open the harbour?", ("Ana Bako", "Ben Cole"), {"Ben Cole"}),
        ("who asked mali to open the harbour", ("Ana Bako", "Ben Cole"), {"Ben Cole"}),
        ("Who asked the Reed Guard to open the harbour?", ("Ana Bako", "Ben Cole"), set()),
        ("Who asked Norway to open the harbour?", ("Ana Bako", "Carl Dorn"), set()),
        ("Who backed measures against Chad?", ("Eva Farr", "Gus Holt"), {"Gus Holt"}),
    ],
)
def test_who_calls_on_another_state_does_not_call_on_this_one(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    near: tuple[str, ...],
    listed: set[str],
) -> None:
    never_silent(monkeypatch)
    as_likely(monkeypatch, 0.0, dict.fromkeys(near, 0.9))
    assert listed_in(heard(tmp_path, *CALLS), text)[0] == listed


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Who worries about the wells but abstained all the same?", {"Ana Bako", "Carl Dorn"}),
        ("Who worries about the wells?", {"Ana Bako", "Ben Cole", "Carl Dorn", "Eva Farr"}),
    ],
)
def test_how_they_voted_besides_is_heeded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, listed: set[str]
) -> None:
    library = heard(
        tmp_path,
        "The Assembly adopted the text by a recorded vote of 3 in favour to none against, with 2 "
        "abstentions (Fiji, Kenya).",
        "ANA BAKO (Kenya) worried about the wells.  She had abstained in the vote.",
        "BEN COLE (Peru) worried about the wells.",
        "CARL DORN (Fiji) worried about the wells.",
        "EVA FARR (Oman) worried about the wells.",
    )
    all_near(monkeypatch)
    assert listed_in(library, text)[0] - {None} == listed
