"""What a text says: its terms as the record tells them, not what speakers say of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.answer import Verdict
from rag.service import Service

WELLS = release(
    "GA/901",
    "The General Assembly today adopted a resolution on deep wells.",
    "By the terms of the text, the Assembly called on States to share their rigs.",
    "It decided that a fund for pumps would be set up by 2030.",
    "A rejected amendment would have demanded that meters be read each day.",
    "The representatives of Peru and Chad also spoke.",
    "Debate",
    "ADA MORA (Peru) said that the resolution demanded too little of those who own pumps.",
    "BEN COLE (Chad) said that the text called for rigs which his country did not have.",
)
FERRIES = release(
    "SC/902",
    "The Security Council failed to adopt a draft on ferries.",
    "Through the draft, the Council would have declared that all ferries are neutral ground.",
    "Statements",
    "EVA LIND (Norway) said that the draft declared what nobody denied.",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), WELLS, FERRIES)


@pytest.mark.parametrize(
    ("question", "record", "paragraphs"),
    [
        ("What did the Assembly call for in the resolution on wells?", "GA-901", [2]),
        ("What does the adopted text say about pumps?", "GA-901", [3]),
        ("What was decided in the resolution on the fund for pumps?", "GA-901", [3]),
        ("What did the rejected amendment demand?", "GA-901", [4]),
        ("Which tools did Member States agree to share under the resolution?", "GA-901", [2]),
        ("What would the draft on ferries have declared?", "SC-902", [2]),
        ("Had nobody vetoed it, what would the draft on ferries have declared?", "SC-902", [2]),
        ("What would that defeated L.9 text on meters have demanded?", "GA-901", [4]),
        ("Does the draft declare that ferries are neutral ground?", "SC-902", [2]),
    ],
)
def test_the_terms_of_a_text_are_the_records_own(
    service: Service, question: str, record: str, paragraphs: list[int]
) -> None:
    answer = service.ask(question)
    assert answer.verdict is Verdict.ANSWERED
    cited = [(one.paragraph.record.id, one.paragraph.number) for one in answer.citations]
    assert cited == [(record, number) for number in paragraphs]
    assert all(one.speaker is None for one in answer.citations)


def test_what_somebody_says_of_a_text_is_theirs(service: Service) -> None:
    answer = service.ask("What did Peru say that the resolution demanded?")
    assert [one.speaker.name for one in answer.citations if one.speaker] == ["Ada Mora"]


def test_of_a_text_whose_terms_nobody_tells_its_speakers_are_heard(tmp_path: Path) -> None:
    line = "EVA LIND (Norway) said that the draft demanded of all to ring their bells."
    service = shelve(tmp_path, release("SC/903", "The Council met.", "Statements", line))
    answer = service.ask("What does the draft demand?")
    assert [one.speaker.name for one in answer.citations if one.speaker] == ["Eva Lind"]


ORDERS = release(
    "SC/903",
    "The Security Council failed to adopt a draft on the salt road.",
    "By its terms, the Council would have decided that Peru shall open the salt road.",
    "Further, the Council would have decided that Peru shall pull back all its herds.",
    "It would have asked the Secretary-General to report by June.",
    "An amendment put forward by Chad that would have barred night traffic was rejected.",
    "Statements",
    "ADA MORA (Peru) said that the draft would force Peru to give up its barges.",
    "BEN COLE (Chad), presenting his amendment, said that the draft let night traffic be.",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("What would Peru have been told to do with its barges under the vetoed text?", [2, 3]),
        ("under the draft what would Peru have had to do about its herds?", [3]),
        ("What would the Secretary-General have been asked to do by the draft?", [4]),
        ("What would Chad's amendment have added to the text?", [5]),
        ("What would the amendment have barred?", [5]),
    ],
)
def test_what_a_text_would_have_others_do_is_among_its_terms(
    tmp_path: Path, question: str, paragraphs: list[int]
) -> None:
    answer = shelve(tmp_path, ORDERS).ask(question)
    assert [one.paragraph.number for one in answer.citations] == paragraphs
