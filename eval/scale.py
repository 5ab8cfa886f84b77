"""``python -m eval.scale SHARED FOLDER``: a library of a million passages beside a small one.

Comes in: the real records, and as filler the prose that comes with Python and its packages. Goes
out: how long the library takes to open, how much memory it takes, how long an ask takes beside the
small library's, how many of the ten nearest rows are found, and what the question sets come to.
Does not know: how anything is indexed.

The filler's sentences are real; each stands in several records, with other ones beside it. So many
of its windows as ``--embedded`` says have the encoder's vector; the others have that of one of
these, moved at random, as embedding a million takes hours.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date as Date  # noqa: N812
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from embeddings import Encoded, Encoder, Vectors
from eval.costs import index_recall, memory_of
from eval.questions import Question, read_questions
from eval.run import run, scored
from eval.sets import ON_SAMPLE, OPEN
from rag.holdings.shelf import Shelf
from rag.reading import read
from rag.records import Paragraph, Record, Remark, Section, Speaker
from rag.service import Service, open_service
from rag.settings import Settings, read_settings

_Row = tuple[Vectors, Vectors, NDArray[np.int32]]
_PROSE = {".py", ".md", ".rst", ".txt", ".h", ".pyi", ".html", ".hpp"}
_BROKEN = re.compile(r"\n\s*[#*/ ]*")
_SENTENCE = re.compile(r"[A-Z][a-z]+ [^.!?\n\"{}<>|=\\_]{30,250}[.!?](?=\s)")
_PLACE = "Documentation"  # the section that filler stands in
_SENTENCES, _REMARKS = 6, 60  # of a remark, of a record
_PEOPLE = 3000
_SYLLABLES = "ba do fe gi ku la mo ne pi ru sa to vu wi ze".split()
_MOVED = 0.04  # standard deviation of what is added to a vector's elements: cosine .79
_SEED = 11955


class Filling(Encoder):
    """An encoder of the filler: the real one for so many windows, then its vectors, moved."""

    def __init__(self, encoder: Encoder, embedded: int) -> None:
        self.model, self.dimensions = encoder.model, encoder.dimensions
        self._encoder, self._left = encoder, embedded
        # A vector, its tokens and their places; without tokens, and with.
        self._pool: tuple[list[_Row], list[_Row]] = ([], [])
        self._drawn = np.random.default_rng(_SEED)

    def encode(
        self,
        texts: Sequence[str],
        begins: Sequence[int] | None = None,
        done: Callable[[int], None] | None = None,
    ) -> Encoded:
        """See Encoder."""
        filler = bool(texts) and all(f"{_PLACE}: " in text for text in texts)
        if not filler or self._left > 0:
            found = self._encoder.encode(texts, begins, done)
            if filler:
                self._left -= len(texts)
                for one in zip(found.vectors, found.tokens, found.places, strict=True):
                    self._pool[len(one[1]) > 0].append(one)
            return found
        begins = begins or [0] * len(texts)
        alike = [
            self._pool[begin < len(text)] for begin, text in zip(begins, texts, strict=True)
        ]  # with tokens where it has some
        chosen = (some[self._drawn.integers(len(some))] for some in alike)
        vectors, tokens, places = zip(*chosen, strict=True)
        moved = np.stack(vectors) + self._drawn.normal(0, _MOVED, (len(texts), self.dimensions))
        if done:
            done(len(texts))
        moved /= np.linalg.norm(moved, axis=1, keepdims=True)
        return Encoded(moved.astype(np.float32), tokens, places)


def sentences() -> list[str]:
    """The sentences of prose that come with Python and its packages, each once."""
    roots = (Path(sysconfig.get_paths()[name]) for name in ("purelib", "stdlib"))
    files = (file for root in roots for file in sorted(root.rglob("*")) if file.suffix in _PROSE)
    texts = (file.read_text("utf-8", errors="ignore") for file in files if file.is_file())
    found = (_SENTENCE.findall(_BROKEN.sub(" ", text) + " ") for text in texts)
    return list(dict.fromkeys(chain.from_iterable(found)))


def filler(passages: int) -> Iterator[tuple[str, Record]]:
    """Records with as many windows in all, each with the text it could have been read from."""
    drawn = np.random.default_rng(_SEED)
    prose = sentences()
    windows = 2 * _SENTENCES - 1
    per_record = _SENTENCES * _REMARKS
    for number in range(passages // (windows * _REMARKS)):
        some = [prose[i] for i in drawn.integers(len(prose), size=per_record)]
        texts = [" ".join(some[at : at + _SENTENCES]) for at in range(0, per_record, _SENTENCES)]
        paragraphs = tuple(
            Paragraph(n, text, (Remark(0, len(text), _speaker(int(drawn.integers(_PEOPLE)))),))
            for n, text in enumerate(texts, 1)
        )
        day = Date.fromordinal(Date(1990, 1, 1).toordinal() + 9 * number)
        section = Section(_PLACE, paragraphs)
        record = Record(f"FILL/{number}", f"Documentation, part {number}", (section,), day)
        yield "\n".join(texts), record


def _speaker(number: int) -> Speaker:
    """A speaker of many, by a name that no record has."""
    first, rest = divmod(number, len(_SYLLABLES) ** 2)
    given = _SYLLABLES[rest % len(_SYLLABLES)] + _SYLLABLES[rest // len(_SYLLABLES)] + "m"
    surname = _SYLLABLES[first % len(_SYLLABLES)] * 2 + given[::-1]
    return Speaker(f"{given.title()} {surname.title()}", "Editor", None)


def build(
    service: Service, settings: Settings, records: Path, passages: int, embedded: int
) -> None:
    """Add the real records, and filler up to so many passages."""
    texts = (file.read_text("utf-8") for file in sorted(records.glob("*.txt")))
    service.keep((text, read(text)) for text in texts)
    more = passages - len(service.library.vectors)
    filling = Service(Shelf(settings.data), Filling(service.encoder, embedded), settings)
    began = time.perf_counter()
    for number, one in enumerate(filler(more), 1):
        filling.keep([one])
        if number % 100 == 0:
            print(f"{number} records of filler in {time.perf_counter() - began:.0f} s", flush=True)
    began = time.perf_counter()
    service.settle()
    print(
        f"settled in {time.perf_counter() - began:.1f} s, {memory_of().resident or 0:.0f} MB",
        flush=True,
    )


def measure(small: Settings, large: Settings) -> None:
    """Print the figures of both, in one run."""
    for name, settings in (("small", small), ("large", large)):
        command = [sys.executable, "-m", "eval.scale", "--open", str(settings.data)]
        told = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
        print(f"{name}: {told.stdout}")
    questions = [one for part in (*ON_SAMPLE, *OPEN) for one in read_questions(part.path)]
    services = {"small": open_service(small), "large": open_service(large)}
    took = _times(services, questions)
    for name, service in services.items():
        p50, p95 = np.percentile(took[name], (50, 95))
        rows = len(service.library.vectors)
        print(f"{name}: {rows:,} rows; ask p50 {p50:.1f}, p95 {p95:.1f} ms", flush=True)
    both = [np.percentile(took[name], (50, 95)) for name in ("large", "small")]
    p50, p95 = both[0] / both[1]
    print(f"large / small: p50 {p50:.2f}, p95 {p95:.2f}")
    of_many = services["large"]
    vectors = np.concatenate([of_many.encode_question(one.text).vectors for one in questions[::5]])
    print(f"recall@10 of the vector search: {index_recall(of_many.library, vectors):.4f}")
    for name, service in services.items():
        asked = run(name, questions, service, narrow=False)
        for one in scored(asked.outcomes):
            if repr(one.measure) in {"Success@1", "Success@5", "R@5"} and one.figure:
                print(f"{name}: {one.measure!r} {one.figure.value:.3f}", flush=True)


def _times(services: dict[str, Service], questions: Sequence[Question]) -> dict[str, list[float]]:
    took: dict[str, list[float]] = {name: [] for name in services}
    for service in services.values():
        for question in questions[:20]:
            service.ask(question.text)
    for question in questions:
        for name, service in services.items():
            took[name].append(service.ask(question.text).took_ms)
    return took


def _opened(folder: Path) -> None:
    """Print how long a saved library takes to open, and the memory it takes."""
    service = open_service(read_settings(data=folder))
    service.encode_question("Who spoke?")
    before, began = memory_of(), time.perf_counter()
    records = len(service.library.records)
    opened = time.perf_counter() - began
    began = time.perf_counter()
    service.ask("What did Malaysia say about trafficking?")
    first = time.perf_counter() - began
    print(
        f"{records} records opened in {opened:.1f} s, first asked in another {first:.1f} s; "
        f"{memory_of().resident or 0:.0f} MB, {before.resident or 0:.0f} MB before",
        end="",
    )


def main(given: Sequence[str] | None = None) -> int:
    """Build what is not there yet, and measure; exit 0."""
    parser = argparse.ArgumentParser(prog="python -m eval.scale", description=__doc__)
    parser.add_argument("shared", type=Path, nargs="?", help="the shared folder")
    parser.add_argument("folder", type=Path, nargs="?", help="where the two libraries are kept")
    parser.add_argument("--passages", type=int, default=1_000_000)
    parser.add_argument("--embedded", type=int, default=40_000)
    parser.add_argument("--open", type=Path, help="only open the library in that folder")
    asked = parser.parse_args(given)
    if asked.open:
        _opened(asked.open)
        return 0
    if not (asked.shared and asked.folder):
        parser.error("SHARED and FOLDER are needed, or --open FOLDER")
    settings = read_settings()
    models = settings.models or asked.folder / "models"
    small, large = (
        replace(settings, data=asked.folder / name, models=models) for name in ("small", "large")
    )
    for one, passages in ((small, 0), (large, asked.passages)):
        service = open_service(one)
        if not service.exists:
            build(service, one, asked.shared / "records", passages, asked.embedded)
    measure(small, large)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
