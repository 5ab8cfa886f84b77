"""Answers taken elsewhere: every quote with whose it is, where it stands, and a link to it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes import NORD, PERU, FakeService
from starlette.testclient import TestClient
from test_web_pages import HTML

from rag.answer import Answer
from rag.settings import Settings
from web import create_app
from web.answers import LESS_SURE, AnswerView
from web.cite import Reference
from web.schemas import HomeRequest
from web.takeaway import as_markdown, as_text

SITE = "https://record.example"
HARBOURS = "Were 138 harbours closed?"


@pytest.fixture
def view() -> AnswerView:
    return viewed(FakeService().ask(HARBOURS))


@pytest.fixture
def several() -> Answer:
    """An answer of several claims."""
    answer = FakeService().ask("seas inspectors")
    assert len(answer.claims) > 1
    return answer


def viewed(answer: Answer) -> AnswerView:
    return AnswerView.of(answer, HomeRequest(q=answer.question))


@pytest.fixture
def client() -> TestClient:
    return TestClient(create_app(FakeService(), Settings()), headers=HTML)


def test_the_text_holds_the_answer_and_every_citation_as_it_is_cited_elsewhere(view):
    text = as_text(view, "/?q=x", SITE)
    assert text.startswith(
        f"{HARBOURS}\n\n138 harbours\n\nSearched: 10 statements in GA/100, SC/7."
    )
    for one in view.answer.citations:
        assert f"[{one.number}] {Reference.of(SITE, one).text}\n" in text
    assert text.endswith(f"On Record: {SITE}/?q=x\n")


def test_a_follow_up_is_told_as_it_was_understood(view):
    meant = viewed(replace(view.answer, question="And harbours?", rewritten=HARBOURS))
    for written in (as_text, as_markdown):
        text = written(meant, "/?q=x", SITE)
        assert text.index("And harbours?") < text.index(f"Understood as: {HARBOURS}")


def test_reported_words_are_never_put_in_a_speakers_mouth(client):
    for path in ("/answer.txt", "/answer.md"):
        text = client.get(path, params={"q": HARBOURS}).text
        assert ", as reported: IDA HOLM (Norway), speaking on behalf of" in text
        assert "“IDA HOLM" not in text
        assert ": “We count every fish,” (" in text


def test_markdown_links_and_shows_signs_as_they_are(view):
    asked = replace(view.answer, question="Why *this* <em>?")
    text = as_markdown(viewed(asked), "/?q=x", SITE)
    assert text.startswith("## Why \\*this\\* \\<em\\>?\n\n138 harbours\n\n")
    for one in asked.citations:
        assert rf"\[{one.number}\] {Reference.of(SITE, one).markdown}" in text
        assert f"[GA/100 ¶5]({SITE}{one.url})" in text


@pytest.mark.parametrize("written", [as_text, as_markdown])
def test_what_may_belong_to_a_list_is_told_apart_from_what_does(several, written):
    claims = several.claims
    listed = viewed(replace(several, claims=claims[:1], borderline=claims[1:]))
    text = written(listed, "/", SITE)
    sure, apart, less = text.partition(LESS_SURE)
    assert apart
    for claim, part in ((claims[0], sure), *((one, less) for one in claims[1:])):
        assert all(SITE + one.url in part for one in claim.citations)


def test_those_left_out_and_those_whom_a_name_may_mean_are_told(several):
    claims = several.claims
    short = replace(several, claims=claims[:1], left_out=claims[1:], choices=(NORD, PERU))
    text = as_text(viewed(short), "/", SITE)
    assert "That may be Ida Holm (Norway) or Luis Cárdenas (Peru).\n" in text
    assert "Not shown, for the limit on citations: " in text


def test_an_absence_is_taken_in_its_own_words():
    silent = FakeService().ask("Are volcanoes dangerous?")
    for written in (as_text, as_markdown):
        text = written(viewed(silent), "/", SITE)
        assert "Not in the records\n\nNo statement in the library is about this.\n" in text


@pytest.mark.parametrize(
    ("path", "media_type"), [("/answer.txt", "text/plain"), ("/answer.md", "text/markdown")]
)
def test_each_has_its_address_with_links_to_the_site_that_was_asked(client, path, media_type):
    response = client.get(path, params={"q": HARBOURS, "record": "GA-100"})
    assert response.headers["content-type"] == f"{media_type}; charset=utf-8"
    assert "http://testserver/read/GA-100?mark=5:" in response.text
    assert "http://testserver/?record=GA-100&q=Were+138+harbours+closed%3F" in response.text
    assert client.get(path).status_code == 422
