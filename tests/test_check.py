"""A checked quote in words: each verdict has its own, and a near one shows what differs."""

from __future__ import annotations

import pytest
from fakes import BRIDGES, WELLS, release, shelve

from web.check import CheckView


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    return shelve(tmp_path_factory.mktemp("check"), WELLS, BRIDGES)


def view(service, quote: str, speaker: str | None = None) -> CheckView:
    return CheckView(quote, speaker, service.verify(quote, speaker))


@pytest.mark.parametrize(
    ("quote", "speaker", "headline"),
    [
        ("A pump without a neighbour rusts", "Prisca Moyo", "On the record"),
        ("A pump without a neighbour rusts", "Kofi Addo", "Somebody else’s words"),
        ("a bridge was the cheepest embassy", None, "Nearly on the record"),
        ("leaking pipes lost 35 per cent of the water … nine bridges had been rebuilt after",
         None, "Stitched together"),
        ("The moon is made of green cheese and so are we", None, "Not found"),
    ],
)  # fmt: skip
def test_each_verdict_has_words_of_its_own(service, quote, speaker, headline):
    assert view(service, quote, speaker).headline == headline


def test_a_near_quote_is_shown_beside_what_is_printed(service):
    found = view(service, "a bridge was the cheepest embassy").differences
    assert found == [
        (True, "a bridge was the", "a bridge was the"),
        (False, "cheepest", "cheapest"),
        (True, "embassy", "embassy"),
    ]


def test_an_exact_quote_has_no_differences(service):
    assert view(service, "A pump without a neighbour rusts").differences == []


def test_of_a_quote_not_found_the_nearest_is_shown_with_what_differs(service):
    found = view(service, "a pump with a neighbour rusts")
    assert (found.headline, len(found.matches)) == ("Not found", 1)
    assert (False, "with", "without") in found.differences
    assert "another thing" in found.meaning


def test_what_is_reported_only_is_said_to_be(service):
    assert "in quotation marks" in view(service, "412 wells had been dug").meaning
    assert "in quotation marks" not in view(service, "A pump without a neighbour rusts").meaning


def test_words_given_as_somebody_elses_are_told_as_that(tmp_path):
    told = "ANA BAKO (Kenya) quoted the poet, Eva Farr, who said: “Tides turn at night.”"
    service = shelve(tmp_path, release("GA/9", told, "IDA HOLM (Norway) wept."))
    for speaker in (None, "Kenya"):
        assert view(service, "tides turn at night", speaker).headline.endswith("another’s words")
    assert view(service, "tides turn at night", "Eva Farr").headline == "Given by another as theirs"
    others = view(service, "tides turn at night", "Norway")
    assert others.headline == "Somebody else’s words"
    assert "as somebody else’s" in others.meaning


def test_beside_nearly_the_same_words_it_is_told_who_has_them_to_the_word(tmp_path):
    bako = "ANA BAKO (Kenya) warned that the nets could be for any one of us."
    holm = "IDA HOLM (Norway) warned that the nets could be for any of us."
    service = shelve(tmp_path, release("GA/9", bako, holm))
    found = view(service, "the nets could be for any one of us", "Norway")
    assert found.headline == "Nearly on the record"
    assert "To the word they are from Ana Bako (Kenya) (GA/9 ¶1)." in found.meaning
    asked = 'Did Norway say "the nets could be for any one of us"?'
    assert "To the word they are from Ana Bako (Kenya)" in service.ask(asked).text
