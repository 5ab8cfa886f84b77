"""Who took the floor without a word of theirs: names of bodies, and nothing else of the list."""

from __future__ import annotations

import pytest
from fakes import release

from rag.holdings.floor import others_heard, spoke_for
from rag.reading import read


def _heard(sentence: str) -> set[str]:
    return set(
        others_heard(read(release("GA/1", "ADA MOYO (Kenya) said that it rained.", sentence)))
    )


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Also speaking were the representatives of Kiribati and Qatar.", {"Kiribati", "Qatar"}),
        ("Also speaking were representatives of the Republic of Korea.", {"Republic of Korea"}),
        (
            "Also speaking were the Presidents of Kiribati and Malawi, and Fiji.",
            {"Kiribati", "Malawi", "Fiji"},
        ),
        ("Also speaking was the Minister for Foreign Affairs of Chad.", set()),
        (
            "Also speaking was the Organization for Wells (OFW), as well as the European Union.",
            {"OFW", "Organization for Wells", "European Union"},
        ),
        ("Also speaking were Ministers from Chad, who said that talks in Oslo failed.", {"Chad"}),
        ("The representative of Norway, who met Ministers of Oslo, said so.", {"Norway"}),
        (
            "Speaking were representatives of Chad, as well as a delegate of the European Union.",
            {"Chad", "European Union"},
        ),
        (
            "The following organizations also spoke: Wells Council; and the Pacific Caucus.",
            {"Wells Council", "Pacific Caucus"},
        ),
        ("Rain fell on Norway.", set()),
    ],
)
def test_bodies_listed_as_speaking_are_told(sentence: str, bodies: set[str]) -> None:
    assert _heard(sentence) >= bodies
    assert not _heard(sentence) & {"Oslo", "Ministers", "Korea", "Rain"}
    assert bodies or not _heard(sentence)


def test_observers_from_countries_who_watched_a_vote_did_not_speak() -> None:
    for of in ("from", "of"):
        said = f"CARL DORN (Peru) said that 100 observers {of} Chad and Fiji had watched the vote."
        assert not others_heard(read(release("GA/9", said)))


def test_observers_from_bodies_that_spoke_did() -> None:
    assert _heard("Observers from the Holy See and the African Union also spoke.") >= {"Holy See"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Also speaking were representatives of Chad and Fiji (also for Malawi and Norway).",
            [("Fiji", ("Malawi", "Norway"))],
        ),
        (
            "Also speaking were Antigua and Barbuda (on behalf of the Lakes Union) and Qatar.",
            [("Antigua and Barbuda", ("Lakes Union",))],
        ),
        ("Also speaking were the Wells Office (for rain) and Chad (by video link).", []),
        ("Wells in Chad (on behalf of the Lakes Union) were dug.", []),
    ],
)
def test_for_whom_those_listed_spoke(sentence: str, told: list[tuple[str, object]]) -> None:
    record = read(release("GA/1", "ADA MOYO (Kenya) said that it rained.", sentence))
    assert [(one.bodies[0], groups) for one, groups in spoke_for(record)] == told
