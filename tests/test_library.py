"""The library on disk: one whole at any time, re-embedding nothing, refusing what is damaged."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from fakes import BRIDGES, WELLS, WordEncoder, release, shelve
from filelock import FileLock

from embeddings import VectorIndex, WordIndex
from rag import library as library_module
from rag.errors import LibraryBusyError, LibraryEmptyError, LibraryError, NotHeldError
from rag.library import Library, Shelf
from rag.passages import windows
from rag.reading import read
from rag.words import terms

HARBOURS = release(
    "GA/77", "IDA HOLM (Norway) said that 138 harbours were shut.  Gulls complained."
)


def _added(*texts: str) -> list:
    return [(text, read(text)) for text in texts]


def _ids(library: Library) -> list[str]:
    return [record.id for record in library.records]


@pytest.fixture
def encoder() -> WordEncoder:
    return WordEncoder()


@pytest.fixture
def shelf(tmp_path: Path, encoder: WordEncoder) -> Shelf:
    """A shelf with one record, its encoder's count at nought."""
    shelf = Shelf(tmp_path / "lib")
    shelf.change(encoder, add=_added(WELLS))
    encoder.encoded.clear()
    return shelf


def _generation(shelf: Shelf) -> Path:
    name = shelf.generation()
    assert name is not None
    return shelf.folder / name


def _tree(folder: Path) -> dict[str, bytes]:
    """Everything a reader of the library goes by: CURRENT and the generation it names."""
    name = (folder / "CURRENT").read_text()
    files = [path for path in (folder / name).rglob("*") if path.is_file()]
    return {
        str(path.relative_to(folder)): path.read_bytes() for path in [folder / "CURRENT", *files]
    }


class TestOpening:
    def test_what_was_written_is_opened_without_embedding_anything(self, shelf, encoder):
        opened = shelf.open(encoder)
        assert encoder.encoded == []
        assert _ids(opened) == ["GA-12001"]
        assert opened.sources[0].text == WELLS

    def test_row_i_of_both_indexes_is_window_i(self, shelf, encoder):
        opened = shelf.open(encoder)
        expected = encoder.encode([window.indexed for window in opened.windows])
        np.testing.assert_array_equal(opened.vectors.vectors(), expected)
        for row in (0, len(opened.windows) - 1):
            held = set(terms(opened.windows[row].indexed))
            assert opened.words.presence(sorted(held))[:, row].all()

    def test_the_opened_library_is_the_one_that_the_change_gave(self, tmp_path, encoder):
        made = Shelf(tmp_path).change(encoder, add=_added(WELLS, BRIDGES))
        opened = Shelf(tmp_path).open(encoder)
        assert [w.indexed for w in opened.windows] == [w.indexed for w in made.windows]
        np.testing.assert_array_equal(opened.vectors.vectors(), made.vectors.vectors())
        np.testing.assert_array_equal(opened.words.scores(["pipe"]), made.words.scores(["pipe"]))
        assert opened.generation == made.generation

    @pytest.mark.parametrize("there", [True, False], ids=["an empty folder", "no folder"])
    def test_without_a_library_it_says_how_to_make_one(self, tmp_path, encoder, there):
        folder = tmp_path if there else tmp_path / "none"
        assert Shelf(folder).generation() is None
        with pytest.raises(LibraryEmptyError, match="onrecord ingest"):
            Shelf(folder).open(encoder)

    @pytest.mark.parametrize(
        "other", [WordEncoder("other words"), WordEncoder(dimensions=64)], ids=["model", "length"]
    )
    def test_with_another_model_it_is_refused_and_says_what_to_do(self, shelf, other):
        with pytest.raises(LibraryError) as caught:
            shelf.open(other)
        assert "another model (words)" in str(caught.value)
        assert "ONRECORD_MODEL" in str(caught.value)
        assert "onrecord reindex" in str(caught.value)
        assert other.encoded == []

    def test_with_windows_cut_otherwise_it_is_refused_and_says_what_to_do(
        self, shelf, encoder, monkeypatch
    ):
        monkeypatch.setattr(library_module, "SCHEME", "another")
        with pytest.raises(LibraryError, match=r"another version.*onrecord reindex"):
            shelf.open(encoder)

    def test_written_anew_for_another_model_it_opens_with_that_one(self, shelf):
        other = WordEncoder("other words")
        shelf.change(other)
        assert _ids(shelf.open(other)) == ["GA-12001"]


class TestChanging:
    def test_only_the_new_records_windows_are_embedded(self, shelf, encoder):
        library = shelf.change(encoder, add=_added(HARBOURS))
        expected = [window.indexed for window in windows([read(HARBOURS)])]
        assert sorted(encoder.encoded) == sorted(set(expected))
        assert _ids(library) == ["GA-12001", "GA-77"]
        again = encoder.encode([window.indexed for window in library.windows])
        np.testing.assert_array_equal(library.vectors.vectors(), again)

    def test_nothing_is_embedded_where_nothing_changed(self, shelf, encoder):
        shelf.change(encoder, add=_added(WELLS))
        assert encoder.encoded == []

    def test_an_edited_sentence_alone_is_embedded_with_its_neighbours(self, shelf, encoder):
        edited = WELLS.replace("Farmers were paid to plant hedges.", "Farmers planted hedges.")
        shelf.change(encoder, add=_added(edited))
        assert len(encoder.encoded) == 2
        assert all("planted hedges" in text for text in encoder.encoded)

    def test_a_symbol_again_replaces_its_record_and_keeps_the_id(self, shelf, encoder):
        edited = WELLS.replace("412 wells", "413 wells")
        library = shelf.change(encoder, add=_added(edited))
        assert _ids(library) == ["GA-12001"]
        assert "413 wells" in library.record("GA/12001").paragraph(4).text
        assert _ids(shelf.open(encoder)) == ["GA-12001"]

    @pytest.mark.parametrize(
        ("day", "kept"), [("", date(2021, 5, 4)), ("6 June 2023", date(2023, 6, 6))]
    )
    def test_a_record_again_without_a_date_keeps_the_one_it_had(self, shelf, encoder, day, kept):
        again = release("GA/12001", "ANA BROOK (Ghana) said that it rained.", day=day)
        assert shelf.change(encoder, add=_added(again)).record("GA/12001").date == kept
        opened = shelf.open(encoder)
        assert opened.record("GA/12001").date == kept
        assert opened.windows[0].remark.paragraph.record is opened.records[0]

    def test_a_record_taken_out_is_gone_from_texts_and_indexes(self, shelf, encoder):
        shelf.change(encoder, add=_added(HARBOURS))
        encoder.encoded.clear()
        shelf.change(encoder, remove=["GA-12001"])
        opened = shelf.open(encoder)
        assert _ids(opened) == ["GA-77"]
        assert len(opened.vectors) == len(opened.windows) == len(list(windows([read(HARBOURS)])))
        assert not opened.words.holds("pump")
        assert encoder.encoded == []

    def test_one_change_both_adds_and_removes(self, shelf, encoder):
        library = shelf.change(encoder, add=_added(BRIDGES), remove=["GA-12001"])
        assert _ids(library) == ["SC-880"]

    def test_taking_out_what_is_not_held_changes_nothing(self, shelf, encoder):
        assert _ids(shelf.change(encoder, remove=["GA-9"])) == ["GA-12001"]

    def test_records_lie_by_id_whatever_order_they_came_in(self, tmp_path, encoder):
        one = Shelf(tmp_path / "a").change(encoder, add=_added(WELLS, BRIDGES, HARBOURS))
        other = Shelf(tmp_path / "b").change(encoder, add=_added(HARBOURS, WELLS, BRIDGES))
        assert _ids(one) == _ids(other) == ["GA-12001", "GA-77", "SC-880"]
        np.testing.assert_array_equal(one.vectors.vectors(), other.vectors.vectors())

    def test_progress_ends_at_the_number_of_windows_to_embed(self, tmp_path, encoder):
        heard: list[tuple[int, int]] = []
        Shelf(tmp_path).change(encoder, add=_added(WELLS), done=lambda *of: heard.append(of))
        assert heard[-1][0] == heard[-1][1] == len(encoder.encoded)

    def test_only_the_generation_in_use_stays_on_disk(self, shelf, encoder):
        shelf.change(encoder, add=_added(HARBOURS))
        shelf.change(encoder, add=_added(BRIDGES))
        names = {path.name for path in shelf.folder.iterdir()}
        assert names == {"CURRENT", "lock", shelf.generation()}

    def test_the_last_record_can_be_taken_out(self, shelf, encoder):
        assert _ids(shelf.change(encoder, remove=["GA-12001"])) == []

    def test_what_a_killed_writer_left_is_cleared_away(self, shelf, encoder):
        (shelf.folder / ".new-killed").mkdir()
        shelf.change(encoder, add=_added(HARBOURS))
        assert not (shelf.folder / ".new-killed").exists()


def _files_of(folder: Path) -> list[str]:
    made = Shelf(folder)
    made.change(WordEncoder(), add=_added(HARBOURS))
    generation = _generation(made)
    return sorted(str(p.relative_to(generation)) for p in generation.rglob("*") if p.is_file())


@pytest.fixture(scope="module")
def every_file(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The files of a generation, whatever they are called."""
    return _files_of(tmp_path_factory.mktemp("files"))


DAMAGES: dict[str, Callable[[Path], object]] = {
    "changed": lambda file: file.write_bytes(
        bytes([file.read_bytes()[0] ^ 1]) + file.read_bytes()[1:]
    ),
    "cut short": lambda file: file.write_bytes(file.read_bytes()[:-1]),
    "emptied": lambda file: file.write_bytes(b""),
    "removed": lambda file: file.unlink(),
}


class TestDamage:
    @pytest.mark.parametrize("how", DAMAGES)
    def test_any_file_damaged_is_refused_and_says_what_to_do(self, shelf, encoder, every_file, how):
        kept = shelf.folder.with_name("kept")
        shutil.copytree(shelf.folder, kept)
        for name in every_file:
            shutil.rmtree(shelf.folder)
            shutil.copytree(kept, shelf.folder)
            file = _generation(shelf) / name
            if not file.read_bytes() and how != "removed":
                continue
            DAMAGES[how](file)
            with pytest.raises(LibraryError, match=r"onrecord reindex|ingest .*again"):
                shelf.open(encoder)

    def test_every_kind_of_file_is_looked_at(self, every_file):
        assert {"manifest.json", "records.json", "vectors.faiss"} < set(every_file)
        assert any(name.startswith("words") for name in every_file)

    @pytest.mark.parametrize("how", ["changed", "cut short", "emptied", "removed"])
    def test_damaged_indexes_are_made_anew_from_the_texts(self, shelf, encoder, how):
        DAMAGES[how](_generation(shelf) / "vectors.faiss")
        shelf.change(encoder)
        opened = shelf.open(encoder)
        expected = encoder.encode([window.indexed for window in opened.windows])
        np.testing.assert_array_equal(opened.vectors.vectors(), expected)

    @pytest.mark.parametrize(
        "how",
        [
            "cut short",
            "emptied",
            "removed",
        ],
    )
    def test_unreadable_texts_refuse_a_change_and_stay_as_they_are(self, shelf, encoder, how):
        DAMAGES[how](_generation(shelf) / "records.json")
        before = _tree(shelf.folder)
        with pytest.raises(LibraryError, match=r"damaged.*ingest .*again"):
            shelf.change(encoder, add=_added(HARBOURS))
        assert _tree(shelf.folder) == before

    def test_altered_texts_are_never_taken_over_by_a_change(self, shelf, encoder):
        file = _generation(shelf) / "records.json"
        file.write_text(file.read_text().replace("412 wells", "999 wells"))
        with pytest.raises(LibraryError):
            shelf.change(encoder, add=_added(HARBOURS))

    @pytest.mark.parametrize("name", ["scheme", "model", "dimensions", "windows"])
    def test_a_manifest_that_lacks_something_is_refused(self, shelf, encoder, name):
        file = _generation(shelf) / "manifest.json"
        manifest = json.loads(file.read_text())
        del manifest[name]
        file.write_text(json.dumps(manifest))
        with pytest.raises(LibraryError):
            shelf.open(encoder)

    @pytest.mark.parametrize("content", ["[1]", '{"files": []}', "null"])
    def test_a_manifest_of_another_shape_is_refused(self, shelf, encoder, content):
        (_generation(shelf) / "manifest.json").write_text(content)
        with pytest.raises(LibraryError):
            shelf.open(encoder)

    def test_a_manifest_that_names_no_file_is_refused(self, shelf, encoder):
        file = _generation(shelf) / "manifest.json"
        file.write_text(json.dumps(json.loads(file.read_text()) | {"files": {}}))
        vectors = _generation(shelf) / "vectors.faiss"
        vectors.write_bytes(vectors.read_bytes()[:-40] + bytes(40))
        with pytest.raises(LibraryError):
            shelf.open(encoder)

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"generation-999999",
            b"\xff\xfe",
        ],
    )
    def test_a_damaged_pointer_is_refused(self, shelf, encoder, content):
        (shelf.folder / "CURRENT").write_bytes(content)
        with pytest.raises(LibraryError):
            shelf.open(encoder)

    def test_an_emptied_pointer_never_costs_the_records(self, shelf, encoder):
        (shelf.folder / "CURRENT").write_bytes(b"")
        with pytest.raises(LibraryError):
            shelf.change(encoder, add=_added(HARBOURS))

    def test_a_file_in_the_folders_place_is_refused(self, tmp_path, encoder):
        (tmp_path / "file").write_text("no folder")
        with pytest.raises(LibraryError, match="cannot be read"):
            Shelf(tmp_path / "file").open(encoder)


class _Crash(Exception):  # noqa: N818 (no error of the product's)
    pass


def _crash(*_given: object, **_named: object) -> None:
    raise _Crash


CRASHES: dict[str, tuple[object, str]] = {
    "embedding": (WordEncoder, "encode"),
    "building the vectors": (VectorIndex, "build"),
    "writing the vectors": (VectorIndex, "save"),
    "building the words": (WordIndex, "build"),
    "writing the words": (WordIndex, "save"),
    "writing texts or manifest": (Path, "write_text"),
    "hashing the files": (library_module, "sha256_of"),
    "syncing to disk": (library_module, "_sync"),
    "naming the generation": (Path, "rename"),
    "switching to it": (Path, "replace"),
}


class TestCrash:
    @pytest.mark.parametrize("where", CRASHES)
    def test_a_crash_leaves_the_old_library_whole(self, shelf, encoder, monkeypatch, where):
        before = _tree(shelf.folder)
        with monkeypatch.context() as patch:
            patch.setattr(*CRASHES[where], _crash)
            with pytest.raises(_Crash):
                shelf.change(encoder, add=_added(HARBOURS))
        assert _tree(shelf.folder) == before
        assert _ids(shelf.open(encoder)) == ["GA-12001"]
        assert not list(shelf.folder.glob(".new-*"))

    @pytest.mark.parametrize("where", CRASHES)
    def test_after_a_crash_the_next_change_goes_through(self, shelf, encoder, monkeypatch, where):
        with monkeypatch.context() as patch:
            patch.setattr(*CRASHES[where], _crash)
            with pytest.raises(_Crash):
                shelf.change(encoder, add=_added(HARBOURS))
        shelf.change(encoder, add=_added(HARBOURS))
        assert _ids(shelf.open(encoder)) == ["GA-12001", "GA-77"]
        assert {path.name for path in shelf.folder.iterdir()} == {
            "CURRENT", "lock", shelf.generation()
        }  # fmt: skip

    def test_a_crash_at_any_step_to_disk_leaves_one_whole_library(
        self, shelf, encoder, monkeypatch
    ):
        """The nth file synced to disk is the last thing that happens, for every n there is."""
        real, steps = library_module._sync, 0
        while True:
            left = [steps]

            def sync(path: Path, left: list[int] = left) -> None:
                if not left[0]:
                    raise _Crash
                left[0] -= 1
                real(path)

            monkeypatch.setattr(library_module, "_sync", sync)
            try:
                shelf.change(encoder, add=_added(HARBOURS))
            except _Crash:
                assert _ids(shelf.open(encoder)) in (["GA-12001"], ["GA-12001", "GA-77"])
            else:
                break
            steps += 1
        assert steps > 5
        assert _ids(shelf.open(encoder)) == ["GA-12001", "GA-77"]

    def test_a_crash_in_a_first_ingest_leaves_no_library(self, tmp_path, encoder, monkeypatch):
        with monkeypatch.context() as patch:
            patch.setattr(VectorIndex, "save", _crash)
            with pytest.raises(_Crash):
                Shelf(tmp_path).change(encoder, add=_added(WELLS))
        with pytest.raises(LibraryEmptyError):
            Shelf(tmp_path).open(encoder)

    def test_records_that_fail_on_their_way_in_leave_the_library_as_it_was(self, shelf, encoder):
        def arriving() -> Iterator:
            yield from _added(HARBOURS)
            raise _Crash

        before = _tree(shelf.folder)
        with pytest.raises(_Crash):
            shelf.change(encoder, add=arriving())
        assert _tree(shelf.folder) == before


class _SlowEncoder(WordEncoder):
    """Waits in the middle of a change until it is told to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.reached, self.go_on = threading.Event(), threading.Event()

    def encode(self, texts: Sequence[str], done: Callable[[int], None] | None = None):
        self.reached.set()
        assert self.go_on.wait(10)
        return super().encode(texts, done)


@pytest.fixture
def slow(shelf: Shelf) -> Iterator[_SlowEncoder]:
    """A writer at work on the shelf, held in the middle of its change."""
    slow = _SlowEncoder()
    thread = threading.Thread(
        target=Shelf(shelf.folder).change, args=(slow,), kwargs={"add": _added(HARBOURS)}
    )
    thread.start()
    assert slow.reached.wait(10)
    slow.finish = lambda: (slow.go_on.set(), thread.join())
    yield slow
    slow.finish()


class TestTwoAtOnce:
    def test_a_second_writer_is_told_to_try_again_and_changes_nothing(self, shelf, encoder, slow):
        before = _tree(shelf.folder)
        with pytest.raises(LibraryBusyError, match="try again"):
            shelf.change(encoder, add=_added(BRIDGES))
        assert _tree(shelf.folder) == before
        slow.finish()
        assert _ids(shelf.open(encoder)) == ["GA-12001", "GA-77"]

    def test_a_writer_of_another_process_counts_too(self, shelf, encoder):
        with FileLock(shelf.folder / "lock"), pytest.raises(LibraryBusyError):
            Shelf(shelf.folder).change(encoder)

    def test_a_library_being_changed_can_be_opened_as_it_was(self, shelf, encoder, slow):
        assert _ids(shelf.open(encoder)) == ["GA-12001"]

    def test_a_reader_goes_on_answering_from_the_old_generation(self, shelf, encoder):
        reader = shelf.open(encoder)
        vector = encoder.encode(["leaking pipes"])[0]
        rows, cosines = reader.vectors.search(vector, 5)
        Shelf(shelf.folder).change(encoder, add=_added(HARBOURS), remove=["GA-12001"])
        again, cosines_again = reader.vectors.search(vector, 5)
        assert again.tolist() == rows.tolist()
        np.testing.assert_array_equal(cosines, cosines_again)
        assert _ids(reader) == ["GA-12001"]
        assert reader.words.holds("pump")

    def test_a_service_that_is_asked_again_sees_the_new_generation(self, shelf, encoder):
        service = shelve(shelf.folder, encoder=encoder)
        assert [one.id for one in service.records] == ["GA-12001"]
        Shelf(shelf.folder).change(encoder, add=_added(HARBOURS))
        assert [one.id for one in service.records] == ["GA-12001", "GA-77"]

    def test_a_service_answers_from_the_old_generation_while_the_new_is_written(
        self, shelf, encoder, slow
    ):
        service = shelve(shelf.folder, encoder=encoder)
        assert service.ask("How many wells had been dug?").short == "412"
        slow.finish()
        assert service.ask("How many harbours were shut?").short == "138"

    def test_opening_while_the_switch_happens_gives_one_of_the_two(
        self, shelf, encoder, monkeypatch
    ):
        real, switched = Shelf.generation, []

        def switching(self: Shelf) -> str | None:
            name = real(self)
            if self is shelf and not switched:
                switched.append(name)
                Shelf(self.folder).change(encoder, add=_added(HARBOURS))
            return name

        monkeypatch.setattr(Shelf, "generation", switching)
        assert _ids(shelf.open(encoder)) in (["GA-12001"], ["GA-12001", "GA-77"])


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library of two records."""
    return shelve(tmp_path_factory.mktemp("two"), WELLS, BRIDGES).library


class TestLibrary:
    @pytest.mark.parametrize("name", ["GA/12001", "GA-12001", "ga-12001", " ga/12001 "])
    def test_a_record_is_found_by_id_or_symbol(self, library, name):
        assert library.record(name).symbol == "GA/12001"

    def test_a_record_not_held_is_refused_with_those_that_come_near(self, library):
        with pytest.raises(NotHeldError) as caught:
            library.record("GA/12002")
        assert caught.value.near == ("GA-12001",)
        assert "GA/12002" in str(caught.value)

    def test_a_remarks_rows_are_its_windows(self, library):
        for source in library.sources:
            for spoken in source.record.paragraphs:
                for remark in spoken.remarks:
                    rows = library.rows(remark)
                    assert [w.remark is remark for w in library.windows].count(True) == len(rows)
                    assert all(library.windows[row].remark is remark for row in rows)

    def test_pairs_are_searched_and_sentences_that_stand_alone(self, library):
        for window, searched in zip(library.windows, library.searched, strict=True):
            alone = len(library.rows(window.remark)) == 1
            assert searched == (window.sentences == 2 or alone)

    def test_windows_of_a_summary_are_marked(self, library):
        marked = {
            window.remark.paragraph.key
            for window, summary in zip(library.windows, library.in_summary, strict=True)
            if summary
        }
        assert marked == {"GA-12001#p1", "GA-12001#p2", "SC-880#p1"}

    @pytest.mark.parametrize(
        ("term", "expected"),
        [
            ("neigbour", "neighbour"),
            ("glacier", "glacier"),
            ("xylophon", "xylophon"),
            ("dma", "dma"),
        ],
    )
    def test_a_misspelt_stem_is_read_as_the_records_spell_it(self, library, term, expected):
        assert library.spelt(term) == expected

    def test_a_directory_is_made_once_for_each_choice_of_records(self, library):
        assert library.directory is library.directory_of(library.records)
        only = library.directory_of(library.records[1:])
        assert only is not library.directory
        assert {e.speaker.name for e in only.entries} == {
            "Tomás Vega", "Kofi Addo", "The representative of Kenya"
        }  # fmt: skip
