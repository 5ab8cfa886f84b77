import mmap
import sys
import time

import numpy as np
import psutil
import pytest
from fakes import BRIDGES, WELLS, WordEncoder, shelve

from eval.costs import index_recall, ingest_rate, memory_of, wall_s


def test_memory_is_what_the_system_says():
    size = 64_000_000  # mapped by itself, so that the system has it back at once
    kept = mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    kept.write(b"\1" * size)
    memory = memory_of()
    assert memory.resident == pytest.approx(psutil.Process().memory_info().rss / 1e6, rel=0.05)
    assert size / 1e6 < memory.own < memory.resident < 1.01 * memory.peak
    kept.close()
    after = memory_of()
    assert after.own < memory.own - 60
    assert after.peak > 0.99 * memory.resident  # the system counts in strides


def test_another_processes_memory_is_told_too():
    parent = psutil.Process().parent()
    assert memory_of(parent.pid).resident == pytest.approx(parent.memory_info().rss / 1e6, rel=0.05)


def test_where_the_system_does_not_tell_there_is_the_peak_only(monkeypatch, tmp_path):
    known = memory_of()
    monkeypatch.setattr("eval.costs.Path", lambda _: tmp_path)
    memory = memory_of()
    assert (memory.resident, memory.own) == (None, None)
    assert memory.peak == pytest.approx(known.peak, rel=0.05)
    assert memory_of(1).peak is None


def test_a_command_is_timed_from_start_to_end():
    assert 0.2 < wall_s([sys.executable, "-c", "import time; time.sleep(0.2)"]) < 5


class SlowEncoder(WordEncoder):
    """Spends 10 ms on a text."""

    def encode(self, texts, begins=None, done=None):
        time.sleep(0.01 * len(texts))
        return super().encode(texts, begins, done)


def test_an_ingest_stands_beside_the_encoder_alone(tmp_path):
    library = shelve(tmp_path, WELLS).library
    found = ingest_rate(library, 2.0, SlowEncoder())
    assert found.passages == len(library.windows) > 3
    assert found.rate == found.passages / 2
    assert 40 < found.encoder < 100  # of texts that take 10 ms each


class Lossy:
    """An index that passes over every other one of the rows it would find."""

    def __init__(self, index):
        self.index = index

    def vectors(self):
        return self.index.vectors()

    def search(self, vector, limit, allowed=None):
        found = self.index.search(vector, 2 * limit, allowed)
        return [(rows[::2], cosines[::2]) for rows, cosines in found]


def test_what_an_index_passes_over_is_seen(tmp_path):
    library = shelve(tmp_path, WELLS, BRIDGES).library
    vectors = (
        WordEncoder()
        .encode(["Who spoke of wells?", "bridges over rivers", "412 ministers"])
        .vectors
    )
    assert index_recall(library, vectors) == 1
    lossy = type("L", (), {"searched": library.searched, "vectors": Lossy(library.vectors)})
    found = index_recall(lossy, vectors)
    assert 0.3 < found < 0.95


def test_rows_that_are_not_searched_do_not_count(tmp_path):
    library = shelve(tmp_path, WELLS).library
    vectors = WordEncoder().encode(["wells"]).vectors

    class Blind(Lossy):
        """Finds nothing but what is not searched."""

        def search(self, vector, limit, allowed=None):
            rows = np.flatnonzero(~library.searched)[:limit]
            return [(rows, np.ones(len(rows))) for _ in vector]

    blind = type("L", (), {"searched": library.searched, "vectors": Blind(library.vectors)})
    assert not library.searched.all()
    assert index_recall(blind, vectors) == 0
