"""Who put sanctions in place."""

from __future__ import annotations

from fakes import release

from rag.forms.doers import asks_who_imposed, imposes
from rag.reading import read

NORWAY = release(
    "GA/12005",
    "Statements",
    "IDA HOLM (Norway) said that Norway had joined others in imposing sanctions.",
    "EVA FARR (Peru), calling for calm, said her country was taking steps to freeze assets.",
    "ANA BAKO (Kenya) said that Kenya favoured sanctions that others had imposed.",
    "BEN COLE (Chad) said that Mali had imposed sanctions.",
    "LENA ODE (Mali) said that sanctions had already been enacted to stop the war.",
    "GUS HOLT (Togo) said that sanctions had been imposed by others.",
    "PAUL ROE (Oman) said that sanctions had been imposed on his country.",
    title="Assembly Debates",
)


def test_who_put_sanctions_in_place_tells_of_their_own() -> None:
    told = [
        one.speaker.affiliation
        for one in read(NORWAY).remarks
        if one.speaker and imposes(one, one.text)
    ]
    assert told == ["Norway", "Peru", "Mali"]
    assert asks_who_imposed("which countries said they had slapped penalties on chad?")
    assert asks_who_imposed("who announced that they have already imposed sanctions on chad?")
    assert not asks_who_imposed("which countries opposed sanctions on chad?")
