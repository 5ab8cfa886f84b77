"""The whole path with nothing faked: the bundled sample, the model, the service, HTTP."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes import BRIDGES, SMALL, release
from starlette.testclient import TestClient

from rag.sample import SAMPLE
from rag.service import Service, open_service
from rag.settings import Settings
from web import create_app

pytestmark = pytest.mark.model

TOKEN = {"Authorization": "Bearer open-sesame"}
QUESTIONS = [
    ("What did Malaysia say about Myanmar?", "answered"),
    ("Who is Grizelda Grootboom?", "answered"),
    ("Which countries spoke about refugees?", "answered"),
    ("What did the Secretary-General say about forced labour?", "answered"),
    ("Compare what Zimbabwe and Thailand said about victims", "answered"),
    ("What did Zimbabwe say about quantum computers?", "spoke_not_on_this"),
    ("What did Brazil's delegate say about opera?", None),
    ("What did Peter Smith say about victims?", "not_a_speaker"),
    ("Who won the football championship?", "not_in_records"),
]
OWN = release(
    "GA/11955",
    "PRISCA MOYO, Minister for Water of Zimbabwe, said that 412 wells had been dug.",
    "KOFI ADDO (Ghana) said that leaking pipes lost a third of the water.",
    title="Assembly Debates Wells",
    day="27 September 2017",
)


@pytest.fixture(scope="module")
def settings(models: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    data = tmp_path_factory.mktemp("data")
    return Settings(data=data, models=models, token="open-sesame")


@pytest.fixture(scope="module")
def service(settings: Settings) -> Service:
    service = open_service(settings)
    service.ingest(SAMPLE.read_bytes())
    return service


@pytest.fixture(scope="module")
def client(service: Service, settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(service, settings)) as client:
        yield client


@pytest.fixture
def own(small_models: Path, tmp_path: Path) -> Iterator[TestClient]:
    """A server whose library may be changed; at first it holds a small record."""
    settings = Settings(data=tmp_path, models=small_models, model=SMALL, token="open-sesame")
    service = open_service(settings)
    service.ingest(OWN.replace("GA/11955", "GA/1").encode())
    with TestClient(create_app(service, settings)) as client:
        yield client


def _paragraph(client: TestClient, citation: dict) -> dict:
    record = citation["record"].replace("/", "-")
    reply = client.get(f"/records/{record}/paragraphs/{citation['paragraph']}")
    assert reply.status_code == 200
    return reply.json()


@pytest.mark.parametrize(("question", "verdict"), QUESTIONS)
def test_every_citation_is_the_slice_of_the_paragraph_as_fetched(
    client: TestClient, question: str, verdict: str | None
) -> None:
    reply = client.post("/ask", json={"question": question, "limit": 50}).json()
    assert verdict in (None, reply["verdict"])
    assert bool(reply["citations"]) == reply["answered"]
    for citation in reply["citations"]:
        held = _paragraph(client, citation)
        assert citation["quote"] == held["text"][citation["start"] : citation["end"]]
        (remark,) = [
            one for one in held["remarks"] if one["start"] <= citation["start"] < one["end"]
        ]
        assert citation["end"] <= remark["end"]
        assert (citation["speaker"], citation["affiliation"]) == (
            remark["speaker"],
            remark["affiliation"],
        )
    numbers = [number for claim in reply["claims"] for number in claim["citations"]]
    assert numbers == [citation["number"] for citation in reply["citations"]]


@pytest.mark.parametrize("question", [question for question, _ in QUESTIONS])
def test_the_page_and_both_forms_of_the_api_give_the_same_answer(
    client: TestClient, question: str
) -> None:
    posted = client.post("/ask", json={"question": question}).json()
    got = client.get("/ask", params={"question": question}).json()
    assert posted | {"took_ms": 0} == got | {"took_ms": 0}
    stages = client.get("/ask", params={"question": question}).headers["server-timing"]
    assert [one.split(";")[0] for one in stages.split(", ")] == [
        "ask", "understand", "encode", "search", "compose"
    ]  # fmt: skip
    page = client.get("/", params={"q": question})
    assert page.status_code == 200
    for citation in posted["citations"]:
        assert f"¶{citation['paragraph']}" in page.text


def test_a_citations_address_opens_the_record_at_the_paragraph(client: TestClient) -> None:
    reply = client.get("/ask", params={"question": QUESTIONS[0][0]}).json()
    for citation in reply["citations"]:
        page = client.get(citation["url"])
        assert page.status_code == 200
        assert "<mark" in page.text
        assert f'id="p{citation["paragraph"]}"' in page.text


def test_the_sample_is_numbered_as_the_contract_says(client: TestClient) -> None:
    record = client.get("/records/GA-11955").json()
    assert (record["symbol"], record["digest"], record["counts"]["paragraphs"]) == (
        "GA/11955", True, 92
    )  # fmt: skip
    spoken = client.get("/records/GA-11955/paragraphs/38").json()
    assert (spoken["speaker"], spoken["affiliation"]) == ("Priscah Mupfumira", "Zimbabwe")
    opening = client.get("/records/GA-11955/paragraphs/17").json()
    assert opening["speaker"].startswith("Miroslav Laj")


def test_the_server_is_ready_with_one_record(client: TestClient) -> None:
    assert client.get("/readyz").json() == {"status": "ready", "records": 1}
    assert client.get("/healthz").status_code == 200


def test_a_server_that_opens_its_own_service_is_ready_soon(
    service: Service, settings: Settings
) -> None:
    with TestClient(create_app(None, settings)) as client:
        began = time.monotonic()
        while client.get("/readyz").status_code != 200:
            assert time.monotonic() - began < 20, "never ready"
            time.sleep(0.05)
        reply = client.get("/ask", params={"question": QUESTIONS[0][0]}).json()
    assert reply["answer"] == service.ask(QUESTIONS[0][0]).text


def test_a_quote_of_the_sample_is_verified_to_its_paragraph(client: TestClient) -> None:
    held = client.get("/records/GA-11955/paragraphs/38").json()
    quote = " ".join(held["text"].split()[8:22])
    reply = client.post("/verify", json={"quote": quote, "speaker": "Mupfumira"}).json()
    assert (reply["verdict"], reply["matches"][0]["paragraph"]) == ("exact", 38)
    reply = client.post("/verify", json={"quote": quote, "speaker": "Malaysia"}).json()
    assert reply["verdict"] == "misattributed"


@pytest.mark.parametrize(
    ("given", "status", "field"),
    [
        ({"question": ""}, 422, "question"),
        ({"question": "w" * 1001}, 422, "question"),
        ({"question": "wells", "limit": 0}, 422, "limit"),
        ({"question": "wells", "limit": 51}, 422, "limit"),
        ({"question": "wells", "speaker": "Peter Smith"}, 422, "speaker"),
        ({"question": "wells", "section": "Coda"}, 422, "section"),
        ({"question": "wells", "record": "GA/11956"}, 404, None),
    ],
)
def test_what_cannot_be_asked_is_refused_as_a_problem(
    client: TestClient, given: dict, status: int, field: str | None
) -> None:
    reply = client.post("/ask", json=given)
    assert reply.status_code in {status, 400 if status == 422 else status}
    assert reply.headers["content-type"] == "application/problem+json"
    if field:
        assert field in [error["field"] for error in reply.json()["errors"]]
    else:
        assert "GA-11955" in reply.text


def test_a_release_sent_with_the_token_replaces_the_record_of_its_symbol(
    own: TestClient,
) -> None:
    sent = own.post("/records", files={"file": ("s.txt", SAMPLE.read_bytes())}, headers=TOKEN)
    assert sent.status_code in (200, 201), sent.text
    assert own.get("/records/GA-11955").json()["digest"] is True
    sent = own.post("/records", files={"file": ("own.txt", OWN.encode())}, headers=TOKEN)
    assert sent.status_code in (200, 201), sent.text
    held = own.get("/records/GA-11955").json()
    assert (held["digest"], held["title"]) == (False, "Assembly Debates Wells")
    assert held["counts"]["paragraphs"] == 2
    assert [one["id"] for one in own.get("/records").json()["records"]] == ["GA-1", "GA-11955"]
    reply = own.get("/ask", params={"question": "How many wells?", "record": "GA-11955"}).json()
    assert reply["citations"][0]["quote"] in OWN
    gone = own.delete("/records/GA-11955", headers=TOKEN)
    assert gone.status_code in (200, 204)
    assert own.get("/records/GA-11955").status_code == 404
    assert own.get("/readyz").json()["records"] == 1


def test_without_the_token_nothing_changes(own: TestClient) -> None:
    sent = own.post("/records", files={"file": ("b.txt", BRIDGES.encode())})
    assert sent.status_code in (401, 403)
    assert own.delete("/records/GA-1").status_code in (401, 403)
    assert own.get("/readyz").json()["records"] == 1


@pytest.mark.parametrize("data", [b"", b"\x00\x01", "Größe".encode("latin-1"), b"no record here"])
def test_what_is_no_record_is_refused_and_the_library_stays(own: TestClient, data: bytes) -> None:
    sent = own.post("/records", files={"file": ("x.txt", data)}, headers=TOKEN)
    assert sent.status_code in (400, 422)
    assert sent.headers["content-type"] == "application/problem+json"
    assert own.get("/readyz").json()["records"] == 1


def test_the_last_record_can_be_deleted(own: TestClient) -> None:
    assert own.delete("/records/GA-1", headers=TOKEN).status_code in (200, 204)


@pytest.mark.parametrize("subject", ["asdfghjkl", "hello", "<script>", "penguins", "unicorns"])
def test_nobody_touches_on_what_is_no_subject_of_the_record(client: TestClient, subject: str):
    page = client.get("/subject", params={"q": subject}, headers={"Accept": "text/html"}).text
    assert "No speaker of any record held touches on it" in page


@pytest.mark.parametrize("subject", ["slavery", "Palermo Protocol", "climate change", "refugees"])
def test_somebody_touches_on_what_the_record_is_about(client: TestClient, subject: str):
    page = client.get("/subject", params={"q": subject}, headers={"Accept": "text/html"}).text
    assert 'class="certain"' in page


def test_who_is_against_what_a_list_wants_is_judged_beside_that_list(
    models: Path, records: Path, tmp_path: Path
) -> None:
    """Were those listed taken away before, the next on their side would be named."""
    service = open_service(Settings(data=tmp_path, models=models))
    service.ingest((records / "GA-12458.txt").read_bytes())
    for asked in ("Who opposed the annexation?", "Who rejected the annexation?"):
        assert len(service.ask(asked).citations) > 1
        assert not service.ask("Did anyone disagree?", previous=[asked]).answered


def test_who_told_a_value_beside_another_is_asked_of_what_was_quoted(client: TestClient) -> None:
    previous = ["How many women got money?", "how much each?"]
    found = client.post("/ask", json={"question": "Who said that?", "previous": previous}).json()
    assert found["short"] == "Priscah Mupfumira (Zimbabwe)"
