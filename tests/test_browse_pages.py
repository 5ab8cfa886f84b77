"""The pages around a question in Chromium: phone and desktop, with and without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape

import pytest
from browsing import SCREENS, check_access, on_paper, serving, visit
from fakes import BRIDGES, WELLS, FakeService, paragraph, sea_record, shelve
from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from playwright.sync_api import Browser, Page, expect

from rag.answer import Citation
from rag.records import Record, Section, Speaker
from rag.settings import Settings
from web import create_app

pytestmark = pytest.mark.browser

PATHS = (
    "/read/GA-12001",
    "/read/GA-12001?mark=4:0-11#p4",
    "/read/GA-12001?find=rivers&hit=2#hit",
    "/read/GA-12001?find=zeppelin",
    "/people",
    "/people?q=nobody",
    "/people/kofi-addo-ghana",
    "/countries",
    "/countries/ghana",
    "/subject",
    "/subject?q=leaking+pipes",
    "/verify",
    "/verify?quote=a+bridge+was+the+cheepest+embassy",
    "/verify?quote=A+pump+without+a+neighbour+rusts&speaker=Kofi+Addo",
    "/?q=Who+spoke+about+leaking+pipes%3F",
)


@pytest.fixture(scope="module")
def address(tmp_path_factory) -> Iterator[str]:
    """Where a server with the real service over two releases listens."""
    service = shelve(tmp_path_factory.mktemp("pages"), WELLS, BRIDGES)
    with serving(create_app(service, Settings())) as address:
        yield address


@pytest.fixture(scope="module")
def sea() -> Iterator[str]:
    """The same with the record that has a long paragraph and one with two speakers."""
    with serving(create_app(FakeService(), Settings())) as address:
        yield address


@pytest.fixture(params=[True, False], ids=["js", "no-js"])
def page(browser: Browser, address: str, screen, request) -> Iterator[Page]:
    how = {"viewport": screen, "java_script_enabled": request.param}
    with visit(browser, address, **how) as page:
        yield page


@pytest.fixture
def scripted(browser: Browser, address: str, screen) -> Iterator[Page]:
    with visit(browser, address, viewport=screen) as page:
        yield page


def in_view(page: Page, selector: str) -> bool:
    """Whether the first such element comes to be on the screen, all of it, and not covered."""
    look = """selector => {
      const mark = document.querySelector(selector);
      const [first, box] = [mark.getClientRects()[0], mark.getBoundingClientRect()];
      const [x, y] = [first.left + first.width / 2, first.top + first.height / 2];
      const top = document.elementFromPoint(x, y);
      return box.top >= 0 && box.bottom <= innerHeight
        && top !== null && top.closest(selector) !== null;
    }"""
    locator = page.locator(selector).first
    return any(
        locator.evaluate(f"(_, selector) => ({look})(selector)", selector)
        or page.wait_for_timeout(20)
        for _ in range(50)
    )


@pytest.mark.parametrize("path", PATHS)
def test_everybody_can_use_it_in_light_and_dark(browser, address, screen, path):
    with visit(browser, address, viewport=screen) as page:
        page.goto(path)
        check_access(page)


SMALL = """body => [...body.querySelectorAll("a, button, summary, input, textarea")]
  .filter((one) => !one.matches(".ref, .skip") && one.checkVisibility())
  .map((one) => [one.textContent, one.getBoundingClientRect().height])
  .filter(([, high]) => high < 43.5)"""


def test_no_page_scrolls_sideways_and_targets_fit_a_finger(page):
    page.set_viewport_size({"width": 360, "height": 640})
    for path in PATHS:
        page.goto(path)
        wide = page.locator("body").evaluate("body => document.documentElement.scrollWidth")
        assert wide <= 360, path
        assert page.locator("body").evaluate(SMALL) == [], path


def test_hits_are_gone_through_and_back(page):
    page.goto("/read/GA-12001")
    page.get_by_label("Find in this record").fill("rivers")
    page.keyboard.press("Enter")
    expect(page.locator(".hits")).to_contain_text("1 of")
    assert in_view(page, "#hit")
    first = page.locator("#hit").evaluate("mark => mark.closest('p').id")
    page.get_by_role("link", name="Next").click()
    expect(page.locator(".hits")).to_contain_text("2 of")
    assert in_view(page, "#hit")
    page.go_back()
    expect(page.locator(".hits")).to_contain_text("1 of")
    assert page.locator("#hit").evaluate("mark => mark.closest('p').id") == first


def test_from_a_person_into_the_record_and_back(page):
    page.goto("/people")
    page.get_by_label("A name, a country or an office").fill("moyo")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Prisca Moyo").click()
    page.get_by_role("link", name="GA/12001 ¶4").click()
    expect(page.locator("mark")).to_contain_text("PRISCA MOYO")
    page.go_back()
    expect(page.locator("h1")).to_have_text("Prisca Moyo")
    page.get_by_role("link", name="Zimbabwe", exact=True).click()
    expect(page.locator("h1")).to_have_text("Zimbabwe")


def test_the_way_about_says_where_one_is(page):
    for path, name in (("/people", "People"), ("/countries/ghana", "Countries"),
                       ("/subject", "Subjects"), ("/verify", "Verify")):  # fmt: skip
        page.goto(path)
        expect(page.locator(".places [aria-current]")).to_have_text(name)


def test_a_bar_of_the_map_leads_to_its_paragraph(page):
    page.goto("/read/GA-12001")
    bar = page.locator(".map svg a[href='#p6']").first
    box = bar.locator("rect").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url("**#p6")
    assert 0 <= page.locator("#p6").bounding_box()["y"] < page.viewport_size["height"]


def test_pictures_are_coloured_under_the_policy(page):
    page.goto("/read/GA-12001")
    fills = {
        rect.evaluate("one => getComputedStyle(one).fill")
        for rect in page.locator(".map > svg rect").all()
    }
    assert len(fills) >= 5, "five tones and more"
    assert "rgb(0, 0, 0)" not in fills, "black is what an unstyled bar would be"


def test_a_quote_is_checked_by_form(page):
    page.goto("/verify")
    page.get_by_label("The quote").fill("A pump without a neighbour rusts")
    page.get_by_label("Who is said").fill("Kofi Addo")
    page.get_by_role("button", name="Check").click()
    expect(page.locator("#verdict")).to_have_text("Somebody else’s words")
    expect(page.get_by_role("link", name="Prisca Moyo")).to_be_visible()
    expect(page.get_by_label("The quote")).to_have_value("A pump without a neighbour rusts")


def test_the_tools_of_a_paragraph_show_when_it_is_addressed(page):
    page.goto("/read/GA-12001")
    expect(page.locator(".tools:visible")).to_have_count(0)
    page.get_by_label("Paragraph 4", exact=True).click()
    expect(page.locator("#p4 ~ .tools")).to_be_visible()
    expect(page.locator(".tools:visible")).to_have_count(1)


SELECT = """([from, to]) => {
  const [a, b] = [from, to].map(([id, text, end]) => {
    const walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
      const at = node.data.indexOf(text);
      if (at >= 0) return [node, at + (end ? text.length : 0)];
    }
  });
  getSelection().setBaseAndExtent(...a, ...b);
}"""


def select(page: Page, first: str, last: str, paragraph: str, other: str | None = None) -> None:
    page.evaluate(SELECT, [[paragraph, first, False], [other or paragraph, last, True]])
    expect(page.locator(".quoting")).to_be_visible()


class TestSelection:
    def test_selected_words_become_a_citation_that_opens_at_them(self, scripted, browser, address):
        page = scripted
        page.goto("/read/GA-12001")
        select(page, "“A pump", "rusts,”", "p4")
        said = page.locator(".quoting .wording")
        expect(said).to_contain_text("Prisca Moyo (Zimbabwe): “A pump without a neighbour rusts,”")
        expect(said).to_contain_text(" (GA/12001 ¶4, 4 May 2021), http")
        url = said.inner_text().rsplit(", ", 1)[1]
        with visit(browser, address) as fresh:
            fresh.goto(url)
            expect(fresh.locator("mark")).to_have_text("“A pump without a neighbour rusts,”")
            assert in_view(fresh, "mark")

    def test_it_is_copied_as_it_stands(self, browser, address, screen):
        how = {"viewport": screen, "permissions": ["clipboard-read", "clipboard-write"]}
        with visit(browser, address, **how) as page:
            page.goto("/read/GA-12001")
            select(page, "412 wells", "2019", "p4")
            page.get_by_role("button", name="Copy citation").click()
            expect(page.get_by_role("button", name="Copied")).to_be_visible()
            copied = page.evaluate("navigator.clipboard.readText()")
            assert copied == page.locator(".wording").inner_text()
            assert copied.startswith(
                "Prisca Moyo (Zimbabwe), as reported: 412 wells had been dug in the dry districts"
            )
            assert "“" not in copied

    def test_without_a_clipboard_it_is_ready_to_be_copied_by_hand(self, browser, address):
        with visit(browser, address) as page:
            page.add_init_script(
                "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
            )
            page.goto("/read/GA-12001")
            select(page, "412 wells", "2019", "p4")
            page.get_by_role("button", name="Copy citation").click()
            expect(page.get_by_role("button", name="Press Ctrl+C")).to_be_visible()
            assert page.evaluate("String(getSelection())") == page.locator(".wording").inner_text()

    def test_verify_checks_the_words_and_their_speaker(self, scripted):
        page = scripted
        page.goto("/read/GA-12001")
        select(page, "leaking pipes", "capital", "p5")
        page.locator(".quoting").get_by_role("link", name="Verify").click()
        expect(page.locator("#verdict")).to_have_text("On the record")
        expect(page.get_by_label("Who is said")).to_have_value("Kofi Addo")

    def test_words_of_several_paragraphs_are_not_one_citation(self, scripted):
        page = scripted
        page.goto("/read/GA-12001")
        select(page, "412 wells", "capital", "p4", "p5")
        expect(page.locator(".wording")).to_have_text(
            "Select within one paragraph to get a citation."
        )
        expect(page.locator(".quoting button")).to_be_hidden()

    def test_it_is_what_the_server_writes_for_the_same_words(self, scripted):
        page = scripted
        page.goto("/read/GA-12001")
        for words in (("412 wells", "2019"), ("“A pump", "rusts,”"), ("Each well", "she said")):
            select(page, *words, "p4")
            bib = page.locator(".quoting .bib").get_attribute("href")
            there = page.request.get(bib.replace("as=bibtex", "as=text")).text()
            expect(page.locator(".wording")).to_have_text(there.strip())

    def test_where_the_server_does_not_answer_nothing_can_be_copied(self, browser, address):
        with visit(browser, address, ("ERR_FAILED",)) as page:
            page.goto("/read/GA-12001")
            page.route("**/cite/**", lambda route: route.abort())
            select(page, "412 wells", "2019", "p4")
            expect(page.locator(".wording")).to_contain_text("did not come")
            expect(page.locator(".quoting button")).to_be_hidden()

    def test_it_goes_when_nothing_is_selected(self, scripted):
        page = scripted
        page.goto("/read/GA-12001")
        select(page, "412 wells", "2019", "p4")
        page.evaluate("getSelection().removeAllRanges()")
        expect(page.locator(".quoting")).to_be_hidden()

    def test_it_names_the_one_who_speaks_within_a_paragraph_of_two(self, browser, sea):
        with visit(browser, sea) as page:
            page.goto("/read/GA-100")
            select(page, "on a point", "floor", "p4")
            expect(page.locator(".wording")).to_contain_text(
                "Luis Cárdenas (Peru), as reported: on a"
            )
            select(page, "delegations", "floor", "p4")
            expect(page.locator(".wording")).to_contain_text("Two speakers")

    def test_offsets_are_right_inside_and_after_a_mark(self, browser, sea):
        text = sea_record().paragraph(5).text
        with visit(browser, sea) as page:
            page.goto("/read/GA-100?mark=5:40-80#p5")
            select(page, "<em>every", "one.", "p5")
            start = text.index("<em>every")
            link = page.locator(".quoting .there").get_attribute("href")
            assert link == f"/read/GA-100?mark=5:{start}-{len(text)}#p5"


def marked_at_the_end() -> str:
    text = sea_record().paragraph(6).text
    return f"/read/GA-100?mark=6:{text.index('At the end')}-{len(text)}#p6"


def test_a_mark_is_in_view_when_one_comes_back_to_it(browser, sea, screen):
    with visit(browser, sea, viewport=screen) as page:
        page.goto(marked_at_the_end())
        assert in_view(page, "mark")
        page.goto("/people")
        page.go_back()
        assert in_view(page, "mark")


def test_whoever_read_on_from_a_mark_comes_back_to_where_that_was(browser, sea):
    with visit(browser, sea, viewport={"width": 390, "height": 500}) as page:
        page.goto(marked_at_the_end())
        assert in_view(page, "mark")
        page.locator("#p1").scroll_into_view_if_needed()
        page.wait_for_timeout(200)
        left = page.evaluate("scrollY")
        page.locator(".margin .name").first.click()
        expect(page.locator(".profile h1")).to_be_visible()
        page.go_back()
        expect(page.locator("mark")).to_have_count(1)
        page.wait_for_timeout(300)
        assert page.evaluate("scrollY") == pytest.approx(left, abs=60)
        assert not page.locator("mark").evaluate(
            "mark => mark.getBoundingClientRect().top < innerHeight"
        )
        page.reload()
        assert in_view(page, "mark")


def test_a_text_begins_at_the_first_line_of_a_name_that_wraps(browser):
    long = Speaker("Maria Ludovica Alessandra della Gherardesca", None, "Malta")
    spoken = paragraph(1, (long, "She said that nets were empty."))
    service = FakeService(Record("GA/9", "Nets", (Section(None, (spoken,)),)))
    with serving(create_app(service, Settings())) as address, visit(browser, address) as page:
        page.goto("/read/GA-9")
        lines = """name => {
          const range = document.createRange();
          range.selectNodeContents(name);
          return [...range.getClientRects()].map(({ top, bottom }) => [top, bottom]);
        }"""
        name = page.locator(".margin .name").evaluate(lines)
        words = page.locator("#p1 .text").bounding_box()
        assert len(name) > 1
        assert words["y"] < (name[0][0] + name[0][1]) / 2 < words["y"] + words["height"]


def test_without_a_script_one_gets_from_the_paragraph_to_the_mark(browser, sea):
    with visit(browser, sea, viewport=SCREENS["phone"], java_script_enabled=False) as page:
        page.goto(marked_at_the_end())
        page.get_by_role("link", name="To the marked words").click()
        assert in_view(page, "mark")


def test_on_paper_the_record_stands_without_its_tools(scripted):
    page = scripted
    page.goto("/read/GA-12001?mark=4:0-11#p4")
    page.emulate_media(media="print")
    for hidden in (".places", ".find", ".map", ".tools", ".contents"):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.locator("#p4")).to_be_visible()
    expect(page.locator("#p4 mark")).to_be_visible()
    expect(page.locator(".margin .name").first).to_be_visible()


def test_on_paper_a_person_keeps_the_country_and_paragraphs_their_numbers(scripted, address):
    scripted.goto("/people/prisca-moyo-zimbabwe")
    text, _ = on_paper(scripted)
    assert text.count(f"{address}/people/prisca-moyo-zimbabwe") == 1
    assert "\nZimbabwe\n" in text
    assert "\n¶4 PRISCA MOYO" in text
    assert "/read/" not in text


def test_the_official_page_opens_at_the_words(browser):
    """A text fragment, against a page that prints the same paragraphs as HTML does."""
    official, record = FastAPI(), replace(sea_record(), digest=False)

    @official.get("/", response_class=HTMLResponse)
    def release() -> str:
        body = "".join(f"<p id='o{p.number}'>{escape(p.text)}</p>" for p in record.paragraphs)
        return "<!doctype html><link rel=icon href='data:,'>" + "<br>" * 99 + body

    with serving(official) as address, visit(browser, address, viewport=SCREENS["phone"]) as page:
        held = replace(record, source_url=f"{address}/")
        for number in (3, 5, 7):
            paragraph = held.paragraph(number)
            remark = paragraph.remarks[0]
            page.goto("about:blank")
            page.goto(str(Citation(1, paragraph, remark.start + 4, remark.end).source_url))
            page.wait_for_function("scrollY > 0")
            box = page.locator(f"#o{number}").bounding_box()
            assert 0 <= box["y"] < SCREENS["phone"]["height"]


def test_on_a_phone_a_subjects_figures_and_places_are_all_in_view(browser, address):
    with visit(browser, address, viewport=SCREENS["phone"]) as page:
        page.goto("/subject?q=leaking+pipes")
        page.get_by_role("table").wait_for()
        box = page.locator(".across").evaluate("box => [box.scrollWidth, box.clientWidth]")
        assert box[0] <= box[1]
        expect(page.get_by_role("row", name="Touch on it 2")).to_be_visible()
        for link in page.locator(".where a").all():
            place = link.bounding_box()
            assert place["x"] + place["width"] <= SCREENS["phone"]["width"]
