"""One ask on its way: where its time goes, and each text encoded once."""

from __future__ import annotations

import time

import numpy as np
import pytest

from embeddings import Encoded
from rag.answering.asking import Asking
from rag.trace import Trace

QUESTION = "Who measured rivers?"


class Counting:
    """An encoder that tells what it was given."""

    dimensions = 3

    def __init__(self) -> None:
        self.texts: list[str] = []

    def encode(self, texts, begins=None, done=None):
        self.texts += texts
        rows = np.array([[len(text), 0, 1] for text in texts], np.float32)
        return Encoded(rows, tuple(rows[:, None]), tuple(np.zeros((len(texts), 1), np.int32)))


def test_each_text_is_encoded_once():
    encoder = Counting()
    asking = Asking(encoder)
    first = asking.encoded(QUESTION)
    assert asking.encoded("rivers").vectors[0, 0] == len("rivers")
    assert asking.encoded(QUESTION) is first
    assert encoder.texts == [QUESTION, "rivers"]


def test_what_will_be_asked_for_is_encoded_beside_it_once():
    encoder = Counting()
    asking = Asking(encoder)
    assert asking.encoded(QUESTION, "rivers", "rivers").vectors[0, 0] == len(QUESTION)
    beside = asking.encoded("rivers", QUESTION)
    assert beside.vectors.tolist() == [[len("rivers"), 0, 1]]
    assert [len(one) for one in (beside.tokens, beside.places)] == [1, 1]
    assert encoder.texts == [QUESTION, "rivers"]


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
