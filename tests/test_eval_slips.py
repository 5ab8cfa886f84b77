"""Slips made in names, and whom they are taken for."""

import random

from fakes import release

from eval.slips import (
    NOBODY,
    RIGHT,
    WRONG,
    main,
    of_countries,
    of_people,
    of_strangers,
    slips,
    taken_for,
)
from rag.holdings.directory import Directory
from rag.reading import read

RECORDS = [
    read(
        release(
            "GA/1",
            "ADA SOKOLOVA (Kenya) said that wells were deep.",
            "IDA BRANDT (Fiji) said that wells were deep.",
        )
    ),
    read(release("GA/2", "JAN OYELARAN (Ghana) said that wells were deep.")),
]


def test_a_slip_is_one_letter_or_two_from_the_word_and_keeps_its_first() -> None:
    made = dict(slips("sokolova", random.Random(1)))
    assert list(made) == [
        "swapped", "dropped", "doubled", "another vowel", "another letter", "two of these",
    ]  # fmt: skip
    assert {one[0] for one in made.values()} == {"s"}
    assert (len(made["dropped"]), len(made["doubled"])) == (7, 9)
    assert sorted(made["swapped"]) == sorted("sokolova")


def test_a_question_is_taken_for_whoever_it_names() -> None:
    directory = Directory(RECORDS[:1])
    ada, ida = directory.entries
    assert taken_for(directory, "what did sokolowa say", [ada]) == RIGHT
    assert taken_for(directory, "what did sokolowa say", [ida]) == WRONG
    assert taken_for(directory, "what did smith say", [ada]) == NOBODY


def test_every_name_and_country_of_five_letters_is_tried_with_each_slip() -> None:
    drawn = random.Random(1)
    people = of_people(RECORDS, drawn)
    assert {form for form, *_ in people} == {"given name and surname", "surname"}
    assert people["surname", "dropped", RIGHT] == 3
    assert of_countries(RECORDS, drawn)["country", "doubled", RIGHT] == 2  # Fiji is too short


def test_strangers_are_the_speakers_of_other_records() -> None:
    full, crossed = of_strangers(RECORDS)
    assert full[1:] == (0, 3)
    assert crossed[1:] == (0, 0)  # no given name here has five letters


def test_a_surname_near_a_speakers_beside_their_given_name_is_counted() -> None:
    text = release("GA/3", "GRETA HANSEN (Fiji) said that wells were deep.")
    other = release("GA/4", "LARS HANSSON (Chad) said that wells were deep.")
    _, crossed = of_strangers([read(text), read(other)])
    assert crossed[1:] == (1, 1)


def test_the_figures_are_printed(tmp_path, capsys) -> None:
    (tmp_path / "GA-1.txt").write_text(
        release("GA/1", "ADA SOKOLOVA (Kenya) said that wells were deep.")
    )
    assert main([str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "another vowel" in told
    assert "strangers taken for a speaker, full names: 0 of 0" in told
