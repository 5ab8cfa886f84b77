"""Adapters: merged where they fit, left alone where they are another model's, noticed where cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from fakes import WELLS, shelve
from safetensors.torch import save_file

from embeddings import MADE_FOR, SCALE, Adapter, ModelError, TorchEncoder, find_adapter, find_model
from embeddings.adapter import BUNDLED

HASH = "a" * 64


def _file(folder: Path, *, layer: str = "layer", scale: str = "1", made_for: str = HASH) -> Path:
    prefix = f"base_model.model.{layer}"
    tensors = {
        f"{prefix}.lora_A.weight": torch.tensor([[1.0, 0.0, 2.0]]),
        f"{prefix}.lora_B.weight": torch.tensor([[1.0], [3.0]]),
    }
    save_file(tensors, folder / "x.safetensors", {MADE_FOR: made_for, SCALE: scale})
    return folder / "x.safetensors"


def _network() -> torch.nn.Module:
    network = torch.nn.ModuleDict({"layer": torch.nn.Linear(3, 2)})
    torch.nn.init.zeros_(network["layer"].weight)
    return network


@pytest.mark.parametrize("scale", [1.0, 0.5])
def test_the_product_of_the_two_is_added_to_the_weights(tmp_path: Path, scale: float) -> None:
    adapter = find_adapter(HASH, _file(tmp_path, scale=str(scale)))
    assert adapter is not None
    network = _network()
    adapter.merge(network)
    expected = scale * torch.tensor([[1.0, 0.0, 2.0], [3.0, 0.0, 6.0]])
    torch.testing.assert_close(network["layer"].weight.data, expected)


def test_one_for_another_model_or_none_is_not_used(tmp_path: Path) -> None:
    assert find_adapter("b" * 64, _file(tmp_path)) is None
    assert find_adapter(HASH, tmp_path / "none.safetensors") is None


def test_a_file_cut_short_is_refused_by_name(tmp_path: Path) -> None:
    file = _file(tmp_path)
    file.write_bytes(file.read_bytes()[:20])
    with pytest.raises(ModelError, match=r"x\.safetensors is damaged"):
        find_adapter(HASH, file)


def test_one_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    adapter = find_adapter(HASH, _file(tmp_path, layer="other"))
    assert adapter is not None
    with pytest.raises(ModelError, match="does not fit"):
        adapter.merge(_network())


@pytest.mark.parametrize("file", BUNDLED, ids=lambda file: file.stem)
def test_what_is_bundled_is_less_than_a_megabyte(file: Path) -> None:
    assert file.stat().st_size < 1_000_000


@pytest.mark.parametrize("ask", [Adapter.projection, Adapter.reduction])
def test_what_it_does_not_hold_is_none(
    ask: Callable[[Adapter], torch.Tensor | None], tmp_path: Path
) -> None:
    adapter = find_adapter(HASH, _file(tmp_path))
    assert adapter is not None
    assert ask(adapter) is None


def test_vectors_of_two_adapters_are_told_apart(tmp_path: Path) -> None:
    plain = replace(find_model("all-MiniLM-L6-v2"), adapter=None)
    adapted = replace(plain, adapter=Adapter(tmp_path, "c" * 64))
    other = replace(plain, adapter=Adapter(tmp_path, "d" * 64))
    assert len({one.fingerprint for one in (plain, adapted, other)}) == 3


@pytest.mark.model
def test_the_bundled_adapter_is_for_the_carried_model_and_turns_its_vectors() -> None:
    model = find_model("all-MiniLM-L6-v2")
    assert model.adapter is not None
    assert model.adapter.file in BUNDLED
    assert model.adapter.file.stem == model.name
    texts = ["Who asked for wells?"]
    adapted = TorchEncoder(model).encode(texts).vectors
    published = TorchEncoder(replace(model, adapter=None)).encode(texts).vectors
    cosine = (adapted @ published.T).item()
    assert 0.3 < cosine < 0.999
    np.testing.assert_allclose(np.linalg.norm(adapted, axis=1), 1, atol=1e-5)


@pytest.mark.model
def test_a_model_without_an_adapter_has_tokens_and_answers(tmp_path: Path) -> None:
    encoder = TorchEncoder(replace(find_model("all-MiniLM-L6-v2"), adapter=None))
    (tokens,) = encoder.encode(["Who asked for wells?"]).tokens
    assert tokens.shape == (4, encoder.dimensions)
    service = shelve(tmp_path, WELLS, encoder=encoder)
    answer = service.ask("How many wells had been dug in the dry districts?")
    assert "412" in answer.text
