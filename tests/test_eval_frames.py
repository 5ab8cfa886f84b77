"""Questions put otherwise, and whether their answers stay."""

import re
from pathlib import Path

import pytest
from fakes import WELLS, shelve

from eval import frames as module
from eval.frames import alike, frames
from eval.questions import Question
from rag.answer import Kind


def asked(text: str) -> Question:
    return Question("1", text, Kind.LIST, record="GA/12001")


@pytest.mark.parametrize(
    ("text", "framed"),
    [
        ("Which countries dug wells?", "name every country that dug wells"),
        ("Which delegations dug wells?", "name every delegation that dug wells"),
        ("Who dug wells?", "do you know who dug wells?"),
        ("What did Moyo say about wells?", "can you tell me what Moyo said about wells?"),
        ("How many wells are dry?", "how many wells are dry, please"),
    ],
)
def test_a_question_is_put_otherwise_in_its_own_words(text: str, framed: str) -> None:
    assert framed in dict(frames(text)).values()


def test_of_what_is_no_such_question_there_are_none() -> None:
    assert not list(frames("wells in the dry districts"))


def test_the_same_answers_are_counted_frame_by_frame() -> None:
    found = alike([asked("Who dug wells?")], lambda _, text: "tell me" in text)
    assert found["{q}", True] == 1
    assert found["tell me who {r}", False] == 1
    assert found["tell me who {r}", True] == 0


def test_it_prints_how_many_answers_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    service = shelve(tmp_path, WELLS)
    monkeypatch.setattr(module, "open_service", lambda _: service)
    monkeypatch.setattr(module, "read_questions", lambda _: [asked("Who spoke about glaciers?")])
    for one in ("ON_SAMPLE", "HELD_BACK"):
        monkeypatch.setattr(module, one, ())
    monkeypatch.setattr(module, "OPEN", module.OPEN[:1])
    assert module.main(["--data", str(tmp_path)]) == 0
    assert re.search(r"all\W+5\W+5\W", capsys.readouterr().out)
