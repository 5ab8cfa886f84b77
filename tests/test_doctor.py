"""The library checked against itself: what is whole is said to be, and each kind of damage told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from fakes import BRIDGES, WELLS, WordEncoder, shelve

from embeddings import VectorIndex, WordIndex
from rag.doctor import examine
from rag.library import Library, Shelf

ENCODER = WordEncoder()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shelve(tmp_path / "data", WELLS, BRIDGES)
    return tmp_path / "data"


def _advice(shelf: Shelf) -> list[str]:
    return [one.advice for one in examine(shelf, ENCODER) if one.advice]


def _altered(folder: Path, monkeypatch: pytest.MonkeyPatch, **change: object) -> Shelf:
    """A shelf whose library opens with something in it that its files' hashes do not tell."""
    library = replace(Shelf(folder).open(ENCODER), **change)  # type: ignore[arg-type]
    monkeypatch.setattr(Shelf, "open", lambda *_: library)
    return Shelf(folder)


def test_a_whole_library_has_nothing_to_do(folder: Path) -> None:
    found = list(examine(Shelf(folder), ENCODER))
    assert len(found) == 7
    assert not any(one.advice for one in found)
    assert "2 records" in found[0].checked


def test_an_empty_folder_says_how_to_fill_it(tmp_path: Path) -> None:
    assert "onrecord ingest" in _advice(Shelf(tmp_path))[0]


def test_a_damaged_file_is_told(folder: Path) -> None:
    next(folder.glob("generation-*/vectors.faiss")).write_bytes(b"x")
    assert "onrecord reindex" in _advice(Shelf(folder))[0]


def test_what_a_stopped_writer_left_is_told(folder: Path) -> None:
    (folder / ".new-abc").mkdir()
    assert len(_advice(Shelf(folder))) == 1


def test_vectors_of_other_texts_are_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library: Library = Shelf(folder).open(ENCODER)
    other = VectorIndex.build(np.ascontiguousarray(library.vectors.vectors()[::-1]))
    assert len(_advice(_altered(folder, monkeypatch, vectors=other))) == 1


def test_vectors_out_of_shape_are_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library: Library = Shelf(folder).open(ENCODER)
    long = VectorIndex.build(library.vectors.vectors() * 1.1)
    assert _advice(_altered(folder, monkeypatch, vectors=long))


def test_indexes_of_other_sizes_are_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = WordIndex.build([["well"]])
    assert len(_advice(_altered(folder, monkeypatch, words=words))) == 1


def test_a_paragraph_that_its_text_lacks_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library: Library = Shelf(folder).open(ENCODER)
    sources = tuple(replace(one, text="") for one in library.sources)
    assert "GA/" in _advice(_altered(folder, monkeypatch, sources=sources))[0]
