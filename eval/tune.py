"""``python -m eval.tune SHARED FOLDER``: trains the encoder's adapter on our own questions.

Comes in: the questions in ``data/training`` and the open sets, the official texts and the invented
records of ``data/training`` (which no fold leaves out). Goes out:
``FOLDER/all.safetensors`` (what ``embeddings`` bundles as ``adapter.safetensors``) and one adapter
a fold, trained without the records of that fold: they judge the adapter, and ``eval.fit`` fits on
what they find. Needs the extra ``tune``. Does not know: how an adapter is trained.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from embeddings import Encoder, TorchEncoder, find_adapter, find_model
from embeddings.tuning import Example, Passages, tune
from eval.measures.measure import area
from eval.questions import Question, read_questions
from eval.sets import INVENTED, OPEN, TRAINING, A
from rag.passages import windows
from rag.reading import read
from rag.records import Record, record_id
from rag.settings import read_settings
from rag.words import even

# Records are left out together with those on the same subject.
FOLDS = (
    ("GA-12566", "SC-15701", "SC-16023", "GA-12631"),
    ("GA-12404", "GA-12458", "GA-12548", "SC-14854", "SC-15588"),
    ("GA-11955",),
)


def main(shared: Path, folder: Path) -> None:
    """Train all adapters; prints how each does on the questions it was not trained on."""
    settings = read_settings()
    model = replace(find_model(settings.model, settings.model_sha256), adapter=None)
    judged = [_example(q) for one in (A, *OPEN) for q in read_questions(one.path)]
    examples = judged + [_example(q) for path in TRAINING for q in read_questions(path)]
    texts = [*(shared / "records").glob("*.txt"), *INVENTED]
    records = [read(path.read_text("utf-8")) for path in texts]
    passages = {record.id: _passages(record) for record in records}
    folder.mkdir(parents=True, exist_ok=True)
    tune(examples, passages, model, folder / "all.safetensors")
    for fold in FOLDS:
        file = folder / f"without-{fold[0]}.safetensors"
        tune([one for one in examples if one.asks not in fold], passages, model, file)
        held = [one for one in judged if one.asks in fold]
        for name, adapter in (
            ("as published", None),
            ("adapted", find_adapter(model.sha256, file)),
        ):
            first, told = _judge(TorchEncoder(replace(model, adapter=adapter)), held, passages)
            print(
                f"{' '.join(fold):50} {name:12} right first {first:.3f}, silence told {told:.3f}",
                flush=True,
            )


def _example(question: Question) -> Example:
    return Example(even(question.text), record_id(question.record or ""), question.paragraphs)


def _passages(record: Record) -> Passages:
    cut = list(windows([record]))
    numbers = np.array([window.remark.paragraph.number for window in cut], np.int64)
    return Passages(tuple(window.indexed for window in cut), numbers)


def _judge(
    encoder: Encoder, examples: Sequence[Example], passages: Mapping[str, Passages]
) -> tuple[float, float]:
    """How often the right paragraph is first, and how well the best cosine tells silence (AUC)."""
    said = {name: encoder.encode(passages[name].texts) for name in {one.asks for one in examples}}
    first: list[bool] = []
    best: list[float] = []
    asked = encoder.encode([example.text for example in examples])
    for example, vector in zip(examples, asked, strict=True):
        cosines = said[example.asks] @ vector
        best.append(float(cosines.max()))
        if example.right:
            first.append(int(passages[example.asks].numbers[cosines.argmax()]) in example.right)
    answered = np.array([bool(example.right) for example in examples])
    return float(np.mean(first)), area(np.array(best), answered)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
