"""What an answer's page shows: cards or a table, the headline, whom the limit leaves out, links."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from fakes import BRIDGES, WELLS, air_record, release, sea_record, shelve
from starlette.testclient import TestClient
from test_web_pages import HTML, Page

from rag.answer import Answer, Citation, Claim, Kind, Scope, Verdict
from rag.records import Record
from rag.service import Service
from rag.settings import Settings
from web import create_app
from web.answers import AnswerView
from web.schemas import HomeRequest

RIVERS = "Which speakers spoke about rivers?"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    folder: Path = tmp_path_factory.mktemp("data")
    return shelve(folder, WELLS, BRIDGES)


@pytest.fixture(scope="module")
def client(service: Service) -> Iterator[TestClient]:
    with TestClient(create_app(service, Settings()), headers=HTML) as client:
        yield client


def answer(kind: Kind, *at: int, short: str | None = None, **more: object) -> Answer:
    """An answer with a claim of each of these paragraphs of the sea's record."""
    claims = tuple(claim(number, where) for number, where in enumerate(at, 1))
    text = "\n".join(one.text for one in claims)
    scope = Scope(("GA/100",), 9)
    return Answer("Who?", kind, Verdict.ANSWERED, text, 0.8, scope, short, claims, **more)


def claim(number: int, at: int, record: Record | None = None) -> Claim:
    paragraph = (record or sea_record()).paragraph(at)
    citation = Citation(number, paragraph, 0, paragraph.remarks[0].end)
    return Claim(f"{at}: “{citation.quote}” [{number}]", (citation,))


def view(answer: Answer, **asked: object) -> AnswerView:
    return AnswerView.of(answer, HomeRequest(**{"q": answer.question} | asked))


def query(url: str) -> dict[str, list[str]]:
    assert urlsplit(url).path == "/"
    return parse_qs(urlsplit(url).query)


@pytest.mark.parametrize(
    ("kind", "at", "listed", "indexed"),
    [
        (Kind.LIST, (3, 5), True, False),
        (Kind.LIST, (3,), False, False),
        (Kind.WHO, (3, 5, 6), False, False),
        (Kind.WHO, (3, 5, 6, 7), True, False),
        (Kind.STATEMENT, (3, 5, 6, 7), False, True),
        (Kind.STATEMENT, (3, 5), False, False),
    ],
)
def test_many_who_are_asked_for_are_a_table_and_no_name_is_told_three_times(
    kind, at, listed, indexed
):
    shown = view(answer(kind, *at))
    assert (shown.listed, shown.indexed) == (listed, indexed)


def test_a_long_headline_is_cut_into_its_parts():
    votes = [f"{number} abstaining, not named (text, GA/100 ¶{number})" for number in (3, 5, 8)]
    assert view(answer(Kind.LIST, 3, short="; ".join(votes))).points == votes
    assert view(answer(Kind.LIST, 3, short=votes[0])).points == []


def test_places_in_a_headline_lead_there(tmp_path):
    text = "By a recorded vote of {} in favour to 3 against, with 9 abstentions, it adopted {}."
    votes = (text.format(70, "the draft resolution on nets"), text.format(60, "the amendment"))
    vote = shelve(tmp_path, release("GA/1", *votes, "KOFI ADDO (Ghana) said that nets tear."))
    with TestClient(create_app(vote, Settings()), headers=HTML) as client:
        page = Page(client.get("/", params={"q": "Who abstained?"}).text)
    (short,) = page.all("ul", class_="short points")
    assert "9 abstaining" in short[1]
    for number in (1, 2):
        assert page.one("a", class_="cite", href=f"/read/GA-1#p{number}")[1] == f"GA/1 ¶{number}"


class TestLeftOut:
    LEFT = (claim(9, 6), claim(9, 7))

    def test_each_and_more_at_once_are_one_link_away_that_keeps_the_filters(self):
        left = view(answer(Kind.STATEMENT, 3, left_out=self.LEFT), until="2020-01-01").left_out
        assert [one.voice for one in left.people] == [
            "Luis Cárdenas, Peru", "The representative of Thailand",
        ]  # fmt: skip
        assert query(left.people[0].url) == {
            "q": ["Who?"], "until": ["2020-01-01"], "speaker": ["Luis Cárdenas"],
        }  # fmt: skip
        assert query(left.more) == {"q": ["Who?"], "until": ["2020-01-01"], "limit": ["50"]}
        assert left.records == ()

    def test_those_of_a_record_are_shown_together_where_they_are_of_several(self):
        left = view(answer(Kind.WHO, 3, left_out=(*self.LEFT, claim(9, 1, air_record())))).left_out
        assert [(symbol, number) for symbol, number, _ in left.records] == [
            ("GA/100", 2), ("SC/7", 1),
        ]  # fmt: skip
        assert query(left.records[0][2]) == {"q": ["Who?"], "record": ["GA-100"]}

    def test_where_no_more_can_be_shown_at_once_it_is_not_offered(self):
        assert view(answer(Kind.WHO, 3, left_out=self.LEFT)).left_out.more is None
        assert view(answer(Kind.STATEMENT, 3, left_out=self.LEFT), limit=50).left_out.more is None
        assert view(answer(Kind.WHO, 3, left_out=self.LEFT), limit=5).left_out.more
        assert view(answer(Kind.WHO, 3)).left_out is None

    def test_all_of_a_list_are_found_by_following_the_links(self, client):
        def quotes(page: Page) -> set[str]:
            return {text.strip() for _, text in page.all("blockquote")}

        every = quotes(Page(client.get("/", params={"q": "Who spoke?"}).text))
        cut = Page(client.get("/", params={"q": "Who spoke?", "limit": 1}).text)
        assert len(every) > len(quotes(cut))
        assert "not shown, for the limit on citations" in cut.one("p", class_="apparatus cut")[1]
        left = cut.one("details", class_="left")[1]
        found = set()
        for one, text in cut.all("a"):
            if "speaker=" in one["href"]:
                assert text in left
                found |= quotes(Page(client.get(one["href"]).text))
        (more,) = [one["href"] for one, text in cut.all("a") if text == "Show more of them"]
        unquoted = quotes(Page(client.get("/", params={"q": "Who spoke unquoted?"}).text))
        assert unquoted < every
        assert every - unquoted <= quotes(cut) | found
        assert quotes(Page(client.get(more).text)) == every


@pytest.mark.parametrize(
    ("question", "limit"),
    [
        (RIVERS, None),
        (RIVERS, 1),
        ("What did Reed say?", None),
        ("What did Zimbabwe say about opera?", None),
        ("How many wells were dug?", None),
    ],
)
def test_what_the_page_shows_apart_is_not_told_again_in_notes(service, question, limit):
    notes = view(service.ask(question, limit=limit)).notes
    told = (" Searched: ", "Not shown", "Less sure", "That may be", "“")
    assert not any(words in note for note in notes for words in told)


class TestFiltersStay:
    def test_when_a_speaker_of_several_is_chosen(self, client):
        asked = {"q": "What did Reed say?", "until": "2022-01-01"}
        page = Page(client.get("/", params=asked).text)
        chosen = [query(one["href"]) for one, _ in page.all("a") if "speaker=" in one["href"]]
        assert [one["speaker"] for one in chosen] == [["John Reed"], ["Martha Reed"]]
        assert all(one["until"] == ["2022-01-01"] for one in chosen)

    def test_when_all_is_asked_of_one_who_is_silent_on_this(self, client):
        asked = {"q": "What did Zimbabwe say about opera?", "record": "GA-12001"}
        page = Page(client.get("/", params=asked).text)
        (url,) = [one["href"] for one, text in page.all("a") if text.endswith("Moyo say?")]
        assert query(url) == {"q": ["What did Prisca Moyo say?"], "record": ["GA-12001"]}


def test_names_in_answers_lead_to_their_pages(client):
    for question in (RIVERS, "How many wells were dug?", "What did Zimbabwe say about opera?"):
        page = Page(client.get("/", params={"q": question}).text)
        people = {one["href"] for one, _ in page.all("a") if one["href"].startswith("/people/")}
        assert people, question
        assert all(client.get(url).status_code == 200 for url in people)


def test_of_those_who_speak_as_one_each_has_a_page(tmp_path):
    said = "The representatives of Kenya and Fiji said that nets tear."
    record = release("GA/1", said, "The representative of Fiji said that hooks rust.")
    with TestClient(create_app(shelve(tmp_path, record), Settings()), headers=HTML) as client:
        page = Page(client.get("/", params={"q": "Which speakers spoke about nets?"}).text)
        links = [one["href"] for one, _ in page.all("a", class_="who")]
        assert links[:2] == [
            "/people/the-representative-of-kenya", "/people/the-representative-of-fiji",
        ]  # fmt: skip
        assert all(client.get(url).status_code == 200 for url in links)


def test_under_every_quote_stands_the_same_line(client):
    pages = (
        ("/", RIVERS),
        ("/", "How many wells were dug?"),
        ("/", "What did Zimbabwe say about opera?"),
        ("/verify", "A pump without a neighbour rusts"),
    )
    for path, words in pages:
        page = Page(client.get(path, params={"q": words, "quote": words}).text)
        lines = page.all("div", class_="apparatus source")
        assert lines, words
        for _, text in lines:
            assert any(status in text for status in ("quoted", "reported", "narrative"))
            assert any(date in text for date in ("4 May 2021", "9 June 2022"))
            for part in (" ¶", "Cite as", "text", "Markdown", "BibTeX", "CSL"):
                assert part in text
