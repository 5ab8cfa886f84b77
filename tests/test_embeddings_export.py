"""The exported file: made once, anew where it is damaged, refused where it gives other vectors; in
whole numbers where they come near.
"""

from __future__ import annotations

import io
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx as onnx_format
import psutil
import pytest

from embeddings import (
    Encoded,
    Encoder,
    Model,
    ModelError,
    TorchEncoder,
    find_adapter,
    find_model,
    open_encoder,
    tuning,
)
from embeddings import export as export_module
from embeddings.encoder import OnnxEncoder
from rag.settings import Settings

pytestmark = pytest.mark.model

TEXTS = ["Who spoke?", "Prisca Moyo, Zimbabwe: 412 wells had been dug.", "«Élan»", "x", ""]


@pytest.fixture(scope="module")
def onnx(small_model: Model, small_models: Path) -> Encoder:
    return open_encoder(small_model, "onnx", small_models)


def test_the_exported_file_is_named_by_the_weights_and_made_once(
    small_model: Model, small_models: Path
) -> None:
    (file,) = small_models.glob("*.onnx")
    assert file.name == f"{small_model.fingerprint[:16]}.onnx"
    before = file.stat().st_mtime_ns
    open_encoder(small_model, "auto", small_models)
    assert file.stat().st_mtime_ns == before


@pytest.fixture
def damaged(small_model: Model, tmp_path: Path) -> Path:
    """A folder whose exported model is cut short."""
    file = tmp_path / f"{small_model.fingerprint[:16]}.onnx"
    file.write_bytes(b"\x08\x08no model")
    return tmp_path


@pytest.fixture
def no_export(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_model: Model, _file: Path) -> None:
        raise ModelError("no export")

    monkeypatch.setattr(export_module, "_export_apart", fail)


@pytest.mark.usefixtures("no_export")
def test_an_export_that_cannot_be_made_anew_is_refused(small_model: Model, damaged: Path) -> None:
    with pytest.raises(ModelError, match="no export"):
        open_encoder(small_model, "onnx", damaged)


@pytest.mark.usefixtures("no_export")
def test_where_no_export_can_be_made_auto_gives_right_vectors_all_the_same(
    small_model: Model, damaged: Path, onnx: Encoder
) -> None:
    encoder = open_encoder(small_model, "auto", damaged)
    np.testing.assert_allclose(encoder.encode(TEXTS).vectors, onnx.encode(TEXTS).vectors, atol=1e-4)


@pytest.fixture
def made_anew(small_models: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that are exported: copies of what was exported once."""
    files: list[Path] = []

    def copy(_model: Model, file: Path) -> None:
        (good,) = small_models.glob("*.onnx")
        for suffix in (".onnx", ".crc32"):
            shutil.copy(good.with_suffix(suffix), file.with_suffix(suffix))
        files.append(file)

    monkeypatch.setattr(export_module, "_export_apart", copy)
    return files


@pytest.mark.parametrize("cut", [0, 1000, -1])
def test_an_export_cut_short_is_made_anew(
    small_model: Model, small_models: Path, tmp_path: Path, made_anew: list[Path], cut: int
) -> None:
    name = f"{small_model.fingerprint[:16]}.onnx"
    whole = (small_models / name).read_bytes()
    (tmp_path / name).write_bytes(whole[:cut])
    shutil.copy((small_models / name).with_suffix(".crc32"), tmp_path)
    open_encoder(small_model, "onnx", tmp_path)
    assert made_anew == [tmp_path / name]


def test_an_export_with_changed_weights_is_made_anew(
    small_model: Model, small_models: Path, tmp_path: Path, made_anew: list[Path]
) -> None:
    name = f"{small_model.fingerprint[:16]}.onnx"
    network = onnx_format.load(small_models / name)
    layers = [one for one in network.graph.initializer if sorted(one.dims) == [384, 1536]]
    layers[0].raw_data = bytes(len(layers[0].raw_data))
    onnx_format.save(network, tmp_path / name)
    shutil.copy((small_models / name).with_suffix(".crc32"), tmp_path)
    open_encoder(small_model, "auto", tmp_path)
    assert made_anew == [tmp_path / name]


def _in_this_process(command: list[str], **given: bytes) -> subprocess.CompletedProcess[bytes]:
    """What the other process would do, where what is patched here counts."""
    stream = io.BytesIO(given["input"])
    pickle.load(stream)  # our path
    try:
        export_module.export(*pickle.load(stream))
    except ModelError as error:
        return subprocess.CompletedProcess(command, 1, b"", str(error).encode())
    return subprocess.CompletedProcess(command, 0, b"", b"")


@pytest.mark.parametrize(
    "wrong",
    [
        lambda encoded: replace(encoded, vectors=-encoded.vectors),
        lambda encoded: replace(encoded, tokens=tuple(-one for one in encoded.tokens)),
    ],
)
def test_an_export_that_gives_other_vectors_is_not_kept(
    small_model: Model,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    wrong: Callable[[Encoded], Encoded],
) -> None:
    real = TorchEncoder.encode
    monkeypatch.setattr(TorchEncoder, "encode", lambda *given: wrong(real(*given)))
    monkeypatch.setattr(export_module.subprocess, "run", _in_this_process)
    with pytest.raises(ModelError, match="other vectors"):
        open_encoder(small_model, "onnx", tmp_path)
    assert [file.suffix for file in tmp_path.iterdir()] == [".lock"]


def test_weights_of_another_hash_are_exported_to_a_file_of_their_own(
    small_model: Model, small_models: Path, tmp_path: Path, made_anew: list[Path]
) -> None:
    folder = tmp_path / "exports"
    shutil.copytree(small_models, folder)
    (kept,) = folder.glob("*.onnx")
    kept.write_bytes(b"not looked at")
    other = replace(small_model, sha256="e" * 64)
    open_encoder(other, "onnx", folder)
    assert made_anew == [folder / f"{other.fingerprint[:16]}.onnx"]
    assert kept.read_bytes() == b"not looked at"


@pytest.fixture
def rounding(small_model: Model, tmp_path: Path) -> Model:
    """The small model, its adapter telling how far the inputs of its layers range."""
    assert small_model.adapter is not None
    file = tmp_path / "ranged.safetensors"
    shutil.copy(small_model.adapter.file, file)
    tuning.add_ranges(small_model, file, TEXTS)
    return replace(small_model, adapter=find_adapter(small_model.sha256, file))


def _operations(folder: Path) -> list[str]:
    (file,) = folder.glob("*.onnx")
    return [one.op_type for one in onnx_format.load(file).graph.node]


def test_whole_numbers_give_near_vectors_the_same_whatever_stands_beside(
    rounding: Model, tmp_path: Path, onnx: Encoder
) -> None:
    encoder = open_encoder(rounding, "onnx", tmp_path)
    rounded, exactly = encoder.encode(TEXTS), onnx.encode(TEXTS)
    cosines = (rounded.vectors * exactly.vectors).sum(axis=1)
    assert cosines.min() > 0.98
    assert cosines.max() < 1 - 1e-6
    alone = np.concatenate([encoder.encode([text]).vectors for text in TEXTS])
    np.testing.assert_array_equal(alone, rounded.vectors)
    assert "DynamicQuantizeMatMul" in _operations(tmp_path)


def test_whole_numbers_that_spoil_the_vectors_are_not_kept(
    rounding: Model, tmp_path: Path, onnx: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_module, "_NEAR", 1.01)
    made = tmp_path / "folder"
    made.mkdir()
    export_module.export(rounding, made / "made.onnx")
    encoder = OnnxEncoder(rounding, made / "made.onnx")
    np.testing.assert_allclose(encoder.encode(TEXTS).vectors, onnx.encode(TEXTS).vectors, atol=1e-4)
    assert "DynamicQuantizeMatMul" not in _operations(made)


def test_the_default_model_is_in_whole_numbers_and_finds_what_answers(models: Path) -> None:
    model = find_model(Settings().model)
    encoder = open_encoder(model, "onnx", models)
    said = encoder.encode(
        ["Kenya: Lorries waited two days at each crossing.", "Ghana: A third of the water leaks."]
    )
    asked = encoder.encode(["Who grumbled about plumbing?", "Which state was held up in haulage?"])
    assert (asked.vectors @ said.vectors.T).argmax(axis=1).tolist() == [1, 0]
    assert said.vectors.shape == (2, 384)
    assert {one.shape[1] for one in said.tokens} == {128}
    assert model.adapted == "all-mpnet-base-v2"  # by which thresholds go
    assert _operations(models).count("DynamicQuantizeMatMul") == 72  # six in each of twelve layers


def test_an_export_that_cannot_be_made_says_why(small_model: Model, tmp_path: Path) -> None:
    without = replace(small_model, folder=tmp_path / "none")
    with pytest.raises(ModelError, match=r"cannot be exported: .*/none"):
        open_encoder(without, "onnx", tmp_path)
    assert [file.suffix for file in tmp_path.iterdir()] == [".lock"]


def test_an_export_ended_from_outside_asks_for_memory(
    small_model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_module, "_ALONE", "import os; os.kill(os.getpid(), 9)")
    with pytest.raises(ModelError, match=r"signal 9.*memory"):
        open_encoder(small_model, "onnx", tmp_path)
    assert [file.suffix for file in tmp_path.iterdir()] == [".lock"]


_ASKING = """
import pickle, sys
from embeddings import export
export._ALONE, *given = pickle.load(sys.stdin.buffer)
export.open_encoder(*given)
"""


def _asking(model: Model, folder: Path, alone: str = export_module._ALONE) -> subprocess.Popen:
    """A process that asks for an encoder, which another one is to export."""
    process = subprocess.Popen([sys.executable, "-c", _ASKING], stdin=subprocess.PIPE)
    assert process.stdin
    with process.stdin as given:
        pickle.dump((alone, model, "onnx", folder), given)
    return process


def test_what_exports_ended_from_outside_left_behind_is_removed(
    small_model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        _asking(small_model, tmp_path, "import os; os.kill(os.getppid(), 9)").wait()
    assert len([one for one in tmp_path.iterdir() if one.is_dir()]) == 1
    (tmp_path / "tmpothers").mkdir()
    monkeypatch.setattr(export_module, "_ALONE", "raise SystemExit(1)")
    with pytest.raises(ModelError):
        open_encoder(small_model, "onnx", tmp_path)
    assert [one.name for one in tmp_path.iterdir() if one.is_dir()] == ["tmpothers"]


def test_an_export_ends_with_the_process_that_asked_for_it(
    small_model: Model, tmp_path: Path
) -> None:
    asking = _asking(small_model, tmp_path)
    exporting: list[psutil.Process] = []
    while not exporting or exporting[0].num_threads() == 1:  # until it looks after its parent
        assert asking.poll() is None
        exporting = psutil.Process(asking.pid).children()
    asking.terminate()
    asking.wait()
    gone, _ = psutil.wait_procs(exporting, timeout=5)
    assert gone == exporting


def test_thresholds_go_with_the_weights_whatever_they_are_called() -> None:
    adapter = find_adapter(find_model(Settings().model).sha256)
    assert adapter is not None
    assert Model("renamed", Path("folder"), "0" * 64, adapter).adapted == "all-mpnet-base-v2"
