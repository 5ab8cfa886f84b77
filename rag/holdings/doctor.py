"""A library checked against itself: its file, its texts, its indexes, its model.

Comes in: a Shelf and an Encoder. Goes out: Findings, each with what to do where it is bad.
Does not know: questions. Changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from embeddings import Encoder
from rag.errors import LibraryError
from rag.holdings.library import Library
from rag.holdings.passages import embedded
from rag.holdings.shelf import REBUILD, Shelf
from rag.words import terms

_TRIED = 16  # windows embedded again and searched for
_ALIKE = 0.999  # cosine of a vector with the same text's, embedded again
_MET = 0.98  # the match of its tokens with themselves, which are kept as whole numbers


@dataclass(frozen=True)
class Finding:
    """What was checked, and what to do; nothing where it is as it should be."""

    checked: str
    advice: str | None = None


def examine(shelf: Shelf, encoder: Encoder) -> Iterator[Finding]:
    """The library's findings, most basic first; a library that cannot be opened has one."""
    try:
        library = shelf.open(encoder)
        faults = shelf.faults()
    except LibraryError as error:
        yield Finding(f"{shelf.folder} opens", str(error))
        return
    yield Finding(
        f"{shelf.folder} opens: change {library.version.change}, {len(library.records)} records, "
        f"{sum(map(len, library.holdings))} windows, as they were written"
    )
    yield Finding(
        f"{shelf.file.name} is whole to SQLite: {len(faults)} faults",
        f"put a copy of it back: {faults[0]}" if faults else None,
    )
    yield _texts(shelf, library)
    yield from _indexes(library, encoder)


def _texts(shelf: Shelf, library: Library) -> Finding:
    """Whether every paragraph stands in the text its record was read from."""
    count, lost = 0, list[str]()
    try:
        for name, text in shelf.texts():
            paragraphs = library.record(name).paragraphs
            count += len(paragraphs)
            lost += [one.key for one in paragraphs if one.text not in text]
    except LibraryError as error:
        return Finding("texts as they were written", str(error))
    advice = f"ingest these again: {', '.join(lost[:5])}" if lost else None
    return Finding(f"paragraphs in their texts: {count - len(lost)} of {count}", advice)


def _indexes(library: Library, encoder: Encoder) -> Iterator[Finding]:
    vectors = library.vectors.vectors()
    lengths = np.linalg.norm(vectors, axis=1)
    whole = bool(np.isfinite(vectors).all()) and float(np.abs(lengths - 1).max()) < 1 - _ALIKE
    yield Finding("vectors of length 1", None if whole else REBUILD)
    held = np.flatnonzero(library.first >= 0)
    rows = held[np.linspace(0, len(held) - 1, min(_TRIED, len(held)), dtype=int)]
    again = encoder.encode(*embedded(library.windows[row] for row in rows))
    near = (again.vectors * vectors[rows]).sum(1) >= _ALIKE
    met = [
        not tokens.size or library.tokens.nearest(tokens, row).mean() >= _MET
        for tokens, row in zip(again.tokens, rows[:, None], strict=True)
    ]
    alike = int((near & met).sum())
    yield Finding(
        f"windows embedded again with the same outcome: {alike} of {len(rows)}",
        None if alike == len(rows) else REBUILD,
    )
    found = sum(_found(library, int(row)) for row in rows)
    yield Finding(
        f"windows found by their own words: {found} of {len(rows)}",
        None if found == len(rows) else REBUILD,
    )


def _found(library: Library, row: int) -> bool:
    """Whether the word index knows the window by its own terms, if it has any."""
    own = terms(library.windows[row].indexed)
    return not own or bool(library.words.scores(own)[row] > 0)
