"""The operator's token can be guessed a few times a minute, at whichever door."""

from __future__ import annotations

import pytest
from fakes import FakeService
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.testclient import TestClient

from rag.settings import Settings
from web import create_app
from web.gate import Gate

TOKEN = "open-sesame"


def _from(host: str) -> Request:
    return Request({"type": "http", "client": (host, 1), "headers": []})


def test_five_wrong_tokens_shut_out_a_client_for_a_minute_and_no_other() -> None:
    clock = [0.0]
    gate = Gate(TOKEN, lambda: clock[0])
    for second in range(5):
        clock[0] = float(second)
        assert not gate.admits(_from("a"), b"guess")
    with pytest.raises(HTTPException) as refused:
        gate.admits(_from("a"), TOKEN.encode())
    assert refused.value.status_code == 429
    assert refused.value.headers == {"Retry-After": "56"}
    assert gate.admits(_from("b"), TOKEN.encode())
    clock[0] = 60.0
    assert gate.admits(_from("a"), TOKEN.encode())


def test_right_tokens_are_not_counted() -> None:
    gate = Gate(TOKEN)
    assert all(gate.admits(_from("a"), TOKEN.encode()) for _ in range(20))


def test_no_token_set_lets_nobody_in() -> None:
    assert not Gate(None).admits(_from("a"), b"")


def test_both_doors_count_together_and_say_when_to_come_back() -> None:
    client = TestClient(create_app(FakeService(), Settings(token=TOKEN)))
    for _ in range(3):
        assert client.post("/library", data={"token": "guess"}).status_code == 403
    for _ in range(2):
        sent = client.delete("/records/GA-100", headers={"Authorization": "Bearer guess"})
        assert sent.status_code == 403
    right = {"Authorization": f"Bearer {TOKEN}"}
    for shut in (
        client.delete("/records/GA-100", headers=right),
        client.post("/library", data={"token": TOKEN}),
    ):
        assert shut.status_code == 429
        assert 0 < int(shut.headers["retry-after"]) <= 60
    assert client.get("/library").status_code == 200
