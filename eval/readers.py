"""``python -m eval.readers LIBRARY``: how far careful readers agree with the truth on lists.

Comes in: a library's folder with the records of the sets. Goes out: for two readers, and for an
answer, how many of those that they list are in the truth, and how much of the truth they list.
Does not know: how lists are made.

The readers had the records, 54 list questions drawn by chance from the sets on six of them, and the
speakers' names; not the truth, nor the product (``data/readers.jsonl``).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from eval.measures.speakers import LIST_PRECISION, LIST_RECALL
from eval.names import same_name
from eval.questions import Question, read_questions
from eval.run import run
from eval.sets import ASKED, HELD_BACK, ON_SAMPLE, OPEN
from rag.service import open_service
from rag.settings import read_settings

LISTS = Path(__file__).parent / "data" / "readers.jsonl"


class Listed(NamedTuple):
    """Whom a reader lists: surely, and those of whom it may be said."""

    sure: list[str]
    maybe: list[str]


def read_lists(path: Path = LISTS) -> dict[tuple[str, str], list[Listed]]:
    """Each reader's list, by the record and the id of its question."""
    lines = map(json.loads, path.read_text("utf-8").splitlines())
    return {
        (one["record"], one["id"]): [Listed(**reader) for reader in one["readers"]] for one in lines
    }


def agreement(pairs: Iterable[tuple[Sequence[str], Question]]) -> tuple[float, float]:
    """Precision and recall of some lists, on average over the questions (0 to 1). Whom the truth
    leaves open counts neither way.
    """
    precision, recall = [], []
    for listed, question in pairs:
        counted = [one for one in listed if not _among(one, question.also)]
        right = [one for one in counted if _among(one, question.speakers)]
        found = [one for one in question.speakers if _among(one, listed)]
        precision.append(len(right) / len(counted) if counted else 0.0)
        recall.append(len(found) / len(question.speakers))
    return mean(precision), mean(recall)


def _among(name: str, names: Iterable[str]) -> bool:
    return any(same_name(name, one) for one in names)


def questions(lists: Mapping[tuple[str, str], object]) -> Iterator[Question]:
    """The questions that the readers answered."""
    for one in (*ON_SAMPLE, *OPEN, *HELD_BACK, *ASKED):
        for question in read_questions(one.path):
            if (question.record, question.id) in lists:
                yield question


def main(given: Sequence[str] | None = None) -> int:
    """Print the figures; exit 0."""
    parser = argparse.ArgumentParser(prog="python -m eval.readers", description=__doc__)
    parser.add_argument("library", type=Path, help="a library's folder")
    service = open_service(read_settings(data=parser.parse_args(given).library))
    lists = read_lists()
    asked = list(questions(lists))
    table = Table("lists of", "precision", "recall", title=f"{len(asked)} list questions")
    for number, also in ((n, also) for also in (False, True) for n in (0, 1)):
        by = [lists[str(one.record), one.id][number] for one in asked]
        names = [one.sure + one.maybe * also for one in by]
        label = f"reader {number + 1}{', with those of whom it may be said' * also}"
        table.add_row(label, *map("{:.3f}".format, agreement(zip(names, asked, strict=True))))
    outcomes = run("lists", asked, service).outcomes
    figures = (measure.figure(outcomes) for measure in (LIST_PRECISION, LIST_RECALL))
    table.add_row("the answers", *(f"{one.value:.3f}" for one in figures if one))
    Console().print(table)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
