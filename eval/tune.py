"""``python -m eval.tune SHARED FOLDER``: trains the encoder's adapter on our own questions.

Comes in: the questions in ``data/training`` and the open sets, the official texts and the invented
records of ``data/training``. Goes out, for the model that is set: ``FOLDER/all.safetensors`` (of
the kind that ``embeddings`` bundles in ``adapters``) and ``FOLDER/apart.safetensors``, trained
without the records of any fold: it judges what training brings, and ``eval.fit`` fits on what it
finds. Needs the extra ``tune``. Does not know: how an adapter is trained.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from embeddings import Encoder, TokenRows, TorchEncoder, find_adapter, find_model
from embeddings.tuning import Course, Example, Passages, tune
from eval.measures.measure import area
from eval.questions import Question, read_questions
from eval.sets import INVENTED, OPEN, TRAINING, A
from rag.holdings.passages import windows
from rag.reading import read
from rag.records import Record, record_id
from rag.settings import read_settings
from rag.words import even

ALL, APART = "all.safetensors", "apart.safetensors"
# Of a model of twelve layers the upper third, once: the others' states need no slopes.
_COURSES = {
    "all-mpnet-base-v2": Course(
        rank=16, layers="(8|9|10|11)", epochs=1, projects=False, rounds=True, reduced=384
    )
}
# Records are left out together with those on the same subject.
FOLDS = (
    ("GA-12566", "SC-15701", "SC-16023", "GA-12631"),
    ("GA-12404", "GA-12458", "GA-12548", "SC-14854", "SC-15588"),
)


def main(shared: Path, folder: Path) -> None:
    """Train both; prints how the second does on the questions it was not trained on."""
    settings = read_settings()
    model = replace(find_model(settings.model, settings.model_sha256), adapter=None)
    judged = [_example(q) for one in OPEN for q in read_questions(one.path)]
    of_a = [_example(q) for q in read_questions(A.path)]
    examples = of_a + judged + [_example(q) for path in TRAINING for q in read_questions(path)]
    texts = [*(shared / "records").glob("*.txt"), *INVENTED]
    records = [read(path.read_text("utf-8")) for path in texts]
    passages = {record.id: _passages(record) for record in records}
    folder.mkdir(parents=True, exist_ok=True)
    course = _COURSES.get(settings.model, Course())
    tune(examples, passages, model, folder / ALL, course)
    folds = {record for fold in FOLDS for record in fold}
    apart = [one for one in examples if one.asks not in folds]
    tune(apart, passages, model, folder / APART, course)
    for name, adapter in (
        ("as published", None),
        ("adapted", find_adapter(model.sha256, folder / APART)),
    ):
        encoder = TorchEncoder(replace(model, adapter=adapter))
        for fold in FOLDS:
            held = [one for one in judged if one.asks in fold]
            by = ("vectors", "tokens")
            for what, (first, told) in zip(by, _judge(encoder, held, passages), strict=True):
                print(
                    f"{' '.join(fold):50} {name:12} by {what} right first {first:.3f}, "
                    f"silence told {told:.3f}"
                )


def _example(question: Question) -> Example:
    return Example(even(question.text), record_id(question.record or ""), question.paragraphs)


def _passages(record: Record) -> Passages:
    cut = list(windows([record]))
    numbers = np.array([window.remark.paragraph.number for window in cut], np.int64)
    texts, begins = zip(*((window.indexed, window.begins) for window in cut), strict=True)
    return Passages(texts, numbers, begins)


def _judge(
    encoder: Encoder, examples: Sequence[Example], passages: Mapping[str, Passages]
) -> list[tuple[float, float]]:
    """By vectors, then by tokens: how often the right paragraph is first, and how well the best
    passage tells silence (AUC).
    """
    said = {name: passages[name] for name in {one.asks for one in examples}}
    encoded = {name: encoder.encode(one.texts, one.begins) for name, one in said.items()}
    rows = {name: TokenRows.of(one.tokens) for name, one in encoded.items()}
    scores: list[list[NDArray[np.float32]]] = [[], []]
    asked = encoder.encode([one.text for one in examples])
    for one, vector, tokens in zip(examples, asked.vectors, asked.tokens, strict=True):
        every = np.arange(len(rows[one.asks]))
        scores[0].append(encoded[one.asks].vectors @ vector)
        scores[1].append(rows[one.asks].nearest(tokens, every).mean(axis=1))
    answered = np.array([bool(one.right) for one in examples])
    return [
        (
            float(
                np.mean(
                    [
                        int(said[one.asks].numbers[row.argmax()]) in one.right
                        for one, row in zip(examples, table, strict=True)
                        if one.right
                    ]
                )
            ),
            area(np.array([row.max() for row in table]), answered),
        )
        for table in scores
    ]


def run_from_shell(program: str, run: Callable[[Path, Path], object]) -> None:
    """Run a program on the two folders that the command line names: the shared files, and where
    what it makes goes.
    """
    parser = argparse.ArgumentParser(program)
    for name in ("shared", "folder"):
        parser.add_argument(name, type=Path)
    given = parser.parse_args()
    run(given.shared, given.folder)


if __name__ == "__main__":
    run_from_shell("python -m eval.tune", main)
