"""What it costs beside asking: to start, to take records in, in memory; and whether the index
finds what exact search does.

Comes in: the product's commands, services and library. Goes out: seconds, rates, megabytes, shares.
Does not know: how they are printed.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from embeddings import Allowed, Encoder, Vectors
from rag.holdings.library import Library
from rag.holdings.passages import embedded

_STARTS = 3
_ALIKE = 1e-5  # cosines as near as this are one rank: texts may be the same
_NEAREST = 10


@dataclass(frozen=True)
class Memory:
    """Of a process, in MB (10^6 bytes); None where the system does not tell. ``own``: what nobody
    else can use; the rest of ``resident`` lies in files that are mapped, code and indexes, and can
    be shared with other processes.
    """

    resident: float | None
    own: float | None
    peak: float | None


@dataclass(frozen=True)
class Ingest:
    """``rate``: passages a second, from a text to a record kept; ``encoder``: of the encoder alone
    on the same passages.
    """

    passages: int
    rate: float
    encoder: float


def wall_s(command: Sequence[str]) -> float:
    """How long a command takes from start to end: the median of a few."""
    took = []
    for _ in range(_STARTS):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 (our own)
        took.append(time.perf_counter() - start)
    return statistics.median(took)


def memory_of(process: int | None = None) -> Memory:
    """What a process holds now and held at most; this one by default."""
    status = Path("/proc") / str(process or "self") / "status"
    if status.is_file():
        lines = (line.split(":", 1) for line in status.read_text("utf-8").splitlines())
        kilobytes = {name: int(value.split()[0]) for name, value in lines if value.endswith(" kB")}
        names = ("VmRSS", "RssAnon", "VmHWM")
        return Memory(*(kilobytes[one] * 1024 / 1e6 if one in kilobytes else None for one in names))
    if process is not None:
        return Memory(None, None, None)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Memory(None, None, peak * (1 if sys.platform == "darwin" else 1024) / 1e6)


def ingest_rate(library: Library, seconds: float, encoder: Encoder) -> Ingest:
    """The rate at which a library was made in ``seconds``, beside that of the encoder alone."""
    texts, begins = embedded(library.windows)
    start = time.perf_counter()
    encoder.encode(texts, begins)
    return Ingest(len(texts), len(texts) / seconds, len(texts) / (time.perf_counter() - start))


def index_recall(library: Library, vectors: Vectors) -> float:
    """The share of the ten nearest searched rows, told by multiplying with every row, that the
    index finds; the mean over some questions' vectors (questions, dimensions).
    """
    searched = Allowed(library.searched)
    nearest = min(_NEAREST, len(searched))
    every = library.vectors.vectors()
    shares = []
    for vector, (found, _) in zip(
        vectors, library.vectors.search(vectors, nearest, searched), strict=True
    ):
        exact = np.where(searched.marks, every @ vector, -1)
        least = np.partition(exact, -nearest)[-nearest] - _ALIKE
        shares.append(len(np.unique(found[exact[found] >= least])) / nearest)
    return float(np.mean(shares))
