"""How likely a hit belongs to a list, and from where on it is listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from fakes import release, shelve
from lists import as_likely, heard, listed_in
from test_evidence import ENCODER, all_remarks, gathered

from rag.holdings.library import Library
from rag.questions.question import understand
from rag.retrieval.field import look
from rag.retrieval.membership import (
    MEMBER,
    MEMBER_BY_MODEL,
    MENTIONED,
    NOT_MENTIONED,
    NOT_NAMED,
    OF_ONE,
    OF_SEVERAL,
    OF_SUREST,
    echoes,
    listed_from,
    membership,
)
from rag.retrieval.retrieve import Hit
from rag.words import terms

RAIN = release(
    "GA/12002",
    "The Assembly met to talk about rain.",
    "Statements",
    *(
        f"{name} ({country}) said that {what}."
        for name, country, what in (
            ("ANA BAKO", "Kenya", "barrels that catch rain at schools must be paid for"),
            ("BEN COLE", "Chad", "schools need barrels that catch rain from tin roofs"),
            ("CARL DORN", "Peru", "rain which barrels catch waters gardens at schools"),
            ("DINA EBEL", "Fiji", "tin roofs and barrels had come to all schools"),
            ("EVA FARR", "Cuba", "barrels that catch rain stood at schools, under tin roofs"),
            ("FAY GOTT", "Iraq", "rain in barrels was what schools asked for"),
            ("GUS HOLT", "Oman", "camels crossed the desert by night"),
        )
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def rain(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return shelve(tmp_path_factory.mktemp("rain"), RAIN, encoder=ENCODER).library


def test_an_echo_is_the_largest_share_of_the_surest_hits_words_but_of_its_own(
    tmp_path: Path,
) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that rain fell on tin roofs.  Barrels caught it.  Schools had none.",
        "BEN COLE (Chad) said that barrels caught rain.  Camels drank it.",
        "CARL DORN (Peru) said that schools had barrels.",
        "DINA EBEL (Fiji) said that camels had tin roofs.  Rain was dear.  Barrels were dearer.",
    )
    question = understand("Who spoke of rain in barrels?", library.directory)
    every = library.allowed(all_remarks(library))
    (field,) = look(question, library, ENCODER.one, every, None)
    surest = [set(terms(hit.window.text)) for hit in field.hits[:3]]

    def share(hit: Hit, texts: Sequence[set[str]]) -> float:
        idf = [{word: library.words.idf(word) for word in text} for text in texts]
        windows = (library.windows[row] for row in library.rows(hit.remark))
        held = [set(terms(window.indexed)) for window in windows]
        shares = (sum(v for one in idf for w, v in one.items() if w in those) for those in held)
        return max(shares) / sum(v for one in idf for v in one.values())

    expected = [
        share(hit, [text for j, text in enumerate(surest) if j != i])
        for i, hit in enumerate(field.hits)
    ]
    assert len(expected) == 4
    np.testing.assert_allclose(echoes(library, field.hits), expected, atol=1e-9)


def test_a_hit_echoes_the_surest_in_words_the_question_lacks(rain: Library) -> None:
    question = understand("Who spoke of barrels that catch rain at schools?", rain.directory)
    (field,) = look(question, rain, ENCODER.one, rain.allowed(all_remarks(rain)), None)
    echo = dict(
        zip(
            (hit.remark.speaker and hit.remark.speaker.name for hit in field.hits),
            echoes(rain, field.hits),
            strict=True,
        )
    )
    assert echo["Dina Ebel"] > echo["Gus Holt"]  # tin roofs
    assert all(0 <= share <= 1 for share in echo.values())
    chances = membership(rain, field.hits)
    assert chances.shape == (len(field.hits),)
    assert chances.min() >= 0
    assert chances.max() <= 1


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Which countries want barrels that catch rain?", {MEMBER}),
        ("Who backs barrels that catch rain?", {0.8 * OF_SUREST}),
        ("Who wanted barrels that catch rain?", {0.8 * OF_ONE}),
        ("Who argued that barrels catch rain?", {0.8 * OF_ONE}),
        ("Who said that barrels catch rain?", {0.8 * OF_ONE}),
        ("Who made the quip about barrels that catch rain?", {0.8 * OF_ONE}),
        ("Who used the image of barrels that catch rain?", {0.8 * OF_ONE}),
        ("Which delegate wants barrels that catch rain?", {0.8 * OF_ONE}),
        ("Which delegates want barrels that catch rain?", {MEMBER}),
        ("Who alleged that barrels catch rain?", {0.8 * OF_ONE}),
        ("Whose ambassador brought barrels that catch rain?", {0.8 * OF_ONE}),
        ("Whose country has barrels that catch rain?", {0.8 * OF_ONE}),
        ("Whose delegates brought barrels that catch rain?", {0.8 * OF_SUREST}),
        ("Who denied that barrels catch rain?", {0.8 * OF_ONE}),
        ("Who mentioned barrels?", {MENTIONED, NOT_MENTIONED}),
        ("Who mentioned jellyfish?", {0.8 * OF_SUREST}),  # nobody has the word
        ("Who wanted rain to raise barrels?", {0.8 * OF_ONE}),  # who wanted it, not who raised it
    ],
)
def test_from_where_on_a_hit_islisted_in(rain: Library, text: str, least: set[float]) -> None:
    question = understand(text, rain.directory)
    (field,) = look(question, rain, ENCODER.one, rain.allowed(all_remarks(rain)), None)
    chances = np.linspace(0.4, 0, len(field.hits))
    chances[0] = 0.8
    from_here = listed_from(question, rain, field.hits, chances)
    assert sorted(set(from_here.tolist())) == pytest.approx(sorted(least))


@pytest.mark.parametrize(
    ("text", "next_two", "share"),
    [
        ("Who said that barrels catch rain?", (0.7, 0.6), OF_SEVERAL),
        ("Who said that barrels catch rain?", (0.7, 0.4), OF_ONE),
        ("Who said that barrels catch rain?", (0.48, 0.48), OF_ONE),
        ("Which delegate said that barrels catch rain?", (0.7, 0.6), OF_ONE),
        ("Who was it that said that barrels catch rain?", (0.7, 0.6), OF_ONE),
        ("Who wants barrels that catch rain?", (0.6, 0.4), OF_SEVERAL),
        ("Who wants barrels that catch rain?", (0.35, 0.35), OF_ONE),
        ("Who backs barrels that catch rain?", (0.7, 0.6), OF_SUREST),
    ],
)
def test_where_others_are_likely_too_several_are_meant(
    rain: Library, text: str, next_two: tuple[float, float], share: float
) -> None:
    question = understand(text, rain.directory)
    (field,) = look(question, rain, ENCODER.one, rain.allowed(all_remarks(rain)), None)
    chances = np.array([0.8, *next_two, *[0.3] * (len(field.hits) - 3)])
    from_here = listed_from(question, rain, field.hits, chances)
    assert sorted(set(from_here.tolist())) == pytest.approx([max(MEMBER, 0.8 * share)])


def test_whoever_is_far_surer_than_all_others_is_listed_alone(rain: Library) -> None:
    question = understand("Who backs barrels that catch rain?", rain.directory)
    (field,) = look(question, rain, ENCODER.one, rain.allowed(all_remarks(rain)), None)
    for next_, least in ((0.5, 0.95), (0.7, 0.95 * OF_SUREST)):
        chances = np.array([0.95, *[next_] * (len(field.hits) - 1)])
        from_here = listed_from(question, rain, field.hits, chances)
        assert sorted(set(from_here.tolist())) == pytest.approx([least])


def test_with_a_larger_model_a_hit_is_listed_from_a_higher_chance_on(rain: Library) -> None:
    question = understand("Which countries want barrels that catch rain?", rain.directory)
    (field,) = look(question, rain, ENCODER.one, rain.allowed(all_remarks(rain)), None)
    (larger, least), *_ = MEMBER_BY_MODEL.items()
    of_larger = replace(field.hits, adapted=larger)
    assert MEMBER < least < 1
    assert set(listed_from(question, rain, of_larger, np.ones(len(of_larger)))) == {least}
    assert of_larger[:2].adapted == larger


COURTS = release(
    "GA/12006",
    "The Assembly met to talk about the court of rivers.",
    "Statements",
    "ANA BAKO (Kenya) said that the Court of Rivers had ruled on her dam in 2008.",
    "BEN COLE (Chad) said that rivers went past the court, and past his dam.",
    "CARL DORN (Peru) said that no court had ruled on his dam, nor on rivers.",
)


@pytest.fixture(scope="module")
def courts(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return shelve(tmp_path_factory.mktemp("courts"), COURTS, encoder=ENCODER).library


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Who mentioned the Court of Rivers?", {MENTIONED, NOT_NAMED}),
        ("Who mentioned a court and a dam?", {MENTIONED}),  # no name, and all have both
        ("Who mentioned rivers past courts?", {MENTIONED, NOT_MENTIONED}),
        ("Who mentioned 2008 or lakes?", {MENTIONED, NOT_MENTIONED}),
        ("Who mentioned rivers, e.g. their dams?", {MENTIONED}),
        ("Who mentioned 2008 or rivers?", {MENTIONED}),
        ("Who mentioned rivers or neither?", {MEMBER}),  # nobody has both, if that is asked
    ],
)
def test_of_who_mentioned_a_name_those_are_meant_who_have_it_as_one(
    courts: Library, text: str, least: set[float]
) -> None:
    question = understand(text, courts.directory)
    (field,) = look(question, courts, ENCODER.one, courts.allowed(all_remarks(courts)), None)
    spoken = np.array([hit.remark.speaker is not None for hit in field.hits])
    from_here = listed_from(question, courts, field.hits, np.full(len(field.hits), 0.5))
    assert set(from_here[spoken].tolist()) == least


def test_who_mentioned_something_by_its_name_has_the_whole_name(tmp_path: Path) -> None:
    courts = release(
        "GA/12007",
        "BEN COLE (Chad) spoke of the Court of Rivers.",
        "Statements",
        "ANA BAKO (Kenya) said that the Court of Lakes was late.",
        "BEN COLE (Chad) said that rain fell.  The Court of Rivers had met.",
        "IDA HOLM (Norway) said that courts were slow and rivers fast.",
    )
    library = shelve(tmp_path, courts, encoder=ENCODER).library
    (side,) = gathered(library, "Who mentioned the Court of Rivers?").sides
    assert [one.texts for one in side.quoted] == [("The Court of Rivers had met.",)]


def test_what_kind_of_thing_a_name_is_need_not_be_said_with_it(tmp_path: Path) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that the tanker Orion Pearl had run aground.",
        "BEN COLE (Chad) said that rain fell.  The Orion Pearl had sunk.",
        "IDA HOLM (Norway) said that tankers were slow.",
    )
    listed, _ = listed_in(library, "Who mentioned the tanker Orion Pearl?")
    assert listed == {"Ana Bako", "Ben Cole"}


def test_a_name_counts_with_another_word_for_what_kind_of_thing_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_likely(monkeypatch, 0.5)
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that the Lusaka agreements had held.",
        "BEN COLE (Chad) said that rain fell.  A new Lusaka accord was due.",
        "CARL DORN (Peru) said that Lusaka’s peace process had failed.",
        "IDA HOLM (Norway) said that agreements were slow, and Lusaka far.",
    )
    listed, _ = listed_in(library, "Who mentioned the Lusaka agreements?")
    assert listed == {"Ana Bako", "Ben Cole", "Carl Dorn"}


def test_what_is_mentioned_by_either_of_two_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_likely(monkeypatch, 0.2)
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that the pandemic had emptied schools.",
        "BEN COLE (Chad) said that COVID-19 had closed ports.",
        "IDA HOLM (Norway) said that rain fell.",
    )
    for text in ("Who mentioned covid?", "Who had something to say about the pandemic?"):
        listed, _ = listed_in(library, text)
        assert listed == {"Ana Bako", "Ben Cole"}


def test_who_used_a_word_has_that_very_word(tmp_path: Path) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that this was robbery.",
        "BEN COLE (Chad) said that this was theft, and that robbers stole.",
    )
    assert listed_in(library, "Which speakers used the word robbery?") == ({"Ana Bako"}, set())


@pytest.mark.parametrize("verb", ["used", "quoted", "repeated"])
def test_who_used_a_phrase_has_it_word_for_word(tmp_path: Path, verb: str) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that tolls were high, for might is right.",
        "BEN COLE (Chad) said that it was right that the mighty might pay tolls.",
    )
    listed, _ = listed_in(library, f"Which speakers {verb} the phrase might is right?")
    assert listed == {"Ana Bako"}


def test_what_may_be_called_by_two_words_is_told_by_what_stands_before(tmp_path: Path) -> None:
    library = heard(
        tmp_path,
        "ANA BAKO (Kenya) said that river-based groups had dug wells.",
        "BEN COLE (Chad) said that river-based organizations had dug wells.",
        "CARL DORN (Peru) said that armed groups had dug wells.",
    )
    listed, _ = listed_in(library, "Who mentioned river-based organizations or groups?")
    assert listed == {"Ana Bako", "Ben Cole"}
