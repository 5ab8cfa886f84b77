"""What stands first in an answer to who and to a list: the names, or how many they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fakes import BRIDGES, TUNNELS, WELLS, release, shelve

from rag.reading import read
from rag.service import Service


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), WELLS, BRIDGES)


PARTIES = release(
    "GA/31",
    "Statements",
    "EVA FARR (Peru) said that 171 States had acceded to the Bridge Convention.",
    "IDA HOLM (Norway) said that her country had acceded to the Bridge Convention.",
    "CARL DORN (Kenya) said that 12 barges had sunk as nations asked for bridges.",
)


def test_whoever_tells_who_did_a_thing_does_not_head_the_answer(tmp_path: Path) -> None:
    told = release("GA/12014", "ADA MOYO (Kenya) said that pirates had occupied the old harbour.")
    service = shelve(tmp_path, told)
    answer = service.ask("Who occupied the old harbour?")
    assert answer.answered
    assert answer.short is None
    assert (
        service.ask("Who said that pirates occupied the old harbour?").short == "Ada Moyo (Kenya)"
    )
    told = release("GA/12015", "BEN COLE (Chad) said that gangs had driven fishers from the quay.")
    service.keep([(told, read(told))])
    answer = service.ask("By whom were fishers driven from the quay?")
    assert answer.answered
    assert answer.short is None


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("How many States have acceded to the Bridge Convention?", "171"),
        ("How many countries asked for bridges?", "3 of 3 speakers: Norway, Kenya, Peru"),
        (
            "How many States have joined the Tunnel Pact?",
            "171 (Eva Farr (Peru)); 165 (Ida Holm (Norway))",
        ),
        ("How many delegations spoke of the Bridge Convention?", "2 of 3 speakers: Peru, Norway"),
    ],
)
def test_how_many_is_told_by_who_says_so_or_else_counted(tmp_path, question, short):
    assert shelve(tmp_path, PARTIES, TUNNELS).ask(question).short == short


def test_who_said_how_many_is_asked_for_names_not_for_one_of_their_numbers(tmp_path: Path) -> None:
    told = release(
        "GA/12016",
        "Statements",
        "ABA OKE (Ghana) said that the flood had killed 90 people.",
        "BEN COLE (Chad) said that the flood had killed 80 people.",
    )
    answer = shelve(tmp_path, told).ask("Which countries said how many people were killed?")
    assert answer.short == "2 of 2 speakers: Ghana, Chad"


def test_a_list_names_whom_those_speak_for_who_speak_for_no_state(tmp_path: Path) -> None:
    said = release(
        "GA/35",
        "EVA FARR, of the Harbour Society, said that tolls were dear in every harbour.",
        "ANA BAKO (Peru) said that tolls were dear in every harbour.",
    )
    short = str(shelve(tmp_path, said).ask("Which speakers mentioned tolls?").short)
    assert short.startswith("2 of 2 speakers: ")
    assert {*short.partition(": ")[2].split(", ")} == {"Peru", "Eva Farr (Harbour Society)"}


def test_countries_are_counted_apart_from_those_who_speak_for_them(tmp_path: Path) -> None:
    said = release(
        "GA/36",
        "ANA BAKO (Peru) said that tolls were dear in every harbour.",
        "EVA FARR (Peru) said that tolls were dear for every State.",
        "IDA HOLM (Norway) said that tolls were dear.",
    )
    ask = shelve(tmp_path, said).ask
    which, who = "Which countries mentioned tolls?", "Which speakers mentioned tolls?"
    assert str(ask(which).short).startswith("2 countries, 3 of 3 speakers: ")
    assert ask("Only the Latin Americans", previous=[which]).short == (
        "1 country, 2 of 3 speakers: Peru (2)"
    )
    many = ask("How many countries mentioned tolls?")
    assert [one.quote for one in many.citations] == [one.quote for one in ask(which).citations]
    assert str(ask(who).short).startswith("3 of 3 speakers: ")


def test_what_states_did_is_counted_by_who_tells_of_it_not_by_speakers(tmp_path: Path) -> None:
    said = release(
        "GA/34",
        "ANA BAKO (Kenya) said that 61 States still make herders pay for bridges.",
        "LEE ROW (United States) said that bridges last, and that her country mends them.",
        "EVA FARR (Peru) said that the United States had vetoed 46 texts on bridges.",
    )
    service = shelve(tmp_path, said)
    assert service.ask("How many countries make herders pay for bridges?").short == "61"
    assert service.ask("How many texts on bridges has the United States vetoed?").short == "46"


def test_a_list_tells_how_many_it_leaves_unnamed(tmp_path: Path) -> None:
    lands = "Peru Chad Fiji Oman Mali Togo Kenya Ghana Niger Nepal Qatar Spain Malta Italy"
    said = [
        f"EVA {land.upper()}SON ({land}) said that tolls were dear in every harbour."
        for land in lands.split()
    ]
    said.append("ANA BAKO (Peru) said that tolls were dear in every harbour.")
    record = release("GA/12340", "The Assembly heard of tolls today.", "Statements", *said)
    short = str(shelve(tmp_path, record).ask("Which speakers mentioned tolls?").short)
    share, _, rest = short.partition(": ")
    named, more = rest.split(" and ")
    several = [int(number) for number in re.findall(r"\((\d+)\)", named)]
    told = len(named.split(", ")) + sum(several) - len(several)
    assert (share, told + int(more.split()[0])) == ("15 of 15 speakers", 15)


@pytest.mark.parametrize(
    "question", ["Who brokered the truce?", "Which countries brokered the truce?"]
)
def test_whoever_tells_of_a_deed_is_not_named_as_who_did_it(tmp_path: Path, question: str) -> None:
    record = release(
        "GA/12341",
        "Statements",
        "ANA BAKO (Kenya) welcomed the truce that Peru had brokered.",
        "IDA HOLM (Norway) thanked Peru, which brokered the truce.",
    )
    answer = shelve(tmp_path, record).ask(question)
    assert (answer.answered, answer.short) == (True, None)


QUAY = release(
    "GA/12016",
    "Statements",
    "ADA MOYO (Kenya) welcomed the floating quay set up by Chad.",
    "EVA FARR (Fiji) said that the fair would be chaired by her country and Tonga.",
)


def test_who_made_a_thing_is_whom_the_best_names_for_it(tmp_path: Path) -> None:
    answer = shelve(tmp_path, QUAY).ask("Who set up the floating quay?")
    assert answer.short == "Chad, according to Ada Moyo (Kenya)"


def test_whoever_somebody_else_is_something_with_is_not_them(tmp_path: Path) -> None:
    assert shelve(tmp_path, QUAY).ask("Who is the co-chair of the fair with Fiji?").short is None


def test_whoever_tells_of_anothers_deed_does_not_head_the_answer(tmp_path: Path) -> None:
    told = release(
        "GA/12015",
        "ADA MOYO (Kenya) said that Chad had trained the pirates of the old harbour.",
        "CARL DORN (Peru) said that his country trained pilots for the new harbour.",
        "EVA FARR (Fiji) said that the Assembly of Ubele passed the bill on fishing nets.",
    )
    service = shelve(tmp_path, told)
    told_of = service.ask("Who trained the pirates of the old harbour?")
    assert told_of.short == "Chad, according to Ada Moyo (Kenya)"
    assert service.ask("Who trained pilots for the new harbour?").short == "Carl Dorn (Peru)"
    passed = service.ask("Who passed the bill on fishing nets?")
    assert passed.short == "Assembly of Ubele, according to Eva Farr (Fiji)"
    case = release("GA/12016", "CARL DORN (Peru) recalled the harbour case brought by Chad.")
    assert shelve(tmp_path / "case", case).ask("Who brought the harbour case?").short is None


@pytest.fixture(scope="module")
def pier(tmp_path_factory: pytest.TempPathFactory) -> Service:
    told = release(
        "GA/12033",
        "Statements",
        "ADA MOYO, Minister for Foreign Affairs of Kenya, said that the pier is safe.",
        "EVA FARR, Minister for Foreign Affairs of Peru, said that the pier is new.",
        "The representative of Norway said that the Prosecutor of the River Court had seen the boy "
        "drowned at Lom pier.",
        "BEN COLE (Chad) said that the pier is his.",
        "IDA HOLM, Assistant Secretary-General of the United Nations, said that the pier is old.",
        "CARL DORN, President of Mali, said that the pier is long.",
    )
    return shelve(tmp_path_factory.mktemp("pier"), told)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Who is the Prosecutor of the River Court?", None),
        ("What is the name of the Prosecutor of the River Court?", None),
        ("Who was the boy drowned at Lom pier?", None),
        ("Who told of the boy drowned at Lom pier?", "The representative of Norway"),
        ("Who is the delegate of Norway?", "The representative of Norway, not named in the record"),
        ("Who is Chad's delegate?", "Ben Cole (Chad)"),
        ("What was the delegate of Chad called?", "Ben Cole (Chad)"),
        ("Who is the foreign minister of Kenya?", "Ada Moyo (Kenya)"),
        ("Who is the Secretary-General?", None),
        ("Who is the president?", "Carl Dorn (Mali)"),
    ],
)  # fmt: skip
def test_who_somebody_is_heads_the_answer_and_nobody_who_only_tells_of_them(
    pier: Service, question: str, short: str | None
) -> None:
    assert pier.ask(question).short == short
