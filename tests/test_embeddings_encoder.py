"""The two encoders: the same unit vectors, whatever the batch or order; damaged files noticed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx as onnx_format
import pytest

from embeddings import Encoded, Encoder, Model, ModelError, TorchEncoder, find_model, open_encoder
from embeddings import encoder as encoder_module

pytestmark = pytest.mark.model

TEXTS = [
    "Who spoke?",
    "Prisca Moyo, Minister for Water, Zimbabwe, Statements: 412 wells had been dug.",
    "«Élan» — naïve façade, 35 per cent … «ß»",
    "The hall heard of rivers. " * 120,  # longer than the model reads
    "x",
    "",
    "Ñandú 北京 مرحبا 🌊",
]
MANY = [f"Delegate {n} spoke of {n % 7} rivers{' and dams' * (n % 13)}." for n in range(44)]


@pytest.fixture(scope="module")
def model() -> Model:
    return find_model("all-MiniLM-L6-v2")


@pytest.fixture(scope="module")
def onnx(model: Model, models: Path) -> Encoder:
    return open_encoder(model, "onnx", models)


@pytest.fixture(scope="module")
def torch(model: Model, models: Path) -> Encoder:
    return open_encoder(model, "torch", models)


def test_both_encoders_give_the_same_vectors(onnx: Encoder, torch: Encoder) -> None:
    np.testing.assert_allclose(onnx.encode(TEXTS).vectors, torch.encode(TEXTS).vectors, atol=1e-4)


@pytest.mark.parametrize("backend", ["onnx", "torch"])
def test_rows_are_float32_of_length_one(backend: str, request: pytest.FixtureRequest) -> None:
    encoder: Encoder = request.getfixturevalue(backend)
    vectors = encoder.encode(TEXTS).vectors
    assert (vectors.shape, vectors.dtype) == ((len(TEXTS), encoder.dimensions), np.float32)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


@pytest.mark.parametrize("backend", ["onnx", "torch"])
def test_no_texts_give_no_rows(backend: str, request: pytest.FixtureRequest) -> None:
    encoder: Encoder = request.getfixturevalue(backend)
    assert encoder.encode([]).vectors.shape == (0, encoder.dimensions)


@pytest.mark.parametrize("backend", ["onnx", "torch"])
def test_a_texts_vector_depends_neither_on_its_neighbours_nor_on_their_order(
    backend: str, request: pytest.FixtureRequest
) -> None:
    encoder: Encoder = request.getfixturevalue(backend)
    together = encoder.encode(MANY).vectors
    np.testing.assert_allclose(encoder.encode(MANY[::-1]).vectors[::-1], together, atol=1e-5)
    alone = np.concatenate([encoder.encode([text]).vectors for text in MANY[::9]])
    np.testing.assert_allclose(alone, together[::9], atol=1e-5)
    np.testing.assert_allclose(encoder.encode(MANY[5:18]).vectors, together[5:18], atol=1e-5)


def test_the_same_texts_give_the_same_bits_again(onnx: Encoder) -> None:
    np.testing.assert_array_equal(onnx.encode(MANY).vectors, onnx.encode(MANY).vectors)


@pytest.mark.parametrize("backend", ["onnx", "torch"])
def test_alike_texts_are_nearer_than_others(backend: str, request: pytest.FixtureRequest) -> None:
    encoder: Encoder = request.getfixturevalue(backend)
    asked, alike, other = encoder.encode(
        ["How many wells were dug?", "412 boreholes had been drilled.", "She praised the violin."]
    ).vectors
    assert asked @ alike > asked @ other + 0.2


@pytest.mark.parametrize("backend", ["onnx", "torch"])
def test_words_past_the_models_reach_change_nothing(
    backend: str, request: pytest.FixtureRequest
) -> None:
    encoder: Encoder = request.getfixturevalue(backend)
    long = "The hall heard of rivers and of wells. " * 60
    one, other = encoder.encode([long, long + "The violin played."]).vectors
    np.testing.assert_allclose(one, other, atol=1e-6)


@pytest.mark.parametrize("backend", ["onnx", "torch"])
def test_progress_adds_up_to_the_number_of_texts(
    backend: str, request: pytest.FixtureRequest
) -> None:
    heard: list[int] = []
    request.getfixturevalue(backend).encode(MANY, done=heard.append)
    assert sum(heard) == len(MANY)


def test_progress_is_told_for_a_few_texts_too(onnx: Encoder) -> None:
    heard: list[int] = []
    onnx.encode(TEXTS, done=heard.append)
    assert sum(heard) == len(TEXTS)


def test_the_exported_file_is_named_by_the_weights_and_made_once(
    model: Model, models: Path
) -> None:
    (file,) = models.glob("*.onnx")
    assert file.name == f"{model.fingerprint[:16]}.onnx"
    before = file.stat().st_mtime_ns
    open_encoder(model, "auto", models)
    assert file.stat().st_mtime_ns == before


@pytest.fixture
def damaged(model: Model, tmp_path: Path) -> Path:
    """A folder whose exported model is cut short."""
    file = tmp_path / f"{model.fingerprint[:16]}.onnx"
    file.write_bytes(b"\x08\x08no model")
    return tmp_path


def test_an_export_that_cannot_be_made_anew_is_refused(
    model: Model, damaged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_model: Model, _file: Path) -> None:
        raise ModelError("no export")

    monkeypatch.setattr(encoder_module, "export", fail)
    with pytest.raises(ModelError, match="no export"):
        open_encoder(model, "onnx", damaged)


def test_where_no_export_can_be_made_auto_gives_right_vectors_all_the_same(
    model: Model, damaged: Path, onnx: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_model: Model, _file: Path) -> None:
        raise ModelError("no export")

    monkeypatch.setattr(encoder_module, "export", fail)
    encoder = open_encoder(model, "auto", damaged)
    np.testing.assert_allclose(encoder.encode(TEXTS).vectors, onnx.encode(TEXTS).vectors, atol=1e-4)


@pytest.mark.parametrize("cut", [0, 1000, -1])
def test_an_export_cut_short_is_made_anew(
    model: Model, models: Path, tmp_path: Path, onnx: Encoder, cut: int
) -> None:
    name = f"{model.fingerprint[:16]}.onnx"
    whole = (models / name).read_bytes()
    (tmp_path / name).write_bytes(whole[:cut])
    encoder = open_encoder(model, "onnx", tmp_path)
    np.testing.assert_allclose(encoder.encode(TEXTS).vectors, onnx.encode(TEXTS).vectors, atol=1e-6)
    assert len((tmp_path / name).read_bytes()) == len(whole)


def test_each_token_is_told_where_it_begins(onnx: Encoder) -> None:
    text = "Chair: Türkiye’s 1,500 wells, dug."
    words = ["Türkiye", "1", "500", "wells", "dug"]
    for begin in (0, text.index("1")):
        encoded = onnx.encode([text], [begin])
        (places,), (tokens,) = encoded.places, encoded.tokens
        assert len(places) == len(tokens)
        assert places.min() >= begin
        assert set(places.tolist()) >= {p for p in map(text.index, words) if p >= begin}
        assert all(text[place].isalnum() for place in places)


def test_an_export_with_changed_weights_never_gives_other_vectors(
    model: Model, models: Path, tmp_path: Path, onnx: Encoder
) -> None:
    name = f"{model.fingerprint[:16]}.onnx"
    network = onnx_format.load(models / name)
    layers = [one for one in network.graph.initializer if sorted(one.dims) == [384, 1536]]
    layers[0].raw_data = bytes(len(layers[0].raw_data))
    onnx_format.save(network, tmp_path / name)
    encoder = open_encoder(model, "auto", tmp_path)
    np.testing.assert_allclose(encoder.encode(TEXTS).vectors, onnx.encode(TEXTS).vectors, atol=1e-4)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda encoded: replace(encoded, vectors=-encoded.vectors),
        lambda encoded: replace(encoded, tokens=tuple(-one for one in encoded.tokens)),
    ],
)
def test_an_export_that_gives_other_vectors_is_not_kept(
    model: Model,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    wrong: Callable[[Encoded], Encoded],
) -> None:
    real = TorchEncoder.encode
    monkeypatch.setattr(TorchEncoder, "encode", lambda *given: wrong(real(*given)))
    with pytest.raises(ModelError, match="other vectors"):
        open_encoder(model, "onnx", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_weights_of_another_hash_are_exported_to_a_file_of_their_own(
    model: Model, models: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "exports"
    shutil.copytree(models, folder)
    (kept,) = folder.glob("*.onnx")
    kept.write_bytes(b"not looked at")
    other = replace(model, sha256="e" * 64)
    open_encoder(other, "onnx", folder)
    names = {file.name for file in folder.glob("*.onnx")}
    assert names == {kept.name, f"{other.fingerprint[:16]}.onnx"}
    assert kept.read_bytes() == b"not looked at"
