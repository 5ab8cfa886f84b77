"""What is offered while somebody types: names of the library that the end of the text begins."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import BRIDGES, WELLS, FakeService, release, shelve
from starlette.testclient import TestClient

from rag.service import Service
from rag.settings import Settings
from web import create_app
from web.suggest import offer


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    folder: Path = tmp_path_factory.mktemp("data")
    return shelve(folder, WELLS, BRIDGES)


@pytest.mark.parametrize(
    ("typed", "replaces", "offered"),
    [
        ("What did Prisca M", "Prisca M", ["Prisca Moyo"]),
        ("What did moyo", "moyo", ["Prisca Moyo"]),
        ("What did nunez", "nunez", ["Elena Núñez"]),
        ("Who spoke for Zim", "Zim", ["Zimbabwe"]),
        ("In GA/120", "GA/120", ["GA/12001"]),
        ("What did Prisca Moyo", "", []),
        ("Prisca ", "Prisca ", ["Prisca Moyo"]),
        ("What did the", "", []),
        ("G", "", []),
        ("", "", []),
    ],
)
def test_the_end_of_a_question_is_completed(service, typed, replaces, offered):
    found = offer(service, typed)
    assert [one.text for one in found.suggestions] == offered
    assert found.replaces == replaces


HOLMES = release(
    "SC/9",
    "Statements",
    "IRYNA BONDAR (Ukraine) said no.  She said so at length, and then again.",
    "JANE HOLMES (United Kingdom) said that pumps were dear.",
    "ADA MENSAH (United States) said that pipes were dearer.",
    "JAN NOVÁK (Netherlands) said that both were.",
)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("UK", "United Kingdom"), ("What did the uk", "United Kingdom"), ("usa", "United States"),
        ("Britain", "United Kingdom"), ("holland", "Netherlands"), ("ukr", "Ukraine"),
    ],
)  # fmt: skip
def test_a_country_is_offered_by_any_of_its_names(tmp_path, typed, first):
    service = shelve(tmp_path, HOLMES)
    found = offer(service, typed)
    assert found.suggestions[0].text == first
    assert found.replaces == typed.split()[-1], "an article before it stays"


def test_each_says_what_it_is(service):
    kinds = {one.text: (one.kind, one.note) for one in offer(service, "Prisca").suggestions}
    assert kinds == {"Prisca Moyo": ("speaker", "Minister for Water, Zimbabwe")}
    (record,) = offer(service, "SC/8").suggestions
    assert (record.kind, record.note) == ("record", "Council Takes Up Bridges")


def test_names_that_begin_so_come_first_then_those_with_more_to_say(service):
    texts = [one.text for one in offer(service, "Who of Ca").suggestions]
    assert texts[0] == "Canada"
    bodies = offer(service, "in", "affiliation").suggestions
    weights = [one.weight for one in bodies if one.text.startswith("I")]
    assert weights == sorted(weights, reverse=True)


def test_the_field_of_a_filter_is_offered_its_own_kind_for_its_whole_text(service):
    assert [one.text for one in offer(service, "gha", "affiliation").suggestions] == ["Ghana"]
    assert offer(service, "gha", "speaker").suggestions == ()
    assert offer(service, "spoke for gha", "affiliation").suggestions == ()


def test_programs_ask_for_it_by_address():
    client = TestClient(create_app(FakeService(), Settings()))
    reply = client.get("/suggest", params={"q": "What did ida"})
    assert reply.json() == {
        "replaces": "ida",
        "suggestions": [
            {"text": "Ida Holm", "kind": "speaker", "note": "Minister for Fisheries, Norway"}
        ],
    }
    assert client.get("/suggest", params={"q": "x", "kind": "colour"}).status_code == 422
    assert client.get("/suggest").status_code == 422
