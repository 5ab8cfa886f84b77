"""The pages as HTML, without a browser: what they say, and that a record's text is data."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from fakes import FakeService, paragraph, sea_record
from starlette.testclient import TestClient

from rag.answer import Answer, Citation, Claim, Kind, Scope, Verdict
from rag.quotation import in_marks
from rag.records import Record, Section, Speaker
from rag.settings import Settings
from web import create_app
from web.answers import AnswerView
from web.phrases import count
from web.reader import ReadView
from web.rendering import marks, places
from web.schemas import HomeRequest
from web.views import in_text, titled, voice

if TYPE_CHECKING:
    from collections.abc import Iterator

HTML = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
HARBOURS = {"q": "Were 138 harbours closed?"}


@pytest.fixture
def client() -> Iterator[TestClient]:
    with TestClient(create_app(FakeService(), Settings()), headers=HTML) as client:
        yield client


class Page(HTMLParser):
    """A page's elements as (tag, attributes, text with all that is inside)."""

    VOID = frozenset({"meta", "link", "input", "option", "br"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict, list[str]]] = []
        self._open: list[tuple[str, dict, list[str]]] = []
        self.feed(html)
        assert not self._open, f"left open: {[tag for tag, _, _ in self._open]}"

    def handle_starttag(self, tag, attrs):
        element = (tag, dict(attrs), [])
        self.elements.append(element)
        if tag not in self.VOID:
            self._open.append(element)

    def handle_endtag(self, tag):
        if tag not in self.VOID:
            assert self._open.pop()[0] == tag

    def handle_data(self, data):
        for _, _, text in self._open:
            text.append(data)

    def all(self, tag: str, **wanted: str) -> list[tuple[dict, str]]:
        wanted = {name.rstrip("_"): value for name, value in wanted.items()}
        return [
            (attributes, "".join(text))
            for name, attributes, text in self.elements
            if name == tag and wanted.items() <= attributes.items()
        ]

    def one(self, tag: str, **wanted: str) -> tuple[dict, str]:
        (found,) = self.all(tag, **wanted)
        return found

    @property
    def text(self) -> str:
        return " ".join(self.one("body")[1].split())


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("See (GA/11955 ¶91); no more.", [("See (", None), ("GA/11955 ¶91", "/read/GA-11955#p91"),
                                          ("); no more.", None)]),
        ("S/PV.9123 ¶4", [("", None), ("S/PV.9123 ¶4", "/read/S-PV.9123#p4"), ("", None)]),
        ("and/or ¶4, <b>", [("and/or ¶4, <b>", None)]),
    ],
)  # fmt: skip
def test_paragraphs_named_in_a_text_lead_to_them(
    text: str, cut: list[tuple[str, str | None]]
) -> None:
    assert places(text) == cut


def get(client: TestClient, path: str, status: int = 200, **params: str) -> Page:
    response = client.get(path, params=params or None)
    assert response.status_code == status
    assert response.headers["content-type"].startswith("text/html")
    assert "style=" not in response.text, "the policy forbids inline styles"
    return Page(response.text)


def test_a_page_says_what_it_is_to_those_who_list_pages(client):
    page = get(client, "/read/GA-100", mark="4:0-3")
    assert page.one("link", rel="canonical")[0]["href"] == "http://testserver/read/GA-100"
    said = page.one("meta", name="description")[0]["content"]
    assert said.startswith("Assembly Takes Up Empty Nets")
    assert said.endswith("GA/100, 27 September 2017: 8 paragraphs, 4 speakers.")
    answer = get(client, "/", **HARBOURS)
    assert answer.one("link", rel="canonical")[0]["href"].startswith("http://testserver/?q=")
    for path in ("/", "/people/ida-holm-norway", "/countries/norway", "/verify"):
        assert get(client, path).one("meta", name="description")[0]["content"]


def test_a_page_grows_no_longer_with_the_library():
    def size(records: int) -> int:
        held = [replace(sea_record(), symbol=f"GA/{n}") for n in range(1, records + 1)]
        client = TestClient(create_app(FakeService(*held), Settings()), headers=HTML)
        asked = {"q": "Were 138 harbours closed?", "record": "GA/7"}
        return sum(len(client.get(*one).text) for one in (("/",), ("/nowhere",))) + len(
            client.get("/", params=asked).text
        )

    assert size(400) < size(60) + 200


def test_the_record_of_many_is_typed_and_offered():
    held = [replace(sea_record(), symbol=f"GA/{n}") for n in range(1, 62)]
    client = TestClient(create_app(FakeService(*held), Settings()), headers=HTML)
    field, _ = get(client, "/", record="GA/7").one("input", name="record")
    assert (field["value"], field["data-suggest"]) == ("GA/7", "record")
    offered = client.get("/suggest", params={"q": "GA/6", "kind": "record"}).json()["suggestions"]
    assert [one["text"] for one in offered] == ["GA/60", "GA/61"]


class TestHome:
    def test_the_question_has_the_focus(self, client):
        field, _ = get(client, "/").one("input", name="q")
        assert "autofocus" in field
        assert field["maxlength"] == "1000"

    def test_every_field_has_a_label(self, client):
        page = get(client, "/")
        labelled = {attributes["for"] for attributes, _ in page.all("label")}
        fields = [one["id"] for one, _ in (*page.all("input"), *page.all("select"))]
        assert fields
        assert set(fields) == labelled

    def test_examples_are_made_of_the_librarys_own_speakers(self, client):
        page = get(client, "/")
        examples = [text for attributes, text in page.all("a") if "/?q=" in attributes["href"]]
        assert any("Ida Holm" in text for text in examples)
        assert "Who spoke on behalf of the Nordic countries?" in examples

    def test_it_says_what_the_library_holds_and_which_is_a_digest(self, client):
        page = get(client, "/")
        assert "2 records, 9 paragraphs, 4 speakers." in page.text
        assert len(page.all("span", class_="stamp")) == 1
        assert "Digest, not the official text" in page.text

    def test_an_empty_library_is_said_to_be_empty(self):
        service = FakeService()
        for record in service.records:
            service.remove(record.id)
        with TestClient(create_app(service, Settings()), headers=HTML) as client:
            assert "holds no record yet" in get(client, "/", 503).text

    def test_a_filter_in_the_address_is_kept_and_shown(self, client):
        page = get(client, "/", record="ga/100", speaker="Ida")
        assert page.one("option", value="GA-100")[0].get("selected", "no") is None
        assert page.one("input", name="speaker")[0]["value"] == "Ida"
        assert "open" in page.one("details", class_="narrow")[0]

    def test_the_filters_are_folded_away_until_used(self, client):
        assert "open" not in get(client, "/").one("details", class_="narrow")[0]

    def test_a_blank_question_shows_the_form(self, client):
        assert "autofocus" in get(client, "/", q="  ").one("input", name="q")[0]

    def test_what_the_address_says_in_vain_is_named(self, client):
        page = get(client, "/", q="Were 138 harbours closed?", fbclid="<b>")
        assert "fbclid" in page.one("p", class_="notice")[1]
        assert page.one("p", class_="short")[1] == "138 harbours"


class TestAnswer:
    def test_the_question_is_echoed_in_the_field_and_above_the_answer(self, client):
        page = get(client, "/", q='Were 138 "harbours" closed?')
        assert page.one("input", name="q")[0]["value"] == 'Were 138 "harbours" closed?'
        assert page.one("h1")[1] == 'Were 138 "harbours" closed?'

    def test_the_short_answer_comes_first(self, client):
        assert get(client, "/", **HARBOURS).one("p", class_="short")[1] == "138 harbours"

    def test_each_quote_is_verbatim_labelled_and_linked(self, client):
        page = get(client, "/", **HARBOURS)
        paragraph = sea_record().paragraph(5)
        (first, quote), (second, _) = page.all("blockquote")
        assert quote in paragraph.text
        assert [text for _, text in page.all("a", class_="cite")][:2] == ["GA/100 ¶5"] * 2
        assert page.all("a", class_="cite")[0][0]["href"] == first["cite"]
        assert re.fullmatch(r"/read/GA-100\?mark=5:\d+-\d+#p5", second["cite"])
        for status in ("reported", "quoted"):
            label, text = page.one("span", class_=f"status {status}")
            assert text == status
            assert len(label["title"]) > 20

    def test_quotes_stand_under_their_speaker_and_whom_they_speak_for(self, client):
        page = get(client, "/", **HARBOURS)
        assert page.one("h2")[1] == "Ida Holm"
        assert "Minister for Fisheries, Norway" in page.text
        assert "on behalf of the Nordic countries" in page.text

    def test_words_that_stand_as_quotes_are_not_told_twice(self, client):
        page = get(client, "/", **HARBOURS)
        assert page.all("p", class_="lede") == []
        assert page.text.count("138 harbours had been closed") == 1

    def test_without_a_short_answer_the_first_quote_is_set_large(self, client):
        page = get(client, "/", q="inspectors trained year Thailand")
        assert page.all("p", class_="short") == []
        assert page.one("section", class_="group leads")[1].count("trained 25 inspectors") == 1

    def test_many_speakers_can_be_gone_to(self, client):
        page = get(client, "/", q="seas inspectors")
        assert "Luis Cárdenas, Peru" in page.one("ul", class_="index")[1]
        assert page.one("a", href="#g1")
        assert page.one("section", id="g1")

    def test_confidence_and_scope_are_said_in_words(self, client):
        text = get(client, "/", **HARBOURS).text
        assert "Likely right; of 100 replies given with this confidence, about 83 are" in text
        assert "statements in GA/100, SC/7." in text

    def test_the_same_answer_is_linked_as_json(self, client):
        page = get(client, "/", record="GA-100", x="1", **HARBOURS)
        (href,) = [a["href"] for a, text in page.all("a") if text == "This answer as JSON"]
        assert client.get(href).json()["short"] == "138 harbours"

    def test_the_time_in_the_service_stands_in_a_header(self, client):
        assert client.get("/", params=HARBOURS).headers["server-timing"] == "ask;dur=4.2"

    @pytest.mark.parametrize(
        ("question", "said"),
        [
            ("Did Ida Holm mention a volcano or catch insurance?", "Spoke, but not about this"),
            ("Did Mr. Smith mention volcanoes?", "Not a speaker"),
            ("Are volcanoes dangerous?", "Not in the records"),
        ],
    )
    def test_each_absence_is_said_plainly_in_its_own_words(self, client, question, said):
        page = get(client, "/", q=question)
        assert page.one("p", class_="short")[1].startswith(said)
        assert page.all("blockquote") == []
        assert "Searched" in page.text

    def test_passages_near_an_absence_are_said_to_be_no_answer(self, client):
        page = get(client, "/", q="Did Ida Holm mention a volcano or catch insurance?")
        assert "not an answer" in page.one("h2", id="nearest")[1]
        assert page.all("a", class_="cite")

    def test_the_few_nearest_an_absence_are_shown_the_further_ones_folded(self, client):
        html = client.get("/", params={"q": "fishing nets floor smoke"}).text
        few, further = html.partition('id="nearest"')[2].split("Further ones", 1)
        assert few.count('class="words"') == 3
        assert further.count('class="words"') >= 1
        assert "<details" in few

    def test_text_of_records_and_questions_is_escaped(self, client):
        for path, params in (
            ("/", {"q": "<script>every</script> 138 harbours Norway count fish"}),
            ("/", {"speaker": "<script>"}),
            ("/read/GA-100", {"mark": "<script>"}),
        ):
            html = client.get(path, params=params).text
            assert "<script>" not in html
            assert "<em>" not in html
            assert "<b>" not in html


class TestRead:
    def test_paragraphs_are_numbered_and_link_to_themselves(self, client):
        page = get(client, "/read/ga-100")
        for one in sea_record().paragraphs:
            _, text = page.one("p", id=f"p{one.number}")
            assert text == f"{one.number} {one.text}"
            assert page.one("a", class_="number", href=f"#p{one.number}")

    def test_title_symbol_date_and_digest_are_shown(self, client):
        page = get(client, "/read/GA-100")
        assert page.one("h1")[1] == "Assembly Takes Up Empty Nets, <b>Boldly</b>"
        assert "GA/100 · 27 September 2017" in page.text
        assert page.one("p", class_="banner")[1].startswith("Digest, not the official text.")
        assert page.one("a", class_="official")[0]["href"] == "https://press.example/ga100"

    def test_a_record_that_is_no_digest_has_no_banner(self, client):
        page = get(client, "/read/SC-7")
        assert page.all("p", class_="banner") == []
        assert page.all("nav", class_="contents") == []

    def test_sections_can_be_gone_to(self, client):
        page = get(client, "/read/GA-100")
        for number, title in enumerate(("Summary", "Opening Remarks", "Statements"), 1):
            led = page.all("a", href=f"#s{number}")
            assert any(text.startswith(title) and "¶" in text for _, text in led)
            assert page.one("h2", id=f"s{number}")[1] == title

    def test_the_margin_names_a_speaker_where_that_changes(self, client):
        found = get(client, "/read/GA-100").all("div", class_="margin")
        margins = [" ".join(text.split()) for _, text in found]
        assert margins == [
            "",
            "Ida Holm Minister for Fisheries, Norway",
            "Ana Brook President of the Assembly",
            "",
            "Ida Holm Minister for Fisheries, Norway on behalf of the Nordic countries",
            "Luis Cárdenas Peru",
            "The representative of Thailand",
            "Narrative",
        ]

    def test_the_margin_says_from_which_paragraph_a_speaker_is_known(self, client):
        page = get(client, "/read/GA-100", mark="4:0-10")
        margin = page.all("div", class_="margin")[3][1]
        assert " ".join(margin.split()) == (
            "Ana Brook President of the Assembly known from ¶3To the marked words"
        )

    def test_another_speaker_within_a_paragraph_is_named_without_changing_its_text(self, client):
        voice, text = get(client, "/read/GA-100").one("span", class_="voice")
        assert voice["aria-label"] == "Luis Cárdenas, Peru"
        assert text == ""

    @pytest.mark.parametrize("run", [(0, 10), (5, 60), (28, 40), (20, 93), (0, 93)])
    def test_the_mark_covers_exactly_its_run_also_across_speakers(self, client, run):
        paragraph = sea_record().paragraph(4)
        start, end = run[0], min(run[1], len(paragraph.text))
        page = get(client, "/read/GA-100", mark=f"4:{start}-{end}")
        assert page.one("mark")[1] == paragraph.text[start:end]
        assert page.one("p", id="p4")[1] == f"4 {paragraph.text}"
        assert page.all("p", class_="notice") == []

    @pytest.mark.parametrize(
        "mark", ["5:0-9999", "9:0-1", "0:0-1", "5:9-9", "5:9-3", "x", "5:-1-4", "9" * 500]
    )
    def test_a_mark_that_fits_nothing_is_ignored_and_said(self, client, mark):
        page = get(client, "/read/GA-100", mark=mark)
        assert page.all("mark") == []
        assert mark[:30] in page.one("p", class_="notice")[1]

    def test_every_citation_opens_at_its_own_words(self, client):
        reply = client.get("/ask", params={"question": HARBOURS["q"]}).json()
        for citation in reply["citations"]:
            page = Page(client.get(citation["url"]).text)
            assert page.one("mark")[1] == citation["quote"]


class TestErrors:
    def test_a_browser_gets_a_page_with_what_comes_near(self, client):
        page = get(client, "/read/GA-101", 404)
        assert "GA-101" in page.text
        assert page.one("a", href="/read/GA-100")
        assert page.one("form")

    def test_a_browser_gets_a_page_for_an_unknown_address(self, client):
        assert "There is no page /nowhere." in get(client, "/nowhere", 404).text

    def test_a_browser_is_told_which_field_is_wrong(self, client):
        page = get(client, "/", 422, q="x" * 1001)
        assert "Your question: must have at most 1000 characters" in page.text
        assert page.one("input", id="q")[0]["value"] == "x" * 1001, "it is not lost"

    def test_what_an_address_has_besides_opens_the_figures_all_the_same(self, client):
        assert client.get("/evaluation", params={"utm_source": "mail"}).status_code == 200

    @pytest.mark.parametrize(
        ("path", "params", "said"),
        [
            ("/", {"q": "Why?", "since": "soon"}, "From: must be a date"),
            ("/", {"q": "Why?", "speaker": "Narnia"}, "Speaker: nobody"),
            ("/cite/GA-100", {"as": "ris"}, "Cite as: must be one of"),
        ],
    )
    def test_a_wrong_field_is_called_as_its_form_calls_it(self, path, params, said):
        client = TestClient(create_app(FakeService(), Settings()), headers=HTML)
        page = get(client, path, 422, **params)
        assert said in page.text
        assert "Input should" not in page.text

    def test_only_addresses_that_open_are_offered(self, client):
        page = get(client, "/librry", 404)
        led = [text for a, text in page.all("a") if a["href"] == "/library"]
        assert led == ["Library", "Library"], "in the masthead, and once as what comes near"

    @pytest.mark.parametrize("path", ["/reads", "/static/0/gone.js", "/countries/atlantis"])
    def test_no_address_for_programs_is_offered_to_a_reader(self, client, path):
        page = get(client, path, 404)
        known = {"/", "/library", "/people", "/countries", "/subject", "/verify", "/evaluation"}
        shown = {a["href"] for a, _ in page.all("a")} - {"#main"}
        assert shown <= known, shown - known

    def test_what_comes_near_is_called_by_name(self, client):
        for slip in ("ida-hlm-norway", "hollm", "norway-ida-holm"):
            page = get(client, f"/people/{slip}", 404)
            assert page.one("a", href="/people/ida-holm-norway")
        assert page.one("a", href="/people/ida-holm-norway")[1] == "Ida Holm, Norway"
        page = get(client, "/countries/thailand-forum", 404)
        assert page.one("a", href="/countries/thailand")[1] == "Thailand"

    @pytest.mark.parametrize(
        ("asked", "status", "heading", "says"),
        [
            (("/", {"q": "x" * 1001}), 422, "That cannot be asked", "Your question"),
            (("/read/GA-100", {"hit": "first"}), 422, "That cannot be shown", "whole number"),
            (("/subject", {"q": "x" * 301}), 422, "That cannot be shown", "The subject"),
            (("/", {"q": "Why?", "record": "XX/1"}), 404, "Not in the library", "No record"),
            (("/", {"q": "x", "since": "2020-01-02", "until": "2020-01-01"}), 422,
             "That cannot be asked", "Until: must not be earlier than the day to begin with"),
        ],
    )  # fmt: skip
    def test_what_went_wrong_is_said_in_the_words_of_its_page(
        self, client, asked, status, heading, says
    ):
        path, params = asked
        page = get(client, path, status, **params)
        assert page.one("h1")[1] == heading
        assert says in page.text

    def test_a_part_of_a_name_finds_the_people_who_bear_it(self, client):
        assert get(client, "/people/holm", 404).one("a", href="/people/ida-holm-norway")

    def test_a_browser_is_asked_to_wait_until_the_service_is_open(self):
        client = TestClient(create_app(None, Settings()), headers=HTML)
        page = get(client, "/", 503)
        assert "being opened" in page.text
        assert page.all("form") == []

    @pytest.mark.parametrize("path", ["/records/GA-101", "/ask"])
    def test_the_json_routes_answer_a_browser_in_json(self, client, path):
        assert client.get(path).headers["content-type"] == "application/problem+json"

    def test_a_program_gets_json_on_a_pages_address(self, client):
        response = client.get("/read/GA-101", headers={"Accept": "*/*"})
        assert response.headers["content-type"] == "application/problem+json"

    def test_head_is_answered(self, client):
        assert client.head("/").status_code == 200


class TestWords:
    def test_a_title_does_not_repeat_the_name(self):
        assert titled(Speaker("The representative of Thailand", None, "Thailand")) == ""
        assert titled(Speaker("Ida Holm", "Minister", "Norway")) == "Minister, Norway"
        assert voice(None) == "Narrative"

    @pytest.mark.parametrize(
        ("name", "within"),
        [
            ("The representative of Thailand", "the representative of Thailand"),
            ("The Permanent Observer for Palestine", "the Permanent Observer for Palestine"),
            ("Theo Moyo", "Theo Moyo"),
        ],
    )
    def test_a_name_that_is_an_office_is_small_within_a_sentence(self, name, within):
        assert in_text(name) == within

    def test_what_an_office_did_say_is_told_in_a_sentence(self, client):
        page = get(client, "/", q="What did Thailand say about volcanoes in space?")
        heading = page.one("h2", id="nearest")[1]
        assert heading.startswith("What the representative of Thailand did say")
        asked = "What did the representative of Thailand say?"
        assert asked in [text for _, text in page.all("a")]

    def test_days_that_were_searched_are_words(self, client):
        page = get(client, "/", q="Were 138 harbours closed?", since="2017-01-01")
        assert "from 1 January 2017" in page.one("dl", class_="ledger")[1]

    def test_one_name_in_two_cases_is_one_speaker(self):
        names = ("Ada al-Moyo", "Ada Al-Moyo")
        said = (
            paragraph(n, (Speaker(one, None, "Qatar"), "Wells, yes."))
            for n, one in enumerate(names, 1)
        )
        record = Record("GA/9", "Wells", (Section(None, tuple(said)),))
        claims = tuple(
            Claim(f"Wells. [{n}]", (Citation(n, record.paragraph(n), 0, 5),)) for n in (1, 2)
        )
        scope = Scope(("GA/9",), 2)
        answer = Answer("q", Kind.STATEMENT, Verdict.ANSWERED, "Wells.", 0.8, scope, None, claims)
        (group,) = AnswerView.of(answer, "/ask").groups
        assert len(group.evidence) == 2

    def test_counts_read_as_words(self):
        assert (count(1, "record"), count(1204, "record")) == ("1 record", "1,204 records")

    def test_an_answer_is_cut_at_its_marks(self):
        assert marks("One [1]. Two [2][3]") == [("One", 1), (". Two", 2), ("", 3), ("", None)]

    def test_pieces_of_a_marked_paragraph_make_up_its_text(self):
        record = sea_record()
        view = ReadView.of(record, "4:3-40")
        line = next(line for section in view.sections for line in section.lines if line.marks)
        parts = [piece.text for stretch in line.stretches for piece in stretch.pieces]
        assert "".join(parts) == record.paragraph(4).text

    def test_a_text_is_shown_where_it_says_more_than_its_quotes(self):
        citation = Citation(1, sea_record().paragraph(7), 0, 20)
        scope = Scope(("GA/100",), 9)

        def view(claim: str, text: str) -> AnswerView:
            claims = (Claim(claim, (citation,)),)
            verdict = Verdict.ANSWERED
            answer = Answer("q", Kind.COMPARE, verdict, text, 0.8, scope, None, claims)
            return AnswerView.of(answer, HomeRequest(q="q"))

        plain = f"Thailand: “{citation.quote}” [1]"
        told = view(plain, f"{plain}\nNothing on this was found from Peru.")
        assert told.notes == ["Nothing on this was found from Peru."]
        assert told.groups[0].evidence[0].claim is None
        prose = "Thailand trains inspectors. [1]"
        assert view(prose, prose).groups[0].evidence[0].claim == prose

    def test_a_quote_that_begins_with_marks_of_its_own_is_shown_once(self):
        text = "“The sea rises,” he said, “and nobody pays.”  He urged them to."
        said = paragraph(1, (Speaker("Ada Moyo", None, "Qatar"), text))
        record = Record("GA/9", "Wells", (Section(None, (said,)),))
        citation = Citation(1, record.paragraph(1), 0, len(text))
        claims = (Claim(f"Ada Moyo: {in_marks(citation.quote)} [1]", (citation,)),)
        answered = (Kind.WHO, Verdict.ANSWERED, "Ada Moyo.", 0.8, Scope(("GA/9",), 1), None)
        view = AnswerView.of(Answer("q", *answered, claims), HomeRequest(q="q"))
        assert view.groups[0].evidence[0].claim is None
