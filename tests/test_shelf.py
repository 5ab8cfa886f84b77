"""The library on disk: every record whole or not there, embedding nothing twice, refusing what is
damaged or another's.
"""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from fakes import BRIDGES, HARBOURS, WELLS, WordEncoder, release, shelve
from filelock import FileLock

from rag.errors import (
    LibraryBusyError,
    LibraryEmptyError,
    LibraryError,
    LibraryOutdatedError,
    NotHeldError,
    ReadingError,
)
from rag.holdings import shelf as shelf_module
from rag.holdings.library import Library
from rag.holdings.passages import windows
from rag.holdings.shelf import Shelf
from rag.reading import read
from rag.retrieval.retrieve import Query, search
from rag.words import terms


def _read(*texts: str) -> list:
    return [(text, read(text)) for text in texts]


def _ids(library: Library) -> list[str]:
    return [record.id for record in library.records]


def _do(folder: Path, statement: str, *values: object) -> list[tuple]:
    with closing(sqlite3.connect(folder / "library.sqlite")) as db, db:
        return db.execute(statement, values).fetchall()


@pytest.fixture
def encoder() -> WordEncoder:
    return WordEncoder()


@pytest.fixture
def shelf(tmp_path: Path, encoder: WordEncoder) -> Shelf:
    """A shelf with one record, its encoder's count at nought."""
    shelf = Shelf(tmp_path / "lib")
    shelf.keep(encoder, _read(WELLS))
    encoder.encoded.clear()
    return shelf


def _has_its_tokens(library: Library, encoder: WordEncoder) -> bool:
    """Whether each row has the tokens of its window: of a sentence all, of a pair none."""
    windows = library.windows
    for row in range(len(windows)):
        one = windows[row]
        (own,) = encoder.encode([one.indexed], [one.begins]).tokens
        met = library.tokens.nearest(own, np.array([row])).mean()
        if abs(met - (one.sentences == 1)) > 0.01:
            return False
    return True


class TestOpening:
    def test_what_was_kept_is_opened_without_embedding_anything(self, shelf, encoder):
        opened = shelf.open(encoder)
        assert encoder.encoded == []
        assert repr(opened.records) == repr((read(WELLS),))
        assert dict(shelf.texts()) == {"GA-12001": WELLS}

    def test_row_i_of_both_indexes_is_window_i(self, shelf, encoder):
        opened = shelf.open(encoder)
        expected = encoder.encode([window.indexed for window in opened.windows]).vectors
        np.testing.assert_array_equal(opened.vectors.vectors(), expected)
        for row in (0, len(opened.windows) - 1):
            held = set(terms(opened.windows[row].indexed))
            assert opened.words.presence(sorted(held))[:, row].all()
        assert _has_its_tokens(opened, encoder)

    def test_every_part_of_an_opened_record_knows_what_it_stands_in(self, shelf, encoder):
        (record,) = shelf.open(encoder).records
        for one in record.paragraphs:
            assert one.record is record
            assert all(remark.paragraph is one for remark in one.remarks)

    @pytest.mark.parametrize("there", [True, False], ids=["an empty folder", "no folder"])
    def test_without_a_library_it_says_how_to_make_one(self, tmp_path, encoder, there):
        folder = tmp_path if there else tmp_path / "none"
        assert Shelf(folder).version() is None
        with pytest.raises(LibraryEmptyError, match="onrecord ingest"):
            Shelf(folder).open(encoder)
        assert folder.exists() == there

    @pytest.mark.parametrize(
        ("other", "told"),
        [
            (WordEncoder("other words"), r"another model \(words\).*ONRECORD_MODEL"),
            (WordEncoder(dimensions=64), "another version"),  # a model of the same name
        ],
        ids=["model", "length"],
    )
    def test_with_another_model_it_is_refused_and_says_what_to_do(self, shelf, other, told):
        with pytest.raises(LibraryOutdatedError, match=rf"{told}.*onrecord reindex"):
            shelf.open(other)
        assert other.encoded == []

    def test_read_by_another_recipe_it_is_refused_and_says_what_to_do(
        self, shelf, encoder, monkeypatch
    ):
        assert not shelf.is_outdated()
        assert not shelf.is_outdated(encoder.model.fingerprint)
        assert shelf.is_outdated("f" * 64)  # a default that has changed since
        monkeypatch.setattr(shelf_module, "recipe", lambda: "another")
        assert shelf.is_outdated()
        with pytest.raises(LibraryOutdatedError, match=r"another version.*onrecord reindex"):
            shelf.open(encoder)

    def test_a_folder_that_cannot_be_written_can_be_read(self, shelf, encoder, monkeypatch):
        monkeypatch.setattr(os, "access", lambda *_: False)
        assert _ids(Shelf(shelf.folder).open(encoder)) == ["GA-12001"]


class TestKeeping:
    def test_only_the_new_records_windows_are_embedded(self, shelf, encoder):
        shelf.keep(encoder, _read(HARBOURS))
        expected = [window.indexed for window in windows([read(HARBOURS)])]
        assert sorted(encoder.encoded) == sorted(set(expected))
        assert _ids(shelf.open(encoder)) == ["GA-12001", "GA-77"]

    def test_the_same_again_is_no_change(self, shelf, encoder):
        before = shelf.version()
        shelf.keep(encoder, _read(WELLS))
        assert (encoder.encoded, shelf.version()) == ([], before)

    def test_an_edited_sentence_alone_is_embedded_with_its_neighbours(self, shelf, encoder):
        edited = WELLS.replace("Farmers were paid to plant hedges.", "Farmers planted hedges.")
        shelf.keep(encoder, _read(edited))
        assert len(encoder.encoded) == 2
        assert all("planted hedges" in text for text in encoder.encoded)
        opened = shelf.open(encoder)
        again = encoder.encode([window.indexed for window in opened.windows]).vectors
        np.testing.assert_array_equal(opened.vectors.vectors(), again)
        assert _has_its_tokens(opened, encoder)

    def test_a_symbol_again_replaces_its_record_and_keeps_the_id(self, shelf, encoder):
        shelf.keep(encoder, _read(WELLS.replace("412 wells", "413 wells")))
        opened = shelf.open(encoder)
        assert _ids(opened) == ["GA-12001"]
        assert "413 wells" in opened.record("GA/12001").paragraph(4).text

    @pytest.mark.parametrize(
        ("day", "kept"), [("", date(2021, 5, 4)), ("6 June 2023", date(2023, 6, 6))]
    )
    def test_a_record_again_without_a_date_keeps_the_one_it_had(self, shelf, encoder, day, kept):
        again = release("GA/12001", "ANA BROOK (Ghana) said that it rained.", day=day)
        shelf.keep(encoder, _read(again))
        assert shelf.open(encoder).record("GA/12001").date == kept

    def test_of_a_symbol_given_twice_the_last_is_kept(self, shelf, encoder):
        shelf.keep(encoder, _read(HARBOURS, HARBOURS.replace("138", "139")))
        assert "139" in shelf.open(encoder).record("GA/77").paragraph(1).text

    def test_a_record_taken_out_is_gone_from_texts_and_indexes(self, shelf, encoder):
        shelf.keep(encoder, _read(HARBOURS))
        encoder.encoded.clear()
        shelf.remove("GA-12001")
        opened = shelf.open(encoder)
        assert _ids(opened) == ["GA-77"]
        assert len(opened.vectors) == len(opened.windows) == len(list(windows([read(HARBOURS)])))
        assert not opened.words.holds("pump")
        assert dict(shelf.texts()) == {"GA-77": HARBOURS}
        assert encoder.encoded == []
        assert _has_its_tokens(opened, encoder)

    def test_taking_out_what_is_not_held_is_no_change(self, shelf):
        before = shelf.version()
        with pytest.raises(NotHeldError) as caught:
            shelf.remove("GA/12002")
        assert caught.value.near == ("GA-12001",)
        assert shelf.version() == before

    def test_one_kept_before_symbols_were_is_told_by_its_id(self, shelf):
        _do(shelf.folder, "UPDATE record SET symbol = ''")
        assert shelf.remove("GA/12001") == "GA-12001"

    def test_a_record_can_be_taken_out_of_a_library_that_cannot_be_opened(self, shelf, encoder):
        shelf.keep(encoder, _read(HARBOURS))
        _do(shelf.folder, "UPDATE record SET vectors = zeroblob(8) WHERE id = 'GA-77'")
        assert shelf.remove("ga/77") == "GA/77"
        assert _ids(shelf.open(encoder)) == ["GA-12001"]

    def test_with_the_last_record_taken_out_it_is_empty_and_still_a_library(self, shelf, encoder):
        shelf.remove("GA-12001")
        assert shelf.version()
        with pytest.raises(LibraryEmptyError):
            shelf.open(encoder)

    def test_progress_ends_at_the_number_of_windows_to_embed(self, tmp_path, encoder):
        heard: list[tuple[int, int]] = []
        Shelf(tmp_path).keep(encoder, _read(WELLS, BRIDGES), lambda *of: heard.append(of))
        assert heard[-1][0] == heard[-1][1] == len(encoder.encoded)

    def test_an_address_and_a_date_are_kept(self, tmp_path, encoder):
        record = read(HARBOURS)
        object.__setattr__(record, "source_url", "https://press.example/ga77")
        Shelf(tmp_path).keep(encoder, [(HARBOURS, record)])
        assert Shelf(tmp_path).open(encoder).records[0].source_url == record.source_url


class TestRefreshed:
    def test_what_did_not_change_is_taken_over(self, shelf, encoder):
        before = shelf.open(encoder)
        shelf.keep(encoder, _read(HARBOURS))
        after = shelf.refreshed(before, encoder)
        assert after.record("GA/12001") is before.record("GA/12001")
        assert _ids(after) == ["GA-12001", "GA-77"]
        assert after.version == shelf.version()

    def test_after_any_changes_it_is_what_is_opened_anew(self, shelf, encoder):
        held = shelf.open(encoder)
        for change in (
            lambda: shelf.keep(encoder, _read(HARBOURS, BRIDGES)),
            lambda: shelf.keep(encoder, _read(WELLS.replace("412", "413"))),
            lambda: shelf.remove("GA-77"),
            lambda: shelf.remove("SC-880"),
        ):
            change()
            held = shelf.refreshed(held, encoder)
            anew = shelf.open(encoder)
            assert repr(held.records) == repr(anew.records)
            used = np.flatnonzero(held.searched)
            assert [held.windows[row].indexed for row in used] == [
                anew.windows[row].indexed for row in np.flatnonzero(anew.searched)
            ]
            query = ["well", "pump", "bridg", "harbour", "413"]
            sought = Query("leaking pipes", encoder.one, ["pipe"])
            rows = [one.selection_of(one.records).allowed for one in (held, anew)]
            hits = [search(one, sought, few) for one, few in zip((held, anew), rows, strict=True)]
            scored = [[one.score for one in some] for some in hits]
            np.testing.assert_allclose(*scored, atol=1e-5)
            scores = held.words.scores(query)[used]
            np.testing.assert_array_equal(scores, anew.words.scores(query)[anew.searched])

    def test_where_most_rows_are_of_records_no_longer_held_they_are_given_up(self, shelf, encoder):
        held = shelf.open(encoder)
        for n in range(9):
            shelf.keep(encoder, _read(WELLS.replace("412", str(500 + n))))
            held = shelf.refreshed(held, encoder)
            assert len(held.vectors) <= 2 * len(list(windows(held.records)))


def _flip(data: bytes) -> bytes:
    return bytes([data[0] ^ 1]) + data[1:]


class TestDamage:
    @pytest.mark.parametrize("column", ["record", "keys", "vectors", "tokens", "terms"])
    @pytest.mark.parametrize("how", [_flip, lambda data: data[:-1], lambda _: b""])
    def test_what_was_made_of_a_record_is_looked_at_and_made_anew(
        self, shelf, encoder, column, how
    ):
        before = shelf.open(encoder)
        ((data,),) = _do(shelf.folder, f"SELECT {column} FROM record")
        _do(shelf.folder, f"UPDATE record SET {column} = ?", how(data))
        with pytest.raises(LibraryError, match=r"damaged.*onrecord reindex"):
            shelf.open(encoder)
        shelf.reindex(encoder)
        after = shelf.open(encoder)
        assert repr(after.records) == repr(before.records)
        np.testing.assert_array_equal(after.vectors.vectors(), before.vectors.vectors())

    def test_an_altered_text_is_never_indexed(self, shelf, encoder, monkeypatch):
        _do(shelf.folder, "UPDATE record SET text = replace(text, '412', '999')")
        monkeypatch.setattr(shelf_module, "recipe", lambda: "another")
        with pytest.raises(LibraryError, match=r"text of GA-12001.*ingest it again"):
            shelf.reindex(encoder)
        with pytest.raises(LibraryError, match="ingest it again"):
            list(shelf.texts())
        shelf.keep(encoder, _read(WELLS))
        assert dict(shelf.texts()) == {"GA-12001": WELLS}

    @pytest.mark.parametrize("content", [b"no database" * 1000, b"\0" * 100])
    def test_a_file_that_is_no_library_is_refused_and_says_what_to_do(
        self, shelf, encoder, content
    ):
        for file in shelf.folder.glob("library.sqlite*"):
            file.unlink()
        shelf.file.write_bytes(content)
        for use in (shelf.open, shelf.reindex, lambda one: shelf.keep(one, _read(WELLS))):
            with pytest.raises(LibraryError, match=r"put a copy of library\.sqlite back"):
                use(encoder)
        assert shelf.file.read_bytes() == content

    def test_pages_overwritten_are_told(self, shelf, encoder):
        data = bytearray(shelf.file.read_bytes())
        data[4096:] = b"x" * (len(data) - 4096)
        shelf.file.write_bytes(bytes(data))
        with pytest.raises(LibraryError):
            Shelf(shelf.folder).open(encoder)

    def test_a_file_in_the_folders_place_is_refused(self, tmp_path, encoder):
        (tmp_path / "file").write_text("no folder")
        with pytest.raises(LibraryError, match="cannot be read"):
            Shelf(tmp_path / "file").open(encoder)

    def test_a_library_put_in_anothers_place_is_seen(self, shelf, encoder, tmp_path):
        service = shelve(shelf.folder, encoder=encoder)
        assert [one.id for one in service.records] == ["GA-12001"]
        Shelf(tmp_path / "other").keep(encoder, _read(BRIDGES, HARBOURS))
        for file in shelf.folder.glob("library.sqlite-*"):
            file.unlink()
        (tmp_path / "other" / "library.sqlite").replace(shelf.file)
        assert [one.id for one in service.records] == ["GA-77", "SC-880"]


class TestVersions:
    def test_made_anew_for_another_model_it_opens_with_that_one(self, shelf):
        other = WordEncoder("other words")
        shelf.reindex(other)
        assert _ids(shelf.open(other)) == ["GA-12001"]

    def test_read_by_another_recipe_only_what_reads_otherwise_is_embedded(
        self, shelf, encoder, monkeypatch
    ):
        shelf.keep(encoder, _read(HARBOURS))
        encoder.encoded.clear()
        monkeypatch.setattr(shelf_module, "recipe", lambda: "another")
        real = shelf_module.read
        monkeypatch.setattr(shelf_module, "read", lambda text: real(text.replace("Gulls", "Terns")))
        heard: list[tuple[int, int]] = []
        shelf.reindex(encoder, lambda *of: heard.append(of))
        assert len(encoder.encoded) == 2
        assert heard == [(1, 2), (2, 2)]
        assert "Terns" in shelf.open(encoder).record("GA/77").paragraph(1).text

    def test_a_reindex_cut_off_goes_on_where_it_was(self, shelf, encoder, monkeypatch):
        shelf.keep(encoder, _read(HARBOURS, BRIDGES))
        other = WordEncoder("other words")

        def stop(so_far: int, _total: int) -> None:
            if so_far == 2:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            shelf.reindex(other, stop)
        so_far = len(other.encoded)
        shelf.reindex(other)
        expected = {window.indexed for window in windows(shelf.open(other).records)}
        assert len(other.encoded) == len(expected)
        assert 0 < so_far < len(expected)

    def test_a_record_that_reads_another_symbol_takes_its_own_place(
        self, shelf, encoder, monkeypatch
    ):
        shelf.keep(encoder, _read(HARBOURS))
        monkeypatch.setattr(shelf_module, "recipe", lambda: "another")
        real = shelf_module.read
        monkeypatch.setattr(shelf_module, "read", lambda text: real(text.replace("GA/77", "GA/78")))
        shelf.reindex(encoder)
        assert not shelf.is_outdated()
        assert _ids(shelf.open(encoder)) == ["GA-12001", "GA-78"]

    def test_a_record_that_cannot_be_made_anew_is_named_and_the_others_are(
        self, shelf, encoder, monkeypatch
    ):
        shelf.keep(encoder, _read(HARBOURS, BRIDGES))
        monkeypatch.setattr(shelf_module, "recipe", lambda: "another")
        real = shelf_module.read

        def reading(text: str):
            if "harbours" in text:
                raise ReadingError("it has no symbol")
            return real(text)

        monkeypatch.setattr(shelf_module, "read", reading)
        with pytest.raises(LibraryError, match=r"1 of 3 .*GA-77: it has no symbol"):
            shelf.reindex(encoder)
        shelf.remove("GA-77")
        assert _ids(shelf.open(encoder)) == ["GA-12001", "SC-880"]

    def test_a_service_goes_on_with_its_library_while_another_version_makes_one(
        self, shelf, encoder, monkeypatch
    ):
        service = shelve(shelf.folder, encoder=encoder)
        assert service.ask("How many wells had been dug?").short == "412"
        with monkeypatch.context() as patch:
            patch.setattr(shelf_module, "recipe", lambda: "another")
            Shelf(shelf.folder).reindex(encoder)
        assert service.ask("How many wells had been dug?").short == "412"
        monkeypatch.setattr(Shelf, "refreshed", lambda *_: pytest.fail("it is read once only"))
        assert service.ask("How many wells had been dug?").short == "412"

    def test_a_later_schema_is_refused(self, shelf, encoder):
        _do(shelf.folder, "PRAGMA user_version = 99")
        with pytest.raises(LibraryError, match="later version"):
            Shelf(shelf.folder).open(encoder)

    def test_an_earlier_schema_is_brought_up_to_date(self, shelf, encoder, monkeypatch):
        later = (*shelf_module.MIGRATIONS, "ALTER TABLE library ADD COLUMN note TEXT;")
        monkeypatch.setattr(shelf_module, "MIGRATIONS", later)
        assert _ids(Shelf(shelf.folder).open(encoder)) == ["GA-12001"]
        assert _do(shelf.folder, "SELECT note FROM library") == [(None,)]
        assert _do(shelf.folder, "PRAGMA user_version") == [(len(later),)]

    def test_a_library_from_before_tokens_is_made_anew_with_them(self, shelf, encoder):
        _do(shelf.folder, "ALTER TABLE record DROP COLUMN tokens")
        _do(shelf.folder, "UPDATE record SET recipe = 'another'")
        _do(shelf.folder, f"PRAGMA user_version = {len(shelf_module.MIGRATIONS) - 1}")
        with pytest.raises(LibraryOutdatedError, match="onrecord reindex"):
            Shelf(shelf.folder).open(encoder)
        shelf.reindex(encoder)
        assert _has_its_tokens(shelf.open(encoder), encoder)

    def test_a_library_in_its_older_form_is_taken_over_with_its_records(self, tmp_path, encoder):
        (tmp_path / "CURRENT").write_text("generation-000003")
        (tmp_path / "generation-000003").mkdir()
        old = [
            {"text": WELLS, "date": "2021-05-05", "source_url": None},
            {"text": HARBOURS, "date": None, "source_url": "https://press.example/ga77"},
        ]
        (tmp_path / "generation-000003" / "records.json").write_text(json.dumps(old))
        shelf = Shelf(tmp_path)
        assert shelf.is_outdated()
        for use in (shelf.open, lambda one: shelf.keep(one, _read(BRIDGES))):
            with pytest.raises(LibraryOutdatedError, match="onrecord reindex"):
                use(encoder)
        shelf.reindex(encoder)
        opened = shelf.open(encoder)
        assert opened.record("GA/12001").date == date(2021, 5, 5)
        assert opened.record("GA/77").source_url == "https://press.example/ga77"
        assert not (tmp_path / "CURRENT").exists()
        assert not (tmp_path / "generation-000003").exists()

    def test_a_damaged_library_in_its_older_form_stays_as_it_is(self, tmp_path, encoder):
        (tmp_path / "CURRENT").write_text("generation-000003")
        with pytest.raises(LibraryError, match="ingest them again"):
            Shelf(tmp_path).reindex(encoder)
        assert (tmp_path / "CURRENT").exists()


class _SlowEncoder(WordEncoder):
    """Waits in the middle of a change until it is told to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.reached, self.go_on = threading.Event(), threading.Event()

    def encode(self, texts, begins=None, done=None):
        self.reached.set()
        assert self.go_on.wait(10)
        return super().encode(texts, begins, done)


@pytest.fixture
def slow(shelf: Shelf) -> Iterator[_SlowEncoder]:
    """A writer at work on the shelf, held in the middle of its change."""
    slow = _SlowEncoder()
    thread = threading.Thread(target=Shelf(shelf.folder).keep, args=(slow, _read(HARBOURS)))
    thread.start()
    assert slow.reached.wait(10)
    slow.finish = lambda: (slow.go_on.set(), thread.join())
    yield slow
    slow.finish()


class TestTwoAtOnce:
    def test_a_second_writer_is_told_to_try_again_and_changes_nothing(self, shelf, encoder, slow):
        before = shelf.version()
        for change in (
            lambda: shelf.keep(encoder, _read(BRIDGES)),
            lambda: shelf.remove("GA-12001"),
            lambda: shelf.reindex(encoder),
        ):
            with pytest.raises(LibraryBusyError, match="try again"):
                change()
        assert shelf.version() == before
        slow.finish()
        assert _ids(shelf.open(encoder)) == ["GA-12001", "GA-77"]

    def test_a_writer_of_another_process_counts_too(self, shelf, encoder):
        with FileLock(shelf.folder / "lock"), pytest.raises(LibraryBusyError):
            Shelf(shelf.folder).keep(encoder, [])

    def test_a_writer_of_many_changes_keeps_others_out_between_them(self, shelf, encoder):
        with shelf.only_writer():
            shelf.keep(encoder, _read(HARBOURS))
            with pytest.raises(LibraryBusyError):
                Shelf(shelf.folder).keep(encoder, _read(BRIDGES))
        Shelf(shelf.folder).keep(encoder, _read(BRIDGES))
        assert _ids(shelf.open(encoder)) == ["GA-12001", "GA-77", "SC-880"]

    def test_a_library_being_changed_can_be_opened_as_it_was(self, shelf, encoder, slow):
        assert _ids(shelf.open(encoder)) == ["GA-12001"]

    def test_a_service_answers_as_it_was_while_a_record_is_added_and_then_as_it_is(
        self, shelf, encoder, slow
    ):
        service = shelve(shelf.folder, encoder=encoder)
        assert service.ask("How many wells had been dug?").short == "412"
        slow.finish()
        assert service.ask("How many harbours were shut?").short == "138"

    def test_nobody_is_answered_from_a_library_that_was_emptied(self, shelf, encoder):
        service = shelve(shelf.folder, encoder=encoder)
        assert service.records
        Shelf(shelf.folder).remove("GA-12001")
        for _ in range(2):
            with pytest.raises(LibraryEmptyError):
                service.ask("How many wells had been dug?")

    def test_while_one_thread_takes_a_change_over_others_are_answered(
        self, shelf, encoder, monkeypatch
    ):
        service = shelve(shelf.folder, encoder=encoder)
        held = service.library
        Shelf(shelf.folder).keep(encoder, _read(HARBOURS))
        started, go_on = threading.Event(), threading.Event()
        real = Shelf.refreshed

        def slowly(*given):
            started.set()
            assert go_on.wait(10)
            return real(*given)

        monkeypatch.setattr(Shelf, "refreshed", slowly)
        taking = threading.Thread(target=lambda: service.library)
        taking.start()
        assert started.wait(10)
        assert service.library is held
        go_on.set()
        taking.join()
        assert _ids(service.library) == ["GA-12001", "GA-77"]
