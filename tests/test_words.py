"""Folding, words and stems: how search and matching see a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.words import (
    STOP_WORDS,
    all_stems,
    even,
    first_large,
    fold,
    placed_terms,
    stem,
    terms,
    tidy,
    words,
)


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("two\u00a0wells", "two wells"),
        ("two\u202fwells", "two wells"),
        ("two\u2003wells\u3000deep", "two wells deep"),
        ("well\u2011made", "well-made"),
        ("well\u2010made", "well-made"),
        ("Kenya’s ‘well’", "Kenya's 'well'"),
        ("“wells”", '"wells"'),
        ("«wells»", '"wells"'),
        ("Lajčák — wells", "Lajčák — wells"),
    ],
)
def test_print_variants_are_made_alike_and_nothing_else_changes(printed: str, plain: str) -> None:
    assert even(printed) == plain


@given(st.text())
def test_evening_keeps_every_offset(text: str) -> None:
    assert len(even(text)) == len(text)


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        (" Ada\u00a0 Mensah\n", "Ada Mensah"),
        ("Under\u2011Secretary", "Under-Secretary"),
        ("Côte d’Ivoire", "Côte d’Ivoire"),
        ("Ade\u00adbayo\u200b", "Adebayo"),
    ],
)
def test_a_name_is_tidied_of_blanks_and_hyphens_but_keeps_its_letters(
    printed: str, plain: str
) -> None:
    assert tidy(printed) == plain


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Lajčák", "lajcak"),
        ("LAJČÁK", "lajcak"),
        ("Lajc\u030ca\u0301k", "lajcak"),
        ("Côte d’Ivoire", "cote d'ivoire"),
        ("ŁÓDŹ", "lodz"),
        ("IŞIL İNCİ", "isil inci"),
        ("ẞ", "ss"),
        ("Øyvind Straße", "oyvind strasse"),
        ("đorđe", "dorde"),
        ("well\u2011made", "well-made"),
        ("Mau\u00adri\u200bta\u2060nia", "mauritania"),
    ],
)
def test_folding_drops_accents_case_and_print_variants(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_folding_treats_a_capital_d_with_stroke_like_the_small_one() -> None:
    assert fold("ĐORĐE") == fold("đorđe")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1,500 wells", ["1500", "wells"]),
        ("1,500,000", ["1500000"]),
        ("1,500.75", ["1500.75"]),
        ("4.3 per cent", ["4.3", "per", "cent"]),
        ("Articles 3,5", ["articles", "3", "5"]),
        ("in 2019,2020", ["in", "2019", "2020"]),
        ("1,5000 and 12345,678", ["1", "5000", "and", "12345", "678"]),
        ("don’t", ["don't"]),
        ("Kenya’s wells", ["kenya", "s", "wells"]),
        ("A/78/35", ["a", "78", "35"]),
        ("COVID19", ["covid", "19"]),
        ("Wells, pipes; dams.", ["wells", "pipes", "dams"]),
        ("— … !", []),
        ("", []),
    ],
)
def test_words_keep_figures_whole_and_join_thousands(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    "pair",
    [
        ("wells", "well"),
        ("digging", "dig"),
        ("trafficking", "trafficked"),
        ("recognised", "recognizes"),
        ("prioritise", "prioritizing"),
        ("organisations", "organization"),
        ("labour", "labor"),
        ("neighbouring", "neighboring"),
        ("centres", "center"),
        ("programme", "programs"),
    ],
)
def test_forms_of_a_word_share_a_stem(pair: tuple[str, str]) -> None:
    assert stem(pair[0]) == stem(pair[1])


@pytest.mark.parametrize("word", ["promise", "exercise", "treatise", "hour", "journey", "rise"])
def test_no_other_word_is_spelt_otherwise(word: str) -> None:
    assert word.startswith(stem(word)[:-1])


def test_terms_are_the_stems_that_carry_meaning_in_order() -> None:
    assert terms("What did Kenya’s delegate say about the 1,500 deep wells?") == (
        stem("kenya"), stem("delegate"), "1500", stem("deep"), stem("wells"),
    )  # fmt: skip


def test_a_question_of_stop_words_alone_has_no_terms() -> None:
    assert terms("What did they say about it?") == ()


def test_stop_words_are_what_words_returns() -> None:
    assert all(words(word) == [word] for word in STOP_WORDS)


@given(st.text())
def test_terms_of_any_text_are_words_that_are_no_stop_words(text: str) -> None:
    kept = [word for word in words(text) if word not in STOP_WORDS]
    assert len(terms(text)) == len(kept)


@given(st.text("abtheÉłø 0123,.'’-\u00a0", max_size=60))
def test_placed_terms_are_the_terms_and_stand_where_they_say(text: str) -> None:
    placed = placed_terms(text)
    assert tuple(term for *_, term in placed) == terms(text)
    assert [terms(text[start:end]) for start, end, _ in placed] == [(term,) for *_, term in placed]


def test_a_first_letter_is_made_large_and_no_other_changes() -> None:
    assert [first_large(text) for text in ("élan of Chad", "McDonald", "")] == [
        "Élan of Chad",
        "McDonald",
        "",
    ]


def test_the_stems_of_all_words_are_those_of_words_without_meaning_too() -> None:
    stems = ("they", "did", "not", "name", "the", "port")
    assert all_stems("They did not name the ports.") == stems
