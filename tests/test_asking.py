"""One ask on its way: where its time goes, and each text encoded once, beside the understanding."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from embeddings import Encoded
from rag.asking import Asking
from rag.trace import Trace

QUESTION = "Who measured rivers?"


class Counting:
    """An encoder that tells what it was given, by which thread, and may be held up."""

    dimensions = 3

    def __init__(self) -> None:
        self.given: list[tuple[list[str], str]] = []
        self.goes_on = threading.Event()
        self.goes_on.set()

    def encode(self, texts, begins=None, done=None):
        self.given.append((list(texts), threading.current_thread().name))
        assert self.goes_on.wait(5)
        rows = np.array([[len(text), 0, 1] for text in texts], np.float32)
        return Encoded(rows, tuple(rows[:, None]), tuple(np.zeros((len(texts), 1), np.int32)))

    @property
    def texts(self) -> list[str]:
        return [text for texts, _ in self.given for text in texts]


@pytest.fixture
def encoder() -> Counting:
    return Counting()


@pytest.fixture
def beside():
    with ThreadPoolExecutor(1, "beside") as pool:
        yield pool


def test_a_question_is_encoded_beside(encoder, beside):
    asking = Asking(QUESTION, encoder, beside)
    while not encoder.given:
        time.sleep(0.001)
    assert asking.encoded(QUESTION).vectors[0, 0] == len(QUESTION)
    assert [(texts, name.startswith("beside")) for texts, name in encoder.given] == [
        ([QUESTION], True)
    ]


def test_where_nobody_has_come_to_it_it_is_encoded_here(encoder, beside):
    encoder.goes_on.clear()
    beside.submit(encoder.encode, ["busy"])
    asking = Asking(QUESTION, encoder, beside)
    threading.Timer(0.05, encoder.goes_on.set).start()
    assert asking.encoded(QUESTION).vectors[0, 0] == len(QUESTION)
    assert [(texts, name.startswith("beside")) for texts, name in encoder.given] == [
        (["busy"], True), ([QUESTION], False)
    ]  # fmt: skip


def test_a_question_understood_otherwise_is_encoded_as_it_is_understood(encoder, beside):
    asking = Asking("Who mesured rivers?", encoder, beside)
    assert asking.encoded(QUESTION).vectors[0, 0] == len(QUESTION)


def test_each_text_is_encoded_once(encoder):
    asking = Asking(QUESTION, encoder)
    first = asking.encoded(QUESTION)
    assert asking.encoded("rivers").vectors[0, 0] == len("rivers")
    assert asking.encoded(QUESTION) is first
    assert encoder.texts == [QUESTION, "rivers"]


def test_an_encoder_that_fails_beside_fails_the_ask(encoder, beside):
    def fails(texts, done=None):
        time.sleep(0.01)
        raise ValueError("no model")

    encoder.encode = fails
    asking = Asking(QUESTION, encoder, beside)
    with pytest.raises(ValueError, match="no model"):
        asking.encoded(QUESTION)


def test_stages_come_to_all_the_time_there_was():
    trace = Trace()
    time.sleep(0.01)
    with trace.stage("search"):
        time.sleep(0.02)
    with trace.stage("search"):
        time.sleep(0.01)
    with pytest.raises(KeyError), trace.stage("search"):
        raise KeyError
    stages = trace.stages()
    assert list(stages) == ["understand", "encode", "search", "compose"]
    assert stages["search"] >= 30
    assert stages["understand"] >= 10
    assert stages["encode"] == stages["compose"] == 0
    assert sum(stages.values()) == pytest.approx(trace.took_ms, abs=5)


def test_a_stage_does_not_count_what_a_stage_in_it_does():
    trace = Trace()
    with trace.stage("search"):
        with trace.stage("encode"):
            time.sleep(0.02)
        with trace.stage("encode"):
            time.sleep(0.02)
        time.sleep(0.01)
    stages = trace.stages()
    assert stages["encode"] >= 40
    assert 10 <= stages["search"] < 40
    assert sum(stages.values()) == pytest.approx(trace.took_ms, abs=5)
