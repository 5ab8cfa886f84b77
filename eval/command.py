"""``onrecord eval``: the question sets asked, the figures printed and written.

Comes in: typed parameters and a way to open a library. Goes out: tables, JSON.
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

from embeddings import Encoder
from eval.against import changes, read_run
from eval.attribution import attribute_folder, attribute_held
from eval.public import Compared, public_sets
from eval.questions import QuestionSetError, read_questions, read_questions_by_lines
from eval.report import as_data, print_changes, print_public, print_trial
from eval.run import Asked, Run, run
from eval.sets import (
    ASKED,
    COMPARISONS,
    CONTRASTS,
    CONVERSATIONS,
    EVERYDAY,
    HELD_BACK,
    INVENTED_COMPARISONS,
    INVENTED_CONTRASTS,
    INVENTED_TRUTHS,
    OF_INVENTED,
    ON_SAMPLE,
    OPEN,
    OTHER_TRUTHS,
    TRUTHS,
    QuestionSet,
)
from eval.trial import Trial
from rag.errors import ReadingError
from rag.records import Record

_SAMPLE = "GA-11955"


class Kept(Asked, Protocol):
    """What the command needs of the product's Service beside asking."""

    @property
    def encoder(self) -> Encoder:
        """What it turns texts into vectors with."""

    def ingest(self, data: bytes) -> Record:
        """A record read and kept."""


ServiceFor = Callable[[Path | None], Kept]


@dataclass(frozen=True)
class Outputs:
    """Where figures go beside the terminal (``kept``: for the web app's page), whether failures are
    listed there, and the JSON of an earlier run to compare with.
    """

    json: Path | None = None
    kept: Path | None = None
    failures: bool = False
    against: Path | None = None


def run_command(
    service_for: ServiceFor,
    *,
    questions: Path | None = None,
    shared: Path | None = None,
    outputs: Outputs = Outputs(),
    console: Console | None = None,
) -> int:
    """Run ``questions``, or the sets on the sample and, with ``shared``, its texts. Exit 0.

    ``service_for(None)`` is the operator's library, ``service_for(folder)`` one in that folder,
    empty at first. QuestionSetError where no question could be asked.
    """
    console = console or Console()
    earlier = read_run(outputs.against) if outputs.against else None
    trials: list[Trial] = []
    for trial in _trials(service_for, questions, shared):
        print_trial(trial, console, with_failures=outputs.failures)
        trials.append(trial)
        if outputs.json and trial.outcomes:
            _write(outputs.json, trials)  # what is asked so far, should the rest be cut off
    public = _public(service_for, shared)
    if public:
        print_public(public, console)
    if earlier is not None:
        print_changes(tuple(changes(trials, earlier)), console)
    if not any(trial.outcomes for trial in trials):
        raise QuestionSetError("no question was asked: the library holds none of their records")
    for path in filter(None, (outputs.json, outputs.kept)):
        _write(path, trials, public)
        console.print(f"written: {escape(str(path))}")
    return 0


def official_truths(shared: Path | None = None) -> tuple[Path, ...]:
    """The truth tables at hand: the bundled ones and those of the shared folder, by record."""
    found = list(TRUTHS.glob("*.tsv"))
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
    return Trial("The library", about, _runs(ON_SAMPLE, service), attributed, left_out)


def _official_trials(service_for: ServiceFor, shared: Path) -> Iterator[Trial]:
    folder = shared / "records"
    attributed = attribute_folder(official_truths(shared), folder)
    with TemporaryDirectory(prefix="onrecord-eval-") as temporary:
        service = service_for(Path(temporary))
        left_out = _ingest(service, folder)
        about = _about(service.records)
        yield Trial("Official texts", about, _runs(ON_SAMPLE, service), attributed, left_out)
        asked = _runs(OPEN, service)
        path = folder / "truth" / "questions.jsonl"
        if path.is_file():
            asked += (run("by lines", read_questions_by_lines(path, folder), service),)
        others = attribute_folder(sorted(OTHER_TRUTHS.glob("*.tsv")), folder)
        yield Trial("Other records", about, asked, others)
        yield Trial("Other records, held back", about, _runs(HELD_BACK, service))
        yield Trial("Held back, lists by meaning", about, _runs([CONTRASTS], service))
        yield Trial("As people type", about, _runs(ASKED, service))
        yield Trial("To all records, in conversation", about, _runs(CONVERSATIONS, service))
        yield Trial("Comparisons, half with a silent side", about, _runs([COMPARISONS], service))
        yield Trial("Everyday subjects, of which nobody spoke", about, _runs([EVERYDAY], service))
    with TemporaryDirectory(prefix="onrecord-eval-") as temporary:
        service = service_for(Path(temporary))
        left_out = _ingest(service, INVENTED_TRUTHS)
        asked = _runs(OF_INVENTED, service)
        about = f"{_about(service.records)}; other organs and decades"
        invented = attribute_folder(sorted(INVENTED_TRUTHS.glob("*.tsv")), INVENTED_TRUTHS)
        yield Trial("Invented releases", about, asked, invented, left_out)
        yield Trial("Invented, lists by meaning", about, _runs([INVENTED_CONTRASTS], service))
        yield Trial("Invented, comparisons", about, _runs([INVENTED_COMPARISONS], service))


def _ingest(service: Kept, folder: Path) -> tuple[str, ...]:
    """Keep the texts of a folder; the names of those that cannot be read, and why."""
    paths = sorted(folder.glob("*.txt"))
    if not paths:
        raise QuestionSetError(f"{folder} has no *.txt to ask about")
    left_out: list[str] = []
    for path in paths:
        try:
            service.ingest(path.read_bytes())
        except ReadingError as error:
            left_out.append(f"{path.name} left out: {error}")
    return tuple(left_out)


def _runs(sets: Sequence[QuestionSet], service: Asked) -> tuple[Run, ...]:
    return tuple(
        run(one.name, read_questions(one.path), service, narrow=not one.whole) for one in sets
    )


def _about(records: Sequence[Record]) -> str:
    """What is held, and whether GA/11955 there is the digest or the official text."""
    sample = next((record for record in records if record.id == _SAMPLE), None)
    held = f"{len(records)} record{'' if len(records) == 1 else 's'}"
    if sample is None:
        return f"{held}, without GA/11955"
    return f"{held}; GA/11955 is {'the digest' if sample.digest else 'the official text'}"


def _public(service_for: ServiceFor, shared: Path | None) -> tuple[Compared, ...]:
    folder = shared / "benchmarks" if shared else None
    if folder is None or not folder.is_dir():
        return ()
    return tuple(public_sets(folder, service_for(None).encoder))


def _write(path: Path, trials: Sequence[Trial], public: Sequence[Compared] = ()) -> None:
    data = as_data(trials, datetime.now(UTC), public)
    path.parent.mkdir(parents=True, exist_ok=True)
    made = path.with_name(f"{path.name}.new")
    made.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    made.replace(path)
