"""A checked quote in words: each verdict has its own, and a near one shows what differs."""

from __future__ import annotations

import pytest
from fakes import BRIDGES, WELLS, shelve

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
