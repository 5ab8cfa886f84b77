"""Public sets: turns of committee meetings found (QMSum), silence and evidence told (ClapNQ).

Comes in: their JSONL files and an encoder. Goes out: what our ranking and BM25 make of each, with
the difference and its interval. Does not know: the product's own question sets.

QMSum: Zhong et al., NAACL 2021 (MIT). Each meeting by itself, a turn is a paragraph, the turns of a
query's spans are right. ClapNQ: Rosenthal et al., TACL 2025 (Apache-2.0). Each question is asked of
its own passage. Differences are paired bootstraps (Efron and Tibshirani 1993, section 13.3).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from embeddings import Encoder, TermRows, TokenRows, WordIndex
from eval.measures.measure import RESAMPLES, SEED, Figure, area, difference, figure, interval
from eval.questions import QuestionSetError
from rag.answering.asking import Asking
from rag.holdings.library import Holding, Kept, Library, Version
from rag.holdings.passages import embedded, windows
from rag.questions.question import understand
from rag.records import Paragraph, Record, Remark, Section, Speaker
from rag.retrieval.field import confidence_of, look
from rag.retrieval.mentioned import named_rows
from rag.retrieval.quoted import quotes
from rag.retrieval.retrieve import Query, search
from rag.words import terms

QMSUM, CLAPNQ = "qmsum-committee-val.jsonl", "clapnq-dev-{}-150.jsonl"
_TEN = 10
_MARKUP = re.compile(r"\{[^}]*\}")  # {disfmarker} and the like

Values = NDArray[np.float64]


@dataclass(frozen=True)
class Compared:
    """A measure by our ranking and by BM25 on the same cases, and by how much they differ."""

    name: str
    ours: Figure
    bm25: Figure
    difference: Figure


def public_sets(folder: Path, encoder: Encoder) -> Iterator[Compared]:
    """All measures on the sets that are in the folder."""
    meetings = folder / QMSUM
    if meetings.is_file():
        yield from _qmsum(_lines(meetings), encoder)
    halves = [folder / CLAPNQ.format(kind) for kind in ("answerable", "unanswerable")]
    if all(path.is_file() for path in halves):
        yield from _clapnq([_lines(path) for path in halves], encoder)


def _lines(path: Path) -> list[Mapping[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _qmsum(meetings: Sequence[Mapping[str, Any]], encoder: Encoder) -> Iterator[Compared]:
    ours: list[list[bool]] = []
    theirs: list[list[bool]] = []
    right: list[int] = []
    for number, meeting in enumerate(meetings, 1):
        turns = [(_MARKUP.sub("", turn["content"]), turn["speaker"])
                 for turn in meeting["meeting_transcripts"]]  # fmt: skip
        library = library_of(f"QMSUM/{number}", turns, encoder)
        bm25 = WordIndex.build([terms(f"{speaker}: {text}") for text, speaker in turns])
        for query in meeting["specific_query_list"]:
            spans = [(int(first), int(last)) for first, last in query["relevant_text_span"]]
            wanted = {turn for first, last in spans for turn in range(first, last + 1)}
            ranked = _ranked(query["query"], library, encoder)
            scores = bm25.scores(terms(query["query"]))
            ours.append([turn in wanted for turn in ranked])
            theirs.append([turn in wanted for turn in np.argsort(-scores, kind="stable").tolist()])
            right.append(len(wanted))
    for name, of in _OF_RANKS.items():
        yield _compared(
            name,
            [of(hits, size) for hits, size in zip(ours, right, strict=True)],
            [of(hits, size) for hits, size in zip(theirs, right, strict=True)],
        )


def _recall(hits: Sequence[bool], right: int) -> float:
    return sum(hits[:_TEN]) / right


def _hit(hits: Sequence[bool], _: int) -> float:
    return float(any(hits[:_TEN]))


def _reciprocal(hits: Sequence[bool], _: int) -> float:
    return next((1 / rank for rank, hit in enumerate(hits, 1) if hit), 0.0)


_OF_RANKS = {
    "QMSum recall@10": _recall,
    "QMSum hit@10": _hit,
    "QMSum MRR": _reciprocal,
}


def _ranked(query: str, library: Library, encoder: Encoder) -> list[int]:
    """The turns of a meeting (from 0), best first."""
    asked = understand(query, library.directory)
    encoded = Asking(encoder).encoded
    named = named_rows(library, asked)
    sought = Query(asked.text, encoded, asked.terms, named)
    hits = search(library, sought, library.selection_of(library.records).allowed)
    return [hit.remark.paragraph.number - 1 for hit in hits]


def _clapnq(halves: Sequence[Sequence[Mapping[str, Any]]], encoder: Encoder) -> Iterator[Compared]:
    sure: list[tuple[float, float, bool]] = []
    found: list[tuple[float, float]] = []
    for answerable, half in zip((True, False), halves, strict=True):
        for number, one in enumerate(half, 1):
            sentences = [s.strip() for s in one["passages"][0]["sentences"] if s.strip()]
            library = library_of(f"CLAPNQ/{number}", [(" ".join(sentences), None)], encoder)
            confidence, cited = _answered(one["input"], library, encoder)
            scores = WordIndex.build([terms(s) for s in sentences]).scores(terms(one["input"]))
            sure.append((confidence, float(scores.max()), answerable))
            wanted = {s.strip() for answer in one["output"] for s in answer["selected_sentences"]}
            if answerable and wanted:
                ours = {s for s in sentences if s in cited}
                best = np.argsort(-scores, kind="stable")[: max(1, len(ours))]
                theirs = {sentences[i] for i in best}
                found.append((_f1(ours, wanted), _f1(theirs, wanted)))
    answerable_ = np.array([case[2] for case in sure])
    ours_, theirs_ = (np.array([case[i] for case in sure]) for i in (0, 1))
    yield _apart("ClapNQ answerable told (AUC)", ours_, theirs_, answerable_)
    yield _compared("ClapNQ evidence F1", [o for o, _ in found], [t for _, t in found])


def _answered(text: str, library: Library, encoder: Encoder) -> tuple[float, str]:
    """How sure it is that the records answer, and the words that would be quoted."""
    asked = understand(text, library.directory)
    encoded = Asking(encoder).encoded
    base = library.selection_of(library.records).allowed
    fields = look(asked, library, encoded, base, named_rows(library, asked))
    found = next((one for one in fields if one.outlook and one.hits), None)
    if found is None or found.outlook is None:
        return 0.0, ""
    (quoted,) = quotes(asked, library, encoded(asked.text).vectors[0], found.hits[:1])
    return confidence_of(found.outlook), " ".join(quoted.texts)


def _f1(found: set[str], wanted: set[str]) -> float:
    both = len(found & wanted)
    return 2 * both / (len(found) + len(wanted)) if both else 0.0


def _compared(name: str, ours: Sequence[float], bm25: Sequence[float]) -> Compared:
    mine, theirs = figure(ours), figure(bm25)
    if mine is None or theirs is None:
        raise QuestionSetError(f"{name}: the set is empty")
    return Compared(name, mine, theirs, difference(ours, bm25))


def _apart(name: str, ours: Values, bm25: Values, right: NDArray[np.bool_]) -> Compared:
    """Areas under the ROC curve: that an answerable case scores above one that is not."""
    draw = np.random.default_rng(SEED)
    samples = [
        np.concatenate([draw.choice(np.flatnonzero(side), side.sum()) for side in (right, ~right)])
        for _ in range(RESAMPLES)
    ]

    def areas(scores: Values) -> tuple[float, Values]:
        return area(scores, right), np.array([area(scores[some], right[some]) for some in samples])

    (mine, each), (theirs, their), size = areas(ours), areas(bm25), len(right)
    return Compared(
        name,
        interval(mine, each, size),
        interval(theirs, their, size),
        interval(mine - theirs, each - their, size),
    )


def library_of(symbol: str, said: Sequence[tuple[str, str | None]], encoder: Encoder) -> Library:
    """A library in memory of one record, whose paragraphs are (text, speaker)."""
    paragraphs = [
        Paragraph(n, text, (Remark(0, len(text), Speaker(who) if who else None),))
        for n, (text, who) in enumerate(((t or " ", w) for t, w in said), 1)
    ]
    record = Record(symbol, symbol, (Section(None, tuple(paragraphs)),))
    holding = Holding(record, 1)
    texts, begins = embedded(windows([holding.record]))
    encoded = encoder.encode(texts, begins)
    rows = TermRows.of([terms(text) for text in texts])
    kept = Kept(holding, encoded.vectors, TokenRows.of(encoded.tokens), rows)
    return Library.empty(encoder.dimensions).changed(Version(0, 1), [kept], [])
