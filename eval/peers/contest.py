"""Systems asked the same questions in turn, each in a process of its own.

Comes in: how to build each system, files of records, questions. Goes out: for each system what it
found and how long that took. Does not know: which system is which.

A process each, so that a system keeps the threads and settings it has by itself and its memory can
be told; only one of them works at a time. The clock runs inside, from the question to the pieces:
the way between the processes is not counted.
"""

from __future__ import annotations

import multiprocessing
import os
import time
import warnings
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from eval.costs import Memory, memory_of
from eval.peers.systems import Build, Given, Piece
from rag.errors import OnRecordError

_WARM_UP = 5


class PeerError(OnRecordError):
    """A system could not be built or failed at a question; the message says which and why."""


@dataclass(frozen=True)
class Turn:
    """What was found for a question, and how many milliseconds that took, by the clock and of the
    processor.
    """

    pieces: tuple[Piece, ...]
    took_ms: float
    worked_ms: float


class Contestant:
    """A system in its own process. ``ways``: those of asking it; ``index_s``: from nothing loaded
    to ready to be asked.
    """

    def __init__(self, build: Build, given: Given) -> None:
        self.name = build.__name__
        spawned = multiprocessing.get_context("spawn")
        self._line, theirs = spawned.Pipe()
        self._process = spawned.Process(target=_take_part, args=(theirs, build, given), daemon=True)
        self._process.start()
        theirs.close()
        try:
            self.ways, self.index_s = self._told()
        except PeerError:
            self.leave()
            raise

    def ask(self, way: str, question: str) -> Turn:
        """What it finds for a question."""
        self._line.send((way, question))
        turn: Turn = self._told()
        return turn

    def memory(self) -> Memory:
        """What its process holds."""
        return memory_of(self._process.pid)

    def leave(self) -> None:
        """End its process."""
        self._line.close()
        self._process.terminate()
        self._process.join()

    def _told(self) -> Any:
        try:
            told = self._line.recv()
        except EOFError:
            told = "its process ended"
        if isinstance(told, str):
            raise PeerError(f"{self.name}: {told}")
        return told


@contextmanager
def contestants(
    builds: Sequence[Build], files: Sequence[Path], model: Path
) -> Iterator[list[Contestant]]:
    """The systems, built one after the other; PeerError."""
    with ExitStack() as stack:
        built = []
        for build in builds:
            folder = Path(stack.enter_context(TemporaryDirectory()))
            built.append(Contestant(build, Given(tuple(files), model, folder)))
            stack.callback(built[-1].leave)
        yield built


def ask_in_turn(built: Sequence[Contestant], questions: Sequence[str]) -> dict[str, list[Turn]]:
    """By way of asking: each question is put in every way before the next one is."""
    ways = [(one, way) for one in built for way in one.ways]
    turns: dict[str, list[Turn]] = {way: [] for _, way in ways}
    for question in (*questions[:_WARM_UP], *questions):
        for one, way in ways:
            turns[way].append(one.ask(way, question))
    warm = len(questions[:_WARM_UP])
    return {way: some[warm:] for way, some in turns.items()}


def _take_part(line: Connection, build: Build, given: Given) -> None:
    """In the process of a system: build it, then answer until nobody asks any more."""
    os.environ["HF_HUB_OFFLINE"] = "1"  # nothing is fetched
    warnings.simplefilter("ignore")  # what a peer says of its own libraries
    try:
        start = time.perf_counter()
        ways = build(given)
        line.send((tuple(ways), time.perf_counter() - start))
        while True:
            way, question = line.recv()
            start, worked = time.perf_counter(), time.process_time()
            pieces = tuple(ways[way](question))
            took, worked = time.perf_counter() - start, time.process_time() - worked
            line.send(Turn(pieces, took * 1000, worked * 1000))
    except EOFError:
        pass
    except Exception as error:  # noqa: BLE001 (whatever it is, the one who asks is told)
        line.send(f"{type(error).__name__}: {error}")
