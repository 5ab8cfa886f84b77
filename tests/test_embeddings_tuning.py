"""Tuning: an adapter trained on a few questions brings what answers them nearer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from embeddings import (
    MADE_FOR,
    Model,
    ModelError,
    TokenRows,
    TorchEncoder,
    find_adapter,
    find_model,
)
from embeddings.adapter import HIGH, LOW, REDUCTION

tuning = pytest.importorskip("embeddings.tuning", reason="the extra `tune` is not installed")
pytestmark = pytest.mark.model

SAID = (
    "Kenya: Lorries waited two days at each crossing.",
    "Ghana: Pipes that leak lose a third of the water.",
    "Canada: The ice that feeds the rivers is melting.",
    "Chile: Masons from both banks laid the stones.",
    "Fiji: Boats were mended before the storms.",
)
ASKED = (("Who held up the haulage?", 1), ("Which state grumbled about plumbing?", 2),
         ("Whose glaciers are vanishing?", 3), ("Who built together?", 4))  # fmt: skip


def test_a_trained_adapter_ranks_what_it_was_trained_on_higher(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    model = replace(find_model("all-MiniLM-L6-v2"), adapter=None)
    numbers = np.arange(1, len(SAID) + 1)
    examples = [tuning.Example(text, "x", (number,)) for text, number in ASKED] * 12
    examples += [tuning.Example("Who sang opera in Vienna?", "x", ())] * 8
    monkeypatch.setattr(tuning, "_BATCH", 4)  # more steps from few examples
    begins = tuple(text.index(": ") + 2 for text in SAID)
    passages = {"x": tuning.Passages(SAID, numbers, begins)}
    tuning.tune(examples, passages, model, tmp_path / "a.safetensors")
    adapter = find_adapter(model.sha256, tmp_path / "a.safetensors")
    assert adapter is not None

    def lead(table: np.ndarray) -> float:
        """By how much the right passage is nearer than the nearest wrong one, on average."""
        return float(
            np.mean(
                [
                    row[number - 1] - np.delete(row, number - 1).max()
                    for row, (_, number) in zip(table, ASKED, strict=True)
                ]
            )
        )

    questions = [text for text, _ in ASKED]
    by_vectors: list[float] = []
    for one in (None, adapter):
        encoder = TorchEncoder(replace(model, adapter=one))
        asked, said = encoder.encode(questions), encoder.encode(SAID, begins)
        by_vectors.append(lead(asked.vectors @ said.vectors.T))
    assert by_vectors[1] > by_vectors[0] + 0.02
    rows = TokenRows.of(said.tokens)
    near = [rows.nearest(tokens, np.arange(len(SAID))) for tokens in asked.tokens]
    assert lead(np.array([one.mean(axis=1) for one in near])) > 0.02


def test_changes_in_eight_bits_are_nearly_those_trained() -> None:
    torch.manual_seed(0)
    layers = {LOW: 0.02 * torch.randn(4, 60), HIGH: 0.3 * torch.randn(50, 4)}
    rounded, scale = tuning.in_eight_bits(layers)
    assert {one.element_size() for one in rounded.values()} == {1}
    trained = layers[HIGH] @ layers[LOW]
    off = scale * (rounded[HIGH].float() @ rounded[LOW].float()) - trained
    assert float(off.norm() / trained.norm()) < 0.05


def test_vectors_are_reduced_to_the_directions_that_tell_most(
    small_model: Model, tmp_path: Path
) -> None:
    plain = replace(small_model, adapter=None)
    file = tmp_path / "a.safetensors"
    save_file({}, file, {MADE_FOR: plain.sha256})
    tuning.add_reduction(plain, file, SAID, 3)
    encoder = TorchEncoder(replace(plain, adapter=find_adapter(plain.sha256, file)))
    assert encoder.dimensions == 3
    short, long = (one.encode(SAID).vectors for one in (encoder, TorchEncoder(plain)))
    expected = long @ np.linalg.svd(long, full_matrices=False)[2][:3].T
    expected /= np.linalg.norm(expected, axis=1, keepdims=True)
    np.testing.assert_allclose(short @ short.T, expected @ expected.T, atol=0.05)  # eight bits
    with pytest.raises(ValueError, match="reduces vectors already"):
        tuning.add_reduction(plain, file, SAID, 3)
    with pytest.raises(ValueError, match="5 texts tell no 6 directions"):
        tuning.add_reduction(plain, file, SAID, 6)


def test_what_reduces_other_vectors_is_refused(small_model: Model, tmp_path: Path) -> None:
    file = tmp_path / "a.safetensors"
    save_file({REDUCTION: torch.ones(7, 2)}, file, {MADE_FOR: small_model.sha256})
    adapter = find_adapter(small_model.sha256, file)
    with pytest.raises(ModelError, match="reduces vectors of 7 dimensions, not 384"):
        TorchEncoder(replace(small_model, adapter=adapter))
