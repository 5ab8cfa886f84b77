"""What of a speaker's own a sentence tells."""

from __future__ import annotations

import pytest
from fakes import release

from rag.forms.own import says_it_is, tells_of_own, tells_of_own_people
from rag.reading import read

RECORD = read(
    release(
        "GA/12401",
        "The Assembly heard of wells.",
        "Statements",
        "EVA FARR (Peru) said that wells were deep.",
        "GUS HOLT, Director of the Harbour Fund, said that mills were old.",
    )
)
FARR, HOLT = [m for p in RECORD.paragraphs for m in p.remarks if m.speaker][-2:]
(ROE,) = [
    m
    for p in read(
        release(
            "GA/12402",
            "The representative of Norway, speaking also for Denmark and Iceland, said that the "
            "Nordic countries would dig wells.",
        )
    ).paragraphs
    for m in p.remarks
    if m.speaker
]


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("Her country had dug wells.", True),
        ("Peru had dug wells.", True),
        ("Two Peruvians were among them.", True),
        ("It had dug wells.", True),
        ("EVA FARR (Peru) said that wells were dry.", False),
        ("EVA FARR ( Peru ) said that wells were dry.", False),
        ("Chad and its Government had dug wells.", True),  # whose it is, is not read
        ("Lima had dug wells, and would dig more.", True),
        ("A well in Lima had run dry.", False),
        ("The Fund had dug wells.", False),
        ("Wells had been dug.", False),
    ],
)
def test_of_a_country(sentence: str, *, own: bool) -> None:
    assert tells_of_own(FARR, sentence) == own


@pytest.mark.parametrize(
    ("sentence", "own"),
    [("The Fund had dug wells.", True), ("The Harbour Fund paid.", True), ("Peru paid.", False)],
)
def test_of_a_body(sentence: str, *, own: bool) -> None:
    assert tells_of_own(HOLT, sentence) == own


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("Two Peruvian nationals were held.", True),
        ("Peruvians were missing, among them Peruvians from Lima.", True),
        ("She spoke of students from her country.", True),
        ("Citizens of Peru had fled.", True),
        ("Peru had brought its nationals home.", True),
        ("Peru and its people would send nets.", False),
        ("Peru asked Chad to protect its nationals.", False),
        ("Nationals of other countries were held.", False),
        ("Her country was dry.", False),
        ("Peru’s peacekeepers had been attacked.", True),
        ("She spoke in her national capacity.", False),
        ("Her two children were well.", False),
        ("South Peruvian people were not hers.", False),
    ],
)
def test_of_people_of_a_country(sentence: str, *, own: bool) -> None:
    assert tells_of_own_people(FARR, sentence) == own


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("The Nordic countries will give $2 million.", True),
        ("The three States had dug wells.", True),
        ("Iceland had dug wells.", True),
        ("The countries of the south had dug wells.", False),
    ],
)
def test_of_several_that_one_speaks_for(sentence: str, *, own: bool) -> None:
    assert tells_of_own(ROE, sentence) is own
    assert not tells_of_own(FARR, "The Nordic countries will give $2 million.")


def test_a_body_has_no_people() -> None:
    assert not tells_of_own_people(HOLT, "Two Peruvian nationals were held.")


@pytest.mark.parametrize(
    ("sentence", "so"),
    [
        ("Peru was a transit country that had dug wells.", True),
        ("Her country was a grazing, transit and fishing point, she said.", True),
        ("She told them that hers was both a transit and a grazing country.", True),
        ("Peru, a transit country, had dug wells.", True),
        ("As a transit country, Peru had dug wells.", True),
        ("She said that, as a transit country, her nation had dug wells.", True),
        ("Like other transit countries, Peru had dug wells.", True),
        ("Speaking as a transit country, she was glad.", True),
        ("Her country, though transit land, was dry.", True),
        ("Her poor transit country was dry.", True),
        ("Peru transits boats.", True),
        ("Peru was no transit country.", False),
        ("Peru was not a transit country.", False),
        ("Peru worked with source and transit countries.", False),
        ("Peru was helping transit countries.", False),
        ("Peru dug wells in Chad, a transit country.", False),
        ("As a transit country, Chad had dug wells.", False),
        ("Transit countries were to be helped.", False),
    ],
)
def test_what_a_country_says_it_is(sentence: str, *, so: bool) -> None:
    assert says_it_is(FARR, sentence, {"transit"}) == so


def test_what_it_is_at_once_has_all_words_unless_any_will_do() -> None:
    both = "Peru was a source and transit country."
    assert says_it_is(FARR, both, {"sourc", "transit"})
    assert not says_it_is(FARR, both, {"sourc", "destin"})
    assert says_it_is(FARR, both, {"sourc", "destin"}, any_of=True)
    assert says_it_is(FARR, "Hers was one of the troop-contributing States.", {"contributor"})
    assert says_it_is(FARR, "It was a large donor.", {"donor"})
