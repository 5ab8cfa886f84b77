"""Which words of a hit are quoted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fakes import WordEncoder, release, shelve

from rag.holdings.passages import window
from rag.questions.question import understand
from rag.retrieval.field import look
from rag.retrieval.quoted import best_quoted, quotes

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
