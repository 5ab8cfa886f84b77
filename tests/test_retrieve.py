"""Search: the remark that has the words and the meaning comes first, and nothing from outside."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from fakes import BRIDGES, WELLS, WordEncoder, release, shelve

from eval.public import library_of
from rag.holdings.library import Library
from rag.retrieval.retrieve import BESIDE, Hit, Query, search
from rag.words import terms

ENCODER = WordEncoder()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return shelve(tmp_path_factory.mktemp("lib"), WELLS, BRIDGES, encoder=ENCODER).library


def _remarks(library: Library) -> list:
    return [m for one in library.records for p in one.paragraphs for m in p.remarks]


def _query(text: str, named: np.ndarray | None = None) -> Query:
    return Query(text, ENCODER.one, terms(text), named)


def _search(library: Library, text: str) -> list[Hit]:
    return search(library, _query(text), library.allowed(_remarks(library)))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("glaciers that melt", "GA-12001#p8"),
        ("manure in green lakes", "GA-12001#p9"),
        ("satellites watched every flood", "GA-12001#p7"),
        ("masons laid stones", "SC-880#p2"),
        ("lorries waiting", "SC-880#p4"),
    ],
)
def test_the_remark_with_the_words_comes_first(library: Library, text: str, key: str) -> None:
    assert _search(library, text)[0].remark.paragraph.key == key


def test_a_remark_is_found_once_and_the_best_comes_first(library: Library) -> None:
    hits = _search(library, "wells and rivers and bridges and pipes")
    keys = [(hit.remark.paragraph.key, hit.remark.start) for hit in hits]
    assert len(keys) == len(set(keys))
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)


def test_nothing_is_found_outside_the_rows_allowed(library: Library) -> None:
    for remark in _remarks(library):
        hits = search(library, _query("glaciers that melt"), library.allowed([remark]))
        assert {id(hit.remark) for hit in hits} == {id(remark)}


def test_among_no_rows_nothing_is_found(library: Library) -> None:
    assert not search(library, _query("wells"), library.allowed([]))


def test_a_question_without_words_still_gives_the_nearest(library: Library) -> None:
    hits = search(library, Query("?", ENCODER.one, []), library.allowed(_remarks(library)))
    assert hits
    assert all(hit.signs.coverage == hit.reach == 0 for hit in hits)


def test_signs_and_shares_lie_between_nought_and_one(library: Library) -> None:
    texts = ["wells", "412 wells dug in the dry districts", "opera", "rivers in each country"]
    for hit in itertools.chain(*(_search(library, text) for text in texts)):
        assert -1 <= hit.signs.cosine <= 1 + 1e-6
        assert -1 <= hit.signs.sentence <= 1 + 1e-6
        for sign in (hit.signs.fused, hit.signs.words, hit.signs.coverage, hit.reach, hit.share):
            assert 0 <= sign <= 1 + 1e-9


def test_the_cosines_are_those_of_the_remarks_windows(library: Library) -> None:
    query = _query("leaking pipes lose water")
    vectors = library.vectors.vectors()
    for hit in search(library, query, library.allowed(_remarks(library))):
        rows = np.array(library.rows(hit.remark))
        single = [library.windows[row].sentences == 1 for row in rows]
        assert hit.signs.sentence == pytest.approx(
            float((vectors[rows[single]] @ ENCODER.one(query.text).vectors[0]).max()), abs=1e-5
        )
        searched = rows[library.searched[rows]]
        assert hit.signs.cosine == pytest.approx(
            float((vectors[searched] @ ENCODER.one(query.text).vectors[0]).max()), abs=1e-5
        )


def test_the_tokens_of_a_question_are_met_by_those_of_the_best_sentence(library: Library) -> None:
    query = _query("leaking pipes lose water")
    (asked,) = ENCODER.one(query.text).tokens
    for hit in search(library, query, library.allowed(_remarks(library))):
        single = [library.windows[row] for row in library.rows(hit.remark) if library.single[row]]
        said = ENCODER.encode([one.indexed for one in single], [one.begins for one in single])
        best = max(float((asked @ tokens.T).max(axis=1).mean()) for tokens in said.tokens)
        assert hit.signs.tokens == pytest.approx(best, abs=0.01)


def test_content_counts_by_rarity_and_the_topic_is_met_anywhere(library: Library) -> None:
    text = "Who said leaking pipes lose so much water?"
    query = replace(_query(text), topic=terms("leaking water"))
    stems, (asked,) = terms(text), ENCODER.one(text).tokens
    idf = np.array([library.words.idf(stem) for stem in stems])
    about = [stem in query.topic for stem in stems]
    for hit in search(library, query, library.allowed(_remarks(library))):
        single = [library.windows[row] for row in library.rows(hit.remark) if library.single[row]]
        said = ENCODER.encode([one.indexed for one in single], [one.begins for one in single])
        near = np.array([(asked @ tokens.T).max(axis=1) for tokens in said.tokens])
        met = near.max(axis=0)[about]
        assert hit.signs.content == pytest.approx((near @ idf).max() / idf.sum(), abs=0.01)
        assert hit.signs.together == pytest.approx(met.mean(), abs=0.01)
        assert hit.least == pytest.approx(met.min(), abs=0.01)


@pytest.mark.parametrize("text", ["Who is she?", "?", "xqzt"])
def test_a_question_without_a_word_of_a_topic_is_met_by_what_it_has(
    library: Library, text: str
) -> None:
    hits = search(library, _query(text), library.allowed(_remarks(library)))
    signs = np.array([[*hit.signs, hit.least] for hit in hits])
    assert np.isfinite(signs).all()


def test_of_alternatives_one_is_enough(library: Library) -> None:
    rows = library.allowed(_remarks(library))
    for text in ("glaciers or violins", "glaciers and violins"):
        topic = terms("glaciers violins")
        hit = search(library, replace(_query(text), topic=topic), rows)[0]
        assert (hit.least == pytest.approx(hit.signs.together)) is ("or" in text.split())


def test_a_word_that_most_rows_have_tells_none_apart(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = library.allowed(_remarks(library))
    few, many = library.words.counts(terms("glacier water"), rows) / len(rows)
    assert few < many
    monkeypatch.setattr("rag.retrieval.retrieve.COMMON", (few + many) / 2)
    text = "glacier water"
    glacier, _ = ENCODER.one(text).tokens[0]
    query = replace(_query(text), topic=terms(text), among=rows)
    for hit in search(library, query, rows):
        single = [library.windows[row] for row in library.rows(hit.remark) if library.single[row]]
        said = ENCODER.encode([one.indexed for one in single], [one.begins for one in single])
        met = max(float((tokens @ glacier).max()) for tokens in said.tokens)
        assert hit.signs.together == pytest.approx(met, abs=0.01)
        assert hit.least == pytest.approx(met, abs=0.01)


def test_a_word_misspelt_is_of_the_topic_as_the_records_spell_it(library: Library) -> None:
    text = "rivers and satelites"
    _, misspelt = ENCODER.one(text).tokens[0]
    query = replace(_query(text), topic=terms("satellites"))
    for hit in search(library, query, library.allowed(_remarks(library))):
        (said,) = ENCODER.encode([hit.remark.text]).tokens
        assert hit.signs.together == pytest.approx((said @ misspelt).max(), abs=0.01)


def test_coverage_is_the_share_by_rarity_of_the_topic_held(library: Library) -> None:
    query = _query("glacier violin")
    top = search(library, query, library.allowed(_remarks(library)))[0]
    idf = [library.words.idf(term) for term in query.topic]
    assert top.signs.coverage == pytest.approx(idf[0] / sum(idf))
    assert top.reach == pytest.approx(idf[0] / sum(idf))


def test_the_whole_remark_reaches_at_least_as_far_as_its_best_window(library: Library) -> None:
    for hit in _search(library, "wells dug, pump rusting, document in schools"):
        assert hit.reach >= hit.signs.coverage - 1e-9


def test_rows_by_or_about_whom_the_question_names_are_preferred(library: Library) -> None:
    rows = library.allowed(_remarks(library))
    (addo,) = [m for m in _remarks(library) if m.paragraph.key == "SC-880#p3"]
    named = np.zeros(len(library.windows), np.bool_)
    named[list(library.rows(addo))] = True
    plain = {id(hit.remark): hit for hit in search(library, _query("bridges"), rows)}
    led = {id(hit.remark): hit for hit in search(library, _query("bridges", named), rows)}
    assert {key for key, hit in led.items() if hit.signs.named} == {id(addo)}
    assert led[id(addo)].score > plain[id(addo)].score


def test_a_statement_goes_before_the_summary_that_repeats_it(library: Library) -> None:
    hits = _search(library, "412 wells had been dug in the dry districts")
    keys = [hit.remark.paragraph.key for hit in hits]
    assert keys.index("GA-12001#p4") < keys.index("GA-12001#p2")
    assert {hit.remark.paragraph.key for hit in hits if hit.signs.summary} <= {
        "GA-12001#p1", "GA-12001#p2", "SC-880#p1"
    }  # fmt: skip


def test_the_same_search_gives_the_same_hits(library: Library) -> None:
    one, other = (_search(library, "rivers and dams") for _ in range(2))
    assert [(hit.row, hit.score) for hit in one] == [(hit.row, hit.score) for hit in other]


def test_the_rows_of_remarks_are_their_searched_rows(library: Library) -> None:
    remarks = _remarks(library)[::-1]
    assert library.allowed(remarks).rows.tolist() == np.flatnonzero(library.searched).tolist()
    assert len(library.allowed([])) == 0


def test_a_term_weighs_by_its_rarity_among_the_rows_it_is_judged_among(library: Library) -> None:
    rows = library.allowed(_remarks(library))
    query = _query("rivers measured")
    rivers = library.words.presence(terms("rivers"))[0]
    (best,) = (
        hit
        for hit in search(library, query, rows)
        if hit.remark.paragraph.key == "GA-12001#p8"  # has rivers, and measures nothing
    )
    common = Query(query.text, ENCODER.one, query.topic, among=rows.among(rivers))
    among = {hit.row: hit for hit in search(library, common, rows)}[best.row]
    assert among.signs.coverage < best.signs.coverage
    assert among.reach < best.reach


TURNS = (
    ("MOYO", "Did the mill burn down in spring?"),
    ("ADDO", "It did."),
    ("MOYO", "Who had the key?"),
    ("ADDO", "Nobody knows to this day."),
    ("MOYO", "Let us turn to ferries."),
    ("ADDO", "Ferries are late."),
)


def test_beside_a_turn_of_a_conversation_stands_what_belongs_to_it() -> None:
    hearing = library_of("HEARING/1", [(text, name) for name, text in TURNS], ENCODER)
    found = _search(hearing, "mill that burned in spring")
    order = [hit.remark.paragraph.number for hit in found]
    assert order[:2] == [1, 2]
    apart = library_of("MEETING/1", [(text, f"{name}{i}") for i, (name, text) in
                                     enumerate(TURNS)], ENCODER)  # fmt: skip
    scores = {hit.remark.paragraph.number: hit.score for hit in _search(apart, "mill spring")}
    assert (hearing.turn >= 0).all()
    assert (apart.turn == -1).all()
    assert scores[1] > scores[2]


def test_turns_of_two_records_are_far_apart(tmp_path: Path) -> None:
    capitals = {"MOYO": "ADA MOYO (Peru)", "ADDO": "KOFI ADDO (Ghana)"}
    lines = [f"{capitals[name]} said that it was so." for name, _ in TURNS * 2]
    texts = [release(f"GA/{number}", *lines) for number in (12021, 12022)]
    turns = np.unique(shelve(tmp_path, *texts, encoder=ENCODER).library.turn)
    assert len(turns) == len(texts) * len(lines)
    assert sorted(np.diff(turns))[-2:] == [1, np.diff(turns).max()]
    assert np.diff(turns).max() > BESIDE


def test_no_release_is_a_conversation(library: Library) -> None:
    assert (library.turn == -1).all()
