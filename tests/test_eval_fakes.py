"""Small records, answers and a service made by hand, for the tests of eval/; and that they work."""

from __future__ import annotations

import warnings

import numpy as np
import pytest

from embeddings import Encoded
from eval.outcome import Outcome
from eval.questions import Question
from rag.answer import Answer, Citation, Claim, Kind, Passage, Scope, Verdict
from rag.countries import country_code
from rag.errors import NotHeldError, QuestionError, ReadingError
from rag.questions.filters import Filters
from rag.records import Paragraph, Record, Remark, Section, Speaker, record_id

with warnings.catch_warnings():  # countryguess leaves its file open, once
    warnings.simplefilter("ignore", ResourceWarning)
    country_code("France")

ADA = Speaker("Ada Ødegård", affiliation="Norway")
BEN = Speaker("Ben Okri", affiliation="Nigeria")
SUDAN = Speaker("The representative of Sudan", affiliation="Sudan", named=False)

# Twelve paragraphs: Ada speaks in the odd ones, Ben in the even ones.
TEXTS = tuple(f"Sentence number {number} is all it says." for number in range(1, 13))


def make_record(*parts, symbol="GA/1", digest=False):
    """A record of (text, speaker) paragraphs; a list of pairs is a paragraph of several remarks."""
    paragraphs = []
    for number, part in enumerate(parts, 1):
        pairs = part if isinstance(part, list) else [part]
        remarks, at = [], 0
        for text, speaker, *behalf in pairs:
            remarks.append(Remark(at, at + len(text), speaker, tuple(behalf)))
            at += len(text)
        paragraphs.append(Paragraph(number, "".join(pair[0] for pair in pairs), tuple(remarks)))
    return Record(symbol, "A meeting", (Section(None, tuple(paragraphs)),), digest=digest)


RECORD = make_record(*((text, ADA if i % 2 == 0 else BEN) for i, text in enumerate(TEXTS)))


def answer(  # noqa: PLR0913 (one a field)
    *cited, record=RECORD, verdict=None, confidence=0.8, found=(), text="", short=None,
           took_ms=1.0):  # fmt: skip
    """An answer that cites whole paragraphs by number, then finds others as passages."""
    claims = tuple(
        Claim(f"claim [{number}]", (Citation(number, record.paragraph(at), 0, 8),))
        for number, at in enumerate(cited, 1)
    )
    passages = tuple(
        Passage(record.paragraph(at).remarks[0], 0, 8, 1 / rank) for rank, at in enumerate(found, 1)
    )
    verdict = verdict or (Verdict.ANSWERED if cited else Verdict.NOT_IN_RECORDS)
    scope = Scope((record.symbol,), 12)
    return Answer("?", Kind.STATEMENT, verdict, text, confidence, scope, short, claims, passages,
                  took_ms)  # fmt: skip


def question(  # noqa: PLR0913 (one a field)
    *paragraphs, kind="statement", speakers=(), facts=(), verdict=None, name="q1",
             record="GA/1", text="what?"):  # fmt: skip
    """A question that those paragraphs answer."""
    if not paragraphs and verdict is None:
        verdict = Verdict.NOT_IN_RECORDS
    return Question(name, text, kind, record, paragraphs, tuple(speakers), tuple(facts), verdict)


def outcome(asked, answered):
    """An outcome whose quotes are read again as they are."""
    reread = tuple(citation.quote for citation in answered.citations)
    return Outcome(asked, answered, reread)


class FakeService:
    """Holds records and gives the answers it was handed by question text; else an absence."""

    def __init__(self, *records, answers=()):
        self.held = {record.id: record for record in records}
        self.answers = dict(answers)
        self.asked = []
        self.encoded = []

    @property
    def records(self):
        return tuple(self.held.values())

    def ask(self, question, filters=None, limit=10, previous=()):
        if not question.strip():
            raise QuestionError("question", "the question is empty")
        self.asked.append((question, (filters or Filters()).record))
        return self.answers.get(question) or answer()

    def encode_question(self, text):
        self.encoded.append(text)
        ones = np.ones((1, 3), dtype=np.float32)
        return Encoded(ones, (ones,), (np.zeros(1, np.int32),))

    def paragraph(self, record_id_, number):
        if record_id_ not in self.held:
            raise NotHeldError(f"no {record_id_}")
        return self.held[record_id_].paragraph(number)

    def ingest(self, data):
        from rag.reading import read

        if b"\x00" in data:
            raise ReadingError("it is a binary file")
        record = read(data.decode())
        self.held[record_id(record.symbol)] = record
        return record


def test_a_fake_answer_cites_the_paragraphs_it_is_told_to():
    made = answer(3, 1, found=(2,))
    assert [citation.paragraph.number for citation in made.citations] == [3, 1]
    assert [passage.paragraph.number for passage in made.passages] == [2]


def test_a_fake_service_says_what_it_does_not_hold():
    with pytest.raises(NotHeldError):
        FakeService(RECORD).paragraph("GA-2", 1)
