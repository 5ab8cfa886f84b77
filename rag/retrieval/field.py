"""What is found where a question has to be looked up, and how it looks: whether it may answer.

Comes in: a Question and a Library. Goes out: Fields with their Outlooks, and the probabilities that
these give. Does not know: what is done about them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from embeddings import Allowed, Marks
from rag.answer import Kind
from rag.forms.doers import deed_asked, doers_defended
from rag.forms.targets import objects_of
from rag.holdings.library import Library
from rag.holdings.passages import stems_of
from rag.questions import wording
from rag.questions.question import Question
from rag.questions.stance import STANCES, asked_stance
from rag.records import Remark
from rag.retrieval.mentioned import by_or_about, rows_called, rows_of
from rag.retrieval.retrieve import Encoding, Hits, Query, Signs, search


@dataclass(frozen=True)
class Outlook:
    """What the decision to answer looks at, each about 0 to 1."""

    cosine: float  # of the best hit with a pair of sentences
    sentence: float  # with one sentence
    tokens: float  # how well any hit meets the question's tokens
    content: float  # the same of its content's
    together: float  # the same of its topic's
    least: float  # the same of that token of its topic which it meets worst
    coverage: float  # share of the topic's terms, by idf, in one window of the best hits
    reach: float  # the same in a whole remark
    known: float  # the same in what is searched at all
    named: float  # whether the best hit is by or about whom the question names (1 if no one)
    lead: float  # how far the best hit is ahead of the tenth, in tens of log-odds
    many: float  # 1 where it asks who, so that anyone may answer
    adapted: str = ""  # by what it was found, no sign: Model.adapted

    def vector(self) -> NDArray[np.float64]:
        """In the order of ANSWERING and CALIBRATION."""
        signs = [value for name, value in vars(self).items() if name != "adapted"]
        return np.array([*signs, 1.0])


@dataclass(frozen=True)
class Field:
    """What was found for one of those compared (or for all: no label), and how it looks.

    ``unheard``: the chance from which on it answers at least, where of what is asked about nothing
    searched has a word. ``wider``: of a list, its hits and those by other words for what it is of.
    """

    label: str | None
    hits: Hits
    outlook: Outlook | None
    unheard: float = 0.0
    wider: Hits | None = None


# Logistic regressions on Outlook.vector(), by `python -m eval.fit`: that the records answer at all,
ANSWERING = (
    4.759, 3.614, 4.569, 2.681, 2.611, 4.521, 1.387, 0.257, -0.103, 0.766, 0.391, 0.849, -10.976,
)  # fmt: skip
# and that the best hit does.
CALIBRATION = (
    1.399, 1.712, 4.425, 2.749, 2.768, 0.772, 0.935, 0.207, -0.312, 0.479, 1.191, -0.483, -7.58,
)  # fmt: skip
# By how much (log-odds) more like answers all looks to other models than to the one that ANSWERING
# was fitted on (docs/decisions/0021, 0023); by Model.adapted.
SURER = {"all-mpnet-base-v2": 2.0}
# From which chance on something answers of which nobody has a word ("hello", "xyz"); and a list of
# what is told in a few, of which those that anybody has, not the last, are less than that share by
# idf ("the death penalty" among deaths; docs/decisions/0054).
UNHEARD, HARDLY_HEARD = 0.9, 0.8
_FEW, _MOSTLY = 3, 0.5


def answering(outlook: Outlook) -> float:
    """The probability that the records answer."""
    return chance(outlook.vector(), ANSWERING, SURER.get(outlook.adapted, 0.0))


def confidence_of(outlook: Outlook) -> float:
    """The calibrated probability that the best hit answers."""
    return chance(outlook.vector(), CALIBRATION)


def chance(signs: NDArray[np.float64], coefficients: Sequence[float], surer: float = 0.0) -> float:
    """The probability that some signs give by a logistic regression; ``surer``: by how many
    log-odds all look too good.
    """
    return 1.0 / (1.0 + math.exp(surer - float(signs @ np.array(coefficients))))


def look(
    question: Question,
    library: Library,
    encoded: Encoding,
    base: Allowed,
    named: Marks | None,
) -> list[Field]:
    """What is found in each part of the records that the question has to be looked up in.

    ``base`` are the rows that filters leave, ``named`` as ``named_rows`` gives it.
    """
    objects = objects_of(question) if question.kind.many else ()
    whom = [
        one
        for one in question.topics
        if (question.kind is Kind.WHO and one.person and not question.bare) or one.start in objects
    ]
    done = whom and asked_stance(question.text) is None
    suffered = deed_asked(question.text) if done else frozenset()
    theirs = {  # "who criticised Hong" is not answered by Hong; "who beat Hong" may be
        remark
        for one in whom
        for remark in one.remarks
        if not (suffered and suffered & stems_of(remark.record)[remark.paragraph.number - 1])
    }
    called = rows_called(library, question)
    query = Query(question.text, encoded, question.terms, named, base, called)
    fields: list[Field] = []
    for label, rows in _parts(question, library, base):
        hits = search(library, query, rows)
        if theirs:
            hits = hits.by(lambda one: one not in theirs)
        outlook = _outlook(question, library, base, hits) if hits else None
        fields.append(Field(label, hits, outlook, _unheard(question, library, base)))
    return fields


def widened(library: Library, fields: Iterable[Field], others: Iterable[Field]) -> list[Field]:
    """What is found of a list in its own words, and wider by what is found in others."""
    pairs = zip(fields, others, strict=True)
    return [
        replace(one, wider=(one.wider or one.hits).pooled(other.hits, library))
        for one, other in pairs
    ]


def of_anybody(question: Question) -> Question:
    """A question asked of all, without those whom it names."""
    return replace(question, text=question.topic, kind=Kind.LIST, asked=(), speech=False)


def of_them(
    question: Question, library: Library, base: Allowed, field: Field, remarks: Iterable[Remark]
) -> Field:
    """What was found that is among some remarks, and how that looks by itself."""
    theirs = set(remarks)
    hits = field.hits.by(theirs.__contains__)
    return replace(
        field, hits=hits, outlook=_outlook(question, library, base, hits) if hits else None
    )


def _unheard(question: Question, library: Library, base: Allowed) -> float:
    """See Field. What a question asks about beside the side that a list asks for, or, where it is
    none, beside names ("sanctions on Chad").
    """
    many = question.kind.many
    apart = STANCES.keys() if many else question.topic_names
    about = [term for term in question.terms if term not in apart]
    if not 1 <= len(about) <= (_FEW if many else 1):
        return 0.0
    known = library.words.counts(about, base) > 0
    if known[-1] or library.words.shares(about) @ known >= _MOSTLY:
        return 0.0
    if many and doers_defended(question, asked_stance(question.text), ()):
        return 0.0  # a deed of arms goes by any word
    return UNHEARD if len(about) == 1 else HARDLY_HEARD


def _parts(question: Question, library: Library, base: Allowed) -> list[tuple[str | None, Allowed]]:
    """The rows to search: those of whom the question asks, one field a side of a comparison."""
    if question.kind.many:
        return [(None, base)]
    asked = [one for one in question.asked if one.entries]
    if question.kind is Kind.COMPARE and len(question.asked) > 1 and asked:
        return [(one.label, base.among(rows_of(library, [one]))) for one in asked]
    if not question.speech or not asked:
        about = by_or_about(library, question.asked)
        rows = base if about is None else base.among(about)
        return [(None, rows if len(rows) else base)]
    shared = set(asked[0].entries).intersection(*(one.entries for one in asked))
    meant = [replace(asked[0], entries=tuple(shared))] if shared else asked
    return [(None, base.among(rows_of(library, meant)))]


def _outlook(question: Question, library: Library, base: Allowed, hits: Hits) -> Outlook:
    best = Signs._make(hits.signs[:3].max(axis=0).tolist())
    any_ = Signs._make(hits.signs.max(axis=0).tolist())
    shares = library.words.shares(question.terms)
    known = library.words.counts(question.terms, base) > 0
    asks_for_someone = bool(question.asked or question.topics)
    return Outlook(
        cosine=best.cosine,
        sentence=best.sentence,
        tokens=any_.tokens,
        content=any_.content,
        together=any_.together,
        least=float(hits.least.max()),
        coverage=best.coverage,
        reach=float(hits.reach[:3].max()),
        known=float(shares @ known) if len(shares) else 1.0,
        named=hits[0].signs.named if asks_for_someone else 1.0,
        lead=float(hits.scores[0] - hits.scores[:10][-1]) / 10,
        many=float(question.kind.many and not wording.WHETHER_ANY.match(question.plain)),
        adapted=hits.adapted,
    )
