"""What is worked out of a record and kept with it comes back as it was."""

from __future__ import annotations

import itertools

from fakes import BRIDGES, WELLS

from rag.holdings.facts import facts_of, plain_words, remember
from rag.holdings.floor import others_heard
from rag.holdings.glossary import short_forms
from rag.holdings.passages import remark_sentences, sentence_cuts, windows
from rag.reading import read
from rag.records import once

KEPT = (plain_words, short_forms, others_heard, sentence_cuts)


def test_kept_facts_are_those_worked_out_anew():
    for text in (WELLS, BRIDGES):
        anew, kept = read(text), read(text)
        remember(kept, facts_of(anew))
        for fact in KEPT:
            assert fact(kept) == fact(anew)
        assert [one.indexed for one in windows([kept])] == [one.indexed for one in windows([anew])]


def test_what_is_remembered_is_not_worked_out_again():
    record = read(WELLS)
    remember(record, facts_of(read(BRIDGES)))
    assert plain_words(record) == plain_words(read(BRIDGES))


def test_plain_words_are_those_in_small_letters():
    plain = plain_words(read(WELLS)).split()
    assert plain == sorted(set(plain))
    assert "wells" in plain
    assert "moyo" not in plain


def test_a_remark_has_its_sentences_whole():
    for paragraph in read(BRIDGES).paragraphs:
        for remark in paragraph.remarks:
            spans = remark_sentences(remark)
            assert all(remark.start <= start < end <= remark.end for start, end in spans)
            assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


def test_once_is_once_a_record():
    seen = []

    @once
    def told(record):
        """What it tells."""
        seen.append(record.symbol)
        return len(seen)

    one, other = read(WELLS), read(BRIDGES)
    assert (told(one), told(one), told(other)) == (1, 1, 2)
    assert seen == [one.symbol, other.symbol]
    assert told.__doc__ == "What it tells."
