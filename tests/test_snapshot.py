"""A large library's indexes as files: the same answers, whatever befell the files."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from fakes import BRIDGES, HARBOURS, WELLS, WordEncoder

from rag import __main__ as main_module
from rag.errors import LibraryError
from rag.holdings import snapshot
from rag.holdings.library import Library
from rag.holdings.shelf import Shelf
from rag.reading import read
from rag.retrieval.retrieve import Query, search
from rag.service import Service
from rag.settings import Settings
from rag.words import terms

ENCODER = WordEncoder()
QUESTION = "Who measured leaking pipes and rivers?"


@pytest.fixture(params=["few", "many"])
def shelf(request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """A library that counts as large; of ``many`` rows the vectors have codes too."""
    monkeypatch.setattr(snapshot, "LEAST", 10)
    if request.param == "many":
        monkeypatch.setattr("embeddings.index.MANY", 20)
    shelf = Shelf(tmp_path)
    _keep(shelf, WELLS, BRIDGES)
    return shelf


def _keep(shelf: Shelf, *texts: str) -> None:
    shelf.keep(ENCODER, [(text, read(text)) for text in texts])


def _kept(shelf: Shelf) -> list[Path]:
    return sorted(shelf.folder.glob("indexes-*"))


def _told(library: Library) -> list[tuple[str, int, float, float]]:
    query = Query(QUESTION, ENCODER.one, terms(QUESTION))
    hits = search(library, query, library.selection_of(library.records).allowed)
    return [
        (hit.remark.paragraph.key, hit.window.start, round(hit.score, 2), hit.signs.tokens)
        for hit in hits
    ]


def _made_anew(shelf: Shelf) -> Library:
    return shelf.refreshed(Library.empty(ENCODER.dimensions), ENCODER)


def _is_as_made_anew(shelf: Shelf) -> bool:
    opened, anew = shelf.open(ENCODER), _made_anew(shelf)
    assert opened.version == anew.version
    assert repr(opened.records) == repr(anew.records)
    return _told(opened) == _told(anew)


def test_opened_from_files_it_tells_the_same(shelf):
    first = shelf.open(ENCODER)
    (kept,) = _kept(shelf)
    before = {file.name: file.stat().st_mtime_ns for file in kept.iterdir()}
    again = shelf.open(ENCODER)
    assert _told(again) == _told(first) == _told(_made_anew(shelf))
    assert {file.name: file.stat().st_mtime_ns for file in kept.iterdir()} == before


def test_indexes_are_taken_as_they_are(shelf, monkeypatch):
    shelf.open(ENCODER)
    monkeypatch.setattr("rag.holdings.shelf._made", lambda *_: pytest.fail("made anew"))
    assert len(shelf.open(ENCODER).records) == 2


def test_a_small_library_has_no_files(tmp_path):
    shelf = Shelf(tmp_path)
    _keep(shelf, WELLS)
    shelf.open(ENCODER)
    assert _kept(shelf) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda shelf: shelf.remove("SC-880"),
        lambda shelf: _keep(shelf, WELLS.replace("412", "413")),
        lambda shelf: _keep(shelf, HARBOURS),
        lambda shelf: (shelf.remove("GA-12001"), _keep(shelf, WELLS)),
    ],
    ids=["removed", "replaced", "added", "removed and added"],
)
def test_what_changed_meanwhile_counts(shelf, change):
    shelf.open(ENCODER)
    change(shelf)
    assert _is_as_made_anew(shelf)
    assert _is_as_made_anew(shelf)
    assert len(_kept(shelf)) == 1


def test_rows_of_records_gone_before_the_files_were_kept_are_counted_once(shelf):
    shelf.open(ENCODER)
    shelf.remove("SC-880")
    _keep(shelf, *(BRIDGES.replace("SC/880", f"SC/{number}") for number in range(881, 891)))
    shelf.open(ENCODER)  # kept with rows of a record that is gone between those of others
    shelf.remove("GA-12001")
    opened, anew = shelf.open(ENCODER), _made_anew(shelf)
    assert opened.starts[0] > 0
    for term in terms(QUESTION) + terms("bridges embassies"):
        assert opened.words.idf(term) == pytest.approx(anew.words.idf(term))


def test_files_of_another_library_are_not_taken(shelf, tmp_path):
    shelf.open(ENCODER)
    other = Shelf(tmp_path / "other")
    _keep(other, BRIDGES)
    shutil.copytree(_kept(shelf)[0], other.folder / _kept(shelf)[0].name)
    assert [one.id for one in other.open(ENCODER).records] == ["SC-880"]


def test_files_that_were_altered_or_cut_are_not_taken(shelf):
    shelf.open(ENCODER)
    expected = _told(_made_anew(shelf))
    (kept,) = _kept(shelf)
    for file in sorted(kept.iterdir()):
        held = file.read_bytes()
        for damaged in (held[:-1], held[:-1] + bytes([held[-1] ^ 1]), b""):
            file.write_bytes(damaged)
            assert _told(shelf.open(ENCODER)) == expected, file.name
            assert file.read_bytes() == held, "not made anew"
    assert _is_as_made_anew(shelf)


def test_damaged_files_are_made_anew_once(shelf, monkeypatch):
    shelf.open(ENCODER)
    (kept,) = _kept(shelf)
    next(kept.glob("lengths-*")).write_bytes(b"")
    shelf.open(ENCODER)
    monkeypatch.setattr("rag.holdings.shelf._made", lambda *_: pytest.fail("made anew"))
    assert len(shelf.open(ENCODER).records) == 2


def test_a_file_that_is_missing_is_missed(shelf):
    shelf.open(ENCODER)
    (kept,) = _kept(shelf)
    next(kept.glob("vectors-*")).unlink()
    assert _is_as_made_anew(shelf)


def test_files_by_another_recipe_are_not_taken(shelf, monkeypatch):
    shelf.open(ENCODER)
    made_by = "another"
    version = shelf.version()
    found = snapshot.load(shelf.folder, version, made_by, ENCODER.dimensions, lambda _: {})
    assert found is None


def test_where_files_cannot_be_written_it_opens_all_the_same(shelf, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(np, "save", full)
    assert len(shelf.open(ENCODER).records) == 2
    assert _kept(shelf) == []
    assert [one.name for one in shelf.folder.iterdir() if one.name.startswith(".")] == []


def test_an_altered_record_is_told(shelf):
    shelf.open(ENCODER)
    with closing(sqlite3.connect(shelf.file)) as db, db:
        db.execute("UPDATE record SET record = CAST(replace(record, 'pump', 'pomp') AS BLOB)")
    with pytest.raises(LibraryError, match="changed"):
        shelf.open(ENCODER)


@pytest.mark.parametrize("command", ["ingest", "reindex"])
def test_what_changes_a_large_library_leaves_its_files_behind(shelf, monkeypatch, command):
    monkeypatch.setattr(main_module, "_open", lambda given: Service(shelf, ENCODER, given))
    new = shelf.folder / "harbours.txt"
    new.write_text(HARBOURS, encoding="utf-8")
    given = [command, "--data", str(shelf.folder), *([str(new)] if command == "ingest" else [])]
    assert main_module.main(given) == 0
    assert len(_kept(shelf)) == 1
    monkeypatch.setattr("rag.holdings.shelf._made", lambda *_: pytest.fail("made anew"))
    assert len(shelf.open(ENCODER).records) == (3 if command == "ingest" else 2)


def test_settling_leaves_what_is_wrong_for_whoever_asks(shelf):
    service = Service(Shelf(shelf.folder / "none"), ENCODER, Settings(data=shelf.folder / "none"))
    service.settle()
    assert service.records == ()
