"""Which resolutions, articles and treaties are named: each once, as printed, with who names it."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.answer import Verdict
from rag.forms.documents import asks_documents
from rag.holdings.directory import Directory
from rag.questions.question import understand
from rag.service import Service

RIVERS = release(
    "GA/12310",
    "The Assembly heard of rivers",
    "Statements",
    "IDA HOLM (Norway), recalling resolution 61/12, said that the Harbour Convention on Ferries, "
    "Tolls and Locks and its Protocol on Rafts bound all.",
    "EVA FARR (Peru) said that Council resolutions 242 (1967) and 338 (1973) held.  Under the "
    "Harbour Convention, and Article 51 of the United Nations Charter, tolls were void.",
    "CARL DORN (Kenya) said that 1,540 boats sank, and that the Arusha agreements and the 2015 "
    "agreements failed.  Article 2 (4) of the Charter was plain.",
    "ANA BAKO (Fiji) said that the convention, the North Atlantic Treaty Organization and an "
    "agreement on ferries were of no help.",
    "BEN COLE (Chad) endorsed resolution 338 (1973), the Final Act and the Oslo Final Act, and the "
    "Charter of Paris for a New Europe.",
    "GUS HOLT (Togo) praised the Charter, the Lagos Rules and the ferries of the Lagos Plan "
    "of Action.",
    title="Assembly Hears of Rivers",
    day="4 May 2021",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(Path(tmp_path_factory.mktemp("rivers")), RIVERS)


@pytest.mark.parametrize(
    ("question", "short", "paragraphs"),
    [
        (
            "Which resolutions were mentioned?",
            "resolution 61/12; resolution 242 (1967); resolution 338 (1973)",
            {1, 2, 5},
        ),
        (
            "How many Security Council resolutions did speakers cite?",
            "2: resolution 242 (1967); resolution 338 (1973)",
            {2, 5},
        ),
        ("what General Assembly resolutions were invoked", "resolution 61/12", {1}),
        ("List all resolutions named by Chad", "resolution 338 (1973)", {5}),
        (
            "Which articles of the Charter were cited in the debate?",
            "Article 51 of the United Nations Charter; Article 2 (4) of the Charter",
            {2, 3},
        ),
        (
            "Which conventions were mentioned, and by whom?",
            "Harbour Convention on Ferries, Tolls and Locks",
            {1, 2},
        ),
        ("which agreements did speakers bring up?", "Arusha agreements", {3}),
        (
            "Which treaties and declarations did Chad refer to?",
            "Oslo Final Act; Charter of Paris for a New Europe",
            {5},
        ),
        ("Which protocols were referenced?", "Protocol on Rafts", {1}),
        ("Which rules on ferries were mentioned?", "Lagos Rules", {6}),
        ("Which charters were named by Togo?", "Charter", {6}),
        (
            "What resolution number did Peru cite?",
            "resolution 242 (1967); resolution 338 (1973)",
            {2},
        ),
        ("Name the resolutions mentioned on ferries", "resolution 61/12", {1}),
    ],
)  # fmt: skip
def test_each_document_is_told_once_as_printed_with_those_who_name_it(
    service: Service, question: str, short: str, paragraphs: set[int]
) -> None:
    answer = service.ask(question)
    assert answer.short == short
    assert answer.text.startswith(f"{short}.")
    assert {one.paragraph.number for one in answer.citations} == paragraphs


@pytest.mark.parametrize(
    "question",
    [
        "Which treaties did Peru say must be respected?",
        "What pacts did Peru say Oman had broken by its tolls?",
        "Which pact did Peru say Oman broke, after the flood?",
    ],
)
def test_a_document_that_is_kept_or_broken_is_told_where_it_is_said_to_be(
    tmp_path: Path, question: str
) -> None:
    told = release(
        "GA/12316",
        "EVA FARR (Peru) praised the Harbour Pact.  By its tolls Oman breached the Bergen Pact.  "
        "The Lund Treaty was old.",
    )
    assert shelve(tmp_path, told).ask(question).short == "Bergen Pact"


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("what's the treaty called?", "Framework Convention on Rafts"),
        ("What is the name of Norway's convention?", "Framework Convention on Rafts"),
        ("What is Peru's law on lamps called?", "Lighting and Tending of Lamps Act"),
        ("What are the ferries called?", None),
    ],
)
def test_what_a_document_is_called_is_told_by_the_only_one(
    tmp_path: Path, question: str, short: str | None
) -> None:
    told = release(
        "GA/12317",
        "IDA HOLM (Norway) praised a new treaty, the Framework Convention on Rafts.",
        "EVA FARR (Peru) said that on lamps Peru has its Lighting and Tending of Lamps Act.",
        "BEN COLE (Chad) said that two ferries sank.",
    )
    assert shelve(tmp_path, told).ask(question).short == short


def test_a_document_is_quoted_of_three_speakers_unless_it_is_asked_who(tmp_path: Path) -> None:
    lines = [
        f"{name} ({land}) said that the Harbour Pact held."
        for name, land in (
            ("IDA HOLM", "Norway"), ("EVA FARR", "Peru"), ("CARL DORN", "Kenya"),
            ("ANA BAKO", "Fiji"), ("BEN COLE", "Chad"),
        )
    ]  # fmt: skip
    many = shelve(tmp_path, release("GA/12311", "The Assembly heard", "Statements", *lines))
    assert len(many.ask("Which pacts were mentioned?").citations) == 3
    assert len(many.ask("Which pacts were mentioned, and by whom?").citations) == 5


ADOPTED = release(
    "GA/12312",
    "The Assembly adopted a text on tolls.",
    "Action",
    "The Assembly took up the draft on harbour tolls (document A/78/L.12).",
    "IDA HOLM (Norway) recalled General Assembly resolution A/RES/ES-11/1 and the report A/78/35.",
    "It then adopted draft resolution A/78/L.12.",
    title="Assembly Adopts Text on Tolls",
)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("What is the symbol of the draft on harbour tolls?", "A/78/L.12"),
        ("what's the document number of the text on tolls and piers that was adopted", "A/78/L.12"),
        ("What is the symbol of the report that Norway recalled?", "A/RES/ES-11/1; A/78/35"),
        ("What is the symbol of the resolution on whales?", None),
        ("draft number (A/78/L...) of the text on harbour tolls", "A/78/L.12"),
        ("What is the number of the draft the Assembly voted on, on harbour tolls?", "A/78/L.12"),
        ("Which General Assembly resolutions were mentioned when tolls were debated, and by whom?",
         "resolution A/RES/ES-11/1"),
        ("Which Security Council resolutions were mentioned?", None),
    ],
)  # fmt: skip
def test_a_document_is_told_by_its_symbol(tmp_path: Path, question: str, short: str | None) -> None:
    assert shelve(tmp_path, ADOPTED).ask(question).short == short


def test_whoever_names_none_is_said_to_beside_those_who_do(service: Service) -> None:
    answer = service.ask("Which resolutions did Kenya mention?")
    assert answer.verdict is Verdict.SPOKE_NOT_ON_THIS
    assert "Ana Bako" not in answer.text
    assert "Others touch on it" not in answer.text or "(GA/12310 ¶1)" in answer.text
    assert answer.passages


@pytest.mark.parametrize(
    "question",
    [
        "Which resolution did the Assembly adopt?",
        "Which agreements did Kenya violate?",
        "What treaty banned tolls?",
        "Who mentioned the Harbour Convention?",
        "Which countries cited the Charter?",
    ],
)
def test_other_questions_of_documents_are_not_asked_for_their_names(question: str) -> None:
    assert not asks_documents(understand(question, Directory(())))


TITLED = release(
    "GA/12313",
    "By a recorded vote of 9 in favour to 3 against, with 2 abstentions, the Assembly adopted the "
    "resolution titled “Safe wells for every town” (document A/78/L.31), welcoming new pumps.",
    "Before adopting the resolution, it rejected, by 2 in favour to 9 against, with 3 abstentions, "
    "the amendment titled “Wells and mills” (document A/78/L.32).",
    "Action",
    "IDA HOLM (Norway), presenting resolution “L.31”, said that the so-called “dry” towns waited.",
    "The Assembly first voted on amendment “L.32”, which was rejected by 2 in favour "
    "to 9 against, with 3 abstentions.",
    "It went on to adopt draft resolution “L.31” by 9 in favour to 3 against, with 2 abstentions.",
    title="Assembly Adopts Text on Water",
)


@pytest.mark.parametrize(
    ("question", "short", "paragraph"),
    [
        ("whats the title of the resolution that passed", "“Safe wells for every town”", 1),
        ("What was the resolution called?", "“Safe wells for every town”", 1),
        ("What is the full title of the amendment?", "“Wells and mills”", 2),
        ("which document number is the resolution", "A/78/L.31", 1),
        ("What symbol did the amendment have?", "A/78/L.32", 2),
        ("whats the doc symbol of the amendment that got rejected", "A/78/L.32", 2),
        ("What is the document number of the resolution that was adopted?", "A/78/L.31", 1),
    ],
)
def test_a_text_that_is_voted_on_has_a_title_and_a_symbol(
    tmp_path: Path, question: str, short: str, paragraph: int
) -> None:
    answer = shelve(tmp_path, TITLED).ask(question)
    assert answer.short == short
    assert [one.paragraph.number for one in answer.citations] == [paragraph]


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("What is the number of the resolution?", "2911 (2026)"),
        ("What is the number of the draft resolution?", "S/2026/31"),
        ("What is the symbol of the resolution?", "S/2026/31"),
        ("What is the number of the resolution on harbours?", None),
    ],
)
def test_a_resolution_has_a_number_and_its_draft_a_symbol(
    tmp_path: Path, question: str, short: str | None
) -> None:
    told = release(
        "SC/12315",
        "The Council met on wells and adopted resolution 2911 (2026) by 12 votes to none.",
        "Action",
        "The Council took up a draft resolution (document S/2026/31) on wells put by Peru.",
        "It adopted resolution 2911 (2026) by 12 votes in favour to none against, with 3 "
        "abstentions.",
        "EVA FARR (Peru) said that wells ran dry.",
    )
    assert shelve(tmp_path, told).ask(question).short == short


def test_what_is_so_called_is_no_title(tmp_path: Path) -> None:
    untitled = release(
        "GA/12314",
        "The Assembly met",
        "Statements",
        "EVA FARR (Peru) said that the draft resolution condemned the so-called “wet” towns.",
    )
    answer = shelve(tmp_path, untitled).ask("What is the title of the resolution?")
    assert answer.short is None
