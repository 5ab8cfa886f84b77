"""Hits to evidence: whether the records answer, how sure that is, and which words to quote.

Comes in: a Question and a Library. Goes out: Evidence: a verdict, a confidence, quoted runs.
Does not know: prose.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from embeddings import Rows, Vectors
from rag.answer import Kind, Verdict
from rag.directory import Named
from rag.library import Library
from rag.question import Question
from rag.records import Paragraph, Remark
from rag.retrieve import Hit, rows_of, search
from rag.words import terms


@dataclass(frozen=True)
class Quoted:
    """Runs ``paragraph.text[start:end]`` of one remark that answer, in order, and its score."""

    remark: Remark
    runs: tuple[tuple[int, int], ...]
    score: float
    row: int

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph quoted."""
        return self.remark.paragraph


@dataclass(frozen=True)
class Side:
    """What was found for one of those compared (or for the whole question: no label)."""

    label: str | None
    quoted: tuple[Quoted, ...]


@dataclass(frozen=True)
class Signs:
    """What the decision to answer looks at, each about 0 to 1."""

    cosine: float
    coverage: float
    reach: float
    score: float
    known: float  # share of the topic's terms, by idf, that any record uses
    lead: float  # score of the best hit over that of the tenth

    def vector(self) -> NDArray[np.float64]:
        """In the order of CALIBRATION."""
        return np.array(
            [self.cosine, self.coverage, self.reach, self.score, self.known, self.lead, 1.0]
        )


@dataclass(frozen=True)
class Evidence:
    """``hits`` are the nearest in any case; ``sides`` hold quotes only where it is an answer."""

    verdict: Verdict
    confidence: float
    hits: tuple[Hit, ...]
    sides: tuple[Side, ...]
    signs: Signs | None = None


# Logistic regression on Signs.vector(): that the best hit answers. `python -m eval.fit`.
CALIBRATION = (6.0, 2.0, 2.0, 4.0, 2.0, 0.5, -7.5)
THRESHOLD = 0.5
# For each kind: how many paragraphs at most, and from which share of the best score.
BREADTH = {
    Kind.STATEMENT: (3, 0.8),
    Kind.WHO: (3, 0.88),
    Kind.LIST: (12, 0.72),
    Kind.COMPARE: (2, 0.8),
    Kind.QUOTE: (3, 0.8),
    Kind.THEME: (8, 0.75),
}
_MORE = 0.85  # a further sentence is quoted from this share of the best sentence's score


def gather(
    question: Question,
    library: Library,
    vector: Vectors,
    remarks: Sequence[Remark],
    narrowed: bool,
) -> Evidence:
    """Evidence among ``remarks`` (what the filters leave; ``narrowed`` by speaker or not)."""
    base = rows_of(library, remarks)
    silent = _not_heard(question) if not narrowed else None
    seek = _seeker(question, library, vector)
    if silent is not None:
        return Evidence(silent, 0.9, tuple(seek(base, None)), ())
    sides: list[Side] = []
    best: list[Signs] = []
    nearest: list[Hit] = []
    for label, rows in _fields(question, library, base):
        hits = seek(rows, label)
        nearest += hits
        if not hits:
            continue
        signs = _signs(question, library, hits)
        best.append(signs)
        if confidence_of(signs) >= THRESHOLD:
            sides.append(Side(label, _quoted(question, library, vector, hits)))
    nearest.sort(key=lambda hit: (-hit.score, hit.row))
    sure = max((confidence_of(signs) for signs in best), default=0.0)
    top = max(best, key=confidence_of, default=None)
    if sides:
        return Evidence(Verdict.ANSWERED, sure, tuple(nearest), tuple(sides), top)
    heard = narrowed or (question.speech and any(one.entries for one in question.asked))
    verdict = Verdict.SPOKE_NOT_ON_THIS if heard else Verdict.NOT_IN_RECORDS
    return Evidence(verdict, 1.0 - sure, tuple(nearest), (), top)


def confidence_of(signs: Signs) -> float:
    """The calibrated probability that the best hit answers."""
    return 1.0 / (1.0 + math.exp(-float(signs.vector() @ np.array(CALIBRATION))))


def _not_heard(question: Question) -> Verdict | None:
    """The verdict where someone is asked for words that no record has."""
    if question.unknown:
        return Verdict.NOT_A_SPEAKER
    if not question.speech or question.kind is Kind.COMPARE and any(a.entries for a in question.asked):
        return None
    first = question.asked[0] if question.asked else None
    if first is None or first.entries:
        return None
    return Verdict.SPOKE_NOT_ON_THIS if first.spoke else Verdict.NOT_A_SPEAKER


def _seeker(
    question: Question, library: Library, vector: Vectors
) -> Callable[[Rows, str | None], list[Hit]]:
    words = terms(question.text)
    named = _named_rows(library, [*question.asked, *question.topics])

    def seek(rows: Rows, _label: str | None) -> list[Hit]:
        return search(library, vector, words, question.terms, rows, named)

    return seek


def _fields(question: Question, library: Library, base: Rows) -> list[tuple[str | None, Rows]]:
    """The rows to search: those of whom the question asks, one field a side of a comparison."""
    asked = [one for one in question.asked if one.entries]
    if not asked or not question.speech or question.kind in (Kind.WHO, Kind.LIST):
        return [(None, base)]
    if question.kind is Kind.COMPARE and len(asked) > 1:
        return [(one.label, np.intersect1d(base, _rows(library, [one]))) for one in asked]
    shared = set(asked[0].entries).intersection(*(one.entries for one in asked))
    one_of = [
        Named(o.start, o.end, o.label, tuple(shared), o.spoke, o.forms, o.person) for o in asked[:1]
    ]
    return [(None, np.intersect1d(base, _rows(library, one_of if shared else asked)))]


def _rows(library: Library, named: Iterable[Named]) -> Rows:
    return rows_of(
        library, (remark for one in named for entry in one.entries for remark in entry.remarks)
    )


def _named_rows(library: Library, named: Sequence[Named]) -> NDArray[np.bool_] | None:
    """Which rows are by, or mention, anyone of those a question names."""
    if not named:
        return None
    marks = np.zeros(len(library.windows), np.bool_)
    marks[_rows(library, named)] = True
    for one in named:
        forms = [form for form in one.forms if form]
        if forms:
            pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b")
            for remark, text in library.folded:
                if pattern.search(text):
                    rows = library.rows(remark)
                    marks[rows.start : rows.stop] = True
    return marks


def _signs(question: Question, library: Library, hits: list[Hit]) -> Signs:
    top = hits[0]
    idf = np.array([library.words.idf(term) for term in question.terms])
    known = library.words.presence(question.terms).any(axis=1)
    tenth = hits[min(9, len(hits) - 1)].score
    return Signs(
        cosine=max(hit.cosine for hit in hits[:3]),
        coverage=max(hit.coverage for hit in hits[:3]),
        reach=max(hit.reach for hit in hits[:3]),
        score=top.score,
        known=float(idf @ known / idf.sum()) if len(idf) else 1.0,
        lead=min(2.0, top.score / max(tenth, 1e-6)) - 1.0,
    )


def _quoted(
    question: Question, library: Library, vector: Vectors, hits: list[Hit]
) -> tuple[Quoted, ...]:
    most, share = BREADTH[question.kind]
    kept = [hit for hit in hits[:most] if hit.score >= share * hits[0].score]
    return tuple(
        Quoted(hit.remark, _runs(question, library, vector, hit), hit.score, hit.row)
        for hit in kept
    )


def _runs(
    question: Question, library: Library, vector: Vectors, hit: Hit
) -> tuple[tuple[int, int], ...]:
    """The sentences of a hit that answer: its best window's, and further ones as good."""
    rows = [row for row in library.rows(hit.remark) if library.windows[row].sentences == 1]
    found = np.array(rows, np.int64)
    idf = np.array([library.words.idf(term) for term in question.terms])
    covered = idf @ library.words.presence(question.terms)[:, found] / max(idf.sum(), 1e-9)
    scores = library.vectors.cosines(vector, found) + 0.5 * covered
    chosen = {
        i
        for i, row in enumerate(rows)
        if hit.window.start <= library.windows[row].start < hit.window.end
    }
    chosen |= {i for i in range(len(rows)) if scores[i] >= _MORE * scores.max()}
    kept = sorted(sorted(chosen, key=lambda i: -scores[i])[:3])
    runs: list[tuple[int, int]] = []
    for i in kept:
        window = library.windows[rows[i]]
        if runs and i - 1 in kept:
            runs[-1] = (runs[-1][0], window.end)
        else:
            runs.append((window.start, window.end))
    return tuple(runs)
