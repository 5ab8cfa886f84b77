"""The bundled sample in Chromium, asked by a reader: the citation opens on the words quoted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import SCREENS, serving
from fakes import SMALL
from playwright.sync_api import Browser, Page, expect

from rag.sample import SAMPLE
from rag.service import open_service
from rag.settings import Settings
from web import create_app

pytestmark = [pytest.mark.browser, pytest.mark.model]

IN_VIEW = """() => {
  const box = document.querySelector('mark').getBoundingClientRect();
  return box.height > 0 && box.top >= 0 && Math.min(box.bottom, box.top + 40) <= innerHeight;
}"""


@pytest.fixture(scope="module")
def address(small_models: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a server with the real service and the bundled sample listens."""
    settings = Settings(data=tmp_path_factory.mktemp("data"), models=small_models, model=SMALL)
    service = open_service(settings)
    service.ingest(SAMPLE.read_bytes())
    with serving(create_app(service, settings)) as address:
        yield address


@pytest.fixture(params=SCREENS)
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page on which any complaint of the browser's is a failure."""
    context = browser.new_context(viewport=SCREENS[request.param], base_url=address)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert complaints == []


def _words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    "question",
    [
        "What did Malaysia say about Myanmar?",
        "What did Zimbabwe say about victims?",
        "Compare what Zimbabwe and Thailand said about victims",
    ],
)
def test_each_citation_opens_with_its_quote_marked_and_in_view(page: Page, question: str) -> None:
    page.goto("/")
    page.get_by_label("Your question").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator("blockquote").first).to_be_visible()
    quotes = [_words(one) for one in page.locator("blockquote").all_inner_texts()]
    links = page.locator("a[href*='mark=']")
    hrefs = list(dict.fromkeys(one.get_attribute("href") for one in links.all()))
    marked = []
    for href in hrefs[: len(quotes)]:
        page.locator(f"a[href='{href}']").first.click()
        expect(page.locator("mark").first).to_be_visible()
        page.wait_for_function(IN_VIEW, timeout=3000)
        marked.append(_words(page.locator("mark").inner_text()))
        page.go_back()
        expect(page.get_by_label("Your question")).to_have_value(question)
    assert marked
    assert marked == quotes


def test_an_absence_is_said_and_quotes_nothing(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Your question").fill("What did Peter Smith say about victims?")
    page.keyboard.press("Enter")
    expect(page.get_by_text("is not recorded as speaking").first).to_be_visible()
    assert page.locator("mark").count() == 0


def test_an_answers_address_shared_shows_the_same_answer(page: Page, browser: Browser) -> None:
    page.goto("/")
    page.get_by_label("Your question").fill("What did Malaysia say about Myanmar?")
    page.keyboard.press("Enter")
    expect(page.locator("blockquote").first).to_be_visible()
    quotes = page.locator("blockquote").all_inner_texts()
    other = browser.new_page()
    other.goto(page.url)
    assert other.locator("blockquote").all_inner_texts() == quotes
    other.close()
