"""Asking in Chromium, as a reader does it: in place with JavaScript, page by page without."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from browsing import check_access, on_paper, serving, visit
from fakes import BRIDGES, WELLS, FakeService, sea_record, shelve
from playwright.sync_api import Browser, Page, Route, expect

from rag.answer import Citation, Claim, Kind
from rag.settings import Settings
from web import create_app

pytestmark = pytest.mark.browser

LIST = "/?q=Which+speakers+spoke+about+rivers%3F"
CUT = "/?q=Who+spoke%3F&limit=2"
COMPARISON = "/?q=Compare+what+Ghana+and+the+Netherlands+said+about+leaking+pipes"
ABSENCE = "/?q=What+did+Zimbabwe+say+about+opera%3F"
AMBIGUOUS = "/?q=What+did+Reed+say%3F"
WELLS_DUG = "How many wells were dug?"
SHIFTS = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) sum += one.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 300);
})"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with the real service over two small records."""
    folder: Path = tmp_path_factory.mktemp("data")
    with serving(create_app(shelve(folder, WELLS, BRIDGES), Settings(data=folder))) as address:
        yield address


@pytest.fixture
def page(browser: Browser, address: str, screen) -> Iterator[Page]:
    with visit(browser, address, ("422", "ERR_CONNECTION_REFUSED"), viewport=screen) as page:
        yield page


@pytest.fixture(params=[True, False], ids=["js", "no-js"])
def either(browser: Browser, address: str, screen, request) -> Iterator[Page]:
    """A page with or without JavaScript."""
    with visit(browser, address, viewport=screen, java_script_enabled=request.param) as page:
        yield page


class TwoTiers(FakeService):
    """Answers every question with a list of two, and two of whom it is less sure."""

    def ask(self, question, *args, **kwargs):
        citations = [
            Citation(number, sea_record().paragraph(at), 0, 20)
            for number, at in enumerate((3, 5, 6, 7), 1)
        ]
        claims = tuple(Claim(f"[{one.number}]", (one,)) for one in citations)
        answer = super().ask("Were 138 harbours closed?")
        return replace(
            answer, question=question, kind=Kind.LIST, claims=claims[:2], borderline=claims[2:]
        )


def field(page: Page):
    return page.get_by_label("Your question")


def ask(page: Page, question: str) -> None:
    field(page).fill(question)
    page.get_by_role("button", name="Ask").click()


def speakers(page: Page) -> list[str]:
    return page.locator(".listed tbody th").all_inner_texts()


class TestInPlace:
    def test_the_answer_comes_without_a_page_load_and_is_said(self, page):
        page.goto("/")
        page.evaluate("window.stayed = true")
        ask(page, WELLS_DUG)
        expect(page.locator(".short")).to_have_text("412")
        expect(page.get_by_role("status")).to_have_text("412. 1 citation.")
        expect(page).to_have_title(f"{WELLS_DUG} · On Record")
        assert page.evaluate("window.stayed") is True
        assert page.url.endswith("/?q=How+many+wells+were+dug%3F")
        expect(field(page)).to_be_focused()

    def test_the_back_button_returns_to_each_question_and_place(self, page):
        page.goto("/")
        page.evaluate("window.stayed = true")
        ask(page, "Which speakers spoke about rivers?")
        expect(page.locator(".listed")).to_be_visible()
        page.evaluate("scrollTo(0, 200)")
        page.wait_for_timeout(200)
        ask(page, WELLS_DUG)
        expect(page.locator(".short")).to_have_text("412")
        page.go_back()
        expect(page.locator(".listed")).to_be_visible()
        expect(field(page)).to_have_value("Which speakers spoke about rivers?")
        page.wait_for_function("scrollY > 100")
        page.go_back()
        expect(page.locator("h1")).to_have_text("Who said what?")
        page.go_forward()
        expect(page.locator(".listed")).to_be_visible()
        assert page.evaluate("window.stayed") is True

    def test_back_from_the_reader_shows_the_answer_again(self, page):
        page.goto("/")
        ask(page, WELLS_DUG)
        page.get_by_role("link", name="GA/12001 ¶").first.click()
        expect(page.locator("mark")).to_be_visible()
        page.go_back()
        expect(page.locator(".short")).to_have_text("412")
        expect(field(page)).to_have_value(WELLS_DUG)

    def test_marks_in_the_answer_lead_within_the_page(self, page):
        page.goto(LIST)
        page.evaluate("window.stayed = true; location.hash = '#c2'")
        page.wait_for_timeout(100)
        page.go_back()
        expect(page.locator(".listed")).to_be_visible()
        assert page.evaluate("window.stayed") is True

    def test_what_cannot_be_asked_is_said_in_place(self, page):
        page.goto("/")
        page.get_by_text("Narrow the search").click()
        page.get_by_label("Speaker").fill("Nobody Whatsoever")
        page.keyboard.press("Escape")
        ask(page, WELLS_DUG)
        expect(page.locator("h1")).to_have_text("That cannot be asked")
        expect(page.get_by_role("status")).to_have_text("That cannot be asked")
        expect(field(page)).to_have_value(WELLS_DUG)
        page.get_by_role("link", name="Drop Speaker: Nobody Whatsoever").click()
        expect(page.locator(".short")).to_have_text("412")

    def test_where_the_server_does_not_answer_the_browser_says_so(self, page, address):
        page.goto("/")
        page.route("**/?q=*", lambda route: route.abort("connectionrefused"))
        with page.expect_event("requestfailed", lambda one: one.is_navigation_request()):
            ask(page, WELLS_DUG)
        page.unroute_all()
        page.goto("about:blank")

    def test_nothing_moves_but_by_the_readers_hand(self, page):
        for path in ("/", LIST, COMPARISON, ABSENCE):
            page.goto(path)
            assert page.evaluate(SHIFTS) < 0.01, path
        page.goto("/")
        ask(page, WELLS_DUG)
        expect(page.locator(".short")).to_be_visible()
        assert page.evaluate(SHIFTS) < 0.01

    def test_nothing_is_kept_as_a_cookie(self, page):
        page.goto("/")
        ask(page, WELLS_DUG)
        assert page.context.cookies() == []


def test_an_address_shared_shows_the_same_in_a_fresh_profile(browser, page, screen, address):
    page.goto("/")
    ask(page, "Which speakers spoke about rivers?")
    page.get_by_role("link", name="Country").click()
    page.wait_for_url("**sort=country")
    shown = page.locator("main").inner_text()
    with visit(browser, address, viewport=screen, java_script_enabled=False) as other:
        other.goto(page.url)
        assert other.locator(".listed").inner_text() == page.locator(".listed").inner_text()
        assert other.locator(".short").inner_text() in shown


class TestFilters:
    def test_each_is_a_tag_that_drops_it(self, either):
        either.goto("/?q=How+many+wells%3F&record=GA-12001&since=2021-01-01&speaker=Prisca+Moyo")
        tags = either.get_by_role("list", name="Narrowed to").get_by_role("link")
        expect(tags).to_have_text(
            ["Record: GA/12001 ×", "Speaker: Prisca Moyo ×", "From: 1 January 2021 ×"]
        )
        either.get_by_role("link", name="Drop Speaker: Prisca Moyo").click()
        expect(tags).to_have_count(2)
        assert "speaker" not in either.url
        assert "record=GA-12001&since=2021-01-01" in either.url.replace("q=How+many+wells%3F&", "")
        either.go_back()
        expect(tags).to_have_count(3)

    def test_they_hold_for_the_next_question(self, either):
        either.goto("/?q=How+many+wells%3F&record=GA-12001")
        ask(either, "How many bridges?")
        expect(either.get_by_role("link", name="Drop Record: GA/12001")).to_be_visible()


class TestList:
    def test_it_can_be_sorted_by_each_column_both_ways(self, either):
        either.goto(LIST)
        first = speakers(either)
        assert len(first) == 4
        either.get_by_role("link", name="Country").click()
        expect(either.locator("[aria-sort=ascending]")).to_contain_text("Country")
        assert speakers(either) == [
            "John Reed", "Elena Núñez", "The representative of Malaysia",
            "The representative of the Netherlands",
        ]  # fmt: skip
        either.get_by_role("link", name="Country").click()
        expect(either.locator("[aria-sort=descending]")).to_contain_text("Country")
        assert speakers(either)[0] == "The representative of the Netherlands"
        either.get_by_role("link", name="Citation").click()
        expect(either.locator("[aria-sort=ascending]")).to_contain_text("citation")
        assert sorted(speakers(either)) == sorted(first)

    def test_focus_stays_on_the_heading_that_sorts(self, page):
        page.goto(LIST)
        page.get_by_role("link", name="Speaker").focus()
        page.keyboard.press("Enter")
        expect(page.locator("[aria-sort=ascending] a")).to_be_focused()

    def test_focus_stays_in_the_table_that_is_sorted_and_comes_back_to_the_page(self, browser):
        with (
            serving(create_app(TwoTiers(), Settings())) as address,
            visit(browser, address) as page,
        ):
            page.goto("/?q=Which+speakers+spoke+of+nets%3F")
            page.locator("#borderline ~ .listed [data-sort=speaker]").focus()
            page.keyboard.press("Enter")
            page.wait_for_url("**sort=speaker")
            expect(page.locator("#borderline ~ .listed [data-sort=speaker]")).to_be_focused()
            page.go_back()
            expect(page.locator("[aria-sort]")).to_have_count(0)
            expect(page.get_by_role("main")).to_be_focused()

    def test_each_row_cites_its_words(self, either):
        either.goto(LIST)
        quote = either.locator(".listed blockquote").first.inner_text()
        either.locator(".listed .cite").first.click()
        assert either.locator("mark").inner_text() == quote


@pytest.mark.parametrize("path", [LIST, CUT, "/?q=Who+spoke%3F"])
def test_the_first_words_of_a_list_are_seen_at_once(page, screen, path):
    page.goto(path)
    box = page.locator("blockquote").first.bounding_box()
    assert box["y"] + box["height"] < screen["height"]


def test_further_quotes_of_a_person_are_folded_and_found_by_their_number(either):
    either.goto("/?q=Which+speakers+mentioned+engineers+or+pipes%3F")
    folded = either.locator(".more .quote").first
    number = folded.get_attribute("id")
    expect(folded).to_be_hidden()
    either.locator(".more > summary").first.click()
    expect(folded).to_be_visible()
    either.goto(f"/?q=Which+speakers+mentioned+engineers+or+pipes%3F#{number}")
    expect(either.locator(f"#{number}")).to_be_visible()


def test_whom_the_limit_leaves_out_can_be_unfolded(either):
    either.goto(CUT)
    either.get_by_role("link", name="not shown, for the limit").click()
    expect(either.get_by_role("link", name="Martha Reed, Ireland")).to_be_visible()
    either.get_by_role("link", name="Show more of them").click()
    expect(either.locator(".left")).to_have_count(0)
    assert len(speakers(either)) > 2


def test_those_compared_stand_side_by_side_or_on_a_phone_one_below_the_other(page, screen):
    page.goto(COMPARISON)
    sides = [one.bounding_box() for one in page.locator(".sides > div").all()]
    assert len(sides) == 2
    if screen["width"] > 1000:
        assert sides[0]["y"] == sides[1]["y"]
        assert sides[0]["x"] + sides[0]["width"] <= sides[1]["x"]
    else:
        assert sides[0]["y"] + sides[0]["height"] <= sides[1]["y"]


def test_an_absence_says_what_was_searched_and_what_that_speaker_did_say(either):
    either.goto(ABSENCE)
    expect(either.locator(".short")).to_have_text("Spoke, but not about this")
    expect(either.get_by_text("statements in GA/12001, SC/880")).to_be_visible()
    expect(either.get_by_role("heading", name="What Prisca Moyo did say")).to_be_visible()
    either.get_by_role("link", name="What did Prisca Moyo say?").click()
    expect(either.locator("blockquote").first).to_be_visible()


def test_an_ambiguous_name_brings_those_who_bear_it(either):
    either.goto(AMBIGUOUS)
    either.get_by_role("list", name="Whom do you mean?").get_by_text("Martha Reed").click()
    expect(either.get_by_role("link", name="Drop Speaker: Martha Reed")).to_be_visible()
    expect(either.locator("blockquote").first).to_contain_text("lakes")


def test_a_follow_up_leans_on_the_question_before(either):
    either.goto("/?q=What+did+Ghana+say+about+rivers%3F")
    ask(either, "And Canada?")
    expect(either.locator(".rewritten")).to_have_text(
        "Understood as: What did Canada say about rivers?"
    )
    assert "previous=What+did+Ghana" in either.url
    lefts = {round(either.locator(one).bounding_box()["x"]) for one in (".asked", ".rewritten")}
    assert len(lefts) == 1


def test_a_question_that_leans_on_none_is_shared_without_those_before(page):
    page.goto("/?q=What+did+Ghana+say+about+rivers%3F")
    ask(page, WELLS_DUG)
    page.wait_for_url("**/?q=How+many+wells+were+dug%3F")


class TestSuggestions:
    def test_they_can_be_used_by_keyboard_alone(self, page):
        page.goto("/")
        box = page.get_by_role("combobox", name="Your question")
        expect(box).to_be_focused()
        page.keyboard.type("What did mal")
        options = page.get_by_role("listbox", name="Suggestions").get_by_role("option")
        expect(options).to_have_count(1)
        expect(page.get_by_role("status")).to_have_text("1 suggestion")
        page.keyboard.press("ArrowDown")
        expect(options.first).to_have_attribute("aria-selected", "true")
        active = box.get_attribute("aria-activedescendant")
        assert page.locator(f"#{active}").inner_text().startswith("Malaysia")
        check_access(page)
        page.keyboard.press("Enter")
        expect(box).to_have_value("What did Malaysia")
        expect(page.get_by_role("listbox")).to_be_hidden()
        assert page.url.endswith("/"), "taking a suggestion does not ask yet"
        page.keyboard.type(" say?")
        page.keyboard.press("Enter")
        expect(page.locator("blockquote").first).to_be_visible()

    def test_escape_puts_them_away_and_enter_asks_what_is_typed(self, page):
        page.goto("/")
        expect(field(page)).to_be_focused()
        page.keyboard.type("Reed")
        expect(page.get_by_role("listbox").get_by_role("option")).to_have_count(2)
        page.keyboard.press("Escape")
        expect(page.get_by_role("listbox")).to_be_hidden()
        expect(field(page)).to_have_value("Reed")
        page.keyboard.press("Enter")
        expect(page.locator(".asked")).to_have_text("Reed")

    def test_one_is_taken_by_a_click(self, page):
        page.goto("/")
        expect(field(page)).to_be_focused()
        page.keyboard.type("What did Prisca")
        page.get_by_role("option", name="Prisca Moyo").click()
        expect(field(page)).to_have_value("What did Prisca Moyo")
        expect(field(page)).to_be_focused()

    def test_one_chosen_while_others_are_awaited_stays_chosen(self, page):
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)

        page.goto("/")
        expect(field(page)).to_be_focused()
        page.keyboard.type("What did mal")
        malaysia = page.get_by_role("option", name="Malaysia")
        expect(malaysia).to_be_visible()
        page.route("**/suggest?*", hold)
        with page.expect_request("**/suggest?*"):
            page.keyboard.type("a")
        page.keyboard.press("ArrowDown")
        expect(malaysia).to_have_attribute("aria-selected", "true")
        with page.expect_response("**/suggest?*"):
            held.pop().continue_()
        expect(page.get_by_role("status")).to_have_text("1 suggestion")
        expect(malaysia).to_have_attribute("aria-selected", "true")
        page.keyboard.press("Enter")
        expect(field(page)).to_have_value("What did Malaysia")

    def test_one_taken_before_the_next_are_told_replaces_all_that_was_typed(self, page):
        page.goto("/")
        expect(field(page)).to_be_focused()
        page.keyboard.type("What did mal")
        expect(page.get_by_role("option", name="Malaysia")).to_be_visible()
        page.route("**/suggest?*", lambda route: None)
        page.keyboard.type("ay")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(field(page)).to_have_value("What did Malaysia")

    def test_the_fields_of_filters_offer_their_own(self, page):
        page.goto("/")
        page.get_by_text("Narrow the search").click()
        page.get_by_label("Country or organization").press_sequentially("zim")
        expect(page.get_by_role("option", name="Zimbabwe")).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.get_by_label("Country or organization")).to_have_value("Zimbabwe")


class TestPast:
    def test_what_was_asked_is_offered_again_until_erased(self, page, browser, address):
        page.goto("/")
        expect(page.get_by_text("Asked before")).to_be_hidden()
        ask(page, WELLS_DUG)
        expect(page.locator(".short")).to_have_text("412")
        page.goto("/")
        past = page.get_by_role("region", name="Asked before")
        past.get_by_role("link", name=WELLS_DUG).click()
        expect(page.locator(".short")).to_have_text("412")
        with visit(browser, address) as other:
            other.goto("/")
            expect(other.get_by_text("Asked before")).to_be_hidden()
        page.goto("/")
        check_access(page)
        page.get_by_role("button", name="Erase these").click()
        expect(page.get_by_text("Asked before")).to_be_hidden()
        assert page.evaluate("localStorage.length") == 0
        page.reload()
        expect(page.get_by_text("Asked before")).to_be_hidden()

    def asked(self, page: Page) -> list[str]:
        page.goto("/")
        return page.locator(".past li").all_inner_texts()

    def test_a_question_sorted_is_not_asked_again(self, page):
        page.goto(LIST)
        page.goto(f"{LIST}&sort=country")
        page.goto(f"{LIST}&sort=-country")
        assert len(self.asked(page)) == 1

    def test_a_question_narrowed_says_to_what(self, page):
        page.goto("/?q=How+many+wells%3F")
        page.goto("/?q=How+many+wells%3F&record=GA-12001&since=2021-01-01")
        narrowed, plain = self.asked(page)
        assert narrowed.split("\n") == ["How many wells?", "Record: GA/12001, From: 1 January 2021"]
        assert plain == "How many wells?"

    def test_a_follow_up_is_kept_as_it_was_understood(self, page):
        page.goto("/?q=What+did+Canada+say%3F")
        ask(page, "And Malaysia?")
        expect(page.locator(".rewritten")).to_be_visible()
        understood = page.locator(".rewritten").inner_text().removeprefix("Understood as: ")
        assert "And Malaysia?" not in self.asked(page)
        assert understood in self.asked(page)

    def test_a_long_word_does_not_make_the_page_wide(self, page, screen):
        page.goto(f"/?q={'longword' * 50}")
        assert len(self.asked(page)) == 1
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= screen["width"]

    def test_a_damaged_memory_harms_nothing(self, page):
        page.goto("/")
        page.evaluate("localStorage.setItem('onrecord-asked', '{broken')")
        page.reload()
        expect(page.get_by_text("Asked before")).to_be_hidden()
        page.evaluate("""localStorage.setItem('onrecord-asked',
            '[{"question": "x", "url": "javascript:alert(1)"}]')""")
        page.reload()
        expect(page.get_by_text("Asked before")).to_be_hidden()


class TestTakeAway:
    @pytest.mark.parametrize(("label", "first"), [("text", WELLS_DUG), ("Markdown", "## ")])
    def test_it_is_copied_with_its_citations(self, page, label, first):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto("/")
        ask(page, WELLS_DUG)
        page.get_by_role("link", name=f"Copy as {label}").click()
        expect(page.get_by_role("status")).to_have_text("Copied")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith(first)
        assert "GA/12001 ¶" in copied
        assert page.url.split("/?")[0] + "/read/GA-12001?mark=" in copied

    def test_the_link_to_it_is_copied_and_leads_back(self, page):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto("/")
        ask(page, WELLS_DUG)
        headline = page.locator("#asked").inner_text()
        page.get_by_role("link", name="Link to this answer").click()
        expect(page.get_by_role("status")).to_have_text("Copied")
        page.goto(page.evaluate("navigator.clipboard.readText()"))
        expect(page.locator("#asked")).to_have_text(headline)

    def test_without_a_script_the_copy_is_a_page(self, browser, address, screen):
        icon = ("404",)  # which Chromium looks for beside a page that is text
        with visit(browser, address, icon, viewport=screen, java_script_enabled=False) as page:
            page.goto(f"/?q={WELLS_DUG}")
            expect(page.get_by_role("button", name="Print")).to_be_hidden()
            page.get_by_role("link", name="Copy as text").click()
            expect(page.locator("body")).to_contain_text(
                "[1] Prisca Moyo (Zimbabwe), as reported: "
            )


def _over(one: dict, other: dict) -> bool:
    """Whether two letters on paper cover each other by half."""
    wide = min(one["x1"], other["x1"]) - max(one["x0"], other["x0"])
    high = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return wide > one["width"] / 2 and high > one["height"] / 2


class TestPaper:
    def test_it_holds_the_answer_and_its_sources_and_nothing_to_click(self, page):
        page.goto(LIST)
        page.emulate_media(media="print")
        for gone in (".ask", ".away", ".places", ".listed thead", ".source details"):
            assert page.locator(gone).count(), gone
            expect(page.locator(f"{gone} >> visible=true")).to_have_count(0)
        text, _ = on_paper(page)
        assert text.count(page.url) == 1
        assert text.index(page.url) < text.index("GA/12001 ¶")
        assert "/read/" not in text
        for quote in page.locator("blockquote").all_text_contents():
            assert "".join(quote.split()) in "".join(text.split())

    def test_the_address_is_that_of_the_answer_that_came_in_place(self, page):
        page.goto(LIST)
        ask(page, WELLS_DUG)
        expect(page.locator(".short")).to_have_text("412")
        assert page.url in on_paper(page)[0]

    def test_nothing_runs_over_what_stands_beside_it(self, page):
        page.goto(COMPARISON)
        _, sheets = on_paper(page)
        for letters in sheets:
            printed = [one for one in letters if one["text"].strip()]
            for one, other in combinations(printed, 2):
                assert not _over(one, other), one["text"] + other["text"]

    def test_a_dark_page_is_printed_dark_on_white(self, page):
        page.emulate_media(color_scheme="dark")
        for path in (LIST, "/read/GA-12001?mark=4:0-11#p4"):
            page.goto(path)
            _, sheets = on_paper(page)
            colours = {one["non_stroking_color"] for letters in sheets for one in letters}
            assert colours
            assert all(sum(colour) / len(colour) < 0.5 for colour in colours)


@pytest.mark.parametrize(
    "path",
    ["/", "/?record=SC-880", LIST, CUT, COMPARISON, ABSENCE, AMBIGUOUS, "/?q=wells&speaker=Nobody"],
)
def test_each_page_can_be_used_by_all_and_fits_the_screen(page, screen, path):
    page.goto(path)
    check_access(page)
    for width in (360, screen["width"], 800, 1024, 1600):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width


def test_a_first_answer_weighs_less_than_60_kilobytes(page):
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda one: sizes.append(one["encodedDataLength"]))
    page.goto(LIST)
    page.wait_for_load_state("networkidle")
    assert len(sizes) > 5
    assert sum(sizes) < 60_000
