"""The JSON routes, over a service that works: shapes, refusals, the operator's token."""

from __future__ import annotations

import json
import logging
import runpy
import threading
from typing import TYPE_CHECKING

import pytest
from fakes import FakeService
from fastapi import FastAPI
from starlette.testclient import TestClient

from rag import service as rag_service
from rag.errors import (
    LibraryBusyError,
    LibraryEmptyError,
    LibraryError,
    ModelError,
    TooLargeError,
    VerbatimError,
)
from rag.questions import question as questions
from rag.settings import Settings
from web import app as web_app
from web import create_app, schemas
from web.problems import problem_of

if TYPE_CHECKING:
    from collections.abc import Iterator

TOKEN = {"Authorization": "Bearer sésame".encode()}
SETTINGS = Settings(token="sésame", max_record_bytes=2_000)
FILE = b"GA/12\nAssembly Counts Whales\nThe whales were counted."


@pytest.fixture
def service() -> FakeService:
    return FakeService()


@pytest.fixture
def client(service: FakeService) -> Iterator[TestClient]:
    with TestClient(create_app(service, SETTINGS)) as client:
        yield client


def problem(response, status: int) -> dict:
    """The body of a response that must be a problem of that status."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    body = response.json()
    assert {"type", "title", "status", "detail"} <= set(body)
    assert body["status"] == status
    return body


def fields(body: dict) -> list[str]:
    return [error["field"] for error in body["errors"]]


class TestAsk:
    def test_earlier_questions_given_as_one_text_are_refused_in_plain_words(self, client):
        sent = {"question": "Why?", "previous": "Were harbours closed?"}
        body = problem(client.post("/ask", json=sent), 422)
        assert body["errors"][0]["message"].startswith("must be a list: ")

    def test_the_reply_has_the_names_of_the_contract(self, client):
        reply = client.post("/ask", json={"question": "  Were 138 harbours closed? "}).json()
        assert list(reply) == [
            "question",
            "rewritten",
            "verdict",
            "answered",
            "kind",
            "short",
            "answer",
            "confidence",
            "claims",
            "citations",
            "borderline",
            "choices",
            "passages",
            "scope",
            "took_ms",
        ]
        assert reply["question"] == "Were 138 harbours closed?"
        assert (reply["verdict"], reply["answered"]) == ("answered", True)
        assert set(reply["scope"]) == {
            "records",
            "statements",
            "since",
            "until",
            "speakers",
            "speakers_matched",
        }

    def test_a_citation_quotes_its_paragraph_to_the_letter(self, client):
        reply = client.post("/ask", json={"question": "Were 138 harbours closed?"}).json()
        citation = reply["citations"][0]
        text = client.get("/records/GA-100/paragraphs/5").json()["text"]
        assert citation["quote"] == text[citation["start"] : citation["end"]]
        assert citation == citation | {
            "number": 1,
            "record": "GA/100",
            "date": "2017-09-27",
            "section": "Statements",
            "paragraph": 5,
            "speaker": "Ida Holm",
            "role": "Minister for Fisheries",
            "affiliation": "Norway",
            "on_behalf_of": ["the Nordic countries"],
            "status": "reported",
            "url": f"/read/GA-100?mark=5:{citation['start']}-{citation['end']}#p5",
        }

    def test_claims_name_their_citations_by_number(self, client):
        reply = client.post("/ask", json={"question": "Were 138 harbours closed?"}).json()
        numbers = {citation["number"] for citation in reply["citations"]}
        assert reply["claims"]
        assert all(set(claim["citations"]) <= numbers for claim in reply["claims"])

    def test_get_answers_as_post_does(self, client):
        asked = {"question": "Were 138 harbours closed?", "record": "ga/100", "limit": "1"}
        assert client.get("/ask", params=asked).json() == client.post("/ask", json=asked).json()

    @pytest.mark.parametrize(
        ("question", "verdict"),
        [
            ("Did Ida Holm mention volcanoes or insurance at all?", "spoke_not_on_this"),
            ("Did Mr. Smith mention volcanoes?", "not_a_speaker"),
            ("Are volcanoes dangerous?", "not_in_records"),
        ],
    )
    def test_an_absence_has_its_verdict_and_no_claims(self, client, question, verdict):
        reply = client.post("/ask", json={"question": question}).json()
        assert (reply["verdict"], reply["answered"], reply["claims"]) == (verdict, False, [])
        assert reply["short"] is None

    def test_the_time_in_the_service_stands_in_a_header_too(self, client):
        response = client.get("/ask", params={"question": "Were 138 harbours closed?"})
        assert response.headers["server-timing"] == "ask;dur=4.2"
        assert response.json()["took_ms"] == 4.2

    @pytest.mark.parametrize("record", ["GA-100", "ga-100", "GA/100", " ga/100 "])
    def test_a_record_is_known_by_symbol_and_id_in_any_case(self, client, record):
        asked = {"question": "Were 138 harbours closed?", "record": record}
        assert client.post("/ask", json=asked).json()["scope"]["records"] == ["GA/100"]

    def test_a_filter_left_empty_counts_as_not_given(self, client):
        asked = {"question": "Were 138 harbours closed?", "speaker": " ", "since": ""}
        assert client.get("/ask", params=asked).json()["answered"]


class TestRefusals:
    @pytest.mark.parametrize(
        ("body", "field", "why"),
        [
            ({}, "question", "required"),
            ({"question": " \n "}, "question", "empty"),
            ({"question": "x" * 1001}, "question", "1000"),
            ({"question": 5}, "question", "text"),
            ({"question": "x", "limit": 0}, "limit", "at least 1"),
            ({"question": "x", "limit": 51}, "limit", "at most 50"),
            ({"question": "x", "limit": "many"}, "limit", "whole number"),
            ({"question": "x", "limit": True}, "limit", "whole number"),
            ({"question": "x", "limit": "1_0"}, "limit", "whole number"),
            ({"question": "x", "limit": "9" * 5000}, "limit", "is too large"),
            ({"question": "x", "since": "yesterday"}, "since", "2017-09-27"),
            ({"question": "x", "since": "2020-01-02", "until": "2020-01-01"}, "until", "earlier"),
            ({"question": "x", "speker": "Ida"}, "speker", "not known"),
            ({"question": "x", "speaker": "Nobody"}, "speaker", "Nobody"),
        ],
    )
    def test_a_wrong_field_is_named_with_the_reason(self, client, body, field, why):
        got = problem(client.post("/ask", json=body), 422)
        assert fields(got) == [field]
        assert why in got["errors"][0]["message"]
        assert field in got["detail"] or why in got["detail"]

    def test_what_is_no_number_is_refused_in_our_words(self, client):
        sent = {"content": b'{"question": "x", "limit": Infinity}'}
        headers = {"Content-Type": "application/json"}
        got = problem(client.post("/ask", headers=headers, **sent), 422)
        assert got["detail"] == "limit: must be a whole number"

    def test_what_is_none_of_a_few_is_refused_with_them(self, client):
        got = problem(client.get("/suggest?q=a&kind=vessel"), 422)
        assert got["detail"] == "kind: must be one of 'speaker', 'affiliation' or 'record'"

    def test_the_limits_are_those_of_the_service(self, monkeypatch):
        monkeypatch.setattr(questions, "LONGEST", 7)
        monkeypatch.setattr(rag_service, "MOST_CITATIONS", 3)
        shapes = runpy.run_path(schemas.__file__)
        for shape, field in (("AskRequest", "question"), ("SearchRequest", "q")):
            known = shapes[shape].model_json_schema()["properties"]
            assert known[field]["maxLength"] == 7
            assert '"maximum": 3' in json.dumps(known["limit"])
        typed = shapes["SuggestRequest"].model_json_schema()["properties"]["q"]
        assert typed["maxLength"] == 7

    def test_a_question_of_1000_characters_after_trimming_is_asked(self, client):
        assert client.post("/ask", json={"question": f" {'x' * 1000} "}).status_code == 200

    @pytest.mark.parametrize(
        "path",
        [
            "/ask?question=a",
            "/search?q=a",
            "/records?",
            "/records/GA-100?",
            "/records/GA-100/paragraphs/1?",
            "/speakers?",
        ],
    )
    def test_an_unknown_query_parameter_is_refused_by_name(self, client, path):
        assert fields(problem(client.get(f"{path}&zeal=1"), 422)) == ["zeal"]

    def test_a_query_beside_a_body_is_refused_too(self, client):
        got = problem(client.post("/ask?zeal=1", json={"question": "x"}), 422)
        assert fields(got) == ["zeal"]

    @pytest.mark.parametrize("path", ["/ask", "/verify", "/records"])
    @pytest.mark.parametrize(
        "content", [b"{", b'{"question": "\xff"}', b"9" * 5000, b"[" * 9000], ids=range(4)
    )
    def test_what_is_not_json_is_malformed(self, client, path, content):
        headers = TOKEN | {"Content-Type": "application/json"}
        got = problem(client.post(path, content=content, headers=headers), 400)
        assert got["errors"] == [{"field": "body", "message": "cannot be read as JSON"}]

    @pytest.mark.parametrize(
        ("sent", "why"),
        [
            ({"files": [("file", FILE), ("file", FILE)]}, "must have at most 1 file"),
            ({"data": {f"f{n}": "x" for n in range(1001)}}, "must have at most 1,000 fields"),
            ({"content": b"wells"}, "cannot be read as a form"),
        ],
    )
    def test_what_is_no_form_of_one_file_is_malformed(self, client, sent, why):
        form = {"Content-Type": "multipart/form-data; boundary=x"} if "content" in sent else {}
        got = problem(client.post("/records", headers=TOKEN | form, **sent), 400)
        assert got["errors"] == [{"field": "body", "message": why}]

    @pytest.mark.parametrize("content", ['["x"]', '"x"', "null", ""])
    def test_a_body_that_is_no_object_is_refused(self, client, content):
        headers = {"Content-Type": "application/json"}
        assert fields(problem(client.post("/ask", content=content, headers=headers), 422))

    @pytest.mark.parametrize("content", [rb'{"question": "\ud800"}', rb'{"\ud800": "x"}'])
    def test_half_a_character_is_refused_without_breaking_the_reply(self, client, content):
        headers = {"Content-Type": "application/json"}
        problem(client.post("/ask", content=content, headers=headers), 422)

    def test_markup_never_comes_back_unescaped(self, client):
        for response in (
            client.get("/records/<script>x"),
            client.get("/<script>x"),
            client.post("/ask", json={"question": "x", "<script>": 1}),
            client.post("/ask", json={"question": "x", "speaker": "<script>"}),
        ):
            assert response.headers["content-type"] == "application/problem+json"
            assert "<" not in response.text
            assert "<SCRIPT>" in json.dumps(response.json()).upper()

    def test_a_long_made_up_name_is_shortened(self, client):
        got = problem(client.post("/ask", json={"question": "x", "k" * 5000: 1}), 422)
        assert len(got["detail"]) < 200


class TestLibrary:
    def test_records_are_listed(self, client):
        listed = client.get("/records").json()["records"]
        assert [(one["symbol"], one["id"], one["date"], one["digest"]) for one in listed] == [
            ("GA/100", "GA-100", "2017-09-27", True),
            ("SC/7", "SC-7", None, False),
        ]

    def test_a_record_tells_its_sections_counts_and_addresses(self, client):
        record = client.get("/records/ga-100").json()
        assert [(s["title"], s["first"], s["last"]) for s in record["sections"]] == [
            (None, 1, 2),
            ("Opening Remarks", 3, 4),
            ("Statements", 5, 8),
        ]
        assert record["counts"] == {"sections": 3, "paragraphs": 8, "remarks": 9, "speakers": 4}
        for held in record["paragraphs"]:
            alone = client.get(held["url"]).json()
            assert {**alone, "url": held["url"], "read": alone["url"]} == held

    def test_a_paragraph_tells_who_speaks_in_which_run(self, client):
        paragraph = client.get("/records/GA-100/paragraphs/4").json()
        assert paragraph["speaker"] == "Ana Brook"
        assert paragraph["role"] == "President of the Assembly"
        second = paragraph["remarks"][1]
        assert (second["speaker"], second["affiliation"]) == ("Luis Cárdenas", "Peru")
        assert (second["role"], second["on_behalf_of"]) == (None, [])
        assert paragraph["text"][second["start"] : second["end"]].startswith("Luis Cárdenas (Peru)")

    def test_narrative_has_no_speaker(self, client):
        assert client.get("/records/GA-100/paragraphs/8").json()["speaker"] is None

    def test_a_remark_tells_how_its_speaker_was_found_and_where(self, client):
        in_two = client.get("/records/GA-100/paragraphs/4").json()["remarks"]
        assert [one["attribution"] for one in in_two] == [
            {"how": "carried", "paragraph": 3},
            {"how": "named", "paragraph": None},
        ]
        (narrative,) = client.get("/records/GA-100/paragraphs/8").json()["remarks"]
        assert narrative["attribution"] is None

    def test_a_record_not_held_is_named_with_what_comes_near(self, client):
        got = problem(client.get("/records/GA-101"), 404)
        assert "GA-101" in got["detail"]
        assert "GA-100" in got["near"]

    @pytest.mark.parametrize("number", [0, 9, -1, 10**20])
    def test_a_paragraph_not_held_is_named(self, client, number):
        got = problem(client.get(f"/records/GA-100/paragraphs/{number}"), 404)
        assert str(number) in got["detail"]

    @pytest.mark.parametrize("number", ["x", "1_0", "5.0", "0x5", "٥"])
    @pytest.mark.parametrize("path", ["/records/GA-100/paragraphs/", "/cite/GA-100/"])
    def test_a_paragraph_number_must_be_one(self, client, path, number):
        assert fields(problem(client.get(f"{path}{number}"), 422)) == ["number"]

    def test_speakers_tell_on_whose_behalf_and_where(self, client):
        asked = {"q": "holm", "record": "GA/100"}
        (ida,) = client.get("/speakers", params=asked).json()["speakers"]
        assert ida == {
            "name": "Ida Holm",
            "role": "Minister for Fisheries",
            "affiliation": "Norway",
            "named": True,
            "on_behalf_of": ["the Nordic countries"],
            "count": 2,
            "paragraphs": [2, 5],
            "also": [],
            "keys": ["GA-100#p2", "GA-100#p5"],
        }

    def test_speakers_of_a_record_not_held_are_a_failure_not_an_empty_list(self, client):
        problem(client.get("/speakers", params={"record": "GA-101"}), 404)

    def test_search_finds_passages_the_best_first(self, client):
        found = client.get("/search", params={"q": "inspectors trained", "limit": 2}).json()
        scores = [passage["score"] for passage in found["passages"]]
        assert scores == sorted(scores, reverse=True)
        assert len(scores) <= 2
        assert found["passages"][0]["speaker"] == "The representative of Thailand"
        assert found["passages"][0]["url"].startswith("/read/GA-100?mark=7:0-")

    @pytest.mark.parametrize(
        ("quote", "speaker", "verdict"),
        [
            ("“We count every fish,”", "Ida Holm", "exact"),
            ("“We count every fish,”", "Ana Brook", "misattributed"),
            ("We count no fish", None, "not_found"),
        ],
    )
    def test_a_quote_is_verified(self, client, quote, speaker, verdict):
        reply = client.post("/verify", json={"quote": quote, "speaker": speaker}).json()
        assert reply["verdict"] == verdict
        assert all(match["quote"] == quote for match in reply["matches"])

    def test_an_empty_quote_is_refused(self, client):
        assert fields(problem(client.post("/verify", json={"quote": " "}), 422)) == ["quote"]


class TestOperator:
    def test_a_record_is_added_read_replaced_and_removed(self, client):
        upload = {"file": ("whales.txt", FILE)}
        added = client.post("/records", files=upload, headers=TOKEN)
        assert (added.status_code, added.headers["location"]) == (201, "/records/GA-12")
        assert client.get("/records/GA-12").json() == added.json()
        assert client.post("/records", files=upload, headers=TOKEN).status_code == 200
        assert client.delete("/records/ga-12", headers=TOKEN).status_code == 204
        problem(client.get("/records/GA-12"), 404)
        problem(client.delete("/records/GA-12", headers=TOKEN), 404)

    @pytest.mark.parametrize(
        ("headers", "status"),
        [
            ({}, 401),
            ({"Authorization": "Basic c2VzYW1l"}, 401),
            ({"Authorization": "Bearer wrong"}, 403),
            ({"Authorization": "Bearer "}, 403),
        ],
    )
    def test_without_the_token_nothing_changes(self, client, service, headers, status):
        held = service.records
        response = client.post("/records", files={"file": FILE}, headers=headers)
        problem(response, status)
        problem(client.delete("/records/GA-100", headers=headers), status)
        assert service.records == held
        assert ("www-authenticate" in response.headers) == (status == 401)

    def test_where_no_token_is_set_nobody_may_change_the_library(self, service):
        client = TestClient(create_app(service, Settings()))
        for headers in ({}, {"Authorization": "Bearer "}, {"Authorization": "Bearer x"}):
            problem(client.delete("/records/GA-100", headers=headers), 403)

    def test_a_record_at_an_address_is_added_and_leads_back_to_it(self, client, service):
        service.page = FILE
        url = "https://press.test/ga200"
        response = client.post("/records", json={"url": url}, headers=TOKEN)
        assert response.status_code == 201
        assert response.json()["source_url"] == url

    def test_an_address_that_may_not_be_fetched_is_refused_with_the_reason(self, client):
        sent = {"url": "http://127.0.0.1/"}
        got = problem(client.post("/records", json=sent, headers=TOKEN), 422)
        assert fields(got) == ["url"]
        assert "private" in got["errors"][0]["message"]

    @pytest.mark.parametrize(
        ("sent", "field"),
        [
            ({"json": {"link": "x"}}, "link"),
            ({"json": ["url"]}, "file"),
            ({"json": {"url": 7}}, "url"),
            ({"files": {"paper": FILE}}, "paper"),
            ({"data": {"file": "words"}}, "file"),
            ({"content": b"GA/12"}, "file"),
            ({"files": {"file": ("notes.txt", b"only a line")}}, "file"),
        ],
    )
    def test_what_is_not_a_record_in_a_file_is_refused(self, client, sent, field):
        headers = TOKEN | sent.pop("headers", {})
        assert fields(problem(client.post("/records", headers=headers, **sent), 422)) == [field]

    @pytest.mark.parametrize("size", [2_001, 100_000])
    def test_a_record_over_the_limit_is_too_large(self, client, size):
        response = client.post("/records", files={"file": b"x" * size}, headers=TOKEN)
        assert "2,000" in problem(response, 413)["detail"]

    def test_a_body_sent_without_its_length_is_cut_off_at_the_limit(self, client):
        headers = {"Content-Type": "application/json"}
        pieces = (b" " * 1_000 for _ in range(100))
        problem(client.post("/ask", content=pieces, headers=headers), 413)

    def test_a_document_at_an_address_over_the_limit_is_too_large(
        self, client, service, monkeypatch
    ):
        def too_large(_url):
            raise TooLargeError("it has more than 2,000 bytes")

        monkeypatch.setattr(service, "ingest_address", too_large)
        headers = TOKEN | {"Content-Type": "Application/JSON"}
        body = json.dumps({"url": "https://press.test/long"})
        problem(client.post("/records", content=body, headers=headers), 413)

    def test_a_library_in_use_asks_to_come_back(self, client, service, monkeypatch):
        def busy(*_):
            raise LibraryBusyError("The library is being changed.")

        monkeypatch.setattr(service, "ingest", busy)
        response = client.post("/records", files={"file": FILE}, headers=TOKEN)
        problem(response, 503)
        assert int(response.headers["retry-after"]) > 0


class TestReadiness:
    def test_alive_and_ready(self, client):
        assert client.get("/healthz").json()["status"] == "ok"
        assert client.get("/readyz").json() == {"status": "ready", "records": 2}

    def test_until_the_service_is_open_only_health_and_figures_answer(self, monkeypatch):
        opening, opened = threading.Event(), FakeService()

        def slow(settings: Settings) -> FakeService:
            opening.wait(5)
            return opened

        monkeypatch.setattr(web_app, "open_service", slow)
        with TestClient(create_app(None, SETTINGS)) as client:
            assert client.get("/healthz").status_code == 200
            assert client.get("/metrics").status_code == 200
            for response in (
                client.get("/readyz"),
                client.get("/records"),
                client.post("/ask", json={"question": "x"}),
            ):
                problem(response, 503)
                assert int(response.headers["retry-after"]) > 0
            opening.set()
            assert _comes_ready(client)

    def test_without_a_record_it_is_not_ready_but_takes_the_first(self):
        service = FakeService()
        for record in service.records:
            service.remove(record.id)
        client = TestClient(create_app(service, SETTINGS))
        problem(client.get("/readyz"), 503)
        problem(client.get("/speakers"), 503)
        assert client.post("/records", files={"file": FILE}, headers=TOKEN).status_code == 201
        assert client.get("/readyz").json()["records"] == 1

    def test_a_library_made_while_the_server_waits_is_opened(self, monkeypatch, caplog):
        tries = []

        def late(settings: Settings) -> FakeService:
            tries.append(settings)
            if len(tries) == 1:
                raise LibraryEmptyError("There is no library yet.")
            if len(tries) == 2:
                raise OSError("the disk is away")
            return FakeService()

        monkeypatch.setattr(web_app, "open_service", late)
        monkeypatch.setattr(web_app, "_RETRY", 0.01)
        with caplog.at_level(logging.WARNING), TestClient(create_app(None, SETTINGS)) as client:
            assert _comes_ready(client)
        assert "There is no library yet." in caplog.text
        assert "the disk is away" in caplog.text


def _comes_ready(client: TestClient) -> bool:
    return any(
        client.get("/readyz").status_code == 200 or threading.Event().wait(0.01) for _ in range(500)
    )


class TestFrame:
    @pytest.mark.parametrize("path", ["/records", "/", "/nowhere", "/static/site.css", "/healthz"])
    def test_every_response_has_the_security_headers(self, client, path):
        headers = client.get(path).headers
        policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
        assert policy == {
            "default-src": "'none'",
            "style-src": "'self'",
            "script-src": "'self'",
            "img-src": "'self'",
            "connect-src": "'self'",
            "form-action": "'self'",
            "base-uri": "'none'",
            "frame-ancestors": "'none'",
        }
        assert headers["x-content-type-options"] == "nosniff"

    @pytest.mark.parametrize("failure", [RuntimeError, VerbatimError])
    def test_a_failure_of_our_own_is_logged_and_tells_nothing(
        self, client, service, monkeypatch, caplog, failure
    ):
        def broken(*_):
            raise failure("secret")

        monkeypatch.setattr(service, "search", broken)
        response = client.get("/search", params={"q": "x"})
        assert "secret" not in json.dumps(problem(response, 500))
        assert "secret" in caplog.text
        assert "content-security-policy" in response.headers

    @pytest.mark.parametrize(
        ("method", "path", "allowed"),
        [
            ("PUT", "/ask", "GET, HEAD, POST"),
            ("PUT", "/verify", "GET, HEAD, POST"),
            ("PATCH", "/records", "GET, HEAD, POST"),
            ("POST", "/records/GA-100", "DELETE, GET, HEAD"),
            ("POST", "/library/jobs/x", "GET, HEAD"),
            ("POST", "/static/site.css", "GET, HEAD"),
            ("POST", "/openapi.json", "GET, HEAD"),
        ],
    )
    def test_a_wrong_method_says_which_are_right(self, client, method, path, allowed):
        response = client.request(method, path)
        assert problem(response, 405)["detail"] == f"{path} does not take {method}, only {allowed}."
        assert response.headers["allow"] == allowed

    @pytest.mark.parametrize(
        "path",
        [
            "/ask?question=seas",
            "/search?q=seas",
            "/records",
            "/records/GA-100",
            "/records/GA-100/paragraphs/1",
            "/speakers",
            "/suggest?q=sea",
            "/healthz",
            "/readyz",
            "/metrics",
        ],
    )
    def test_what_can_be_got_can_be_looked_at_by_head(self, client, path):
        assert client.head(path).status_code == 200
        assert (
            client.head(f"{path.split('?')[0]}?zeal=1").status_code
            == client.get(f"{path.split('?')[0]}?zeal=1").status_code
        )

    def test_an_address_that_does_not_exist_names_the_nearest(self, client):
        assert "/records" in problem(client.get("/recrods"), 404)["near"]

    def test_requests_are_counted_and_timed_by_route(self, client):
        client.get("/records/GA-100")
        client.get("/records/GA-101")
        client.request("BREW", "/nowhere")
        figures = client.get("/metrics").text
        for line in (
            'onrecord_requests_total{method="GET",route="/records/{record}",status="200"} 1.0',
            'onrecord_requests_total{method="GET",route="/records/{record}",status="404"} 1.0',
            'onrecord_requests_total{method="OTHER",route="none",status="404"} 1.0',
            'onrecord_request_seconds_count{route="/records/{record}"} 2.0',
        ):
            assert line in figures

    def test_a_crowd_is_told_to_come_back(self, client, monkeypatch):
        monkeypatch.setattr("web.middleware._CROWD", 0)
        response = client.get("/records")
        problem(response, 429)
        assert int(response.headers["retry-after"]) > 0
        assert client.get("/healthz").status_code == 200

    def test_the_schema_of_the_routes_can_be_made(self, service):
        app = create_app(service, SETTINGS)
        assert isinstance(app, FastAPI)
        schema = app.openapi()
        paths = schema["paths"]
        assert {"/ask", "/search", "/records", "/speakers", "/verify"} <= set(paths)
        assert set(paths["/ask"]) == {"get", "post"}
        limit = schema["components"]["schemas"]["AskRequest"]["properties"]["limit"]["anyOf"][0]
        assert limit == {"type": "integer", "minimum": 1, "maximum": 50}


def test_where_the_library_lies_is_told_to_nobody_who_asks():
    for folder in ("/srv/the data", "my-data/lib", "data", "C:\\data\\lib"):
        for told in ("is being changed by another process; try again", "holds no record; add one"):
            detail = problem_of(LibraryError(f"{folder} {told}")).detail
            assert detail == f"The library {told}"
    detail = problem_of(ModelError("/srv/m/model.onnx is damaged: remove it")).detail
    assert detail == "… is damaged: remove it"
