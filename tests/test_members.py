"""Who belongs to a list: who near the surest, who has the words, who takes which side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from fakes import release, shelve
from test_evidence import ENCODER, all_remarks, cited, gathered

from rag.answer import Verdict
from rag.holdings.library import Library
from rag.questions.question import understand
from rag.retrieval.field import look
from rag.retrieval.members import (
    MEMBER,
    MEMBER_BY_MODEL,
    MENTIONED,
    NOT_MENTIONED,
    NOT_NAMED,
    OF_FEW,
    OF_ONE,
    OF_SUREST,
    WITHIN_REACH,
    echoes,
    listed_from,
    membership,
)
from rag.retrieval.retrieve import Hit, Hits
from rag.words import terms

MEMBERS = "rag.retrieval.members"
RAIN = release(
    "GA/12002",
    "The Assembly met to talk about rain.",
    "Statements",
    *(
        f"{name} ({country}) said that {what}."
        for name, country, what in (
            ("ANA BAKO", "Kenya", "barrels that catch rain at schools must be paid for"),
            ("BEN COLE", "Chad", "schools need barrels that catch rain from tin roofs"),
            ("CARL DORN", "Peru", "rain which barrels catch waters gardens at schools"),
            ("DINA EBEL", "Fiji", "tin roofs and barrels had come to all schools"),
            ("EVA FARR", "Cuba", "barrels that catch rain stood at schools, under tin roofs"),
            ("FAY GOTT", "Iraq", "rain in barrels was what schools asked for"),
            ("GUS HOLT", "Oman", "camels crossed the desert by night"),
        )
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def rain(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return shelve(tmp_path_factory.mktemp("rain"), RAIN, encoder=ENCODER).library


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


def test_who_may_be_more_than_a_few(rain: Library) -> None:
    who = cited(gathered(rain, "Who spoke of rain at schools?"))
    assert len(who) > 4
    assert set(who) <= {f"GA-12002#p{number}" for number in range(2, 8)}


def test_an_echo_is_the_largest_share_of_the_surest_hits_words_but_of_its_own(
    tmp_path: Path,
) -> None:
    rain = release(
        "GA/12003",
        "Statements",
        "ANA BAKO (Kenya) said that rain fell on tin roofs.  Barrels caught it.  Schools had none.",
        "BEN COLE (Chad) said that barrels caught rain.  Camels drank it.",
        "CARL DORN (Peru) said that schools had barrels.",
        "DINA EBEL (Fiji) said that camels had tin roofs.  Rain was dear.  Barrels were dearer.",
    )
    library = shelve(tmp_path, rain, encoder=ENCODER).library
    question = understand("Who spoke of rain in barrels?", library.directory)
    every = library.allowed(all_remarks(library))
    (field,) = look(question, library, ENCODER.one, every, None)
    surest = [set(terms(hit.window.text)) for hit in field.hits[:3]]

    def share(hit: Hit, texts: Sequence[set[str]]) -> float:
        idf = [{word: library.words.idf(word) for word in text} for text in texts]
        windows = (library.windows[row] for row in library.rows(hit.remark))
        held = [set(terms(window.indexed)) for window in windows]
        shares = (sum(v for one in idf for w, v in one.items() if w in those) for those in held)
        return max(shares) / sum(v for one in idf for v in one.values())

    expected = [
        share(hit, [text for j, text in enumerate(surest) if j != i])
        for i, hit in enumerate(field.hits)
    ]
    assert len(expected) == 4
    np.testing.assert_allclose(echoes(library, field.hits), expected, atol=1e-9)


def test_a_hit_echoes_the_surest_in_words_the_question_lacks(rain: Library) -> None:
    question = understand("Who spoke of barrels that catch rain at schools?", rain.directory)
    (field,) = look(question, rain, ENCODER.one, rain.allowed(all_remarks(rain)), None)
    echo = dict(
        zip(
            (hit.remark.speaker and hit.remark.speaker.name for hit in field.hits),
            echoes(rain, field.hits),
            strict=True,
        )
    )
    assert echo["Dina Ebel"] > echo["Gus Holt"]  # tin roofs
    assert all(0 <= share <= 1 for share in echo.values())
    chances = membership(rain, field.hits)
    assert chances.shape == (len(field.hits),)
    assert chances.min() >= 0
    assert chances.max() <= 1


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Which countries want barrels that catch rain?", {MEMBER}),
        ("Who backs barrels that catch rain?", {0.8 * OF_SUREST}),
        ("Who wanted barrels that catch rain?", {0.8 * OF_FEW}),
        ("Who argued that barrels catch rain?", {0.8 * OF_ONE}),
        ("Who said that barrels catch rain?", {0.8 * OF_ONE}),
        ("Which delegate wants barrels that catch rain?", {0.8 * OF_ONE}),
        ("Which delegates want barrels that catch rain?", {MEMBER}),
        ("Who mentioned barrels?", {MENTIONED, NOT_MENTIONED}),
        ("Who mentioned jellyfish?", {0.8 * OF_SUREST}),  # nobody has the word
    ],
)
def test_from_where_on_a_hit_is_listed(rain: Library, text: str, least: set[float]) -> None:
    question = understand(text, rain.directory)
    (field,) = look(question, rain, ENCODER.one, rain.allowed(all_remarks(rain)), None)
    chances = np.linspace(0.8, 0, len(field.hits))
    from_here = listed_from(question, rain, field.hits, chances)
    assert sorted(set(from_here.tolist())) == pytest.approx(sorted(least))


def test_with_a_larger_model_a_hit_is_listed_from_a_higher_chance_on(rain: Library) -> None:
    question = understand("Which countries want barrels that catch rain?", rain.directory)
    (field,) = look(question, rain, ENCODER.one, rain.allowed(all_remarks(rain)), None)
    (larger, least), *_ = MEMBER_BY_MODEL.items()
    of_larger = replace(field.hits, adapted=larger)
    assert MEMBER < least < 1
    assert set(listed_from(question, rain, of_larger, np.ones(len(of_larger)))) == {least}
    assert of_larger[:2].adapted == larger


COURTS = release(
    "GA/12006",
    "The Assembly met to talk about the court of rivers.",
    "Statements",
    "ANA BAKO (Kenya) said that the Court of Rivers had ruled on her dam in 2008.",
    "BEN COLE (Chad) said that rivers went past the court, and past his dam.",
    "CARL DORN (Peru) said that no court had ruled on his dam, nor on rivers.",
)


@pytest.fixture(scope="module")
def courts(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return shelve(tmp_path_factory.mktemp("courts"), COURTS, encoder=ENCODER).library


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Who mentioned the Court of Rivers?", {MENTIONED, NOT_NAMED}),
        ("Who mentioned a court and a dam?", {MENTIONED}),  # no name, and all have both
        ("Who mentioned rivers past courts?", {MENTIONED, NOT_MENTIONED}),
        ("Who mentioned 2008 or lakes?", {MENTIONED, NOT_MENTIONED}),
        ("Who mentioned 2008 or rivers?", {MENTIONED}),
        ("Who mentioned rivers or neither?", {MEMBER}),  # nobody has both, if that is asked
    ],
)
def test_of_who_mentioned_a_name_those_are_meant_who_have_it_as_one(
    courts: Library, text: str, least: set[float]
) -> None:
    question = understand(text, courts.directory)
    (field,) = look(question, courts, ENCODER.one, courts.allowed(all_remarks(courts)), None)
    spoken = np.array([hit.remark.speaker is not None for hit in field.hits])
    from_here = listed_from(question, courts, field.hits, np.full(len(field.hits), 0.5))
    assert set(from_here[spoken].tolist()) == least


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Which countries said that a court ruled on a dam in 2008?", {"Ana Bako"}),
        ("Which countries said that a court of rivers ruled on a dam?", None),
        ("Which countries said that a court ruled on the 2008 dam?", None),
        ("Which countries said that a court ruled on a dam on 8 May 2008?", None),
        ("Which countries said that a court ruled on a dam in 1999?", None),  # nobody has the year
    ],
)
def test_who_lacks_the_year_in_which_it_was_is_less_sure_than_who_has_it(
    courts: Library, monkeypatch: pytest.MonkeyPatch, text: str, listed: set[str] | None
) -> None:
    _never_silent(monkeypatch)
    monkeypatch.setattr("rag.retrieval.members.membership", lambda _, hits: [0.9] * len(hits))
    shown, less_sure = _listed(courts, text)
    everyone = {"Ana Bako", "Ben Cole", "Carl Dorn"}
    assert shown == (listed or everyone)
    assert less_sure == everyone - shown


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
    _never_silent(monkeypatch)
    shown, _ = _listed(library, "Who blamed Chad?")
    assert shown == {"The representative of Peru"}


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
    _never_silent(monkeypatch)
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
    _never_silent(monkeypatch)
    shown, _ = _listed(library, "Which countries have ratified the Lake Pact?")
    assert shown == {"Ana Bako", "Carl Dorn"}
    shown, _ = _listed(library, "Which countries spoke of the Lake Pact?")
    assert "Ben Cole" in shown


FUND = release(
    "GA/12003",
    "The Assembly met to talk about the harbour fund.",
    "Statements",
    "ANA BAKO (Kenya) criticized the harbour fund of Norway, which pays for no dredging.",
    "BEN COLE (Chad) criticized the harbour fund of Norway for its rules.",
    "CARL DORN (Peru) praised the harbour fund of Norway.",
    "IDA HOLM (Norway) said that whoever criticized the harbour fund of Norway had not read it.",
    "EVA FARR, Director of the United Nations Children’s Fund, criticized the harbour fund of "
    "Norway.",
)


@pytest.fixture(scope="module")
def fund(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return shelve(tmp_path_factory.mktemp("fund"), FUND, encoder=ENCODER).library


def _never_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether the records answer is not looked at here."""
    for one in ("THRESHOLD", "ANYONE", "EITHER"):
        monkeypatch.setattr(f"rag.retrieval.judged.{one}", 0.0)


def _listed(library: Library, text: str) -> tuple[set[str], set[str]]:
    evidence = gathered(library, text)
    listed = [one for side in evidence.sides for one in side.quoted]
    return tuple({q.remark.speaker.name for q in some} for some in (listed, evidence.borderline))


def test_whoever_takes_the_other_side_is_not_among_those_listed(fund: Library) -> None:
    listed, less_sure = _listed(fund, "Who criticized the harbour fund of Norway?")
    assert {"Ana Bako", "Ben Cole", "Eva Farr"} <= listed
    assert "Carl Dorn" not in listed
    assert "Carl Dorn" in less_sure


def test_whoever_is_criticized_is_no_critic(fund: Library) -> None:
    listed, less_sure = _listed(fund, "Who criticized Norway for its harbour fund?")
    assert "Ida Holm" not in listed | less_sure


SIDES = release(
    "GA/12005",
    "Statements",
    "ANA BAKO (Kenya) condemned the raid on Fiji.  Fiji was at peace.",
    "BEN COLE (Chad) condemned Tonga, whose boats raided Fiji.",
    "CARL DORN (Peru) denounced Tonga for the raid on Fiji.",
    "IDA HOLM (Norway) spoke of Fiji and of Tonga.",
    "EVA FARR (Fiji) told of the raid.",
    "GUS HOLT (Tonga) told of fishing.",
    "LENA ODE (Niger) condemned every raid.",
)


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
    library = shelve(tmp_path, SIDES, encoder=ENCODER).library
    _never_silent(monkeypatch)
    monkeypatch.setattr("rag.retrieval.members.membership", lambda _, hits: [0.9] * len(hits))
    shown, _ = _listed(library, text)
    assert listed <= shown
    assert not shown & others


def test_whoever_says_plainly_that_they_are_against_someone_is_listed_however_far_from_the_best(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = shelve(tmp_path, SIDES, encoder=ENCODER).library
    _never_silent(monkeypatch)
    monkeypatch.setattr(
        "rag.retrieval.members.membership", lambda _, hits: [0.9] + [0.0] * (len(hits) - 1)
    )
    shown, _ = _listed(library, "Who condemned Tonga?")
    assert {"Ben Cole", "Carl Dorn"} <= shown
    assert not shown & {"Ida Holm", "Lena Ode", "Gus Holt"}


def test_whoever_is_addressed_does_not_answer(fund: Library) -> None:
    for text in (
        "Who warned Norway about its harbour fund?",
        "which delegate told Norway of a fund",
    ):
        listed, less_sure = _listed(fund, text)
        assert "Ida Holm" not in listed | less_sure
    for text in (
        "Who spoke for Norway about the harbour fund?",
        "Who said Norway had not read it?",
        "Who warned Norway's critics about the harbour fund?",
    ):
        listed, less_sure = _listed(fund, text)
        assert "Ida Holm" in listed | less_sure
    listed, less_sure = _listed(fund, "Who warned Ireland or Norway about the harbour fund?")
    assert "Ida Holm" not in listed | less_sure


def test_who_mentioned_somebody_is_everybody_else_who_names_them(tmp_path: Path) -> None:
    library = shelve(tmp_path, SIDES, encoder=ENCODER).library
    for text in (
        "Who mentioned Fiji?",
        "which delegations referred to Fiji in the debate",
        "list every speaker who took up the crisis in Fiji",
        "everyone who commented on the situation in Fiji",
    ):
        listed, less_sure = _listed(library, text)
        assert listed == {"Ana Bako", "Ben Cole", "Carl Dorn", "Ida Holm"}
        assert not less_sure
    assert "Eva Farr" not in set().union(*_listed(library, "who refused to mention Fiji?"))
    evidence = gathered(library, "Who mentioned Fiji?")
    assert evidence.sides[0].quoted[0].texts == ("ANA BAKO (Kenya) condemned the raid on Fiji.",)


def test_who_mentioned_something_by_its_name_has_the_whole_name(tmp_path: Path) -> None:
    courts = release(
        "GA/12007",
        "BEN COLE (Chad) spoke of the Court of Rivers.",
        "Statements",
        "ANA BAKO (Kenya) said that the Court of Lakes was late.",
        "BEN COLE (Chad) said that rain fell.  The Court of Rivers had met.",
        "IDA HOLM (Norway) said that courts were slow and rivers fast.",
    )
    library = shelve(tmp_path, courts, encoder=ENCODER).library
    (side,) = gathered(library, "Who mentioned the Court of Rivers?").sides
    assert [one.texts for one in side.quoted] == [("The Court of Rivers had met.",)]


def test_what_kind_of_thing_a_name_is_need_not_be_said_with_it(tmp_path: Path) -> None:
    ships = release(
        "GA/12007",
        "Statements",
        "ANA BAKO (Kenya) said that the tanker Orion Pearl had run aground.",
        "BEN COLE (Chad) said that rain fell.  The Orion Pearl had sunk.",
        "IDA HOLM (Norway) said that tankers were slow.",
    )
    library = shelve(tmp_path, ships, encoder=ENCODER).library
    listed, _ = _listed(library, "Who mentioned the tanker Orion Pearl?")
    assert listed == {"Ana Bako", "Ben Cole"}


def test_a_name_counts_with_another_word_for_what_kind_of_thing_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{MEMBERS}.membership", lambda _, hits: np.full(len(hits), 0.5))
    record = release(
        "GA/12014",
        "Statements",
        "ANA BAKO (Kenya) said that the Lusaka agreements had held.",
        "BEN COLE (Chad) said that rain fell.  A new Lusaka accord was due.",
        "CARL DORN (Peru) said that Lusaka’s peace process had failed.",
        "IDA HOLM (Norway) said that agreements were slow, and Lusaka far.",
    )
    library = shelve(tmp_path, record, encoder=ENCODER).library
    listed, _ = _listed(library, "Who mentioned the Lusaka agreements?")
    assert listed == {"Ana Bako", "Ben Cole", "Carl Dorn"}


def test_who_used_a_word_has_that_very_word(tmp_path: Path) -> None:
    record = release(
        "GA/12015",
        "Statements",
        "ANA BAKO (Kenya) said that this was robbery.",
        "BEN COLE (Chad) said that this was theft, and that robbers stole.",
    )
    library = shelve(tmp_path, record, encoder=ENCODER).library
    assert _listed(library, "Which speakers used the word robbery?") == ({"Ana Bako"}, set())


@pytest.mark.parametrize("verb", ["used", "quoted", "repeated"])
def test_who_used_a_phrase_has_it_word_for_word(tmp_path: Path, verb: str) -> None:
    record = release(
        "GA/12016",
        "Statements",
        "ANA BAKO (Kenya) said that tolls were high, for might is right.",
        "BEN COLE (Chad) said that it was right that the mighty might pay tolls.",
    )
    library = shelve(tmp_path, record, encoder=ENCODER).library
    listed, _ = _listed(library, f"Which speakers {verb} the phrase might is right?")
    assert listed == {"Ana Bako"}


def test_what_may_be_called_by_two_words_is_told_by_what_stands_before(tmp_path: Path) -> None:
    record = release(
        "GA/12017",
        "Statements",
        "ANA BAKO (Kenya) said that river-based groups had dug wells.",
        "BEN COLE (Chad) said that river-based organizations had dug wells.",
        "CARL DORN (Peru) said that armed groups had dug wells.",
    )
    library = shelve(tmp_path, record, encoder=ENCODER).library
    listed, _ = _listed(library, "Who mentioned river-based organizations or groups?")
    assert listed == {"Ana Bako", "Ben Cole"}


def test_who_did_a_thing_is_not_among_those_against_it(tmp_path: Path) -> None:
    record = release(
        "GA/12016",
        "Statements",
        "ANA BAKO (Kenya) condemned the raid by Chad on fishing boats.",
        "BEN COLE (Chad) condemned what was said of Chad’s raid on fishing boats.",
        "CARL DORN (Peru) condemned Chad’s raid on fishing boats.",
    )
    library = shelve(tmp_path, record, encoder=ENCODER).library
    for text in (
        "Who condemned the raid on fishing boats by Chad?",
        "Which delegates condemned Chad’s raid on fishing boats?",
    ):
        listed, unsure = _listed(library, text)
        assert listed == {"Ana Bako", "Carl Dorn"}
        assert "Ben Cole" not in unsure


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("Who mentioned the Court of Rivers?", False),
        ("Who mentioned Atlantis?", False),
        ("Who mentioned the Harbour Fund?", True),
    ],
)
def test_a_name_that_no_passage_has_is_mentioned_by_nobody(
    fund: Library, text: str, *, answered: bool
) -> None:
    assert (gathered(fund, text).verdict is Verdict.ANSWERED) is answered


def test_where_nobody_is_plainly_against_someone_who_speaks_of_them_is_near(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quiet = release(
        "GA/12006",
        "Statements",
        "ANA BAKO (Kenya) praised Fiji for its boats.",
        "IDA HOLM (Norway) said that a raid by Fiji had emptied the harbour.",
        "EVA FARR (Peru) told of fishing.",
    )
    library = shelve(tmp_path, quiet, encoder=ENCODER).library
    _never_silent(monkeypatch)
    monkeypatch.setattr("rag.retrieval.members.membership", lambda _, hits: [0.9] * len(hits))
    evidence = gathered(library, "Who condemned Fiji?")
    assert evidence.verdict is Verdict.NOT_IN_RECORDS
    near = [hit.remark.speaker and hit.remark.speaker.name for hit in evidence.others]
    assert near == ["Ida Holm"]
    assert not gathered(library, "Who supported Norway?").others


def test_an_agency_is_no_country(fund: Library) -> None:
    listed, less_sure = _listed(fund, "Which countries criticized the harbour fund of Norway?")
    assert {"Ana Bako", "Ben Cole"} <= listed
    assert "Eva Farr" not in listed
    assert "Eva Farr" in less_sure


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
    chances = {"Ana Bako": calls, "Ben Cole": 0.9, "Carl Dorn": 0.9, "Ida Holm": sure}

    def told(_: Library, hits: Hits) -> list[float]:
        return [chances.get(getattr(hit.remark.speaker, "name", ""), 0.0) for hit in hits]

    monkeypatch.setattr("rag.retrieval.members.membership", told)
    _never_silent(monkeypatch)
    shown, less_sure = _listed(library, text)
    assert ("Ida Holm" in shown) is listed
    assert ("Ida Holm" in less_sure) is not listed


OWN = release(
    "GA/12003",
    "The Assembly met to talk about students abroad.",
    "Statements",
    "ANA BAKO (Kenya) said that Kenyan students abroad had been stranded.",
    "BEN COLE (Chad) said that students abroad were stranded, and asked for their release.",
    "CARL DORN (Peru) said that his country had brought its students home from abroad.",
    "GUS HOLT (Oman) praised brave students abroad.",
)


def test_whose_own_people_are_asked_about_is_told_by_who_tells_of_theirs(tmp_path: Path) -> None:
    service = shelve(tmp_path, OWN, encoder=ENCODER)
    answer = service.ask("Which countries spoke of their own students stranded abroad?")
    assert {one.paragraph.number for one in answer.citations} == {2, 4}
    assert {one.paragraph.number for claim in answer.borderline for one in claim.citations} >= {3}


def test_whoever_tells_of_their_own_people_in_another_matter_is_not_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = shelve(tmp_path, OWN, encoder=ENCODER).library
    _never_silent(monkeypatch)

    def only(least: float) -> set[str]:
        monkeypatch.setattr(
            "rag.retrieval.members.membership",
            lambda _, hits: [0.9] + [least] * (len(hits) - 1),
        )
        return _listed(library, "Which countries had own students stranded abroad?")[0]

    assert only(WITHIN_REACH) == {"Ana Bako", "Carl Dorn"}
    assert only(WITHIN_REACH / 2) == {"Ana Bako"}


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
    assert [c.speaker.name for one in answer.borderline for c in one.citations] == ["Liv Dahl"]


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
    monkeypatch.setattr(f"{MEMBERS}.membership", lambda _, hits: np.full(len(hits), 0.9))
    members, unsure = _listed(library, f"Which speakers spoke of wells poisoned by oil in {named}?")
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


def test_eight_at_most_are_less_sure_beside_a_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lands = "Peru Chad Fiji Oman Mali Togo Kenya Ghana Niger Nepal Qatar Spain Malta Italy"
    said = [f"EVA {one.upper()}SON ({one}) said that rain was rare." for one in lands.split()]
    service = shelve(tmp_path, release("GA/12350", "The Assembly heard.", "Statements", *said))
    monkeypatch.setattr(f"{MEMBERS}.membership", lambda _, hits: np.linspace(0.9, 0.12, len(hits)))
    monkeypatch.setattr(f"{MEMBERS}.MEMBER", 0.8)
    answer = service.ask("Which speakers said that rain was rare?")
    assert len(answer.borderline) == 8
    assert "Less sure: Eva " in answer.text
    marks = map(int, re.findall(r"\[(\d+)\]", answer.text))
    assert {*marks} == {one.number for one in answer.citations}  # no mark without a citation


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


def test_who_takes_the_other_side_alone_is_not_less_sure_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = release(
        "GA/12092",
        "Statements",
        "ABA OKE (Ghana) condemned Chad for the raids.",
        "LIV DAHL (Norway) backed Chad in all of it.",
        "EVA FARR (Peru) said that the raids told of in Chad were many.",
    )
    library = shelve(tmp_path, record, encoder=ENCODER).library
    chances = {"Aba Oke": 0.9}

    def told(_: Library, hits: Hits) -> list[float]:
        return [chances.get(getattr(hit.remark.speaker, "name", ""), 0.2) for hit in hits]

    monkeypatch.setattr("rag.retrieval.members.membership", told)
    shown, less_sure = _listed(library, "Which countries condemned Chad?")
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
    told = release(
        "GA/12007",
        "Statements",
        "ANA BAKO (Kenya) condemned the attacks of Tonga and of the Reef Front on boats.",
        "IDA HOLM (Norway) condemned the attacks by Fiji on boats.",
        "EVA FARR (Peru) condemned the attacks on boats.",
    )
    library = shelve(tmp_path, told, encoder=ENCODER).library
    _never_silent(monkeypatch)
    monkeypatch.setattr("rag.retrieval.members.membership", lambda _, hits: [0.9] * len(hits))
    shown, _ = _listed(library, question)
    assert shown == {"Ana Bako"}


def test_whoever_is_only_against_a_thing_is_none_of_those_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = release(
        "GA/12008",
        "Statements",
        "ANA BAKO (Kenya) supported the toll on the bridge.",
        "IDA HOLM (Norway) said that the toll was illegal and a shameful thing.",
    )
    library = shelve(tmp_path, told, encoder=ENCODER).library
    _never_silent(monkeypatch)
    monkeypatch.setattr("rag.retrieval.members.membership", lambda _, hits: [0.9] * len(hits))
    shown, _ = _listed(library, "Which delegations supported the bridge toll?")
    assert shown == {"Ana Bako"}


def test_where_countries_are_asked_for_and_none_belongs_nobody_else_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = release(
        "GA/12009",
        "Statements",
        "ANA BAKO, Director of the Bridge Fund, called for a toll on the bridge.",
        "IDA HOLM (Norway) spoke of fish.",
    )
    library = shelve(tmp_path, told, encoder=ENCODER).library
    _never_silent(monkeypatch)
    chances = {"Ana Bako": 0.9}
    monkeypatch.setattr(
        "rag.retrieval.members.membership",
        lambda _, hits: [chances.get(getattr(hit.remark.speaker, "name", ""), 0.0) for hit in hits],
    )
    shown, _ = _listed(library, "Which countries called for a bridge toll?")
    assert not shown


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
    record = release(
        "SC/9990",
        "Statements",
        "ANA BAKO (Kenya) said that Norway broke the bridge pact.",
        "IDA HOLM (Norway) said that Kenya broke the bridge pact.",
        title="Council Hears of Bridge",
    )
    library = shelve(tmp_path, record, encoder=ENCODER).library
    listed, _ = _listed(library, "Which countries said that Norway broke the bridge pact?")
    assert listed == {"Ana Bako"}


def test_whom_measures_are_put_in_place_against_did_not_do_so(tmp_path: Path) -> None:
    record = release(
        "SC/9991",
        "Statements",
        "ANA BAKO (Kenya) said that her country had put sanctions on Norway.",
        "IDA HOLM (Norway) said that sanctions had been put on Norway.",
        title="Council Hears of Sanctions",
    )
    library = shelve(tmp_path, record, encoder=ENCODER).library
    listed, _ = _listed(library, "Which countries have put sanctions on Norway?")
    assert listed == {"Ana Bako"}


def test_what_many_say_is_said_by_whoever_is_heard_right_behind(tmp_path: Path) -> None:
    record = release(
        "SC/9993",
        "Statements",
        "EVA FARR (Peru) spoke of fish.",
        "Several speakers condemned the toll.  “It is theft,” said Kenya’s representative.",
        title="Council Hears of Tolls",
    )
    library = shelve(tmp_path, record, encoder=ENCODER).library
    listed, _ = _listed(library, "Who condemned the toll?")
    assert listed == {"The representative of Kenya"}
