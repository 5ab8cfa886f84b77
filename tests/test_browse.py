"""The pages around a question as HTML, without a browser: what they say and where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from fakes import BRIDGES, NORD, WELLS, FakeService, paragraph, release, shelve
from starlette.testclient import TestClient
from test_web_pages import HTML, Page, get

from rag.records import Record, Section, Speaker
from rag.settings import Settings
from web import create_app

TOGETHER = release(
    "GA/77",
    "The Assembly met today to talk about pumps.",
    "Ghana and Peru stressed that pumps were dear.",
    "Ghana’s and Zimbabwe’s delegates spoke of pipes.",
    "Statements",
    "KOFI ADDO (Ghana) said that leaking pipes lost a third of the water.",
    "PRISCA MOYO (Zimbabwe) said that wells had been dug.",
)


@pytest.fixture(scope="module")
def client(tmp_path_factory) -> Iterator[TestClient]:
    service = shelve(tmp_path_factory.mktemp("browse"), WELLS, BRIDGES)
    with TestClient(create_app(service, Settings()), headers=HTML) as client:
        yield client


def links(page: Page) -> list[str]:
    return [attributes["href"] for attributes, _ in page.all("a") if "href" in attributes]


class TestReader:
    def test_hits_are_marked_and_one_of_them_is_shown(self, client):
        page = get(client, "/read/GA-12001", find="RIVERS", hit="2")
        marks = page.all("mark")
        assert {text.lower() for _, text in marks} == {"rivers"}
        assert [attributes.get("id") for attributes, _ in marks].index("hit") == 1
        assert f"2 of {len(marks)}" in page.one("nav", class_="hits")[1]

    def test_hits_lead_to_those_before_and_after(self, client):
        page = get(client, "/read/GA-12001", find="rivers", hit="2")
        (before,) = page.all("a", rel="prev")
        (after,) = page.all("a", rel="next")
        assert before[0]["href"] == "/read/GA-12001?find=rivers&hit=1#hit"
        assert after[0]["href"] == "/read/GA-12001?find=rivers&hit=3#hit"

    @pytest.mark.parametrize(("hit", "shown"), [("1", 0), ("999", -1)])
    def test_a_hit_beyond_the_last_is_the_last(self, client, hit, shown):
        marks = get(client, "/read/GA-12001", find="rivers", hit=hit).all("mark")
        assert marks[shown][0].get("id") == "hit"

    def test_case_accents_and_print_make_no_difference(self, client):
        page = get(client, "/read/GA-12001", find="elena nunez")
        assert [text for _, text in page.all("mark")] == ["ELENA NÚÑEZ"]
        assert len(get(client, "/read/GA-12001", find='"nobody owns').all("mark")) == 1

    def test_words_are_found_from_their_beginning_only(self, client):
        assert get(client, "/read/GA-12001", find="iver").all("mark") == []

    def test_a_search_in_vain_says_so_and_offers_to_ask(self, client):
        page = get(client, "/read/GA-12001", find="<b>zeppelin")
        assert "<b>zeppelin" in page.one("p", class_="notice")[1]
        assert "/?q=%3Cb%3Ezeppelin&record=GA-12001" in links(page)

    def test_marking_hits_leaves_the_text_as_it_is(self, client):
        plain, found = get(client, "/read/GA-12001"), get(client, "/read/GA-12001", find="e")
        assert found.all("mark")
        assert [text for _, text in found.all("span", class_="text")] == [
            text for _, text in plain.all("span", class_="text")
        ]

    def test_speakers_are_listed_with_their_paragraphs(self, client):
        table = get(client, "/read/GA-12001").one("table")[1]
        assert "Prisca Moyo, Zimbabwe" in table
        assert "¶2" in table
        assert "¶4" in table

    def test_the_map_leads_to_paragraphs_without_inline_style(self, client):
        page = get(client, "/read/GA-12001")
        bars = [a for a, _ in page.all("a", tabindex="-1")]
        assert {bar["href"] for bar in bars} >= {"#p1", "#p4", "#p5"}

    def test_names_lead_to_their_pages(self, client):
        page = get(client, "/read/GA-12001")
        urls = {one for one in links(page) if one.startswith("/people/")}
        assert {"/people/prisca-moyo-zimbabwe", "/people/kofi-addo-ghana"} <= urls
        for url in urls:
            assert client.get(url).status_code == 200

    def test_every_link_of_a_record_leads_somewhere_also_of_those_who_speak_together(
        self, tmp_path
    ):
        service = shelve(tmp_path, TOGETHER)
        with TestClient(create_app(service, Settings()), headers=HTML) as client:
            page = get(client, "/read/GA-77")
            assert "/people/the-representative-of-peru" in links(page)
            assert "/people/kofi-addo-ghana" in links(page)
            for url in {one for one in links(page) if one.startswith("/")}:
                assert client.get(url).status_code == 200, url

    def test_a_paragraph_can_be_cited_in_each_style(self, client):
        page = get(client, "/read/GA-12001", mark="4:0-11")
        urls = [one for one in links(page) if one.startswith("/cite/GA-12001/4")]
        assert all("start=0&end=11" in one for one in urls)
        for url in urls:
            assert "PRISCA MOYO" in client.get(url).text
        assert len(urls) == 4


class TestPeople:
    def test_everyone_who_spoke_is_listed_with_a_page(self, client):
        page = get(client, "/people")
        urls = [one for one in links(page) if one.startswith("/people/")]
        assert len(urls) == len(client.get("/speakers").json()["speakers"])
        assert all(client.get(one).status_code == 200 for one in urls)

    @pytest.mark.parametrize(
        ("q", "found"), [("moyo", "Prisca Moyo"), ("Canada", "John Reed"), ("envoy", "Tomás Vega")]
    )
    def test_they_are_found_by_name_country_and_office(self, client, q, found):
        assert found in get(client, "/people", q=q).text

    def test_a_name_in_vain_is_said(self, client):
        assert "Nobody of that name" in get(client, "/people", q="<i>Smith").text

    def test_a_person_is_shown_across_records_with_links_into_the_reader(self, client):
        page = get(client, "/people/kofi-addo-ghana")
        assert "on behalf of the African Group" in page.text
        urls = [one for one in links(page) if "?mark=" in one]
        for url in urls:
            words = Page(client.get(url).text).one("mark")[1]
            assert " ".join(words.split()) in page.text
        assert {one.partition("?")[0] for one in urls} == {"/read/GA-12001", "/read/SC-880"}

    def test_ask_about_them_leads_to_the_form_and_to_an_answer(self, client):
        urls = links(get(client, "/people/kofi-addo-ghana"))
        assert "/?speaker=Kofi+Addo" in urls
        assert "/?q=What+did+Kofi+Addo+say%3F" in urls

    def test_a_summary_that_repeats_is_not_said_twice(self, client):
        page = get(client, "/people/prisca-moyo-zimbabwe")
        assert page.text.count("412 wells had been dug") == 1
        assert "/read/GA-12001#p2" in links(page)

    def test_an_address_of_nobody_is_not_found_and_what_is_near_is_named(self, client):
        page = get(client, "/people/kofi-adoo-ghana", 404)
        assert "/people/kofi-addo-ghana" in links(page)

    def test_an_address_may_be_written_in_any_case(self, client):
        assert get(client, "/people/Kofi-Addo-Ghana").one("h1")[1] == "Kofi Addo"


class TestCountries:
    def test_countries_and_groups_are_listed_with_pages(self, client):
        page = get(client, "/countries")
        urls = [one for one in links(page) if one.startswith("/countries/")]
        assert {"/countries/zimbabwe", "/countries/african-group"} <= set(urls)
        assert all(client.get(one).status_code == 200 for one in urls)

    def test_a_country_shows_who_spoke_for_it_and_what(self, client):
        page = get(client, "/countries/ghana")
        assert "/people/kofi-addo-ghana" in links(page)
        assert "the cheapest embassy" in page.text
        assert "/?affiliation=Ghana" in links(page)

    def test_another_of_its_names_leads_there_too(self, client):
        for name in ("the-netherlands", "holland", "kingdom-of-the-netherlands"):
            assert get(client, f"/countries/{name}").one("h1")[1] == "Netherlands"
            reply = client.get(f"/countries/{name}", follow_redirects=False)
            assert reply.headers["location"] == "/countries/netherlands"


class TestSubject:
    def test_without_a_subject_there_is_only_the_form(self, client):
        page = get(client, "/subject")
        assert page.one("input", name="q")
        assert page.all("table") == []

    def test_each_record_has_its_figure_and_the_answer_it_stands_on(self, client):
        page = get(client, "/subject", q="leaking pipes")
        rows = [" ".join(text.split()) for _, text in page.all("tr")][1:]
        assert [row.split()[0] for row in rows] == ["GA/12001", "SC/880"]
        (url,) = {one for one in links(page) if one.startswith("/?q=") and "GA-12001" in one}
        assert client.get(url).status_code == 200
        assert len([one for one in links(page) if "?mark=" in one]) == 2

    def test_a_subject_in_vain_is_said(self, client):
        assert "No speaker of any record" in get(client, "/subject", q="zeppelins").text

    def test_an_empty_library_says_that_it_is_empty(self, tmp_path):
        service = shelve(tmp_path, WELLS)
        service.remove("GA-12001")
        with TestClient(create_app(service, Settings()), headers=HTML) as client:
            for asked in ({}, {"q": "rivers"}):
                page = get(client, "/subject", 503, **asked)
                assert "holds no record" in page.text


class TestVerify:
    def test_a_form_asks_for_the_quote(self, client):
        page = get(client, "/verify")
        assert "required" in page.one("textarea", name="quote")[0]
        assert page.all("blockquote") == []

    def test_an_exact_quote_is_shown_with_its_citation(self, client):
        page = get(client, "/verify", quote="A pump without a neighbour rusts", speaker="Moyo")
        assert page.one("h2", id="verdict")[1] == "On the record"
        assert page.one("blockquote")[1].strip() == "A pump without a neighbour rusts"
        (url,) = {one for one in links(page) if "?mark=" in one}
        assert Page(client.get(url).text).one("mark")[1] == "A pump without a neighbour rusts"

    def test_a_match_is_shown_in_its_paragraph(self, client):
        page = get(client, "/verify", quote="A pump without a neighbour rusts")
        around = page.one("p", class_="around")[1]
        assert around == next(
            text for _, text in get(client, "/read/GA-12001").all("span", class_="text")
            if text.startswith("PRISCA")
        )  # fmt: skip
        assert page.one("mark")[1] == "A pump without a neighbour rusts"

    def test_a_near_quote_shows_what_differs(self, client):
        page = get(client, "/verify", quote="a bridge was the cheepest embassy")
        assert page.one("del")[1] == "cheepest"
        assert page.one("ins")[1].startswith("cheapest")

    def test_a_quote_in_vain_offers_to_ask(self, client):
        page = get(client, "/verify", quote="The moon is made of <b>cheese</b> and so are we")
        assert page.one("h2", id="verdict")[1] == "Not found"
        assert any(one.startswith("/?q=The+moon") for one in links(page))

    def test_programs_still_post_and_get_json(self, client):
        reply = client.post("/verify", json={"quote": "A pump without a neighbour rusts"})
        assert reply.json()["verdict"] == "exact"


class TestCite:
    @pytest.mark.parametrize(
        ("style", "media_type", "file"),
        [
            ("bibtex", "application/x-bibtex; charset=utf-8", "GA-12001-p4-0.bib"),
            ("csl", "application/vnd.citationstyles.csl+json", "GA-12001-p4-0.json"),
            ("markdown", "text/markdown; charset=utf-8", "GA-12001-p4-0.md"),
            ("text", "text/plain; charset=utf-8", "GA-12001-p4-0.txt"),
        ],
    )
    def test_words_are_cited_in_each_style(self, client, style, media_type, file):
        reply = client.get("/cite/GA-12001/4", params={"start": 0, "end": 11, "as": style})
        assert reply.status_code == 200
        assert reply.headers["content-type"] == media_type
        assert f'filename="{file}"' in reply.headers["content-disposition"]
        assert "PRISCA MOYO" in reply.text
        assert "http://testserver/read/GA-12001?mark=4:0-11#p4" in reply.text

    def test_a_record_and_an_answer_are_cited_too(self, client):
        assert "@misc{GA-12001," in client.get("/cite/ga-12001", params={"as": "bibtex"}).text
        asked = {"q": "How many wells has Zimbabwe dug?", "as": "csl"}
        cited = client.get("/ask", params={"question": asked["q"]}).json()["citations"]
        items = client.get("/cite", params=asked).json()
        assert [item["URL"].removeprefix("http://testserver") for item in items] == [
            one["url"] for one in cited
        ]

    @pytest.mark.parametrize("style", ["text", "markdown", "bibtex", "csl"])
    def test_an_answer_that_cites_nothing_has_no_references(self, client, style):
        asked = {"q": "Are volcanoes dangerous?", "as": style}
        told = client.get("/ask", params={"question": asked["q"]}).json()["answer"]
        reply = client.get("/cite", params=asked, headers={"Accept": "*/*"})
        assert reply.status_code == 404
        assert reply.headers["content-type"] == "application/problem+json"
        assert reply.json()["detail"] == f"The answer cites nothing: {told}"

    @pytest.mark.parametrize(
        ("path", "status"),
        [
            ("/cite/GA-12001/4?start=5&end=5", 422),
            ("/cite/GA-12001/4?start=0&end=0", 422),
            ("/cite/GA-12001/4?end=0", 422),
            ("/cite/GA-12001/4?end=99999", 422),
            ("/cite/GA-12001/4?as=word", 422),
            ("/cite/GA-12001/99", 404),
            ("/cite/GA-1/1", 404),
            ("/cite", 422),
        ],
    )
    def test_what_cannot_be_cited_is_refused(self, client, path, status):
        assert client.get(path).status_code == status


def test_nothing_in_a_record_is_markup():
    """Text, names, offices, groups, titles: all of it hostile, on every page."""
    evil = "<script>alert(1)</script>"
    speaker = Speaker(f"Eve {evil}", f"Minister {evil}", f"Land {evil}")
    spoken = paragraph(1, (speaker, f"EVE said {evil} that nets were empty."), behalf=(evil,))
    told = paragraph(2, (NORD, f"Holm said {evil} more."), (None, evil))
    service = FakeService(
        Record("GA/9", f"Title {evil}", (Section(f"Part {evil}", (spoken, told)),),
               subtitles=(evil,), source_url=f"https://press.example/{evil}")
    )  # fmt: skip
    paths = [
        "/read/GA-9", "/read/GA-9?mark=1:0-20", "/read/GA-9?find=alert", f"/read/GA-9?find={evil}",
        "/people", f"/people?q={evil}", "/countries", f"/countries?q={evil}",
        "/subject?q=nets+empty", f"/subject?q={evil}", f"/verify?quote={evil}&speaker=Eve",
        f"/people/{evil}", f"/countries/{evil}", "/?q=nets+were+empty",
    ]  # fmt: skip
    with TestClient(create_app(service, Settings()), headers=HTML) as client:
        index = [*links(get(client, "/people")), *links(get(client, "/countries"))]
        paths += [one for one in index if re.match(r"/(people|countries)/", one)]
        assert len(paths) > 17
        for path in paths:
            reply = client.get(path)
            assert reply.status_code in (200, 404), path
            assert "<script>alert" not in reply.text, path
            assert "set-cookie" not in reply.headers


def test_pages_wait_for_a_service_like_all_others():
    client = TestClient(create_app(None, Settings()), headers=HTML)
    for path in ("/people", "/countries", "/subject?q=x", "/verify?quote=x", "/cite/GA-1"):
        assert client.get(path).status_code == 503


def test_head_is_answered(client):
    for path in ("/people", "/countries", "/subject", "/verify", "/cite/GA-12001"):
        assert client.head(path).status_code == 200
