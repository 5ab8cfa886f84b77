"""What people come for: ten tasks, each done from the first page in five actions at most."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from browsing import SCREENS, serving, visit
from fakes import BRIDGES, WELLS, release, shelve
from playwright.sync_api import Browser, Page, expect

from rag.settings import Settings
from web import create_app

pytestmark = pytest.mark.browser

MOST = 5
VOTE = release(
    "GA/12003",
    "Action",
    "The Assembly adopted the text on ferries by a recorded vote of 12 in favour to 3 against "
    "(Chad, Côte d’Ivoire and Mali), with 1 abstention (Fiji).",
    "Explanations of Vote",
    "The representative of Chad said that ferries needed piers first.",
    title="Assembly Votes on Ferries",
)


@dataclass
class Hands:
    """A person at the page: whatever they do counts as an action."""

    page: Page
    actions: int = 0

    def type(self, label: str, text: str) -> None:
        """Type into a field."""
        self.actions += 1
        self.page.get_by_label(label, exact=True).fill(text)

    def press(self, key: str) -> None:
        """Press a key."""
        self.actions += 1
        self.page.keyboard.press(key)

    def click(self, name: str, role: str = "link") -> None:
        """Click what is so named."""
        self.actions += 1
        self.page.get_by_role(role, name=name, exact=True).first.click()

    def ask(self, question: str, label: str = "Your question") -> None:
        """Ask a question: two actions."""
        self.type(label, question)
        self.press("Enter")

    def reads(self, words: str) -> None:
        """What they came for is on the page."""
        expect(self.page.locator("main")).to_contain_text(words)


def find_who_abstained(hands: Hands) -> None:
    hands.ask("Who abstained on the text on ferries?")
    hands.reads("1 abstaining: Fiji")


def find_a_figure(hands: Hands) -> None:
    hands.ask("How many wells were dug in Zimbabwe?")
    expect(hands.page.locator(".short")).to_have_text("412")


def copy_a_citation_for_zimbabwes_figure(hands: Hands) -> None:
    hands.ask("How many wells were dug in Zimbabwe?")
    hands.click("Copy as text")
    expect(hands.page.get_by_role("status").first).to_have_text("Copied")
    copied = hands.page.evaluate("navigator.clipboard.readText()")
    assert "412 wells" in copied
    assert "GA/12001 ¶4" in copied


def see_the_quote_where_it_stands(hands: Hands) -> None:
    hands.ask("What did Ana Brook say about rain?")
    hands.click("GA/12001 ¶3")
    expect(hands.page.locator("mark").first).to_be_visible()
    expect(hands.page.locator("mark").first).to_contain_text("Nobody owns the rain")


def check_a_quote(hands: Hands) -> None:
    hands.click("Verify")
    hands.type("The quote", "A pump without a neighbour rusts")
    hands.click("Check", "button")
    hands.reads("Prisca Moyo")
    expect(hands.page.locator(".verdict.exact")).to_be_visible()


def ask_about_another_country(hands: Hands) -> None:
    hands.ask("What did Ghana say about leaking pipes?")
    hands.ask("And the Netherlands?", "Your question or a follow-up")
    hands.reads("mended within a day")


def read_all_that_a_person_said(hands: Hands) -> None:
    hands.click("People")
    hands.click("Kofi Addo")
    hands.reads("leaking pipes lost 35 per cent")
    hands.reads("a bridge was the cheapest embassy")


def list_who_spoke_on_a_subject_by_country(hands: Hands) -> None:
    hands.ask("Which countries spoke about rivers?")
    hands.click("Country")
    rows = hands.page.locator(".listed tbody th")
    expect(rows.first).to_have_text("John Reed")
    expect(hands.page.locator(".listed th[aria-sort=ascending]").first).to_contain_text("Country")


def find_words_in_a_record(hands: Hands) -> None:
    hands.click("Library")
    hands.click("Council Takes Up Bridges")
    hands.type("Find in this record", "lorries")
    hands.press("Enter")
    expect(hands.page.locator("mark.hit")).to_have_text("lorries")


def learn_that_a_country_did_not_speak(hands: Hands) -> None:
    hands.ask("What did Brazil say about wells?")
    hands.reads("Brazil is not recorded as speaking")


TASKS = (
    find_who_abstained,
    find_a_figure,
    copy_a_citation_for_zimbabwes_figure,
    see_the_quote_where_it_stands,
    check_a_quote,
    ask_about_another_country,
    read_all_that_a_person_said,
    list_who_spoke_on_a_subject_by_country,
    find_words_in_a_record,
    learn_that_a_country_did_not_speak,
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with the real service over three small records."""
    folder: Path = tmp_path_factory.mktemp("data")
    service = shelve(folder, WELLS, BRIDGES, VOTE)
    with serving(create_app(service, Settings(data=folder))) as address:
        yield address


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.__name__)
def test_a_task_takes_five_actions_at_most(
    browser: Browser, address: str, task: Callable[[Hands], None], screen: str
) -> None:
    permissions = ["clipboard-read", "clipboard-write"]
    with visit(browser, address, viewport=SCREENS[screen], permissions=permissions) as page:
        page.set_default_timeout(10_000)
        page.goto("/")
        hands = Hands(page)
        task(hands)
    assert 0 < hands.actions <= MOST
