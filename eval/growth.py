"""``python -m eval.growth``: what the next record costs in a library of thousands.

Comes in: real records, copied under new symbols, and how many. Goes out: processor seconds by the
hundred (a busy machine changes them less than the clock's), memory and disk a record. Vectors are
drawn at random from each window's text: embedding costs a record its own size whatever is held,
and would take hours. Does not know: questions.
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import cycle
from pathlib import Path

import numpy as np

from embeddings import Encoded, Encoder, Model
from rag.holdings.shelf import Shelf
from rag.reading import read
from rag.service import Service
from rag.settings import Settings

_HUNDRED = 100


class Drawn(Encoder):
    """An encoder of no meaning: a unit vector drawn from each text."""

    dimensions = 384

    def __init__(self) -> None:
        self.model = Model("drawn", Path("drawn"), hashlib.sha256(b"drawn").hexdigest())

    def encode(
        self,
        texts: Sequence[str],
        begins: Sequence[int] | None = None,  # noqa: ARG002
        done: Callable[[int], None] | None = None,
    ) -> Encoded:
        """See Encoder; without tokens."""
        rows = np.zeros((len(texts), self.dimensions), np.float32)
        for row, text in zip(rows, texts, strict=True):
            seed = int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())
            row[:] = np.random.default_rng(seed).standard_normal(self.dimensions)
        if done:
            done(len(texts))
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        none = np.zeros(0, np.int32)
        return Encoded(rows, tuple(rows[:, None][:, :0]), tuple(none for _ in texts))


def main(given: Sequence[str] | None = None) -> int:
    """Add the records one by one to a new library that is being read; exit 0."""
    parser = argparse.ArgumentParser(prog="python -m eval.growth", description=__doc__)
    parser.add_argument("records", type=Path, help="a folder of records")
    parser.add_argument("--number", type=int, default=2000, help="how many to add")
    asked = parser.parse_args(given)
    texts = [(file.stem.replace("-", "/"), file.read_text("utf-8"))
             for file in sorted(asked.records.glob("*.txt"))]  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        service = Service(Shelf(Path(folder)), Drawn(), Settings(data=Path(folder)))
        _grow(service, texts, asked.number, Path(folder))
    return 0


def _grow(service: Service, texts: list[tuple[str, str]], number: int, folder: Path) -> None:
    hundreds: list[float] = []
    before, began = _peak_mb(), time.process_time()
    for n, (symbol, text) in zip(range(1, number + 1), cycle(texts), strict=False):
        copied = text.replace(symbol, f"GA/{90_000 + n}")
        service.keep([(copied, read(copied))])
        held = len(service.library.records)
        if held != n:
            raise RuntimeError(f"{n} records were added, {held} are held")
        if n % _HUNDRED == 0:
            hundreds.append(time.process_time() - began)
            began = time.process_time()
            memory = (_peak_mb() - before) / n
            disk = sum(file.stat().st_size for file in folder.iterdir()) / n / 1e6
            print(f"{n:6} records: the last hundred {hundreds[-1]:6.1f} s, "
                  f"{memory:.2f} MB of memory and {disk:.2f} MB of disk a record")  # fmt: skip
    if hundreds:
        print(f"last hundred / first hundred: {hundreds[-1] / hundreds[0]:.2f}")
    began = time.process_time()
    Shelf(folder).open(Drawn())
    print(f"opened anew in {time.process_time() - began:.1f} s")


def _peak_mb() -> float:
    """The most memory the process has had, in megabytes (as Linux counts it)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


if __name__ == "__main__":
    raise SystemExit(main())
