"""The two encoders: the same unit vectors, whatever the batch or order."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from embeddings import Encoder, Model, open_encoder

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
def onnx(small_model: Model, small_models: Path) -> Encoder:
    return open_encoder(small_model, "onnx", small_models)


@pytest.fixture(scope="module")
def torch(small_model: Model, small_models: Path) -> Encoder:
    return open_encoder(small_model, "torch", small_models)


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
