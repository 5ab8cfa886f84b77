"""Who may ask: as many at once as there are places, some wait, the rest are told to come back."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

import psutil
import pytest
from browsing import check_access, serving, visit
from fakes import FakeService
from playwright.sync_api import Browser, expect
from starlette.testclient import TestClient

from rag.settings import Settings
from web import create_app

QUESTION = {"question": "Were 138 harbours closed?"}
ASKING = [
    ("GET", "/ask?question=Were+138+harbours+closed"),
    ("POST", "/ask"),
    ("GET", "/search?q=harbours"),
    ("POST", "/verify"),
    ("GET", "/?q=harbours"),
    ("GET", "/answer.txt?q=harbours"),
    ("GET", "/answer.md?q=harbours"),
    ("GET", "/subject?q=harbours"),
    ("GET", "/verify?quote=harbours"),
    ("GET", "/cite?q=harbours&as=bibtex"),
]
BODIES = {"/ask": QUESTION, "/verify": {"quote": "harbours"}}
NOT_ASKING = [
    "/",
    "/healthz",
    "/readyz",
    "/metrics",
    "/records",
    "/verify",
    "/people",
    "/static/site.css",
]


class SlowService(FakeService):
    """Answers once it is let; counts how many are being answered."""

    def __init__(self) -> None:
        super().__init__()
        self.let = threading.Event()
        self.inside = self.most_inside = 0
        self.order: list[str] = []
        self._lock = threading.Lock()

    def ask(self, question, *rest, **named):
        with self._lock:
            self.order.append(question)
            self.inside += 1
            self.most_inside = max(self.most_inside, self.inside)
        try:
            assert self.let.wait(20)
            return super().ask(question, *rest, **named)
        finally:
            with self._lock:
                self.inside -= 1


class Server:
    """An app over a slow service, and threads that ask it."""

    def __init__(self, **settings: int) -> None:
        self.service = SlowService()
        self.client = TestClient(create_app(self.service, Settings(**settings)))
        self.pool = ThreadPoolExecutor(40)

    def ask(self, question: str = "Were 138 harbours closed?"):
        return self.pool.submit(self.client.get, "/ask", params={"question": question})

    def figure(self, name: str) -> float:
        lines = self.client.get("/metrics").text.splitlines()
        return float(next(line.split()[1] for line in lines if line.startswith(f"{name} ")))

    def until(self, name: str, value: float) -> None:
        """Wait until a figure has that value."""
        end = time.monotonic() + 10
        while self.figure(name) != value:
            assert time.monotonic() < end, f"{name} is {self.figure(name)}, not {value}"
            time.sleep(0.01)

    def fill(self, waiting: int) -> list:
        """Take the only place, and have some wait."""
        asked = [self.ask()]
        self.until("onrecord_asks_at_work", 1)
        asked += [self.ask() for _ in range(waiting)]
        self.until("onrecord_asks_waiting", waiting)
        return asked


@pytest.fixture
def serve() -> Iterator:
    made: list[Server] = []

    def started(**settings: int) -> Server:
        server = Server(**settings)
        server.client.__enter__()
        made.append(server)
        return server

    yield started
    for one in made:
        one.service.let.set()
        one.pool.shutdown()
        one.client.__exit__(None, None, None)


def test_no_more_are_answered_at_once_than_there_are_places_and_all_in_the_end(serve) -> None:
    server = serve(at_work=3, waiting=30, patience=20)
    asked = [server.ask() for _ in range(20)]
    server.until("onrecord_asks_waiting", 17)
    assert server.figure("onrecord_asks_at_work") == 3
    server.service.let.set()
    assert {one.result().status_code for one in asked} == {200}
    assert server.service.most_inside == 3
    for name in ("at_work", "waiting", "turned_away_total"):
        assert server.figure(f"onrecord_asks_{name}") == 0


def test_who_came_first_is_answered_first(serve) -> None:
    server = serve(at_work=1, patience=20)
    asked = server.fill(0)
    for n in range(5):
        asked.append(server.ask(f"Question {n}?"))
        server.until("onrecord_asks_waiting", n + 1)
    server.service.let.set()
    [one.result() for one in asked]
    assert server.service.order[1:] == [f"Question {n}?" for n in range(5)]


@pytest.mark.parametrize(("method", "path"), ASKING)
def test_every_route_that_asks_turns_away_at_once_when_enough_wait(
    serve, method: str, path: str
) -> None:
    server = serve(at_work=1, waiting=2, patience=20)
    server.fill(2)
    began = time.perf_counter()
    response = server.client.request(
        method, path, json=BODIES.get(path) if method == "POST" else None
    )
    assert time.perf_counter() - began < 2
    assert response.status_code == 429
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["detail"] == "More are asking than can be answered soon."
    assert 0 < int(response.headers["retry-after"]) < 60
    assert server.figure("onrecord_asks_turned_away_total") == 1


@pytest.mark.parametrize("path", NOT_ASKING)
def test_what_asks_nothing_is_there_however_many_ask(serve, path: str) -> None:
    server = serve(at_work=1, waiting=1, patience=20)
    server.fill(1)
    assert server.client.get(path).status_code == 200


def test_nobody_waits_longer_than_the_patience(serve) -> None:
    server = serve(at_work=1, waiting=9, patience=1)
    first = server.fill(0)[0]
    began = time.perf_counter()
    late = server.ask().result()
    assert 0.9 < time.perf_counter() - began < 5
    assert late.status_code == 429
    assert server.figure("onrecord_asks_waiting") == 0
    server.service.let.set()
    assert first.result().status_code == 200
    assert server.ask().result().status_code == 200


def test_a_place_is_given_back_where_the_ask_fails(serve, monkeypatch) -> None:
    server = serve(at_work=1, waiting=1)
    server.service.let.set()
    monkeypatch.setattr(SlowService, "ask", lambda *_, **__: 1 / 0)
    assert [server.ask().result().status_code for _ in range(3)] == [500] * 3
    monkeypatch.undo()
    assert server.ask("").result().status_code == 422
    assert server.ask().result().status_code == 200


def test_a_browser_is_told_in_a_page_that_looks_again_by_itself(serve) -> None:
    server = serve(at_work=1, waiting=1, patience=20)
    server.fill(1)
    page = server.client.get("/?q=harbours", headers={"accept": "text/html"})
    assert page.status_code == 429
    again = page.headers["retry-after"]
    assert f'data-again="{again}"' in page.text
    assert f'<meta http-equiv="refresh" content="{again}">' in page.text
    assert "Many are asking just now" in page.text
    assert "This page looks again by itself" in page.text


@pytest.mark.browser
def test_a_question_asked_in_a_crowd_is_answered_by_itself_once_there_is_room(
    browser: Browser, screen: dict[str, int]
) -> None:
    service = SlowService()
    app = create_app(service, Settings(at_work=1, waiting=1, patience=30))
    with (
        serving(app) as address,
        visit(browser, address, ("429",), viewport=screen) as page,
        ThreadPoolExecutor(2) as others,
    ):
        page.goto("/")
        asked = [others.submit(urlopen, f"{address}/ask?question=harbours") for _ in range(2)]
        while "onrecord_asks_waiting 1.0" not in urlopen(f"{address}/metrics").read().decode():
            time.sleep(0.01)
        page.get_by_label("Your question", exact=True).fill("Were 138 harbours closed?")
        page.keyboard.press("Enter")
        heading = page.get_by_role("heading", level=1)
        expect(heading).to_have_text("Many are asking just now")
        expect(page.get_by_role("status").first).to_have_text("Many are asking just now")
        check_access(page)
        service.let.set()
        expect(page.locator("main")).to_contain_text("Ida Holm", timeout=20_000)
        for one in asked:
            one.result().close()


def test_by_default_two_are_answered_for_each_core_and_sixty_four_askers_find_room() -> None:
    assert Settings().places == 2 * len(psutil.Process().cpu_affinity())
    assert Settings().places + Settings().queue >= 64
    assert (Settings(at_work=3).places, Settings(at_work=3, waiting=5).queue) == (3, 5)
