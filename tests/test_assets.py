"""Static files and pages on the wire: kept as long as they hold, small, and never stale."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fakes import FakeService
from starlette.testclient import TestClient
from test_web_pages import HTML

from rag.settings import Settings
from web import create_app
from web.assets import FOLDER, version_of


@pytest.fixture
def client() -> TestClient:
    return TestClient(create_app(FakeService(), Settings()), headers=HTML)


def test_what_a_page_loads_may_be_kept_for_good(client):
    loaded = re.findall(r'(?:href|src)="(/static/[^"]+)"', client.get("/").text)
    assert len(loaded) >= 3
    for address in loaded:
        response = client.get(address)
        assert response.status_code == 200
        assert "immutable" in response.headers["cache-control"], address


def test_without_the_version_a_file_is_checked_each_time(client):
    response = client.get("/static/site.css")
    assert response.headers["cache-control"] == "no-cache"
    again = client.get("/static/site.css", headers={"If-None-Match": response.headers["etag"]})
    assert again.status_code == 304


def test_another_version_is_not_served(client):
    assert client.get("/static/000000000000/site.css").status_code == 404


def test_the_version_changes_with_any_file(tmp_path: Path):
    (tmp_path / "a.css").write_text("a")
    before = version_of(tmp_path)
    (tmp_path / "a.css").write_text("b")
    changed = version_of(tmp_path)
    (tmp_path / "b.css").write_text("")
    assert len({before, changed, version_of(tmp_path)}) == 3
    assert version_of(FOLDER) == version_of(FOLDER)


def test_a_page_that_is_held_is_not_sent_again(client):
    first = client.get("/")
    again = client.get("/", headers={"If-None-Match": f'"x", {first.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")
    assert "content-security-policy" in again.headers
    other = client.get("/?q=harbours", headers={"If-None-Match": first.headers["etag"]})
    assert other.status_code == 200


def test_pages_and_replies_are_compressed(client):
    for path in ("/", "/ask?question=Were+138+harbours+closed"):
        response = client.get(path, headers={"Accept-Encoding": "gzip"})
        assert response.headers["content-encoding"] == "gzip"
        assert "accept-encoding" in response.headers["vary"].lower()
