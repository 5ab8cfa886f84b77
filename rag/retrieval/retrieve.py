"""A question to ranked remarks: meaning and words, fused by reciprocal rank, then weighed.

Comes in: a question encoded and its terms, and the rows it may look at. Goes out: Hits, best first.
Does not know: whether a hit answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count, repeat
from typing import NamedTuple, Protocol, overload

import numpy as np
from numpy.typing import NDArray

from embeddings import Allowed, Encoded, Marks, Rows, Vectors, best
from rag.holdings.library import Library
from rag.holdings.passages import Window
from rag.records import Remark
from rag.words import placed_terms, terms, words

DEPTH = 200  # rows taken from each index
MATCHED = 60  # remarks whose tokens are looked up; more change little (docs/decisions/0023)
COMMON = 0.5  # of the rows: a term of more of them tells none apart (docs/decisions/0014)
RRF_K = 20  # reciprocal rank fusion: 1 / (k + rank); flat from 10 to 100 (docs/decisions/0002)
# How turns of a conversation count beside each other: so many on either side, each a turn further
# with that share less, and how far behind (log-odds) one may be (docs/decisions/0030).
BESIDE, FADING, SOFTNESS = 4, 0.3, 3.0
BEST = 2.0 / (RRF_K + 1)  # the fused score of a window first in both indexes
MOST_JUDGED = 50  # of the hits, at most, in which more is looked for than in the best few
ALL_TERMS = 0.999  # of the topic's terms; less than 1 for rounding


class Encoding(Protocol):
    """What gives texts encoded."""

    def __call__(self, text: str, *soon: str) -> Encoded:
        """A text encoded, be it by waiting for it; ``soon``: others that will be asked for."""


class Signs(NamedTuple):
    """What speaks for a remark, each 0 to 1, the best over its windows; in the order of WEIGHTS."""

    fused: float  # reciprocal ranks for meaning and for words, of the best there could be
    cosine: float  # with a pair of its sentences
    sentence: float  # with one of its sentences
    tokens: float  # how well the question's tokens are met by those of one of its sentences
    content: float  # the same of the tokens whose words carry meaning, weighed by their idf
    together: float  # how well the topic's tokens are met by those of all its sentences
    words: float  # BM25, of the best among the candidates
    coverage: float  # share of the topic's terms, by idf, that a pair of its sentences holds
    named: float  # 1 where it is by, or mentions, whom the question names
    summary: float  # 1 where it stands in a summary that repeats later statements


# A hit's score is the sum of its signs by these; fitted by `python -m eval.fit` so that the
# differences of scores are log-odds (docs/decisions/0004).
WEIGHTS = np.array([0.866, 3.985, 4.639, 14.242, 12.647, 9.014, -0.681, -0.116, 0.434, -2.2])
_MOST = float(WEIGHTS[WEIGHTS > 0].sum())  # the highest score there could be


class Hit(NamedTuple):
    """A remark found, by its best window."""

    remark: Remark
    window: Window
    row: int
    score: float  # log-odds against the other hits; only differences mean something
    found: Hits  # among which it is,
    place: int  # and where

    @property
    def signs(self) -> Signs:
        """What speaks for it."""
        return Signs._make(self.found.signs[self.place].tolist())

    @property
    def reach(self) -> float:
        """See Hits."""
        return float(self.found.reach[self.place])

    @property
    def least(self) -> float:
        """See Hits."""
        return float(self.found.least[self.place])

    @property
    def share(self) -> float:
        """The score as a share (0 to 1) of the highest there could be."""
        return min(1.0, max(0.0, self.score / _MOST))


@dataclass(frozen=True, eq=False)
class Hits(Sequence[Hit]):
    """The remarks found, best first, and what is told of each: row i of every array."""

    windows: Sequence[Window]
    rows: Rows
    scores: NDArray[np.float64]
    signs: NDArray[np.float64]  # (hits, Signs)
    reach: NDArray[np.float64]  # share of the topic's terms, by idf, that the whole remark holds
    # How well the remark meets that token of the topic which it meets worst; of alternatives
    # ("pumps or pipes") not each has to be met: then as ``together``.
    least: NDArray[np.float64]
    adapted: str = ""  # by what the question was encoded: Model.adapted

    @classmethod
    def none(cls) -> Hits:
        """Nothing found."""
        nothing = np.zeros(0)
        signs = np.zeros((0, len(Signs._fields)))
        return cls((), np.zeros(0, np.int64), nothing, signs, nothing, nothing)

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, place: int) -> Hit: ...
    @overload
    def __getitem__(self, place: slice) -> Hits: ...
    def __getitem__(self, place: int | slice) -> Hit | Hits:
        if isinstance(place, slice):
            return self.only(place)
        row = int(self.rows[place])
        window = self.windows[row]
        return Hit(window.remark, window, row, float(self.scores[place]), self, place)

    def __iter__(self) -> Iterator[Hit]:
        rows = self.rows.tolist()
        windows = [self.windows[row] for row in rows]
        remarks = [one.remark for one in windows]
        return map(Hit, remarks, windows, rows, self.scores.tolist(), repeat(self), count())

    def only(self, places: Rows | slice) -> Hits:
        """Those in some places, in that order."""
        told = (self.scores, self.signs, self.reach, self.least)
        scores, signs, reach, least = (one[places] for one in told)
        return Hits(self.windows, self.rows[places], scores, signs, reach, least, self.adapted)

    def by(self, holds: Callable[[Remark], bool]) -> Hits:
        """Those whose remark something holds of."""
        remarks = (self.windows[row].remark for row in self.rows.tolist())
        return self.only(np.flatnonzero([holds(one) for one in remarks]))

    def pooled(self, other: Hits, library: Library) -> Hits:
        """Each remark that is found here or among others, as it is found best."""
        rows, scores, signs, reach, least = (
            np.concatenate([getattr(self, one), getattr(other, one)])
            for one in ("rows", "scores", "signs", "reach", "least")
        )
        remarks = library.first[rows]
        ranked = np.lexsort((remarks, -scores))
        _, best_of = np.unique(remarks[ranked], return_index=True)
        every = Hits(library.windows, rows, scores, signs, reach, least, self.adapted)
        return every.only(ranked[np.sort(best_of)])


@dataclass(frozen=True)
class Query:
    """What is looked for: a question, and the stems that say what about, as the records spell them.

    ``encoded`` gives a text encoded, be it by waiting for it. ``named`` marks the rows by or about
    those the question names; None where it names no one. ``among``: the rows that tell how rare a
    term is; None: all there are. ``called``: of a term that names somebody, the rows that mention
    them, by whichever name.
    """

    text: str
    encoded: Callable[[str], Encoded]
    topic: Sequence[str]
    named: Marks | None = None
    among: Allowed | None = None
    called: Mapping[str, Marks] = field(default_factory=dict)


def search(library: Library, query: Query, allowed: Allowed) -> Hits:
    """Hits among the rows ``allowed``, one a remark, best first."""
    named = query.named
    bm25 = library.words.scores([library.spelt(term) for term in terms(query.text)])
    like, _ = best(bm25, DEPTH, allowed)
    shares = library.words.shares(query.topic, query.among)
    encoded = query.encoded(query.text)  # what goes by words alone is done by now
    vector = encoded.vectors[0]
    ((near, _),) = library.vectors.search(encoded.vectors, DEPTH, allowed)
    rows = np.sort(np.concatenate([near, like]))
    rows = rows[starts_of(rows)]
    if not len(rows):
        return Hits.none()
    remarks = library.first[rows]
    every, begins = library.whole(rows[starts_of(remarks)])
    held = library.words.presence(query.topic, every)
    for place, term in enumerate(query.topic):
        if term in query.called:
            held[place] |= query.called[term][every]
    fused = (_reciprocal(near, rows) + _reciprocal(like, rows)) / BEST
    cosines = library.vectors.cosines(vector, rows)
    scored = bm25[rows] / max(float(bm25[rows].max()), 1e-9)
    coverage = shares @ held[:, np.searchsorted(every, rows)]
    so_far = 2 * fused + cosines + coverage
    order = np.lexsort((-so_far, remarks))  # by remark, best first
    starts = starts_of(remarks[order])
    first = rows[order[starts]]  # the best window of each remark
    alone = every[library.single[every]]
    sentences = _Sentences(alone, starts_of(library.first[alone]))
    *met, least = _met(library, query, encoded, sentences, so_far[order[starts]])
    none = np.zeros(len(first))
    signs = (
        np.maximum.reduceat(fused[order], starts),
        np.maximum.reduceat(cosines[order], starts),
        np.maximum.reduceat(library.vectors.cosines(vector, alone), sentences.starts),
        *met,
        np.maximum.reduceat(scored[order], starts),
        np.maximum.reduceat(coverage[order], starts),
        none if named is None else np.logical_or.reduceat(named[every], begins),
        library.in_summary[first],
    )
    table = np.array(signs, np.float64).T
    reach = shares @ np.logical_or.reduceat(held, begins, axis=1)
    scores = _with_beside(table @ WEIGHTS, library.turn[first])
    ranked = np.lexsort((first, -scores))
    found = Hits(library.windows, first, scores, table, reach, least, encoded.adapted)
    return found.only(ranked)


def _with_beside(scores: NDArray[np.float64], turns: Rows) -> NDArray[np.float64]:
    """Scores, of turns of a conversation raised by those beside them, since a short answer is about
    what the question before it is: the soft maximum (log-sum-exp) of all, what stands further away
    counting less.
    """
    here = np.flatnonzero(turns >= 0)
    if not len(here):
        return scores
    here = here[np.argsort(turns[here])]
    places, best = turns[here], scores[here].max()
    shares = np.exp((scores[here] - best) / SOFTNESS)
    total = shares.copy()
    for step in range(1, BESIDE + 1):
        for away in (-step, step):
            at = np.minimum(np.searchsorted(places, places + away), len(places) - 1)
            total += np.where(places[at] == places + away, FADING**step * shares[at], 0.0)
    found = scores.copy()
    found[here] = best + SOFTNESS * np.log(total)
    return found


def starts_of(groups: Rows) -> Rows:
    """Where each run of the same number begins."""
    begins = np.ones(len(groups), np.bool_)
    np.not_equal(groups[1:], groups[:-1], out=begins[1:])
    return begins.nonzero()[0]


class _Sentences(NamedTuple):
    """The rows of remarks' single sentences; those of a remark from each of ``starts`` on."""

    rows: Rows
    starts: Rows


def _met(
    library: Library,
    query: Query,
    encoded: Encoded,
    sentences: _Sentences,
    so_far: NDArray[np.float64],
) -> NDArray[np.float64]:
    """How well each remark meets the question's tokens: tokens, content, together (Signs), least
    (Hit); (4, remarks). Looked up of the remarks that are best ``so_far``; the others count as the
    least of these.
    """
    likely = np.zeros(len(so_far), np.bool_)
    likely[(-so_far).argsort(kind="stable")[:MATCHED]] = True
    sizes = np.diff(np.concatenate([sentences.starts, [len(sentences.rows)]]))
    near = library.tokens.nearest(encoded.tokens[0], sentences.rows[likely.repeat(sizes)])
    if not near.shape[1]:
        return np.zeros((4, len(so_far)))
    begins = sizes[likely].cumsum() - sizes[likely]
    content, topic = _weights(library, query, encoded.places[0])
    anywhere = np.maximum.reduceat(near, begins)[:, topic]
    met = np.array(
        [
            np.maximum.reduceat(near.mean(axis=1), begins),
            np.maximum.reduceat(near @ content, begins),
            anywhere.mean(axis=1),
            anywhere.mean(axis=1) if "or" in words(query.text) else anywhere.min(axis=1),
        ],
        np.float64,
    )
    found = np.repeat(met.min(axis=1)[:, None], len(so_far), axis=1)
    found[:, likely] = met
    return found


def _weights(
    library: Library, query: Query, places: NDArray[np.int32]
) -> tuple[Vectors, NDArray[np.bool_]]:
    """Of each token of the question: its weight, by the idf of its word (of each piece of it), 0 of
    one that carries no meaning; and whether its word is one of the topic, and no common one. Where
    no word is, all tokens are alike.
    """
    placed = placed_terms(query.text)
    starts = np.array([0, *(start for start, _, _ in placed)])
    ends = np.array([0, *(end for _, end, _ in placed)])
    stems = [library.spelt(term) for _, _, term in placed]
    word = np.searchsorted(starts, places, side="right") - 1
    of_word = places < ends[word]
    every = np.ones(len(places), np.bool_)
    shares = np.array([0.0, *library.words.shares(stems, query.among)])
    content = np.where(of_word, shares[word], 0.0) if of_word.any() else every
    about = np.array([False, *(one in query.topic for one in stems)])
    topic = of_word & about[word]
    rarer = topic & ~np.array([False, *_common(library, stems, query.among)])[word]
    topic = rarer if rarer.any() else topic
    if not topic.any():
        topic = of_word if of_word.any() else every
    return (content / content.sum()).astype(np.float32), topic


def _common(library: Library, stems: Sequence[str], among: Allowed | None) -> NDArray[np.bool_]:
    """Which terms so many of the rows have that they tell none apart: (terms,)."""
    if among is None:
        return np.zeros(len(stems), np.bool_)
    return library.words.counts(stems, among) > COMMON * len(among)


def _reciprocal(ranked: Rows, rows: Rows) -> NDArray[np.float64]:
    """1 / (k + rank) for each of ``rows``, 0 where ``ranked`` does not hold it."""
    fused = np.zeros(len(rows))
    fused[np.searchsorted(rows, ranked)] = 1.0 / (RRF_K + np.arange(1, len(ranked) + 1))
    return fused
