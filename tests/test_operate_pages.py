"""The operator's pages in Chromium: adding, watching and removing, with and without JavaScript."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import check_access, serving, visit
from fakes import BRIDGES, HARBOURS, WELLS, WordEncoder, shelve
from playwright.sync_api import Browser, Page, expect

from rag.settings import Settings
from web import create_app

pytestmark = pytest.mark.browser

TOKEN = "open-sesame"
BRIDGES_FILE = {"name": "bridges.txt", "mimeType": "text/plain", "buffer": BRIDGES.encode()}
HARBOURS_FILE = {"name": "harbours.txt", "mimeType": "text/plain", "buffer": HARBOURS.encode()}
SHOPPING_FILE = {"name": "shopping.txt", "mimeType": "text/plain", "buffer": b"eggs"}


class HaltingEncoder(WordEncoder):
    """Tells of two texts, then waits until it may go on with the others."""

    def __init__(self) -> None:
        super().__init__()
        self.go = threading.Event()
        self.go.set()
        self.again = False

    def go_once(self) -> None:
        """It may go on, and waits again at the next record."""
        self.again = True
        self.go.set()

    def encode(self, texts, begins=None, done=None):
        if done:
            done(2)
            assert self.go.wait(20)
            if self.again:
                self.again = False
                self.go.clear()
        return super().encode(texts, begins, done and (lambda more: done(more - 2)))


@pytest.fixture(scope="module")
def encoder() -> HaltingEncoder:
    return HaltingEncoder()


@pytest.fixture
def address(tmp_path: Path, encoder: HaltingEncoder) -> Iterator[str]:
    """A server whose library holds one record and may be changed."""
    service = shelve(tmp_path, WELLS, encoder=encoder)
    encoder.go.clear()
    with serving(create_app(service, Settings(data=tmp_path, token=TOKEN))) as address:
        yield address
        encoder.go.set()


def send(page: Page, *files: dict, token: str = TOKEN) -> None:
    page.goto("/library")
    page.get_by_label("Files").set_input_files(list(files))
    page.get_by_label("token").fill(token)
    page.get_by_role("button", name="Add").click()


@pytest.mark.parametrize("scripted", [True, False], ids=["js", "no-js"])
def test_records_are_added_watched_and_taken_out(
    browser: Browser, address: str, encoder: HaltingEncoder, screen, scripted
) -> None:
    with visit(browser, address, viewport=screen, java_script_enabled=scripted) as page:
        send(page, SHOPPING_FILE, BRIDGES_FILE)
        stage = page.locator("#stage")
        expect(stage).to_have_text("2 of 2: embedding 2 of 8 passages.", timeout=8000)
        expect(page.get_by_text("a second; about")).to_be_visible()
        expect(page.locator("progress")).to_have_attribute("value", "0.625")
        expect(page.get_by_text("shopping.txt: it is no meeting record")).to_be_visible()
        encoder.go.set()
        expect(stage).to_have_text("Done: 1 of 2 taken in.", timeout=8000)
        if scripted:
            expect(page.get_by_role("status")).to_have_text("Done: 1 of 2 taken in.")
        page.get_by_role("link", name="SC/880").click()
        expect(page.locator("h1")).to_have_text("Council Takes Up Bridges")

        page.goto("/library")
        page.get_by_role("link", name="Take out SC/880").click()
        page.get_by_label("token").fill(TOKEN)
        page.get_by_role("button", name="Take SC/880 out").click()
        expect(page.get_by_text("Taken out: SC/880")).to_be_visible(timeout=8000)
        page.get_by_role("link", name="To the library").click()
        expect(page.get_by_role("link", name="Take out SC/880")).to_have_count(0)


@pytest.mark.parametrize("scripted", [True, False], ids=["js", "no-js"])
def test_what_is_taken_in_or_refused_is_told_while_others_come(
    browser: Browser, address: str, encoder: HaltingEncoder, screen, scripted
) -> None:
    with visit(browser, address, viewport=screen, java_script_enabled=scripted) as page:
        send(page, HARBOURS_FILE, SHOPPING_FILE, BRIDGES_FILE)
        expect(page.locator("#stage")).to_contain_text("1 of 3: embedding", timeout=8000)
        expect(page.get_by_role("heading", name="Not added")).to_have_count(0)
        encoder.go_once()
        expect(page.locator("#stage")).to_contain_text("3 of 3: embedding", timeout=8000)
        expect(page.get_by_role("link", name="GA/77")).to_be_visible()
        expect(page.get_by_text("shopping.txt: it is no meeting record")).to_be_visible()
        encoder.go.set()
        expect(page.locator("#stage")).to_have_text("Done: 2 of 3 taken in.", timeout=8000)


def test_a_wrong_token_is_told_at_its_field(browser: Browser, address: str, screen) -> None:
    with visit(browser, address, ("403",), viewport=screen) as page:
        page.goto("/library")
        page.get_by_label("addresses").fill("https://press.example/1\nhttps://press.example/2")
        page.get_by_label("Files").set_input_files([BRIDGES_FILE])
        page.get_by_label("token").fill("wrong")
        page.get_by_role("button", name="Add").click()
        expect(page.get_by_label("addresses")).to_have_value(
            "https://press.example/1\nhttps://press.example/2"
        )
        expect(page.get_by_text("Choose the files again")).to_be_visible()
        expect(page.get_by_label("token")).to_be_focused()
        expect(page.get_by_label("token")).to_have_accessible_description(
            "This is not the operator’s token."
        )
        check_access(page)


def test_the_operators_pages_can_be_used_by_all(
    browser: Browser, address: str, encoder: HaltingEncoder, screen, tmp_path: Path
) -> None:
    with visit(browser, address, ("404",), viewport=screen) as page:
        for path in ("/library", "/library/remove/GA-12001", "/library/jobs/none"):
            page.goto(path)
            check_access(page)
            assert page.locator("html").evaluate("html => html.scrollWidth") <= screen["width"]
        send(page, BRIDGES_FILE, SHOPPING_FILE)
        expect(page.locator("progress")).to_have_attribute("value", "0.125")
        check_access(page)
        encoder.go.set()
        expect(page.locator("#stage")).to_have_text("Done: 1 of 2 taken in.", timeout=8000)
        check_access(page)


def test_an_empty_library_says_so_and_looks_again_while_records_are_added(
    browser: Browser, encoder: HaltingEncoder, screen, tmp_path: Path
) -> None:
    app = create_app(shelve(tmp_path, encoder=encoder), Settings(data=tmp_path, token=TOKEN))
    encoder.go.clear()
    with serving(app) as address, visit(browser, address, ("503",), viewport=screen) as page:
        page.goto("/")
        expect(page.locator("h1")).to_have_text("Nothing to ask yet")
        check_access(page)
        page.get_by_role("link", name="How to add records").click()
        check_access(page)
        send(page, BRIDGES_FILE)
        expect(page.locator("progress")).to_have_attribute("value", "0.25")
        page.goto("/")
        expect(page.get_by_text("Records are being added. Embedding 2 of 8")).to_be_visible()
        encoder.go.set()
        expect(page.get_by_label("Your question")).to_be_visible(timeout=10_000)


def test_a_library_that_cannot_be_changed_says_how_it_can(
    browser: Browser, encoder: HaltingEncoder, screen, tmp_path: Path
) -> None:
    encoder.go.set()
    app = create_app(shelve(tmp_path, WELLS, encoder=encoder), Settings(data=tmp_path))
    with serving(app) as address, visit(browser, address, viewport=screen) as page:
        page.goto("/library")
        expect(page.get_by_text("onrecord ingest")).to_be_visible()
        check_access(page)
