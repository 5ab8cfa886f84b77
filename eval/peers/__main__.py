"""``python -m eval.peers SHARED``: the peers beside On Record, on the same records and questions.

Comes in: the folder of official texts. Goes out: a table, and the figures as JSON.
Does not know: how a system is set up (``systems``) or run (``contest``).

A question is put to the whole library, and only the paragraphs of its own record count as right.
On Record's weights and adapter were made looking at some of the sets, so that what the sets it has
not seen come to stands apart: that is the figure to compare.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from embeddings import find_model
from eval.costs import Memory
from eval.latency import busy_neighbours, machine
from eval.peers.contest import Turn, ask_in_turn, contestants
from eval.peers.places import Places
from eval.peers.systems import SYSTEMS, Build
from eval.questions import Question, QuestionSetError, read_questions
from eval.run import Latency
from eval.sets import HELD_BACK, ON_SAMPLE, OPEN, B
from rag.answer import Kind
from rag.errors import OnRecordError
from rag.records import record_id
from rag.settings import Settings

KINDS = {Kind.STATEMENT, Kind.WHO, "number"}
_UNSEEN = (B, *HELD_BACK)
_SEEN = tuple(one for one in (*ON_SAMPLE, *OPEN) if one not in _UNSEEN)


@dataclass(frozen=True)
class Found:
    """Over some questions: the share with a right paragraph among five pieces, and the mean share
    of the right ones that the five hold.
    """

    questions: int
    success: float
    recall: float


@dataclass(frozen=True)
class Standing:
    """How a way of asking a system fared. ``worked_ms``: the processor's time, median, quiet."""

    name: str
    quiet: Latency
    busy: Latency
    worked_ms: float
    unseen: Found
    seen: Found
    index_s: float
    memory: Memory


def main(given: Sequence[str] | None = None) -> int:
    """Run the contest; exit 0, or 1 and a line that says why."""
    parser = argparse.ArgumentParser(prog="python -m eval.peers", description=__doc__)
    parser.add_argument("shared", type=Path, metavar="SHARED", help="where records/ lies")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures")
    parser.add_argument(
        "--busy", type=int, default=60, metavar="N", help="questions put beside busy neighbours"
    )
    asked = parser.parse_args(given)
    about = {"machine": asdict(machine()), "load": round(os.getloadavg()[0], 1)}
    try:
        standings = contest(SYSTEMS, asked.shared / "records", asked.busy)
    except OnRecordError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    print_standings(standings, Console())
    if asked.json:
        data = about | {"systems": [asdict(one) for one in standings]}
        asked.json.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    return 0


def contest(builds: Sequence[Build], folder: Path, busy: int) -> list[Standing]:
    """How each system fares; QuestionSetError, PeerError."""
    files = sorted(folder.glob("*.txt"))
    held = {file.stem for file in files}
    unseen, seen = (
        [
            one
            for some in sets
            for one in read_questions(some.path)
            if one.answerable and one.kind in KINDS and record_id(one.record or "") in held
        ]
        for sets in (_UNSEEN, _SEEN)
    )
    if not unseen or not seen:
        raise QuestionSetError(f"{folder} does not hold the records that the questions are on")
    places = Places(files)
    questions = [one.text for one in (*unseen, *seen)]
    with (
        find_model(Settings().model).files() as model,
        contestants(builds, files, model) as built,
    ):
        quiet = ask_in_turn(built, questions)
        with busy_neighbours(machine().cores):
            beside = ask_in_turn(built, questions[:: max(1, len(questions) // busy)])
        return [
            Standing(
                name=way,
                quiet=_latency(quiet[way]),
                busy=_latency(beside[way]),
                worked_ms=Latency.of([turn.worked_ms for turn in quiet[way]]).p50,
                unseen=found(unseen, quiet[way], places),
                seen=found(seen, quiet[way][len(unseen) :], places),
                index_s=one.index_s,
                memory=one.memory(),
            )
            for one in built
            for way in one.ways
        ]


def found(questions: Sequence[Question], turns: Sequence[Turn], places: Places) -> Found:
    """What the first turns hold of the right paragraphs of questions."""
    success, recall = 0, 0.0
    for question, turn in zip(questions, turns, strict=False):
        right = {(record_id(question.record or ""), n) for n in question.paragraphs}
        held = {key for piece in turn.pieces for key in places.of(piece)} & right
        success += bool(held)
        recall += len(held) / len(right)
    return Found(len(questions), success / len(questions), recall / len(questions))


def print_standings(standings: Sequence[Standing], console: Console) -> None:
    """The figures, and how many times the first system's time each takes."""
    first, on = standings[0], machine()
    number = first.unseen.questions + first.seen.questions
    console.print(f"{number} questions, on {on.cores} × {on.model}", highlight=False)
    table = Table("", "p50 ms", "p95", "p99", "×", "busy: p50", "p95", "p99", "× (p95)", "CPU ms",
                  title="from a question to passages")  # fmt: skip
    table.columns[0].no_wrap = True
    for one in standings:
        table.add_row(
            one.name, *_times(one.quiet), f"{one.quiet.p50 / first.quiet.p50:.1f}",
            *_times(one.busy), f"{one.busy.p95 / first.busy.p95:.1f}", f"{one.worked_ms:.1f}",
        )  # fmt: skip
    console.print(table)
    for name, of in (("sets that On Record has not seen", "unseen"), ("the other sets", "seen")):
        console.print(f"{name}: {getattr(first, of).questions} questions", highlight=False)
    table = Table("", "a right one in five", "recall@5", "others: in five", "recall@5", "index s",
                  "MB")  # fmt: skip
    table.columns[0].no_wrap = True
    for one in standings:
        shares = [one.unseen.success, one.unseen.recall, one.seen.success, one.seen.recall]
        table.add_row(one.name, *(f"{share:.3f}" for share in shares), f"{one.index_s:.0f}",
                      f"{one.memory.resident or 0:.0f}")  # fmt: skip
    console.print(table)


def _latency(turns: Sequence[Turn]) -> Latency:
    return Latency.of([one.took_ms for one in turns])


def _times(latency: Latency) -> tuple[str, str, str]:
    return f"{latency.p50:.1f}", f"{latency.p95:.1f}", f"{latency.p99:.1f}"


if __name__ == "__main__":
    raise SystemExit(main())
