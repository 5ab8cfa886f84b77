"""Which words of a hit are quoted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fakes import WordEncoder, release, shelve

from rag.holdings.passages import window
from rag.questions.question import understand
from rag.retrieval.field import look
from rag.retrieval.quoted import best_quoted, quotes
from rag.retrieval.retrieve import Signs

ENCODER = WordEncoder()


def test_of_narrative_no_sentence_is_quoted_only_for_its_neighbour(tmp_path: Path) -> None:
    tolls = release(
        "GA/12011",
        "Action",
        "The toll on boats was taken up.  Gulls flew.",
        "Statements",
        "JOHN REED (Canada) said that the toll on boats was dear.  Gulls flew.",
    )
    library = shelve(tmp_path, tolls, encoder=ENCODER).library
    question = understand("toll on boats", library.directory)
    base = library.selection_of(library.records).allowed
    (field,) = look(question, library, ENCODER.one, base, None)
    hits = [hit._replace(window=window(hit.remark, 1)) for hit in field.hits]  # both sentences
    vector = ENCODER.one(question.text).vectors[0]
    texts = {one.remark.speaker: one.texts for one in quotes(question, library, vector, hits)}
    narrative = texts.pop(None)
    assert narrative == ("The toll on boats was taken up.",)
    assert [one[0].endswith("Gulls flew.") for one in texts.values()] == [True]


def test_what_says_no_more_than_why_is_asked_stands_behind_the_reason(tmp_path: Path) -> None:
    tolls = release(
        "GA/12012",
        "JOHN REED (Canada) said that the toll on boats in Canada is dear.  Gulls flew.  Rain "
        "fell.  Canada opposed the toll on boats.",
    )
    answer = shelve(tmp_path, tolls).ask("Why was the toll on boats opposed by Canada?")
    assert [one.quote for one in answer.citations] == [
        "JOHN REED (Canada) said that the toll on boats in Canada is dear.",
        "Rain fell.  Canada opposed the toll on boats.",
    ]


def test_of_somebody_asked_on_a_matter_what_has_its_word_stands_first(tmp_path: Path) -> None:
    library = shelve(
        tmp_path,
        release(
            "GA/12013",
            "JOHN REED (Canada) said that gulls flew over the harbours of Canada.",
            "Mr. REED said that tolls do harm.",
        ),
        encoder=ENCODER,
    ).library
    question = understand("What did Canada say about tolls?", library.directory)
    base = library.selection_of(library.records).allowed
    (field,) = look(question, library, ENCODER.one, base, None)
    gulls, tolls = sorted(field.hits, key=lambda hit: hit.remark.paragraph.number)
    vector = ENCODER.one(question.text).vectors[0]
    hits = [gulls._replace(score=9.0), tolls._replace(score=8.0)]
    first, _ = best_quoted(question, library, vector, hits)
    assert first.remark is tolls.remark
    other = replace(question, terms=(*question.terms, "gull"))
    assert best_quoted(other, library, vector, hits)[0].remark is gulls.remark


def test_of_a_theme_that_some_name_what_only_sounds_like_it_is_left_out(tmp_path: Path) -> None:
    library = shelve(
        tmp_path,
        release(
            "GA/12014",
            "JOHN REED (Canada) said that tolls do harm.",
            "IDA HOLM (Norway) said that trolls do harm.",
            "EVA FARR (Peru) said that fees do harm.",
        ),
        encoder=ENCODER,
    ).library
    question = understand("What was said about tolls?", library.directory)
    base = library.selection_of(library.records).allowed
    (field,) = look(question, library, ENCODER.one, base, None)
    named, alike, meant = sorted(field.hits, key=lambda hit: hit.remark.paragraph.number)
    together = Signs._fields.index("together")
    field.hits.signs[[one.place for one in (named, alike, meant)], together] = [0.9, 0.5, 0.7]
    hits = [one._replace(score=9.0) for one in (named, alike, meant)]
    vector = ENCODER.one(question.text).vectors[0]
    told = [one.remark for one in best_quoted(question, library, vector, hits)]
    assert told == [named.remark, meant.remark]
    told = [one.remark for one in best_quoted(question, library, vector, hits[1:])]
    assert told == [alike.remark, meant.remark]  # where nobody names it


def test_half_a_sentence_that_no_one_says_is_followed_by_whoever_goes_on_with_it(
    tmp_path: Path,
) -> None:
    tolls = release(
        "GA/12015",
        "Tolls on boats do harm, many emphasized, with Canada’s delegate, speaking for the north, "
        "condemning the lock.",
        "JOHN REED (Canada) said that gulls flew.",
    )
    service = shelve(tmp_path, tolls)
    answer = service.ask("What did they say about tolls on boats?")
    assert [one.quote for one in answer.citations[:2]] == [
        "Tolls on boats do harm, many emphasized,",
        "with Canada’s delegate, speaking for the north, condemning the lock.",
    ]


PIRACY = (
    "IDA HOLM (Norway) said that piracy in Chad and piracy in Peru must end.  Gulls nest on "
    "quays.  Nets tore in May.  Rain fell on boats.  "
)


@pytest.mark.parametrize(
    ("last", "question", "so"),
    [
        ("Piracy had been a theft from all.", "What did Norway call piracy?", True),
        ("She described it as an old habit.", "How did Norway describe piracy?", True),
        ("Calling piracy a scourge, she wept.", "What did Norway call piracy?", True),
        ("She described it as an old habit.", "What did Norway say about piracy?", False),
        ("She called on all to shun it.", "What did Norway call piracy?", False),
    ],
)
def test_asked_what_somebody_called_a_thing_what_calls_it_so_stands_first(
    tmp_path: Path, last: str, question: str, so: bool
) -> None:
    answer = shelve(tmp_path, release("GA/12014", PIRACY + last)).ask(question)
    assert (last in answer.citations[0].quote) == so


def test_a_word_for_it_by_the_way_is_quoted_beside_what_is_said_of_it(tmp_path: Path) -> None:
    said = (
        "IDA HOLM (Norway) spoke of gulls and an “old disease”.  Piracy in Chad and piracy in Peru "
        "harm boats.  Piracy must end in May."
    )
    ask = shelve(tmp_path, release("GA/12014", said)).ask
    assert "disease" in ask("What did Norway call piracy?").citations[0].quote
    assert "disease" not in ask("What did Norway say about piracy?").citations[0].quote


def test_whoever_calls_it_so_is_quoted_before_what_else_they_say_of_it(tmp_path: Path) -> None:
    library = shelve(
        tmp_path,
        release(
            "GA/12015",
            "IDA HOLM (Norway) said that piracy harms, and that piracy must end.",
            "Ms. HOLM said that, to her, piracy was a theft.",
        ),
        encoder=ENCODER,
    ).library
    base = library.selection_of(library.records).allowed
    for text, number in (("call piracy", 2), ("say about piracy", 1)):
        question = understand(f"What did Norway {text}?", library.directory)
        (field,) = look(question, library, ENCODER.one, base, None)
        harms, theft = sorted(field.hits, key=lambda hit: hit.remark.paragraph.number)
        hits = [harms._replace(score=9.0), theft._replace(score=8.0)]
        first, _ = best_quoted(question, library, ENCODER.one(question.text).vectors[0], hits)
        assert first.paragraph.number == number


def test_of_two_sentences_of_a_list_one_that_shows_nothing_of_it_is_not_quoted(
    tmp_path: Path,
) -> None:
    wells = release(
        "GA/12014",
        "JOHN REED (Canada) called for a toll on boats.  Gulls flew over lakes.",
        "EVA FARR (Peru) called for a toll on boats.  The toll on boats was low.",
    )
    library = shelve(tmp_path, wells, encoder=ENCODER).library
    question = understand("Who called for a toll on boats?", library.directory)
    base = library.selection_of(library.records).allowed
    (field,) = look(question, library, ENCODER.one, base, None)
    hits = [hit._replace(window=window(hit.remark, 1)) for hit in field.hits]  # both sentences
    vector = ENCODER.one(question.text).vectors[0]
    told = {
        one.remark.speaker.name: " ".join(one.texts)
        for one in quotes(question, library, vector, hits)
        if one.remark.speaker
    }
    assert "Gulls" not in told["John Reed"]
    assert "was low" in told["Eva Farr"]
