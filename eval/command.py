"""``onrecord eval``: the question sets asked, the figures printed and written.

Comes in: typed parameters and a way to open a library. Goes out: tables, JSON, HTML.
Does not know: how a command line is read (``rag.__main__``).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from rich.console import Console
from rich.markup import escape

from eval.attribution import attribute_folder, attribute_held
from eval.page import html_report
from eval.plots import need_matplotlib
from eval.questions import QuestionSetError, read_questions, read_questions_by_lines
from eval.report import as_data, print_trial
from eval.run import Asked, Run, run
from eval.trial import Trial
from rag.errors import ReadingError
from rag.records import Record

_DATA = Path(__file__).parent / "data"
HALVES = (("a", _DATA / "ga-11955-a.jsonl"), ("b", _DATA / "ga-11955-b.jsonl"))
_SAMPLE = "GA-11955"


def other_sets() -> tuple[tuple[str, Path], ...]:
    """The bundled sets beside the halves: other records, and paraphrases made hard on purpose."""
    halves = {path for _, path in HALVES}
    return tuple((path.stem, path) for path in sorted(_DATA.glob("*.jsonl")) if path not in halves)


class Kept(Asked, Protocol):
    """What the command needs of the product's Service beside asking."""

    def ingest(self, data: bytes, name: str) -> Record:
        """A record read and kept."""


ServiceFor = Callable[[Path | None], Kept]


@dataclass(frozen=True)
class Outputs:
    """Where figures go beside the terminal, and whether failures are listed there."""

    json: Path | None = None
    html: Path | None = None
    failures: bool = False


def run_command(
    service_for: ServiceFor,
    *,
    questions: Path | None = None,
    shared: Path | None = None,
    outputs: Outputs = Outputs(),
    console: Console | None = None,
) -> int:
    """Run ``questions``, or the bundled halves and, with ``shared``, the texts there. Exit 0.

    ``service_for(None)`` is the operator's library, ``service_for(folder)`` one in that folder,
    empty at first. QuestionSetError where no question could be asked.
    """
    console = console or Console()
    if outputs.html:
        need_matplotlib()  # said now, not after the run
    trials: list[Trial] = []
    for trial in _trials(service_for, questions, shared):
        print_trial(trial, console, with_failures=outputs.failures)
        trials.append(trial)
    if not any(trial.outcomes for trial in trials):
        raise QuestionSetError("no question was asked: the library holds none of their records")
    _write(trials, outputs, console)
    return 0


def official_truths(shared: Path | None = None) -> tuple[Path, ...]:
    """The truth tables at hand: the bundled ones and those of the shared folder, by record."""
    found = list((_DATA / "truth").glob("*.tsv"))
    if shared:
        found += (shared / "records" / "truth").glob("*.tsv")
    return tuple(sorted(found, key=lambda path: path.stem))


def _trials(
    service_for: ServiceFor, questions: Path | None, shared: Path | None
) -> Iterator[Trial]:
    if questions:
        service = service_for(None)
        asked = run(questions.stem, read_questions(questions), service)
        yield Trial(str(questions), _about(service.records), (asked,))
        return
    yield _held_trial(service_for(None))
    if shared:
        yield from _official_trials(service_for, shared)


def _held_trial(service: Kept) -> Trial:
    attributed, left_out = attribute_held(official_truths(), service.records)
    about = _about(service.records)
    return Trial("The library", about, _halves(service), attributed, left_out)


def _official_trials(service_for: ServiceFor, shared: Path) -> Iterator[Trial]:
    folder = shared / "records"
    attributed = attribute_folder(official_truths(shared), folder)
    with TemporaryDirectory(prefix="onrecord-eval-") as temporary:
        service = service_for(Path(temporary))
        left_out = _ingest(service, folder)
        about = _about(service.records)
        yield Trial("Official texts", about, _halves(service), attributed, left_out)
        asked = [run(name, read_questions(path), service) for name, path in other_sets()]
        path = folder / "truth" / "questions.jsonl"
        if path.is_file():
            asked.append(run("by lines", read_questions_by_lines(path, folder), service))
        yield Trial("Other records", about, tuple(asked))


def _ingest(service: Kept, folder: Path) -> tuple[str, ...]:
    """Keep the texts of a folder; the names of those that cannot be read, and why."""
    paths = sorted(folder.glob("*.txt"))
    if not paths:
        raise QuestionSetError(f"{folder} has no *.txt to ask about")
    left_out: list[str] = []
    for path in paths:
        try:
            service.ingest(path.read_bytes(), path.name)
        except ReadingError as error:
            left_out.append(f"{path.name} left out: {error}")
    return tuple(left_out)


def _halves(service: Asked) -> tuple[Run, ...]:
    return tuple(run(name, read_questions(path), service) for name, path in HALVES)


def _about(records: Sequence[Record]) -> str:
    """What is held, and whether GA/11955 there is the digest or the official text."""
    sample = next((record for record in records if record.id == _SAMPLE), None)
    held = f"{len(records)} record{'' if len(records) == 1 else 's'}"
    if sample is None:
        return f"{held}, without GA/11955"
    return f"{held}; GA/11955 is {'the digest' if sample.digest else 'the official text'}"


def _write(trials: Sequence[Trial], outputs: Outputs, console: Console) -> None:
    when = datetime.now(UTC)
    if outputs.json:
        data = json.dumps(as_data(trials, when), ensure_ascii=False, indent=1)
        _save(outputs.json, data + "\n", console)
    if outputs.html:
        _save(outputs.html, html_report(trials, when), console)


def _save(path: Path, text: str, console: Console) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    console.print(f"written: {escape(str(path))}")
