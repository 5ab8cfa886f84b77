"""The operator's pages over HTTP, with the real library and an encoder of words."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes import BRIDGES, HARBOURS, HOLLOW, WELLS, WordEncoder, shelve
from starlette.testclient import TestClient
from test_web_pages import HTML, Page

from rag.errors import LibraryBusyError, ReadingError
from rag.settings import Settings
from web import create_app, intake

TOKEN = "open-sesame"
FILES = [
    ("files", ("bridges.txt", BRIDGES.encode())),
    ("files", ("shopping.txt", b"eggs, <b>milk")),
]


def opened(folder: Path, *texts: str, token: str = TOKEN, **settings: int) -> TestClient:
    app = create_app(shelve(folder, *texts), Settings(data=folder, token=token, **settings))
    return TestClient(app, headers=HTML)


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with opened(tmp_path, WELLS) as client:
        yield client


def over(client: TestClient, sent) -> Page:
    """The page of a job that was started, once it is over."""
    assert sent.history[0].status_code == 303, sent.text
    deadline = time.monotonic() + 10
    while "data-over" not in (page := client.get(sent.url).text):
        assert "data-underway" in page
        assert time.monotonic() < deadline, "the job never ends"
        time.sleep(0.02)
    return Page(page)


def held(client: TestClient) -> list[str]:
    return [one["symbol"] for one in client.get("/records").json()["records"]]


class TestLibrary:
    def test_it_lists_the_records_each_with_its_reader(self, client):
        page = Page(client.get("/library").text)
        assert page.one("a", href="/read/GA-12001")[1] == "Assembly Debates Wells and Rivers"
        row = " ".join(page.all("tr")[1][1].split())
        assert row.startswith("GA/12001 Assembly Debates Wells and Rivers 4 May 2021 11 full text")

    def test_an_empty_library_can_be_given_its_first_record(self, tmp_path):
        with opened(tmp_path) as client:
            page = client.get("/library")
            assert page.status_code == 200
            assert "holds no record yet" in page.text
            over(client, client.post("/library", data={"token": TOKEN}, files=FILES[:1]))
            assert held(client) == ["SC/880"]

    def test_without_a_token_it_says_how_else_and_refuses(self, tmp_path):
        with opened(tmp_path, WELLS, token="") as client:
            page = Page(client.get("/library").text)
            assert "cannot be changed over the web" in page.text
            assert "onrecord ingest" in page.text
            assert page.all("form") == []
            assert client.post("/library", data={"token": ""}, files=FILES).status_code == 403
            assert client.get("/library/remove/GA-12001").status_code == 403
            assert client.post("/library/remove/GA-12001", data={"token": ""}).status_code == 403
            assert held(client) == ["GA/12001"]

    def test_the_token_is_never_asked_for_in_an_address(self, client):
        for path in ("/library", "/library/remove/GA-12001"):
            page = Page(client.get(path).text)
            (form,) = [attributes for attributes, _ in page.all("form")]
            assert form["method"] == "post"
            assert page.one("input", name="token")[0]["type"] == "password"
        assert client.get("/library", params={"token": TOKEN}).status_code == 422


class TestAdd:
    def test_good_files_go_in_and_bad_ones_are_named_with_their_reason(self, client):
        page = over(client, client.post("/library", data={"token": TOKEN}, files=FILES))
        assert held(client) == ["GA/12001", "SC/880"]
        assert page.one("a", href="/read/SC-880")
        assert "shopping.txt: it is no meeting record" in page.text
        assert client.cookies == {}

    def test_a_file_on_which_a_library_stumbles_stops_none_of_the_others(self, client):
        files = [("files", ("hollow.docx", HOLLOW)), FILES[0]]
        page = over(client, client.post("/library", data={"token": TOKEN}, files=files))
        assert held(client) == ["GA/12001", "SC/880"]
        assert "hollow.docx: it is damaged" in page.text
        assert "Done: 1 of 2 taken in." in page.text
        token = {"Authorization": f"Bearer {TOKEN}"}
        sent = client.post("/records", files={"file": ("hollow.docx", HOLLOW)}, headers=token)
        assert sent.status_code == 422
        assert "it is damaged" in sent.text

    def test_where_it_fails_half_way_what_is_held_already_is_told(self, tmp_path):
        class Failing(WordEncoder):
            def encode(self, texts, *more, **named):
                if any("harbour" in text for text in texts):
                    raise LibraryBusyError("It is being changed by another process.")
                return super().encode(texts, *more, **named)

        service = shelve(tmp_path, WELLS, encoder=Failing())
        app = create_app(service, Settings(data=tmp_path, token=TOKEN))
        with TestClient(app, headers=HTML) as client:
            files = [FILES[0], ("files", ("harbours.txt", HARBOURS.encode()))]
            page = over(client, client.post("/library", data={"token": TOKEN}, files=files))
            assert held(client) == ["GA/12001", "SC/880"]
        assert "Not all was added. It is being changed" in " ".join(page.text.split())
        assert "Added: SC/880" in page.text
        assert "as it was" not in page.text

    def test_addresses_are_fetched_each_with_its_own_outcome(self, client, monkeypatch):
        def fetched(url: str, most: int):
            if "bridges" not in url:
                raise ReadingError("nobody answers there")
            return intake.read_bytes(BRIDGES.encode(), most)

        monkeypatch.setattr(intake, "read_address", fetched)
        addresses = "https://press.example/bridges\nhttps://press.example/gone\n"
        sent = client.post("/library", data={"token": TOKEN, "addresses": addresses})
        page = over(client, sent)
        assert held(client) == ["GA/12001", "SC/880"]
        assert "https://press.example/gone: nobody answers there" in page.text

    def test_a_record_held_before_is_told_as_replaced(self, client):
        files = [FILES[0], ("files", ("wells.txt", WELLS.replace("412", "413").encode()))]
        page = over(client, client.post("/library", data={"token": TOKEN}, files=files))
        assert "Added: SC/880" in page.text
        assert "Replaced: GA/12001" in page.text

    def test_an_address_is_a_line_whatever_is_in_it(self, client):
        data = {"token": TOKEN, "addresses": " not a url \n\n"}
        page = over(client, client.post("/library", data=data))
        assert [text.split(":")[0] for attributes, text in page.all("li") if "not a" in text] == [
            "not a url"
        ]

    def test_an_address_of_this_machine_is_not_fetched(self, client):
        data = {"token": TOKEN, "addresses": "http://127.0.0.1:1/x"}
        page = over(client, client.post("/library", data=data))
        assert "http://127.0.0.1:1/x: " in page.text
        assert "Nothing was added." in page.text

    def test_of_two_files_of_one_symbol_the_first_goes_in(self, client):
        other = BRIDGES.replace("nine bridges", "ten bridges").encode()
        files = [FILES[0], ("files", ("again.txt", other))]
        page = over(client, client.post("/library", data={"token": TOKEN}, files=files))
        assert "again.txt: SC/880 was given before." in page.text
        assert "nine bridges" in client.get("/read/SC-880").text

    @pytest.mark.parametrize("token", ["", "wrong", "öpen"])
    def test_without_the_token_nothing_is_started(self, client, token):
        sent = client.post("/library", data={"token": token}, files=FILES)
        assert sent.status_code == 403
        page = Page(sent.text)
        assert page.one("input", name="token")[0]["aria-invalid"] == "true"
        assert "operator’s token" in page.one("p", id="token-fault")[1]
        assert "open-sesame" not in sent.text
        assert held(client) == ["GA/12001"]

    def test_with_neither_file_nor_address_it_says_so(self, client):
        empty = [("files", ("", b""))]
        sent = client.post("/library", data={"token": TOKEN}, files=empty)
        assert sent.status_code == 422
        assert "Choose a file" in sent.text

    def test_more_than_can_be_shown_at_once_are_refused_not_cut_off(self, client):
        many = "\n".join(f"https://press.example/{number}" for number in range(101))
        sent = client.post("/library", data={"token": TOKEN, "addresses": many})
        assert sent.status_code == 422
        assert "up to 100 at once" in sent.text

    def test_a_file_that_is_too_long_is_named_and_the_others_go_in(self, tmp_path):
        with opened(tmp_path, WELLS, max_record_bytes=4000) as client:
            files = [*FILES[:1], ("files", ("long.txt", WELLS.encode() * 3))]
            page = over(client, client.post("/library", data={"token": TOKEN}, files=files))
            assert held(client) == ["GA/12001", "SC/880"]
            assert "long.txt: " in page.text
            too_much = [("files", ("long.txt", b"x" * 60_000))]
            sent = client.post("/library", data={"token": TOKEN}, files=too_much)
            assert sent.status_code == 413


class TestRemove:
    def test_it_is_asked_before_and_done_after(self, client):
        page = Page(client.get("/library/remove/GA-12001").text)
        assert "Take this record out?" in page.text
        assert held(client) == ["GA/12001"]
        page = over(client, client.post("/library/remove/GA-12001", data={"token": TOKEN}))
        assert "Taken out: GA/12001" in page.text
        assert held(client) == []

    def test_a_wrong_token_removes_nothing(self, client):
        sent = client.post("/library/remove/GA-12001", data={"token": "wrong"})
        assert sent.status_code == 403
        assert "not the operator’s token" in sent.text
        assert held(client) == ["GA/12001"]

    def test_a_record_that_is_not_held_cannot_be_removed(self, client):
        assert client.get("/library/remove/GA-9").status_code == 404
        assert client.post("/library/remove/GA-9", data={"token": TOKEN}).status_code == 404


def test_a_job_that_nobody_knows_is_said_to_be_unknown(client):
    sent = client.get("/library/jobs/made-up")
    assert sent.status_code == 404
    assert "No such change" in sent.text
