"""Which words of a hit are quoted."""

from __future__ import annotations

from pathlib import Path

from fakes import WordEncoder, release, shelve

from rag.holdings.passages import window
from rag.questions.question import understand
from rag.retrieval.field import look
from rag.retrieval.quoted import quotes

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
