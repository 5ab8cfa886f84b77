"""The records that can be asked, and their indexes: grown or made at once, they are the same."""

from __future__ import annotations

import numpy as np
import pytest
from fakes import BRIDGES, HARBOURS, WELLS, WordEncoder, shelve

from embeddings import TokenRows
from rag.errors import NotHeldError
from rag.holdings.library import Holding, Kept, Library, Version, term_rows
from rag.holdings.passages import stated, windows
from rag.reading import read

ENCODER = WordEncoder()


def _kept(text: str, change: int) -> Kept:
    holding = Holding(read(text), change)
    texts = [window.indexed for window in windows([holding.record])]
    encoded = ENCODER.encode(texts)
    terms = term_rows(holding.record, texts)
    return Kept(holding, encoded.vectors, TokenRows.of(encoded.tokens), terms)


def _of(*texts: str) -> Library:
    kept = [_kept(text, change) for change, text in enumerate(texts, 1)]
    return Library.empty(ENCODER.dimensions).changed(Version(1, len(kept)), kept, [])


def _rows_in_use(library: Library) -> list[int]:
    return [row for one in library.records for p in one.paragraphs for m in p.remarks
            for row in library.rows(m)]  # fmt: skip


def _scores(library: Library, *query: str) -> dict[str, float]:
    """BM25 by window, in use or not: none may have a score that has no window."""
    scores = library.words.scores(query)
    used = sorted(_rows_in_use(library))
    assert not np.delete(scores, used).any()
    return {library.windows[row].indexed: float(scores[row]) for row in used}


class TestChanged:
    def test_one_by_one_it_is_what_it_is_at_once(self):
        grown = Library.empty(ENCODER.dimensions)
        for change, text in enumerate((WELLS, BRIDGES, HARBOURS), 1):
            grown = grown.changed(Version(1, change), [_kept(text, change)], [])
        once = _of(WELLS, BRIDGES, HARBOURS)
        assert [w.indexed for w in grown.windows] == [w.indexed for w in once.windows]
        np.testing.assert_array_equal(grown.vectors.vectors(), once.vectors.vectors())
        np.testing.assert_array_equal(grown.searched, once.searched)
        np.testing.assert_array_equal(grown.in_summary, once.in_summary)
        for term in once.words.vocabulary:
            np.testing.assert_array_equal(grown.words.scores([term]), once.words.scores([term]))

    def test_without_a_record_it_is_what_it_is_never_having_had_it(self):
        all_three = _of(WELLS, BRIDGES, HARBOURS)
        left = all_three.changed(Version(1, 4), [], all_three.holdings[:1])
        once = _of(BRIDGES, HARBOURS)
        assert repr(left.records) == repr(once.records)
        assert set(left.words.vocabulary) == set(once.words.vocabulary)
        for term in once.words.vocabulary:
            assert _scores(left, term) == _scores(once, term)
            assert left.words.idf(term) == once.words.idf(term)
        assert not left.searched[: len(all_three.holdings[0])].any()
        assert repr(left.directory.entries) == repr(once.directory.entries)

    def test_a_record_replaced_is_there_once_with_its_new_words(self):
        before = _of(WELLS, BRIDGES)
        edited = _kept(WELLS.replace("412 wells", "413 wells"), 3)
        after = before.changed(Version(1, 3), [edited], before.holdings[:1])
        assert [record.id for record in after.records] == ["GA-12001", "SC-880"]
        assert "413 wells" in after.record("GA/12001").paragraph(4).text
        assert after.words.holds("413")
        assert not after.words.holds("412")
        for row in _rows_in_use(after):
            expected = ENCODER.encode([after.windows[row].indexed]).vectors[0]
            cosine = after.vectors.cosines(expected, np.array([row]))[0]
            assert cosine == pytest.approx(1, abs=1e-5)

    def test_what_it_was_before_stays_as_it_was(self):
        before = _of(WELLS)
        scores = before.words.scores(["well", "pump"])
        before.changed(Version(1, 2), [_kept(BRIDGES, 2)], [])
        before.changed(Version(1, 2), [], before.holdings)
        np.testing.assert_array_equal(before.words.scores(["well", "pump"]), scores)
        assert [record.id for record in before.records] == ["GA-12001"]

    def test_without_its_last_record_nothing_is_found(self):
        one = _of(HARBOURS)
        none = one.changed(Version(1, 2), [], one.holdings)
        assert none.records == ()
        assert none.words.vocabulary == ()
        assert not none.searched.any()

    def test_a_remark_of_a_record_no_longer_held_has_no_rows(self):
        one = _of(HARBOURS, BRIDGES)
        left = one.changed(Version(1, 3), [], one.holdings[:1])
        assert len(left.rows(one.records[0].paragraphs[0].remarks[0])) == 0

    def test_a_row_before_the_first_record_has_no_window(self):
        one = _of(HARBOURS, BRIDGES)
        with pytest.raises(IndexError):
            one.changed(Version(1, 3), [], one.holdings[:1]).windows[0]


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
        for record in library.records:
            for spoken in record.paragraphs:
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
            ("neigbour", "neighbor"),
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


def test_what_is_stated_of_all_is_told_once() -> None:
    library = _of(WELLS, BRIDGES)
    every = library.selection_of(library.records)
    assert list(every.in_full) == stated(every)
    assert 0 < len(every.in_full) < len(every)
    assert library.selection_of(library.records).in_full is every.in_full
