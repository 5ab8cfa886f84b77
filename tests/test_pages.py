"""The pages in Chromium, as a reader uses them: phone and desktop, with and without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browsing import serving
from fakes import FakeService, sea_record
from playwright.sync_api import Browser, Page, expect

from rag.settings import Settings
from web import create_app

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where a server with the working fake listens."""
    with serving(create_app(FakeService(), Settings())) as address:
        yield address


@pytest.fixture(params=[True, False], ids=["js", "no-js"])
def scripted(request) -> bool:
    return request.param


@pytest.fixture
def page(browser: Browser, address: str, screen, scripted) -> Iterator[Page]:
    """A page on which any complaint of the browser's is a failure."""
    context = browser.new_context(viewport=screen, base_url=address, java_script_enabled=scripted)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert complaints == []


def in_view(page: Page) -> bool:
    """Whether the marked words are on the screen, all of them."""
    box = page.locator("mark").bounding_box()
    bottom = page.viewport_size["height"]
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= bottom


def comes_into_view(page: Page) -> bool:
    return any(in_view(page) or page.wait_for_timeout(20) for _ in range(50))


def end_of_the_long_paragraph() -> str:
    text = sea_record().paragraph(6).text
    return f"/read/GA-100?mark=6:{text.index('At the end')}-{len(text)}#p6"


def test_a_question_is_asked_and_its_citation_followed(page):
    page.goto("/")
    expect(page.get_by_label("Your question")).to_be_focused()
    page.get_by_label("Your question").fill("Were 138 harbours closed?")
    page.keyboard.press("Enter")
    expect(page.locator(".short")).to_have_text("138 harbours")
    expect(page.get_by_label("Your question")).to_have_value("Were 138 harbours closed?")
    quote = page.locator("blockquote").first.inner_text()
    page.get_by_role("link", name="GA/100 ¶5").first.click()
    expect(page.locator("mark")).to_have_text(quote)
    assert comes_into_view(page)


def test_a_filter_narrows_what_is_asked(page):
    page.goto("/")
    page.get_by_text("Narrow the search").click()
    page.get_by_label("Record", exact=True).select_option("SC-7")
    page.get_by_label("Your question").fill("Were 138 harbours closed?")
    page.get_by_role("button", name="Ask").click()
    expect(page.locator(".short")).to_have_text("Not in the records")
    expect(page.get_by_label("Record", exact=True)).to_have_value("SC-7")


def test_no_page_scrolls_sideways(page):
    page.set_viewport_size({"width": 360, "height": 640})
    for path in (
        "/",
        "/?q=Were+138+harbours+closed%3F&speaker=Ida",
        "/?q=Ida+Holm+on+volcanoes,+catch+and+insurance",
        end_of_the_long_paragraph(),
        "/read/GA-100?mark=" + "9" * 300,
        "/?q=" + "w" * 900,
    ):
        page.goto(path)
        # Scripts of the page are off in half of these runs, but ours are let in from outside.
        box = page.locator("body").evaluate("body => document.documentElement.scrollWidth")
        assert box <= 360, path


def test_targets_are_large_enough_for_a_finger(page):
    for path in ("/", "/?q=Were+138+harbours+closed%3F", "/read/GA-100"):
        page.goto(path)
        targets = page.locator("main :is(a, button, summary, input, select):not(.ref):visible")
        for target in targets.all():
            assert target.bounding_box()["height"] >= 43.5, (path, target.inner_text())


class TestMark:
    @pytest.fixture(params=[True], ids=["js"])
    def scripted(self, request) -> bool:
        return request.param

    def test_it_is_in_view_after_loading_at_the_end_of_a_long_paragraph(self, page):
        page.goto(end_of_the_long_paragraph())
        assert comes_into_view(page)

    def test_it_is_in_view_after_a_reload_from_elsewhere(self, page):
        page.goto(end_of_the_long_paragraph())
        page.evaluate("scrollTo(0, 0)")
        page.reload()
        assert comes_into_view(page)

    def test_it_is_in_view_when_the_address_returns_to_it(self, page):
        page.goto(end_of_the_long_paragraph())
        page.get_by_label("Paragraph 2", exact=True).click()
        page.wait_for_function("location.hash === '#p2'")
        assert not in_view(page)
        page.evaluate("location.hash = '#p6'")
        assert comes_into_view(page)

    def test_a_run_longer_than_the_screen_is_shown_from_its_start(self, page):
        page.set_viewport_size({"width": 390, "height": 500})
        page.goto("/read/GA-100?mark=6:300-1900#p6")
        page.wait_for_function("scrollY > 0")
        page.wait_for_timeout(100)
        assert 0 <= page.locator("mark").bounding_box()["y"] < 250


def test_without_a_script_the_paragraph_of_the_mark_is_reached(browser, address, screen):
    context = browser.new_context(viewport=screen, base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(end_of_the_long_paragraph())
    assert 0 <= page.locator("#p6").bounding_box()["y"] < screen["height"] / 2
    context.close()
