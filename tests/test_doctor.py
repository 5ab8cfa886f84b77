"""The library checked against itself: what is whole is said to be, and each kind of damage told."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from fakes import BRIDGES, WELLS, WordEncoder, shelve

from embeddings import TokenIndex, TokenRows, VectorIndex, WordIndex
from rag.holdings.doctor import examine
from rag.holdings.library import Library
from rag.holdings.shelf import Shelf

ENCODER = WordEncoder()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shelve(tmp_path / "data", WELLS, BRIDGES)
    return tmp_path / "data"


def _advice(shelf: Shelf) -> list[str]:
    return [one.advice for one in examine(shelf, ENCODER) if one.advice]


def _altered(folder: Path, monkeypatch: pytest.MonkeyPatch, **change: object) -> Shelf:
    """A shelf whose library opens with something in it that no checksum tells."""
    library = replace(Shelf(folder).open(ENCODER), **change)  # type: ignore[arg-type]
    monkeypatch.setattr(Shelf, "open", lambda *_: library)
    return Shelf(folder)


def test_a_whole_library_has_nothing_to_do(folder: Path) -> None:
    found = list(examine(Shelf(folder), ENCODER))
    assert len(found) == 6
    assert not any(one.advice for one in found)
    assert "2 records" in found[0].checked


def test_rows_of_records_that_are_gone_are_not_looked_at(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Shelf(folder).open(ENCODER)
    monkeypatch.setattr(Shelf, "texts", lambda _: iter(()))
    kept = {"starts": library.starts[1:], "holdings": library.holdings[1:]}
    found = list(examine(_altered(folder, monkeypatch, **kept), ENCODER))
    assert not [one.advice for one in found if one.advice]


def test_an_empty_folder_says_how_to_fill_it(tmp_path: Path) -> None:
    assert "onrecord ingest" in _advice(Shelf(tmp_path))[0]


def _do(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / "library.sqlite")) as db, db:
        db.execute(statement)


def test_what_was_made_of_a_record_and_changed_since_is_told(folder: Path) -> None:
    _do(folder, "UPDATE record SET vectors = zeroblob(length(vectors))")
    assert "onrecord reindex" in _advice(Shelf(folder))[0]


def test_a_text_changed_since_is_told(folder: Path) -> None:
    _do(folder, "UPDATE record SET text = text || ' More.' WHERE id = 'SC-880'")
    assert len(_advice(Shelf(folder))) == 1
    assert "text of SC-880 was changed" in _advice(Shelf(folder))[0]


def test_faults_of_the_file_are_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Shelf, "faults", lambda _: ["row 1 missing from index"])
    assert "row 1 missing" in _advice(Shelf(folder))[0]


def test_vectors_of_other_texts_are_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library: Library = Shelf(folder).open(ENCODER)
    other = VectorIndex.build(np.ascontiguousarray(library.vectors.vectors()[::-1]))
    assert len(_advice(_altered(folder, monkeypatch, vectors=other))) == 1


def test_vectors_out_of_shape_are_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library: Library = Shelf(folder).open(ENCODER)
    long = VectorIndex.build(library.vectors.vectors() * 1.1)
    assert _advice(_altered(folder, monkeypatch, vectors=long))


def test_tokens_of_other_texts_are_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = len(Shelf(folder).open(ENCODER).windows)
    (strange,) = ENCODER.encode(["Whales sang at night"]).tokens
    tokens = TokenIndex().grown([TokenRows.of([strange] * rows)])
    assert len(_advice(_altered(folder, monkeypatch, tokens=tokens))) == 1


def test_words_of_other_texts_are_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    size = len(Shelf(folder).open(ENCODER).windows)
    words = WordIndex.build([["unheard"]] * size)
    assert len(_advice(_altered(folder, monkeypatch, words=words))) == 1


def test_a_paragraph_that_its_text_lacks_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Shelf, "texts", lambda _: iter([("GA-12001", ""), ("SC-880", BRIDGES)]))
    assert "GA-12001#p1" in _advice(Shelf(folder))[0]
