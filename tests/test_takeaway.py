"""Answers taken elsewhere: every quote with whose it is, where it stands, and a link to it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes import FakeService
from starlette.testclient import TestClient
from test_web_pages import HTML

from rag.settings import Settings
from web import create_app
from web.takeaway import as_markdown, as_text

SITE = "https://record.example"
HARBOURS = "Were 138 harbours closed?"


@pytest.fixture
def answer():
    return FakeService().ask(HARBOURS)


@pytest.fixture
def client() -> TestClient:
    return TestClient(create_app(FakeService(), Settings()), headers=HTML)


def test_the_text_holds_the_answer_and_every_citation(answer):
    text = as_text(answer, "/?q=x", SITE)
    assert text.startswith(f"{HARBOURS}\n\n{answer.text}\n\n[1] ")
    for one in answer.citations:
        assert one.quote in text
        assert f"{SITE}{one.url}" in text
    assert "[1] Ida Holm, Norway, on behalf of the Nordic countries, GA/100 ¶5, " in text
    assert "27 September 2017, reported, On Record’s own summary" in text
    assert text.endswith(f"On Record: {SITE}/?q=x\n")


def test_markdown_quotes_and_links_and_shows_signs_as_they_are(answer):
    text = as_markdown(replace(answer, question="Why *this* <em>?"), "/?q=x", SITE)
    assert text.startswith("## Why \\*this\\* \\<em\\>?\n\n138 harbours\n\n> ")
    first = answer.citations[0]
    assert f"> {first.quote}\n>\n> **Ida Holm, Norway, on behalf of" in text
    assert f"[GA/100 ¶5]({SITE}{first.url})" in text


def test_what_may_belong_to_a_list_is_taken_along(answer):
    with_more = replace(answer, claims=answer.claims[:1], borderline=answer.claims[1:])
    for one in (claim.citations[0] for claim in with_more.borderline):
        assert one.url in as_text(with_more, "/", SITE)
        assert one.url in as_markdown(with_more, "/", SITE)


def test_an_absence_is_taken_in_its_own_words():
    silent = FakeService().ask("Are volcanoes dangerous?")
    assert silent.text in as_text(silent, "/", SITE)
    assert silent.text.replace("#", "\\#") in as_markdown(silent, "/", SITE)


@pytest.mark.parametrize(
    ("path", "media_type"), [("/answer.txt", "text/plain"), ("/answer.md", "text/markdown")]
)
def test_each_has_its_address_with_links_to_the_site_that_was_asked(client, path, media_type):
    response = client.get(path, params={"q": HARBOURS, "record": "GA-100"})
    assert response.headers["content-type"] == f"{media_type}; charset=utf-8"
    assert "http://testserver/read/GA-100?mark=5:" in response.text
    assert "http://testserver/?record=GA-100&q=Were+138+harbours+closed%3F" in response.text
    assert client.get(path).status_code == 422
